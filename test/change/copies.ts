/**
 * Copies through JSON that are made once a message, for sweeps: the same history is stored again for each of five hundred changes.
 * The JSON of a list is the JSON of what is in it, so nothing is looked at less.
 */
import type { Context } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { equal, jsonClone } from '../../src/testing/equal'

const copies = new WeakMap<Message, Message>()
const originals = new WeakMap<Message, Message>()

/** A copy of a message, the same one each time, which was compared with it when it was made. */
const copyOf = (message: Message): Message => {
  const known = copies.get(message)
  if (known !== undefined) return known
  const copy = jsonClone(message)
  if (!equal(copy, message)) throw new Error(`not the same through JSON: ${JSON.stringify(message)}`)
  copies.set(message, copy)
  originals.set(copy, message)
  return copy
}

/** The message that a copy, or the copy of a copy, was made of. */
const originalOf = (message: Message): Message => {
  let one = message
  for (let next = originals.get(one); next !== undefined; next = originals.get(one)) one = next
  return one
}

/** Copies a value with contexts in some of its fields through JSON. */
export const copied = <A extends object>(value: A): A => mapMessages(value, copyOf)

/** Tells whether two contexts, or two values with contexts in some of their fields, are equal; copies are known to be. */
export const isEqual = (a: object | undefined, b: object): boolean =>
  a !== undefined && (a === b || equal(mapMessages(a, originalOf, true), mapMessages(b, originalOf, true)))

/** Puts others in the place of the messages of a value, and, if not told otherwise, copies in the place of all that is around them. */
const mapMessages = <A extends object>(value: A, f: (message: Message) => Message, areOthersKept = false): A =>
  Object.fromEntries(
    Object.entries(value).map(([key, field]: readonly [string, unknown]) => [
      key,
      key === 'messages'
        ? (field as ReadonlyArray<Message | number>).map((one) => (typeof one === 'number' ? one : f(one)))
        : isContext(field)
          ? mapMessages(field, f, areOthersKept)
          : areOthersKept || field === undefined
            ? field
            : jsonClone(field)
    ])
  ) as A

const isContext = (value: unknown): value is Context =>
  typeof value === 'object' && value !== null && 'messages' in value && 'system' in value

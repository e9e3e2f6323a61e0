/**
 * The outline that all dialects share: where the messages stand, one message at a time, the rest of the request, and what
 * the provider refuses. A dialect says how its own wire form reads and writes; this file turns that into a `Dialect`.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Context, profileOf } from '../model/Context'
import type { JsonObject } from '../model/Json'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { type Violation as Neutral, violations as neutralViolations } from '../roundtrip/Violation'
import {
  type DecodeError,
  drawDecodeError,
  type RuledDialect,
  type RuleTable,
  type Violation,
  type ViolationOptions
} from './Dialect'
import { keepMarkers, type MarkerForm } from './markers'
import { frameOf, isKnown, makeReadings, sharedWith, tracesOf } from './readings'
import { type Breach, inOrder } from './rules'
import type { Raw } from './wire'

/**
 * Is what a wire form is made of. Nothing here may throw, write to its arguments, or lose a field.
 *
 * @internal
 * @since 0.1.0
 */
export interface Wire<Native, Encoded extends Native> {
  readonly name: string
  /** Finds the messages (or items) of a request; an error names what is no request. */
  readonly messagesOf: (native: unknown) => Either<DecodeError, ReadonlyArray<Raw>>
  /** Reads the message at an index. */
  readonly decodeMessage: (raw: Raw, index: number) => Message
  /** Reads everything else; a pairing that needs the neighbours (calls without ids) is made here. */
  readonly decodeRequest: (native: Raw, messages: ReadonlyArray<Message>) => Context
  /** Writes a message as one or several of the wire form; the context tells what the message itself does not. */
  readonly encodeMessage: (message: Message, context: Context) => ReadonlyArray<Raw>
  /** Tells whether what a message is written as depends on that message alone; default: no. */
  readonly isWrittenAlone?: (message: Message) => boolean
  /** How blocks are marked for the prompt cache, where they are. */
  readonly markers?: MarkerForm
  /** Writes everything else around the messages. */
  readonly encodeRequest: (context: Context, messages: Array<Raw>) => Encoded
  /** Says what a model demands. */
  readonly profileFor: (model: string | undefined, settings?: JsonObject) => Profile
  /** What is known of each rule that the next two may name. */
  readonly rules: RuleTable
  /** Lists what only the wire form shows. */
  readonly nativeBreaches: (native: Native, context: Context, profile: Profile) => ReadonlyArray<Breach>
  /** Says a neutral violation in the provider's words; `undefined` where the provider makes an exception. */
  readonly translate: (context: Context, violation: Neutral, profile: Profile) => Breach | undefined
}

/** Some messages, and what each of them is written as, where that is known for good. */
interface Writing {
  readonly messages: ReadonlyArray<Message>
  readonly written: ReadonlyArray<ReadonlyArray<Raw> | undefined>
}

/**
 * Makes a dialect of a wire form. Messages that were read and not touched are written as the very objects that they were:
 * a cache, keyed by identity, of `encodeMessage` and nothing else. So is what was written before, and what was read before,
 * see `readings.ts`. A history is mostly the one of the last time with something new at its end, so what was written before is
 * found by its place.
 *
 * @internal
 * @since 0.1.0
 */
export const makeDialect = <Native, Encoded extends Native>(
  wire: Wire<Native, Encoded>
): RuledDialect<Native, Encoded> => {
  const originals = new WeakMap<Message, ReadonlyArray<Raw>>()
  /** What was read or written last of each history. Readings of one history share their instructions, by which it is known. */
  const writings = new WeakMap<Context['system'], Writing>()
  const readings = makeReadings()

  const decode = (native: unknown): Either<DecodeError, Context> => {
    const found = wire.messagesOf(native)
    if (isLeft(found)) return found
    const items = found.right
    const last = readings.find(items)
    const read: Array<Message> = []
    for (let i = 0; i < items.length; i++) {
      const isRead = last !== undefined && isKnown(last, items[i]!, i)
      read.push(isRead ? last.messages[i]! : wire.decodeMessage(items[i]!, i))
    }
    const whole = wire.decodeRequest(native as Raw, read)
    const context = last === undefined ? whole : sharedWith(last, whole, native as Raw, items)
    if (context === last?.context) return right(context)
    const { messages } = context
    const written: Array<ReadonlyArray<Raw>> = []
    for (let i = 0; i < messages.length; i++) {
      if (messages[i] === last?.context.messages[i]) continue
      const original = [items[i]!]
      originals.set(messages[i]!, original)
      written.push(original)
    }
    const frame = frameOf(native as Raw, items)
    readings.keep({ items: items.slice(), traces: tracesOf(items), messages: read, frame, context }, last)
    if (last === undefined) writings.set(context.system, { messages, written })
    return right(context)
  }

  const encode = (context: Context): Encoded => {
    const { messages, system } = context
    const writtenAs = inOrderOf(writings.get(system))
    const natives: Array<Raw> = []
    const written: Array<ReadonlyArray<Raw> | undefined> = []
    for (let i = 0; i < messages.length; i++) {
      const message = messages[i]!
      const known = writtenAs(message) ?? originals.get(message)
      const now = known ?? wire.encodeMessage(message, context)
      for (let k = 0; k < now.length; k++) natives.push(now[k]!)
      // what depends on its neighbours is written anew every time
      written.push(known ?? (wire.isWrittenAlone?.(message) === true ? now : undefined))
    }
    writings.set(system, { messages, written })
    return wire.encodeRequest(context, natives)
  }

  const violations = (native: Native, options: ViolationOptions = {}): ReadonlyArray<Violation> => {
    const decoded = decode(native)
    if (isLeft(decoded)) return [{ rule: 'decode', path: decoded.left.path, message: drawDecodeError(decoded.left) }]
    const context = decoded.right
    const profile = options.model === undefined ? profileOf(context) : wire.profileFor(options.model, context.settings)
    const breaches: Array<Breach> = [...wire.nativeBreaches(native, context, profile)]
    for (const violation of neutralViolations(context, profile)) {
      const translated = wire.translate(context, violation, profile)
      if (translated !== undefined) breaches.push({ neutral: violation, ...translated })
    }
    return inOrder(breaches)
  }

  const { markers, name, rules } = wire
  if (markers === undefined) return { name, decode, encode, rules, violations }
  return {
    name,
    decode,
    encode,
    rules,
    violations,
    keepMarkers: (before, after) => keepMarkers(markers, before, after)
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What each message was written as the last time, for messages that are asked for in the order of their history. */
const inOrderOf = (last: Writing | undefined): ((message: Message) => ReadonlyArray<Raw> | undefined) => {
  let at = 0
  let places: ReadonlyMap<Message, number> | undefined
  return (message) => {
    const there = last?.messages[at]
    if (last === undefined || there === undefined) return undefined
    if (there !== message) {
      // an edited one stands where it stood; one that is somewhere else says that others went, or came
      const found = there.id === message.id ? undefined : (places ??= placesOf(last.messages)).get(message)
      if (found === undefined) {
        if (there.id === message.id) at++
        return undefined
      }
      at = found
    }
    return last.written[at++]
  }
}

const placesOf = (messages: ReadonlyArray<Message>): ReadonlyMap<Message, number> => {
  const places = new Map<Message, number>()
  for (let i = 0; i < messages.length; i++) places.set(messages[i]!, i)
  return places
}

/**
 * The codec of changes as JSON.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Change } from '../change/Change'
import { equal } from '../change/equal'
import { type Link, spread, type SummaryLink, swap } from '../change/Link'
import { blockAt, partsOf } from '../change/parts'
import { mapWithIndex } from '../internal/readonlyArray'
import type { Block } from '../model/Block'
import type { Context } from '../model/Context'
import type { Json } from '../model/Json'
import type { Message } from '../model/Message'
import { either, list, natural, product, that } from './fields'
import { decodeWith, type JsonError } from './JsonError'
import { blockCodec, contextCodec, contextFrame, messageHeader, toolCodec } from './model'

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes a change as JSON in which what is the same before and after stands once: where the context after it has a message
 * of the context before it, there stands its index; where it has a block of it, the index of its message (`-1` for the
 * instructions) and its own. `tools` are left out when they are the same.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { diff } from 'context-compaction/change'
 * import { decodeChange, encodeChange } from 'context-compaction/codecs'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c')] })
 * const change = diff(before, withMessages(before, before.messages.slice(2)))
 * assert.deepStrictEqual(encodeChange(change), {
 *   before,
 *   after: { system: [], messages: [2] },
 *   carried: [
 *     [0, 0, 1],
 *     [5, 1, 2]
 *   ],
 *   summarised: [],
 *   expanded: []
 * })
 * assert.deepStrictEqual(decodeChange(JSON.parse(JSON.stringify(encodeChange(change)))), right(change))
 *
 * @category conversions
 * @since 0.1.0
 */
export const encodeChange = (change: Change): Json => {
  const { before, after, carried } = change
  const [a, b] = [partsOf(before), partsOf(after)]
  const from = spread(swap(carried), b.count)
  const written = (content: ReadonlyArray<Block>, header: number): ReadonlyArray<StoredBlock> =>
    content.map((block, i) => {
      const part = from[header + 1 + i]!
      if (part < 0 || !equal(blockAt(a, part), block)) return block
      const row = a.rowOf[part]!
      return [row - 1, part - a.headers[row]! - 1]
    })
  const { system, tools, messages, ...frame } = after
  const stored: StoredChange = {
    ...change,
    after: {
      ...frame,
      system: written(system, 0),
      ...(equal(tools, before.tools) ? {} : { tools }),
      messages: messages.map((message, m): StoredMessage => {
        const header = b.headers[m + 1]!
        const origin = from[header]! < 0 ? -1 : a.rowOf[from[header]!]! - 1
        if (origin >= 0 && equal(before.messages[origin], message)) return origin
        return { ...message, content: written(message.content, header) }
      })
    }
  }
  // an interface of nothing but JSON has no index signature of its own
  return stored as unknown as Json
}

/**
 * Reads a change that was stored as JSON, as `encodeChange` wrote it, or as `JSON.stringify` wrote the change itself.
 * There is a {@link JsonError} for what is no change: also when it points at parts that are not there, or gives a part
 * two counterparts.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { emptyChange } from 'context-compaction/change'
 * import { decodeChange, drawJsonError } from 'context-compaction/codecs'
 * import { context, user } from 'context-compaction/model'
 *
 * const stored = JSON.parse(JSON.stringify(emptyChange(context({ messages: [user('a')] }))))
 * const decoded = decodeChange({ ...stored, after: { ...stored.after, messages: [7] } })
 * assert.strictEqual(
 *   isLeft(decoded) ? drawJsonError(decoded.left) : '',
 *   'change: after.messages[0]: expected the index of one of the 1 messages before, found the number 7'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeChange = (value: unknown): Either<JsonError, Change> => {
  const read = decodeWith('change', storedChange)(value)
  if (isLeft(read)) return read
  const { before, after, carried, summarised, expanded } = read.right
  const wrong = wrongReference(before, after)
  if (wrong !== undefined) return left(wrong)
  const change: Change = { before, after: restored(before, after), carried, summarised, expanded }
  const error = wrongLink(change)
  return error === undefined ? right(change) : left(error)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The index of a message, `-1` for the instructions, and the index of a block in it. */
type Reference = readonly [message: number, block: number]

type StoredBlock = Block | Reference

type StoredMessage = number | (Omit<Message, 'content'> & { readonly content: ReadonlyArray<StoredBlock> })

type StoredContext = Pick<Context, 'settings' | 'profile' | 'form'> &
  Partial<Pick<Context, 'tools'>> & {
    readonly system: ReadonlyArray<StoredBlock>
    readonly messages: ReadonlyArray<StoredMessage>
  }

interface StoredChange extends Omit<Change, 'after'> {
  readonly after: StoredContext
}

const isReference = (value: unknown): value is Reference =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger) && value[0] >= -1 && value[1] >= 0

const isTriple = (value: unknown): value is readonly [number, number, number] =>
  Array.isArray(value) && value.length === 3 && value.every((one) => Number.isSafeInteger(one) && one >= 0)

const storedBlocks = /*#__PURE__*/ list(
  'a list of blocks',
  /*#__PURE__*/ either(
    'a block',
    Array.isArray,
    /*#__PURE__*/ that('the index of a message and of a block in it', isReference),
    blockCodec
  )
)

const storedMessage: t.Type<StoredMessage> = /*#__PURE__*/ either(
  'a message',
  (value) => typeof value === 'number',
  natural,
  /*#__PURE__*/ product<Exclude<StoredMessage, number>>(
    'a message or the index of one',
    { ...messageHeader.required, content: storedBlocks },
    messageHeader.optional
  )
)

const storedChange: t.Type<StoredChange> = /*#__PURE__*/ product<StoredChange>(
  'a change',
  {
    before: contextCodec,
    after: /*#__PURE__*/ product<StoredContext>(
      'a context',
      { system: storedBlocks, messages: /*#__PURE__*/ list('a list of messages', storedMessage) },
      { tools: /*#__PURE__*/ list('a list of tool definitions', toolCodec), ...contextFrame }
    ),
    carried: /*#__PURE__*/ list(
      'a list of links',
      /*#__PURE__*/ that('a link of three whole numbers from 0 on', (value): value is Link => isTriple(value))
    ),
    summarised: /*#__PURE__*/ summaryLinks(),
    expanded: /*#__PURE__*/ summaryLinks()
  },
  {}
)

function summaryLinks(): t.Type<ReadonlyArray<SummaryLink>> {
  return list(
    'a list of links to summaries',
    that('a link of three whole numbers from 0 on', (value): value is SummaryLink => isTriple(value))
  )
}

const errorAt = (path: string, expected: string, actual: string): JsonError => ({
  _tag: 'JsonError',
  of: 'change',
  path,
  expected,
  actual
})

/** The first reference to something that is not there. */
const wrongReference = ({ system, messages }: Context, after: StoredContext): JsonError | undefined => {
  const rows = [system, ...messages.map(({ content }) => content)]
  const inBlocks = (path: string, content: ReadonlyArray<StoredBlock>): JsonError | undefined => {
    for (let i = 0; i < content.length; i++) {
      const block = content[i]!
      if (isReference(block) && rows[block[0] + 1]?.[block[1]] === undefined)
        return errorAt(`${path}[${String(i)}]`, 'the place of a block before', `[${block.join(', ')}]`)
    }
    return undefined
  }
  const wrong = inBlocks('after.system', after.system)
  if (wrong !== undefined) return wrong
  for (let m = 0; m < after.messages.length; m++) {
    const message = after.messages[m]!
    const path = `after.messages[${String(m)}]`
    if (typeof message !== 'number') {
      const inside = inBlocks(`${path}.content`, message.content)
      if (inside !== undefined) return inside
    } else if (message >= messages.length)
      return errorAt(
        path,
        `the index of one of the ${String(messages.length)} messages before`,
        `the number ${String(message)}`
      )
  }
  return undefined
}

const restored = (before: Context, { system, messages, ...after }: StoredContext): Context => {
  const rows = [before.system, ...before.messages.map(({ content }) => content)]
  const read = (content: ReadonlyArray<StoredBlock>): ReadonlyArray<Block> =>
    mapWithIndex<StoredBlock>(content, (_, block) =>
      isReference(block) ? rows[block[0] + 1]![block[1]]! : block
    ) as ReadonlyArray<Block>
  return {
    ...after,
    system: read(system),
    tools: after.tools ?? before.tools,
    messages: messages.map((message) =>
      typeof message === 'number' ? before.messages[message]! : { ...message, content: read(message.content) }
    )
  }
}

/** The first link to parts that are not there, or to parts that another link has. */
const wrongLink = (change: Change): JsonError | undefined => {
  const [a, b] = [partsOf(change.before).count, partsOf(change.after).count]
  const isTaken = new Uint8Array(b)
  let last = 0
  for (let i = 0; i < change.carried.length; i++) {
    const [from, to, length] = change.carried[i]!
    const path = `carried[${String(i)}]`
    const drawn = `[${change.carried[i]!.join(', ')}]`
    if (length === 0 || from + length > a || to + length > b)
      return errorAt(path, `a link of some of ${String(a)} parts to some of ${String(b)}`, drawn)
    if (from < last || isTaken.subarray(to, to + length).includes(1))
      return errorAt(path, 'a link of parts that are in no link before, in the order of the parts', drawn)
    isTaken.fill(1, to, to + length)
    last = from + length
  }
  return wrongSummary('summarised', change.summarised, a, b) ?? wrongSummary('expanded', change.expanded, b, a)
}

const wrongSummary = (
  name: string,
  links: ReadonlyArray<SummaryLink>,
  count: number,
  others: number
): JsonError | undefined => {
  for (let i = 0; i < links.length; i++) {
    const [from, length, summary] = links[i]!
    if (length === 0 || from + length > count || summary >= others)
      return errorAt(
        `${name}[${String(i)}]`,
        `a link of some of ${String(count)} parts to one of ${String(others)}`,
        `[${links[i]!.join(', ')}]`
      )
  }
  return undefined
}

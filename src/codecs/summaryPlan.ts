/**
 * The codec of summary plans as JSON: made in one process, asked for and answered in another.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { equal } from '../change/equal'
import type { Context } from '../model/Context'
import type { Json } from '../model/Json'
import type { Message } from '../model/Message'
import type { SummaryCounts } from '../summary/frame'
import type { SummaryPlan } from '../summary/SummaryPlan'
import type { SummarySection, SummaryStrategy } from '../summary/SummaryStrategy'
import { boolean, either, list, natural, oneOf, product, string, that } from './fields'
import { decodeWith, type JsonError } from './JsonError'
import { blockCodec, contextCodec, contextFrame, messageCodec, toolCodec } from './model'

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes a plan as JSON in which every message of the history stands once: where the head or a request has a message of the
 * base, there stands its index.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { decodeSummaryPlan, encodeSummaryPlan } from 'context-compaction/codecs'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { planSummary } from 'context-compaction/summary'
 *
 * const history = context({ messages: [user('Name birds.'), assistant('a wren, '.repeat(900)), user('More.')] })
 * const plan = planSummary({ window: 32_000, keepTokens: 100 })(history)
 * assert.ok(isSome(plan))
 * const stored = JSON.stringify(encodeSummaryPlan(plan.value))
 * assert.deepStrictEqual(decodeSummaryPlan(JSON.parse(stored)), right(plan.value))
 *
 * @category conversions
 * @since 0.1.0
 */
export const encodeSummaryPlan = (plan: SummaryPlan): Json => {
  const places = new Map(plan.base.messages.map((message, i) => [message, i]))
  const written = (context: Context): StoredContext => ({
    ...context,
    messages: context.messages.map((message, i) => {
      const place = places.get(message)
      if (place !== undefined) return place
      const there = plan.base.messages[i]
      return there !== undefined && equal(there, message) ? i : message
    })
  })
  const stored: StoredPlan = { ...plan, head: written(plan.head), requests: plan.requests.map(written) }
  // an interface of nothing but JSON has no index signature of its own
  return stored as unknown as Json
}

/**
 * Reads a plan that was stored as JSON, as `encodeSummaryPlan` wrote it, or as `JSON.stringify` wrote the plan itself. There is
 * a {@link JsonError} for what is no plan: also when it points at messages that are not there, or names others than those.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { decodeSummaryPlan, drawJsonError } from 'context-compaction/codecs'
 *
 * const decoded = decodeSummaryPlan({ base: { system: [], tools: [], messages: [] } })
 * assert.strictEqual(
 *   isLeft(decoded) ? drawJsonError(decoded.left) : '',
 *   'summary plan: head: expected a context, found nothing'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeSummaryPlan = (value: unknown): Either<JsonError, SummaryPlan> => {
  const read = decodeWith('summary plan', storedPlan)(value)
  if (isLeft(read)) return read
  const { base } = read.right
  const wrong = wrongPlace(read.right)
  if (wrong !== undefined) return left(wrong)
  const restored = (context: StoredContext): Context => ({
    ...context,
    messages: context.messages.map((message) => (typeof message === 'number' ? base.messages[message]! : message))
  })
  return right({ ...read.right, head: restored(read.right.head), requests: read.right.requests.map(restored) })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface StoredContext extends Omit<Context, 'messages'> {
  readonly messages: ReadonlyArray<number | Message>
}

interface StoredPlan extends Omit<SummaryPlan, 'head' | 'requests'> {
  readonly head: StoredContext
  readonly requests: ReadonlyArray<StoredContext>
}

const amount = /*#__PURE__*/ that(
  'a number from 0 on',
  (value): value is number => typeof value === 'number' && value >= 0 && value < Infinity
)

const strings = /*#__PURE__*/ list('a list of strings', string)

const storedContext: t.Type<StoredContext> = /*#__PURE__*/ product<StoredContext>(
  'a context',
  {
    system: /*#__PURE__*/ list('a list of blocks', blockCodec),
    tools: /*#__PURE__*/ list('a list of tool definitions', toolCodec),
    messages: /*#__PURE__*/ list(
      'a list of messages',
      /*#__PURE__*/ either('a message', (value) => typeof value === 'number', natural, messageCodec)
    )
  },
  contextFrame
)

const strategy: t.Type<SummaryStrategy> = /*#__PURE__*/ product<SummaryStrategy>(
  'a strategy',
  {
    name: string,
    task: string,
    sections: /*#__PURE__*/ list(
      'a list of sections',
      /*#__PURE__*/ product<SummarySection>('a section', { title: string, about: string }, {})
    )
  },
  { maxTokens: amount }
)

const storedPlan: t.Type<StoredPlan> = /*#__PURE__*/ product<StoredPlan>(
  'a summary plan',
  {
    base: contextCodec,
    head: storedContext,
    end: natural,
    at: natural,
    indices: /*#__PURE__*/ list('a list of indices', natural),
    replaces: strings,
    strategy,
    mode: /*#__PURE__*/ oneOf('isolated', 'fork'),
    requests: /*#__PURE__*/ list('a list of contexts', storedContext),
    maxInput: amount,
    maxTokens: amount,
    mustSurvive: strings,
    mustHave: strings,
    answered: strings,
    isUnderWay: boolean,
    counts: /*#__PURE__*/ product<SummaryCounts>('counts', { pass: natural, messages: natural, tokens: natural }, {}),
    tokens: /*#__PURE__*/ product<SummaryPlan['tokens']>(
      'two numbers of tokens',
      { replaced: amount, kept: amount },
      {}
    )
  },
  { previous: string }
)

const errorAt = (path: string, expected: string, actual: number | string): JsonError => ({
  _tag: 'JsonError',
  of: 'summary plan',
  path,
  expected,
  actual: typeof actual === 'number' ? `the number ${String(actual)}` : actual
})

/** The first place that is none, or not the one that is named. */
const wrongPlace = ({ base, head, end, at, indices, replaces, requests }: StoredPlan): JsonError | undefined => {
  const count = base.messages.length
  if (end > count) return errorAt('end', `a whole number of at most ${String(count)}`, end)
  if (at > end) return errorAt('at', `a whole number of at most ${String(end)}`, at)
  for (let k = 0; k < indices.length; k++)
    if (indices[k]! >= end || (k > 0 && indices[k]! <= indices[k - 1]!))
      return errorAt(`indices[${String(k)}]`, `indices below ${String(end)} in their order`, indices[k]!)
  const ids = indices.map((i) => base.messages[i]!.id)
  if (!equal(ids, replaces)) return errorAt('replaces', `the ids ${ids.join(', ')}`, replaces.join(', ') || 'none')
  const contexts = [['head', head] as const, ...requests.map((one, k) => [`requests[${String(k)}]`, one] as const)]
  for (const [path, { messages }] of contexts)
    for (let m = 0; m < messages.length; m++) {
      const place = messages[m]
      if (typeof place === 'number' && place >= count)
        return errorAt(
          `${path}.messages[${String(m)}]`,
          `the index of one of the ${String(count)} messages of the base`,
          place
        )
    }
  return undefined
}

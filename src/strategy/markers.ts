/**
 * Cache markers: where to have a provider write the entries of its prompt cache.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { type Estimator, fixedUnits } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { checkPrices, type Prices } from './prices'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a place for a cache marker: the last block of a message, or of what stands before the messages.
 *
 * | reason     | what for                                                                                       |
 * | ---------- | ---------------------------------------------------------------------------------------------- |
 * | `fixed`    | tools and instructions, which outlive every compaction                                          |
 * | `survivor` | the messages that the next compaction will leave as they are: it finds its prefix here           |
 * | `bridge`   | the entry of the last request is out of sight of `end`; this marker still sees it                |
 * | `end`      | all of it, for the next request                                                                |
 *
 * @category model
 * @since 0.1.0
 */
export interface Marker {
  /** The id of the message; absent for what stands before the messages. */
  readonly message?: string
  readonly reason: 'fixed' | 'survivor' | 'bridge' | 'end'
  /** Tokens up to here. */
  readonly tokens: number
}

/**
 * Is what is known of the requests before and after.
 *
 * @category model
 * @since 0.1.0
 */
export interface MarkerOptions {
  /** The id of the message that the last request had its last marker at, if nothing before it was edited since. */
  readonly written?: string
  /** The id of the last message that the next compaction will leave as it is, with all before it, e.g. a summary. */
  readonly survivor?: string
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Plans the cache markers of a request, in the order of the places: as many as the price list allows, none below the length
 * from which on it caches, the most important first where there are too few. None at all where the provider finds the
 * prefix by itself.
 *
 * A marker sees only so many blocks back: when a step with many calls puts more blocks than that between two requests,
 * the last entry is out of sight and everything is paid for anew. A `bridge` is put there.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { planMarkers, priceTable } from 'context-compaction/strategy'
 *
 * const history = context({
 *   system: 'Be brief. '.repeat(600),
 *   messages: [user('What is a fox?'), assistant('An animal.'), user('And a wolf?')]
 * })
 * assert.deepStrictEqual(
 *   planMarkers(history, priceTable['anthropic-5m']).map(({ message, reason }) => [message, reason]),
 *   [
 *     [undefined, 'fixed'],
 *     ['2', 'end']
 *   ]
 * )
 * assert.deepStrictEqual(planMarkers(history, priceTable.gemini), [])
 *
 * @category queries
 * @since 0.1.0
 */
export const planMarkers = (context: Context, prices: Prices, options: MarkerOptions = {}): ReadonlyArray<Marker> => {
  const { markers = 0, minimum = 0, lookBack = Infinity } = checkPrices(prices)
  const { written, survivor, estimator = heuristicEstimator } = options
  const { messages } = context
  const units = [fixedUnits(context, estimator)]
  for (const message of messages) units.push(units[units.length - 1]! + estimator.message(message))
  const indexOf = (id: string | undefined): number =>
    id === undefined ? -1 : messages.findIndex((message) => message.id === id)
  const end = markable(messages, messages.length - 1)
  const hasFixed = context.system.length > 0 || context.tools.length > 0
  // the most important first; index -1 is what stands before the messages
  const wanted: ReadonlyArray<readonly [Marker['reason'], number | undefined]> = [
    ['end', end < 0 ? undefined : end],
    ['bridge', bridgeTo(messages, indexOf(written), end, lookBack)],
    ['fixed', hasFixed ? -1 : undefined],
    ['survivor', survivor === undefined ? undefined : positive(markable(messages, indexOf(survivor)))]
  ]
  const places = new Map<number, Marker['reason']>()
  for (const [reason, at] of wanted) {
    if (at === undefined || places.has(at) || places.size >= markers) continue
    if (estimator.tokens(units[at + 1]!) >= minimum) places.set(at, reason)
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, reason]) => ({
      ...(at < 0 ? {} : { message: messages[at]!.id }),
      reason,
      tokens: estimator.tokens(units[at + 1]!)
    }))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const positive = (at: number): number | undefined => (at < 0 ? undefined : at)

/** The last message up to an index that can hold a marker: thinking cannot, and what is empty cannot. */
const markable = (messages: ReadonlyArray<Message>, at: number): number => {
  let found = at
  while (found >= 0) {
    const { content } = messages[found]!
    const last = content[content.length - 1]
    if (last !== undefined && last.type !== 'thinking') return found
    found--
  }
  return found
}

/** The last message that still sees an entry, where the end does not; a marker counts itself among what it sees. */
const bridgeTo = (
  messages: ReadonlyArray<Message>,
  written: number,
  end: number,
  lookBack: number
): number | undefined => {
  if (written < 0 || written >= end) return undefined
  let blocks = 1
  let seen: number | undefined
  for (let i = written + 1; i <= end; i++) {
    blocks += messages[i]!.content.length
    if (blocks > lookBack) return seen
    if (markable(messages, i) === i) seen = i
  }
  return undefined
}

/**
 * Reducing only where it saves more than it costs.
 *
 * @since 0.1.0
 */
import { prefixOf } from '../change/prefix'
import type { Context } from '../model/Context'
import { checkAtLeast } from '../reducers/options'
import type { Reducer } from '../reducers/Reducer'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type Payoff, payoff } from './payoff'
import { checkPrices, isCold, type Prices } from './prices'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known of the cache and of what follows.
 *
 * @category model
 * @since 0.1.0
 */
export interface WorthwhileOptions {
  /** Milliseconds since the last request: the cache may have forgotten the prompt, and then every edit is free. */
  readonly idleMs?: number
  /** Tokens that come in with each request. Default: 0. */
  readonly growth?: number
  /**
   * The ids of messages with a cache marker, where the provider finds entries at markers alone: the cache holds up to the
   * last one before the first change. Default: it holds up to the change.
   */
  readonly markedAt?: ReadonlyArray<string>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Works out what it saves to send another context in the place of the one that was sent last, over so many requests.
 *
 * Tokens are estimated, what is kept in the cache is found by comparing the two. Throws a `RangeError` for a number of
 * requests that is not whole or is negative.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { dropOldestRoundtrips } from 'context-compaction/reducers'
 * import { payoffOf, priceTable } from 'context-compaction/strategy'
 *
 * const turns = Array.from({ length: 200 }, (_, k) => [user(`Why ${String(k + 100)}?`), assistant('So. '.repeat(30))]).flat()
 * const before = context({ messages: [...turns, user('Go on.')] })
 * const after = dropOldestRoundtrips({ keep: 101 })(before)
 * // a hundred of two hundred turns go: written anew for 1.15 more once, read for 0.1 less each time
 * assert.strictEqual(payoffOf(priceTable['anthropic-5m'], 11)(before, after).isWorthwhile, false)
 * assert.strictEqual(payoffOf(priceTable['anthropic-5m'], 13)(before, after).isWorthwhile, true)
 *
 * @category queries
 * @since 0.1.0
 */
export const payoffOf = (
  prices: Prices,
  expectedRequests: number,
  options: WorthwhileOptions = {}
): ((before: Context, after: Context) => Payoff) => {
  const { idleMs, growth = 0, markedAt, estimator = heuristicEstimator } = options
  checkPrices(prices)
  checkAtLeast('expectedRequests', expectedRequests, 0)
  checkAtLeast('idleMs', idleMs, 0, false)
  checkAtLeast('growth', growth, 0)
  const cold = isCold(prices, idleMs)
  return (before, after) => {
    const tokens = estimator.tokens(contextUnits(before, estimator))
    const left = estimator.tokens(contextUnits(after, estimator))
    const { prefix } = prefixOf({ before, after }, estimator)
    const held = markedAt === undefined ? prefix.tokens : heldAt(before, prefix.messages, markedAt, estimator)
    return payoff(prices, {
      before: tokens,
      after: left,
      prefix: Math.min(held, tokens, left),
      requests: expectedRequests,
      growth,
      isCold: cold
    })
  }
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Runs a reducer, and takes its result only where that saves more than the broken prompt cache costs, over the requests
 * that are expected to follow: the next one included. The context itself comes back where it does not.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearToolResults } from 'context-compaction/reducers'
 * import { priceTable, whenWorthwhile } from 'context-compaction/strategy'
 *
 * const steps = Array.from({ length: 30 }, (_, k) => [
 *   assistant(toolUse({ id: `c${String(k)}`, name: 'bash', input: { command: 'ls' } })),
 *   user(toolResult({ toolUseId: `c${String(k)}`, content: 'file.ts\n'.repeat(200) }))
 * ])
 * const history = context({ messages: [user('Look around.'), ...steps.flat()] })
 * const clear = clearToolResults({ keep: 15 })
 * assert.strictEqual(whenWorthwhile(priceTable['anthropic-5m'], 3)(clear)(history), history)
 * assert.notStrictEqual(whenWorthwhile(priceTable['anthropic-5m'], 30)(clear)(history), history)
 * // ten minutes later the cache is cold: an edit is free
 * assert.notStrictEqual(whenWorthwhile(priceTable['anthropic-5m'], 3, { idleMs: 600_000 })(clear)(history), history)
 *
 * @category combinators
 * @since 0.1.0
 */
export const whenWorthwhile = (
  prices: Prices,
  expectedRequests: number,
  options: WorthwhileOptions = {}
): ((reducer: Reducer) => Reducer) => {
  const payoffFor = payoffOf(prices, expectedRequests, options)
  return (reducer) => (context) => {
    const after = reducer(context)
    return after === context || !payoffFor(context, after).isWorthwhile ? context : after
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Tokens up to the last marker among the first `unchanged` messages; none when there is no marker there. */
const heldAt = (context: Context, unchanged: number, markedAt: ReadonlyArray<string>, estimator: Estimator): number => {
  const ids = new Set(markedAt)
  let marked = unchanged - 1
  while (marked >= 0 && !ids.has(context.messages[marked]!.id)) marked--
  if (marked < 0) return 0
  return estimator.tokens(contextUnits({ ...context, messages: context.messages.slice(0, marked + 1) }, estimator))
}

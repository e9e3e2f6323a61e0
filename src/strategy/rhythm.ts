/**
 * Rhythm: how often to clear when more becomes clearable with every request.
 *
 * @since 0.1.0
 */
import { checkAtLeast } from '../reducers/options'
import { checkPrices, type Prices } from './prices'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a steady state: what grows, and what an edit costs.
 *
 * @category model
 * @since 0.1.0
 */
export interface SteadyState {
  /** Tokens that become removable with each request: of all that comes in where everything goes, or of tool results. */
  readonly removable: number
  /** Tokens that stay behind the first changed position, and are written to the cache anew with each edit. */
  readonly tail: number
  /** What it costs to make an edit beside that, e.g. a request for a summary, in units of one plain token. Default: 0. */
  readonly making?: number
}

/**
 * Is the cheapest rhythm of a steady state.
 *
 * @category model
 * @since 0.1.0
 */
export interface Rhythm {
  /** Edit once in so many requests. */
  readonly requests: number
  /** Tokens removed by each edit: what `clearAtLeast` of `clearToolResults` may be set to. */
  readonly tokens: number
  /** What it costs on average for each request, beside what any rhythm costs, in units of one plain token. */
  readonly cost: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Works out how often to edit, and so how much at once. An edit costs the same whether it removes much or little, and what
 * waits to be removed is read with every request: as with orders and stock, the cheapest lot is a square root. An edit
 * with every request (a sliding window) is the dearest rhythm there is.
 *
 * Requests are `Infinity` where nothing is to be gained: reads cost nothing, or nothing becomes removable.
 *
 * @example
 * import assert from 'node:assert'
 * import { bestRhythm, priceTable } from 'context-compaction/strategy'
 *
 * const state = { removable: 2500, tail: 15_000 }
 * assert.strictEqual(bestRhythm(priceTable['anthropic-5m'], state).requests, 12)
 * assert.strictEqual(bestRhythm(priceTable['anthropic-5.5'], state).requests, 17)
 *
 * @category queries
 * @since 0.1.0
 */
export const bestRhythm = (prices: Prices, { removable, tail, making = 0 }: SteadyState): Rhythm => {
  const { read, write } = checkPrices(prices)
  checkAtLeast('bestRhythm: removable', removable, 0)
  checkAtLeast('bestRhythm: tail', tail, 0)
  checkAtLeast('bestRhythm: making', making, 0, false)
  const once = Math.max(0, write - read) * tail + making
  const waiting = read * removable
  if (waiting === 0) return { requests: Infinity, tokens: removable === 0 ? 0 : Infinity, cost: 0 }
  const cost = (n: number): number => (waiting * (n - 1)) / 2 + once / n
  const low = Math.max(1, Math.floor(Math.sqrt((2 * once) / waiting)))
  const requests = cost(low + 1) < cost(low) ? low + 1 : low
  return { requests, tokens: requests * removable, cost: cost(requests) }
}

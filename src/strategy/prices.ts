/**
 * Prices: what a provider charges for a prompt, and for how long and from which length on it remembers one.
 *
 * Everything is relative to one input token that is neither read from a cache nor written to it, so a price has no currency:
 * `read: 0.1` is a tenth of it. Nothing of this is known to the functions that work with prices: they take them as data.
 *
 * @since 0.1.0
 */
import { checkAtLeast } from '../reducers/options'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the price list of one model, plain JSON.
 *
 * @category model
 * @since 0.1.0
 */
export interface Prices {
  /** What a token costs that is read from the cache, e.g. 0.1. */
  readonly read: number
  /** What a token costs that is written to the cache, e.g. 1.25; 1 where writing is free. */
  readonly write: number
  /** What a token of the answer costs. Default: 5. */
  readonly output?: number
  /** How long an entry of the cache lives after it was last read, in milliseconds; absent where nobody says. */
  readonly cacheMs?: number
  /** Tokens from which on a prompt is cached at all; a shorter one costs 1 a token, every time. Default: 0. */
  readonly minimum?: number
  /** Blocks that are looked at, from a marker back, for an entry that was written earlier. Absent: no limit. */
  readonly lookBack?: number
  /** Markers that a request may have. Absent: the provider finds the prefix by itself. */
  readonly markers?: number
  /** Classes of long prompts, each dearer as a whole. Order does not matter; the highest that is passed counts. */
  readonly steps?: ReadonlyArray<PriceStep>
  /** Where the numbers are from. */
  readonly source?: string
}

/**
 * Is a class of prompts that cost more: all of it, not only the part above.
 *
 * @category model
 * @since 0.1.0
 */
export interface PriceStep {
  /** Prompts of more tokens than this. */
  readonly above: number
  /** All prices of the prompt, cached or not, are so many times as high. */
  readonly input: number
  /** The answer costs so many times as much. Default: like `input`. */
  readonly output?: number
}

/**
 * Holds the tokens of one request by what they cost.
 *
 * @category model
 * @since 0.1.0
 */
export interface RequestTokens {
  /** Tokens at the start of the prompt that the cache holds. */
  readonly cached: number
  /** The rest of the prompt. */
  readonly fresh: number
  /** Tokens of the answer. Default: 0. */
  readonly output?: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Works out what a request costs, in units of one plain input token.
 *
 * What is shorter than the minimum is neither read from the cache nor written to it. The step is that of the whole prompt.
 *
 * @example
 * import assert from 'node:assert'
 * import { requestCost } from 'context-compaction/strategy'
 *
 * const prices = { read: 0.25, write: 1.25, minimum: 1024, steps: [{ above: 100_000, input: 5 }] }
 * assert.strictEqual(requestCost(prices, { cached: 40_000, fresh: 2000 }), 12_500)
 * assert.strictEqual(requestCost(prices, { cached: 0, fresh: 1000 }), 1000)
 * assert.strictEqual(requestCost(prices, { cached: 140_000, fresh: 2000 }), 5 * 37_500)
 *
 * @category queries
 * @since 0.1.0
 */
export const requestCost = (prices: Prices, { cached, fresh, output = 0 }: RequestTokens): number => {
  const { read, write, output: answer = 5, minimum = 0 } = prices
  const prompt = cached + fresh
  const step = stepFor(prices, prompt)
  const hit = cached >= minimum ? cached : 0
  const missed = prompt >= minimum ? write : 1
  return step.input * (read * hit + missed * (prompt - hit)) + step.output * answer * output
}

/**
 * Finds the step that a prompt of so many tokens falls into; one that multiplies by 1 when it is below all of them.
 *
 * @internal
 * @since 0.1.0
 */
export const stepFor = (
  { steps = [] }: Prices,
  prompt: number
): { readonly input: number; readonly output: number } => {
  let highest: PriceStep | undefined
  for (const step of steps) if (prompt > step.above && step.above >= (highest?.above ?? -1)) highest = step
  return { input: highest?.input ?? 1, output: highest?.output ?? highest?.input ?? 1 }
}

/**
 * Tells whether the cache has forgotten a prompt: then everything is paid for anew, and an edit breaks nothing. It is not
 * known where the price list does not say how long entries live.
 *
 * @example
 * import assert from 'node:assert'
 * import { isCold, priceTable } from 'context-compaction/strategy'
 *
 * assert.strictEqual(isCold(priceTable['anthropic-5m'], 240_000), false)
 * assert.strictEqual(isCold(priceTable['anthropic-5m'], 301_000), true)
 *
 * @category queries
 * @since 0.1.0
 */
export const isCold = ({ cacheMs }: Prices, idleMs: number | undefined): boolean =>
  cacheMs !== undefined && idleMs !== undefined && idleMs >= cacheMs

/**
 * Works out for how long a prompt may be kept in the cache by reading it again and again, in milliseconds, before it would
 * have been cheaper to let it go and write it anew; `undefined` where the price list does not say how long entries live.
 *
 * @example
 * import assert from 'node:assert'
 * import { longestKeepAliveMs, priceTable } from 'context-compaction/strategy'
 *
 * // twelve times five minutes, and the five minutes after the last time
 * assert.strictEqual(longestKeepAliveMs(priceTable['anthropic-5m']), 65 * 60_000)
 *
 * @category queries
 * @since 0.1.0
 */
export const longestKeepAliveMs = ({ read, write, cacheMs }: Prices): number | undefined =>
  cacheMs === undefined ? undefined : read <= 0 ? Infinity : (Math.floor(write / read + 1e-9) + 1) * cacheMs

/**
 * Throws a `RangeError` that names the number of a price list that cannot be; the price list itself comes back when all can.
 *
 * @example
 * import assert from 'node:assert'
 * import { checkPrices } from 'context-compaction/strategy'
 *
 * assert.throws(() => checkPrices({ read: -1, write: 1.25 }), /^RangeError: prices: read must be a number of at least 0, got -1/)
 *
 * @category queries
 * @since 0.1.0
 */
export const checkPrices = (prices: Prices): Prices => {
  const { read, write, output, cacheMs, minimum, lookBack, markers, steps = [] } = prices
  const wrong = (part: string, value: number | undefined, isWhole = false, least = 0): void => {
    checkAtLeast(`prices: ${part}`, value, least, isWhole)
    if (value === Infinity) throw new RangeError(`prices: ${part} must be finite; leave it out where there is no limit`)
  }
  wrong('read', required(read))
  wrong('write', required(write))
  wrong('output', output)
  wrong('cacheMs', cacheMs)
  wrong('minimum', minimum, true)
  wrong('lookBack', lookBack, true, 1)
  wrong('markers', markers, true, 1)
  steps.forEach((step, k) => {
    wrong(`steps[${String(k)}].above`, required(step.above), true)
    wrong(`steps[${String(k)}].input`, required(step.input))
    wrong(`steps[${String(k)}].output`, step.output)
  })
  return prices
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What is not there is no number, and is said to be none. */
const required = (value: number | undefined): number => value ?? NaN

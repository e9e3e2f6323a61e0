/**
 * Estimates of huge texts from samples: bounded cost for those who ask for it.
 *
 * @since 0.1.0
 */
import type { Estimator } from './Estimator'
import { type HeuristicEstimatorOptions, heuristicOf } from './heuristicEstimator'
import { textUnits } from './measure'
import { isCut } from './unicode'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how densely a huge text is sampled.
 *
 * @category model
 * @since 0.1.0
 */
export interface SamplingOptions {
  /** How many UTF-16 units at the beginning are read in full; a text no longer than that is not sampled. Default: 65,536. */
  readonly above?: number
  /** How many blocks of 64 units stand for a stretch as long as all that comes before it. Default: 384. */
  readonly blocks?: number
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a measure of texts that reads long ones in samples. Throws a `RangeError` when there are fewer than 128 blocks, or
 * when the beginning that is read in full is shorter than 128 units for each block.
 *
 * After the beginning the text is divided into strata, each a `blocks`-th part of what comes before it, and of each one
 * block of 64 units is read, at an offset that moves by the golden ratio, so that texts with a period are no trap. What
 * one block costs, its stratum costs in proportion.
 *
 * - Deterministic: where a block lies is decided by the options alone, not by the text or its length.
 * - Monotone: what a text costs, it costs at least with something appended.
 * - Cost: `above` units and `64 * blocks * ln(length / above)` more: 5 MB are read in 175,000 units, well under a millisecond.
 * - Error, beside that of the measure itself: 0.6 % on average and 1.3 % at the 95th percentile for recorded sessions of
 *   100 kB to 1 MB, 0.7 and 2.3 % for 1 to 6 MB. A stratum at the end whose block does not fit is left out: at most a
 *   `blocks`-th part.
 *
 * Sums of sampled texts are exact sums; but what a text costs is no longer the same however it is split.
 *
 * @example
 * import assert from 'node:assert'
 * import { sampled } from 'context-compaction/tokens'
 *
 * const length = sampled((text) => text.length)
 * assert.strictEqual(length('short'), 5)
 * const tenMillion = length('a line of a log\n'.repeat(625_000))
 * assert.ok(Math.abs(tenMillion / 10_000_000 - 1) < 0.002)
 *
 * @category constructors
 * @since 0.1.0
 */
export const sampled = (measure: (text: string) => number, options: SamplingOptions = {}): ((text: string) => number) =>
  sampler(options)(measure)

/**
 * Checks the options of {@link sampled} and gives what makes the measure.
 *
 * @internal
 * @since 0.1.0
 */
export const sampler = (
  options: SamplingOptions
): ((measure: (text: string) => number) => (text: string) => number) => {
  const { above = 65_536, blocks = 384 } = options
  if (!Number.isInteger(blocks) || blocks < 128)
    throw new RangeError(`sampled: blocks must be a whole number of at least 128, got ${String(blocks)}`)
  if (!Number.isInteger(above) || above < 2 * size * blocks)
    throw new RangeError(
      `sampled: above must be a whole number of at least ${String(2 * size * blocks)}, got ${String(above)}`
    )
  return (measure) => (text) => {
    const length = text.length
    if (length <= above) return measure(text)
    let total = measure(text.slice(0, isCut(text, above) ? above : above - 1))
    let turn = 0
    for (let start = above; start < length;) {
      const width = Math.floor(start / blocks)
      const at = start + Math.floor(turn * (width - size))
      const end = Math.min(start + width, length)
      if (at + size <= end) total += Math.round((blockUnits(measure, text, at) * (end - start)) / size)
      turn = (turn + golden) % 1
      start += width
    }
    return total
  }
}

/**
 * Makes an estimator for a model family that samples huge texts: {@link sampled} in place of the full scan, and all else as
 * `makeHeuristicEstimator` has it. Throws a `RangeError` for what either of the two refuses.
 *
 * @example
 * import assert from 'node:assert'
 * import { estimateTextTokens, makeHeuristicEstimator, o200k, sampledEstimator } from 'context-compaction/tokens'
 *
 * const log = 'GET /index.html 200 1043\n'.repeat(100_000)
 * const full = estimateTextTokens(log, makeHeuristicEstimator({ vocabulary: o200k }))
 * const quick = estimateTextTokens(log, sampledEstimator({ vocabulary: o200k }))
 * assert.ok(Math.abs(quick / full - 1) < 0.02)
 *
 * @category constructors
 * @since 0.1.0
 */
export const sampledEstimator = (options: HeuristicEstimatorOptions & SamplingOptions = {}): Estimator => {
  const { above, blocks, ...rest } = options
  const sample = sampler({ ...(above === undefined ? {} : { above }), ...(blocks === undefined ? {} : { blocks }) })
  return sampledOf({ name: `sampled-${rest.vocabulary?.name ?? 'core'}`, ...rest }, sample)
}

/**
 * Makes an estimator that measures texts by samples. It does not cut texts by itself: a cut would count every unit, and
 * cut elsewhere than its own estimates say.
 *
 * @internal
 * @since 0.1.0
 */
export const sampledOf = (options: HeuristicEstimatorOptions, sample: ReturnType<typeof sampler>): Estimator => {
  const { prefix, suffix, ...estimator } = heuristicOf(options, (vocabulary) => sample(textUnits(vocabulary)))
  return estimator
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Units of a block. */
const size = 64

/** What a block needs to know of the text before it: measures here look back by three units. */
const lead = 4

const golden = (Math.sqrt(5) - 1) / 2

/** What a block costs where it stands. */
const blockUnits = (measure: (text: string) => number, text: string, at: number): number =>
  Math.max(0, measure(text.slice(at - lead, at + size)) - measure(text.slice(at - lead, at)))

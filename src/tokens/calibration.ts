/**
 * Calibration: how far an estimator is off for one model, learned from what the provider measured.
 *
 * Two numbers are learned by recursive least squares: the tokens that the model makes for each estimated one, and what
 * every part costs beside. Small requests are dominated by the second, large ones by the first: a ratio alone mixes them
 * up and converges slowly.
 *
 * @since 0.1.0
 */
import { incrementalSum, memoize } from '../internal/memo'
import type { Block } from '../model/Block'
import type { Message } from '../model/Message'
import type { Estimator } from './Estimator'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known of an estimator's error for one model: a plain value, to be kept and passed on.
 *
 * @category model
 * @since 0.1.0
 */
export interface Calibration {
  /** Tokens of the model for each estimated token. */
  readonly ratio: number
  /** Tokens that every block costs beside what is estimated. */
  readonly overhead: number
  /** How uncertain both are: the variance of the ratio, their covariance, the variance of the overhead. */
  readonly covariance: readonly [number, number, number]
  /** Tokens that come beside without being shown (reminders of the client, files that changed), 99 times of 100 at most. */
  readonly surprise: number
  /**
   * How much of the reasoning in an answer is gone at the next request of the same turn, and how much of that in a whole
   * turn is gone when the next prompt comes: from 0 to 1. Providers differ, and so do their models.
   */
  readonly forgetting: readonly [number, number]
  /** How many observations were taken in. */
  readonly observations: number
}

/**
 * Is one measurement beside its estimate.
 *
 * @category model
 * @since 0.1.0
 */
export interface Observation {
  /** Tokens as the estimator has them, not rounded. */
  readonly estimate: number
  /** Blocks that they are made of. */
  readonly parts: number
  /** Tokens as the provider measured them. */
  readonly actual: number
}

/**
 * Is a number of tokens that is not known for sure.
 *
 * @category model
 * @since 0.1.0
 */
export interface Forecast {
  readonly value: number
  /** The standard deviation of the truth from `value`. */
  readonly deviation: number
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Takes the estimator as it is, give or take: a fifth of the ratio and twenty tokens for each block.
 *
 * @category constants
 * @since 0.1.0
 */
export const uncalibrated: Calibration = {
  ratio: 1,
  overhead: 0,
  covariance: [0.05, 0, 400],
  surprise: 4800,
  forgetting: [0, 0],
  observations: 0
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Forecasts what the provider will measure.
 *
 * @example
 * import assert from 'node:assert'
 * import { forecast, uncalibrated } from 'context-compaction/tokens'
 *
 * const { value, deviation } = forecast(uncalibrated, { estimate: 1000, parts: 2 })
 * assert.strictEqual(value, 1000)
 * assert.ok(deviation > 200 && deviation < 300)
 *
 * @category queries
 * @since 0.1.0
 */
export const forecast = (
  calibration: Calibration,
  { estimate, parts }: Pick<Observation, 'estimate' | 'parts'>
): Forecast => {
  const value = Math.max(0, calibration.ratio * estimate + calibration.overhead * parts)
  const variance = estimate === 0 && parts === 0 ? 0 : noise(value) + reach(calibration, estimate, parts)
  return { value, deviation: Math.sqrt(variance) }
}

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Takes in one measurement. The calibration itself comes back when there is nothing to learn: fewer than six tokens, or
 * numbers that make no sense.
 *
 * What is off by more than six standard deviations is no error of the estimator but something that it was not shown: it
 * makes the bounds wider, and changes nothing else. The ratio stays between 0.3 and 4, the overhead between -30 and 200.
 *
 * @example
 * import assert from 'node:assert'
 * import { observe, uncalibrated } from 'context-compaction/tokens'
 *
 * let learned = uncalibrated
 * for (const estimate of [300, 40, 1200, 90, 700, 2000])
 *   learned = observe({ estimate, parts: 2, actual: 1.6 * estimate + 2 * 25 })(learned)
 * assert.ok(Math.abs(learned.ratio - 1.6) < 0.05)
 * assert.ok(Math.abs(learned.overhead - 25) < 10)
 *
 * @category mapping
 * @since 0.1.0
 */
export const observe =
  ({ estimate, parts, actual }: Observation) =>
  (calibration: Calibration): Calibration => {
    if (!(estimate > 5 && estimate < Infinity && actual > 0 && actual < Infinity && parts >= 0)) return calibration
    const { ratio, overhead, covariance, observations } = calibration
    const [p00, p01, p11] = covariance
    const missed = actual - (ratio * estimate + overhead * parts)
    const variance = noise(actual) + reach(calibration, estimate, parts)
    if (!(variance < Infinity)) return calibration
    const surprise = surpriseAfter(calibration, { estimate, parts, actual })
    if (!(Math.abs(missed) < gate * Math.sqrt(variance))) return { ...calibration, surprise }
    const v0 = p00 * estimate + p01 * parts
    const v1 = p01 * estimate + p11 * parts
    return {
      ...calibration,
      ratio: clamp(ratio + (v0 / variance) * missed, 0.3, 4),
      overhead: clamp(overhead + (v1 / variance) * missed, -30, 200),
      covariance: [
        p00 - (v0 * v0) / variance + drift[0],
        p01 - (v0 * v1) / variance,
        p11 - (v1 * v1) / variance + drift[1]
      ],
      surprise,
      observations: observations + 1
    }
  }

// -------------------------------------------------------------------------------------
// estimators
// -------------------------------------------------------------------------------------

/**
 * Makes an estimator that is right where another one was observed to be off: it learns from the observations in their
 * order, beginning with `prior`.
 *
 * @example
 * import assert from 'node:assert'
 * import { calibrate, charsPerTokenEstimator, estimateTextTokens } from 'context-compaction/tokens'
 *
 * const observations = [400, 900, 150, 2000].map((estimate) => ({ estimate, parts: 1, actual: 1.5 * estimate }))
 * const calibrated = calibrate(charsPerTokenEstimator, observations)
 * const words = 'a text of some length '.repeat(100)
 * const factor = estimateTextTokens(words, calibrated) / estimateTextTokens(words, charsPerTokenEstimator)
 * assert.ok(Math.abs(factor - 1.5) < 0.05)
 *
 * @category estimators
 * @since 0.1.0
 */
export const calibrate = (
  estimator: Estimator,
  observations: ReadonlyArray<Observation>,
  prior: Calibration = uncalibrated
): Estimator =>
  calibratedEstimator(
    estimator,
    observations.reduce((learned, one) => observe(one)(learned), prior)
  )

/**
 * Makes an estimator from another one and what was learned about it. Its texts cost `ratio` times as much, its blocks
 * `overhead` more, and nothing less than nothing. It has memories of its own.
 *
 * @example
 * import assert from 'node:assert'
 * import { user } from 'context-compaction/model'
 * import { calibratedEstimator, charsPerTokenEstimator, estimateMessageTokens, uncalibrated } from 'context-compaction/tokens'
 *
 * const calibrated = calibratedEstimator(charsPerTokenEstimator, { ...uncalibrated, ratio: 2, overhead: 10 })
 * assert.strictEqual(estimateMessageTokens(user('hi'), calibrated), 2 * 5 + 10)
 *
 * @category estimators
 * @since 0.1.0
 */
export const calibratedEstimator = (estimator: Estimator, { ratio, overhead }: Calibration): Estimator => {
  const perUnit = tokensPerUnit(estimator) * ratio
  const each = Math.round(overhead / perUnit)
  const block = (one: Block): number => Math.max(0, estimator.block(one) + each)
  const message = memoize((one: Message): number => {
    let units = estimator.message({ ...one, content: [] })
    for (let i = 0; i < one.content.length; i++) units += block(one.content[i]!)
    return units
  })
  return {
    name: `${estimator.name}-calibrated`,
    text: estimator.text,
    block,
    message,
    messages: incrementalSum(message),
    system: memoize((blocks) => blocks.reduce((sum, one) => sum + block(one), 0)),
    tools: estimator.tools,
    // not -0 for none
    tokens: (units) => Math.max(0, Math.ceil(units * perUnit - 1e-9))
  }
}

/**
 * Computes what one unit of an estimator amounts to, in tokens that are not rounded.
 *
 * @internal
 * @since 0.1.0
 */
export const tokensPerUnit: (estimator: Estimator) => number = /*#__PURE__*/ memoize(
  (estimator) => estimator.tokens(many) / many
)

/**
 * Computes how far the truth may be from what was forecast, with a given probability to either side: Student's t with four
 * degrees of freedom, and what comes without being shown. That {@link uncalibrated} expects 4,800 tokens of it, and that
 * the deviation counts once, was fitted by `bench/usage/bounds.ts`; the guide on tokens says how, and how it was judged.
 *
 * @internal
 * @since 0.1.0
 */
export const reachOf = (probability: number, deviation: number, surprise = 0): number =>
  studentT(probability) * (deviation + surprise / studentT(0.99))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** So many standard deviations are not exceeded with this probability. */
const studentT = (probability: number): number => {
  const a = Math.sqrt(4 * probability * (1 - probability))
  return 2 * Math.sqrt(Math.max(0, Math.cos(Math.acos(a) / 3) / a - 1))
}

/** Doubles where a bound of 99 % was exceeded, and shrinks so slowly that this happens once in a hundred times: 0.993^99 is a half. */
const surpriseAfter = (calibration: Calibration, observation: Observation): number => {
  const { value, deviation } = forecast(calibration, observation)
  const isExceeded = observation.actual > value + reachOf(0.99, deviation, calibration.surprise)
  return isExceeded ? calibration.surprise * 2 : Math.max(50, calibration.surprise * 0.993)
}

/** So many units that the rounding of their tokens does not show. */
const many = 2 ** 40

/** Standard deviations beyond which nothing is learned. */
const gate = 6

/** What both numbers may move by between two observations: variances of the ratio and of the overhead. */
const drift = [1e-5, 0.05] as const

/** The variance of a measurement: five per cent, and five tokens. */
const noise = (tokens: number): number => (0.05 * Math.max(tokens, 30)) ** 2 + 25

/** The variance that the two numbers leave. */
const reach = ({ covariance: [p00, p01, p11] }: Calibration, estimate: number, parts: number): number =>
  Math.max(0, p00 * estimate * estimate + 2 * p01 * estimate * parts + p11 * parts * parts)

const clamp = (x: number, least: number, most: number): number => Math.min(most, Math.max(least, x))

/**
 * How aether-agent-core knows that a context is to be compacted: the usage that models report, and thresholds.
 *
 * @since 0.1.0
 */
import { none, type Option, some } from 'fp-ts/lib/Option.js'
import { checkAtLeast } from '../../reducers/options'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a model reported for one request: `TokenUsage`.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherTokenUsage {
  readonly input_tokens: number
  readonly output_tokens: number
  readonly cache_read_tokens?: number
  readonly cache_creation_tokens?: number
  readonly input_audio_tokens?: number
  readonly input_video_tokens?: number
  readonly reasoning_tokens?: number
  readonly output_audio_tokens?: number
  readonly accepted_prediction_tokens?: number
  readonly rejected_prediction_tokens?: number
}

/**
 * Is a sum of usages, and the last of them: `TokenTracker`.
 *
 * @category model
 * @since 0.1.0
 */
export interface TokenTracker {
  /** The window of the model, where it is known. */
  readonly contextLimit?: number
  /**
   * Whether tokens of the prompt cache are counted in `input_tokens` (OpenAI, Gemini) or stand beside it (Anthropic). The
   * crate takes `input_tokens` alone: with Anthropic's caching it sees next to nothing, and never compacts.
   */
  readonly cache: 'within' | 'beside'
  /** Tokens that the answer needs: no more than the rest of the window is used. */
  readonly reserve: number
  readonly last: AetherTokenUsage
  readonly total: Required<AetherTokenUsage>
}

/**
 * Is what a {@link TokenTracker} is made of.
 *
 * @category model
 * @since 0.1.0
 */
export interface TokenTrackerOptions {
  /** The window of the model; without it nothing is ever due. */
  readonly contextLimit?: number
  /** Default: `within`, as the crate counts. */
  readonly cache?: 'within' | 'beside'
  /** Default: 0, as in the crate. */
  readonly reserve?: number
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Is the share of the window at which aether compacts: `DEFAULT_COMPACTION_THRESHOLD` of aether-agent-core 0.7.
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultCompactionThreshold = 0.85

const noUsage: Required<AetherTokenUsage> = {
  input_tokens: 0,
  output_tokens: 0,
  cache_read_tokens: 0,
  cache_creation_tokens: 0,
  input_audio_tokens: 0,
  input_video_tokens: 0,
  reasoning_tokens: 0,
  output_audio_tokens: 0,
  accepted_prediction_tokens: 0,
  rejected_prediction_tokens: 0
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a tracker that has seen no usage. Throws a `RangeError` for a negative or broken limit or reserve.
 *
 * @example
 * import assert from 'node:assert'
 * import { some } from 'fp-ts/lib/Option.js'
 * import { recordUsage, tokensRemaining, tokenTracker, usageRatio } from 'context-compaction/session'
 *
 * const usage = { input_tokens: 100, output_tokens: 20, cache_read_tokens: 600 }
 * const tracker = recordUsage(usage)(tokenTracker({ contextLimit: 1000, cache: 'beside' }))
 * assert.deepStrictEqual(usageRatio(tracker), some(0.7))
 * assert.deepStrictEqual(tokensRemaining(tracker), some(300))
 *
 * @category constructors
 * @since 0.1.0
 */
export const tokenTracker = (options: TokenTrackerOptions = {}): TokenTracker => {
  const { contextLimit, cache = 'within', reserve = 0 } = options
  checkAtLeast('tokenTracker: contextLimit', contextLimit, 0)
  checkAtLeast('tokenTracker: reserve', reserve, 0)
  return { ...(contextLimit === undefined ? {} : { contextLimit }), cache, reserve, last: noUsage, total: noUsage }
}

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Adds what a model reported: `TokenTracker::record_usage`. All dimensions are summed up; the crate sums up five.
 *
 * @example
 * import assert from 'node:assert'
 * import { recordUsage, tokenTracker } from 'context-compaction/session'
 *
 * const twice = [1, 2].reduce((tracker, n) => recordUsage({ input_tokens: n, output_tokens: 5 })(tracker), tokenTracker())
 * assert.strictEqual(twice.total.input_tokens, 3)
 * assert.strictEqual(twice.last.input_tokens, 2)
 *
 * @category mapping
 * @since 0.1.0
 */
export const recordUsage =
  (usage: AetherTokenUsage) =>
  (tracker: TokenTracker): TokenTracker => {
    // the keys are those of the total before, which has all of them
    const total = Object.fromEntries(
      Object.entries(tracker.total).map(([key, sum]) => [key, sum + (usage[key as keyof AetherTokenUsage] ?? 0)])
    ) as unknown as Required<AetherTokenUsage>
    return { ...tracker, last: usage, total }
  }

/**
 * Forgets the last usage, not the sums, after a compaction: `TokenTracker::reset_current_usage`.
 *
 * @example
 * import assert from 'node:assert'
 * import { recordUsage, resetCurrentUsage, shouldCompact, tokenTracker } from 'context-compaction/session'
 *
 * const full = recordUsage({ input_tokens: 9000, output_tokens: 0 })(tokenTracker({ contextLimit: 10_000 }))
 * assert.deepStrictEqual([full, resetCurrentUsage(full)].map((tracker) => shouldCompact(tracker)), [true, false])
 *
 * @category mapping
 * @since 0.1.0
 */
export const resetCurrentUsage = (tracker: TokenTracker): TokenTracker =>
  tracker.last === noUsage ? tracker : { ...tracker, last: noUsage }

/**
 * Sets the window, or forgets it, when the model changes: `TokenTracker::set_context_limit`.
 *
 * @category mapping
 * @since 0.1.0
 */
export const setContextLimit =
  (contextLimit: number | undefined) =>
  ({ contextLimit: _, ...tracker }: TokenTracker): TokenTracker => {
    checkAtLeast('setContextLimit: contextLimit', contextLimit, 0)
    return contextLimit === undefined ? tracker : { ...tracker, contextLimit }
  }

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads how many tokens the last request held: `TokenTracker::last_input_tokens`, those of the cache too where they stand
 * beside the others.
 *
 * @category queries
 * @since 0.1.0
 */
export const lastInputTokens = ({ last, cache }: TokenTracker): number =>
  cache === 'within'
    ? last.input_tokens
    : last.input_tokens + (last.cache_read_tokens ?? 0) + (last.cache_creation_tokens ?? 0)

/**
 * Reads the share of the window that the last request held (`TokenTracker::usage_ratio`); `none` without a window.
 *
 * @category queries
 * @since 0.1.0
 */
export const usageRatio = (tracker: TokenTracker): Option<number> => {
  const { contextLimit = 0 } = tracker
  return contextLimit === 0 ? none : some(lastInputTokens(tracker) / contextLimit)
}

/**
 * Tells whether the last request held at least a share of the window: `TokenTracker::exceeds_threshold`.
 *
 * @category queries
 * @since 0.1.0
 */
export const exceedsThreshold = (tracker: TokenTracker, threshold: number): boolean => {
  const ratio = usageRatio(tracker)
  return ratio._tag === 'Some' && ratio.value >= threshold
}

/**
 * Reads how many tokens there is room for (`TokenTracker::tokens_remaining`), never less than none; `none` without a window.
 *
 * @category queries
 * @since 0.1.0
 */
export const tokensRemaining = (tracker: TokenTracker): Option<number> =>
  tracker.contextLimit === undefined
    ? none
    : some(Math.max(0, tracker.contextLimit - tracker.reserve - lastInputTokens(tracker)))

/**
 * Tells whether a context is to be compacted after a request (`TokenTracker::should_compact` of 0.6): the last one held at
 * least a share of the window, and at least a tenth of it and 1,000 tokens.
 *
 * @example
 * import assert from 'node:assert'
 * import { recordUsage, shouldCompact, tokenTracker } from 'context-compaction/session'
 *
 * const after = (input_tokens: number) => recordUsage({ input_tokens, output_tokens: 0 })(tokenTracker({ contextLimit: 10_000 }))
 * assert.strictEqual(shouldCompact(after(9000), 0.85), true)
 * assert.strictEqual(shouldCompact(after(7000), 0.85), false)
 * assert.strictEqual(shouldCompact(after(500), 0.04), false)
 *
 * @category queries
 * @since 0.1.0
 */
export const shouldCompact = (tracker: TokenTracker, threshold: number = defaultCompactionThreshold): boolean => {
  const { contextLimit } = tracker
  if (contextLimit === undefined) return false
  const least = Math.max(Math.floor(contextLimit / 10), 1000)
  return lastInputTokens(tracker) >= least && exceedsThreshold(tracker, threshold)
}

/**
 * Tells whether a context is to be compacted before a request: `needs_compaction` of 0.7. The larger of what was measured
 * last and what is estimated now has reached a share of the window, or all but the reserve.
 *
 * @example
 * import assert from 'node:assert'
 * import { needsCompaction, tokenTracker } from 'context-compaction/session'
 *
 * const tracker = tokenTracker({ contextLimit: 10_000 })
 * assert.strictEqual(needsCompaction(tracker, 9000), true)
 * assert.strictEqual(needsCompaction(tracker, 8499), false)
 * assert.strictEqual(needsCompaction(tokenTracker(), 9000), false)
 *
 * @category queries
 * @since 0.1.0
 */
export const needsCompaction = (
  tracker: TokenTracker,
  estimate: number,
  threshold: number = defaultCompactionThreshold
): boolean => {
  const { contextLimit, reserve } = tracker
  if (contextLimit === undefined) return false
  const mark = reserve === 0 ? contextLimit * threshold : Math.min(contextLimit * threshold, contextLimit - reserve)
  return Math.max(lastInputTokens(tracker), estimate) >= mark
}

/**
 * Works out the estimate from which on a context is compacted before a request: the share of the window, rounded up.
 *
 * @example
 * import assert from 'node:assert'
 * import { preflightTrigger } from 'context-compaction/session'
 *
 * assert.strictEqual(preflightTrigger(128_000), 108_800)
 *
 * @category queries
 * @since 0.1.0
 */
export const preflightTrigger = (contextLimit: number, threshold: number = defaultCompactionThreshold): number =>
  Math.ceil(contextLimit * threshold)

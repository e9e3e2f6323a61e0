/**
 * The longest part of a text within a budget of tokens.
 *
 * @since 0.1.0
 */
import type { Estimator } from './Estimator'
import { isCut } from './unicode'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Takes the longest prefix of a text whose estimate is at most `tokens`, never ending inside a surrogate pair. The text
 * itself comes back when all of it fits, the empty text when no part does.
 *
 * An estimator that cuts by itself (`heuristicEstimator`) reads no further than the result. For any other the length is
 * searched by doubling and halving; where an estimator does not grow with the text (exact tokenizers now and then give
 * a longer text fewer tokens) the result is within the budget, but a longer prefix may be as well.
 *
 * @example
 * import assert from 'node:assert'
 * import { charsPerTokenEstimator, takePrefix } from 'context-compaction/tokens'
 *
 * assert.strictEqual(takePrefix(charsPerTokenEstimator, 2)('hello world'), 'hello wo')
 * assert.strictEqual(takePrefix(charsPerTokenEstimator, 3)('hello world'), 'hello world')
 *
 * @category queries
 * @since 0.1.0
 */
export const takePrefix = (estimator: Estimator, tokens: number): ((text: string) => string) =>
  estimator.prefix?.(tokens) ??
  ((text) =>
    longest(estimator, tokens, text, (length) => text.slice(0, isCut(text, length) ? length : Math.max(0, length - 1))))

/**
 * Takes the longest suffix of a text whose estimate is at most `tokens`, never starting inside a surrogate pair. The text
 * itself comes back when all of it fits, the empty text when no part does.
 *
 * @example
 * import assert from 'node:assert'
 * import { charsPerTokenEstimator, takeSuffix } from 'context-compaction/tokens'
 *
 * assert.strictEqual(takeSuffix(charsPerTokenEstimator, 2)('hello world'), 'lo world')
 *
 * @see {@link takePrefix} for what holds for both
 * @category queries
 * @since 0.1.0
 */
export const takeSuffix = (estimator: Estimator, tokens: number): ((text: string) => string) =>
  estimator.suffix?.(tokens) ??
  ((text) =>
    longest(estimator, tokens, text, (length) => {
      const start = text.length - length
      return text.slice(isCut(text, start) ? start : start + 1)
    }))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Doubles the length while the part fits, then halves the distance between what fits and what does not. */
const longest = (estimator: Estimator, tokens: number, text: string, part: (length: number) => string): string => {
  const fits = (candidate: string): boolean => estimator.tokens(estimator.text(candidate)) <= tokens
  if (fits(text)) return text
  let good = 0
  let step = 16
  while (step < text.length && fits(part(step))) step *= 2
  for (; step >= 1; step /= 2) if (good + step < text.length && fits(part(good + step))) good += step
  return part(good)
}

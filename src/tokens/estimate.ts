/**
 * Estimates of contexts, messages and texts in tokens.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { contextUnits, type Estimator } from './Estimator'
import { heuristicEstimator } from './heuristicEstimator'

/**
 * Estimates the tokens of a whole context: system, tools and messages.
 *
 * The first estimate of a context looks at everything once; after that only what was appended or edited is looked at.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { charsPerTokenEstimator, estimateTokens } from 'context-compaction/tokens'
 *
 * assert.strictEqual(estimateTokens(context({ messages: [user('hi')] }), charsPerTokenEstimator), 5)
 *
 * @category queries
 * @since 0.1.0
 */
export const estimateTokens = (context: Context, estimator: Estimator = heuristicEstimator): number =>
  estimator.tokens(contextUnits(context, estimator))

/**
 * Estimates the tokens of one message, its framing included.
 *
 * @example
 * import assert from 'node:assert'
 * import { user } from 'context-compaction/model'
 * import { charsPerTokenEstimator, estimateMessageTokens } from 'context-compaction/tokens'
 *
 * assert.strictEqual(estimateMessageTokens(user('hi'), charsPerTokenEstimator), 5)
 *
 * @category queries
 * @since 0.1.0
 */
export const estimateMessageTokens = (message: Message, estimator: Estimator = heuristicEstimator): number =>
  estimator.tokens(estimator.message(message))

/**
 * Estimates the tokens of a text.
 *
 * @example
 * import assert from 'node:assert'
 * import { charsPerTokenEstimator, estimateTextTokens } from 'context-compaction/tokens'
 *
 * assert.strictEqual(estimateTextTokens('hello world', charsPerTokenEstimator), 3)
 *
 * @category queries
 * @since 0.1.0
 */
export const estimateTextTokens = (text: string, estimator: Estimator = heuristicEstimator): number =>
  estimator.tokens(estimator.text(text))

/**
 * Sizes of conversations: tokens and roundtrips.
 *
 * @since 0.1.0
 */
import type { Message } from '../../model/Message'
import { completeRoundtrips } from '../../roundtrip/Roundtrip'
import type { Summarize } from '../../strategy/Ladder'
import { measure, type Measurement, type UsageReading } from '../../strategy/usage'
import { estimateTokens } from '../../tokens/estimate'
import type { Estimator } from '../../tokens/Estimator'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import type { Conversation, UsageRecord } from '../Conversation'
import { crateRoundtripCount, crateTokens } from './claudeApi'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Estimates the tokens of the next request: system, tools and messages. With `compat` it is the number that claude-api 0.5.3
 * gives, and the estimator is not asked.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { conversation, estimateInputTokens, pushUser, withSystem } from 'context-compaction/session'
 *
 * const greeting = pipe(
 *   conversation({ model: 'claude-sonnet-4-6', maxTokens: 256, compat: true }),
 *   withSystem('be concise'),
 *   pushUser('hi')
 * )
 * assert.strictEqual(estimateInputTokens(greeting), 3 + (1 + 4))
 *
 * @category queries
 * @since 0.1.0
 */
export const estimateInputTokens = (
  { context, compat = false, spelled }: Conversation,
  estimator: Estimator = heuristicEstimator
): number => (compat ? crateTokens(context, spelled) : estimateTokens(context, estimator))

/**
 * Is what is known beside the conversation.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConversationSituation {
  /** Messages that will be appended before the next request. */
  readonly pending?: ReadonlyArray<Message>
  readonly estimator?: Estimator
  /**
   * Writes a summary that takes the place of what would be dropped, e.g. `ledgerSummary` of `context-compaction/summary`, which
   * needs no model. Not asked with `compat`.
   */
  readonly summarize?: Summarize
}

/**
 * Measures the next request: what the provider measured for the last answer that still stands as it did, and an estimate of
 * what came after it; an estimate of everything when there is none, and with `compat`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { conversation, measureInputTokens, pushUser, receive } from 'context-compaction/session'
 *
 * const asked = pushUser('hello')(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }))
 * const answered = receive({
 *   model: 'claude-sonnet-4-6',
 *   content: [{ type: 'text', text: 'hi' }],
 *   usage: { input_tokens: 9, output_tokens: 3, cache_read_input_tokens: 4000 }
 * })(asked)
 * assert.ok(isRight(answered))
 * assert.strictEqual(measureInputTokens(answered.right).value, 4012)
 *
 * @category queries
 * @since 0.1.0
 */
export const measureInputTokens = (
  conversation: Conversation,
  { pending = [], estimator = heuristicEstimator }: ConversationSituation = {}
): Measurement => {
  if (conversation.compat === true) {
    const value = estimateInputTokens(conversation)
    return { value, source: 'estimate', anchored: 0, estimated: value, ignored: [] }
  }
  return measure(conversation.context, { ...readings(conversation), pending, estimator })
}

/**
 * Counts the roundtrips that are complete: a prompt, the work it led to, and the answer that ends it without outstanding calls.
 *
 * With `compat` they are those of claude-api 0.5.3: the very last message never ends one, and an answer for which the provider
 * searched the web is none.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { completeRoundtripCount, conversation, pushAssistant, pushUser, withCompat } from 'context-compaction/session'
 *
 * const answered = pipe(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }), pushUser('hi'), pushAssistant('hello'))
 * assert.strictEqual(completeRoundtripCount(answered), 1)
 * assert.strictEqual(completeRoundtripCount(withCompat(true)(answered)), 0)
 *
 * @category queries
 * @since 0.1.0
 */
export const completeRoundtripCount = ({ context, compat = false }: Conversation): number =>
  compat ? crateRoundtripCount(context) : completeRoundtrips(context).length

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Reads the usage records of a conversation as strategies want them.
 *
 * @internal
 * @since 0.1.0
 */
export const readings = ({
  usageHistory,
  editedUpTo
}: Conversation): { readonly usage: ReadonlyArray<UsageReading>; readonly editedUpTo?: string } => {
  const usage: Array<UsageReading> = []
  for (const record of usageHistory) {
    const reading = readingOf(record)
    if (reading !== undefined) usage.push(reading)
  }
  return editedUpTo === undefined ? { usage } : { usage, editedUpTo }
}

const readingOf = ({ message, usage }: UsageRecord): UsageReading | undefined =>
  message && {
    id: message.id,
    message: message.index,
    inputTokens: usage.input_tokens,
    outputTokens: usage.output_tokens,
    cacheReadTokens: usage.cache_read_input_tokens ?? 0,
    cacheWriteTokens: usage.cache_creation_input_tokens ?? 0
  }

/**
 * Cuts the middle out of long old texts of the user and of the model.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Text } from '../model/Block'
import { withMessages } from '../model/Context'
import { checkAtLeast } from '../reducers/options'
import type { Reducer } from '../reducers/Reducer'
import { settle } from '../roundtrip/settle'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { mapBlocks } from '../traversal/Blocks'
import { cutText, leastCut } from './cutText'
import { reasonsOf } from './protectedMessages'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how long an old text may be.
 *
 * @category model
 * @since 0.1.0
 */
export interface TruncateTextsOptions {
  /** The most tokens that a text may cost; at least 32, the room for the note about the cut. */
  readonly maxTokens: number
  /** Who wrote the texts that are cut. Default: both. */
  readonly roles?: ReadonlyArray<'user' | 'assistant'>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Truncates texts in old messages of the user and of the model that cost more than `maxTokens`, such as a log that was
 * pasted into a prompt long ago: three quarters of what may stay are taken from the head, the rest from the tail, with a note
 * of the cut between. Surrogate pairs stay whole.
 *
 * Left alone are the first and the latest words of the user, the newest step, pinned messages, system messages, summaries,
 * and tool results, which `truncateToolResults` cuts. The context itself comes back when nothing is too long. Throws a
 * `RangeError` when `maxTokens` is below 32.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { truncateTexts } from 'context-compaction/strategy'
 * import { estimateTextTokens } from 'context-compaction/tokens'
 *
 * const log = 'error: module not found\n'.repeat(1000)
 * const before = context({
 *   messages: [user('Hello.'), assistant('Hello.'), user(`What is this?\n${log}`), assistant('A broken import.'), user('Fix it.')]
 * })
 * const [block] = truncateTexts({ maxTokens: 100 })(before).messages[2]?.content ?? []
 * assert.ok(block?.type === 'text' && block.text.startsWith('What is this?') && estimateTextTokens(block.text) <= 100)
 * assert.strictEqual(truncateTexts({ maxTokens: 100_000 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const truncateTexts = (options: TruncateTextsOptions): Reducer => {
  const { maxTokens, roles = ['user', 'assistant'], estimator = heuristicEstimator } = options
  checkAtLeast('truncateTexts: maxTokens', maxTokens, leastCut, false)
  const cutShort = memoize((block: Text) => {
    const text = cutText(block.text, maxTokens, estimator)
    return text === block.text ? block : { ...block, text }
  })
  return (context) => {
    const { messages } = context
    const reasons = reasonsOf(context, true)
    const cut = mapBlocks(messages, (block, m) => {
      if (block.type !== 'text') return block
      const { role, summaryOf } = messages[m]!
      const isOld = reasons[m] === undefined || reasons[m] === 'rest'
      if (!isOld || summaryOf !== undefined || (role !== 'user' && role !== 'assistant')) return block
      return roles.includes(role) ? cutShort(block) : block
    })
    return settle(context, withMessages(context, cut))
  }
}

/**
 * Removes reasoning that another model encrypted.
 *
 * @since 0.1.0
 */
import { withMessages } from '../model/Context'
import { filterBlocks } from '../traversal/Blocks'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

/**
 * Keeps encrypted reasoning that the given model wrote and drops what other models wrote, before a conversation is
 * continued with that model: no other can read it, and some providers refuse it.
 *
 * A block goes when it is encrypted or signed and names a model other than `model`. Plain reasoning stays, and so do
 * blocks that name no model. The context itself comes back when nothing goes.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, thinking, user } from 'context-compaction/model'
 * import { filterEncryptedReasoning } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [user('2 + 2?'), assistant(thinking('', { encrypted: 'gAAA', model: 'codex-1' }), '4'), user('Sure?')]
 * })
 * assert.strictEqual(filterEncryptedReasoning('codex-1')(before), before)
 * assert.strictEqual(filterEncryptedReasoning('codex-2')(before).messages[1]?.content.length, 1)
 *
 * @category reducers
 * @since 0.1.0
 */
export const filterEncryptedReasoning =
  (model: string): Reducer =>
  (context) => {
    const kept = filterBlocks(
      context.messages,
      (block, m) =>
        block.type !== 'thinking' ||
        context.messages[m]!.role !== 'assistant' ||
        block.model === undefined ||
        block.model === model ||
        (block.encrypted === undefined && block.signature === undefined)
    )
    return settle(context, withMessages(context, kept))
  }

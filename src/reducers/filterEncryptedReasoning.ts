/**
 * Removes reasoning that another model encrypted.
 *
 * @since 0.1.0
 */
import { profileOf, withMessages } from '../model/Context'
import { loopPrompt, unfinishedAnswer } from '../roundtrip/Span'
import { filterBlocks } from '../traversal/Blocks'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

/**
 * Keeps encrypted reasoning that the given model wrote and drops what other models wrote, before a conversation is
 * continued with that model: no other can read it, and some providers refuse it.
 *
 * A block goes when it is encrypted or signed and names a model other than `model`. Plain reasoning stays, and so do
 * blocks that name no model, and what the open loop must begin with (`thinkingInLoop`). The context itself comes back when
 * nothing goes.
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
    const { messages } = context
    // what the open loop must begin with stays, whoever wrote it
    const isRequired = profileOf(context).thinkingInLoop === 'required'
    const end = isRequired ? loopPrompt(messages) : unfinishedAnswer(messages)
    const kept = filterBlocks(
      messages,
      (block, m) =>
        block.type !== 'thinking' ||
        messages[m]!.role !== 'assistant' ||
        (block.encrypted ?? block.signature) === undefined ||
        m >= end ||
        (block.model ?? model) === model
    )
    return settle(context, withMessages(context, kept))
  }

/**
 * Taking the newest message of a conversation away.
 *
 * @since 0.1.0
 */
import { none, type Option, some } from 'fp-ts/lib/Option.js'
import { mapWithIndex } from '../../internal/readonlyArray'
import { withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import { type Conversation, type UsageRecord, withContext } from '../Conversation'

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Takes the newest message away, e.g. when a turn is given up before it is sent. The conversation itself comes back, with
 * `none`, when there is no message. What an answer has cost stays on record; the size that was measured with it counts no more.
 *
 * @example
 * import assert from 'node:assert'
 * import { none } from 'fp-ts/lib/Option.js'
 * import { conversation, pop, pushUser } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * assert.deepStrictEqual(pop(pushUser('hello')(empty)).conversation, empty)
 * assert.deepStrictEqual(pop(empty), { message: none, conversation: empty })
 *
 * @category mapping
 * @since 0.1.0
 */
export const pop = (
  conversation: Conversation
): { readonly message: Option<Message>; readonly conversation: Conversation } => {
  const { context, spelled } = conversation
  const message = context.messages[context.messages.length - 1]
  if (message === undefined) return { message: none, conversation }
  const shorter = withContext(withMessages(context, context.messages.slice(0, -1)))(conversation)
  const popped = { ...shorter, usageHistory: withoutPlace(conversation.usageHistory, message.id) }
  if (spelled?.[message.id] === undefined) return { message: some(message), conversation: popped }
  const { [message.id]: _, ...others } = spelled
  return { message: some(message), conversation: { ...popped, spelled: others } }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The next message gets the id of one that was taken away: what was measured for that one does not hold for it. */
const withoutPlace = (history: ReadonlyArray<UsageRecord>, id: string): ReadonlyArray<UsageRecord> =>
  mapWithIndex(history, (_, record) => {
    if (record.message?.id !== id) return record
    const { message: __, ...others } = record
    return others
  })

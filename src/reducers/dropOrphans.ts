/**
 * Removes tool results that answer nothing.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import type { Text } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { dash, settle } from '../roundtrip/settle'
import { violationsOf } from '../roundtrip/Violation'
import { isNoLarger } from '../tokens/isNoLarger'
import { type BlockEdit, editMessage, replaceBlocks } from '../traversal/Blocks'
import type { Reducer } from './Reducer'

/**
 * Drops every tool result that has no call right before it, and every second answer to one call, on the client's side
 * and on the server's. Providers refuse a history with such results, which a crash, an edit or another compactor left.
 *
 * This is a repair: it touches whatever is broken, wherever it stands. Where a history must begin with the user and began
 * with nothing but orphans, a dash stays in their place; where it ends in words of the assistant because orphans behind them
 * went, the words lose the blanks at their end. The context itself comes back when nothing is broken.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, toolResult, user } from 'context-compaction/model'
 * import { dropOrphans } from 'context-compaction/reducers'
 *
 * const before = context({ messages: [user(toolResult({ toolUseId: 'gone', content: '7' })), user('Go on.')] })
 * assert.deepStrictEqual(dropOrphans(before).messages, before.messages.slice(1))
 * assert.strictEqual(dropOrphans(dropOrphans(before)).messages.length, 1)
 *
 * @see answerDangling for calls without a result
 * @category reducers
 * @since 0.1.0
 */
export const dropOrphans: Reducer = (context) => {
  const { messages } = context
  const edits: Array<BlockEdit> = []
  for (const { rule, message, block = 0 } of violationsOf(context)) {
    const isOrphan = rule === 'orphan-result' || rule === 'duplicate-result' || rule === 'orphan-server-result'
    if (isOrphan) edits.push({ message, block, by: undefined })
  }
  if (edits.length === 0) return context
  const kept = replaceBlocks(messages, edits)
  return settle(context, withMessages(context, withoutBlankEnd(messages, withHead(context, kept))))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A history that must begin with the user and began with an orphan begins with a dash. */
const withHead = (context: Context, messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  const head = messages.findIndex(({ role }) => role !== 'system')
  return profileOf(context).firstRole === 'user' && messages[head + 1]?.role === 'assistant'
    ? mapWithIndex(messages, (i, message) =>
        i === head && message.content.length === 0 && isNoLarger('-', context.messages[i]!.content)
          ? message.role === 'user'
            ? editMessage(message, dash)
            : spokenDash(message)
          : message
      )
    : messages
}

/** Words may not stand in a message of results. */
const spokenDash = /*#__PURE__*/ memoize((message: Message): Message => ({ ...message, role: 'user', content: dash }))

/** Words that were not the last ones before may not end in blanks, where a model goes on with them. */
const withoutBlankEnd = (before: ReadonlyArray<Message>, messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  let last = messages.length - 1
  while (last >= 0 && messages[last]!.content.length === 0) last--
  const message = messages[last]
  const block = message?.content.at(-1)
  if (message?.role !== 'assistant' || block?.type !== 'text') return messages
  const isNew = last < messages.length - 1 || message !== before[last]
  const words = withoutEndBlanks(block)
  if (!isNew || words.text === '' || words.text === block.text) return messages
  const by = [...message.content.slice(0, -1), words]
  return mapWithIndex(messages, (i, one) => (i === last ? editMessage(one, by) : one))
}

const withoutEndBlanks = /*#__PURE__*/ memoize((block: Text): Text => ({ ...block, text: block.text.trimEnd() }))

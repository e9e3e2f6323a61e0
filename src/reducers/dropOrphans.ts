/**
 * Removes tool results that answer nothing.
 *
 * @since 0.1.0
 */
import { mapWithIndex } from '../internal/readonlyArray'
import { text } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { settle } from '../roundtrip/settle'
import { violations } from '../roundtrip/Violation'
import { isNoLarger } from '../tokens/isNoLarger'
import { editMessage, filterBlocks } from '../traversal/Blocks'
import type { Reducer } from './Reducer'

/**
 * Drops every tool result that has no call right before it, and every second answer to one call, on the client's side
 * and on the server's. Providers refuse a history with such results, which a crash, an edit or another compactor left.
 *
 * This is a repair: it touches whatever is broken, wherever it stands. Where a history must begin with the user and began
 * with nothing but orphans, a dash stays in their place. The context itself comes back when nothing is broken.
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
  const orphans = new Set<string>()
  for (const { rule, message, block } of violations(context)) {
    const isOrphan = rule === 'orphan-result' || rule === 'duplicate-result' || rule === 'orphan-server-result'
    if (isOrphan) orphans.add(`${String(message)}.${String(block)}`)
  }
  if (orphans.size === 0) return context
  const kept = filterBlocks(context.messages, (_, m, b) => !orphans.has(`${String(m)}.${String(b)}`))
  return settle(context, withMessages(context, withHead(context, kept)))
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
          ? editMessage(message, [text('-')])
          : message
      )
    : messages
}

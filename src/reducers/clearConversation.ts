/**
 * Removes the whole conversation.
 *
 * @since 0.1.0
 */
import { filterWithIndex } from '../internal/readonlyArray'
import { withMessages } from '../model/Context'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

/**
 * Clears the conversation: only system, tools, settings and system messages stay. Pinned messages, summaries and the
 * latest words of the user go as well; it is the one reducer that protects nothing. The context itself comes back when it
 * holds no conversation.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { clearConversation } from 'context-compaction/reducers'
 *
 * const before = context({ system: 'Be brief.', messages: [user('hello'), assistant('hi')] })
 * const after = clearConversation(before)
 * assert.deepStrictEqual(after.messages, [])
 * assert.strictEqual(after.system, before.system)
 * assert.strictEqual(clearConversation(after), after)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearConversation: Reducer = (context) =>
  settle(
    context,
    withMessages(
      context,
      filterWithIndex(context.messages, (_, message) => message.role === 'system')
    )
  )

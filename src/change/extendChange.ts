/**
 * Carries a change on to contexts that have grown.
 *
 * @since 0.1.0
 */
import { withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import type { Change } from './Change'
import { gather, spread } from './Link'
import { countParts } from './parts'

/**
 * Makes the change of the same contexts with further messages at the end of both, so that a compaction can be undone
 * after the conversation went on. The change itself comes back when there are none.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { applyChange, diff, extendChange, invertChange } from 'context-compaction/change'
 * import { appendMessages, assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c')] })
 * const after = withMessages(before, before.messages.slice(2))
 * const change = diff(before, after)
 * const grown = appendMessages([assistant('d')])(after)
 * const undo = invertChange(extendChange(grown.messages.slice(after.messages.length))(change))
 * assert.deepStrictEqual(applyChange(undo)(grown), right(appendMessages([assistant('d')])(before)))
 *
 * @category combinators
 * @since 0.1.0
 */
export const extendChange =
  (messages: ReadonlyArray<Message>) =>
  (change: Change): Change => {
    if (messages.length === 0) return change
    const [from, to] = [countParts(change.before), countParts(change.after)]
    const before = withMessages(change.before, change.before.messages.concat(messages))
    const after = withMessages(change.after, change.after.messages.concat(messages))
    const carried = spread(change.carried, countParts(before))
    for (let i = 0; from + i < carried.length; i++) carried[from + i] = to + i
    return { ...change, before, after, carried: gather(carried) }
  }

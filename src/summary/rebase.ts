/**
 * Brings a compaction that was made in the background onto the history as it is by now.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { equal } from '../change/equal'
import { type Context, withMessages } from '../model/Context'
import { settle } from '../roundtrip/settle'
import { newViolations } from './newViolations'
import type { SummaryRejected } from './SummaryRejected'

/**
 * Appends to a compacted context what was appended to the original meanwhile: `before` became `after` in the background,
 * `current` is `before` and more. Thinking that was written on the old prefix goes where the profile binds it.
 *
 * Refused with `HeadChanged` when `current` does not begin with the messages of `before`; a background summary of an edited
 * history would bring back what the edit took away. `current` comes back when `after` is `before` itself.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { appendMessages, assistant, context, user } from 'context-compaction/model'
 * import { dropOldestRoundtrips } from 'context-compaction/reducers'
 * import { rebase } from 'context-compaction/summary'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c'), assistant('d'), user('e')] })
 * const after = dropOldestRoundtrips({ keep: 1 })(before)
 * const current = appendMessages([assistant('f')])(before)
 * assert.deepStrictEqual(rebase(before, after)(current), right(appendMessages([assistant('f')])(after)))
 *
 * @category mapping
 * @since 0.1.0
 */
export const rebase =
  (before: Context, after: Context) =>
  (current: Context): Either<SummaryRejected, Context> => {
    if (after === before) return right(current)
    const [old, now] = [before.messages, current.messages]
    if (old !== now)
      for (let i = 0; i < old.length; i++) {
        const [expected, actual] = [old[i]!, now[i]]
        if (expected !== actual && !equal(expected, actual))
          return left({
            type: 'HeadChanged',
            at: i,
            expected: expected.id,
            ...(actual === undefined ? {} : { actual: actual.id })
          })
      }
    const rebased = settle(current, withMessages(current, [...after.messages, ...now.slice(old.length)]))
    const broken = newViolations(current, rebased)
    return broken.length > 0 ? left({ type: 'Invalid', violations: broken }) : right(rebased)
  }

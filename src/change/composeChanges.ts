/**
 * Makes one change of two.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { misfit } from './applyChange'
import type { Change, ChangeError } from './Change'
import { gather, gatherSummaries, spread, spreadSummaries, swap } from './Link'
import { countParts } from './parts'

/**
 * Makes one change of two that follow each other, and remembers what became of each part through both: edited twice is
 * edited, edited and then dropped is dropped, summarised in a summary that is summarised is summarised.
 *
 * The second has to be made from what the first leads to, or there is a {@link ChangeError} that says where it is not.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { chain } from 'fp-ts/lib/Either.js'
 * import { applyChange, composeChanges, diff } from 'context-compaction/change'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const one = context({ messages: [user('a'), assistant('b'), user('c')] })
 * const two = withMessages(one, one.messages.slice(1))
 * const three = withMessages(two, two.messages.slice(1))
 * const both = composeChanges(diff(one, two), diff(two, three))
 * assert.deepStrictEqual(chain((change: ReturnType<typeof diff>) => applyChange(change)(one))(both), right(three))
 *
 * @category combinators
 * @since 0.1.0
 */
export const composeChanges = (first: Change, second: Change): Either<ChangeError, Change> => {
  const error = misfit(second.before, first.after)
  if (error !== undefined) return left(error)
  const [a, b, c] = [countParts(first.before), countParts(first.after), countParts(second.after)]
  return right({
    before: first.before,
    after: second.after,
    carried: gather(follow(spread(first.carried, a), spread(second.carried, b))),
    summarised: gatherSummaries(
      followSummaries(
        { to: spread(first.carried, a), summary: spreadSummaries(first.summarised, a) },
        { to: spread(second.carried, b), summary: spreadSummaries(second.summarised, b) }
      )
    ),
    expanded: gatherSummaries(
      followSummaries(
        { to: spread(swap(second.carried), c), summary: spreadSummaries(second.expanded, c) },
        { to: spread(swap(first.carried), b), summary: spreadSummaries(first.expanded, b) }
      )
    )
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Counterparts, and the summaries of parts that have none. */
interface Step {
  readonly to: Int32Array
  readonly summary: Int32Array
}

const follow = (first: Int32Array, second: Int32Array): Int32Array =>
  first.map((part) => (part < 0 ? -1 : second[part]!))

/** What stands for a part that the first step carried or put into a summary, and for that summary. */
const followSummaries = (first: Step, second: Step): Int32Array =>
  first.to.map((part, i) => {
    if (part >= 0) return second.summary[part]!
    const summary = first.summary[i]!
    if (summary < 0) return -1
    return second.to[summary]! >= 0 ? second.to[summary]! : second.summary[summary]!
  })

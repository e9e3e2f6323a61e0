/**
 * Turns a change around.
 *
 * @since 0.1.0
 */
import type { Change } from './Change'
import { swap } from './Link'

/**
 * Turns a change around: applied to the context after it, the result gives back the context before it. Turned around
 * twice it is what it was.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { applyChange, diff, invertChange } from 'context-compaction/change'
 * import { context, user } from 'context-compaction/model'
 *
 * const [before, after] = [context({ messages: [user('hello')] }), context({ messages: [] })]
 * assert.deepStrictEqual(applyChange(invertChange(diff(before, after)))(after), right(before))
 *
 * @category combinators
 * @since 0.1.0
 */
export const invertChange = ({ before, after, carried, summarised, expanded }: Change): Change => ({
  before: after,
  after: before,
  carried: swap(carried),
  summarised: expanded,
  expanded: summarised
})

/**
 * Applies a change to the context that it was made from.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { firstDifference, mapWithIndex } from '../internal/readonlyArray'
import type { Block } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import { withContent } from '../model/Message'
import type { Change, ChangeError } from './Change'
import { equal, firstDifferenceAt } from './equal'
import { spread, swap } from './Link'
import { blockAt, type Parts, partsOf } from './parts'

/**
 * Applies a change: gives the context after it, which shares with the given one all that is in both. The context itself
 * comes back when the change is empty, and the very context that the change led to where it is given the very one that it
 * was made from.
 *
 * The given context has to equal the one that the change was made from, or there is a {@link ChangeError} that says where
 * it does not. To apply a change after messages were appended, extend it first: see `extendChange`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { applyChange, diff } from 'context-compaction/change'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('hello'), assistant('hi'), user('bye')] })
 * const stored = JSON.stringify(diff(before, withMessages(before, before.messages.slice(2))))
 * const applied = applyChange(JSON.parse(stored))(before)
 * assert.strictEqual(isRight(applied) && applied.right.messages[0], before.messages[2])
 * assert.ok(isLeft(applyChange(JSON.parse(stored))(context({ messages: [] }))))
 *
 * @category destructors
 * @since 0.1.0
 */
export const applyChange =
  (change: Change) =>
  (context: Context): Either<ChangeError, Context> => {
    if (context === change.before) return right(change.after)
    const error = misfit(change.before, context)
    return error === undefined ? right(sharing(context, change)) : left(error)
  }

/**
 * Says where a context is another than the one that a change was made from; `undefined` when it is equal.
 *
 * @internal
 * @since 0.1.0
 */
export const misfit = (expected: Context, actual: Context): ChangeError | undefined => {
  const found = firstDifferenceAt(expected, actual)
  return found === undefined ? undefined : { _tag: 'ChangeError', ...found }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The context after a change, made of the parts of the given one as far as they are equal. */
const sharing = (context: Context, { after, carried }: Change): Context => {
  if (after === context) return context
  const [a, b] = [partsOf(context), partsOf(after)]
  const from = spread(swap(carried), b.count)
  const system = own(context.system, sharedBlocks(after.system, a, from, b.headers[0]!))
  const messages = mapWithIndex(after.messages, (m, message) => {
    const header = b.headers[m + 1]!
    const origin = from[header]! < 0 ? undefined : context.messages[a.rowOf[from[header]!]! - 1]
    if (origin !== undefined && equal(origin, message)) return origin
    return withContent(message, sharedBlocks(message.content, a, from, header))
  })
  const shared = {
    ...withMessages(after, firstDifference(messages, context.messages) < 0 ? context.messages : messages),
    system,
    tools: equal(after.tools, context.tools) ? context.tools : after.tools,
    ...(after.settings === undefined ? {} : { settings: own(context.settings, after.settings) }),
    ...(after.profile === undefined ? {} : { profile: own(context.profile, after.profile) })
  }
  if (isShallowlyEqual(shared, context)) return context
  return isShallowlyEqual(shared, after) ? after : shared
}

const own = <A>(mine: A | undefined, other: A): A => (mine !== undefined && equal(mine, other) ? mine : other)

const sharedBlocks = (
  content: ReadonlyArray<Block>,
  a: Parts,
  from: Int32Array,
  header: number
): ReadonlyArray<Block> =>
  mapWithIndex(content, (b, block) => {
    const origin = from[header + 1 + b]!
    return origin < 0 ? block : own(blockAt(a, origin), block)
  })

const isShallowlyEqual = (a: Context, b: Context): boolean => {
  const [as, bs] = [Object.entries(a), new Map(Object.entries(b))]
  return as.length === bs.size && as.every(([key, value]) => bs.get(key) === value)
}

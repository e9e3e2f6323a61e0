/**
 * What is known of a history, for the history that it grew to, in compaction.
 *
 * @since 0.1.0
 * @internal
 */
import { baseOf, derive } from '../internal/memo'
import { firstDifference } from '../internal/readonlyArray'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { growInto } from '../roundtrip/grow'
import { unbroken } from '../roundtrip/Violation'

/**
 * Takes over to a context that is compacted what is known of the last one that began as it does.
 *
 * @internal
 * @since 0.1.0
 */
export const takeOver = (context: Context): void => {
  const known = replace(compacted, context)
  if (known === undefined || known === context) return
  const same = sameUpTo(known, context)
  if (same === 0) return
  derive(context.messages, known.messages, same)
  growInto(known, context, same)
}

/**
 * Gives a context that came of a step of a ladder, with what is known of the one that came of it the last time, where both
 * begin alike.
 *
 * @internal
 * @since 0.1.0
 */
export const grownFromLast = (step: object, context: Context): Context => {
  const known = replace(step, context)
  if (known === undefined || known === context) return context
  // taken over already, by what the step is made of
  if (baseOf(context.messages) === known.messages) return context
  const same = sameUpTo(known, context)
  if (same === 0) return context
  // a list of its own, so that sums start from those of the last time
  const grown = { ...context, messages: derive(context.messages.slice(), known.messages, same) }
  if (unbroken.has(context)) unbroken.add(grown)
  growInto(known, grown, same)
  replace(step, grown)
  return grown
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * What contexts come from, a step of a ladder or the host, and for the message that each began with the last one of them.
 * No more than one is remembered, and none for longer than its first message lives.
 */
const lines = /*#__PURE__*/ new WeakMap<object, WeakMap<Message, Context>>()

/** The line of what is compacted. */
const compacted = {}

/** Puts a context in the place of the last one of its line, which comes back. */
const replace = (line: object, context: Context): Context | undefined => {
  const first = context.messages[0]
  if (first === undefined) return undefined
  const latest = lines.get(line) ?? new WeakMap<Message, Context>()
  const known = latest.get(first)
  lines.set(line, latest.set(first, context))
  return known
}

/** How many messages two contexts begin with in common; 0 where that is not worth looking at. */
const sameUpTo = (known: Context, context: Context): number => {
  if (known.profile !== context.profile) return 0
  const first = firstDifference(known.messages, context.messages)
  const same = first < 0 ? context.messages.length : first
  return same * 2 < context.messages.length ? 0 : same
}

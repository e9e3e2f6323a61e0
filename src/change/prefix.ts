/**
 * Finds the first change of a request, as its provider reads it, and what stands before it.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../model/Block'
import type { Message } from '../model/Message'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import type { Change } from './Change'
import { equal } from './equal'
import type { FirstChange, Report } from './Report'

/**
 * Finds the first change and measures what stands before it. A message counts when all of it stands before.
 *
 * @internal
 * @since 0.1.0
 */
export const prefixOf = (
  { before, after }: Pick<Change, 'before' | 'after'>,
  estimator: Estimator
): Pick<Report, 'prefix'> & { readonly firstChange?: FirstChange } => {
  const none = { messages: 0, tokens: 0 }
  if (!equal(before.tools, after.tools)) return { prefix: none, firstChange: { path: 'tools' } }
  const block = firstOther(before.system, after.system)
  if (block >= 0)
    return {
      prefix: { messages: 0, tokens: estimator.tokens(estimator.tools(before.tools)) },
      firstChange: { path: `system[${String(block)}]` }
    }
  const shorter = Math.min(before.messages.length, after.messages.length)
  let message = 0
  while (message < shorter && reads(before.messages[message]!, after.messages[message]!)) message++
  const kept = message === before.messages.length ? before.messages : before.messages.slice(0, message)
  const tokens = estimator.tokens(contextUnits({ ...before, messages: kept }, estimator))
  const prefix = { messages: message, tokens }
  if (message === before.messages.length && message === after.messages.length) return { prefix }
  return { prefix, firstChange: placeOf(message, before.messages[message], after.messages[message]) }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Whether two messages read the same to a provider: names and notes of this library do not count. */
const reads = (a: Message, b: Message): boolean =>
  a === b || (isSameHeader(a, b) && (a.content === b.content || equal(a.content, b.content)))

const isSameHeader = (a: Message, b: Message): boolean =>
  a.role === b.role && a.form === b.form && equal(a.extra, b.extra)

const placeOf = (message: number, a: Message | undefined, b: Message | undefined): FirstChange => {
  const path = `messages[${String(message)}]`
  if (a === undefined || b === undefined || !isSameHeader(a, b)) return { path, message }
  const block = firstOther(a.content, b.content)
  return { path: `${path}.content[${String(block)}]`, message, block }
}

/** The index of the first block that is another; `-1` when none is. */
const firstOther = (as: ReadonlyArray<Block>, bs: ReadonlyArray<Block>): number => {
  if (as === bs) return -1
  const longer = Math.max(as.length, bs.length)
  for (let i = 0; i < longer; i++) if (!equal(as[i], bs[i])) return i
  return -1
}

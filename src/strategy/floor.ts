/**
 * The least that a context can be made to cost.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { clearToolInputs } from '../reducers/clearToolInputs'
import { clearToolResults } from '../reducers/clearToolResults'
import { type Reducer, sequence } from '../reducers/Reducer'
import { stripMedia } from '../reducers/stripMedia'
import { stripThinking } from '../reducers/stripThinking'
import { truncateToolResults } from '../reducers/truncateToolResults'
import { latestPrompt } from '../roundtrip/Span'
import type { Estimator } from '../tokens/Estimator'
import type { Protection } from './Budget'
import { cutKept } from './cutKept'
import { leastCut } from './cutText'
import { dropUnprotected } from './dropUnprotected'
import type { Floor } from './Infeasible'
import { oldestFirst } from './oldestFirst'
import { firstPrompt, keepsFirst, type Reason, reasonsOf } from './protectedMessages'
import { truncateTexts } from './truncateTexts'

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Reduces a context to the least that is left when everything goes that may: what stays is protected, or what that stands
 * on, and the latter is cleared, stripped and cut as far as that goes.
 *
 * @internal
 * @since 0.1.0
 */
export const smallest = (protect: Protection, estimator: Estimator): Reducer => {
  const strip = stripMedia({ keep: 0, estimator })
  const stripped: Reducer = (context) =>
    oldestFirst(strip, 0, estimator, sparedIn(context, protect.firstUser === 'whole'))(context)
  return sequence(
    dropUnprotected({ target: 0, protect, estimator }),
    clearToolResults({ keep: 0, estimator }),
    clearToolInputs({ keep: 0, estimator }),
    stripped,
    truncateToolResults({ maxTokens: leastCut, estimator }),
    stripThinking({ keepTurns: 0 }),
    truncateTexts({ maxTokens: leastCut, estimator }),
    cutKept({ target: 0, protect, estimator })
  )
}

/**
 * Names the messages that edits leave alone: the prompt of the newest turn, which reducers take for an old one when the user
 * spoke again in the same loop, and where that is said the first words.
 *
 * @internal
 * @since 0.1.0
 */
export const sparedIn = ({ messages }: Context, sparesFirst: boolean): ReadonlyArray<Message> =>
  [latestPrompt(messages), sparesFirst ? firstPrompt(messages) : -1].flatMap((i) => messages[i] ?? [])

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Splits the cost of what {@link smallest} left by why it stays, and adds the tokens of what is pending. The parts are
 * rounded so that they add up.
 *
 * @internal
 * @since 0.1.0
 */
export const floorOf = (
  before: Context,
  least: Context,
  protect: Protection,
  estimator: Estimator,
  pending = 0
): Floor => {
  const reasons = reasonsOf(before, keepsFirst(protect))
  const reasonById = new Map<string, Reason | undefined>()
  before.messages.forEach((message, i) => reasonById.set(message.id, reasons[i]))
  const units: Record<Reason, number> = { system: 0, pinned: 0, latestUser: 0, openLoop: 0, firstUser: 0, rest: 0 }
  for (const message of least.messages) units[reasonById.get(message.id) ?? 'rest'] += estimator.message(message)
  let sum = 0
  let rounded = 0
  const next = (part: number): number => {
    sum += part
    const already = rounded
    rounded = estimator.tokens(sum)
    return rounded - already
  }
  return {
    system: next(estimator.system(least.system) + units.system),
    tools: next(estimator.tools(least.tools)),
    pinned: next(units.pinned),
    latestUser: next(units.latestUser),
    openLoop: next(units.openLoop),
    firstUser: next(units.firstUser),
    rest: next(units.rest),
    pending,
    total: rounded + pending
  }
}

/**
 * Tells, without building anything, whether what is protected surely fits: an upper bound of the floor is no more than the
 * target.
 *
 * @internal
 * @since 0.1.0
 */
export const surelyFits = (context: Context, target: number, protect: Protection, estimator: Estimator): boolean => {
  const { messages } = context
  const reasons = reasonsOf(context, keepsFirst(protect))
  let units = estimator.system(context.system) + estimator.tools(context.tools)
  let kept = 0
  for (let i = 0; i < messages.length; i++) {
    if (reasons[i] === undefined) continue
    kept++
    units += estimator.message(messages[i]!)
  }
  // an acknowledgement may have to stand before each of them
  return kept < messages.length && estimator.tokens(units) + 16 * (kept + 1) <= target
}

/**
 * Putting a summary in the place of the old part of a history, as a step of a policy.
 *
 * @since 0.1.0
 */
import { type Context, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { checkAtLeast } from '../reducers/options'
import type { Reducer } from '../reducers/Reducer'
import { replaceWithSummary } from '../reducers/replaceWithSummary'
import { isAcknowledgement } from '../roundtrip/settle'
import { type Estimator, fixedUnits } from '../tokens/Estimator'
import type { Goal, Step } from './Ladder'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how much of the newest part stays word for word beside a summary: so many messages, or as many as cost so many
 * tokens together, or the more of both. Default: as many as take four fifths of the aim with system and tools.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummarizeStepOptions {
  readonly keep?: number
  readonly keepTokens?: number
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes the step that asks `summarize` of the goal for a summary of what is older and puts it there by `replaceWithSummary`,
 * which says what stays. It does nothing where there is nobody to ask, where nothing but an earlier summary would be
 * replaced, and where the summary is no smaller than what it stands for. Throws a `RangeError` for broken numbers.
 *
 * @internal
 * @since 0.1.0
 */
export const summarizeStep = ({ keep, keepTokens }: SummarizeStepOptions): Step => {
  checkAtLeast('summarize: keep', keep, 0)
  checkAtLeast('summarize: keepTokens', keepTokens, 0, false)
  const keptOf = (context: Context, { target, aim = target, estimator }: Goal): number => {
    if (keep === undefined && keepTokens === undefined)
      return newestWithin(context.messages, fixedUnits(context, estimator), aim * 0.8, estimator)
    return Math.max(keep ?? 0, newestWithin(context.messages, 0, keepTokens ?? 0, estimator))
  }
  return {
    name: 'summarize',
    towards: (goal) => summarizing(goal, (context) => keptOf(context, goal))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const summarizing =
  ({ summarize, estimator }: Goal, keptOf: (context: Context) => number): Reducer =>
  (context) => {
    if (summarize === undefined) return context
    const keep = keptOf(context)
    const head = headOf(context, keep, estimator)
    if (head.messages.every(({ summaryOf }) => summaryOf !== undefined)) return context
    return replaceWithSummary({ summary: summarize(head), keep, estimator })(context)
  }

/** What a summary will stand for: what goes when the shortest one is put there. */
const headOf = (context: Context, keep: number, estimator: Estimator): Context => {
  const shortest = replaceWithSummary({ summary: '.', keep, estimator })(context)
  if (shortest === context) return withMessages(context, [])
  const left = new Set(shortest.messages.map(({ id }) => id))
  return withMessages(
    context,
    context.messages.filter((message) => !left.has(message.id) && !isAcknowledgement(message))
  )
}

/** How many of the newest messages cost no more than so many tokens together with what else is counted. */
const newestWithin = (
  messages: ReadonlyArray<Message>,
  others: number,
  tokens: number,
  estimator: Estimator
): number => {
  let units = others
  let count = 0
  for (; count < messages.length; count++) {
    units += estimator.message(messages[messages.length - 1 - count]!)
    if (estimator.tokens(units) > tokens) break
  }
  return count
}

/**
 * Making a context fit its budget.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Context } from '../model/Context'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import type { Budget, Protection } from './Budget'
import { type Compaction, compaction, type StepTaken } from './Compaction'
import { floorOf, smallest, surelyFits } from './floor'
import { grownFromLast, takeOver } from './grown'
import type { Infeasible, Relief } from './Infeasible'
import { type Goal, type Ladder } from './Ladder'
import { reliefFor } from './relief'

// -------------------------------------------------------------------------------------
// strategies
// -------------------------------------------------------------------------------------

/**
 * Makes contexts cost no more than the target of a budget, by the steps of a ladder in order, each only while the context is
 * still too large.
 *
 * 1. Feasibility first: what cannot go is measured before anything is done. Where that alone is over the target, `left` comes
 *    back with its parts, and nothing was tried: a compaction that cannot help would run before every request
 *    (anomalyco/opencode#27924).
 * 2. A step that makes nothing smaller is not taken. So every step that is makes progress, and the end is reached after
 *    as many steps as the ladder has.
 * 3. What comes back is at the target or under it, or `left`. A step that is taken goes on to the aim of the budget, where
 *    it can. With `defaultLadder` there is a `right` whenever the floor is.
 * 4. Doing it again does nothing: a context that fits comes back as it is.
 *
 * What stays, unless a reducer of your own does otherwise: system, tools, pinned messages, the latest words of the user, the
 * step that waits for the model, and what `protect` of the budget says of the first words.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { budget, defaultLadder, fitWithin } from 'context-compaction/strategy'
 * import { estimateTokens } from 'context-compaction/tokens'
 *
 * const made = budget({ window: 8000, target: 1000 })
 * assert.ok(isRight(made))
 * const fit = fitWithin(made.right, defaultLadder)
 * const messages = Array.from({ length: 40 }, () => [user('What is a fox?'), assistant('A small animal. '.repeat(20))]).flat()
 * const fitted = fit(context({ messages: [...messages, user('And a wolf?')] }))
 * assert.ok(isRight(fitted) && estimateTokens(fitted.right.after) <= 1000)
 *
 * const small = context({ messages: [user('hello')] })
 * const nothing = fit(small)
 * assert.ok(isRight(nothing) && nothing.right.after === small)
 *
 * @category strategies
 * @since 0.1.0
 */
export const fitWithin =
  ({ target, aim, protect }: Budget, ladder: Ladder, options: { readonly estimator?: Estimator } = {}) =>
  (context: Context): Either<Infeasible, Compaction> =>
    fitTo({ before: context, target, aim, protect, estimator: options.estimator ?? heuristicEstimator }, ladder)

/**
 * Reaches a goal by the steps of a ladder; see {@link fitWithin}. The goal leaves room for the tokens of what is pending, and
 * may be below 0 where that alone is too much; a failure counts them in.
 *
 * @internal
 * @since 0.1.0
 */
export const fitTo = (goal: Goal, ladder: Ladder, pending = 0): Either<Infeasible, Compaction> => {
  const { before, target, estimator, protect } = goal
  takeOver(before)
  const tokens = estimator.tokens(contextUnits(before, estimator))
  if (tokens <= target)
    return right(compaction(before, before, { before: tokens, after: tokens, target }, [], estimator))
  const fail = (reached: number, least: Context): Either<Infeasible, Compaction> => {
    const floor = floorOf(before, least, protect, estimator, pending)
    const asked = target + pending
    const reason = floor.total > asked ? 'floor' : 'ladder'
    const facts = {
      reason,
      target: asked,
      tokens: tokens + pending,
      reached: reached + pending,
      floor,
      protect
    } as const
    return left(infeasible(facts, () => reliefOf(goal, pending)))
  }
  if (!surelyFits(before, target, protect, estimator)) {
    const least = leastOf(before, protect, estimator)
    if (estimator.tokens(contextUnits(least, estimator)) > target) return fail(tokens, least)
  }
  const { after, steps } = climb(goal, ladder, (reached) => reached <= target)
  const reached = estimator.tokens(contextUnits(after, estimator))
  // a broken history may refuse the larger edit that an aim asks for, and take the smaller one
  if (reached > target && goal.aim !== undefined && goal.aim < target)
    return fitTo({ ...goal, aim: target }, ladder, pending)
  return reached <= target
    ? right(compaction(before, after, { before: tokens, after: reached, target }, steps, estimator))
    : fail(reached, leastOf(before, protect, estimator))
}

/**
 * Takes the steps of a ladder until it is enough, and leaves out those that make nothing smaller.
 *
 * @internal
 * @since 0.1.0
 */
export const climb = (
  goal: Goal,
  ladder: Ladder,
  isEnough: (tokens: number) => boolean
): { readonly after: Context; readonly steps: ReadonlyArray<StepTaken> } => {
  const { before, estimator } = goal
  const steps: Array<StepTaken> = []
  let after = before
  let units = contextUnits(before, estimator)
  for (const [k, step] of ladder.entries()) {
    if (isEnough(estimator.tokens(units))) break
    const made = (typeof step === 'function' ? step : step.towards(goal))(after)
    const reduced = made === after ? after : grownFromLast(step, made)
    const left = reduced === after ? units : contextUnits(reduced, estimator)
    if (left >= units) continue
    const name = typeof step === 'function' ? step.name || `step ${String(k + 1)}` : step.name
    steps.push({ name, before: estimator.tokens(units), after: estimator.tokens(left) })
    after = reduced
    units = left
  }
  return { after, steps }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** An infeasible fit whose relief is worked out when it is first read, as it takes as long as several fits. */
const infeasible = (facts: Omit<Infeasible, 'type' | 'relief'>, find: () => Relief | undefined): Infeasible => {
  let found: { readonly relief: Relief | undefined } | undefined
  return {
    type: 'Infeasible',
    ...facts,
    get relief() {
      found ??= { relief: facts.reason === 'floor' ? find() : undefined }
      return found.relief
    }
  }
}

const reliefOf = ({ before, target, protect, estimator }: Goal, pending: number): Relief | undefined =>
  reliefFor(
    protect,
    target + pending,
    (looser) => estimator.tokens(contextUnits(leastOf(before, looser, estimator), estimator)) + pending
  )

/** The context itself where what should make it smaller does not. */
const leastOf = (before: Context, protect: Protection, estimator: Estimator): Context => {
  const least = smallest(protect, estimator)(before)
  return contextUnits(least, estimator) < contextUnits(before, estimator) ? least : before
}

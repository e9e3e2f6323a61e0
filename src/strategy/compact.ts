/**
 * Compacting contexts by a policy.
 *
 * @since 0.1.0
 */
import { type Either, isRight, right } from 'fp-ts/lib/Either.js'
import type { Context } from '../model/Context'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import type { Budget, BudgetOptions } from './Budget'
import { type Compaction, compaction } from './Compaction'
import { isDue, type TriggerQuestion } from './explain'
import { climb, fitTo } from './fitWithin'
import { takeOver } from './grown'
import type { Infeasible } from './Infeasible'
import type { Ladder, Summarize } from './Ladder'
import { overflowIn } from './overflow'
import { budgetOf, defaultTrigger, earlierOf, type Policy, untilOf } from './Policy'
import { ladderOf } from './steps'
import { checkTrigger, type Situation } from './Trigger'
import { measure } from './usage'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what {@link compact} takes beside the policy.
 *
 * @category model
 * @since 0.1.0
 */
export interface CompactOptions {
  /** What is another than in the policy, e.g. the window of the model at hand. */
  readonly budget?: Partial<BudgetOptions>
  readonly estimator?: Estimator
  /** What is known beside the context: usage, pending messages, time, the last error. */
  readonly situation?: Situation
  /**
   * Writes the summary that a step `summarize` of the policy puts in the place of what is old, e.g. `ledgerSummary` of
   * `context-compaction/summary`, which needs no model. Without it such a step does nothing, and the next ones drop.
   */
  readonly summarize?: Summarize
}

// -------------------------------------------------------------------------------------
// strategies
// -------------------------------------------------------------------------------------

/**
 * Compacts contexts by a policy: looks whether its trigger is due, and if so fits the context to the target of its budget.
 *
 * When the trigger is not due the same context comes back, at the cost of asking the trigger. Call it before every request,
 * inside tool loops too: agents that looked at the end of a turn only overflowed within one (aaif-goose/goose#11072,
 * earendil-works/pi#6879). In the same situation, doing it again does nothing, but where the last request was too large.
 *
 * Where the situation says how large the context really is (usage of the provider, an overflow), the target is lowered
 * by as much as the estimator is too low, and in any case by what is pending: what comes back fits with it. Where an
 * overflow shows that the model takes less than the budget says, the target is the same share of what it takes.
 *
 * Throws a `RangeError` when the policy cannot be (see `checkPolicy`).
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { compact, defaultSteps } from 'context-compaction/strategy'
 *
 * const policy = { budget: { window: 10_000 }, steps: defaultSteps }
 * const steps = Array.from({ length: 24 }, (_, k) => [
 *   assistant(toolUse({ id: `c${String(k)}`, name: 'bash', input: { command: 'make' } })),
 *   user(toolResult({ toolUseId: `c${String(k)}`, content: 'error: no rule to make target\n'.repeat(50) }))
 * ])
 * const history = context({ messages: [user('Fix the build.'), ...steps.flat()] })
 * const compacted = compact(policy)(history)
 * assert.ok(isRight(compacted))
 * assert.ok(compacted.right.tokens.after <= compacted.right.tokens.target)
 * assert.deepStrictEqual(compacted.right.steps.map((step) => step.name), ['clearToolResults'])
 *
 * // not due: the same context comes back
 * const same = compact(policy, { budget: { window: 200_000 } })(history)
 * assert.ok(isRight(same) && same.right.after === history)
 *
 * @category strategies
 * @since 0.1.0
 */
export const compact = (
  policy: Policy,
  options: CompactOptions = {}
): ((context: Context) => Either<Infeasible, Compaction>) => {
  const { estimator = heuristicEstimator, situation = {}, summarize } = options
  const until = untilOf(policy)
  const budget = budgetOf(policy, options.budget)
  const ladderFor = dueLadder(policy, { budget, situation, estimator })
  const { protect } = budget
  const take = (context: Context, { ladder, isEarly }: DueLadder): Either<Infeasible, Compaction> => {
    const { target, aim, pending } = goalsFor(context, budget, situation, estimator)
    const goal = { before: context, target, aim, estimator, protect, ...(summarize === undefined ? {} : { summarize }) }
    if (until === 'target' && !isEarly) return fitTo(goal, ladder, pending)
    const before = estimator.tokens(contextUnits(context, estimator))
    const { after, steps } = climb({ ...goal, target: 0, aim: 0 }, ladder, () => false)
    const left = estimator.tokens(contextUnits(after, estimator))
    return right(compaction(context, after, { before, after: left, target: Math.max(0, target) }, steps, estimator))
  }
  return (context) => {
    takeOver(context)
    const taken: Array<DueLadder> = []
    let done: Either<Infeasible, Compaction> = right(untouched(context, budget, estimator))
    while (isRight(done)) {
      const due = ladderFor(done.right.after)
      if (due === undefined || taken.includes(due)) return done
      const next = take(done.right.after, due)
      done = taken.length === 0 || !isRight(next) ? next : right(joined(done.right, next.right, due, estimator))
      taken.push(due)
    }
    return done
  }
}

/**
 * Is what a policy does with a context; the same object each time.
 *
 * @internal
 * @since 0.1.0
 */
export interface DueLadder {
  readonly ladder: Ladder
  /** Whether it is one of the milder measures. */
  readonly isEarly: boolean
}

/**
 * Chooses what a policy does with a context: its steps where its trigger is due, else a milder measure whose trigger is,
 * else nothing. Throws a `RangeError` for triggers and steps that cannot be.
 *
 * @internal
 * @since 0.1.0
 */
export const dueLadder = (policy: Policy, question: TriggerQuestion): ((context: Context) => DueLadder | undefined) => {
  const { trigger = defaultTrigger } = policy
  checkTrigger(trigger, 'trigger')
  const steps = { trigger, ladder: ladderOf(policy.steps), isEarly: false }
  const inOrder = [steps, ...earlierOf(policy).map((one) => ({ ...one, isEarly: true }))]
  return (context) => inOrder.find((one) => isDue(one.trigger, context, question))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const untouched = (context: Context, { target }: Budget, estimator: Estimator): Compaction => {
  const tokens = estimator.tokens(contextUnits(context, estimator))
  return compaction(context, context, { before: tokens, after: tokens, target }, [], estimator)
}

/** One compaction of two that follow each other; the target is that of the steps of the policy, where they are one of them. */
const joined = (first: Compaction, next: Compaction, { isEarly }: DueLadder, estimator: Estimator): Compaction => {
  const { before, target } = first.tokens
  const tokens = { before, after: next.tokens.after, target: isEarly ? target : next.tokens.target }
  return compaction(first.before, next.after, tokens, [...first.steps, ...next.steps], estimator)
}

/** Target and aim in tokens of the estimator, with room for what is pending: below 0 where there is none. */
const goalsFor = (
  context: Context,
  budget: Budget,
  situation: Situation,
  estimator: Estimator
): Pick<Budget, 'target' | 'aim'> & { readonly pending: number } => {
  const { lastError } = situation
  const pendingUnits = estimator.messages(situation.pending ?? [])
  const pending = estimator.tokens(pendingUnits)
  const estimated = estimator.tokens(contextUnits(context, estimator) + pendingUnits)
  const measured = measure(context, { ...situation, estimator }).value
  const overflow = lastError === undefined ? undefined : overflowIn(lastError)
  const taken = Math.min(budget.maxInput, overflow?.limit ?? Infinity, overflow?.used ?? Infinity)
  // what was refused is at least as large as what is taken
  const used = overflow === undefined ? measured : Math.max(measured, overflow.used ?? taken)
  const tooLow = estimated === 0 ? 1 : Math.max(1, used / estimated)
  const room = taken / budget.maxInput
  const scaled = (tokens: number): number => Math.floor((tokens * room) / tooLow) - pending
  return { target: scaled(budget.target), aim: Math.max(0, scaled(budget.aim)), pending }
}

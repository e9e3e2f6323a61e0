/**
 * Steps one after the other, each only while the history costs more than the target.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { answerDangling, dropOrphans, type Reducer, sequence } from '../reducers'
import { type Estimator, estimateTokens } from '../tokens'
import { type Changes, changesBetween } from './changes'
import type { PlannedStep } from './steps'

/**
 * Is what a step did.
 *
 * @internal
 * @since 0.1.0
 */
export interface DoneStep {
  readonly step: string
  readonly tokensBefore: number
  readonly tokensAfter: number
  /** Absent for the steps of a policy, of which only the sum is known. */
  readonly changes?: Changes
}

/**
 * Is what all steps did together.
 *
 * @internal
 * @since 0.1.0
 */
export interface Outcome {
  readonly before: Context
  readonly after: Context
  readonly target: number
  /** What `after` costs. */
  readonly tokens: number
  /** Whether that is what was asked for. */
  readonly isReached: boolean
  readonly done: ReadonlyArray<DoneStep>
  /** Names of the steps that did not run, because the target was reached without them. */
  readonly notNeeded: ReadonlyArray<string>
  /** Why nothing was to do, where that wants to be said. */
  readonly note?: string
  /** Why it cannot be reached, where more is known than that it was not. */
  readonly problem?: string
}

/**
 * Is what a pipeline is made of.
 *
 * @internal
 * @since 0.1.0
 */
export interface Plan {
  readonly steps: ReadonlyArray<PlannedStep>
  readonly target: number
  readonly estimator: Estimator
  /** Whether torn pairs are mended first, whatever the history costs. */
  readonly repair: boolean
}

/**
 * Runs steps until the estimate is within the target or no step is left. `onStep` is told how many are behind.
 *
 * @internal
 * @since 0.1.0
 */
export const runSteps = (before: Context, plan: Plan, onStep?: (done: number, total: number) => void): Outcome => {
  const { steps, target, estimator } = plan
  const total = steps.length + 1
  onStep?.(0, total)
  const begun = plan.repair ? mended(before, estimator) : { before, done: [] }
  const done: Array<DoneStep> = [...begun.done]
  const notNeeded: Array<string> = []
  let after = begun.before
  let tokens = estimateTokens(after, estimator)
  const take = (step: string, reducer: Reducer): void => {
    const next = reducer(after)
    const tokensAfter = estimateTokens(next, estimator)
    done.push({ step, tokensBefore: tokens, tokensAfter, changes: changesBetween(after, next) })
    after = next
    tokens = tokensAfter
  }
  for (let i = 0; i < steps.length; i++) {
    onStep?.(i + 1, total)
    const { name, make } = steps[i]!
    if (tokens > target) take(name, make(target, estimator))
    else notNeeded.push(name)
  }
  return { before, after, target, tokens, isReached: tokens <= target, done, notNeeded }
}

/**
 * Mends torn pairs, as a step of its own.
 *
 * @internal
 * @since 0.1.0
 */
export const mended = (
  before: Context,
  estimator: Estimator
): { readonly before: Context; readonly done: ReadonlyArray<DoneStep> } => {
  const after = mend(before)
  const tokensBefore = estimateTokens(before, estimator)
  const tokensAfter = estimateTokens(after, estimator)
  return {
    before: after,
    done: [{ step: 'repair', tokensBefore, tokensAfter, changes: changesBetween(before, after) }]
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Calls at the very end are answered too: no host that could do it stands behind a file. */
const mend: Reducer = sequence(dropOrphans, answerDangling({ pending: true }))

/**
 * Ladders: what is done to a context that is too large, step by step, the mildest first.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Reducer } from '../reducers/Reducer'
import type { Estimator } from '../tokens/Estimator'
import type { Protection } from './Budget'
import { sparedIn } from './floor'
import { oldestFirst } from './oldestFirst'
import { keepsFirst } from './protectedMessages'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a step of a ladder is told: how far to go, by which estimator, and what stays.
 *
 * @category model
 * @since 0.1.0
 */
export interface Goal {
  /** The context as it was before the first step. */
  readonly before: Context
  /** Tokens; as soon as the context costs no more, no further step is taken. */
  readonly target: number
  /** Tokens that a step goes down to, where it can, once it is taken; at most `target`, which it is when absent. */
  readonly aim?: number
  readonly estimator: Estimator
  readonly protect: Protection
  /** Writes the summary of a part of the history, where the host can. */
  readonly summarize?: Summarize
}

/**
 * Is a function that writes a summary of the part of a history that it is given: the same instructions and tools, and the
 * messages that the summary will stand for, an earlier summary included. Nothing is asked of a model here: a host that
 * wants one to write has the text ready (see `planSummary` of `context-compaction/summary`), and a blank text says that
 * there is none.
 *
 * @category model
 * @since 0.1.0
 */
export interface Summarize {
  (head: Context): string
}

/**
 * Is one step of a ladder: a name for reports, and the reducer for a goal.
 *
 * @category model
 * @since 0.1.0
 */
export interface Step {
  readonly name: string
  readonly towards: (goal: Goal) => Reducer
}

/**
 * Is an escalation: steps in the order in which they are tried, each only while the context is still too large. A reducer
 * alone is a step that does all it can.
 *
 * @category model
 * @since 0.1.0
 */
export type Ladder = ReadonlyArray<Step | Reducer>

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a step of a reducer that edits messages one by one: only its oldest edits are made, as many as the aim needs, and
 * the prompt of the newest turn is spared, and the first words of the user where the budget keeps them. Give it a function, so that the reducer works with the
 * estimator of the fit.
 *
 * Right for reducers whose edits do not need one another, as those that clear, strip and truncate; wrong for those that drop
 * or replace messages.
 *
 * @example
 * import assert from 'node:assert'
 * import { stripMedia } from 'context-compaction/reducers'
 * import { editStep } from 'context-compaction/strategy'
 *
 * const step = editStep('stripMedia', (estimator) => stripMedia({ keep: 1, estimator }))
 * assert.strictEqual(step.name, 'stripMedia')
 *
 * @category constructors
 * @since 0.1.0
 */
export const editStep = (name: string, make: (estimator: Estimator) => Reducer): Step => {
  const reducerFor = memoize(make)
  return {
    name,
    towards:
      ({ target, aim = target, estimator, protect }) =>
      (context) =>
        oldestFirst(reducerFor(estimator), aim, estimator, sparedIn(context, keepsFirst(protect)))(context)
  }
}

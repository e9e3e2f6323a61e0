/**
 * Compactions: what came of making a context smaller.
 *
 * @since 0.1.0
 */
import { type Change, diff, report, type Report } from '../change'
import type { Context } from '../model/Context'
import type { Estimator } from '../tokens/Estimator'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a fit did. `after` is `before` itself when there was nothing to do.
 *
 * `change` and `report` are worked out when they are first read: a host that only wants the context does not pay for them.
 *
 * @category model
 * @since 0.1.0
 */
export interface Compaction {
  readonly before: Context
  readonly after: Context
  /** The difference as data: it can be stored, undone, and joined with the next one. */
  readonly change: Change
  /** The change in numbers and sentences. */
  readonly report: Report
  /** Estimates of the whole context, and what it was to cost at most. */
  readonly tokens: { readonly before: number; readonly after: number; readonly target: number }
  /** The steps that made the context smaller, in order; none when there was nothing to do. */
  readonly steps: ReadonlyArray<StepTaken>
}

/**
 * Is a step of a ladder that made the context smaller, with the tokens of the context before and after it.
 *
 * @category model
 * @since 0.1.0
 */
export interface StepTaken {
  readonly name: string
  readonly before: number
  readonly after: number
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a compaction whose change and report are worked out on demand, once.
 *
 * @internal
 * @since 0.1.0
 */
export const compaction = (
  before: Context,
  after: Context,
  tokens: Compaction['tokens'],
  steps: ReadonlyArray<StepTaken>,
  estimator: Estimator
): Compaction => {
  let known: Change | undefined
  let reported: Report | undefined
  const changeOnce = (): Change => (known ??= diff(before, after))
  return {
    before,
    after,
    tokens,
    steps,
    get change() {
      return changeOnce()
    },
    get report() {
      return (reported ??= report(changeOnce(), estimator))
    }
  }
}

/**
 * One run of a reducer over one context, and what of it the caller waived: what the laws look at.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Reducer } from '../reducers/Reducer'
import { charsPerTokenEstimator } from '../tokens/charsPerTokenEstimator'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { utf8BytesEstimator } from '../tokens/utf8BytesEstimator'
import { deepFreeze, jsonClone } from './equal'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names the laws of reducers.
 *
 * @category model
 * @since 0.1.0
 */
export type LawName =
  | 'totality'
  | 'purity'
  | 'validity'
  | 'contraction'
  | 'identity'
  | 'idempotence'
  | 'order'
  | 'protection'
  | 'thinkingAtomic'
  | 'stablePrefix'

/**
 * Says what a reducer leaves alone; a part that is `false` it may touch.
 *
 * @category model
 * @since 0.1.0
 */
export interface Protects {
  /** Instructions, system messages among the messages included, settings, profile. */
  readonly system?: false
  readonly tools?: false
  readonly pinned?: false
  /** The latest words of the user. */
  readonly words?: false
  /** The pending step: calls that wait for results, or results that the model has not seen. */
  readonly pending?: false
}

/**
 * Narrows the laws for a reducer that has a reason not to keep one.
 *
 * @category model
 * @since 0.1.0
 */
export interface LawOptions {
  /** `false` when doing it twice is more than doing it once, e.g. for a reducer that drops one step per call. */
  readonly idempotent?: false
  /** `false`, or the parts that the reducer is there to touch. */
  readonly protects?: false | Protects
  /** `true` when the reducer puts in results or messages that are not summaries, e.g. to answer dangling calls. */
  readonly inserts?: true
  /** Laws that are not checked, each with the reason. */
  readonly waive?: Readonly<Partial<Record<LawName, string>>>
  /** The estimators under which the context must not grow; default: all of this library that need no tokenizer. */
  readonly estimators?: ReadonlyArray<Estimator>
  /** How many contexts to generate; default: fast-check's. */
  readonly numRuns?: number
  /** Further contexts to check first. */
  readonly contexts?: ReadonlyArray<Context>
}

/**
 * Is a run of a reducer. The context it was given is frozen all the way down.
 *
 * @internal
 * @since 0.1.0
 */
export interface Trial {
  readonly reducer: Reducer
  readonly options: LawOptions
  readonly before: Context
  readonly outcome: Outcome
  /** What came out; `before` when the reducer threw. */
  readonly after: Context
}

/**
 * Is what a reducer returned, or what it threw.
 *
 * @internal
 * @since 0.1.0
 */
export type Outcome =
  { readonly type: 'returned'; readonly context: Context } | { readonly type: 'thrown'; readonly error: unknown }

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Runs a reducer and catches what it throws.
 *
 * @internal
 * @since 0.1.0
 */
export const attempt = (reducer: Reducer, context: Context): Outcome => {
  try {
    return { type: 'returned', context: reducer(context) }
  } catch (error) {
    return { type: 'thrown', error }
  }
}

/**
 * Runs a reducer over a frozen copy of a context.
 *
 * @internal
 * @since 0.1.0
 */
export const trial = (reducer: Reducer, context: Context, options: LawOptions): Trial => {
  const before = deepFreeze(jsonClone(context))
  const outcome = attempt(reducer, before)
  return { reducer, options, before, outcome, after: outcome.type === 'returned' ? outcome.context : before }
}

/**
 * Lists the estimators under which contraction is checked when none are given.
 *
 * @internal
 * @since 0.1.0
 */
export const defaultEstimators: ReadonlyArray<Estimator> = [
  heuristicEstimator,
  charsPerTokenEstimator,
  utf8BytesEstimator
]

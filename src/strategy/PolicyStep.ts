/**
 * The steps that a policy can name, as JSON.
 *
 * @since 0.1.0
 */
import type { ClearToolInputsOptions } from '../reducers/clearToolInputs'
import type { ClearToolResultsOptions } from '../reducers/clearToolResults'
import type { StripMediaOptions } from '../reducers/stripMedia'
import type { StripThinkingOptions } from '../reducers/stripThinking'
import type { TruncateToolResultsOptions } from '../reducers/truncateToolResults'
import type { TruncateTextsOptions } from './truncateTexts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what each step takes. The options are those of the reducer of the same name, without what is no JSON and without the
 * target and the estimator, which the policy gives.
 *
 * @category model
 * @since 0.1.0
 */
export interface StepOptions {
  readonly stripThinking: StripThinkingOptions
  /** With `batch` or `clearAtLeast` all that may be cleared is cleared at once, not only what the target needs. */
  readonly clearToolResults: Omit<ClearToolResultsOptions, 'estimator' | 'placeholder'> & {
    readonly placeholder?: string
  }
  readonly clearToolInputs: Omit<ClearToolInputsOptions, 'estimator'>
  readonly stripMedia: Omit<StripMediaOptions, 'estimator'>
  readonly truncateToolResults: Omit<TruncateToolResultsOptions, 'estimator'>
  readonly truncateTexts: Omit<TruncateTextsOptions, 'estimator'>
  readonly dropOldestSteps: { readonly keep?: number }
  readonly dropOldestRoundtrips: { readonly keep?: number }
  readonly dropUnprotected: NoOptions
  readonly cutKept: NoOptions
  /** Everything at once, as far as each goes, on the context as it was before the first step. */
  readonly smallest: NoOptions
}

/**
 * Stands where a step takes nothing.
 *
 * @category model
 * @since 0.1.0
 */
export type NoOptions = unknown

/**
 * Names the steps.
 *
 * @category model
 * @since 0.1.0
 */
export type StepName = keyof StepOptions

/**
 * Is a step as JSON: its name and its options side by side, e.g. `{ "step": "clearToolResults", "keep": 5 }`.
 *
 * @category model
 * @since 0.1.0
 */
export type PolicyStep = { readonly [K in StepName]: { readonly step: K } & StepOptions[K] }[StepName]

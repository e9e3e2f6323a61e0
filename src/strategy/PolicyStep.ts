/**
 * The steps that a policy can name, as JSON.
 *
 * @since 0.1.0
 */
import type { ClearFailedInputsOptions } from '../reducers/clearFailedInputs'
import type { ClearHeadOptions } from '../reducers/clearHead'
import type { ClearSupersededReadsOptions } from '../reducers/clearSupersededReads'
import type { ClearToolInputsOptions } from '../reducers/clearToolInputs'
import type { ClearToolResultsOptions } from '../reducers/clearToolResults'
import type { ClearToolResultsBeyondOptions } from '../reducers/clearToolResultsBeyond'
import type { DropStepsOfOldTurnsOptions } from '../reducers/dropStepsOfOldTurns'
import type { ClearObsoleteOptions } from '../reducers/replaceResults'
import type { StripMediaOptions } from '../reducers/stripMedia'
import type { StripThinkingOptions } from '../reducers/stripThinking'
import type { StripToolCallsOptions } from '../reducers/stripToolCalls'
import type { TruncateToolResultsOptions } from '../reducers/truncateToolResults'
import type { TruncateToolResultsByAgeOptions } from '../reducers/truncateToolResultsByAge'
import type { SummarizeStepOptions } from './summarizeStep'
import type { TruncateTextsOptions } from './truncateTexts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what each step takes. The options are those of the reducer of the same name, without what is no JSON and without the
 * target and the estimator, which the policy gives. A step that edits goes as far as the target needs, the oldest first; with
 * `batch` or `clearAtLeast` all that may be edited is edited at once.
 *
 * @category model
 * @since 0.1.0
 */
export interface StepOptions {
  readonly stripThinking: StripThinkingOptions
  readonly clearToolResults: Written<ClearToolResultsOptions>
  readonly clearToolInputs: Omit<ClearToolInputsOptions, 'estimator'>
  readonly stripMedia: Omit<StripMediaOptions, 'estimator'>
  readonly truncateToolResults: Omit<TruncateToolResultsOptions, 'estimator'>
  readonly truncateTexts: Omit<TruncateTextsOptions, 'estimator'>
  readonly clearToolResultsBeyond: Written<ClearToolResultsBeyondOptions>
  readonly truncateToolResultsByAge: Omit<TruncateToolResultsByAgeOptions, 'estimator'>
  readonly clearRepeatedResults: Omit<ClearObsoleteOptions, 'estimator'>
  /** Without `tools`, those of `fileTools`: the tools of known agents that read and write files. */
  readonly clearSupersededReads: Omit<ClearSupersededReadsOptions, 'estimator' | 'tools'> & {
    readonly tools?: ClearSupersededReadsOptions['tools']
  }
  readonly clearFailedInputs: Omit<ClearFailedInputsOptions, 'estimator'>
  readonly clearHead: Written<ClearHeadOptions>
  readonly dropStepsOfOldTurns: DropStepsOfOldTurnsOptions
  readonly stripToolCalls: Omit<StripToolCallsOptions, 'target' | 'estimator'>
  /** Puts the summary that the host's `summarize` writes in the place of the old part; nothing where the host has none. */
  readonly summarize: SummarizeStepOptions
  readonly dropOldestSteps: { readonly keep?: number }
  readonly dropOldestRoundtrips: { readonly keep?: number }
  readonly dropUnprotected: NoOptions
  readonly cutKept: NoOptions
  /** Everything at once, as far as each goes, on the context as it was before the first step. */
  readonly smallest: NoOptions
}

/**
 * Is the JSON of options that take a function beside a text.
 *
 * @category model
 * @since 0.1.0
 */
export type Written<A extends { readonly placeholder?: unknown }> = Omit<A, 'estimator' | 'placeholder'> & {
  readonly placeholder?: string
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

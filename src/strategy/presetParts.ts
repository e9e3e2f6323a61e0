/**
 * What several presets are made of.
 *
 * @since 0.1.0
 */
import type { EarlierSteps } from './Policy'
import type { PolicyStep } from './PolicyStep'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Reach what can be reached, whatever the steps before have left.
 *
 * @internal
 * @since 0.1.0
 */
export const lastResorts: ReadonlyArray<PolicyStep> = [
  { step: 'dropUnprotected' },
  { step: 'cutKept' },
  { step: 'smallest' }
]

/**
 * Drop what is old, whole: where the original has a model summarise it, and the host does not.
 *
 * @internal
 * @since 0.1.0
 */
export const dropping: ReadonlyArray<PolicyStep> = [
  { step: 'dropOldestRoundtrips', keep: 1 },
  { step: 'dropOldestSteps', keep: 0 },
  ...lastResorts
]

/**
 * Is the window of most models of 2026 that the originals were written for.
 *
 * @internal
 * @since 0.1.0
 */
export const window = 200_000

/**
 * Clears all results but 5 after an hour without a request, the longest life of Anthropic's cache: an edit costs nothing then.
 *
 * @internal
 * @since 0.1.0
 */
export const clearWhenIdle: EarlierSteps = {
  trigger: { type: 'idle', ms: 3_600_000 },
  steps: [{ step: 'clearToolResults', keep: 5 }]
}

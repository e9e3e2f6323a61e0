/**
 * The estimators that the command line offers, and which of them fits a model.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { claudeFraming, type Estimator, heuristicEstimator, makeHeuristicEstimator, mediaFormulas } from '../tokens'

/**
 * Is an estimator by the name that a user gives it.
 *
 * @internal
 * @since 0.1.0
 */
export interface NamedEstimator {
  readonly name: string
  /** Which models it is for. */
  readonly about: string
  readonly estimator: Estimator
}

/**
 * Lists the estimators; the first one is for models that are not known.
 *
 * @internal
 * @since 0.1.0
 */
export const estimators: ReadonlyArray<NamedEstimator> = [
  { name: 'gpt', about: 'GPT-4o and later, and models that are not known', estimator: heuristicEstimator },
  {
    name: 'claude',
    about: 'Claude up to 4.6',
    estimator: makeHeuristicEstimator({ name: 'claude', ratio: 1.15, framing: claudeFraming })
  },
  {
    name: 'claude-4.7',
    about: 'Claude from 4.7 on, which counts more tokens for the same text',
    estimator: makeHeuristicEstimator({
      name: 'claude-4.7',
      ratio: 1.65,
      framing: claudeFraming,
      media: mediaFormulas.anthropicHigh
    })
  }
]

/**
 * Chooses an estimator by its name, or by the model of a context where no name is given.
 *
 * @internal
 * @since 0.1.0
 */
export const estimatorFor = (context: Context, name?: string): NamedEstimator => {
  const wanted = name ?? familyOf(modelOf(context) ?? '')
  return estimators.find((row) => row.name === wanted) ?? estimators[0]!
}

/**
 * Reads the model of a context, where it names one.
 *
 * @internal
 * @since 0.1.0
 */
export const modelOf = ({ settings }: Context): string | undefined => {
  const model = settings?.['model']
  return typeof model === 'string' ? model : undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const familyOf = (model: string): string => {
  if (/claude-[a-z]+-(4[-.][7-9](?!\d)|([5-9]|[1-9]\d)(?!\d))/i.test(model)) return 'claude-4.7'
  return /claude/i.test(model) ? 'claude' : 'gpt'
}

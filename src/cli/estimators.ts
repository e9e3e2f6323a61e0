/**
 * Which estimator fits a session.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { claude, type Estimator, estimatorFor as estimatorForModel, o200k } from '../tokens'

/**
 * Is an estimator, and what to call it in a report: the model that it is for, whether that is known, and the vocabulary.
 *
 * @internal
 * @since 0.1.0
 */
export interface NamedEstimator {
  readonly name: string
  readonly estimator: Estimator
}

/**
 * Lists the names that stand for families of models; the first one is for sessions that name no model.
 *
 * @internal
 * @since 0.1.0
 */
export const families: ReadonlyArray<{ readonly name: string; readonly about: string; readonly model: string }> = [
  { name: 'gpt', about: 'GPT-4o and later, and sessions that name no model', model: 'gpt-5.2' },
  { name: 'claude', about: 'Claude up to 4.6', model: 'claude-sonnet-4-6' },
  {
    name: 'claude-4.7',
    about: 'Claude from 4.7 on, which counts more tokens for the same text',
    model: 'claude-opus-4-7'
  }
]

/**
 * Chooses an estimator by the name of a family or the id of a model, or by the model of a context where nothing is named.
 *
 * @internal
 * @since 0.1.0
 */
export const estimatorFor = (context: Context, name?: string): NamedEstimator => {
  const asked = name === undefined || name === '' ? (modelOf(context) ?? families[0]!.name) : name
  const family = families.find((row) => row.name === asked)
  const { estimator, isKnown, vocabulary } = estimatorForModel(family?.model ?? asked, {
    vocabularies: [o200k, claude]
  })
  const notes = [...(isKnown ? [] : ['not known, so the most that any model counts']), `vocabulary ${vocabulary}`]
  return { name: `${asked} (${notes.join('; ')})`, estimator }
}

/**
 * Reads the model of a context, where it names one.
 *
 * @internal
 * @since 0.1.0
 */
export const modelOf = ({ settings }: Context): string | undefined => {
  const model = settings?.['model']
  return typeof model === 'string' && model !== '' ? model : undefined
}

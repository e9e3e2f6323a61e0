/**
 * What Google's Gemini models demand of a history, as data.
 *
 * Sources: ai.google.dev/gemini-api/docs/thought-signatures and /function-calling; recorded requests of
 * pydantic/pydantic-ai and charmbracelet/fantasy, in which neighbours of one role, an empty text and results without ids
 * are accepted.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'

/**
 * Is a profile with what only Gemini demands.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiProfile extends Profile {
  /**
   * Whether the first call of each step of the current turn must carry a signature: always (`required`), never
   * (`optional`), or when any call of that turn does, for models of which nothing is known.
   */
  readonly callSignatures: 'required' | 'when-seen' | 'optional'
  /** Whether an answer must repeat the id of its call where the call has one. */
  readonly answerIds: 'required' | 'optional'
}

/**
 * Holds the rules of a model that nothing is known of.
 *
 * @category profiles
 * @since 0.1.0
 */
export const geminiProfile: GeminiProfile = {
  name: 'gemini',
  resultRole: 'user',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'merged',
  resultsFirst: false,
  uniqueIds: 'step',
  inputObject: true,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any',
  callsTogether: true,
  callSignatures: 'when-seen',
  answerIds: 'optional'
}

/**
 * Says in which a family of models differs from {@link geminiProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model name, in any case. */
  readonly pattern: string
  readonly profile: Partial<GeminiProfile>
}

/**
 * Lists the known families, the most special first.
 *
 * | family            | first call of a step in the current turn | answers repeat the id of the call |
 * | ----------------- | ---------------------------------------- | --------------------------------- |
 * | Gemini 3 and later | must be signed                           | must                              |
 * | 1, 1.5, 2, 2.5    | may be signed                            | may                               |
 *
 * @category profiles
 * @since 0.1.0
 */
export const geminiFamilies: ReadonlyArray<ModelFamily> = [
  { pattern: 'gemini-(1|2)(?![0-9])', profile: { callSignatures: 'optional', answerIds: 'optional' } },
  { pattern: 'gemini-([3-9]|[1-9][0-9])(?![0-9])', profile: { callSignatures: 'required', answerIds: 'required' } }
]

/**
 * Finds the rules for a model. The settings of the request change nothing here so far.
 *
 * @example
 * import assert from 'node:assert'
 * import { profileFor } from 'context-compaction/dialects/gemini'
 *
 * assert.strictEqual(profileFor('gemini-3-pro-preview').callSignatures, 'required')
 * assert.strictEqual(profileFor('models/gemini-2.5-flash').callSignatures, 'optional')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = geminiFamilies
): GeminiProfile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? geminiProfile : { ...geminiProfile, ...family.profile }
}

/**
 * What Mistral's chat completions demand of a history, as data.
 *
 * Source: the public validator of mistralai/mistral-common, and reports of what the hosted API refuses beyond it.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'

/**
 * Holds the rules of Mistral: a tool message for each result, ids of nine letters and digits, the user last, and an
 * assistant message between results and the next words of the user.
 *
 * Neighbours of one role count as refused, so that reducers bring none together; the dialect itself refuses only a user
 * message after a tool message (pipecat-ai/pipecat-flows#178, anomalyco/opencode#7488). Empty texts count likewise: the dialect
 * refuses an assistant message that says and calls nothing (OpenHands/OpenHands#8685).
 *
 * @category profiles
 * @since 0.1.0
 */
export const mistralProfile: Profile = {
  name: 'mistral',
  resultRole: 'tool',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'refused',
  resultsFirst: false,
  uniqueIds: 'step',
  idPattern: '^[a-zA-Z0-9]{9}$',
  inputObject: false,
  text: 'non-empty',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'between-turns'
}

/**
 * Says in which a family of models differs from {@link mistralProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model name, in any case. */
  readonly pattern: string
  readonly profile: Partial<Profile>
}

/**
 * Lists the families of models with rules of their own: none so far.
 *
 * @category profiles
 * @since 0.1.0
 */
export const mistralFamilies: ReadonlyArray<ModelFamily> = []

/**
 * Finds the rules for a model. The settings of the request change nothing here.
 *
 * @example
 * import assert from 'node:assert'
 * import { mistralProfile, profileFor } from 'context-compaction/dialects/mistral'
 *
 * assert.strictEqual(profileFor('mistral-large-latest'), mistralProfile)
 * const families = [{ pattern: '^open-', profile: { text: 'non-blank' as const } }]
 * assert.strictEqual(profileFor('open-mistral-nemo', {}, families).text, 'non-blank')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = mistralFamilies
): Profile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? mistralProfile : { ...mistralProfile, ...family.profile }
}

/**
 * What Cohere's chat API, version 2, demands of a history, as data.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'

/**
 * Holds the rules of Cohere's chat API: results are tool messages right after their call, and roles need not alternate.
 *
 * Source: Cohere's guide to tool use, the types of cohere-ai@8.1.0, recorded exchanges of pydantic/pydantic-ai.
 *
 * @category profiles
 * @since 0.1.0
 */
export const cohereProfile: Profile = {
  name: 'cohere',
  resultRole: 'tool',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'separate',
  resultsFirst: false,
  uniqueIds: 'step',
  inputObject: false,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any'
}

/**
 * Says in which a family of models differs from {@link cohereProfile}.
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
export const cohereFamilies: ReadonlyArray<ModelFamily> = []

/**
 * Finds the rules for a model. The settings of the request change nothing here.
 *
 * @example
 * import assert from 'node:assert'
 * import { cohereProfile, profileFor } from 'context-compaction/dialects/cohere'
 *
 * assert.strictEqual(profileFor('command-a-03-2025'), cohereProfile)
 * const families = [{ pattern: '^command-r', profile: { text: 'non-empty' as const } }]
 * assert.strictEqual(profileFor('command-r-plus', {}, families).text, 'non-empty')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = cohereFamilies
): Profile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? cohereProfile : { ...cohereProfile, ...family.profile }
}

/**
 * What Anthropic's models demand of a history, as data.
 *
 * Sources: docs on preserved thinking (blocks bound to their prefix: Fable 5.1, Mythos 5.1, Opus 5.5, Sonnet 5.5,
 * Haiku 5.5), on prefill (refused from 4.6 on), on extended thinking (manual mode must begin a tool loop with thinking).
 *
 * @since 0.1.0
 */
import type { Json, JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'
import { isRaw } from '../wire'

/**
 * Holds the rules of a model that nothing is known of: the strictest of all families.
 *
 * Ids are unique in their step only. Anthropic says that they must be unique, but a history in which an id comes again
 * after it was answered is accepted (pydantic/pydantic-ai, recorded exchange `test_cross_provider_capability_replay`).
 *
 * @category profiles
 * @since 0.1.0
 */
export const anthropicProfile: Profile = {
  name: 'anthropic',
  resultRole: 'user',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'merged',
  resultsFirst: true,
  uniqueIds: 'step',
  idPattern: '^[a-zA-Z0-9_-]+$',
  inputObject: true,
  text: 'non-blank',
  thinkingInLoop: 'optional',
  thinkingBinding: 'prefix',
  systemMessages: 'between-turns',
  citationIndices: ['document_index', 'search_result_index'],
  maxCacheMarkers: 4
}

/**
 * Says in which a family of models differs from {@link anthropicProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model name. */
  readonly pattern: string
  readonly profile: Partial<Profile>
}

/**
 * Lists the known families, the most special first. Names of Bedrock, Vertex and routers are found as well:
 * `us.anthropic.claude-haiku-4-5-20251001-v1:0`, `anthropic/claude-sonnet-4.6`.
 *
 * | family                                          | thinking bound to its prefix | may end in an assistant text |
 * | ----------------------------------------------- | ---------------------------- | ---------------------------- |
 * | Fable and Mythos 5.1 and later, 5.5             | yes                          | no                           |
 * | Opus, Sonnet, Haiku, Fable, Mythos 5            | no                           | no                           |
 * | 4.6 to 4.9                                      | no                           | no                           |
 * | 4.5 and earlier, 3.x, 2.x, Instant              | no                           | yes                          |
 *
 * @category profiles
 * @since 0.1.0
 */
export const anthropicFamilies: ReadonlyArray<ModelFamily> = [
  {
    pattern: 'claude-(opus|sonnet|haiku|fable|mythos)-5[-.][1-9](?![0-9])',
    profile: { thinkingBinding: 'prefix', lastRole: 'user' }
  },
  {
    pattern: 'claude-(opus|sonnet|haiku|fable|mythos)-5(?![0-9])',
    profile: { thinkingBinding: 'none', lastRole: 'user' }
  },
  {
    pattern: 'claude-(opus|sonnet|haiku)-4[-.][6-9](?![0-9])',
    profile: { thinkingBinding: 'none', lastRole: 'user' }
  },
  {
    pattern: 'claude-((opus|sonnet|haiku)-4(?![0-9])|[23](?![0-9])|instant|v[12])',
    profile: { thinkingBinding: 'none', lastRole: 'any' }
  }
]

/**
 * Finds the rules for a model under the settings of a request. A model that is no member of the families counts as one
 * of the newest, unless manual thinking is on, which those do not have.
 *
 * @example
 * import assert from 'node:assert'
 * import { profileFor } from 'context-compaction/dialects/anthropic'
 *
 * assert.strictEqual(profileFor('claude-opus-5-5').thinkingBinding, 'prefix')
 * assert.strictEqual(profileFor('claude-sonnet-4-5-20250929').thinkingBinding, 'none')
 * assert.strictEqual(profileFor(undefined, { thinking: { type: 'enabled', budget_tokens: 1024 } }).thinkingInLoop, 'required')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = anthropicFamilies
): Profile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern).test(model))
  const profile = family === undefined ? anthropicProfile : { ...anthropicProfile, ...family.profile }
  if (!isManual(settings?.['thinking'])) return profile
  // a bound block may have to go with any edit, so a family that binds thinking cannot require it
  if (family !== undefined && profile.thinkingBinding === 'prefix') return profile
  return { ...profile, thinkingBinding: 'none', thinkingInLoop: 'required' }
}

const isManual = (thinking: Json | undefined): boolean => isRaw(thinking) && thinking['type'] === 'enabled'

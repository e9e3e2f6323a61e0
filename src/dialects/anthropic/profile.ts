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
 * Is a profile with what only this wire form knows.
 *
 * @category model
 * @since 0.1.0
 */
export interface AnthropicProfile extends Profile {
  /** Whether system messages may stand among the messages. */
  readonly systemRole: 'allowed' | 'refused'
  /** Whether `tool_choice` may force a tool. */
  readonly forcedTools: 'allowed' | 'refused'
  /** Whether thinking may come back without its signature: models of others behind the same form do not sign theirs. */
  readonly unsignedThinking: 'allowed' | 'refused'
}

/**
 * Holds the rules of a model that nothing is known of: the strictest of all families, but for what few of them refuse.
 *
 * Ids are unique in their step only. Anthropic says that they must be unique, but a history in which an id comes again
 * after it was answered is accepted (pydantic/pydantic-ai, recorded exchange `test_cross_provider_capability_replay`).
 *
 * @category profiles
 * @since 0.1.0
 */
export const anthropicProfile: AnthropicProfile = {
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
  maxCacheMarkers: 4,
  systemRole: 'allowed',
  forcedTools: 'allowed',
  unsignedThinking: 'refused'
}

/**
 * Says in which a family of models differs from {@link anthropicProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model name, in any case. */
  readonly pattern: string
  readonly profile: Partial<AnthropicProfile>
}

/**
 * Lists the families of Claude, for the forms in which others speak to it.
 *
 * @internal
 * @since 0.1.0
 */
export const claudeFamilies: ReadonlyArray<ModelFamily> = [
  {
    pattern: 'claude-((opus|sonnet)-5[-.]5|fable-5[-.]1)(?![0-9])',
    profile: { thinkingBinding: 'prefix', lastRole: 'user', forcedTools: 'refused' }
  },
  {
    pattern: 'claude-(opus|sonnet|haiku|fable|mythos)-5[-.][1-9](?![0-9])',
    profile: { thinkingBinding: 'prefix', lastRole: 'user' }
  },
  {
    pattern: 'claude-sonnet-5(?![0-9])',
    profile: { thinkingBinding: 'none', lastRole: 'user', systemRole: 'refused' }
  },
  {
    pattern: 'claude-((opus|haiku|fable|mythos)-5|opus-4[-.][89])(?![0-9])',
    profile: { thinkingBinding: 'none', lastRole: 'user' }
  },
  {
    pattern: 'claude-(opus|sonnet|haiku)-4[-.][6-9](?![0-9])',
    profile: { thinkingBinding: 'none', lastRole: 'user', systemRole: 'refused' }
  },
  {
    pattern: 'claude-((opus|sonnet|haiku)-4(?![0-9])|[23](?![0-9])|instant|v[12])',
    profile: { thinkingBinding: 'none', lastRole: 'any', systemRole: 'refused' }
  }
]

/**
 * Lists the known families, the most special first. Names of Bedrock, Vertex and routers are found as well:
 * `us.anthropic.claude-haiku-4-5-20251001-v1:0`, `anthropic/claude-sonnet-4.6`.
 *
 * | family                              | thinking bound to its prefix | may end in an assistant text | system messages | may be forced to a tool |
 * | ----------------------------------- | ---------------------------- | ---------------------------- | --------------- | ----------------------- |
 * | Opus 5.5, Sonnet 5.5, Fable 5.1     | yes                          | no                           | yes             | no                      |
 * | Haiku 5.5, Mythos 5.1 and later     | yes                          | no                           | yes             | yes                     |
 * | Opus, Haiku, Fable, Mythos 5        | no                           | no                           | yes             | yes                     |
 * | Sonnet 5                            | no                           | no                           | no              | yes                     |
 * | Opus 4.8 and 4.9                    | no                           | no                           | yes             | yes                     |
 * | others of 4.6 to 4.9                | no                           | no                           | no              | yes                     |
 * | 4.5 and earlier, 3.x, 2.x, Instant  | no                           | yes                          | no              | yes                     |
 * | models of others                    | no, and unsigned             | no                           | yes             | yes                     |
 *
 * Sources: docs of Anthropic on mid-conversation system messages (Fable 5, Mythos 5, Opus 4.8, Opus 5 and later; not
 * Sonnet 5) and on what is new in Opus 5.5 (no forced tools); DeepSeek's guide to thinking mode (`content[].thinking` of
 * messages with calls must be passed back).
 *
 * @category profiles
 * @since 0.1.0
 */
export const anthropicFamilies: ReadonlyArray<ModelFamily> = [
  ...claudeFamilies,
  {
    pattern: 'deepseek|mimo|kimi-k2(\\.[5-9]|-thinking)',
    profile: { thinkingBinding: 'none', unsignedThinking: 'allowed', callsKeepThinking: true }
  },
  { pattern: 'kimi|glm-|qwen|minimax', profile: { thinkingBinding: 'none', unsignedThinking: 'allowed' } }
]

/**
 * Finds the rules for a model under the settings of a request. A model that is no member of the families counts as one
 * of the newest, unless manual thinking is on, which those do not have. With manual thinking no answer can be begun.
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
): AnthropicProfile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  const profile = family === undefined ? anthropicProfile : { ...anthropicProfile, ...family.profile }
  if (!isManual(settings?.['thinking'])) return profile
  // a bound block may have to go with any edit, so a family that binds thinking cannot require it
  if (family !== undefined && profile.thinkingBinding === 'prefix') return profile
  return { ...profile, lastRole: 'user', thinkingBinding: 'none', thinkingInLoop: 'required' }
}

const isManual = (thinking: Json | undefined): boolean => isRaw(thinking) && thinking['type'] === 'enabled'

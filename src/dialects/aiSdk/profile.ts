/**
 * What the AI SDK, and the provider behind it, demand of a history, as data.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'
import { claudeFamilies } from '../anthropic/profile'

/**
 * Holds the rules for a model that nothing is known of: what every provider takes that the AI SDK converts to. The AI SDK
 * itself refuses less; `violations` reports what it refuses, and reducers keep to what is said here.
 *
 * @category profiles
 * @since 0.1.0
 */
export const aiSdkProfile: Profile = {
  name: 'ai-sdk',
  resultRole: 'tool',
  firstRole: 'user',
  lastRole: 'any',
  neighbours: 'merged',
  resultsFirst: false,
  uniqueIds: 'step',
  inputObject: true,
  text: 'non-blank',
  thinkingInLoop: 'optional',
  thinkingBinding: 'prefix',
  systemMessages: 'any',
  maxCacheMarkers: 4
}

/**
 * Says in which a family of models differs from {@link aiSdkProfile}.
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
 * Lists the families of models whose thinking is known to be bound to its prefix, or known not to be;
 * cache markers count for Claude alone. Names are those of
 * the AI gateway (`anthropic/claude-sonnet-4.5`) or of a provider (`anthropic.messages/claude-sonnet-4-5`).
 *
 * @category profiles
 * @since 0.1.0
 */
export const aiSdkFamilies: ReadonlyArray<ModelFamily> = [
  ...claudeFamilies.map(({ pattern, profile: { thinkingBinding = 'prefix' } }) => ({
    pattern,
    profile: { thinkingBinding }
  })),
  {
    pattern: 'gemini|deepseek|kimi|glm-|qwen|minimax|mimo|mistral|magistral|grok|llama|nova-|command-|gpt-[34]',
    profile: { thinkingBinding: 'none', maxCacheMarkers: Number.MAX_SAFE_INTEGER }
  }
]

/**
 * Finds the rules for a model, which is a name or a provider and a name, joined by a slash. The settings of the request
 * change nothing here so far.
 *
 * @example
 * import assert from 'node:assert'
 * import { aiSdkProfile, profileFor } from 'context-compaction/dialects/ai-sdk'
 *
 * assert.strictEqual(profileFor('some-new-model'), aiSdkProfile)
 * assert.strictEqual(profileFor('anthropic/claude-sonnet-4-5').thinkingBinding, 'none')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = aiSdkFamilies
): Profile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? aiSdkProfile : { ...aiSdkProfile, ...family.profile }
}

/**
 * Finds the rules for the `UIMessage`s of a model: the same, except that results stand in the message of their call.
 *
 * @example
 * import assert from 'node:assert'
 * import { uiProfileFor } from 'context-compaction/dialects/ai-sdk'
 *
 * assert.strictEqual(uiProfileFor('some-new-model').lateResults, true)
 *
 * @category profiles
 * @since 0.1.0
 */
export const uiProfileFor = (
  model: string | undefined,
  settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = aiSdkFamilies
): Profile => ({ ...profileFor(model, settings, families), name: 'ai-sdk-ui', lateResults: true })

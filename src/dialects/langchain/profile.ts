/**
 * What the providers behind LangChain demand of a history, as data.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'
import { claudeFamilies } from '../anthropic/profile'

/**
 * Holds the rules for a model that nothing is known of: what every provider takes that LangChain has an integration for.
 * LangChain itself checks nothing. Results are messages of their own, right behind the message that called.
 *
 * @category profiles
 * @since 0.1.0
 */
export const langchainProfile: Profile = {
  name: 'langchain',
  resultRole: 'tool',
  firstRole: 'user',
  lastRole: 'any',
  neighbours: 'separate',
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
 * Says in which a family of models differs from {@link langchainProfile}.
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
 * cache markers count for Claude alone.
 *
 * @category profiles
 * @since 0.1.0
 */
export const langchainFamilies: ReadonlyArray<ModelFamily> = [
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
 * Finds the rules for a model, e.g. the `model_name` of an answer's `response_metadata`. The settings of the request
 * change nothing here so far.
 *
 * @example
 * import assert from 'node:assert'
 * import { langchainProfile, profileFor } from 'context-compaction/dialects/langchain'
 *
 * assert.strictEqual(profileFor('some-new-model'), langchainProfile)
 * assert.strictEqual(profileFor('deepseek-v3-2-251201').thinkingBinding, 'none')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = langchainFamilies
): Profile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? langchainProfile : { ...langchainProfile, ...family.profile }
}

/**
 * What OpenAI's Chat Completions API and its many relatives demand of a history, as data.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'
import { claudeFamilies } from '../anthropic/profile'

/**
 * Is a profile with what only this wire form knows.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatProfile extends Profile {
  /** Whether the model thinks in every request, told to or not. Default: no. */
  readonly alwaysThinks?: boolean
}

/**
 * Holds the rules of Chat Completions: results are messages of their own right after their call, ids have at most 40
 * characters, and roles may come in any order.
 *
 * Ids are unique in their step only: real histories use an id again after it was answered.
 *
 * @category profiles
 * @since 0.1.0
 */
export const openaiChatProfile: ChatProfile = {
  name: 'openai-chat',
  resultRole: 'tool',
  firstRole: 'any',
  lastRole: 'any',
  neighbours: 'separate',
  resultsFirst: false,
  uniqueIds: 'step',
  idMaxLength: 40,
  inputObject: false,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any'
}

/**
 * Says in which a family of models differs from {@link openaiChatProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model name, in any case. */
  readonly pattern: string
  readonly profile: Partial<ChatProfile>
}

/**
 * Lists the families of models with rules of their own. Relatives of the API that demand more (strict alternation, ids of
 * nine characters) are dialects of their own, or go into the last argument of {@link profileFor}.
 *
 * | family                       | reasoning of messages with calls | empty text |
 * | ---------------------------- | -------------------------------- | ---------- |
 * | DeepSeek, MiMo               | must stay                        | accepted   |
 * | deepseek-reasoner, Kimi K2 Thinking, which always think | must stay | as above   |
 * | Kimi K2.5, K2.6, K2 Thinking | must stay                        | refused    |
 * | other Kimi, GLM              | may go                           | refused    |
 * | Claude, at most four cache markers | may go; on newer models with what stands before it changed | accepted |
 *
 * GLM, MiniMax, Qwen and Kimi K3 answer worse without it, but do not refuse. Sources: api-docs.deepseek.com/guides/thinking_mode
 * (`The reasoning_content in the thinking mode must be passed back to the API.`); Moonshot's
 * `thinking is enabled but reasoning_content is missing in assistant tool call message at index N`.
 *
 * @category profiles
 * @since 0.1.0
 */
export const openaiChatFamilies: ReadonlyArray<ModelFamily> = [
  { pattern: 'deepseek-reasoner', profile: { callsKeepThinking: true, alwaysThinks: true } },
  { pattern: 'deepseek|mimo', profile: { callsKeepThinking: true } },
  { pattern: 'kimi-k2-thinking', profile: { callsKeepThinking: true, alwaysThinks: true, text: 'non-empty' } },
  { pattern: 'kimi-k2\\.[5-9]', profile: { callsKeepThinking: true, text: 'non-empty' } },
  { pattern: 'kimi|glm-', profile: { text: 'non-empty' } },
  ...claudeFamilies.map(({ pattern, profile: { thinkingBinding = 'prefix' } }) => ({
    pattern,
    profile: { thinkingBinding, maxCacheMarkers: 4 }
  })),
  { pattern: 'claude|anthropic', profile: { thinkingBinding: 'prefix', maxCacheMarkers: 4 } }
]

/**
 * Finds the rules for a model. The settings of the request change nothing here so far.
 *
 * @example
 * import assert from 'node:assert'
 * import { openaiChatProfile, profileFor } from 'context-compaction/dialects/openai-chat'
 *
 * assert.strictEqual(profileFor('gpt-4o'), openaiChatProfile)
 * assert.strictEqual(profileFor('deepseek-reasoner').callsKeepThinking, true)
 * const families = [{ pattern: '^local-', profile: { neighbours: 'refused' as const } }]
 * assert.strictEqual(profileFor('local-7b', {}, families).neighbours, 'refused')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = openaiChatFamilies
): ChatProfile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? openaiChatProfile : { ...openaiChatProfile, ...family.profile }
}

/**
 * What the Responses API and its relatives demand of a history, as data.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'

/**
 * Is a profile with what only this wire form knows.
 *
 * @category model
 * @since 0.1.0
 */
export interface ResponsesProfile extends Profile {
  /**
   * Whether the provider knows the items by their ids: ids begin as the type of their item wants it, and an item goes
   * with the reasoning that it was made with.
   */
  readonly itemIds: 'known' | 'any'
  /** Whether the models of the family always reason before they act or answer. */
  readonly alwaysReasons: boolean
  /** Whether only other calls and answers may stand between a call and its answer. */
  readonly answersAtOnce: boolean
}

/**
 * Holds the rules of a model that nothing is known of: answers may come late, ids have at most 64 characters, an answer
 * of the model stands or falls with its reasoning, and reasoning is bound to what stands before it.
 *
 * @category profiles
 * @since 0.1.0
 */
export const openaiResponsesProfile: ResponsesProfile = {
  name: 'openai-responses',
  resultRole: 'tool',
  firstRole: 'any',
  lastRole: 'any',
  neighbours: 'separate',
  resultsFirst: false,
  uniqueIds: 'step',
  idPattern: '^[a-zA-Z0-9_-]+$',
  idMaxLength: 64,
  inputObject: false,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'prefix',
  systemMessages: 'any',
  lateResults: true,
  thinkingGroups: true,
  itemIds: 'known',
  alwaysReasons: true,
  answersAtOnce: false
}

/**
 * Says in which a family of models differs from {@link openaiResponsesProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model name, in any case. */
  readonly pattern: string
  readonly profile: Partial<ResponsesProfile>
}

const unbound = { thinkingBinding: 'none', alwaysReasons: false } as const

/**
 * Lists the known families, the most special first.
 *
 * | family                            | reasoning bound to its prefix | always reasons | items known by id |
 * | --------------------------------- | ----------------------------- | -------------- | ----------------- |
 * | GPT 6 and later                   | yes                           | no             | yes               |
 * | GPT 5 on Bedrock                  | no                            | no             | no                |
 * | GPT 5, 4, 3.5, Codex, open models | no                            | no             | yes               |
 * | o1, o3, o4                        | no                            | yes            | yes               |
 * | DeepSeek, Grok and other relatives | no                           | no             | no                |
 *
 * Sources: OpenAI's guides preserved-reasoning and keep-prefix-unchanged (later reasoning is dropped without an error
 * after a changed prefix); recorded exchanges of pydantic/pydantic-ai: `test_reused_tool_call_ids` (Bedrock),
 * `test_deepseek_responses_rejects_interleaved_function_calls`, `test_openai_native_tool_search` (calls without
 * reasoning of their own).
 *
 * @category profiles
 * @since 0.1.0
 */
export const openaiResponsesFamilies: ReadonlyArray<ModelFamily> = [
  { pattern: '^openai\\.gpt-oss', profile: { ...unbound, itemIds: 'any' } },
  { pattern: '^openai\\.gpt-5', profile: { ...unbound, itemIds: 'any', idPattern: '.', idMaxLength: 128 } },
  { pattern: 'gpt-([6-9]|[1-9][0-9])(?![0-9])', profile: { alwaysReasons: false } },
  { pattern: 'gpt-|chatgpt|codex|computer-use', profile: unbound },
  { pattern: '(^|/)o[1-9](-|$)', profile: { thinkingBinding: 'none' } },
  { pattern: 'deepseek', profile: { ...unbound, itemIds: 'any', answersAtOnce: true } },
  { pattern: 'grok|qwen|llama|mistral|kimi|glm|minimax', profile: { ...unbound, itemIds: 'any' } }
]

/**
 * Finds the rules for a model. The settings of the request change nothing here so far.
 *
 * @example
 * import assert from 'node:assert'
 * import { profileFor } from 'context-compaction/dialects/openai-responses'
 *
 * assert.strictEqual(profileFor('gpt-6-sol').thinkingBinding, 'prefix')
 * assert.strictEqual(profileFor('gpt-5.4').thinkingBinding, 'none')
 * assert.strictEqual(profileFor('o4-mini').alwaysReasons, true)
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  _settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = openaiResponsesFamilies
): ResponsesProfile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  return family === undefined ? openaiResponsesProfile : { ...openaiResponsesProfile, ...family.profile }
}

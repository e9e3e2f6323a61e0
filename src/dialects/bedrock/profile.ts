/**
 * What the models on Amazon Bedrock demand of a history in Converse, as data.
 *
 * Sources: docs.aws.amazon.com/bedrock/latest/userguide (conversation-inference-call, prompt-caching,
 * claude-messages-thinking-block-binding); langchain-ai/langchain-aws#141 and strands-agents/sdk-python#1223 on models
 * that take no words beside calls and results; recorded requests of pydantic/pydantic-ai.
 *
 * @since 0.1.0
 */
import type { JsonObject } from '../../model/Json'
import type { Profile } from '../../model/Profile'
import { profileFor as anthropicProfileFor } from '../anthropic/profile'
import { isRaw } from '../wire'

/**
 * Is a profile with what only Converse demands.
 *
 * @category model
 * @since 0.1.0
 */
export interface BedrockProfile extends Profile {
  /** Whether words and media may stand beside calls and results in one message. */
  readonly wordsBesideTools: 'allowed' | 'refused'
  /** Whether reasoning may be sent back without a signature. */
  readonly unsignedThinking: 'allowed' | 'refused'
}

/**
 * Holds the rules of a model that nothing is known of: those that all models share, and thinking that may be bound.
 *
 * @category profiles
 * @since 0.1.0
 */
export const bedrockProfile: BedrockProfile = {
  name: 'bedrock',
  resultRole: 'user',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'refused',
  resultsFirst: false,
  uniqueIds: 'step',
  idPattern: '^[a-zA-Z0-9_-]+$',
  idMaxLength: 64,
  inputObject: true,
  text: 'non-blank',
  thinkingInLoop: 'optional',
  thinkingBinding: 'prefix',
  systemMessages: 'any',
  maxCacheMarkers: 4,
  wordsBesideTools: 'allowed',
  unsignedThinking: 'allowed'
}

/**
 * Says in which a family of models differs from {@link bedrockProfile}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFamily {
  /** A regular expression (source text) that finds the names of the family anywhere in a model id or ARN, in any case. */
  readonly pattern: string
  readonly profile: Partial<BedrockProfile>
  /** Whether the models are Claude's: what `anthropicFamilies` says of a model then comes first. */
  readonly isClaude?: boolean
}

const plain: Partial<BedrockProfile> = {
  thinkingBinding: 'none',
  wordsBesideTools: 'refused',
  resultsAlone: true,
  maxCacheMarkers: 0
}

/**
 * Lists the known families.
 *
 * | family                                  | words beside tools | cache points | reasoning                       |
 * | --------------------------------------- | ------------------ | ------------ | ------------------------------- |
 * | Claude                                  | allowed            | 4            | signed; as on Anthropic's own   |
 * | Nova                                    | allowed            | 4            | free                            |
 * | Llama, Mistral, Cohere, Jamba, Palmyra  | refused            | none         | free                            |
 * | DeepSeek, gpt-oss, Qwen and others      | allowed            | 4            | free                            |
 *
 * @category profiles
 * @since 0.1.0
 */
export const bedrockFamilies: ReadonlyArray<ModelFamily> = [
  { pattern: 'claude', isClaude: true, profile: { resultsFirst: true, unsignedThinking: 'refused' } },
  { pattern: 'amazon\\.nova', profile: { thinkingBinding: 'none' } },
  { pattern: '(meta\\.llama|mistral\\.|cohere\\.|ai21\\.|writer\\.)', profile: plain },
  { pattern: '(deepseek|openai|qwen|moonshot|minimax|google|nvidia|zai)\\.', profile: { thinkingBinding: 'none' } }
]

/**
 * Finds the rules for a model under the settings of a request, whose `additionalModelRequestFields` say whether Claude
 * thinks in manual mode.
 *
 * @example
 * import assert from 'node:assert'
 * import { profileFor } from 'context-compaction/dialects/bedrock'
 *
 * assert.strictEqual(profileFor('us.meta.llama4-maverick-17b-instruct-v1:0').wordsBesideTools, 'refused')
 * assert.strictEqual(profileFor('us.anthropic.claude-opus-5-5-v1:0').thinkingBinding, 'prefix')
 * const manual = { additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } } }
 * assert.strictEqual(profileFor('us.anthropic.claude-sonnet-4-5-v1:0', manual).thinkingInLoop, 'required')
 *
 * @category profiles
 * @since 0.1.0
 */
export const profileFor = (
  model: string | undefined,
  settings?: JsonObject,
  families: ReadonlyArray<ModelFamily> = bedrockFamilies
): BedrockProfile => {
  const family = model === undefined ? undefined : families.find(({ pattern }) => new RegExp(pattern, 'i').test(model))
  const profile = family === undefined ? bedrockProfile : { ...bedrockProfile, ...family.profile }
  const fields = settings?.['additionalModelRequestFields']
  // manual thinking tells that a model without a name is one of Claude's
  if (family !== undefined && family.isClaude !== true) return profile
  const { lastRole, thinkingInLoop, thinkingBinding } = anthropicProfileFor(model, isRaw(fields) ? fields : undefined)
  return { ...profile, lastRole, thinkingInLoop, thinkingBinding }
}

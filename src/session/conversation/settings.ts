/**
 * The fields of a request beside system, tools and messages. All builders return the conversation itself when it is so already.
 *
 * @since 0.1.0
 */
import { equal } from '../../change/equal'
import { profileFor } from '../../dialects/anthropic/profile'
import type { Context } from '../../model/Context'
import type { Json, JsonObject } from '../../model/Json'
import { checkAtLeast } from '../../reducers/options'
import { type ConversationBuilder, withContext } from '../Conversation'

// -------------------------------------------------------------------------------------
// builders
// -------------------------------------------------------------------------------------

/**
 * Sets a field of the request under its wire name, or takes it out: what no other builder is for. Throws a `RangeError` for
 * `messages`, `system` and `tools`, which have a place of their own, and when `model` or `max_tokens` is to be taken out.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withSetting } from 'context-compaction/session'
 *
 * const quick = withSetting('speed', 'fast')(conversation({ model: 'claude-opus-4-8', maxTokens: 256 }))
 * assert.strictEqual(buildRequest(quick)['speed'], 'fast')
 *
 * @category builders
 * @since 0.1.0
 */
export const withSetting = (name: string, value: Json | undefined): ConversationBuilder => {
  if (name === 'messages' || name === 'system' || name === 'tools')
    throw new RangeError(`withSetting: ${name} is no setting: use pushUser, withSystem, withTools or withContext`)
  if (value === undefined && (name === 'model' || name === 'max_tokens'))
    throw new RangeError(`withSetting: ${name} must stay: the provider takes no request without it`)
  return (conversation) => {
    const { context } = conversation
    const { [name]: before, ...others } = context.settings ?? {}
    if (equal(before, value)) return conversation
    const settings: JsonObject = value === undefined ? others : { ...context.settings, [name]: value }
    return withContext(withRules({ ...context, settings }, name))(conversation)
  }
}

/**
 * Sets the model that is asked from now on. What it demands of a history takes effect at once.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, modelOf, withModel } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withModel('claude-opus-5-5')(empty)
 * assert.strictEqual(modelOf(set), 'claude-opus-5-5')
 *
 * @category builders
 * @since 0.1.0
 */
export const withModel = (model: string): ConversationBuilder => withSetting('model', model)

/**
 * Sets the most tokens of an answer. Throws a `RangeError` when that is not a whole number of at least 0.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withMaxTokens } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withMaxTokens(1024)(empty)
 * assert.strictEqual(buildRequest(set).max_tokens, 1024)
 *
 * @category builders
 * @since 0.1.0
 */
export const withMaxTokens = (maxTokens: number): ConversationBuilder => {
  checkAtLeast('withMaxTokens', maxTokens, 0)
  return withSetting('max_tokens', maxTokens)
}

/**
 * Says whether and which tool is called: `{ type: 'auto' }`, `{ type: 'any' }`, `{ type: 'tool', name }`, `{ type: 'none' }`.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withToolChoice } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withToolChoice({ type: 'tool', name: 'weather' })(empty)
 * assert.deepStrictEqual(buildRequest(set)['tool_choice'], { type: 'tool', name: 'weather' })
 *
 * @category builders
 * @since 0.1.0
 */
export const withToolChoice = (choice: JsonObject & { readonly type: string }): ConversationBuilder =>
  withSetting('tool_choice', choice)

/**
 * Says how the model thinks: `{ type: 'enabled', budget_tokens }`, `{ type: 'adaptive' }`, `{ type: 'disabled' }`.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withThinking } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withThinking({ type: 'adaptive' })(empty)
 * assert.deepStrictEqual(buildRequest(set)['thinking'], { type: 'adaptive' })
 *
 * @category builders
 * @since 0.1.0
 */
export const withThinking = (thinking: JsonObject & { readonly type: string }): ConversationBuilder =>
  withSetting('thinking', thinking)

/**
 * Sets the temperature. Models from Opus 4.7 on refuse one.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withTemperature } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withTemperature(0.5)(empty)
 * assert.strictEqual(buildRequest(set)['temperature'], 0.5)
 *
 * @category builders
 * @since 0.1.0
 */
export const withTemperature = (temperature: number): ConversationBuilder => withSetting('temperature', temperature)

/**
 * Sets the share of probability that is sampled from.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withTopP } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withTopP(0.9)(empty)
 * assert.strictEqual(buildRequest(set)['top_p'], 0.9)
 *
 * @category builders
 * @since 0.1.0
 */
export const withTopP = (topP: number): ConversationBuilder => withSetting('top_p', topP)

/**
 * Sets how many tokens are sampled from.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withTopK } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withTopK(40)(empty)
 * assert.strictEqual(buildRequest(set)['top_k'], 40)
 *
 * @category builders
 * @since 0.1.0
 */
export const withTopK = (topK: number): ConversationBuilder => withSetting('top_k', topK)

/**
 * Sets the texts at which an answer ends.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withStopSequences } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withStopSequences(['END'])(empty)
 * assert.deepStrictEqual(buildRequest(set)['stop_sequences'], ['END'])
 *
 * @category builders
 * @since 0.1.0
 */
export const withStopSequences = (stopSequences: ReadonlyArray<string>): ConversationBuilder =>
  withSetting('stop_sequences', stopSequences)

/**
 * Sets what the provider is told about the user: `{ user_id }`.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withMetadata } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withMetadata({ user_id: 'u1' })(empty)
 * assert.deepStrictEqual(buildRequest(set)['metadata'], { user_id: 'u1' })
 *
 * @category builders
 * @since 0.1.0
 */
export const withMetadata = (metadata: JsonObject): ConversationBuilder => withSetting('metadata', metadata)

/**
 * Sets the service tier that is asked for: `auto` or `standard_only`.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withServiceTier } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withServiceTier('standard_only')(empty)
 * assert.strictEqual(buildRequest(set)['service_tier'], 'standard_only')
 *
 * @category builders
 * @since 0.1.0
 */
export const withServiceTier = (serviceTier: string): ConversationBuilder => withSetting('service_tier', serviceTier)

/**
 * Sets the MCP servers whose tools the provider calls: `{ type: 'url', url, name }` each.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withMcpServers } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withMcpServers([{ type: 'url', url: 'https://mcp.example', name: 'example' }])(empty)
 * assert.deepStrictEqual(buildRequest(set)['mcp_servers'], [{ type: 'url', url: 'https://mcp.example', name: 'example' }])
 *
 * @category builders
 * @since 0.1.0
 */
export const withMcpServers = (servers: ReadonlyArray<JsonObject>): ConversationBuilder =>
  withSetting('mcp_servers', servers)

/**
 * Sets the container of the code execution tool, by its id or as an object.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, withContainer } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * const set = withContainer('container_1')(empty)
 * assert.strictEqual(buildRequest(set)['container'], 'container_1')
 *
 * @category builders
 * @since 0.1.0
 */
export const withContainer = (container: string | JsonObject): ConversationBuilder =>
  withSetting('container', container)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Model and thinking decide what a history has to be. */
const withRules = (context: Context, changed: string): Context => {
  if (changed !== 'model' && changed !== 'thinking') return context
  const model = context.settings?.['model']
  return { ...context, profile: profileFor(typeof model === 'string' ? model : undefined, context.settings) }
}

/**
 * Contents, tools, settings and usages as claude-api 0.5.3 writes them again: without the fields that it does not know.
 *
 * Source: `conversation.rs`, `types.rs` and `messages/` of that crate.
 *
 * @since 0.1.0
 */
import { isRaw, type Raw } from '../../dialects/wire'
import type { JsonObject } from '../../model/Json'
import type { AnthropicUsage } from '../Conversation'
import { crateSettings } from './crateFields'
import { builtinFields, customTool } from './knownBlocks'

// -------------------------------------------------------------------------------------
// forms
// -------------------------------------------------------------------------------------

/**
 * Writes a content, or a system prompt, as the crate does: without the fields of known blocks that it does not know.
 *
 * @internal
 * @since 0.1.0
 */
export const crateContent = (content: unknown): unknown => (Array.isArray(content) ? content.map(crateBlock) : content)

/**
 * Writes a block as the crate does.
 *
 * @internal
 * @since 0.1.0
 */
export const crateBlock = (block: unknown): unknown => {
  const fields = isRaw(block) ? blockFields.get(block['type']) : undefined
  if (fields === undefined || !isRaw(block)) return block
  const out = picked(block, ['type', ...fields])
  if (isRaw(out['cache_control'])) out['cache_control'] = picked(out['cache_control'], ['type', 'ttl'])
  if (block['type'] === 'tool_result' && 'content' in block) out['content'] = crateContent(block['content'])
  if (isRaw(block['source'])) out['source'] = picked(block['source'], sourceFields)
  const { citations } = block
  if (block['type'] === 'document' && isRaw(citations)) out['citations'] = picked(citations, ['enabled'])
  if (block['type'] === 'text' && Array.isArray(citations)) out['citations'] = citations.map(crateCitation)
  return out
}

const crateCitation = (citation: unknown): unknown => {
  const fields = isRaw(citation) ? citationFields.get(citation['type']) : undefined
  return fields === undefined || !isRaw(citation) ? citation : picked(citation, ['type', ...fields])
}

/**
 * Writes a tool as the crate does: one with a schema as its own, one that the provider knows with the fields known then, any
 * other as it is.
 *
 * @internal
 * @since 0.1.0
 */
export const crateTool = (tool: unknown): unknown => {
  if (!isRaw(tool)) return tool
  if (customTool.is(tool))
    return picked(tool, ['name', 'description', 'input_schema', 'cache_control'], ['input_schema'])
  const fields = builtinFields.get(tool['type'])
  if (fields === undefined) return tool
  const out = picked(tool, ['type', 'name', ...fields, 'cache_control'])
  if (isRaw(out['user_location']))
    out['user_location'] = {
      type: 'approximate',
      ...picked(out['user_location'], ['type', 'city', 'region', 'country', 'timezone'])
    }
  return out
}

const blockFields: ReadonlyMap<unknown, ReadonlyArray<string>> = new Map<unknown, ReadonlyArray<string>>([
  ['text', ['text', 'cache_control', 'citations']],
  ['image', ['source', 'cache_control']],
  ['document', ['source', 'title', 'citations', 'cache_control']],
  ['tool_use', ['id', 'name', 'input']],
  ['tool_result', ['tool_use_id', 'content', 'is_error', 'cache_control']],
  ['thinking', ['thinking', 'signature']],
  ['redacted_thinking', ['data']],
  ['server_tool_use', ['id', 'name', 'input']],
  ['web_search_tool_result', ['tool_use_id', 'content']]
])

const sourceFields = ['type', 'media_type', 'data', 'url', 'file_id']

const cited = ['document_index', 'document_title', 'cited_text']

const citationFields: ReadonlyMap<unknown, ReadonlyArray<string>> = new Map<unknown, ReadonlyArray<string>>([
  ['char_location', [...cited, 'start_char_index', 'end_char_index']],
  ['page_location', [...cited, 'start_page_number', 'end_page_number']],
  ['content_block_location', [...cited, 'start_block_index', 'end_block_index']],
  ['web_search_result_location', ['url', 'title', 'cited_text', 'encrypted_index']]
])

/**
 * Writes the fields beside system, tools and messages as the crate does: those that it knows, without what it does not know of
 * them. Servers are left out when there are none; an empty list of stop sequences is written.
 *
 * @internal
 * @since 0.1.0
 */
export const crateSettingsOf = (settings: Raw): JsonObject => {
  const out: Record<string, unknown> = {}
  for (const name of crateSettings) {
    const value = settings[name]
    if (value === undefined || value === null) continue
    if (name === 'mcp_servers' && Array.isArray(value) && value.length === 0) continue
    out[name] = settingForms[name]?.(value) ?? value
  }
  return out as JsonObject
}

/** A form of which the crate knows some fields, by its type; one of another type as it is. */
const byType =
  (forms: Readonly<Record<string, ReadonlyArray<string>>>) =>
  (value: unknown): unknown => {
    const type = isRaw(value) ? value['type'] : undefined
    if (!isRaw(value) || typeof type !== 'string' || !Object.hasOwn(forms, type)) return value
    return picked(value, ['type', ...forms[type]!])
  }

/** A number of 32 bits, in as few digits as tell it from the others. */
const single = (value: unknown): unknown => {
  if (typeof value !== 'number') return value
  const rounded = Math.fround(value)
  for (let digits = 1; digits <= 9; digits++) {
    const short = Number(rounded.toPrecision(digits))
    if (Math.fround(short) === rounded) return short
  }
  return value
}

const server = (value: unknown): unknown => {
  const out = byType({ url: ['url', 'name', 'authorization_token', 'tool_configuration'] })(value)
  const configuration = isRaw(out) ? out['tool_configuration'] : undefined
  return isRaw(out) && isRaw(configuration)
    ? { ...out, tool_configuration: picked(configuration, ['enabled', 'allowed_tools']) }
    : out
}

const settingForms: Readonly<Record<string, (value: unknown) => unknown>> = {
  temperature: single,
  top_p: single,
  tool_choice: byType({
    auto: ['disable_parallel_tool_use'],
    any: ['disable_parallel_tool_use'],
    tool: ['name', 'disable_parallel_tool_use'],
    none: []
  }),
  thinking: byType({ enabled: ['budget_tokens'], disabled: [] }),
  metadata: (value) => (isRaw(value) ? picked(value, ['user_id']) : value),
  mcp_servers: (value) => (Array.isArray(value) ? value.map(server) : value)
}

/**
 * Writes a usage as the crate does: unknown counts are lost, those of a breakdown are all told, and an unknown tier is `other`.
 *
 * @internal
 * @since 0.1.0
 */
export const crateUsage = (usage: AnthropicUsage): AnthropicUsage => {
  const out = picked({ ...usage }, usageFields)
  const { cache_creation: written, server_tool_use: tools, service_tier: tier } = usage
  if (written)
    out['cache_creation'] = {
      ephemeral_5m_input_tokens: written.ephemeral_5m_input_tokens ?? 0,
      ephemeral_1h_input_tokens: written.ephemeral_1h_input_tokens ?? 0
    }
  if (tools) out['server_tool_use'] = { web_search_requests: tools.web_search_requests ?? 0 }
  if (typeof tier === 'string' && !['standard', 'priority', 'batch'].includes(tier)) out['service_tier'] = 'other'
  // the two required counts are among them
  return out as unknown as AnthropicUsage
}

const usageFields = [
  'input_tokens',
  'output_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'cache_creation',
  'server_tool_use',
  'service_tier',
  'inference_geo'
]

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

/**
 * Names the fields of a request in the order in which the crate writes them.
 *
 * @internal
 * @since 0.1.0
 */
export const crateRequestOrder: ReadonlyArray<string> = [
  'model',
  'max_tokens',
  'messages',
  'system',
  'temperature',
  'top_p',
  'top_k',
  'stop_sequences',
  'tools',
  'tool_choice',
  'metadata',
  'service_tier',
  'thinking',
  'mcp_servers',
  'container'
]

/**
 * Names the fields of a conversation in the order in which the crate writes them.
 *
 * @internal
 * @since 0.1.0
 */
export const crateFormOrder: ReadonlyArray<string> = [
  'model',
  'max_tokens',
  'system',
  'messages',
  'temperature',
  'top_p',
  'top_k',
  'stop_sequences',
  'tools',
  'tool_choice',
  'thinking',
  'metadata',
  'service_tier',
  'mcp_servers',
  'container',
  'auto_cache',
  'compaction',
  'usage_history'
]

/**
 * Puts the fields of an object in an order; fields that are not named come last.
 *
 * @internal
 * @since 0.1.0
 */
export const inOrder = <A extends object>(value: A, order: ReadonlyArray<string>): A => {
  const raw = value as Raw
  const named = order.filter((name) => Object.hasOwn(raw, name)).map((name) => [name, raw[name]] as const)
  return { ...(Object.fromEntries(named) as A), ...value }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The named fields that are there; `null` counts as absent, but for those that are required. */
const picked = (
  raw: Raw,
  names: ReadonlyArray<string>,
  required: ReadonlyArray<string> = ['input', 'content']
): Record<string, unknown> => {
  const out: Record<string, unknown> = {}
  for (const name of names) {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined
    if (value !== undefined && (value !== null || required.includes(name))) out[name] = value
  }
  return out
}

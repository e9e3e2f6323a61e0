/**
 * Contents and tools as claude-api 0.5.3 writes them again: without the fields that it does not know.
 *
 * Source: `messages/content.rs` and `messages/tools.rs` of that crate.
 *
 * @since 0.1.0
 */
import { isRaw, type Raw } from '../../dialects/wire'
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
  if (block['type'] === 'document' && isRaw(block['citations']))
    out['citations'] = picked(block['citations'], ['enabled'])
  return out
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

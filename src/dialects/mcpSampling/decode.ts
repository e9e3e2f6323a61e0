/**
 * Reading the parameters of MCP's `sampling/createMessage`.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, ResultBlock, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Json } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { isPlainText, isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'
import { mcpSamplingProfile } from './profile'

const REQUEST: Names = ['messages', 'systemPrompt', 'tools']
const MESSAGE: Names = ['role', 'content']
const TEXT: Names = ['type', 'text']
const MEDIA: Names = ['type', 'data', 'mimeType']
const TOOL_USE: Names = ['type', 'id', 'name', 'input']
const TOOL_RESULT: Names = ['type', 'toolUseId', 'content', 'isError']
const TOOL: Names = ['name', 'description', 'inputSchema']

/**
 * Makes a context of the parameters and their decoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const { systemPrompt, tools: wireTools } = raw
  const form: Array<string> = []
  let settings = unnamed(raw, REQUEST)
  let system: ReadonlyArray<Block> = []
  let tools: ReadonlyArray<Tool> = []
  if (typeof systemPrompt === 'string') {
    form.push('system-string')
    system = systemPrompt === '' ? [] : [{ type: 'text', text: systemPrompt }]
  } else if (systemPrompt !== undefined) settings = put(settings, 'systemPrompt', systemPrompt)
  if (Array.isArray(wireTools) && wireTools.every(isRaw)) {
    form.push('tools-array')
    tools = wireTools.map(decodeTool)
  } else if (wireTools !== undefined) settings = put(settings, 'tools', wireTools)
  return {
    system,
    tools,
    messages,
    ...(settings === undefined ? {} : { settings }),
    profile: mcpSamplingProfile,
    ...(form.length === 0 ? {} : { form: form.join(' ') })
  }
}

/**
 * Reads the message at an index.
 *
 * | wire                       | neutral                                   |
 * | -------------------------- | ----------------------------------------- |
 * | content is one block       | that block, with form `single`            |
 * | content is a list          | its blocks, with form `array`             |
 * | content is absent          | nothing, with form `absent`               |
 * | content is anything else   | nothing, and the value in `extra`         |
 * | role is no known one       | a system message, and the role in `extra` |
 * | role is absent             | a system message with form `no-role`      |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: Raw, index: number): Message => {
  const { role, content } = raw
  const known = role === 'user' || role === 'assistant'
  const form: Array<string> = []
  let extra = unnamed(raw, MESSAGE)
  let blocks: ReadonlyArray<Block> = []
  if (!known && role !== undefined) extra = put(extra, 'role', role)
  if (Array.isArray(content)) {
    form.push('array')
    blocks = content.map(decodeBlock)
  } else if (isRaw(content)) {
    form.push('single')
    blocks = [decodeBlock(content)]
  } else if (content === undefined) form.push('absent')
  else extra = put(extra, 'content', content)
  if (role === undefined) form.push('no-role')
  const message: Mutable<Message> = { id: String(index), role: known ? role : 'system', content: blocks }
  if (form.length > 0) message.form = form.join(' ')
  if (extra !== undefined) message.extra = extra
  return message
}

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const decodeBlock = (raw: unknown): Block => {
  if (!isRaw(raw)) return opaqueOf(raw)
  if (raw['type'] === 'tool_use') return decodeToolUse(raw) ?? opaqueOf(raw)
  return raw['type'] === 'tool_result' ? decodeToolResult(raw) : decodeResultBlock(raw)
}

const decodeResultBlock = (raw: unknown): ResultBlock => {
  if (!isRaw(raw)) return opaqueOf(raw)
  const { type, text } = raw
  if (type === 'text' && typeof text === 'string') {
    const extra = unnamed(raw, TEXT)
    return extra === undefined ? { type: 'text', text } : { type: 'text', text, extra }
  }
  return type === 'image' || type === 'audio' ? (decodeMedia(raw, type) ?? opaqueOf(raw)) : opaqueOf(raw)
}

const decodeMedia = (raw: Raw, kind: 'image' | 'audio'): Media | undefined => {
  const { data, mimeType: mediaType } = raw
  if (typeof data !== 'string' || typeof mediaType !== 'string') return undefined
  const media: Mutable<Media> = { type: 'media', kind, source: { type: 'base64', mediaType, data } }
  const extra = unnamed(raw, MEDIA)
  if (extra !== undefined) media.extra = extra
  return media
}

/** Input is `null` when it is absent; where it is `null` on the wire, `extra` says so. */
const decodeToolUse = (raw: Raw): ToolUse | undefined => {
  const { id, name, input } = raw
  if (typeof name !== 'string') return undefined
  const call: Mutable<ToolUse> = { type: 'tool_use', name, input: (input ?? null) as Json }
  let extra = unnamed(raw, TOOL_USE)
  if (typeof id === 'string') call.id = id
  else if (id !== undefined) extra = put(extra, 'id', id)
  if (input === null) extra = put(extra, 'input', null)
  if (extra !== undefined) call.extra = extra
  return call
}

/**
 * One text is text, everything else a list. `structuredContent` says the content once more: `extra` keeps with it the length of
 * what it repeats. Content is an empty list when it is absent; where it is one on the wire, or no list at
 * all, `extra` says so.
 */
const decodeToolResult = (raw: Raw): ToolResult => {
  const { toolUseId, content, isError } = raw
  const result: Mutable<ToolResult> = { type: 'tool_result', content: [] }
  let extra = unnamed(raw, TOOL_RESULT)
  if (typeof toolUseId === 'string') result.toolUseId = toolUseId
  else if (toolUseId !== undefined) extra = put(extra, 'toolUseId', toolUseId)
  if (Array.isArray(content) && content.length > 0) {
    const blocks = content.map(decodeResultBlock)
    result.content = isPlainText(blocks) ? blocks[0].text : blocks
  } else if (content !== undefined) extra = put(extra, 'content', content)
  if (typeof isError === 'boolean') result.isError = isError
  else if (isError !== undefined) extra = put(extra, 'isError', isError)
  const structured = extra?.['structuredContent']
  if (structured !== undefined)
    extra = put(extra, 'structuredContent', { of: lengthOf(result.content), value: structured })
  if (extra !== undefined) result.extra = extra
  return result
}

/**
 * Measures the content of a result, to tell whether it was cleared or cut.
 *
 * @internal
 * @since 0.1.0
 */
export const lengthOf = (content: ToolResult['content']): number =>
  typeof content === 'string'
    ? content.length
    : content.reduce((sum, block) => sum + 1 + (block.type === 'text' ? block.text.length : 0), 0)

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/** A name is empty when it is absent; where it is empty on the wire, or no text, `extra` says so. */
const decodeTool = (raw: Raw): Tool => {
  const { name, description, inputSchema } = raw
  const tool: Mutable<Tool> = { name: typeof name === 'string' ? name : '' }
  let extra = unnamed(raw, TOOL)
  if (tool.name === '' && name !== undefined) extra = put(extra, 'name', name)
  if (typeof description === 'string') tool.description = description
  else if (description !== undefined) extra = put(extra, 'description', description)
  if (inputSchema !== undefined) tool.inputSchema = inputSchema as Json
  if (extra !== undefined) tool.extra = extra
  return tool
}

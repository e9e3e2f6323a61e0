/**
 * Reading Anthropic's wire form.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import { mapWithIndex } from '../../internal/readonlyArray'
import type { Block, Media, MediaSource, Opaque, ResultBlock, Thinking, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'
import { profileFor } from './profile'

/**
 * Makes a context of a request and its decoded messages, of which the one with code that waits for results is pinned.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const form: Array<string> = []
  let settings = unnamed(raw, REQUEST)
  let system: ReadonlyArray<Block> = []
  let tools: ReadonlyArray<Tool> = []
  const { system: wireSystem, tools: wireTools } = raw
  if (typeof wireSystem === 'string' || Array.isArray(wireSystem)) {
    form.push(typeof wireSystem === 'string' ? 'system-string' : 'system-array')
    system = decodeContent(wireSystem, false)
  } else if (wireSystem !== undefined) settings = put(settings, 'system', wireSystem)
  if (Array.isArray(wireTools) && wireTools.every(isRaw)) {
    form.push('tools-array')
    tools = wireTools.map(decodeTool)
  } else if (wireTools !== undefined) settings = put(settings, 'tools', wireTools)
  const model = raw['model']
  return {
    system,
    tools,
    messages: withWaitingCode(messages),
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(typeof model === 'string' ? model : undefined, settings),
    ...(form.length === 0 ? {} : { form: form.join(' ') })
  }
}

/**
 * Reads the message at an index.
 *
 * | wire                       | neutral                                   |
 * | -------------------------- | ----------------------------------------- |
 * | content is a string        | one text, or nothing, with form `string`  |
 * | content is absent          | nothing, with form `absent`               |
 * | content is anything else   | nothing, and the value in `extra`         |
 * | role is no known one       | a system message, and the role in `extra` |
 * | role is absent             | a system message with form `no-role`      |
 * | begins with a compaction   | pinned                                    |
 * | holds code that waits      | pinned, see {@link decodeRequest}         |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: Raw, index: number): Message => {
  const { role, content } = raw
  let extra = unnamed(raw, MESSAGE)
  let form: string | undefined
  let blocks: ReadonlyArray<Block> = []
  const isAssistant = role === 'assistant'
  const known = isAssistant || role === 'user' || role === 'system'
  if (!known && role !== undefined) extra = put(extra, 'role', role)
  if (Array.isArray(content)) blocks = decodeContent(content, isAssistant)
  else if (typeof content === 'string') {
    form = 'string'
    blocks = decodeContent(content, false)
  } else if (content === undefined) form = 'absent'
  else extra = put(extra, 'content', content)
  if (role === undefined) form = form === undefined ? 'no-role' : `${form} no-role`
  const message: Mutable<Message> = { id: String(index), role: known ? role : 'system', content: blocks }
  if (form !== undefined) message.form = form
  if (extra !== undefined) message.extra = extra
  // it stands for everything before it
  if (isAssistant && blocks[0]?.type === 'opaque' && blocks[0].kind === 'compaction') message.pinned = true
  return message
}

/**
 * Pins the message with the code that made the newest calls: it waits for their results, and they may not stand without it.
 *
 * Source: docs on programmatic tool calling (`caller.tool_id` names the `server_tool_use` whose code calls).
 */
const withWaitingCode = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  let newest = messages.length - 1
  while (newest >= 0 && messages[newest]!.role !== 'assistant') newest--
  const callers = new Set(messages[newest]?.content.flatMap(callerOf))
  if (callers.size === 0) return messages
  const isCode = (block: Block): boolean =>
    block.type === 'opaque' && block.pair?.side === 'call' && callers.has(block.pair.key)
  return mapWithIndex(messages, (_, message) => (message.content.some(isCode) ? pinned(message) : message))
}

const callerOf = (block: Block): ReadonlyArray<string> => {
  const caller = block.type === 'tool_use' ? block.extra?.['caller'] : undefined
  return isRaw(caller) && typeof caller['tool_id'] === 'string' ? [caller['tool_id']] : []
}

/** The same copy every time, so that the messages of the next reading are those of this one. */
const pinned = /*#__PURE__*/ memoize((message: Message): Message => ({ ...message, pinned: true }))

const REQUEST: Names = ['messages', 'system', 'tools']
const MESSAGE: Names = ['role', 'content']
const TEXT: Names = ['type', 'text']
const THINKING: Names = ['type', 'thinking', 'signature']
const REDACTED: Names = ['type', 'data']
const TOOL_USE: Names = ['type', 'id', 'name', 'input']
const TOOL_RESULT: Names = ['type', 'tool_use_id', 'content', 'is_error']
const MEDIA: Names = ['type', 'source', 'title']
const DATA: Names = ['type', 'media_type', 'data']
const CONTENT: Names = ['type', 'content']
const URL: Names = ['type', 'url']
const FILE: Names = ['type', 'file_id']
const TOOL: Names = ['name', 'description', 'input_schema']

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const decodeContent = (content: string | ReadonlyArray<unknown>, isAssistant: boolean): ReadonlyArray<Block> => {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }]
  // a list of its final size at once
  const out = content.slice() as Array<Block>
  for (let i = 0; i < content.length; i++) out[i] = decodeBlock(content[i], isAssistant)
  return out
}

const decodeBlock = (raw: unknown, isAssistant: boolean): Block => {
  if (!isRaw(raw)) return opaqueOf(raw)
  switch (raw['type']) {
    case 'thinking':
      return decodeThinking(raw)
    case 'redacted_thinking':
      return decodeRedacted(raw)
    case 'tool_use':
      return decodeToolUse(raw)
    case 'tool_result':
      return decodeToolResult(raw)
    default:
      return isAssistant ? decodeServerBlock(decodeResultBlock(raw)) : decodeResultBlock(raw)
  }
}

const decodeResultBlock = (raw: unknown): ResultBlock => {
  if (!isRaw(raw)) return opaqueOf(raw)
  const type = raw['type']
  if (type === 'text' && typeof raw['text'] === 'string') {
    const extra = unnamed(raw, TEXT)
    return extra === undefined ? { type: 'text', text: raw['text'] } : { type: 'text', text: raw['text'], extra }
  }
  if (type === 'image' || type === 'document') return decodeMedia(raw, type) ?? opaqueOf(raw)
  return opaqueOf(raw)
}

const decodeThinking = (raw: Raw): Block => {
  const { thinking, signature } = raw
  if (typeof thinking !== 'string') return opaqueOf(raw)
  const block: Mutable<Thinking> = { type: 'thinking', text: thinking }
  let extra = unnamed(raw, THINKING)
  if (typeof signature === 'string') block.signature = signature
  else if (signature !== undefined) extra = put(extra, 'signature', signature)
  if (extra !== undefined) block.extra = extra
  return block
}

const decodeRedacted = (raw: Raw): Block => {
  const data = raw['data']
  if (typeof data !== 'string') return opaqueOf(raw)
  const block: Mutable<Thinking> = { type: 'thinking', text: '', encrypted: data }
  const extra = unnamed(raw, REDACTED)
  if (extra !== undefined) block.extra = extra
  return block
}

/** Input is `null` when it is absent; where it is `null` on the wire, `extra` says so. */
const decodeToolUse = (raw: Raw): Block => {
  const { id, name, input } = raw
  if (typeof name !== 'string') return opaqueOf(raw)
  const block: Mutable<ToolUse> = { type: 'tool_use', name, input: (input ?? null) as Json }
  let extra = unnamed(raw, TOOL_USE)
  if (typeof id === 'string') block.id = id
  else if (id !== undefined) extra = put(extra, 'id', id)
  if (input === null) extra = put(extra, 'input', null)
  if (extra !== undefined) block.extra = extra
  return block
}

/** Content is an empty list when it is absent; where it is one on the wire, or no content at all, `extra` says so. */
const decodeToolResult = (raw: Raw): Block => {
  const { tool_use_id: toolUseId, content, is_error: isError } = raw
  const block: Mutable<ToolResult> = { type: 'tool_result', content: [] }
  let extra = unnamed(raw, TOOL_RESULT)
  if (typeof toolUseId === 'string') block.toolUseId = toolUseId
  else if (toolUseId !== undefined) extra = put(extra, 'tool_use_id', toolUseId)
  if (typeof content === 'string') block.content = content
  else if (Array.isArray(content) && content.length > 0) block.content = content.map(decodeResultBlock)
  else if (content !== undefined) extra = put(extra, 'content', content)
  if (typeof isError === 'boolean') block.isError = isError
  else if (isError !== undefined) extra = put(extra, 'is_error', isError)
  if (extra !== undefined) block.extra = extra
  return block
}

const decodeMedia = (raw: Raw, kind: 'image' | 'document'): Media | undefined => {
  const source = isRaw(raw['source']) ? decodeSource(raw['source']) : undefined
  if (source === undefined) return undefined
  const block: Mutable<Media> = { type: 'media', kind, source }
  const title = raw['title']
  let extra = unnamed(raw, MEDIA)
  if (typeof title === 'string') block.name = title
  else if (title !== undefined) extra = put(extra, 'title', title)
  if (extra !== undefined) block.extra = extra
  return block
}

/** A source of the type `content` that holds a string is text as well; `extra` says that it was of that type. */
const decodeSource = (raw: Raw): MediaSource | undefined => {
  const { type, data, media_type: mediaType, url, file_id: fileId, content } = raw
  const withExtra = (source: MediaSource, extra: JsonObject | undefined): MediaSource =>
    extra === undefined ? source : { ...source, extra }
  if ((type === 'base64' || type === 'text') && typeof data === 'string' && typeof mediaType === 'string')
    return withExtra({ type, mediaType, data }, unnamed(raw, DATA))
  if (type === 'url' && typeof url === 'string') return withExtra({ type, url }, unnamed(raw, URL))
  if (type === 'file' && typeof fileId === 'string') return withExtra({ type, fileId }, unnamed(raw, FILE))
  if (type === 'content' && typeof content === 'string')
    return { type: 'text', mediaType: 'text/plain', data: content, extra: put(unnamed(raw, CONTENT), 'type', type) }
  return undefined
}

/**
 * Server-side calls and their results stand in one assistant message, in blocks named `*_tool_use` and `*_tool_result`.
 */
const decodeServerBlock = (block: ResultBlock): Block => {
  if (block.type !== 'opaque' || !isRaw(block.raw)) return block
  const { kind } = block
  const { id, tool_use_id: toolUseId } = block.raw as Raw
  if ((kind === 'server_tool_use' || kind === 'mcp_tool_use') && typeof id === 'string')
    return paired(block, id, 'call')
  if (kind.endsWith('_tool_result') && typeof toolUseId === 'string') return paired(block, toolUseId, 'result')
  return block
}

const paired = (block: Opaque, key: string, side: 'call' | 'result'): Opaque => ({ ...block, pair: { key, side } })

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/** A name is empty when it is absent; where it is empty on the wire, or no text, `extra` says so. */
const decodeTool = (raw: Raw): Tool => {
  const { name, description, input_schema: inputSchema } = raw
  const tool: Mutable<Tool> = { name: typeof name === 'string' ? name : '' }
  let extra = unnamed(raw, TOOL)
  if (tool.name === '' && name !== undefined) extra = put(extra, 'name', name)
  if (typeof description === 'string') tool.description = description
  else if (description !== undefined) extra = put(extra, 'description', description)
  if (inputSchema !== undefined) tool.inputSchema = inputSchema as Json
  if (extra !== undefined) tool.extra = extra
  return tool
}

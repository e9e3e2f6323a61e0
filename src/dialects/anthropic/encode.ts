/**
 * Writing Anthropic's wire form.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, MediaSource, Thinking, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { fill, has, isPlainText, type Raw } from '../wire'

/**
 * Makes a request of a context and its encoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (
  context: Context,
  messages: Array<unknown>
): Raw & { readonly messages: Array<unknown> } => {
  const { system, tools, settings, form = '' } = context
  const out: Record<string, unknown> = {}
  if (system.length > 0) {
    const isString = isPlainText(system) && !form.includes('system-array')
    out['system'] = isString ? system[0].text : system.map(encodeBlock)
  } else if (form.includes('system-string')) out['system'] = ''
  else if (form.includes('system-array')) out['system'] = []
  if (tools.length > 0) out['tools'] = tools.map(encodeTool)
  else if (form.includes('tools-array')) out['tools'] = []
  return { ...settings, ...out, messages }
}

/**
 * Writes a message.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message): Raw => {
  const { role, content, extra, form = '' } = message
  const out: Record<string, unknown> = {}
  const isForeignRole = role === 'system' && (has(extra, 'role') || form.includes('no-role'))
  if (!isForeignRole) out['role'] = role === 'tool' ? 'user' : role
  if (form.startsWith('string') && isPlainText(content)) out['content'] = content[0].text
  else if (content.length > 0) out['content'] = content.map(encodeBlock)
  else if (form.startsWith('string')) out['content'] = ''
  else if (!form.startsWith('absent') && !has(extra, 'content')) out['content'] = []
  return fill(out, extra)
}

/**
 * Tells whether a block can bear a cache marker: thinking and empty text cannot, and blocks of servers are left alone.
 *
 * @internal
 * @since 0.1.0
 */
export const bearsMarker = (block: Block): boolean =>
  block.type === 'text' ? block.text !== '' : block.type !== 'thinking' && block.type !== 'opaque'

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const encodeBlock = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return encodeThinking(block)
    case 'tool_use':
      return encodeToolUse(block)
    case 'tool_result':
      return encodeToolResult(block)
    case 'media':
      return encodeMedia(block)
    case 'opaque':
      return block.raw
  }
}

const encodeThinking = ({ text, signature, encrypted, extra }: Thinking): Raw =>
  text === '' && signature === undefined && encrypted !== undefined
    ? fill({ type: 'redacted_thinking', data: encrypted }, extra)
    : fill({ type: 'thinking', thinking: text, ...(signature === undefined ? {} : { signature }) }, extra)

const encodeToolUse = ({ id, name, input, extra }: ToolUse): Raw =>
  fill({ type: 'tool_use', ...(id === undefined ? {} : { id }), name, ...(input === null ? {} : { input }) }, extra)

const encodeToolResult = ({ toolUseId, content, isError, extra }: ToolResult): Raw => {
  const out: Record<string, unknown> = { type: 'tool_result' }
  if (toolUseId !== undefined) out['tool_use_id'] = toolUseId
  if (typeof content === 'string') out['content'] = content
  else if (content.length > 0) out['content'] = content.map(encodeBlock)
  if (isError !== undefined) out['is_error'] = isError
  return fill(out, extra)
}

const encodeMedia = ({ kind, source, name, extra }: Media): Raw =>
  fill({ type: kind, source: encodeSource(source), ...(name === undefined ? {} : { title: name }) }, extra)

const encodeSource = (source: MediaSource): Raw => {
  const { extra } = source
  switch (source.type) {
    case 'base64':
      return fill({ type: 'base64', media_type: source.mediaType, data: source.data }, extra)
    case 'text':
      return extra?.['type'] === 'content'
        ? fill({ content: source.data }, extra)
        : fill({ type: 'text', media_type: source.mediaType, data: source.data }, extra)
    case 'url':
      return fill({ type: 'url', url: source.url }, extra)
    case 'file':
      return fill({ type: 'file', file_id: source.fileId }, extra)
  }
}

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

const encodeTool = ({ name, description, inputSchema, extra }: Tool): Raw =>
  fill(
    {
      ...(name === '' ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(inputSchema === undefined ? {} : { input_schema: inputSchema })
    },
    extra
  )

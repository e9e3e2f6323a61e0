/**
 * Writing the parameters of MCP's `sampling/createMessage`.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { fill, has, isRaw, type Names, type Raw, unnamed } from '../wire'
import { lengthOf } from './decode'

/**
 * Makes the parameters of a context and its encoded messages. A system prompt is text, and nothing else.
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
  const texts = system.flatMap((block) => (block.type === 'text' ? [block.text] : []))
  if (texts.length > 0 || form.includes('system-string')) out['systemPrompt'] = texts.join('\n\n')
  if (tools.length > 0) out['tools'] = tools.map(encodeTool)
  else if (form.includes('tools-array')) out['tools'] = []
  return { ...settings, ...out, messages }
}

/**
 * Writes a message. A single block stands for itself where the message was not read with a list: servers from before
 * lists were allowed understand that as well.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = ({ role, content, extra, form = '' }: Message): Raw => {
  const out: Record<string, unknown> = {}
  const isForeignRole = role === 'system' && (has(extra, 'role') || form.includes('no-role'))
  if (!isForeignRole) out['role'] = role === 'tool' ? 'user' : role
  if (content.length === 1 && !form.startsWith('array')) out['content'] = encodeBlock(content[0]!)
  else if (content.length > 0) out['content'] = content.map(encodeBlock)
  else if (!form.startsWith('absent') && !has(extra, 'content')) out['content'] = []
  return fill(out, extra)
}

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const encodeBlock = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return { type: 'text', text: block.text }
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

const encodeToolUse = ({ id, name, input, extra }: ToolUse): Raw =>
  fill({ type: 'tool_use', ...(id === undefined ? {} : { id }), name, ...(input === null ? {} : { input }) }, extra)

const encodeToolResult = ({ toolUseId, content, isError, extra }: ToolResult): Raw => {
  const out: Record<string, unknown> = { type: 'tool_result' }
  if (toolUseId !== undefined) out['toolUseId'] = toolUseId
  if (typeof content === 'string') out['content'] = [{ type: 'text', text: content }]
  else if (content.length > 0) out['content'] = content.map(encodeBlock)
  if (isError !== undefined) out['isError'] = isError
  const structured = extra?.['structuredContent']
  if (extra === undefined || structured === undefined) return fill(out, extra)
  if (isRaw(structured) && structured['of'] === lengthOf(content)) out['structuredContent'] = structured['value']
  return fill(out, unnamed(extra, STRUCTURED))
}

const STRUCTURED: Names = ['structuredContent']

/** Only images and sound that stand in the message have a form; of anything else the message says where it is. */
const encodeMedia = ({ kind, source, name, extra }: Media): Raw => {
  if (source.type === 'base64' && (kind === 'image' || kind === 'audio'))
    return fill({ type: kind, data: source.data, mimeType: source.mediaType }, extra)
  if (source.type === 'text') return { type: 'text', text: source.data }
  const place = source.type === 'url' ? source.url : name
  return { type: 'text', text: place === undefined ? `[${kind}]` : `[${kind} ${place}]` }
}

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

const encodeTool = ({ name, description, inputSchema, extra }: Tool): Raw =>
  fill(
    {
      ...(name === '' ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(inputSchema === undefined ? {} : { inputSchema })
    },
    extra
  )

/**
 * Writing the wire form of Chat Completions.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Text, ToolResult } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { fill, has, isPlainText, type Raw } from '../wire'
import { encodeFunctionCall, encodeTool, encodeToolCall, isFunctionCall } from './calls'
import { encodePart, FIELD, isField } from './parts'

/**
 * Makes a request of a context and its encoded messages. Instructions outside the messages become the first message.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (
  context: Context,
  messages: Array<unknown>
): Raw & { readonly messages: Array<unknown> } => {
  const { system, tools, settings, form } = context
  if (system.length > 0) messages.unshift({ role: 'system', content: encodeContent(system) })
  if (tools.length > 0) return { ...settings, messages, tools: tools.map(encodeTool) }
  return form === 'tools-array' ? { ...settings, messages, tools: [] } : { ...settings, messages }
}

/**
 * Writes a message: one, except where a context that was not read from this wire form holds several results in a
 * message, or results beside something else.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message): ReadonlyArray<Raw> => {
  const { role, content, extra } = message
  if (role === 'assistant') return [encodeAssistant(message)]
  const results = content.filter((block) => block.type === 'tool_result')
  if (results.length === 0) return [encodeSpoken(message)]
  const own = role === 'tool' ? extra : undefined
  const out = results.map((result, i) => encodeResult(result, i === 0 ? own : undefined))
  const others = content.filter((block) => block.type !== 'tool_result')
  if (others.length === 0) return out
  return [...out, fill({ role: 'user', content: encodeContent(others) }, role === 'tool' ? undefined : extra)]
}

// -------------------------------------------------------------------------------------
// roles
// -------------------------------------------------------------------------------------

const encodeSpoken = (message: Message): Raw => {
  const { role, extra, form = '' } = message
  const out: Record<string, unknown> = {}
  if (role !== 'system' || !(has(extra, 'role') || form.includes('no-role'))) out['role'] = role
  putContent(out, message, message.content, false)
  return fill(out, extra)
}

const encodeResult = ({ toolUseId, content }: ToolResult, extra: Message['extra']): Raw => {
  return fill(
    {
      role: extra?.['role'] === 'function' ? 'function' : 'tool',
      ...(toolUseId === undefined ? {} : { tool_call_id: toolUseId }),
      ...(content.length > 0 || typeof content === 'string'
        ? { content: typeof content === 'string' ? content : content.map(encodePart) }
        : {})
    },
    extra
  )
}

const encodeAssistant = (message: Message): Raw => {
  const { content, extra } = message
  const out: Record<string, unknown> = { role: 'assistant' }
  const parts: Array<Block> = []
  const calls: Array<unknown> = []
  const add = (field: string, text: string): void => {
    const known = out[field]
    out[field] = typeof known === 'string' ? known + text : text
  }
  for (const block of content) {
    if (block.type === 'thinking') {
      const { field, raw, again } = block.extra ?? {}
      if (raw !== undefined && typeof field === 'string') {
        out[field] = raw
        if (typeof again === 'string') out[again] = block.text
      } else if (block.text !== '') add(field === 'reasoning' ? 'reasoning' : 'reasoning_content', block.text)
    } else if (block.type === 'tool_use') {
      if (isFunctionCall(block) && out['function_call'] === undefined) out['function_call'] = encodeFunctionCall(block)
      else calls.push(encodeToolCall(block))
    } else if (!isField(block)) parts.push(block)
    else if (block.kind === `${FIELD}tool_call`) calls.push(block.raw)
    else out[block.kind.slice(FIELD.length)] = block.raw
  }
  if (calls.length > 0) out['tool_calls'] = calls
  const holdsMore = ['tool_calls', 'function_call', 'refusal', 'audio'].some((field) => has(out, field))
  putContent(out, message, parts, holdsMore)
  return fill(out, extra)
}

// -------------------------------------------------------------------------------------
// content
// -------------------------------------------------------------------------------------

/** Beside calls content may be null; without them it must be there, unless it was not when the message was read. */
const putContent = (
  out: Record<string, unknown>,
  { form = '', extra }: Message,
  parts: ReadonlyArray<Block>,
  holdsMore: boolean
): void => {
  const value = contentValue(form.split(' ')[0]!, parts, holdsMore, has(extra, 'content'))
  // eslint-disable-next-line no-param-reassign -- the object is still being built
  if (value !== undefined) out['content'] = value
}

const contentValue = (form: string, parts: ReadonlyArray<Block>, holdsMore: boolean, isInExtra: boolean): unknown => {
  if (parts.length > 0) return form === 'array' ? parts.map(encodePart) : encodeContent(parts)
  if (form === 'string') return ''
  if (form === 'array') return []
  if (isInExtra) return undefined
  if (form === 'absent' && holdsMore) return undefined
  if (form === 'void' && !holdsMore) return undefined
  return holdsMore || form === 'null' ? null : ''
}

const encodeContent = (blocks: ReadonlyArray<Block>): unknown =>
  isPlainText(blocks) ? (blocks[0] satisfies Text).text : blocks.map(encodePart)

/**
 * Reading and writing the AI SDK's `UIMessage`s.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ToolResult } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { decodeCarried, encodeCarried, kindOfMediaType, sourceUrl } from '../carriedMedia'
import { fill, has, isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'
import { countItems, detached, itemsOf, optionsOfThinking, thinkingOf } from './provider'
import { decodeToolPart, encodeStray, encodeToolPart, resultBehind } from './uiTools'

/**
 * Reads the message at an index.
 *
 * | wire                     | neutral                                      |
 * | ------------------------ | -------------------------------------------- |
 * | parts are absent         | nothing, with form `absent`                  |
 * | parts are no list        | nothing, and the value in `extra`            |
 * | role is no known one     | a system message, and the role in `extra`    |
 * | id or role is absent     | form `no-id`, `no-role`                      |
 * | reasoning has item ids   | their number in the form, as `items:2`       |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeUiMessage = (raw: Raw, index: number): Message => {
  const { role, parts } = raw
  const form: Array<string> = []
  let extra = unnamed(raw, MESSAGE)
  let content: Array<Block> = []
  const known = role === 'assistant' || role === 'user' || role === 'system' ? role : undefined
  if (known === undefined && role !== undefined) extra = put(extra, 'role', role)
  if (Array.isArray(parts)) content = decodeParts(parts, known === 'assistant')
  else if (parts === undefined) form.push('absent')
  else extra = put(extra, 'parts', parts)
  if (role === undefined) form.push('no-role')
  if (!has(extra, 'id')) form.push('no-id')
  const items = countItems(content)
  if (items > 0) form.push(`items:${items}`)
  const message: Mutable<Message> = { id: String(index), role: known ?? 'system', content }
  if (form.length > 0) message.form = form.join(' ')
  if (extra !== undefined) message.extra = extra
  return message
}

/**
 * Writes a message.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeUiMessage = (message: Message): Raw => {
  const { id, role, extra, form = '' } = message
  const out: Record<string, unknown> = {}
  if (!has(extra, 'id') && !form.includes('no-id')) out['id'] = id
  if (!(role === 'system' && (has(extra, 'role') || form.includes('no-role')))) out['role'] = roleOf(message)
  const parts = encodeParts(message)
  if (parts.length > 0 || (!form.includes('absent') && !has(extra, 'parts'))) out['parts'] = parts
  return fill(out, extra)
}

const MESSAGE: Names = ['role', 'parts']
const TEXT: Names = ['type', 'text']

/** Results without a call can only stand in a message of the assistant. */
const roleOf = ({ role }: Message): string => (role === 'tool' ? 'assistant' : role)

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const decodeParts = (parts: ReadonlyArray<unknown>, isAssistant: boolean): Array<Block> => {
  const out: Array<Block> = []
  for (let i = 0; i < parts.length; i++) {
    const part: unknown = parts[i]
    const tool = isAssistant && isRaw(part) ? decodeToolPart(part) : undefined
    if (tool === undefined) out.push(decodePart(part, isAssistant))
    else for (let k = 0; k < tool.length; k++) out.push(tool[k]!)
  }
  return out
}

const decodePart = (raw: unknown, isAssistant: boolean): Block => {
  if (!isRaw(raw)) return opaqueOf(raw)
  const { type, text, mediaType, filename: name } = raw
  if (typeof text === 'string' && type === 'text') {
    const extra = unnamed(raw, TEXT)
    return extra === undefined ? { type: 'text', text } : { type: 'text', text, extra }
  }
  if (typeof text === 'string' && type === 'reasoning' && isAssistant)
    return thinkingOf(text, unnamed(raw, TEXT), raw['providerMetadata'])
  if (type === 'file')
    return (
      decodeCarried(raw, { kind: kindOfMediaType(mediaType), path: ['url'], holds: 'url', mediaType, name }) ??
      opaqueOf(raw)
    )
  return opaqueOf(raw)
}

const encodeParts = (message: Message): ReadonlyArray<unknown> => {
  const { content } = message
  const items = itemsOf(message)
  const isDetached = items > 0 && countItems(content) < items
  const taken = new Set<number>()
  const out: Array<unknown> = []
  for (let i = 0; i < content.length; i++) {
    const block = content[i]!
    if (block.type === 'tool_result') {
      if (!taken.has(i)) out.push(encodeStray(block))
      continue
    }
    if (block.type !== 'tool_use') {
      const part = encodePart(block)
      out.push(isDetached && block.type === 'text' ? detached(part as Raw) : part)
      continue
    }
    const behind = resultBehind(content, i, taken)
    if (behind >= 0) taken.add(behind)
    const result = content[behind]
    const part = encodeToolPart(block, result?.type === 'tool_result' ? result : undefined)
    out.push(isDetached ? detached(part) : part)
  }
  return out
}

const encodePart = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking': {
      const metadata = block.extra === undefined ? optionsOfThinking(block) : undefined
      const named = { type: 'reasoning', text: block.text }
      return fill(metadata === undefined ? named : { ...named, providerMetadata: metadata }, block.extra)
    }
    case 'media': {
      const { source, kind, name } = block
      const mediaType = source.type === 'base64' || source.type === 'text' ? source.mediaType : kind
      const named = name === undefined ? {} : { filename: name }
      return encodeCarried(block) ?? { type: 'file', mediaType, ...named, url: sourceUrl(source) }
    }
    case 'opaque':
      return block.raw
    case 'tool_use':
      return encodeToolPart(block, undefined)
    case 'tool_result':
      return encodeStray(block)
  }
}

// -------------------------------------------------------------------------------------
// results in messages of their own
// -------------------------------------------------------------------------------------

/** Whether the call before each result of a message is the one that it answers. */
const holdsItsCalls = ({ content }: Message): boolean => {
  for (let i = 0; i < content.length; i++) {
    const block = content[i]!
    if (block.type !== 'tool_result') continue
    const call = content[i - 1]
    if (call?.type !== 'tool_use' || call.id === undefined || call.id !== block.toolUseId) return false
  }
  return true
}

/**
 * Puts results that stand in messages of their own, as reducers add them and other wire forms have them, behind their
 * calls; messages that held nothing else go. Returns the context itself when there are none.
 *
 * @internal
 * @since 0.1.0
 */
export const withResultsInside = (context: Context): Context => {
  const { messages } = context
  if (messages.every(holdsItsCalls)) return context
  const apart = pairMessages(messages).pairs.filter(({ use, result }) => use.message !== result.message)
  if (apart.length === 0) return context
  const moved = new Map<Block, ToolResult>()
  const gone = new Set<Block>()
  for (const { use, result } of apart) {
    const call = messages[use.message]!.content[use.block]!
    const answer = messages[result.message]!.content[result.block]!
    if (answer.type !== 'tool_result') continue
    moved.set(call, answer)
    gone.add(answer)
  }
  const out: Array<Message> = []
  for (const message of messages) {
    const content: Array<Block> = []
    for (const block of message.content) {
      const answer = moved.get(block)
      if (!gone.has(block)) content.push(block)
      if (answer !== undefined) content.push(answer)
    }
    const isSame =
      content.length === message.content.length && content.every((block, b) => block === message.content[b])
    if (isSame) out.push(message)
    else if (content.length > 0) out.push({ ...message, content })
  }
  return withMessages(context, out)
}

/**
 * The content blocks of Converse: objects with one field, whose name says what they hold.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, Opaque, ResultBlock, Text, Thinking, ToolResult, ToolUse } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { isBlankText } from '../../roundtrip/Violation'
import { fill, isPlainText, isRaw, kindOf, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { markBytes, markedBytes } from './bytes'
import { decodeMedia, encodeMedia } from './media'

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Reads the content of a message. In a message of the assistant, calls that the provider answers itself and their results
 * are opaque.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeBlocks = (content: ReadonlyArray<unknown>, isAssistant: boolean): ReadonlyArray<Block> =>
  content.map((raw) => decodeBlock(raw, isAssistant))

/**
 * Tells whether a block is a cache point, which marks the block before it.
 *
 * @internal
 * @since 0.1.0
 */
export const isCachePoint = ({ raw }: Opaque): boolean => isRaw(raw) && isRaw(raw['cachePoint'])

/**
 * Tells whether a cache point may stand behind a block: not behind thinking, and not behind what is not known.
 *
 * @internal
 * @since 0.1.0
 */
export const bearsCachePoint = (block: Block): boolean =>
  block.type === 'text' ? !isBlankText(block.text) : block.type !== 'thinking' && block.type !== 'opaque'

const decodeBlock = (raw: unknown, isAssistant: boolean): Block => {
  const kind = onlyKey(raw)
  const value = kind === undefined ? undefined : (raw as Raw)[kind]
  switch (kind) {
    case 'toolUse':
      return decodeToolUse(raw as Raw, value, isAssistant)
    case 'toolResult':
      return decodeToolResult(raw as Raw, value, isAssistant)
    case 'reasoningContent':
      return decodeThinking(value) ?? opaqueBlock(raw)
    case undefined:
    default:
      return decodeResultBlock(raw)
  }
}

/** What may stand in a message and in a result. */
const decodeResultBlock = (raw: unknown): Text | Media | Opaque => {
  const kind = onlyKey(raw)
  const value = kind === undefined ? undefined : (raw as Raw)[kind]
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? { type: 'text', text: value } : opaqueBlock(raw)
    case 'image':
    case 'document':
    case 'audio':
    case 'video':
      return decodeMedia(kind, value) ?? opaqueBlock(raw)
    case undefined:
    default:
      return opaqueBlock(raw)
  }
}

/** The field that an object has; `undefined` when it has several, or none. */
const onlyKey = (raw: unknown): string | undefined => {
  if (!isRaw(raw)) return undefined
  let only: string | undefined
  for (const key in raw) {
    if (only !== undefined) return undefined
    only = key
  }
  return only
}

/** Members that the SDK does not know are `{ $unknown: [name, value] }`. */
const opaqueBlock = (raw: unknown): Opaque => {
  const kind = onlyKey(raw)
  const unknown = kind === '$unknown' ? (raw as Raw)[kind] : undefined
  const name: unknown = Array.isArray(unknown) ? unknown[0] : undefined
  return { type: 'opaque', kind: typeof name === 'string' ? name : (kind ?? kindOf(raw)), raw: raw as Json }
}

const TOOL_USE: Names = ['toolUseId', 'name', 'input']
const TOOL_RESULT: Names = ['toolUseId', 'content', 'status']
const THINKING: Names = ['text', 'signature']

/** Input is `null` when it is absent; where it is `null` on the wire, `extra` says so. */
const decodeToolUse = (raw: Raw, value: unknown, isAssistant: boolean): Block => {
  if (!isRaw(value) || typeof value['name'] !== 'string') return opaqueBlock(raw)
  const { toolUseId: id, name, input, type } = value
  if (isAssistant && type === 'server_tool_use' && typeof id === 'string')
    return { type: 'opaque', kind: type, raw: raw as JsonObject, pair: { key: id, side: 'call' } }
  const block: Mutable<ToolUse> = { type: 'tool_use', name, input: (input ?? null) as Json }
  let extra = unnamed(value, TOOL_USE)
  if (typeof id === 'string') block.id = id
  else if (id !== undefined) extra = put(extra, 'toolUseId', id)
  if (input === null) extra = put(extra, 'input', null)
  if (extra !== undefined) block.extra = extra
  return block
}

/**
 * One text is text, everything else a list. Content is an empty list when it is absent; where it is one on the wire, or no
 * list at all, `extra` says so.
 */
const decodeToolResult = (raw: Raw, value: unknown, isAssistant: boolean): Block => {
  if (!isRaw(value)) return opaqueBlock(raw)
  const { toolUseId: id, content, status, type } = value
  if (isAssistant && typeof type === 'string' && typeof id === 'string')
    return { type: 'opaque', kind: type, raw: raw as JsonObject, pair: { key: id, side: 'result' } }
  const block: Mutable<ToolResult> = { type: 'tool_result', content: [] }
  let extra = unnamed(value, TOOL_RESULT)
  if (typeof id === 'string') block.toolUseId = id
  else if (id !== undefined) extra = put(extra, 'toolUseId', id)
  if (Array.isArray(content) && content.length > 0) {
    const blocks = content.map(decodeResultContent)
    block.content = isPlainText(blocks) ? blocks[0].text : blocks
  } else if (content !== undefined) extra = put(extra, 'content', content)
  if (status === 'error' || status === 'success') block.isError = status === 'error'
  else if (status !== undefined) extra = put(extra, 'status', status)
  if (extra !== undefined) block.extra = extra
  return block
}

/** JSON is text that remembers in `extra` what it is. */
const decodeResultContent = (raw: unknown): ResultBlock => {
  if (onlyKey(raw) !== 'json') return decodeResultBlock(raw)
  const json = (raw as JsonObject)['json']
  return json === undefined ? opaqueBlock(raw) : { type: 'text', text: JSON.stringify(json), extra: { json } }
}

/** A ciphertext that came as base64 text says so in `extra`; by default it is bytes. */
const decodeThinking = (value: unknown): Thinking | undefined => {
  const kind = onlyKey(value)
  const inner = kind === undefined ? undefined : (value as Raw)[kind]
  if (kind === 'redactedContent') {
    const data = markedBytes(inner) ?? inner
    if (typeof data !== 'string') return undefined
    const isText = typeof inner === 'string'
    return { type: 'thinking', text: '', encrypted: data, ...(isText ? { extra: { redactedContent: 'base64' } } : {}) }
  }
  if (kind !== 'reasoningText' || !isRaw(inner) || typeof inner['text'] !== 'string') return undefined
  const { text, signature } = inner
  const block: Mutable<Thinking> = { type: 'thinking', text }
  let extra = unnamed(inner, THINKING)
  if (typeof signature === 'string') block.signature = signature
  else if (signature !== undefined) extra = put(extra, 'signature', signature)
  if (extra !== undefined) block.extra = extra
  return block
}

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/**
 * Writes a block, with marks where bytes stand.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeBlock = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return { text: block.text }
    case 'thinking':
      return { reasoningContent: encodeThinking(block) }
    case 'tool_use':
      return { toolUse: encodeToolUse(block) }
    case 'tool_result':
      return { toolResult: encodeToolResult(block) }
    case 'media':
      return { [block.kind]: encodeMedia(block) }
    case 'opaque':
      return block.raw
  }
}

const encodeThinking = ({ text, signature, encrypted, extra }: Thinking): Raw => {
  if (text === '' && signature === undefined && encrypted !== undefined)
    return { redactedContent: extra?.['redactedContent'] === 'base64' ? encrypted : markBytes(encrypted) }
  return { reasoningText: fill({ text, ...(signature === undefined ? {} : { signature }) }, extra) }
}

const encodeToolUse = ({ id, name, input, extra }: ToolUse): Raw =>
  fill({ ...(id === undefined ? {} : { toolUseId: id }), name, ...(input === null ? {} : { input }) }, extra)

const encodeToolResult = ({ toolUseId, content, isError, extra }: ToolResult): Raw => {
  const out: Record<string, unknown> = {}
  if (toolUseId !== undefined) out['toolUseId'] = toolUseId
  if (typeof content === 'string') out['content'] = [{ text: content }]
  else if (content.length > 0) out['content'] = content.map(encodeResultContent)
  if (isError !== undefined) out['status'] = isError ? 'error' : 'success'
  return fill(out, extra)
}

const encodeResultContent = (block: ResultBlock): unknown => {
  const json = block.type === 'text' ? block.extra?.['json'] : undefined
  return json !== undefined && block.type === 'text' && JSON.stringify(json) === block.text
    ? { json }
    : encodeBlock(block)
}

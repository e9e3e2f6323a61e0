/**
 * The content of LangChain's messages: a string, blocks of its own standard (v1), of its older standard (v0), or of a
 * provider.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, MediaKind, Opaque, ResultBlock, Thinking } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import { type CarriedShape, decodeCarried, encodeCarried, sourceUrl } from '../carriedMedia'
import { pairServerBlocks } from '../serverPairs'
import { fill, isRaw, type Mutable, type Names, opaqueOf, type Raw, unnamed } from '../wire'
import { decodeCallBlock, encodeCallBlock } from './calls'

/**
 * Reads the blocks of a message.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeBlocks = (raws: ReadonlyArray<unknown>, isAssistant: boolean): ReadonlyArray<Block> => {
  const out = raws.slice() as Array<Block>
  for (let i = 0; i < raws.length; i++) out[i] = decodeBlock(raws[i], isAssistant)
  return isAssistant ? pairServerBlocks(out, serverCall, serverResult) : out
}

/**
 * Reads a block of a tool's answer.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeResultBlock = (raw: unknown): ResultBlock => {
  if (!isRaw(raw)) return opaqueOf(raw)
  const { type, text } = raw
  if (type === 'text' && typeof text === 'string') {
    const extra = unnamed(raw, TEXT)
    return extra === undefined ? { type: 'text', text } : { type: 'text', text, extra }
  }
  return decodeMedia(raw) ?? opaqueOf(raw)
}

/**
 * Writes a block; `undefined` for a tool use that does not stand in the content.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeBlock = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return encodeThinking(block)
    case 'tool_use':
      return encodeCallBlock(block)
    case 'media':
      return encodeCarried(block) ?? encodeMedia(block)
    case 'opaque':
      return block.raw
    case 'tool_result':
      return undefined
  }
}

const TEXT: Names = ['type', 'text']

const decodeBlock = (raw: unknown, isAssistant: boolean): Block => {
  if (!isRaw(raw) || !isAssistant) return decodeResultBlock(raw)
  return decodeThinking(raw) ?? decodeCallBlock(raw) ?? decodeResultBlock(raw)
}

const textIn = (block: Opaque, field: string): string | undefined => {
  const value = isRaw(block.raw) ? block.raw[field] : undefined
  return typeof value === 'string' ? value : undefined
}

const serverCall = (block: Opaque): string | undefined =>
  block.kind === 'server_tool_call' || block.kind === 'server_tool_use' || block.kind === 'mcp_tool_use'
    ? textIn(block, 'id')
    : undefined

const serverResult = (block: Opaque): string | undefined => {
  if (block.kind === 'server_tool_call_result') return textIn(block, 'toolCallId') ?? textIn(block, 'tool_call_id')
  return block.kind.endsWith('_tool_result') ? textIn(block, 'tool_use_id') : undefined
}

// -------------------------------------------------------------------------------------
// thinking
// -------------------------------------------------------------------------------------

/** Blocks that are thinking, and the fields that hold its text. */
const THOUGHTS: Readonly<Record<string, string>> = {
  thinking: 'thinking',
  reasoning: 'reasoning',
  redacted_thinking: 'text',
  reasoning_content: 'text'
}

const decodeThinking = (raw: Raw): Thinking | undefined => {
  const { type, signature, data, encrypted_content: ciphertext } = raw
  const field = typeof type === 'string' && Object.hasOwn(THOUGHTS, type) ? THOUGHTS[type] : undefined
  if (field === undefined) return undefined
  const text = raw[field]
  const named: Array<string> = []
  if (typeof text === 'string') named.push(field)
  if (typeof signature === 'string') named.push('signature')
  const block: Mutable<Thinking> = { type: 'thinking', text: typeof text === 'string' ? text : '' }
  if (typeof signature === 'string') block.signature = signature
  const encrypted = type === 'redacted_thinking' ? data : ciphertext
  if (typeof encrypted === 'string') block.encrypted = encrypted
  const inner = raw['reasoningText']
  if (isRaw(inner) && typeof inner['signature'] === 'string') block.signature ??= inner['signature']
  const rest = unnamed(raw, named) ?? {}
  block.extra = { raw: rest, ...(typeof text === 'string' ? { field } : {}) }
  return block
}

/** Thinking that was not read from a block is written as Anthropic's, when it is signed, or as that of the standard. */
const encodeThinking = ({ text, signature, encrypted, extra }: Thinking): Raw => {
  const raw = extra?.['raw']
  const field = extra?.['field']
  if (isRaw(raw)) {
    const inner = isRaw(raw['reasoningText']) ? raw['reasoningText']['signature'] : undefined
    return {
      ...raw,
      ...(typeof field === 'string' ? { [field]: text } : {}),
      ...(signature === undefined || inner === signature ? {} : { signature })
    }
  }
  if (signature !== undefined) return { type: 'thinking', thinking: text, signature }
  return encrypted === undefined
    ? { type: 'reasoning', reasoning: text }
    : { type: 'redacted_thinking', data: encrypted }
}

// -------------------------------------------------------------------------------------
// media
// -------------------------------------------------------------------------------------

const KINDS: Readonly<Record<string, MediaKind>> = {
  image: 'image',
  image_url: 'image',
  audio: 'audio',
  input_audio: 'audio',
  video: 'video',
  file: 'document',
  document: 'document',
  'text-plain': 'document',
  media: 'document'
}

const decodeMedia = (raw: Raw): Media | undefined => {
  const { type } = raw
  const kind = typeof type === 'string' && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (kind === undefined) return undefined
  for (const shape of shapesOf(raw, kind)) {
    const media = decodeCarried(raw, shape)
    if (media !== undefined) return media
  }
  return undefined
}

/** Where the payload may stand, the most telling place first. */
const shapesOf = (raw: Raw, kind: MediaKind): ReadonlyArray<CarriedShape> => {
  const { source, type, mimeType, mime_type: older, media_type: oldest, title, name, filename, metadata } = raw
  const inner = isRaw(source) ? source : {}
  const audio = raw['input_audio']
  const format = isRaw(audio) && typeof audio['format'] === 'string' ? `audio/${audio['format']}` : undefined
  const shape = {
    kind,
    mediaType: mimeType ?? older ?? oldest ?? inner['media_type'] ?? format,
    name: title ?? name ?? filename ?? (isRaw(metadata) ? metadata['filename'] : undefined)
  }
  const isText = type === 'text-plain' || raw['source_type'] === 'text' || inner['type'] === 'text'
  const holds = isText ? ('text' as const) : ('base64' as const)
  return [
    { ...shape, path: ['image_url', 'url'], holds: 'url' },
    { ...shape, path: ['image_url'], holds: 'url' },
    { ...shape, path: ['input_audio', 'data'], holds: 'base64' },
    { ...shape, path: ['file', 'file_data'], holds: 'url' },
    { ...shape, path: ['file', 'file_id'], holds: 'file' },
    { ...shape, path: ['source', 'data'], holds },
    { ...shape, path: ['source', 'url'], holds: 'url' },
    { ...shape, path: ['source', 'file_id'], holds: 'file' },
    { ...shape, path: ['data'], holds },
    { ...shape, path: ['url'], holds: 'url' },
    { ...shape, path: ['fileUri'], holds: 'url' },
    { ...shape, path: ['text'], holds: 'text' },
    { ...shape, path: ['fileId'], holds: 'file' },
    { ...shape, path: ['id'], holds: 'file' }
  ]
}

const TYPES: Readonly<Record<MediaKind, string>> = { image: 'image', audio: 'audio', video: 'video', document: 'file' }

/** Media from elsewhere are written as blocks of the standard. */
const encodeMedia = ({ kind, source, name }: Media): JsonObject => {
  const type = TYPES[kind]
  const named = name === undefined ? {} : { metadata: { filename: name } }
  switch (source.type) {
    case 'base64':
      return { type, data: source.data, mimeType: source.mediaType, ...named }
    case 'text':
      return { type: 'text-plain', text: source.data, mimeType: source.mediaType, ...named }
    case 'url':
      return { type, url: sourceUrl(source), ...named }
    case 'file':
      return { type, fileId: source.fileId, ...named }
  }
}

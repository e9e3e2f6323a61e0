/**
 * Parts of content in the spellings that sessions use, as blocks.
 *
 * | part                                                                        | becomes                          |
 * | --------------------------------------------------------------------------- | -------------------------------- |
 * | a string; `text`, `input_text`, `output_text`                               | text; nothing when it is empty   |
 * | `thinking`, `reasoning`, `redacted_thinking`                                | thinking; nothing without any content |
 * | `image`, `image_url`, `input_image`, `file`, `input_file`, `document`, `audio`, `input_audio` | media     |
 * | everything else                                                             | opaque, as it is                 |
 *
 * @since 0.1.0
 * @internal
 */
import {
  type Block,
  media,
  type MediaKind,
  type MediaSource,
  opaque,
  type ResultBlock,
  text,
  thinking
} from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { fieldOf, listAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads content: a string, a list of parts, or nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const blocksOfContent = (content: Json | undefined): ReadonlyArray<Block> => {
  if (content === undefined || content === null || content === '') return []
  if (typeof content === 'string') return [text(content)]
  const out: Array<Block> = []
  for (const whole of Array.isArray(content) ? (content as ReadonlyArray<Json>) : [content])
    for (const part of partsOf(whole)) {
      const block = blockOfPart(part)
      if (block !== undefined) out.push(block)
    }
  return out
}

/**
 * Reads the content of a result: a string stays one, JSON without parts becomes its text.
 *
 * @internal
 * @since 0.1.0
 */
export const resultContent = (content: Json | undefined): string | ReadonlyArray<ResultBlock> => {
  if (!Array.isArray(content)) {
    const isPart = content !== undefined && content !== null && typeof content === 'object' && isPartLike(content)
    return isPart ? resultBlocks([content]) : textOf(content)
  }
  const parts = content as ReadonlyArray<Json>
  return parts.length === 0 || parts.some(isPartLike) ? resultBlocks(parts) : textOf(parts)
}

/**
 * Reads a summary or another text that a session keeps as a string.
 *
 * @internal
 * @since 0.1.0
 */
export const blocksOfText = (value: string | undefined): ReadonlyArray<Block> =>
  value === undefined || value === '' ? [] : [text(value)]

/**
 * Reads thinking; nothing when there is neither text nor anything else to send back.
 *
 * @internal
 * @since 0.1.0
 */
export const thinkingOf = (
  words: string | undefined,
  options: { readonly signature?: string | undefined; readonly encrypted?: string | undefined } = {}
): ReadonlyArray<Block> => {
  const { signature = '', encrypted = '' } = options
  if ((words ?? '') === '' && signature === '' && encrypted === '') return []
  return [
    thinking(words ?? '', {
      ...(signature === '' ? {} : { signature }),
      ...(encrypted === '' ? {} : { encrypted })
    })
  ]
}

/**
 * Reads where a medium is: a data URL becomes its bytes.
 *
 * @internal
 * @since 0.1.0
 */
export const sourceOfUrl = (url: string): MediaSource => {
  const data = /^data:([^;,]*)(?:;[^,;]*)*;base64,/.exec(url.slice(0, 200))
  return data === null
    ? { type: 'url', url }
    : { type: 'base64', mediaType: data[1] ?? '', data: url.slice(data[0].length) }
}

/**
 * Says what kind of medium a media type is.
 *
 * @internal
 * @since 0.1.0
 */
export const mediaKindOf = (mediaType: string): MediaKind => {
  const kind = mediaType.slice(0, mediaType.indexOf('/'))
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document'
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isPartLike = (part: Json): boolean =>
  typeof part === 'string' || (isJsonObject(part) && nameAt(part, 'type') !== undefined)

const resultBlocks = (parts: ReadonlyArray<Json>): ReadonlyArray<ResultBlock> =>
  blocksOfContent(parts).map((block) =>
    block.type === 'text' || block.type === 'media' || block.type === 'opaque'
      ? block
      : // blocks are JSON, though interfaces have no index signature
        opaque(block.type, block as unknown as Json)
  )

/** A part may hold several images (OpenHands). */
const partsOf = (part: Json): ReadonlyArray<Json> => {
  const urls = isJsonObject(part) ? listAt(part, 'image_urls') : []
  return urls.length === 0 ? [part] : urls.map((url) => ({ type: 'image', url }))
}

const blockOfPart = (part: Json): Block | undefined => {
  if (typeof part === 'string') return part === '' ? undefined : text(part)
  if (!isJsonObject(part)) return opaque('part', part)
  const type = nameAt(part, 'type') ?? ''
  const words = textAt(part, 'text') ?? (type === 'text' ? textAt(part, 'content') : undefined)
  if (type === 'text' || type === 'input_text' || type === 'output_text' || (type === '' && words !== undefined))
    return words === undefined ? opaque(type, part) : words === '' ? undefined : text(words)
  if (thinkingTypes.has(type)) return thinkingOfPart(part)
  return mediaOfPart(type, part) ?? opaque(type === '' ? 'part' : type, part)
}

const thinkingTypes: ReadonlySet<string> = new Set(['thinking', 'reasoning', 'redacted_thinking', 'redacted_reasoning'])

const thinkingOfPart = (part: JsonObject): Block | undefined => {
  const summary = objectsAt(part, 'summary').flatMap((item) => textAt(item, 'text') ?? [])
  const words = textAt(part, 'thinking') ?? textAt(part, 'reasoning') ?? textAt(part, 'text') ?? summary.join('\n\n')
  const isRedacted = fieldOf(part, 'redacted') === true
  return thinkingOf(isRedacted ? '' : words, {
    signature: nameAt(part, 'signature') ?? nameAt(objectAt(part, 'extras'), 'signature'),
    encrypted: nameAt(part, 'encrypted_content') ?? nameAt(part, 'data') ?? (isRedacted ? words : undefined)
  })[0]
}

const mediaOfPart = (type: string, part: JsonObject): Block | undefined => {
  const kind = kindOfType(type)
  if (kind === undefined) return undefined
  const source = sourceOf(type, part)
  if (source === undefined) return undefined
  const isTyped = source.type === 'base64' && source.mediaType !== ''
  const name = nameAt(part, 'filename') ?? nameAt(part, 'name')
  return media(kind === 'document' && isTyped ? mediaKindOf(source.mediaType) : kind, source, name)
}

const kindOfType = (type: string): MediaKind | undefined => {
  if (type === 'image' || type === 'image_url' || type === 'input_image') return 'image'
  if (type === 'audio' || type === 'input_audio') return 'audio'
  if (type === 'video') return 'video'
  return type === 'file' || type === 'input_file' || type === 'document' ? 'document' : undefined
}

/** `source: { … }`, `data` with `mimeType`, `image_url: url | { url }`, or a field named as the type is. */
const sourceOf = (type: string, part: JsonObject): MediaSource | undefined => {
  const inner = objectAt(part, 'source') ?? objectAt(part, type) ?? objectAt(part, 'file') ?? part
  const mediaType =
    nameAt(inner, 'media_type') ??
    nameAt(inner, 'mimeType') ??
    nameAt(inner, 'mime') ??
    nameAt(inner, 'mime_type') ??
    ''
  const data = nameAt(inner, 'data')
  if (data !== undefined && data.startsWith('data:')) return sourceOfUrl(data)
  if (data !== undefined) return { type: 'base64', mediaType, data }
  const bytes = nameAt(inner, 'base64')
  if (bytes !== undefined) return { type: 'base64', mediaType, data: bytes }
  const url = nameAt(inner, 'url') ?? nameAt(inner, type) ?? nameAt(inner, 'image_url') ?? nameAt(inner, 'file_data')
  if (url !== undefined) return sourceOfUrl(url)
  const fileId = nameAt(inner, 'file_id')
  if (fileId !== undefined) return { type: 'file', fileId }
  return undefined
}

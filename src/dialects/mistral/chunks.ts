/**
 * The content chunks of Mistral's chat form: text, thinking, images, documents, files and audio; everything else is
 * opaque.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, MediaSource, ResultBlock, Thinking } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { sourceOfUrl, urlOfSource } from '../dataUrl'
import { fill, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'

// -------------------------------------------------------------------------------------
// thinking
// -------------------------------------------------------------------------------------

const THINKING: Names = ['type', 'thinking', 'signature']

/**
 * Reads a thinking chunk, which holds chunks itself. Other contents than one plain text are kept in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeThinking = (raw: Raw): Thinking | undefined => {
  const { thinking, signature } = raw
  const text = textOf(thinking)
  if (text === undefined) return undefined
  const block: Mutable<Thinking> = { type: 'thinking', text }
  let extra = unnamed(raw, THINKING)
  if (typeof signature === 'string') block.signature = signature
  else if (signature !== undefined) extra = put(extra, 'signature', signature)
  if (!isOneText(thinking)) extra = put(extra, 'thinking', thinking)
  if (extra !== undefined) block.extra = extra
  return block
}

/** The texts of a list of chunks, one after the other; `undefined` for what is neither a list nor a text. */
const textOf = (thinking: unknown): string | undefined => {
  if (typeof thinking === 'string') return thinking
  if (!Array.isArray(thinking)) return undefined
  let text = ''
  for (const chunk of thinking) if (isRaw(chunk) && typeof chunk['text'] === 'string') text += chunk['text']
  return text
}

const isOneText = (thinking: unknown): boolean =>
  Array.isArray(thinking) &&
  thinking.length === 1 &&
  isRaw(thinking[0]) &&
  thinking[0]['type'] === 'text' &&
  typeof thinking[0]['text'] === 'string' &&
  Object.keys(thinking[0]).length === 2

const encodeThinking = ({ text, signature, extra }: Thinking): Raw => {
  const kept: Json | undefined = extra?.['thinking']
  const thinking = kept !== undefined && textOf(kept) === text ? kept : [{ type: 'text', text }]
  return fill({ type: 'thinking', thinking, ...(signature === undefined ? {} : { signature }) }, extra)
}

// -------------------------------------------------------------------------------------
// chunks
// -------------------------------------------------------------------------------------

/**
 * Reads a chunk; `undefined` for what becomes opaque.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeChunk = (raw: Raw): ResultBlock | undefined => {
  switch (raw['type']) {
    case 'image_url':
      return decodeImage(raw)
    case 'document_url':
      return decodeDocument(raw)
    case 'file':
      return typeof raw['file_id'] === 'string'
        ? mediaOf('document', { type: 'file', fileId: raw['file_id'] }, unnamed(raw, FILE))
        : undefined
    case 'input_audio':
      return typeof raw['input_audio'] === 'string'
        ? mediaOf('audio', sourceOfAudio(raw['input_audio']), unnamed(raw, AUDIO))
        : undefined
    default:
      return undefined
  }
}

const IMAGE: Names = ['type', 'image_url']
const URL: Names = ['url']
const DOCUMENT: Names = ['type', 'document_url', 'document_name']
const FILE: Names = ['type', 'file_id']
const AUDIO: Names = ['type', 'input_audio']

/** An address may stand alone or in an object; an empty `image_url` in `extra` says that it stood alone. */
const decodeImage = (raw: Raw): Media | undefined => {
  const image = raw['image_url']
  const extra = unnamed(raw, IMAGE)
  if (typeof image === 'string') return mediaOf('image', sourceOfUrl(image), put(extra, 'image_url', ''))
  if (!isRaw(image) || typeof image['url'] !== 'string') return undefined
  const more = unnamed(image, URL)
  const source = sourceOfUrl(image['url'])
  return mediaOf('image', more === undefined ? source : { ...source, extra: more }, extra)
}

const decodeDocument = (raw: Raw): Media | undefined => {
  const { document_url: url, document_name: name } = raw
  if (typeof url !== 'string') return undefined
  let extra = unnamed(raw, DOCUMENT)
  if (name !== undefined && typeof name !== 'string') extra = put(extra, 'document_name', name)
  const media = mediaOf('document', sourceOfUrl(url), extra)
  return typeof name === 'string' ? { ...media, name } : media
}

const mediaOf = (kind: Media['kind'], source: MediaSource, extra: JsonObject | undefined): Media =>
  extra === undefined ? { type: 'media', kind, source } : { type: 'media', kind, source, extra }

/** How the base64 of the usual sound files begins. */
const beginnings: ReadonlyArray<readonly [string, string]> = [
  ['UklGR', 'audio/wav'],
  ['SUQz', 'audio/mpeg'],
  ['//', 'audio/mpeg'],
  ['T2dn', 'audio/ogg'],
  ['ZkxhQ', 'audio/flac']
]

/** Sound is an address, or bare base64, whose kind only its beginning tells. */
const sourceOfAudio = (data: string): MediaSource => {
  if (/^[a-z]+:/.test(data)) return { type: 'url', url: data }
  const mediaType = beginnings.find(([start]) => data.startsWith(start))?.[1] ?? 'application/octet-stream'
  return { type: 'base64', mediaType, data }
}

/**
 * Writes a chunk.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeChunk = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return encodeThinking(block)
    case 'media':
      return encodeMedia(block)
    case 'opaque':
      return block.raw
    case 'tool_use':
    case 'tool_result':
      return undefined
  }
}

const encodeMedia = ({ kind, source, name, extra }: Media): Raw => {
  if (source.type === 'text') return { type: 'text', text: source.data }
  if (source.type === 'file') return fill({ type: 'file', file_id: source.fileId }, extra)
  const url = urlOfSource(source) ?? ''
  if (kind === 'audio')
    return fill({ type: 'input_audio', input_audio: source.type === 'base64' ? source.data : url }, extra)
  if (kind === 'image') {
    const isAlone = extra?.['image_url'] === ''
    return fill({ type: 'image_url', image_url: isAlone ? url : fill({ url }, source.extra) }, extra)
  }
  return fill(
    { type: 'document_url', document_url: url, ...(name === undefined ? {} : { document_name: name }) },
    extra
  )
}

/**
 * The content parts of Chat Completions: text, images, audio and files; everything else is opaque.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, MediaSource, Opaque, ResultBlock } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import { sourceOfUrl, urlOfSource } from '../dataUrl'
import { fill, isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'

/**
 * Begins the kinds of opaque blocks that are fields of a message and no content parts.
 *
 * @internal
 * @since 0.1.0
 */
export const FIELD = 'message.'

/**
 * Tells whether a block is a field of its message.
 *
 * @internal
 * @since 0.1.0
 */
export const isField = (block: Block): block is Opaque => block.type === 'opaque' && block.kind.startsWith(FIELD)

/**
 * Reads a content part.
 *
 * @internal
 * @since 0.1.0
 */
export const decodePart = (raw: unknown): ResultBlock => {
  if (!isRaw(raw)) return opaqueOf(raw)
  switch (raw['type']) {
    case 'text': {
      if (typeof raw['text'] !== 'string') break
      const extra = unnamed(raw, TEXT)
      return extra === undefined ? { type: 'text', text: raw['text'] } : { type: 'text', text: raw['text'], extra }
    }
    case 'image_url':
      return decodeImage(raw) ?? opaquePart(raw)
    case 'input_audio':
      return decodeAudio(raw) ?? opaquePart(raw)
    case 'file':
      return decodeFile(raw) ?? opaquePart(raw)
    default:
  }
  return opaquePart(raw)
}

/**
 * Writes a content part.
 *
 * @internal
 * @since 0.1.0
 */
export const encodePart = (block: Block): unknown => {
  if (block.type === 'text') return fill({ type: 'text', text: block.text }, block.extra)
  if (block.type === 'media') return encodeMedia(block)
  return block.type === 'opaque' ? block.raw : undefined
}

const TEXT: Names = ['type', 'text']
const IMAGE: Names = ['type', 'image_url']
const AUDIO: Names = ['type', 'input_audio']
const FILE_PART: Names = ['type', 'file']
const URL: Names = ['url']
const SOUND: Names = ['data', 'format']
const FILE: Names = ['file_id', 'file_data', 'filename']

/** No part is taken for a field of its message, whatever its type. */
const opaquePart = (raw: Raw): Opaque => {
  const block = opaqueOf(raw)
  return isField(block) ? { ...block, kind: 'object' } : block
}

// -------------------------------------------------------------------------------------
// media
// -------------------------------------------------------------------------------------

const decodeImage = (raw: Raw): Media | undefined => {
  const image = raw['image_url']
  if (!isRaw(image) || typeof image['url'] !== 'string') return undefined
  return mediaOf('image', withExtra(sourceOfUrl(image['url']), unnamed(image, URL)), unnamed(raw, IMAGE))
}

const decodeAudio = (raw: Raw): Media | undefined => {
  const audio = raw['input_audio']
  if (!isRaw(audio) || typeof audio['data'] !== 'string' || typeof audio['format'] !== 'string') return undefined
  const source = { type: 'base64' as const, mediaType: `audio/${audio['format']}`, data: audio['data'] }
  return mediaOf('audio', withExtra(source, unnamed(audio, SOUND)), unnamed(raw, AUDIO))
}

const decodeFile = (raw: Raw): Media | undefined => {
  const file = raw['file']
  if (!isRaw(file)) return undefined
  const { file_id: fileId, file_data: fileData, filename } = file
  let extra = unnamed(file, FILE)
  let source: MediaSource | undefined
  if (typeof fileId === 'string') {
    source = { type: 'file', fileId }
    if (fileData !== undefined) extra = put(extra, 'file_data', fileData)
  } else if (typeof fileData === 'string') {
    const found = sourceOfUrl(fileData)
    if (found.type === 'base64') source = found
    if (fileId !== undefined) extra = put(extra, 'file_id', fileId)
  }
  if (source === undefined) return undefined
  if (filename !== undefined && typeof filename !== 'string') extra = put(extra, 'filename', filename)
  const media = mediaOf('document', withExtra(source, extra), unnamed(raw, FILE_PART))
  return typeof filename === 'string' ? { ...media, name: filename } : media
}

const mediaOf = (kind: Media['kind'], source: MediaSource, extra: JsonObject | undefined): Media => {
  const block: Mutable<Media> = { type: 'media', kind, source }
  if (extra !== undefined) block.extra = extra
  return block
}

const withExtra = (source: MediaSource, extra: JsonObject | undefined): MediaSource =>
  extra === undefined ? source : { ...source, extra }

const encodeMedia = ({ kind, source, name, extra }: Media): Raw => {
  const more = source.extra
  const named = name === undefined ? {} : { filename: name }
  if (kind === 'audio' && source.type === 'base64') {
    const format = source.mediaType.startsWith('audio/') ? source.mediaType.slice(6) : source.mediaType
    return fill({ type: 'input_audio', input_audio: fill({ data: source.data, format }, more) }, extra)
  }
  switch (source.type) {
    case 'file':
      return fill({ type: 'file', file: fill({ file_id: source.fileId, ...named }, more) }, extra)
    case 'text':
      return { type: 'text', text: source.data }
    case 'url':
    case 'base64': {
      const url = urlOfSource(source)
      return kind === 'image'
        ? fill({ type: 'image_url', image_url: fill({ url }, more) }, extra)
        : fill({ type: 'file', file: fill({ file_data: url, ...named }, more) }, extra)
    }
  }
}

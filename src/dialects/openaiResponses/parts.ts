/**
 * The content parts of the Responses API: text, images and files; everything else is opaque.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, MediaSource, ResultBlock, Text } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import { sourceOfUrl, urlOfSource } from '../dataUrl'
import { fill, isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'

/**
 * Names the type of text that a side says: the model's is output, everyone else's input.
 *
 * @internal
 * @since 0.1.0
 */
export type TextType = 'input_text' | 'output_text'

/**
 * Reads a content part of a side whose text is usually of the given type.
 *
 * @internal
 * @since 0.1.0
 */
export const decodePart = (raw: unknown, usual: TextType): ResultBlock => {
  if (!isRaw(raw)) return opaqueOf(raw)
  switch (raw['type']) {
    case 'input_text':
    case 'output_text':
      return decodeText(raw, usual) ?? opaqueOf(raw)
    case 'input_image':
      return decodeImage(raw) ?? opaqueOf(raw)
    case 'input_file':
      return decodeFile(raw) ?? opaqueOf(raw)
    default:
      return opaqueOf(raw)
  }
}

/**
 * Reads a list of content parts.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeParts = (content: ReadonlyArray<unknown>, usual: TextType): ReadonlyArray<ResultBlock> => {
  const out: Array<ResultBlock> = []
  for (let i = 0; i < content.length; i++) out.push(decodePart(content[i], usual))
  return out
}

/**
 * Writes a content part of a side whose text is usually of the given type.
 *
 * @internal
 * @since 0.1.0
 */
export const encodePart = (block: Block, usual: TextType): unknown => {
  if (block.type === 'text') return encodeText(block, usual)
  if (block.type === 'media') return encodeMedia(block, usual)
  return block.type === 'opaque' ? block.raw : undefined
}

const TEXT: Names = ['type', 'text']
const IMAGE: Names = ['type', 'image_url']
const IMAGE_FILE: Names = ['type', 'file_id']
const FILE: Names = ['type', 'file_id', 'file_data', 'file_url', 'filename']

// -------------------------------------------------------------------------------------
// text
// -------------------------------------------------------------------------------------

const decodeText = (raw: Raw, usual: TextType): Text | undefined => {
  const { type, text } = raw
  if (typeof text !== 'string') return undefined
  let extra = unnamed(raw, TEXT)
  if (type !== usual) extra = put(extra, 'type', type)
  return extra === undefined ? { type: 'text', text } : { type: 'text', text, extra }
}

const encodeText = ({ text, extra }: Text, usual: TextType): Raw => {
  const own = extra?.['type']
  return fill({ type: own === 'input_text' || own === 'output_text' ? own : usual, text }, extra)
}

// -------------------------------------------------------------------------------------
// media
// -------------------------------------------------------------------------------------

const mediaOf = (kind: Media['kind'], source: MediaSource, extra: JsonObject | undefined): Mutable<Media> =>
  extra === undefined ? { type: 'media', kind, source } : { type: 'media', kind, source, extra }

const decodeImage = (raw: Raw): Media | undefined => {
  const { image_url: url, file_id: fileId } = raw
  if (typeof url === 'string') return mediaOf('image', sourceOfUrl(url), unnamed(raw, IMAGE))
  return typeof fileId === 'string' ? mediaOf('image', { type: 'file', fileId }, unnamed(raw, IMAGE_FILE)) : undefined
}

/** Of several sources the first counts, the others are kept as they are. */
const decodeFile = (raw: Raw): Media | undefined => {
  const { file_id: fileId, file_data: data, file_url: url, filename } = raw
  let extra = unnamed(raw, FILE)
  let source: MediaSource | undefined
  for (const [field, value] of [
    ['file_id', fileId],
    ['file_url', url],
    ['file_data', data]
  ] as const) {
    const found = source === undefined && typeof value === 'string' ? fileSource(field, value) : undefined
    if (found !== undefined) source = found
    else if (value !== undefined) extra = put(extra, field, value)
  }
  if (source === undefined) return undefined
  if (filename !== undefined && typeof filename !== 'string') extra = put(extra, 'filename', filename)
  const media = mediaOf('document', source, extra)
  if (typeof filename === 'string') media.name = filename
  return media
}

const fileSource = (field: 'file_id' | 'file_url' | 'file_data', value: string): MediaSource | undefined => {
  if (field === 'file_id') return { type: 'file', fileId: value }
  if (field === 'file_url') return { type: 'url', url: value }
  const source = sourceOfUrl(value)
  return source.type === 'base64' ? source : undefined
}

const encodeMedia = ({ kind, source, name, extra }: Media, usual: TextType): Raw => {
  if (source.type === 'text') return { type: usual, text: source.data }
  const named = name === undefined ? {} : { filename: name }
  const at = source.type === 'file' ? { file_id: source.fileId } : undefined
  const url = urlOfSource(source)
  if (kind === 'image') return fill({ type: 'input_image', ...(at ?? { image_url: url }) }, extra)
  const where = at ?? (source.type === 'url' ? { file_url: url } : { file_data: url })
  return fill({ type: 'input_file', ...where, ...named }, extra)
}

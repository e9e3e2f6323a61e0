/**
 * Media in Converse: a format, and a source that holds bytes, text, or an address in S3.
 *
 * @since 0.1.0
 * @internal
 */
import type { Media, MediaKind, MediaSource } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { markBytes, markedBytes } from './bytes'

const MEDIA: Names = ['format', 'source', 'name']

/** Formats whose media type is not made of their name alone. */
const documentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown'
}

const typeOf = (kind: MediaKind, format: string | undefined): string => {
  if (format === undefined) return 'application/octet-stream'
  return (kind === 'document' && has(documentTypes, format) ? documentTypes[format] : undefined) ?? `${kind}/${format}`
}

const formatOf = (kind: MediaKind, mediaType: string): string | undefined => {
  if (mediaType === 'application/octet-stream') return undefined
  const known = kind === 'document' ? Object.keys(documentTypes).find((f) => documentTypes[f] === mediaType) : undefined
  return known ?? mediaType.slice(mediaType.indexOf('/') + 1)
}

/**
 * Reads media; `undefined` where the source is none of those above, or a document has no name. Bytes that came as base64 text say so in the `extra`
 * of their source; the format of a source that is no bytes stays in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMedia = (kind: MediaKind, raw: unknown): Media | undefined => {
  if (!isRaw(raw) || !isRaw(raw['source']) || Object.keys(raw['source']).length !== 1) return undefined
  const { format, name } = raw
  const source = decodeSource(kind, raw['source'], format)
  if (source === undefined || (kind === 'document' && typeof name !== 'string')) return undefined
  const block: Mutable<Media> = { type: 'media', kind, source }
  let extra = unnamed(raw, MEDIA)
  if (typeof name === 'string') block.name = name
  else if (name !== undefined) extra = put(extra, 'name', name)
  if (source.type !== 'base64' && format !== undefined) extra = put(extra, 'format', format)
  if (extra !== undefined) block.extra = extra
  return block
}

const decodeSource = (kind: MediaKind, source: Raw, format: unknown): MediaSource | undefined => {
  const { bytes, text, s3Location } = source
  const data = markedBytes(bytes) ?? (typeof bytes === 'string' ? bytes : undefined)
  if (data !== undefined) {
    if (format !== undefined && typeof format !== 'string') return undefined
    const mediaType = typeOf(kind, format)
    const isText = typeof bytes === 'string'
    return { type: 'base64', mediaType, data, ...(isText ? { extra: { bytes: 'base64' } } : {}) }
  }
  if (typeof text === 'string')
    return { type: 'text', mediaType: typeof format === 'string' ? typeOf(kind, format) : 'text/plain', data: text }
  if (!isRaw(s3Location) || typeof s3Location['uri'] !== 'string') return undefined
  const extra = unnamed(s3Location, URI)
  return { type: 'url', url: s3Location['uri'], ...(extra === undefined ? {} : { extra }) }
}

const URI: Names = ['uri']

/**
 * Tells in which format media are written; `undefined` for none.
 *
 * @internal
 * @since 0.1.0
 */
export const wireFormat = ({ kind, source, extra }: Media): string | undefined => {
  if (source.type === 'base64') return formatOf(kind, source.mediaType)
  const format = extra?.['format']
  return format === undefined ? undefined : typeof format === 'string' ? format : JSON.stringify(format)
}

/**
 * Writes media. A document must have a name; one without gets `document`.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMedia = ({ kind, source, name, extra }: Media): Raw => {
  const out: Record<string, unknown> = {}
  const format = source.type === 'base64' ? formatOf(kind, source.mediaType) : undefined
  if (format !== undefined) out['format'] = format
  if (name !== undefined) out['name'] = name
  else if (kind === 'document') out['name'] = 'document'
  out['source'] = encodeSource(source)
  return fill(out, extra)
}

const encodeSource = (source: MediaSource): Raw => {
  switch (source.type) {
    case 'base64':
      return { bytes: isBase64(source.extra) ? source.data : markBytes(source.data) }
    case 'text':
      return { text: source.data }
    case 'url':
      return { s3Location: fill({ uri: source.url }, source.extra) }
    case 'file':
      return { s3Location: fill({ uri: source.fileId }, source.extra) }
  }
}

const isBase64 = (extra: JsonObject | undefined): boolean => extra?.['bytes'] === 'base64'

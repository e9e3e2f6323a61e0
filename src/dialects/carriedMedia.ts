/**
 * Media that carry the wire value they were read from, less its payload: one way to read and write the many shapes in
 * which frameworks hold images and files.
 *
 * The payload (base64 text, a data URL, a URL, an id, bytes) becomes the source of the block; `extra.raw` keeps the rest
 * of the wire value, `extra.at` says where in it the payload stood, and `extra.as` in which form.
 *
 * | payload                         | source   | `as`         |
 * | ------------------------------- | -------- | ------------ |
 * | base64 text                     | `base64` | absent       |
 * | a data URL                      | `base64` | `data-url`   |
 * | another URL                     | `url`    | absent       |
 * | a `URL` object                  | `url`, or `base64` for data URLs | `URL` |
 * | `Uint8Array` and its subclasses | `base64` | `Uint8Array` |
 * | `ArrayBuffer`                   | `base64` | `ArrayBuffer` |
 * | plain text, an id               | `text`, `file` | absent |
 *
 * A payload that is an object is written as the very object that it was as long as the source is the same value; else
 * bytes are made anew, and a `URL` becomes its text.
 *
 * @since 0.1.0
 * @internal
 */
import type { Media, MediaKind, MediaSource } from '../model/Block'
import type { Json, JsonObject } from '../model/Json'
import { fromBase64, toBase64 } from './base64'
import { isRaw, type Mutable, type Raw } from './wire'

/**
 * Says what is known of a wire value that holds media.
 *
 * @internal
 * @since 0.1.0
 */
export interface CarriedShape {
  readonly kind: MediaKind
  /** The names of the fields that lead to the payload. */
  readonly path: ReadonlyArray<string>
  /** What a text in that place is; default: base64 text or a URL, whichever it looks like. */
  readonly holds?: 'url' | 'base64' | 'text' | 'file'
  readonly mediaType?: unknown
  readonly name?: unknown
}

/**
 * Reads a wire value that holds media; `undefined` when there is no payload in the place that the shape names.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeCarried = (raw: Raw, shape: CarriedShape): Media | undefined => {
  let payload: unknown = raw
  for (const key of shape.path) payload = isRaw(payload) ? payload[key] : undefined
  const read = readPayload(payload, shape)
  if (read === undefined) return undefined
  const block: Mutable<Media> = { type: 'media', kind: shape.kind, source: read.source }
  if (typeof shape.name === 'string') block.name = shape.name
  block.extra = {
    raw: without(raw, shape.path, 0) as JsonObject,
    at: shape.path,
    ...(read.as === undefined ? {} : { as: read.as })
  }
  return block
}

/**
 * Writes media that carry a wire value; `undefined` for media that were not read by {@link decodeCarried}.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeCarried = ({ source, extra }: Media): Raw | undefined => {
  const raw = extra?.['raw']
  const at = extra?.['at']
  if (!isRaw(raw) || !Array.isArray(at) || at.length === 0) return undefined
  return withPayload(raw, at as ReadonlyArray<string>, 0, writePayload(source, extra?.['as']))
}

/**
 * Names the kind of media that a media type stands for.
 *
 * @internal
 * @since 0.1.0
 */
export const kindOfMediaType = (mediaType: unknown): MediaKind => {
  const [kind] = typeof mediaType === 'string' ? mediaType.split('/') : []
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document'
}

/**
 * Writes a source as the text of one URL or of its base64 data.
 *
 * @internal
 * @since 0.1.0
 */
export const sourceUrl = (source: MediaSource): string => {
  if (source.type === 'url') return source.url
  if (source.type === 'file') return source.fileId
  if (source.type === 'base64') return dataUrl(source.mediaType, source.data)
  return `data:${source.mediaType},${encodeURIComponent(source.data.replace(/[\ud800-\udfff]/gu, '\ufffd'))}`
}

// -------------------------------------------------------------------------------------
// payloads
// -------------------------------------------------------------------------------------

interface Payload {
  readonly source: MediaSource
  readonly as?: 'data-url' | 'URL' | 'Uint8Array' | 'ArrayBuffer'
}

/** The objects that payloads were, by the sources made of them. */
const objects = /*#__PURE__*/ new WeakMap<MediaSource, object>()

/** The base64 text of bytes that were seen before. */
const texts = /*#__PURE__*/ new WeakMap<object, string>()

const readPayload = (payload: unknown, shape: CarriedShape): Payload | undefined => {
  const mediaType = typeof shape.mediaType === 'string' ? shape.mediaType : fallbackType(shape)
  if (typeof payload === 'string') return readText(payload, mediaType, shape.holds)
  if (typeof payload !== 'object' || payload === null) return undefined
  if (payload instanceof Uint8Array || payload instanceof ArrayBuffer) {
    const source: MediaSource = { type: 'base64', mediaType, data: base64Of(payload) }
    objects.set(source, payload)
    return { source, as: payload instanceof ArrayBuffer ? 'ArrayBuffer' : 'Uint8Array' }
  }
  const url = urlOf(payload)
  if (url === undefined) return undefined
  const { source } = readText(url, mediaType, 'url')
  objects.set(source, payload)
  return { source, as: 'URL' }
}

const fallbackType = ({ kind, holds }: CarriedShape): string => {
  if (holds === 'text') return 'text/plain'
  return kind === 'document' ? 'application/octet-stream' : `${kind}/*`
}

const base64Of = (bytes: Uint8Array | ArrayBuffer): string => {
  const known = texts.get(bytes)
  if (known !== undefined) return known
  const text = toBase64(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes)
  texts.set(bytes, text)
  return text
}

/** The text of a `URL` object, which some environments do not have. */
const urlOf = (value: object): string | undefined => {
  if (Object.prototype.toString.call(value) !== '[object URL]') return undefined
  const { href } = value as { readonly href?: unknown }
  return typeof href === 'string' ? href : undefined
}

const readText = (text: string, mediaType: string, holds: CarriedShape['holds']): Payload => {
  if (holds === 'text') return { source: { type: 'text', mediaType, data: text } }
  if (holds === 'file') return { source: { type: 'file', fileId: text } }
  const parsed = holds === 'base64' ? undefined : parseDataUrl(text)
  if (parsed !== undefined) return { source: parsed, as: 'data-url' }
  if (holds === 'url' || (holds === undefined && /^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(text)))
    return { source: { type: 'url', url: text } }
  return { source: { type: 'base64', mediaType, data: text } }
}

const writePayload = (source: MediaSource, as: Json | undefined): unknown => {
  const known = objects.get(source)
  if (known !== undefined) return known
  if (source.type === 'base64') {
    if (as === 'data-url' || as === 'URL') return dataUrl(source.mediaType, source.data)
    if (as === 'Uint8Array') return fromBase64(source.data)
    if (as === 'ArrayBuffer') return fromBase64(source.data).buffer
    return source.data
  }
  if (source.type === 'text') return source.data
  return source.type === 'url' ? source.url : source.fileId
}

const separator = ';base64,'

/** Reads a data URL whose parts, put together again, are the same URL. */
const parseDataUrl = (url: string): MediaSource | undefined => {
  if (!url.startsWith('data:')) return undefined
  const comma = url.indexOf(',')
  const end = comma - separator.length + 1
  if (end < 5 || !url.startsWith(separator, end)) return undefined
  return { type: 'base64', mediaType: url.slice(5, end), data: url.slice(comma + 1) }
}

const dataUrl = (mediaType: string, data: string): string => `data:${mediaType}${separator}${data}`

// -------------------------------------------------------------------------------------
// places
// -------------------------------------------------------------------------------------

const without = (raw: Raw, path: ReadonlyArray<string>, depth: number): Raw => {
  const { [path[depth]!]: inner, ...rest } = raw
  return depth === path.length - 1 ? rest : { ...rest, [path[depth]!]: without(inner as Raw, path, depth + 1) }
}

const withPayload = (raw: Raw, path: ReadonlyArray<string>, depth: number, payload: unknown): Raw => {
  const key = path[depth]!
  if (depth === path.length - 1) return { ...raw, [key]: payload }
  const inner = raw[key]
  return { ...raw, [key]: withPayload(isRaw(inner) ? inner : {}, path, depth + 1, payload) }
}

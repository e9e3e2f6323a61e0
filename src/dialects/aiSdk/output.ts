/**
 * The outputs of tools in the AI SDK: seven variants on the wire, a text or a list of blocks in the model.
 *
 * | wire                          | content                     | is error | form               |
 * | ----------------------------- | --------------------------- | -------- | ------------------ |
 * | `text`, `error-text`          | the text                    | of error | none               |
 * | `json`, `error-json`          | the JSON text               | of error | `json`             |
 * | `content`                     | its parts                   |          | none               |
 * | `execution-denied`            | the reason                  | yes      | `execution-denied` |
 * | absent                        | nothing                     |          | `absent`           |
 * | anything else                 | nothing                     |          | `raw`              |
 *
 * The form, and what else the variant holds (`providerOptions`), stand in `extra.output` of the result. A text that takes
 * the place of JSON is written as text, unless it is JSON itself.
 *
 * @since 0.1.0
 * @internal
 */
import type { Media, ResultBlock, ToolResult } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { decodeCarried, encodeCarried, kindOfMediaType } from '../carriedMedia'
import { fill, has, isRaw, type Names, opaqueOf, type Raw, unnamed } from '../wire'
import { parseJson, textOfJson } from './json'

/**
 * Is an output as the model holds it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Output {
  readonly content: ToolResult['content']
  readonly isError?: boolean
  /** What `extra.output` of the result holds. */
  readonly marker?: JsonObject
}

/**
 * Reads an output.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeOutput = (raw: unknown): Output => {
  if (raw === undefined) return { content: [], marker: { form: 'absent' } }
  if (!isRaw(raw)) return irregular(raw)
  const { type, value, reason } = raw
  const error = type === 'error-text' || type === 'error-json' ? { isError: true } : {}
  switch (type) {
    case 'text':
    case 'error-text':
      return typeof value === 'string' ? { content: value, ...error, ...markerOf(unnamed(raw, VALUE)) } : irregular(raw)
    case 'json':
    case 'error-json': {
      const text = textOfJson(value)
      return text === undefined ? irregular(raw) : { content: text, ...error, ...markerOf(unnamed(raw, VALUE), 'json') }
    }
    case 'content':
      return Array.isArray(value)
        ? {
            content: value.map(decodeOutputPart),
            ...markerOf(unnamed(raw, VALUE), value.length === 0 ? 'content' : undefined)
          }
        : irregular(raw)
    case 'execution-denied': {
      const isText = typeof reason === 'string' && reason !== ''
      return {
        content: isText ? reason : '',
        isError: true,
        ...markerOf(unnamed(raw, isText ? REASON : TYPE), 'execution-denied')
      }
    }
    default:
      return irregular(raw)
  }
}

/**
 * Writes the output of a result; `undefined` where the wire had none.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeOutput = ({ content, isError, extra }: ToolResult): unknown => {
  const marker = extra?.['output']
  const form = isRaw(marker) ? marker['form'] : undefined
  const rest = isRaw(marker) && isRaw(marker['rest']) ? marker['rest'] : undefined
  if (typeof content !== 'string') {
    if (content.length === 0 && form === 'absent') return undefined
    if (content.length === 0 && form === 'raw' && isRaw(marker)) return marker['value']
    if (isError === true && content.length > 0 && content.every(({ type }) => type === 'text'))
      return fill(
        { type: 'error-text', value: content.map((block) => (block as { text: string }).text).join('\n') },
        rest
      )
    return fill({ type: 'content', value: content.map(encodeOutputPart) }, rest)
  }
  if (form === 'execution-denied')
    return fill({ type: form, ...(content === '' ? {} : { reason: content }) }, content === '' ? rest : without(rest))
  const value = form === 'json' ? parseJson(content) : undefined
  return value === undefined
    ? fill({ type: isError === true ? 'error-text' : 'text', value: content }, rest)
    : fill({ type: isError === true ? 'error-json' : 'json', value }, rest)
}

const VALUE: Names = ['type', 'value']
const REASON: Names = ['type', 'reason']
const TYPE: Names = ['type']
const TEXT: Names = ['type', 'text']

const irregular = (raw: unknown): Output => ({ content: [], marker: { form: 'raw', value: raw as Json } })

const markerOf = (rest: JsonObject | undefined, form?: string): { readonly marker?: JsonObject } =>
  rest === undefined && form === undefined
    ? {}
    : { marker: { ...(form === undefined ? {} : { form }), ...(rest === undefined ? {} : { rest }) } }

/** A reason that was written since then stands in the content. */
const without = (rest: JsonObject | undefined): JsonObject | undefined => {
  if (rest === undefined || !has(rest, 'reason')) return rest
  const { reason: _, ...others } = rest
  return others
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/**
 * Reads a part of an output of the variant `content`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeOutputPart = (raw: unknown): ResultBlock => {
  if (!isRaw(raw)) return opaqueOf(raw)
  if (raw['type'] === 'text' && typeof raw['text'] === 'string') {
    const extra = unnamed(raw, TEXT)
    return extra === undefined ? { type: 'text', text: raw['text'] } : { type: 'text', text: raw['text'], extra }
  }
  return decodeOutputFile(raw) ?? opaqueOf(raw)
}

const decodeOutputFile = (raw: Raw): Media | undefined => {
  const { mediaType, filename: name } = raw
  const file = { kind: kindOfMediaType(mediaType), mediaType, name }
  switch (raw['type']) {
    case 'file':
      return decodeFileData(raw, 'data', file)
    case 'file-data':
      return decodeCarried(raw, { ...file, path: ['data'], holds: 'base64' })
    case 'image-data':
      return decodeCarried(raw, { ...file, kind: 'image', path: ['data'], holds: 'base64' })
    case 'file-url':
      return decodeCarried(raw, { ...file, path: ['url'], holds: 'url' })
    case 'image-url':
      return decodeCarried(raw, { ...file, kind: 'image', path: ['url'], holds: 'url' })
    case 'file-id':
      return decodeCarried(raw, { ...file, path: ['fileId'], holds: 'file' })
    case 'image-file-id':
      return decodeCarried(raw, { ...file, kind: 'image', path: ['fileId'], holds: 'file' })
    default:
      return undefined
  }
}

/**
 * Reads file data: bytes, base64 text or a URL, alone or tagged with its type.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeFileData = (
  raw: Raw,
  field: string,
  shape: { readonly kind: Media['kind']; readonly mediaType: unknown; readonly name: unknown }
): Media | undefined => {
  const data = raw[field]
  const tag = isRaw(data) ? data['type'] : undefined
  switch (tag) {
    case 'data':
      return decodeCarried(raw, { ...shape, path: [field, 'data'] })
    case 'url':
      return decodeCarried(raw, { ...shape, path: [field, 'url'], holds: 'url' })
    case 'text':
      return decodeCarried(raw, { ...shape, path: [field, 'text'], holds: 'text' })
    case 'reference':
      return decodeReference(raw, [field, 'reference'], shape)
    default:
      return decodeCarried(raw, { ...shape, path: [field] }) ?? decodeReference(raw, [field], shape)
  }
}

/** A file that was uploaded to one provider: `{ openai: 'file-1' }`. */
const decodeReference = (
  raw: Raw,
  path: ReadonlyArray<string>,
  shape: { readonly kind: Media['kind']; readonly mediaType: unknown; readonly name: unknown }
): Media | undefined => {
  let value: unknown = raw
  for (const key of path) value = isRaw(value) ? value[key] : undefined
  if (!isRaw(value) || Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const [provider, ...others] = Object.keys(value)
  if (provider === undefined || others.length > 0) return undefined
  return decodeCarried(raw, { ...shape, path: [...path, provider], holds: 'file' })
}

const encodeOutputPart = (block: ResultBlock): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'media':
      return encodeCarried(block) ?? encodeOutputFile(block)
    case 'opaque':
      return block.raw
  }
}

const encodeOutputFile = (media: Media): Raw =>
  media.source.type === 'url'
    ? { type: 'file-url', url: media.source.url, mediaType: mediaTypes[media.kind] }
    : encodeFile(media)

/**
 * Writes media that were not read from this wire form as a file part.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeFile = ({ kind, source, name }: Media): Raw => {
  const named = name === undefined ? {} : { filename: name }
  const mediaType = source.type === 'base64' || source.type === 'text' ? source.mediaType : mediaTypes[kind]
  return { type: 'file', data: encodeFileData(source), mediaType, ...named }
}

const mediaTypes = { image: 'image', audio: 'audio', video: 'video', document: 'application/octet-stream' } as const

/** A URL is written as its text, which the AI SDK reads; the tagged form wants an object of the environment. */
const encodeFileData = (source: Media['source']): unknown => {
  switch (source.type) {
    case 'base64':
      return { type: 'data', data: source.data }
    case 'text':
      return { type: 'text', text: source.data }
    case 'url':
      return source.url
    case 'file':
      return { type: 'reference', reference: { provider: source.fileId } }
  }
}

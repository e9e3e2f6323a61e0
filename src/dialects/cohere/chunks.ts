/**
 * The content chunks of Cohere's chat form: text, thinking, images and documents, which are text that says in `extra` how it
 * stood there; everything else is opaque.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, ResultBlock, Text, Thinking } from '../../model/Block'
import { parseJson, textOfJson } from '../aiSdk/json'
import { sourceOfUrl, urlOfSource } from '../dataUrl'
import { fill, has, isRaw, type Names, type Raw, unnamed } from '../wire'

const THINKING: Names = ['type', 'thinking']
const IMAGE: Names = ['type', 'image_url']
const URL: Names = ['url']

/**
 * Reads a thinking chunk.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeThinking = (raw: Raw): Thinking | undefined => {
  const { thinking } = raw
  if (typeof thinking !== 'string') return undefined
  const extra = unnamed(raw, THINKING)
  return extra === undefined ? { type: 'thinking', text: thinking } : { type: 'thinking', text: thinking, extra }
}

/**
 * Reads a chunk; `undefined` for what becomes opaque.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeChunk = (raw: Raw): ResultBlock | undefined => {
  if (raw['type'] === 'document') return decodeDocument(raw)
  const image = raw['image_url']
  if (raw['type'] !== 'image_url' || !isRaw(image) || typeof image['url'] !== 'string') return undefined
  const source = sourceOfUrl(image['url'])
  const more = unnamed(image, URL)
  const extra = unnamed(raw, IMAGE)
  const media: Media = {
    type: 'media',
    kind: 'image',
    source: more === undefined ? source : { ...source, extra: more }
  }
  return extra === undefined ? media : { ...media, extra }
}

/**
 * Writes a chunk. What is no image has no place in this form: its file is named in a text.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeChunk = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return encodeDocument(block) ?? fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return fill({ type: 'thinking', thinking: block.text }, block.extra)
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
  const url = urlOfSource(source)
  return kind === 'image' && url !== undefined
    ? fill({ type: 'image_url', image_url: fill({ url }, source.extra) }, extra)
    : { type: 'text', text: name === undefined ? `[${kind}]` : `[${kind} ${name}]` }
}

// -------------------------------------------------------------------------------------
// documents
// -------------------------------------------------------------------------------------

const CHUNK: Names = ['type', 'document']
const DATA: Names = ['data']

/** The answer of a tool, as a rule: `data` is an object, which the model sees as JSON, or its text. */
const decodeDocument = (raw: Raw): Text | undefined => {
  const { document } = raw
  if (!isRaw(document) || has(raw, 'as')) return undefined
  const { data } = document
  const isText = typeof data === 'string'
  const said = isText ? data : isRaw(data) ? textOfJson(data) : undefined
  if (said === undefined) return undefined
  const kept = { document: unnamed(document, DATA) ?? {}, as: isText ? 'text' : 'json' }
  return { type: 'text', text: said, extra: { ...unnamed(raw, CHUNK), ...kept } }
}

/** A document of which only a part is left is no object any more: it is written as text. */
const encodeDocument = ({ text, extra }: Text): Raw | undefined => {
  const document = extra?.['document']
  const form = extra?.['as']
  if (!isRaw(document) || (form !== 'text' && form !== 'json')) return undefined
  const data = form === 'json' ? parseJson(text) : text
  if (form === 'json' && !isRaw(data)) return { type: 'text', text }
  return { ...unnamed(extra!, KEPT), type: 'document', document: { ...document, data } }
}

const KEPT: Names = ['document', 'as']

/**
 * The content chunks of Cohere's chat form: text, thinking and images; documents and everything else are opaque.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, ResultBlock, Thinking } from '../../model/Block'
import { sourceOfUrl, urlOfSource } from '../dataUrl'
import { fill, isRaw, type Names, type Raw, unnamed } from '../wire'

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
      return fill({ type: 'text', text: block.text }, block.extra)
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

/**
 * The parts of a content: words, thoughts, media, and what is carried as it is.
 *
 * A part holds one value under the name of its kind, and fields beside it that say more, a signature above all. The
 * fields beside stand in `extra` under their own names.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Block, Media, MediaKind, MediaSource, Opaque, Text, Thinking } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { fill, isRaw, kindOf, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { decodeCall, decodeResponse } from './calls'
import { unsigned } from './signature'
import { isSnake, isSpeltTwice, snakeOf, spelling } from './spelling'

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/** Kinds of values that a part may hold. */
const members = [
  'text',
  'functionCall',
  'functionResponse',
  'inlineData',
  'fileData',
  'executableCode',
  'codeExecutionResult',
  'toolCall',
  'toolResponse',
  'audioTranscription'
] as const

type Member = (typeof members)[number]

/** The members by both of their spellings. */
const memberBy = /*#__PURE__*/ memoize((spellings: typeof snakeOf): ReadonlyMap<string, Member> => {
  const out = new Map<string, Member>()
  for (const member of members) out.set(member, member).set(spellings[member] ?? member, member)
  return out
})

/**
 * Names what a part holds; `undefined` when that is nothing known, or more than one thing.
 *
 * @internal
 * @since 0.1.0
 */
export const memberOf = (raw: Raw): Member | undefined => {
  const by = memberBy(snakeOf)
  let found: Member | undefined
  for (const key in raw) {
    const member = by.get(key)
    if (member === undefined || raw[key] === undefined || raw[key] === null) continue
    if (spelling(raw, member) !== key) continue
    if (found !== undefined) return undefined
    found = member
  }
  return found
}

/**
 * Reads the parts of a content.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeParts = (parts: ReadonlyArray<unknown>, isModel: boolean): ReadonlyArray<Block> => {
  // a list of its final size at once
  const out = parts.slice() as Array<Block>
  let codes = 0
  let outputs = 0
  for (let i = 0; i < parts.length; i++) {
    const block = decodePart(parts[i], isModel)
    out[i] = block
    if (block.type !== 'opaque' || !isModel) continue
    if (block.kind === 'executableCode') out[i] = paired(block, 'call', `code-${codes++}`)
    else if (block.kind === 'codeExecutionResult') out[i] = paired(block, 'result', `code-${outputs++}`)
    else if (block.kind === 'toolCall') out[i] = paired(block, 'call')
    else if (block.kind === 'toolResponse') out[i] = paired(block, 'result')
  }
  return out
}

/** The two halves of what the provider ran share an id, or else their place in the order. */
const paired = (block: Opaque, side: 'call' | 'result', order?: string): Opaque => {
  const raw = block.raw as Raw
  const value = raw[spelling(raw, block.kind)]
  const id = isRaw(value) ? value['id'] : undefined
  const key = typeof id === 'string' && id !== '' ? id : order
  return key === undefined ? block : { ...block, pair: { key, side } }
}

const decodePart = (raw: unknown, isModel: boolean): Block => {
  // only lists of parts that stand for a whole content may hold strings
  if (typeof raw === 'string') return { type: 'text', text: raw, extra: { text: null } }
  if (!isRaw(raw)) return { type: 'opaque', kind: kindOf(raw), raw: raw as Json }
  const member = isSpeltTwice(raw) ? undefined : memberOf(raw)
  switch (member) {
    case 'text':
      return decodeText(raw, isModel) ?? opaquePart(raw)
    case 'functionCall':
      return decodeCall(raw) ?? opaquePart(raw)
    case 'functionResponse':
      return decodeResponse(raw, decodeMediaPart) ?? opaquePart(raw)
    case 'inlineData':
    case 'fileData':
      return decodeMediaPart(raw)
    case undefined:
    case 'executableCode':
    case 'codeExecutionResult':
    case 'toolCall':
    case 'toolResponse':
    case 'audioTranscription':
      return opaquePart(raw)
  }
}

const TEXT: Names = ['text']
const THOUGHT: Names = ['text', 'thought', 'thoughtSignature', 'thought_signature']
const METADATA: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'thought',
  'thoughtSignature',
  'thought_signature',
  'videoMetadata',
  'video_metadata',
  'partMetadata',
  'part_metadata',
  'mediaResolution',
  'media_resolution'
])

/**
 * Tells whether a part holds nothing but what says more about a value.
 *
 * @internal
 * @since 0.1.0
 */
export const isEmptyPart = (raw: Raw): boolean =>
  Object.keys(raw).every((key) => METADATA.has(key) || raw[key] === undefined || raw[key] === null)

/** An opaque block is named after what the part holds: a signature when the text that carries it is empty. */
const opaquePart = (raw: Raw): Opaque => {
  const named = memberOf(raw)
  const isBare = named === 'text' && raw['text'] === ''
  const other = Object.keys(raw).find((key) => !METADATA.has(key) && raw[key] !== null)
  const kind = isBare ? 'thoughtSignature' : (named ?? other ?? 'part')
  return { type: 'opaque', kind, raw: raw as JsonObject }
}

/** A signed text says in `extra` what was signed: once it is edited, the signature does not hold any more. */
const decodeText = (raw: Raw, isModel: boolean): Block | undefined => {
  const { text } = raw
  if (typeof text !== 'string') return undefined
  const key = spelling(raw, 'thoughtSignature')
  const signature = raw[key]
  if (raw['thought'] === true && isModel) {
    const block: Mutable<Thinking> = { type: 'thinking', text }
    let extra = unnamed(raw, THOUGHT)
    if (typeof signature === 'string') block.signature = signature
    else if (signature !== undefined) extra = put(extra, key, signature)
    if (typeof signature === 'string' && isSnake(key)) extra = put(extra, key, null)
    if (extra !== undefined) block.extra = extra
    return block
  }
  const isSigned = typeof signature === 'string'
  if (isSigned && text === '') return undefined
  const extra = unnamed(raw, TEXT)
  const block: Mutable<Text> = { type: 'text', text }
  if (extra !== undefined) block.extra = isSigned ? put(extra, 'text', text) : extra
  return block
}

const INLINE: Names = ['mimeType', 'mime_type', 'data', 'displayName']
const FILE: Names = ['fileUri', 'file_uri', 'displayName']

const decodeMediaPart = (raw: unknown): Media | Opaque => {
  if (!isRaw(raw)) return { type: 'opaque', kind: kindOf(raw), raw: raw as Json }
  const member = isSpeltTwice(raw) ? undefined : memberOf(raw)
  const key = member === undefined ? '' : spelling(raw, member)
  const value = raw[key]
  if ((member !== 'inlineData' && member !== 'fileData') || !isRaw(value) || isSpeltTwice(value)) return opaquePart(raw)
  const source = member === 'inlineData' ? decodeInline(value) : decodeFile(value)
  const mimeType = value[spelling(value, 'mimeType')]
  if (source === undefined) return opaquePart(raw)
  const block: Mutable<Media> = { type: 'media', kind: kindOfType(mimeType), source }
  if (typeof value['displayName'] === 'string') block.name = value['displayName']
  let extra = unnamed(raw, [key])
  if (isSnake(key)) extra = put(extra, key, null)
  if (extra !== undefined) block.extra = extra
  return block
}

const decodeInline = (raw: Raw): MediaSource | undefined => {
  const key = spelling(raw, 'mimeType')
  const [mediaType, data] = [raw[key], raw['data']]
  if (typeof mediaType !== 'string' || typeof data !== 'string') return undefined
  let extra = withOddName(raw, unnamed(raw, INLINE))
  if (isSnake(key)) extra = put(extra, key, null)
  return { type: 'base64', mediaType, data, ...(extra === undefined ? {} : { extra }) }
}

const decodeFile = (raw: Raw): MediaSource | undefined => {
  const key = spelling(raw, 'fileUri')
  const url = raw[key]
  if (typeof url !== 'string') return undefined
  let extra = withOddName(raw, unnamed(raw, FILE))
  if (isSnake(key)) extra = put(extra, key, null)
  return { type: 'url', url, ...(extra === undefined ? {} : { extra }) }
}

const withOddName = (raw: Raw, extra: JsonObject | undefined): JsonObject | undefined => {
  const name = raw['displayName']
  return name === undefined || typeof name === 'string' ? extra : put(extra, 'displayName', name)
}

const kindOfType = (mimeType: unknown): MediaKind => {
  const [, kind] = typeof mimeType === 'string' ? (/^(image|audio|video)\//.exec(mimeType) ?? []) : []
  return (kind as MediaKind | undefined) ?? 'document'
}

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/**
 * Writes a text; one that came as a string is a string again.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeText = ({ text, extra }: Text): Raw | string => {
  if (extra === undefined) return { text }
  const { text: signed, ...beside } = extra
  if (signed === null && Object.keys(beside).length === 0) return text
  return typeof signed === 'string' && signed !== text ? fill({ text }, unsigned(extra)) : fill({ text }, extra)
}

/**
 * Writes a thought.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeThinking = ({ text, signature, encrypted, extra }: Thinking): Raw => {
  const sign = signature ?? encrypted
  return fill(
    { text, thought: true, ...(sign === undefined ? {} : { [spelling(extra, 'thoughtSignature')]: sign }) },
    extra
  )
}

/**
 * Writes media. Plain text becomes a text: there is no part for it.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMedia = ({ source, name, extra }: Media): Raw => {
  const named = name === undefined ? {} : { displayName: name }
  switch (source.type) {
    case 'base64': {
      const value = { [spelling(source.extra, 'mimeType')]: source.mediaType, data: source.data, ...named }
      return fill({ [spelling(extra, 'inlineData')]: fill(value, source.extra) }, extra)
    }
    case 'url':
    case 'file': {
      const uri = source.type === 'url' ? source.url : source.fileId
      const value = { [spelling(source.extra, 'fileUri')]: uri, ...named }
      return fill({ [spelling(extra, 'fileData')]: fill(value, source.extra) }, extra)
    }
    case 'text':
      return fill({ text: source.data }, extra)
  }
}

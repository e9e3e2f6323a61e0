/**
 * The content of gemini-cli-sdk's messages: text, thinking, tool calls and results, images.
 *
 * @since 0.1.0
 */
import { isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { boolean, json, string } from '../../codecs/fields'
import { isRaw } from '../../dialects/wire'
import type { Json, JsonObject } from '../../model/Json'
import { defaulted, type JsonCodec, listOf, optional, record, required } from '../record'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is text.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliTextBlock {
  readonly type: 'text'
  readonly text: string
  readonly extra?: JsonObject
}

/**
 * Is a thought of the model, apart from its text.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliThinkingBlock {
  readonly type: 'thinking'
  readonly thinking: string
  /** Absent in the original, where a signature lands in `extra`. */
  readonly signature?: string
  readonly extra?: JsonObject
}

/**
 * Is a call of a tool.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliToolUseBlock {
  readonly type: 'tool_use'
  readonly id: string
  readonly name: string
  readonly input: Json
  readonly extra?: JsonObject
}

/**
 * Is the result of a call: text, or a list of blocks.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliToolResultBlock {
  readonly type: 'tool_result'
  readonly tool_use_id: string
  readonly content: string | ReadonlyArray<GeminiCliBlock>
  readonly is_error: boolean
  readonly extra?: JsonObject
}

/**
 * Is an image.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliImageBlock {
  readonly type: 'image'
  readonly source: GeminiCliImageSource
  readonly extra?: JsonObject
}

/**
 * Says where an image is.
 *
 * @category model
 * @since 0.1.0
 */
export type GeminiCliImageSource =
  | { readonly type: 'base64'; readonly media_type: string; readonly data: string; readonly extra?: JsonObject }
  | { readonly type: 'url'; readonly url: string; readonly extra?: JsonObject }

/**
 * Is a block of a kind that is not known here, verbatim. The original fails on the whole message.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliUnknownBlock {
  readonly type: 'unknown'
  readonly raw: Json
}

/**
 * Is any block.
 *
 * @category model
 * @since 0.1.0
 */
export type GeminiCliBlock =
  | GeminiCliTextBlock
  | GeminiCliThinkingBlock
  | GeminiCliToolUseBlock
  | GeminiCliToolResultBlock
  | GeminiCliImageBlock
  | GeminiCliUnknownBlock

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

const lenient = (tag: string) => ({ tag, isLenient: true })

const base64Source = record<Extract<GeminiCliImageSource, { type: 'base64' }>>(
  'a base64 source',
  { media_type: required(string), data: required(string) },
  { tag: 'base64' }
)

const urlSource = record<Extract<GeminiCliImageSource, { type: 'url' }>>(
  'a url source',
  { url: required(string) },
  { tag: 'url' }
)

const imageSource: JsonCodec<GeminiCliImageSource> = /*#__PURE__*/ new t.Type<GeminiCliImageSource, Json, unknown>(
  'a base64 or url source',
  (value): value is GeminiCliImageSource => base64Source.is(value) || urlSource.is(value),
  (value, context) => {
    const type = isRaw(value) ? value['type'] : undefined
    if (type === 'base64') return base64Source.validate(value, context)
    return type === 'url' ? urlSource.validate(value, context) : t.failure(value, context)
  },
  (source) => (source.type === 'base64' ? base64Source.encode(source) : urlSource.encode(source))
)

const textBlock = record<GeminiCliTextBlock>('a text block', { text: defaulted(string, '') }, lenient('text'))

const thinkingBlock = record<GeminiCliThinkingBlock>(
  'a thinking block',
  { thinking: defaulted(string, ''), signature: optional(string) },
  lenient('thinking')
)

const toolUseBlock = record<GeminiCliToolUseBlock>(
  'a tool call',
  { id: defaulted(string, ''), name: defaulted(string, ''), input: defaulted(json, null) },
  lenient('tool_use')
)

const imageBlock = record<GeminiCliImageBlock>('an image', { source: required(imageSource) }, { tag: 'image' })

/**
 * Reads and writes a block. Nothing is refused: what is no known block is an unknown one.
 *
 * @internal
 * @since 0.1.0
 */
export const blockFromJson: JsonCodec<GeminiCliBlock> = /*#__PURE__*/ t.recursion<GeminiCliBlock, Json>(
  'a block',
  () =>
    new t.Type<GeminiCliBlock, Json, unknown>(
      'a block',
      isBlock,
      (value) => t.success(readBlock(value)),
      (block) => writeBlock(block)
    )
)

const blocks = /*#__PURE__*/ listOf('a list of blocks', blockFromJson)

const resultContent: JsonCodec<GeminiCliToolResultBlock['content']> = /*#__PURE__*/ new t.Type<
  GeminiCliToolResultBlock['content'],
  Json,
  unknown
>(
  'a string or a list of blocks',
  (value): value is GeminiCliToolResultBlock['content'] => typeof value === 'string' || blocks.is(value),
  (value, context) => {
    if (typeof value === 'string') return t.success(value)
    // "either text or an image": one block that is not in a list
    return isRaw(value) && typeof value['type'] === 'string'
      ? t.success([readBlock(value)])
      : blocks.validate(value, context)
  },
  (content) => (typeof content === 'string' ? content : blocks.encode(content))
)

const toolResultBlock = record<GeminiCliToolResultBlock>(
  'a tool result',
  {
    tool_use_id: defaulted(string, ''),
    content: defaulted<GeminiCliToolResultBlock['content']>(resultContent, '', (value) => !isRaw(value)),
    is_error: defaulted(boolean, false)
  },
  lenient('tool_result')
)

/**
 * Reads and writes the content of a message: a list of blocks, or a string, which is one text. The original refuses the
 * string.
 *
 * @internal
 * @since 0.1.0
 */
export const contentFromJson: JsonCodec<ReadonlyArray<GeminiCliBlock>> = /*#__PURE__*/ new t.Type<
  ReadonlyArray<GeminiCliBlock>,
  Json,
  unknown
>(
  'a string or a list of blocks',
  (value): value is ReadonlyArray<GeminiCliBlock> => blocks.is(value),
  (value, context) =>
    typeof value === 'string' ? t.success([{ type: 'text', text: value }]) : blocks.validate(value, context),
  (content) => blocks.encode(content)
)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const codecs: Readonly<Record<string, JsonCodec<GeminiCliBlock>>> = {
  text: textBlock as JsonCodec<GeminiCliBlock>,
  thinking: thinkingBlock as JsonCodec<GeminiCliBlock>,
  tool_use: toolUseBlock as JsonCodec<GeminiCliBlock>,
  tool_result: toolResultBlock as JsonCodec<GeminiCliBlock>,
  image: imageBlock as JsonCodec<GeminiCliBlock>
}

const codecOf = (value: unknown): JsonCodec<GeminiCliBlock> | undefined => {
  const type = isRaw(value) ? value['type'] : undefined
  return typeof type === 'string' && Object.hasOwn(codecs, type) ? codecs[type] : undefined
}

const isBlock = (value: unknown): value is GeminiCliBlock =>
  isRaw(value) && (value['type'] === 'unknown' ? json.is(value['raw']) : codecOf(value)?.is(value) === true)

const readBlock = (value: unknown): GeminiCliBlock => {
  const read = codecOf(value)?.decode(value)
  return read !== undefined && isRight(read) ? read.right : { type: 'unknown', raw: value as Json }
}

const writeBlock = (block: GeminiCliBlock): Json =>
  block.type === 'unknown' ? block.raw : codecs[block.type]!.encode(block)

/**
 * The chat types of quantum-sdk: content blocks, messages, tools, responses, as JSON.
 *
 * Unknown fields are kept in `extra` everywhere. Fields are read in snake case, as they stand on the wire, and in camel case.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { boolean, json, jsonObject, natural, string, that } from '../../codecs/fields'
import type { JsonError } from '../../codecs/JsonError'
import { isRaw } from '../../dialects/wire'
import type { Json, JsonObject } from '../../model/Json'
import { decoding, defaulted, type JsonCodec, listOf, optional, record, required, spelled } from '../record'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a block of content: `text`, `thinking` (its text is in `text`), `tool_use`, and from the user `image`, `file` and
 * `file_uri`. Blocks of other types are carried as they are.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatContentBlock {
  readonly type: string
  readonly text?: string
  readonly id?: string
  readonly name?: string
  readonly input?: JsonObject
  /** Gemini's signature of a thought or a call. */
  readonly thought_signature?: string
  /** Anthropic's signature of a thought: without it thinking cannot be sent again. The original has no field for it. */
  readonly signature?: string
  readonly data?: string
  readonly file_name?: string
  readonly mime_type?: string
  readonly file_uri?: string
  readonly extra?: JsonObject
}

/**
 * Is a message: its role is `system`, `user`, `assistant` or `tool`. `content_blocks` take precedence over `content`.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatMessage {
  readonly role: string
  readonly content?: string
  readonly content_blocks?: ReadonlyArray<ChatContentBlock>
  /** Which call a message of the role `tool` answers. */
  readonly tool_call_id?: string
  readonly is_error?: boolean
  /** The state of reasoning that a response came with, to be sent back. */
  readonly phase?: string
  readonly extra?: JsonObject
}

/**
 * Is a function that the model may call.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatTool {
  readonly name: string
  readonly description: string
  readonly parameters?: Json
  readonly strict?: boolean
  readonly extra?: JsonObject
}

/**
 * Is what a model answered.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatResponse {
  readonly id: string
  readonly model: string
  readonly content: ReadonlyArray<ChatContentBlock>
  readonly usage?: ChatUsage
  /** One of {@link stopReasons}, or what the provider says where that is none of them. */
  readonly stop_reason: string
  readonly citations: ReadonlyArray<Json>
  readonly phase?: string
  /** Ten thousand millions are a dollar. It comes in a header; the Rust package loses it in sessions. */
  readonly cost_ticks?: number
  /** It comes in a header as well. */
  readonly request_id?: string
  readonly extra?: JsonObject
}

/**
 * Counts tokens, and what they cost.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatUsage {
  readonly input_tokens: number
  readonly output_tokens: number
  readonly cost_ticks: number
  /** Those of the input that were read from a cache. */
  readonly cached_tokens?: number
  /** Those of the output that were thought. */
  readonly reasoning_tokens?: number
  readonly extra?: JsonObject
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Names the reasons for which a model stops, as quantum's gateway spells them for all providers.
 *
 * @category constants
 * @since 0.1.0
 */
export const stopReasons = {
  endTurn: 'end_turn',
  toolUse: 'tool_use',
  maxTokens: 'max_tokens',
  stopSequence: 'stop_sequence',
  contentFilter: 'content_filter',
  refusal: 'refusal',
  error: 'error'
} as const

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

const whole = that('a whole number', (value): value is number => Number.isSafeInteger(value))

/**
 * Reads and writes blocks of content.
 *
 * @internal
 * @since 0.1.0
 */
export const contentBlockCodec: JsonCodec<ChatContentBlock> = /*#__PURE__*/ record<ChatContentBlock, never>(
  'a block of content',
  {
    type: required(string),
    text: optional(string),
    id: optional(string),
    name: optional(string),
    input: optional(jsonObject),
    thought_signature: optional(string, 'thoughtSignature'),
    signature: optional(string),
    data: optional(string),
    file_name: optional(string, 'fileName'),
    mime_type: optional(string, 'mimeType'),
    file_uri: optional(string, 'fileUri')
  }
)

/**
 * Reads and writes lists of blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const contentBlocksCodec: JsonCodec<ReadonlyArray<ChatContentBlock>> = /*#__PURE__*/ listOf(
  'a list of blocks',
  contentBlockCodec
)

/**
 * Reads and writes messages. Blocks that cannot be read are an error; the original takes them for absent, in silence.
 *
 * @category codecs
 * @since 0.1.0
 */
export const chatMessageCodec: JsonCodec<ChatMessage> = /*#__PURE__*/ record<ChatMessage>('a message', {
  role: required(string),
  content: optional(string),
  content_blocks: optional(contentBlocksCodec, 'contentBlocks'),
  tool_call_id: optional(string, 'toolCallId'),
  is_error: optional(boolean, 'isError'),
  phase: optional(string)
})

const flatTool = /*#__PURE__*/ record<ChatTool>('a tool', {
  name: required(string),
  description: defaulted(string, ''),
  parameters: optional(json),
  strict: optional(boolean)
})

/**
 * Reads tools as Rust and Go have them, `{ name, … }`, and as TypeScript has them, `{ type: "function", function: { name, … } }`;
 * writes the former.
 *
 * @category codecs
 * @since 0.1.0
 */
export const chatToolCodec: JsonCodec<ChatTool> = /*#__PURE__*/ new t.Type<ChatTool, Json, unknown>(
  'a tool',
  (value): value is ChatTool => flatTool.is(value),
  (value, context) => {
    if (!isRaw(value) || !isRaw(value['function'])) return flatTool.validate(value, context)
    const { type: _, function: named, ...others } = value
    return flatTool.validate({ ...others, ...(named as JsonObject) }, context)
  },
  (tool) => flatTool.encode(tool)
)

/**
 * Reads and writes usages.
 *
 * @internal
 * @since 0.1.0
 */
export const chatUsageCodec: JsonCodec<ChatUsage> = /*#__PURE__*/ record<ChatUsage>('a usage', {
  input_tokens: spelled(defaulted(natural, 0), 'inputTokens'),
  output_tokens: spelled(defaulted(natural, 0), 'outputTokens'),
  cost_ticks: spelled(defaulted(whole, 0), 'costTicks'),
  cached_tokens: optional(natural, 'cachedTokens'),
  reasoning_tokens: optional(natural, 'reasoningTokens')
})

/**
 * Reads and writes responses. `content` and `citations` that are null are empty.
 *
 * @category codecs
 * @since 0.1.0
 */
export const chatResponseCodec: JsonCodec<ChatResponse> = /*#__PURE__*/ record<ChatResponse>('a response', {
  id: required(string),
  model: required(string),
  content: defaulted<ReadonlyArray<ChatContentBlock>>(contentBlocksCodec, []),
  usage: optional(chatUsageCodec),
  stop_reason: spelled(defaulted(string, ''), 'stopReason'),
  citations: defaulted<ReadonlyArray<Json>>(listOf('a list', json), []),
  phase: optional(string),
  cost_ticks: optional(whole, 'costTicks'),
  request_id: optional(string, 'requestId')
})

/**
 * Reads a response; a {@link JsonError} for what is none.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { decodeChatResponse } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(
 *   decodeChatResponse({ id: 'a', model: 'm', content: null, citations: null }),
 *   right({ id: 'a', model: 'm', content: [], stop_reason: '', citations: [] })
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeChatResponse: (value: unknown) => Either<JsonError, ChatResponse> = /*#__PURE__*/ decoding(
  'response',
  chatResponseCodec
)

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Joins the texts of a response, without anything between them: `ChatResponse::text`.
 *
 * @example
 * import assert from 'node:assert'
 * import { responseText, responseThinking, toolCalls } from 'context-compaction/session'
 *
 * const response = {
 *   id: 'a',
 *   model: 'm',
 *   content: [{ type: 'thinking', text: 'hm' }, { type: 'text', text: 'a' }, { type: 'tool_use', id: 'c1', name: 'ls', input: {} }, { type: 'text', text: 'b' }],
 *   stop_reason: 'tool_use',
 *   citations: []
 * }
 * assert.strictEqual(responseText(response), 'ab')
 * assert.strictEqual(responseThinking(response), 'hm')
 * assert.deepStrictEqual(toolCalls(response).map(({ id }) => id), ['c1'])
 *
 * @category queries
 * @since 0.1.0
 */
export const responseText = ({ content }: ChatResponse): string => joined(content, 'text')

/**
 * Joins the thoughts of a response: `ChatResponse::thinking`.
 *
 * @category queries
 * @since 0.1.0
 */
export const responseThinking = ({ content }: ChatResponse): string => joined(content, 'thinking')

/**
 * Lists the calls of a response: `ChatResponse::tool_calls`.
 *
 * @category queries
 * @since 0.1.0
 */
export const toolCalls = ({ content }: ChatResponse): ReadonlyArray<ChatContentBlock> =>
  content.filter(({ type }) => type === 'tool_use')

/**
 * Writes ticks in dollars: ten thousand millions are one.
 *
 * @example
 * import assert from 'node:assert'
 * import { dollarsOfTicks } from 'context-compaction/session'
 *
 * assert.strictEqual(dollarsOfTicks(25_000_000_000), 2.5)
 *
 * @category conversions
 * @since 0.1.0
 */
export const dollarsOfTicks = (ticks: number): number => ticks / 10_000_000_000

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const joined = (content: ReadonlyArray<ChatContentBlock>, wanted: string): string =>
  content.flatMap(({ type, text }) => (type === wanted && text !== undefined ? [text] : [])).join('')

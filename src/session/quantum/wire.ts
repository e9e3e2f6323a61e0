/**
 * The session types of quantum-sdk as JSON: requests, responses, configurations, in the spellings of all its packages.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { ContextMetadata } from '../../change/peerReports'
import { boolean, json, jsonObject, natural, oneOf, string, that } from '../../codecs/fields'
import type { JsonError } from '../../codecs/JsonError'
import { isRaw } from '../../dialects/wire'
import type { Json, JsonObject } from '../../model/Json'
import { decoding, defaulted, type JsonCodec, listOf, optional, record, required, spelled } from '../record'
import {
  type ChatContentBlock,
  type ChatResponse,
  chatResponseCodec,
  type ChatTool,
  chatToolCodec,
  contentBlocksCodec
} from './chat'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says when and how a session is compacted. The first five fields are those of Rust from 0.5, the others those of the other
 * packages; `fromQuantumConfig` of `context-compaction/strategy` says what each means.
 *
 * @category model
 * @since 0.1.0
 */
export interface ContextConfig {
  readonly compact_at_tokens?: number
  /** How many pairs of call and result keep their content. */
  readonly keep_recent_tool_results?: number
  readonly clear_thinking?: boolean
  readonly summarize_strategy?: 'plan_and_tools' | 'full' | 'brief'
  readonly summarize_model?: string
  readonly max_tokens?: number
  readonly auto_compact?: boolean
  /** Per cent of `max_tokens`. */
  readonly compaction_threshold?: number
  readonly strategy?: string
  readonly extra?: JsonObject
}

/**
 * Is the result of a call. Its content may be blocks as well: the original takes text alone.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionToolResult {
  readonly tool_call_id: string
  readonly content: string | ReadonlyArray<ChatContentBlock>
  readonly is_error?: boolean
  readonly extra?: JsonObject
}

/**
 * Is a request of a session: what the user says, or the results of the calls that wait.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionChatRequest {
  /** A new session begins without it. */
  readonly session_id?: string
  readonly model?: string
  /** May be empty when there are results. */
  readonly message: string
  readonly tools?: ReadonlyArray<ChatTool>
  readonly tool_results?: ReadonlyArray<SessionToolResult>
  readonly stream?: boolean
  readonly system_prompt?: string
  readonly context_config?: ContextConfig
  readonly provider_options?: JsonObject
  readonly temperature?: number
  readonly max_tokens?: number
  readonly tool_choice?: Json
  readonly reasoning_effort?: string
  readonly extra?: JsonObject
}

/**
 * Is what is told of the context of a session: `ContextMetadata`, and `SessionContext` of the packages that leave out
 * `tools_cleared`.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionContext extends ContextMetadata {
  readonly extra?: JsonObject
}

/**
 * Is the response of a session.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionChatResponse {
  readonly session_id: string
  readonly response: ChatResponse
  readonly context: SessionContext
  readonly extra?: JsonObject
}

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

const number = that('a number', (value): value is number => typeof value === 'number' && Number.isFinite(value))
const share = that('a number from 0 on', (value): value is number => number.is(value) && value >= 0)

/**
 * Reads and writes configurations. Numbers are not negative, and a strategy of summaries is one of the three.
 *
 * @category codecs
 * @since 0.1.0
 */
export const contextConfigCodec: JsonCodec<ContextConfig> = /*#__PURE__*/ record<ContextConfig>('a configuration', {
  compact_at_tokens: optional(natural, 'compactAtTokens'),
  keep_recent_tool_results: optional(natural, 'keepRecentToolResults'),
  clear_thinking: optional(boolean, 'clearThinking'),
  summarize_strategy: optional(oneOf('plan_and_tools', 'full', 'brief'), 'summarizeStrategy'),
  summarize_model: optional(string, 'summarizeModel'),
  max_tokens: optional(natural, 'maxTokens'),
  auto_compact: optional(boolean, 'autoCompact'),
  compaction_threshold: optional(share, 'compactionThreshold'),
  strategy: optional(string)
})

const resultContent: JsonCodec<SessionToolResult['content']> = /*#__PURE__*/ new t.Type<
  SessionToolResult['content'],
  Json,
  unknown
>(
  'a string or a list of blocks',
  (value): value is SessionToolResult['content'] => typeof value === 'string' || contentBlocksCodec.is(value),
  (value, context) => (typeof value === 'string' ? t.success(value) : contentBlocksCodec.validate(value, context)),
  (content) => (typeof content === 'string' ? content : contentBlocksCodec.encode(content))
)

/**
 * Reads and writes results of calls.
 *
 * @category codecs
 * @since 0.1.0
 */
export const sessionToolResultCodec: JsonCodec<SessionToolResult> = /*#__PURE__*/ record<SessionToolResult>(
  'a tool result',
  {
    tool_call_id: required(string, 'toolCallId'),
    content: required(resultContent),
    is_error: optional(boolean, 'isError')
  }
)

const anyRequest = /*#__PURE__*/ record<SessionChatRequest>('a request', {
  session_id: optional(string, 'sessionId'),
  model: optional(string),
  message: required(string),
  tools: optional(listOf('a list of tools', chatToolCodec)),
  tool_results: optional(listOf('a list of tool results', sessionToolResultCodec), 'toolResults'),
  stream: optional(boolean),
  system_prompt: optional(string, 'systemPrompt'),
  context_config: optional(contextConfigCodec, 'contextConfig'),
  provider_options: optional(jsonObject, 'providerOptions'),
  temperature: optional(number),
  max_tokens: optional(natural, 'maxTokens'),
  tool_choice: optional(json, 'toolChoice'),
  reasoning_effort: optional(string, 'reasoningEffort')
})

/**
 * Reads and writes requests. A message may be absent where there are results, as in Go.
 *
 * @category codecs
 * @since 0.1.0
 */
export const sessionChatRequestCodec: JsonCodec<SessionChatRequest> = /*#__PURE__*/ new t.Type<
  SessionChatRequest,
  Json,
  unknown
>(
  'a request',
  (value): value is SessionChatRequest => anyRequest.is(value),
  (value, context) => {
    if (!isRaw(value) || (value['message'] ?? undefined) !== undefined) return anyRequest.validate(value, context)
    const results = value['tool_results'] ?? value['toolResults']
    const isAnswering = Array.isArray(results) && results.length > 0
    return anyRequest.validate(isAnswering ? { ...value, message: '' } : value, context)
  },
  (request) => anyRequest.encode(request)
)

const isCompacted = /*#__PURE__*/ defaulted(boolean, false)
const note = /*#__PURE__*/ optional(string, 'compactionNote')
const cleared = /*#__PURE__*/ optional(natural, 'toolsCleared')

/**
 * Reads and writes what is told of a context, all of it optional: `ContextMetadata`.
 *
 * @category codecs
 * @since 0.1.0
 */
export const contextMetadataCodec: JsonCodec<SessionContext> = /*#__PURE__*/ record<SessionContext>('a metadata', {
  turn_count: spelled(defaulted(natural, 0), 'turnCount'),
  estimated_tokens: spelled(defaulted(natural, 0), 'estimatedTokens'),
  compacted: isCompacted,
  compaction_note: note,
  tools_cleared: cleared
})

/**
 * Reads and writes what is told of a context in a response: `SessionContext`, where the turns and the tokens have to be told.
 *
 * @category codecs
 * @since 0.1.0
 */
export const sessionContextCodec: JsonCodec<SessionContext> = /*#__PURE__*/ record<SessionContext>('a context', {
  turn_count: required(natural, 'turnCount'),
  estimated_tokens: required(natural, 'estimatedTokens'),
  compacted: isCompacted,
  compaction_note: note,
  tools_cleared: cleared
})

/**
 * Reads and writes responses of sessions.
 *
 * @category codecs
 * @since 0.1.0
 */
export const sessionChatResponseCodec: JsonCodec<SessionChatResponse> = /*#__PURE__*/ record<SessionChatResponse>(
  'a response',
  {
    session_id: required(string, 'sessionId'),
    response: required(chatResponseCodec),
    context: required(sessionContextCodec)
  }
)

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads a request of a session, in the spelling of any of quantum's packages; a {@link JsonError} for what is none.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { drawJsonError } from 'context-compaction/codecs'
 * import { decodeSessionChatRequest } from 'context-compaction/session'
 *
 * const nested = { type: 'function', function: { name: 'ls', description: 'Lists.' } }
 * const decoded = decodeSessionChatRequest({ message: 'hello', tools: [nested], contextConfig: { max_tokens: 100_000 } })
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(decoded.right.tools, [{ name: 'ls', description: 'Lists.' }])
 * assert.deepStrictEqual(decoded.right.context_config, { max_tokens: 100_000 })
 *
 * const refused = decodeSessionChatRequest({ message: 'hello', context_config: { compact_at_tokens: -1 } })
 * assert.strictEqual(
 *   isLeft(refused) ? drawJsonError(refused.left) : '',
 *   'request: context_config.compact_at_tokens: expected a whole number from 0 on, found the number -1'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeSessionChatRequest: (value: unknown) => Either<JsonError, SessionChatRequest> =
  /*#__PURE__*/ decoding('request', sessionChatRequestCodec)

/**
 * Writes a request as Rust from 0.5 does: what is absent is not written, `message` always is.
 *
 * @example
 * import assert from 'node:assert'
 * import { encodeSessionChatRequest } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(encodeSessionChatRequest({ message: '' }), { message: '' })
 *
 * @category conversions
 * @since 0.1.0
 */
export const encodeSessionChatRequest = (request: SessionChatRequest): JsonObject =>
  sessionChatRequestCodec.encode(request) as JsonObject

/**
 * Reads a response of a session; a {@link JsonError} for what is none, and for one that tells nothing of the context.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { drawJsonError } from 'context-compaction/codecs'
 * import { decodeSessionChatResponse } from 'context-compaction/session'
 *
 * const refused = decodeSessionChatResponse({ session_id: 's1', response: { id: 'a', model: 'm' } })
 * assert.strictEqual(
 *   isLeft(refused) ? drawJsonError(refused.left) : '',
 *   'response: context: expected a context, found nothing'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeSessionChatResponse: (value: unknown) => Either<JsonError, SessionChatResponse> =
  /*#__PURE__*/ decoding('response', sessionChatResponseCodec)

/**
 * Writes a response of a session.
 *
 * @example
 * import assert from 'node:assert'
 * import { encodeSessionChatResponse } from 'context-compaction/session'
 *
 * const response = { id: 'a', model: 'm', content: [], stop_reason: 'end_turn', citations: [] }
 * const context = { turn_count: 1, estimated_tokens: 9, compacted: true, tools_cleared: 2 }
 * assert.deepStrictEqual(encodeSessionChatResponse({ session_id: 's1', response, context }), { session_id: 's1', response, context })
 *
 * @category conversions
 * @since 0.1.0
 */
export const encodeSessionChatResponse = (response: SessionChatResponse): JsonObject =>
  sessionChatResponseCodec.encode(response) as JsonObject

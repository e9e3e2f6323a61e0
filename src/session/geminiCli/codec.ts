/**
 * Codecs of gemini-cli-sdk's messages.
 *
 * | wire                                        | the original            | here                                            |
 * | ------------------------------------------- | ----------------------- | ----------------------------------------------- |
 * | a field is absent                           | its default             | the same, and written the same                  |
 * | `session_id`, `name`, `event_type`, `message` are absent | some fail   | their default                                   |
 * | an unknown field                            | kept, or lost on `assistant`, `user`, `stream_event`, `usage` | kept in `extra`, written at its level |
 * | an explicit null, a value of another type   | the message fails       | the default; the value stays in `extra`, and is written again |
 * | content is a string                         | the message fails       | one text                                        |
 * | an unknown block, an unknown message        | the message fails       | `unknown`, verbatim                             |
 * | a known field in `extra`                    | written twice           | written once: the named value wins              |
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { boolean, json, natural, string, that } from '../../codecs/fields'
import type { JsonError } from '../../codecs/JsonError'
import { isRaw, type Raw } from '../../dialects/wire'
import type { Json, JsonObject } from '../../model/Json'
import { decoding, defaulted, type JsonCodec, listOf, record } from '../record'
import { contentFromJson, type GeminiCliBlock } from './content'
import {
  type GeminiCliAssistantInner,
  type GeminiCliAssistantMessage,
  type GeminiCliMcpServer,
  type GeminiCliMessage,
  type GeminiCliPlanEntry,
  type GeminiCliResultMessage,
  type GeminiCliSessionInfo,
  type GeminiCliStreamEvent,
  type GeminiCliSystemMessage,
  type GeminiCliUsage,
  type GeminiCliUserInner,
  type GeminiCliUserMessage,
  noGeminiCliUsage
} from './message'

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const lenient = { isLenient: true }
const named = (tag: string) => ({ tag, isLenient: true })
const word = defaulted(string, '')
const count = defaulted(natural, 0)
const words = defaulted(listOf('a list of strings', string), [])
const milliseconds = defaulted(
  that('a number', (value): value is number => typeof value === 'number' && Number.isFinite(value)),
  0
)
const stringOrNull = that(
  'a string or null',
  (value): value is string | null => value === null || typeof value === 'string'
)
const content = defaulted<ReadonlyArray<GeminiCliBlock>>(contentFromJson, [], Array.isArray)

const server = record<GeminiCliMcpServer>('a server', { name: word, status: word }, lenient)

const usage = record<GeminiCliUsage>(
  'a usage',
  {
    input_tokens: count,
    output_tokens: count,
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
    thought_tokens: count
  },
  lenient
)

const assistantInner = record<GeminiCliAssistantInner>(
  'what the model said',
  { role: word, content, model: word, stop_reason: word, stop_sequence: defaulted(stringOrNull, null) },
  lenient
)

const userInner = record<GeminiCliUserInner>('what the user said', { role: word, content }, lenient)

const codecs: Readonly<Record<string, JsonCodec<GeminiCliMessage>>> = {
  system: record<GeminiCliSystemMessage>(
    'a system message',
    {
      subtype: word,
      session_id: word,
      cwd: word,
      tools: words,
      mcp_servers: defaulted(listOf('a list of servers', server), []),
      model: word
    },
    named('system')
  ) as JsonCodec<GeminiCliMessage>,
  assistant: record<GeminiCliAssistantMessage>(
    'an assistant message',
    {
      message: defaulted<GeminiCliAssistantInner>(assistantInner, {
        role: '',
        content: [],
        model: '',
        stop_reason: '',
        stop_sequence: null
      }),
      session_id: word
    },
    named('assistant')
  ) as JsonCodec<GeminiCliMessage>,
  user: record<GeminiCliUserMessage>(
    'a user message',
    { message: defaulted<GeminiCliUserInner>(userInner, { role: '', content: [] }), session_id: word },
    named('user')
  ) as JsonCodec<GeminiCliMessage>,
  result: record<GeminiCliResultMessage>(
    'a result',
    {
      subtype: word,
      is_error: defaulted(boolean, false),
      duration_ms: milliseconds,
      duration_api_ms: milliseconds,
      num_turns: count,
      session_id: word,
      usage: defaulted(usage, noGeminiCliUsage),
      stop_reason: word
    },
    named('result')
  ) as JsonCodec<GeminiCliMessage>,
  stream_event: record<GeminiCliStreamEvent>(
    'a stream event',
    { event_type: word, data: defaulted(json, null), session_id: word },
    named('stream_event')
  ) as JsonCodec<GeminiCliMessage>
}

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

/**
 * Reads and writes messages. Every JSON object is a message.
 *
 * @category codecs
 * @since 0.1.0
 */
export const geminiCliMessageCodec: JsonCodec<GeminiCliMessage> = /*#__PURE__*/ new t.Type<
  GeminiCliMessage,
  Json,
  unknown
>(
  'a message of gemini-cli-sdk',
  (value): value is GeminiCliMessage =>
    isRaw(value) && (value['type'] === 'unknown' ? isRaw(value['raw']) : codecOf(value)?.is(value) === true),
  (value, context) => {
    if (!isRaw(value)) return t.failure(value, context)
    return codecOf(value)?.validate(value, context) ?? t.success({ type: 'unknown', raw: value as JsonObject })
  },
  (message) => (message.type === 'unknown' ? message.raw : codecs[message.type]!.encode(message))
)

/**
 * Reads and writes the steps of a plan.
 *
 * @category codecs
 * @since 0.1.0
 */
export const geminiCliPlanEntryCodec: JsonCodec<GeminiCliPlanEntry> = /*#__PURE__*/ record<GeminiCliPlanEntry>(
  'a step of a plan',
  { content: word, priority: defaulted(string, 'normal'), status: defaulted(string, 'pending') },
  lenient
)

/**
 * Reads and writes sessions as they are listed.
 *
 * @category codecs
 * @since 0.1.0
 */
export const geminiCliSessionInfoCodec: JsonCodec<GeminiCliSessionInfo> = /*#__PURE__*/ record<GeminiCliSessionInfo>(
  'a session',
  { session_id: word, model: word, tools: words },
  lenient
)

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads a message of gemini-cli-sdk; a {@link JsonError} for what is no JSON object.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { decodeGeminiCliMessage, encodeGeminiCliMessage } from 'context-compaction/session'
 *
 * const wire = { type: 'assistant', message: { content: 'hello', stop_reason: null, id: 'm1' }, parent_tool_use_id: 'c1' }
 * const decoded = decodeGeminiCliMessage(wire)
 * assert.ok(isRight(decoded) && decoded.right.type === 'assistant')
 * assert.deepStrictEqual(decoded.right.message.content, [{ type: 'text', text: 'hello' }])
 * assert.strictEqual(decoded.right.message.stop_reason, '')
 * // defaults are written as the original writes them; nothing that came is lost
 * assert.deepStrictEqual(encodeGeminiCliMessage(decoded.right), {
 *   type: 'assistant',
 *   message: { role: '', content: 'hello', model: '', stop_reason: null, stop_sequence: null, id: 'm1' },
 *   session_id: '',
 *   parent_tool_use_id: 'c1'
 * })
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeGeminiCliMessage: (value: unknown) => Either<JsonError, GeminiCliMessage> = /*#__PURE__*/ decoding(
  'message',
  geminiCliMessageCodec
)

/**
 * Reads a message of gemini-cli-sdk from a JSON object: always one comes back.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiCliMessage } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(geminiCliMessage({ type: 'compaction' }), { type: 'unknown', raw: { type: 'compaction' } })
 *
 * @category conversions
 * @since 0.1.0
 */
export const geminiCliMessage = (value: Readonly<Record<string, unknown>>): GeminiCliMessage => {
  const read = decodeGeminiCliMessage(value)
  return read._tag === 'Right' ? read.right : { type: 'unknown', raw: value as JsonObject }
}

/**
 * Writes a message of gemini-cli-sdk as JSON, its defaults too.
 *
 * @example
 * import assert from 'node:assert'
 * import { encodeGeminiCliMessage, geminiCliMessage } from 'context-compaction/session'
 *
 * const wire = { type: 'stream_event', event_type: 'a', data: 1, session_id: 's', novel: true }
 * assert.deepStrictEqual(encodeGeminiCliMessage(geminiCliMessage(wire)), wire)
 *
 * @category conversions
 * @since 0.1.0
 */
export const encodeGeminiCliMessage = (message: GeminiCliMessage): JsonObject =>
  geminiCliMessageCodec.encode(message) as JsonObject

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const codecOf = (value: Raw): JsonCodec<GeminiCliMessage> | undefined => {
  const { type } = value
  return typeof type === 'string' && Object.hasOwn(codecs, type) ? codecs[type] : undefined
}

/**
 * The wire form of OpenAI's Chat Completions API, and of the many servers that speak it.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { violations as neutralViolations } from '../roundtrip/Violation'
import { type DecodeError, type Dialect, drawDecodeError, type Violation, type ViolationOptions } from './Dialect'
import { decodeMessage, decodeRequest } from './openaiChat/decode'
import { encodeMessage, encodeRequest } from './openaiChat/encode'
import { profileFor } from './openaiChat/profile'
import { nativeBreaches, translate } from './openaiChat/rules'
import { inOrder } from './rules'
import { messagesOf, type Raw } from './wire'

export {
  type DecodeError,
  type Dialect,
  drawDecodeError,
  through,
  type Violation,
  type ViolationOptions
} from './Dialect'
export { type ModelFamily, openaiChatFamilies, openaiChatProfile, profileFor } from './openaiChat/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is a request of Chat Completions, of which only the messages are required. `ChatCompletionCreateParams` of `openai`
 * is one.
 *
 * @category model
 * @since 0.1.0
 */
export interface OpenaiChatRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own, as `openai` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedOpenaiChatRequest extends OpenaiChatRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of OpenAI's Chat Completions API.
 *
 * | wire                                            | neutral                                                    |
 * | ----------------------------------------------- | ---------------------------------------------------------- |
 * | `system`, `developer`                           | a system message among the messages                        |
 * | `tool`, `function`                              | a tool message with one result                             |
 * | `tool_calls`, `function_call`                   | tool uses with parsed arguments; a `function_call` has no id |
 * | `reasoning_content`, `reasoning`                | thinking, before everything else                           |
 * | `image_url`, `input_audio`, `file`              | media                                                      |
 * | `refusal`, `audio`, `reasoning_details`, `thinking_blocks`, other parts | opaque                             |
 * | everything else                                 | kept in `extra`                                            |
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { openaiChat } from 'context-compaction/dialects/openai-chat'
 *
 * const call = { id: 'call_1', type: 'function', function: { name: 'ls', arguments: '{"path": "."}' } }
 * const request = {
 *   model: 'gpt-4o',
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: null, tool_calls: [call] }
 *   ]
 * }
 * const decoded = openaiChat.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(openaiChat.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   openaiChat.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['C-R1', 'messages[1].tool_calls[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const openaiChat: Dialect<OpenaiChatRequest, EncodedOpenaiChatRequest> = {
  name: 'openai-chat',
  decode: (native) => decode(native),
  encode: (context) => encode(context),
  violations: (native, options) => violations(native, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The wire form of messages that were read: a cache of {@link encodeMessage} and nothing else. */
const originals = /*#__PURE__*/ new WeakMap<Message, Raw>()

const decode = (native: unknown): Either<DecodeError, Context> => {
  const read = messagesOf('openai-chat', native)
  if (isLeft(read)) return read
  const messages: Array<Message> = []
  for (let i = 0; i < read.right.length; i++) {
    const raw = read.right[i]!
    const message = decodeMessage(raw, i)
    originals.set(message, raw)
    messages.push(message)
  }
  return right(decodeRequest(native as Raw, messages))
}

const encode = (context: Context): EncodedOpenaiChatRequest => {
  const messages: Array<Raw> = []
  for (const message of context.messages) {
    const original = originals.get(message)
    if (original !== undefined) messages.push(original)
    else for (const encoded of encodeMessage(message)) messages.push(encoded)
  }
  return encodeRequest(context, messages)
}

const violations = (native: OpenaiChatRequest, options: ViolationOptions = {}): ReadonlyArray<Violation> => {
  const decoded = decode(native)
  if (isLeft(decoded)) return [{ rule: 'decode', path: decoded.left.path, message: drawDecodeError(decoded.left) }]
  const context = decoded.right
  const profile = options.model === undefined ? profileOf(context) : profileFor(options.model, context.settings)
  const breaches = nativeBreaches(native.messages as ReadonlyArray<Raw>)
  for (const violation of neutralViolations(context, profile)) {
    const translated = translate(context, violation, profile)
    if (translated !== undefined) breaches.push(translated)
  }
  return inOrder(breaches)
}

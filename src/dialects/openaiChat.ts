/**
 * The wire form of OpenAI's Chat Completions API, and of the many servers that speak it.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { chatMarkers } from './markers'
import { makeDialect } from './makeDialect'
import { decodeMessage, decodeRequest } from './openaiChat/decode'
import { encodeMessage, encodeRequest } from './openaiChat/encode'
import { profileFor } from './openaiChat/profile'
import { nativeBreaches, translate } from './openaiChat/rules'
import { rules } from './openaiChat/ruleTable'
import { messagesOf } from './wire'

export {
  type DecodeError,
  type Dialect,
  drawDecodeError,
  type RuledDialect,
  type RuleInfo,
  type RuleTable,
  through,
  type Violation,
  type ViolationOptions
} from './Dialect'
export {
  type ChatProfile,
  type ModelFamily,
  openaiChatFamilies,
  openaiChatProfile,
  profileFor
} from './openaiChat/profile'

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
 * | `reasoning_details`, `thinking_blocks`          | thinking, with the field that says the same in plain text; opaque where they sign a call |
 * | `image_url`, `input_audio`, `file`              | media                                                      |
 * | `refusal`, `audio`, other parts                 | opaque                                                     |
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
export const openaiChat: RuledDialect<OpenaiChatRequest, EncodedOpenaiChatRequest> = /*#__PURE__*/ makeDialect({
  name: 'openai-chat',
  messagesOf: (native) => messagesOf('openai-chat', native),
  decodeMessage,
  decodeRequest,
  encodeMessage,
  isWrittenAlone: () => true,
  markers: chatMarkers,
  encodeRequest,
  profileFor,
  rules,
  nativeBreaches,
  translate
})

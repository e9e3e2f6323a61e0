/**
 * The wire form of Mistral's chat completions, in the spelling of the API and in the one of its TypeScript SDK.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { makeDialect } from './makeDialect'
import { mistralForm } from './mistral/form'
import { decodeChatMessage, decodeChatRequest, encodeChatMessage, encodeChatRequest } from './mistral/messages'
import { profileFor } from './mistral/profile'
import { nativeBreaches, rules, translate } from './mistral/rules'
import { spellingIn } from './mistral/spelling'
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
export { mistralFamilies, mistralProfile, type ModelFamily, profileFor } from './mistral/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is a request of Mistral's chat completions, of which only the messages are required. `ChatCompletionRequest` of
 * `@mistralai/mistralai` is one, and so is the JSON that it becomes.
 *
 * @category model
 * @since 0.1.0
 */
export interface MistralRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own, as `@mistralai/mistralai` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedMistralRequest extends MistralRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of Mistral's chat completions. A request is written in the spelling it was read in
 * (`tool_calls`, `toolCalls`); one that was not read from this form is written as the SDK spells it.
 *
 * | wire                                            | neutral                                                    |
 * | ----------------------------------------------- | ---------------------------------------------------------- |
 * | `system`                                        | a system message among the messages                        |
 * | `tool`                                          | a tool message with one result                             |
 * | `tool_calls`                                    | tool uses with parsed arguments                            |
 * | `thinking` chunks of assistants                 | thinking, with its signature                               |
 * | `image_url`, `document_url`, `file`, `input_audio` | media                                                   |
 * | `reference`, other chunks                       | opaque                                                     |
 * | everything else, `prefix` included              | kept in `extra`                                            |
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { mistral } from 'context-compaction/dialects/mistral'
 *
 * const request = {
 *   model: 'mistral-large-latest',
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: '', toolCalls: [{ id: 'call_1', function: { name: 'ls', arguments: '{}' } }] },
 *     { role: 'tool', toolCallId: 'call_1', content: 'a.ts' }
 *   ]
 * }
 * const decoded = mistral.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(mistral.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   mistral.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['M-R5', 'messages[1].toolCalls[0].id']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const mistral: RuledDialect<MistralRequest, EncodedMistralRequest> = /*#__PURE__*/ makeDialect({
  name: 'mistral',
  messagesOf: (native) => messagesOf('mistral', native),
  decodeMessage: decodeChatMessage(mistralForm),
  decodeRequest: (raw, messages) => decodeChatRequest(raw, messages, profileFor),
  encodeMessage: encodeChatMessage(mistralForm),
  isWrittenAlone: ({ form }) => spellingIn(form) !== undefined,
  encodeRequest: encodeChatRequest(mistralForm),
  profileFor,
  rules,
  nativeBreaches,
  translate
})

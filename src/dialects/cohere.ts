/**
 * The wire form of Cohere's chat API, version 2, in the spelling of the API and in the one of its TypeScript SDK.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { cohereForm } from './cohere/form'
import { profileFor } from './cohere/profile'
import { nativeBreaches, rules, translate } from './cohere/rules'
import { makeDialect } from './makeDialect'
import { decodeChatMessage, decodeChatRequest, encodeChatMessage, encodeChatRequest } from './mistral/messages'
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
export { cohereFamilies, cohereProfile, type ModelFamily, profileFor } from './cohere/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is a request of Cohere's chat API, of which only the messages are required. `V2ChatRequest` of `cohere-ai` is one, and
 * so is the JSON that it becomes.
 *
 * @category model
 * @since 0.1.0
 */
export interface CohereRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own, as `cohere-ai` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedCohereRequest extends CohereRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of Cohere's chat API, version 2. A request is written in the spelling it was read in
 * (`tool_calls`, `toolCalls`); one that was not read from this form is written as the SDK spells it.
 *
 * | wire                                            | neutral                                                    |
 * | ----------------------------------------------- | ---------------------------------------------------------- |
 * | `system`                                        | a system message among the messages                        |
 * | `tool`                                          | a tool message with one result                             |
 * | `tool_calls`                                    | tool uses with parsed arguments                            |
 * | `tool_plan`, `thinking` chunks                  | thinking                                                   |
 * | `image_url`                                     | media                                                      |
 * | `document`: data that is an object or a text    | text, as the model sees it                                 |
 * | `citations` and other chunks                    | opaque                                                     |
 * | everything else                                 | kept in `extra`                                            |
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { cohere } from 'context-compaction/dialects/cohere'
 *
 * const request = {
 *   model: 'command-a-03-2025',
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', toolCalls: [{ id: 'ls_1', type: 'function', function: { name: 'ls', arguments: '{}' } }] }
 *   ]
 * }
 * const decoded = cohere.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(cohere.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   cohere.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['H-R1', 'messages[1].toolCalls[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const cohere: RuledDialect<CohereRequest, EncodedCohereRequest> = /*#__PURE__*/ makeDialect({
  name: 'cohere',
  messagesOf: (native) => messagesOf('cohere', native),
  decodeMessage: decodeChatMessage(cohereForm),
  decodeRequest: (raw, messages) => decodeChatRequest(raw, messages, profileFor),
  encodeMessage: encodeChatMessage(cohereForm),
  isWrittenAlone: ({ form }) => spellingIn(form) !== undefined,
  encodeRequest: encodeChatRequest(cohereForm),
  profileFor,
  rules,
  nativeBreaches,
  translate
})

/**
 * The messages of LangChain and LangGraph: instances, and the JSON that they are stored as.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { decodeMessage, decodeRequest, messagesOf } from './langchain/decode'
import { encodeMessage, encodeRequest, isKnown } from './langchain/encode'
import { profileFor } from './langchain/profile'
import { nativeBreaches, rules, translate } from './langchain/rules'
import { langchainMarkers } from './markers'
import { makeDialect } from './makeDialect'

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
export { langchainFamilies, langchainProfile, type ModelFamily, profileFor } from './langchain/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- messages of every version of the package are accepted, and none is imported */

/**
 * Is the state of a graph, or what a model is called with, of which only the messages are required: instances, stored
 * messages, `{ role, content }`, tuples or strings.
 *
 * @category model
 * @since 0.1.0
 */
export interface LangchainRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedLangchainRequest extends LangchainRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks LangChain's messages.
 *
 * | wire                                                          | neutral                                            |
 * | ------------------------------------------------------------- | -------------------------------------------------- |
 * | `HumanMessage`, `AIMessage`, `SystemMessage`                  | user, assistant, system                            |
 * | `ToolMessage`, `FunctionMessage`                              | a tool message with one result                     |
 * | `RemoveMessage`, unknown types                                | a system message                                   |
 * | text, in a string or a block                                  | text                                               |
 * | `reasoning`, `thinking` and the like; `reasoning_content`     | thinking                                           |
 * | a call, in all places it stands in                            | one tool use                                       |
 * | images, audio, video, files, of the standard or of a provider | media                                              |
 * | `server_tool_call` and its result, and those of Anthropic     | opaque, the two halves of a pair                   |
 * | other blocks                                                  | opaque                                             |
 * | `response_metadata.output`, which is sent in place of the message | goes when the message is edited                |
 * | `id`, `name`, `artifact`, metadata and everything else        | kept in `extra`                                    |
 *
 * A message that nothing touched is written as the very instance that was read. One that was edited is a new instance of
 * the same class; where the instance is not known any more, because the context came out of JSON, it is written as
 * `{ type, content, … }`. New messages take the form of the others.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { langchain } from 'context-compaction/dialects/langchain'
 *
 * const state = {
 *   messages: [
 *     { type: 'human', content: 'What is here?' },
 *     { type: 'ai', content: '', tool_calls: [{ id: 'c1', name: 'ls', args: {}, type: 'tool_call' }] }
 *   ]
 * }
 * const decoded = langchain.decode(state)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(langchain.encode(decoded.right), state)
 * assert.deepStrictEqual(
 *   langchain.violations(state).map(({ rule, path }) => [rule, path]),
 *   [['L-R1', 'messages[1].tool_calls[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const langchain: RuledDialect<LangchainRequest, EncodedLangchainRequest> = /*#__PURE__*/ makeDialect({
  name: 'langchain',
  messagesOf,
  decodeMessage,
  decodeRequest,
  encodeMessage,
  isWrittenAlone: ({ extra }) => isKnown(extra),
  markers: langchainMarkers,
  encodeRequest,
  profileFor,
  rules,
  nativeBreaches,
  translate
})

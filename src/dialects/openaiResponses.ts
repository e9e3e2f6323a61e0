/**
 * The wire form of OpenAI's Responses API, and of the servers that speak it.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { makeDialect } from './makeDialect'
import { decodeItem, decodeRequest, inputOf } from './openaiResponses/decode'
import { encodeMessage, encodeRequest, isWrittenAlone } from './openaiResponses/encode'
import { profileFor } from './openaiResponses/profile'
import { nativeBreaches, translate } from './openaiResponses/rules'
import { rules } from './openaiResponses/ruleTable'

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
  type ModelFamily,
  openaiResponsesFamilies,
  openaiResponsesProfile,
  profileFor,
  type ResponsesProfile
} from './openaiResponses/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is a request of the Responses API, of which only the input is required: a string, or items.
 * `ResponseCreateParams` of `openai` with an input is one.
 *
 * @category model
 * @since 0.1.0
 */
export interface OpenaiResponsesRequest {
  readonly input: string | ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its items are an array of its own, as `openai` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedOpenaiResponsesRequest extends OpenaiResponsesRequest {
  readonly input: string | Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of OpenAI's Responses API, item for item.
 *
 * | wire                                                           | neutral                                          |
 * | -------------------------------------------------------------- | ------------------------------------------------ |
 * | messages, with or without `type`                               | messages; `developer` is a system message        |
 * | `reasoning`                                                    | an assistant message of thinking                 |
 * | `function_call`, `custom_tool_call`, `shell_call` and the like | an assistant message of one call                 |
 * | their `…_output`, `mcp_approval_response`                      | a tool message of one result                     |
 * | `web_search_call`, `mcp_call` and what else the provider did   | opaque                                           |
 * | `compaction`                                                   | opaque and pinned                                |
 * | everything else                                                | opaque                                           |
 *
 * The ids of items stand in `extra.id` of their messages. Where an answer loses its reasoning, its items lose their ids:
 * OpenAI then asks for no reasoning.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { openaiResponses } from 'context-compaction/dialects/openai-responses'
 *
 * const request = {
 *   model: 'gpt-5.4',
 *   input: [
 *     { role: 'user', content: 'What is here?' },
 *     { type: 'function_call', call_id: 'call_1', name: 'ls', arguments: '{"path": "."}' }
 *   ]
 * }
 * const decoded = openaiResponses.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(openaiResponses.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   openaiResponses.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['P-R1', 'input[1]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const openaiResponses: RuledDialect<OpenaiResponsesRequest, EncodedOpenaiResponsesRequest> =
  /*#__PURE__*/ makeDialect({
    name: 'openai-responses',
    messagesOf: inputOf,
    decodeMessage: decodeItem,
    decodeRequest,
    encodeMessage,
    isWrittenAlone,
    encodeRequest,
    profileFor,
    rules,
    nativeBreaches,
    translate
  })

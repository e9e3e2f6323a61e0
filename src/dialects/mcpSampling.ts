/**
 * The form in which MCP servers ask a client's model: the parameters of `sampling/createMessage`.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { makeDialect } from './makeDialect'
import { decodeMessage, decodeRequest } from './mcpSampling/decode'
import { encodeMessage, encodeRequest } from './mcpSampling/encode'
import { mcpSamplingProfile } from './mcpSampling/profile'
import { nativeBreaches, rules, translate } from './mcpSampling/rules'
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
export { mcpSamplingProfile } from './mcpSampling/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is the parameters of a sampling request, of which only the messages are required. `CreateMessageRequestParams` of
 * `@modelcontextprotocol/sdk` is one.
 *
 * @category model
 * @since 0.1.0
 */
export interface McpSamplingRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is parameters as they are written: their messages are an array of its own, as `@modelcontextprotocol/sdk` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedMcpSamplingRequest extends McpSamplingRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks the parameters of MCP's `sampling/createMessage`, with tools as of revision 2025-11-25.
 *
 * | wire                                            | neutral                                                    |
 * | ----------------------------------------------- | ---------------------------------------------------------- |
 * | `systemPrompt`                                  | the system prompt                                          |
 * | content that is one block                       | the same as a list of that block                           |
 * | `text`, `tool_use`, `tool_result`               | the same                                                   |
 * | `image`, `audio`                                | media                                                      |
 * | `resource_link`, `resource`                     | opaque                                                     |
 * | `structuredContent`                             | goes when the content that it repeats is cleared or cut    |
 * | everything else                                 | kept in `extra`                                            |
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { mcpSampling } from 'context-compaction/dialects/mcp-sampling'
 *
 * const params = {
 *   maxTokens: 100,
 *   messages: [
 *     { role: 'user', content: { type: 'text', text: 'What is here?' } },
 *     { role: 'assistant', content: { type: 'tool_use', id: 'c1', name: 'ls', input: {} } }
 *   ]
 * }
 * const decoded = mcpSampling.decode(params)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(mcpSampling.encode(decoded.right), params)
 * assert.deepStrictEqual(
 *   mcpSampling.violations(params).map(({ rule, path }) => [rule, path]),
 *   [['S-R3', 'messages[1].content']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const mcpSampling: RuledDialect<McpSamplingRequest, EncodedMcpSamplingRequest> = /*#__PURE__*/ makeDialect({
  name: 'mcp-sampling',
  messagesOf: (native) => messagesOf('mcp-sampling', native),
  decodeMessage,
  decodeRequest,
  encodeMessage: (message) => [encodeMessage(message)],
  isWrittenAlone: () => true,
  encodeRequest,
  profileFor: () => mcpSamplingProfile,
  rules,
  nativeBreaches,
  translate
})

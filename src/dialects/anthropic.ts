/**
 * The wire form of Anthropic's Messages API, on its own platform, on Bedrock and on Vertex.
 *
 * @since 0.1.0
 */
import { decodeMessage, decodeRequest } from './anthropic/decode'
import { bearsMarker, encodeMessage, encodeRequest } from './anthropic/encode'
import { profileFor } from './anthropic/profile'
import { nativeBreaches, translate } from './anthropic/rules'
import { rules } from './anthropic/ruleTable'
import type { RuledDialect } from './Dialect'
import { makeDialect } from './makeDialect'
import { markerField } from './markers'
import { isRaw, messagesOf } from './wire'

export {
  anthropicFamilies,
  anthropicProfile,
  type AnthropicProfile,
  type ModelFamily,
  profileFor
} from './anthropic/profile'
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

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is a request of the Messages API, of which only the messages are required. `MessageCreateParams` of
 * `@anthropic-ai/sdk`, beta or not, is one.
 *
 * @category model
 * @since 0.1.0
 */
export interface AnthropicRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own, as `@anthropic-ai/sdk` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedAnthropicRequest extends AnthropicRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of Anthropic's Messages API.
 *
 * | wire                                           | neutral                                              |
 * | ---------------------------------------------- | ---------------------------------------------------- |
 * | `text`, `tool_use`, `tool_result`              | the same                                             |
 * | `thinking`, `redacted_thinking`                | thinking, with its signature or ciphertext           |
 * | `image`, `document`                            | media; documents made of blocks are opaque           |
 * | `server_tool_use`, `mcp_tool_use`              | opaque, the call of a pair                           |
 * | `web_search_tool_result` and the like          | opaque, the result of a pair                         |
 * | everything else                                | opaque                                               |
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { anthropic } from 'context-compaction/dialects/anthropic'
 *
 * const request = {
 *   model: 'claude-sonnet-4-5',
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'ls', input: {} }] }
 *   ]
 * }
 * const decoded = anthropic.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(anthropic.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   anthropic.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['A-R2', 'messages[1].content[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const anthropic: RuledDialect<AnthropicRequest, EncodedAnthropicRequest> = /*#__PURE__*/ makeDialect({
  name: 'anthropic',
  messagesOf: (native) => messagesOf('anthropic', native),
  decodeMessage,
  decodeRequest,
  encodeMessage: (message) => [encodeMessage(message)],
  isWrittenAlone: () => true,
  markers: {
    ...markerField('cache_control', bearsMarker),
    isAutomatic: ({ settings }) => isRaw(settings?.['cache_control'])
  },
  encodeRequest,
  profileFor,
  rules,
  nativeBreaches,
  translate
})

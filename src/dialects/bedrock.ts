/**
 * The wire form of Converse, the API of Amazon Bedrock for models of all makers.
 *
 * @since 0.1.0
 */
import { bearsCachePoint, isCachePoint } from './bedrock/blocks'
import { nativeBreaches } from './bedrock/breaches'
import { decodeMessage, decodeRequest } from './bedrock/decode'
import { encodeMessage, encodeRequest } from './bedrock/encode'
import { profileFor } from './bedrock/profile'
import { bedrockRules, translate } from './bedrock/rules'
import type { RuledDialect } from './Dialect'
import { makeDialect } from './makeDialect'
import { markerBlock } from './markers'
import { messagesOf } from './wire'

export { bedrockFamilies, bedrockProfile, type BedrockProfile, type ModelFamily, profileFor } from './bedrock/profile'
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
 * Is a request of Converse, of which only the messages are required (the type of the SDK says that they may be missing;
 * decoding then answers an error). `ConverseCommandInput` and `ConverseStreamCommandInput` of
 * `@aws-sdk/client-bedrock-runtime` are such requests, and so is the body of a REST request.
 *
 * @category model
 * @since 0.1.0
 */
export interface BedrockRequest {
  readonly messages?: ReadonlyArray<any> | undefined
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own, as `@aws-sdk/client-bedrock-runtime` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedBedrockRequest extends BedrockRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of Bedrock's Converse API.
 *
 * | wire                                               | neutral                                                |
 * | -------------------------------------------------- | ------------------------------------------------------ |
 * | `text`, `toolUse`, `toolResult`                    | the same; JSON in results is text                      |
 * | `reasoningContent`                                 | thinking, with its signature or ciphertext             |
 * | `image`, `document`, `video`, `audio`              | media; sources in S3 are URLs                          |
 * | calls of the type `server_tool_use` and their results | opaque, the halves of a pair                        |
 * | `cachePoint`, `guardContent`, `citationsContent`, `searchResult`, `$unknown`, everything else | opaque       |
 * | `toolConfig.tools`                                 | tools; the rest of `toolConfig` is a setting           |
 *
 * Bytes (`Uint8Array`) are base64 in a context, which is a JSON value, and bytes again when it is written; requests whose
 * bytes are base64 text, as REST has them, keep them so. A subclass such as `Buffer` comes back as itself while its message
 * is not touched, and as a plain `Uint8Array` else.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { bedrock } from 'context-compaction/dialects/bedrock'
 *
 * const request = {
 *   modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
 *   toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] },
 *   messages: [
 *     { role: 'user', content: [{ image: { format: 'png', source: { bytes: new Uint8Array([137, 80]) } } }, { text: 'And here?' }] },
 *     { role: 'assistant', content: [{ toolUse: { toolUseId: 't1', name: 'ls', input: {} } }] }
 *   ]
 * }
 * const decoded = bedrock.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(bedrock.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   bedrock.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['B-R1', 'messages[1].content[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const bedrock: RuledDialect<BedrockRequest, EncodedBedrockRequest> = /*#__PURE__*/ makeDialect({
  name: 'bedrock',
  messagesOf: (native) => messagesOf('bedrock', native),
  decodeMessage,
  decodeRequest,
  encodeMessage,
  isWrittenAlone: ({ role }) => role !== 'tool',
  markers: markerBlock(isCachePoint, bearsCachePoint),
  encodeRequest,
  profileFor,
  rules: bedrockRules,
  nativeBreaches,
  translate
})

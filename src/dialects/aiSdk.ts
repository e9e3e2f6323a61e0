/**
 * The wire forms of Vercel's AI SDK: `ModelMessage`s, which go to a model, and `UIMessage`s, which a chat shows and stores.
 *
 * @since 0.1.0
 */
import { decodeMessage, pairApprovals } from './aiSdk/decode'
import { encodeMessage } from './aiSdk/encode'
import { profileFor, uiProfileFor } from './aiSdk/profile'
import { decodeRequest, encodeRequest } from './aiSdk/request'
import { nativeBreaches, rules } from './aiSdk/rules'
import { decodeUiMessage, encodeUiMessage, withResultsInside } from './aiSdk/ui'
import { uiBreaches } from './aiSdk/uiRules'
import type { RuledDialect } from './Dialect'
import { aiSdkMarkers, uiMarkers } from './markers'
import { makeDialect } from './makeDialect'
import { messagesOf } from './wire'

export { aiSdkFamilies, aiSdkProfile, type ModelFamily, profileFor, uiProfileFor } from './aiSdk/profile'
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
 * Is what `generateText` and `streamText` of `ai` take, of which only the messages are required: `ModelMessage`s.
 *
 * @category model
 * @since 0.1.0
 */
export interface AiSdkRequest {
  readonly messages: ReadonlyArray<any>
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its messages are an array of its own, as `ai` wants it.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedAiSdkRequest extends AiSdkRequest {
  readonly messages: Array<any>
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests with `ModelMessage`s.
 *
 * | wire                                              | neutral                                                     |
 * | ------------------------------------------------- | ----------------------------------------------------------- |
 * | `text`                                            | text                                                        |
 * | `reasoning`                                       | thinking; its signature or ciphertext out of `providerOptions` |
 * | `tool-call`, `tool-result`                        | tool use, tool result; `json` outputs as their text          |
 * | `image`, `file`: bytes, base64, URL, reference    | media; bytes come back as the same object, or as equal ones |
 * | call and result that the provider executed        | opaque, the two halves of a pair                            |
 * | an approval that was asked for and answered       | a call `tool-approval-request` and its result               |
 * | everything else                                   | opaque                                                      |
 * | `instructions`, `system`                          | the system prompt                                           |
 * | `tools`                                           | tools; the definitions stay in the settings                 |
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { aiSdk } from 'context-compaction/dialects/ai-sdk'
 *
 * const request = {
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'ls', input: {} }] }
 *   ]
 * }
 * const decoded = aiSdk.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(aiSdk.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   aiSdk.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['V-R1', 'messages[1].content[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const aiSdk: RuledDialect<AiSdkRequest, EncodedAiSdkRequest> = /*#__PURE__*/ makeDialect({
  name: 'ai-sdk',
  messagesOf: (native) => messagesOf('ai-sdk', native),
  decodeMessage,
  decodeRequest: (native, messages) => decodeRequest(native, pairApprovals(messages)),
  encodeMessage,
  isWrittenAlone: ({ content }) => content.every((block) => block.type !== 'tool_result' || block.extra !== undefined),
  markers: aiSdkMarkers,
  encodeRequest,
  profileFor,
  rules,
  nativeBreaches,
  translate: () => undefined
})

/** Writes results that stand in messages of their own into the parts of their calls. */
const withInside = (
  dialect: RuledDialect<AiSdkRequest, EncodedAiSdkRequest>
): RuledDialect<AiSdkRequest, EncodedAiSdkRequest> => ({
  ...dialect,
  encode: (context) => dialect.encode(withResultsInside(context))
})

/**
 * Reads, writes and checks lists of `UIMessage`s: `{ messages }`, as a chat keeps them and `convertToModelMessages` takes
 * them. A message is one message, with all steps of an answer in it.
 *
 * | wire                                             | neutral                                                    |
 * | ------------------------------------------------ | ---------------------------------------------------------- |
 * | `text`                                           | text                                                       |
 * | `reasoning`                                      | thinking; its signature or ciphertext out of `providerMetadata` |
 * | `tool-NAME`, `dynamic-tool`                      | a tool use and, behind it, its result, if there is one     |
 * | the same, executed by the provider, or streaming | opaque                                                     |
 * | `file`                                           | media                                                      |
 * | `step-start`, `source-url`, `data-NAME` and others | opaque                                                   |
 *
 * Calls and results stand in one part on the wire and side by side in the model: so a result can be cleared or cut short
 * where it stands, and an approval, which is a field of its part, never leaves its call. A call without a result keeps
 * its part in the state it was in. Results that a reducer adds go into the part of their call.
 *
 * @example
 * import assert from 'node:assert'
 * import { aiSdkUi, through } from 'context-compaction/dialects/ai-sdk'
 * import { clearToolResults } from 'context-compaction/reducers'
 * import { isRight } from 'fp-ts/lib/Either.js'
 *
 * const part = { type: 'tool-ls', toolCallId: 'c1', state: 'output-available', input: {}, output: 'a.ts '.repeat(99) }
 * const chat = {
 *   messages: [
 *     { id: '1', role: 'user', parts: [{ type: 'text', text: 'What is here?' }] },
 *     { id: '2', role: 'assistant', parts: [{ type: 'step-start' }, part, { type: 'text', text: 'Much.' }] },
 *     { id: '3', role: 'user', parts: [{ type: 'text', text: 'And there?' }] }
 *   ]
 * }
 * assert.deepStrictEqual(aiSdkUi.violations(chat), [])
 * const reduced = through(aiSdkUi)(clearToolResults({ keep: 0, placeholder: '[cleared]' }))(chat)
 * assert.deepStrictEqual(isRight(reduced) && reduced.right.messages[1]?.parts[1], { ...part, output: '[cleared]' })
 *
 * @category instances
 * @since 0.1.0
 */
export const aiSdkUi: RuledDialect<AiSdkRequest, EncodedAiSdkRequest> = /*#__PURE__*/ withInside(
  /*#__PURE__*/ makeDialect<AiSdkRequest, EncodedAiSdkRequest>({
    name: 'ai-sdk-ui',
    messagesOf: (native) => messagesOf('ai-sdk-ui', native),
    decodeMessage: decodeUiMessage,
    decodeRequest: (native, messages) => decodeRequest(native, messages, uiProfileFor),
    encodeMessage: (message) => [encodeUiMessage(message)],
    isWrittenAlone: () => true,
    encodeRequest,
    markers: uiMarkers,
    profileFor: uiProfileFor,
    rules,
    nativeBreaches: uiBreaches,
    translate: () => undefined
  })
)

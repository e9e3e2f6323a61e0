/**
 * The wire form of Google's Gemini API, on Google AI and on Vertex: `generateContent`.
 *
 * @since 0.1.0
 */
import type { RuledDialect } from './Dialect'
import { nativeBreaches } from './gemini/breaches'
import { contentsOf } from './gemini/contents'
import { decodeMessage, decodeRequest } from './gemini/decode'
import { encodeMessage, encodeRequest, isWrittenAlone } from './gemini/encode'
import { profileFor } from './gemini/profile'
import { geminiRules, translate } from './gemini/rules'
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
export { geminiFamilies, geminiProfile, type GeminiProfile, type ModelFamily, profileFor } from './gemini/profile'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/* eslint-disable @typescript-eslint/no-explicit-any -- requests of every version of the SDK are accepted, and none is imported */

/**
 * Is a request of `generateContent`, of which only the contents are required: a list of contents, one content, parts,
 * a part, or a string. `GenerateContentParameters` of `@google/genai` is one, and so is the body of a REST request.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiRequest {
  readonly contents: string | object
  readonly [field: string]: any
}

/**
 * Is a request as it is written: its contents are what `@google/genai` takes.
 *
 * @category model
 * @since 0.1.0
 */
export interface EncodedGeminiRequest extends GeminiRequest {
  readonly contents: any
}

/* eslint-enable @typescript-eslint/no-explicit-any */

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks requests of the Gemini API, in the form of the SDK (`config`) and of REST, in both spellings.
 *
 * | wire                                              | neutral                                                  |
 * | ------------------------------------------------- | -------------------------------------------------------- |
 * | `text`                                            | text; opaque when it is empty and signed                 |
 * | `thought: true`                                   | thinking, with its signature                             |
 * | `functionCall`                                    | a tool use; its signature is in `extra`                  |
 * | `functionResponse`                                | a tool result: `output`, `error` or the JSON as text, and its `parts` |
 * | calls and answers without ids                     | paired by name and order                                 |
 * | `inlineData`, `fileData`                          | media                                                    |
 * | `executableCode` and `codeExecutionResult`, `toolCall` and `toolResponse` | opaque, the halves of a pair     |
 * | everything else                                   | opaque                                                   |
 * | `thoughtSignature`, `videoMetadata` and the like  | kept in `extra` of the part they stand on                |
 * | `systemInstruction`, `tools`, there or in `config` | system and tools                                        |
 *
 * A signed call that a reducer edited is written without its signature, and as it was where it belongs to the current
 * turn: there Gemini demands signatures, and they hold for unchanged parts only.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { gemini } from 'context-compaction/dialects/gemini'
 *
 * const request = {
 *   model: 'gemini-3-pro-preview',
 *   contents: [
 *     { role: 'user', parts: [{ text: 'What is here?' }] },
 *     { role: 'model', parts: [{ functionCall: { id: 'c1', name: 'ls', args: {} }, thoughtSignature: 'c2ln' }] }
 *   ]
 * }
 * const decoded = gemini.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(gemini.encode(decoded.right), request)
 * assert.deepStrictEqual(
 *   gemini.violations(request).map(({ rule, path }) => [rule, path]),
 *   [['G-R1', 'contents[1].parts[0]']]
 * )
 *
 * @category instances
 * @since 0.1.0
 */
export const gemini: RuledDialect<GeminiRequest, EncodedGeminiRequest> = /*#__PURE__*/ makeDialect({
  name: 'gemini',
  messagesOf: contentsOf,
  decodeMessage,
  decodeRequest,
  encodeMessage: (message, context) => [encodeMessage(message, context)],
  isWrittenAlone,
  encodeRequest,
  profileFor,
  rules: geminiRules,
  nativeBreaches,
  translate
})

/**
 * The estimator of the Rust crate `aether-llm`: four bytes are a token.
 *
 * @since 0.1.0
 */
import type { Media, ToolResult } from '../model/Block'
import type { Json } from '../model/Json'
import { type Estimator, makeEstimator } from './Estimator'
import { flatMedia } from './framing'
import { jsonText } from './json'
import { utf8Bytes } from './unicode'

/**
 * Estimates by UTF-8 bytes: all bytes of the context are added up and divided by four once, rounded down.
 *
 * Gives exactly the numbers of `aether-llm` 0.7 (`Context::estimated_token_count`). There is no framing: ids, roles and
 * media types are free. What counts:
 *
 * | part                | bytes                                                                                    |
 * | ------------------- | ---------------------------------------------------------------------------------------- |
 * | text, thinking      | its text; a ciphertext too, a signature not                                              |
 * | tool call           | name and arguments (compact JSON, or the string as it is)                                |
 * | tool result         | its text, with the name and the arguments of its call where `extra.name` and `extra.arguments` hold them as strings: that system stores both in the result |
 * | media               | the length of the base64 or of the text; behind a URL or an id 6,000 for an image and 8,000 for anything else, as the original has no such media |
 * | tool definition     | name, description, and the parameters as compact JSON                                    |
 * | any other block     | its compact JSON                                                                         |
 *
 * Base64 counts as text here: an image of a megabyte makes a quarter of a million tokens. That is how the original
 * counts, and the reason not to prefer it.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { estimateTokens, utf8BytesEstimator } from 'context-compaction/tokens'
 *
 * assert.strictEqual(estimateTokens(context({ messages: [user('你好世界')] }), utf8BytesEstimator), 3)
 * assert.strictEqual(estimateTokens(context({ messages: [user('abc')] }), utf8BytesEstimator), 0)
 *
 * @category estimators
 * @since 0.1.0
 */
export const utf8BytesEstimator: Estimator = /*#__PURE__*/ makeEstimator({
  name: 'utf8-bytes',
  text: utf8Bytes,
  json: (value) => jsonBytes(value),
  media: (media) => mediaBytes(media),
  toolResult: ({ extra }) => bytesOf(extra, 'name') + bytesOf(extra, 'arguments'),
  tool: ({ name, description, inputSchema }) =>
    utf8Bytes(name) +
    (description === undefined ? 0 : utf8Bytes(description)) +
    (inputSchema === undefined ? 0 : typeof inputSchema === 'string' ? utf8Bytes(inputSchema) : jsonBytes(inputSchema)),
  unitsPerToken: 4,
  round: 'down'
})

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const jsonBytes = (value: Json): number => utf8Bytes(jsonText(value))

const bytesOf = (extra: ToolResult['extra'], field: string): number => {
  const value = extra?.[field]
  return typeof value === 'string' ? utf8Bytes(value) : 0
}

const mediaBytes = (media: Media): number => {
  const { source } = media
  if (source.type === 'text') return utf8Bytes(source.data)
  return source.type === 'base64' ? source.data.length : 4 * flatMedia(media)
}

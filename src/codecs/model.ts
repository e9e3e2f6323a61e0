/**
 * Codecs of contexts, messages and blocks as JSON.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type {
  Block,
  Media,
  MediaSource,
  Opaque,
  ResultBlock,
  Text,
  Thinking,
  ToolResult,
  ToolUse
} from '../model/Block'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import type { Tool } from '../model/Tool'
import { boolean, byType, either, json, jsonObject, list, natural, oneOf, product, string } from './fields'
import { decodeWith, type JsonError } from './JsonError'

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const textCodec: t.Type<Text> = product<Text>(
  'a text block',
  { type: oneOf('text'), text: string },
  { extra: jsonObject }
)

const mediaSource: t.Type<MediaSource> = byType<MediaSource>('a source of media', {
  base64: product<Extract<MediaSource, { type: 'base64' }>>(
    'a base64 source',
    { type: oneOf('base64'), mediaType: string, data: string },
    { extra: jsonObject }
  ),
  text: product<Extract<MediaSource, { type: 'text' }>>(
    'a text source',
    { type: oneOf('text'), mediaType: string, data: string },
    { extra: jsonObject }
  ),
  url: product<Extract<MediaSource, { type: 'url' }>>(
    'a url source',
    { type: oneOf('url'), url: string },
    { extra: jsonObject }
  ),
  file: product<Extract<MediaSource, { type: 'file' }>>(
    'a file source',
    { type: oneOf('file'), fileId: string },
    { extra: jsonObject }
  )
})

const mediaCodec: t.Type<Media> = product<Media>(
  'a media block',
  { type: oneOf('media'), kind: oneOf('image', 'document', 'audio', 'video'), source: mediaSource },
  { name: string, extra: jsonObject }
)

const opaqueCodec: t.Type<Opaque> = product<Opaque>(
  'an opaque block',
  { type: oneOf('opaque'), kind: string, raw: json },
  {
    pair: product<NonNullable<Opaque['pair']>>('the half of a pair', { key: string, side: oneOf('call', 'result') }, {})
  }
)

const resultBlocks = list(
  'a string or a list of blocks',
  byType<ResultBlock>('a block of a tool result', { text: textCodec, media: mediaCodec, opaque: opaqueCodec })
)

/**
 * Reads and writes blocks.
 *
 * @category codecs
 * @since 0.1.0
 */
export const blockCodec: t.Type<Block> = byType<Block>('a block', {
  text: textCodec,
  thinking: product<Thinking>(
    'a thinking block',
    { type: oneOf('thinking'), text: string },
    { signature: string, encrypted: string, model: string, extra: jsonObject }
  ),
  tool_use: product<ToolUse>(
    'a tool call',
    { type: oneOf('tool_use'), name: string, input: json },
    { id: string, extra: jsonObject }
  ),
  tool_result: product<ToolResult>(
    'a tool result',
    {
      type: oneOf('tool_result'),
      content: either('a string or a list of blocks', (value) => typeof value === 'string', string, resultBlocks)
    },
    { toolUseId: string, isError: boolean, extra: jsonObject }
  ),
  media: mediaCodec,
  opaque: opaqueCodec
})

// -------------------------------------------------------------------------------------
// contexts
// -------------------------------------------------------------------------------------

/**
 * Names the fields of messages beside their blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const messageHeader = {
  required: { id: string, role: oneOf('system', 'user', 'assistant', 'tool') },
  optional: { pinned: boolean, summaryOf: list('a list of ids', string), form: string, extra: jsonObject }
}

/**
 * Reads and writes messages.
 *
 * @category codecs
 * @since 0.1.0
 */
export const messageCodec: t.Type<Message> = product<Message>(
  'a message',
  { ...messageHeader.required, content: list('a list of blocks', blockCodec) },
  messageHeader.optional
)

/**
 * Reads and writes tool definitions.
 *
 * @internal
 * @since 0.1.0
 */
export const toolCodec: t.Type<Tool> = product<Tool>(
  'a tool definition',
  { name: string },
  { description: string, inputSchema: json, extra: jsonObject }
)

const profileCodec: t.Type<Profile> = product<Profile>(
  'a profile',
  {
    name: string,
    resultRole: oneOf('user', 'tool'),
    firstRole: oneOf('user', 'any'),
    lastRole: oneOf('user', 'any'),
    neighbours: oneOf('merged', 'separate', 'refused'),
    resultsFirst: boolean,
    uniqueIds: oneOf('history', 'step'),
    inputObject: boolean,
    text: oneOf('any', 'non-empty', 'non-blank'),
    thinkingInLoop: oneOf('required', 'optional'),
    thinkingBinding: oneOf('prefix', 'none'),
    systemMessages: oneOf('any', 'between-turns')
  },
  {
    idPattern: string,
    idMaxLength: natural,
    lateResults: boolean,
    thinkingGroups: boolean,
    callsKeepThinking: boolean,
    callsTogether: boolean,
    resultsAlone: boolean,
    citationIndices: list('a list of fields', string),
    maxCacheMarkers: natural
  }
)

/**
 * Names the fields of contexts beside instructions, tools and messages.
 *
 * @internal
 * @since 0.1.0
 */
export const contextFrame = { settings: jsonObject, profile: profileCodec, form: string }

/**
 * Reads and writes contexts.
 *
 * @category codecs
 * @since 0.1.0
 */
export const contextCodec: t.Type<Context> = product<Context>(
  'a context',
  {
    system: list('a list of blocks', blockCodec),
    tools: list('a list of tool definitions', toolCodec),
    messages: list('a list of messages', messageCodec)
  },
  contextFrame
)

/**
 * Reads a context that was stored as JSON. What is not named in the types of this library is kept. The given value itself
 * comes back when it is a context, otherwise a {@link JsonError}. A context is plain JSON: to store one, write it with
 * `JSON.stringify`.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { decodeContext } from 'context-compaction/codecs'
 * import { context, user } from 'context-compaction/model'
 *
 * const hello = context({ messages: [user('hello')] })
 * assert.deepStrictEqual(decodeContext(JSON.parse(JSON.stringify(hello))), right(hello))
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeContext: (value: unknown) => Either<JsonError, Context> = /*#__PURE__*/ decodeWith(
  'context',
  contextCodec
)

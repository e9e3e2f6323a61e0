/**
 * Messages and blocks of quantum's chat as those of a context, and back.
 *
 * @since 0.1.0
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { isPlainText, type Mutable, put } from '../../dialects/wire'
import {
  type Block,
  media,
  type MediaKind,
  opaque,
  type ResultBlock,
  text,
  type Thinking,
  type ToolResult,
  type ToolUse
} from '../../model/Block'
import type { Context } from '../../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import type { Message, Role } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { type ChatContentBlock, type ChatMessage, type ChatTool, contentBlockCodec } from './chat'

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

/**
 * Reads a block of content.
 *
 * | wire                                  | neutral                                                            |
 * | ------------------------------------- | ------------------------------------------------------------------ |
 * | `text`                                | text                                                               |
 * | `thinking`                            | thinking, with its signature                                       |
 * | `tool_use` with a name                | tool use                                                           |
 * | `image`, `file` with data             | media: an image, or what the media type says                        |
 * | `file_uri`                            | media behind a URL                                                 |
 * | anything else                         | opaque                                                             |
 *
 * @internal
 * @since 0.1.0
 */
export const blockOfChat = (block: ChatContentBlock): Block => {
  const {
    type,
    text: said = '',
    id,
    name,
    input,
    signature,
    data,
    file_name: title,
    mime_type: mediaType = '',
    file_uri: url
  } = block
  switch (type) {
    case 'text':
      return withExtra(text(said), left(block, 'text'))
    case 'thinking': {
      const thought: Mutable<Thinking> = { type: 'thinking', text: said }
      if (signature !== undefined) thought.signature = signature
      return withExtra(thought, left(block, 'text', 'signature'))
    }
    case 'tool_use': {
      if (name === undefined) break
      const call: Mutable<ToolUse> = { type: 'tool_use', name, input: input ?? {} }
      if (id !== undefined) call.id = id
      return withExtra(call, left(block, 'id', 'name', 'input'))
    }
    case 'image':
    case 'file':
      if (data === undefined || mediaType === '') break
      return withExtra(
        media(type === 'image' ? 'image' : kindOfType(mediaType), { type: 'base64', mediaType, data }, title),
        left(block, 'data', 'mime_type', 'file_name')
      )
    case 'file_uri':
      if (url === undefined) break
      return withExtra(media(kindOfType(mediaType), { type: 'url', url }, title), left(block, 'file_uri', 'file_name'))
    default:
  }
  return opaque(type, contentBlockCodec.encode(block))
}

/**
 * Writes a block of content.
 *
 * @internal
 * @since 0.1.0
 */
export const chatOfBlock = (block: Block): ChatContentBlock => {
  switch (block.type) {
    case 'text':
      return reread({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return reread(
        {
          type: 'thinking',
          text: block.text,
          ...(block.signature === undefined ? {} : { signature: block.signature }),
          ...(block.encrypted === undefined ? {} : { data: block.encrypted })
        },
        block.extra
      )
    case 'tool_use': {
      const { id, name, input } = block
      const fields = isJsonObject(input) ? input : { input }
      return reread({ type: 'tool_use', ...(id === undefined ? {} : { id }), name, input: fields }, block.extra)
    }
    case 'media': {
      const { kind, source, name, extra } = block
      const title = name === undefined ? {} : { file_name: name }
      if (source.type === 'url') return reread({ type: 'file_uri', file_uri: source.url, ...title }, extra)
      if (source.type === 'file') return reread({ type: 'file_uri', file_uri: source.fileId, ...title }, extra)
      return reread(
        { type: kind === 'image' ? 'image' : 'file', data: source.data, mime_type: source.mediaType, ...title },
        extra
      )
    }
    case 'opaque':
      return reread(isJsonObject(block.raw) ? block.raw : { raw: block.raw }, { type: block.kind })
    case 'tool_result':
      return reread({ type: 'text', text: textOf(block) }, undefined)
  }
}

/** The fields of a block that its kind has no use for, and those without a name. */
const left = (
  { type: _, extra, ...named }: ChatContentBlock,
  ...used: ReadonlyArray<string>
): JsonObject | undefined => {
  let out: JsonObject | undefined = extra
  for (const [key, value] of Object.entries(named))
    if (!used.includes(key)) out = put(out === extra && extra !== undefined ? { ...extra } : out, key, value)
  return out
}

const withExtra = <A extends Block>(block: A, extra: JsonObject | undefined): A =>
  extra === undefined ? block : { ...block, extra }

const reread = (named: JsonObject, extra: JsonObject | undefined): ChatContentBlock => {
  const read = contentBlockCodec.decode({ ...extra, ...named })
  return isRight(read)
    ? read.right
    : { type: typeof named['type'] === 'string' ? named['type'] : 'unknown', extra: named }
}

const kindOfType = (mediaType: string): MediaKind => {
  const kind = mediaType.split('/')[0]
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document'
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

/**
 * Makes a message of a context of one of quantum's chat. A message of the role `tool` becomes one with a result; `phase` is
 * kept in `extra`.
 *
 * @example
 * import assert from 'node:assert'
 * import { messageOfChat } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(messageOfChat({ role: 'tool', tool_call_id: 'c1', content: 'boom', is_error: true }).content, [
 *   { type: 'tool_result', toolUseId: 'c1', content: 'boom', isError: true }
 * ])
 *
 * @category conversions
 * @since 0.1.0
 */
export const messageOfChat = (message: ChatMessage): Message => {
  const { role, content, content_blocks: blocks, tool_call_id: id, is_error: isError, phase } = message
  let extra = message.extra
  if (phase !== undefined) extra = put({ ...extra }, 'phase', phase)
  if (!isRole(role)) extra = put({ ...extra }, 'role', role)
  const said = blocks === undefined ? (content === undefined ? [] : [text(content)]) : blocks.map(blockOfChat)
  const answer = (): ToolResult => ({
    type: 'tool_result',
    ...(id === undefined ? {} : { toolUseId: id }),
    content: blocks === undefined ? (content ?? '') : said.map(resultBlockOf),
    ...(isError === undefined ? {} : { isError })
  })
  return {
    id: '',
    role: isRole(role) ? role : 'system',
    content: role === 'tool' ? [answer()] : said,
    ...(extra === undefined ? {} : { extra })
  }
}

/**
 * Writes a message of a context as messages of quantum's chat: each result is one of its own.
 *
 * @example
 * import assert from 'node:assert'
 * import { toolResult, user } from 'context-compaction/model'
 * import { chatOfMessage } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(chatOfMessage(user(toolResult({ toolUseId: 'c1', content: 'a.ts' }), 'And?')), [
 *   { role: 'tool', tool_call_id: 'c1', content: 'a.ts' },
 *   { role: 'user', content: 'And?' }
 * ])
 *
 * @category conversions
 * @since 0.1.0
 */
export const chatOfMessage = ({ role, content, extra = {} }: Message): ReadonlyArray<ChatMessage> => {
  const { phase, role: own } = extra
  const tail = typeof phase === 'string' ? { phase } : {}
  const out: Array<ChatMessage> = content.flatMap((block) =>
    block.type === 'tool_result' ? [chatOfResult(block)] : []
  )
  const said = content.filter((block) => block.type !== 'tool_result')
  if (said.length === 0 && out.length > 0) return out
  const name = typeof own === 'string' ? own : role === 'tool' ? 'user' : role
  out.push({
    role: name,
    ...(isPlainText(said) ? { content: said[0].text } : { content_blocks: said.map(chatOfBlock) }),
    ...tail
  })
  return out
}

/**
 * Writes a context as messages of quantum's chat, its instructions first.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolUse, user } from 'context-compaction/model'
 * import { chatMessages } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(
 *   chatMessages(context({ system: 'Be brief.', messages: [user('hello'), assistant(toolUse({ id: 'c1', name: 'ls', input: {} }))] })),
 *   [
 *     { role: 'system', content: 'Be brief.' },
 *     { role: 'user', content: 'hello' },
 *     { role: 'assistant', content_blocks: [{ type: 'tool_use', id: 'c1', name: 'ls', input: {} }] }
 *   ]
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const chatMessages = ({ system, messages }: Context): ReadonlyArray<ChatMessage> => [
  ...(system.length === 0 ? [] : chatOfMessage({ id: '', role: 'system', content: system })),
  ...messages.flatMap(chatOfMessage)
]

const isRole = (role: string): role is Role =>
  role === 'system' || role === 'user' || role === 'assistant' || role === 'tool'

const chatOfResult = ({ toolUseId, content, isError }: ToolResult): ChatMessage => ({
  role: 'tool',
  ...(toolUseId === undefined ? {} : { tool_call_id: toolUseId }),
  ...(typeof content === 'string' ? { content } : { content_blocks: content.map(chatOfBlock) }),
  ...(isError === undefined ? {} : { is_error: isError })
})

/**
 * Narrows a block to those that may stand in a result.
 *
 * @internal
 * @since 0.1.0
 */
export const resultBlockOf = (block: Block): ResultBlock =>
  block.type === 'text' || block.type === 'media' || block.type === 'opaque'
    ? block
    : // blocks are JSON; an interface has no index signature
      opaque(block.type, block as unknown as Json)

const textOf = ({ content }: ToolResult): string =>
  typeof content === 'string'
    ? content
    : content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/**
 * Makes a tool of a context of one of quantum's chat.
 *
 * @internal
 * @since 0.1.0
 */
export const toolOfChat = ({ name, description, parameters, strict, extra }: ChatTool): Tool => {
  const more: JsonObject = { ...extra, ...(strict === undefined ? {} : { strict }) }
  return {
    name,
    ...(description === '' ? {} : { description }),
    ...(parameters === undefined ? {} : { inputSchema: parameters }),
    ...(Object.keys(more).length === 0 ? {} : { extra: more })
  }
}

/**
 * Writes a tool of a context as one of quantum's chat.
 *
 * @internal
 * @since 0.1.0
 */
export const chatOfTool = ({ name, description = '', inputSchema, extra = {} }: Tool): ChatTool => {
  const { strict, ...others } = extra
  return {
    name,
    description,
    ...(inputSchema === undefined ? {} : { parameters: inputSchema }),
    ...(typeof strict === 'boolean' ? { strict } : {}),
    ...(Object.keys(others).length === 0 ? {} : { extra: others })
  }
}

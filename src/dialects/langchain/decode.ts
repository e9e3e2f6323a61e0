/**
 * Reading LangChain's messages.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { memoize } from '../../internal/memo'
import type { Block, ToolResult } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { DecodeError } from '../Dialect'
import { has, isRaw, messagesOf as plainMessagesOf, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { addCalls, callsText, type Place } from './calls'
import { decodeBlocks, decodeResultBlock } from './content'
import { AGAIN, isMessageLike, isSameJson, type Kind, open, type Opened, remember } from './envelope'
import { profileFor } from './profile'

/**
 * Finds the messages of a request; tuples and strings are messages too.
 *
 * @internal
 * @since 0.1.0
 */
export const messagesOf = (native: unknown): Either<DecodeError, ReadonlyArray<Raw>> => {
  const messages = isRaw(native) ? native['messages'] : undefined
  if (!Array.isArray(messages)) return plainMessagesOf('langchain', native)
  for (let i = 0; i < messages.length; i++) {
    if (isMessageLike(messages[i])) continue
    const refused = plainMessagesOf('langchain', { messages: [messages[i]] })
    return refused._tag === 'Left' ? left({ ...refused.left, path: `messages[${i}]` }) : refused
  }
  return right(messages as ReadonlyArray<Raw>)
}

/**
 * Makes a context of a request and its decoded messages. The model is the one that the request names, or else the one
 * that the newest answer names in its `response_metadata`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const settings = unnamed(raw, REQUEST)
  const form = messages[0]?.extra?.['as']
  return {
    system: [],
    tools: [],
    messages,
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(typeof raw['model'] === 'string' ? raw['model'] : modelOf(messages), settings),
    ...(typeof form === 'string' ? { form } : {})
  }
}

/**
 * Reads the message at an index. What the model does not name stands in `extra.fields`, the envelope beside it.
 *
 * | wire                                   | neutral                                                     |
 * | -------------------------------------- | ----------------------------------------------------------- |
 * | `human`, `ai`, `system`                | user, assistant, system                                     |
 * | `tool`, `function`                     | a tool message with one result                              |
 * | `remove`, `generic`, any unknown type  | a system message (`generic` by its role)                    |
 * | content is a string                    | one text, or nothing, with form `string`                    |
 * | `contentBlocks` says the same again    | nothing more, with form `contentBlocks`                     |
 * | `content_blocks` does, as `toDict` writes it | nothing more, with form `content_blocks`              |
 * | content is absent                      | nothing, with form `absent`                                 |
 * | content is anything else               | nothing, and the value in `extra.fields`                    |
 * | `additional_kwargs.reasoning_content`  | thinking, before everything else                            |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: unknown, index: number): Message => {
  const opened = open(raw)
  const { kind } = opened
  const read = kind === 'tool' || kind === 'function' ? readTool(opened) : readSpoken(opened)
  const extra: JsonObject = {
    as: opened.form,
    kind,
    ...(opened.type === undefined ? {} : { type: opened.type }),
    ...(opened.outer === undefined ? {} : { outer: opened.outer }),
    ...(read.fields === undefined ? {} : { fields: read.fields }),
    ...(read.chunksOf === undefined ? {} : { chunksOf: read.chunksOf })
  }
  remember(extra, raw)
  const message: Mutable<Message> = { id: String(index), role: roleOf(opened), content: read.content, extra }
  if (read.form !== '') message.form = read.form
  return message
}

const REQUEST: Names = ['messages']
const CONTENT: Names = ['content']
const TOOL: Names = ['content', 'tool_call_id', 'status']

const ROLES: Readonly<Record<Kind, Message['role']>> = {
  human: 'user',
  ai: 'assistant',
  system: 'system',
  tool: 'tool',
  function: 'tool',
  remove: 'system',
  unknown: 'system'
}

const roleOf = ({ kind }: Opened): Message['role'] => ROLES[kind]

const modelOf = (messages: ReadonlyArray<Message>): string | undefined => {
  for (let i = messages.length - 1; i >= 0; i--) {
    const fields = messages[i]!.extra?.['fields']
    const metadata = isRaw(fields) ? fields['response_metadata'] : undefined
    if (messages[i]!.role !== 'assistant' || !isRaw(metadata)) continue
    const name = metadata['model_name'] ?? metadata['model']
    if (typeof name === 'string') return name
  }
  return undefined
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

interface Read {
  readonly content: ReadonlyArray<Block>
  readonly fields: JsonObject | undefined
  /** The shapes of the fields, in words. */
  readonly form: string
  readonly chunksOf?: string
}

/** The names that are no fields of their own: those of the envelope, and those that the model names. */
const namedIn = /*#__PURE__*/ memoize((hidden: Names) => memoize((named: Names): Names => [...hidden, ...named]))

const readSpoken = ({ fields: raw, hidden, kind }: Opened): Read => {
  const { content } = raw
  let fields = unnamed(raw, namedIn(hidden)(CONTENT))
  let form = ''
  let blocks: ReadonlyArray<Block> = []
  if (typeof content === 'string') {
    form = 'string'
    if (content !== '') blocks = [{ type: 'text', text: content }]
  } else if (Array.isArray(content)) {
    blocks = decodeBlocks(content, kind === 'ai')
    // of an instance they are computed, which LangChain does in place
    for (const field of AGAIN)
      if (has(raw, field) && isSameJson(raw[field], content)) {
        form = form === '' ? field : `${form} ${field}`
        fields = unnamed(fields ?? {}, [field])
      }
  } else if (content === undefined) form = 'absent'
  else fields = put(fields, 'content', content)
  return kind === 'ai' ? withCalls({ content: blocks, fields, form }) : { content: blocks, fields, form }
}

/** Takes the calls and the reasoning out of the fields; a list that holds something else stays there. */
const withCalls = ({ content, fields = {}, form }: Read): Read => {
  let blocks = content
  let rest: Record<string, unknown> = { ...fields }
  const forms = form === '' ? [] : [form]
  const take = (from: Record<string, unknown>, field: string, place: Place): Record<string, unknown> => {
    const value = from[field]
    const added = addCalls(blocks, place === 'function' ? [value] : value, place)
    if (value === undefined || added === undefined) return from
    blocks = added
    forms.push(place)
    const { [field]: _, ...others } = from
    return others
  }
  rest = take(rest, 'tool_calls', 'calls')
  const kwargs = rest['additional_kwargs']
  if (isRaw(kwargs)) {
    let own = take(take({ ...kwargs }, 'tool_calls', 'raw'), 'function_call', 'function')
    const { reasoning_content: reasoning, ...others } = own
    if (typeof reasoning === 'string' && reasoning !== '') {
      blocks = [{ type: 'thinking', text: reasoning, extra: { kwarg: true } }, ...blocks]
      own = others
    }
    rest['additional_kwargs'] = own
  }
  rest = take(rest, 'invalid_tool_calls', 'invalid')
  const hasChunks = Array.isArray(rest['tool_call_chunks']) && rest['tool_call_chunks'].length > 0
  return {
    content: blocks,
    fields: Object.keys(rest).length === 0 ? undefined : (rest as JsonObject),
    form: forms.join(' '),
    ...(hasChunks ? { chunksOf: callsText(blocks) } : {})
  }
}

const readTool = ({ fields: raw, hidden }: Opened): Read => {
  const { content, tool_call_id: toolUseId, status } = raw
  const result: Mutable<ToolResult> = { type: 'tool_result', content: [] }
  let fields = unnamed(raw, namedIn(hidden)(TOOL))
  let form = ''
  if (typeof content === 'string') result.content = content
  else if (Array.isArray(content)) result.content = content.map(decodeResultBlock)
  else if (content === undefined) form = 'absent'
  else fields = put(fields, 'content', content)
  if (typeof toolUseId === 'string') result.toolUseId = toolUseId
  else if (toolUseId !== undefined) fields = put(fields, 'tool_call_id', toolUseId)
  if (status === 'error' || status === 'success') result.isError = status === 'error'
  else if (status !== undefined) fields = put(fields, 'status', status)
  return { content: [result], fields, form }
}

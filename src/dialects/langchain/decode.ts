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
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { DecodeError } from '../Dialect'
import {
  has,
  isAmong,
  isRaw,
  messagesOf as plainMessagesOf,
  type Mutable,
  type Names,
  put,
  type Raw,
  unnamed
} from '../wire'
import { addCalls, callsText, type Place, wordsText } from './calls'
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
  const extra: Record<string, Json> = { as: opened.form, kind }
  if (opened.type !== undefined) extra['type'] = opened.type
  if (opened.outer !== undefined) extra['outer'] = opened.outer
  if (read.fields !== undefined) extra['fields'] = read.fields
  if (read.chunksOf !== undefined) extra['chunksOf'] = read.chunksOf
  if (read.outputOf !== undefined) extra['outputOf'] = read.outputOf
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
  readonly outputOf?: string
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
const withCalls = ({ content, fields, form }: Read): Read => {
  if (fields === undefined) return { content, fields, form }
  let blocks = content
  let words = form
  const isTaken = (from: Raw, field: string, place: Place): boolean => {
    const value = from[field]
    const added = value === undefined ? undefined : addCalls(blocks, place === 'function' ? [value] : value, place)
    if (added === undefined) return false
    blocks = added
    // an empty list of the calls as they were sent is refused: one that was not empty goes with its last call
    if (place !== 'raw' || !Array.isArray(value) || value.length === 0)
      words = words === '' ? place : `${words} ${place}`
    return true
  }
  const taken: Array<string> = []
  if (isTaken(fields, 'tool_calls', 'calls')) taken.push('tool_calls')
  let kwargs = fields['additional_kwargs']
  if (isRaw(kwargs)) {
    const said: Array<string> = []
    if (isTaken(kwargs, 'tool_calls', 'raw')) said.push('tool_calls')
    if (isTaken(kwargs, 'function_call', 'function')) said.push('function_call')
    const reasoning = kwargs['reasoning_content']
    if (typeof reasoning === 'string' && reasoning !== '') {
      blocks = [{ type: 'thinking', text: reasoning, extra: { kwarg: true } }, ...blocks]
      said.push('reasoning_content')
    }
    if (said.length > 0) kwargs = without(kwargs, said)
  }
  if (isTaken(fields, 'invalid_tool_calls', 'invalid')) taken.push('invalid_tool_calls')
  let rest = taken.length === 0 ? fields : unnamed(fields, taken)
  if (kwargs !== fields['additional_kwargs']) rest = put({ ...rest }, 'additional_kwargs', kwargs)
  const chunks = fields['tool_call_chunks']
  const metadata = fields['response_metadata']
  const output = isRaw(metadata) ? metadata['output'] : undefined
  return {
    content: blocks,
    fields: rest,
    form: words,
    ...(Array.isArray(chunks) && chunks.length > 0 ? { chunksOf: callsText(blocks) } : {}),
    ...(Array.isArray(output) && output.length > 0 ? { outputOf: wordsText(blocks) } : {})
  }
}

/** The other fields, those that are `undefined` as well: LangChain writes them. */
const without = (raw: Raw, names: Names): JsonObject => {
  let out: JsonObject = {}
  for (const key in raw) if (!isAmong(names, key) && has(raw, key)) out = put(out, key, raw[key])
  return out
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

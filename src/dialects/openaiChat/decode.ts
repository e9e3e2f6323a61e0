/**
 * Reading the wire form of Chat Completions.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ResultBlock, Thinking, ToolResult } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { decodeFunctionCall, decodeTool, decodeToolCall } from './calls'
import { decodeDetails, PLAIN } from './details'
import { decodePart, FIELD } from './parts'
import { profileFor } from './profile'

/**
 * Makes a context of a request and its decoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const { tools: wireTools, model } = raw
  let settings = unnamed(raw, REQUEST)
  let tools: ReadonlyArray<Tool> = []
  const isList = Array.isArray(wireTools) && wireTools.every(isRaw)
  if (isList) tools = wireTools.map(decodeTool)
  else if (wireTools !== undefined) settings = put(settings, 'tools', wireTools)
  return {
    system: [],
    tools,
    messages,
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(typeof model === 'string' ? model : undefined, settings),
    ...(isList ? { form: 'tools-array' } : {})
  }
}

/**
 * Reads the message at an index. Blocks stand in the order reasoning, content, other fields, calls.
 *
 * | wire                                       | neutral                                                      |
 * | ------------------------------------------ | ------------------------------------------------------------ |
 * | role `developer`, any unknown one          | a system message, and the role in `extra`                    |
 * | role `function`                            | a tool message, and the role in `extra`                      |
 * | role is absent                             | a system message with form `no-role`                         |
 * | content is a string                        | one text, or nothing, with form `string`                     |
 * | content is a list                          | its parts, with form `array`                                 |
 * | content is null beside calls               | nothing                                                      |
 * | content is absent beside calls             | nothing, with form `absent`                                  |
 * | content is null, absent, without calls     | nothing, with form `null`, `void`                            |
 * | content is anything else                   | nothing, and the value in `extra`                            |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: Raw, index: number): Message => {
  switch (raw['role']) {
    case 'assistant':
      return decodeAssistant(raw, index)
    case 'tool':
      return decodeResult(raw, index, unnamed(raw, RESULT))
    case 'function':
      return decodeResult(raw, index, put(unnamed(raw, RESULT), 'role', 'function'))
    default:
      return decodeSpoken(raw, index)
  }
}

const REQUEST: Names = ['messages', 'tools']
const SPOKEN: Names = ['role', 'content']
const RESULT: Names = ['role', 'content', 'tool_call_id']
const ASSISTANT: Names = [
  'role',
  'content',
  'tool_calls',
  'function_call',
  'reasoning_content',
  'reasoning',
  'refusal',
  'audio',
  'reasoning_details',
  'thinking_blocks'
]

// -------------------------------------------------------------------------------------
// roles
// -------------------------------------------------------------------------------------

const decodeSpoken = (raw: Raw, index: number): Message => {
  const { role, content } = raw
  let extra = unnamed(raw, SPOKEN)
  const known = role === 'user' || role === 'system'
  if (!known && role !== undefined) extra = put(extra, 'role', role)
  let form = contentForm(content)
  if (form === 'odd') extra = put(extra, 'content', content)
  if (role === undefined) form = `${form} no-role`
  return messageOf(index, known ? role : 'system', decodeContent(content), form, extra)
}

/** All content of a tool message is the content of its one result. */
const decodeResult = (raw: Raw, index: number, unnamedFields: JsonObject | undefined): Message => {
  const { content, tool_call_id: id } = raw
  let extra = unnamedFields
  const result: Mutable<ToolResult> = { type: 'tool_result', content: [] }
  if (typeof id === 'string') result.toolUseId = id
  else if (id !== undefined) extra = put(extra, 'tool_call_id', id)
  if (typeof content === 'string') result.content = content
  else if (Array.isArray(content) && content.length > 0) result.content = decodeParts(content)
  else if (content !== undefined) extra = put(extra, 'content', content)
  return messageOf(index, 'tool', [result], undefined, extra)
}

const decodeAssistant = (raw: Raw, index: number): Message => {
  const { content, tool_calls: calls, function_call: legacy } = raw
  let extra = unnamed(raw, ASSISTANT)
  const blocks: Array<Block> = []
  const keep = (field: string): void => {
    if (raw[field] !== undefined) extra = put(extra, field, raw[field])
  }
  const details = decodeDetails(raw)
  const isTaken = (field: string): boolean =>
    details.some(({ extra: said }) => said?.['field'] === field || said?.['again'] === field)
  for (let i = 0; i < details.length; i++) blocks.push(details[i]!)
  for (let i = 0; i < PLAIN.length; i++) {
    const text = raw[PLAIN[i]!]
    if (text === undefined || isTaken(PLAIN[i]!)) continue
    if (typeof text === 'string' && text !== '') blocks.push(reasoningOf(PLAIN[i]!, text))
    else keep(PLAIN[i]!)
  }
  const parts = decodeContent(content)
  for (let i = 0; i < parts.length; i++) blocks.push(parts[i]!)
  const before = blocks.length
  let holdsMore = false
  for (let i = 0; i < FIELDS.length; i++) {
    const field = FIELDS[i]!
    const value = raw[field]
    if (value === undefined || isTaken(field)) continue
    if (isFieldValue(field, value)) {
      holdsMore ||= field === 'refusal' || field === 'audio'
      blocks.push({ type: 'opaque', kind: FIELD + field, raw: value as Json })
    } else keep(field)
  }
  const others = blocks.length - before
  if (Array.isArray(calls) && calls.length > 0) for (let i = 0; i < calls.length; i++) blocks.push(callOf(calls[i]))
  else keep('tool_calls')
  const call = decodeFunctionCall(legacy)
  if (call === undefined) keep('function_call')
  else blocks.push(call)

  let form: string | undefined = contentForm(content)
  if (form === 'odd') keep('content')
  else if (holdsMore || blocks.length - before > others)
    form = form === 'null' ? undefined : form === 'void' ? 'absent' : form
  return messageOf(index, 'assistant', blocks, form, extra)
}

const messageOf = (
  index: number,
  role: Message['role'],
  content: ReadonlyArray<Block>,
  form: string | undefined,
  extra: JsonObject | undefined
): Message => {
  const message: Mutable<Message> = { id: String(index), role, content }
  if (form !== undefined && form !== 'odd') message.form = form
  if (extra !== undefined) message.extra = extra
  return message
}

// -------------------------------------------------------------------------------------
// content
// -------------------------------------------------------------------------------------

const contentForm = (content: unknown): string => {
  if (typeof content === 'string') return 'string'
  if (Array.isArray(content)) return 'array'
  return content === null ? 'null' : content === undefined ? 'void' : 'odd'
}

const decodeContent = (content: unknown): ReadonlyArray<ResultBlock> => {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }]
  return Array.isArray(content) ? decodeParts(content) : []
}

const decodeParts = (content: ReadonlyArray<unknown>): Array<ResultBlock> => {
  const out = content.slice() as Array<ResultBlock>
  for (let i = 0; i < content.length; i++) out[i] = decodePart(content[i])
  return out
}

// -------------------------------------------------------------------------------------
// fields of assistant messages
// -------------------------------------------------------------------------------------

/** What a model said beside its content: counted, and kept or dropped with its message, but not interpreted. */
const FIELDS = ['reasoning_details', 'thinking_blocks', 'refusal', 'audio'] as const

const reasoningOf = (field: (typeof PLAIN)[number], text: string): Thinking =>
  field === 'reasoning_content' ? { type: 'thinking', text } : { type: 'thinking', text, extra: { field } }

const isFieldValue = (field: (typeof FIELDS)[number], value: unknown): boolean => {
  if (field === 'refusal') return typeof value === 'string' && value !== ''
  if (field === 'audio') return isRaw(value)
  return Array.isArray(value) && value.length > 0
}

const callOf = (raw: unknown): Block =>
  decodeToolCall(raw) ?? { type: 'opaque', kind: `${FIELD}tool_call`, raw: raw as Json }

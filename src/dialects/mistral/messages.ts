/**
 * Messages of chat forms with two spellings: Mistral's, and Cohere's, which differ in their chunks and in a few fields.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Opaque, ResultBlock, Thinking, ToolResult } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import type { Tool } from '../../model/Tool'
import { decodeTool, decodeToolCall, encodeTool, encodeToolCall } from '../openaiChat/calls'
import { FIELD, isField } from '../openaiChat/parts'
import { fill, has, isPlainText, isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'
import { type SpelledFields, spellingFor, spellingIn, spellingOf, toCamel, toSnake } from './spelling'

/**
 * Is what tells one chat form from another.
 *
 * @internal
 * @since 0.1.0
 */
export interface ChatForm {
  readonly spelled: SpelledFields
  /** Reads a chunk that is no thinking; `undefined` for what becomes opaque. */
  readonly decodeChunk: (raw: Raw) => ResultBlock | undefined
  /** Reads a thinking chunk. */
  readonly decodeThinking: (raw: Raw) => Thinking | undefined
  readonly encodeChunk: (block: Block) => unknown
  /** The field of assistant messages that holds the reasoning before calls. */
  readonly planField?: string
  /** Lists of assistant messages that become opaque blocks. */
  readonly listFields: ReadonlyArray<string>
  /** What content is beside calls in a message that was not read from this form; absent when there is none. */
  readonly silence?: string
}

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

const REQUEST: Names = ['messages', 'tools']

/**
 * Makes a context of a request and its decoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeChatRequest = (
  raw: Raw,
  messages: ReadonlyArray<Message>,
  profileFor: (model: string | undefined, settings?: JsonObject) => Profile
): Context => {
  const { tools: wireTools, model } = raw
  let settings = unnamed(raw, REQUEST)
  let tools: ReadonlyArray<Tool> = []
  const form: Array<string> = []
  if (Array.isArray(wireTools) && wireTools.every(isRaw)) {
    form.push('tools-array')
    tools = wireTools.map(decodeTool)
  } else if (wireTools !== undefined) settings = put(settings, 'tools', wireTools)
  const spelling = spellingOfRequest(messages, settings)
  if (spelling !== undefined) form.push(spelling)
  return {
    system: [],
    tools,
    messages,
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(typeof model === 'string' ? model : undefined, settings),
    ...(form.length === 0 ? {} : { form: form.join(' ') })
  }
}

const spellingOfRequest = (messages: ReadonlyArray<Message>, settings: JsonObject = {}): string | undefined => {
  for (const { form } of messages) {
    const spelling = spellingIn(form)
    if (spelling !== undefined) return spelling
  }
  return Object.keys(settings).some((key) => /[a-z]_[a-z]/.test(key)) ? 'snake' : undefined
}

/**
 * Makes a request of a context and its encoded messages. Instructions outside the messages become the first message.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeChatRequest =
  (chat: ChatForm) =>
  (context: Context, messages: Array<unknown>): Raw & { readonly messages: Array<unknown> } => {
    const { system, tools, settings, form = '' } = context
    if (system.length > 0) {
      const first = { role: 'system', content: encodeContent(chat, system) }
      messages.unshift(spellingIn(form) === 'snake' ? first : toCamel(first, chat.spelled))
    }
    if (tools.length > 0) return { ...settings, messages, tools: tools.map(encodeTool) }
    return form.includes('tools-array') ? { ...settings, messages, tools: [] } : { ...settings, messages }
  }

// -------------------------------------------------------------------------------------
// reading messages
// -------------------------------------------------------------------------------------

/**
 * Reads the message at an index. Blocks stand in the order plan, content, other fields, calls.
 *
 * | wire                                       | neutral                                          |
 * | ------------------------------------------ | ------------------------------------------------ |
 * | role is unknown                            | a system message, and the role in `extra`        |
 * | role is absent                             | a system message with form `no-role`             |
 * | content is a string                        | one text, or nothing, with form `string`         |
 * | content is a list                          | its chunks, with form `array`                    |
 * | content is null, absent                    | nothing, with form `null`, `absent`              |
 * | the same without calls                     | nothing, with form `bare-null`, `bare-absent`    |
 * | content is anything else                   | nothing, and the value in `extra`                |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeChatMessage =
  (chat: ChatForm) =>
  (native: Raw, index: number): Message => {
    const spelling = spellingOf(native, chat.spelled)
    const raw = spelling === 'camel' ? toSnake(native, chat.spelled) : native
    const draft =
      raw['role'] === 'assistant'
        ? decodeAssistant(chat, raw)
        : raw['role'] === 'tool'
          ? decodeResult(chat, raw)
          : decodeSpoken(chat, raw)
    const { role, content, form, extra } = draft
    const message: Mutable<Message> = { id: String(index), role, content }
    const words = spelling === undefined ? form : [...form, spelling]
    if (words.length > 0) message.form = words.join(' ')
    if (extra !== undefined) message.extra = extra
    return message
  }

interface Draft {
  readonly role: Message['role']
  readonly content: ReadonlyArray<Block>
  readonly form: ReadonlyArray<string>
  readonly extra: JsonObject | undefined
}

const SPOKEN: Names = ['role', 'content']
const RESULT: Names = ['role', 'content', 'tool_call_id']
const ASSISTANT: ReadonlySet<string> = /*#__PURE__*/ new Set(['role', 'content', 'tool_calls'])

const contentForm = (content: unknown, holdsMore: boolean): ReadonlyArray<string> => {
  if (typeof content === 'string') return ['string']
  if (Array.isArray(content)) return ['array']
  const form = content === null ? 'null' : content === undefined ? 'absent' : undefined
  return form === undefined ? [] : [holdsMore ? form : `bare-${form}`]
}

const decodeSpoken = (chat: ChatForm, raw: Raw): Draft => {
  const { role, content } = raw
  let extra = unnamed(raw, SPOKEN)
  const known = role === 'user' || role === 'system'
  if (!known && role !== undefined) extra = put(extra, 'role', role)
  const form = [...contentForm(content, false)]
  if (form.length === 0) extra = put(extra, 'content', content)
  if (role === undefined) form.push('no-role')
  return { role: known ? role : 'system', content: decodeContent(chat, content, false), form, extra }
}

/** All content of a tool message is the content of its one result. */
const decodeResult = (chat: ChatForm, raw: Raw): Draft => {
  const { content, tool_call_id: id } = raw
  let extra = unnamed(raw, RESULT)
  const result: Mutable<ToolResult> = { type: 'tool_result', content: [] }
  if (typeof id === 'string') result.toolUseId = id
  else if (id !== undefined) extra = put(extra, 'tool_call_id', id)
  if (typeof content === 'string') result.content = content
  else if (Array.isArray(content) && content.length > 0)
    result.content = content.map((chunk) => decodeChunk(chat, chunk))
  else if (content !== undefined) extra = put(extra, 'content', content)
  return { role: 'tool', content: [result], form: content === undefined ? ['absent'] : [], extra }
}

const decodeAssistant = (chat: ChatForm, raw: Raw): Draft => {
  const { content, tool_calls: calls } = raw
  const { planField, listFields } = chat
  let extra: JsonObject | undefined
  for (const key in raw) if (!ASSISTANT.has(key) && has(raw, key)) extra = withOther(extra, chat, key, raw[key])
  const blocks: Array<Block> = []
  const plan = planField === undefined ? undefined : raw[planField]
  if (isPlan(plan)) blocks.push({ type: 'thinking', text: plan, extra: { field: planField! } })
  for (const block of decodeContent(chat, content, true)) blocks.push(block)
  for (let i = 0; i < listFields.length; i++) {
    const value = raw[listFields[i]!]
    if (isList(value)) blocks.push({ type: 'opaque', kind: FIELD + listFields[i]!, raw: value as Json })
  }
  const hasCalls = isList(calls)
  if (hasCalls) for (let i = 0; i < calls.length; i++) blocks.push(callOf(calls[i]))
  else if (calls !== undefined) extra = put(extra, 'tool_calls', calls)
  const form = contentForm(content, hasCalls)
  if (form.length === 0) extra = put(extra, 'content', content)
  return { role: 'assistant', content: blocks, form, extra }
}

const isPlan = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value) && value.length > 0

/** A field that becomes no block goes into `extra`. */
const withOther = (
  extra: JsonObject | undefined,
  { planField, listFields }: ChatForm,
  key: string,
  value: unknown
): JsonObject | undefined => {
  const isBlock = (key === planField && isPlan(value)) || (listFields.includes(key) && isList(value))
  return isBlock || value === undefined ? extra : put(extra, key, value)
}

const callOf = (raw: unknown): Block =>
  decodeToolCall(raw) ?? { type: 'opaque', kind: `${FIELD}tool_call`, raw: raw as Json }

const decodeContent = (chat: ChatForm, content: unknown, isAssistant: boolean): ReadonlyArray<Block> => {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }]
  if (!Array.isArray(content)) return []
  const out: Array<Block> = []
  for (let i = 0; i < content.length; i++) {
    const raw: unknown = content[i]
    const thinking = isAssistant && isRaw(raw) && raw['type'] === 'thinking' ? chat.decodeThinking(raw) : undefined
    out.push(thinking ?? decodeChunk(chat, raw))
  }
  return out
}

/** No chunk is taken for a field of its message, whatever its type. */
const decodeChunk = (chat: ChatForm, raw: unknown): ResultBlock => {
  const known = isRaw(raw) ? (decodeText(raw) ?? chat.decodeChunk(raw)) : undefined
  if (known !== undefined) return known
  const block: Opaque = opaqueOf(raw)
  return isField(block) ? { ...block, kind: 'object' } : block
}

const TEXT: Names = ['type', 'text']

const decodeText = (raw: Raw): ResultBlock | undefined => {
  if (raw['type'] !== 'text' || typeof raw['text'] !== 'string') return undefined
  const extra = unnamed(raw, TEXT)
  return extra === undefined ? { type: 'text', text: raw['text'] } : { type: 'text', text: raw['text'], extra }
}

// -------------------------------------------------------------------------------------
// writing messages
// -------------------------------------------------------------------------------------

/**
 * Writes a message: one, except where a context that was not read from this form holds several results in a message, or
 * results beside something else.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeChatMessage =
  (chat: ChatForm) =>
  (message: Message, context: Context): ReadonlyArray<Raw> => {
    const encoded = encodeSnake(chat, message)
    return spellingFor(message, context) === 'snake' ? encoded : encoded.map((raw) => toCamel(raw, chat.spelled))
  }

const encodeSnake = (chat: ChatForm, message: Message): ReadonlyArray<Raw> => {
  const { role, content, extra } = message
  if (role === 'assistant') return [encodeAssistant(chat, message)]
  const results = content.filter((block) => block.type === 'tool_result')
  if (results.length === 0 || role === 'system') return [encodeSpoken(chat, message)]
  const own = role === 'tool' ? extra : undefined
  const form = role === 'tool' ? message.form : undefined
  const out = results.map((result, i) => encodeResult(chat, result, i === 0 ? own : undefined, form))
  const others = content.filter((block) => block.type !== 'tool_result')
  if (others.length === 0) return out
  const spoken = fill({ role: 'user', content: encodeContent(chat, others) }, role === 'tool' ? undefined : extra)
  return [...out, spoken]
}

const encodeSpoken = (chat: ChatForm, { role, content, extra, form = '' }: Message): Raw => {
  const out: Record<string, unknown> = {}
  if (role !== 'system' || !(has(extra, 'role') || form.includes('no-role')))
    out['role'] = role === 'tool' ? 'user' : role
  putContent(chat, out, form, content, extra, false)
  return fill(out, extra)
}

const encodeResult = (
  chat: ChatForm,
  { toolUseId, content }: ToolResult,
  extra: Message['extra'],
  form: string = ''
): Raw => {
  const out: Record<string, unknown> = { role: 'tool' }
  if (toolUseId !== undefined) out['tool_call_id'] = toolUseId
  if (typeof content === 'string') out['content'] = content
  else if (content.length > 0) out['content'] = encodeChunks(chat, content)
  else if (!has(extra, 'content') && !form.startsWith('absent')) out['content'] = ''
  return fill(out, extra)
}

const encodeAssistant = (chat: ChatForm, { content, extra, form = '' }: Message): Raw => {
  const out: Record<string, unknown> = { role: 'assistant' }
  const parts: Array<Block> = []
  const calls: Array<unknown> = []
  const plans: Array<string> = []
  for (const block of content) {
    if (block.type === 'tool_use') calls.push(encodeToolCall(block))
    else if (block.type === 'thinking' && chat.planField !== undefined && block.extra?.['field'] === chat.planField)
      plans.push(block.text)
    else if (!isField(block)) parts.push(block)
    else if (block.kind === `${FIELD}tool_call`) calls.push(block.raw)
    else out[block.kind.slice(FIELD.length)] = block.raw
  }
  if (plans.length > 0) out[chat.planField!] = plans.join('\n')
  if (calls.length > 0) out['tool_calls'] = calls
  putContent(chat, out, form, parts, extra, calls.length > 0)
  return fill(out, extra)
}

const putContent = (
  chat: ChatForm,
  out: Record<string, unknown>,
  form: string,
  parts: ReadonlyArray<Block>,
  extra: JsonObject | undefined,
  hasCalls: boolean
): void => {
  const value = contentValue(chat, form.split(' ')[0]!, parts, hasCalls, has(extra, 'content'))
  // eslint-disable-next-line no-param-reassign -- the object is still being built
  if (value !== undefined) out['content'] = value
}

/** Without calls content must be there, unless it was not when the message was read. */
const contentValue = (
  chat: ChatForm,
  form: string,
  parts: ReadonlyArray<Block>,
  hasCalls: boolean,
  isInExtra: boolean
): unknown => {
  if (parts.length > 0) return form === 'array' ? encodeChunks(chat, parts) : encodeContent(chat, parts)
  if (form === 'string') return ''
  if (form === 'array') return []
  if (isInExtra || form === 'bare-absent') return undefined
  if (form === 'bare-null') return null
  if (!hasCalls) return ''
  return form === 'null' ? null : form === 'absent' ? undefined : chat.silence
}

const encodeContent = (chat: ChatForm, blocks: ReadonlyArray<Block>): unknown =>
  isPlainText(blocks) ? blocks[0].text : encodeChunks(chat, blocks)

/** Calls and results that stand where this form has none are left out. */
const encodeChunks = (chat: ChatForm, blocks: ReadonlyArray<Block>): ReadonlyArray<unknown> =>
  blocks.filter(({ type }) => type !== 'tool_use' && type !== 'tool_result').map(chat.encodeChunk)

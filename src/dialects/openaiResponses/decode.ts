/**
 * Reading the wire form of the Responses API: item for item a message.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, right } from 'fp-ts/lib/Either.js'
import { memoize } from '../../internal/memo'
import type { Block, ResultBlock, Thinking, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import type { DecodeError } from '../Dialect'
import { isCanonical, parseArguments } from '../openaiChat/calls'
import { has, isRaw, itemsOf, kindOf, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'
import { answers, calls, type PairKind, plainAnswers, requiredIds, roleOf, servedTypes, typeOf } from './kinds'
import { decodeParts } from './parts'
import { profileFor } from './profile'

/**
 * Finds the items of a request. An input that is a string is one message of the user.
 *
 * @internal
 * @since 0.1.0
 */
export const inputOf = (native: unknown): Either<DecodeError, ReadonlyArray<Raw>> =>
  isRaw(native) && typeof native['input'] === 'string'
    ? right([{ role: 'user', content: native['input'] }])
    : itemsOf('openai-responses', native, 'input', 'item')

/**
 * Makes a context of a request and its decoded items.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const { input, instructions, tools: wireTools, model } = raw
  const form: Array<string> = typeof input === 'string' ? ['input-string'] : []
  let settings = unnamed(raw, REQUEST)
  let system: ReadonlyArray<Block> = []
  let tools: ReadonlyArray<Tool> = []
  if (typeof instructions === 'string') {
    form.push('instructions')
    if (instructions !== '') system = [{ type: 'text', text: instructions }]
  } else if (instructions !== undefined) settings = put(settings, 'instructions', instructions)
  if (Array.isArray(wireTools) && wireTools.every(isRaw)) {
    form.push('tools-array')
    tools = wireTools.map(decodeTool)
  } else if (wireTools !== undefined) settings = put(settings, 'tools', wireTools)
  return {
    system,
    tools,
    messages: withUnknownPairs(messages),
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(typeof model === 'string' ? model : undefined, settings),
    ...(form.length === 0 ? {} : { form: form.join(' ') })
  }
}

/**
 * Reads the item at an index. The fields that are not named here stand in `extra` of the message, the item's own id
 * among them; `form` is the type of the item.
 *
 * | wire                                                | neutral                                                    |
 * | --------------------------------------------------- | ---------------------------------------------------------- |
 * | a message, with or without `type`                   | its parts; `developer` is a system message                   |
 * | `reasoning`                                         | an assistant message that holds nothing but thinking       |
 * | `function_call`, `custom_tool_call`                 | an assistant message that holds one call                   |
 * | calls of tools with a shape of their own            | the same, named by the type of the item                    |
 * | what answers a call                                 | a tool message with one result                             |
 * | `compaction`                                        | opaque, pinned: it stands for everything before it         |
 * | what the provider did itself, what is unknown       | opaque, an assistant message                               |
 * | tools, settings and triggers among the items        | opaque, a system message                                   |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeItem = (raw: Raw, index: number): Message => {
  const { type, role } = raw
  const id = String(index)
  if ((type === undefined || type === 'message') && typeof role === 'string') return decodeSpoken(raw, id)
  return (typeof type === 'string' ? decodeTyped(raw, type, id) : undefined) ?? opaqueItem(raw, id)
}

const REQUEST: Names = ['input', 'instructions', 'tools']
const SPOKEN: Names = ['type', 'role', 'content']
const REASONING: Names = ['type', 'summary', 'content', 'encrypted_content']
const FUNCTION: Names = ['type', 'call_id', 'name', 'arguments']
const CUSTOM: Names = ['type', 'call_id', 'name', 'input']
const ANSWER: Names = ['type', 'call_id', 'output']
const TOOL: Names = ['type', 'name', 'description', 'parameters']

// -------------------------------------------------------------------------------------
// items
// -------------------------------------------------------------------------------------

const decodeTyped = (raw: Raw, type: string, id: string): Message | undefined => {
  switch (type) {
    case 'reasoning':
      return decodeReasoning(raw, id)
    case 'function_call':
    case 'custom_tool_call':
      return decodeNamedCall(raw, id, type)
    case plainAnswers['function_call']:
    case plainAnswers['custom_tool_call']:
      return decodePlainAnswer(raw, id, type)
    case 'compaction':
      return { ...opaqueItem(raw, id), pinned: true }
    default:
      if (has(calls, type)) return decodeCall(raw, id, type, calls[type]!)
      return has(answers, type) ? decodeAnswer(raw, id, type, answers[type]!) : undefined
  }
}

const messageOf = (
  id: string,
  role: Message['role'],
  content: ReadonlyArray<Block>,
  form: string,
  extra: JsonObject | undefined
): Message => (extra === undefined ? { id, role, content, form } : { id, role, content, form, extra })

/** What the provider ran has its id in `extra`, as what it said: the id goes when the reasoning goes that it was made with. */
const opaqueItem = (raw: Raw, id: string): Message => {
  const role = roleOf(raw)
  const { id: own, ...rest } = raw
  return typeof own === 'string' && servedTypes.has(typeOf(raw))
    ? { id, role, content: [opaqueOf(rest)], extra: { id: own } }
    : { id, role, content: [opaqueOf(raw)] }
}

const decodeSpoken = (raw: Raw, id: string): Message => {
  const { type, role, content } = raw
  const known = role === 'user' || role === 'assistant' || role === 'system' ? role : undefined
  const usual = role === 'assistant' ? 'output_text' : 'input_text'
  let extra = unnamed(raw, SPOKEN)
  if (known === undefined) extra = put(extra, 'role', role)
  let form = type === undefined ? 'easy' : 'message'
  let blocks: ReadonlyArray<ResultBlock> = []
  if (Array.isArray(content)) blocks = decodeParts(content, usual)
  else if (typeof content === 'string') {
    form += ' string'
    if (content !== '') blocks = [{ type: 'text', text: content }]
  } else if (content === undefined) form += ' absent'
  else extra = put(extra, 'content', content)
  return messageOf(id, known ?? 'system', blocks, form, extra)
}

/** What it says is its content, or its summary where there is no content. Without a field it is no reasoning. */
const decodeReasoning = (raw: Raw, id: string): Message | undefined => {
  if (Object.keys(raw).length === 1) return undefined
  const { summary, content, encrypted_content: encrypted } = raw
  const isAbsent = summary === undefined
  const text = textsOf(Array.isArray(content) && content.length > 0 ? content : Array.isArray(summary) ? summary : [])
  const block: Mutable<Thinking> = { type: 'thinking', text }
  let extra: JsonObject | undefined
  if (!isAbsent && JSON.stringify(summary) !== JSON.stringify(summaryOf(text))) extra = put(extra, 'summary', summary)
  if (content !== undefined) extra = put(extra, 'content', content)
  if (typeof encrypted === 'string') block.encrypted = encrypted
  else if (encrypted !== undefined) extra = put(extra, 'encrypted_content', encrypted)
  if (extra !== undefined) block.extra = extra
  return messageOf(id, 'assistant', [block], isAbsent ? 'reasoning absent' : 'reasoning', unnamed(raw, REASONING))
}

const textsOf = (parts: ReadonlyArray<unknown>): string => {
  const texts = parts.flatMap((part) => (isRaw(part) && typeof part['text'] === 'string' ? [part['text']] : []))
  return texts.join('\n\n')
}

/**
 * Writes the summary that says a text.
 *
 * @internal
 * @since 0.1.0
 */
export const summaryOf = (text: string): ReadonlyArray<Raw> => (text === '' ? [] : [{ type: 'summary_text', text }])

// -------------------------------------------------------------------------------------
// calls and answers
// -------------------------------------------------------------------------------------

const decodeNamedCall = (raw: Raw, id: string, type: 'function_call' | 'custom_tool_call'): Message | undefined => {
  const { call_id: key, name, arguments: text, input } = raw
  const isFunction = type === 'function_call'
  const said = isFunction ? text : input
  if (typeof key !== 'string' || typeof name !== 'string' || typeof said !== 'string') return undefined
  const parsed = isFunction ? parseArguments(said) : said
  const call: Mutable<ToolUse> = { type: 'tool_use', id: key, name, input: parsed }
  if (isFunction && !isCanonical(parsed, said)) call.extra = { arguments: said }
  return messageOf(id, 'assistant', [call], type, unnamed(raw, isFunction ? FUNCTION : CUSTOM))
}

const decodePlainAnswer = (raw: Raw, id: string, type: string): Message | undefined => {
  const { call_id: key, output } = raw
  if (typeof key !== 'string' || (typeof output !== 'string' && !Array.isArray(output))) return undefined
  const content = typeof output === 'string' ? output : decodeParts(output, 'input_text')
  return messageOf(id, 'tool', [{ type: 'tool_result', toolUseId: key, content }], type, unnamed(raw, ANSWER))
}

const decodeCall = (raw: Raw, id: string, type: string, { key, payload }: PairKind): Message | undefined => {
  const name = raw[key]
  if (typeof name !== 'string' || (type === 'tool_search_call' && raw['execution'] === 'server')) return undefined
  if (has(requiredIds, type) && typeof raw['id'] !== 'string') return undefined
  const call: Mutable<ToolUse> = { type: 'tool_use', id: name, name: type, input: (raw[payload] ?? null) as Json }
  let extra = unnamed(raw, ['type', key, payload])
  if (raw[payload] === null) extra = put(extra, payload, null)
  return messageOf(id, 'assistant', [call], type, extra)
}

const decodeAnswer = (raw: Raw, id: string, type: string, { key, payload }: PairKind): Message | undefined => {
  const name = raw[key]
  if (typeof name !== 'string' || (type === 'tool_search_output' && raw['execution'] === 'server')) return undefined
  const content = raw[payload] === undefined ? [] : [opaqueOf(raw[payload])]
  const result: ToolResult = { type: 'tool_result', toolUseId: name, content }
  return messageOf(id, 'tool', [result], type, unnamed(raw, ['type', key, payload]))
}

/**
 * Pairs what only the neighbours tell to be a pair: items of unknown types, and those that the provider answers itself,
 * when one is named `…_output` and has the call id of another; answers of the local shell, which name the item or the call.
 */
const withUnknownPairs = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  const shells = new Map<string, string>()
  const outputs = new Set<string>()
  const open = new Set<string>()
  for (const message of messages) {
    const [block] = message.content
    const id = message.extra?.['id']
    if (block?.type === 'tool_use' && message.form === 'local_shell_call' && typeof id === 'string')
      shells.set(id, block.id!)
    const key = opaqueKey(message)
    if (key !== undefined) (isOutput(block!) ? outputs : open).add(key)
  }
  if (shells.size === 0 && outputs.size === 0) return messages
  return messages.map((message) => {
    const [block] = message.content
    const key = opaqueKey(message)
    if (key !== undefined && outputs.has(key) && open.has(key)) return paired(message)
    if (block?.type !== 'tool_result' || message.form !== 'local_shell_call_output') return message
    const call = shells.get(block.toolUseId!)
    return call === undefined || call === block.toolUseId ? message : answering(message, block, call)
  })
}

/** The answer of a local shell that names the item of its call, by the id of the call; the same for the same. */
const answering = (message: Message, block: ToolResult, call: string): Message => {
  const last = answered.get(message)
  if (last?.call === call) return last.by
  const extra = put(message.extra === undefined ? {} : { ...message.extra }, 'id', block.toolUseId)
  const by: Message = { ...message, extra, content: [{ ...block, toolUseId: call }] }
  answered.set(message, { call, by })
  return by
}

const answered = /*#__PURE__*/ new WeakMap<Message, { readonly call: string; readonly by: Message }>()

/** What joins an item that is carried as a whole with another; a part of what is said is no item. */
const opaqueKey = ({ content: [block], form }: Message): string | undefined => {
  const key =
    form === undefined && block?.type === 'opaque' && isRaw(block.raw) ? (block.raw as Raw)['call_id'] : undefined
  return typeof key === 'string' ? key : undefined
}

const isOutput = (block: Block): boolean => block.type === 'opaque' && block.kind.endsWith('_output')

/** A call of which nothing may be edited keeps its whole wire form in `extra`. */
const paired = /*#__PURE__*/ memoize((message: Message): Message => {
  const block = message.content[0]!
  const key = opaqueKey(message)
  if (block.type !== 'opaque' || key === undefined) return message
  const half: Block = isOutput(block)
    ? { type: 'tool_result', toolUseId: key, content: [block] }
    : { type: 'tool_use', id: key, name: kindOf(block.raw), input: null, extra: block.raw as JsonObject }
  return { ...message, role: isOutput(block) ? 'tool' : 'assistant', content: [half], form: 'raw' }
})

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/** A tool that is no named function keeps its wire form in `extra`. */
const decodeTool = (raw: Raw): Tool => {
  const { type, name, description, parameters } = raw
  if (type !== 'function' || typeof name !== 'string' || name === '')
    return { name: typeof name === 'string' ? name : '', extra: raw as JsonObject }
  const tool: Mutable<Tool> = { name }
  let extra = unnamed(raw, TOOL)
  if (typeof description === 'string') tool.description = description
  else if (description !== undefined) extra = put(extra, 'description', description)
  if (parameters !== undefined) tool.inputSchema = parameters as Json
  if (extra !== undefined) tool.extra = extra
  return tool
}

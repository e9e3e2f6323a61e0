/**
 * Writing the wire form of the Responses API.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Block, Thinking, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { isSameJson, parseArguments } from '../openaiChat/calls'
import { fill, has, isPlainText, isRaw, type Raw } from '../wire'
import { summaryOf } from './decode'
import { answers, calls, plainAnswers, requiredIds, servedTypes, typeOf } from './kinds'
import { encodePart, type TextType } from './parts'

/**
 * Makes a request of a context and its encoded items.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (
  context: Context,
  items: Array<unknown>
): Raw & { readonly input: string | Array<unknown> } => {
  const { system, tools, settings, form = '' } = context
  const out: Record<string, unknown> = {}
  if (system.length > 0)
    out['instructions'] = system.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n\n')
  else if (form.includes('instructions')) out['instructions'] = ''
  if (tools.length > 0) out['tools'] = tools.map(encodeTool)
  else if (form.includes('tools-array')) out['tools'] = []
  const text = form.includes('input-string') && items.length === 1 ? wordsOf(items[0]) : undefined
  return { ...settings, ...out, input: text ?? withMergedUpdates(context.messages, items) }
}

/** Two updates of the configuration may not follow each other: those that an edit brought together become one. */
const withMergedUpdates = (messages: Context['messages'], items: Array<unknown>): Array<unknown> => {
  if (items.length !== messages.length) return items
  const out: Array<unknown> = []
  for (let i = 0; i < items.length; i++) {
    const [item, previous] = [items[i], out[out.length - 1]]
    const wereNeighbours = i === 0 || Number(messages[i]!.id) === Number(messages[i - 1]!.id) + 1
    if (!wereNeighbours && isUpdate(item) && isUpdate(previous)) out[out.length - 1] = { ...previous, ...item }
    else out.push(item)
  }
  return out
}

const isUpdate = (item: unknown): item is Raw => isRaw(item) && item['type'] === 'configuration_update'

/** What a message says that is nothing but words of the user. */
const wordsOf = (item: unknown): string | undefined =>
  isRaw(item) && Object.keys(item).length === 2 && item['role'] === 'user' && typeof item['content'] === 'string'
    ? item['content']
    : undefined

/**
 * Writes a message as an item; as several where a context that was not read from this wire form holds more in a message.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message, { messages }: Context): ReadonlyArray<Raw> => {
  const { role, content, form = '', extra } = message
  const [kind] = form.split(' ')
  const out: Array<Raw> = []
  let left = extra
  const add = (item: Raw, type: string): void => {
    out.push(type === kind ? fill({ ...item }, left) : item)
    if (type === kind) left = undefined
  }
  let parts: Array<Block> = []
  const flush = (): void => {
    if (parts.length === 0) return
    const item = encodeSpoken(message, parts)
    add(item, has(item, 'type') ? 'message' : kind === '' ? '' : 'easy')
    parts = []
  }
  for (const block of content) {
    const isPart = block.type === 'text' || block.type === 'media' || (block.type === 'opaque' && isSpoken(kind))
    if (isPart) parts.push(block)
    else {
      flush()
      if (block.type === 'thinking') add(encodeReasoning(block, form), 'reasoning')
      else if (block.type === 'tool_use') add(encodeCall(block, kind!, left), callType(block, kind!))
      else if (block.type === 'tool_result') add(encodeAnswer(block, kind!, left, messages), kind!)
      else out.push(isRaw(block.raw) ? withOwnId(block.raw, extra) : { type: 'message', role, content: [] })
    }
  }
  flush()
  if (content.length === 0) add(encodeSpoken(message, []), kind!)
  return out
}

const withOwnId = (raw: Raw, extra: Message['extra']): Raw =>
  servedTypes.has(typeOf(raw)) && has(extra, 'id') && !has(raw, 'id') ? { id: extra!['id'], ...raw } : raw

/**
 * Tells whether a message says all that it is written as: an answer that was put in takes the type of its call.
 *
 * @internal
 * @since 0.1.0
 */
export const isWrittenAlone = ({ content, form = '' }: Message): boolean => {
  const kind = form.split(' ')[0]!
  const isTyped = kind === 'raw' || has(answers, kind) || Object.values(plainAnswers).includes(kind)
  return isTyped || content.every(({ type }) => type !== 'tool_result')
}

const isSpoken = (kind: string | undefined): boolean => kind === 'easy' || kind === 'message'

// -------------------------------------------------------------------------------------
// messages and reasoning
// -------------------------------------------------------------------------------------

const encodeSpoken = ({ role, extra, form = '' }: Message, parts: ReadonlyArray<Block>): Raw => {
  const usual: TextType = role === 'assistant' ? 'output_text' : 'input_text'
  const [kind, shape] = form.split(' ')
  const isString = isPlainText(parts) && (shape === 'string' || !isSpoken(kind))
  const content = isString ? parts[0].text : parts.map((part) => encodePart(part, usual))
  const isMissing = parts.length === 0 && (shape === 'absent' || has(extra, 'content'))
  return {
    ...(kind === 'message' ? { type: 'message' } : {}),
    ...(isSpoken(kind) && has(extra, 'role') ? {} : { role: role === 'tool' ? 'user' : role }),
    ...(isMissing ? {} : { content: parts.length === 0 && shape === 'string' ? '' : content })
  }
}

/** Of what else a block carries only these are of this wire form. */
const REASONING = ['summary', 'content', 'encrypted_content'] as const

const encodeReasoning = ({ text, encrypted, extra }: Thinking, form: string): Raw => {
  const out: Record<string, unknown> = { type: 'reasoning' }
  if (form !== 'reasoning absent') out['summary'] = summaryOf(text)
  const isOwn = form === 'reasoning'
  for (const field of REASONING)
    if (has(extra, field) && (isOwn || isOfForm(field, extra![field]))) out[field] = extra![field]
  if (encrypted !== undefined) out['encrypted_content'] = encrypted
  return out
}

const isOfForm = (field: (typeof REASONING)[number], value: unknown): boolean =>
  field !== 'summary' || Array.isArray(value)

// -------------------------------------------------------------------------------------
// calls and answers
// -------------------------------------------------------------------------------------

const callType = ({ name, extra }: ToolUse, kind: string): string => {
  if (kind === 'raw' && extra !== undefined) return 'raw'
  if (kind === 'custom_tool_call' || kind === 'function_call') return kind
  return has(calls, kind) && name === kind ? kind : 'function_call'
}

const encodeCall = (call: ToolUse, kind: string, left: Message['extra']): Raw => {
  const { id, name, input, extra } = call
  const type = callType(call, kind)
  if (type === 'raw') return extra!
  const own = id === undefined ? {} : { call_id: id }
  if (type === 'custom_tool_call')
    return { type, ...own, name, input: typeof input === 'string' ? input : JSON.stringify(input) }
  if (type === 'function_call') {
    const text = extra?.['arguments']
    const kept = typeof text === 'string' && isSameJson(parseArguments(text), input) ? text : undefined
    return { type, ...own, name, arguments: kept ?? JSON.stringify(input) }
  }
  const { key, payload } = calls[type]!
  const said = input === null ? {} : { [payload]: input }
  // an item of these types must have an id, which it lost when its reasoning went
  const lost =
    has(requiredIds, type) && !has(left, 'id') ? { id: `${requiredIds[type]!}_${id ?? ''}`.slice(0, 64) } : {}
  return { type, ...lost, ...(id === undefined ? {} : { [key]: id }), ...said }
}

const encodeAnswer = (
  { toolUseId, content }: ToolResult,
  kind: string,
  left: Message['extra'],
  messages: Context['messages']
): Raw => {
  const only = typeof content === 'string' ? undefined : content[0]
  if (kind === 'raw' && only?.type === 'opaque' && isRaw(only.raw)) return only.raw
  if (has(answers, kind)) {
    const { key, payload } = answers[kind]!
    const said = only?.type === 'opaque' ? only.raw : textOf(content)
    return {
      type: kind,
      ...(toolUseId === undefined || (key === 'id' && has(left, 'id')) ? {} : { [key]: toolUseId }),
      ...(content.length === 0 && typeof content !== 'string' ? {} : { [payload]: said })
    }
  }
  const output = typeof content === 'string' ? content : content.map((part) => encodePart(part, 'input_text'))
  const own = toolUseId === undefined ? {} : { call_id: toolUseId }
  if (Object.values(plainAnswers).includes(kind)) return { type: kind, ...own, output }
  const item = { type: 'function_call_output', ...own, output }
  return toolUseId === undefined ? item : typedAnswer(item, callTypes(messages).get(toolUseId))
}

const textOf = (content: ToolResult['content']): string =>
  typeof content === 'string'
    ? content
    : content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('')

/** The types of the calls by their ids: an answer that was put in has to have the type of its call. */
const callTypes = /*#__PURE__*/ memoize((messages: Context['messages']): ReadonlyMap<string, string> => {
  const out = new Map<string, string>()
  for (const { content, form } of messages)
    for (const block of content)
      if (block.type === 'tool_use' && block.id !== undefined && form !== undefined) out.set(block.id, form)
  return out
})

/** An answer that says that there is none, in the shape that the call asks for. */
const typedAnswer = (item: Raw, type: string | undefined): Raw => {
  const { call_id: id, output } = item
  const text = typeof output === 'string' ? output : JSON.stringify(output)
  switch (type) {
    case 'custom_tool_call':
      return { ...item, type: plainAnswers[type] }
    case 'shell_call': {
      const chunk = { stdout: '', stderr: text, outcome: { type: 'exit', exit_code: 1 } }
      return { type: 'shell_call_output', call_id: id, output: [chunk] }
    }
    case 'local_shell_call':
      return { type: 'local_shell_call_output', id, output: text }
    case 'apply_patch_call':
      return { type: 'apply_patch_call_output', call_id: id, status: 'failed', output: text }
    case 'tool_search_call':
      return { type: 'tool_search_output', call_id: id, tools: [] }
    case 'mcp_approval_request':
      return { type: 'mcp_approval_response', approval_request_id: id, approve: false, reason: text }
    case 'computer_call':
      return { type: 'computer_call_output', call_id: id, output: { type: 'computer_screenshot', image_url: blank } }
    case undefined:
      return item
    default:
      return item
  }
}

/** A picture of one transparent pixel: a screenshot has to be one. */
const blank =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

const encodeTool = ({ name, description, inputSchema, extra }: Tool): Raw => {
  if (extra !== undefined && (name === '' || has(extra, 'type') || has(extra, 'name'))) return extra
  return fill(
    {
      type: 'function',
      name,
      ...(description === undefined ? {} : { description }),
      ...(inputSchema === undefined ? {} : { parameters: inputSchema })
    },
    extra
  )
}

/**
 * Reading the AI SDK's `ModelMessage`s.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Block, Opaque, ResultBlock, ToolResult, ToolUse } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { editMessage } from '../../traversal/Blocks'
import { decodeCarried, kindOfMediaType } from '../carriedMedia'
import { pairServerBlocks } from '../serverPairs'
import { isRaw, type Mutable, type Names, opaqueOf, put, type Raw, unnamed } from '../wire'
import { decodeFileData, decodeOutput } from './output'
import { countItems, thinkingOf } from './provider'

/**
 * Reads the message at an index.
 *
 * | wire                       | neutral                                   |
 * | -------------------------- | ----------------------------------------- |
 * | content is a string        | one text, or nothing, with form `string`  |
 * | content is absent          | nothing, with form `absent`               |
 * | content of a system message is a list | its parts, with form `array`   |
 * | content is anything else   | nothing, and the value in `extra`         |
 * | role is no known one       | a system message, and the role in `extra` |
 * | role is absent             | a system message with form `no-role`      |
 * | reasoning has item ids     | their number in the form, as `items:2`    |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: Raw, index: number): Message => {
  const { role, content } = raw
  const form: Array<string> = []
  let extra = unnamed(raw, MESSAGE)
  let blocks: ReadonlyArray<Block> = []
  const known = role === 'assistant' || role === 'user' || role === 'tool' || role === 'system' ? role : undefined
  if (known === undefined && role !== undefined) extra = put(extra, 'role', role)
  if (typeof content === 'string') {
    form.push('string')
    if (content !== '') blocks = [{ type: 'text', text: content }]
  } else if (Array.isArray(content)) {
    blocks = decodeParts(content, known ?? 'system')
    if (known === undefined || known === 'system') form.push('array')
  } else if (content === undefined) form.push('absent')
  else extra = put(extra, 'content', content)
  if (role === undefined) form.push('no-role')
  const items = known === 'assistant' ? countItems(blocks) : 0
  if (items > 0) form.push(`items:${items}`)
  const message: Mutable<Message> = { id: String(index), role: known ?? 'system', content: blocks }
  if (form.length > 0) message.form = form.join(' ')
  if (extra !== undefined) message.extra = extra
  return message
}

const MESSAGE: Names = ['role', 'content']
const TEXT: Names = ['type', 'text']
const CALL: Names = ['type', 'toolCallId', 'toolName', 'input']
const RESULT: Names = ['type', 'toolCallId', 'output']

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const decodeParts = (parts: ReadonlyArray<unknown>, role: Message['role']): ReadonlyArray<Block> => {
  const out = parts.slice() as Array<Block>
  for (let i = 0; i < parts.length; i++) out[i] = decodePart(parts[i], role)
  return role === 'assistant' ? pairServerBlocks(out, serverCall, serverResult) : out
}

const serverCall = (block: Opaque): string | undefined => idOf(block, 'tool-call')

const serverResult = (block: Opaque): string | undefined => idOf(block, 'tool-result')

const decodePart = (raw: unknown, role: Message['role']): Block => {
  if (!isRaw(raw)) return opaqueOf(raw)
  const isAssistant = role === 'assistant'
  switch (raw['type']) {
    case 'reasoning':
      return isAssistant && typeof raw['text'] === 'string'
        ? thinkingOf(raw['text'], unnamed(raw, TEXT), raw['providerOptions'])
        : opaqueOf(raw)
    case 'tool-call':
      return isAssistant && raw['providerExecuted'] !== true ? decodeToolCall(raw) : opaqueOf(raw)
    case 'tool-result':
      return role === 'tool' ? decodeToolResult(raw) : opaqueOf(raw)
    default:
      return decodeSpoken(raw)
  }
}

const decodeSpoken = (raw: Raw): ResultBlock => {
  const { type, text, mediaType, filename: name } = raw
  if (type === 'text' && typeof text === 'string') {
    const extra = unnamed(raw, TEXT)
    return extra === undefined ? { type: 'text', text } : { type: 'text', text, extra }
  }
  if (type === 'file')
    return decodeFileData(raw, 'data', { kind: kindOfMediaType(mediaType), mediaType, name }) ?? opaqueOf(raw)
  if (type === 'image')
    return (
      decodeCarried(raw, { kind: 'image', path: ['image'], mediaType }) ??
      decodeFileData(raw, 'image', { kind: 'image', mediaType, name }) ??
      opaqueOf(raw)
    )
  return opaqueOf(raw)
}

/** Input is `null`, a name empty, when it is absent; where it is that on the wire, `extra` says so. */
const decodeToolCall = (raw: Raw): ToolUse => {
  const { toolCallId: id, toolName, input } = raw
  const name = typeof toolName === 'string' ? toolName : ''
  const block: Mutable<ToolUse> = { type: 'tool_use', name, input: (input ?? null) as Json }
  let extra = unnamed(raw, CALL)
  if (name === '' && toolName !== undefined) extra = put(extra, 'toolName', toolName)
  if (typeof id === 'string') block.id = id
  else if (id !== undefined) extra = put(extra, 'toolCallId', id)
  if (input === null) extra = put(extra, 'input', null)
  if (extra !== undefined) block.extra = extra
  return block
}

/** A result without a tool name keeps its form in `extra`, so that it is known to come from the wire. */
const decodeToolResult = (raw: Raw): ToolResult => {
  const { toolCallId, output, toolName } = raw
  const { content, isError, marker } = decodeOutput(output)
  const block: Mutable<ToolResult> = { type: 'tool_result', content }
  let extra = unnamed(raw, RESULT)
  if (typeof toolCallId === 'string') block.toolUseId = toolCallId
  else if (toolCallId !== undefined) extra = put(extra, 'toolCallId', toolCallId)
  if (isError !== undefined) block.isError = isError
  if (marker !== undefined) extra = put(extra, 'output', marker)
  else if (toolName === undefined) extra = put(extra, 'output', {})
  if (extra !== undefined) block.extra = extra
  return block
}

// -------------------------------------------------------------------------------------
// pairs
// -------------------------------------------------------------------------------------

const idOf = (block: Block, kind: string): string | undefined => {
  if (block.type !== 'opaque' || block.kind !== kind || !isRaw(block.raw)) return undefined
  const id = block.raw['toolCallId']
  return typeof id === 'string' ? id : undefined
}

/**
 * Makes pairs of the approvals that were asked for and answered: a call named `tool-approval-request` and a result that
 * holds the answer as it is, joined by an id that begins with `approval:`. So they stand and fall together. An approval
 * that nobody answered, or whose call is gone, stays opaque; an answer that nobody asked for is a result without a call.
 *
 * @internal
 * @since 0.1.0
 */
export const pairApprovals = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  if (!messages.some(holdsApproval)) return messages
  const calls = new Set<string>()
  const asked = new Map<string, { readonly message: number; readonly block: number }>()
  let out: Array<Message> | undefined
  const replace = (m: number, b: number, by: Block): void => {
    out ??= messages.slice()
    const message = out[m]!
    out[m] = editMessage(
      message,
      message.content.map((block, i) => (i === b ? by : block))
    )
  }
  for (let m = 0; m < messages.length; m++) {
    const { role, content } = messages[m]!
    if (role !== 'assistant' && role !== 'tool') continue
    for (let b = 0; b < content.length; b++) {
      const block = content[b]!
      const called = block.type === 'tool_use' ? block.id : role === 'assistant' ? idOf(block, 'tool-call') : undefined
      if (called !== undefined) calls.add(called)
      if (block.type !== 'opaque' || !isRaw(block.raw)) continue
      const { approvalId, toolCallId } = block.raw
      const id = typeof approvalId === 'string' ? approvalId : ''
      if (block.kind === REQUEST && role === 'assistant' && typeof toolCallId === 'string' && calls.has(toolCallId))
        asked.set(id, { message: m, block: b })
      if (block.kind !== RESPONSE || role !== 'tool') continue
      replace(m, b, answerOf(block))
      const at = asked.get(id)
      const request = at === undefined ? undefined : messages[at.message]!.content[at.block]
      if (at === undefined || request?.type !== 'opaque') continue
      asked.delete(id)
      replace(at.message, at.block, askedBy(request))
    }
  }
  return out ?? messages
}

const holdsApproval = ({ content }: Message): boolean => {
  for (let b = 0; b < content.length; b++) {
    const block = content[b]!
    if (block.type === 'opaque' && (block.kind === REQUEST || block.kind === RESPONSE)) return true
  }
  return false
}

/** The id that joins the two, of what one of them holds. */
const approvalKey = ({ raw }: Opaque): string => {
  const id = isRaw(raw) ? raw['approvalId'] : undefined
  return `approval:${typeof id === 'string' ? id : ''}`
}

const answerOf = /*#__PURE__*/ memoize((block: Opaque): ToolResult => ({
  type: 'tool_result',
  toolUseId: approvalKey(block),
  content: [block]
}))

const askedBy = /*#__PURE__*/ memoize((block: Opaque): ToolUse => ({
  type: 'tool_use',
  id: approvalKey(block),
  name: REQUEST,
  input: {},
  extra: block.raw as JsonObject
}))

const REQUEST = 'tool-approval-request'
const RESPONSE = 'tool-approval-response'

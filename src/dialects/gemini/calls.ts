/**
 * The calls of Gemini and the answers to them.
 *
 * An answer is a JSON object on the wire and text in the model. `{ output: '…' }` and `{ error: '…' }` are what a text is
 * written as; any other object is kept in `extra` and used again as long as the text still says the same.
 *
 * In `extra`, an empty list stands for a field that is absent although the model names a value for it.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Block, Media, Opaque, ResultBlock, ToolResult, ToolUse } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { isSigned, unsigned } from './signature'
import { isSnake, spelling } from './spelling'

// -------------------------------------------------------------------------------------
// calls
// -------------------------------------------------------------------------------------

const CALL_MARKS: Names = ['id', 'args']
const ANSWER_MARKS: Names = ['id', 'response']

const CALL: Names = ['id', 'name', 'args']

/**
 * Reads a call; `undefined` when it has no name.
 *
 * | wire            | input | in `extra`, inside of the call        |
 * | --------------- | ----- | ------------------------------------- |
 * | args absent     | `{}`  | args: an empty list                   |
 * | args are `null` | `{}`  | args: `null`                          |
 * | a signed call   | args  | args again, as the signature saw them |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeCall = (raw: Raw): ToolUse | undefined => {
  const key = spelling(raw, 'functionCall')
  const call = raw[key]
  if (!isRaw(call) || typeof call['name'] !== 'string') return undefined
  const { id, name, args } = call
  const block: Mutable<ToolUse> = { type: 'tool_use', name, input: (args ?? {}) as Json }
  let inner = unnamed(call, CALL)
  if (typeof id === 'string') block.id = id
  else if (id !== undefined) inner = put(inner, 'id', id)
  if (args === undefined) inner = put(inner, 'args', [])
  else if (args === null || isSigned(raw)) inner = put(inner, 'args', args)
  let extra = unnamed(raw, [key])
  if (inner !== undefined || isSnake(key)) extra = put(extra, key, inner ?? {})
  if (extra !== undefined) block.extra = extra
  return block
}

/**
 * Writes a call. When a signed call was edited, it is written without its signature, or as it was when it is `current`:
 * there the provider demands the signature, and it holds for what was signed alone.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeCall = ({ id, name, input, extra }: ToolUse, isCurrent: boolean): Raw => {
  const key = spelling(extra, 'functionCall')
  const kept = isRaw(extra?.[key]) ? extra[key] : undefined
  const isEdited = isSigned(extra) && has(kept, 'args') && !isSameInput(kept!['args']!, input)
  const said = isEdited && isCurrent ? signedInput(kept!['args']!) : input
  const args = argsOf(kept, said)
  const call: Record<string, unknown> = {}
  const own = writtenId(id, kept)
  if (own !== undefined) call['id'] = own
  call['name'] = name
  if (!isEmpty(said) || !isAbsent(args)) call['args'] = args
  const beside = isEdited && !isCurrent ? unsigned(extra) : extra
  return fill({ [key]: fillKept(call, kept, CALL_MARKS) }, beside)
}

/** What stood for empty arguments stands for them again. */
const argsOf = (kept: JsonObject | undefined, input: Json): Json => {
  if (kept === undefined || !has(kept, 'args') || !isEmpty(input)) return input
  const args = kept['args'] ?? null
  return args === null || isAbsent(args) ? args : input
}

/** Adds what is kept of a call or an answer, without the marks of fields that are absent on the wire. */
const fillKept = (out: Record<string, unknown>, kept: JsonObject | undefined, marks: Names): Raw =>
  kept === undefined ? out : fill(out, unnamed(kept, marks))

const isAbsent = (value: Json | undefined): boolean => Array.isArray(value) && value.length === 0

const isEmpty = (input: Json): boolean => isRaw(input) && Object.keys(input).length === 0

const signedInput = (kept: Json): Json => (kept === null || isAbsent(kept) ? {} : kept)

const isSameInput = (kept: Json, input: Json): boolean =>
  isSameJson(kept, input) || (isEmpty(input) && isEmpty(signedInput(kept)))

const isSameJson = (a: Json, b: Json): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The id that is written: none that was lent to a half that has none on the wire, as `extra` says then. */
const writtenId = (id: string | undefined, kept: JsonObject | undefined): Json | undefined => {
  if (kept === undefined || !has(kept, 'id')) return id
  return id !== undefined && isAbsent(kept['id']) ? undefined : kept['id']
}

/**
 * Lends an id to a call or an answer that has none on the wire.
 *
 * @internal
 * @since 0.1.0
 */
export const lendId = <A extends ToolUse | ToolResult>(block: A, id: string): A => {
  const field = block.type === 'tool_use' ? 'functionCall' : 'functionResponse'
  const key = spelling(block.extra, field)
  const kept = block.extra?.[key]
  const inner = isRaw(kept) && has(kept, 'id') ? kept : { ...(isRaw(kept) ? kept : {}), id: [] }
  const named = block.type === 'tool_use' ? { id } : { toolUseId: id }
  return { ...block, ...named, extra: { ...block.extra, [key]: inner } }
}

// -------------------------------------------------------------------------------------
// answers
// -------------------------------------------------------------------------------------

const RESPONSE: Names = ['id', 'response', 'parts']

/**
 * Reads an answer; `undefined` when it is no object. The name of the tool stays in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeResponse = (raw: Raw, decodePart: (part: unknown) => Media | Opaque): ToolResult | undefined => {
  const key = spelling(raw, 'functionResponse')
  const answer = raw[key]
  if (!isRaw(answer)) return undefined
  const { id, response, parts } = answer
  const block: Mutable<ToolResult> = { type: 'tool_result', content: '' }
  let inner = unnamed(answer, RESPONSE) ?? {}
  if (typeof id === 'string') block.toolUseId = id
  else if (id !== undefined) inner = put(inner, 'id', id)
  const isPlain = isPlainResponse(response)
  if (response === undefined) inner = put(inner, 'response', [])
  else if (!isPlain) inner = put(inner, 'response', response)
  if (isRaw(response) && response['error'] !== undefined && response['error'] !== null) block.isError = true
  const text = response === undefined ? '' : textOf(response as Json)
  if (Array.isArray(parts) && parts.length > 0) {
    const words: ReadonlyArray<ResultBlock> = isPlain || text !== '' ? [{ type: 'text', text }] : []
    block.content = [...words, ...parts.map(decodePart)]
  } else {
    block.content = text
    if (parts !== undefined) inner = put(inner, 'parts', parts)
  }
  block.extra = put(unnamed(raw, [key]), key, inner)
  return block
}

const isPlainResponse = (response: unknown): boolean => {
  const key = onlyTextOf(response)
  return key === 'output' || key === 'error'
}

/** The key of an object that holds one text and nothing else. */
const onlyTextOf = (response: unknown): string | undefined => {
  if (!isRaw(response)) return undefined
  const keys = Object.keys(response)
  const [key = ''] = keys
  return keys.length === 1 && typeof response[key] === 'string' ? key : undefined
}

/** What an answer says: its only text, nothing when it is empty, else its JSON. */
const textOf = (response: Json): string => {
  if (typeof response === 'string') return response
  const key = onlyTextOf(response)
  if (key !== undefined) return (response as JsonObject)[key] as string
  return isEmpty(response) ? '' : JSON.stringify(response)
}

/**
 * Writes an answer; `name` is that of the call, for answers that do not know it.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeResponse = (
  { toolUseId, content, isError, extra }: ToolResult,
  name: string | undefined,
  encodePart: (block: Media | Opaque) => unknown
): Raw => {
  const key = spelling(extra, 'functionResponse')
  const kept = isRaw(extra?.[key]) ? extra[key] : undefined
  const answer: Record<string, unknown> = kept === undefined && name !== undefined ? { name } : {}
  const words = typeof content === 'string' ? [content] : []
  const parts: Array<unknown> = []
  if (typeof content !== 'string')
    for (const block of content)
      if (block.type === 'text') words.push(block.text)
      else parts.push(encodePart(block))
  const response = responseOf(words, kept, isError === true)
  if (response !== undefined) answer['response'] = response
  if (parts.length > 0) answer['parts'] = parts
  const own = writtenId(toolUseId, kept)
  if (own !== undefined) answer['id'] = own
  return fill({ [key]: fillKept(answer, kept, ANSWER_MARKS) }, extra)
}

/** The object that says some words: the one that was there when it said the same. */
const responseOf = (words: ReadonlyArray<string>, kept: JsonObject | undefined, isError: boolean): Json | undefined => {
  const text = words.join('\n')
  const before = kept !== undefined && has(kept, 'response') ? kept['response']! : undefined
  if (before === undefined) return words.length === 0 ? {} : { [isError ? 'error' : 'output']: text }
  if (isAbsent(before) && text === '') return undefined
  if (textOf(before) === text) return before
  return put(undefined, onlyTextOf(before) ?? (isError ? 'error' : 'output'), text)
}

/**
 * Names the tools that answers answer, for all answers of a history.
 *
 * @internal
 * @since 0.1.0
 */
export const toolNames: (messages: ReadonlyArray<Message>) => ReadonlyMap<Block, string> = /*#__PURE__*/ memoize(
  (messages) => {
    const out = new Map<Block, string>()
    for (const { use, result } of pairMessages(messages).pairs) {
      const call = messages[use.message]!.content[use.block]
      const answer = messages[result.message]!.content[result.block]
      if (call?.type === 'tool_use' && answer !== undefined) out.set(answer, call.name)
    }
    return out
  }
)

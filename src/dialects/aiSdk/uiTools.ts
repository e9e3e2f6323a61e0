/**
 * The tool parts of `UIMessage`s: a call and what became of it in one part.
 *
 * A part becomes a tool use, and a tool result right behind it in the same message when there is an outcome:
 *
 * | state                              | result                                            | read from and written to |
 * | ---------------------------------- | ------------------------------------------------- | ------------------------ |
 * | `output-available`                 | the output; its JSON text when it is no string    | `output`                 |
 * | `output-error`                     | the error, as an error                            | `errorText`              |
 * | `output-denied`                    | the reason, as an error                           | `approval.reason`        |
 * | `approval-responded`, refused      | the reason, as an error                           | `approval.reason`        |
 * | `input-available`, other approvals | none                                              |                          |
 *
 * The other fields stand in `extra` of the tool use. A part that the provider executed, or that is still being streamed,
 * is opaque: it is sent as a whole, or not at all.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ToolResult, ToolUse } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { parseJson, textOfJson } from './json'

/**
 * Reads a tool part; `undefined` for one that is carried as a whole.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeToolPart = (raw: Raw): ReadonlyArray<ToolUse | ToolResult> | undefined => {
  const { type, toolCallId, toolName, input, state } = raw
  if (!isToolType(type) || typeof toolCallId !== 'string') return undefined
  if (raw['providerExecuted'] === true || typeof state !== 'string' || state === 'input-streaming') return undefined
  const field = fieldOf(state)
  const extra = unnamed(raw, field === 'output' ? OUTPUT : field === 'errorText' ? ERROR : PART)
  const name = type === 'dynamic-tool' ? toolName : type.slice(5)
  const use: ToolUse = {
    type: 'tool_use',
    id: toolCallId,
    name: typeof name === 'string' ? name : '',
    input: (input ?? null) as Json,
    extra: input === null ? put(extra, 'input', null) : (extra ?? {})
  }
  const result = decodeOutcome(raw, state, toolCallId)
  return result === undefined ? [use] : [use, result]
}

/**
 * Writes a tool use and its result, if it has one, as a part.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeToolPart = (use: ToolUse, result: ToolResult | undefined): Raw => {
  const { id = '', name, input, extra } = use
  const own: Record<string, unknown> = { toolCallId: id }
  if (input !== null) own['input'] = input
  if (extra === undefined || !has(extra, 'state'))
    return result === undefined
      ? { type: 'dynamic-tool', toolName: name, state: 'input-available', ...own, input }
      : { type: 'dynamic-tool', toolName: name, ...outcomeOf(result), ...own, input }
  const { state } = extra
  const hadOutcome = hasOutcome(extra)
  if (result === undefined) return fill(own, hadOutcome ? undone(extra) : extra)
  if (!hadOutcome) return { ...fill(own, undone(extra)), ...outcomeOf(result) }
  if (state === 'output-available' || state === 'output-error') {
    const isSame = (state === 'output-error') === (result.isError === true)
    if (isSame) return fill(withOutcome(own, state, result), extra)
    return { ...fill(own, extra), ...outcomeOf(result) }
  }
  return fill(own, withReason(extra, result))
}

/**
 * Writes a result whose call is nowhere as a part.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeStray = (result: ToolResult): Raw =>
  encodeToolPart({ type: 'tool_use', id: result.toolUseId ?? '', name: '', input: {} }, result)

/**
 * Finds the result of a tool use that stands behind it in its message; -1 when there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const resultBehind = (content: ReadonlyArray<Block>, at: number, taken: ReadonlySet<number>): number => {
  const use = content[at]
  if (use?.type !== 'tool_use') return -1
  for (let i = at + 1; i < content.length; i++) {
    const block = content[i]!
    if (block.type === 'tool_result' && block.toolUseId === use.id && !taken.has(i)) return i
    if (block.type === 'tool_use' && block.id === use.id) return -1
  }
  return -1
}

/**
 * Tells whether a type is that of a tool part.
 *
 * @internal
 * @since 0.1.0
 */
export const isToolType = (type: unknown): type is string =>
  typeof type === 'string' && (type === 'dynamic-tool' || type.startsWith('tool-'))

const PART: Names = ['toolCallId', 'input']
const OUTPUT: Names = ['toolCallId', 'input', 'output']
const ERROR: Names = ['toolCallId', 'input', 'errorText']

const fieldOf = (state: string): 'output' | 'errorText' | undefined =>
  state === 'output-available' ? 'output' : state === 'output-error' ? 'errorText' : undefined

const isRefused = (approval: unknown): boolean => isRaw(approval) && approval['approved'] === false

/**
 * Tells whether a part (or what is kept of it) has an outcome: the AI SDK makes a result of it.
 *
 * @internal
 * @since 0.1.0
 */
export const hasOutcome = ({ state, approval }: Raw): boolean =>
  state === 'output-available' ||
  state === 'output-error' ||
  state === 'output-denied' ||
  (state === 'approval-responded' && isRefused(approval))

// -------------------------------------------------------------------------------------
// outcomes
// -------------------------------------------------------------------------------------

const decodeOutcome = (raw: Raw, state: string, toolUseId: string): ToolResult | undefined => {
  if (!hasOutcome(raw)) return undefined
  const result: Mutable<ToolResult> = { type: 'tool_result', toolUseId, content: '' }
  const mark = (marker: JsonObject): void => {
    result.extra = { output: marker }
  }
  if (state !== 'output-available') result.isError = true
  const field = fieldOf(state)
  if (field === undefined) {
    const { approval } = raw
    result.content = reasonOf(approval) ?? ''
    return result
  }
  const value = raw[field]
  const text = field === 'output' && typeof value !== 'string' ? textOfJson(value) : undefined
  if (typeof value === 'string') result.content = value
  else if (text !== undefined) {
    result.content = text
    mark({ form: 'json' })
  } else {
    result.content = []
    mark(value === undefined ? { form: 'absent' } : { form: 'raw', value: value as Json })
  }
  return result
}

const reasonOf = (approval: unknown): string | undefined => {
  const reason = isRaw(approval) ? approval['reason'] : undefined
  return typeof reason === 'string' ? reason : undefined
}

const valueOf = ({ content, extra }: ToolResult): unknown => {
  const marker = extra?.['output']
  const form = isRaw(marker) ? marker['form'] : undefined
  if (typeof content === 'string') {
    const value = form === 'json' ? parseJson(content) : undefined
    return value === undefined ? content : value
  }
  if (content.length === 0 && form === 'absent') return undefined
  if (content.length === 0 && form === 'raw' && isRaw(marker)) return marker['value']
  const texts = content.flatMap((block) => (block.type === 'text' ? [block.text] : []))
  return texts.length === content.length ? texts.join('\n') : { type: 'content', value: content }
}

/** Adds an outcome to a part, which is still being built. */
const withOutcome = (
  part: Record<string, unknown>,
  state: 'output-available' | 'output-error',
  result: ToolResult
): Record<string, unknown> => {
  const value = valueOf(result)
  const field = state === 'output-error' ? 'errorText' : 'output'
  return value === undefined ? part : Object.assign(part, { [field]: value })
}

const outcomeOf = (result: ToolResult): Raw => {
  const state = result.isError === true ? 'output-error' : 'output-available'
  return withOutcome({ state }, state, result)
}

/** A call whose result was taken away waits for one again; what was approved stays approved. */
const undone = (extra: JsonObject): JsonObject => {
  const { approval, preliminary: _, ...rest } = extra
  const isApproved = isRaw(approval) && approval['approved'] === true
  return { ...rest, state: 'input-available', ...(isApproved ? { approval } : {}) }
}

const withReason = (extra: JsonObject, { content }: ToolResult): JsonObject => {
  const { approval } = extra
  const reason = typeof content === 'string' ? content : ''
  if (!isRaw(approval) || reason === (reasonOf(approval) ?? '')) return extra
  return { ...extra, approval: { ...approval, reason } }
}

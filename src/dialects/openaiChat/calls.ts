/**
 * The calls and the tools of Chat Completions.
 *
 * Arguments are JSON text on the wire and JSON in the model. A call that is not exactly what its id, name and input would
 * be written as keeps its wire form in `extra`; that form is used again as long as it still says the same.
 *
 * @since 0.1.0
 * @internal
 */
import type { ToolUse } from '../../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import type { Tool } from '../../model/Tool'
import { fill, has, isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'

// -------------------------------------------------------------------------------------
// calls
// -------------------------------------------------------------------------------------

/**
 * Reads an item of `tool_calls`; `undefined` when it has no name.
 *
 * | wire                                  | input              | extra                       |
 * | ------------------------------------- | ------------------ | --------------------------- |
 * | arguments as `JSON.stringify` writes  | the parsed value   | none                        |
 * | arguments that are other JSON text    | the parsed value   | the text                    |
 * | arguments that are no JSON text       | the text           | the call                    |
 * | other fields, missing fields          | as above, or null  | the call                    |
 * | a custom tool                         | the text           | the call                    |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeToolCall = (raw: unknown): ToolUse | undefined => {
  if (!isRaw(raw)) return undefined
  const call = parseToolCall(raw)
  if (call === undefined) return undefined
  const named = raw['function']
  if (!isRegularCall(raw)) call.extra = raw as JsonObject
  else if (isRaw(named) && !isCanonical(call.input, named['arguments']))
    call.extra = { function: { arguments: named['arguments'] as string } }
  return call
}

/**
 * Reads the legacy `function_call`; `undefined` when it has no name, or fields of the newer form.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeFunctionCall = (raw: unknown): ToolUse | undefined => {
  if (!isRaw(raw) || typeof raw['name'] !== 'string' || has(raw, 'function') || has(raw, 'custom')) return undefined
  const input = parseArguments(raw['arguments'])
  const isRegular = typeof raw['arguments'] === 'string' && unnamed(raw, FUNCTION) === undefined
  const call: Mutable<ToolUse> = { type: 'tool_use', name: raw['name'], input }
  if (!isRegular || !isCanonical(input, raw['arguments'])) call.extra = raw as JsonObject
  return call
}

/**
 * Tells whether a call is written as the legacy `function_call`: it has no id, and no wire form of the newer kind.
 *
 * @internal
 * @since 0.1.0
 */
export const isFunctionCall = ({ id, extra }: ToolUse): boolean =>
  id === undefined && !has(extra, 'function') && !has(extra, 'custom')

/**
 * Writes an item of `tool_calls`.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeToolCall = (call: ToolUse): Raw => {
  const { id, name, input, extra } = call
  const own = id === undefined ? {} : { id }
  const kept = extra?.['function']
  const custom = extra?.['custom']
  if (isRaw(custom) && !isRaw(kept)) {
    if (isSame(parseToolCall(extra as Raw), call)) return extra as Raw
    const text = typeof input === 'string' ? input : JSON.stringify(input)
    return { ...extra, ...own, custom: { ...custom, name, input: text } }
  }
  if (isRaw(kept) && has(kept, 'name')) {
    if (isSame(parseToolCall(extra as Raw), call)) return extra as Raw
    return { ...extra, ...own, function: { ...kept, name, arguments: JSON.stringify(input) } }
  }
  const text = isRaw(kept) && isSameJson(parseArguments(kept['arguments']), input) ? kept['arguments'] : undefined
  return { ...own, type: 'function', function: { name, arguments: text ?? JSON.stringify(input) } }
}

/**
 * Writes the legacy `function_call`.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeFunctionCall = ({ name, input, extra }: ToolUse): Raw => {
  if (extra !== undefined && extra['name'] === name && isSameJson(parseArguments(extra['arguments']), input))
    return extra
  return { ...extra, name, arguments: JSON.stringify(input) }
}

const FUNCTION: Names = ['name', 'arguments']
const CALL: Names = ['id', 'type', 'function']

/** Reads what a call says: its id, name and input. */
const parseToolCall = (raw: Raw): Mutable<ToolUse> | undefined => {
  const { id, function: named, custom } = raw
  let call: Mutable<ToolUse>
  if (isRaw(named) && typeof named['name'] === 'string')
    call = { type: 'tool_use', name: named['name'], input: parseArguments(named['arguments']) }
  // a field `function` that names nothing would hide the custom call from the way back
  else if (isRaw(custom) && typeof custom['name'] === 'string' && !isRaw(named))
    call = { type: 'tool_use', name: custom['name'], input: (custom['input'] ?? null) as Json }
  else return undefined
  if (typeof id === 'string') call.id = id
  return call
}

const isRegularCall = (raw: Raw): boolean =>
  raw['type'] === 'function' &&
  typeof raw['id'] === 'string' &&
  isRaw(raw['function']) &&
  typeof raw['function']['arguments'] === 'string' &&
  unnamed(raw, CALL) === undefined &&
  unnamed(raw['function'], FUNCTION) === undefined

/**
 * Reads the arguments of a call: those that are no text are taken as they are, those that are no JSON text as text.
 *
 * @internal
 * @since 0.1.0
 */
export const parseArguments = (text: unknown): Json => {
  if (typeof text !== 'string') return (text ?? null) as Json
  if (text === '{}') return {}
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

/**
 * Tells whether the text is what `JSON.stringify` writes of what was read from it. Most texts are told by their length.
 *
 * @internal
 * @since 0.1.0
 */
export const isCanonical = (input: Json, text: unknown): boolean => {
  if (typeof text !== 'string') return false
  // a text is as long as what is written, or longer, unless it escapes, or writes long numbers with exponents
  const length = text.includes('\\') || !isWellFormed(text) ? undefined : writtenLength(input)
  if (length !== undefined) return length === text.length
  return JSON.stringify(input) === text
}

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/**
 * How long `JSON.stringify` writes a value of whose strings none needs escapes; `undefined` where fields change places, and
 * for numbers of more than two characters: 100 may stand as 1e2.
 */
const writtenLength = (value: Json): number | undefined => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number')
    return value > -10 && value < 100 && Number.isInteger(value) ? String(value).length : undefined
  if (typeof value !== 'object' || value === null) return String(value).length
  const isList = !isJsonObject(value)
  const fields = value as JsonObject
  let length = 1
  for (const key in fields) {
    const own = writtenLength(fields[key]!)
    // what looks like an index comes first, wherever it stood
    if (own === undefined || (!isList && isDigit(key.charCodeAt(0)))) return undefined
    length += own + (isList ? 1 : key.length + 4)
  }
  return length === 1 ? 2 : length
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const isSame = (a: ToolUse | undefined, b: ToolUse): boolean =>
  a !== undefined && a.id === b.id && a.name === b.name && isSameJson(a.input, b.input)

/**
 * Tells whether two values are written the same.
 *
 * @internal
 * @since 0.1.0
 */
export const isSameJson = (a: Json, b: Json): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/**
 * Reads a tool. A tool that is no named function keeps its wire form in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeTool = (raw: Raw): Tool => {
  const named = raw['function']
  const { custom } = raw
  const isRegular = raw['type'] === 'function' && custom === undefined && isRaw(named) && named['name'] !== ''
  if (!isRegular || typeof named['name'] !== 'string') {
    const name = isRaw(custom) ? custom['name'] : isRaw(named) ? named['name'] : undefined
    return { name: typeof name === 'string' ? name : '', extra: raw as JsonObject }
  }
  const { name, description, parameters } = named
  const tool: Mutable<Tool> = { name }
  let inner = unnamed(named, DEFINITION)
  if (typeof description === 'string') tool.description = description
  else if (description !== undefined) inner = put(inner, 'description', description)
  if (parameters !== undefined) tool.inputSchema = parameters as Json
  let extra = unnamed(raw, TOOL)
  if (inner !== undefined) extra = put(extra, 'function', inner)
  if (extra !== undefined) tool.extra = extra
  return tool
}

/**
 * Writes a tool.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeTool = ({ name, description, inputSchema, extra }: Tool): Raw => {
  const inner = extra?.['function']
  const isWhole = name === '' || has(extra, 'type') || has(extra, 'custom') || (isRaw(inner) && has(inner, 'name'))
  if (extra !== undefined && isWhole) return extra
  const definition = {
    name,
    ...(description === undefined ? {} : { description }),
    ...(inputSchema === undefined ? {} : { parameters: inputSchema })
  }
  return { ...extra, type: 'function', function: fill(definition, isRaw(inner) ? inner : undefined) }
}

const DEFINITION: Names = ['name', 'description', 'parameters']
const TOOL: Names = ['type', 'function']

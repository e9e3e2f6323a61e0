/**
 * The calls, results and tools of aether-llm.
 *
 * Arguments and parameters are JSON text on the wire and JSON in the model. A text that `JSON.stringify` would write otherwise is
 * kept in `extra`, and used again as long as it still says the same.
 *
 * @since 0.1.0
 * @internal
 */
import { isCanonical, isSameJson, parseArguments } from '../../dialects/openaiChat/calls'
import { fill, has, isRaw, type Mutable, put, type Raw, unnamed } from '../../dialects/wire'
import { blockCodec } from '../../codecs/model'
import { memoize } from '../../internal/memo'
import type { Block, Opaque, ResultBlock, ToolResult, ToolUse } from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'

// -------------------------------------------------------------------------------------
// calls
// -------------------------------------------------------------------------------------

/**
 * Names the opaque blocks that stand for an item of `tool_calls` that is no call.
 *
 * @internal
 * @since 0.1.0
 */
export const ODD_CALL = 'aether/tool_call'

/**
 * Reads an item of `tool_calls`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeCall = (raw: unknown): ToolUse | Opaque => {
  if (!isRaw(raw) || !isText(raw['id']) || !isText(raw['name']) || !isText(raw['arguments']))
    return { type: 'opaque', kind: ODD_CALL, raw: raw as Json }
  const call: Mutable<ToolUse> = {
    type: 'tool_use',
    id: raw['id'],
    name: raw['name'],
    input: parseArguments(raw['arguments'])
  }
  let extra = unnamed(raw, CALL)
  if (!isWritten(call.input, raw['arguments'])) extra = put(extra, 'arguments', raw['arguments'])
  if (extra !== undefined) call.extra = extra
  return call
}

/**
 * Writes an item of `tool_calls`.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeCall = ({ id = '', name, input, extra }: ToolUse): Raw =>
  fill({ id, name, arguments: argumentsOf(input, extra) }, extra)

const CALL: ReadonlySet<string> = /*#__PURE__*/ new Set(['id', 'name', 'arguments'])

const isText = (value: unknown): value is string => typeof value === 'string'

/** A string is its own text when it is no JSON text. */
const writtenAs = (input: Json): string => {
  if (typeof input !== 'string') return JSON.stringify(input)
  return typeof parseArguments(input) === 'string' && parseArguments(input) === input ? input : JSON.stringify(input)
}

const isWritten = (input: Json, text: string): boolean =>
  typeof input === 'string' ? writtenAs(input) === text : isCanonical(input, text)

const argumentsOf = (input: Json, extra: JsonObject | undefined): string => {
  const kept = extra?.['arguments']
  return isText(kept) && isSameJson(parseArguments(kept), input) ? kept : writtenAs(input)
}

// -------------------------------------------------------------------------------------
// results
// -------------------------------------------------------------------------------------

/**
 * Reads what a call led to, `Ok` or `Err`; `undefined` when it is neither.
 *
 * The name and the arguments of the call, which aether keeps in both places, stand in `extra`; so does everything else.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeOutcome = (raw: Raw): ToolResult | undefined => {
  const isError = has(raw, 'Err')
  if (isError === has(raw, 'Ok')) return undefined
  const inner = raw[isError ? 'Err' : 'Ok']
  const field = isError ? 'error' : 'result'
  if (!isRaw(inner) || !isText(inner['id']) || !isText(inner[field])) return undefined
  const blocks = inner[BLOCKS]
  const isKept = isBlocks(blocks) && textOf(blocks) === inner[field]
  const extra = unnamed(inner, new Set(['id', field, ...(isKept ? [BLOCKS] : [])]))
  return {
    type: 'tool_result',
    toolUseId: inner['id'],
    content: isKept ? blocks : inner[field],
    ...(isError ? { isError: true } : {}),
    ...(extra === undefined ? {} : { extra })
  }
}

/**
 * Writes what a call led to. What is no text stays beside it, under a key that aether passes over. The name and the arguments
 * of the call are looked up where they are absent, unless they were absent on the wire (`isBare`).
 *
 * @internal
 * @since 0.1.0
 */
export const encodeOutcome = (
  { toolUseId = '', content, isError = false, extra }: ToolResult,
  messages: ReadonlyArray<Message>,
  isBare: boolean
): Raw => {
  const isWhole = isBare || (has(extra, 'name') && has(extra, 'arguments'))
  const use = isWhole ? undefined : callsById(messages).get(toolUseId)
  const known = isWhole
    ? extra
    : {
        name: use?.name ?? '',
        arguments: use === undefined ? (isError ? null : '') : argumentsOf(use.input, use.extra),
        ...extra
      }
  const said = isText(content) ? content : textOf(content)
  const kept = isText(content) ? {} : { [BLOCKS]: content }
  const inner = fill({ id: toolUseId, [isError ? 'error' : 'result']: said, ...kept }, known)
  return { [isError ? 'Err' : 'Ok']: inner }
}

const BLOCKS = 'content_blocks'

const isBlocks = (value: unknown): value is ReadonlyArray<ResultBlock> =>
  Array.isArray(value) &&
  value.every(
    (block) => blockCodec.is(block) && (block.type === 'text' || block.type === 'media' || block.type === 'opaque')
  )

const textOf = (blocks: ReadonlyArray<Block>): string =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

const callsById: (messages: ReadonlyArray<Message>) => ReadonlyMap<string, ToolUse> = /*#__PURE__*/ memoize(
  (messages) => {
    const out = new Map<string, ToolUse>()
    for (const { content } of messages)
      for (const block of content) if (block.type === 'tool_use' && block.id !== undefined) out.set(block.id, block)
    return out
  }
)

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/**
 * Reads a tool definition; one without a name is kept whole in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeTool = (raw: unknown): Tool => {
  if (!isRaw(raw) || !isText(raw['name']) || raw['name'] === '') return { name: '', extra: { raw: raw as Json } }
  const tool: Mutable<Tool> = { name: raw['name'] }
  let extra = unnamed(raw, TOOL)
  const { description, parameters } = raw
  if (isText(description)) tool.description = description
  else if (description !== undefined) extra = put(extra, 'description', description)
  if (isText(parameters)) {
    tool.inputSchema = parseArguments(parameters)
    if (!isWritten(tool.inputSchema, parameters)) extra = put(extra, 'parameters', parameters)
  } else if (parameters !== undefined) extra = put(extra, 'parameters', parameters)
  if (extra !== undefined) tool.extra = extra
  return tool
}

/**
 * Writes a tool definition.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeTool = ({ name, description, inputSchema, extra }: Tool): unknown => {
  if (name === '' && has(extra, 'raw')) return extra?.['raw']
  const kept = extra?.['parameters']
  const parameters =
    inputSchema === undefined
      ? {}
      : { parameters: isText(kept) && isSameJson(parseArguments(kept), inputSchema) ? kept : writtenAs(inputSchema) }
  return fill({ name, ...(description === undefined ? {} : { description }), ...parameters }, extra)
}

const TOOL: ReadonlySet<string> = /*#__PURE__*/ new Set(['name', 'description', 'parameters'])

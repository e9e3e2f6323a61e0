/**
 * Carrying a context over: what the target has a place for, as it is; the rest as words, or not at all.
 *
 * @since 0.1.0
 * @internal
 */
import {
  type Block,
  type Media,
  type MediaSource,
  type Opaque,
  type ResultBlock,
  text,
  type ToolResult
} from '../../model/Block'
import type { Json, JsonObject } from '../../model/Json'
import { isJsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { isBlankText } from '../../roundtrip/Violation'
import type { Facts } from './facts'

/**
 * Records what could not be carried as it was: where it stood in the source, and what became of it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Tell {
  (path: string, action: string): void
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

/**
 * Carries a message over; nothing when nothing of it is left.
 *
 * @internal
 * @since 0.1.0
 */
export const carryMessage = (message: Message, path: string, facts: Facts, tell: Tell): ReadonlyArray<Message> => {
  const { id, role, content, pinned, summaryOf, extra } = message
  tellExtra(extra, path, tell, role === 'tool' ? repeated : repeatedBySpeaker)
  const marks = { ...(pinned === undefined ? {} : { pinned }), ...(summaryOf === undefined ? {} : { summaryOf }) }
  const place = role === 'assistant' ? 'assistant' : 'user'
  const blocks = content.flatMap((block, b) => carryBlock(block, place, `${path}.content[${String(b)}]`, facts, tell))
  if (blocks.length === 0 && content.length > 0) {
    tell(path, 'dropped the message, of which nothing is left')
    return []
  }
  if (role !== 'assistant') return [{ id, role, content: blocks, ...marks }]
  return stepsOf(blocks).flatMap(([said, results], n): ReadonlyArray<Message> => [
    ...(said.length === 0 && blocks.length > 0
      ? []
      : [{ id: n === 0 ? id : `${id}/step${String(n + 1)}`, role, content: said, ...marks }]),
    ...(results.length === 0 ? [] : [{ id: `${id}/results${String(n + 1)}`, role: 'user' as const, content: results }])
  ])
}

/** Begins a step in forms that hold calls and results in one message: layout, which nobody misses. */
const STEP = 'step-start'

/** What the assistant said and the results that it was given, step by step. */
const stepsOf = (
  blocks: ReadonlyArray<Block>
): ReadonlyArray<readonly [said: ReadonlyArray<Block>, results: ReadonlyArray<Block>]> => {
  const steps: Array<[Array<Block>, Array<Block>]> = [[[], []]]
  for (const block of blocks) {
    const [said, results] = steps[steps.length - 1]!
    if (block.type === 'tool_result') results.push(block)
    else if (block.type !== 'opaque' || block.kind !== STEP) said.push(block)
    else steps.push([[], []])
  }
  const some = steps.filter(([said, results]) => said.length > 0 || results.length > 0)
  return some.length === 0 ? steps.slice(0, 1) : some
}

/** What a wire form says twice: fields that only repeat what the model names, or how it was written. */
const repeated: ReadonlySet<string> = /*#__PURE__*/ new Set([
  ...['role', 'content', 'type', 'id', 'index', 'function', 'name', 'input', 'arguments', 'field', 'tool_calls'],
  ...['tool_call_id', 'image_url', 'input_audio', 'prefix', 'status', 'object', 'as', 'at', 'kind', 'places'],
  ...['toolName', 'state', 'args', 'mediaType', 'mimeType', 'filename', 'functionDeclarations', 'functionResponse']
])

/** A result names its tool; who else has a name has it for a reason, and so has what the model is to go on with. */
const repeatedBySpeaker: ReadonlySet<string> = /*#__PURE__*/ new Set(
  [...repeated].filter((field) => field !== 'name' && field !== 'prefix')
)

/** Where dialects keep fields of the wire form together: what counts is what stands in there. */
const kept: ReadonlySet<string> = /*#__PURE__*/ new Set(['fields', 'raw', 'function', 'functionCall', 'document'])

const tellExtra = (
  extra: JsonObject | undefined,
  path: string,
  tell: Tell,
  known: ReadonlySet<string> = repeated
): void => {
  if (extra === undefined) return
  const fields = Object.entries(extra).flatMap(([key, value]) =>
    kept.has(key) && isJsonObject(value) ? Object.keys(value).filter((inner) => !isNothing(value[inner])) : [key]
  )
  if (extra['status'] === 'incomplete' || extra['status'] === 'in_progress')
    tell(path, `dropped the status, which says that this is not all: ${extra['status']}`)
  const lost = fields.filter((key) => !known.has(key) && !isNothing(extra[key]))
  if (lost.length > 0) tell(path, `dropped what only the source knows: ${lost.join(', ')}`)
}

/** What says nothing is not missed. */
const isNothing = (value: Json | undefined): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isJsonObject(value) && Object.keys(value).length === 0)

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

/**
 * Carries blocks of the system prompt over, as texts.
 *
 * @internal
 * @since 0.1.0
 */
export const carrySystem = (
  blocks: ReadonlyArray<Block>,
  path: string,
  facts: Facts,
  tell: Tell
): ReadonlyArray<Block> =>
  blocks.flatMap((block, b) => carryBlock(block, 'user', `${path}[${String(b)}]`, facts, tell)).map(asText)

const asText = (block: Block): Block => (block.type === 'text' ? block : text(`[${block.type}]`))

const carryBlock = (
  block: Block,
  place: 'user' | 'assistant',
  path: string,
  facts: Facts,
  tell: Tell
): ReadonlyArray<Block> => {
  switch (block.type) {
    case 'text':
    case 'media':
    case 'opaque':
      return carryPart(block, place, path, facts, tell)
    case 'thinking': {
      const isReadable = block.text !== '' && facts.hasPlainThinking
      const isSealed = block.signature !== undefined || block.encrypted !== undefined
      if (!isReadable) tell(path, 'dropped the thinking, which only its own model takes back')
      else if (isSealed) tell(path, 'dropped the signature of the thinking')
      return isReadable ? [{ type: 'thinking', text: block.text }] : []
    }
    case 'tool_use': {
      const { id, name, input, extra } = block
      if (isApproval(id)) return []
      tellExtra(extra, path, tell)
      return [{ type: 'tool_use', ...(id === undefined ? {} : { id }), name, input }]
    }
    case 'tool_result':
      return isApproval(block.toolUseId) ? [] : [carryResult(block, path, facts, tell)]
  }
}

/** Approvals are between an application and its user; no model sees them. */
const isApproval = (id: string | undefined): boolean => id?.startsWith('approval:') === true

const carryResult = (
  { toolUseId, content, isError, extra }: ToolResult,
  path: string,
  facts: Facts,
  tell: Tell
): ToolResult => {
  tellExtra(extra, path, tell)
  const carried =
    typeof content === 'string'
      ? content
      : content.flatMap((block, b) => carryPart(block, 'result', `${path}.content[${String(b)}]`, facts, tell))
  const isLost = isError === true && !facts.hasErrors
  if (isLost) tell(path, 'wrote the error as words')
  return {
    type: 'tool_result',
    ...(toolUseId === undefined ? {} : { toolUseId }),
    content: !isLost ? carried : typeof carried === 'string' ? `${ERROR}${carried}` : [text(ERROR.trim()), ...carried],
    ...(isError === undefined || !facts.hasErrors ? {} : { isError })
  }
}

const ERROR = '[error] '

/** Marks the block before it; no model sees it. */
const CACHE_POINT = 'cachePoint'

const carryPart = (
  block: ResultBlock,
  place: 'user' | 'assistant' | 'result',
  path: string,
  facts: Facts,
  tell: Tell
): ReadonlyArray<ResultBlock> => {
  if (block.type === 'text') {
    tellExtra(block.extra, path, tell)
    return [text(block.text)]
  }
  if (block.type === 'media') return [carryMedia(block, place, path, facts, tell)]
  if (block.kind === STEP && place === 'assistant') return [block]
  const words = wordsOf(block)
  if (words !== undefined) {
    tell(path, `wrote the ${block.kind} as words`)
    return [text(words)]
  }
  tell(path, `dropped the ${block.kind}, which only the source knows`)
  return place === 'assistant' || block.kind === CACHE_POINT ? [] : [text(`[${block.kind}]`)]
}

const carryMedia = (
  block: Media,
  place: 'user' | 'assistant' | 'result',
  path: string,
  facts: Facts,
  tell: Tell
): ResultBlock => {
  const { kind, name, extra } = block
  const source = properlyCalled(block.source)
  tellExtra(extra, path, tell)
  tellExtra(source.extra, path, tell)
  const isShown = place === 'result' && !isEmpty(source) && facts.showsMedia({ ...block, source })
  if (isShown) tell(path, `moved the ${kind} into words of the user behind the results`)
  else if (isEmpty(source) || !facts.carriesMedia({ ...block, source }, place)) {
    tell(path, `wrote the ${kind} as words`)
    if (source.type === 'text' && !isBlankText(source.data)) return text(source.data)
    const where = source.type === 'url' && source.url !== '' ? source.url : name
    return text(where === undefined || where === '' ? `[${kind}]` : `[${kind} ${where}]`)
  }
  const { extra: _, ...bytes } = source
  return { type: 'media', kind, source: bytes, ...(name === undefined ? {} : { name }) }
}

/** Some write the ending of files for the media type, which most providers refuse. */
const properlyCalled = (source: MediaSource): MediaSource =>
  source.type === 'base64' && source.mediaType === 'image/jpg' ? { ...source, mediaType: 'image/jpeg' } : source

/** Media that hold nothing, which most providers refuse. */
const isEmpty = (source: MediaSource): boolean =>
  source.type === 'url' ? source.url === '' : source.type === 'file' ? source.fileId === '' : source.data === ''

/** What is sealed, or half of a pair, says nothing that could be read. */
const wordsOf = ({ raw, pair, kind }: Opaque): string | undefined => {
  if (pair !== undefined || /reasoning|thinking|encrypted|tool_call|compaction/.test(kind)) return undefined
  const words = readable(raw, 0).join('\n').trim()
  return words === '' ? undefined : words
}

const fields = [
  'refusal',
  'transcript',
  'text',
  'guardContent',
  'title',
  'name',
  'uri',
  'content',
  'resource',
  'document',
  'data',
  'source'
]

/** The texts of a value, as far as they are called texts. */
const readable = (value: Json | undefined, depth: number): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  if (depth > 4 || value === undefined) return []
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).flatMap((item) => readable(item, depth + 1))
  if (!isJsonObject(value)) return []
  return fields.flatMap((field) => (Object.hasOwn(value, field) ? readable(value[field], depth + 1) : []))
}

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/**
 * Carries a tool over; nothing for tools that the provider of the source runs itself, nor where tools have no place.
 *
 * @internal
 * @since 0.1.0
 */
export const carryTool = (
  { name, description, inputSchema, extra }: Tool,
  path: string,
  facts: Facts,
  tell: Tell
): ReadonlyArray<Tool> => {
  if (name === '' || (inputSchema === undefined && !isDeclared(extra))) {
    tell(path, `dropped the tool ${name}, which only the source knows`)
    return []
  }
  if (!facts.hasTools) {
    tell(path, `left the tool ${name} to the caller: the target has no place for tools`)
    return []
  }
  tellExtra(extra, path, tell)
  return [
    {
      name,
      ...(description === undefined ? {} : { description }),
      ...(inputSchema === undefined ? {} : { inputSchema })
    }
  ]
}

/** Whether a tool without a schema is one that the application runs: one of the provider's own says what it is. */
const isDeclared = (extra: JsonObject | undefined): boolean =>
  extra === undefined || Object.hasOwn(extra, 'functionDeclarations')

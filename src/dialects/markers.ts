/**
 * Cache markers that a reduction took away.
 *
 * A marker tells the provider to write an entry of its prompt cache, of everything up to a block. When that block goes, the
 * marker would go with it, and the next request would find nothing. So it moves to the nearest place before it:
 *
 * 1. Markers never grow in number: each is where it was, on an earlier block, or gone.
 * 2. A marker that was not lost stays where it is, and so does everything of a context that lost none.
 * 3. A marker moves to the last block before its own that is left and can bear one, or to what was put there instead, a
 *    summary say; where that bears a marker already, or nothing is left, it goes.
 * 4. The order of the markers stays the same, and with it that those that live long come first.
 *
 * @since 0.1.0
 * @internal
 */
import { emptyArray, mapWithIndex } from '../internal/readonlyArray'
import { type Block, type Opaque, text, type ToolResult } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import type { Json, JsonObject } from '../model/Json'
import type { Message } from '../model/Message'
import { editMessage } from '../traversal/Blocks'
import { isRaw } from './wire'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how a wire form marks blocks.
 *
 * @internal
 * @since 0.1.0
 */
export interface MarkerForm {
  /** Lists the markers of a message: the index of the block that bears each, and the marker itself. */
  readonly find: (message: Bearer) => ReadonlyArray<Marked>
  /** Tells whether the provider places a marker of its own, so that those of a request need not move. */
  readonly isAutomatic?: (context: Context) => boolean
  /** Tells whether a block can bear a marker. */
  readonly bears: (block: Block) => boolean
  /** Puts a marker on the block at an index. */
  readonly put: (message: Message, index: number, marker: Json) => Message
}

/** What of a message holds markers. */
type Bearer = Pick<Message, 'content' | 'extra'>

interface Marked {
  readonly block: number
  readonly marker: Json
}

/** The names of the fields that lead to a marker. */
type Path = readonly [string, ...ReadonlyArray<string>]

/**
 * Says where the fields of blocks and messages hold markers. What is behind the first path of blocks is where one is put;
 * the marker of a message stands behind all its blocks.
 *
 * @internal
 * @since 0.1.0
 */
export interface MarkerPlaces {
  readonly blocks: readonly [Path, ...ReadonlyArray<Path>]
  readonly messages?: ReadonlyArray<Path>
  /** Whether the marker of a result is put on the last of its texts, because the result has no fields of its own. */
  readonly insideResults?: true
  /** Whether a message that is one text bears its marker itself, because its text has no fields. */
  readonly onPlainMessages?: true
}

// -------------------------------------------------------------------------------------
// places
// -------------------------------------------------------------------------------------

const FIELD: Path = ['cache_control']

const OPTION: Path = ['providerOptions', 'anthropic', 'cacheControl']

/** Of the parts of a chat: the AI SDK sends these fields as `providerOptions`. */
const METADATA: Path = ['providerMetadata', 'anthropic', 'cacheControl']

const CALL_METADATA: Path = ['callProviderMetadata', 'anthropic', 'cacheControl']

const everywhere: ReadonlyArray<Path> = [
  FIELD,
  OPTION,
  METADATA,
  CALL_METADATA,
  ['raw', ...FIELD],
  ['raw', ...OPTION],
  ['places', 'content', 'rest', ...FIELD],
  ['output', 'rest', ...OPTION]
]

/**
 * Finds the first marker that some fields hold; `undefined` for none. Default: wherever any wire form has one.
 *
 * @internal
 * @since 0.1.0
 */
export const markerIn = (fields: unknown, paths: ReadonlyArray<Path> = everywhere): Json | undefined => {
  if (!isRaw(fields)) return undefined
  for (const path of paths) {
    let value: unknown = fields
    for (const key of path) value = isRaw(value) && Object.hasOwn(value, key) ? value[key] : undefined
    if (value !== undefined && value !== null) return value as Json
  }
  return undefined
}

/**
 * Leaves the markers out of some fields, and what is empty without them; `undefined` when nothing remains.
 *
 * @internal
 * @since 0.1.0
 */
export const withoutMarker = (fields: JsonObject): JsonObject | undefined =>
  everywhere.reduce<JsonObject | undefined>((left, path) => left && without(left, path), fields)

const without = (fields: JsonObject, [key, ...path]: ReadonlyArray<string>): JsonObject | undefined => {
  if (key === undefined || !Object.hasOwn(fields, key)) return fields
  const { [key]: inner, ...others } = fields
  const left = path.length > 0 && isRaw(inner) ? without(inner, path) : path.length > 0 ? inner : undefined
  if (left !== undefined) return { ...others, [key]: left }
  return Object.keys(others).length === 0 ? undefined : others
}

const withMarker = (fields: unknown, [key, ...path]: Path, marker: Json): JsonObject => {
  const known = isRaw(fields) ? (fields as JsonObject) : {}
  const [next, ...others] = path
  return { ...known, [key]: next === undefined ? marker : withMarker(known[key], [next, ...others], marker) }
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes the form in which a field of a block, or of one in a result, is its marker.
 *
 * @internal
 * @since 0.1.0
 */
export const markerField = (field: string, bears: (block: Block) => boolean): MarkerForm =>
  markerFields({ blocks: [[field]] }, bears)

/**
 * Makes the form in which fields of blocks, of those in results, and of messages are markers.
 *
 * @internal
 * @since 0.1.0
 */
export const markerFields = (
  { blocks, messages, insideResults, onPlainMessages }: MarkerPlaces,
  bears: (block: Block) => boolean = bearsByDefault
): MarkerForm => ({
  find: ({ content, extra }) => {
    let out: Array<Marked> | undefined
    const look = (block: Block, b: number): void => {
      const marker = markerIn(block.type === 'opaque' ? block.raw : block.extra, blocks)
      if (marker !== undefined) (out ??= []).push({ block: b, marker })
      if (block.type === 'tool_result' && typeof block.content !== 'string')
        for (let i = 0; i < block.content.length; i++) look(block.content[i]!, b)
    }
    for (let b = 0; b < content.length; b++) look(content[b]!, b)
    const own = messages === undefined || extra === undefined ? undefined : markerIn(extra, messages)
    if (own !== undefined) (out ??= []).push({ block: content.length - 1, marker: own })
    return out ?? emptyArray
  },
  bears,
  put: (message, index, marker) => {
    const [path] = blocks
    if (onPlainMessages === true && message.form === 'string')
      return { ...message, extra: withMarker(message.extra, path, marker) }
    const content = mapWithIndex(message.content, (b, block): Block => {
      if (b !== index || block.type === 'opaque') return block
      if (insideResults === true && block.type === 'tool_result') return withMarkedText(block, path, marker)
      return { ...block, extra: withMarker(block.extra, path, marker) }
    })
    return editMessage(message, content)
  }
})

/** The last text of a result bears its marker. */
const withMarkedText = (result: ToolResult, path: Path, marker: Json): ToolResult => {
  const inner = typeof result.content === 'string' ? [text(result.content)] : result.content
  const last = inner.length - 1
  return {
    ...result,
    content: mapWithIndex(inner, (i, block) =>
      i === last && block.type !== 'opaque' ? { ...block, extra: withMarker(block.extra, path, marker) } : block
    )
  }
}

/** Words, and results that end in words: empty ones are refused. */
const bearsByDefault = (block: Block): boolean => {
  if (block.type === 'text') return block.text.trim() !== ''
  if (block.type !== 'tool_result') return false
  if (typeof block.content === 'string') return block.content.trim() !== ''
  const last = block.content[block.content.length - 1]
  return last !== undefined && bearsByDefault(last)
}

/**
 * Is how Chat Completions mark what models that cache on demand keep, as OpenRouter and LiteLLM take it.
 *
 * @internal
 * @since 0.1.0
 */
export const chatMarkers: MarkerForm = /*#__PURE__*/ markerFields({
  blocks: [FIELD],
  messages: [FIELD],
  insideResults: true
})

/**
 * Is how `UIMessage`s of the AI SDK do: in what a part keeps for the provider, which goes with it to the model
 * (`convertToModelMessages` of ai@7.0.173). Only texts are given one.
 *
 * @internal
 * @since 0.1.0
 */
export const uiMarkers: MarkerForm = /*#__PURE__*/ markerFields(
  { blocks: [METADATA, CALL_METADATA] },
  (block) => block.type === 'text' && block.text.trim() !== ''
)

/**
 * Is how messages of LangChain do: on blocks of their content.
 *
 * @internal
 * @since 0.1.0
 */
export const langchainMarkers: MarkerForm = /*#__PURE__*/ markerFields({
  blocks: [FIELD, ['raw', ...FIELD], ['places', 'content', 'rest', ...FIELD]],
  insideResults: true
})

/**
 * Is how messages of the AI SDK do: in the options for the provider, of parts and of messages.
 *
 * @internal
 * @since 0.1.0
 */
export const aiSdkMarkers: MarkerForm = /*#__PURE__*/ markerFields({
  blocks: [OPTION, ['raw', ...OPTION], ['output', 'rest', ...OPTION]],
  messages: [OPTION],
  onPlainMessages: true
})

/**
 * Makes the form in which a block of its own marks the one before it.
 *
 * @internal
 * @since 0.1.0
 */
export const markerBlock = (isMarker: (block: Opaque) => boolean, bears: (block: Block) => boolean): MarkerForm => ({
  find: ({ content }) => {
    let out: Array<Marked> | undefined
    for (let b = 0; b < content.length; b++) {
      const block = content[b]!
      if (block.type === 'opaque' && isMarker(block)) (out ??= []).push({ block: b - 1, marker: block.raw })
    }
    return out ?? emptyArray
  },
  bears,
  put: (message, index, marker) =>
    editMessage(message, [
      ...message.content.slice(0, index + 1),
      { type: 'opaque', kind: 'cachePoint', raw: marker },
      ...message.content.slice(index + 1)
    ])
})

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Puts the markers that a reduction took away where they still serve. Returns the reduced context itself when none is lost.
 *
 * @internal
 * @since 0.1.0
 */
export const keepMarkers = (form: MarkerForm, before: Context, after: Context): Context => {
  if (before.messages === after.messages || form.isAutomatic?.(after) === true) return after
  const lost = lostMarkers(form, before.messages, after.messages)
  if (lost.length === 0) return after
  const places = new Map(before.messages.map(({ id }, i) => [id, i]))
  const out = after.messages.slice()
  for (const { message, block, marker } of lost) {
    const end = endOf(out, places, message)
    const at = bearerBefore(form, out, end, before.messages[message]!, block)
    if (at !== undefined) out[at.message] = form.put(out[at.message]!, at.block, marker)
  }
  return withMessages(
    after,
    mapWithIndex(after.messages, (i) => out[i]!)
  )
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Lost extends Marked {
  readonly message: number
}

/** Finds each marker again, the very value, in its message or else anywhere; one that is not found is lost. */
const lostMarkers = (
  form: MarkerForm,
  before: ReadonlyArray<Message>,
  after: ReadonlyArray<Message>
): ReadonlyArray<Lost> => {
  const all: Array<Lost> = []
  for (let m = 0; m < before.length; m++) for (const one of form.find(before[m]!)) all.push({ ...one, message: m })
  if (all.length === 0) return all
  const left = after.flatMap((message) => form.find(message).map(({ marker }) => ({ id: message.id, marker })))
  const isMissing = (isSame: (one: { readonly id: string }, at: Lost) => boolean) => (at: Lost) => {
    const found = left.findIndex((one) => one.marker === at.marker && isSame(one, at))
    if (found >= 0) left.splice(found, 1)
    return found < 0
  }
  return all.filter(isMissing(({ id }, { message }) => id === before[message]!.id)).filter(isMissing(() => true))
}

/** How many messages there are before the first that stood behind a place. */
const endOf = (messages: ReadonlyArray<Message>, places: ReadonlyMap<string, number>, place: number): number => {
  let end = messages.length
  for (let i = messages.length - 1; i >= 0; i--) if ((places.get(messages[i]!.id) ?? -1) > place) end = i
  return end
}

/** The last block before a lost marker that can bear one; `undefined` where one bears another marker already. */
const bearerBefore = (
  form: MarkerForm,
  messages: ReadonlyArray<Message>,
  end: number,
  origin: Message,
  block: number
): { readonly message: number; readonly block: number } | undefined => {
  for (let m = end - 1; m >= 0; m--) {
    const { content, id, role } = messages[m]!
    const taken = form.find(messages[m]!)
    for (let b = content.length - 1; b >= -1; b--) {
      const isLater = b >= 0 && id === origin.id && !stoodBefore(content, b, origin.content, block)
      if (isLater) continue
      if (taken.some((one) => one.block === b)) return undefined
      if (b >= 0 && role !== 'system' && form.bears(content[b]!)) return { message: m, block: b }
    }
  }
  return undefined
}

/** Whether a block of an edited message comes from one that stood no later than a place. */
const stoodBefore = (
  content: ReadonlyArray<Block>,
  index: number,
  original: ReadonlyArray<Block>,
  place: number
): boolean => {
  const from = original.indexOf(content[index]!)
  return from >= 0 ? from <= place : content.length === original.length && index <= place
}

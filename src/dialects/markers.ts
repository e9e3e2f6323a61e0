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
import type { Block, Opaque } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import type { Json } from '../model/Json'
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
  /** Lists the markers in the content of a message: the index of the block that bears each, and the marker itself. */
  readonly find: (content: ReadonlyArray<Block>) => ReadonlyArray<Marked>
  /** Tells whether the provider places a marker of its own, so that those of a request need not move. */
  readonly isAutomatic?: (context: Context) => boolean
  /** Tells whether a block can bear a marker. */
  readonly bears: (block: Block) => boolean
  /** Puts a marker on the block at an index. */
  readonly put: (content: ReadonlyArray<Block>, index: number, marker: Json) => ReadonlyArray<Block>
}

interface Marked {
  readonly block: number
  readonly marker: Json
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
export const markerField = (field: string, bears: (block: Block) => boolean): MarkerForm => ({
  find: (content) => {
    let out: Array<Marked> | undefined
    const look = (block: Block, b: number): void => {
      const fields = block.type === 'opaque' ? block.raw : block.extra
      const marker = isRaw(fields) ? fields[field] : undefined
      if (marker !== undefined && marker !== null) (out ??= []).push({ block: b, marker })
      if (block.type === 'tool_result' && typeof block.content !== 'string')
        for (let i = 0; i < block.content.length; i++) look(block.content[i]!, b)
    }
    for (let b = 0; b < content.length; b++) look(content[b]!, b)
    return out ?? emptyArray
  },
  bears,
  put: (content, index, marker) =>
    mapWithIndex(content, (b, block) =>
      b !== index || block.type === 'opaque' ? block : { ...block, extra: { ...block.extra, [field]: marker } }
    )
})

/**
 * Makes the form in which a block of its own marks the one before it.
 *
 * @internal
 * @since 0.1.0
 */
export const markerBlock = (isMarker: (block: Opaque) => boolean, bears: (block: Block) => boolean): MarkerForm => ({
  find: (content) => {
    let out: Array<Marked> | undefined
    for (let b = 0; b < content.length; b++) {
      const block = content[b]!
      if (block.type === 'opaque' && isMarker(block)) (out ??= []).push({ block: b - 1, marker: block.raw })
    }
    return out ?? emptyArray
  },
  bears,
  put: (content, index, marker) => [
    ...content.slice(0, index + 1),
    { type: 'opaque', kind: 'cachePoint', raw: marker },
    ...content.slice(index + 1)
  ]
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
    if (at !== undefined)
      out[at.message] = editMessage(out[at.message]!, form.put(out[at.message]!.content, at.block, marker))
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
  for (let m = 0; m < before.length; m++)
    for (const one of form.find(before[m]!.content)) all.push({ ...one, message: m })
  if (all.length === 0) return all
  const left = after.flatMap(({ id, content }) => form.find(content).map(({ marker }) => ({ id, marker })))
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
    const taken = form.find(content)
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

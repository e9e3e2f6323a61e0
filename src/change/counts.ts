/**
 * Counts what became of messages and blocks.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, ToolResult } from '../model/Block'
import type { Json } from '../model/Json'
import { isClearedText } from '../reducers/placeholder'
import { turns } from '../roundtrip/Span'
import type { Change } from './Change'
import { equal } from './equal'
import { blockAt } from './parts'
import type { Reading } from './reading'
import type { BlockCounts, MessageCounts, Report, ResultCounts } from './Report'

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

type KindCounts = Pick<Report, 'toolInputs' | 'toolResults' | 'thinking' | 'media' | 'text' | 'opaque'>

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

/**
 * Counts messages by what became of them.
 *
 * @internal
 * @since 0.1.0
 */
export const countMessages = (reading: Reading): MessageCounts => {
  const { a, b, to, from, summary } = reading
  const counts: Mutable<MessageCounts> = {
    before: a.rows.length - 1,
    after: b.rows.length - 1,
    kept: 0,
    edited: 0,
    merged: 0,
    summarised: 0,
    dropped: 0,
    added: 0,
    moved: 0
  }
  const places: Array<number> = []
  for (let row = 1; row < a.rows.length; row++) {
    const [header, end] = [a.headers[row]!, a.headers[row + 1]!]
    if (to[header]! >= 0) {
      places.push(to[header]!)
      if (isWhole(reading, row)) counts.kept++
      else counts.edited++
      continue
    }
    let [isMerged, isSummarised] = [false, summary[header]! >= 0]
    for (let part = header + 1; part < end; part++) {
      isMerged ||= to[part]! >= 0 && b.rowOf[to[part]!]! > 0
      isSummarised ||= summary[part]! >= 0
    }
    if (isMerged) counts.merged++
    else if (isSummarised) counts.summarised++
    else counts.dropped++
  }
  for (let row = 1; row < b.rows.length; row++) if (from[b.headers[row]!]! < 0) counts.added++
  counts.moved = places.length - longestRise(places)
  return counts
}

/** Whether a message is in its place with all its blocks, in their order, and no other. */
const isWhole = ({ a, b, to, isSame }: Reading, row: number): boolean => {
  const header = a.headers[row]!
  const length = a.headers[row + 1]! - header
  const other = b.rowOf[to[header]!]!
  if (b.headers[other + 1]! - b.headers[other]! !== length) return false
  for (let i = 0; i < length; i++) if (to[header + i] !== to[header]! + i || isSame[header + i] === 0) return false
  return true
}

/** The length of the longest rising subsequence of different numbers. */
const longestRise = (numbers: ReadonlyArray<number>): number => {
  const ends: Array<number> = []
  for (const number of numbers) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < number) low = middle + 1
      else high = middle
    }
    ends[low] = number
  }
  return ends.length
}

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

/**
 * Counts blocks by what became of them.
 *
 * @internal
 * @since 0.1.0
 */
export const countBlocks = ({ a, b, to, from, summary, isSame }: Reading): BlockCounts => {
  const counts: Mutable<BlockCounts> = {
    before: a.count - a.rows.length,
    after: b.count - b.rows.length,
    kept: 0,
    edited: 0,
    summarised: 0,
    dropped: 0,
    added: 0
  }
  for (let part = 0; part < a.count; part++) {
    if (part === a.headers[a.rowOf[part]!]) continue
    if (to[part]! >= 0) counts[isSame[part] === 1 ? 'kept' : 'edited']++
    else counts[summary[part]! >= 0 ? 'summarised' : 'dropped']++
  }
  for (let part = 0; part < b.count; part++) if (from[part]! < 0 && part !== b.headers[b.rowOf[part]!]) counts.added++
  return counts
}

/**
 * Counts, kind by kind, what is edited and what is gone.
 *
 * @internal
 * @since 0.1.0
 */
export const countKinds = (change: Change, reading: Reading): KindCounts => {
  const { a, b, to, from, isSame } = reading
  const none = { edited: 0, removed: 0 }
  const text = { ...none }
  const media = { ...none }
  const opaque = { ...none }
  const thinking = { ...none, turns: 0 }
  const toolInputs = { ...none, shortened: 0 }
  const fates = { cleared: 0, shortened: 0, edited: 0, removed: 0, added: 0, onlyMedia: 0 }
  let turnOf: Int32Array | undefined
  const turnsWithout = new Set<number>()
  for (let part = 0; part < a.count; part++) {
    if (isSame[part] === 1) continue
    const block = blockAt(a, part)
    if (block === undefined) continue
    const now = to[part]! < 0 ? undefined : blockAt(b, to[part]!)
    const isOther = now?.type === block.type
    switch (block.type) {
      case 'tool_use':
        toolInputs[now?.type === 'tool_use' ? inputEdit(block.input, now.input) : 'removed']++
        break
      case 'tool_result':
        media.removed += goneMedia(block, now).length
        fates[resultFate(block, now) ?? 'onlyMedia']++
        break
      case 'thinking':
        thinking[isOther ? 'edited' : 'removed']++
        if (!isOther) turnsWithout.add((turnOf ??= turnIndices(change))[a.rowOf[part]! - 1] ?? -1)
        break
      case 'media':
        media[isOther ? 'edited' : 'removed']++
        break
      case 'text':
        text[isOther ? 'edited' : 'removed']++
        break
      case 'opaque':
        opaque[isOther ? 'edited' : 'removed']++
        break
    }
  }
  for (let part = 0; part < b.count; part++)
    if (from[part]! < 0 && blockAt(b, part)?.type === 'tool_result') fates.added++
  const { onlyMedia: _, ...toolResults } = fates
  return { toolInputs, toolResults, thinking: { ...thinking, turns: turnsWithout.size }, media, text, opaque }
}

/**
 * Lists the media of a block that are not in the block that it became.
 *
 * @internal
 * @since 0.1.0
 */
export const goneMedia = (block: Block, now: Block | undefined): ReadonlyArray<Media> => {
  if (block.type === 'media') return now?.type === 'media' ? [] : [block]
  const left = [...mediaIn(now)]
  return mediaIn(block).filter((media) => {
    const at = left.findIndex((one) => equal(one, media))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** For each message before the index of its turn; messages before the first prompt have `-1`. */
const turnIndices = ({ before }: Change): Int32Array => {
  const out = new Int32Array(before.messages.length).fill(-1)
  turns(before).forEach(({ start, end }, turn) => {
    out.fill(turn, start, end)
  })
  return out
}

const inputEdit = (input: Json, now: Json): 'shortened' | 'edited' =>
  JSON.stringify(now).length < JSON.stringify(input).length ? 'shortened' : 'edited'

const mediaIn = (block: Block | undefined): ReadonlyArray<Media> =>
  block?.type !== 'tool_result' || typeof block.content === 'string'
    ? []
    : block.content.filter((inner) => inner.type === 'media')

const textOf = ({ content }: ToolResult): string =>
  typeof content === 'string'
    ? content
    : content.map((inner) => (inner.type === 'text' ? inner.text : inner.type === 'opaque' ? ' ' : '')).join('')

/** What became of a result; nothing for one of which only media went. */
const resultFate = (result: ToolResult, now: Block | undefined): keyof ResultCounts | undefined => {
  if (now?.type !== 'tool_result') return 'removed'
  const [before, after] = [textOf(result), textOf(now)]
  if ((isClearedText(after) && !isClearedText(before)) || (after === '' && before !== '')) return 'cleared'
  if (after.length < before.length) return sharedEnds(before, after) * 2 >= after.length ? 'shortened' : 'cleared'
  return goneMedia(result, now).length === 0 || sharedEnds(after, before) < before.length ? 'edited' : undefined
}

/** How much of the shorter text is the beginning or the end of the longer one. */
const sharedEnds = (long: string, short: string): number => {
  let start = 0
  while (start < short.length && long[start] === short[start]) start++
  let end = 0
  while (end < short.length - start && long[long.length - 1 - end] === short[short.length - 1 - end]) end++
  return start + end
}

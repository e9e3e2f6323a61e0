/**
 * Finds which parts of one context are still there in another: first messages, then blocks.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../model/Block'
import type { Context } from '../model/Context'
import { equal } from './equal'
import { blockSign, callKey, isSameBlock, pairEqual, pairSame } from './matching'
import { matchMessages } from './matchMessages'
import { pairInPlace } from './pairInPlace'
import { blockAt, type Parts } from './parts'

/**
 * Is a context with its parts numbered.
 *
 * @internal
 * @since 0.1.0
 */
export interface Numbered {
  readonly context: Context
  readonly parts: Parts
}

/**
 * Finds for each part of the first context its counterpart in the second, `-1` where there is none. No part is the
 * counterpart of two.
 *
 * @internal
 * @since 0.1.0
 */
export const matchParts = (before: Numbered, after: Numbered): Int32Array => {
  const [a, b] = [before.parts, after.parts]
  const to = new Int32Array(a.count).fill(-1)
  const from = new Int32Array(b.count).fill(-1)
  const link = (x: number, y: number): void => {
    to[x] = y
    from[y] = x
  }
  const partner = matchMessages(before.context, after.context)
  const edited: Array<RowPair> = []
  for (let row = 0; row < partner.length; row++) {
    const other = partner[row]!
    if (other < 0) continue
    const [x, y, length] = [a.headers[row]!, b.headers[other]!, a.rows[row]!.length]
    link(x, y)
    if (isSameContent(a.rows[row]!, b.rows[other]!)) for (let i = 1; i <= length; i++) link(x + i, y + i)
    else if (!pairAtPlace(a, row, b, other, link)) edited.push([row, other])
  }
  const free = (parts: Parts, taken: Int32Array, row: number): ReadonlyArray<number> => freeIn(parts, taken, row)
  const read = [(part: number) => blockAt(a, part)!, (part: number) => blockAt(b, part)!] as const
  for (const [row, other] of edited) pairSame(free(a, to, row), free(b, from, other), ...read, link)
  pairSame(freeBlocks(a, to), freeBlocks(b, from), ...read, link)
  for (const [row, other] of edited) {
    pairEqual(free(a, to, row), free(b, from, other), ...read, blockSign, link)
    pairSame(free(a, to, row), free(b, from, other), ...callKeys(read), link)
  }
  fill(before, to, after, from, edited, link)
  return to
}

/**
 * Is which part is whose counterpart, `-1` where there is none, from both sides.
 *
 * @internal
 * @since 0.1.0
 */
export interface Counterparts {
  readonly to: Int32Array
  readonly from: Int32Array
}

/**
 * Finds again what has no counterpart although it is on both sides: what went in one step and came back in a
 * later one. Equal values count, not the same objects, so that a change that was stored reads as it did before; what
 * {@link matchParts} found stays, and nothing is left to find in it.
 *
 * @internal
 * @since 0.1.0
 */
export const matchAgain = (before: Numbered, after: Numbered, known: Counterparts): Counterparts => {
  const [a, b] = [before.parts, after.parts]
  const [to, from] = [known.to.slice(), known.from.slice()]
  const link = (x: number, y: number): void => {
    to[x] = y
    from[y] = x
  }
  const back: Array<RowPair> = []
  pairSame(freeRows(a, to), freeRows(b, from), nameIn(before), nameIn(after), (row, other) => {
    link(a.headers[row]!, b.headers[other]!)
    back.push([row, other])
  })
  const read = [(part: number) => blockAt(a, part)!, (part: number) => blockAt(b, part)!] as const
  for (const [row, other] of back) pairEqual(freeIn(a, to, row), freeIn(b, from, other), ...read, blockSign, link)
  fill(before, to, after, from, back, link)
  return { to, from }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

type RowPair = readonly [row: number, other: number]

/** Pairs what is left: blocks that are equal wherever they stand, messages by what is in them, blocks by their places. */
const fill = (
  before: Numbered,
  to: Int32Array,
  after: Numbered,
  from: Int32Array,
  edited: ReadonlyArray<RowPair>,
  link: (x: number, y: number) => void
): void => {
  const [a, b] = [before.parts, after.parts]
  const read = [(part: number) => blockAt(a, part)!, (part: number) => blockAt(b, part)!] as const
  const said = (): readonly [ReadonlyArray<number>, ReadonlyArray<number>] => [
    freeBlocks(a, to).filter((part) => !isSummary(before, to, a.rowOf[part]!)),
    freeBlocks(b, from).filter((part) => !isSummary(after, from, b.rowOf[part]!))
  ]
  pairEqual(...said(), ...read, blockSign, link)
  pairSame(...said(), ...callKeys(read), link)
  const found = byContent(before, to, after, from, link)
  for (const [row, other] of [...edited, ...found]) pairInPlace(a, to, row, b, from, other, link)
}

/** All messages without a counterpart. */
const freeRows = ({ headers, rows }: Parts, taken: Int32Array): ReadonlyArray<number> => {
  const out: Array<number> = []
  for (let row = 1; row < rows.length; row++) if (taken[headers[row]!]! < 0) out.push(row)
  return out
}

/** Reads the ids of messages; nothing for a message without one, and for a summary of itself. */
const nameIn =
  ({ context }: Numbered) =>
  (row: number): string | undefined => {
    const { id, summaryOf } = context.messages[row - 1]!
    return id === '' || summaryOf?.includes(id) === true ? undefined : id
  }

const isSameContent = (as: ReadonlyArray<Block>, bs: ReadonlyArray<Block>): boolean =>
  as === bs || (as.length === bs.length && as.every((block, i) => block === bs[i])) || equal(as, bs)

/** Pairs blocks at the same places of messages of one length; tells whether that were all of them. */
const pairAtPlace = (a: Parts, row: number, b: Parts, other: number, link: (x: number, y: number) => void): boolean => {
  const [as, bs] = [a.rows[row]!, b.rows[other]!]
  if (as.length !== bs.length) return false
  let count = 0
  for (let i = 0; i < as.length; i++)
    if (isSameBlock(as[i]!, bs[i]!)) {
      link(a.headers[row]! + 1 + i, b.headers[other]! + 1 + i)
      count++
    }
  return count === as.length
}

const freeIn = ({ headers }: Parts, taken: Int32Array, row: number): ReadonlyArray<number> => {
  const out: Array<number> = []
  for (let part = headers[row]! + 1; part < headers[row + 1]!; part++) if (taken[part]! < 0) out.push(part)
  return out
}

/** All blocks without a counterpart. */
const freeBlocks = ({ headers, rowOf }: Parts, taken: Int32Array): ReadonlyArray<number> => {
  const out: Array<number> = []
  for (let part = 0; part < taken.length; part++)
    if (taken[part]! < 0 && part !== headers[rowOf[part]!]!) out.push(part)
  return out
}

type Read = (part: number) => Block

/** Calls by their id, results by that of their call; nothing for anything else. */
const callKeys = (read: readonly [Read, Read]): readonly [CallKey, CallKey] => [
  (part) => callKey(read[0](part)),
  (part) => callKey(read[1](part))
]

type CallKey = (part: number) => string | undefined

/** Whether a row is a summary that the other context does not have: its words are its own, whatever they are equal to. */
const isSummary = ({ context, parts }: Numbered, taken: Int32Array, row: number): boolean =>
  taken[parts.headers[row]!]! < 0 && context.messages[row - 1]?.summaryOf !== undefined

/** Links messages that nothing else linked but what is in them, and lists them. */
const byContent = (
  before: Numbered,
  to: Int32Array,
  after: Numbered,
  from: Int32Array,
  link: (x: number, y: number) => void
): ReadonlyArray<RowPair> => {
  const [a, b] = [before.parts, after.parts]
  const pairs: Array<RowPair> = []
  for (let other = 1; other < b.rows.length; other++) {
    if (from[b.headers[other]!]! >= 0 || isSummary(after, from, other)) continue
    for (let part = b.headers[other]! + 1; part < b.headers[other + 1]!; part++) {
      const row = from[part]! < 0 ? 0 : a.rowOf[from[part]!]!
      if (row === 0 || to[a.headers[row]!]! >= 0 || isSummary(before, to, row)) continue
      link(a.headers[row]!, b.headers[other]!)
      pairs.push([row, other])
      break
    }
  }
  return pairs
}

/**
 * Finds which messages of one context are still there in another.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { blockSign, isSameBlock, pairEqual, pairSame } from './matching'

/**
 * Finds for each row of the first context its counterpart in the second, `-1` where there is none. Row 0, the
 * instructions, always has one: row 0.
 *
 * @internal
 * @since 0.1.0
 */
export const matchMessages = (before: Context, after: Context): Int32Array => {
  const [as, bs] = [before.messages, after.messages]
  const partner = new Int32Array(as.length + 1).fill(-1)
  const taken = new Int32Array(bs.length + 1).fill(-1)
  const link = (a: number, b: number): void => {
    partner[a] = b
    taken[b] = a
  }
  link(0, 0)
  const shorter = Math.min(as.length, bs.length)
  let start = 0
  while (start < shorter && as[start] === bs[start]) link(++start, start)
  for (let i = 1; i <= shorter - start && as[as.length - i] === bs[bs.length - i]; i++)
    link(as.length + 1 - i, bs.length + 1 - i)
  const read = [(row: number) => as[row - 1]!, (row: number) => bs[row - 1]!] as const
  const pools = (): readonly [ReadonlyArray<number>, ReadonlyArray<number>] => [unmatched(partner), unmatched(taken)]
  pairSame(...pools(), ...read, link)
  pairSame(...pools(), ...uniqueNames(...pools(), ...read), (a, b) => {
    if (isAlike(read[0](a), read[1](b))) link(a, b)
  })
  pairEqual(...pools(), ...read, (message) => `${message.id} ${sign(message)}`, link)
  renamed(...pools(), ...read, link)
  pairSame(...pools(), ...namesOf(...read), link)
  inGaps(partner, taken, ...read, link)
  return partner
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Read {
  (row: number): Message
}

interface LinkRows {
  (a: number, b: number): void
}

const unmatched = (partner: Int32Array): ReadonlyArray<number> => {
  const rows: Array<number> = []
  for (let row = 1; row < partner.length; row++) if (partner[row]! < 0) rows.push(row)
  return rows
}

const sign = ({ role, content }: Pick<Message, 'role' | 'content'>): string =>
  `${role} ${content.map(blockSign).join()}`

/** Reads ids that one message has on either side; nothing for the others. */
const uniqueNames = (
  as: ReadonlyArray<number>,
  bs: ReadonlyArray<number>,
  readA: Read,
  readB: Read
): readonly [(row: number) => string | undefined, (row: number) => string | undefined] => {
  const repeated = (rows: ReadonlyArray<number>, read: Read): ReadonlySet<string> => {
    const [seen, twice] = [new Set<string>(), new Set<string>()]
    for (const row of rows) (seen.has(read(row).id) ? twice : seen).add(read(row).id)
    return twice
  }
  const [inA, inB] =
    as.length === 0 || bs.length === 0 ? [new Set(), new Set()] : [repeated(as, readA), repeated(bs, readB)]
  const name = (read: Read) => (row: number) => {
    const { id } = read(row)
    return id === '' || inA.has(id) || inB.has(id) ? undefined : id
  }
  return [name(readA), name(readB)]
}

/** Whether two messages of one id have a block, or a call or its result, at the same place from either end. */
const isAlike = (a: Message, b: Message): boolean => {
  if (a.role !== b.role || a.summaryOf !== undefined || b.summaryOf !== undefined) return false
  const shorter = Math.min(a.content.length, b.content.length)
  for (let i = 0; i < shorter; i++)
    if (
      isSameBlock(a.content[i]!, b.content[i]!) ||
      isSameBlock(a.content[a.content.length - 1 - i]!, b.content[b.content.length - 1 - i]!)
    )
      return true
  return false
}

/** Pairs what is the same under another id, where there is one such message on each side. */
const renamed = (
  as: ReadonlyArray<number>,
  bs: ReadonlyArray<number>,
  readA: Read,
  readB: Read,
  link: LinkRows
): void => {
  if (as.length === 0 || bs.length === 0) return
  const nameless = ({ id: _, ...rest }: Message): Omit<Message, 'id'> => rest
  const count = (rows: ReadonlyArray<number>, read: Read): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const key = sign(read(row))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
  const [inA, inB] = [count(as, readA), count(bs, readB)]
  const single = (row: number, read: Read): boolean => {
    const key = sign(read(row))
    return inA.get(key) === 1 && inB.get(key) === 1
  }
  pairEqual(
    as.filter((row) => single(row, readA)),
    bs.filter((row) => single(row, readB)),
    (row) => nameless(readA(row)),
    (row) => nameless(readB(row)),
    sign,
    link
  )
}

/** Reads the ids of messages; nothing for a message without one, and for a summary of itself. */
const namesOf = (
  readA: Read,
  readB: Read
): readonly [(row: number) => string | undefined, (row: number) => string | undefined] => {
  const name = ({ id, summaryOf }: Message): string | undefined =>
    id === '' || summaryOf?.includes(id) === true ? undefined : id
  return [(row) => name(readA(row)), (row) => name(readB(row))]
}

/**
 * Pairs messages without ids by their place, where as many stand between two messages that are still there as stood
 * between them, of the same roles.
 */
const inGaps = (partner: Int32Array, taken: Int32Array, readA: Read, readB: Read, link: LinkRows): void => {
  const gapEnd = (rows: Int32Array, from: number): number => {
    let end = from
    while (end < rows.length && rows[end]! < 0) end++
    return end
  }
  for (let row = 0; row < partner.length; row++) {
    const other = partner[row]!
    if (other < 0) continue
    const [endA, endB] = [gapEnd(partner, row + 1), gapEnd(taken, other + 1)]
    const isGap = endA - row === endB - other && (partner[endA] ?? taken.length) === endB
    for (let i = 1; isGap && row + i < endA; i++) {
      const [a, b] = [readA(row + i), readB(other + i)]
      if (a.role === b.role && (a.id === '' || b.id === '') && a.summaryOf === undefined && b.summaryOf === undefined)
        link(row + i, other + i)
    }
  }
}

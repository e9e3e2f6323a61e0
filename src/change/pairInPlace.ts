/**
 * Pairs edited blocks of one message by where they stand.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../model/Block'
import { pairSame } from './matching'
import { blockAt, type Parts } from './parts'

/**
 * Pairs what is left of a message with what is new in it, between the same neighbours: blocks of one kind first, then
 * media and opaque blocks with the notes in their places, either way.
 *
 * @internal
 * @since 0.1.0
 */
export const pairInPlace = (
  a: Parts,
  to: Int32Array,
  row: number,
  b: Parts,
  from: Int32Array,
  other: number,
  link: (x: number, y: number) => void
): void => {
  const [endA, endB] = [a.headers[row + 1]!, b.headers[other + 1]!]
  const isHere = (part: number): boolean => part > b.headers[other]! && part < endB
  let [x, y] = [a.headers[row]! + 1, b.headers[other]! + 1]
  while (x < endA && y < endB) {
    const gone: Array<number> = []
    while (x < endA && !(to[x]! >= y && isHere(to[x]!))) {
      if (to[x]! < 0) gone.push(x)
      x++
    }
    const end = x < endA ? to[x]! : endB
    const made: Array<number> = []
    for (; y < end; y++) if (from[y]! < 0) made.push(y)
    pairKinds(a, gone, b, made, link)
    x++
    y = end + 1
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const pairKinds = (
  a: Parts,
  gone: ReadonlyArray<number>,
  b: Parts,
  made: ReadonlyArray<number>,
  link: (x: number, y: number) => void
): void => {
  if (gone.length === 0 || made.length === 0) return
  const kindOf = (parts: Parts, part: number): Block['type'] => blockAt(parts, part)!.type
  const linked = new Set<number>()
  pairSame(
    gone,
    made,
    (x) => kindOf(a, x),
    (y) => kindOf(b, y),
    (x, y) => {
      linked.add(x).add(-1 - y)
      link(x, y)
    }
  )
  const left = gone.filter((x) => !linked.has(x))
  const added = made.filter((y) => !linked.has(-1 - y))
  const note = (type: Block['type']): string | undefined => (type === 'text' ? type : undefined)
  const noted = (type: Block['type']): string | undefined =>
    type === 'media' || type === 'opaque' ? 'text' : undefined
  for (const [x, y] of [
    [noted, note],
    [note, noted]
  ] as const)
    pairSame(
      left,
      added,
      (part) => x(kindOf(a, part)),
      (part) => y(kindOf(b, part)),
      link
    )
}

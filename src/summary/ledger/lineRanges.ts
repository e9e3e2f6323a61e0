/**
 * Ranges of lines: joined, written, read.
 *
 * @since 0.1.0
 * @internal
 */
import type { LineRange } from './Ledger'

/**
 * Keeps so many ranges of one file apart; beyond that, those with the smallest gap become one.
 *
 * @internal
 * @since 0.1.0
 */
export const maxRanges = 8

/**
 * Adds ranges to ranges: sorted, those that touch or overlap joined, at most {@link maxRanges} of them. The first argument
 * itself comes back when it covers the second.
 *
 * @internal
 * @since 0.1.0
 */
export const joinRanges = (
  ranges: ReadonlyArray<LineRange>,
  added: ReadonlyArray<LineRange>
): ReadonlyArray<LineRange> => {
  if (added.every((range) => ranges.some((other) => other.first <= range.first && endOf(other) >= endOf(range))))
    return ranges
  const out: Array<LineRange> = []
  for (const range of [...ranges, ...added].sort((a, b) => a.first - b.first)) {
    const before = out[out.length - 1]
    if (before === undefined || endOf(before) + 1 < range.first) out.push(range)
    else if (endOf(range) > endOf(before)) out[out.length - 1] = hull(before, range)
  }
  while (out.length > maxRanges) {
    let at = 1
    for (let i = 2; i < out.length; i++) if (gapBefore(out, i) < gapBefore(out, at)) at = i
    out.splice(at - 1, 2, hull(out[at - 1]!, out[at]!))
  }
  return out
}

/**
 * Writes ranges: `all`, `12`, `1-80, 120-140, 300-end`.
 *
 * @internal
 * @since 0.1.0
 */
export const rangesText = (ranges: ReadonlyArray<LineRange>): string =>
  ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last ?? 'end'}`)).join(', ')

/**
 * Reads what {@link rangesText} wrote; `undefined` for anything else.
 *
 * @internal
 * @since 0.1.0
 */
export const rangesOf = (text: string): ReadonlyArray<LineRange> | undefined => {
  const out: Array<LineRange> = []
  for (const part of text.split(', ')) {
    const [first, last = first, ...more] = part.split('-')
    if (!isNatural(first) || more.length > 0 || !(last === 'end' || isNatural(last))) return undefined
    out.push({ first: Number(first), ...(last === 'end' ? {} : { last: Number(last) }) })
  }
  return out
}

/**
 * Tells whether a text is a natural number as this library writes it.
 *
 * @internal
 * @since 0.1.0
 */
export const isNatural = (text: string | undefined): text is string => text !== undefined && /^\d{1,15}$/.test(text)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const endOf = ({ last = Infinity }: LineRange): number => last

const hull = (a: LineRange, b: LineRange): LineRange => {
  const last = Math.max(endOf(a), endOf(b))
  return { first: a.first, ...(last === Infinity ? {} : { last }) }
}

const gapBefore = (ranges: ReadonlyArray<LineRange>, i: number): number => ranges[i]!.first - endOf(ranges[i - 1]!)

/** Writes tables in the packed form that `src/tokens/smallVocabulary.ts` reads. */
import { smallContexts, smallTables, walkSmall } from '../../src/tokens/smallVocabulary'
import type { Values } from './model'

/** Gives the bits of all values one by one, as `walkSmall` asks for them. */
const bitsOf = (values: Values): (() => boolean) => {
  const bits = values.flatMap((table) =>
    [...table].flatMap((value) =>
      value === 0 ? [false] : [true, value < 0, ...Array<boolean>(Math.abs(value) - 1).fill(true), false]
    )
  )
  let at = 0
  return () => bits[at++]!
}

/** Encodes tables: the coder that the reader in `smallVocabulary.ts` undoes, with a sum of any length. */
export const packSmall = (values: Values): string => {
  const seen = new Float64Array(6 * smallContexts).fill(0.4)
  let low = 0n
  let range = 1
  let digits = 0
  const next = bitsOf(values)
  walkSmall((context) => {
    const one = next()
    for (; range < 0x1000000; range *= 64) {
      low <<= 6n
      digits++
    }
    const zeros = seen[context * 2]!
    const bound = ((range * zeros) / (zeros + seen[context * 2 + 1]!)) | 0
    if (one) low += BigInt(bound)
    range = one ? range - bound : bound
    seen[context * 2 + (one ? 1 : 0)]!++
    return one
  })
  // Any number from `low` on that is less than `range` away does: the one with the most zeros at its end.
  let code = low
  for (let zeros = 6n; 1n << zeros <= BigInt(range); zeros += 6n) {
    const up = (((low - 1n) >> zeros) + 1n) << zeros
    if (up - low < BigInt(range)) code = up
  }
  let out = ''
  for (let i = digits - 1; i >= 0; i--) {
    const six = Number((code >> BigInt(6 * i)) & 63n)
    out += String.fromCharCode(six === 52 ? 126 : six + 40)
  }
  // Zeros at the end are what the reader finds past it.
  return out.replace(/\(+$/, '')
}

/** Prices values by how often each context takes a zero and a one now. */
export const smallBits = (values: Values): ((table: number, index: number, value: number) => number) => {
  const counts = new Float64Array(6 * smallContexts).fill(0.4)
  const next = bitsOf(values)
  walkSmall((context) => {
    const one = next()
    counts[context * 2 + (one ? 1 : 0)]!++
    return one
  })
  const bits = counts.map((n, i) => -Math.log2(n / (counts[i & ~1]! + counts[i | 1]!)))
  const near = (left: number, above: number): number => Math.min(2, Math.abs(left)) * 3 + Math.min(2, Math.abs(above))
  const own = (table: number, left: number, above: number, value: number): number => {
    const price = (context: number, one: boolean): number =>
      bits[(table * smallContexts + context) * 2 + (one ? 1 : 0)]!
    const neighbours = near(left, above)
    let sum = price(neighbours, value !== 0)
    if (value === 0) return sum
    sum += price(11 + Math.sign(left) + Math.sign(above), value < 0)
    for (let n = 1; n <= Math.abs(value); n++)
      sum += price((neighbours > 4 ? 32 : 16) + Math.min(7, n), Math.abs(value) > n)
    return sum
  }
  return (table, index, value) => {
    const all = values[table]!
    const [width] = smallTables[table]!
    const at = (i: number): number => (i === index ? value : (all[i] ?? 0))
    // A value is a neighbour of the next one and of the one below.
    return [index, index + 1, index + width].reduce(
      (sum, i) => (i < all.length ? sum + own(table, at(i - 1), at(i - width), at(i)) : sum),
      0
    )
  }
}

/**
 * Predicts the bits of packed tables and reads them.
 *
 * Every bit is predicted from four contexts at once: each context knows how often it was followed by a one, and the log
 * odds of all are added up with weights that learn from every bit (logistic mixing, as in the PAQ archivers). What is
 * predicted must be the same on every machine to the last bit: all of it is whole numbers below 2^31, which is also what
 * runs fastest before a function is compiled well.
 *
 * @since 0.1.0
 * @internal
 */

/** Contexts that a bit is predicted from. */
const inputs = 4

/** Contexts of one kind are numbers below this power of two. */
const width = 10

/** What the weights are before they learn; 16,384 is one. */
const even = 5700

/** After so many bits a context forgets the older ones. */
const memory = 60

/**
 * Takes the kind of a bit, the bit that given values imply, and four contexts (numbers below 1024) that it is predicted
 * from; returns the bit that holds.
 *
 * @internal
 * @since 0.1.0
 */
export type Bits = (kind: number, implied: boolean, a: number, b: number, c: number, d: number) => boolean

/**
 * Makes bits of so many kinds out of `code`, which gets the chance of a one (of 32,768) and the implied bit and returns the
 * bit that holds.
 *
 * @internal
 * @since 0.1.0
 */
export const predicted = (kinds: number, code: (chance: number, implied: boolean) => boolean): Bits => {
  // The chance of a one, of 32,768, by log odds from -8 to 8 in steps of 1/256; and these by a chance of 4,096.
  const chanceBy = new Int32Array(4096)
  const oddsBy = new Int32Array(4096).fill(2047)
  for (let i = 0, at = 0, power = 2980.957987041728; i < 4096; i++) {
    const chance = Math.max(16, Math.min(32752, Math.floor(32768 / (1 + power))))
    power *= 0.996101369470118
    chanceBy[i] = chance
    for (; at <= chance >> 3; at++) oddsBy[at] = i - 2048
  }
  /** How far a context moves towards a bit, of 2,048, by the number of bits it has seen. */
  const paces = Int32Array.from({ length: memory + 1 }, (_, n) => 2048 / (n + 1.45))
  /** What each context knows: the chance of a one, in 20 bits, and in 7 bits how many it has seen. */
  const known = new Int32Array((kinds * inputs) << width).fill(1 << 26)
  const weights = new Int32Array(kinds * inputs).fill(even)
  const learn = (slot: number, aim: number): void => {
    const old = known[slot]!
    const n = old & 127
    known[slot] = old + ((Math.imul(aim - (old >> 7), paces[n]!) >> 11) << 7) + (n < memory ? 1 : 0)
  }
  return (kind, implied, a, b, c, d) => {
    const w = kind * inputs
    const slotA = (w << width) | a
    const slotB = ((w + 1) << width) | b
    const slotC = ((w + 2) << width) | c
    const slotD = ((w + 3) << width) | d
    const oddsA = oddsBy[known[slotA]! >> 15]!
    const oddsB = oddsBy[known[slotB]! >> 15]!
    const oddsC = oddsBy[known[slotC]! >> 15]!
    const oddsD = oddsBy[known[slotD]! >> 15]!
    const sum =
      Math.imul(weights[w]!, oddsA) +
      Math.imul(weights[w + 1]!, oddsB) +
      Math.imul(weights[w + 2]!, oddsC) +
      Math.imul(weights[w + 3]!, oddsD)
    const chance = chanceBy[Math.max(0, Math.min(4095, (sum >> 14) + 2048))]!
    const bit = code(chance, implied)
    const miss = ((bit ? 32768 : 0) - chance) << 3
    weights[w]! += (Math.imul(miss, oddsA) + 131072) >> 18
    weights[w + 1]! += (Math.imul(miss, oddsB) + 131072) >> 18
    weights[w + 2]! += (Math.imul(miss, oddsC) + 131072) >> 18
    weights[w + 3]! += (Math.imul(miss, oddsD) + 131072) >> 18
    const aim = bit ? 1048575 : 0
    learn(slotA, aim)
    learn(slotB, aim)
    learn(slotC, aim)
    learn(slotD, aim)
    return bit
  }
}

/** Six bits of the packed form; zeros past its end. */
const digit = (packed: string, i: number): number => {
  const c = i < packed.length ? packed.charCodeAt(i) : 40
  return c === 126 ? 52 : c - 40
}

/**
 * Reads bits from a text of six bits a character: a range coder of 30 bits.
 *
 * @internal
 * @since 0.1.0
 */
export const readBits = (kinds: number, packed: string): Bits => {
  let at = 0
  let range = 0x3fffffff
  let code = 0
  while (at < 5) code = (code << 6) | digit(packed, at++)
  return predicted(kinds, (chance) => {
    const bound = (range >> 15) * (32768 - chance)
    const one = code >= bound
    if (one) {
      code -= bound
      range -= bound
    } else range = bound
    while (range < 0x1000000) {
      range <<= 6
      code = (code << 6) | digit(packed, at++)
    }
    return one
  })
}

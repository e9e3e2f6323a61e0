/**
 * Predicts the bits of packed tables and reads them.
 *
 * Every bit is predicted from several contexts at once: each context knows how often it was followed by a one, and the
 * log odds of all are added up with weights that learn from every bit (logistic mixing, as in the PAQ archivers). What is
 * predicted must be the same on every machine to the last bit, so there is no `Math.exp` in here: sums, products and
 * quotients of numbers are exact by the standard, functions like it are not.
 *
 * @since 0.1.0
 * @internal
 */

/** Contexts that a bit is predicted from. */
const inputs = 6

/** Contexts of one kind are numbers below this power of two. */
const width = 10

/** How fast the weights learn, and what they are before that. */
const speed = 0.01
const even = 1.4 / inputs

/** After so many bits a context forgets the older ones. */
const memory = 100

/**
 * Takes the kind of a bit and the bit that given values imply, and returns the bit that holds. What it is predicted from
 * is left in `contexts` before.
 *
 * @internal
 * @since 0.1.0
 */
export interface Bits {
  /** Six numbers below 1024. */
  readonly contexts: Int32Array
  readonly next: (kind: number, implied: boolean) => boolean
}

/** Chance of a one, of 32,768, by log odds from -8 to 8. */
const chances = (): Uint16Array =>
  Uint16Array.from({ length: 4096 }, (_, i) => {
    // (1 + x / 1024) ** 1024 is nearly e ** x.
    let power = 1 + (2048 - i) / 256 / 1024
    for (let n = 0; n < 10; n++) power *= power
    return Math.max(16, Math.min(32752, Math.floor(32768 / (1 + power))))
  })

/** Log odds by chance, of 4,096: the inverse. */
const logOdds = (by: Uint16Array): Float64Array => {
  const out = new Float64Array(4096).fill(2047 / 256)
  let at = 0
  by.forEach((chance, i) => {
    for (; at <= chance >> 3; at++) out[at] = (i - 2048) / 256
  })
  return out
}

/**
 * Makes bits of so many kinds out of `code`, which gets the chance of a one (of 32,768) and the implied bit and returns the
 * bit that holds.
 *
 * @internal
 * @since 0.1.0
 */
export const predicted = (kinds: number, code: (chance: number, implied: boolean) => boolean): Bits => {
  const chanceBy = chances()
  const oddsBy = logOdds(chanceBy)
  const odds = new Float64Array((kinds * inputs) << width).fill(0.5)
  const seen = new Uint8Array(odds.length)
  const weights = new Float64Array(kinds * inputs).fill(even)
  const contexts = new Int32Array(inputs)
  const slots = new Int32Array(inputs)
  const signals = new Float64Array(inputs)
  return {
    contexts,
    next: (kind, implied) => {
      const base = kind * inputs
      let sum = 0
      for (let j = 0; j < inputs; j++) {
        const slot = ((base + j) << width) | contexts[j]!
        const signal = oddsBy[(odds[slot]! * 4095) | 0]!
        slots[j] = slot
        signals[j] = signal
        sum += weights[base + j]! * signal
      }
      const chance = chanceBy[Math.max(0, Math.min(4095, Math.floor(2048.5 + sum * 256)))]!
      const bit = code(chance, implied)
      const aim = bit ? 1 : 0
      const step = speed * (aim - chance / 32768)
      for (let j = 0; j < inputs; j++) {
        const slot = slots[j]!
        const n = seen[slot]!
        weights[base + j]! += step * signals[j]!
        odds[slot]! += (aim - odds[slot]!) / (n + 1.6)
        if (n < memory) seen[slot] = n + 1
      }
      return bit
    }
  }
}

/** Six bits of the packed form; zeros past its end. */
const digit = (packed: string, i: number): number => {
  const c = packed.charCodeAt(i)
  return c === 126 ? 52 : c >= 40 ? c - 40 : 0
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

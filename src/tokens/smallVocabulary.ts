/**
 * A vocabulary in little space: fewer symbols and histories than `vocabulary.ts` knows, and a decoder of its own.
 *
 * What a code unit costs is the sum of three tables: class of the unit before × symbol, symbol before × class, and class
 * before with its place in its run × class. The values are packed by adaptive arithmetic coding, six bits a character.
 *
 * @since 0.1.0
 * @internal
 */
import { codeUnits, inPieces } from './codeUnits'
import type { Automaton, Vocabulary } from './vocabulary'

// -------------------------------------------------------------------------------------
// data
// -------------------------------------------------------------------------------------

/** Symbols of the characters from space to tilde, less 40. */
const ascii = '*ELUVYYMFITYBOAQ++++++++++CDWSXEV,---,-..,...-.,-.---,.....GRJYPN/?;:0?>>1@?9<82=@7563??@4@HYKY'

/** How far the symbols that stand for a range each begin behind one another, in rows of 16 code units. */
const ranges = [
  8, 4, 4, 8, 31, 9, 3, 2, 14, 6, 7, 16, 32, 8, 8, 8, 16, 8, 8, 24, 8, 34, 110, 104, 32, 25, 55, 8, 168, 4, 6, 54, 1920,
  704, 64, 64
]

/** Class of each symbol, less 48: blanks, digits, capitals, ASCII, ranges. */
const classes = '101233344444455555555555566666777888999:::::::::::B;;;=<<<====>>>>>>>>>>>;BBBBB??@@AAB'

/** Kind of each class. A run is of one kind, and a word begins behind the kinds 0 and 1. */
const kinds = '0153442222246667788'

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a small vocabulary, whose tables are decoded at its first use.
 *
 * @internal
 * @since 0.1.0
 */
export const smallVocabulary = (name: string, packed: string): Vocabulary => {
  let automaton: Automaton | undefined
  return { name, automaton: () => (automaton ??= smallAutomaton(smallValues(packed))) }
}

/**
 * Gives the class of a symbol.
 *
 * @internal
 * @since 0.1.0
 */
export const smallClass = (symbol: number): number => classes.charCodeAt(symbol) - 48

/**
 * Gives the place of a symbol in its run, in a history: 2 and 3 from the second unit on; behind a unit of another kind it
 * counts whether that was a blank (0) or not (1).
 *
 * @internal
 * @since 0.1.0
 */
export const smallPlace = (history: number, symbol: number): number =>
  +kinds[smallClass(symbol)]! === history >> 1 ? 2 + (history & 1) : +(history > 3)

/**
 * Holds the width and the number of values of each table.
 *
 * @internal
 * @since 0.1.0
 */
export const smallTables: ReadonlyArray<readonly [width: number, size: number]> = [
  [86, 19 * 86],
  [19, 86 * 19],
  [19, 76 * 19]
]

/**
 * Counts the contexts of the coder for each table.
 *
 * @internal
 * @since 0.1.0
 */
export const smallContexts = 40

/**
 * Makes the values of all tables in stored order out of bits: whether a value is not zero, whether it is negative, whether
 * it goes on from 1, from 2 and so on. `bit` gets the context of a bit. One walk serves the decoder here and the encoder of
 * the fitting pipeline.
 *
 * @internal
 * @since 0.1.0
 */
export const walkSmall = (bit: (context: number) => boolean): Int8Array => {
  const out = new Int8Array(4712)
  let i = 0
  smallTables.forEach(([width, size], table) => {
    for (const end = i + size; i < end; i++) {
      const left = out[i - 1] ?? 0
      const above = out[i - width] ?? 0
      const near = upToTwo(left) * 3 + upToTwo(above)
      const base = table * smallContexts
      if (!bit(base + near)) continue
      const sign = bit(base + 11 + Math.sign(left) + Math.sign(above)) ? -1 : 1
      let n = 1
      while (bit(base + (near > 4 ? 32 : 16) + Math.min(7, n))) n++
      out[i] = n * sign
    }
  })
  return out
}

/**
 * Adds up the tables.
 *
 * @internal
 * @since 0.1.0
 */
export const smallAutomaton = (values: Int8Array): Automaton => {
  const symbols = new Uint16Array(65536)
  symbols[10] = 1
  for (let i = 0; i < ascii.length; i++) symbols[i + 32] = ascii.charCodeAt(i) - 40
  let row = 0
  ranges.forEach((rows, i) => symbols.fill(i + 50, (row += rows) * 16))
  const groups = new Uint16Array(256)
  const histories = new Int32Array(18 << 8)
  const units = new Uint8ClampedArray(18 << 16)
  for (let p = 0; p < 86; p++) {
    const own = smallClass(p)
    const kind = +kinds[own]!
    groups[p] = kind << 8
    for (let history = 0; history < 18; history++) {
      histories[(history << 8) | p] = (kind * 2 + +(kind === history)) << 16
      const place = own * 4 + smallPlace(history, p)
      for (let k = 0; k < 86; k++)
        units[(history << 16) | (p << 8) | k] =
          2 *
          (values[own * 86 + k]! + values[1634 + p * 19 + smallClass(k)]! + values[3268 + place * 19 + smallClass(k)]!)
    }
  }
  const read = symbols.map((symbol) => symbol | groups[symbol]!)
  const table = new Uint8Array(units.buffer)
  const piece = codeUnits
  return {
    symbols: read,
    groups,
    histories,
    units: table,
    // A loop of its own: see `Adder` in `vocabulary.ts`.
    sum: inPieces(({ length }, state) => {
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = state[3]!
      for (let i = 0; i < length; i++) {
        const own = read[piece[i]!]!
        const symbol = own & 255
        total += table[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3] = total
      /* eslint-enable no-param-reassign */
    })
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const upToTwo = (value: number): number => Math.min(2, Math.abs(value))

/** Decodes the values: an arithmetic coder of whole numbers below 2^30 that counts what it sees in each context. */
const smallValues = (packed: string): Int8Array => {
  const seen = new Float64Array(6 * smallContexts).fill(0.4)
  let at = 0
  let range = 1
  let code = 0
  return walkSmall((context) => {
    for (; range < 0x1000000; range *= 64) {
      const c = packed.charCodeAt(at++)
      code = code * 64 + (c === 126 ? 52 : c - 40 || 0)
    }
    const zeros = seen[context * 2]!
    const bound = ((range * zeros) / (zeros + seen[context * 2 + 1]!)) | 0
    const one = code >= bound
    if (one) code -= bound
    range = one ? range - bound : bound
    seen[context * 2 + +one]!++
    return one
  })
}

/**
 * Decodes the table of a vocabulary: how many token starts to expect at a code unit, given its symbol and the three before
 * it.
 *
 * The table is a sum of layers, coarse ones first: what a layer leaves out falls back to the coarser ones. The layers
 * are quantised and packed by an adaptive binary range coder, then written six bits a character; before them stands which
 * code units share a symbol.
 *
 * @since 0.1.0
 */
import { type Alphabet, buildAlphabet, ranges, scripts, sizes } from './alphabet'

export type { Alphabet }

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Holds the decoded automaton of a vocabulary.
 *
 * @category model
 * @since 0.1.0
 */
export interface Automaton {
  /** Symbol (0 to 255) of each of the 65,536 code units, with its group shifted left by eight. */
  readonly symbols: Uint16Array
  /** Group (0 to 15) of each symbol, shifted left by eight: what is remembered of the second before. Newlines are symbol 1, group 0. */
  readonly groups: Uint16Array
  /** History that two units make, shifted left by sixteen, indexed by `group of the first << 8 | symbol of the second`. */
  readonly histories: Int32Array
  /** Units (1/32 token) of a code unit, indexed by `history of those before << 16 | symbol before << 8 | symbol`. */
  readonly units: Uint8Array
  /** Adds up the units of a text: the hot loop. */
  readonly sum: (text: string) => number
}

/**
 * Makes the hot loop over the tables of an automaton.
 *
 * Every vocabulary brings a function of its own: V8 makes the loop half as fast again when it is the only one made by its
 * function, because then its tables are constants. No look-up in it waits for that of the unit before.
 *
 * @category model
 * @since 0.1.0
 */
export type Adder = (tables: Pick<Automaton, 'symbols' | 'histories' | 'units'>) => (text: string) => number

/**
 * Names a tokenizer's vocabulary and gives its automaton, decoded at the first use and kept.
 *
 * @category model
 * @since 0.1.0
 */
export interface Vocabulary {
  readonly name: string
  readonly automaton: () => Automaton
}

/**
 * Says along which axes a layer is laid out: bits 2 and 3 = by no history (0), by coarse ones (1), by fine ones (2); bit
 * 1 = by the symbol before (else by its class), bit 0 = by the symbol (else by its class).
 *
 * @category model
 * @since 0.1.0
 */
export interface Layer {
  readonly axes: number
  /** Units that one step of a stored value stands for. */
  readonly step: number
}

/**
 * Describes a vocabulary as the fitting pipeline writes it.
 *
 * @category model
 * @since 0.1.0
 */
export interface VocabularyData {
  readonly name: string
  readonly layers: ReadonlyArray<Layer>
  readonly packed: string
  /** The loop over the tables; one that all vocabularies without it share when left out. */
  readonly adder?: Adder
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a vocabulary whose table is decoded at its first use.
 *
 * @category constructors
 * @since 0.1.0
 */
export const vocabulary = ({ name, layers, packed, adder = sharedAdder }: VocabularyData): Vocabulary => {
  let automaton: Automaton | undefined
  return { name, automaton: () => (automaton ??= decode(layers, packed, adder)) }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Takes a context and the bit that the given values imply, and returns the bit that holds. */
type Bit = (context: number, implied: boolean) => boolean

/**
 * Counts the contexts of one layer of the packed form, and of the symbols.
 *
 * @internal
 * @since 0.1.0
 */
export const layerContexts = 128

/**
 * Counts the contexts of the symbols.
 *
 * @internal
 * @since 0.1.0
 */
export const symbolContexts = 16 * 37

/**
 * Visits the code units beyond ASCII and gives the symbol that each has in its script, from 0. One walk serves the
 * decoder here and the encoder of the fitting pipeline.
 *
 * @internal
 * @since 0.1.0
 */
export const walkSymbols = (bit: Bit, given?: Uint8Array): Uint8Array => {
  const out = new Uint8Array(65536)
  for (let r = 0; r < ranges.length - 1; r++) {
    const [start, script] = ranges[r]!
    const last = scripts[script]![2] - 1
    let before = 0
    for (let unit = start; last > 0 && unit < ranges[r + 1]![0]; unit++) {
      const value = given?.[unit] ?? 0
      let n = 0
      if (bit(script * 16 + Math.min(before, 2), value > 0))
        for (n = 1; n < last && bit(script * 16 + 3 + n, value > n); n++);
      out[unit] = before = n
    }
  }
  return out
}

/**
 * Visits the values of one layer in stored order and gives them. One walk serves the decoder here and the encoder of the
 * fitting pipeline: `bit` gets a context and the bit that `given` implies, and returns the bit that holds.
 *
 * @internal
 * @since 0.1.0
 */
export const walkLayer = (axes: number, base: number, bit: Bit, given?: Int8Array): Int8Array => {
  const { width, plane, size } = layerShape(axes)
  const out = new Int8Array(size)
  for (let start = 0; start < size; start += width) {
    if (!bit(base, given !== undefined && given.subarray(start, start + width).some((value) => value !== 0))) continue
    for (let i = start; i < start + width; i++) {
      const value = given === undefined ? 0 : given[i]!
      const left = i > start ? out[i - 1]! : 0
      const above = out[i - width] ?? 0
      const before = out[i - plane] ?? 0
      const isAlone = (left | above | before) === 0
      const l = isAlone ? 0 : Math.min(2, Math.abs(left))
      const a = isAlone ? 0 : Math.min(2, Math.abs(above))
      const b = isAlone ? 0 : Math.min(2, Math.abs(before))
      if (!bit(base + 1 + l * 9 + a * 3 + b, value !== 0)) continue
      const lean = Math.sign(left) * 9 + Math.sign(above) * 3 + Math.sign(before)
      const negative = bit(base + 41 + lean, value < 0)
      const spread = base + 55 + Math.min(3, l + a + b) * 18
      let n = 1
      while (n < 127 && bit(spread + Math.min(17, n), Math.abs(value) > n)) n++
      out[i] = negative ? -n : n
    }
  }
  return out
}

/**
 * Gives the shape of a layer: the length of a row, of all rows of one history, of all.
 *
 * @internal
 * @since 0.1.0
 */
export const layerShape = (axes: number): { readonly width: number; readonly plane: number; readonly size: number } => {
  const width = axes & 1 ? sizes.symbols : sizes.classes
  const plane = width * (axes & 2 ? sizes.symbols : sizes.classes)
  return { width, plane, size: plane * [1, sizes.coarse, sizes.histories][axes >> 2]! }
}

/** Six bits of the packed form; zeros past its end. */
const digit = (packed: string, i: number): number => {
  const c = packed.charCodeAt(i)
  return c === 126 ? 52 : c >= 40 ? c - 40 : 0
}

/** Reads adaptive bits: a range coder of 30 bits that takes six at a time; its probabilities learn fast at first. */
const reader = (packed: string, contexts: number): ((context: number) => boolean) => {
  const odds = new Uint16Array(contexts).fill(1 << 14)
  const seen = new Uint8Array(contexts)
  let at = 0
  let range = 0x3fffffff
  let code = 0
  while (at < 5) code = (code << 6) | digit(packed, at++)
  return (context) => {
    const p = odds[context]!
    const n = seen[context]!
    const bound = (range >> 15) * p
    const rate = n < 5 ? (seen[context] = n + 1) : 6
    const one = code >= bound
    if (one) {
      code -= bound
      range -= bound
      odds[context] = p - (p >> rate)
    } else {
      range = bound
      odds[context] = p + ((32768 - p) >> rate)
    }
    while (range < 0x1000000) {
      range <<= 6
      code = (code << 6) | digit(packed, at++)
    }
    return one
  }
}

/**
 * Adds up the layers of a table.
 *
 * @internal
 * @since 0.1.0
 */
export const expandLayers = (
  { classes, coarseHistories }: Alphabet,
  layers: ReadonlyArray<Layer>,
  values: ReadonlyArray<Int8Array>
): Uint8Array => {
  const units = new Uint8ClampedArray(sizes.histories << 16)
  const words = values.map((own) => new Int32Array(own.buffer))
  const sums = [0, 1, 2].map(() => new Int16Array(sizes.symbols))
  const rows = sums.map(() => new Uint8ClampedArray(sizes.symbols))
  /** Adds what the layers of one level say to what the coarser ones say, and gives the level whose row holds then. */
  const add = (level: number, coarser: number, h: number, p: number): number => {
    let holding = coarser
    for (let l = 0; l < layers.length; l++) {
      const { axes, step } = layers[l]!
      if (axes >> 2 !== level) continue
      const width = axes & 1 ? sizes.symbols : sizes.classes
      const at = (axes & 2 ? h * sizes.symbols + p : h * sizes.classes + classes[p]!) * width
      let w = at >> 2
      while (w < (at + width) >> 2 && words[l]![w] === 0) w++
      if (w === (at + width) >> 2) continue
      if (holding !== level) sums[level]!.set(sums[coarser]!)
      holding = level
      addRow(sums[level]!, step, values[l]!, at, axes & 1 ? undefined : classes)
    }
    if (holding === level) fillRow(rows[level]!, sums[level]!)
    return holding
  }
  for (let p = 0; p < sizes.symbols; p++) {
    sums[0]!.fill(0)
    add(0, 0, 0, p)
    fillRow(rows[0]!, sums[0]!)
    for (let c = 0; c < sizes.coarse; c++) {
      const coarse = add(1, 0, c, p)
      for (let h = 0; h < sizes.histories; h++)
        if (coarseHistories[h] === c) units.set(rows[add(2, coarse, h, p)]!, (h << 16) | (p << 8))
    }
  }
  return new Uint8Array(units.buffer)
}

/* eslint-disable no-param-reassign -- rows under construction */
const addRow = (to: Int16Array, step: number, own: Int8Array, at: number, classes: Uint8Array | undefined): void => {
  if (classes === undefined) for (let k = 0; k < to.length; k++) to[k]! += step * own[at + k]!
  else for (let k = 0; k < to.length; k++) to[k]! += step * own[at + classes[k]!]!
}

const fillRow = (to: Uint8ClampedArray, from: Int16Array): void => {
  for (let k = 0; k < to.length; k++) to[k] = from[k]!
}
/* eslint-enable no-param-reassign */

const sharedAdder: Adder =
  ({ symbols, histories, units }) =>
  (text) => {
    let total = 0
    let before = 256
    let history = 0
    let group = 0
    for (let i = 0; i < text.length; i++) {
      const own = symbols[text.charCodeAt(i)]!
      const symbol = own & 255
      total += units[before | symbol]!
      before = history | (symbol << 8)
      history = histories[group | symbol]!
      group = own & 0xf00
    }
    return total
  }

const decode = (layers: ReadonlyArray<Layer>, packed: string, adder: Adder): Automaton => {
  const bit = reader(packed, symbolContexts + layers.length * layerContexts)
  const own = walkSymbols(bit)
  const values = layers.map(({ axes }, l) => walkLayer(axes, symbolContexts + l * layerContexts, bit))
  const alphabet = buildAlphabet((_, unit) => own[unit]!)
  const tables = { ...alphabet, units: expandLayers(alphabet, layers, values) }
  return { ...tables, sum: adder(tables) }
}

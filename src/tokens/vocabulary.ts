/**
 * Decodes the table of a vocabulary: how many token starts to expect at a code unit, given its symbol and the three before
 * it.
 *
 * The table is a sum of layers, coarse ones first: what a layer leaves out falls back to the coarser ones. The layers
 * are quantised and packed bit by bit (`packedLayers.ts`, `packedBits.ts`), six bits a character; before them stands which
 * code units share a symbol.
 *
 * @since 0.1.0
 */
import { type Alphabet, buildAlphabet, sizes } from './alphabet'
import { readBits } from './packedBits'
import { kindsOf, type Layer, walkLayers, walkSymbols } from './packedLayers'

export type { Alphabet, Layer }

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
  // Rows are asked four values at a time whether they hold anything: their lengths are multiples of four.
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
  const bits = readBits(kindsOf(layers), packed)
  const own = walkSymbols(bits)
  const alphabet = buildAlphabet((_, unit) => own[unit]!)
  const values = walkLayers(bits, alphabet, layers)
  const tables = { ...alphabet, units: expandLayers(alphabet, layers, values) }
  const sum = adder(tables)
  // A loop that is first entered with a long text may stay in the code that V8 makes in haste, at half the speed, for as
  // long as the process lives: short texts first, and it is compiled well (1 ms).
  for (let i = 0; i < 500; i++) sum(packed.slice(i, i + 40))
  return { ...tables, sum }
}

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
import { codeUnits, inPieces } from './codeUnits'
import { readBits } from './packedBits'
import { kindsOf, type Layer, rowOf, type Rows, walkLayers, walkSymbols } from './packedLayers'

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
 * Makes the hot loop over the tables of an automaton: it adds up the units of a piece of a text, which stands in `codeUnits`.
 * What it remembers of the pieces before stands in `state`: history and symbol before, the history and the group that come
 * next. No look-up waits for that of the unit before.
 *
 * Every vocabulary brings a function of its own, with the tables in constants: V8 then compiles them in, and the loop takes
 * half the time.
 *
 * @category model
 * @since 0.1.0
 */
export type Adder = (
  tables: Pick<Automaton, 'symbols' | 'histories' | 'units'> & { readonly codeUnits: Uint16Array }
) => (piece: string, state: Array<number>) => void

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
  return {
    name,
    automaton: () => (automaton ??= decode(layers, packed, adder))
  }
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
  rows: ReadonlyArray<Rows>
): Uint8Array => {
  const units = new Uint8ClampedArray(sizes.histories << 16)
  const byCoarse = Array.from({ length: sizes.coarse }, (_, c) =>
    Array.from({ length: sizes.histories }, (__, h) => h).filter((h) => coarseHistories[h] === c)
  )
  // What the layers of each level and of those below it say by class, and by symbol.
  const byClass = [0, 1, 2].map(() => new Int16Array(sizes.classes))
  const bySymbol = [0, 1, 2].map(() => new Int16Array(sizes.symbols))
  const ofLevel = [0, 1, 2].map((level) =>
    layers.flatMap(({ axes, step }, l) => (axes >> 2 === level ? [{ axes, step, ...rows[l]! }] : []))
  )
  /** Adds what the layers of one level say to what the coarser ones say, and gives the level that holds then. */
  const add = (level: number, coarser: number, h: number, p: number): number => {
    const own = ofLevel[level]!
    let holding = coarser
    for (let l = 0; l < own.length; l++) {
      const { axes, step, places, values } = own[l]!
      const at = places[rowOf(axes, h, p, classes[p]!)]!
      if (at === 0) continue
      if (holding !== level) {
        byClass[level]!.set(byClass[coarser]!)
        bySymbol[level]!.set(bySymbol[coarser]!)
        holding = level
      }
      addRow(axes & 1 ? bySymbol[level]! : byClass[level]!, step, values, at)
    }
    return holding
  }
  const write = (level: number, at: number): void => {
    fillRow(units, at, byClass[level]!, bySymbol[level]!, classes)
  }
  for (let p = 0; p < sizes.symbols; p++) {
    byClass[0]!.fill(0)
    bySymbol[0]!.fill(0)
    add(0, 0, 0, p)
    // Rows that are as the one before at their level are copied.
    let plain = -1
    for (let c = 0; c < sizes.coarse; c++) {
      const coarse = add(1, 0, c, p)
      let copied = coarse === 0 ? plain : -1
      for (const h of byCoarse[c]!) {
        const at = (h << 16) | (p << 8)
        const fine = add(2, coarse, h, p)
        if (fine === coarse && copied >= 0) units.copyWithin(at, copied, copied + sizes.symbols)
        else write(fine, at)
        if (fine === coarse) copied = at
      }
      if (coarse === 0) plain = copied
    }
  }
  return new Uint8Array(units.buffer)
}

/* eslint-disable no-param-reassign -- rows under construction */
const addRow = (to: Int16Array, step: number, own: Int8Array, at: number): void => {
  for (let k = 0; k < to.length; k++) to[k]! += step * own[at + k]!
}

const fillRow = (
  to: Uint8ClampedArray,
  at: number,
  byClass: Int16Array,
  bySymbol: Int16Array,
  classes: Uint8Array
): void => {
  for (let k = 0; k < sizes.symbols; k++) to[at + k] = byClass[classes[k]!]! + bySymbol[k]!
}
/* eslint-enable no-param-reassign */

const sharedAdder: Adder =
  ({ symbols, histories, units, codeUnits }) =>
  (piece, state) => {
    let before = state[0]!
    let history = state[1]!
    let group = state[2]!
    let total = state[3]!
    for (let i = 0; i < piece.length; i++) {
      const own = symbols[codeUnits[i]!]!
      const symbol = own & 255
      total += units[before | symbol]!
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
  }

const decode = (layers: ReadonlyArray<Layer>, packed: string, adder: Adder): Automaton => {
  const bits = readBits(kindsOf(layers), packed)
  const own = walkSymbols(bits)
  const alphabet = buildAlphabet(own)
  const rows = walkLayers(bits, alphabet, layers)
  const tables = { ...alphabet, units: expandLayers(alphabet, layers, rows) }
  const sum = inPieces(adder({ ...tables, codeUnits }))
  // A loop that is first entered with a long text may stay in the code that V8 makes in haste, at half the speed, for as
  // long as the process lives: short texts first, and it is compiled well (1 ms).
  for (let i = 0; i < 500; i++) sum(packed.slice(i, i + 40))
  return { ...tables, sum }
}

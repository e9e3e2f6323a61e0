/** What is fitted: tables of values that add up, and the packed form that a value takes room in. */
import { sizes } from '../../src/tokens/alphabet'
import type { Alphabet } from '../../src/tokens/alphabet'
import { type Layer, layerShape } from '../../src/tokens/packedLayers'
import { smallClass, smallPlace, smallTables } from '../../src/tokens/smallVocabulary'
import { pack, pricesOf } from './pack'
import { packSmall, smallBits } from './packSmall'

export interface Table {
  readonly size: number
  /** Units that one step of a value stands for. */
  readonly step: number
  /** Strength of the pull to zero, which settles what the texts leave open between coarse and fine tables. */
  readonly ridge: number
  /** The value that is added to a context. */
  readonly valueOf: (context: number) => number
}

export type Values = ReadonlyArray<Int8Array>

export interface Model {
  readonly tables: ReadonlyArray<Table>
  readonly pack: (values: Values) => string
  /** Gives the bits that a value would take where it stands, at the prices of now. */
  readonly prices: (values: Values) => (table: number, index: number, value: number) => number
}

/** The layers of `src/tokens/vocabulary.ts`. */
export const layered = (
  { classes, coarseHistories }: Alphabet,
  symbols: Uint8Array,
  layers: ReadonlyArray<Layer>
): Model => ({
  tables: layers.map(({ axes, step }) => ({
    size: layerShape(axes).size,
    step,
    ridge: [1e-5, 1e-4, 1e-4, 1e-4, 1e-4, 2e-4, 2e-4, 3e-4, 1e-4, 2e-4, 2e-4, 4e-4][axes]!,
    valueOf: (context) => {
      const h = context >> 16
      const p = (context >> 8) & 255
      const k = context & 255
      const history = axes < 4 ? 0 : axes < 8 ? coarseHistories[h]! : h
      const row = axes & 2 ? history * sizes.symbols + p : history * sizes.classes + classes[p]!
      return axes & 1 ? row * sizes.symbols + k : row * sizes.classes + classes[k]!
    }
  })),
  pack: (values) => pack(layers, symbols, values),
  prices: (values) => pricesOf(layers, values)
})

/** The tables of `src/tokens/smallVocabulary.ts`. */
export const small = (): Model => ({
  tables: smallTables.map(([, size], table) => ({
    size,
    step: 2,
    ridge: 1e-4,
    valueOf: (context) => {
      const p = (context >> 8) & 255
      const k = context & 255
      const place = smallPlace(context >> 16, p)
      if (table === 0) return smallClass(p) * 86 + k
      return (table === 1 ? p : smallClass(p) * 4 + place) * 19 + smallClass(k)
    }
  })),
  pack: packSmall,
  prices: smallBits
})

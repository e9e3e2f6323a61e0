/** What is fitted: tables of values that add up, and the packed form that a value takes room in. */
import { type Alphabet, type Layer, layerSize } from '../../src/tokens/vocabulary'
import { smallClass, smallTables } from '../../src/tokens/smallVocabulary'
import { bitCosts, pack, valueBits } from './pack'
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
export const layered = ({ classes }: Alphabet, layers: ReadonlyArray<Layer>): Model => ({
  tables: layers.map(({ axes, step }) => ({
    size: layerSize(axes),
    step,
    ridge: axes === 0 ? 1e-5 : axes === 7 ? 4e-4 : axes > 4 ? 2e-4 : 1e-4,
    valueOf: (context) => {
      const h = context >> 14
      const p = (context >> 7) & 127
      const k = context & 127
      const row = (axes & 4 ? h : 0) * (axes & 2 ? 128 : 32) + (axes & 2 ? p : classes[p]!)
      return row * (axes & 1 ? 128 : 32) + (axes & 1 ? k : classes[k]!)
    }
  })),
  pack: (values) => pack(layers, values),
  prices: (values) => {
    const costs = bitCosts(layers, values)
    return (l, index, value) => valueBits(costs, layers[l]!.axes, l, values[l]!, index, value)
  }
})

/** The tables of `src/tokens/smallVocabulary.ts`. */
export const small = (histories: Uint8Array): Model => ({
  tables: smallTables.map(([, size], table) => ({
    size,
    step: 2,
    ridge: 1e-4,
    valueOf: (context) => {
      const p = (context >> 7) & 127
      const k = context & 127
      const place = histories[context >> 7]! & 3
      if (table === 0) return smallClass(p) * 86 + k
      return (table === 1 ? p : smallClass(p) * 4 + place) * 19 + smallClass(k)
    }
  })),
  pack: packSmall,
  prices: smallBits
})

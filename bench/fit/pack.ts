/** Writes layers in the packed form that `src/tokens/vocabulary.ts` reads, and prices what they hold. */
import { buildAlphabet } from '../../src/tokens/alphabet'
import { type Bits, predicted } from '../../src/tokens/packedBits'
import {
  block,
  kindsOf,
  type Layer,
  layerKind,
  layerShape,
  quad,
  walkLayers,
  walkSymbols
} from '../../src/tokens/packedLayers'
import type { Values } from './model'

/** Classes and histories are the same whichever code units share a symbol. */
const alphabet = buildAlphabet()

/** Encodes symbols and layers: the range coder that `readBits` undoes. */
export const pack = (layers: ReadonlyArray<Layer>, symbols: Uint8Array, values: Values): string =>
  encode(kindsOf(layers), (bits) => {
    walkSymbols(bits, symbols)
    walkLayers(bits, alphabet, layers, values)
  })

/** Encodes symbols alone. */
export const packSymbols = (symbols: Uint8Array): string =>
  encode(kindsOf([]), (bits) => void walkSymbols(bits, symbols))

const encode = (kinds: number, visit: (bits: Bits) => void): string => {
  let out = ''
  let low = 0
  let range = 0x3fffffff
  let held = 0
  let count = 0
  const emit = (six: number): void => {
    out += String.fromCharCode((six & 63) === 52 ? 126 : (six & 63) + 40)
  }
  const shift = (): void => {
    if (low < 0x3f000000 || low > 0x3fffffff) {
      const carry = low > 0x3fffffff ? 1 : 0
      for (; count > 0; count--) {
        emit(held + carry)
        held = 63
      }
      held = (low >> 24) & 63
    }
    count++
    low = (low & 0xffffff) << 6
  }
  visit(
    predicted(kinds, (chance, one) => {
      const bound = (range >> 15) * (32768 - chance)
      if (one) {
        low += bound
        range -= bound
      } else range = bound
      while (range < 0x1000000) {
        range <<= 6
        shift()
      }
      return one
    })
  )
  for (let i = 0; i < 6; i++) shift()
  // Zeros at the end are what the reader finds past it.
  return out.replace(/\(+$/, '')
}

/** Bits that a value would take: by layer, place and value. */
export type Price = (layer: number, index: number, value: number) => number

/** How sizes are counted: by layer, how much stands around (0 to 3), and the size. */
const sizeCell = (layer: number, around: number, size: number): number => ((layer << 2) | around) * 128 + size

/**
 * Prices values by the chances that the coder gives them where they stand now. A value that is alone in its row, block or
 * four pays for it; one that would be the first there would, too.
 */
export const pricesOf = (layers: ReadonlyArray<Layer>, values: Values): Price => {
  const none = layers.map(({ axes }) => new Float32Array(layerShape(axes).size))
  const some = layers.map(({ axes }) => new Float32Array(layerShape(axes).size))
  const found = new Float64Array(layers.length * 512).fill(0.05)
  const spoken = speak(layers, values)
  const signBits = layers.map(({ axes }, l) => {
    const said = spoken[l]!
    priceLayer(values[l]!, layerShape(axes).width, said, none[l]!, some[l]!)
    const signs = said[4]!
    return (1 + signs.reduce((sum, [bits]) => sum + bits, 0)) / (1 + signs.length)
  })
  const aroundAt = (l: number, i: number): number => {
    const { width, plane } = layerShape(layers[l]!.axes)
    const all = values[l]!
    const size = (at: number): number => Math.min(2, Math.abs(all[at] ?? 0))
    return Math.min(3, (i % width > 0 ? size(i - 1) : 0) + size(i - width) + size(i - plane))
  }
  values.forEach((own, l) => {
    own.forEach((value, i) => {
      if (value !== 0) found[sizeCell(l, aroundAt(l, i), Math.abs(value))]!++
    })
  })
  const sizeBits = new Float64Array(found.length)
  for (let from = 0; from < found.length; from += 128) {
    // A size that was not seen costs as much as its neighbours let expect.
    const smooth = Array.from({ length: 128 }, (_, n) => {
      const reach = n >> 3
      let sum = 0
      for (let i = Math.max(1, n - reach); i <= Math.min(127, n + reach); i++) sum += found[from + i]!
      return sum / (2 * reach + 1)
    })
    const total = smooth.reduce((sum, n, i) => (i > 0 ? sum + n : sum), 0)
    for (let n = 1; n < 128; n++) sizeBits[from + n] = -Math.log2(smooth[n]! / total)
  }
  return (l, index, value) =>
    value === 0
      ? none[l]![index]!
      : some[l]![index]! + signBits[l]! + sizeBits[sizeCell(l, aroundAt(l, index), Math.min(127, Math.abs(value)))]!
}

/** Bits that a one and a zero would have taken. */
type Said = readonly [on: number, off: number]

/**
 * Gives, by layer, what the bits took that say whether anything is there: of rows, of blocks, of fours, of values; and what
 * its signs did.
 */
const speak = (layers: ReadonlyArray<Layer>, values: Values): ReadonlyArray<ReadonlyArray<ReadonlyArray<Said>>> => {
  const said = layers.map((): ReadonlyArray<Array<Said>> => [[], [], [], [], []])
  let last: Said = [0, 0]
  const predict = predicted(kindsOf(layers), (chance, one) => {
    last = [-Math.log2(chance / 32768), -Math.log2(1 - chance / 32768)]
    return one
  })
  let layer = 0
  walkLayers(
    (kind, implied, a, b, c, d) => {
      predict(kind, implied, a, b, c, d)
      while (kind >= layerKind(layer + 1)) layer++
      const what = kind - layerKind(layer)
      if (what < 4) said[layer]![what]!.push(last)
      else if (what === 4) said[layer]![4]!.push([last[implied ? 0 : 1], 0])
      return implied
    },
    alphabet,
    layers,
    values
  )
  return said
}

/** Goes through a layer as `walkLayers` does, with what its bits took, and writes what a zero and another value take there. */
const priceLayer = (
  own: Int8Array,
  width: number,
  said: ReadonlyArray<ReadonlyArray<Said>>,
  none: Float32Array,
  some: Float32Array
): void => {
  const at = [0, 0, 0, 0]
  const next = (what: number): Said => said[what]![at[what]!++]!
  const countIn = (from: number, to: number): number => own.subarray(from, to).filter((value) => value !== 0).length
  for (let row = 0; row < own.length; row += width) {
    const [rowOn, rowOff] = next(0)
    const inRow = countIn(row, row + width)
    if (inRow === 0) {
      some.fill(rowOn - rowOff + 7, row, row + width)
      continue
    }
    let rowCost = rowOn - rowOff
    for (let from = row; from < row + width; from += block) {
      const isLast = from + block === row + width && countIn(row, from) === 0
      const [blockOn, blockOff] = isLast ? [0, 0] : next(1)
      const inBlock = countIn(from, from + block)
      rowCost += blockOff
      if (inBlock === 0) {
        some.fill(blockOn - blockOff + 3.5, from, from + block)
        continue
      }
      let blockCost = blockOn - blockOff
      for (let four = from; four < from + block; four += quad) {
        const isOnly = four + quad === from + block && countIn(from, four) === 0
        const [fourOn, fourOff] = isOnly ? [0, 0] : next(2)
        const inFour = countIn(four, four + quad)
        blockCost += fourOff
        if (inFour === 0) {
          some.fill(fourOn - fourOff + 1.5, four, four + quad)
          continue
        }
        let fourCost = fourOn - fourOff
        for (let i = four; i < four + quad; i++) {
          const isImplied = i + 1 === four + quad && countIn(four, i) === 0
          const [on, off] = isImplied ? [0, 0] : next(3)
          some[i] = on
          none[i] = off
          if (own[i] === 0) fourCost += off
        }
        // Without its only value a four, a block, a row would be empty.
        const alone = own.subarray(four, four + quad).findIndex((value) => value !== 0)
        if (inFour === 1) none[four + alone]! -= fourCost
      }
      const alone = own.subarray(from, from + block).findIndex((value) => value !== 0)
      if (inBlock === 1) none[from + alone]! -= blockCost
    }
    const alone = own.subarray(row, row + width).findIndex((value) => value !== 0)
    if (inRow === 1) none[row + alone]! -= rowCost
  }
}

/** Writes layers in the packed form that `src/tokens/vocabulary.ts` reads, and prices what they hold. */
import { buildAlphabet } from '../../src/tokens/alphabet'
import { type Bits, predicted } from '../../src/tokens/packedBits'
import { kindsOf, type Layer, layerShape, walkLayers, walkSymbols } from '../../src/tokens/packedLayers'
import type { Values } from './model'

/** Classes and histories are the same whichever code units share a symbol. */
const alphabet = buildAlphabet(() => 0)

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
 * Prices values by the chances that the coder gives them where they stand now. A value that is alone in its row or block
 * pays for it; one that would be the first there would, too.
 */
export const pricesOf = (layers: ReadonlyArray<Layer>, values: Values): Price => {
  const none = layers.map(({ axes }) => new Float32Array(layerShape(axes).size))
  const some = layers.map(({ axes }) => new Float32Array(layerShape(axes).size))
  const found = new Float64Array(layers.length * 512).fill(0.05)
  let layer = -1
  let row = 0
  let block = 0
  let place = 0
  let on = 0
  let off = 0
  /** What the row and the block cost beyond being empty, and how many values stand in them, and the last of these. */
  let rowCost = 0
  let rowCount = 0
  let rowAt = 0
  let blockCost = 0
  let blockCount = 0
  let blockAt = 0
  const endBlock = (): void => {
    if (blockCount === 1) none[layer]![blockAt]! -= blockCost
    rowCost += blockCost
    rowCount += blockCount
    if (blockCount > 0) rowAt = blockAt
    blockCost = 0
    blockCount = 0
  }
  const endRow = (): void => {
    endBlock()
    if (rowCount === 1) none[layer]![rowAt]! -= rowCost
    rowCost = 0
    rowCount = 0
  }
  const bits = predicted(kindsOf(layers), (chance, one) => {
    on = -Math.log2(chance / 32768)
    off = -Math.log2(1 - chance / 32768)
    return one
  })
  const next = (kind: number, implied: boolean): boolean => {
    bits.next(kind, implied)
    const l = Math.floor((kind - 2) / 6)
    const what = (kind - 2) % 6
    const { width } = layerShape(layers[l]!.axes)
    if (what === 0) {
      if (layer >= 0) endRow()
      if (l !== layer) row = 0
      layer = l
      const start = row++ * width
      block = start
      if (implied) rowCost = on - off
      else some[l]!.fill(on - off + 7, start, start + width)
    } else if (what === 1) {
      endBlock()
      place = block
      block = Math.min(row * width, block + 16)
      if (implied) blockCost = on - off
      else {
        some[l]!.fill(on - off + 3, place, block)
        rowCost += off
      }
    } else if (what === 2) {
      none[l]![place] = off
      some[l]![place] = on
      if (implied) {
        blockCount++
        blockAt = place
      } else blockCost += off
      place++
    }
    return implied
  }
  walkLayers({ contexts: bits.contexts, next }, alphabet, layers, values)
  endRow()
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
      : some[l]![index]! + 0.9 + sizeBits[sizeCell(l, aroundAt(l, index), Math.min(127, Math.abs(value)))]!
}

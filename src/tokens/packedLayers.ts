/**
 * Walks the packed form of a vocabulary: which code units share a symbol, then the layers of the table. One walk serves the
 * decoder here and the encoder of the fitting pipeline.
 *
 * @since 0.1.0
 * @internal
 */
import { type Alphabet, ranges, scripts, sizes } from './alphabet'
import type { Bits } from './packedBits'

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
 * Counts the kinds of bits: two of the symbols, six of every layer.
 *
 * @internal
 * @since 0.1.0
 */
export const kindsOf = (layers: ReadonlyArray<Layer>): number => 2 + 6 * layers.length

/**
 * Visits the code units beyond ASCII and gives the symbol that each has in its script, from 0.
 *
 * @internal
 * @since 0.1.0
 */
export const walkSymbols = (bits: Bits, given?: Uint8Array): Uint8Array => {
  const { contexts, next } = bits
  const out = new Uint8Array(65536)
  for (let r = 0; r < ranges.length - 1; r++) {
    const [start, script] = ranges[r]!
    const last = scripts[script]![2] - 1
    for (let unit = start; last > 0 && unit < ranges[r + 1]![0]; unit++) {
      const value = given?.[unit] ?? 0
      const before = out[unit - 1]!
      const second = out[unit - 2]!
      contexts[0] = (script << 4) | before
      contexts[1] = script
      contexts[2] = (before << 4) | second
      contexts[3] = unit >> 6
      contexts[4] = (out[unit - 32]! << 4) | before
      contexts[5] = (script << 4) | (+(before > 0) + +(second > 0) + +(out[unit - 3]! > 0) + +(out[unit - 4]! > 0))
      if (!next(0, value > 0)) continue
      let n = 1
      for (; n < last; n++) {
        contexts[0] = (script << 4) | n
        contexts[1] = (before << 4) | n
        contexts[2] = (((unit >> 8) & 63) << 4) | n
        contexts[3] = (second << 4) | n
        contexts[4] = n
        contexts[5] = (out[unit - 32]! << 4) | n
        if (!next(1, value > n)) break
      }
      out[unit] = n
    }
  }
  return out
}

/** Units of a row that share one bit: whether any is not zero. */
const block = 16

/**
 * Visits the values of the layers in stored order and gives them.
 *
 * @internal
 * @since 0.1.0
 */
export const walkLayers = (
  bits: Bits,
  alphabet: Alphabet,
  layers: ReadonlyArray<Layer>,
  given?: ReadonlyArray<Int8Array>
): ReadonlyArray<Int8Array> => {
  const { classes, coarseHistories } = alphabet
  const { contexts, next } = bits
  const symbolOf = firsts(classes, sizes.symbols)
  const historyOf = firsts(coarseHistories, sizes.histories)
  const values: Array<Int8Array> = []
  layers.forEach(({ axes }, l) => {
    const { width, plane, size } = layerShape(axes)
    const aim = given?.[l]
    // Two planes of zeros come first, so that what stands above and before is never looked for out of bounds: that is slow.
    const pad = 2 * plane
    const padRows = pad / width
    const own = new Int8Array(pad + size)
    const kind = 2 + 6 * l
    const used = new Uint8Array(padRows + size / width)
    /** The layers before, up to three: where the row of this one lies in each, and whether by class of the symbol. */
    const under = values.slice(-3).reverse()
    const underAxes = layers.slice(Math.max(0, l - 3), l).reverse()
    const rows = new Int32Array(3)
    for (let row = padRows, start = pad; start < pad + size; row++, start += width) {
      const h = Math.floor(start / plane) - 2
      const p = row % (plane / width)
      const symbol = axes & 2 ? p : symbolOf[p]!
      const history = axes < 4 ? 0 : axes < 8 ? historyOf[h]! : h
      const near = +(used[row - 1]! > 0) | (+(used[row - plane / width]! > 0) << 1)
      contexts[0] = near
      contexts[1] = p
      contexts[2] = h
      contexts[3] = (h << 2) | near
      contexts[4] = (classes[symbol]! << 2) | near
      contexts[5] = near | (+(used[row - 2]! > 0) << 2) | (+(used[row - (2 * plane) / width]! > 0) << 3)
      if (!next(kind, aim !== undefined && isUsed(aim, start - pad, start - pad + width))) continue
      used[row] = 1
      underAxes.forEach(({ axes: a }, d) => {
        const shape = layerShape(a)
        const at = a < 4 ? 0 : a < 8 ? coarseHistories[history]! : history
        rows[d] = at * shape.plane + (a & 2 ? symbol : classes[symbol]!) * shape.width
      })
      let count = 0
      for (let from = start; from < start + width; from += block) {
        const to = Math.min(from + block, start + width)
        contexts[0] =
          (Math.min(3, usedIn(own, from - width, to - width)) << 2) | Math.min(3, usedIn(own, from - plane, to - plane))
        contexts[1] = from - start
        contexts[2] = p
        contexts[3] = Math.min(15, count)
        contexts[4] = (classes[symbol]! << 4) | ((from - start) >> 4)
        contexts[5] = h
        if (!next(kind + 1, aim !== undefined && isUsed(aim, from - pad, to - pad))) continue
        for (let i = from; i < to; i++) {
          const k = i - start
          const value = aim?.[i - pad] ?? 0
          const left = k > 0 ? own[i - 1]! : 0
          const above = own[i - width]!
          const before = own[i - plane]!
          const l2 = Math.min(2, Math.abs(left))
          const a2 = Math.min(2, Math.abs(above))
          const b2 = Math.min(2, Math.abs(before))
          const around = Math.min(3, l2 + a2 + b2)
          let sizesUnder = 0
          let signsUnder = 0
          const own1 = axes & 1 ? k : symbolOf[k]!
          for (let d = 0; d < under.length; d++) {
            const v = under[d]![rows[d]! + (underAxes[d]!.axes & 1 ? own1 : classes[own1]!)]!
            sizesUnder = sizesUnder * 3 + Math.min(2, Math.abs(v))
            signsUnder = signsUnder * 3 + Math.sign(v) + 1
          }
          const pair = (classes[symbol]! << 5) | classes[own1]!
          contexts[0] = l2 * 9 + a2 * 3 + b2
          contexts[1] = (k << 2) | (+(a2 > 0) + +(b2 > 0))
          contexts[2] = (p << 2) | Math.min(3, count)
          contexts[3] = sizesUnder
          contexts[4] = pair
          contexts[5] =
            (around << 3) |
            (+(k > 1 && own[i - 2] !== 0) << 2) |
            (+(own[i - 2 * width]! !== 0) << 1) |
            +(own[i - 2 * plane]! !== 0)
          if (!next(kind + 2, value !== 0)) continue
          count++
          contexts[0] = Math.sign(left) * 9 + Math.sign(above) * 3 + Math.sign(before) + 13
          contexts[1] = k
          contexts[2] = p
          contexts[3] = signsUnder
          contexts[4] = pair
          contexts[5] = Math.sign(own[i - 2 * width]!) * 3 + Math.sign(own[i - 2 * plane]!) + 4
          const negative = next(kind + 3, value < 0)
          const most = Math.max(Math.abs(left), Math.abs(above), Math.abs(before))
          const level = most < 3 ? most : most < 6 ? 3 : most < 12 ? 4 : 5
          let n = 1
          for (; n < 127; n++) {
            const far = Math.min(31, n)
            const some = Math.min(3, n - 1)
            contexts[0] = (around << 5) | far
            contexts[1] = (level << 5) | far
            contexts[2] = (k << 2) | some
            contexts[3] = (p << 2) | some
            contexts[4] = (sizesUnder << 2) | some
            contexts[5] = (+negative << 5) | far
            if (!next(kind + (n < 3 ? 4 : 5), Math.abs(value) > n)) break
          }
          own[i] = negative ? -n : n
        }
      }
    }
    values.push(own.slice(pad))
  })
  return values
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

/** Finds the first that each class is of. */
const firsts = (classOf: Uint8Array, count: number): Uint8Array => {
  const out = new Uint8Array(256)
  for (let i = count - 1; i >= 0; i--) out[classOf[i]!] = i
  return out
}

const usedIn = (values: Int8Array, from: number, to: number): number => {
  let count = 0
  for (let i = from; i < to; i++) if (values[i] !== 0) count++
  return count
}

const isUsed = (values: Int8Array, from: number, to: number): boolean => usedIn(values, from, to) > 0

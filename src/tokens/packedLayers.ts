/**
 * Walks the packed form of a vocabulary: which code units share a symbol, then the layers of the table. One walk serves the
 * decoder here and the encoder of the fitting pipeline.
 *
 * Nearly everything is zero, so what is all zero is said in one bit: sixteen code units, a row, sixteen values of a row,
 * four of these.
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

/** Kinds of bits of the symbols, and of every layer. */
const symbolKinds = 3
const layerKinds = 8

/**
 * Counts the kinds of bits.
 *
 * @internal
 * @since 0.1.0
 */
export const kindsOf = (layers: ReadonlyArray<Layer>): number => layerKind(layers.length)

/**
 * Gives the first kind of bits of a layer: whether anything is in a row, a block, a quad; whether a value is not zero;
 * its sign and size.
 *
 * @internal
 * @since 0.1.0
 */
export const layerKind = (layer: number): number => symbolKinds + layerKinds * layer

/**
 * Visits the code units beyond ASCII and gives the symbol that each has in its script, from 0.
 *
 * @internal
 * @since 0.1.0
 */
export const walkSymbols = (next: Bits, given?: Uint8Array): Uint8Array => {
  const out = new Uint8Array(65536)
  const walkUnit = (unit: number, script: number, last: number): void => {
    const value = given === undefined ? 0 : given[unit]!
    const before = out[unit - 1]!
    const second = out[unit - 2]!
    const below = out[unit - 32]!
    const some = +(before > 0) + +(second > 0) + +(out[unit - 3]! > 0) + +(out[unit - 4]! > 0)
    if (!next(1, value > 0, (before << 4) | second, unit >> 6, (below << 4) | before, (script << 4) | some)) return
    let n = 1
    while (
      n < last &&
      next(2, value > n, (script << 4) | n, (((unit >> 8) & 63) << 4) | n, (before << 4) | n, (below << 4) | n)
    )
      n++
    out[unit] = n
  }
  for (let r = 0; r < ranges.length - 1; r++) {
    const [start, script] = ranges[r]!
    const [end] = ranges[r + 1]!
    const last = scripts[script]![2] - 1
    let near = 0
    for (let from = start; last > 0 && from < end; from += block) {
      const to = Math.min(from + block, end)
      near = (near << 1) & 255
      if (
        !next(
          0,
          given !== undefined && usedIn(given, from, to) > 0,
          (script << 2) | ((near & 6) >> 1),
          near,
          from >> 6,
          (last << 4) | (near & 15)
        )
      )
        continue
      near |= 1
      for (let unit = from; unit < to; unit++) walkUnit(unit, script, last)
    }
  }
  return out
}

/**
 * Counts the values of a row, or code units, that share one bit: whether any is not zero.
 *
 * @internal
 * @since 0.1.0
 */
export const block = 16

/**
 * Counts the values of a block that share one bit again.
 *
 * @internal
 * @since 0.1.0
 */
export const quad = 4

/**
 * Holds the rows of a layer that hold anything, one behind the other.
 *
 * @internal
 * @since 0.1.0
 */
export interface Rows {
  /** Where each row begins in `values`; 0 = all its values are zero. */
  readonly places: Int32Array
  /** Zeros for a row, then the rows. */
  readonly values: Int8Array
}

/**
 * Visits the values of the layers in stored order and gives them.
 *
 * @internal
 * @since 0.1.0
 */
export const walkLayers = (
  next: Bits,
  { classes, coarseHistories }: Alphabet,
  layers: ReadonlyArray<Layer>,
  given?: ReadonlyArray<Int8Array>
): ReadonlyArray<Rows> => {
  const symbolOf = firsts(classes, sizes.symbols)
  const historyOf = firsts(coarseHistories, sizes.histories)
  const out: Array<Rows> = []
  // The layer that is walked, and what of it.
  let kind = 0
  let width = 0
  let bySymbol = false
  let own: Int8Array = new Int8Array(0)
  let aim: Int8Array | undefined
  // The row: where it and those near it begin; what it is for; how many of its values are not zero so far.
  let start = 0
  let above = 0
  let second = 0
  let before = 0
  let past = 0
  let goal = 0
  let h = 0
  let p = 0
  let ownClass = 0
  let count = 0
  /** The rows that it corrects in three layers before, and whether these go by symbol. */
  const none = new Int8Array(sizes.symbols)
  const under: Array<Int8Array> = [none, none, none]
  const places = [0, 0, 0]
  const isFine = [false, false, false]

  const isGiven = (from: number, to: number): boolean => aim !== undefined && usedIn(aim, goal + from, goal + to) > 0

  const near = (row: number, from: number, size: number): number =>
    row === 0 ? 0 : usedIn(own, row + from, row + from + size)

  const walkRest = (rest: number, around: number, level: number, k: number): number => {
    let length = 0
    while (
      length < 6 &&
      next(
        kind + 7,
        rest >> length > 1,
        (around << 3) | length,
        (level << 3) | length,
        (k << 2) | Math.min(3, length),
        (p << 2) | Math.min(3, length)
      )
    )
      length++
    let n = 1
    while (length-- > 0) {
      const isOne = ((rest >> length) & 1) === 1
      n = (n << 1) | +next(kind + 7, isOne, 256 | (around << 6) | n, 512 | (level << 6) | n, 896 | n, 896 | length)
    }
    return n
  }

  const walkValue = (k: number, inQuad: number, isImplied: boolean): void => {
    const value = aim === undefined ? 0 : aim[goal + k]!
    const left = k > 0 ? own[start + k - 1]! : 0
    const up = own[above + k]!
    const back = own[before + k]!
    const around = Math.min(3, upToTwo(left) + upToTwo(up) + upToTwo(back))
    const far = (+(k > 1 && own[start + k - 2] !== 0) << 2) | (+(own[second + k] !== 0) << 1) | +(own[past + k] !== 0)
    const symbol = bySymbol ? k : symbolOf[k]!
    const itsClass = bySymbol ? classes[k]! : k
    const pair = (ownClass << 5) | itsClass
    let below = 0
    for (let d = 0; d < 3; d++) below = below * 3 + upToTwo(under[d]![places[d]! + (isFine[d] ? symbol : itsClass)]!)
    if (
      !isImplied &&
      !next(
        kind + 3,
        value !== 0,
        (k << 2) | (+(up !== 0) + +(back !== 0)),
        below,
        pair,
        (inQuad << 5) | (around << 3) | far
      )
    )
      return
    count++
    const signs = Math.sign(left) * 9 + Math.sign(up) * 3 + Math.sign(back) + 13
    const isNegative = next(kind + 4, value < 0, signs, k, p, pair)
    const size = Math.abs(value)
    const most = Math.max(Math.abs(left), Math.abs(up), Math.abs(back))
    const level = most < 3 ? most : most < 6 ? 3 : most < 12 ? 4 : 5
    let n = 1
    while (
      n < 4 &&
      next(kind + (n < 3 ? 5 : 6), size > n, (around << 2) | n, (level << 2) | n, (k << 2) | n, (p << 2) | n)
    )
      n++
    if (n === 4) n = 3 + walkRest(size - 3, around, level, k)
    own[start + k] = isNegative ? -n : n
  }

  const walkBlock = (from: number): void => {
    const inRow = count
    const at = from >> 4
    const nearby = (Math.min(3, near(above, from, block)) << 2) | Math.min(3, near(before, from, block))
    // What must hold something is not said: the last of a row, block or four that held nothing so far.
    const isLast = inRow === 0 && from + block === width
    if (
      !isLast &&
      !next(kind + 1, isGiven(from, from + block), nearby, from, Math.min(15, count), (ownClass << 4) | at)
    )
      return
    for (let k = from; k < from + block; k += quad) {
      const up = near(above, k, quad)
      const back = near(before, k, quad)
      const beside = k > 0 ? usedIn(own, start + k - quad, start + k) : 0
      const isOnly = count === inRow && k === from + block - quad
      if (
        !isOnly &&
        !next(
          kind + 2,
          isGiven(k, k + quad),
          (up * 5 + back) * 5 + beside,
          k,
          (p << 2) | Math.min(3, count),
          ((k - from) << 2) | Math.min(15, count)
        )
      )
        continue
      const inQuad = count
      for (let j = 0; j < quad; j++) walkValue(k + j, (j << 1) | +(count > inQuad), j === quad - 1 && count === inQuad)
    }
  }

  layers.forEach(({ axes }, l) => {
    const shape = layerShape(axes)
    const inPlane = shape.plane / shape.width
    const all = shape.size / shape.width
    width = shape.width
    bySymbol = (axes & 1) > 0
    kind = layerKind(l)
    own = new Int8Array(shape.size + width)
    aim = given?.[l]
    // Rows that are not there come first, so that what stands above and before is never looked for out of bounds.
    const around = new Int32Array(2 * inPlane + all)
    let end = width
    for (let row = 0; row < all; row++) {
      h = Math.floor(row / inPlane)
      p = row % inPlane
      const symbol = axes & 2 ? p : symbolOf[p]!
      const history = axes < 4 ? 0 : axes < 8 ? historyOf[h]! : h
      const place = row + 2 * inPlane
      above = around[place - 1]!
      second = around[place - 2]!
      before = around[place - inPlane]!
      past = around[place - 2 * inPlane]!
      goal = row * width
      ownClass = classes[symbol]!
      const beside = +(above > 0) | (+(before > 0) << 1)
      const far = beside | (+(second > 0) << 2) | (+(past > 0) << 3)
      if (!next(kind, isGiven(0, width), p, (h << 2) | beside, (ownClass << 2) | beside, far)) continue
      around[place] = start = end
      end += width
      for (let d = 0; d < 3 && d < l; d++) {
        const { axes: its } = layers[l - 1 - d]!
        const rows = out[l - 1 - d]!
        under[d] = rows.values
        places[d] =
          rows.places[rowOf(its, its < 4 ? 0 : its < 8 ? coarseHistories[history]! : history, symbol, ownClass)]!
        isFine[d] = (its & 1) > 0
      }
      count = 0
      for (let from = 0; from < width; from += block) walkBlock(from)
    }
    out.push({ places: around.subarray(2 * inPlane), values: own })
  })
  return out
}

/**
 * Finds the row of a layer by the history (coarse or not, as the layer goes), the symbol before and its class.
 *
 * @internal
 * @since 0.1.0
 */
export const rowOf = (axes: number, history: number, symbol: number, itsClass: number): number =>
  axes & 2 ? history * sizes.symbols + symbol : history * sizes.classes + itsClass

/**
 * Gives the shape of a layer: the length of a row, of all rows of one history, of all.
 *
 * @internal
 * @since 0.1.0
 */
export const layerShape = (
  axes: number
): {
  readonly width: number
  readonly plane: number
  readonly size: number
} => {
  const width = axes & 1 ? sizes.symbols : sizes.classes
  const plane = width * (axes & 2 ? sizes.symbols : sizes.classes)
  return {
    width,
    plane,
    size: plane * [1, sizes.coarse, sizes.histories][axes >> 2]!
  }
}

/** Finds the first that each class is of. */
const firsts = (classOf: Uint8Array, count: number): Uint8Array => {
  const out = new Uint8Array(256)
  for (let i = count - 1; i >= 0; i--) out[classOf[i]!] = i
  return out
}

const usedIn = (values: ArrayLike<number>, from: number, to: number): number => {
  let count = 0
  for (let i = from; i < to; i++) if (values[i] !== 0) count++
  return count
}

const upToTwo = (value: number): number => Math.min(2, Math.abs(value))

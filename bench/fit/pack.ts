/** Writes layers in the packed form that `src/tokens/vocabulary.ts` reads. */
import {
  type Layer,
  layerContexts,
  layerShape,
  symbolContexts,
  walkLayer,
  walkSymbols
} from '../../src/tokens/vocabulary'

type Bit = (context: number, one: boolean) => boolean

const run = (layers: ReadonlyArray<Layer>, values: ReadonlyArray<Int8Array>, bit: Bit): void =>
  layers.forEach(({ axes }, l) => void walkLayer(axes, symbolContexts + l * layerContexts, bit, values[l]))

/** Encodes symbols and layers: the range coder that the reader in `vocabulary.ts` undoes. */
export const pack = (layers: ReadonlyArray<Layer>, symbols: Uint8Array, values: ReadonlyArray<Int8Array>): string =>
  encode(symbolContexts + layers.length * layerContexts, (bit) => {
    walkSymbols(bit, symbols)
    run(layers, values, bit)
  })

/** Encodes symbols alone. */
export const packSymbols = (symbols: Uint8Array): string =>
  encode(symbolContexts, (bit) => void walkSymbols(bit, symbols))

const encode = (contexts: number, visit: (bit: Bit) => void): string => {
  const odds = new Uint16Array(contexts).fill(1 << 14)
  const seen = new Uint8Array(contexts)
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
  visit((context, one) => {
    const p = odds[context]!
    const n = seen[context]!
    const bound = (range >> 15) * p
    const rate = n < 5 ? (seen[context] = n + 1) : 6
    if (one) {
      low += bound
      range -= bound
      odds[context] = p - (p >> rate)
    } else {
      range = bound
      odds[context] = p + ((32768 - p) >> rate)
    }
    while (range < 0x1000000) {
      range <<= 6
      shift()
    }
    return one
  })
  for (let i = 0; i < 6; i++) shift()
  // Zeros at the end are what the reader finds past it.
  return out.replace(/\(+$/, '')
}

/** Prices of a zero and a one in each context, in bits, from how often they are taken now. */
export const bitCosts = (layers: ReadonlyArray<Layer>, values: ReadonlyArray<Int8Array>): Float64Array => {
  const counts = new Float64Array((symbolContexts + layers.length * layerContexts) * 2).fill(0.4)
  run(layers, values, (context, one) => {
    counts[context * 2 + (one ? 1 : 0)] = counts[context * 2 + (one ? 1 : 0)]! + 1
    return one
  })
  const bits = new Float64Array(counts.length)
  for (let i = 0; i < counts.length; i++) bits[i] = -Math.log2(counts[i]! / (counts[i & ~1]! + counts[i | 1]!))
  return bits
}

/** Gives the bits that a value would take where it stands. */
export const valueBits = (
  costs: Float64Array,
  axes: number,
  layer: number,
  values: Int8Array,
  index: number,
  value: number
): number => {
  const base = symbolContexts + layer * layerContexts
  const { width, plane } = layerShape(axes)
  const left = index % width > 0 ? values[index - 1]! : 0
  const above = values[index - width] ?? 0
  const before = values[index - plane] ?? 0
  const l = Math.min(2, Math.abs(left))
  const a = Math.min(2, Math.abs(above))
  const b = Math.min(2, Math.abs(before))
  let bits = costs[(base + 1 + l * 9 + a * 3 + b) * 2 + (value !== 0 ? 1 : 0)]!
  if (value === 0) return bits
  bits +=
    costs[(base + 28 + Math.sign(left) * 9 + Math.sign(above) * 3 + Math.sign(before) + 13) * 2 + (value < 0 ? 1 : 0)]!
  const spread = base + 55 + Math.min(3, l + a + b) * 18
  const size = Math.abs(value)
  for (let s = 1; s < size; s++) bits += costs[(spread + Math.min(17, s)) * 2 + 1]!
  return bits + costs[(spread + Math.min(17, size)) * 2]!
}

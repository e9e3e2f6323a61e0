/**
 * Decodes the table of a vocabulary: how many token starts to expect at a code unit, given its symbol and the four before
 * it.
 *
 * The table is a sum of layers, coarse ones first: what a layer leaves out falls back to the coarser ones. The layers
 * are quantised and packed by an adaptive binary range coder, then written six bits a character.
 *
 * @since 0.1.0
 */
import { buildAlphabet, type Alphabet } from './alphabet'

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
  /** Symbol (0 to 127) of each of the 65,536 code units. */
  readonly symbols: Uint8Array
  /** Next history, decided by the last three symbols, indexed by `history << 7 | symbol`. */
  readonly histories: Uint8Array
  /** Units (1/32 token) of a code unit, indexed by `history << 14 | symbol before << 7 | symbol`. */
  readonly units: Uint8Array
}

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
 * Says along which axes a layer is laid out: bit 2 = by history, bit 1 = by the symbol before (else by its class),
 * bit 0 = by the symbol (else by its class).
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
export const vocabulary = ({ name, layers, packed }: VocabularyData): Vocabulary => {
  let automaton: Automaton | undefined
  return { name, automaton: () => (automaton ??= decode(layers, packed)) }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Counts the contexts of one layer of the packed form.
 *
 * @internal
 * @since 0.1.0
 */
export const layerContexts = 128

/**
 * Visits the values of one layer in stored order and gives them. One walk serves the decoder here and the encoder of the
 * fitting pipeline: `bit` gets a context and the bit that `given` implies, and returns the bit that holds.
 *
 * @internal
 * @since 0.1.0
 */
export const walkLayer = (
  axes: number,
  layer: number,
  bit: (context: number, implied: boolean) => boolean,
  given?: Int8Array
): Int8Array => {
  const base = layer * layerContexts
  const width = axes & 1 ? 128 : 32
  const plane = width * (axes & 2 ? 128 : 32)
  const out = new Int8Array(layerSize(axes))
  for (let start = 0; start < out.length; start += width) {
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
      let size = 1
      while (size < 127 && bit(spread + Math.min(17, size), Math.abs(value) > size)) size++
      out[i] = negative ? -size : size
    }
  }
  return out
}

/**
 * Gives the number of values of a layer.
 *
 * @internal
 * @since 0.1.0
 */
export const layerSize = (axes: number): number => (axes & 4 ? 32 : 1) * (axes & 2 ? 128 : 32) * (axes & 1 ? 128 : 32)

/** Six bits of the packed form; zeros past its end. */
const digit = (packed: string, i: number): number => {
  const c = packed.charCodeAt(i)
  return c === 126 ? 52 : c >= 40 ? c - 40 : 0
}

/** Reads adaptive bits: a range coder of 30 bits that takes six at a time; its probabilities learn fast at first. */
const reader = (packed: string, layers: number): ((context: number) => boolean) => {
  const odds = new Uint16Array(layers * layerContexts).fill(1 << 14)
  const seen = new Uint8Array(layers * layerContexts)
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
  { classes }: Alphabet,
  layers: ReadonlyArray<Layer>,
  values: ReadonlyArray<Int8Array>
): Uint8Array => {
  const units = new Uint8ClampedArray(32 << 14)
  const words = values.map((own) => new Int32Array(own.buffer))
  const common = new Int16Array(128)
  const sums = new Int16Array(128)
  // Most rows are zero, and those of the layers without a history are the same for all histories.
  const add = (to: Int16Array, l: number, h: number, p: number): void => {
    const { axes, step } = layers[l]!
    const own = values[l]!
    const width = axes & 1 ? 128 : 32
    const at = ((axes & 4 ? h : 0) * (axes & 2 ? 128 : 32) + (axes & 2 ? p : classes[p]!)) * width
    let w = at >> 2
    while (w < (at + width) >> 2 && words[l]![w] === 0) w++
    if (w === (at + width) >> 2) return
    /* eslint-disable no-param-reassign -- sums of the loop below */
    if (width === 128) for (let k = 0; k < 128; k++) to[k]! += step * own[at + k]!
    else for (let k = 0; k < 128; k++) to[k]! += step * own[at + classes[k]!]!
    /* eslint-enable no-param-reassign */
  }
  for (let p = 0; p < 128; p++) {
    common.fill(0)
    for (let l = 0; l < layers.length; l++) if (layers[l]!.axes < 4) add(common, l, 0, p)
    for (let h = 0; h < 32; h++) {
      sums.set(common)
      for (let l = 0; l < layers.length; l++) if (layers[l]!.axes >= 4) add(sums, l, h, p)
      units.set(sums, (h << 14) | (p << 7))
    }
  }
  return new Uint8Array(units.buffer)
}

const decode = (layers: ReadonlyArray<Layer>, packed: string): Automaton => {
  const bit = reader(packed, layers.length)
  const values = layers.map(({ axes }, l) => walkLayer(axes, l, bit))
  const alphabet = buildAlphabet()
  return { ...alphabet, units: expandLayers(alphabet, layers, values) }
}

/**
 * Measures text: an approximate number of tokens that can be added up exactly.
 *
 * A vocabulary gives every UTF-16 code unit a number of units (1/32 token) that depends on that unit and the three before
 * it, and on nothing else. The sum is an integer, so a `Measure` forms a monoid without rounding:
 *
 * 1. Identity: `concat(empty, a)` and `concat(a, empty)` are `a`.
 * 2. Associativity: `concat(concat(a, b), c)` equals `concat(a, concat(b, c))`.
 * 3. Split: `measureText(v)(s + t)` equals `concat(measureText(v)(s), measureText(v)(t))` wherever the cut is, inside a
 *    surrogate pair too.
 * 4. Monotone: `textUnits(v)(s) <= textUnits(v)(s + t)`.
 * 5. Linear: the cost is one pass over the text, whatever the text is.
 *
 * @since 0.1.0
 */
import { isCut } from './unicode'
import type { Automaton, Vocabulary } from './vocabulary'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Holds what is needed of a text to add its estimate to that of a neighbour.
 *
 * @category model
 * @since 0.1.0
 */
export interface Measure {
  /** UTF-16 code units. */
  readonly length: number
  /** Estimate in units, an integer; `unitsPerToken` units are one token. */
  readonly units: number
  /** The first symbols, at most three, eight bits each, the earliest in the highest bits. */
  readonly first: number
  /** The last symbols, at most three, eight bits each, the latest in the lowest bits. */
  readonly last: number
}

/**
 * Describes the monoid of measures; it has the shape of fp-ts's `Monoid<Measure>`.
 *
 * @category model
 * @since 0.1.0
 */
export interface MeasureMonoid {
  readonly empty: Measure
  readonly concat: (x: Measure, y: Measure) => Measure
}

/**
 * Counts the units of one token.
 *
 * @category model
 * @since 0.1.0
 */
export const unitsPerToken = 32

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Measures the empty text.
 *
 * @category constructors
 * @since 0.1.0
 */
export const emptyMeasure: Measure = { length: 0, units: 0, first: 0, last: 0 }

/**
 * Measures a text. The empty text gives `emptyMeasure` itself.
 *
 * @example
 * import assert from 'node:assert'
 * import { getMeasureMonoid, measureText, o200k } from 'context-compaction/tokens'
 *
 * const measure = measureText(o200k)
 * const { concat } = getMeasureMonoid(o200k)
 * assert.deepStrictEqual(concat(measure('Hello, wo'), measure('rld!')), measure('Hello, world!'))
 *
 * @category constructors
 * @since 0.1.0
 */
export const measureText = (vocabulary: Vocabulary): ((text: string) => Measure) => {
  const units = textUnits(vocabulary)
  const { symbols } = vocabulary.automaton()
  return (text) => {
    const length = text.length
    if (length === 0) return emptyMeasure
    const ends = Math.min(3, length)
    let first = 0
    let last = 0
    for (let i = 0; i < ends; i++) {
      first = (first << 8) | (symbols[text.charCodeAt(i)]! & 255)
      last = (last << 8) | (symbols[text.charCodeAt(length - ends + i)]! & 255)
    }
    return { length, units: units(text), first, last }
  }
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Estimates a text in units, an integer: the hot path. Divide by `unitsPerToken` for tokens.
 *
 * Apply it to the vocabulary once and keep the function: the tables are decoded at that moment, unless they already are.
 * Lone halves of surrogate pairs are units like any other.
 *
 * @example
 * import assert from 'node:assert'
 * import { o200k, textUnits, unitsPerToken } from 'context-compaction/tokens'
 *
 * const units = textUnits(o200k)
 * assert.strictEqual(units(''), 0)
 * const tokens = units('The quick brown fox jumps over the lazy dog.') / unitsPerToken
 * assert.ok(tokens > 8 && tokens < 12) // truly 10
 *
 * @category queries
 * @since 0.1.0
 */
export const textUnits = (vocabulary: Vocabulary): ((text: string) => number) => vocabulary.automaton().sum

/**
 * Takes the longest prefix of a text whose estimate is at most `units`, never ending inside a surrogate pair. The text
 * itself comes back when all of it fits. Reads no further than the result and one code unit.
 *
 * @example
 * import assert from 'node:assert'
 * import { o200k, prefixWithin, textUnits } from 'context-compaction/tokens'
 *
 * const prefix = prefixWithin(o200k, 64)('The quick brown fox jumps over the lazy dog.')
 * assert.ok(textUnits(o200k)(prefix) <= 64)
 * assert.strictEqual(prefixWithin(o200k, 64)('Hi'), 'Hi')
 *
 * @category queries
 * @since 0.1.0
 */
export const prefixWithin = (vocabulary: Vocabulary, units: number): ((text: string) => string) => {
  const { symbols, histories, units: costs } = vocabulary.automaton()
  return (text) => {
    const length = text.length
    let total = 0
    // a text begins as if after empty lines: symbol 1, group 0, history 0
    let before = 256
    let history = 0
    let group = 0
    for (let i = 0; i < length; i++) {
      const own = symbols[text.charCodeAt(i)]!
      const symbol = own & 255
      total += costs[before | symbol]!
      if (total <= units) {
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      } else return text.slice(0, isCut(text, i) ? i : i - 1)
    }
    return text
  }
}

/**
 * Takes the longest suffix of a text whose estimate is at most `units`, never starting inside a surrogate pair. The text
 * itself comes back when all of it fits. Reads little more than the result.
 *
 * @example
 * import assert from 'node:assert'
 * import { o200k, suffixWithin, textUnits } from 'context-compaction/tokens'
 *
 * const suffix = suffixWithin(o200k, 64)('The quick brown fox jumps over the lazy dog.')
 * assert.ok(textUnits(o200k)(suffix) <= 64)
 * assert.strictEqual(suffixWithin(o200k, 64)('Hi'), 'Hi')
 *
 * @category queries
 * @since 0.1.0
 */
export const suffixWithin = (vocabulary: Vocabulary, units: number): ((text: string) => string) => {
  const { symbols, histories, units: costs } = vocabulary.automaton()
  return (text) => {
    const length = text.length
    // what the first three units of a suffix cost depends on where it starts, what the others cost does not
    let inner = 0
    let best = length
    let second = 0
    let third = 0
    let fourth = 0
    for (let i = length - 1; i >= 0; i--) {
      const own = symbols[text.charCodeAt(i)]!
      const first = own & 255
      const left = length - i
      let head = costs[256 | first]!
      if (left > 1) head += costs[(first << 8) | second]!
      if (left > 2) head += costs[histories[first]! | (second << 8) | third]!
      if (left > 3) inner += costs[histories[(own & 0xf00) | second]! | (third << 8) | fourth]!
      if (inner > units) break
      if (inner + head <= units && isCut(text, i)) best = i
      fourth = third
      third = second
      second = first
    }
    return text.slice(best)
  }
}

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Gives the monoid in which measures of one vocabulary add up. A neighbour that is empty gives the other one back.
 *
 * @example
 * import assert from 'node:assert'
 * import { emptyMeasure, getMeasureMonoid, measureText, o200k } from 'context-compaction/tokens'
 *
 * const { concat, empty } = getMeasureMonoid(o200k)
 * const measure = measureText(o200k)('{"a":1}')
 * assert.strictEqual(concat(measure, empty), measure)
 * assert.strictEqual(empty, emptyMeasure)
 *
 * @category instances
 * @since 0.1.0
 */
export const getMeasureMonoid = (vocabulary: Vocabulary): MeasureMonoid => {
  const automaton = vocabulary.automaton()
  return {
    empty: emptyMeasure,
    concat: (x, y) => {
      if (x.length === 0) return y
      if (y.length === 0) return x
      const xs = Math.min(3, x.length)
      const ys = Math.min(3, y.length)
      const taken = Math.min(3 - xs, ys)
      return {
        length: x.length + y.length,
        units:
          x.units +
          y.units +
          walk(automaton, x.last, xs, y.first, ys) -
          walk(automaton, x.last, xs, 0, 0) -
          walk(automaton, y.first, ys, 0, 0),
        first: (x.first << (8 * taken)) | (y.first >> (8 * (ys - taken))),
        last: ((x.last << (8 * ys)) | y.last) & 0xffffff
      }
    }
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Estimates a text of which only the symbols are known: `size` of them packed in `packed`, then `more` of the rest. */
const walk = (automaton: Automaton, packed: number, size: number, rest: number, more: number): number => {
  const { groups, histories, units } = automaton
  let total = 0
  let before = 256
  let history = 0
  let group = 0
  for (let i = size + more - 1; i >= 0; i--) {
    const symbol = (i < more ? rest >> (8 * i) : packed >> (8 * (i - more))) & 255
    total += units[before | symbol]!
    before = history | (symbol << 8)
    history = histories[group | symbol]!
    group = groups[symbol]!
  }
  return total
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack } from '../../bench/fit/pack'
import { packSmall } from '../../bench/fit/packSmall'
import { buildAlphabet } from '../../src/tokens/alphabet'
import { smallAutomaton, smallTables, smallVocabulary } from '../../src/tokens/smallVocabulary'
import { cl100k } from '../../src/tokens/vocabularies/cl100k'
import { core } from '../../src/tokens/vocabularies/core'
import { o200k } from '../../src/tokens/vocabularies/o200k'
import { expandLayers, layerSize, vocabulary } from '../../src/tokens/vocabulary'

const alphabet = buildAlphabet()

/** A few values anywhere in a layer, large ones too. */
const layer = fc.record({ axes: fc.integer({ min: 0, max: 7 }), step: fc.integer({ min: 1, max: 4 }) }).chain((shape) =>
  fc
    .array(
      fc.tuple(
        fc.nat({ max: layerSize(shape.axes) - 1 }),
        fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -120, max: 120 }))
      ),
      { maxLength: 300 }
    )
    .map((entries) => {
      const values = new Int8Array(layerSize(shape.axes))
      for (const [i, value] of entries) values[i] = value
      return { shape, values }
    })
)

describe('vocabulary', () => {
  test('packing and decoding give back the table', () => {
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (given) => {
        const layers = given.map(({ shape }) => shape)
        const values = given.map((one) => one.values)
        const { units } = vocabulary({ name: 'test', layers, packed: pack(layers, values) }).automaton()
        // Not a deep comparison: half a million bytes.
        expect(Buffer.compare(units, expandLayers(alphabet, layers, values))).toBe(0)
      }),
      { numRuns: 20 }
    )
  })

  test('the table is decoded once', () => {
    expect(o200k.automaton()).toBe(o200k.automaton())
  })

  test('names are those of the tokenizers', () => {
    expect([o200k, cl100k, core].map(({ name }) => name)).toStrictEqual(['o200k', 'cl100k', 'core'])
  })
})

describe('alphabet', () => {
  test('every code unit has one of at most 128 symbols, those of ASCII mostly their own', () => {
    expect(alphabet.symbols.every((symbol) => symbol < 128)).toBe(true)
    expect(new Set(alphabet.symbols.subarray(0, 128)).size).toBeGreaterThan(55)
  })

  test('every class and every history is one of at most 32', () => {
    expect(alphabet.classes.every((c) => c < 32)).toBe(true)
    expect(alphabet.histories.every((h) => h < 32)).toBe(true)
  })

  test('a history is decided by the last three symbols', () => {
    const symbol = fc.nat({ max: 127 })
    const history = fc.nat({ max: 31 })
    fc.assert(
      fc.property(history, history, fc.tuple(symbol, symbol, symbol), (g, h, symbols) => {
        const after = (start: number): number => symbols.reduce((now, s) => alphabet.histories[(now << 7) | s]!, start)
        // Only 31 histories are reached; the last column repeats the one before.
        expect(after(g)).toBe(after(h))
      }),
      { numRuns: 2000 }
    )
  })
})

describe('small vocabulary', () => {
  const { symbols, histories, units } = core.automaton()
  const sizes = smallTables.map(([, size]) => size)

  test('packing and decoding give back the tables', () => {
    const value = fc.oneof(
      { weight: 20, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -60, max: 60 }) }
    )
    const table = (length: number) =>
      fc.array(value, { minLength: length, maxLength: length }).map((all) => Int8Array.from(all))
    fc.assert(
      fc.property(fc.tuple(...sizes.map(table)), (values) => {
        const decoded = smallVocabulary('test', packSmall(values)).automaton()
        const flat = Int8Array.from(values.flatMap((one) => [...one]))
        expect(Buffer.compare(decoded.units, smallAutomaton(flat).units)).toBe(0)
      }),
      { numRuns: 20 }
    )
  })

  test('a table of nothing costs nothing', () => {
    expect(
      smallVocabulary('none', '')
        .automaton()
        .units.every((n) => n === 0)
    ).toBe(true)
  })

  test('every code unit has one of 86 symbols, and all of them are taken', () => {
    expect(new Set(symbols).size).toBe(86)
    expect(symbols.every((symbol) => symbol < 86)).toBe(true)
  })

  test('a history is decided by the last three symbols', () => {
    const symbol = fc.nat({ max: 85 })
    const history = fc.nat({ max: 35 })
    fc.assert(
      fc.property(history, history, fc.tuple(symbol, symbol, symbol), (g, h, last) => {
        const after = (start: number): number => last.reduce((now, s) => histories[(now << 7) | s]!, start)
        expect(after(g)).toBe(after(h))
      }),
      { numRuns: 2000 }
    )
  })

  test('no code unit reaches the most that a byte holds', () => {
    expect(units.length).toBe(36 << 14)
    expect(units.includes(255)).toBe(false)
  })
})

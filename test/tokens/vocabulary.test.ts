import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layered } from '../../bench/fit/model'
import { pack } from '../../bench/fit/pack'
import { packSmall } from '../../bench/fit/packSmall'
import { buildAlphabet, ranges, scripts, sizes } from '../../src/tokens/alphabet'
import { smallAutomaton, smallTables, smallVocabulary } from '../../src/tokens/smallVocabulary'
import { predicted } from '../../src/tokens/packedBits'
import { kindsOf, type Layer, layerShape, type Rows, walkLayers, walkSymbols } from '../../src/tokens/packedLayers'
import { expandLayers, vocabulary } from '../../src/tokens/vocabulary'
import { core } from '../../src/tokens/vocabularies/core'
import { large } from './vocabularies'

/** The first bytes of SHA-256 of the symbols and units of each vocabulary. */
const digests: Readonly<Record<string, string>> = {
  o200k: '9fbcb9fe9564',
  cl100k: '8dc580084ec5',
  claude: 'd1737503371d',
  llama3: '32a43c70d72f',
  qwen3: '325fdfed85f5',
  gemma3: '8e49e984296e'
}

const noSymbols = new Uint8Array(65536)
const alphabet = buildAlphabet()
const layerSize = (axes: number): number => layerShape(axes).size

/** The rows of layers, as the walk gives them to what decodes. */
const rowsOf = (layers: ReadonlyArray<Layer>, values: ReadonlyArray<Int8Array>): ReadonlyArray<Rows> =>
  walkLayers((_, implied) => implied, alphabet, layers, values)

/** A few values anywhere in a layer, large ones too. */
const layer = fc
  .record({ axes: fc.integer({ min: 0, max: 11 }), step: fc.integer({ min: 1, max: 4 }) })
  .chain((shape) =>
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
        const { units } = vocabulary({ name: 'test', layers, packed: pack(layers, noSymbols, values) }).automaton()
        // Not a deep comparison: half a million bytes.
        expect(Buffer.compare(units, expandLayers(alphabet, layers, rowsOf(layers, values)))).toBe(0)
      }),
      { numRuns: 6 }
    )
  })

  test('a context costs the sum of what its layers say, from 0 to 255', () => {
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 5 }), (given) => {
        const layers = given.map(({ shape }) => shape)
        const { tables } = layered(alphabet, noSymbols, layers)
        const units = expandLayers(
          alphabet,
          layers,
          rowsOf(
            layers,
            given.map((one) => one.values)
          )
        )
        const sumOf = (context: number): number =>
          given.reduce((sum, { shape, values }, l) => sum + shape.step * values[tables[l]!.valueOf(context)]!, 0)
        let wrong = 0
        for (let h = 0; h < sizes.histories; h++)
          for (let p = h % 3; p < sizes.symbols; p += 3)
            for (let k = p % 5; k < sizes.symbols; k += 5) {
              const context = (h << 16) | (p << 8) | k
              if (units[context] !== Math.max(0, Math.min(255, sumOf(context)))) wrong++
            }
        expect(wrong).toBe(0)
      }),
      { numRuns: 3 }
    )
  })

  test('packing and decoding give back which code units share a symbol', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 128, max: 65535 }), fc.nat()), { maxLength: 500 })
    fc.assert(
      fc.property(entries, (given) => {
        const symbols = new Uint8Array(65536)
        for (const [unit, n] of given) {
          const script = [...ranges].reverse().find(([start]) => start <= unit)![1]
          symbols[unit] = n % scripts[script]![2]
        }
        const decoded = vocabulary({ name: 'test', layers: [], packed: pack([], symbols, []) }).automaton()
        const expected = buildAlphabet(symbols)
        expect(decoded.symbols.every((own, unit) => own === expected.symbols[unit])).toBe(true)
      }),
      { numRuns: 6 }
    )
  })

  test('what is not packed is the first symbol of its script, and costs nothing', () => {
    expect(pack([], noSymbols, []).length).toBeLessThan(60)
    expect(walkSymbols(predicted(kindsOf([]), () => false)).every((n) => n === 0)).toBe(true)
  })

  // Written by hand after a fit: what is decoded must be the same on every machine, and by every later decoder.
  test.each(large.map((own) => [own.name, own] as const))('the table of %s is the one that was fitted', (name, own) => {
    const { symbols, units } = own.automaton()
    const digest = createHash('sha256').update(new Uint8Array(symbols.buffer)).update(units).digest('hex').slice(0, 12)
    expect(digest).toBe(digests[name])
  })

  test.each(large)('the table of $name is decoded once', (own) => {
    expect(own.automaton()).toBe(own.automaton())
  })

  test('names are those of the tokenizers', () => {
    expect([...large, core].map(({ name }) => name)).toStrictEqual([
      'o200k',
      'cl100k',
      'claude',
      'llama3',
      'qwen3',
      'gemma3',
      'core'
    ])
  })
})

describe('alphabet', () => {
  const symbolOf = (own: number): number => own & 255

  test('every code unit has one of the symbols, those of ASCII mostly their own, and its group with it', () => {
    const { symbols, groups } = alphabet
    expect(symbols.every((own) => symbolOf(own) < sizes.symbols && (own & 0xff00) === groups[symbolOf(own)])).toBe(true)
    expect(new Set(symbols.subarray(0, 128)).size).toBe(64)
    expect(symbols.subarray(0, 128).every((own) => symbolOf(own) < 64)).toBe(true)
  })

  test('rows can be read four values at a time, and a symbol and two bits make a context', () => {
    expect([sizes.symbols % 4, sizes.classes % 4]).toStrictEqual([0, 0])
    expect(sizes.symbols << 2).toBeLessThanOrEqual(1024)
    expect(scripts.every(([, , size]) => size <= 16)).toBe(true)
  })

  test('the scripts fill the symbols beyond ASCII', () => {
    expect(scripts.reduce((sum, [, , size]) => sum + size, 64)).toBe(sizes.symbols)
    const lastOf = new Uint8Array(65536)
    ranges.forEach(([start, script], r) => lastOf.fill(scripts[script]![2] - 1, start, ranges[r + 1]?.[0]))
    const last = buildAlphabet(lastOf).symbols.map(symbolOf)
    expect(last.reduce((a, b) => Math.max(a, b))).toBe(sizes.symbols - 1)
    expect(new Set([...alphabet.symbols.map(symbolOf), ...last]).size).toBeGreaterThan(64 + scripts.length)
  })

  test('the ranges cover all code units beyond ASCII in order, each of a script that there is', () => {
    expect(ranges[0]![0]).toBe(128)
    expect(ranges.at(-1)![0]).toBe(65536)
    expect(ranges.every(([start], i) => i === 0 || start > ranges[i - 1]![0])).toBe(true)
    expect(new Set(ranges.map(([, script]) => script)).size).toBe(scripts.length)
  })

  test('every class, group and history is one of those there are, and all of them are', () => {
    const { classes, groups, histories, coarseHistories } = alphabet
    expect(new Set(classes.subarray(0, sizes.symbols)).size).toBe(31)
    expect(classes.every((coarse) => coarse < sizes.classes)).toBe(true)
    expect(new Set(groups)).toStrictEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7].map((group) => group << 8)))
    expect(new Set(histories)).toStrictEqual(new Set(Array.from({ length: sizes.histories }, (_, h) => h << 16)))
    expect(new Set(coarseHistories.subarray(0, sizes.histories)).size).toBe(sizes.coarse)
    expect(coarseHistories.every((history) => history < sizes.coarse)).toBe(true)
  })

  test.each([
    ['the first and the second letter of a word', ' a', 'xa'],
    ['a letter behind a capital and behind a sign', 'Xa', '.a'],
    ['the second digit and the third', ' 1', '11'],
    ['one blank and two', 'a ', '  ']
  ])('histories tell apart %s', (_, one, other) => {
    const after = ([a = '', b = '']: string): number =>
      alphabet.histories[
        alphabet.groups[symbolOf(alphabet.symbols[a.charCodeAt(0)]!)]! | symbolOf(alphabet.symbols[b.charCodeAt(0)]!)
      ]!
    expect(after(one)).not.toBe(after(other))
    expect(after(one)).toBe(after(one.replace('X', 'Q').replace('x', 'z')))
  })

  test('newlines are what a text begins behind: symbol 1, group 0, history 0', () => {
    expect(alphabet.symbols[10]).toBe(1)
    expect(alphabet.histories[1]).toBe(0)
  })
})

describe('small vocabulary', () => {
  const { symbols, groups, histories, units } = core.automaton()
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
      { numRuns: 6 }
    )
  })

  test('a table of nothing costs nothing', () => {
    expect(
      smallVocabulary('none', '')
        .automaton()
        .units.every((n) => n === 0)
    ).toBe(true)
  })

  test('every code unit has one of 86 symbols, and its group with it; all of them are taken', () => {
    expect(new Set(symbols.map((own) => own & 255)).size).toBe(86)
    expect(symbols.every((own) => (own & 255) < 86 && (own & 0xff00) === groups[own & 255])).toBe(true)
  })

  test('nine groups and eighteen histories', () => {
    expect(new Set(groups).size).toBe(9)
    const reached = [...groups].flatMap((group) => Array.from({ length: 86 }, (_, k) => histories[group | k]!))
    expect(new Set(reached)).toStrictEqual(new Set(Array.from({ length: 18 }, (_, h) => h << 16)))
  })

  test('newlines are what a text begins behind: symbol 1, group 0', () => {
    expect(symbols[10]).toBe(1)
  })

  test('no code unit reaches the most that a byte holds', () => {
    expect(units.length).toBe(18 << 16)
    expect(units.includes(255)).toBe(false)
  })
})

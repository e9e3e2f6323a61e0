/** The fitting pipeline: exact tokenizers, the alignment of their tokens, learned symbols, the solver, the judge. */
import * as fc from 'fast-check'
import { encode as gptEncode } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, test } from 'vitest'
import { bundles } from '../../bench/fit/bundles'
import { bytePairs } from '../../bench/fit/bytePairs'
import { type Document, isHeldOutSource, spoken } from '../../bench/fit/corpus'
import { plain } from '../../bench/fit/debian'
import { design, type Sample } from '../../bench/fit/design'
import { judge } from '../../bench/fit/judge'
import { mixture, shortest } from '../../bench/fit/mixture'
import { layered } from '../../bench/fit/model'
import { pack, pricesOf } from '../../bench/fit/pack'
import { solve } from '../../bench/fit/solve'
import { learnSymbols } from '../../bench/fit/symbols'
import { encoder, startsOf } from '../../bench/fit/truth'
import { weigh } from '../../bench/fit/weigh'
import { buildAlphabet } from '../../src/tokens/alphabet'
import { textUnits, unitsPerToken } from '../../src/tokens/measure'
import { layerShape } from '../../src/tokens/packedLayers'
import { vocabulary } from '../../src/tokens/vocabulary'

const total = (starts: Uint8Array | undefined): number =>
  starts === undefined ? 0 : starts.reduce((sum, n) => sum + n, 0)

describe('byte pairs', () => {
  const ranks = new Map(['a', 'b', 'c', 'd', ' ', 'ab', 'cd', 'abcd', 'bc'].map((token, i) => [token, i]))
  const encode = bytePairs(/ ?[a-z]+| +/g, ranks)

  test.each<[string, ReadonlyArray<number>]>([
    ['', []],
    ['a', [1]],
    ['abcd', [4]],
    ['abc', [2, 1]],
    ['dabcd', [1, 4]],
    [' ab ab', [1, 2, 1, 2]],
    ['x', [1]]
  ])('%j is %j', (text, sizes) => {
    expect(encode(text)).toStrictEqual(sizes)
  })

  test('the lowest rank merges first, the leftmost of equals', () => {
    const odd = bytePairs(/.+/g, new Map(['a', 'b', 'c', 'bc', 'ab'].map((token, i) => [token, i])))
    expect(odd('abc')).toStrictEqual([1, 2])
    expect(odd('ababc')).toStrictEqual([2, 1, 2])
  })
})

describe('truth', () => {
  test('the starts of a text add up to its tokens, and lie where tokens begin', async () => {
    const truth = startsOf(await encoder('o200k', ''))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(total(truth(text))).toBe(gptEncode(text, { disallowedSpecial: new Set() }).length)
      })
    )
    expect([...truth('Hello world')!]).toStrictEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    expect([...truth('a😀')!].at(-1)).toBe(0)
  })

  test('tokens that do not cover the text are no truth', () => {
    expect(startsOf(() => [1, 1])('abc')).toBeUndefined()
    expect(startsOf(() => [4])('abc')).toBeUndefined()
    expect(startsOf(() => [2, 1])('abc')).toStrictEqual(Uint8Array.of(1, 0, 1))
  })
})

describe('symbols', () => {
  test('letters that take more tokens get another symbol where it pays', () => {
    const rare = 'пуяыьгзб'
    const truth = startsOf((text) =>
      [...text].flatMap((letter) => {
        const size = Buffer.byteLength(letter)
        return rare.includes(letter) ? Array<number>(size).fill(1) : [size]
      })
    )
    const text = 'пророк тень пуля яды ' + 'отенис'.repeat(8)
    const samples: ReadonlyArray<Sample> = [{ text, starts: truth(text)!, tokens: total(truth(text)), weight: 1 }]
    const symbols = learnSymbols(samples, truth, 60)
    const of = (letter: string): number => symbols[letter.charCodeAt(0)]!
    expect(of('п')).not.toBe(of('т'))
    const others = (size: number): number => learnSymbols(samples, truth, size).filter((symbol) => symbol > 0).length
    expect(others(0)).toBeLessThan(others(60))
  })
})

describe('solver', () => {
  const alphabet = buildAlphabet()
  const symbols = new Uint8Array(65536)
  const layers = [0, 3, 8].map((axes) => ({ axes, step: 1 }))
  const texts = Array.from(
    { length: 60 },
    (_, i) => `${'word '.repeat(1 + (i % 7))}${'a1 '.repeat(i % 5)}${'(x)'.repeat(i % 3)}`
  )
  const truth = startsOf((text) => (text.match(/ ?[a-z]+|\d| |[()]/g) ?? []).map((token) => token.length))
  const samples = texts.map((text): Sample => ({ text, starts: truth(text)!, tokens: total(truth(text)), weight: 1 }))
  const fitted = (): string =>
    solve(design(alphabet, samples, 0.03), layered(alphabet, symbols, layers), {
      smooth: 6,
      price: 1e-4,
      whole: 12,
      size: 600,
      log: () => undefined
    }).packed

  test('what the model can say exactly is learned', () => {
    const units = textUnits(vocabulary({ name: 'test', layers, packed: fitted() }))
    for (const { text, tokens } of samples)
      expect(Math.abs(units(text) / unitsPerToken / tokens - 1)).toBeLessThan(0.05)
  })

  test('the same texts give the same table', () => {
    expect(fitted()).toBe(fitted())
  })
})

describe('prices', () => {
  const layers = [{ axes: 3, step: 1 }]
  const { width, size } = layerShape(3)
  const values = new Int8Array(size)
  for (let row = 10; row < 60; row++) for (let k = 20; k < 24; k++) values[row * width + k] = 3
  values[100 * width + 50] = 7
  const price = pricesOf(layers, [values])

  test('add up to about the size of the packed form', () => {
    const noisy = values.map((value, i) => (value === 0 ? 0 : ((i * i) % 7) - 3))
    const bits = pricesOf(layers, [noisy])
    const sum = noisy.reduce((total, value, i) => total + bits(0, i, value), 0)
    const none = new Uint8Array(65536)
    const length = 6 * (pack(layers, none, [noisy]).length - pack([], none, []).length)
    expect(sum).toBeGreaterThan(0.75 * length)
    expect(sum).toBeLessThan(1.25 * length)
  })

  test('a value costs more where nothing stands, and least where its like does', () => {
    const there = 30 * width + 22
    expect(price(0, there, 3)).toBeLessThan(price(0, there, 60))
    expect(price(0, there, 3)).toBeLessThan(price(0, there, 0))
    expect(price(0, 30 * width + 90, 3)).toBeGreaterThan(price(0, there, 3))
    expect(price(0, 150 * width + 22, 3)).toBeGreaterThan(price(0, there, 3) + 5)
    expect(price(0, 150 * width + 22, 0)).toBe(0)
  })

  test('a value that is alone pays for its row', () => {
    const alone = 100 * width + 50
    expect(price(0, alone, 7) - price(0, alone, 0)).toBeGreaterThan(8)
  })
})

describe('bundles', () => {
  const document = (group: string, source: string, text: string): Document => ({ group, source, text, part: 'fitted' })
  const truth = startsOf((text) => Array<number>(text.length).fill(1))
  const part = 'abcde'.repeat(2000)

  test('string the parts of transcripts together, source by source', () => {
    const made = bundles(
      [
        ...Array.from({ length: 7 }, () => document('transcript', 'one', part)),
        document('ts', 'one', part),
        document('transcript', 'two', part),
        document('transcript', 'two', 'z'.repeat(100)),
        document('transcript', 'three', 'z'.repeat(7000))
      ],
      truth,
      1000
    )
    // Three parts, three, one; one and what follows; too little to count.
    expect(made.map(({ text }) => text.length)).toStrictEqual([30_000, 30_000, 10_000, 10_100])
    expect(made.every(({ text, starts, tokens }) => starts.length === text.length && tokens === text.length)).toBe(true)
    expect(made[3]!.text).toBe(part + 'z'.repeat(100))
    expect(made.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(300)
    expect(made[3]!.weight / made[0]!.weight).toBeCloseTo(Math.sqrt(3))
  })

  test('no transcripts, no bundles', () => {
    expect(bundles([document('ts', 'one', part)], truth, 1000)).toStrictEqual([])
  })
})

describe('judge', () => {
  const document = (group: string, part: Document['part'], text: string): Document => ({
    group,
    part,
    text,
    source: 's'
  })

  test('counts what was held out, and nothing else', () => {
    const documents = [
      document('ts', 'fitted', 'abcdef'),
      ...Array.from({ length: 5 }, () => document('ts', 'heldOut', 'abcd')),
      document('md:cy', 'unseen', 'ab')
    ]
    const truth = startsOf((text) => Array<number>(text.length).fill(1))
    const { table, count, characters } = judge(documents, [], truth, (text) => text.length * 1.5)
    expect(count).toBe(6)
    expect(characters).toBe(22)
    expect(table).toContain('| all texts | 6 | 50.0 | 50.0 | 50.0 | 50.0 | 50.0 | 50.0 | 50.0 ts |')
    expect(table).toContain('| languages never fitted on | 1 | 50.0 |')
  })

  test('weighs groups as the mixture does, long texts alone', () => {
    const truth = startsOf((text) => Array<number>(text.length).fill(1))
    const long = 'x'.repeat(shortest)
    const { table } = judge(
      [
        document('ts', 'heldOut', long),
        document('ts', 'heldOut', 'x'.repeat(shortest - 1)),
        ...Array.from({ length: 5 }, () => document('js', 'heldOut', `y${long}`)),
        document('nothing of it', 'heldOut', long)
      ],
      [],
      truth,
      (text) => text.length * (text.startsWith('y') ? 1.3 : text.length === shortest ? 1.1 : 9)
    )
    const count = (name: string): number => mixture.find(([, groups]) => groups.includes(name))![2]
    const mean = (10 * count('ts') + 30 * count('js')) / (count('ts') + count('js'))
    expect(table).toContain(`| weighed as the mixture | 6 | | ${mean.toFixed(2)} | | 30.0 | 30.0 | | 30.0 JavaScript |`)
  })

  test('a session is judged as a whole', () => {
    const truth = startsOf((text) => Array<number>(text.length).fill(1))
    const texts = ['a'.repeat(900), 'b'.repeat(600)]
    const estimate = (text: string): number => (text.startsWith('a') ? 900 : 0)
    const { table } = judge([], [{ source: 'SWE-agent/SWE-agent', texts }], truth, estimate)
    expect(table).toContain('| whole sessions | 1 | -40.0 | 40.0 |')
  })

  test('transcripts alone are all fitted on, whatever their source', () => {
    const sources = ['SWE-agent/SWE-agent', 'entireio/cli']
    const documents = spoken(sources.map((source) => ({ source, texts: [`${source} says: `.repeat(5)] })))
    expect(documents.map(({ group, source, part }) => [group, source, part])).toStrictEqual(
      sources.map((source) => ['transcript', source, 'fitted'])
    )
    expect(sources.map(isHeldOutSource)).toStrictEqual([true, false])
  })
})

test('weights have the mean 1, and large groups share theirs', () => {
  const documents = [...Array<string>(300).fill('ts'), ...Array<string>(30).fill('ts:de')].map((group): Document => ({
    group,
    part: 'fitted',
    text: '',
    source: ''
  }))
  const weights = weigh(documents, { transcripts: 20, plain: 3, packed: 1 })
  expect(weights.reduce((sum, w) => sum + w, 0) / weights.length).toBeCloseTo(1)
  expect(weights[0]! * 300).toBeGreaterThan(weights.at(-1)! * 30)
})

test('markup is stripped', () => {
  expect(plain('<head>x</head><p>a &amp; b &lt;c&gt;</p>\n\n\n<p>d&#233;</p>')).toBe('a & b <c>\n\ndé')
})

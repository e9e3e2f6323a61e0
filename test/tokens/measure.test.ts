import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyMeasure,
  getMeasureMonoid,
  type Measure,
  measureText,
  prefixWithin,
  suffixWithin,
  textUnits,
  unitsPerToken
} from '../../src/tokens/measure'
import { cl100k } from '../../src/tokens/vocabularies/cl100k'
import { core } from '../../src/tokens/vocabularies/core'
import { o200k } from '../../src/tokens/vocabularies/o200k'
import { vocabularies } from './vocabularies'

const measure = measureText(o200k)
const units = textUnits(o200k)
const { concat, empty } = getMeasureMonoid(o200k)

/** Pieces that exercise every history of the automaton: words, runs, numbers, scripts, pairs and halves of pairs. */
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((codes) => codes.map((c) => String.fromCharCode(c)).join('')),
  fc.constantFrom(
    '\ud83d',
    '\ude00',
    '👩‍👩‍👧',
    '数据文件',
    'のです',
    '안녕하세요',
    'Привет',
    'é',
    '\u0301',
    '\ufeff',
    '\r\n'
  ),
  fc.constantFrom(
    'a',
    'Ab',
    'XML',
    'the ',
    'camelCase',
    '12',
    '345678',
    '    ',
    '\n\n',
    '\t',
    '{"',
    '":',
    '=====',
    '://'
  )
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

const isHigh = (c: number): boolean => (c & 0xfc00) === 0xd800
const isLow = (c: number): boolean => (c & 0xfc00) === 0xdc00
const splitsPair = (s: string, i: number): boolean =>
  i > 0 && i < s.length && isHigh(s.charCodeAt(i - 1)) && isLow(s.charCodeAt(i))

describe('measure', () => {
  describe('examples', () => {
    test('the empty text measures nothing', () => {
      expect(measure('')).toBe(emptyMeasure)
      expect(empty).toBe(emptyMeasure)
      expect(units('')).toBe(0)
    })

    test('a measure holds the length and the units of its text', () => {
      const { length, units: size } = measure('Hello, world!')
      expect(length).toBe(13)
      expect(size).toBe(units('Hello, world!'))
    })

    test('a neighbour that is empty gives the same measure back', () => {
      const m = measure('abc')
      expect(concat(m, empty)).toBe(m)
      expect(concat(empty, m)).toBe(m)
    })

    test('a million identical letters are counted in one pass', () => {
      const run = units('a'.repeat(1_000_000))
      const step = units('a'.repeat(21)) - units('a'.repeat(20))
      expect(run).toBe(units('a'.repeat(20)) + step * (1_000_000 - 20))
    })

    test('sums stay exact beyond 32 bits', () => {
      const s = '\u{1f469}'.repeat(5_000_000)
      const tail = units('\u{1f469}'.repeat(11)) - units('\u{1f469}'.repeat(10))
      expect(units(s)).toBe(units('\u{1f469}'.repeat(10)) + tail * (5_000_000 - 10))
    })
  })

  describe('accuracy', () => {
    // True counts of o200k_base and cl100k_base for texts written for this test.
    const error = (estimate: number, tokens: number): number => Math.abs(estimate / unitsPerToken / tokens - 1) * 100

    test.each(samples())('o200k, $name: within $within %', ({ text: s, tokens, within }) => {
      expect(error(units(s), tokens)).toBeLessThanOrEqual(within)
    })

    test.each(samples())('cl100k, $name: within $within %', ({ text: s, cl100kTokens, within }) => {
      expect(error(textUnits(cl100k)(s), cl100kTokens)).toBeLessThanOrEqual(within)
    })

    test.each(samples())('core, $name: within 30 %', ({ text: s, tokens }) => {
      expect(error(textUnits(core)(s), tokens)).toBeLessThanOrEqual(30)
    })
  })

  describe.each(vocabularies)('laws of $name', (vocabulary) => {
    const measure = measureText(vocabulary)
    const units = textUnits(vocabulary)
    const { concat, empty } = getMeasureMonoid(vocabulary)
    const measured = text.map(measure)

    test('associativity', () => {
      fc.assert(
        fc.property(measured, measured, measured, (a, b, c) => {
          expect(concat(concat(a, b), c)).toStrictEqual(concat(a, concat(b, c)))
        })
      )
    })

    test('identity', () => {
      fc.assert(
        fc.property(measured, (a) => {
          expect(concat(a, empty)).toStrictEqual(a)
          expect(concat(empty, a)).toStrictEqual(a)
        })
      )
    })

    test('split: one code unit at a time', () => {
      fc.assert(
        fc.property(text, (s) => {
          let sum: Measure = empty
          for (let i = 0; i < s.length; i++) sum = concat(sum, measure(s[i] ?? ''))
          expect(sum).toStrictEqual(measure(s))
        })
      )
    })

    test('split: many random parts', () => {
      fc.assert(
        fc.property(fc.array(text, { maxLength: 8 }), (parts) => {
          expect(parts.map(measure).reduce(concat, empty)).toStrictEqual(measure(parts.join('')))
        })
      )
    })

    test('monotone under append', () => {
      fc.assert(
        fc.property(text, text, (s, t) => {
          expect(units(s + t)).toBeGreaterThanOrEqual(units(s))
        })
      )
    })

    test('units are whole and not negative', () => {
      fc.assert(
        fc.property(text, (s) => {
          expect(Number.isInteger(units(s)) && units(s) >= 0).toBe(true)
        })
      )
    })

    // FC_RUNS=150000 makes more than a million cuts.
    test('split: the parts add up to the whole wherever the cut is', () => {
      const same = (a: Measure, b: Measure): boolean =>
        a.length === b.length && a.units === b.units && a.first === b.first && a.last === b.last
      fc.assert(
        fc.property(text, (s) => {
          const whole = measure(s)
          for (let i = 0; i <= s.length; i++) {
            const parts = concat(measure(s.slice(0, i)), measure(s.slice(i)))
            if (!same(parts, whole)) expect({ i, parts }).toStrictEqual({ i, parts: whole })
          }
        })
      )
    })
  })

  describe('properties', () => {
    const budget = fc.integer({ min: -1, max: 2000 })

    test.each(vocabularies)('$name: a prefix fits, splits no pair, and no longer one does', (vocabulary) => {
      const units = textUnits(vocabulary)
      fc.assert(
        fc.property(text, budget, (s, most) => {
          const prefix = prefixWithin(vocabulary, most)(s)
          expect(s.startsWith(prefix)).toBe(true)
          expect(splitsPair(s, prefix.length)).toBe(false)
          if (most >= 0) expect(units(prefix)).toBeLessThanOrEqual(most)
          for (let i = prefix.length + 1; i <= s.length; i++)
            if (!splitsPair(s, i)) expect(units(s.slice(0, i))).toBeGreaterThan(most)
        })
      )
    })

    test.each(vocabularies)('$name: a suffix fits, splits no pair, and no longer one does', (vocabulary) => {
      const units = textUnits(vocabulary)
      fc.assert(
        fc.property(text, budget, (s, most) => {
          const suffix = suffixWithin(vocabulary, most)(s)
          const from = s.length - suffix.length
          expect(s.endsWith(suffix)).toBe(true)
          expect(splitsPair(s, from)).toBe(false)
          if (most >= 0) expect(units(suffix)).toBeLessThanOrEqual(most)
          for (let i = 0; i < from; i++) if (!splitsPair(s, i)) expect(units(s.slice(i))).toBeGreaterThan(most)
        })
      )
    })

    test('nothing is within a budget that is no number', () => {
      expect([prefixWithin(o200k, NaN)('abc'), suffixWithin(o200k, NaN)('abc')]).toEqual(['', ''])
    })

    test('a text that fits comes back itself', () => {
      fc.assert(
        fc.property(text, (s) => {
          expect(prefixWithin(o200k, units(s))(s)).toBe(s)
          expect(suffixWithin(o200k, units(s))(s)).toBe(s)
        })
      )
    })
  })
})

/** Texts of several kinds with their true number of o200k_base tokens. */
function samples(): ReadonlyArray<{
  readonly name: string
  readonly tokens: number
  readonly cl100kTokens: number
  readonly within: number
  readonly text: string
}> {
  return [
    {
      name: 'English prose',
      tokens: 91,
      cl100kTokens: 91,
      within: 12,
      text:
        'The agent reads the file, changes two lines and runs the tests again. Three of them fail, ' +
        'because the clock in the test environment is set to another time zone. It then looks for t' +
        'he place where the date is parsed, finds that the offset is dropped, and writes a small fi' +
        'x. After that every test passes, and the summary explains what was wrong, why it went unno' +
        'ticed for so long, and how the new test would have caught it.'
    },
    {
      name: 'TypeScript code',
      tokens: 124,
      cl100kTokens: 120,
      within: 15,
      text:
        'export const sumBy = <A>(f: (a: A) => number) => (as: ReadonlyArray<A>): number => {\n  let' +
        ' total = 0\n  for (let i = 0; i < as.length; i++) {\n    const value = f(as[i]!)\n    if (Num' +
        'ber.isNaN(value)) return NaN\n    total += value\n  }\n  return total\n}\n\nexport interface Opt' +
        'ions {\n  readonly keep: number\n  readonly placeholder?: string\n}\n\nconst isEmpty = (text: s' +
        'tring): boolean => text.trim().length === 0\n'
    },
    {
      name: 'JSON',
      tokens: 74,
      cl100kTokens: 74,
      within: 15,
      text:
        '{"name":"read_file","input":{"path":"src/server/index.ts","offset":120,"limit":40},"id":"c' +
        'all_7f3a91","cache":{"type":"ephemeral","ttl":300},"tags":["io","workspace","read-only"],"' +
        'result":{"status":"ok","bytes":18342,"truncated":false,"warnings":null}}'
    },
    {
      name: 'Chinese prose',
      tokens: 86,
      cl100kTokens: 129,
      within: 20,
      text:
        '这个函数把旧的工具结果换成一句简短的说明,让模型的上下文保持在预算之内。如果没有什么可以清理,它就返回原来的对象。我们昨天在会议上讨论了这个问题,大家都认为应该先测量,再决定要不要' +
        '修改默认的参数。今天天气很好,所以下午我们去公园散步,晚上一起吃饭。'
    },
    {
      name: 'Russian prose',
      tokens: 66,
      cl100kTokens: 121,
      within: 15,
      text:
        'Сегодня утром мы проверили журнал сервера и нашли причину ошибки. Соединение с базой данны' +
        'х закрывалось слишком рано, поэтому часть запросов оставалась без ответа. После исправлени' +
        'я все тесты прошли, и мы написали короткий отчёт о том, что произошло и как избежать этого' +
        ' в будущем.'
    },
    {
      name: 'whitespace runs',
      tokens: 27,
      cl100kTokens: 27,
      within: 25,
      text:
        'first\n\n\n\n    second\n        third\n            fourth\n                fifth\n\n\n\n\n\n        si' +
        'xth        seventh\t\t\teighth\n    ninth                                        tenth\n\n'
    },
    {
      name: 'Japanese prose',
      tokens: 76,
      cl100kTokens: 105,
      within: 20,
      text:
        '今日は朝から雨が降っていたので、家で本を読みました。夕方になって空が晴れたから、近くの公園まで歩いて行きました。古い道具の結果を短い説明に置き換えると、文脈の大きさを予算の中に保つ' +
        'ことができます。'
    },
    {
      name: 'a log',
      tokens: 126,
      cl100kTokens: 126,
      within: 12,
      text:
        '2026-03-14T09:26:53.589Z INFO [worker-3] request id=9f86d081884c7d65 status=200 duration=1' +
        '2.84ms\n2026-03-14T09:26:54.113Z WARN [worker-1] retry id=2c26b46b68ffc68f attempt=2 delay=' +
        '400ms\n2026-03-14T09:26:55.002Z ERROR [worker-3] timeout id=fcde2b2edba56bf4 after=5000ms\n'
    },
    {
      name: 'hexadecimal',
      tokens: 76,
      cl100kTokens: 75,
      within: 12,
      text:
        'd7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592 e3b0c44298fc1c149afbf4c89' +
        '96fb92427ae41e4649b934ca495991b7852b855'
    }
  ]
}

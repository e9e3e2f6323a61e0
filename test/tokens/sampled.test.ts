import fc from 'fast-check'
import { context, user } from 'context-compaction/model'
import {
  core,
  estimateTextTokens,
  estimateTokens,
  makeHeuristicEstimator,
  sampled,
  sampledEstimator,
  takePrefix,
  textUnits
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

const small = { above: 16_384, blocks: 128 }
const units = textUnits(core)

/** Lines of several kinds in long stretches, the same for the same seed. */
const mixed = (seed: number, length: number): string => {
  const kinds = [
    (n: number) => `{"id":${String(n)},"name":"item-${String(n * 7919)}","tags":["a","b"],"ok":true}\n`,
    (n: number) => `The build number ${String(n)} failed because the module exports a value of another type.\n`,
    (n: number) =>
      `2026-11-21T10:${String(n % 60)}:00Z WARN  [worker-${String(n % 8)}] retry ${((n * 2654435761) % 4294967296).toString(16)}\n`,
    (n: number) => `模块导出了错误的类型,请检查第${String(n)}行。\n`
  ]
  const lines: Array<string> = []
  let size = 0
  for (let n = seed; size < length; n++) {
    const line = kinds[(Math.floor(n / 300) + seed) % kinds.length]!(n)
    lines.push(line)
    size += line.length
  }
  return lines.join('').slice(0, length)
}

describe('sampled', () => {
  test('a text up to the threshold is measured in full', () => {
    const text = mixed(1, 16_384)
    expect(sampled(units, small)(text)).toBe(units(text))
    expect(sampled(units)(mixed(1, 65_536))).toBe(units(mixed(1, 65_536)))
    expect(sampled(units)('')).toBe(0)
  })

  test.each([0, 1, 2, 3, 4, 5])('the added error is small, text %d', (seed) => {
    for (const length of [300_000, 1_000_000]) {
      const text = mixed(seed, length)
      expect(Math.abs(sampled(units)(text) / units(text) - 1)).toBeLessThan(0.03)
    }
  })

  test('a text with a period is no trap', () => {
    for (const period of [64, 128, 129, 512, 1000]) {
      const text = ('x'.repeat(period / 2) + ' a,b;c'.repeat(period).slice(0, period / 2)).repeat(600_000 / period)
      expect(Math.abs(sampled(units)(text) / units(text) - 1)).toBeLessThan(0.05)
    }
  })

  test('a stretch at the end counts as far as it goes, and not at all before its block is reached', () => {
    const length = sampled((text) => text.length)
    expect(length('x'.repeat(65_536 + 63))).toBe(65_536)
    expect(length('x'.repeat(65_536 + 64))).toBe(65_536 + 64)
    expect(length('x'.repeat(65_536 + 100))).toBe(65_536 + 100)
    expect(length('x'.repeat(65_536 + 128))).toBe(65_536 + 128)
  })

  test('the blocks lie at ever other places of their stretches', () => {
    const text = Array.from({ length: 80_000 }, (_, i) => String.fromCharCode(0x100 + (i % 50_000))).join('')
    const places: Array<number> = []
    sampled((part) => (part.length === 68 && places.push(part.charCodeAt(4) - 0x100), 1))(text)
    const gaps = places.slice(1, 60).map((place, k) => place - places[k]!)
    expect(gaps.length).toBe(59)
    expect(gaps.some((gap) => gap < 150) && gaps.some((gap) => gap > 210)).toBe(true)
  })

  test('what it reads is bounded', () => {
    let read = 0
    sampled((text) => ((read += text.length), 1))('x'.repeat(5_000_000))
    expect(read).toBeLessThan(200_000)
  })

  test('a text costs at least what a beginning of it costs', () => {
    const text = mixed(3, 80_000)
    fc.assert(
      fc.property(fc.nat({ max: 80_000 }), fc.nat({ max: 3_000 }), (length, more) => {
        const measure = sampled(units, small)
        expect(measure(text.slice(0, length))).toBeLessThanOrEqual(measure(text.slice(0, length + more)))
      })
    )
  })

  test('a block costs nothing at least, whatever a measure says of what is before it', () => {
    const odd = sampled((text) => (text.length < 10 ? 100 : 1))
    expect(odd('x'.repeat(100_000))).toBe(1)
  })

  test('no pair is cut at the threshold', () => {
    const seen: Array<string> = []
    sampled((text) => (seen.push(text), 0), small)('x' + '👍'.repeat(20_000))
    expect(seen[0]!.length).toBe(16_383)
  })

  test.each([
    { blocks: 127 },
    { blocks: 128.5 },
    { blocks: NaN },
    { above: 49_151 },
    { above: NaN },
    { above: 16_383, blocks: 128 },
    { above: 70_000.5 }
  ])('%o', (options) => {
    expect(() => sampled(units, options)).toThrow(RangeError)
    expect(() => sampledEstimator(options)).toThrow(RangeError)
  })
})

describe('sampledEstimator', () => {
  const estimator = sampledEstimator(small)

  test('is the usual one for what is not huge', () => {
    const history = context({ messages: [user('hello'), user(mixed(1, 10_000))] })
    expect(estimateTokens(history, estimator)).toBe(estimateTokens(history, makeHeuristicEstimator()))
    expect([estimator.name, sampledEstimator({ name: 'mine' }).name]).toEqual(['sampled-core', 'mine'])
  })

  test('samples texts, wherever they stand', () => {
    const huge = mixed(2, 200_000)
    expect(estimator.text(huge)).toBe(sampled(units, small)(huge))
    expect(estimator.text(huge)).not.toBe(units(huge))
    expect(estimator.message(user(huge))).toBe(estimator.message(user()) + estimator.text(huge))
  })

  test('a cut keeps to its own estimates', () => {
    // those of the full scan would cut elsewhere
    expect([estimator.prefix, estimator.suffix]).toEqual([undefined, undefined])
    const huge = mixed(2, 100_000)
    for (const budget of [10, 1000, 10_000]) {
      const part = takePrefix(estimator, budget)(huge)
      expect(estimateTextTokens(part, estimator)).toBeLessThanOrEqual(budget)
      expect(part.length).toBeGreaterThan(budget)
    }
  })
})

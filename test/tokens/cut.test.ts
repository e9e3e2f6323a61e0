import fc from 'fast-check'
import {
  charsPerTokenEstimator,
  estimateTextTokens,
  type Estimator,
  heuristicEstimator,
  makeEstimator,
  makeHeuristicEstimator,
  takePrefix,
  takeSuffix,
  utf8BytesEstimator
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { anyText } from './arbitraries'
import { estimators, named } from './estimators'

const isWhole = (text: string, i: number): boolean =>
  i <= 0 || i >= text.length || !(/[\udc00-\udfff]/.test(text[i]!) && /[\ud800-\udbff]/.test(text[i - 1]!))

const cuts = (text: string): ReadonlyArray<number> =>
  Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isWhole(text, i))

const fits = (estimator: Estimator, tokens: number, text: string): boolean =>
  estimateTextTokens(text, estimator) <= tokens

/** All of these give a longer text at least as much. */
const growing = named.filter(([name]) => name !== 'tokenizer')

describe('examples', () => {
  test.each<[string, number, string, string]>([
    ['hello world', 0, '', ''],
    ['hello world', 1, 'hell', 'orld'],
    ['hello world', 2, 'hello wo', 'lo world'],
    ['hello world', 3, 'hello world', 'hello world'],
    ['👍👍👍👍👍', 1, '👍👍👍👍', '👍👍👍👍'],
    ['', 0, '', ''],
    ['abc', -1, '', ''],
    ['abc', NaN, '', ''],
    ['abc', Infinity, 'abc', 'abc']
  ])('%j within %d: %j and %j', (text, tokens, prefix, suffix) => {
    expect(takePrefix(charsPerTokenEstimator, tokens)(text)).toBe(prefix)
    expect(takeSuffix(charsPerTokenEstimator, tokens)(text)).toBe(suffix)
  })

  test.each([-0.5, -1, -1e17, -Number.MAX_VALUE, -Infinity, NaN])(
    'nothing is within %d, by the default estimator too',
    (tokens) => {
      expect(takePrefix(heuristicEstimator, tokens)('abc')).toBe('')
      expect(takeSuffix(heuristicEstimator, tokens)('abc')).toBe('')
    }
  )

  // where one unit less is the same number, looking for the last that fits must come to an end
  test.each([2 ** 40, 85231887607681.44, Number.MAX_SAFE_INTEGER, 1e17, 1e300, Number.MAX_VALUE, Infinity])(
    'every text is within %d, whatever the ratio',
    (tokens) => {
      for (const ratio of [1, 1.15, 1.6, 0.3, 1 / 3]) {
        const estimator = makeHeuristicEstimator({ ratio })
        expect(takePrefix(estimator, tokens)('abc')).toBe('abc')
        expect(takeSuffix(estimator, tokens)('abc')).toBe('abc')
      }
    }
  )

  test('a long text is cut in time that follows the result', () => {
    const text = 'const value = 1;\n'.repeat(200_000)
    const prefix = takePrefix(heuristicEstimator, 1000)(text)
    expect(Math.abs(heuristicEstimator.tokens(heuristicEstimator.text(prefix)) - 999)).toBeLessThanOrEqual(1)
    expect(takePrefix(utf8BytesEstimator, 1000)(text).length).toBe(4003)
  })

  test('an estimator that shrinks gives back the text itself when it fits', () => {
    const odd = makeEstimator({ name: 'odd', text: (text) => (text.length === 100 ? 1 : text.length) })
    const text = 'x'.repeat(100)
    expect(takePrefix(odd, 5)(text)).toBe(text)
    expect(takePrefix(odd, 5)(`${text}x`)).toBe('xxxxx')
  })

  test('an estimator to which even nothing is too much', () => {
    const full = makeEstimator({ name: 'full', text: (text) => text.length + 10 })
    expect(takePrefix(full, 5)('abc')).toBe('')
  })
})

describe.each(named)('laws, %s', (_, estimator) => {
  const budget = fc.integer({ min: 0, max: 60 })

  test('the part is one end of the text, within the budget, and whole', () => {
    fc.assert(
      fc.property(anyText, budget, (text, tokens) => {
        const prefix = takePrefix(estimator, tokens)(text)
        const suffix = takeSuffix(estimator, tokens)(text)
        expect(text.startsWith(prefix) && text.endsWith(suffix)).toBe(true)
        expect(fits(estimator, tokens, prefix) && fits(estimator, tokens, suffix)).toBe(true)
        expect(isWhole(text, prefix.length) && isWhole(text, text.length - suffix.length)).toBe(true)
      })
    )
  })

  test('what fits comes back as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = estimateTextTokens(text, estimator)
        expect(takePrefix(estimator, tokens)(text)).toBe(text)
        expect(takeSuffix(estimator, tokens)(text)).toBe(text)
      })
    )
  })
})

describe.each(growing)('maximality, %s', (_, estimator) => {
  test('no longer prefix fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 30 }), (text, tokens) => {
        const best = [...cuts(text)].reverse().find((i) => fits(estimator, tokens, text.slice(0, i))) ?? 0
        expect(takePrefix(estimator, tokens)(text)).toBe(text.slice(0, best))
      })
    )
  })

  test('no longer suffix fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 30 }), (text, tokens) => {
        const best = cuts(text).find((i) => fits(estimator, tokens, text.slice(i))) ?? text.length
        expect(takeSuffix(estimator, tokens)(text)).toBe(text.slice(best))
      })
    )
  })
})

test('the estimators under test are of every kind', () => {
  expect(new Set(estimators.map((estimator) => estimator.name)).size).toBe(6)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Context, withMessages } from '../../src/model/Context'
import { clearConversation, type Reducer, reducerMonoid, sequence, untilFits, when } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { laxProfile } from '../support/build'
import { left, thrown, withTexts } from '../support/histories'

const estimator = charsPerTokenEstimator

/** Four messages of ten tokens. */
const four = withTexts('user | assistant | user | assistant', 24, laxProfile)

/** Drops the first message, and says so. */
const dropping =
  (log: Array<string>, name = 'drop'): Reducer =>
  (context) => {
    log.push(name)
    return withMessages(context, context.messages.slice(1))
  }

const first: Reducer = (context) => withMessages(context, context.messages.slice(1))
const reversed: Reducer = (context) => withMessages(context, context.messages.slice().reverse())

describe('sequence', () => {
  test('runs from left to right', () => {
    expect(left(sequence(first, reversed)(four))).toBe('3 2 1')
    expect(left(sequence(reversed, first)(four))).toBe('2 1 0')
    expect(left(sequence(first, first, first)(four))).toBe('3')
  })

  test('without reducers the same context', () => {
    expect(sequence()(four)).toBe(four)
  })
})

describe('when', () => {
  test('runs where the predicate holds, and hands back the same context elsewhere', () => {
    const long = when(({ messages }) => messages.length > 3, first)
    const once = long(four)
    expect(left(once)).toBe('1 2 3')
    expect(long(once)).toBe(once)
  })
})

describe('untilFits', () => {
  test.each<[number, string, string]>([
    [40, '0 1 2 3', ''],
    [Infinity, '0 1 2 3', ''],
    [39, '1 2 3', 'a'],
    [30, '1 2 3', 'a'],
    [29, '2 3', 'a b'],
    [19, '3', 'a b c'],
    [9, '3', 'a b c'],
    [0, '3', 'a b c']
  ])('target %d: left %s, ran %s', (target, expected, ran) => {
    const log: Array<string> = []
    const reducers = ['a', 'b', 'c'].map((name) => dropping(log, name))
    expect(left(untilFits({ target, estimator }, ...reducers)(four))).toBe(expected)
    expect(log.join(' ')).toBe(ran)
  })

  test('within the target the same context, and without reducers always', () => {
    expect(untilFits({ target: 40, estimator }, first)(four)).toBe(four)
    expect(untilFits({ target: 0 })(four)).toBe(four)
  })

  test('counts by the default estimator when none is given', () => {
    const tokens = estimateTokens(four)
    expect(untilFits({ target: tokens }, first)(four)).toBe(four)
    expect(left(untilFits({ target: tokens - 1 }, first)(four))).toBe('1 2 3')
  })

  test.each<[number, string]>([
    [-1, 'untilFits: target must be a number of at least 0, got -1'],
    [NaN, 'untilFits: target must be a number of at least 0, got NaN']
  ])('target %d', (target, message) => {
    expect(thrown(() => untilFits({ target }, first))).toStrictEqual(new RangeError(message))
  })
})

describe('reducerMonoid', () => {
  const { concat, empty } = reducerMonoid

  test('runs from left to right', () => {
    expect(left(concat(first, reversed)(four))).toBe('3 2 1')
    expect(left(concat(reversed, first)(four))).toBe('2 1 0')
    expect(empty(four)).toBe(four)
  })

  test('is a monoid: what is run does not depend on how it is bracketed, and empty does nothing', () => {
    const some: fc.Arbitrary<Reducer> = fc.constantFrom(first, reversed, clearConversation, empty)
    const same = (a: Reducer, b: Reducer): void => {
      expect(a(four)).toStrictEqual(b(four))
    }
    fc.assert(
      fc.property(some, some, some, (f, g, h) => {
        same(concat(concat(f, g), h), concat(f, concat(g, h)))
        same(concat(f, empty), f)
        same(concat(empty, f), f)
        same(concat(concat(f, g), h), sequence(f, g, h))
      })
    )
  })
})

describe('properties', () => {
  test('untilFits runs as few reducers as bring the context under the target', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.nat({ max: 6 }), (target, n) => {
        const log: Array<string> = []
        const fit = untilFits({ target, estimator }, ...Array.from({ length: n }, () => dropping(log)))
        const after: Context = fit(four)
        const needed = Math.max(0, Math.ceil((40 - target) / 10))
        expect(log.length).toBe(Math.min(n, needed))
        if (n >= needed) expect(estimateTokens(after, estimator)).toBeLessThanOrEqual(target)
      })
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { type DropOldestOptions, dropOldestSteps } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { profiles, shape, validContext } from '../../src/testing'
import { laxProfile, profileWith } from '../support/build'
import { left, loopOf, thrown, withResults } from '../support/histories'
import { parse } from '../support/shape'

const estimator = charsPerTokenEstimator

const four = loopOf(4, 'assistant | user')
const twoTurns =
  'user | assistant bash#1 | user result#1 | assistant | user | assistant bash#2 | user result#2 | assistant | user'

const leftOf = (context: Context, options: DropOldestOptions): string => left(dropOldestSteps(options)(context))

describe('examples', () => {
  test.each<[string, string, DropOldestOptions, string]>([
    ['keep 3', four, { keep: 3 }, '0 3 4 5 6 7 8 9 10'],
    ['keep 1', four, { keep: 1 }, '0 7 8 9 10'],
    ['keep 0', four, { keep: 0 }, '0 9 10'],
    ['the pending step stays', loopOf(3), { keep: 0 }, '0 5 6'],
    ['the pending step counts', loopOf(3), { keep: 1 }, '0 5 6'],
    ['beside the pending step', loopOf(3), { keep: 2 }, '0 3 4 5 6'],
    ['waiting calls stay', loopOf(2, 'assistant bash#3'), { keep: 0 }, '0 5'],
    ['waiting calls count', loopOf(2, 'assistant bash#3'), { keep: 2 }, '0 3 4 5'],
    ['answers do not count', twoTurns, { keep: 1 }, '0 3 4 5 6 7 8'],
    ['in every turn', twoTurns, { keep: 0 }, '0 3 4 7 8'],
    [
      'parallel calls',
      'user | assistant bash#1 bash#2 | user result#2 result#1 | assistant bash#3 | user result#3',
      { keep: 1 },
      '0 3 4'
    ],
    [
      'but pinned calls',
      'user | !assistant bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant | user',
      { keep: 0 },
      '0 1 2 5 6'
    ],
    [
      'but pinned results',
      'user | assistant bash#1 | !user result#1 | assistant bash#2 | user result#2 | assistant | user',
      { keep: 0 },
      '0 1 2 5 6'
    ],
    [
      'pinned ones count',
      'user | assistant bash#1 | user result#1 | !assistant bash#2 | user result#2 | assistant | user',
      { keep: 1 },
      '0 3 4 5 6'
    ],
    [
      'but words beside results',
      'user | assistant bash#1 | user result#1 text | assistant bash#2 | user result#2 | assistant | user',
      { keep: 0 },
      '0 1 2 5 6'
    ],
    [
      'but what a system message stands on',
      'user | assistant bash#1 | user result#1 | system | assistant bash#2 | user result#2 | assistant bash#3 | user result#3 | assistant | user',
      { keep: 0 },
      '0 1 2 3 4 5 8 9'
    ],
    [
      'results without a call go with the step',
      'user | assistant bash#1 | user result#1 | user result#8 | assistant | user',
      { keep: 0 },
      '0 4 5'
    ]
  ])('left: %s', (_, notation, options, expected) => {
    expect(leftOf(parse(notation), options)).toBe(expected)
  })

  test.each<[string, string, DropOldestOptions, string]>([
    [
      'tool messages',
      'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant bash#3 | tool result#3',
      { keep: 0 },
      '0 4 5'
    ],
    [
      'system messages between steps stay alone',
      'user | assistant bash#1 | user result#1 | system | assistant bash#2 | user result#2 | assistant | user',
      { keep: 0 },
      '0 3 6 7'
    ],
    [
      'but a system message within',
      'user | assistant bash#1 | system | user result#1 | assistant bash#2 | user result#2 | assistant',
      { keep: 0 },
      '0 1 2 3 6'
    ],
    [
      'calls answered together',
      'user | assistant bash#1 | assistant bash#2 | user result#1 result#2 | assistant',
      { keep: 0 },
      '0 4'
    ],
    [
      'a loop without a prompt',
      'assistant bash#1 | user result#1 | assistant bash#2 | user result#2',
      { keep: 1 },
      '2 3'
    ]
  ])('left where everything may stand: %s', (_, notation, options, expected) => {
    expect(leftOf(parse(notation, laxProfile), options)).toBe(expected)
  })

  test.each<[number | undefined, number, string]>([
    // prompt and answers 7 tokens each, a step 113: 473 in all
    [undefined, 473, '0 1 2 3 4 5 6 7 8 9 10'],
    [undefined, 472, '0 3 4 5 6 7 8 9 10'],
    [undefined, 360, '0 3 4 5 6 7 8 9 10'],
    [undefined, 359, '0 5 6 7 8 9 10'],
    [undefined, 134, '0 7 8 9 10'],
    [undefined, 133, '0 9 10'],
    [undefined, 0, '0 9 10'],
    [undefined, Infinity, '0 1 2 3 4 5 6 7 8 9 10'],
    [3, 0, '0 3 4 5 6 7 8 9 10'],
    [1, 360, '0 3 4 5 6 7 8 9 10'],
    [1, 359, '0 5 6 7 8 9 10'],
    [0, 359, '0 5 6 7 8 9 10'],
    [4, 0, '0 1 2 3 4 5 6 7 8 9 10']
  ])('keep %s, target %d: %s', (keep, target, expected) => {
    const options = { target, estimator, ...(keep === undefined ? {} : { keep }) }
    expect(leftOf(withResults(four, 400, laxProfile), options)).toBe(expected)
  })

  test.each<[string, string, DropOldestOptions]>([
    ['keep as many as there are', four, { keep: 4 }],
    ['keep more', four, { keep: 9 }],
    ['only the pending step', loopOf(1), { keep: 0 }],
    ['no calls', 'user | assistant | user | assistant | user', { keep: 0 }],
    ['no messages', '', { keep: 0 }],
    ['within the target', four, { target: 1000 }],
    [
      'all pinned',
      'user | !assistant bash#1 | user result#1 | !assistant bash#2 | user result#2 | assistant | user',
      { keep: 0 }
    ]
  ])('the same context: %s', (_, notation, options) => {
    const context = parse(notation)
    expect(dropOldestSteps(options)(context)).toBe(context)
  })

  test.each<[string, string, DropOldestOptions, string]>([
    [
      'the next step begins with thinking',
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2',
      { keep: 1 },
      '0 3 4'
    ],
    [
      'the next step does not',
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2',
      { keep: 1 },
      '0 1 2 3 4'
    ],
    [
      'the one after it does',
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant thinking bash#3 | user result#3',
      { keep: 1 },
      '0 5 6'
    ],
    [
      'stops where it may, not where it must',
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3',
      { keep: 0 },
      '0 3 4 5 6'
    ],
    [
      'a pinned step that begins with thinking',
      'user | !assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant bash#3 | user result#3',
      { keep: 1 },
      '0 1 2 5 6'
    ],
    [
      'a pinned step that does not',
      'user | assistant thinking bash#1 | user result#1 | !assistant bash#2 | user result#2 | assistant thinking bash#3 | user result#3',
      { keep: 0 },
      '0 1 2 3 4 5 6'
    ],
    [
      'a pinned step of an earlier turn',
      'user | !assistant thinking bash#1 | user result#1 | assistant | user | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3',
      { keep: 0 },
      '0 1 2 3 4 5 6 7 8'
    ],
    [
      'the first of two pinned steps counts',
      'user | !assistant thinking bash#1 | user result#1 | !assistant bash#2 | user result#2 | assistant bash#3 | user result#3 | assistant bash#4 | user result#4',
      { keep: 1 },
      '0 1 2 3 4 7 8'
    ],
    [
      'of an earlier turn',
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant | user',
      { keep: 1 },
      '0 3 4 5 6'
    ]
  ])('where a loop must begin with thinking: %s', (_, notation, options, expected) => {
    expect(leftOf(parse(notation, profiles.required), options)).toBe(expected)
  })

  test('the target is missed rather than a loop without thinking left', () => {
    const notation =
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant thinking bash#3 | user result#3 | assistant thinking bash#4 | user result#4'
    const context = withResults(notation, 400, profiles.required)
    const one = estimateTokens(context, estimator) - 100
    expect(leftOf(context, { target: one, estimator })).toBe('0 5 6 7 8')
  })

  test('thinking that goes with what it is bound to is not counted', () => {
    const notation =
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2 | assistant thinking bash#3 | user result#3'
    const drop = (thinkingBinding: Profile['thinkingBinding'], target: number): string =>
      shape(dropOldestSteps({ target, estimator })(withResults(notation, 400, profileWith({ thinkingBinding }))))
    // 7 for the prompt, 116 for a step, 3 of them for its thoughts
    expect(drop('none', 239)).toBe(
      'user | assistant thinking bash#2 | user result#2 | assistant thinking bash#3 | user result#3'
    )
    expect(drop('none', 238)).toBe('user | assistant thinking bash#3 | user result#3')
    expect(drop('prefix', 233)).toBe('user | assistant bash#2 | user result#2 | assistant bash#3 | user result#3')
    expect(drop('prefix', 232)).toBe('user | assistant bash#3 | user result#3')
  })

  test('without a target keep alone decides, however little the context costs', () => {
    expect(leftOf(withResults(four, 1), { keep: 0, estimator })).toBe('0 9 10')
  })

  test('messages that stay are the same', () => {
    const before = parse(four)
    const after = dropOldestSteps({ keep: 1 })(before)
    expect(after).toStrictEqual({ ...before, messages: [before.messages[0], ...before.messages.slice(7)] })
    expect(after.messages[1]).toBe(before.messages[7])
  })
})

describe('options', () => {
  test.each<[DropOldestOptions, string]>([
    [{}, 'dropOldestSteps: give keep, target or both, got neither'],
    [{ keep: -1 }, 'dropOldestSteps: keep must be a whole number of at least 0, got -1'],
    [{ keep: NaN }, 'dropOldestSteps: keep must be a whole number of at least 0, got NaN'],
    [{ target: -1 }, 'dropOldestSteps: target must be a number of at least 0, got -1']
  ])('%o', (options, message) => {
    expect(thrown(() => dropOldestSteps(options))).toStrictEqual(new RangeError(message))
  })
})

describe('properties', () => {
  const under = fc.constantFrom(...Object.values(profiles)).chain((profile) => validContext({ profile, maxSteps: 5 }))

  test('prompts and their words stay', () => {
    fc.assert(
      fc.property(under, fc.nat({ max: 3 }), (context, keep) => {
        const after = dropOldestSteps({ keep })(context)
        const words = context.messages
          .filter(({ role }) => role === 'user' || role === 'system')
          .flatMap(({ content }) => content)
        const rest = new Set(after.messages.flatMap(({ content }) => content))
        for (const block of words) if (block.type !== 'tool_result') expect(rest).toContain(block)
      })
    )
  })

  test('the more is kept, the more is left', () => {
    fc.assert(
      fc.property(under, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (context, keep, more) => {
        const many = new Set(left(dropOldestSteps({ keep: keep + more })(context)).split(' '))
        const few = left(dropOldestSteps({ keep })(context)).split(' ')
        expect(few.length).toBeLessThanOrEqual(many.size)
      })
    )
  })

  test('the target is met, or there is nothing left to drop', () => {
    fc.assert(
      fc.property(under, fc.double({ min: 0, max: 1, noNaN: true }), (context, part) => {
        const target = Math.round(estimateTokens(context) * part)
        const after = dropOldestSteps({ target })(context)
        if (estimateTokens(after) > target) expect(after).toStrictEqual(dropOldestSteps({ keep: 0 })(context))
      })
    )
  })

  test('as little goes as the target asks for', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 900 }), (n, target) => {
        const context = withResults(loopOf(n, 'assistant | user'), 400, laxProfile)
        const gone = Math.min(n, Math.max(0, Math.ceil((estimateTokens(context, estimator) - target) / 113)))
        const expected = context.messages.filter((_, m) => m === 0 || m > 2 * gone)
        expect(dropOldestSteps({ target, estimator })(context).messages).toEqual(expected)
      })
    )
  })
})

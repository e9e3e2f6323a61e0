import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { type DropOldestOptions, dropOldestRoundtrips, replaceWithSummary } from '../../src/reducers'
import { roundtrips } from '../../src/roundtrip/Roundtrip'
import { settle } from '../../src/roundtrip/settle'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { profiles, shape, validContext } from '../../src/testing'
import { laxProfile, profileWith } from '../support/build'
import { filler, left, mapAll, thrown, withTexts } from '../support/histories'
import { parse } from '../support/shape'

const estimator = charsPerTokenEstimator

const three = 'user | assistant | user | assistant | user | assistant | user'

const leftOf = (context: Context, options: DropOldestOptions): string => left(dropOldestRoundtrips(options)(context))

describe('examples', () => {
  test.each<[string, string, DropOldestOptions, string]>([
    ['keep 3', three, { keep: 3 }, '2 3 4 5 6'],
    ['keep 2', three, { keep: 2 }, '4 5 6'],
    ['keep 1', three, { keep: 1 }, '6'],
    ['keep 0: the newest always stays', three, { keep: 0 }, '6'],
    ['answered or not', 'user | assistant | user | assistant', { keep: 0 }, '2 3'],
    ['with all the work', 'user | assistant bash#1 | user result#1 | assistant | user', { keep: 1 }, '4'],
    ['the open loop', 'user | assistant | user | assistant bash#1 | user result#1', { keep: 0 }, '2 3 4'],
    ['system messages before the first', 'system | system | user | assistant | user', { keep: 1 }, '0 1 4'],
    ['an answer before the first prompt', 'assistant | user | assistant | user', { keep: 2 }, '1 2 3'],
    ['a summary and its answer', '~user | assistant | user', { keep: 1 }, '2'],
    ['but a pinned prompt', '!user | assistant | user | assistant | user', { keep: 1 }, '0 1 4'],
    ['but a pinned answer', 'user | !assistant | user | assistant | user', { keep: 1 }, '0 1 4'],
    [
      'but a pinned one between',
      'user | assistant | user | !assistant | user | assistant | user',
      { keep: 1 },
      '2 3 6'
    ],
    ['pinned ones count', '!user | assistant | user | assistant | user', { keep: 2 }, '0 1 2 3 4'],
    [
      'but what a system message stands on',
      'user | system | assistant | user | assistant | user',
      { keep: 1 },
      '0 1 2 5'
    ]
  ])('left: %s', (_, notation, options, expected) => {
    expect(leftOf(parse(notation), options)).toBe(expected)
  })

  test.each<[string, string, DropOldestOptions, string]>([
    ['two prompts in a row are one', 'user | user | assistant | user', { keep: 1 }, '3'],
    ['a pair is never torn', 'user | assistant bash#1 | user | user result#1 | assistant | user', { keep: 1 }, '5'],
    [
      'system messages stay alone',
      'user | system | assistant | user | system | assistant | user',
      { keep: 1 },
      '1 4 6'
    ],
    ['a system message that is pinned', 'user | !system | assistant | user', { keep: 1 }, '0 1 2 3']
  ])('left where neighbours may be alike: %s', (_, notation, options, expected) => {
    expect(leftOf(parse(notation, laxProfile), options)).toBe(expected)
  })

  test.each<[number | undefined, number, string]>([
    // 7 messages of 10 tokens
    [undefined, 70, '0 1 2 3 4 5 6'],
    [undefined, 69, '2 3 4 5 6'],
    [undefined, 50, '2 3 4 5 6'],
    [undefined, 49, '4 5 6'],
    [undefined, 30, '4 5 6'],
    [undefined, 29, '6'],
    [undefined, 10, '6'],
    [undefined, 0, '6'],
    [undefined, Infinity, '0 1 2 3 4 5 6'],
    [3, 0, '2 3 4 5 6'],
    [3, 29, '2 3 4 5 6'],
    [3, 69, '2 3 4 5 6'],
    [2, 50, '2 3 4 5 6'],
    [2, 49, '4 5 6'],
    [0, 49, '4 5 6'],
    [4, 0, '0 1 2 3 4 5 6']
  ])('keep %s, target %d: %s', (keep, target, expected) => {
    const options = { target, estimator, ...(keep === undefined ? {} : { keep }) }
    expect(leftOf(withTexts(three, 24), options)).toBe(expected)
  })

  test('what stays of a roundtrip still counts', () => {
    const context = withTexts('user | system | assistant | user | assistant | user', 24, laxProfile)
    expect(leftOf(context, { target: 40, estimator })).toBe('1 3 4 5')
    expect(leftOf(context, { target: 39, estimator })).toBe('1 5')
    expect(leftOf(withTexts('!user | assistant | user | assistant | user', 24), { target: 30, estimator })).toBe(
      '0 1 4'
    )
  })

  test.each<[string, string, DropOldestOptions]>([
    ['keep as many as there are', three, { keep: 4 }],
    ['keep more', three, { keep: 9 }],
    ['only one', 'user | assistant bash#1 | user result#1', { keep: 0 }],
    ['only system messages', 'system', { keep: 0 }],
    ['no messages', '', { keep: 0 }],
    ['within the target', three, { target: 1000 }],
    ['all pinned', '!user | assistant | !user | assistant | user', { target: 0 }],
    ['a system message in each', 'user | system | assistant | user | system | assistant | user', { keep: 0 }]
  ])('the same context: %s', (_, notation, options) => {
    const context = parse(notation)
    expect(dropOldestRoundtrips(options)(context)).toBe(context)
  })

  test('messages that stay are the same', () => {
    const before = parse(three)
    const after = dropOldestRoundtrips({ keep: 2 })(before)
    expect(after).toStrictEqual({ ...before, messages: before.messages.slice(4) })
    after.messages.forEach((message, m) => {
      expect(message).toBe(before.messages[m + 4])
    })
  })

  test('thinking that goes with what it is bound to is not counted', () => {
    // words cost 6 tokens, thoughts 3, framing 4: 56 in all, 33 without the first roundtrip, 30 without any thoughts
    const drop = (thinkingBinding: Profile['thinkingBinding'], target: number): string =>
      shape(
        dropOldestRoundtrips({ target, estimator })(
          withTexts(
            'user | assistant thinking text | user | assistant thinking text | user',
            24,
            profileWith({ thinkingBinding })
          )
        )
      )
    expect(drop('none', 33)).toBe('user | assistant thinking text | user')
    expect(drop('none', 32)).toBe('user')
    expect(drop('prefix', 56)).toBe('user | assistant thinking text | user | assistant thinking text | user')
    expect(drop('prefix', 55)).toBe('user | assistant | user')
    expect(drop('prefix', 30)).toBe('user | assistant | user')
    expect(drop('prefix', 29)).toBe('user')
  })

  test('all thinking that goes is left out of the count, wherever it stands', () => {
    const prefix = profileWith({ thinkingBinding: 'prefix', firstRole: 'any' })
    const drop = (notation: string, target: number): string =>
      leftOf(withTexts(notation, 24, prefix), { target, estimator })
    // 62 tokens, 30 without the first roundtrip and the thoughts
    const twice = 'user | assistant thinking thinking text | user | assistant thinking thinking text | user'
    expect(drop(twice, 30)).toBe('2 3 4')
    // 46 tokens, 30 without the first message and the thoughts
    expect(drop('assistant thinking text | user | assistant thinking text | user', 30)).toBe('1 2 3')
  })

  test('without a target keep alone decides, however little the context costs', () => {
    expect(leftOf(withTexts(three, 1), { keep: 1, estimator })).toBe('6')
  })

  test('prompts that come together are parted by an acknowledgement where they are refused', () => {
    const notation = 'user | !assistant | user | !assistant bash#1 | user result#1'
    expect(shape(dropOldestRoundtrips({ keep: 0 })(parse(notation)))).toBe(notation)
    expect(shape(dropOldestRoundtrips({ keep: 0 })(parse('!user | user | assistant | user')))).toBe(
      '!user | user | assistant | user'
    )
    expect(shape(dropOldestRoundtrips({ keep: 0 })(parse('user | user | assistant | user | assistant | !user')))).toBe(
      '!user'
    )
    const after = dropOldestRoundtrips({ keep: 0 })(
      parse('user | assistant | !user | user | assistant | user', profiles.refused)
    )
    expect(shape(after)).toBe('!user | user | assistant | user')
    const parted = dropOldestRoundtrips({ keep: 2 })(
      withTexts('!~user | user | assistant | user | assistant | user', 400)
    )
    expect(shape(parted)).toBe('!~user | !~assistant | user | assistant | user')
    expect(left(parted)).toBe('0 after-0 3 4 5')
    const summarized = dropOldestRoundtrips({ keep: 0 })(parse('!~user | assistant | user | assistant | user'))
    expect(shape(summarized)).toBe('!~user | assistant | user')
  })

  test('the latest words of the user stay in a message of their own, behind a summary and through the next', () => {
    const before = withTexts('!~user | user | assistant | user', 400)
    const words = before.messages[3]
    const dropped = dropOldestRoundtrips({ keep: 0 })(before)
    expect(shape(dropped)).toBe('!~user | !~assistant | user')
    expect(left(dropped)).toBe('0 after-0 3')
    expect(dropped.messages[0]).toBe(before.messages[0])
    expect(dropped.messages[2]).toBe(words)
    const after = replaceWithSummary({ summary: 'Short.' })(dropped)
    expect(shape(after)).toBe('!~user | !~assistant | user')
    expect(after.messages[0]?.content).toStrictEqual([text('Short.')])
    expect(after.messages[2]).toBe(words)
  })
})

describe('options', () => {
  test.each<[DropOldestOptions, string]>([
    [{}, 'dropOldestRoundtrips: give keep, target or both, got neither'],
    [{ estimator }, 'dropOldestRoundtrips: give keep, target or both, got neither'],
    [{ keep: -1 }, 'dropOldestRoundtrips: keep must be a whole number of at least 0, got -1'],
    [{ keep: 1.5, target: 3 }, 'dropOldestRoundtrips: keep must be a whole number of at least 0, got 1.5'],
    [{ target: -1 }, 'dropOldestRoundtrips: target must be a number of at least 0, got -1'],
    [{ keep: 1, target: NaN }, 'dropOldestRoundtrips: target must be a number of at least 0, got NaN']
  ])('%o', (options, message) => {
    expect(thrown(() => dropOldestRoundtrips(options))).toStrictEqual(new RangeError(message))
  })
})

describe('properties', () => {
  const under = fc.constantFrom(...Object.values(profiles)).chain((profile) => validContext({ profile }))

  test('the more is kept, the more is left', () => {
    fc.assert(
      fc.property(under, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (context, keep, more) => {
        const few = new Set(left(dropOldestRoundtrips({ keep })(context)).split(' '))
        const many = new Set(left(dropOldestRoundtrips({ keep: keep + more })(context)).split(' '))
        const newest = roundtrips(context).slice(-Math.max(1, keep))
        for (const message of newest.flatMap(({ start, end }) => context.messages.slice(start, end)))
          if (many.has(message.id)) expect(few).toContain(message.id)
        expect(few.size).toBeLessThanOrEqual(many.size)
      })
    )
  })

  test('the target is met, or there is nothing left to drop', () => {
    fc.assert(
      fc.property(under, fc.double({ min: 0, max: 1, noNaN: true }), (context, part) => {
        const target = Math.round(estimateTokens(context) * part)
        const after = dropOldestRoundtrips({ target })(context)
        if (estimateTokens(after) > target) expect(after).toStrictEqual(dropOldestRoundtrips({ keep: 0 })(context))
      })
    )
  })

  test('as little goes as the target asks for', () => {
    const notation = fc
      .array(
        fc.constantFrom(
          'user | assistant',
          'user | assistant thinking text',
          'user | assistant bash#i | user result#i | assistant'
        ),
        { maxLength: 5 }
      )
      .map((turns) => [...turns.map((turn, i) => turn.replaceAll('#i', `#${String(i)}`)), 'user'].join(' | '))
    const profile = fc.constantFrom(laxProfile, profiles.strict, profiles.merged, profiles.bound)
    fc.assert(
      fc.property(notation, profile, fc.nat({ max: 150 }), (notation, profile, target) => {
        const context = parse(notation, profile)
        const suffixes = roundtrips(context).map(({ start }) =>
          settle(context, withMessages(context, start === 0 ? context.messages : context.messages.slice(start)))
        )
        const expected =
          suffixes.find((suffix) => estimateTokens(suffix, estimator) <= target) ?? suffixes[suffixes.length - 1]
        expect(dropOldestRoundtrips({ target, estimator })(context)).toStrictEqual(expected)
      })
    )
  })
})

test('thinking in a message of the user, which nobody takes out, counts', () => {
  const broken = mapAll(parse('user | assistant | user | assistant | user thinking | assistant | user'), (block) =>
    block.type === 'thinking' ? { ...block, text: filler(400) } : block
  )
  const target = estimateTokens({ ...broken, messages: broken.messages.slice(4) }) - 1
  const once = dropOldestRoundtrips({ target })(broken)
  expect(left(once)).toBe('6')
  expect(dropOldestRoundtrips({ target })(once)).toBe(once)
})

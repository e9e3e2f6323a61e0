import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Context, withMessages, withProfile } from '../../src/model/Context'
import { violations } from '../../src/roundtrip'
import { dropUnprotected, type DropUnprotectedOptions } from '../../src/strategy'
import { profiles, validContextUnderAny } from '../../src/testing'
import { estimateTokens } from '../../src/tokens/estimate'
import { filler, left, mapAll, thrown, withResults, withTexts } from '../support/histories'
import { parse } from '../support/shape'

const loop = 'user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2'

/** Texts long enough that nothing is smaller than an acknowledgement. */
const long = (notation: string, profile = profiles.merged): Context => withTexts(notation, 400, profile)

const ids = (before: Context, options: DropUnprotectedOptions): string => left(dropUnprotected(options)(before))

describe('what is left when all may go', () => {
  test.each<[string, string, string]>([
    ['the first and the latest words', 'user | assistant | user | assistant | user', '0 4'],
    ['the answer just given', 'user | assistant | user | assistant', '0 2 3'],
    ['the pending step with its prompt', `user | assistant | ${loop}`, '0 2 5 6'],
    ['all messages with words of one time', 'user | user | assistant | user | assistant | user | user', '0 6'],
    ['system messages, with what they stand on', 'user | assistant | user | system | assistant | user', '0 2 3 4 5'],
    ['leading system messages alone', 'system | user | assistant | user', '0 1 3'],
    ['a pinned answer with its prompt', 'user | assistant | user | !assistant | user | assistant | user', '0 2 3 6'],
    [
      'a pinned result with its step and its prompt',
      `user | assistant | user | assistant bash#1 | !user result#1 | assistant | user`,
      '0 2 3 4 6'
    ],
    ['a pinned prompt alone', 'user | assistant | !user | assistant | user', '0 2 4'],
    ['a summary like the first words', '~user | assistant | user | assistant | user', '0 2 4'],
    ['summaries wherever they stand', 'user | assistant | ~user | assistant | ~user | assistant | user', '0 2 4 6'],
    ['a summary that is all there is', '~user', '0'],
    ['a summary that the newest step works on', '~user | assistant bash#1 | user result#1', '0 1 2'],
    [
      'words beside results, with their step',
      'user | assistant bash#1 | user result#1 text | assistant bash#2 | user result#2',
      '0 1 2 3 4'
    ]
  ])('%s', (_, notation, expected) => {
    expect(ids(long(notation), { target: 0 })).toBe(expected)
  })

  test('without the first words, when these are free', () => {
    expect(ids(long('user | assistant | user | assistant | user'), { target: 0, protect: { firstUser: 'free' } })).toBe(
      '4'
    )
  })

  test('summaries go like the first words, but for the newest one where there are no words', () => {
    const free = { target: 0, protect: { firstUser: 'free' } } as const
    expect(ids(long('~user | assistant | user | assistant | user'), free)).toBe('4')
    expect(ids(long('~user | assistant | ~user | assistant'), free)).toBe('2 3')
    expect(ids(long('~user'), free)).toBe('0')
  })

  test('where system messages stand alone, nothing else stays for them', () => {
    const before = long('user | assistant | user | system | assistant | user', profiles.separate)
    expect(ids(before, { target: 0 })).toBe('0 3 5')
  })

  test('a loop that has to begin with thinking keeps its newest step that does', () => {
    const notation =
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3'
    expect(ids(long(notation, profiles.required), { target: 0 })).toBe('0 3 4 5 6')
    expect(ids(long(notation, profiles.merged), { target: 0 })).toBe('0 5 6')
  })

  test('not where a loop that stays and begins so comes to stand before it: all goes at once', () => {
    const before = long(
      [
        'user | !assistant thinking bash#1 | user result#1 | assistant',
        '!user | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3'
      ].join(' | '),
      { ...profiles.required, neighbours: 'merged' }
    )
    expect(ids(before, { target: 0 })).toBe('0 1 2 4 7 8')
    const once = dropUnprotected({ target: 0 })(before)
    expect(violations(once)).toEqual([])
    expect(dropUnprotected({ target: 0 })(once)).toBe(once)
  })

  test('so does what is left when the target is met earlier', () => {
    const notation =
      'user | assistant thinking bash#1 text | user result#1 | assistant bash#2 text | user result#2 | assistant thinking bash#3 | user result#3 | assistant bash#4 | user result#4'
    const before = long(notation, profiles.required)
    const merged = long(notation, profiles.merged)
    const target = estimateTokens(before) - 1
    expect(ids(before, { target })).toBe('0 5 6 7 8')
    expect(ids(merged, { target })).toBe('0 3 4 5 6 7 8')
  })

  test('an acknowledgement goes with what it stood between', () => {
    const before = long('user | assistant | user | assistant | user | assistant | user')
    const acknowledged = withMessages(
      before,
      before.messages.map((message, i) => (i === 3 ? { ...message, pinned: true, summaryOf: [] } : message))
    )
    expect(ids(acknowledged, { target: 0 })).toBe('0 6')
  })

  test('a system message behind results keeps the step before and the answer after it', () => {
    const notation = 'user | assistant | user | assistant bash#1 text | user result#1 | system | assistant | user'
    expect(ids(long(notation), { target: 0 })).toBe('0 2 3 4 5 6 7')
  })

  test('a history without words of the user keeps what it begins with', () => {
    expect(ids(long('user result#9 | assistant bash#1 | user result#1 | assistant bash#2'), { target: 0 })).toBe('0 3')
  })
})

describe('the order', () => {
  const before = long(
    'user | assistant bash#1 text | user result#1 | assistant | user | assistant bash#2 text | user result#2 | assistant | user | assistant bash#3 text | user result#3 | assistant | user'
  )
  /** What is left when `n` more messages have gone than the target needs. */
  const leftAfter = (kept: ReadonlyArray<number>): string => {
    const target = estimateTokens(
      withMessages(
        before,
        before.messages.filter((_, i) => kept.includes(i))
      )
    )
    return ids(before, { target })
  }

  test('steps of the oldest roundtrip, then those of the next and its prompt with its answer, the first answer last', () => {
    expect(leftAfter([0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBe('0 3 4 5 6 7 8 9 10 11 12')
    expect(leftAfter([0, 3, 4, 7, 8, 9, 10, 11, 12])).toBe('0 3 4 7 8 9 10 11 12')
    // an answered prompt does not stay without its answer
    expect(leftAfter([0, 3, 4, 8, 9, 10, 11, 12])).toBe('0 3 8 9 10 11 12')
    expect(leftAfter([0, 3, 8, 11, 12])).toBe('0 3 8 11 12')
    expect(leftAfter([0, 3, 12])).toBe('0 3 12')
    expect(leftAfter([0, 12])).toBe('0 12')
  })

  test('it stops when the target is met, and not a token before', () => {
    const total = estimateTokens(before)
    expect(dropUnprotected({ target: total })(before)).toBe(before)
    expect(ids(before, { target: total - 1 })).toBe('0 3 4 5 6 7 8 9 10 11 12')
  })
})

describe('where neighbours are refused', () => {
  test('an acknowledgement stands between messages of the user', () => {
    const after = dropUnprotected({ target: 0 })(long('user | assistant | user | assistant | user', profiles.refused))
    expect(after.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(after.messages[1]?.content).toEqual([{ type: 'text', text: 'Noted.' }])
  })

  test('what is no larger than one stays instead', () => {
    const before = withProfile(profiles.refused)(parse('user | assistant | user'))
    const tiny = withMessages(
      before,
      before.messages.map((message) => ({ ...message, content: [{ type: 'text', text: 'ok' }] }))
    )
    expect(dropUnprotected({ target: 0 })(tiny)).toBe(tiny)
  })

  test('where that was not all that went, too', () => {
    const before = long('user | assistant | !user | assistant | user', profiles.refused)
    const tiny = withMessages(
      before,
      before.messages.map((message, i) => (i === 1 ? { ...message, content: [{ type: 'text', text: 'ok' }] } : message))
    )
    const after = dropUnprotected({ target: 0 })(tiny)
    expect(after.messages[1]).toBe(tiny.messages[1])
    expect(left(after)).toBe('0 1 2 before-4 4')
  })

  test('an acknowledgement in place of the same one is the same one', () => {
    const before = long('user | assistant bash#1 text | user result#1 | assistant | user', profiles.refused)
    const acknowledged = withMessages(
      before,
      before.messages.map((message, i) =>
        i === 3
          ? { ...message, id: 'before-4', content: [{ type: 'text', text: 'Noted.' }], pinned: true, summaryOf: [] }
          : message
      )
    )
    const after = dropUnprotected({ target: 0 })(acknowledged)
    expect(left(after)).toBe('0 before-4 4')
    expect(after.messages[1]).toBe(acknowledged.messages[3])
  })

  test('the room for acknowledgements is kept free', () => {
    const before = long('user | assistant | !user | assistant | user', profiles.refused)
    const target = estimateTokens(
      withMessages(
        before,
        before.messages.filter((_, i) => i !== 1)
      )
    )
    expect(estimateTokens(dropUnprotected({ target })(before))).toBeLessThanOrEqual(target)
  })

  test('one that stands there already stays, and is not made anew', () => {
    const before = long('user | assistant | user | assistant | user', profiles.refused)
    const once = dropUnprotected({ target: 0 })(before)
    const grown = withMessages(once, [
      ...once.messages,
      ...long('user | assistant | user')
        .messages.slice(1)
        .map((message, i) => ({ ...message, id: `new-${String(i)}` }))
    ])
    const twice = dropUnprotected({ target: 0 })(grown)
    expect(twice.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(dropUnprotected({ target: 0 })(once)).toBe(once)
  })
})

describe('thinking that is bound to what stands before it', () => {
  /** Every block of thinking, and every result, is long. */
  const heavy = (notation: string): Context =>
    mapAll(withResults(notation, 400, profiles.bound), (block) =>
      block.type === 'thinking' ? { ...block, text: filler(2000) } : block
    )

  test('stays in what nothing goes before, and is counted there', () => {
    const turns = Array.from({ length: 4 }, (_, k) => `user | assistant bash#${String(k)} | user result#${String(k)}`)
    const before = heavy(`user | !assistant thinking | ${turns.join(' | assistant | ')} | assistant | user`)
    const least = estimateTokens(dropUnprotected({ target: 0 })(before))
    const all = estimateTokens(before)
    for (let target = least; target < all; target += 7)
      expect(estimateTokens(dropUnprotected({ target })(before))).toBeLessThanOrEqual(target)
  })

  test('goes with what comes to stand behind what goes later', () => {
    const before = heavy(
      'user | assistant thinking text | !user | assistant | user | assistant bash#1 | user result#1 | assistant | user'
    )
    const kept = withMessages(
      before,
      before.messages.filter((_, i) => [0, 2, 3, 8].includes(i))
    )
    expect(ids(before, { target: estimateTokens(kept) })).toBe('0 2 3 8')
  })

  test('a larger target than one that is met is met', () => {
    fc.assert(
      fc.property(validContextUnderAny(), fc.nat(), (before, n) => {
        const least = estimateTokens(dropUnprotected({ target: 0 })(before))
        const target = least + (n % (estimateTokens(before) - least + 1))
        expect(estimateTokens(dropUnprotected({ target })(before))).toBeLessThanOrEqual(target)
      })
    )
  })
})

describe('nothing to do', () => {
  test.each<[string, Context, DropUnprotectedOptions]>([
    ['it fits', long('user | assistant | user'), { target: 10_000 }],
    ['one message', long('user'), { target: 0 }],
    ['no message', parse(''), { target: 0 }],
    ['all is kept', long('!user | !assistant | user'), { target: 0 }]
  ])('%s', (_, before, options) => {
    expect(dropUnprotected(options)(before)).toBe(before)
  })
})

test.each([-1, NaN])('target %d cannot be', (target) => {
  expect(thrown(() => dropUnprotected({ target }))).toEqual(
    new RangeError(`dropUnprotected: target must be a number of at least 0, got ${String(target)}`)
  )
})

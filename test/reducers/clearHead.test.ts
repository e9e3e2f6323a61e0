import { describe, expect, test } from 'vitest'
import { image } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { clearHead, type ClearHeadOptions } from '../../src/reducers'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { utf8BytesEstimator } from '../../src/tokens/utf8BytesEstimator'
import { profileWith } from '../support/build'
import { editedIds, filler, loopOf, mapAll, thrown } from '../support/histories'
import { parse, shape } from '../support/shape'

const unbound = profileWith({ thinkingBinding: 'none', thinkingInLoop: 'optional', lastRole: 'any' })

/** Everything that can be cleared, long enough to be worth it. */
const long = (notation: string, profile: Profile = unbound): Context =>
  mapAll(parse(notation, profile), (block) =>
    block.type === 'tool_result'
      ? { ...block, content: filler(400) }
      : block.type === 'tool_use'
        ? { ...block, input: { content: filler(400) } }
        : block.type === 'media'
          ? image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K'.repeat(500) })
          : block
  )

const turns =
  'user image | assistant thinking bash#1 | user result#1 | assistant thinking text | user image | assistant thinking bash#2 | user result#2 | assistant'

/** What the messages from an index on cost. */
const tail = (context: Context, from: number): number =>
  heuristicEstimator.tokens(
    context.messages.slice(from).reduce((sum, message) => sum + heuristicEstimator.message(message), 0)
  )

/** The indices of messages that are not the same any more; none may have gone. */
const edited = (before: Context, options: ClearHeadOptions): string => {
  const after = clearHead(options)(before)
  expect(after.messages).toHaveLength(before.messages.length)
  return after.messages.flatMap((message, m) => (message === before.messages[m] ? [] : [m])).join(' ')
}

const all = long(turns)

describe('the border', () => {
  test.each<[string, number, string]>([
    ['behind everything: all but the latest words', 0, '0 1 2 3 5 6'],
    ['all fits', tail(all, 0), ''],
    ['the first message does not fit', tail(all, 1), '0'],
    ['a pair whose result fits stays whole, and what thought before it', tail(all, 2), '0'],
    ['the result of a call does not fit', tail(all, 3), '0 1 2'],
    ['one token too few', tail(all, 3) - 1, '0 1 2'],
    ['nor an answer', tail(all, 4), '0 1 2'],
    ['the latest words do not fit, and stay', tail(all, 5), '0 1 2 3']
  ])('%s', (_, keepTokens, expected) => {
    expect(edited(all, { keepTokens })).toBe(expected)
  })

  test.each<[string, number, number, string]>([
    ['a step of two', 0, 2, '0 1 2 3 5 6'],
    ['what would fill less than a step stays', 0, 3, '0 1 2 3'],
    ['less than one step', 0, 5, '']
  ])('in steps: %s', (_, keepTokens, batch, expected) => {
    expect(edited(all, { keepTokens, batch })).toBe(expected)
  })

  test('may lie between the results of one step', () => {
    const parallel = long('user | assistant bash#1 bash#2 | user result#1 | user result#2 | assistant')
    expect(edited(parallel, { keepTokens: tail(parallel, 3) })).toBe('1 2')
  })

  test('moves only where a step is full while a history grows', () => {
    const grown = long(loopOf(24, 'assistant'))
    const reduce = clearHead({ keepTokens: 700, batch: 5 })
    const seen = new Set<string>()
    for (let end = 2; end <= grown.messages.length; end++) {
      const part = withMessages(grown, grown.messages.slice(0, end))
      seen.add(editedIds(part, reduce(part), 'tool_result'))
    }
    expect(seen.size).toBeLessThanOrEqual(5)
    expect(seen.size).toBeGreaterThan(2)
  })

  test('is measured with the estimator that it is given', () => {
    const loop = long(loopOf(3, 'assistant'))
    const [ours, bytes] = [heuristicEstimator, utf8BytesEstimator].map((estimator) =>
      edited(loop, { keepTokens: 350, estimator })
    )
    expect(ours).not.toBe(bytes)
  })
})

describe('what is cleared', () => {
  const cleared = (notation: string, profile?: Profile): string =>
    shape(clearHead({ keepTokens: 0 })(long(notation, profile)))

  test('results, arguments, thinking and media; words and calls stay', () => {
    const after = clearHead({ keepTokens: 0 })(all)
    expect(shape(after)).toBe(
      'user | assistant bash#1 | user result#1 | assistant | user image | assistant bash#2 | user result#2 | assistant'
    )
    expect(after.messages[0]?.content).toEqual([{ type: 'text', text: '[removed: image/png]' }])
    expect(after.messages[1]?.content).toMatchObject([
      { input: { content: expect.stringContaining('[cleared: 400 chars]') as string } }
    ])
    expect(after.messages[2]?.content).toMatchObject([{ content: expect.stringMatching(/^\[cleared: bash/) as string }])
  })

  test.each<[string, string, string]>([
    [
      'but the pending step',
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2',
      'user | assistant bash#1 | user result#1 | assistant thinking bash#2 | user result#2'
    ],
    [
      'but pinned messages',
      'user | !assistant thinking text | user | assistant',
      'user | !assistant thinking text | user | assistant'
    ],
    ['a message that only thought', 'user | assistant thinking | assistant text | user', 'user | assistant | user']
  ])('%s', (_, notation, expected) => {
    expect(cleared(notation)).toBe(expected)
  })

  test.each<[string, Partial<Profile>, string]>([
    [
      'goes in the last loop',
      {},
      'user | assistant | user | assistant bash#1 | user result#1 | assistant | user result#1'
    ],
    [
      'stays in the last loop where it is required',
      { thinkingInLoop: 'required' },
      'user | assistant | user | assistant thinking bash#1 | user result#1 | assistant | user result#1'
    ],
    [
      'stays where calls keep it',
      { callsKeepThinking: true },
      'user | assistant thinking text | user | assistant thinking bash#1 | user result#1 | assistant | user result#1'
    ]
  ])('thinking %s', (_, rules, expected) => {
    const notation =
      'user | assistant thinking text | user | assistant thinking bash#1 | user result#1 | assistant | user result#1'
    expect(cleared(notation, profileWith({ ...unbound, ...rules }))).toBe(expected)
  })

  test('thinking of the newest part goes where it is bound to what was cleared', () => {
    const before = long(turns, profileWith({ lastRole: 'any' }))
    expect(shape(clearHead({ keepTokens: tail(before, 4) })(before))).not.toContain('thinking')
    expect(shape(clearHead({ keepTokens: tail(all, 4) })(all))).toContain('assistant thinking bash#2')
  })

  test('not what excluded tools were told and said', () => {
    const after = clearHead({ keepTokens: 0, excludeTools: ['bash'] })(long(loopOf(2, 'assistant')))
    expect(after).toEqual(long(loopOf(2, 'assistant')))
  })

  test('shares what was short anyway', () => {
    const both = long(loopOf(2, 'assistant'))
    const before = withMessages(both, [...parse(loopOf(1)).messages, ...both.messages.slice(3)])
    expect(edited(before, { keepTokens: 0 })).toBe('3 4')
  })

  test('with a placeholder of your own', () => {
    const after = clearHead({ keepTokens: 0, placeholder: '[old]' })(all)
    expect(after.messages[2]?.content).toMatchObject([{ content: '[old]' }])
  })

  test('the same context when there is nothing to clear', () => {
    const before = parse('user | assistant | user | assistant')
    expect(clearHead({ keepTokens: 0 })(before)).toBe(before)
  })
})

describe('options', () => {
  test.each<[ClearHeadOptions, string]>([
    [{ keepTokens: -1 }, 'clearHead: keepTokens must be a number of at least 0, got -1'],
    [{ keepTokens: 0, batch: 0 }, 'clearHead: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => clearHead(options))).toEqual(new RangeError(message))
  })
})

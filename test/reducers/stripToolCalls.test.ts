import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { stripToolCalls, type StripToolCallsOptions } from '../../src/reducers'
import { violations } from '../../src/roundtrip'
import { profiles } from '../../src/testing'
import { estimateTokens } from '../../src/tokens/estimate'
import { makeEstimator } from '../../src/tokens/Estimator'
import { profileWith } from '../support/build'
import { left, loopOf, thrown, withResults } from '../support/histories'
import { parse, shape } from '../support/shape'

const step = (id: string): string => `assistant text bash#${id} | user result#${id}`

const stripped = (notation: string, options: StripToolCallsOptions, profile = profiles.merged): string =>
  shape(stripToolCalls(options)(parse(notation, profile)))

describe('examples', () => {
  const two = `user | ${step('1')} | ${step('2')} | assistant | user`

  test.each<[string, string, StripToolCallsOptions, string]>([
    ['all', two, { keep: 0 }, 'user | assistant | assistant | assistant | user'],
    ['all but the newest', two, { keep: 1 }, `user | assistant | ${step('2')} | assistant | user`],
    ['none', two, { keep: 2 }, two],
    [
      'in steps of two',
      `${two} | ${step('3')} | assistant`,
      { keep: 0, batch: 2 },
      `user | assistant | assistant | assistant | user | ${step('3')} | assistant`
    ],
    [
      'messages of nothing else go',
      'user | assistant bash#1 | user result#1 | assistant',
      { keep: 0 },
      'user | assistant'
    ],
    [
      'words of the user stay',
      `user | assistant bash#1 | user result#1 text | assistant | user`,
      { keep: 0 },
      'user | user | assistant | user'
    ],
    [
      'but beside the latest words',
      `user | assistant bash#1 | user result#1 text | assistant`,
      { keep: 0 },
      'user | assistant bash#1 | user result#1 text | assistant'
    ],
    [
      'but beside server-side calls',
      'user | assistant [call#s] bash#1 | user result#1 | assistant [result#s] | user',
      { keep: 0 },
      'user | assistant [call#s] bash#1 | user result#1 | assistant [result#s] | user'
    ],
    [
      'but below a system message',
      `user | ${step('1')} | system | assistant | user`,
      { keep: 0 },
      `user | ${step('1')} | system | assistant | user`
    ],
    [
      'thinking goes with the last call of its message',
      'user | assistant thinking text bash#1 | user result#1 | assistant | user',
      { keep: 0 },
      'user | assistant | assistant | user'
    ],
    [
      'both of two calls',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant',
      { keep: 0 },
      'user | assistant'
    ],
    [
      'one of two calls',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant',
      { keep: 1 },
      'user | assistant read#2 | user result#2 | assistant'
    ],
    [
      'but excluded tools',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant',
      { keep: 0, excludeTools: ['bash'] },
      'user | assistant bash#1 | user result#1 | assistant'
    ],
    ['but the pending step', `user | ${step('1')} | ${step('2')}`, { keep: 0 }, `user | assistant | ${step('2')}`],
    [
      'but pinned messages',
      `user | !assistant bash#1 | user result#1 | ${step('2')} | assistant`,
      { keep: 0 },
      'user | !assistant bash#1 | user result#1 | assistant | assistant'
    ],
    ['errors as well', 'user | assistant bash#1 | user error#1 | assistant', { keep: 0 }, 'user | assistant'],
    [
      'thinking stays with the call that stays beside it',
      'user | assistant thinking bash#1 read#2 | user result#1 result#2 | assistant | user',
      { keep: 1 },
      'user | assistant thinking read#2 | user result#2 | assistant | user'
    ],
    ['from the first message on', `${step('1')} | assistant | user`, { keep: 0 }, 'assistant | assistant | user']
  ])('%s', (_, notation, options, expected) => {
    expect(stripped(notation, options)).toBe(expected)
  })

  test.each<[string, string]>([
    [`user | system | ${step('1')} | assistant | user`, `user | system | ${step('1')} | assistant | user`],
    [
      `user | ${step('1')} | assistant | user | system | ${step('2')} | assistant | user`,
      `user | assistant | assistant | user | system | ${step('2')} | assistant | user`
    ],
    [
      `user | ${step('1')} | system | assistant | user | ${step('2')} | assistant`,
      `user | ${step('1')} | system | assistant | user | assistant | assistant`
    ]
  ])('a system message keeps the step before it and the one behind it, and no other: %s', (notation, expected) => {
    expect(stripped(notation, { keep: 0 })).toBe(expected)
  })

  test('a system message that may stand anywhere keeps nothing', () => {
    const anywhere = profileWith({ systemMessages: 'any', neighbours: 'merged', thinkingBinding: 'none' })
    const notation = `user | ${step('1')} | system | assistant | user | system | ${step('2')} | assistant | user`
    expect(stripped(notation, { keep: 0 }, anywhere)).toBe(
      'user | assistant | system | assistant | user | system | assistant | assistant | user'
    )
  })

  test('results of one message that answer calls of two go with their own calls', () => {
    const notation = 'user | assistant bash#1 | assistant bash#2 text | user result#2 result#1 | assistant | user'
    const loose = profileWith({ neighbours: 'merged', thinkingBinding: 'none' })
    expect(stripped(notation, { keep: 0 }, loose)).toBe('user | assistant | assistant | user')
    expect(stripped(notation, { keep: 1 }, loose)).toBe(
      'user | assistant bash#1 | assistant | user result#1 | assistant | user'
    )
  })

  test('strips again to the very same messages', () => {
    const before = parse(two)
    const strip = stripToolCalls({ keep: 0 })
    expect(strip(before)).toBe(strip(before))
  })

  test('neighbours of one role become one message where the provider refuses them', () => {
    const before = parse(two)
    const after = stripToolCalls({ keep: 0 })(before)
    expect(violations(after)).toEqual([])
    expect(after.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(after.messages[1]?.content).toHaveLength(3)
  })

  test('the last loop stays where it has to begin with thinking', () => {
    const required = profileWith({ thinkingInLoop: 'required', thinkingBinding: 'none', neighbours: 'merged' })
    const notation = `user | ${step('1')} | assistant | user | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3`
    expect(stripped(notation, { keep: 0 }, required)).toBe(
      'user | assistant | assistant | user | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3'
    )
  })

  test('thinking behind the first call that went goes with it where it is bound', () => {
    const notation = `user | ${step('1')} | assistant | user | assistant thinking text | user`
    expect(stripped(notation, { keep: 0 }, profileWith({ neighbours: 'merged' }))).not.toContain('thinking')
    expect(stripped(notation, { keep: 0 })).toContain(profiles.merged.thinkingBinding === 'none' ? 'thinking' : 'text')
  })
})

describe('where calls belong together', () => {
  const together = profileWith({ neighbours: 'merged', thinkingBinding: 'none', callsTogether: true })
  const strip = (notation: string, options: StripToolCallsOptions): string => stripped(notation, options, together)

  test.each<[string, string, StripToolCallsOptions, string]>([
    [
      'words that come to stand before a call go into its message',
      `user | ${step('1')} | ${step('2')} | ${step('3')} | assistant | user`,
      { keep: 1 },
      'user | assistant text text text bash#3 | user result#3 | assistant | user'
    ],
    [
      'words before other words stay where they are',
      `user | ${step('1')} | assistant | user | assistant bash#2 | user result#2`,
      { keep: 0 },
      'user | assistant | assistant | user | assistant bash#2 | user result#2'
    ],
    [
      'of calls in one message all go or none',
      'user | assistant bash#1 bash#2 bash#3 | user result#1 result#2 result#3 | assistant | user',
      { keep: 1 },
      'user | assistant bash#1 bash#2 bash#3 | user result#1 result#2 result#3 | assistant | user'
    ],
    [
      'of calls in neighbouring messages all go or none',
      'user | assistant bash#1 | assistant bash#2 | user result#1 result#2 | assistant | user',
      { keep: 1 },
      'user | assistant bash#1 | assistant bash#2 | user result#1 result#2 | assistant | user'
    ],
    [
      'and go when all are old',
      `user | assistant bash#1 | assistant bash#2 | user result#2 result#1 | ${step('3')} | assistant | user`,
      { keep: 1 },
      `user | ${step('3')} | assistant | user`
    ],
    [
      'an excluded call keeps its neighbours',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant bash#3 | user result#3 | assistant | user',
      { keep: 0, excludeTools: ['read'] },
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant | user'
    ],
    [
      'words that would come to stand before a pinned call keep theirs',
      `user | ${step('1')} | assistant bash#2 | user result#2 | !assistant bash#3 | !user result#3 | ${step('4')} | assistant | user`,
      { keep: 0 },
      `user | ${step('1')} | !assistant bash#3 | !user result#3 | assistant | assistant | user`
    ]
  ])('%s', (_, before, options, expected) => {
    expect(strip(before, options)).toBe(expected)
  })

  test('the words keep their order and their blocks', () => {
    const before = parse(`user | ${step('1')} | ${step('2')} | ${step('3')} | assistant | user`, together)
    const after = stripToolCalls({ keep: 1 })(before)
    const spoken = [1, 3, 5].map((m) => before.messages[m]!.content[0])
    expect(after.messages[1]!.content.slice(0, 3)).toEqual(spoken)
    expect(after.messages[1]!.id).toBe(before.messages[5]!.id)
    expect(stripToolCalls({ keep: 1 })(before).messages[1]).toBe(after.messages[1])
    expect(stripToolCalls({ keep: 1 })(after)).toBe(after)
  })

  test('a target does not part them', () => {
    const history = withResults(
      `user | assistant bash#1 | assistant bash#2 | user result#2 result#1 | ${step('3')} | assistant | user`,
      600,
      together
    )
    const after = stripToolCalls({ keep: 0, target: estimateTokens(history) - 10 })(history)
    expect(shape(after)).toBe(`user | ${step('3')} | assistant | user`)
  })
})

describe('calls that share an id', () => {
  const odd = 'user | assistant bash#1 | assistant bash#1 | user result#1 | assistant'

  test('a result that answers another call as well stays', () => {
    for (const lateResults of [false, true]) {
      const history = parse(`${odd} | user`, profileWith({ neighbours: 'merged', uniqueIds: 'step', lateResults }))
      expect(violations(history)).toEqual([])
      expect(stripToolCalls({ keep: 0 })(history)).toBe(history)
    }
  })

  test('a call that waits behind it changes nothing', () => {
    expect(
      stripped('user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant bash#1', {
        keep: 0
      })
    ).toBe('user | assistant bash#1')
  })
})

describe('target', () => {
  test('where thinking alone is over it, one call goes, and the thinking after it', () => {
    const thoughtful = parse(
      `user | ${step('1')} | ${step('2')} | assistant thinking text | user`,
      profileWith({ thinkingBinding: 'prefix' })
    )
    const now = stripToolCalls({ keep: 0, target: estimateTokens(thoughtful) - 1 })(thoughtful)
    expect(shape(now)).toBe('user | assistant text text bash#2 | user result#2 | assistant | user')
  })

  const long = withResults(`${loopOf(8, 'assistant')} | user`, 600, profiles.merged)
  const after = (target: number, context: Context = long): Context => stripToolCalls({ keep: 0, target })(context)

  test('no more calls go than have to', () => {
    let previous = left(long)
    for (let target = estimateTokens(long); target > 0; target -= 40) {
      const now = after(target)
      if (now.messages.length > 3) {
        expect(estimateTokens(now)).toBeLessThanOrEqual(target)
        // with the newest call that went, it would be too much
        const [first, ...rest] = now.messages
        const back = long.messages.slice(long.messages.length - rest.length - 2)
        if (now !== long) expect(estimateTokens({ ...long, messages: [first!, ...back] })).toBeGreaterThan(target)
      }
      expect(previous.length).toBeGreaterThanOrEqual(left(now).length)
      previous = left(now)
    }
    expect(left(after(estimateTokens(long) - 1))).toBe('0 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18')
  })

  test('what no call is taken from counts, and all calls go where it is too much', () => {
    const each = makeEstimator({ name: 'each', text: () => 0, framing: { message: 1 } })
    const strip = (keep: number, target: number): number =>
      stripToolCalls({ keep, target, estimator: each })(long).messages.length
    expect([0, 1, 14, 15, 16, 17, 18, 19].map((target) => strip(6, target))).toEqual([15, 15, 15, 15, 15, 17, 17, 19])
    expect([0, 1, 2, 3, 4, 5].map((target) => strip(0, target))).toEqual([3, 3, 3, 3, 3, 5])
  })

  test('the same context where it fits', () => {
    expect(after(estimateTokens(long))).toBe(long)
  })

  test('counts with the estimator given', () => {
    const each = makeEstimator({ name: 'each', text: () => 0, framing: { message: 1 } })
    expect(stripToolCalls({ keep: 0, target: 13, estimator: each })(long).messages).toHaveLength(13)
    expect(stripToolCalls({ keep: 0, target: 12, estimator: each })(long).messages).toHaveLength(11)
  })

  test('calls of one message go together', () => {
    const parallel = withResults(
      'user | assistant bash#1 bash#2 bash#3 | user result#1 result#2 result#3 | assistant bash#4 | user result#4 | assistant | user',
      600,
      profiles.merged
    )
    expect(shape(after(estimateTokens(parallel) - 10, parallel))).toBe(
      'user | assistant bash#4 | user result#4 | assistant | user'
    )
  })
})

describe('options', () => {
  test.each<[StripToolCallsOptions, string]>([
    [{ keep: -1 }, 'stripToolCalls: keep must be a whole number of at least 0, got -1'],
    [{ keep: 1, target: -1 }, 'stripToolCalls: target must be a number of at least 0, got -1'],
    [{ keep: 1, batch: 0 }, 'stripToolCalls: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => stripToolCalls(options))).toEqual(new RangeError(message))
  })
})

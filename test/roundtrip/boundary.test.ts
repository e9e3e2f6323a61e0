import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Context, withMessages } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { boundaries, intersect, pairSafe, promptSafe, stepSafe, thinkingSafe } from '../../src/roundtrip/Boundary'
import { pairing } from '../../src/roundtrip/Pairing'
import { isPrompt, serving, steps } from '../../src/roundtrip/Span'
import { type Rule, violations } from '../../src/roundtrip/Violation'
import { anyContext, profiles, validContext, validContextUnderAny } from '../../src/testing'
import { parse } from '../support/shape'

const loop = 'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2'

describe('examples', () => {
  test.each<readonly [string, string, ReadonlyArray<number>]>([
    ['nothing', '', [0]],
    ['a turn without calls', 'user | assistant', [0, 1, 2]],
    ['a step', 'user | assistant bash#1 | user result#1 | assistant', [0, 1, 3, 4]],
    ['parallel calls in tool messages', 'user | assistant bash#1 bash#2 | tool result#1 | tool result#2', [0, 1, 4]],
    ['a prompt inside a pair', 'user | assistant bash#1 | user | user result#1 | user', [0, 1, 4, 5]],
    ['a stray result stays with its step', 'user | assistant | user result#9 | user', [0, 1, 3, 4]],
    ['a stray result without a step', 'user result#9 | user', [0, 1, 2]],
    ['a duplicate stays with its step', 'assistant bash#1 | user result#1 | user result#1', [0, 3]],
    ['a dangling call', 'user | assistant bash#1 | user', [0, 1, 2, 3]]
  ])('%s', (_, notation, expected) => {
    expect(boundaries(parse(notation))).toEqual(expected)
  })

  test('an open loop that must begin with thinking is not cut so that it does not', () => {
    expect(boundaries(parse(loop, profiles.required))).toEqual([0, 1, 5])
    expect(boundaries(parse(loop, profiles.merged))).toEqual([0, 1, 3, 5])
    expect(boundaries(parse(`user | assistant | ${loop}`, profiles.required))).toEqual([0, 1, 2, 3, 7])
    expect(boundaries(parse(`${loop} | assistant thinking bash#3 | user result#3`, profiles.required))).toEqual([
      0, 1, 5, 7
    ])
    expect(boundaries(parse('user | assistant bash#1 | user result#1', profiles.required))).toEqual([0, 3])
    const answered = 'user | assistant thinking bash#1 | user result#1 | assistant'
    expect(boundaries(parse(answered, profiles.required))).toEqual([0, 1, 3, 4])
    expect(boundaries(parse(`${loop} | assistant | user`, profiles.required))).toEqual([0, 1, 3, 5, 6, 7])
  })

  test('each rule allows what it says', () => {
    const history = parse('user | assistant bash#1 | user result#1 | user result#9 | assistant | ~user')
    expect(boundaries(history, pairSafe)).toEqual([0, 1, 3, 4, 5, 6])
    expect(boundaries(history, stepSafe)).toEqual([0, 1, 4, 5, 6])
    expect(boundaries(history, promptSafe)).toEqual([0, 6])
    expect(boundaries(history, thinkingSafe)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(boundaries(history, intersect(pairSafe, promptSafe))).toEqual([0, 6])
    expect(boundaries(history, intersect())).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

const cut = (context: Context, index: number): Context => withMessages(context, context.messages.slice(index))

/** What a cut may bring about: it says nothing about who speaks first. */
const allowed: ReadonlyArray<Rule> = ['first-role', 'system-position']

describe('properties', () => {
  test.each(Object.values(profiles).map((profile) => [profile.name, profile] as const))(
    'cutting a valid context at a boundary breaks no rule but who speaks first: %s',
    (_, profile: Profile) => {
      fc.assert(
        fc.property(validContext({ profile }), (context) => {
          for (const index of boundaries(context))
            expect(
              violations(cut(context, index))
                .map(({ rule }) => rule)
                .filter((rule) => !allowed.includes(rule))
            ).toEqual([])
        })
      )
    }
  )

  test.each(Object.values(profiles).map((profile) => [profile.name, profile] as const))(
    'cutting a valid context at a boundary before a prompt breaks no rule: %s',
    (_, profile: Profile) => {
      fc.assert(
        fc.property(validContext({ profile }), (context) => {
          for (const index of boundaries(context, intersect(pairSafe, stepSafe, thinkingSafe, promptSafe)))
            expect(violations(cut(context, index))).toEqual([])
        })
      )
    }
  )

  test('cutting any context at a boundary orphans no result', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const before = pairing(context)
        for (const index of boundaries(context)) {
          const after = pairing(cut(context, index))
          expect(after.pairs.length).toBe(before.pairs.filter(({ use }) => use.message >= index).length)
        }
      })
    )
  })

  test('boundaries are all and only the indices that the rules allow', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContextUnderAny()), (context) => {
        const { messages } = context
        const all = Array.from({ length: messages.length + 1 }, (_, i) => i)
        const pairs = [...pairing(context).pairs, ...serving(context.messages).pairs]
        const isWhole = (i: number) => !pairs.some(({ use, result }) => use.message < i && result.message >= i)
        const isOutside = (i: number) => !steps(context).some(({ start, end }) => start < i && i < end)
        const isBeforePrompt = (i: number) => i === messages.length || isPrompt(messages[i]!)
        expect(boundaries(context, pairSafe)).toEqual(all.filter(isWhole))
        expect(boundaries(context, stepSafe)).toEqual(all.filter(isOutside))
        expect(boundaries(context, promptSafe)).toEqual(all.filter(isBeforePrompt))
        const both = all.filter((i) => isWhole(i) && isOutside(i))
        expect(both).toEqual(expect.arrayContaining([...boundaries(context)]))
      })
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text, thinking } from '../../src/model/Block'
import { context, type Context } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { stripThinking, type StripThinkingOptions } from '../../src/reducers'
import { profiles, shape, validContext } from '../../src/testing'
import { laxProfile } from '../support/build'
import { left, mapAll, thrown } from '../support/histories'
import { parse } from '../support/shape'

const three = 'user | assistant thinking text | user | assistant thinking text | user | assistant thinking text | user'
const loop = 'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2'
const afterOne = `user | assistant thinking text | ${loop}`

/** The indices of the messages that think. */
const thinkers = (context: Context): string =>
  context.messages.flatMap(({ content }, m) => (content.some(({ type }) => type === 'thinking') ? [m] : [])).join(' ')

describe('examples', () => {
  test.each<[string, string, StripThinkingOptions, string]>([
    ['no turns', three, { keepTurns: 0 }, ''],
    ['the last turn, which only asks', three, { keepTurns: 1 }, ''],
    ['two turns', three, { keepTurns: 2 }, '5'],
    ['three turns', three, { keepTurns: 3 }, '3 5'],
    ['an answered turn', 'user | assistant thinking text | user | assistant thinking text', { keepTurns: 1 }, '3'],
    ['no turn at all', 'user | assistant thinking text | user | assistant thinking text', { keepTurns: 0 }, ''],
    [
      'results begin no turn',
      `${loop} | assistant thinking text | user | assistant thinking text`,
      { keepTurns: 1 },
      '7'
    ],
    [
      'an answer that ends in thinking, which goes on',
      'user | assistant thinking text thinking',
      { keepTurns: 0 },
      '1'
    ],
    ['one that ends in words', 'user | assistant thinking text thinking text', { keepTurns: 0 }, ''],
    ['one that others follow', 'user | assistant text thinking | user', { keepTurns: 0 }, ''],
    ['summaries begin no turn', `~${three}`, { keepTurns: 3 }, '3 5'],
    ['the open loop', afterOne, { keepTurns: 0 }, '3 5'],
    ['the open loop is a turn', afterOne, { keepTurns: 1 }, '3 5'],
    ['the open loop if told so', afterOne, { keepTurns: 0, openLoop: true }, ''],
    ['the open loop within the turns kept', afterOne, { keepTurns: 1, openLoop: true }, '3 5'],
    ['openLoop off', afterOne, { keepTurns: 0, openLoop: false }, '3 5'],
    [
      'pinned messages',
      'user | !assistant thinking text | user | assistant thinking text | user',
      { keepTurns: 0 },
      '1'
    ],
    ['what no assistant thought', 'user thinking text | assistant thinking text | user', { keepTurns: 0 }, '0']
  ])('left: %s', (_, notation, options, expected) => {
    expect(thinkers(stripThinking(options)(parse(notation, profiles.merged)))).toBe(expected)
  })

  test.each<[string, string, StripThinkingOptions, string]>([
    ['the open loop whatever is asked', afterOne, { keepTurns: 0, openLoop: true }, '3 5'],
    ['the open loop', afterOne, { keepTurns: 0 }, '3 5'],
    ['the last turn is kept', 'user | assistant thinking text | user | assistant thinking text', { keepTurns: 0 }, '3'],
    ['and two if asked for', `${three} | assistant thinking text`, { keepTurns: 2 }, '5 7'],
    ['nothing but the last', three, { keepTurns: 0 }, '']
  ])('left where a loop must begin with thinking: %s', (_, notation, options, expected) => {
    expect(thinkers(stripThinking(options)(parse(notation, profiles.required)))).toBe(expected)
  })

  test.each<[string, string, StripThinkingOptions]>([
    ['as many turns as there are', three, { keepTurns: 4 }],
    ['more turns', three, { keepTurns: 9 }],
    ['no thinking', 'user | assistant | user', { keepTurns: 0 }],
    ['no messages', '', { keepTurns: 0 }],
    ['one open loop', loop, { keepTurns: 0 }],
    ['one open loop, kept', loop, { keepTurns: 1, openLoop: true }]
  ])('the same context: %s', (_, notation, options) => {
    const context = parse(notation, profiles.merged)
    expect(stripThinking(options)(context)).toBe(context)
  })

  test('thinking that led to calls stays where the profile keeps it, in messages of its own as well', () => {
    const profile = { ...profiles.merged, callsKeepThinking: true }
    const history = `${loop} | assistant thinking text | user`
    expect(thinkers(stripThinking({ keepTurns: 0 })(parse(history, profile)))).toBe('1 3')
    const apart =
      'user | assistant thinking | assistant text | assistant bash#1 | user result#1 | assistant thinking | user'
    expect(thinkers(stripThinking({ keepTurns: 0 })(parse(apart, profile)))).toBe('1')
    expect(thinkers(stripThinking({ keepTurns: 0, openLoop: true })(parse(loop, profile)))).toBe('1 3')
  })

  test('thinking before the first prompt belongs to the oldest turn', () => {
    const context = parse('assistant thinking text | user | assistant thinking text', laxProfile)
    expect(stripThinking({ keepTurns: 2 })(context)).toBe(context)
    expect(thinkers(stripThinking({ keepTurns: 1 })(context))).toBe('2')
  })

  test('a message that held nothing else goes', () => {
    const notation = 'user | assistant thinking | user | assistant thinking thinking | user'
    expect(left(stripThinking({ keepTurns: 0 })(parse(notation, profiles.merged)))).toBe('0 2 4')
  })

  test('a message that held nothing else says - between messages of the user that may not be neighbours', () => {
    const refused = parse('user | assistant thinking | user | assistant thinking text | user', profiles.refused)
    const after = stripThinking({ keepTurns: 0 })(refused)
    expect(shape(after)).toBe('user | assistant | user | assistant | user')
    expect(after.messages[1]).toStrictEqual({ ...refused.messages[1], content: [text('-')] })
  })

  test('and keeps it where it costs nothing, so that nothing may take its place', () => {
    const withheld = context({
      profile: profiles.refused,
      messages: [user('a'), assistant(thinking('', { signature: 's' })), user('b')]
    })
    expect(stripThinking({ keepTurns: 0 })(withheld)).toBe(withheld)
  })

  test('and says - there when an earlier thought went that it is bound to', () => {
    const before = parse('user | assistant thinking text | user | assistant thinking thinking | user')
    const after = stripThinking({ keepTurns: 0 })(before)
    expect(shape(after)).toBe('user | assistant | user | assistant | user')
    expect(left(after)).toBe('0 1 2 3 4')
    expect(after.messages[3]?.content).toStrictEqual([text('-')])
  })

  test('signed, encrypted and plain thinking goes alike, and other blocks stay the same', () => {
    const forms = [thinking('a', { signature: 's' }), thinking('', { encrypted: 'e', model: 'm' }), thinking('c')]
    let next = 0
    const before = mapAll(
      parse(
        'user | assistant thinking text thinking bash#1 thinking | user result#1 | assistant | user',
        profiles.merged
      ),
      (block) => (block.type === 'thinking' ? (forms[next++] ?? block) : block)
    )
    const after = stripThinking({ keepTurns: 0 })(before)
    expect(shape(after)).toBe('user | assistant text bash#1 | user result#1 | assistant | user')
    expect(after.messages[1]?.content[0]).toBe(before.messages[1]?.content[1])
    expect(after.messages[1]?.content[1]).toBe(before.messages[1]?.content[3])
    expect(after.messages.map((message, m) => message === before.messages[m])).toEqual([true, false, true, true, true])
  })

  test('where thinking is bound to its prefix, later thinking goes as well', () => {
    expect(thinkers(stripThinking({ keepTurns: 3 })(parse(three, profiles.bound)))).toBe('')
    expect(thinkers(stripThinking({ keepTurns: 0 })(parse(afterOne, profiles.bound)))).toBe('')
    const context = parse(three, profiles.bound)
    expect(stripThinking({ keepTurns: 4 })(context)).toBe(context)
  })
})

describe('options', () => {
  test.each<[number, string]>([
    [-1, 'stripThinking: keepTurns must be a whole number of at least 0, got -1'],
    [1.5, 'stripThinking: keepTurns must be a whole number of at least 0, got 1.5'],
    [NaN, 'stripThinking: keepTurns must be a whole number of at least 0, got NaN']
  ])('keepTurns %d', (keepTurns, message) => {
    expect(thrown(() => stripThinking({ keepTurns }))).toStrictEqual(new RangeError(message))
  })
})

describe('properties', () => {
  test('nothing but thinking goes, and it goes from the old end', () => {
    fc.assert(
      fc.property(
        validContext({ profile: profiles.merged }),
        fc.nat({ max: 4 }),
        fc.boolean(),
        (context, keepTurns, openLoop) => {
          const blocks = (of: Context): ReadonlyArray<unknown> =>
            of.messages.flatMap(({ content }) => content.filter(({ type }) => type !== 'thinking'))
          const after = stripThinking({ keepTurns, openLoop })(context)
          expect(blocks(after)).toEqual(blocks(context))
          const thoughts = context.messages.flatMap(({ content, pinned, role }) =>
            pinned === true || role !== 'assistant' ? [] : content.filter(({ type }) => type === 'thinking')
          )
          const rest = new Set(after.messages.flatMap(({ content }) => content))
          const first = thoughts.findIndex((block) => rest.has(block))
          if (first >= 0) for (const block of thoughts.slice(first)) expect(rest).toContain(block)
        }
      )
    )
  })

  test('the more turns are kept, the more thinking is left', () => {
    const blocks = (context: Context): number => context.messages.reduce((sum, { content }) => sum + content.length, 0)
    fc.assert(
      fc.property(validContext({ profile: profiles.required }), fc.nat({ max: 3 }), (context, keepTurns) => {
        expect(blocks(stripThinking({ keepTurns })(context))).toBeLessThanOrEqual(
          blocks(stripThinking({ keepTurns: keepTurns + 1 })(context))
        )
      })
    )
  })
})

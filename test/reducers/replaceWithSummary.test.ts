import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text } from '../../src/model/Block'
import { appendMessages, type Context } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import type { Profile } from '../../src/model/Profile'
import { dropOldestRoundtrips, replaceWithSummary } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { profiles, shape, validContext } from '../../src/testing'
import { profileWith } from '../support/build'
import { filler, left, mapAll, thrown } from '../support/histories'
import { parse } from '../support/shape'

/** The notation with texts and results of 400 characters. */
const long = (notation: string, profile?: Profile): Context =>
  mapAll(parse(notation, profile), (block) => {
    if (block.type === 'text') return { ...block, text: block.text.padEnd(400, ' and so on.') }
    return block.type === 'tool_result' ? { ...block, content: filler(400) } : block
  })

const summary = 'In short.'

const replaced = (context: Context, keep?: number): Context =>
  replaceWithSummary(keep === undefined ? { summary } : { summary, keep })(context)

const loop =
  'user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant bash#3 | user result#3'

describe('examples', () => {
  test.each<[string, string, number, string]>([
    ['all but the last prompt', 'user | assistant | user', 0, '!~user | user'],
    ['many turns', 'user | assistant | user | assistant | user', 0, '!~user | user'],
    ['keep 1', 'user | assistant | user', 1, '!~user | user'],
    ['keep 2', 'user | assistant | user', 2, '!~user | assistant | user'],
    ['keep 3 of 5', 'user | assistant | user | assistant | user', 3, '!~user | user | assistant | user'],
    ['an answered turn stays whole', 'user | assistant | user | assistant', 0, '!~user | user | assistant'],
    [
      'and with it its work',
      'user | assistant | user | assistant bash#1 | user result#1 | assistant',
      1,
      '!~user | user | assistant bash#1 | user result#1 | assistant'
    ],
    ['the pending step and the prompt stay', loop, 0, 'user | !~user | assistant bash#3 | user result#3'],
    ['keep within the pending step', loop, 2, 'user | !~user | assistant bash#3 | user result#3'],
    [
      'keep cuts no step apart',
      loop,
      3,
      'user | !~user | assistant bash#2 | user result#2 | assistant bash#3 | user result#3'
    ],
    [
      'keep at the beginning of a step',
      loop,
      4,
      'user | !~user | assistant bash#2 | user result#2 | assistant bash#3 | user result#3'
    ],
    ['waiting calls', 'user | assistant | user | assistant bash#1', 0, '!~user | user | assistant bash#1'],
    ['pinned messages', 'user | !assistant | user | assistant | user', 0, '!~user | !assistant | user'],
    ['a pinned prompt', '!user | assistant | user | assistant | user', 0, '!user | !~user | user'],
    [
      'a pinned result keeps its step',
      'user | assistant bash#1 | !user result#1 | assistant | user',
      0,
      '!~user | assistant bash#1 | !user result#1 | user'
    ],
    [
      'the latest words beside a result',
      'user | assistant bash#1 | user result#1 text | assistant bash#2 | user result#2 | assistant bash#3 | user result#3',
      0,
      'user | assistant bash#1 | user result#1 text | !~user | assistant bash#3 | user result#3'
    ],
    ['system messages before the first', 'system | user | assistant | user', 0, 'system | !~user | user'],
    [
      'what a system message stands on',
      'user | system | assistant | user | assistant | user',
      0,
      'user | system | assistant | !~user | user'
    ],
    [
      'what the first system message that stays stands on',
      'user | assistant | user | system | assistant | user | system | assistant | user',
      3,
      '!~user | user | system | assistant | user | system | assistant | user'
    ],
    ['only system messages before', 'system | system | user | assistant | user', 0, 'system | system | !~user | user'],
    ['an earlier summary goes', '!~user | assistant | user', 0, '!~user | user'],
    ['in one place', 'user | assistant | !user | assistant | user', 0, '!~user | !user | user']
  ])('%s', (_, notation, keep, expected) => {
    expect(shape(replaced(long(notation, profiles.merged), keep))).toBe(expected)
  })

  test.each<[string, string, string]>([
    ['a system message alone', 'user | system | assistant | user', '!~user | system | user'],
    [
      'results are messages',
      'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant | user',
      '!~user | user'
    ],
    [
      'a pinned one of them',
      'user | assistant bash#1 bash#2 | tool result#1 | !tool result#2 | assistant | user',
      '!~user | assistant bash#1 bash#2 | tool result#1 | !tool result#2 | user'
    ],
    ['an answer first', 'assistant | user | assistant | user', '!~user | user']
  ])('where everything may stand: %s', (_, notation, expected) => {
    expect(shape(replaced(long(notation, profiles.separate)))).toBe(expected)
  })

  test.each<[string, string, string]>([
    ['before a prompt', 'user | assistant | user', '!~user | !~assistant | user'],
    ['behind a prompt', loop, 'user | !~assistant | !~user | assistant bash#3 | user result#3'],
    [
      'on both sides',
      'user | assistant | !user | assistant | user',
      '!~user | !~assistant | !user | !~assistant | user'
    ],
    ['where none is needed', 'user | !assistant | user | assistant | user', '!~user | !assistant | user'],
    [
      'behind results',
      'user | assistant bash#1 | !user result#1 | assistant | user',
      '!~user | assistant bash#1 | !user result#1 | !~assistant | user'
    ]
  ])('an acknowledgement where neighbours are refused: %s', (_, notation, expected) => {
    expect(shape(replaced(long(notation, profiles.refused)))).toBe(expected)
  })

  test.each<[string, string, number, string]>([
    [
      'the next step begins with thinking',
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2',
      0,
      'user | !~user | assistant thinking bash#2 | user result#2'
    ],
    [
      'no step does but the first',
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2',
      0,
      'same'
    ],
    [
      'back to one that does',
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3',
      0,
      'user | !~user | assistant thinking bash#2 | user result#2 | assistant bash#3 | user result#3'
    ],
    [
      'a step with words that does',
      'user | assistant thinking bash#1 | user result#1 text | assistant bash#2 | user result#2 | assistant thinking bash#3 | user result#3',
      0,
      'user | assistant thinking bash#1 | user result#1 text | !~user | assistant thinking bash#3 | user result#3'
    ],
    [
      'a step with words that does not',
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 text | assistant thinking bash#3 | user result#3',
      0,
      'same'
    ]
  ])('where a loop must begin with thinking: %s', (_, notation, keep, expected) => {
    const before = long(notation, profiles.required)
    expect(shape(replaced(before, keep))).toBe(expected === 'same' ? notation : expected)
    if (expected === 'same') expect(replaced(before, keep)).toBe(before)
  })

  test.each<[string, Context, string, number]>([
    ['no messages', long(''), summary, 0],
    ['one prompt', long('user'), summary, 0],
    ['one pending step', long('user | assistant bash#1 | user result#1'), summary, 0],
    ['one answered turn', long('user | assistant', profiles.merged), summary, 0],
    ['keep as many as there are', long('user | assistant | user'), summary, 3],
    ['keep more', long('user | assistant | user'), summary, 9],
    ['all pinned', long('!user | !assistant | user'), summary, 0],
    ['a blank summary', long('user | assistant | user'), ' \n', 0],
    ['an empty summary', long('user | assistant | user'), '', 0],
    ['a summary longer than all', long('user | assistant | user', profiles.merged), 'y'.repeat(801), 0],
    ['only system messages', long('system'), summary, 0]
  ])('the same context: %s', (_, context, summary, keep) => {
    expect(replaceWithSummary({ summary, keep })(context)).toBe(context)
  })

  test('the summary must be smaller than what it replaces, by every measure', () => {
    const before = long('user | assistant | user', profiles.separate)
    const with_ = (summary: string): Context =>
      replaceWithSummary({ summary, estimator: charsPerTokenEstimator })(before)
    expect(shape(with_(' and so on.'.repeat(55)))).toBe('!~user | user')
    expect(with_(' and so on.'.repeat(80))).toBe(before)
    expect(with_('é'.repeat(500))).toBe(before)
    const costly = {
      ...charsPerTokenEstimator,
      messages: (all: Context['messages']) => (all.some(({ summaryOf }) => summaryOf) ? 1e6 : 1)
    }
    expect(replaceWithSummary({ summary, estimator: costly })(before)).toBe(before)
  })

  test('a loop with an earlier step that stays still begins with thinking', () => {
    const loop =
      'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 text | assistant thinking bash#3 | user result#3'
    expect(shape(replaced(long(`user | !assistant | ${loop}`, profiles.required)))).toBe(
      `!~user | !assistant | ${loop}`
    )
  })

  test('nothing is replaced where there would be more messages than before', () => {
    const notation = '!user | assistant | !user | !assistant | user'
    const wordy = (profile: Profile): Context =>
      mapAll(parse(notation, profile), () => text('Some more words of many. '.repeat(20)))
    const before = wordy(profiles.refused)
    expect(replaced(before)).toBe(before)
    expect(shape(replaced(wordy(profiles.merged)))).toBe('!user | !~user | !user | !assistant | user')
  })

  test('without a prompt everything may go', () => {
    expect(shape(replaced(long('~user | assistant', profiles.separate)))).toBe('!~user')
    expect(shape(replaced(long('~user | assistant', profiles.separate), 1))).toBe('!~user | assistant')
  })

  test('an acknowledgement behind a tool message, and none between what was never apart', () => {
    const tools = profileWith({ resultRole: 'tool', lastRole: 'any' })
    expect(shape(replaced(long('user | assistant bash#1 | !tool result#1 | assistant | user', tools)))).toBe(
      '!~user | assistant bash#1 | !tool result#1 | !~assistant | user'
    )
    expect(shape(replaced(long('user | assistant | user | user', profiles.refused), 2))).toBe(
      '!~user | !~assistant | user | user'
    )
  })

  test('the summary is a pinned message of the user that names what it stands for', () => {
    const before = long('user | assistant | user | assistant | user')
    const after = replaced(before)
    expect(after.messages).toStrictEqual([
      { id: 'summary-0-3', role: 'user', content: [text(summary)], pinned: true, summaryOf: ['0', '1', '2', '3'] },
      { id: 'after-summary-0-3', role: 'assistant', content: [text('Noted.')], pinned: true, summaryOf: [] },
      before.messages[4]
    ])
    expect(after.messages[2]).toBe(before.messages[4])
    expect(replaced(before)).toStrictEqual(after)
  })

  test('a second summary stands for the first and all that it stood for, but not for its acknowledgement', () => {
    const grown = appendMessages([assistant('b'.repeat(400)), user('c'.repeat(400))])(
      replaced(long('user | assistant | user'))
    )
    const after = replaceWithSummary({ summary: 'In very short.' })(grown)
    expect(left(after)).toBe('summary-0-3 after-summary-0-3 4')
    expect(after.messages[0]?.summaryOf).toEqual(['0', '1', 'summary-0-1', '2', '3'])
  })

  test('a summary that stands for what is still there, as a recorded one may, is replaced by one that does not', () => {
    const before = replaced(long('user | assistant | user | assistant | user'))
    const recorded = {
      ...before,
      messages: before.messages.map((message) =>
        message.summaryOf?.length ? { ...message, summaryOf: [...message.summaryOf, '0', '4'] } : message
      )
    }
    const after = replaceWithSummary({ summary: 'Short.' })(recorded)
    expect(after.messages[0]?.summaryOf).toEqual(['0', '1', '2', '3', 'summary-0-3'])
    expect(after.messages[0]?.id).toBe('summary-0-summary-0-3')
    expect(after.messages.at(-1)?.id).toBe('4')
  })

  test('the latest words of the user stay in a message of their own, whatever was dropped before', () => {
    const before = long('!~user | user | assistant | user')
    const after = replaced(dropOldestRoundtrips({ keep: 0 })(before))
    expect(shape(after)).toBe('!~user | !~assistant | user')
    expect(after.messages[0]).toStrictEqual({
      id: 'summary-gone-0',
      role: 'user',
      content: [text(summary)],
      pinned: true,
      summaryOf: ['gone', '0']
    })
    expect(after.messages[2]).toBe(before.messages[3])
  })

  test('the same summary again replaces nothing, a shorter one does', () => {
    const reduce = replaceWithSummary({ summary: 'A summary with a good many words. '.repeat(8) })
    const once = reduce(long('user | assistant | user', profiles.merged))
    expect(shape(once)).toBe('!~user | user')
    expect(reduce(once)).toBe(once)
    expect(replaced(once).messages[0]).toStrictEqual({
      id: 'summary-0-summary-0-1',
      role: 'user',
      content: [text(summary)],
      pinned: true,
      summaryOf: ['0', '1', 'summary-0-1']
    })
  })
})

describe('options', () => {
  test.each<[number, string]>([
    [-1, 'replaceWithSummary: keep must be a whole number of at least 0, got -1'],
    [0.5, 'replaceWithSummary: keep must be a whole number of at least 0, got 0.5'],
    [NaN, 'replaceWithSummary: keep must be a whole number of at least 0, got NaN']
  ])('keep %d', (keep, message) => {
    expect(thrown(() => replaceWithSummary({ summary, keep }))).toStrictEqual(new RangeError(message))
  })
})

describe('properties', () => {
  const under = fc.constantFrom(profiles.strict, profiles.merged, profiles.separate, profiles.refused)

  test('every id of the history is left or stood for, once, over any number of passes', () => {
    const turn = fc.constantFrom(
      'user | assistant',
      'user | assistant bash#i | user result#i | assistant',
      '!user | assistant'
    )
    fc.assert(
      fc.property(
        under,
        fc.array(fc.array(turn, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (profile, passes) => {
          const seen = new Set<string>()
          // no part of the history: they come and go with the need for them
          const acknowledgements = new Set<string>()
          let context = long('', profile)
          let calls = 0
          passes.forEach((turns, pass) => {
            const notation = turns.map((turn) => turn.replaceAll('#i', `#${String(calls++)}`)).join(' | ')
            const grown = appendMessages(long(notation).messages.map((message) => ({ ...message, id: '' })))(context)
            for (const { id } of grown.messages) if (!acknowledgements.has(id)) seen.add(id)
            context = replaceWithSummary({ summary: `In short, ${String(pass)}.` })(grown)
            const live = left(context).split(' ')
            expect(new Set(live).size).toBe(live.length)
            for (const { id, role, summaryOf, content } of context.messages)
              if (role === 'assistant' && summaryOf?.length === 0) {
                expect(content).toStrictEqual([text('Noted.')])
                acknowledgements.add(id)
              }
            const ids = context.messages
              .flatMap(({ id, summaryOf }) => [id, ...(summaryOf ?? [])])
              .filter((id) => !acknowledgements.has(id))
            expect(new Set(ids).size).toBe(ids.length)
            const made = context.messages
              .filter(({ id, summaryOf }) => summaryOf !== undefined && !acknowledgements.has(id))
              .map(({ id }) => id)
            expect(new Set(ids)).toEqual(new Set([...seen, ...made]))
            for (const id of made) seen.add(id)
          })
        }
      )
    )
  })

  test('the newest stay as they are', () => {
    const any = under.chain((profile) => validContext({ profile }))
    fc.assert(
      fc.property(any, fc.nat({ max: 5 }), (context, keep) => {
        const after = replaced(context, keep).messages
        context.messages.slice(Math.max(0, context.messages.length - keep)).forEach((message) => {
          expect(
            after.some(
              ({ id, content }) =>
                id === message.id && content.length >= message.content.filter(({ type }) => type !== 'thinking').length
            )
          ).toBe(true)
        })
      })
    )
  })
})

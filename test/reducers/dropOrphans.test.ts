import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opaque, text, toolResult } from '../../src/model/Block'
import { context } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { dropOrphans } from '../../src/reducers'
import { violations } from '../../src/roundtrip/Violation'
import { anyContext, profiles, shape, validContextUnderAny } from '../../src/testing'
import { laxProfile, profileWith } from '../support/build'
import { parse } from '../support/shape'

describe('examples', () => {
  test.each([
    ['a result without a call', 'user result#9 text | assistant | user', 'user | assistant | user'],
    ['a message of nothing else', 'user | assistant | user result#9 | user', 'user | assistant | user'],
    ['nothing else, before the assistant', 'user result#9 | assistant | user', 'user | assistant | user'],
    ['an error', 'user error#9 text | assistant | user', 'user | assistant | user'],
    ['a result without id', 'user result text | assistant | user', 'user | assistant | user'],
    [
      'beside an answer',
      'user | assistant bash#1 | user result#1 result#9 | assistant | user',
      'user | assistant bash#1 | user result#1 | assistant | user'
    ],
    [
      'before an answer',
      'user | assistant bash#1 | user result#9 result#1 | assistant | user',
      'user | assistant bash#1 | user result#1 | assistant | user'
    ],
    [
      'a second answer',
      'user | assistant bash#1 | user result#1 result#1 | assistant | user',
      'user | assistant bash#1 | user result#1 | assistant | user'
    ],
    [
      'a late second answer',
      'user | assistant bash#1 | user result#1 | assistant | user result#1 text | assistant | user',
      'user | assistant bash#1 | user result#1 | assistant | user | assistant | user'
    ],
    [
      'an answer that comes too late',
      'user | assistant bash#1 | user | assistant | user result#1 text',
      'user | assistant bash#1 | user | assistant | user'
    ],
    ['a server-side result', 'user | assistant [result#k] text | user', 'user | assistant | user'],
    [
      'a server-side result before its call',
      'user | assistant [result#k] [call#k] | user',
      'user | assistant [call#k] | user'
    ],
    [
      'a second server-side result',
      'user | assistant [call#k] [result#k] [result#k] | user',
      'user | assistant [call#k] [result#k] | user'
    ],
    ['a pinned one', '!user result#9 text | assistant | user', '!user | assistant | user'],
    [
      'in the pending step',
      'user | assistant bash#1 | user result#1 result#9',
      'user | assistant bash#1 | user result#1'
    ],
    [
      'all at once',
      'user result#8 text | assistant bash#1 | user result#9 result#1 result#1 | assistant [result#k] text | user',
      'user | assistant bash#1 | user result#1 | assistant | user'
    ]
  ])('%s', (_, notation, expected) => {
    expect(shape(dropOrphans(parse(notation, profiles.merged)))).toBe(expected)
  })

  test.each([
    ['', ''],
    ['user | assistant | tool result#9 | user', 'user | assistant | user'],
    [
      'user | assistant bash#1 | tool result#1 | tool result#1 | user',
      'user | assistant bash#1 | tool result#1 | user'
    ],
    ['user | system result#9 | user', 'user | system result#9 | user']
  ])('where everything may stand: %s', (notation, expected) => {
    const after = dropOrphans(parse(notation, laxProfile))
    expect(shape(after)).toBe(expected === '' ? '(empty)' : expected)
  })

  test.each([
    '',
    'user | assistant | user',
    'user | assistant bash#1 | user result#1',
    'user | assistant bash#1 | user | assistant | user',
    'user | assistant [call#k] [result#k] | user',
    'user | assistant bash#1 bash#1 | user result#1 result#1',
    'user | assistant bash bash | user result result'
  ])('the same context: %s', (notation) => {
    const before = parse(notation)
    expect(dropOrphans(before)).toBe(before)
  })

  test('an orphan that a history begins with leaves a dash, and the message its id', () => {
    const before = parse('system | user result#9 | assistant | user')
    const after = dropOrphans(before)
    expect(after.messages[1]).toStrictEqual({ ...before.messages[1], content: [{ type: 'text', text: '-' }] })
    expect(after.messages[2]).toBe(before.messages[2])
    expect(violations(after).filter(({ rule }) => rule !== 'system-position')).toEqual([])
    expect(dropOrphans(after)).toBe(after)
  })

  test('the dash is the words of the user, where results stand in messages of the role tool', () => {
    const before = parse('tool result#9 | assistant | user', profileWith({ resultRole: 'tool' }))
    const after = dropOrphans(before)
    expect(shape(after)).toBe('user | assistant | user')
    expect(after.messages[0]).toStrictEqual({
      ...before.messages[0],
      role: 'user',
      content: [{ type: 'text', text: '-' }]
    })
    expect(dropOrphans(before).messages[0]).toBe(after.messages[0])
  })

  test('no dash where the assistant may begin, where a prompt follows, or for a result that weighs less', () => {
    expect(shape(dropOrphans(parse('user result#9 | assistant | user', laxProfile)))).toBe('assistant | user')
    expect(shape(dropOrphans(parse('user result#9 | user | assistant')))).not.toContain('user | user')
    const weightless = {
      ...parse('user result#9 | assistant | user'),
      messages: [user(toolResult({ toolUseId: '9', content: '' })), assistant('a'), user('b')].map((message, i) => ({
        ...message,
        id: String(i)
      }))
    }
    expect(dropOrphans(weightless)).toBe(weightless)
  })

  test.each([
    ['of the message before', ['Go on:\n'], 'Go on:'],
    ['of the same message', ['a', 'Go on: '], 'Go on:'],
    ['not where nothing else is said', [' \n'], ' \n']
  ])('words that come to be the last ones lose the blanks at their end: %s', (where, words, last) => {
    const orphan = toolResult({ toolUseId: '9', content: 'seven' })
    const said = words.map((word) => text(word))
    const before = context({
      messages:
        where === 'of the same message'
          ? [
              user('hello'),
              assistant(...said, opaque('web_search_tool_result', { id: 'k' }, { key: 'k', side: 'result' }))
            ]
          : [user('hello'), assistant(...said), user(orphan)],
      profile: laxProfile
    })
    const after = dropOrphans(before)
    expect(after.messages.at(-1)?.content.at(-1)).toEqual(text(last))
    expect(after.messages.length).toBe(2)
    expect(dropOrphans(after)).toBe(after)
    expect(dropOrphans(before).messages[1]).toBe(after.messages[1])
  })

  test('blanks stay behind words that were the last ones before, or are not the last ones', () => {
    const orphan = toolResult({ toolUseId: '9', content: 'seven' })
    const atEnd = context({ messages: [user(orphan, text('a')), assistant('Go on: ')], profile: laxProfile })
    expect(dropOrphans(atEnd).messages[1]).toBe(atEnd.messages[1])
    const inside = context({ messages: [user('a'), assistant('b '), user(orphan), user('c ')], profile: laxProfile })
    expect(dropOrphans(inside).messages[1]).toBe(inside.messages[1])
    expect(dropOrphans(inside).messages[2]).toBe(inside.messages[3])
  })

  test('the first of two answers is the one that stays, and stays the same', () => {
    const before = parse('user | assistant bash#1 | user result#1 result#1 text | assistant | user')
    const after = dropOrphans(before)
    expect(after.messages[2]?.content).toStrictEqual([before.messages[2]?.content[0], before.messages[2]?.content[2]])
    expect(after.messages[2]?.content[0]).toBe(before.messages[2]?.content[0])
    expect(after.messages[3]).toBe(before.messages[3])
  })
})

describe('properties', () => {
  test('valid contexts come back as they are', () => {
    fc.assert(
      fc.property(validContextUnderAny(), (context) => {
        expect(dropOrphans(context)).toBe(context)
      })
    )
  })

  test('of broken ones no orphan is left, unless the edit would break another rule', () => {
    fc.assert(
      fc.property(anyContext, (before) => {
        // what a system message stands on stays
        fc.pre(before.messages.every(({ role }) => role !== 'system'))
        const after = dropOrphans(before)
        const orphans = violations(after).filter(({ rule }) => /^(orphan|duplicate)-(server-)?result$/.test(rule))
        if (after !== before) expect(orphans).toEqual([])
      })
    )
  })
})

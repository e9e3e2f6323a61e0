import { describe, expect, test } from 'vitest'
import { profiles, shape } from '../../src/testing'
import { estimateTokens } from '../../src/tokens'
import { profileWith } from '../support/build'
import { left, loopOf } from '../support/histories'
import { long, planned, summarised } from './support'

describe('what goes and what stays', () => {
  test.each<[string, string, string]>([
    ['all but the last prompt', 'user | assistant | user', '!~user | user'],
    ['many turns', 'user | assistant | user | assistant | user', '!~user | user'],
    ['a loop of one prompt', loopOf(4), '!~user | user | assistant bash#4 | user result#4'],
    ['an answered loop of one prompt', loopOf(3, 'assistant'), '!~user | user | assistant'],
    ['an answered turn', 'user | assistant | user | assistant', '!~user | user | assistant'],
    ['waiting calls', 'user | assistant | user | assistant bash#1', '!~user | user | assistant bash#1'],
    [
      'the latest words beside a result',
      'user | assistant bash#1 | user result#1 text | assistant bash#2 | user result#2 | assistant bash#3 | user result#3',
      '!~user | user | assistant bash#1 | user result#1 text | assistant bash#3 | user result#3'
    ],
    [
      'several prompts in a row',
      'user | assistant | user | user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2',
      '!~user | user | user | assistant bash#2 | user result#2'
    ],
    ['pinned messages', 'user | !assistant | user | assistant | user', '!~user | !assistant | user'],
    [
      'a pinned result keeps its step',
      'user | assistant bash#1 | !user result#1 | assistant | user',
      '!~user | assistant bash#1 | !user result#1 | user'
    ],
    ['system messages before the first', 'system | user | assistant | user', 'system | !~user | user'],
    ['an earlier summary goes', '!~user | user | assistant | user', '!~user | user']
  ])('%s', (_, notation, expected) => {
    expect(shape(summarised()(long(notation, profiles.separate)))).toBe(expected)
  })
})

describe('what stays of a loop that must begin with thinking begins so', () => {
  const between = profileWith({ ...profiles.required, systemMessages: 'between-turns' })
  const head = 'user | assistant thinking bash#1 | user result#1 | '
  const middle = 'assistant bash#2 | user result#2 | system | assistant bash#3 | user result#3'

  test.each<[string, string, string]>([
    [
      'the answer between results and the request stays',
      `${head}${middle} | assistant | user`,
      `!~user | ${middle} | assistant | user`
    ],
    [
      'so does a whole turn between them',
      `${head}${middle} | assistant | user | assistant thinking bash#4 | user result#4 | user`,
      `!~user | ${middle} | assistant | user | assistant thinking bash#4 | user result#4 | user`
    ],
    [
      'so does a loop that words right behind its results go on with',
      `${head}${middle} | user`,
      `!~${head}${middle} | user`
    ],
    [
      'so does the beginning of a loop of which a later step is pinned',
      `user | assistant | ${head}!assistant bash#2 | user result#2 | assistant bash#3 | user result#3`,
      `!~user | ${head}!assistant bash#2 | user result#2 | assistant bash#3 | user result#3`
    ]
  ])('%s', (_, notation, expected) => {
    const before = long(notation, between)
    expect(shape(summarised()(before))).toBe(expected)
  })
})

test('prompts with a system message between are one request', () => {
  const before = long(
    'user | assistant | user | system | user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2',
    profiles.separate
  )
  expect(shape(summarised()(before))).toBe('!~user | user | system | user | assistant bash#2 | user result#2')
})

test('as many of the newest stay as cost no more than told', () => {
  const before = long(loopOf(6), profiles.separate)
  const newest = { ...before, messages: before.messages.slice(7) }
  const tokens = estimateTokens(newest)
  expect(planned(before, { keepTokens: tokens }).end).toBe(7)
  expect(planned(before, { keepTokens: tokens - 1 }).end).toBe(9)
})

test('ids', () => {
  const before = long(loopOf(4), profiles.separate)
  const plan = planned(before)
  expect(plan.replaces).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(left(summarised()(before))).toBe('summary-1-6 0 7 8')
})

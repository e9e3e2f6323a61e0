import { describe, expect, test } from 'vitest'
import { dropStepsOfOldTurns, type DropStepsOfOldTurnsOptions } from '../../src/reducers'
import { profileWith } from '../support/build'
import { left, thrown } from '../support/histories'
import { parse, shape } from '../support/shape'

const step = (id: string): string => `assistant bash#${id} | user result#${id}`
const turn = (n: number): string => `user | ${step(`a${String(n)}`)} | ${step(`b${String(n)}`)} | assistant`
const three = [turn(1), turn(2), turn(3)].join(' | ')

describe('examples', () => {
  test.each<[string, string, DropStepsOfOldTurnsOptions, string]>([
    ['all but the newest', three, { keepTurns: 1 }, '0 5 6 11 12 13 14 15 16 17'],
    ['all but the two newest', three, { keepTurns: 2 }, '0 5 6 7 8 9 10 11 12 13 14 15 16 17'],
    ['in steps of two turns', `${three} | user`, { keepTurns: 1, batch: 2 }, '0 5 6 11 12 13 14 15 16 17 18'],
    [
      'a turn that was broken off keeps its last step',
      `user | ${step('1')} | ${step('2')} | user | assistant`,
      { keepTurns: 1 },
      '0 3 4 5 6'
    ],
    [
      'what was said on the way belongs to the step behind it',
      `user | assistant | ${step('1')} | assistant | user | assistant`,
      { keepTurns: 1 },
      '0 4 5 6'
    ],
    [
      'but steps with words of the user',
      `user | assistant bash#1 | user result#1 text | assistant | user | assistant`,
      { keepTurns: 1 },
      '0 1 2 3 4 5'
    ],
    [
      'but steps with a pin',
      `user | !assistant bash#1 | user result#1 | ${step('2')} | assistant | user`,
      { keepTurns: 1 },
      '0 1 2 5 6'
    ],
    [
      'but steps with a system message',
      `user | assistant bash#1 bash#2 | user result#1 | system | user result#2 | assistant | user`,
      { keepTurns: 1 },
      '0 1 2 3 4 5 6'
    ],
    [
      'but steps that a system message stands on',
      `user | ${step('1')} | system | ${step('2')} | ${step('3')} | assistant | user`,
      { keepTurns: 1 },
      '0 1 2 3 4 5 8 9'
    ],
    [
      'what stands before the first prompt stays',
      `${step('1')} | assistant | ${turn(2)} | user`,
      { keepTurns: 1 },
      '0 1 2 3 8 9'
    ],
    [
      'the loop that goes on stays',
      `${turn(1)} | user | ${step('1')} | ${step('2')}`,
      { keepTurns: 1 },
      '0 5 6 7 8 9 10'
    ]
  ])('%s', (_, notation, options, expected) => {
    expect(left(dropStepsOfOldTurns(options)(parse(notation)))).toBe(expected)
  })

  test.each<[string, string, DropStepsOfOldTurnsOptions]>([
    ['as many turns as are kept', three, { keepTurns: 3 }],
    ['less than a step', three, { keepTurns: 2, batch: 2 }],
    ['no calls', 'user | assistant | user | assistant', { keepTurns: 1 }],
    ['one step a turn', `user | ${step('1')} | user | assistant`, { keepTurns: 1 }],
    ['nothing', '', { keepTurns: 1 }]
  ])('the same context: %s', (_, notation, options) => {
    const before = parse(notation)
    expect(dropStepsOfOldTurns(options)(before)).toBe(before)
  })

  test('keeps the conclusion without the thinking that is bound to what went', () => {
    const notation = `user | assistant thinking bash#1 | user result#1 | assistant thinking text | user`
    const after = (thinkingBinding: 'prefix' | 'none'): string =>
      shape(dropStepsOfOldTurns({ keepTurns: 1 })(parse(notation, profileWith({ thinkingBinding }))))
    expect(after('none')).toBe('user | assistant thinking text | user')
    expect(after('prefix')).toBe('user | assistant | user')
  })
})

describe('options', () => {
  test.each<[DropStepsOfOldTurnsOptions, string]>([
    [{ keepTurns: 0 }, 'dropStepsOfOldTurns: keepTurns must be a whole number of at least 1, got 0'],
    [{ keepTurns: 1, batch: 0 }, 'dropStepsOfOldTurns: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => dropStepsOfOldTurns(options))).toEqual(new RangeError(message))
  })
})

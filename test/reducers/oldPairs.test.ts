import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oldPairs } from '../../src/reducers/oldPairs'
import { loopOf } from '../support/histories'
import { parse } from '../support/shape'

const old = (notation: string, options: Parameters<typeof oldPairs>[1]): string =>
  oldPairs(parse(notation).messages, options)
    .map(({ use }) => use.id ?? '?')
    .join(' ')

const four = loopOf(4, 'assistant | user')

describe('examples', () => {
  test.each([
    ['keep 0', four, { keep: 0 }, '1 2 3 4'],
    ['keep 1', four, { keep: 1 }, '1 2 3'],
    ['keep 3', four, { keep: 3 }, '1'],
    ['keep all', four, { keep: 4 }, ''],
    ['keep more than there are', four, { keep: 5 }, ''],
    ['no calls', 'user | assistant', { keep: 0 }, ''],
    ['one in batches of one', four, { keep: 3, batch: 1 }, '1'],
    ['batch 2, three old', four, { keep: 1, batch: 2 }, '1 2'],
    ['batch 2, four old', four, { keep: 0, batch: 2 }, '1 2 3 4'],
    ['batch 3, four old', four, { keep: 0, batch: 3 }, '1 2 3'],
    ['batch 5, four old', four, { keep: 0, batch: 5 }, ''],
    ['batch 2, fewer than keep', four, { keep: 7, batch: 2 }, ''],
    ['the pending step', loopOf(3), { keep: 0 }, '1 2'],
    ['the pending step counts', loopOf(3), { keep: 1 }, '1 2'],
    ['beyond the pending step', loopOf(3), { keep: 2 }, '1'],
    ['waiting calls', loopOf(2, 'assistant bash#3'), { keep: 0 }, '1 2'],
    ['half-answered step', 'user | assistant bash#1 bash#2 | user result#1', { keep: 0 }, ''],
    ['a dangling call', 'user | assistant bash#1 bash#2 | user result#2 | assistant | user', { keep: 0 }, '2'],
    ['orphans', 'user result#9 | assistant bash#1 | user result#1 | assistant | user', { keep: 1 }, ''],
    [
      'order of results',
      'user | assistant bash#1 bash#2 | user result#2 result#1 | assistant | user',
      { keep: 1 },
      '2'
    ],
    ['tool messages', 'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant', { keep: 1 }, '1'],
    [
      'excluded',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant',
      { keep: 0, excludeTools: ['bash'] },
      '2'
    ],
    [
      'excluded ones count',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant',
      { keep: 1, excludeTools: ['read'] },
      '1'
    ],
    [
      'all excluded',
      'user | assistant bash#1 read#2 | user result#1 result#2 | assistant',
      { keep: 0, excludeTools: ['bash', 'read'] },
      ''
    ],
    [
      'a pinned call',
      'user | !assistant bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant',
      { keep: 0 },
      '2'
    ],
    [
      'a pinned result',
      'user | assistant bash#1 | !user result#1 | assistant bash#2 | user result#2 | assistant',
      { keep: 0 },
      '2'
    ],
    [
      'pinned ones count',
      'user | assistant bash#1 | user result#1 | !assistant bash#2 | user result#2 | assistant',
      { keep: 1 },
      '1'
    ],
    ['a result in a system message', 'user | assistant bash#1 | system result#1 | assistant', { keep: 0 }, ''],
    ['a call in a system message', 'user | system bash#1 | user result#1 | assistant', { keep: 0 }, '']
  ])('%s', (_, notation, options, expected) => {
    expect(old(notation, options)).toBe(expected)
  })

  test('names the blocks and their places', () => {
    const { messages } = parse('user | assistant text bash#1 | user result#1 | assistant')
    expect(oldPairs(messages, { keep: 0 })).toStrictEqual([
      {
        use: messages[1]?.content[1],
        useAt: { message: 1, block: 1 },
        result: messages[2]?.content[0],
        resultAt: { message: 2, block: 0 }
      }
    ])
  })
})

describe('properties', () => {
  test('the number of old ones moves in steps of batch, and at most batch - 1 more than keep are left alone', () => {
    const small = fc.nat({ max: 12 })
    fc.assert(
      fc.property(small, small, fc.integer({ min: 1, max: 5 }), (n, keep, batch) => {
        const { length } = oldPairs(parse(loopOf(n, 'assistant')).messages, { keep, batch })
        expect(length % batch).toBe(0)
        expect(n - length).toBeGreaterThanOrEqual(Math.min(n, keep))
        expect(n - length).toBeLessThan(keep + batch)
      })
    )
  })
})

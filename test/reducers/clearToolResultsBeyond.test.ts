import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { clearToolResultsBeyond, type ClearToolResultsBeyondOptions } from '../../src/reducers'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { utf8BytesEstimator } from '../../src/tokens/utf8BytesEstimator'
import { blockAt, editedIds, filler, loopOf, mapAll, thrown, withResults } from '../support/histories'

const five = withResults(loopOf(5, 'assistant'), 400)
/** What one result costs by the default estimator, without the frame of its message. */
const each = heuristicEstimator.tokens(heuristicEstimator.block(blockAt(five, 2)))

const cleared = (context: Context, options: ClearToolResultsBeyondOptions): string =>
  editedIds(context, clearToolResultsBeyond(options)(context), 'tool_result')

/** Lengths by the last digit of the id. */
const sized = (lengths: ReadonlyArray<number>): Context =>
  mapAll(withResults(loopOf(lengths.length, 'assistant')), (block) =>
    block.type === 'tool_result' ? { ...block, content: filler(lengths[Number(block.toolUseId) - 1] ?? 0) } : block
  )

describe('examples', () => {
  test.each<[string, Context, ClearToolResultsBeyondOptions, string]>([
    ['nothing may stay', five, { keepTokens: 0 }, '1 2 3 4 5'],
    ['two fit', five, { keepTokens: Math.ceil(2.5 * each) }, '1 2 3'],
    ['all fit', five, { keepTokens: 6 * each }, ''],
    ['a long one fills the room of many', sized([400, 400, 9000, 400, 400]), { keepTokens: 1000 }, '1 2 3'],
    ['a short one behind a long one goes as well', sized([90, 9000, 90]), { keepTokens: 1000 }, '1 2'],
    ['in steps of two', five, { keepTokens: Math.ceil(2.5 * each), batch: 2 }, '1 2'],
    ['in steps of four', five, { keepTokens: Math.ceil(2.5 * each), batch: 4 }, ''],
    ['but excluded tools', five, { keepTokens: 0, excludeTools: ['bash'] }, ''],
    ['but the pending step', withResults(loopOf(3), 400), { keepTokens: 0 }, '1 2'],
    ['truncated', five, { keepTokens: Math.ceil(2.5 * each), truncateTo: 32 }, '1 2 3'],
    ['truncated, but short ones', five, { keepTokens: 0, truncateTo: 5000 }, '']
  ])('%s', (_, context, options, expected) => {
    expect(cleared(context, options)).toBe(expected)
  })

  test('what is left costs no more than it says, and one more would, whatever it says', () => {
    const all = sized([3000, 150, 4000, 700, 120, 5000, 400, 400])
    const results = all.messages.flatMap(({ content }) => content.filter((block) => block.type === 'tool_result'))
    const costOf = (count: number): number =>
      heuristicEstimator.tokens(
        results.slice(results.length - count).reduce((sum, block) => sum + heuristicEstimator.block(block), 0)
      )
    expect(cleared(all, { keepTokens: costOf(3) })).toBe('1 2 3 4 5')
    expect(cleared(all, { keepTokens: costOf(3) - 1 })).toBe('1 2 3 4 5 6')
    for (let keepTokens = 0; keepTokens < 4000; keepTokens += 50) {
      const kept = results.length - cleared(all, { keepTokens }).split(' ').filter(Boolean).length
      expect(costOf(kept)).toBeLessThanOrEqual(keepTokens)
      expect(kept === results.length || costOf(kept + 1) > keepTokens).toBe(true)
    }
  })

  test('truncates to the tokens it says', () => {
    const after = clearToolResultsBeyond({ keepTokens: 0, truncateTo: 40 })(five)
    const block = blockAt(after, 2)
    expect(block).toMatchObject({ content: expect.stringMatching(/\[cut: \d+ chars\]/) as string })
    expect(block.type === 'tool_result' && block.content.length).toBeLessThan(200)
  })

  test('counts with the estimator that it is given', () => {
    const bytes = (keepTokens: number): string => cleared(five, { keepTokens, estimator: utf8BytesEstimator })
    expect(bytes(10_000)).toBe('')
    expect(bytes(250)).not.toBe(cleared(five, { keepTokens: 10_000 }))
  })

  test.each<[string, Context, number]>([
    ['all fit', five, 1e6],
    ['no results', withResults('user | assistant'), 0],
    ['only the pending step', withResults(loopOf(1)), 0]
  ])('the same context: %s', (_, context, keepTokens) => {
    expect(clearToolResultsBeyond({ keepTokens })(context)).toBe(context)
  })
})

describe('steps', () => {
  test('of a growing history, requests in between share what was cleared', () => {
    const long = withResults(loopOf(24, 'assistant'), 400)
    const reduce = clearToolResultsBeyond({ keepTokens: Math.ceil(3.5 * each), batch: 5 })
    const seen = new Set<string>()
    for (let end = 2; end <= long.messages.length; end++) {
      const part = { ...long, messages: long.messages.slice(0, end) }
      seen.add(editedIds(part, reduce(part), 'tool_result'))
    }
    expect(seen.size).toBe(5)
  })
})

describe('options', () => {
  test.each<[ClearToolResultsBeyondOptions, string]>([
    [{ keepTokens: -1 }, 'clearToolResultsBeyond: keepTokens must be a number of at least 0, got -1'],
    [{ keepTokens: NaN }, 'clearToolResultsBeyond: keepTokens must be a number of at least 0, got NaN'],
    [{ keepTokens: 9, truncateTo: 31 }, 'clearToolResultsBeyond: truncateTo must be a number of at least 32, got 31'],
    [{ keepTokens: 9, batch: 0 }, 'clearToolResultsBeyond: batch must be a whole number of at least 1, got 0'],
    [{ keepTokens: 9, batch: 1.5 }, 'clearToolResultsBeyond: batch must be a whole number of at least 1, got 1.5']
  ])('%j', (options, message) => {
    expect(thrown(() => clearToolResultsBeyond(options))).toEqual(new RangeError(message))
  })
})

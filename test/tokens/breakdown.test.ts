import fc from 'fast-check'
import { concatAll } from 'fp-ts/lib/Monoid.js'
import { assistant, context, image, opaque, text, thinking, toolResult, toolUse, user } from 'context-compaction/model'
import {
  breakdownMonoid,
  charsPerTokenEstimator,
  estimateTokens,
  type Estimator,
  makeEstimator,
  type TokenBreakdown,
  tokenBreakdown
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { anyContext, fresh } from './arbitraries'
import { named } from './estimators'

const parts = ({ total: _, ...rest }: TokenBreakdown): ReadonlyArray<number> => Object.values(rest)
const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)

const picture = image({ type: 'url', url: 'https://example.org/a.png' })

describe('examples', () => {
  test('every kind has its place', () => {
    const history = context({
      system: 'be concise',
      tools: [{ name: 'noop', inputSchema: { type: 'object' } }],
      messages: [
        user('what is it?', picture),
        assistant(thinking('I look.', { signature: 's' }), toolUse({ id: 'a', name: 'look', input: {} })),
        user(toolResult({ toolUseId: 'a', content: [text('see below'), picture, opaque('future', 1)] })),
        assistant(toolUse({ id: 'b', name: 'look', input: {} })),
        user(toolResult({ toolUseId: 'b', content: 'result' }), opaque('future', 12345))
      ]
    })
    expect(tokenBreakdown(history, charsPerTokenEstimator)).toStrictEqual({
      system: 3,
      tools: 12,
      text: 3,
      thinking: 2,
      toolUse: 4,
      toolResult: 5,
      media: 3000,
      opaque: 3,
      overhead: 20,
      total: 3052
    })
  })

  test('nothing costs nothing', () => {
    expect(tokenBreakdown(context({ messages: [] }))).toStrictEqual(breakdownMonoid.empty)
  })

  test('what rounding takes from one part it gives to the next', () => {
    const thirds = makeEstimator({ name: 'thirds', text: () => 1, unitsPerToken: 3 })
    const { system, text, total } = tokenBreakdown(context({ system: 'a', messages: [user('b', 'c', 'd')] }), thirds)
    expect([system, text, total]).toEqual([1, 1, 2])
  })

  test('an estimator by hand whose messages cost less than their blocks', () => {
    const odd: Estimator = { ...charsPerTokenEstimator, messages: () => 1 }
    const split = tokenBreakdown(context({ messages: [user('hello world'), assistant(thinking('hello world'))] }), odd)
    expect(split.total).toBe(1)
    expect(sum(parts(split))).toBe(1)
    expect(parts(split).every((part) => part >= 0)).toBe(true)
  })

  test('a result that costs less than what is in it', () => {
    const odd: Estimator = { ...charsPerTokenEstimator, block: (block) => (block.type === 'tool_result' ? 1 : 10) }
    const split = tokenBreakdown(context({ messages: [user(toolResult({ content: [picture] }))] }), odd)
    expect([split.media, split.toolResult, split.overhead, split.total]).toEqual([1, 0, 1503, 1504])
  })
})

describe.each(named)('laws, %s', (_, estimator) => {
  test('whole parts, none negative, add up to the estimate', () => {
    fc.assert(
      fc.property(anyContext, (history) => {
        const split = tokenBreakdown(history, estimator)
        expect(split.total).toBe(estimateTokens(history, estimator))
        expect(sum(parts(split))).toBe(split.total)
        expect(parts(split).every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
        expect(tokenBreakdown(fresh(history), estimator)).toStrictEqual(split)
      })
    )
  })
})

test('breakdowns add up part by part', () => {
  fc.assert(
    fc.property(fc.array(anyContext, { maxLength: 3 }), (histories) => {
      const splits = histories.map((history) => tokenBreakdown(history, charsPerTokenEstimator))
      const whole = concatAll(breakdownMonoid)(splits)
      for (const key of Object.keys(whole) as ReadonlyArray<keyof TokenBreakdown>)
        expect(whole[key]).toBe(sum(splits.map((split) => split[key])))
    })
  )
})

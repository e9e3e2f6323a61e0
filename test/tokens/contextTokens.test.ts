import fc from 'fast-check'
import { appendMessages, assistant, context, text, user, withMessages } from 'context-compaction/model'
import { validContext } from 'context-compaction/testing'
import {
  charsPerTokenEstimator,
  contextTokens,
  emptyLedger,
  estimateTokens,
  estimateUpperBound,
  heuristicEstimator,
  recordUsage,
  uncalibrated,
  type UsageLedger
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

const history = context({
  messages: [user('hello'), assistant('hi'), user('Go on.'), assistant('Well.'), user('And?')]
})
const reading = { id: '3', message: 3, inputTokens: 12, outputTokens: 3, cacheReadTokens: 4000, cacheWriteTokens: 500 }

describe('source', () => {
  test('an estimate is the estimate', () => {
    fc.assert(
      fc.property(validContext(), (some) => {
        expect(contextTokens(some)).toMatchObject({ value: estimateTokens(some), source: 'estimate' })
        const estimator = charsPerTokenEstimator
        expect(contextTokens(some, { estimator }).value).toBe(estimateTokens(some, estimator))
      })
    )
  })

  test('usage is what was measured, and an estimate of what follows', () => {
    const rest = estimateTokens({ ...history, messages: history.messages.slice(4) })
    expect(contextTokens(history, { usage: [reading] })).toMatchObject({
      value: 4515 + rest,
      low: 4515,
      source: 'usage'
    })
    expect(contextTokens(history, { usage: [reading], editedUpTo: '3' }).source).toBe('estimate')
    expect(contextTokens(withMessages(history, history.messages.slice(1)), { usage: [reading] }).source).toBe(
      'estimate'
    )
  })

  test('a ledger that knows none of the messages knows what stands beside them', () => {
    const other = context({
      messages: [user('a'), assistant('b')].map((message, i) => ({ ...message, id: `x${String(i)}` }))
    })
    const ledger = recordUsage(other, { ...reading, id: 'x1', message: 1 })(emptyLedger)
    const offset = Math.round(ledger.offset)
    const { value, low, high, source } = contextTokens(history, { ledger })
    expect(Math.abs(value - offset - estimateTokens(history))).toBeLessThanOrEqual(1)
    expect([source, low < offset, high > value + ledger.calibrations['']!.surprise]).toEqual(['ledger', true, true])
    expect(Math.abs(contextTokens(withMessages(history, []), { ledger }).value - offset)).toBeLessThanOrEqual(1)
    // a reading that holds says more
    expect(contextTokens(history, { ledger, usage: [reading] })).toMatchObject({ source: 'usage', low: 4515 })
    expect(contextTokens(history, { ledger: emptyLedger })).toEqual(contextTokens(history))
    expect(contextTokens(history, { ledger: { ...emptyLedger, estimator: ledger.estimator, offset } }).source).toBe(
      'ledger'
    )
    const unanchored = { ...ledger, offset: 0 }
    expect(contextTokens(history, { ledger: unanchored })).toMatchObject({
      value: estimateTokens(history),
      source: 'estimate'
    })
  })

  test('what is pending counts as if it was appended', () => {
    const pending = [user('One more.'), user('And another.')]
    const ledger = recordUsage(history, reading)(emptyLedger)
    const grown = appendMessages(pending)(history)
    for (const options of [{}, { usage: [reading] }, { ledger }])
      expect(contextTokens(history, { ...options, pending: grown.messages.slice(5) })).toEqual(
        contextTokens(grown, options)
      )
  })
})

describe('what a ledger learned', () => {
  /** Knows no message, but something of models. */
  const learned: UsageLedger = {
    ...emptyLedger,
    estimator: heuristicEstimator.name,
    model: 'a',
    calibrations: { a: { ...uncalibrated, overhead: 10 }, b: { ...uncalibrated, ratio: 2 } }
  }
  const tools = ['look', 'open', 'go'].map((name) => ({ name }))
  const whole = { ...history, system: [text('Be brief.'), text('And kind.')], tools }

  test('corrects an estimate, every block and tool of it', () => {
    expect(contextTokens(whole, { ledger: learned }).value - contextTokens(whole).value).toBe(10 * (5 + 2 + 3))
  })

  test('corrects what follows a reading, by the model of that', () => {
    const rest = estimateTokens({ ...history, messages: history.messages.slice(4) })
    const after = (model: string | undefined): number =>
      contextTokens(history, { ledger: learned, usage: [model === undefined ? reading : { ...reading, model }] })
        .value - 4515
    expect([after(undefined), after('a'), after('b'), after('c')]).toEqual([rest + 10, rest + 10, 2 * rest, rest])
  })

  test('says nothing of another estimator', () => {
    const estimator = charsPerTokenEstimator
    expect(contextTokens(whole, { ledger: learned, estimator })).toEqual(contextTokens(whole, { estimator }))
    expect(contextTokens(history, { ledger: learned, estimator, usage: [reading] })).toEqual(
      contextTokens(history, { estimator, usage: [reading] })
    )
  })
})

describe('bounds', () => {
  test('the value is between them, and they widen with the probability', () => {
    const ledger = recordUsage(history, reading)(emptyLedger)
    for (const options of [{}, { usage: [reading] }, { ledger }]) {
      const at = (probability: number) => contextTokens(history, { ...options, probability })
      for (const probability of [0.5, 0.8, 0.95, 0.99, 0.999]) {
        const { low, value, high } = at(probability)
        expect(low <= value && value <= high).toBe(true)
        expect(high).toBe(estimateUpperBound(history, probability, options))
      }
      expect(at(0.5)).toMatchObject({ high: at(0.5).value })
      expect(at(0.99).high).toBeGreaterThan(at(0.9).high)
      expect(at(0.99)).toEqual(contextTokens(history, options))
      expect(at(0.99).low).toBeGreaterThanOrEqual('usage' in options || 'ledger' in options ? 4515 : 0)
    }
  })

  // what a quantile of Student's t with four degrees of freedom says: 3.747 at 99 %
  test('an estimate that nothing is known of is at most so many deviations off', () => {
    const text = context({ messages: [user('word '.repeat(4000))] })
    const { value, high } = contextTokens(text)
    const deviation = Math.hypot(0.05 * value, 5, Math.sqrt(0.05) * value, 20)
    expect(Math.abs((high - value) / (3.747 * deviation) - 1)).toBeLessThan(0.001)
  })

  test.each([0.49, 1, NaN, -1, 2])('a probability of %d', (probability) => {
    expect(() => contextTokens(history, { probability })).toThrow(RangeError)
    expect(() => estimateUpperBound(history, probability)).toThrow(RangeError)
  })
})

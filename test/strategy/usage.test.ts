import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendMessages, type Context, withMessages } from '../../src/model/Context'
import { user } from '../../src/model/Message'
import { measure, type UsageReading } from '../../src/strategy'
import { validContext } from '../../src/testing'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { parse } from '../support/shape'

const history = parse('user | assistant | user | assistant | user')

/** Of the assistant message at an index: 10 + 3 + 4,000 + 500 tokens. */
const reading = (message: number, more: Partial<UsageReading> = {}): UsageReading => ({
  id: String(message),
  message,
  inputTokens: 10,
  outputTokens: 3,
  cacheReadTokens: 4000,
  cacheWriteTokens: 500,
  ...more
})

const after = (index: number, context: Context = history): number => {
  const { messages } = context
  return estimateTokens({ system: [], tools: [], messages: messages.slice(index + 1) })
}

describe('source', () => {
  test('without readings all is estimated', () => {
    const value = estimateTokens(history)
    expect(measure(history)).toEqual({ value, source: 'estimate', anchored: 0, estimated: value, ignored: [] })
  })

  test('the newest reading counts, cache reads and writes included, and what follows is estimated', () => {
    const newest = reading(3)
    expect(measure(history, { usage: [reading(1, { inputTokens: 1 }), newest] })).toEqual({
      value: 4513 + after(3),
      source: 'usage',
      anchored: 4513,
      estimated: after(3),
      reading: newest,
      ignored: []
    })
  })

  test('a full cache hit is no empty context', () => {
    const { value } = measure(history, { usage: [reading(3, { inputTokens: 0, cacheWriteTokens: 0 })] })
    expect(value).toBe(4003 + after(3))
  })

  test('what is pending is added, to either source', () => {
    const pending = [user('One more.'), user('And another.')]
    const added = estimateTokens(appendMessages(pending)(history)) - estimateTokens(history)
    expect(measure(history, { pending }).value - measure(history).value).toBe(added)
    const usage = [reading(3)]
    const grown = appendMessages(pending)(history)
    expect(measure(history, { usage, pending }).value).toBe(measure(grown, { usage }).value)
  })

  test('the estimator is the one given', () => {
    const usage = [reading(1)]
    const { estimated } = measure(history, { usage, estimator: charsPerTokenEstimator })
    const rest = { ...history, messages: history.messages.slice(2) }
    expect(estimated).toBe(estimateTokens(rest, charsPerTokenEstimator))
  })
})

describe('readings that are passed over', () => {
  test.each<[string, Partial<UsageReading>, string]>([
    ['aborted', { status: 'aborted' }, 'aborted'],
    ['failed', { status: 'failed' }, 'aborted'],
    ['all zero', { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }, 'empty'],
    ['no input', { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }, 'empty'],
    ['not a number', { inputTokens: NaN }, 'empty'],
    ['negative', { inputTokens: -5000 }, 'empty'],
    ['negative beside what is more', { inputTokens: -5 }, 'empty'],
    ['negative cache reads', { cacheReadTokens: -1 }, 'empty'],
    ['negative cache writes', { cacheWriteTokens: -1 }, 'empty'],
    ['without end', { cacheReadTokens: Infinity }, 'empty'],
    ['a text', { inputTokens: '12' as unknown as number }, 'empty'],
    ['negative output', { outputTokens: -1 }, 'empty'],
    ['of a message that is gone', { id: 'gone' }, 'missing'],
    ['of a message that stands elsewhere', { id: '1' }, 'moved'],
    ['beyond the end', { message: 17, id: '3' }, 'moved']
  ])('%s', (_, more, reason) => {
    const wrong = reading(3, more)
    const measured = measure(history, { usage: [reading(1), wrong] })
    expect(measured.reading).toEqual(reading(1))
    expect(measured.ignored).toEqual([{ reading: wrong, reason }])
  })

  test('complete is the same as not said', () => {
    expect(measure(history, { usage: [reading(3, { status: 'complete' })] }).source).toBe('usage')
  })

  test.each([
    ['4', 'estimate', ['edited', 'edited']],
    ['3', 'estimate', ['edited', 'edited']],
    ['2', 'usage', []],
    ['1', 'usage', []],
    ['gone', 'usage', []]
  ])('taken before an edit that reached up to message %s', (editedUpTo, source, reasons) => {
    const measured = measure(history, { usage: [reading(1), reading(3)], editedUpTo })
    expect(measured.source).toBe(source)
    expect(measured.ignored.map(({ reason }) => reason)).toEqual(reasons)
  })

  test('taken before messages were dropped', () => {
    const shorter = withMessages(history, history.messages.slice(2))
    expect(measure(shorter, { usage: [reading(1), reading(3)] }).ignored.map(({ reason }) => reason)).toEqual([
      'moved',
      'missing'
    ])
  })

  test('all of them: the newest first', () => {
    const usage = [reading(1, { status: 'failed' }), reading(3, { id: 'gone' })]
    expect(measure(history, { usage }).ignored.map(({ reason }) => reason)).toEqual(['missing', 'aborted'])
  })
})

describe('laws', () => {
  test('the parts add up, and no reading makes it throw', () => {
    const any = fc.record({
      id: fc.constantFrom('0', '1', '2', '3', 'x'),
      message: fc.integer({ min: -2, max: 9 }),
      inputTokens: fc.oneof(fc.nat(), fc.double()),
      outputTokens: fc.integer({ min: -3, max: 100 }),
      cacheReadTokens: fc.nat(),
      cacheWriteTokens: fc.nat()
    })
    fc.assert(
      fc.property(validContext(), fc.array(any, { maxLength: 4 }), (context, usage) => {
        const { value, anchored, estimated, source, ignored, reading: believed } = measure(context, { usage })
        expect(value).toBe(anchored + estimated)
        expect(source === 'usage').toBe(believed !== undefined)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(believed === undefined ? ignored.length : usage.indexOf(believed as never) + 1 + ignored.length).toBe(
          usage.length
        )
      })
    )
  })
})

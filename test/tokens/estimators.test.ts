import fc from 'fast-check'
import {
  appendMessages,
  assistant,
  type Context,
  context,
  type Message,
  text,
  toolResult,
  toolUse,
  user,
  withContent,
  withMessages
} from 'context-compaction/model'
import {
  charsPerTokenEstimator,
  contextUnits,
  estimateMessageTokens,
  estimateTextTokens,
  estimateTokens,
  makeEstimator
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { anyBlock, anyContext, anyMessage, fresh } from './arbitraries'
import { estimators, named } from './estimators'

/** What happens to a context between two estimates. */
type Operation =
  | { readonly type: 'append'; readonly messages: ReadonlyArray<Message> }
  | { readonly type: 'drop'; readonly at: number; readonly count: number }
  | { readonly type: 'replace'; readonly at: number; readonly message: Message }
  | { readonly type: 'clear'; readonly at: number }
  | { readonly type: 'estimate'; readonly which: number }

const at = fc.nat({ max: 12 })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ type: fc.constant('append' as const), messages: fc.array(anyMessage, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('drop' as const), at, count: fc.nat({ max: 3 }) }),
  fc.record({ type: fc.constant('replace' as const), at, message: anyMessage }),
  fc.record({ type: fc.constant('clear' as const), at }),
  fc.record({ type: fc.constant('estimate' as const), which: fc.nat({ max: estimators.length - 1 }) })
)

const step = (before: Context, op: Operation): Context => {
  const { messages } = before
  switch (op.type) {
    case 'append':
      return appendMessages(op.messages)(before)
    case 'drop':
      return withMessages(
        before,
        messages.filter((_, i) => i < op.at || i >= op.at + op.count)
      )
    case 'replace':
      return withMessages(
        before,
        messages.map((message, i) => (i === op.at ? { ...op.message, id: message.id } : message))
      )
    case 'clear':
      return withMessages(
        before,
        messages.map((message, i) => (i === op.at ? withContent(message, [text('[cleared]')]) : message))
      )
    case 'estimate':
      estimateTokens(before, estimators[op.which])
      return before
  }
}

/** Adds up block by block, with nothing remembered. */
const naive = (history: Context, which: number): number => {
  const estimator = estimators[which]!
  const copy = fresh(history)
  const empty = estimator.message(user())
  return (
    copy.system.reduce((sum, block) => sum + estimator.block(block), 0) +
    copy.tools.reduce((sum, tool) => sum + estimator.tools([tool]), 0) +
    copy.messages.reduce(
      (sum, message) => message.content.reduce((s, block) => s + estimator.block(block), sum + empty),
      0
    )
  )
}

describe('examples', () => {
  test('one message, one text', () => {
    expect(estimateMessageTokens(user('hello world'), charsPerTokenEstimator)).toBe(7)
    expect(estimateTextTokens('hello world', charsPerTokenEstimator)).toBe(3)
    expect(estimateMessageTokens(user('hello world'))).toBeGreaterThan(2)
    expect(estimateTextTokens('')).toBe(0)
    expect(estimateTokens(context({ messages: [] }))).toBe(0)
  })

  test('the defaults of makeEstimator', () => {
    const estimator = makeEstimator({ name: 'length', text: (text) => text.length, unitsPerToken: 2 })
    const image = { type: 'media', kind: 'image', source: { type: 'url', url: 'u' } } as const
    expect(estimator.block(image)).toBe(3000)
    expect(estimator.block({ ...image, kind: 'audio' })).toBe(4000)
    expect(estimator.block(toolUse({ name: 'ls', input: 'raw' }))).toBe(5)
    expect(estimator.block(toolUse({ name: 'ls', input: { a: 1 } }))).toBe(9)
    expect(estimator.block(toolResult({ content: [text('ab'), image] }))).toBe(3002)
    expect(estimator.tools([{ name: 'ls', description: 'd', inputSchema: {} }])).toBe(49)
    expect(estimator.tokens(3)).toBe(2)
    expect(makeEstimator({ name: 'down', text: () => 1, unitsPerToken: 2, round: 'down' }).tokens(3)).toBe(1)
  })

  test('framing is part of a message, a call, a result', () => {
    const framing = { message: 100, toolUse: 20, toolResult: 3 }
    const estimator = makeEstimator({ name: 'framed', text: (text) => text.length, framing })
    expect(estimator.message(user(toolUse({ name: 'a', input: '' }), toolResult({ content: '' })))).toBe(124)
  })

  test.each([0, -1, NaN])('unitsPerToken of %d', (unitsPerToken) => {
    expect(() => makeEstimator({ name: 'x', text: () => 1, unitsPerToken })).toThrow(RangeError)
  })

  test('an append looks at what was appended and at nothing else', () => {
    let texts = 0
    const estimator = makeEstimator({ name: 'counting', text: (text) => (texts++, text.length) })
    const before = context({ messages: Array.from({ length: 50 }, (_, i) => (i % 2 ? assistant('b') : user('a'))) })
    expect(estimateTokens(before, estimator)).toBe(50)
    expect(texts).toBe(50)
    const after = appendMessages([user('c'), assistant('d')])(appendMessages([user('e')])(before))
    expect(estimateTokens(after, estimator)).toBe(53)
    expect(texts).toBe(53)
    expect(estimateTokens(withMessages(after, after.messages.slice(7)), estimator)).toBe(46)
    expect(texts).toBe(53)
  })
})

describe('laws', () => {
  test('any sequence of appends, drops and edits: remembered totals equal those taken anew', () => {
    fc.assert(
      fc.property(anyContext, fc.array(operation, { maxLength: 12 }), (start, operations) => {
        let history = start
        for (const op of operations) history = step(history, op)
        estimators.forEach((estimator, which) => {
          expect(contextUnits(history, estimator)).toBe(naive(history, which))
          expect(estimateTokens(history, estimator)).toBe(estimateTokens(fresh(history), estimator))
        })
      })
    )
  })
})

describe.each(named)('laws, %s', (_, estimator) => {
  test('units are whole numbers and none is negative', () => {
    fc.assert(
      fc.property(anyBlock, anyMessage, (block, message) => {
        for (const units of [estimator.block(block), estimator.message(message)])
          expect(Number.isSafeInteger(units) && units >= 0).toBe(true)
      })
    )
  })

  test('more units make no fewer tokens, and tokens are whole', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const less = estimator.tokens(Math.min(a, b))
        expect(Number.isInteger(less)).toBe(true)
        expect(less).toBeLessThanOrEqual(estimator.tokens(Math.max(a, b)))
      })
    )
  })
})

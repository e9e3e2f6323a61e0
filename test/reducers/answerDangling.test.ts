import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { bedrock } from '../../src/dialects/bedrock'
import { through } from '../../src/dialects/Dialect'
import { mcpSampling } from '../../src/dialects/mcpSampling'
import { toolResult } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { answerDangling, type AnswerDanglingOptions } from '../../src/reducers'
import { hasToolResult, hasToolUse } from '../../src/roundtrip/Span'
import { violations } from '../../src/roundtrip/Violation'
import { anyContext, profiles, shape, validContextUnderAny } from '../../src/testing'
import { laxProfile } from '../support/build'
import { left } from '../support/histories'
import { parse } from '../support/shape'

const interrupted = '[no result: the call was interrupted]'

describe('where results stand alone', () => {
  test.each([
    ['user | assistant bash#1 | user', 'user | assistant bash#1 | user error#1 | user'],
    [
      'user | assistant bash#1 bash#2 | user result#2 | user',
      'user | assistant bash#1 bash#2 | user result#2 error#1 | user'
    ],
    ['user | assistant bash#1', 'user | assistant bash#1 | user error#1']
  ])('%s becomes %s', (before, after) => {
    const profile = { ...laxProfile, resultRole: 'user' as const, resultsAlone: true }
    expect(shape(answerDangling({ pending: true })(parse(before, profile)))).toBe(after)
  })

  test('in the wire forms that want it', () => {
    const call = { toolUse: { toolUseId: 'c1', name: 'ls', input: {} } }
    const toolConfig = { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] }
    const messages = [
      { role: 'user', content: [{ text: 'What is here?' }] },
      { role: 'assistant', content: [call] },
      { role: 'user', content: [{ text: 'Stop!' }] }
    ]
    const request = { modelId: 'meta.llama4-maverick-v1:0', toolConfig, messages }
    expect(bedrock.violations(request)).not.toEqual([])
    const answered = through(bedrock)(answerDangling())(request)
    expect(isRight(answered) && bedrock.violations(answered.right)).toEqual([])
    const sampled = through(mcpSampling)(answerDangling())({
      messages: [
        { role: 'user', content: { type: 'text', text: 'What is here?' } },
        { role: 'assistant', content: { type: 'tool_use', id: 'c1', name: 'ls', input: {} } },
        { role: 'user', content: { type: 'text', text: 'Stop!' } }
      ]
    })
    expect(isRight(sampled) && mcpSampling.violations(sampled.right)).toEqual([])
    expect(isRight(sampled) && sampled.right.messages).toHaveLength(4)
  })
})

test.each([
  [
    'user | assistant bash#1 bash#2 | user | user result#2 | user | assistant | user',
    'user | assistant bash#1 bash#2 | user | user result#2 error#1 | user | assistant | user'
  ],
  [
    'user | assistant bash#1 | user | user | assistant',
    'user | assistant bash#1 | user error#1 text | user | assistant'
  ]
])('where neighbours are one turn, answers stand together: %s becomes %s', (before, after) => {
  const profile = { ...laxProfile, resultRole: 'user' as const, neighbours: 'merged' as const }
  expect(shape(answerDangling()(parse(before, profile)))).toBe(after)
})

describe('examples', () => {
  test.each<[string, string, AnswerDanglingOptions, string]>([
    ['in the message after it', 'user | assistant bash#1 | user', {}, 'user | assistant bash#1 | user error#1 text'],
    [
      'behind the results that are there',
      'user | assistant bash#1 bash#2 | user result#2 | assistant | user',
      {},
      'user | assistant bash#1 bash#2 | user result#2 error#1 | assistant | user'
    ],
    [
      'in the first of several messages of the user',
      'user | assistant bash#1 | user | user | assistant | user result#9',
      {},
      'user | assistant bash#1 | user error#1 text | user | assistant | user result#9'
    ],
    [
      'between results and words',
      'user | assistant bash#1 bash#2 | user result#1 text | assistant | user',
      {},
      'user | assistant bash#1 bash#2 | user result#1 error#2 text | assistant | user'
    ],
    [
      'several, in their order',
      'user | assistant bash#1 bash#2 bash#3 | user',
      {},
      'user | assistant bash#1 bash#2 bash#3 | user error#1 error#2 error#3 text'
    ],
    [
      'in several places',
      'user | assistant bash#1 | user | assistant bash#2 | user',
      {},
      'user | assistant bash#1 | user error#1 text | assistant bash#2 | user error#2 text'
    ],
    ['without an id', 'user | assistant bash | user', {}, 'user | assistant bash | user error text'],
    ['at the end, if told so', 'user | assistant bash#1', { pending: true }, 'user | assistant bash#1 | user error#1'],
    [
      'of the pending step, if told so',
      'user | assistant bash#1 bash#2 | user result#2',
      { pending: true },
      'user | assistant bash#1 bash#2 | user result#2 error#1'
    ],
    [
      'and not, if not told so',
      'user | assistant bash#1 | user | assistant bash#2',
      {},
      'user | assistant bash#1 | user error#1 text | assistant bash#2'
    ]
  ])('in user messages: %s', (_, notation, options, expected) => {
    expect(shape(answerDangling(options)(parse(notation)))).toBe(expected)
  })

  test.each<[string, string, string]>([
    [
      'a message of its own',
      'user | assistant bash#1 | assistant | user',
      'user | assistant bash#1 | user error#1 | assistant | user'
    ],
    [
      'before a system message',
      'user | assistant bash#1 | system | user',
      'user | assistant bash#1 | user error#1 | system | user'
    ],
    [
      'two callers in a row',
      'user | assistant bash#1 | assistant bash#2 | user',
      'user | assistant bash#1 | user error#1 | assistant bash#2 | user error#2 text'
    ]
  ])('in user messages where everything may stand: %s', (_, notation, expected) => {
    expect(shape(answerDangling()(parse(notation, laxProfile)))).toBe(expected)
  })

  test.each<[string, string, AnswerDanglingOptions, string]>([
    ['right after it', 'user | assistant bash#1 | user', {}, 'user | assistant bash#1 | tool error#1 | user'],
    [
      'behind the results that are there',
      'user | assistant bash#1 bash#2 | tool result#2 | user',
      {},
      'user | assistant bash#1 bash#2 | tool result#2 | tool error#1 | user'
    ],
    [
      'each a message',
      'user | assistant bash#1 bash#2 | user',
      {},
      'user | assistant bash#1 bash#2 | tool error#1 | tool error#2 | user'
    ],
    [
      'two callers in a row',
      'user | assistant bash#1 | assistant bash#2 | user',
      {},
      'user | assistant bash#1 | tool error#1 | assistant bash#2 | tool error#2 | user'
    ],
    ['at the end, if told so', 'user | assistant bash#1', { pending: true }, 'user | assistant bash#1 | tool error#1'],
    [
      'half a step at the end',
      'user | assistant bash#1 bash#2 | tool result#1',
      { pending: true },
      'user | assistant bash#1 bash#2 | tool result#1 | tool error#2'
    ]
  ])('in tool messages: %s', (_, notation, options, expected) => {
    expect(shape(answerDangling(options)(parse(notation, profiles.separate)))).toBe(expected)
  })

  test.each<[string, string, AnswerDanglingOptions]>([
    ['no calls', 'user | assistant | user', {}],
    ['all answered', 'user | assistant bash#1 | user result#1', { pending: true }],
    ['waiting calls', 'user | assistant bash#1', {}],
    ['waiting calls, told no', 'user | assistant bash#1', { pending: false }],
    ['half a pending step', 'user | assistant bash#1 bash#2 | user result#1', {}],
    ['no messages', '', { pending: true }],
    ['a call that no assistant made', 'user bash#1 | assistant | user', {}]
  ])('the same context: %s', (_, notation, options) => {
    const before = parse(notation)
    expect(answerDangling(options)(before)).toBe(before)
  })

  test('answers are errors that say why, under ids that follow from the caller', () => {
    const user = answerDangling({ pending: true })(parse('user | assistant bash#1'))
    expect(user.messages[2]).toStrictEqual({
      id: '1/answers',
      role: 'user',
      content: [toolResult({ toolUseId: '1', content: interrupted, isError: true })]
    })
    const tools = answerDangling({ text: 'Stopped.' })(
      parse('user | assistant bash#1 bash#2 bash | user', profiles.separate)
    )
    expect(tools.messages.slice(2, 5)).toStrictEqual([
      { id: '1/answers', role: 'tool', content: [toolResult({ toolUseId: '1', content: 'Stopped.', isError: true })] },
      { id: '1/answers1', role: 'tool', content: [toolResult({ toolUseId: '2', content: 'Stopped.', isError: true })] },
      { id: '1/answers2', role: 'tool', content: [toolResult({ content: 'Stopped.', isError: true })] }
    ])
  })

  test.each([
    ['assistant | user | assistant bash#1 | user', 'assistant | user | assistant bash#1 | user error#1 text'],
    ['user bash#9 text | assistant bash#1 | user', 'user bash#9 text | assistant bash#1 | user error#1 text']
  ])('whatever else is broken stays so: %s', (notation, expected) => {
    expect(shape(answerDangling()(parse(notation)))).toBe(expected)
  })

  test('answers in several places are named after their callers', () => {
    const notation = 'user | assistant bash#1 | user | assistant bash#2 | user'
    expect(left(answerDangling()(parse(notation, profiles.separate)))).toBe('0 1 1/answers 2 3 3/answers 4')
    expect(left(answerDangling()(parse('user | assistant bash#1 | assistant bash#2', laxProfile)))).toBe(
      '0 1 1/answers 2'
    )
  })

  test('everything that was there stays, in its order and the same', () => {
    const before = parse('user | assistant thinking bash#1 bash#2 | user result#2 text image | assistant | user')
    const after = answerDangling()(before)
    expect(left(after)).toBe(left(before))
    const [result, words, picture] = before.messages[2]?.content ?? []
    const [kept, , then, last] = after.messages[2]?.content ?? []
    expect([kept === result, then === words, last === picture]).toEqual([true, true, true])
    expect(after.messages[1]).toBe(before.messages[1])
    expect(after.messages[3]).toBe(before.messages[3])
  })
})

const dangling = (context: Context): number =>
  violations(context).filter(
    ({ rule, message }) => rule === 'unanswered-call' && context.messages[message]?.role === 'assistant'
  ).length

describe('properties', () => {
  test('valid contexts come back as they are', () => {
    fc.assert(
      fc.property(validContextUnderAny(), (context) => {
        fc.pre(dangling(context) === 0)
        expect(answerDangling({ pending: true })(context)).toBe(context)
      })
    )
  })

  test('of broken ones no call is left without a result, unless the edit would break another rule', () => {
    fc.assert(
      fc.property(anyContext, (before) => {
        // calls stand in assistant messages, results anywhere else
        fc.pre(before.messages.every((m) => (m.role === 'assistant' ? !hasToolResult(m) : !hasToolUse(m))))
        const after = answerDangling({ pending: true })(before)
        if (after !== before) expect(dangling(after)).toBe(0)
        expect(answerDangling({ pending: true })(after)).toBe(after)
      })
    )
  })
})

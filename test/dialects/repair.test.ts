import * as fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { aiSdk, aiSdkUi } from '../../src/dialects/aiSdk'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import { cohere } from '../../src/dialects/cohere'
import type { Dialect } from '../../src/dialects/Dialect'
import { gemini } from '../../src/dialects/gemini'
import { langchain } from '../../src/dialects/langchain'
import { mcpSampling } from '../../src/dialects/mcpSampling'
import { mistral } from '../../src/dialects/mistral'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { repair } from '../../src/dialects/repair'
import { anyContext } from '../../src/testing/arbitraries'
import { vectors } from '../support/shared'
import { anthropicRequest } from './anthropicArbitrary'
import { cohereRequest, mcpSamplingRequest, mistralRequest } from './chatArbitraries'
import { aiSdkRequest, uiRequest } from './aiSdkArbitrary'
import { bedrockRequest } from './bedrockArbitrary'
import { geminiRequest } from './geminiArbitrary'
import { langchainState } from './langchainArbitrary'
import { clone, unwrap } from './laws'
import { copy, freeze } from './nativeLaws'
import { openaiResponsesRequest } from './openaiResponsesArbitrary'
import { openaiChatRequest } from './openaiChatArbitrary'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

const numRuns = Math.max(10, Number(process.env['FC_RUNS'] ?? 0))

/** What nothing can be done about: thinking that is demanded cannot be made up. */
const unrepairable: ReadonlySet<string> = new Set(['A-R20'])

const dialects: ReadonlyArray<readonly [string, Dialect<Request>, fc.Arbitrary<Request>]> = [
  ['anthropic', anthropic, anthropicRequest],
  ['openaiChat', openaiChat, openaiChatRequest],
  ['mistral', mistral, mistralRequest],
  ['cohere', cohere, cohereRequest],
  ['mcpSampling', mcpSampling, mcpSamplingRequest]
]

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every form
type Any = any

const others: ReadonlyArray<readonly [string, Dialect<Any>, fc.Arbitrary<unknown>]> = [
  ['openaiResponses', openaiResponses, openaiResponsesRequest],
  ['gemini', gemini, geminiRequest],
  ['bedrock', bedrock, bedrockRequest],
  ['aisdk', aiSdk, aiSdkRequest],
  ['aiSdkUi', aiSdkUi, uiRequest],
  ['langchain', langchain, langchainState]
]

/** Everything that holds of every repair; what is still wrong afterwards. */
const repaired = <N>(dialect: Dialect<Any>, native: N) => {
  freeze(native)
  const result = unwrap(repair(dialect)(native))
  const wrong = dialect.violations(native)
  if (wrong.length === 0) {
    expect(result.value).toBe(native)
    expect(result.steps).toEqual([])
  } else if (result.left.length === 0) expect(result.steps.length).toBeGreaterThan(0)
  expect(dialect.violations(result.value)).toEqual(result.left)
  // the same in every run, and nothing more to do after it
  expect(unwrap(repair(dialect)(copy(native)))).toEqual(result)
  const again = unwrap(repair(dialect)(freeze(result.value)))
  expect(again.steps).toEqual([])
  expect(again.value).toBe(result.value)
  return result
}

describe.each([...dialects, ...others])('%s', (name, dialect, odd) => {
  test('any broken context becomes valid', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const { left } = repaired(dialect, clone(dialect.encode(context) as unknown))
        expect(left.filter(({ rule }) => !unrepairable.has(rule))).toEqual([])
      }),
      { numRuns }
    )
  })

  test('odd requests become valid', () => {
    fc.assert(
      fc.property(odd, (request) => {
        const { left } = repaired(dialect, copy(request))
        // of the forms of others the oddest are left alone
        if (others.every(([other]) => other !== name))
          expect(left.filter(({ rule }) => !unrepairable.has(rule))).toEqual([])
      }),
      { numRuns }
    )
  })
})

interface Case {
  readonly rule: string
  readonly ok: boolean
  readonly [field: string]: unknown
}

const recorded = vectors('wire-violations') as Readonly<Record<string, ReadonlyArray<Case>>> | undefined

describe('the recorded cases', () => {
  test.each([...dialects, ...others])(`%s (${recorded === undefined ? 'not at hand' : 'shared'})`, (name, dialect) => {
    for (const { rule, ok: _ok, error: _error, note: _note, ...request } of recorded?.[name] ?? []) {
      const { left } = repaired(dialect, request)
      expect([rule, left]).toEqual([rule, []])
    }
  })
})

const q = { role: 'user', content: 'q' }

describe('repair', () => {
  const use = (id: string) => ({ type: 'tool_use', id, name: 'ls', input: {} })
  const result = (id: string, content: string) => ({ type: 'tool_result', tool_use_id: id, content })

  test('moves a result to its call, where it is not lost', () => {
    const messages = [
      q,
      { role: 'assistant', content: [use('a'), use('b')] },
      { role: 'user', content: [result('a', '1')] },
      { role: 'assistant', content: 'hm' },
      { role: 'user', content: [result('b', '2')] }
    ]
    const { value, steps } = repaired(anthropic, { messages })
    expect(value.messages).toEqual(
      [
        ...messages.slice(0, 2),
        { role: 'user', content: [result('a', '1'), result('b', '2')] },
        messages[3],
        { role: 'user', content: 'Continue.' }
      ].map((message, i) => (i === 4 ? { role: 'user', content: [{ type: 'text', text: 'Continue.' }] } : message))
    )
    expect(steps.map(({ rule, action }) => `${rule} ${action}`)).toEqual([
      'A-R2 moved the result behind its call',
      'A-R13 added words of the user: Continue.'
    ])
  })

  test('renames a call and its result alike, and equal ids alike', () => {
    const call = (id: string) => ({
      role: 'assistant',
      content: '',
      toolCalls: [{ id, function: { name: 'ls', arguments: '{}' } }]
    })
    const answer = (id: string) => ({ role: 'tool', toolCallId: id, content: 'ok' })
    const { value, steps } = repaired(mistral, {
      messages: [q, call('call_1'), answer('call_1'), call('call_1'), answer('call_1')]
    })
    const [, first, second, third, fourth] = value.messages as ReadonlyArray<Any>
    expect(first.toolCalls[0].id).toMatch(/^[a-zA-Z0-9]{9}$/)
    expect([second.toolCallId, third.toolCalls[0].id, fourth.toolCallId]).toEqual(Array(3).fill(first.toolCalls[0].id))
    expect(steps).toHaveLength(2)
  })

  test('puts an answer between results and words, where the provider wants one', () => {
    const call = {
      role: 'assistant',
      content: '',
      toolCalls: [{ id: 'abcdefgh1', function: { name: 'ls', arguments: '{}' } }]
    }
    const answer = { role: 'tool', toolCallId: 'abcdefgh1', content: 'ok' }
    const { value } = repaired(mistral, { messages: [q, call, answer, q] })
    expect(value.messages).toEqual([q, call, answer, { role: 'assistant', content: 'Noted.' }, q])
  })

  test('drops the oldest cache markers of the messages', () => {
    const marked = (text: string) => ({
      role: 'user',
      content: [{ type: 'text', text, cache_control: { type: 'ephemeral' } }]
    })
    const native = {
      system: [{ type: 'text', text: 's', cache_control: { type: 'ephemeral' } }],
      messages: ['a', 'b', 'c', 'd', 'e'].map(marked)
    }
    const { value, steps } = repaired(anthropic, native)
    expect(value.messages.map((message) => JSON.stringify(message).includes('cache_control'))).toEqual([
      false,
      false,
      true,
      true,
      true
    ])
    expect(value.messages[2]).toBe(native.messages[2])
    expect(steps).toEqual([
      {
        rule: 'A-R30',
        path: 'messages[3].content[0].cache_control',
        action: 'dropped the 2 oldest cache markers of the messages'
      }
    ])
  })

  test('takes bound thinking along that stands behind the repair', () => {
    const thought = (signature: string) => ({ type: 'thinking', thinking: 'Hm.', signature })
    const messages = [
      q,
      { role: 'assistant', content: [thought('1'), { type: 'text', text: 'a' }] },
      { role: 'user', content: [result('gone', '1'), { type: 'text', text: 'more' }] },
      { role: 'assistant', content: [thought('2'), { type: 'text', text: 'b' }] },
      q
    ]
    const bound = repaired(anthropic, { model: 'claude-opus-5-5', messages })
    expect(JSON.stringify(bound.value)).toContain('"signature":"1"')
    expect(JSON.stringify(bound.value)).not.toContain('"signature":"2"')
    expect(bound.steps.map(({ rule }) => rule)).toEqual(['A-R4', 'thinkingBinding'])
    const free = repaired(anthropic, { model: 'claude-sonnet-4-5', messages })
    expect(JSON.stringify(free.value)).toContain('"signature":"2"')
  })

  test('says what it cannot do', () => {
    const native = {
      model: 'claude-sonnet-4-5',
      thinking: { type: 'enabled', budget_tokens: 1024 },
      messages: [q, { role: 'assistant', content: [use('a')] }, { role: 'user', content: [result('a', '1')] }]
    }
    const { value, steps, left } = repaired(anthropic, native)
    expect([value, steps, left.map(({ rule }) => rule)]).toEqual([native, [], ['A-R20']])
  })

  test('repairs for the model that is asked for', () => {
    const native = { model: 'claude-sonnet-4-5', messages: [q, { role: 'assistant', content: 'The answer is' }] }
    expect(unwrap(repair(anthropic)(native)).value).toBe(native)
    expect(unwrap(repair(anthropic, { model: 'claude-opus-5' })(native)).steps.map(({ rule }) => rule)).toEqual([
      'A-R13'
    ])
  })

  test('gives calls of the AI SDK ids, and their results with them', () => {
    const call = { type: 'tool-call', toolName: 'ls', input: {} }
    const answer = (value: string) => ({ type: 'tool-result', toolName: 'ls', output: { type: 'text', value } })
    const { value, steps, left } = repaired(aiSdk, {
      messages: [
        { role: 'user', content: 'What is here?' },
        { role: 'assistant', content: [call, call] },
        { role: 'tool', content: [answer('a'), answer('b')] }
      ]
    })
    expect(left).toEqual([])
    expect(steps.map(({ action }) => action)).toEqual(['gave the call and its result an id'])
    const named = [{ toolCallId: 'call_1_0' }, { toolCallId: 'call_1_1' }]
    expect(value.messages.slice(1)).toMatchObject([{ content: named }, { content: named }])
    const part = { type: 'tool-ls', input: {}, state: 'output-available', output: 'a' }
    const ui = repaired(aiSdkUi, {
      messages: [
        { id: '1', role: 'user', parts: [{ type: 'text', text: 'What is here?' }] },
        { id: '2', role: 'assistant', parts: [part, { ...part, output: 'b' }] }
      ]
    })
    expect([ui.left, ui.steps.map(({ action }) => action)]).toEqual([[], ['gave the call and its result an id']])
    expect(ui.value.messages[1]).toEqual({
      id: '2',
      role: 'assistant',
      parts: [
        { ...part, toolCallId: 'call_1_0' },
        { ...part, output: 'b', toolCallId: 'call_1_1' }
      ]
    })
  })

  test('keeps the order of results that it moves before words', () => {
    const messages = [
      q,
      { role: 'assistant', content: [use('a'), use('b')] },
      q,
      { role: 'user', content: [result('a', '1')] },
      { role: 'user', content: [result('b', '2')] }
    ]
    const { value } = repaired(anthropic, { messages })
    expect(value.messages.slice(2)).toEqual([
      { role: 'user', content: [result('a', '1'), result('b', '2'), { type: 'text', text: 'q' }] }
    ])
  })

  test('looks at thousands of violations as often as at a few', () => {
    const looks = (dialect: Dialect<Any>, native: unknown): number => {
      let count = 0
      const counted: Dialect<Any> = {
        ...dialect,
        violations: (request, options) => {
          count++
          return dialect.violations(request, options)
        }
      }
      expect(unwrap(repair(counted)(native)).left).toEqual([])
      return count
    }
    const times = (n: number, turn: (i: number) => ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
      Array.from({ length: n }, (_, i) => turn(i)).flat()
    const fc1 = (i: number) => ({ id: `c${String(i)}`, type: 'function', function: { name: 'ls', arguments: {} } })
    const forms: ReadonlyArray<readonly [string, Dialect<Any>, (n: number) => unknown]> = [
      [
        'interrupted',
        anthropic,
        (n) => ({ messages: [...times(n, (i) => [q, { role: 'assistant', content: [use(`a${String(i)}`)] }]), q] })
      ],
      [
        'results after words',
        anthropic,
        (n) => ({
          messages: times(n, (i) => [
            q,
            { role: 'assistant', content: [use(`a${String(i)}`)] },
            { role: 'user', content: [{ type: 'text', text: 'x' }, result(`a${String(i)}`, '1')] },
            { role: 'assistant', content: 'a' }
          ]).concat(q)
        })
      ],
      [
        'system messages',
        anthropic,
        (n) => ({
          model: 'claude-opus-5',
          messages: [...times(n, () => [q, { role: 'assistant', content: 'a' }, { role: 'system', content: 's' }]), q]
        })
      ],
      ['no text', openaiChat, (n) => ({ messages: times(n, () => [q, { role: 'assistant', content: null }]) })],
      [
        'arguments',
        openaiChat,
        (n) => ({
          messages: times(n, (i) => [
            q,
            { role: 'assistant', content: null, tool_calls: [fc1(i)] },
            { role: 'tool', tool_call_id: `c${String(i)}`, content: 'x' }
          ])
        })
      ],
      [
        'one id for all',
        mistral,
        (n) => ({
          messages: times(n, () => [
            q,
            { role: 'assistant', content: '', toolCalls: [{ id: 'x', function: { name: 'ls', arguments: '{}' } }] },
            { role: 'tool', toolCallId: 'x', content: 'x' },
            { role: 'assistant', content: 'a' }
          ]).concat(q)
        })
      ],
      [
        'reasoning',
        openaiResponses,
        (n) => ({
          input: times(n, (i) => [q, { type: 'reasoning', id: `rs_${String(i)}`, summary: [], encrypted_content: 'x' }])
        })
      ],
      [
        'ids of items',
        openaiResponses,
        (n) => ({
          input: times(n, (i) => [
            q,
            { type: 'function_call', id: `call_${String(i)}`, call_id: `c${String(i)}`, name: 'ls', arguments: '{}' },
            { type: 'function_call_output', call_id: `c${String(i)}`, output: 'x' }
          ])
        })
      ],
      [
        'signatures',
        gemini,
        (n) => ({
          model: 'gemini-3-pro-preview',
          contents: [
            { role: 'user', parts: [{ text: 'q' }] },
            ...times(n, (i) => [
              { role: 'model', parts: [{ functionCall: { id: String(i), name: 'ls', args: {} } }] },
              { role: 'user', parts: [{ functionResponse: { id: String(i), name: 'ls', response: 'x' } }] }
            ])
          ]
        })
      ],
      [
        'documents',
        bedrock,
        (n) => ({
          messages: [
            ...times(n, () => [
              {
                role: 'user',
                content: [{ text: 'x' }, { document: { name: 'a.b', format: 'txt', source: { text: 'x' } } }]
              },
              { role: 'assistant', content: [{ text: 'x' }] }
            ]),
            { role: 'user', content: [{ text: 'x' }] }
          ]
        })
      ],
      [
        'no ids',
        aiSdk,
        (n) => ({
          messages: times(n, () => [
            q,
            { role: 'assistant', content: [{ type: 'tool-call', toolName: 'ls', input: {} }] },
            { role: 'tool', content: [{ type: 'tool-result', toolName: 'ls', output: { type: 'text', value: 'x' } }] }
          ])
        })
      ]
    ]
    const found = forms.map(([name, dialect, native]) => [name, looks(dialect, native(6)), looks(dialect, native(300))])
    for (const [name, few, many] of found) {
      expect([name, many]).toEqual([name, few])
      expect(few).toBeLessThanOrEqual(24)
    }
  })

  test('refuses what is no request', () => {
    expect(isLeft(repair(anthropic)({ messages: 'no' } as unknown as { messages: [] }))).toBe(true)
  })
})

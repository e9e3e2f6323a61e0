import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { langchain } from '../../src/dialects/langchain'
import { type Block, type Thinking, toolUse } from '../../src/model/Block'
import { dialect } from '../../src/testing/dialectLaws'
import { corpusFiles } from '../support/shared'
import { everyReducer } from './frameworkReducers'
import { langchainState, type State, validState } from './langchainArbitrary'
import { anyJson, clone, keepsLaws, mutated, unwrap } from './laws'

const numRuns = Math.max(100, Number(process.env['FC_RUNS'] ?? 0))

describe('laws', () => {
  test('encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(langchainState, (native) => void keepsLaws(langchain, native)),
      { numRuns }
    )
  })

  test('the published laws, on any history, with reducers', () => {
    dialect(langchainState, langchain, { reducers: everyReducer, numRuns })
  })

  test('valid histories stay valid under every reducer', () => {
    dialect(validState, langchain, { reducers: everyReducer, numRuns: Math.ceil(numRuns / 4) })
    fc.assert(
      fc.property(validState, (native) => {
        expect(langchain.violations(native)).toEqual([])
      }),
      { numRuns }
    )
  })

  test('the laws hold after any mutation', () => {
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(anyJson, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(validState, choices, values, (state, places, odd) => {
        const native = mutated(state, places, odd)
        const decoded = langchain.decode(native)
        if (decoded._tag === 'Right') keepsLaws(langchain, clone(native) as State)
        else expect(decoded.left.path).toMatch(/^messages(\[\d+\])?$/)
      }),
      { numRuns }
    )
  })
})

const human = (content: unknown = 'q') => ({ type: 'human', content })
const call = (id: string) => ({ id, name: 'ls', args: {}, type: 'tool_call' })
const ai = (more: Readonly<Record<string, unknown>>) => ({ type: 'ai', content: '', ...more })
const tool = (id: string) => ({ type: 'tool', content: 'x', tool_call_id: id })

describe('violations', () => {
  test.each<readonly [string, ReadonlyArray<unknown>, ReadonlyArray<readonly [string, string]>]>([
    ['a call and its result', [human(), ai({ tool_calls: [call('a')] }), tool('a')], []],
    ['no result', [human(), ai({ tool_calls: [call('a')] })], [['L-R1', 'messages[1].tool_calls[0]']]],
    [
      'one of two',
      [human(), ai({ tool_calls: [call('a'), call('b')] }), tool('a')],
      [['L-R1', 'messages[1].tool_calls[1]']]
    ],
    [
      'words between call and result',
      [human(), ai({ tool_calls: [call('a')] }), human(), tool('a')],
      [
        ['L-R1', 'messages[1].tool_calls[0]'],
        ['L-R1', 'messages[3].tool_call_id']
      ]
    ],
    ['an orphan', [tool('a'), human()], [['L-R1', 'messages[0].tool_call_id']]],
    [
      'two results',
      [human(), ai({ tool_calls: [call('a')] }), tool('a'), tool('a')],
      [['L-R1', 'messages[3].tool_call_id']]
    ],
    [
      'an invalid call',
      [human(), ai({ invalid_tool_calls: [{ id: 'a', name: 'ls', args: '{' }] })],
      [['L-R2', 'messages[1].invalid_tool_calls[0]']]
    ],
    [
      'a call in the content alone',
      [human(), ai({ content: [{ type: 'tool_use', id: 'a', name: 'ls', input: {} }] })],
      [['L-R2', 'messages[1].content[0]']]
    ],
    [
      'a call in additional_kwargs alone',
      [
        human(),
        ai({
          additional_kwargs: { tool_calls: [{ id: 'a', type: 'function', function: { name: 'ls', arguments: '{}' } }] }
        })
      ],
      [['L-R1', 'messages[1].additional_kwargs.tool_calls[0]']]
    ],
    [
      'a function call and its answer',
      [
        human(),
        ai({ additional_kwargs: { function_call: { name: 'ls', arguments: '{}' } } }),
        { type: 'function', name: 'ls', content: 'x' }
      ],
      []
    ],
    ['an unknown type', [{ type: 'robot', content: 'x' }], [['L-R1', 'messages[0]']]],
    ['an empty history', [], []]
  ])('%s', (_, messages, expected) => {
    expect(langchain.violations({ messages }).map(({ rule, path }) => [rule, path])).toEqual(expected)
  })

  test('every rule that is reported is in the table', () => {
    expect(Object.keys(langchain.rules)).toEqual(['L-R1', 'L-R2', 'L-R3', 'A-R30'])
  })
})

/** Lists of messages anywhere in a value, in any form that LangChain stores. */
const histories = (value: unknown, out: Array<Array<unknown>> = []): Array<Array<unknown>> => {
  if (typeof value !== 'object' || value === null) return out
  const isMessage = (m: unknown) =>
    typeof m === 'object' && m !== null && 'type' in m && ('content' in m || 'data' in m)
  if (Array.isArray(value) && value.length > 0 && value.every(isMessage)) out.push(value)
  else if (isMessage(value)) out.push([value])
  else for (const inner of Object.values(value)) histories(inner, out)
  return out
}

describe('stored histories', () => {
  const files = ['langchain-thread', 'langchain-replay'].flatMap((format) => corpusFiles(format))
  const all = files.flatMap(({ path }) => histories(JSON.parse(readFileSync(path, 'utf8'))))
  const messages = all.reduce((n, history) => n + history.length, 0)

  test(`keep the laws, and stay as valid under every reducer (${files.length} files, ${all.length} histories, ${messages} messages)`, () => {
    for (const history of all) {
      const context = keepsLaws(langchain, { messages: clone(history) })
      expect(context.messages.every(({ role, extra }) => role !== 'system' || extra?.['kind'] === 'system')).toBe(true)
      const before = langchain.violations({ messages: history }).length
      for (const reducer of Object.values(everyReducer)) {
        const after = langchain.encode(reducer(context))
        expect(langchain.violations(after).length).toBeLessThanOrEqual(before)
      }
    }
  })
})

test('what was taken out of the fields is gone with its block, and what is undefined beside it stays', () => {
  const call = { id: 'c1', type: 'function', function: { name: 'ls', arguments: '{}' } }
  const message = {
    type: 'ai',
    content: 'Hm.',
    tool_calls: [{ id: 'c1', name: 'ls', args: {}, type: 'tool_call' }],
    invalid_tool_calls: [{ id: 'c2', name: 'cat', args: '{' }],
    additional_kwargs: { function_call: undefined, tool_calls: [call], reasoning_content: 'Look.', note: 1 }
  }
  const read = unwrap(langchain.decode({ messages: [message] }))
  const [first] = read.messages
  expect(first?.content.map(({ type }) => type)).toEqual(['thinking', 'text', 'tool_use', 'tool_use'])
  expect(Object.keys(first?.extra?.['fields'] ?? {})).toEqual(['additional_kwargs'])
  const written = (content: ReadonlyArray<Block>): unknown =>
    langchain.encode({ ...read, messages: [{ ...first!, content }] }).messages[0]
  expect(written(first!.content.slice())).toStrictEqual(message)
  expect(written(first!.content.slice(1))).toStrictEqual({
    ...message,
    additional_kwargs: { function_call: undefined, tool_calls: [call], note: 1 }
  })
  expect(written(first!.content.slice(1, 2))).toStrictEqual({
    ...message,
    tool_calls: [],
    invalid_tool_calls: [],
    // as an empty list it would be sent, and refused
    additional_kwargs: { function_call: undefined, note: 1 }
  })
  const plain = { ...message, additional_kwargs: { reasoning_content: 'Look.' } }
  const alone = unwrap(langchain.decode({ messages: [plain] }))
  const silent = alone.messages.map((one) => ({ ...one, content: one.content.slice(1) }))
  expect(langchain.encode({ ...alone, messages: silent }).messages[0]).toStrictEqual({
    ...plain,
    additional_kwargs: {}
  })
})

describe('what is written of an edited message', () => {
  const read = (message: object) => unwrap(langchain.decode({ messages: [message] }))
  const written = (context: ReturnType<typeof read>, content: ReadonlyArray<Block>): unknown =>
    langchain.encode({ ...context, messages: [{ ...context.messages[0]!, content }] }).messages[0]

  test('its calls in the order that they had, and new ones behind them', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ type: 'tool_use', id, name: 'ls', input: {} }))
    const [callA, callB] = ['a', 'b'].map((id) => ({ id, name: 'ls', args: {}, type: 'tool_call' }))
    const context = read({ role: 'assistant', content: [a, b], tool_calls: [callB, callA] })
    expect(written(context, [toolUse({ id: 'c', name: 'ls', input: {} }), ...context.messages[0]!.content])).toEqual({
      role: 'assistant',
      content: [a, b],
      tool_calls: [callB, callA, { id: 'c', name: 'ls', args: {}, type: 'tool_call' }]
    })
  })

  test('thinking without its signature when that was taken away', () => {
    const context = read({
      role: 'assistant',
      content: [{ type: 'thinking', thinking: 'Look.', signature: 's', x: 1 }]
    })
    const [block] = context.messages[0]!.content
    const { signature: _, ...unsigned } = block as Thinking
    expect(written(context, [unsigned])).toEqual({
      role: 'assistant',
      content: [{ type: 'thinking', thinking: 'Look.', x: 1 }]
    })
  })
})

import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import { convert } from '../../src/dialects/convert'
import { gemini } from '../../src/dialects/gemini'
import { repair } from '../../src/dialects/repair'
import { unwrap } from './laws'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every form
type Any = any

const user = (...parts: ReadonlyArray<unknown>) => ({ role: 'user', parts })
const model = (...parts: ReadonlyArray<unknown>) => ({ role: 'model', parts })
const call = (name: string, id?: string) => ({ functionCall: { name, args: {}, ...(id === undefined ? {} : { id }) } })
const answer = (name: string, id?: string, response: unknown = { n: name }) => ({
  functionResponse: { name, response, ...(id === undefined ? {} : { id }) }
})

const answersOf = (native: Any): ReadonlyArray<unknown> =>
  native.contents[2].parts.map((part: Any) => part.functionResponse)

const repaired = (...contents: ReadonlyArray<unknown>) =>
  unwrap(repair(gemini)({ model: 'gemini-2.5-pro', contents: [user({ text: 'q' }), ...contents] } as Any))

describe('answers with the id of no call', () => {
  test.each([
    ['one', model(call('ls', 'c1')), user(answer('ls', 'x')), [['c1', 'ls']]],
    [
      'one of two',
      model(call('ls', 'c1'), call('cat', 'c2')),
      user(answer('cat', 'c2'), answer('ls', 'x')),
      [
        ['c2', 'cat'],
        ['c1', 'ls']
      ]
    ],
    [
      'both, by the names of their tools',
      model(call('ls', 'c1'), call('cat', 'c2')),
      user(answer('cat', 'x'), answer('ls', 'y')),
      [
        ['c2', 'cat'],
        ['c1', 'ls']
      ]
    ],
    [
      'both, of one tool, in their order',
      model(call('ls', 'c1'), call('ls', 'c2')),
      user(answer('ls', 'x'), answer('ls', 'y')),
      [
        ['c1', 'ls'],
        ['c2', 'ls']
      ]
    ]
  ])('%s: they are given the ids of the calls that wait, and say what they said', (_, asking, answering, expected) => {
    const { value, left, steps } = repaired(asking, answering)
    expect(answersOf(value)).toEqual(expected.map(([id, name]) => ({ id, name, response: { n: name } })))
    expect(left).toEqual([])
    expect(new Set(steps.map(({ action }) => action))).toEqual(new Set(['gave the result the id of its call']))
  })

  test.each([
    ['more answers than calls', model(call('ls', 'c1')), user(answer('ls', 'x'), answer('ls', 'y'))],
    ['an answer of another tool', model(call('ls', 'c1')), user(answer('cat', 'x'))]
  ])('%s: nothing is guessed', (_, asking, answering) => {
    const { value, left } = repaired(asking, answering)
    expect(JSON.stringify(value)).toContain('no result: the call was interrupted')
    expect(left).toEqual([])
  })

  test('so for other forms', () => {
    const messages = [
      { role: 'user', content: 'q' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'ls', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'b', content: 'files' }] }
    ]
    const { value, left } = unwrap(repair(anthropic)({ messages } as Any))
    expect(value.messages[2].content).toEqual([{ type: 'tool_result', tool_use_id: 'a', content: 'files' }])
    expect(left).toEqual([])
  })
})

describe('responses of Gemini that are no objects', () => {
  test.each([
    ['a text', 's', 's'],
    ['a number', 5, '5'],
    ['a list', ['x'], '["x"]'],
    ['an empty list', [], '[]']
  ])('%s is put into one', (_, response, output) => {
    const contents = [user({ text: 'q' }), model(call('ls')), user(answer('ls', undefined, response))]
    expect(gemini.violations({ contents } as Any).map(({ rule }) => rule)).toEqual(['G-R9'])
    const { value, left } = repaired(...contents.slice(1))
    expect(answersOf(value)).toEqual([{ name: 'ls', response: { output } }])
    expect(left).toEqual([])
  })
})

describe('Bedrock', () => {
  const point = { cachePoint: { type: 'default' } }
  const said = (role: string, ...content: ReadonlyArray<unknown>) => ({ role, content })
  const request = (modelId: string, ...messages: ReadonlyArray<unknown>): Any => ({
    modelId,
    messages: [said('user', { text: 'q' }), ...messages],
    toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: {} } } }] }
  })
  const use = (toolUseId: string) => ({ toolUse: { toolUseId, name: 'ls', input: {} } })
  const result = (toolUseId: string) => ({ toolResult: { toolUseId, content: [{ text: 'r' }] } })

  test.each([
    ['a result of nothing', result('x')],
    ['an empty text', { text: '' }]
  ])('no message is left with a cache point alone: %s', (_, block) => {
    const native = request(
      'anthropic.claude-sonnet-4-5-v1:0',
      said('assistant', { text: 'a' }),
      said('user', block, point),
      said('assistant', { text: 'b' }),
      said('user', { text: 'c' })
    )
    const { value, left } = unwrap(repair(bedrock)(native))
    for (const { content } of value.messages) expect(content).not.toEqual([point])
    expect(left).toEqual([])
  })

  test.each([
    ['two before a call', [{ text: 'I' }, { text: 'look.' }, use('a')]],
    ['before and between calls', [{ text: 'I' }, use('a'), { text: 'and' }, use('b')]]
  ])('texts beside calls go where they may not stand there: %s', (_, content) => {
    const results = content.flatMap((block: Any) => ('toolUse' in block ? [result(block.toolUse.toolUseId)] : []))
    const { value, left, steps } = unwrap(
      repair(bedrock)(
        request('meta.llama3-1-70b-instruct-v1:0', said('assistant', ...content), said('user', ...results))
      )
    )
    expect(value.messages[1].content).toEqual(content.filter((block) => 'toolUse' in block))
    expect([left, steps.length]).toEqual([[], 1])
  })

  test('nothing is left to refuse where words between calls are converted', () => {
    const blocks = ['a', 'b'].flatMap((id) => [
      { type: 'text', text: `I call ${id}.` },
      { type: 'tool_use', id, name: 'ls', input: {} }
    ])
    const answers = ['a', 'b'].map((id) => ({ type: 'tool_result', tool_use_id: id, content: 'files' }))
    const messages = [said('user', { type: 'text', text: 'q' }), said('assistant', ...blocks), said('user', ...answers)]
    const toLlama = convert(anthropic, bedrock, { settings: { modelId: 'meta.llama3-1-70b-instruct-v1:0' } })
    expect(
      unwrap(toLlama({ messages, tools: [{ name: 'ls', input_schema: { type: 'object' } }] } as Any)).left
    ).toEqual([])
  })
})

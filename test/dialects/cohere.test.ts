import { describe, expect, test } from 'vitest'
import { cohere, cohereProfile, profileFor } from '../../src/dialects/cohere'
import { stripThinking } from '../../src/reducers'
import { withMessages } from '../../src/model/Context'
import { clone, unwrap } from './laws'

const q = { role: 'user', content: 'q' }
const call = (id: string) => ({ id, type: 'function', function: { name: 'ls', arguments: '{}' } })
const calls = (...ids: ReadonlyArray<string>) => ({ role: 'assistant', toolCalls: ids.map(call) })
const result = (id: string) => ({ role: 'tool', toolCallId: id, content: 'ok' })
const says = (content: string) => ({ role: 'assistant', content })

const found = (...messages: ReadonlyArray<unknown>) =>
  cohere.violations({ messages }).map(({ rule, path }) => `${rule} ${path}`)

describe('violations', () => {
  test.each<readonly [string, ReadonlyArray<unknown>]>([
    ['parallel calls, in any order', [q, calls('a', 'b'), result('b'), result('a')]],
    ['words after results', [q, calls('a'), result('a'), q]],
    ['neighbours of one role', [q, q, says('a'), says('b'), q]],
    ['a plan without calls and content', [q, { role: 'assistant', toolPlan: 'Look.' }, q]],
    ['a system message anywhere', [q, says('a'), { role: 'system', content: 's' }, q]],
    ['empty texts', [{ role: 'user', content: '' }, says(''), q]]
  ])('accepts %s', (_, messages) => {
    expect(found(...messages)).toEqual([])
  })

  test.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<unknown>]>([
    ['H-R1: a call without a result', ['H-R1 messages[1].toolCalls[1]'], [q, calls('a', 'b'), result('a')]],
    ['H-R1: one id twice', ['H-R1 messages[1].toolCalls[1]'], [q, calls('a', 'a'), result('a')]],
    ['H-R2: a result without its call', ['H-R2 messages[1]'], [q, result('a')]],
    ['H-R2: two results', ['H-R2 messages[3]'], [q, calls('a'), result('a'), result('a')]],
    [
      'H-R1, H-R2: words in between',
      ['H-R1 messages[1].toolCalls[0]', 'H-R2 messages[3]'],
      [q, calls('a'), q, result('a')]
    ],
    ['H-R3: the assistant first', ['H-R3 messages[0]'], [says('a'), q]],
    ['H-R3: the assistant last', ['H-R3 messages[1]'], [q, says('a')]],
    ['H-R4: nothing said', ['H-R4 messages[1].content'], [q, { role: 'assistant' }, q]],
    [
      'H-R5: a call without id',
      ['H-R5 messages[1].tool_calls[0].id'],
      [q, { role: 'assistant', tool_calls: [{ ...call('a'), id: null }] }, { role: 'tool', content: 'ok' }]
    ],
    ['H-R6: an unknown role', ['H-R6 messages[1].role'], [q, { role: 'CHATBOT', content: 's' }, q]]
  ])('%s', (_, expected, messages) => {
    expect(found(...messages)).toEqual(expected)
  })

  test('every rule has a remedy', () => {
    expect(Object.keys(cohere.rules)).toEqual(['H-R1', 'H-R2', 'H-R3', 'H-R4', 'H-R5', 'H-R6'])
  })
})

describe('decode', () => {
  test('reads the plan as thinking before everything else, and citations as a unit', () => {
    const message = {
      role: 'assistant',
      tool_plan: 'I will look.',
      content: [{ type: 'thinking', thinking: 'Hm.' }],
      citations: [{ start: 0, end: 1 }],
      tool_calls: [call('a')]
    }
    const context = unwrap(
      cohere.decode({ messages: [q, message, { role: 'tool', tool_call_id: 'a', content: 'ok' }, q] })
    )
    expect(context.messages[1]?.content).toEqual([
      { type: 'thinking', text: 'I will look.', extra: { field: 'tool_plan' } },
      { type: 'thinking', text: 'Hm.' },
      { type: 'opaque', kind: 'message.citations', raw: message.citations },
      { type: 'tool_use', id: 'a', name: 'ls', input: {} }
    ])
    expect(cohere.encode(stripThinking({ keepTurns: 0 })(context)).messages[1]).toEqual({
      role: 'assistant',
      content: [],
      citations: message.citations,
      tool_calls: [call('a')]
    })
  })

  test('reads documents of results as what the model sees of them, and writes them as they were', () => {
    const documents = [
      { type: 'document', document: { id: 'd', data: { text: 'a', n: [1, null] } } },
      { type: 'document', document: { data: 'plain' }, more: 1 },
      { type: 'document', document: { id: 'e' } },
      { type: 'document', document: { data: 'plain' }, as: 'it is' }
    ]
    const request = { messages: [{ role: 'tool', toolCallId: 'a', content: documents }] }
    const context = unwrap(cohere.decode(request))
    const [result] = context.messages[0]?.content ?? []
    expect(result).toMatchObject({
      content: [
        { type: 'text', text: '{"text":"a","n":[1,null]}' },
        { type: 'text', text: 'plain' },
        { type: 'opaque', kind: 'document', raw: documents[2] },
        { type: 'opaque', kind: 'document', raw: documents[3] }
      ]
    })
    expect(cohere.encode(clone(context))).toStrictEqual(request)
  })

  test('writes a document that was cut short as a text, and one of text as itself', () => {
    const chunk = (data: unknown) => ({ type: 'document', document: { id: 'd', data } })
    const written = (data: unknown, text: string): unknown => {
      const context = unwrap(cohere.decode({ messages: [{ role: 'tool', toolCallId: 'a', content: [chunk(data)] }] }))
      const [message] = context.messages
      const cut = message!.content.map((block) =>
        block.type === 'tool_result' && typeof block.content !== 'string'
          ? { ...block, content: block.content.map((one) => (one.type === 'text' ? { ...one, text } : one)) }
          : block
      )
      return (cohere.encode(withMessages(context, [{ ...message!, content: cut }])).messages[0] as { content: unknown })
        .content
    }
    expect(written({ text: 'abc' }, '{"text":"a')).toEqual([{ type: 'text', text: '{"text":"a' }])
    expect(written({ text: 'abc' }, '[1]')).toEqual([{ type: 'text', text: '[1]' }])
    expect(written({ text: 'abc' }, '{"text":"a"}')).toEqual([chunk({ text: 'a' })])
    expect(written('abc', 'a')).toEqual([chunk('a')])
  })

  test('finds the profile of a model', () => {
    expect(profileFor('command-a')).toBe(cohereProfile)
    expect(profileFor('x', {}, [{ pattern: 'x', profile: { text: 'non-blank' } }]).text).toBe('non-blank')
  })
})

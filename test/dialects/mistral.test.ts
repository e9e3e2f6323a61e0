import { ChatCompletionRequest$outboundSchema } from '@mistralai/mistralai/models/components'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mistral, mistralProfile, profileFor } from '../../src/dialects/mistral'
import { assistant, user } from '../../src/model/Message'
import { answerDangling } from '../../src/reducers'
import { validContext } from '../../src/testing/arbitraries'
import { unwrap } from './laws'

const q = { role: 'user', content: 'q' }
const call = (id: string, name = 'ls') => ({ id, function: { name, arguments: '{}' } })
const calls = (...ids: ReadonlyArray<string>) => ({
  role: 'assistant',
  content: '',
  toolCalls: ids.map((id) => call(id))
})
const result = (id: string) => ({ role: 'tool', toolCallId: id, content: 'ok' })
const [a, b] = ['aaaaaaaa1', 'aaaaaaaa2']

const found = (...messages: ReadonlyArray<unknown>) =>
  mistral.violations({ messages }).map(({ rule, path }) => `${rule} ${path}`)

describe('violations', () => {
  test.each<readonly [string, ReadonlyArray<unknown>]>([
    ['parallel calls, in any order', [q, calls(a, b), result(b), result(a)]],
    ['words of the user twice', [q, q]],
    ['words of the assistant twice', [q, assistantSays('a'), assistantSays('b'), q]],
    ['a system message after the user', [q, { role: 'system', content: 's' }, q]],
    ['a prefix at the end', [q, { role: 'assistant', content: 'a', prefix: true }]],
    ['an empty text beside calls', [q, { ...calls(a), content: '' }, result(a)]],
    ['a prefix that says nothing', [q, { role: 'assistant', content: '', prefix: true }]],
    ['empty words of the user', [{ role: 'user', content: '' }]],
    ['content beside calls', [q, { ...calls(a), content: 'I look.' }, result(a)]],
    ['an id that comes again in a later step', [q, calls(a), result(a), calls(a), result(a)]],
    ['results, acknowledged', [q, calls(a), result(a), assistantSays('OK'), q]],
    [
      'arguments as an object',
      [
        q,
        { role: 'assistant', tool_calls: [{ id: a, function: { name: 'ls', arguments: {} } }] },
        { role: 'tool', tool_call_id: a, content: '' }
      ]
    ]
  ])('accepts %s', (_, messages) => {
    expect(found(...messages)).toEqual([])
  })

  test.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<unknown>]>([
    ['M-R1: words after results', ['M-R1 messages[3]'], [q, calls(a), result(a), q]],
    [
      'M-R1: a system message after an assistant message',
      ['M-R1 messages[2]'],
      [q, assistantSays('a'), { role: 'system', content: 's' }, q]
    ],
    [
      'M-R1: a system message after results',
      ['M-R1 messages[3]'],
      [q, calls(a), result(a), { role: 'system', content: 's' }, q]
    ],
    ['M-R1: an unknown role', ['M-R1 messages[1].role'], [q, { role: 'critic', content: 's' }, q]],
    ['M-R1: results after words', ['M-R1 messages[1]'], [q, result(a)]],
    ['M-R2: the assistant first', ['M-R2 messages[0]'], [assistantSays('a'), q]],
    ['M-R2: the assistant last', ['M-R2 messages[1]'], [q, assistantSays('a')]],
    ['M-R2: a system message last', ['M-R2 messages[1]'], [q, { role: 'system', content: 's' }]],
    ['M-R3: a call without a result', ['M-R3 messages[1].toolCalls[1]'], [q, calls(a, b), result(a)]],
    ['M-R3: a call at the end', ['M-R3 messages[1].toolCalls[0]'], [q, calls(a)]],
    ['M-R3: a result without its call', ['M-R3 messages[3]'], [q, calls(a), result(a), result(b)]],
    ['M-R3: two results', ['M-R3 messages[3]'], [q, calls(a), result(a), result(a)]],
    ['M-R3: one id twice', ['M-R3 messages[1].toolCalls[1]'], [q, calls(a, a), result(a)]],
    ['M-R4: an empty text', ['M-R4 messages[1].content'], [q, assistantSays(''), q]],
    ['M-R4: an empty list', ['M-R4 messages[1].content'], [q, { role: 'assistant', content: [], toolCalls: [] }, q]],
    ['M-R4: neither content nor calls', ['M-R4 messages[1].content'], [q, { role: 'assistant', tool_calls: null }, q]],
    ['M-R5: a longer id', ['M-R5 messages[1].toolCalls[0].id'], [q, calls('call_1'), result('call_1')]],
    [
      'M-R5: a function name',
      ['M-R5 messages[1].tool_calls[0].function.name'],
      [q, { role: 'assistant', tool_calls: [call(a, 'a.b')] }, { role: 'tool', tool_call_id: a, content: '' }]
    ],
    ['M-R6: an empty system message', ['M-R6 messages[0].content'], [{ role: 'system', content: '' }, q]],
    [
      'M-R6: thinking of the user',
      ['M-R6 messages[0].content[0]'],
      [{ role: 'user', content: [{ type: 'thinking', thinking: [] }] }]
    ],
    [
      'M-R6: a prefix in the middle',
      ['M-R6 messages[1].prefix'],
      [q, { role: 'assistant', content: 'a', prefix: true }, q]
    ]
  ])('%s', (_, expected, messages) => {
    expect(found(...messages)).toEqual(expected)
  })

  test("says it in Mistral's words", () => {
    expect(
      mistral.violations({ messages: [q, calls('call_1'), result('call_1'), q] }).map(({ message }) => message)
    ).toEqual([
      'Tool call id was call_1 but must be a-z, A-Z, 0-9, with a length of 9.',
      "Unexpected role 'user' after role 'tool'"
    ])
  })

  test('every rule that is named is in the table', () => {
    for (const rule of ['M-R1', 'M-R2', 'M-R3', 'M-R4', 'M-R5', 'M-R6'])
      expect(mistral.rules[rule]?.remedy).not.toBe('')
    expect(Object.keys(mistral.rules)).toHaveLength(6)
  })
})

function assistantSays(content: string) {
  return { role: 'assistant', content }
}

describe('decode', () => {
  const blocks = (message: unknown) => unwrap(mistral.decode({ messages: [message] })).messages[0]!.content

  test('reads thinking as one text, and keeps its chunks', () => {
    const chunk = {
      type: 'thinking',
      thinking: [
        { type: 'text', text: 'a' },
        { type: 'reference', referenceIds: [1] },
        { type: 'text', text: 'b' }
      ],
      signature: 's'
    }
    expect(blocks({ role: 'assistant', content: [chunk] })).toEqual([
      { type: 'thinking', text: 'ab', signature: 's', extra: { thinking: chunk.thinking } }
    ])
  })

  test.each<readonly [string, unknown, unknown]>([
    [
      'an image address',
      { type: 'image_url', imageUrl: 'data:image/png;base64,AA' },
      { kind: 'image', source: { type: 'base64', mediaType: 'image/png', data: 'AA' } }
    ],
    [
      'an image object',
      { type: 'image_url', image_url: { url: 'https://a.test', detail: 'low' } },
      { kind: 'image', source: { type: 'url', url: 'https://a.test', extra: { detail: 'low' } } }
    ],
    [
      'a document',
      { type: 'document_url', documentUrl: 'https://a.test', documentName: 'a.pdf' },
      { kind: 'document', name: 'a.pdf' }
    ],
    ['a file', { type: 'file', fileId: 'f' }, { kind: 'document', source: { type: 'file', fileId: 'f' } }],
    [
      'sound',
      { type: 'input_audio', inputAudio: 'UklGRAAA' },
      { kind: 'audio', source: { mediaType: 'audio/wav', data: 'UklGRAAA' } }
    ],
    ['a reference', { type: 'reference', referenceIds: [1] }, { type: 'opaque', kind: 'reference' }]
  ])('reads %s', (_, chunk, block) => {
    expect(blocks({ role: 'user', content: [chunk] })).toMatchObject([block as object])
  })
})

describe('encode', () => {
  test('writes what was put in as the request is spelled', () => {
    const repaired = (request: { readonly messages: ReadonlyArray<unknown> }) =>
      mistral.encode(answerDangling()(unwrap(mistral.decode(request)))).messages[2] as unknown
    const snake = { role: 'assistant', content: null, tool_calls: [call(a)] }
    expect(repaired({ messages: [q, calls(a), q] })).toHaveProperty('toolCallId', a)
    expect(repaired({ messages: [q, snake, q] })).toHaveProperty('tool_call_id', a)
  })

  test('writes as the SDK does where nothing tells, and as the API where a setting tells', () => {
    const image = user({ type: 'media', kind: 'image', source: { type: 'url', url: 'https://a.test' } })
    const context = unwrap(mistral.decode({ messages: [q] }))
    const told = unwrap(mistral.decode({ messages: [q], max_tokens: 5 }))
    const chunk = (from: typeof context) => mistral.encode({ ...from, messages: [image] }).messages[0] as unknown
    expect(chunk(context)).toHaveProperty('content.0.imageUrl.url', 'https://a.test')
    expect(chunk(told)).toHaveProperty('content.0.image_url.url', 'https://a.test')
  })

  test('spreads results over tool messages, and words behind them', () => {
    const mixed = user(
      { type: 'tool_result', toolUseId: a, content: '1' },
      { type: 'tool_result', toolUseId: b, content: [] },
      'go on'
    )
    expect(mistral.encode({ system: [], tools: [], messages: [mixed, assistant()] }).messages).toEqual([
      { role: 'tool', toolCallId: a, content: '1' },
      { role: 'tool', toolCallId: b, content: '' },
      { role: 'user', content: 'go on' },
      { role: 'assistant', content: '' }
    ])
  })

  test('what it writes is what the SDK sends', () => {
    fc.assert(
      fc.property(validContext({ profile: mistralProfile }), (made) => {
        const messages = made.messages
          .filter(({ content }) => content.every(({ type }) => type !== 'opaque' && type !== 'media'))
          .map(({ extra: _, ...message }) => message)
        const clean = JSON.parse(JSON.stringify({ messages }), (key, value: unknown) =>
          key === 'extra' ? undefined : value
        ) as Pick<typeof made, 'messages'>
        const texts = clean.messages.filter(({ content }) =>
          content.every((block) => block.type !== 'tool_result' || typeof block.content === 'string')
        )
        const request = mistral.encode({ system: [], tools: [], messages: texts })
        const sent = ChatCompletionRequest$outboundSchema.safeParse({ model: 'm', ...request })
        expect(sent.success ? [] : sent.error.issues).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
})

describe('profileFor', () => {
  test('takes families', () => {
    expect(profileFor(undefined)).toBe(mistralProfile)
    expect(profileFor('x-1', undefined, [{ pattern: '^x', profile: { text: 'non-blank' } }])).toEqual({
      ...mistralProfile,
      text: 'non-blank'
    })
  })
})

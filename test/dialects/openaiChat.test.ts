import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openaiChat, openaiChatProfile, profileFor } from '../../src/dialects/openaiChat'
import { isCanonical, parseArguments } from '../../src/dialects/openaiChat/calls'
import { type Block, text, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context, withMessages } from '../../src/model/Context'
import type { Json } from '../../src/model/Json'
import { assistant, type Message, tool, user } from '../../src/model/Message'
import { clone, keepsLaws, unwrap } from './laws'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

const decode = (native: unknown): Context => unwrap(openaiChat.decode(native))

const call = (id: string, args: unknown = '{}', more = {}) => ({
  id,
  type: 'function',
  function: { name: 'ls', arguments: args },
  ...more
})
const answer = (id: string, content: unknown = 'ok') => ({ role: 'tool', tool_call_id: id, content })
const q = { role: 'user', content: 'q' }

const messageOf = (wire: unknown): Message => keepsLaws(openaiChat, { messages: [wire] }).messages[0]!

/** Changes the blocks of the first message and encodes without any help of the memo. */
const edited = (wire: unknown, f: (content: ReadonlyArray<Block>) => ReadonlyArray<Block>): unknown => {
  const decoded = clone(decode({ messages: [wire] }))
  return openaiChat.encode(
    withMessages(
      decoded,
      decoded.messages.map((m) => ({ ...m, content: f(m.content) }))
    )
  ).messages[0]
}

describe('examples: messages', () => {
  const t = (words: string) => ({ type: 'text', text: words })

  test.each<readonly [string, unknown, object]>([
    ['user', { role: 'user', content: 'a' }, { role: 'user', content: [t('a')], form: 'string' }],
    [
      'parts',
      { role: 'user', content: [t('a')], name: 'x' },
      { role: 'user', content: [t('a')], form: 'array', extra: { name: 'x' } }
    ],
    ['system', { role: 'system', content: 'a' }, { role: 'system', content: [t('a')], form: 'string' }],
    [
      'developer',
      { role: 'developer', content: 'a' },
      { role: 'system', content: [t('a')], form: 'string', extra: { role: 'developer' } }
    ],
    [
      'unknown role',
      { role: 'critic', content: [] },
      { role: 'system', content: [], form: 'array', extra: { role: 'critic' } }
    ],
    ['no role', { content: 'a' }, { role: 'system', content: [t('a')], form: 'string no-role' }],
    ['nothing', {}, { role: 'system', content: [], form: 'void no-role' }],
    ['null', { role: 'assistant', content: null }, { role: 'assistant', content: [], form: 'null' }],
    ['absent', { role: 'assistant' }, { role: 'assistant', content: [], form: 'void' }],
    ['odd content', { role: 'assistant', content: 5 }, { role: 'assistant', content: [], extra: { content: 5 } }],
    [
      'null beside calls',
      { role: 'assistant', content: null, tool_calls: [call('c')] },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'ls', input: {} }] }
    ],
    [
      'absent beside calls',
      { role: 'assistant', tool_calls: [call('c')] },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'ls', input: {} }], form: 'absent' }
    ],
    [
      'empty beside calls',
      { role: 'assistant', content: '', tool_calls: [call('c')] },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'ls', input: {} }], form: 'string' }
    ],
    [
      'no calls',
      { role: 'assistant', content: 'a', tool_calls: [] },
      { role: 'assistant', content: [t('a')], form: 'string', extra: { tool_calls: [] } }
    ],
    [
      'calls null',
      { role: 'assistant', content: 'a', tool_calls: null, function_call: null, refusal: null },
      {
        role: 'assistant',
        content: [t('a')],
        form: 'string',
        extra: { tool_calls: null, function_call: null, refusal: null }
      }
    ],
    [
      'a nameless call',
      { role: 'assistant', content: null, tool_calls: [null] },
      { role: 'assistant', content: [{ type: 'opaque', kind: 'message.tool_call', raw: null }] }
    ],
    [
      'reasoning, words and calls, in this order',
      { role: 'assistant', tool_calls: [call('c')], content: 'a', reasoning: 'h', reasoning_content: 'g' },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', text: 'g' },
          { type: 'thinking', text: 'h', extra: { field: 'reasoning' } },
          t('a'),
          { type: 'tool_use', id: 'c', name: 'ls', input: {} }
        ],
        form: 'string'
      }
    ],
    [
      'empty reasoning',
      { role: 'assistant', content: 'a', reasoning_content: '' },
      { role: 'assistant', content: [t('a')], form: 'string', extra: { reasoning_content: '' } }
    ],
    [
      'a refusal and audio',
      { role: 'assistant', content: null, refusal: 'no', audio: { id: 'x' } },
      {
        role: 'assistant',
        content: [
          { type: 'opaque', kind: 'message.refusal', raw: 'no' },
          { type: 'opaque', kind: 'message.audio', raw: { id: 'x' } }
        ]
      }
    ],
    ['a result', answer('c'), { role: 'tool', content: [{ type: 'tool_result', toolUseId: 'c', content: 'ok' }] }],
    [
      'a result of parts',
      answer('c', [t('a')]),
      { role: 'tool', content: [{ type: 'tool_result', toolUseId: 'c', content: [t('a')] }] }
    ],
    [
      'a result null',
      answer('c', null),
      { role: 'tool', content: [{ type: 'tool_result', toolUseId: 'c', content: [] }], extra: { content: null } }
    ],
    [
      'a result without id',
      { role: 'tool', content: 'a' },
      { role: 'tool', content: [{ type: 'tool_result', content: 'a' }] }
    ],
    [
      'a function',
      { role: 'function', name: 'ls', content: 'a' },
      { role: 'tool', content: [{ type: 'tool_result', content: 'a' }], extra: { name: 'ls', role: 'function' } }
    ],
    [
      'a function call',
      { role: 'assistant', content: null, function_call: { name: 'ls', arguments: '{"a":1}' } },
      { role: 'assistant', content: [{ type: 'tool_use', name: 'ls', input: { a: 1 } }] }
    ]
  ])('%s', (_, wire, neutral) => {
    expect(messageOf(wire)).toStrictEqual({ id: '0', ...neutral })
  })
})

describe('examples: calls', () => {
  const inputOf = (wire: unknown) => {
    const block = messageOf({ role: 'assistant', content: null, tool_calls: [wire] }).content[0]!
    return block.type === 'tool_use' ? [block.input, block.extra] : []
  }

  test.each<readonly [string, string, Json, boolean]>([
    ['canonical', '{"a":1}', { a: 1 }, true],
    ['spaced', '{"a": 1}', { a: 1 }, false],
    ['a text that begins with a colon', '{"a":": b"}', { a: ': b' }, true],
    ['nested', '{"a":[1,"x",null,{"b":true}],"c":[],"d":{}}', { a: [1, 'x', null, { b: true }], c: [], d: {} }, true],
    ['a field twice', '{"a":1,"a":2}', { a: 2 }, false],
    ['a field that goes first', '{"b":1,"1":2}', { 1: 2, b: 1 }, false],
    ['an index where it belongs', '{"1":2,"b":1}', { 1: 2, b: 1 }, true],
    ['an exponent as long as the number', '{"a":1e2}', { a: 100 }, false],
    ['one of a negative number', '{"a":-1e2}', { a: -100 }, false],
    ['a number that ends in nothing', '{"a":1.0}', { a: 1 }, false],
    ['a minus that says nothing', '[-0]', [-0], false],
    ['half a character', '{"a":"\ud800"}', { a: '\ud800' }, false],
    ['an escape that is not needed', '{"a":"\\u0041"}', { a: 'A' }, false],
    ['an escape that is', '{"a":"\\n"}', { a: '\n' }, true],
    ['spaced inside a text', '{"a":"\\": "}', { a: '": ' }, true],
    ['one and no half', '{"a":1.0}', { a: 1 }, false],
    ['escaped', '{"a":"\\u00e9"}', { a: 'é' }, false],
    ['twice the same', '{"a":1,"a":2}', { a: 2 }, false],
    ['empty', '', '', false],
    ['cut off', '{"a":', '{"a":', false],
    ['a text', '"a"', 'a', true],
    ['null', 'null', null, true]
  ])('%s arguments', (_, args, input, isCanonical) => {
    expect(inputOf(call('c', args))).toStrictEqual([input, isCanonical ? undefined : { function: { arguments: args } }])
  })

  test.each<readonly [string, { readonly [field: string]: unknown }, Json]>([
    ['of an object', call('c', { a: 1 }), { a: 1 }],
    ['without arguments', { id: 'c', type: 'function', function: { name: 'ls' } }, null],
    ['without id', { type: 'function', function: { name: 'ls', arguments: '{}' } }, {}],
    ['without type', { id: 'c', function: { name: 'ls', arguments: '{}' } }, {}],
    ['with more', call('c', '{}', { index: 0 }), {}],
    ['custom', { id: 'c', type: 'custom', custom: { name: 'patch', input: '*** Begin' } }, '*** Begin']
  ])('%s keep their form', (_, wire, input) => {
    expect(inputOf(wire)).toStrictEqual([input, wire])
  })

  test.each<readonly [string, object, Json, object]>([
    ['spaced', call('c', '{"a": 1}'), { a: 2 }, call('c', '{"a":2}')],
    ['cut off', call('c', '{"a":'), {}, call('c', '{}')],
    ['with more', call('c', '{"a": 1}', { index: 0 }), {}, call('c', '{}', { index: 0 })],
    [
      'without id',
      { type: 'function', function: { name: 'ls', arguments: '{"a":1}', x: 1 } },
      {},
      { type: 'function', function: { name: 'ls', arguments: '{}', x: 1 } }
    ],
    [
      'custom',
      { id: 'c', type: 'custom', custom: { name: 'patch', input: 'long' } },
      'short',
      { id: 'c', type: 'custom', custom: { name: 'patch', input: 'short' } }
    ],
    [
      'custom, of an object',
      { id: 'c', type: 'custom', custom: { name: 'p', input: 'long' } },
      {},
      { id: 'c', type: 'custom', custom: { name: 'p', input: '{}' } }
    ]
  ])('%s: an edited input is written anew', (_, wire, input, expected) => {
    const out = edited({ role: 'assistant', content: null, tool_calls: [wire] }, (content) =>
      content.map((block) => ({ ...block, input }) as Block)
    )
    expect(out).toEqual({ role: 'assistant', content: null, tool_calls: [expected] })
  })

  test('an edited function call is written anew', () => {
    const wire = { role: 'assistant', content: null, function_call: { name: 'ls', arguments: '{"a": 1}' } }
    expect(edited(wire, (content) => content.map((block) => ({ ...block, input: {} }) as Block))).toEqual({
      role: 'assistant',
      content: null,
      function_call: { name: 'ls', arguments: '{}' }
    })
  })
})

describe('examples: parts', () => {
  test.each<readonly [string, unknown, unknown]>([
    [
      'a URL',
      { type: 'image_url', image_url: { url: 'https://a.test/b.png' } },
      { type: 'media', kind: 'image', source: { type: 'url', url: 'https://a.test/b.png' } }
    ],
    [
      'a data URL',
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA', detail: 'low' } },
      {
        type: 'media',
        kind: 'image',
        source: { type: 'base64', mediaType: 'image/png', data: 'AAAA', extra: { detail: 'low' } }
      }
    ],
    [
      'a data URL that is no base64',
      { type: 'image_url', image_url: { url: 'data:text/plain,a;base64,b' } },
      { type: 'media', kind: 'image', source: { type: 'url', url: 'data:text/plain,a;base64,b' } }
    ],
    [
      'audio',
      { type: 'input_audio', input_audio: { data: 'AA', format: 'wav' } },
      { type: 'media', kind: 'audio', source: { type: 'base64', mediaType: 'audio/wav', data: 'AA' } }
    ],
    [
      'a stored file',
      { type: 'file', file: { file_id: 'f' } },
      { type: 'media', kind: 'document', source: { type: 'file', fileId: 'f' } }
    ],
    [
      'a file',
      { type: 'file', file: { file_data: 'data:application/pdf;base64,AA', filename: 'a.pdf' } },
      {
        type: 'media',
        kind: 'document',
        source: { type: 'base64', mediaType: 'application/pdf', data: 'AA' },
        name: 'a.pdf'
      }
    ],
    [
      'a file of bare data',
      { type: 'file', file: { file_data: 'AA' } },
      { type: 'opaque', kind: 'file', raw: { type: 'file', file: { file_data: 'AA' } } }
    ],
    [
      'a refusal',
      { type: 'refusal', refusal: 'no' },
      { type: 'opaque', kind: 'refusal', raw: { type: 'refusal', refusal: 'no' } }
    ],
    [
      'a part named like a field',
      { type: 'message.refusal' },
      { type: 'opaque', kind: 'object', raw: { type: 'message.refusal' } }
    ]
  ])('%s', (_, wire, neutral) => {
    expect(messageOf({ role: 'user', content: [wire] }).content).toStrictEqual([neutral])
    messageOf({ role: 'assistant', content: [wire] })
  })
})

describe('examples: requests', () => {
  test.each<readonly [string, object]>([
    [
      'tools',
      { tools: [{ type: 'function', function: { name: 'a', description: 'b', parameters: {}, strict: true } }] }
    ],
    ['custom tools', { tools: [{ type: 'custom', custom: { name: 'a' } }, { type: 'web_search' }, {}] }],
    [
      'odd tools',
      {
        tools: [
          { function: { name: 'a' } },
          { type: 'function', function: { description: null } },
          { type: 'function', function: { name: '' }, custom: 1 }
        ]
      }
    ],
    ['tools empty', { tools: [] }],
    ['tools null', { tools: null }],
    ['tools of no objects', { tools: ['a'] }],
    ['settings', { model: 'gpt-4o', temperature: 0, system: 'x' }]
  ])('%s', (_, rest) => {
    keepsLaws(openaiChat, { ...rest, messages: [] })
  })

  test('tools are named', () => {
    expect(
      decode({
        messages: [],
        tools: [{ type: 'function', function: { name: 'a', description: 'b', parameters: { c: 1 }, strict: true } }]
      }).tools
    ).toStrictEqual([{ name: 'a', description: 'b', inputSchema: { c: 1 }, extra: { function: { strict: true } } }])
  })

  test('writes contexts made by hand, results of one message apart', () => {
    const made = context({
      system: 'Be brief.',
      tools: [{ name: 'ls' }],
      messages: [
        user('a'),
        assistant(toolUse({ id: 'c', name: 'ls', input: {} }), toolUse({ id: 'd', name: 'ls', input: {} })),
        user(
          toolResult({ toolUseId: 'c', content: 'x' }),
          toolResult({ toolUseId: 'd', content: [text('y')] }),
          'go on'
        ),
        assistant(),
        tool(toolResult({ toolUseId: 'e', content: '' }))
      ]
    })
    expect(openaiChat.encode(made)).toStrictEqual({
      tools: [{ type: 'function', function: { name: 'ls' } }],
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'a' },
        { role: 'assistant', tool_calls: [call('c'), call('d')], content: null },
        { role: 'tool', tool_call_id: 'c', content: 'x' },
        { role: 'tool', tool_call_id: 'd', content: [{ type: 'text', text: 'y' }] },
        { role: 'user', content: 'go on' },
        { role: 'assistant', content: '' },
        { role: 'tool', tool_call_id: 'e', content: '' }
      ]
    })
  })

  test('the profile is that of the model', () => {
    expect(decode({ messages: [], model: 'gpt-4o' }).profile).toBe(openaiChatProfile)
    expect(profileFor(undefined)).toBe(openaiChatProfile)
    const families = [{ pattern: '^local', profile: { neighbours: 'refused' as const } }]
    expect(profileFor('local-7b', {}, families)).toStrictEqual({ ...openaiChatProfile, neighbours: 'refused' })
  })
})

describe('examples: edits', () => {
  test('content of an assistant message without its calls is a text, so that it stays valid', () => {
    const wire = { role: 'assistant', content: null, reasoning_content: 'g', tool_calls: [call('c')] }
    const without = edited(wire, (content) => content.filter(({ type }) => type !== 'tool_use'))
    expect(without).toEqual({ role: 'assistant', content: '', reasoning_content: 'g' })
    const absent = edited({ ...wire, content: undefined }, (content) =>
      content.filter(({ type }) => type !== 'tool_use')
    )
    expect(absent).toEqual({ role: 'assistant', content: '', reasoning_content: 'g' })
  })

  test('reasoning goes with its field', () => {
    const wire = { role: 'assistant', content: 'a', reasoning: 'g', reasoning_content: 'h' }
    expect(edited(wire, (content) => content.filter(({ type }) => type !== 'thinking'))).toEqual({
      role: 'assistant',
      content: 'a'
    })
  })

  test('a list stays a list, a string becomes one when it must', () => {
    const b = text('b')
    expect(edited({ role: 'user', content: [text('a')] }, () => [b])).toEqual({ role: 'user', content: [b] })
    expect(edited({ role: 'user', content: 'a' }, () => [b])).toEqual({ role: 'user', content: 'b' })
    expect(edited({ role: 'user', content: 'a' }, () => [b, b])).toEqual({ role: 'user', content: [b, b] })
    expect(edited({ role: 'user', content: 'a' }, () => [])).toEqual({ role: 'user', content: '' })
    expect(edited({ role: 'user', content: 'a' }, () => [{ ...b, extra: { x: 1 } }])).toEqual({
      role: 'user',
      content: [{ ...b, x: 1 }]
    })
    expect(edited({ role: 'user', content: [text('a')] }, () => [])).toEqual({ role: 'user', content: [] })
    expect(edited({ role: 'assistant' }, () => [toolUse({ id: 'c', name: 'ls', input: {} })])).toEqual({
      role: 'assistant',
      content: null,
      tool_calls: [call('c')]
    })
    expect(
      edited({ role: 'assistant', content: 'a', tool_calls: [] }, (content) => [
        ...content,
        toolUse({ id: 'c', name: 'ls', input: {} })
      ])
    ).toEqual({ role: 'assistant', content: 'a', tool_calls: [call('c')] })
  })

  test('a cleared result is the content of its message', () => {
    const cleared = (content: ReadonlyArray<Block>) =>
      content.map((block) => ({ ...block, content: '[cleared]' }) as Block)
    expect(edited(answer('c', [text('a')]), cleared)).toEqual(answer('c', '[cleared]'))
    expect(edited(answer('c', null), cleared)).toEqual(answer('c', '[cleared]'))
    expect(edited({ role: 'function', name: 'ls', content: 'a' }, cleared)).toEqual({
      role: 'function',
      name: 'ls',
      content: '[cleared]'
    })
  })
})

describe('examples: violations', () => {
  const a = (more: object) => ({ role: 'assistant', content: null, ...more })

  test.each<readonly [string, ReadonlyArray<unknown>, ReadonlyArray<string>]>([
    ['nothing', [q], []],
    ['any order', [a({ content: ' ' }), q, q, { role: 'developer', content: '' }, a({ content: '' })], []],
    ['a step', [q, a({ tool_calls: [call('c'), call('d')] }), answer('d'), answer('c'), q], []],
    ['an id again', [q, a({ tool_calls: [call('c')] }), answer('c'), a({ tool_calls: [call('c')] }), answer('c')], []],
    ['unanswered', [q, a({ tool_calls: [call('c'), call('d')] }), answer('c')], ['C-R1 messages[1].tool_calls[1]']],
    [
      'another role between',
      [q, a({ tool_calls: [call('c')] }), q, answer('c')],
      ['C-R1 messages[1].tool_calls[0]', 'C-R2 messages[3]']
    ],
    [
      'same id',
      [q, a({ content: 'x', reasoning_content: 'y', tool_calls: [null, call('c'), call('c')] }), answer('c')],
      ['C-R1 messages[1].tool_calls[2]']
    ],
    ['orphan', [q, answer('c')], ['C-R2 messages[1]']],
    ['answered twice', [q, a({ tool_calls: [call('c')] }), answer('c'), answer('c')], ['C-R2 messages[3]']],
    ['empty list of calls', [q, a({ content: 'x', tool_calls: [] })], ['C-R3 messages[1].tool_calls']],
    ['no content', [q, a({})], ['C-R4 messages[1].content']],
    ['absent content', [q, { role: 'assistant', refusal: null }], ['C-R4 messages[1].content']],
    ['a refusal', [q, a({ refusal: 'no' })], []],
    ['audio', [q, a({ audio: { id: 'x' } })], []],
    [
      'function call',
      [q, a({ function_call: { name: 'ls', arguments: '{}' } }), { role: 'function', name: 'ls', content: 'x' }],
      []
    ],
    ['function call without answer', [q, a({ function_call: { name: 'ls', arguments: '{}' } }), q], []],
    ['function without call', [q, { role: 'function', name: 'ls', content: 'x' }], ['C-R4 messages[1]']],
    [
      'arguments',
      [q, a({ tool_calls: [call('c', {}), call('d', null)] }), answer('c'), answer('d')],
      ['C-R5 messages[1].tool_calls[0].function.arguments', 'C-R5 messages[1].tool_calls[1].function.arguments']
    ],
    [
      'arguments of a function call',
      [q, a({ function_call: { name: 'ls', arguments: [] } })],
      ['C-R5 messages[1].function_call.arguments']
    ],
    ['arguments that are no JSON', [q, a({ tool_calls: [call('c', '{')] }), answer('c')], []],
    ['40', [q, a({ tool_calls: [call('x'.repeat(40))] }), answer('x'.repeat(40))], []],
    [
      '41',
      [q, a({ tool_calls: [call('x'.repeat(41))] }), answer('x'.repeat(41))],
      ['C-R7 messages[1].tool_calls[0].id']
    ]
  ])('%s', (_, messages, expected) => {
    const request: Request = { messages }
    expect(openaiChat.violations(request).map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected)
  })

  test('texts are those of the provider', () => {
    const texts = (...messages: ReadonlyArray<unknown>) =>
      openaiChat.violations({ messages }).map(({ message }) => message)
    expect(texts(q, a({ tool_calls: [call('x'.repeat(51))] }), answer('x'.repeat(51)))).toEqual([
      "Invalid 'messages[1].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 51 instead."
    ])
    expect(texts(q, { role: 'function', name: 'ls', content: 'x' })).toEqual([
      "Invalid parameter: messages with role 'function' must be a response to a preceeding message with 'function_call'."
    ])
    expect(texts(q, a({ tool_calls: [call('c', {})] }), answer('c'))).toEqual([
      "Invalid type for 'messages[1].tool_calls[0].function.arguments': expected a string, but got an object instead."
    ])
  })

  test('stand in the order of their positions', () => {
    const messages = [answer('c'), a({ tool_calls: [call('d')] }), q, a({ tool_calls: [] })]
    expect(openaiChat.violations({ messages }).map(({ rule }) => rule)).toEqual(['C-R2', 'C-R1', 'C-R3', 'C-R4'])
    const both = [q, a({ tool_calls: [call('d', {})] }), answer('c')]
    expect(openaiChat.violations({ messages: both }).map(({ rule }) => rule)).toEqual(['C-R5', 'C-R1', 'C-R2'])
  })

  test('what is no request is said', () => {
    expect(openaiChat.violations({ messages: [null] })).toEqual([
      { rule: 'decode', path: 'messages[0]', message: 'openai-chat: messages[0]: expected a message, found null' }
    ])
  })
})

describe('isCanonical', () => {
  test('tells what JSON.stringify would write, of any JSON text', () => {
    const space = fc.constantFrom('', '', ' ')
    const name = fc
      .oneof(fc.string({ maxLength: 3 }), fc.constantFrom('1', 'a', '__proto__'))
      .map((s) => JSON.stringify(s))
    const number = fc.oneof(
      fc.integer().map(String),
      fc.constantFrom('1e2', '-1e2', '1E2', '1.0', '-0', '1e21', '0.0000001')
    )
    const { json } = fc.letrec<{ json: string }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 2 },
        name,
        fc.constantFrom('"\ud800"', '"\\u0041"', '": b"', 'true', 'null'),
        number,
        fc
          .array(fc.tuple(space, tie('json')), { maxLength: 3 })
          .map((items) => `[${items.map(([a, b]) => a + b).join()}]`),
        fc
          .array(fc.tuple(space, name, space, tie('json')), { maxLength: 3 })
          .map((fields) => `{${fields.map(([a, key, b, value]) => `${a}${key}:${b}${value}`).join()}}`)
      )
    }))
    fc.assert(
      fc.property(json, (text) => {
        expect(isCanonical(parseArguments(text), text)).toBe(JSON.stringify(JSON.parse(text)) === text)
      }),
      { numRuns: 1000 }
    )
  })
})

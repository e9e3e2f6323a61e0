import { describe, expect, test } from 'vitest'
import { anthropic, anthropicFamilies, profileFor } from '../../src/dialects/anthropic'
import { type Block, thinking } from '../../src/model/Block'
import { type Context, context, withMessages } from '../../src/model/Context'
import type { JsonObject } from '../../src/model/Json'
import { assistant, system, tool, user } from '../../src/model/Message'
import { clone, keepsLaws, unwrap } from './laws'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

const decode = (native: unknown): Context => unwrap(anthropic.decode(native))

const said = (content: unknown, role = 'assistant'): Request => ({ messages: [{ role, content }] })

/** The blocks of a message of one block, which also keeps the laws. */
const blockOf = (block: unknown, role = 'assistant'): Block => {
  const native = said([block], role)
  return keepsLaws(anthropic, native).messages[0]!.content[0]!
}

/** Replaces the blocks of one message and encodes without any help of the memo. */
const edited = (native: Request, index: number, content: ReadonlyArray<Block>): unknown => {
  const decoded = clone(decode(native))
  const messages = decoded.messages.map((message, i) => (i === index ? { ...message, content } : message))
  return anthropic.encode(withMessages(decoded, messages)).messages[index]
}

describe('examples: blocks', () => {
  test.each<readonly [string, unknown, unknown]>([
    ['text', { type: 'text', text: 'a' }, { type: 'text', text: 'a' }],
    [
      'text with more',
      { type: 'text', text: 'a', cache_control: { type: 'ephemeral' } },
      { type: 'text', text: 'a', extra: { cache_control: { type: 'ephemeral' } } }
    ],
    ['thinking', { type: 'thinking', thinking: 'a', signature: 's' }, { type: 'thinking', text: 'a', signature: 's' }],
    ['unsigned thinking', { type: 'thinking', thinking: 'a' }, { type: 'thinking', text: 'a' }],
    ['redacted thinking', { type: 'redacted_thinking', data: 'x' }, { type: 'thinking', text: '', encrypted: 'x' }],
    [
      'a call',
      { type: 'tool_use', id: 't', name: 'ls', input: { a: 1 } },
      { type: 'tool_use', id: 't', name: 'ls', input: { a: 1 } }
    ],
    ['a call without id', { type: 'tool_use', name: 'ls', input: 's' }, { type: 'tool_use', name: 'ls', input: 's' }],
    ['a call without input', { type: 'tool_use', name: 'ls' }, { type: 'tool_use', name: 'ls', input: null }],
    [
      'a call with input null',
      { type: 'tool_use', id: null, name: 'ls', input: null },
      { type: 'tool_use', name: 'ls', input: null, extra: { id: null, input: null } }
    ],
    [
      'a result',
      { type: 'tool_result', tool_use_id: 't', content: 'a', is_error: true },
      { type: 'tool_result', toolUseId: 't', content: 'a', isError: true }
    ],
    [
      'a result without content',
      { type: 'tool_result', tool_use_id: 't' },
      { type: 'tool_result', toolUseId: 't', content: [] }
    ],
    [
      'a result with an empty list',
      { type: 'tool_result', tool_use_id: 't', content: [] },
      { type: 'tool_result', toolUseId: 't', content: [], extra: { content: [] } }
    ],
    [
      'a result of blocks',
      {
        type: 'tool_result',
        tool_use_id: 't',
        is_error: null,
        content: [{ type: 'text', text: 'a' }, { type: 'tool_reference', tool_name: 'b' }, 'c']
      },
      {
        type: 'tool_result',
        toolUseId: 't',
        content: [
          { type: 'text', text: 'a' },
          { type: 'opaque', kind: 'tool_reference', raw: { type: 'tool_reference', tool_name: 'b' } },
          { type: 'opaque', kind: 'string', raw: 'c' }
        ],
        extra: { is_error: null }
      }
    ],
    [
      'an image',
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AA' } },
      { type: 'media', kind: 'image', source: { type: 'base64', mediaType: 'image/png', data: 'AA' } }
    ],
    [
      'a document behind a URL',
      { type: 'document', title: 'a', context: 'b', source: { type: 'url', url: 'https://a.test' } },
      {
        type: 'media',
        kind: 'document',
        source: { type: 'url', url: 'https://a.test' },
        name: 'a',
        extra: { context: 'b' }
      }
    ],
    [
      'a document in the file store',
      { type: 'document', source: { type: 'file', file_id: 'f' } },
      { type: 'media', kind: 'document', source: { type: 'file', fileId: 'f' } }
    ],
    [
      'a document of text',
      { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'a' } },
      { type: 'media', kind: 'document', source: { type: 'text', mediaType: 'text/plain', data: 'a' } }
    ],
    [
      'a document of text as content',
      { type: 'document', source: { type: 'content', content: 'a' } },
      {
        type: 'media',
        kind: 'document',
        source: { type: 'text', mediaType: 'text/plain', data: 'a', extra: { type: 'content' } }
      }
    ],
    [
      'a server-side call',
      { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} },
      {
        type: 'opaque',
        kind: 'server_tool_use',
        raw: { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} },
        pair: { key: 'srvtoolu_1', side: 'call' }
      }
    ],
    [
      'a server-side result',
      { type: 'bash_code_execution_tool_result', tool_use_id: 'srvtoolu_1', content: {} },
      {
        type: 'opaque',
        kind: 'bash_code_execution_tool_result',
        raw: { type: 'bash_code_execution_tool_result', tool_use_id: 'srvtoolu_1', content: {} },
        pair: { key: 'srvtoolu_1', side: 'result' }
      }
    ],
    [
      'a block of tomorrow',
      { type: 'hologram', a: 1 },
      { type: 'opaque', kind: 'hologram', raw: { type: 'hologram', a: 1 } }
    ],
    ['a bare string', 'a', { type: 'opaque', kind: 'string', raw: 'a' }],
    ['text that is none', { type: 'text', text: 5 }, { type: 'opaque', kind: 'text', raw: { type: 'text', text: 5 } }]
  ])('%s', (_, wire, neutral) => {
    expect(blockOf(wire)).toStrictEqual(neutral)
  })

  test('server-side blocks are pairs in assistant messages only', () => {
    expect(blockOf({ type: 'mcp_tool_use', id: 'a' })).toHaveProperty('pair')
    expect(blockOf({ type: 'mcp_tool_use', id: 'a' }, 'user')).not.toHaveProperty('pair')
  })

  test('a field named __proto__ is a field', () => {
    const block = JSON.parse('{"type":"text","text":"a","__proto__":{"polluted":true}}') as unknown
    const decoded = blockOf(block) as { readonly extra?: JsonObject }
    expect(Object.keys(decoded.extra!)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(decoded.extra)).toBe(Object.prototype)
  })
})

describe('examples: messages and requests', () => {
  test.each<readonly [string, unknown, object]>([
    [
      'string',
      { role: 'user', content: 'a' },
      { role: 'user', content: [{ type: 'text', text: 'a' }], form: 'string' }
    ],
    ['empty string', { role: 'user', content: '' }, { role: 'user', content: [], form: 'string' }],
    ['empty list', { role: 'assistant', content: [] }, { role: 'assistant', content: [] }],
    ['null', { role: 'assistant', content: null }, { role: 'assistant', content: [], extra: { content: null } }],
    ['absent', { role: 'assistant' }, { role: 'assistant', content: [], form: 'absent' }],
    [
      'no role',
      { content: 'a', id: 'm' },
      { role: 'system', content: [{ type: 'text', text: 'a' }], form: 'string no-role', extra: { id: 'm' } }
    ],
    ['nothing', {}, { role: 'system', content: [], form: 'absent no-role' }],
    ['unknown role', { role: 'critic', content: [] }, { role: 'system', content: [], extra: { role: 'critic' } }]
  ])('%s', (_, wire, neutral) => {
    const native = { messages: [wire] }
    expect(keepsLaws(anthropic, native).messages).toStrictEqual([{ id: '0', ...neutral }])
  })

  test.each<readonly [string, object]>([
    ['system string', { system: 'a' }],
    ['system empty string', { system: '' }],
    ['system list', { system: [{ type: 'text', text: 'a' }] }],
    ['system empty list', { system: [] }],
    ['system null', { system: null }],
    ['system object', { system: { a: 1 } }],
    [
      'tools',
      {
        tools: [
          { name: 'a', description: 'b', input_schema: {} },
          { type: 'web_search_20250305', name: 'c' }
        ]
      }
    ],
    ['odd tools', { tools: [{}, { name: '' }, { name: 5, description: null, input_schema: null }] }],
    ['tools empty', { tools: [] }],
    ['tools null', { tools: null }],
    ['tools of no objects', { tools: ['a'] }],
    ['settings', { model: 'claude-x', max_tokens: 5, thinking: { type: 'adaptive' } }]
  ])('%s', (_, rest) => {
    keepsLaws(anthropic, { ...rest, messages: [] })
  })

  test('decodes nothing but requests', () => {
    const errors = [
      undefined,
      null,
      'x',
      [],
      {},
      { messages: {} },
      { messages: [{}, 'a'.repeat(200)] },
      { messages: [[]] }
    ].map((value) => {
      const decoded = anthropic.decode(value)
      return decoded._tag === 'Left' ? [decoded.left.path, decoded.left.actual] : []
    })
    expect(errors).toEqual([
      ['', 'nothing'],
      ['', 'null'],
      ['', 'the string "x"'],
      ['', 'an array of 0'],
      ['messages', 'nothing'],
      ['messages', 'an object without fields'],
      ['messages[1]', `the string "${'a'.repeat(67)}…`],
      ['messages[0]', 'an array of 0']
    ])
  })

  test('fields that are undefined are absent', () => {
    const native = { system: undefined, tools: undefined, messages: [{ role: 'user', content: 'a', x: undefined }] }
    expect(anthropic.encode(clone(decode(native)))).toEqual({ messages: [{ role: 'user', content: 'a' }] })
  })

  test('writes contexts made by hand', () => {
    const signed = thinking('', { signature: 's', encrypted: 'x' })
    const made = context({ system: 'Be brief.', messages: [user('a'), assistant('b', signed), system('c'), tool('d')] })
    expect(anthropic.encode(made)).toStrictEqual({
      system: 'Be brief.',
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'a' }] },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'b' },
            { type: 'thinking', thinking: '', signature: 's' }
          ]
        },
        { role: 'system', content: [{ type: 'text', text: 'c' }] },
        { role: 'user', content: [{ type: 'text', text: 'd' }] }
      ]
    })
  })
})

describe('examples: edits', () => {
  test('one text stays a string, two become a list, none is empty', () => {
    const native = { messages: [{ role: 'user', content: 'a' }] }
    expect(edited(native, 0, [{ type: 'text', text: 'b' }])).toEqual({ role: 'user', content: 'b' })
    expect(
      edited(native, 0, [
        { type: 'text', text: 'b' },
        { type: 'text', text: 'c' }
      ])
    ).toEqual({
      role: 'user',
      content: [
        { type: 'text', text: 'b' },
        { type: 'text', text: 'c' }
      ]
    })
    expect(edited(native, 0, [])).toEqual({ role: 'user', content: '' })
    expect(edited(native, 0, [{ type: 'text', text: 'b', extra: { x: 1 } }])).toEqual({
      role: 'user',
      content: [{ type: 'text', text: 'b', x: 1 }]
    })
  })

  test('a named value wins over a stale one in extra', () => {
    const native = said([
      { type: 'tool_result', tool_use_id: 't', content: null, is_error: 'x' },
      { type: 'tool_use', id: 7, name: 'a', input: null }
    ])
    const [result, call] = decode(native).messages[0]!.content
    expect(
      edited(native, 0, [
        { ...result, content: '[cleared]', isError: true } as Block,
        { ...call, id: 't', input: {} } as Block
      ])
    ).toEqual({
      role: 'assistant',
      content: [
        { type: 'tool_result', tool_use_id: 't', content: '[cleared]', is_error: true },
        { type: 'tool_use', id: 't', name: 'a', input: {} }
      ]
    })
    expect(edited({ messages: [{ role: 'user', content: null }] }, 0, [{ type: 'text', text: 'a' }])).toEqual({
      role: 'user',
      content: [{ type: 'text', text: 'a' }]
    })
  })
})

describe('examples: profiles', () => {
  test.each([
    ['claude-3-5-sonnet-20241022', 'none', 'any'],
    ['claude-3-opus', 'none', 'any'],
    ['claude-sonnet-4-20250514', 'none', 'any'],
    ['claude-sonnet-4-0', 'none', 'any'],
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'none', 'any'],
    ['claude-opus-4-6', 'none', 'user'],
    ['anthropic/claude-sonnet-4.6', 'none', 'user'],
    ['claude-opus-4-8', 'none', 'user'],
    ['claude-opus-5', 'none', 'user'],
    ['claude-sonnet-5@20260601', 'none', 'user'],
    ['claude-sonnet-5-20260601', 'none', 'user'],
    ['claude-fable-5', 'none', 'user'],
    ['claude-fable-5-1', 'prefix', 'user'],
    ['claude-mythos-5-1-20260901', 'prefix', 'user'],
    ['claude-opus-5-5', 'prefix', 'user'],
    ['claude-haiku-5.5', 'prefix', 'user'],
    ['claude-opus-6', 'prefix', 'user'],
    ['glm-9', 'none', 'user'],
    ['MiniMax-M2', 'none', 'user'],
    ['deepseek-v4', 'none', 'user'],
    ['some-model', 'prefix', 'user'],
    [undefined, 'prefix', 'user']
  ])('%s: thinking bound %s, last role %s', (model, thinkingBinding, lastRole) => {
    expect(profileFor(model)).toMatchObject({ thinkingBinding, lastRole, thinkingInLoop: 'optional' })
    expect(decode({ model, messages: [] }).profile).toStrictEqual(profileFor(model))
  })

  test('manual thinking is required in a loop, except where it is bound', () => {
    const manual = { thinking: { type: 'enabled' } }
    const required = { thinkingInLoop: 'required', thinkingBinding: 'none' }
    expect(profileFor('claude-sonnet-4-5', manual)).toMatchObject(required)
    expect(profileFor(undefined, manual)).toMatchObject(required)
    expect(profileFor('claude-opus-5-5', manual)).toMatchObject({
      thinkingInLoop: 'optional',
      thinkingBinding: 'prefix'
    })
    expect(profileFor('claude-sonnet-4-5', { thinking: { type: 'adaptive' } }).thinkingInLoop).toBe('optional')
    expect(decode({ ...manual, model: 'claude-opus-4-5', messages: [] }).profile).toMatchObject(required)
  })

  test('families can be added', () => {
    const families = [{ pattern: '^ours-', profile: { lastRole: 'any' as const } }, ...anthropicFamilies]
    expect(profileFor('ours-1', {}, families).lastRole).toBe('any')
    expect(profileFor('claude-opus-5-5', {}, families).lastRole).toBe('user')
  })
})

type Case = readonly [name: string, messages: ReadonlyArray<unknown>, expected: ReadonlyArray<string>, rest?: object]

describe('examples: violations', () => {
  const use = (id: string, more = {}) => ({ type: 'tool_use', id, name: 'ls', input: {}, ...more })
  const result = (id: string, more = {}) => ({ type: 'tool_result', tool_use_id: id, content: 'ok', ...more })
  const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more })
  const q = { role: 'user', content: 'q' }
  const a = (...content: ReadonlyArray<unknown>) => ({ role: 'assistant', content })
  const u = (...content: ReadonlyArray<unknown>) => ({ role: 'user', content })
  const server = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} }
  const serverResult = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] }
  const mark = { cache_control: { type: 'ephemeral' } }
  const hour = { cache_control: { type: 'ephemeral', ttl: '1h' } }

  const cases: ReadonlyArray<Case> = [
    ['nothing', [q], []],
    ['a loop', [q, a(use('t')), u(result('t'), text('go on'))], []],
    ['an id again, after it was answered', [q, a(use('t')), u(result('t')), a(use('t')), u(result('t'))], []],
    ['first', [a(text('x')), q], ['A-R1 messages[0]']],
    ['first, a compaction', [a({ type: 'compaction', content: 'x' }), q], []],
    ['first, system', [{ role: 'system', content: 'x' }, a(text('y')), q], ['A-R47 messages[0]', 'A-R1 messages[1]']],
    ['unanswered', [q, a(use('t'), use('v')), u(result('t'))], ['A-R2 messages[1].content[1]']],
    ['unanswered at the end', [q, a(use('t'))], ['A-R2 messages[1].content[0]']],
    ['not first', [q, a(use('t')), u(text('x'), result('t'))], ['A-R3 messages[2].content[1]']],
    ['orphan', [u(result('t'))], ['A-R4 messages[0].content[0]']],
    ['duplicate', [q, a(use('t')), u(result('t'), result('t'))], ['A-R5 messages[2].content[1]']],
    [
      'answered again later',
      [q, a(use('t')), u(result('t')), a(text('x')), u(result('t'))],
      ['A-R4 messages[4].content[0]']
    ],
    ['same id', [q, a(use('t'), use('t')), u(result('t'))], ['A-R6 messages[1].content[1]']],
    ['id', [q, a(use('t:1')), u(result('t:1'))], ['A-R7 messages[1].content[0].id']],
    ['input string', [q, a(use('t', { input: '{}' })), u(result('t'))], ['A-R8 messages[1].content[0].input']],
    ['input null', [q, a(use('t', { input: null })), u(result('t'))], ['A-R8 messages[1].content[0].input']],
    ['input absent', [q, a(use('t', { input: undefined })), u(result('t'))], ['A-R8 messages[1].content[0].input']],
    ['empty text', [u(text('q'), text(''))], ['A-R10 messages[0].content[1]']],
    ['empty text in a result', [q, a(use('t')), u(result('t', { content: [text('')] }))], []],
    ['blank', [{ role: 'user', content: ' \n' }], ['A-R11 messages[0]']],
    ['blank beside a call', [q, a(text('\n\n'), use('t')), u(result('t'))], []],
    ['empty', [u()], ['A-R12 messages[0]']],
    ['empty string', [{ role: 'user', content: '' }], ['A-R12 messages[0]']],
    ['empty answer', [q, a(), q], ['A-R12 messages[1]']],
    ['empty answer at the end', [q, a()], [], { model: 'claude-3-opus' }],
    ['prefill', [q, a(text('x'))], ['A-R13 messages[1]']],
    ['prefill of an older model', [q, a(text('x'))], [], { model: 'claude-sonnet-4-5' }],
    ['a paused turn', [q, a(server)], []],
    ['a paused turn that has a result', [q, a(server, serverResult)], []],
    ['a result of no call at the end', [q, a(serverResult)], ['A-R13 messages[1]', 'A-R41 messages[1].content[0]']],
    [
      'marked empty text',
      [u(text('q'), text('', mark))],
      ['A-R14 messages[0].content[1].cache_control', 'A-R10 messages[0].content[1]']
    ],
    [
      'a loop without thinking',
      [q, a(use('t')), u(result('t'))],
      ['A-R20 messages[1].content[0]'],
      { thinking: { type: 'enabled' } }
    ],
    [
      'empty thinking',
      [q, a({ type: 'thinking', thinking: '', signature: '' }, text('x')), q],
      ['A-R23 messages[1].content[0]']
    ],
    ['four markers', [u(text('q', mark), text('q', mark), text('q', mark), text('q', mark))], []],
    ['no marker', [u(text('q', { cache_control: null }))], []],
    [
      'five markers',
      [u(text('q', mark), text('q', mark), text('q', mark))],
      ['A-R30 messages[0].content[2].cache_control'],
      { system: [text('s', mark)], tools: [{ name: 'x', ...mark }] }
    ],
    [
      'five markers, one in a result',
      [q, a(use('t', mark)), u(result('t', { content: [text('x', mark)], ...mark }), text('q', mark), text('r', mark))],
      ['A-R30 messages[2].content[2].cache_control']
    ],
    ['long after short', [u(text('q', mark), text('q', hour))], ['A-R31 messages[0].content[1].cache_control']],
    ['short after long', [u(text('q', hour), text('q', mark))], []],
    [
      'long after short in system',
      [q],
      ['A-R31 system[0].cache_control'],
      { tools: [{ name: 'x', ...mark }], system: [text('s', hour)] }
    ],
    [
      'marked thinking',
      [q, a({ type: 'thinking', thinking: 'x', signature: 's', ...mark }, text('x')), q],
      ['A-R32 messages[1].content[0].cache_control']
    ],
    [
      'automatic marker beside four',
      [u(text('q', mark), text('q', mark), text('q', mark), text('q', mark))],
      ['A-R33 cache_control'],
      mark
    ],
    ['automatic marker', [u(text('q', mark))], [], mark],
    ['server call', [q, a(server, text('x')), q], ['A-R40 messages[1].content[0]']],
    ['server pair', [q, a(server, serverResult, text('x')), q], []],
    ['server orphan', [q, a(serverResult, text('x')), q], ['A-R41 messages[1].content[0]']],
    ['system between', [q, { role: 'system', content: 'x' }, a(text('x')), q], []],
    ['system misplaced', [q, a(text('x')), { role: 'system', content: 'x' }], ['A-R47 messages[2]']],
    ['role', [q, a(text('x')), { role: 'critic', content: 'x' }, q], ['A-R47 messages[2]']],
    ['blank system', [q], ['A-R11 system'], { system: ' ' }],
    ['blank system block', [q], ['A-R11 system[0]'], { system: [text(' ')] }],
    ['empty system block', [q], ['A-R10 system[1]'], { system: [text('x'), text('')] }]
  ]

  test.each(cases.map(([name, messages, expected, rest]) => [name, { messages, ...rest }, expected] as const))(
    '%s',
    (_, request, expected) => {
      const found = anthropic.violations(request)
      expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected)
    }
  )

  test('another model has other rules', () => {
    const request = { model: 'claude-sonnet-4-5', messages: [q, a(text('x'))] }
    expect(anthropic.violations(request)).toEqual([])
    expect(anthropic.violations(request, { model: 'claude-opus-5-5' })).toEqual([
      {
        rule: 'A-R13',
        path: 'messages[1]',
        message: 'This model does not support assistant message prefill. The conversation must end with a user message.'
      }
    ])
  })

  test('texts are those of the provider', () => {
    const texts = (...messages: ReadonlyArray<unknown>) =>
      anthropic.violations({ messages }).map(({ message }) => message)
    expect(texts(q, a(use('t')), u(text('x'), result('t')))[0]).toMatch(
      /^messages: `tool_use` ids were found without `tool_result` blocks immediately after: t\. Each/
    )
    expect(texts(u(result('t')))[0]).toMatch(
      /^messages\.0\.content\.0: unexpected `tool_use_id` found in `tool_result` blocks: t\./
    )
    expect(texts(u())).toEqual(['messages.0: user messages must have non-empty content'])
    expect(texts(q, a(), q)[0]).toMatch(/^messages\.1: all messages must have non-empty content except/)
    expect(texts(q, a({ ...server, name: 'tool_search_tool_bm25' }, text('x')), q)[0]).toMatch(
      /without a corresponding `tool_search_tool_result` block$/
    )
    expect(texts(q, a({ ...server, type: 'mcp_tool_use' }, text('x')), q)[0]).toMatch(
      /without a corresponding `mcp_tool_result` block$/
    )
    expect(texts(q, a(serverResult, text('x')), q)[0]).toMatch(
      /in `web_search_tool_result` blocks: srvtoolu_1\. Each .* `server_tool_use` block before it\.$/
    )
    expect(texts(q, a({ type: 'mcp_tool_result', tool_use_id: 'm' }, text('x')), q)[0]).toMatch(
      /`mcp_tool_use` block before it\.$/
    )
    expect(texts(u(...Array.from({ length: 6 }, () => text('x', mark))))).toEqual([
      'A maximum of 4 blocks with cache_control may be provided. Found 6.'
    ])
  })

  test('stand in the order of their positions', () => {
    const messages = [a(text('x', mark)), u(text('y', hour), result('t')), a(use('v:1'))]
    const found = anthropic.violations({ messages, system: [text('', mark)], tools: [{ name: 'x', ...hour }] })
    expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'A-R10 system[0]',
      'A-R14 system[0].cache_control',
      'A-R1 messages[0]',
      'A-R31 messages[1].content[0].cache_control',
      'A-R4 messages[1].content[1]',
      'A-R3 messages[1].content[1]',
      'A-R2 messages[2].content[0]',
      'A-R7 messages[2].content[0].id'
    ])
  })

  test('what is no request is said', () => {
    expect(anthropic.violations({ messages: ['x'] })).toEqual([
      {
        rule: 'decode',
        path: 'messages[0]',
        message: 'anthropic: messages[0]: expected a message, found the string "x"'
      }
    ])
  })
})

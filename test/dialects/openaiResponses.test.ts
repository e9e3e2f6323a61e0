import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  openaiResponses,
  openaiResponsesFamilies,
  type OpenaiResponsesRequest,
  profileFor
} from '../../src/dialects/openaiResponses'
import { opaque, thinking, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context, withMessages } from '../../src/model/Context'
import { assistant, type Message, system, tool, user } from '../../src/model/Message'
import * as R from '../../src/reducers'
import { anyContext, validContext } from '../../src/testing/arbitraries'
import { dialect } from '../../src/testing/dialectLaws'
import { violations } from '../../src/roundtrip/Violation'
import { corpusFiles, requestFiles, vectors } from '../support/shared'
import { anyJson, clone, deepFreeze, keepsLawsOf, mutated, unwrap } from './laws'
import { openaiResponsesRequest, validOpenaiResponses } from './openaiResponsesArbitrary'

const numRuns = Math.max(400, Number(process.env['FC_RUNS'] ?? 0))

type Item = Readonly<Record<string, unknown>>

const items = ({ input }: OpenaiResponsesRequest): ReadonlyArray<unknown> =>
  typeof input === 'string' ? [input] : input

const keeps = (native: OpenaiResponsesRequest): Context =>
  typeof native.input === 'string'
    ? keepsLawsOf(openaiResponses, native, () => [native.input])
    : keepsLawsOf(openaiResponses, native, items)

const decode = (native: unknown): Context => unwrap(openaiResponses.decode(native))

const rulesOf = (native: OpenaiResponsesRequest): ReadonlyArray<string> =>
  openaiResponses.violations(native).map(({ rule, path }) => `${rule} ${path}`)

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown

describe('a part with the id of a call', () => {
  test('is no answer of its own', () => {
    const part = { type: 'function_call_output', call_id: 'c' }
    const native = { input: [{ call_id: 'c' }, { role: 'a', content: [part] }] }
    const context = unwrap(openaiResponses.decode(native))
    expect(context.messages.map(({ content: [block] }) => block?.type)).toEqual(['opaque', 'opaque'])
    expect(openaiResponses.encode(clone(context))).toEqual(native)
  })
})

describe('laws', () => {
  test('encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(openaiResponsesRequest, (native) => void keeps(native)),
      { numRuns }
    )
  })

  test('the published laws on any history', () => {
    dialect(openaiResponsesRequest, openaiResponses, { items, numRuns })
  })

  test('what is valid is not refused', () => {
    fc.assert(
      fc.property(validOpenaiResponses, (native) => {
        keeps(native)
        expect(openaiResponses.violations(native)).toEqual([])
      }),
      { numRuns }
    )
  })

  test.each(['gpt-5.4', 'gpt-6-sol', 'other'])('what %s accepts as a context it accepts as a request', (model) => {
    const profile = profileFor(model)
    fc.assert(
      fc.property(validContext({ profile }), (made) => {
        const valid: Context = { ...deepFreeze(made), settings: { model } }
        fc.pre(violations(valid, profile).length === 0)
        expect(openaiResponses.violations(openaiResponses.encode(valid))).toEqual([])
      })
    )
  })

  test('any context is written, and what is written is read', () => {
    fc.assert(
      fc.property(anyContext, (made) => {
        const native = openaiResponses.encode(deepFreeze(made))
        expect(decode(native).messages).toHaveLength(native.input.length)
        expect(Array.isArray(openaiResponses.violations(native))).toBe(true)
      })
    )
  })
})

// -------------------------------------------------------------------------------------
// examples
// -------------------------------------------------------------------------------------

const rs = (id = 'rs_1', more = {}): Item => ({
  type: 'reasoning',
  id,
  summary: [],
  encrypted_content: 'gAAA',
  ...more
})
const fn = (key: string, more = {}): Item => ({
  type: 'function_call',
  call_id: key,
  name: 'ls',
  arguments: '{}',
  ...more
})
const out = (key: string, more = {}): Item => ({ type: 'function_call_output', call_id: key, output: 'ok', ...more })
const q: Item = { role: 'user', content: 'q' }
const said = (id?: string): Item => ({
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'a', annotations: [] }],
  ...(id === undefined ? {} : { id })
})
const ask = (...input: ReadonlyArray<Item>): OpenaiResponsesRequest => ({ model: 'gpt-5.4', input })

describe('examples: items', () => {
  const neutral = (item: Item): object => {
    const { id: _, ...message } = keeps(ask(item)).messages[0]!
    return message
  }

  test.each<readonly [string, Item, object]>([
    ['words', q, { role: 'user', content: [{ type: 'text', text: 'q' }], form: 'easy string' }],
    [
      'a developer',
      { type: 'message', role: 'developer', content: [{ type: 'input_text', text: 'a' }] },
      { role: 'system', content: [{ type: 'text', text: 'a' }], form: 'message', extra: { role: 'developer' } }
    ],
    [
      'an answer',
      said('msg_1'),
      {
        role: 'assistant',
        content: [{ type: 'text', text: 'a', extra: { annotations: [] } }],
        form: 'message',
        extra: { id: 'msg_1', status: 'completed' }
      }
    ],
    [
      'withheld reasoning',
      rs(),
      {
        role: 'assistant',
        content: [{ type: 'thinking', text: '', encrypted: 'gAAA' }],
        form: 'reasoning',
        extra: { id: 'rs_1' }
      }
    ],
    [
      'told reasoning',
      { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'Look.' }] },
      { role: 'assistant', content: [{ type: 'thinking', text: 'Look.' }], form: 'reasoning', extra: { id: 'rs_1' } }
    ],
    [
      'a call',
      fn('c', { id: 'fc_1', arguments: '{"a": 1}' }),
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'c', name: 'ls', input: { a: 1 }, extra: { arguments: '{"a": 1}' } }],
        form: 'function_call',
        extra: { id: 'fc_1' }
      }
    ],
    [
      'a custom call',
      { type: 'custom_tool_call', call_id: 'c', name: 'patch', input: '{}' },
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'c', name: 'patch', input: '{}' }],
        form: 'custom_tool_call'
      }
    ],
    [
      'an output',
      out('c', { output: [{ type: 'input_image', image_url: 'https://a.test/b.png' }] }),
      {
        role: 'tool',
        content: [
          {
            type: 'tool_result',
            toolUseId: 'c',
            content: [{ type: 'media', kind: 'image', source: { type: 'url', url: 'https://a.test/b.png' } }]
          }
        ],
        form: 'function_call_output'
      }
    ],
    [
      'a shell',
      { type: 'shell_call', call_id: 'c', action: { commands: ['ls'] }, status: 'completed' },
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'c', name: 'shell_call', input: { commands: ['ls'] } }],
        form: 'shell_call',
        extra: { status: 'completed' }
      }
    ],
    [
      'a compaction',
      { type: 'compaction', encrypted_content: 'gAAA' },
      {
        role: 'assistant',
        content: [{ type: 'opaque', kind: 'compaction', raw: { type: 'compaction', encrypted_content: 'gAAA' } }],
        pinned: true
      }
    ],
    [
      'a search',
      { type: 'web_search_call', id: 'ws_1' },
      {
        role: 'assistant',
        content: [{ type: 'opaque', kind: 'web_search_call', raw: { type: 'web_search_call' } }],
        extra: { id: 'ws_1' }
      }
    ],
    [
      'tools',
      { type: 'additional_tools', role: 'developer', tools: [] },
      {
        role: 'system',
        content: [
          { type: 'opaque', kind: 'additional_tools', raw: { type: 'additional_tools', role: 'developer', tools: [] } }
        ]
      }
    ]
  ])('%s', (_, wire, expected) => {
    expect(neutral(wire)).toStrictEqual(expected)
  })

  test('an input that is a string is a message, and a string again while it stays one', () => {
    const native = { model: 'gpt-5.4', input: 'hello' }
    const decoded = decode(native)
    expect(decoded.messages).toStrictEqual([
      { id: '0', role: 'user', content: [{ type: 'text', text: 'hello' }], form: 'easy string' }
    ])
    expect(openaiResponses.encode(clone(decoded))).toStrictEqual(native)
    expect(openaiResponses.encode(withMessages(decoded, [...decoded.messages, assistant('hi')])).input).toHaveLength(2)
    expect(openaiResponses.encode(withMessages(decoded, [])).input).toEqual([])
  })

  test.each<readonly [string, object]>([
    ['instructions', { instructions: 'Be brief.' }],
    ['empty instructions', { instructions: '' }],
    ['odd instructions', { instructions: null }],
    ['a list of instructions', { instructions: [{ role: 'system', content: 'a' }] }],
    [
      'tools',
      { tools: [{ type: 'function', name: 'a', parameters: {}, strict: true }, { type: 'web_search' }, { name: 'b' }] }
    ],
    ['no tools', { tools: [] }],
    ['odd tools', { tools: null }]
  ])('%s', (_, rest) => {
    keeps({ ...rest, input: [] })
  })

  test('decodes nothing but requests', () => {
    const paths = [undefined, {}, { input: 5 }, { input: [{}, 'a'] }].map((value) => {
      const decoded = openaiResponses.decode(value)
      return decoded._tag === 'Left' ? decoded.left.path : 'decoded'
    })
    expect(paths).toEqual(['', 'input', 'input', 'input[1]'])
  })

  test('calls and answers of unknown types, and of programs, are pairs', () => {
    const native = ask(
      q,
      { type: 'program', id: 'p', call_id: 'c', code: 'x', fingerprint: 'f' },
      { type: 'program_output', id: 'po', call_id: 'c', result: '1' },
      { type: 'hologram_call', call_id: 'd' },
      { type: 'hologram_call_output', call_id: 'd' },
      { type: 'hologram_call', call_id: 'e' }
    )
    expect(keeps(native).messages.map(({ content }) => content[0]?.type)).toEqual([
      ...['text', 'tool_use', 'tool_result', 'tool_use', 'tool_result', 'opaque']
    ])
    expect(rulesOf(native)).toEqual([])
  })

  test('an answer of the local shell names the call or its item', () => {
    const call = { type: 'local_shell_call', id: 'lsh_1', call_id: 'c', action: {}, status: 'completed' }
    for (const id of ['lsh_1', 'c']) {
      const native = ask(q, call, { type: 'local_shell_call_output', id, output: 'ok' })
      expect(keeps(native).messages[2]?.content[0]).toMatchObject({ toolUseId: 'c' })
      expect(rulesOf(native)).toEqual([])
    }
  })

  test('writes contexts made by hand', () => {
    const made = context({
      system: 'Be brief.',
      messages: [
        system('c'),
        user('a'),
        assistant(thinking('t', { encrypted: 'e' }), 'b', toolUse({ id: 'c', name: 'ls', input: { a: 1 } })),
        tool(toolResult({ toolUseId: 'c', content: 'ok' })),
        user(toolResult({ toolUseId: 'd', content: [{ type: 'text', text: 'ok' }] }), 'more'),
        assistant(opaque('web_search_call', { type: 'web_search_call', id: 'ws_1' }))
      ]
    })
    expect(openaiResponses.encode(made)).toStrictEqual({
      instructions: 'Be brief.',
      input: [
        { role: 'system', content: 'c' },
        { role: 'user', content: 'a' },
        { type: 'reasoning', summary: [{ type: 'summary_text', text: 't' }], encrypted_content: 'e' },
        { role: 'assistant', content: 'b' },
        { type: 'function_call', call_id: 'c', name: 'ls', arguments: '{"a":1}' },
        { type: 'function_call_output', call_id: 'c', output: 'ok' },
        { type: 'function_call_output', call_id: 'd', output: [{ type: 'input_text', text: 'ok' }] },
        { role: 'user', content: 'more' },
        { type: 'web_search_call', id: 'ws_1' }
      ]
    })
  })
})

describe('examples: edits', () => {
  const through = (reducer: R.Reducer, ...input: ReadonlyArray<Item>): unknown =>
    openaiResponses.encode(reducer(decode(ask(...input)))).input

  test('items whose reasoning went have no id, and what the provider did after it is gone', () => {
    const search = { type: 'web_search_call', id: 'ws_1' }
    expect(
      through(
        R.stripThinking({ keepTurns: 0 }),
        q,
        rs(),
        search,
        said('msg_1'),
        fn('c', { id: 'fc_1' }),
        out('c'),
        fn('d', { id: 'fc_2' }),
        out('d'),
        said('msg_2'),
        q
      )
    ).toEqual([q, said(), fn('c'), out('c'), fn('d'), out('d'), said(), q])
  })

  test('what the provider did in a later answer stays, without the id by which it would ask for the reasoning', () => {
    const search = { type: 'web_search_call', status: 'completed' }
    const before = [q, rs(), fn('c', { id: 'fc_1' }), out('c'), { ...search, id: 'ws_1' }, said('msg_2'), q]
    expect(through(R.stripThinking({ keepTurns: 0 }), ...before)).toEqual([q, fn('c'), out('c'), search, said(), q])
    expect(through(R.stripThinking({ keepTurns: 2 }), ...before)).toEqual(before)
  })

  test('items that must have an id get another', () => {
    const call = { type: 'computer_call', id: 'cu_1', call_id: 'c', action: { type: 'wait' } }
    const screen = { type: 'computer_call_output', call_id: 'c', output: { type: 'computer_screenshot', file_id: 'f' } }
    expect(through(R.stripThinking({ keepTurns: 0 }), q, rs(), call, screen, said(), q)).toEqual([
      ...[q, { ...call, id: 'cu_c' }, screen, said(), q]
    ])
  })

  test('an edited call loses its reasoning, what stands in other answers keeps its own', () => {
    const long = { arguments: JSON.stringify({ path: 'x'.repeat(500) }) }
    const kept = [rs('rs_2'), fn('d', { id: 'fc_2' }), out('d')]
    const [, call, ...rest] = through(
      ...([
        R.clearToolInputs({ keep: 1 }),
        q,
        rs(),
        fn('c', { id: 'fc_1', ...long }),
        out('c'),
        ...kept,
        said(),
        q
      ] as const)
    ) as ReadonlyArray<Item>
    expect(call).toMatchObject({ type: 'function_call', call_id: 'c' })
    expect(call).not.toHaveProperty('id')
    expect(rest).toEqual([out('c'), ...kept, said(), q])
  })

  test('a cleared output leaves the reasoning alone where nothing binds it', () => {
    const done = through(
      R.clearToolResults({ keep: 0 }),
      q,
      rs(),
      fn('c', { id: 'fc_1' }),
      out('c', { output: 'x'.repeat(500) }),
      said(),
      q
    )
    expect((done as ReadonlyArray<Item>).slice(0, 3)).toEqual([q, rs(), fn('c', { id: 'fc_1' })])
  })

  test('an edit of a pinned group is not made', () => {
    const input = [q, rs(), fn('c', { arguments: JSON.stringify({ path: 'x'.repeat(500) }) }), out('c'), said(), q]
    const decoded = decode(ask(...input))
    const pin = (message: Message, i: number): Message => (i === 1 ? { ...message, pinned: true } : message)
    const pinned = withMessages(decoded, decoded.messages.map(pin))
    expect(R.clearToolInputs({ keep: 0 })(pinned)).toBe(pinned)
  })

  test('answers that are put in have the type of their call', () => {
    const calls: ReadonlyArray<Item> = [
      { type: 'custom_tool_call', call_id: '1', name: 'a', input: 'b' },
      { type: 'shell_call', call_id: '2', action: { commands: [] } },
      { type: 'apply_patch_call', call_id: '3', operation: { type: 'delete_file', path: 'a' }, status: 'completed' },
      { type: 'local_shell_call', id: 'lsh_1', call_id: '4', action: {}, status: 'completed' },
      { type: 'computer_call', id: 'cu_1', call_id: '5', action: {} },
      { type: 'tool_search_call', call_id: '6', arguments: {}, execution: 'client' },
      { type: 'mcp_approval_request', id: '7', name: 'a', arguments: '{}', server_label: 'b' },
      fn('8')
    ]
    const answered = through(R.answerDangling(), q, ...calls, q) as ReadonlyArray<Item>
    expect(answered.filter(({ type }) => /_output$|_response$/.test(String(type))).map(({ type }) => type)).toEqual([
      'custom_tool_call_output',
      'shell_call_output',
      'apply_patch_call_output',
      'local_shell_call_output',
      'computer_call_output',
      'tool_search_output',
      'mcp_approval_response',
      'function_call_output'
    ])
    expect(rulesOf(ask(...answered))).toEqual([])
  })

  test('updates of the configuration that an edit brought together become one', () => {
    const update = (more: object): Item => ({ type: 'configuration_update', ...more })
    const [low, high] = [{ reasoning: { effort: 'low' } }, { reasoning: { effort: 'high' } }]
    const apart = [update({ ...low, text: {} }), q, said(), update(high), q]
    expect(through(R.clearConversation, ...apart)).toEqual([update({ ...high, text: {} })])
    const beside = [update(low), update(high), q, said(), q]
    expect(through(R.dropOldestRoundtrips({ keep: 1 }), ...beside)).toEqual([update(low), update(high), q])
  })

  test('a compaction stays, whatever goes before it', () => {
    const compaction = { type: 'compaction', id: 'cmp_1', encrypted_content: 'gAAA' }
    const input = [q, said(), q, said(), compaction, q, said(), q]
    expect(through(R.dropOldestRoundtrips({ keep: 1 }), ...input)).toContainEqual(compaction)
    expect(through(R.replaceWithSummary({ summary: '-' }), ...input)).toContainEqual(compaction)
    expect(through(R.clearConversation, ...input)).toEqual([])
  })
})

describe('examples: profiles', () => {
  test.each([
    ['gpt-4o', 'none', false],
    ['gpt-5-mini-2025-08-07', 'none', false],
    ['gpt-5.6-sol', 'none', false],
    ['openai/gpt-5.4', 'none', false],
    ['codex-mini-latest', 'none', false],
    ['o4-mini', 'none', true],
    ['o3', 'none', true],
    ['gpt-6-luna', 'prefix', false],
    ['gpt-6.2', 'prefix', false],
    ['gpt-10', 'prefix', false],
    ['deepseek-v4-flash', 'none', false],
    ['hologram', 'prefix', true],
    [undefined, 'prefix', true]
  ])('%s: reasoning bound %s, always there %s', (model, thinkingBinding, alwaysReasons) => {
    expect(profileFor(model)).toMatchObject({ thinkingBinding, alwaysReasons })
    expect(decode({ model, input: [] }).profile).toStrictEqual(profileFor(model))
  })

  test('families can be added', () => {
    const families = [{ pattern: '^ours-', profile: { alwaysReasons: false } }, ...openaiResponsesFamilies]
    expect(profileFor('ours-1', {}, families)).toMatchObject({ alwaysReasons: false, thinkingBinding: 'prefix' })
  })
})

describe('examples: violations', () => {
  const cases: ReadonlyArray<
    readonly [name: string, input: ReadonlyArray<Item>, expected: ReadonlyArray<string>, rest?: object]
  > = [
    ['nothing', [], []],
    ['a late output', [q, fn('c'), q, out('c')], []],
    ['parallel calls', [q, fn('c'), fn('d'), out('d'), out('c')], []],
    ['no output', [q, fn('c')], ['P-R1 input[1]']],
    ['no output yet', [q, fn('c', { async: true }), q], []],
    [
      'no output of a custom tool',
      [q, { type: 'custom_tool_call', call_id: 'c', name: 'a', input: '' }],
      ['P-R1 input[1]']
    ],
    ['no screenshot', [q, { type: 'computer_call', id: 'cu_1', call_id: 'c', action: {} }, q], ['P-R1 input[1]']],
    ['an id for two calls, one after the other', [q, fn('c'), out('c'), fn('c'), out('c')], []],
    ['an output before its call', [q, out('c'), fn('c')], ['P-R2 input[1]', 'P-R1 input[2]']],
    ['no call', [q, out('c')], ['P-R2 input[1]']],
    ['no call here', [out('c')], [], { previous_response_id: 'resp_1' }],
    ['no call in this list', [out('c')], [], { conversation: { id: 'conv_1' } }],
    ['no conversation', [out('c')], ['P-R2 input[0]'], { conversation: null }],
    ['a call behind a reference', [{ type: 'item_reference', id: 'fc_1' }, out('c')], []],
    ['a reference without type', [{ id: 'fc_1' }, out('c')], []],
    ['a long call id', [q, fn('x'.repeat(65)), out('x'.repeat(65))], ['P-R3 input[1].call_id']],
    ['a strange call id', [q, fn('c:1'), out('c:1')], ['P-R3 input[1].call_id']],
    ['a strange call id on Bedrock', [q, fn('c:1'), out('c:1')], [], { model: 'openai.gpt-5.6-luna' }],
    ['a foreign item id', [q, fn('c', { id: 'call_1' }), out('c')], ['P-R3 input[1].id']],
    ['a foreign message id', [q, said('item_1')], ['P-R3 input[1].id']],
    ['an id of a user message', [{ ...q, id: 'u1' }], []],
    ['a long item id', [q, fn('c', { id: `fc_${'x'.repeat(62)}` }), out('c')], ['P-R3 input[1].id']],
    ['a strange item id', [q, fn('c', { id: 'fc_a b' }), out('c')], ['P-R3 input[1].id']],
    ['reasoning at the end', [q, rs()], ['P-R4 input[1]']],
    ['reasoning before words of the user', [q, rs(), q], ['P-R4 input[1]']],
    ['reasoning before an output', [q, fn('c'), rs(), out('c')], ['P-R4 input[2]']],
    [
      'reasoning before tools',
      [q, rs(), { type: 'additional_tools', role: 'developer', tools: [] }],
      ['P-R4 input[1]']
    ],
    ['reasoning before reasoning', [q, rs('rs_1'), rs('rs_2'), said()], []],
    ['reasoning before a reference', [q, rs('rs_1'), { type: 'item_reference', id: 'msg_1' }], []],
    ['reasoning without id', [q, { type: 'reasoning', summary: [], encrypted_content: 'e' }, q], []],
    ['reasoning elsewhere', [q, rs('84cf'), q], [], { model: 'deepseek-v4-flash' }],
    ['an item without reasoning', [q, fn('c', { id: 'fc_1' }), out('c')], ['P-R5 input[1]'], { model: 'o4-mini' }],
    ['an answer without reasoning', [q, said('msg_1')], ['P-R5 input[1]'], { model: undefined }],
    ['a search without reasoning', [q, { type: 'web_search_call', id: 'ws_1' }], ['P-R5 input[1]'], { model: 'o3' }],
    ['detached', [q, fn('c'), out('c'), said()], [], { model: 'o4-mini' }],
    ['not stored', [q, fn('c', { id: 'fc_1' }), out('c')], [], { model: 'o4-mini', store: false }],
    [
      'after reasoning',
      [q, rs(), fn('c', { id: 'fc_1' }), out('c'), fn('d', { id: 'fc_2' }), out('d')],
      [],
      { model: 'o3' }
    ],
    ['reasoning of another turn', [q, rs(), said('msg_1'), q, said('msg_2')], ['P-R5 input[4]'], { model: 'o3' }],
    ['after a compaction', [q, { type: 'compaction', encrypted_content: 'e' }, said('msg_2')], [], { model: 'o3' }],
    ['models that need not reason', [q, said('msg_1')], []],
    ['two items of one id', [q, rs(), said('msg_1'), q, rs('rs_2'), said('msg_1')], ['P-R7 input[5].id']],
    ['a reference, not stored', [{ type: 'item_reference', id: 'msg_1' }], ['P-R8 input[0].id'], { store: false }],
    [
      'withheld reasoning, not stored',
      [q, rs('rs_1', { encrypted_content: null }), said()],
      ['P-R8 input[1].id'],
      { store: false }
    ],
    ['encrypted reasoning, not stored', [q, rs(), said()], [], { store: false }],
    ['two updates', [{ type: 'configuration_update' }, { type: 'configuration_update' }], ['P-R13 input[1]']],
    [
      'an update and compaction',
      [{ type: 'configuration_update' }],
      ['P-R13 input[0]'],
      { context_management: [{ type: 'compaction' }] }
    ],
    ['an update and no compaction', [{ type: 'configuration_update' }], [], { context_management: [] }],
    [
      'approved what was not asked',
      [{ type: 'mcp_approval_response', approval_request_id: 'm', approve: true }],
      ['P-R16 input[0]']
    ],
    [
      'not approved yet',
      [q, { type: 'mcp_approval_request', id: 'm', name: 'a', arguments: '{}', server_label: 'b' }],
      []
    ],
    ['a trigger in between', [q, { type: 'compaction_trigger' }, q], ['P-R20 input[1]']],
    ['a trigger', [q, said(), { type: 'compaction_trigger' }], []],
    ['a trigger in an open loop', [q, fn('c'), { type: 'compaction_trigger' }], ['P-R21 input[1]']],
    [
      'words between, elsewhere',
      [fn('c'), said(), fn('d'), out('c'), out('d')],
      ['P-R1 input[0]'],
      { model: 'deepseek-v4' }
    ],
    ['parallel calls, elsewhere', [fn('c'), fn('d'), out('c'), out('d')], [], { model: 'deepseek-v4' }]
  ]

  test.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, input, expected, rest]) => {
    const native = clone<OpenaiResponsesRequest>({ ...ask(...input), ...rest })
    keeps(native)
    expect(rulesOf(native)).toEqual(expected)
  })

  test('for another model than the request names', () => {
    const native = ask(q, said('msg_1'))
    expect(openaiResponses.violations(native, { model: 'o3' })).toHaveLength(1)
  })
})

// -------------------------------------------------------------------------------------
// recorded
// -------------------------------------------------------------------------------------

describe('recorded', () => {
  const files = requestFiles('openai-responses')
  // an exchange that records a refusal: `No tool output found for tool call call-a.`
  const isRefused = (path: string): boolean => path.includes('rejects_interleaved_function_calls')
  const requests = files.map((path) => [path, json(path) as OpenaiResponsesRequest] as const)

  test(`requests keep the laws, and break a rule only where they were refused (${files.length} files)`, () => {
    for (const [path, request] of requests) {
      keeps(request)
      expect(rulesOf(request), path).toEqual(isRefused(path) ? ['P-R1 input[1]'] : [])
    }
  })

  test(`requests keep the laws after any mutation (${files.length} files)`, () => {
    const all = [
      ...requests.map(([, request]) => request),
      ask(q, rs(), fn('c', { id: 'fc_1' }), out('c'), said('msg_1'))
    ]
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(anyJson, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...all), choices, values, (request, places, odd) => {
        const native = mutated(request, places, odd)
        const decoded = openaiResponses.decode(native)
        if (decoded._tag === 'Right') keeps(clone(native) as OpenaiResponsesRequest)
        else expect(decoded.left.path).toMatch(/^input(\[\d+\])?$/)
      }),
      { numRuns }
    )
  })

  const responses = corpusFiles('openai-responses-response').filter(({ path }) => path.endsWith('.json'))

  test(`what models said is sent back (${responses.length} files)`, () => {
    for (const { path } of responses) {
      const { output, model } = json(path) as { output: ReadonlyArray<Item>; model: string }
      const native = { model, input: [q, ...output] }
      keeps(native)
      const open = output.some(({ type }) => type === 'function_call')
      expect(
        rulesOf(native).filter((rule) => !open || !rule.startsWith('P-R1 ')),
        path
      ).toEqual([])
    }
  })

  const rollouts = corpusFiles('codex-rollout')

  test(`items of Codex sessions keep the laws (${rollouts.length} files)`, () => {
    for (const { path } of rollouts) {
      const records = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
      const input = records.flatMap((line) => {
        const { type, payload } = JSON.parse(line) as { type: string; payload: Item }
        return type === 'response_item' ? [payload] : []
      })
      keeps({ input })
      // sessions are no requests: some were interrupted between a call or reasoning and what follows
      const found = rulesOf({ model: 'gpt-5-codex', input })
      expect(
        found.filter((rule) => !/^P-R[124] /.test(rule)),
        path
      ).toEqual([])
    }
  })
})

test('what is written as the item that it was is not written to', () => {
  const item = { type: 'function_call', call_id: 'c1', name: 'ls' }
  const call = { ...toolUse({ id: 'c1', name: 'ls', input: {} }), extra: item }
  const answer = toolResult({ toolUseId: 'c1', content: [opaque('odd', { type: 'odd', call_id: 'c1' })] })
  const messages = [assistant(call), tool(answer)].map((one) => ({ ...one, form: 'raw', extra: { note: 1 } }))
  const { input } = openaiResponses.encode(deepFreeze(context({ messages })))
  expect(input).toEqual([
    { ...item, note: 1 },
    { type: 'odd', call_id: 'c1', note: 1 }
  ])
})

interface Vector {
  readonly rule: string
  readonly ok: boolean
  readonly error?: string
  readonly input: ReadonlyArray<Item>
}

describe('cases', () => {
  const cases =
    (vectors('wire-violations') as { readonly openaiResponses: ReadonlyArray<Vector> } | undefined)?.openaiResponses ??
    []

  test(`are told apart by the right rule and text, and by no other (${cases.length} shared)`, () => {
    for (const { rule, ok, error = '', input } of cases) {
      keeps({ input })
      const found = openaiResponses.violations({ input })
      expect(found.map((violation) => violation.rule)).toEqual(ok ? [] : [rule])
      for (const { message } of found) expect(message).toContain(error)
    }
  })
})

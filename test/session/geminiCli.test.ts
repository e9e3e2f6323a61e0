import * as fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { none, some } from 'fp-ts/lib/Option.js'
import { contextCodec } from 'context-compaction/codecs'
import { isJsonObject, type Json, type JsonObject } from 'context-compaction/model'
import { pairing, violations } from 'context-compaction/roundtrip'
import {
  addGeminiCliUsage,
  assistantText,
  decodeGeminiCliMessage,
  emptyGeminiCliSession,
  encodeGeminiCliMessage,
  foldGeminiCliMessage,
  foldGeminiCliMessages,
  geminiCliMessage,
  geminiCliMessageCodec,
  geminiCliPlanEntryCodec,
  geminiCliSessionInfoCodec,
  geminiCliUsageTotal,
  isErrorResult,
  isStreamEvent,
  noGeminiCliUsage,
  sessionId
} from 'context-compaction/session'
import { json, jsonObject } from 'context-compaction/testing'
import { describe, expect, test } from 'vitest'
import { vectors } from '../support/shared'

const rewritten = (wire: unknown): JsonObject => encodeGeminiCliMessage(geminiCliMessage(wire as JsonObject))

const said = (...content: ReadonlyArray<Json>) => geminiCliMessage({ type: 'assistant', message: { content } })
const heard = (content: Json) => geminiCliMessage({ type: 'user', message: { content } })
const call = (id: string) => ({ type: 'tool_use', id, name: 'ls', input: {} })
const result = (id: string) => ({ type: 'tool_result', tool_use_id: id, content: 'a.ts' })

interface Case {
  readonly in: JsonObject
  readonly out?: JsonObject
  readonly error?: string
  readonly note?: string
}

// What gemini-cli-sdk 0.1.0 does with each, as it was executed; copied by value, not by words.
const accepted: ReadonlyArray<readonly [JsonObject, JsonObject]> = [
  [{ type: 'system' }, { type: 'system', subtype: '', session_id: '', cwd: '', tools: [], mcp_servers: [], model: '' }],
  [
    { type: 'assistant', message: { id: 'm1' } },
    {
      type: 'assistant',
      message: { role: '', content: [], model: '', stop_reason: '', stop_sequence: null, id: 'm1' },
      session_id: ''
    }
  ]
]

describe('what the original reads and writes', () => {
  test.each(accepted)('%j', (wire, written) => {
    expect(rewritten(wire)).toEqual(written)
  })

  test('a result has a usage of nothing', () => {
    expect(rewritten({ type: 'result' })).toEqual({
      type: 'result',
      subtype: '',
      is_error: false,
      duration_ms: 0,
      duration_api_ms: 0,
      num_turns: 0,
      session_id: '',
      usage: noGeminiCliUsage,
      stop_reason: ''
    })
  })

  test('fractions of milliseconds are read', () => {
    const read = geminiCliMessage({ type: 'result', duration_ms: 1.5 })
    expect(read.type === 'result' && read.duration_ms).toBe(1.5)
  })
})

const { gemini } = (vectors('seed-systems') ?? {}) as { readonly gemini?: { readonly cases: ReadonlyArray<Case> } }

describe.runIf(gemini !== undefined)(`${String(gemini?.cases.length)} cases that the original was run on`, () => {
  test.each((gemini?.cases ?? []).map((one) => [JSON.stringify(one.in), one] as const))('%s', (_, one) => {
    const read = decodeGeminiCliMessage(one.in)
    expect(isRight(read)).toBe(true)
    const written = rewritten(one.in)
    // nothing that came in is lost, and where the original accepted it the values are its own
    expect(written).toMatchObject(one.in)
    if (one.out !== undefined) expect(written).toMatchObject(one.out)
    if (one.out !== undefined && one.note === undefined) expect(written).toEqual(one.out)
  })
})

describe('what the original refuses or loses', () => {
  test.each([
    ['no message', { type: 'assistant' }],
    ['a null stop reason', { type: 'assistant', message: { stop_reason: null } }],
    ['string content', { type: 'user', message: { content: 'hello' } }],
    ['null content', { type: 'user', message: { content: null } }],
    ['a null message', { type: 'user', message: null }],
    [
      'an unknown block',
      {
        type: 'assistant',
        message: {
          content: [
            { type: 'audio', data: 'x' },
            { type: 'text', text: 'a' }
          ]
        }
      }
    ],
    ['a block that is none', { type: 'assistant', message: { content: [1, null, 'a', []] } }],
    [
      'an image without a source',
      { type: 'user', message: { content: [{ type: 'image', data: 'AAAA', mimeType: 'image/png' }] } }
    ],
    [
      'a result of one image',
      {
        type: 'user',
        message: { content: [{ type: 'tool_result', content: { type: 'image', source: { type: 'url', url: 'u' } } }] }
      }
    ],
    ['a null usage', { type: 'result', usage: null }],
    ['an unknown field of usage', { type: 'result', usage: { service_tier: 'std', input_tokens: 5 } }],
    ['a negative count', { type: 'result', usage: { input_tokens: -1 } }],
    ['an event without a type', { type: 'stream_event' }],
    ['an unknown field of an event', { type: 'stream_event', event_type: 'a', data: null, index: 3 }],
    ['an unknown outer field', { type: 'assistant', message: {}, parent_tool_use_id: 'x' }],
    ['an unknown type', { type: 'compaction', session_id: 's' }],
    ['no type', { session_id: 's' }],
    ['a type that is no string', { type: 1 }],
    ['the type of unknown messages', { type: 'unknown', raw: 1 }],
    ['the type of a method', { type: 'toString' }],
    ['a field of another type', { type: 'system', tools: 'all', mcp_servers: [{ name: 1 }, 2], model: 7 }],
    [
      'explicit nulls',
      { type: 'system', subtype: null, session_id: null, cwd: null, tools: null, mcp_servers: null, model: null }
    ],
    ['extra', { type: 'system', extra: [1] }],
    ['__proto__', JSON.parse('{"type":"system","__proto__":{"a":1}}') as JsonObject]
  ])('%s survives', (_, wire) => {
    expect(JSON.parse(JSON.stringify(rewritten(wire)))).toMatchObject(wire)
    expect(rewritten(rewritten(wire))).toEqual(rewritten(wire))
  })

  test('the values are the defaults', () => {
    const read = geminiCliMessage({ type: 'assistant', message: { stop_reason: null, content: null, model: 3 } })
    expect(read).toMatchObject({ message: { stop_reason: '', content: [], model: '' } })
    expect(read.type === 'assistant' && read.message.extra).toEqual({ stop_reason: null, content: null, model: 3 })
  })

  test('a value that was set since wins over the odd one that was read', () => {
    const read = geminiCliMessage({ type: 'assistant', message: { stop_reason: null } })
    if (read.type !== 'assistant') throw new Error('no assistant')
    const written = encodeGeminiCliMessage({ ...read, message: { ...read.message, stop_reason: 'end_turn' } })
    expect(written).toMatchObject({ message: { stop_reason: 'end_turn' } })
  })

  test('a known field in extra is not written twice, and does not win', () => {
    const read = geminiCliMessage({ type: 'system', model: 'gemini' })
    const written = encodeGeminiCliMessage({ ...read, extra: { model: 'dup', other: 1 } } as typeof read)
    expect(written).toMatchObject({ model: 'gemini', other: 1 })
    expect(JSON.stringify(written).match(/"model"/g)).toHaveLength(1)
  })

  test('what is no object is refused, in words', () => {
    for (const value of ['a', 1, null, undefined, [], true])
      expect(decodeGeminiCliMessage(value)).toMatchObject({
        _tag: 'Left',
        left: { of: 'message', expected: 'a message of gemini-cli-sdk' }
      })
  })

  test('plan entries and session infos', () => {
    expect(geminiCliPlanEntryCodec.decode({ content: 'Look.', id: 3 })).toEqual({
      _tag: 'Right',
      right: { content: 'Look.', priority: 'normal', status: 'pending', extra: { id: 3 } }
    })
    const info = { session_id: 's', model: 'm', tools: ['ls'], novel: 1 }
    const read = geminiCliSessionInfoCodec.decode(info)
    expect(isRight(read) && geminiCliSessionInfoCodec.encode(read.right)).toEqual(info)
    expect(isLeft(geminiCliSessionInfoCodec.decode('s'))).toBe(true)
  })
})

describe('on every level', () => {
  const source = { type: 'base64', media_type: 'image/png', data: 'AAAA' }
  const blocks = [
    { type: 'text', text: 'a' },
    { type: 'thinking', thinking: 'a', signature: 's' },
    { type: 'tool_use', id: 'c', name: 'ls', input: { path: '.' } },
    {
      type: 'tool_result',
      tool_use_id: 'c',
      is_error: true,
      content: [
        { type: 'text', text: 'a' },
        { type: 'image', source }
      ]
    },
    {
      type: 'tool_result',
      tool_use_id: 'c',
      is_error: false,
      content: { type: 'image', source: { type: 'url', url: 'u' } }
    },
    { type: 'image', source },
    { type: 'audio', data: { a: 1 } }
  ]
  const usage = {
    input_tokens: 1,
    output_tokens: 2,
    cache_read_input_tokens: 3,
    cache_creation_input_tokens: 4,
    thought_tokens: 5
  }
  const whole: ReadonlyArray<JsonObject> = [
    {
      type: 'system',
      subtype: 'init',
      session_id: 's',
      cwd: '/',
      tools: ['ls'],
      mcp_servers: [{ name: 'n', status: 'ok' }],
      model: 'm'
    },
    {
      type: 'assistant',
      message: { role: 'assistant', content: blocks, model: 'm', stop_reason: 'end_turn', stop_sequence: 'x' },
      session_id: 's'
    },
    { type: 'user', message: { role: 'user', content: blocks }, session_id: 's' },
    {
      type: 'result',
      subtype: 'success',
      is_error: false,
      duration_ms: 1.5,
      duration_api_ms: 2,
      num_turns: 1,
      session_id: 's',
      usage,
      stop_reason: 'end_turn'
    },
    {
      type: 'stream_event',
      event_type: 'plan_update',
      data: { entries: [{ content: 'a', priority: 'high', status: 'done' }] },
      session_id: 's'
    },
    { type: 'compaction', summary: { text: 'a' } }
  ]

  /** A value with one field of one object in it changed, for every object, and every field of it. */
  const changed = (value: Json, change: (object: JsonObject) => ReadonlyArray<JsonObject>): ReadonlyArray<Json> => {
    if (Array.isArray(value)) {
      const list: ReadonlyArray<Json> = value
      return list.flatMap((one, i) =>
        changed(one, change).map((other) => list.map((same, k) => (k === i ? other : same)))
      )
    }
    if (!isJsonObject(value)) return []
    const inside = Object.entries(value).flatMap(([key, one]) =>
      changed(one, change).map((other) => ({ ...value, [key]: other }))
    )
    return [...change(value), ...inside]
  }

  const survives = (wire: Json): void => {
    const written = rewritten(wire)
    // as the wire was, but for the defaults of what it left out
    expect(written).toMatchObject(wire as JsonObject)
    expect(rewritten(written)).toEqual(written)
  }

  test('a whole message is written as it was', () => {
    for (const wire of whole) expect(rewritten(wire)).toEqual(wire)
  })

  test('an unknown field survives', () => {
    const all = whole.flatMap((wire) =>
      changed(wire, (object) => [
        { ...object, x_novel: { deep: [null, 1] } },
        { ...object, extra: [1] }
      ])
    )
    expect(all.length).toBeGreaterThan(70)
    for (const wire of all) {
      survives(wire)
      expect(rewritten(wire as JsonObject)).toEqual(wire)
    }
  })

  test('an explicit null survives, whatever field has it', () => {
    const all = whole.flatMap((wire) =>
      changed(wire, (object) => Object.keys(object).map((key) => ({ ...object, [key]: null })))
    )
    expect(all.length).toBeGreaterThan(100)
    for (const wire of all) survives(wire)
  })

  test('a field that is not there is its default, whatever field it is', () => {
    const without = (object: JsonObject, key: string): JsonObject =>
      Object.fromEntries<Json>(Object.entries(object as Readonly<Record<string, Json>>).filter(([one]) => one !== key))
    const all = whole.flatMap((wire) =>
      changed(wire, (object) => Object.keys(object).map((key) => without(object, key)))
    )
    for (const wire of all) survives(wire)
  })

  test('an unknown variant survives, whatever is told by a type', () => {
    const all = whole.flatMap((wire) =>
      changed(wire, (object) =>
        'type' in object
          ? [
              { ...object, type: 'novel' },
              { ...object, type: 7 }
            ]
          : []
      )
    )
    expect(all.length).toBeGreaterThan(40)
    for (const wire of all) expect(rewritten(wire as JsonObject)).toEqual(wire)
  })

  test('a value of another type survives, whatever field has it', () => {
    const all = whole.flatMap((wire) =>
      changed(wire, (object) =>
        Object.keys(object).flatMap((key) => [7, 'word', -1.5, [], {}, true].map((odd) => ({ ...object, [key]: odd })))
      )
    )
    for (const wire of all) survives(wire)
  })

  test('and folds into a context all the same', () => {
    const all = whole.flatMap((wire) =>
      changed(wire, (object) => Object.keys(object).map((key) => ({ ...object, [key]: null })))
    )
    for (const wire of all)
      expect(contextCodec.is(foldGeminiCliMessages([geminiCliMessage(wire as JsonObject)]).context)).toBe(true)
  })

  test('what the original writes for a message that says nothing', () => {
    expect(rewritten({ type: 'result' })).toEqual({
      type: 'result',
      subtype: '',
      is_error: false,
      duration_ms: 0,
      duration_api_ms: 0,
      num_turns: 0,
      session_id: '',
      usage: {
        input_tokens: 0,
        output_tokens: 0,
        cache_read_input_tokens: 0,
        cache_creation_input_tokens: 0,
        thought_tokens: 0
      },
      stop_reason: ''
    })
    expect(rewritten({ type: 'user', message: {} })).toEqual({
      type: 'user',
      message: { role: '', content: [] },
      session_id: ''
    })
    expect(rewritten({ type: 'stream_event', event_type: 'a' })).toEqual({
      type: 'stream_event',
      event_type: 'a',
      data: null,
      session_id: ''
    })
    expect(JSON.stringify(rewritten({ type: 'system' }))).toBe(
      '{"type":"system","subtype":"","session_id":"","cwd":"","tools":[],"mcp_servers":[],"model":""}'
    )
    const said = {
      type: 'assistant',
      message: {
        content: [
          { type: 'text', text: 'a' },
          { type: 'tool_use', id: 'c', name: 'n' },
          { type: 'tool_result', tool_use_id: 'c' }
        ]
      }
    }
    expect(rewritten(said)).toEqual({
      type: 'assistant',
      message: {
        role: '',
        content: [
          { type: 'text', text: 'a' },
          { type: 'tool_use', id: 'c', name: 'n', input: null },
          { type: 'tool_result', tool_use_id: 'c', content: '', is_error: false }
        ],
        model: '',
        stop_reason: '',
        stop_sequence: null
      },
      session_id: ''
    })
  })
})

describe('queries', () => {
  test('sessionId', () => {
    expect(
      ['system', 'assistant', 'user', 'result', 'stream_event', 'other'].map((type) =>
        sessionId(geminiCliMessage({ type, session_id: 's' }))
      )
    ).toEqual(Array.from({ length: 6 }, () => 's'))
    expect(sessionId(geminiCliMessage({ type: 'other', session_id: 3 }))).toBe('')
    expect(sessionId(geminiCliMessage({ type: 'result' }))).toBe('')
  })

  test('isErrorResult, isStreamEvent', () => {
    expect(isErrorResult(geminiCliMessage({ type: 'result', is_error: true }))).toBe(true)
    expect(isErrorResult(geminiCliMessage({ type: 'result' }))).toBe(false)
    expect(isErrorResult(geminiCliMessage({ type: 'system', is_error: true }))).toBe(false)
    expect(isStreamEvent(geminiCliMessage({ type: 'stream_event' }))).toBe(true)
    expect(isStreamEvent(geminiCliMessage({ type: 'result' }))).toBe(false)
  })

  test('assistantText', () => {
    expect(assistantText(said({ type: 'text', text: 'a' }, call('c1'), { type: 'text', text: 'b' }))).toEqual(
      some('ab')
    )
    expect(assistantText(said({ type: 'text', text: '' }))).toEqual(some(''))
    expect(assistantText(said(call('c1')))).toEqual(none)
    expect(assistantText(heard('a'))).toEqual(none)
  })

  test('usage: thoughts count', () => {
    const usage = {
      input_tokens: 1,
      output_tokens: 2,
      cache_read_input_tokens: 4,
      cache_creation_input_tokens: 8,
      thought_tokens: 16
    }
    expect(geminiCliUsageTotal(usage)).toBe(31)
    expect(geminiCliUsageTotal(addGeminiCliUsage(usage, usage))).toBe(62)
  })
})

describe('folding', () => {
  const roles = (messages: ReadonlyArray<ReturnType<typeof geminiCliMessage>>) =>
    foldGeminiCliMessages(messages).context.messages.map(({ role }) => role)

  test('results stand behind their calls, in one message, wherever they came', () => {
    const stream = [
      heard('hello'),
      said(call('a'), call('b')),
      said(result('a')),
      heard([result('b')]),
      said({ type: 'text', text: 'done' })
    ]
    const { context } = foldGeminiCliMessages(stream)
    expect(context.messages.map(({ role, content }) => [role, content.length])).toEqual([
      ['user', 1],
      ['assistant', 2],
      ['user', 2],
      ['assistant', 1]
    ])
    expect(pairing(context).pairs).toHaveLength(2)
    expect(violations(context).map(({ rule }) => rule)).toEqual(['last-role'])
  })

  test('a message of the model may hold calls, results and what comes after', () => {
    expect(roles([heard('a'), said(call('a'), result('a'), { type: 'text', text: 'b' })])).toEqual([
      'user',
      'assistant',
      'user',
      'assistant'
    ])
  })

  test('results join the results before them, and no words', () => {
    const { context } = foldGeminiCliMessages([
      heard('a'),
      said(call('a'), call('b')),
      heard([result('a'), { type: 'text', text: 'one' }]),
      heard([result('b')])
    ])
    expect(context.messages.map(({ content }) => content.map(({ type }) => type))).toEqual([
      ['text'],
      ['tool_use', 'tool_use'],
      ['tool_result', 'text'],
      ['tool_result']
    ])
  })

  test('calls and thoughts in a message of the user are opaque: nobody waits for them', () => {
    const { context } = foldGeminiCliMessages([
      heard([call('a'), { type: 'thinking', thinking: 'hm', signature: 's' }, { type: 'text', text: 'b' }])
    ])
    expect(context.messages[0]!.content).toEqual([
      { type: 'opaque', kind: 'tool_use', raw: { type: 'tool_use', id: 'a', name: 'ls', input: {} } },
      { type: 'opaque', kind: 'thinking', raw: { type: 'thinking', thinking: 'hm', signature: 's' } },
      { type: 'text', text: 'b' }
    ])
    expect(pairing(context).dangling).toEqual([])
  })

  test('parts of one message are joined', () => {
    const part = (id: string, text: string) =>
      geminiCliMessage({ type: 'assistant', message: { id, content: [{ type: 'text', text }] } })
    const { context } = foldGeminiCliMessages([
      heard('a'),
      part('m1', 'b'),
      part('m1', 'c'),
      part('m2', 'd'),
      heard('e'),
      part('m1', 'f')
    ])
    expect(context.messages.map(({ id, content }) => [id, content.length])).toEqual([
      ['0', 1],
      ['m1', 2],
      ['m2', 1],
      ['1', 1],
      ['2', 1]
    ])
  })

  test('blocks', () => {
    const { context } = foldGeminiCliMessages([
      heard([
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
        { type: 'image', source: { type: 'url', url: 'https://a' } },
        { type: 'audio' },
        { type: 'text', text: '' }
      ]),
      said(
        { type: 'thinking', thinking: 'hm', signature: 's' },
        { type: 'thinking', thinking: '' },
        { type: 'tool_use', name: 'ls' }
      ),
      heard([
        { type: 'tool_result', is_error: true, content: [{ type: 'text', text: 'a' }, call('x')] },
        { type: 'text', text: 'b' }
      ])
    ])
    expect(context.messages.map(({ content }) => content)).toEqual([
      [
        { type: 'media', kind: 'image', source: { type: 'base64', mediaType: 'image/png', data: 'AAAA' } },
        { type: 'media', kind: 'image', source: { type: 'url', url: 'https://a' } },
        { type: 'opaque', kind: 'audio', raw: { type: 'audio' } }
      ],
      [
        { type: 'thinking', text: 'hm', signature: 's' },
        { type: 'tool_use', name: 'ls', input: null }
      ],
      [
        {
          type: 'tool_result',
          isError: true,
          content: [
            { type: 'text', text: 'a' },
            { type: 'opaque', kind: 'tool_use', raw: { type: 'tool_use', id: 'x', name: 'ls', input: {} } }
          ]
        },
        { type: 'text', text: 'b' }
      ]
    ])
    expect(contextCodec.is(context)).toBe(true)
  })

  test('session, plan, usage, result', () => {
    const usage = { input_tokens: 1, thought_tokens: 2 }
    const session = foldGeminiCliMessages(
      [
        { type: 'system', session_id: 's1', model: 'm' },
        { type: 'stream_event', event_type: 'plan_update', data: { entries: [{ content: 'a' }, 3] } },
        { type: 'stream_event', event_type: 'other', data: [] },
        { type: 'result', usage },
        { type: 'result', usage, is_error: true, session_id: 's2' },
        { type: 'novel' }
      ].map((wire) => geminiCliMessage(wire))
    )
    expect(session).toMatchObject({
      sessionId: 's2',
      system: { model: 'm' },
      plan: [{ content: 'a', priority: 'normal', status: 'pending' }],
      usage: { input_tokens: 2, thought_tokens: 4, output_tokens: 0 },
      result: { is_error: true }
    })
    expect(session.plan).toHaveLength(1)
  })

  test('a message that says nothing gives back the session', () => {
    for (const wire of [{ type: 'novel' }, { type: 'stream_event' }, { type: 'user' }, { type: 'assistant' }])
      expect(foldGeminiCliMessage(emptyGeminiCliSession, geminiCliMessage(wire))).toBe(emptyGeminiCliSession)
  })
})

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const odd = <A extends Json>(arb: fc.Arbitrary<A>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 6, arbitrary: arb }, { weight: 1, arbitrary: json })

const wireRecord = (fields: Readonly<Record<string, fc.Arbitrary<Json>>>): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(fc.record(fields, { requiredKeys: [] }), fc.oneof(fc.constant({}), jsonObject))
    .map(([named, others]) => ({ ...others, ...named }) as JsonObject)

const word = odd(fc.oneof(fc.string(), fc.constant('')))
const count = odd(fc.nat())
const wireBlock: fc.Arbitrary<Json> = fc.oneof(
  wireRecord({ text: word }).map((o) => ({ ...o, type: 'text' })),
  wireRecord({ thinking: word, signature: word }).map((o) => ({ ...o, type: 'thinking' })),
  wireRecord({ id: odd(fc.constantFrom('a', 'b')), name: word, input: json }).map((o) => ({ ...o, type: 'tool_use' })),
  wireRecord({
    tool_use_id: odd(fc.constantFrom('a', 'b')),
    content: odd(fc.string()),
    is_error: odd(fc.boolean())
  }).map((o) => ({ ...o, type: 'tool_result' })),
  wireRecord({ source: odd(fc.constant({ type: 'url', url: 'u', more: 1 })) }).map((o) => ({ ...o, type: 'image' })),
  json
)
const content = odd(fc.oneof(fc.array(wireBlock, { maxLength: 4 }) as fc.Arbitrary<Json>, fc.string()))
const wireMessage: fc.Arbitrary<JsonObject> = fc.oneof(
  wireRecord({
    subtype: word,
    session_id: word,
    tools: odd(fc.array(fc.string())),
    mcp_servers: odd(fc.array(wireRecord({ name: word, status: word }), { maxLength: 2 }) as fc.Arbitrary<Json>)
  }).map((o) => ({ ...o, type: 'system' })),
  wireRecord({
    session_id: word,
    message: odd(wireRecord({ id: word, role: word, content, stop_reason: word, stop_sequence: word }))
  }).map((o) => ({ ...o, type: 'assistant' })),
  wireRecord({ session_id: word, message: odd(wireRecord({ role: word, content })) }).map((o) => ({
    ...o,
    type: 'user'
  })),
  wireRecord({
    usage: odd(wireRecord({ input_tokens: count, thought_tokens: count })),
    is_error: odd(fc.boolean()),
    duration_ms: odd(fc.double({ noNaN: true, noDefaultInfinity: true }))
  }).map((o) => ({ ...o, type: 'result' })),
  wireRecord({ event_type: odd(fc.constant('plan_update')), data: json }).map((o) => ({ ...o, type: 'stream_event' })),
  jsonObject
)

/** Whether all of one value is in another, which may have more fields. */
const isWithin = (part: Json | undefined, whole: Json | undefined): boolean => {
  if (Array.isArray(part))
    return Array.isArray(whole) && part.length === whole.length && part.every((one, i) => isWithin(one, whole[i]))
  if (isJsonObject(part))
    return (
      isJsonObject(whole) &&
      Object.keys(part).every((key) => Object.hasOwn(whole, key) && isWithin(part[key], whole[key]))
    )
  return Object.is(part, whole)
}

describe('laws', () => {
  test('every JSON object is read, nothing of it is lost, and what is written is read as the same', () => {
    fc.assert(
      fc.property(wireMessage, (wire) => {
        const read = geminiCliMessage(wire)
        expect(geminiCliMessageCodec.is(read)).toBe(true)
        const written = encodeGeminiCliMessage(read)
        expect(isWithin(wire, written)).toBe(true)
        const again = geminiCliMessage(written)
        expect(again).toEqual(read)
        expect(encodeGeminiCliMessage(again)).toEqual(written)
      })
    )
  })

  test('folding a stream in any split gives the same session, and a context', () => {
    fc.assert(
      fc.property(fc.array(wireMessage, { maxLength: 12 }), fc.nat(), (wires, at) => {
        const stream = wires.map((wire) => geminiCliMessage(wire))
        const k = at % (stream.length + 1)
        const whole = foldGeminiCliMessages(stream)
        expect(foldGeminiCliMessages(stream.slice(k), foldGeminiCliMessages(stream.slice(0, k)))).toEqual(whole)
        expect(contextCodec.is(whole.context)).toBe(true)
        const ids = whole.context.messages.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      })
    )
  })
})

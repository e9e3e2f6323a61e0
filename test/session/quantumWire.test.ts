import * as fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { toContextMetadata, diff, report } from 'context-compaction/change'
import { drawJsonError } from 'context-compaction/codecs'
import { context, isJsonObject, type Json, type JsonObject, user } from 'context-compaction/model'
import {
  chatMessageCodec,
  chatResponseCodec,
  chatToolCodec,
  contextConfigCodec,
  contextMetadataCodec,
  decodeChatResponse,
  decodeSessionChatRequest,
  decodeSessionChatResponse,
  dollarsOfTicks,
  encodeSessionChatRequest,
  encodeSessionChatResponse,
  responseText,
  responseThinking,
  sessionContextCodec,
  sessionToolResultCodec,
  stopReasons,
  toolCalls
} from 'context-compaction/session'
import { fromQuantumConfig } from 'context-compaction/strategy'
import { json, jsonObject } from 'context-compaction/testing'
import { describe, expect, test } from 'vitest'

interface Codec<A> {
  readonly decode: (value: unknown) => { readonly _tag: 'Left' } | { readonly _tag: 'Right'; readonly right: A }
  readonly encode: (a: A) => Json
  readonly is: (value: unknown) => boolean
}

const rewritten = <A>(codec: Codec<A>, value: unknown): Json | undefined => {
  const read = codec.decode(value)
  return read._tag === 'Right' ? codec.encode(read.right) : undefined
}

const response = { id: 'a', model: 'm', content: [], stop_reason: '', citations: [] }

describe('what the Rust package writes', () => {
  test('defaults', () => {
    expect(JSON.stringify(contextConfigCodec.encode({}))).toBe('{}')
    expect(JSON.stringify(contextConfigCodec.encode({ compact_at_tokens: 100_000, clear_thinking: true }))).toBe(
      '{"compact_at_tokens":100000,"clear_thinking":true}'
    )
    expect(JSON.stringify(encodeSessionChatRequest({ message: '' }))).toBe('{"message":""}')
    expect(JSON.stringify(sessionToolResultCodec.encode({ tool_call_id: '', content: '' }))).toBe(
      '{"tool_call_id":"","content":""}'
    )
  })

  test('all five fields, in their order', () => {
    const config = {
      compact_at_tokens: 1,
      keep_recent_tool_results: 2,
      clear_thinking: false,
      summarize_strategy: 'full',
      summarize_model: 'm'
    }
    expect(JSON.stringify(rewritten(contextConfigCodec, config))).toBe(JSON.stringify(config))
  })

  test('a whole request', () => {
    const request = {
      session_id: 's',
      model: 'm',
      message: 'a',
      tools: [{ name: 'ls', description: 'd', parameters: { type: 'object' }, strict: true }],
      tool_results: [{ tool_call_id: 'c', content: 'x', is_error: true }],
      stream: false,
      system_prompt: 'p',
      context_config: { compact_at_tokens: 9 },
      provider_options: { a: 1 }
    }
    const read = decodeSessionChatRequest(request)
    expect(isRight(read) && JSON.stringify(encodeSessionChatRequest(read.right))).toBe(JSON.stringify(request))
  })
})

describe('what it reads', () => {
  test('null lists are empty', () => {
    expect(rewritten(chatResponseCodec, { id: 'a', model: 'm', content: null, citations: null })).toEqual(response)
  })

  test.each([
    ['without context', { session_id: 's', response }, 'response: context: expected a context, found nothing'],
    [
      'without turns',
      { session_id: 's', response, context: { estimated_tokens: 1 } },
      'response: context.turn_count: expected a whole number from 0 on, found nothing'
    ],
    [
      'with null turns',
      { session_id: 's', response, context: { turn_count: null, estimated_tokens: 1 } },
      'response: context.turn_count: expected a whole number from 0 on, found null'
    ],
    [
      'without id',
      { response, context: { turn_count: 1, estimated_tokens: 1 } },
      'response: session_id: expected a string, found nothing'
    ],
    [
      'with another content',
      { session_id: 's', response: { ...response, content: [{ type: 1 }] }, context: {} },
      'response: response.content[0].type: expected a string, found the number 1'
    ]
  ])('a response %s is refused', (_, value, sentence) => {
    const read = decodeSessionChatResponse(value)
    expect(isLeft(read) ? drawJsonError(read.left) : '').toBe(sentence)
  })

  test('a response, tools_cleared too', () => {
    const whole = {
      session_id: 's',
      response,
      context: { turn_count: 1, estimated_tokens: 2, compacted: true, compaction_note: 'n', tools_cleared: 3 }
    }
    const read = decodeSessionChatResponse(whole)
    expect(isRight(read) && encodeSessionChatResponse(read.right)).toEqual(whole)
    expect(rewritten(sessionContextCodec, { turn_count: 1, estimated_tokens: 2 })).toEqual({
      turn_count: 1,
      estimated_tokens: 2,
      compacted: false
    })
  })

  test('metadata that tells nothing', () => {
    expect(rewritten(contextMetadataCodec, {})).toEqual({ turn_count: 0, estimated_tokens: 0, compacted: false })
    const hello = context({ messages: [user('hello')] })
    expect(contextMetadataCodec.is(toContextMetadata(report(diff(hello, hello))))).toBe(true)
  })
})

describe('the sisters', () => {
  test('nested tools', () => {
    const named = { name: 'ls', description: 'd', parameters: { type: 'object' }, strict: true }
    expect(rewritten(chatToolCodec, { type: 'function', function: named })).toEqual(named)
    expect(rewritten(chatToolCodec, { type: 'function', function: named, cache: 1 })).toEqual({ ...named, cache: 1 })
    expect(rewritten(chatToolCodec, { name: 'ls' })).toEqual({ name: 'ls', description: '' })
    expect(rewritten(chatToolCodec, { type: 'function', function: {} })).toBeUndefined()
  })

  test('a message may be absent beside results, as in Go, and only there', () => {
    const results = [{ tool_call_id: 'c', content: 'x' }]
    for (const request of [{ tool_results: results }, { toolResults: results, message: null }])
      expect(isRight(decodeSessionChatRequest(request))).toBe(true)
    for (const request of [{}, { tool_results: [] }, { message: null }, { message: 3, tool_results: results }])
      expect(isLeft(decodeSessionChatRequest(request))).toBe(true)
  })

  test('fields of Go', () => {
    const request = {
      message: 'a',
      temperature: 0.5,
      max_tokens: 9,
      tool_choice: { name: 'ls' },
      reasoning_effort: 'low'
    }
    const read = decodeSessionChatRequest(request)
    expect(isRight(read) && encodeSessionChatRequest(read.right)).toEqual(request)
  })

  test('camel case is written in snake case', () => {
    const config = {
      compactAtTokens: 1,
      keepRecentToolResults: 2,
      clearThinking: true,
      summarizeStrategy: 'brief',
      summarizeModel: 'm',
      maxTokens: 3,
      autoCompact: true,
      compactionThreshold: 80.5
    }
    expect(rewritten(contextConfigCodec, config)).toEqual({
      compact_at_tokens: 1,
      keep_recent_tool_results: 2,
      clear_thinking: true,
      summarize_strategy: 'brief',
      summarize_model: 'm',
      max_tokens: 3,
      auto_compact: true,
      compaction_threshold: 80.5
    })
    expect(rewritten(contextConfigCodec, { compact_at_tokens: 1, compactAtTokens: 2 })).toEqual({
      compact_at_tokens: 1
    })
  })

  // what each package writes, read and written again
  test.each([
    [
      'Rust from 0.5',
      {
        compact_at_tokens: 100_000,
        keep_recent_tool_results: 5,
        clear_thinking: true,
        summarize_strategy: 'plan_and_tools',
        summarize_model: 'gemini-2.5-flash'
      }
    ],
    ['Rust to 0.3, TypeScript, Swift, Kotlin', { max_tokens: 100_000, auto_compact: false }],
    ['Python', { max_tokens: 100_000, auto_compact: true, strategy: 'sliding window' }],
    ['Go', { max_tokens: 100_000, auto_compact: true, compaction_threshold: 80 }],
    [
      'one that mixes them',
      {
        compact_at_tokens: 0,
        max_tokens: 0,
        auto_compact: true,
        compaction_threshold: 0.5,
        strategy: '',
        novel: [null]
      }
    ],
    ['nothing', {}]
  ])('a configuration of %s comes back as it was, alone and in a request', (_, config) => {
    expect(JSON.stringify(rewritten(contextConfigCodec, config))).toBe(JSON.stringify(config))
    const read = decodeSessionChatRequest({ message: 'a', context_config: config })
    expect(isRight(read) && encodeSessionChatRequest(read.right)).toEqual({ message: 'a', context_config: config })
    const camelled = decodeSessionChatRequest({ message: 'a', contextConfig: camel(config, 1) })
    expect(camelled).toEqual(read)
  })

  test('responses in camel case too', () => {
    const spelled = {
      sessionId: 's',
      response: {
        id: 'a',
        model: 'm',
        stopReason: 'end_turn',
        costTicks: 5,
        requestId: 'r',
        usage: { inputTokens: 1, outputTokens: 2, costTicks: 3, cachedTokens: 4, reasoningTokens: 5 },
        content: [{ type: 'file_uri', fileUri: 'u', mimeType: 'image/png', fileName: 'n', thoughtSignature: 't' }]
      },
      context: { turnCount: 1, estimatedTokens: 2, compacted: true, compactionNote: 'n', toolsCleared: 3 }
    }
    const read = decodeSessionChatResponse(spelled)
    expect(isRight(read) && encodeSessionChatResponse(read.right)).toEqual({
      session_id: 's',
      response: {
        ...response,
        stop_reason: 'end_turn',
        cost_ticks: 5,
        request_id: 'r',
        usage: { input_tokens: 1, output_tokens: 2, cost_ticks: 3, cached_tokens: 4, reasoning_tokens: 5 },
        content: [{ type: 'file_uri', file_uri: 'u', mime_type: 'image/png', file_name: 'n', thought_signature: 't' }]
      },
      context: { turn_count: 1, estimated_tokens: 2, compacted: true, compaction_note: 'n', tools_cleared: 3 }
    })
    expect(rewritten(contextMetadataCodec, { turnCount: 7, estimatedTokens: 8 })).toEqual({
      turn_count: 7,
      estimated_tokens: 8,
      compacted: false
    })
  })

  test('of two spellings the one of the wire wins, and nothing is written twice', () => {
    expect(rewritten(chatResponseCodec, { ...response, stop_reason: 'a', stopReason: 'b' })).toEqual({
      ...response,
      stop_reason: 'a'
    })
    expect(rewritten(contextMetadataCodec, { turn_count: 1, turnCount: 2 })).toMatchObject({ turn_count: 1 })
  })

  test('every field of a message and of a tool, and what is beside them', () => {
    const message = {
      role: 'tool',
      content: '',
      content_blocks: [{ type: 'text', text: '', novel: 1 }],
      tool_call_id: '',
      is_error: false,
      phase: 'p',
      novel: { a: [1] }
    }
    expect(rewritten(chatMessageCodec, message)).toEqual(message)
    const tool = { name: '', description: '', parameters: false, strict: false, novel: 1 }
    expect(rewritten(chatToolCodec, tool)).toEqual(tool)
    for (const input of [{}, { b: 1, a: { d: 1, c: [] } }])
      expect(
        JSON.stringify(
          rewritten(chatMessageCodec, {
            role: 'assistant',
            content_blocks: [{ type: 'tool_use', id: 'c', name: 'n', input }]
          })
        )
      ).toContain(JSON.stringify(input))
  })

  test.each([
    [{ max_tokens: 50_000, auto_compact: true }, 50_000],
    [{ max_tokens: 50_000, strategy: 'auto' }, 50_000],
    [{ max_tokens: 50_000, compaction_threshold: 80 }, 40_000],
    [{ compactAtTokens: 30_000 }, 30_000]
  ])('%j becomes a policy', (config, trigger) => {
    const read = contextConfigCodec.decode(config)
    const compiled = fromQuantumConfig(isRight(read) ? read.right : undefined)
    expect(isRight(compiled) && compiled.right.policy.budget.trigger).toBe(trigger)
  })

  test.each([
    { compact_at_tokens: -1 },
    { keep_recent_tool_results: 1.5 },
    { summarize_strategy: 'short' },
    { auto_compact: 'yes' },
    { compaction_threshold: -1 },
    3,
    null
  ])('%j is refused', (config) => {
    expect(isLeft(contextConfigCodec.decode(config))).toBe(true)
  })

  test('null is absent', () => {
    expect(rewritten(contextConfigCodec, { compact_at_tokens: null, clear_thinking: null })).toEqual({})
    expect(rewritten(chatMessageCodec, { role: 'user', content: 'a', content_blocks: null })).toEqual({
      role: 'user',
      content: 'a'
    })
  })

  test('blocks that cannot be read are an error, not nothing', () => {
    expect(rewritten(chatMessageCodec, { role: 'user', content_blocks: 'a' })).toBeUndefined()
    expect(rewritten(chatMessageCodec, { role: 'user', content_blocks: [{ text: 'a' }] })).toBeUndefined()
  })
})

describe('responses', () => {
  const content = [
    { type: 'thinking', text: 'hm' },
    { type: 'text', text: 'a' },
    { type: 'text' },
    { type: 'tool_use', id: 'c', name: 'n' },
    { type: 'text', text: 'b' }
  ]

  test('texts, thoughts and calls', () => {
    const read = decodeChatResponse({ id: 'a', model: 'm', content, stop_reason: stopReasons.toolUse })
    if (isLeft(read)) throw new Error('not read')
    expect(responseText(read.right)).toBe('ab')
    expect(responseThinking(read.right)).toBe('hm')
    expect(toolCalls(read.right)).toEqual([content[3]])
  })

  test('usage and costs, from the headers too', () => {
    const wire = {
      ...response,
      usage: { input_tokens: 1, output_tokens: 2, cost_ticks: 3, cached_tokens: 4, reasoning_tokens: 5 },
      cost_ticks: 25_000_000_000,
      request_id: 'r'
    }
    expect(rewritten(chatResponseCodec, wire)).toEqual(wire)
    expect(dollarsOfTicks(25_000_000_000)).toBe(2.5)
    expect(rewritten(chatResponseCodec, { ...response, usage: {} })).toEqual({
      ...response,
      usage: { input_tokens: 0, output_tokens: 0, cost_ticks: 0 }
    })
  })
})

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const some = (
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  keys: ReadonlyArray<string> = []
): fc.Arbitrary<JsonObject> =>
  fc.tuple(fc.record(fields, { requiredKeys: [...keys] }), fc.oneof(fc.constant({}), jsonObject)).map(
    ([named, others]) =>
      ({
        ...Object.fromEntries(Object.entries(others).map(([key, value]) => [`x_${key}`, value])),
        ...named
      }) as JsonObject
  )

const block = some(
  {
    type: fc.constantFrom('text', 'thinking', 'tool_use', 'novel'),
    text: fc.string(),
    id: fc.string(),
    name: fc.string(),
    input: jsonObject,
    thought_signature: fc.string(),
    data: fc.string()
  },
  ['type']
)
const config = some({
  compact_at_tokens: fc.nat(),
  keep_recent_tool_results: fc.nat(),
  clear_thinking: fc.boolean(),
  summarize_strategy: fc.constantFrom('plan_and_tools', 'full', 'brief'),
  strategy: fc.string(),
  compaction_threshold: fc.double({ min: 0, max: 200, noNaN: true })
})
const tool = some(
  {
    name: fc.string(),
    description: fc.string(),
    parameters: json.filter((value) => value !== null),
    strict: fc.boolean()
  },
  ['name', 'description']
)
const result = some(
  {
    tool_call_id: fc.string(),
    content: fc.oneof(fc.string(), fc.array(block, { maxLength: 2 })),
    is_error: fc.boolean()
  },
  ['tool_call_id', 'content']
)
const request = some(
  {
    session_id: fc.string(),
    model: fc.string(),
    message: fc.string(),
    tools: fc.array(tool, { maxLength: 2 }),
    tool_results: fc.array(result, { maxLength: 2 }),
    stream: fc.boolean(),
    system_prompt: fc.string(),
    context_config: config,
    provider_options: jsonObject
  },
  ['message']
)
const chatMessage = some(
  {
    role: fc.string(),
    content: fc.string(),
    content_blocks: fc.array(block, { maxLength: 2 }),
    tool_call_id: fc.string(),
    is_error: fc.boolean(),
    phase: fc.string()
  },
  ['role']
)
const chatResponse = some(
  {
    id: fc.string(),
    model: fc.string(),
    content: fc.array(block, { maxLength: 3 }),
    stop_reason: fc.string(),
    citations: fc.array(jsonObject, { maxLength: 2 }),
    request_id: fc.string()
  },
  ['id', 'model', 'content', 'stop_reason', 'citations']
)

const camel = (value: Json, depth: number): Json =>
  isJsonObject(value) && depth > 0
    ? Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          key.startsWith('x_') ? key : key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
          key === 'context_config' ? camel(one, depth - 1) : one
        ])
      )
    : value

describe('laws', () => {
  test.each([
    ['configurations', contextConfigCodec, config],
    ['results', sessionToolResultCodec, result],
    ['messages', chatMessageCodec, chatMessage],
    ['responses', chatResponseCodec, chatResponse],
    ['tools', chatToolCodec, tool]
  ] as ReadonlyArray<readonly [string, Codec<unknown>, fc.Arbitrary<JsonObject>]>)(
    '%s are written as they were read',
    (_, codec, arb) => {
      fc.assert(
        fc.property(arb, (wire) => {
          expect(rewritten(codec, wire)).toEqual(wire)
          const read = codec.decode(wire)
          expect(read._tag === 'Right' && codec.is(read.right)).toBe(true)
        })
      )
    }
  )

  test('requests are written as they were read, in camel case too', () => {
    fc.assert(
      fc.property(request, (wire) => {
        const read = decodeSessionChatRequest(wire)
        expect(isRight(read) && encodeSessionChatRequest(read.right)).toEqual(wire)
        const spelled = decodeSessionChatRequest(camel(wire, 2))
        expect(spelled).toEqual(read)
      })
    )
  })

  test('nothing throws on any value', () => {
    fc.assert(
      fc.property(json, (value) => {
        for (const decode of [decodeSessionChatRequest, decodeSessionChatResponse, decodeChatResponse]) decode(value)
      })
    )
  })
})

import fc from 'fast-check'
import { context, type Context, type Json, type JsonObject, opaque, toolUse, user } from 'context-compaction/model'
import { anthropic } from 'context-compaction/dialects/anthropic'
import { roundtrips } from 'context-compaction/roundtrip'
import { charsPerTokenEstimator, estimateTextTokens, estimateTokens } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { vectors } from '../support/shared'
import { anyJson, anyText } from './arbitraries'
import { decodeClaudeApi, repeated } from './claudeApi'

const estimate = (request: Json): number =>
  estimateTokens(decodeClaudeApi(request as JsonObject), charsPerTokenEstimator)
const message = (role: string, content: Json): Json => ({ role, content })
const one = (...blocks: ReadonlyArray<Json>): Json => ({ messages: [message('assistant', blocks)] })

/** `compact_if_needed` of the crate. */
const compact = (before: Context, max: number, keep: number): Context => {
  let after = before
  for (;;) {
    const [first, ...rest] = roundtrips(after, { definition: 'claude-api' })
    if (estimateTokens(after, charsPerTokenEstimator) <= max || first === undefined || rest.length + 1 <= keep)
      return after
    after = { ...after, messages: after.messages.slice(first.end) }
  }
}

interface Vector {
  readonly name: string
  readonly input: JsonObject & {
    readonly compaction?: { readonly max_input_tokens: number; readonly keep_recent_turns: number }
  }
  readonly expect: {
    readonly error?: string
    readonly estimate: number
    readonly estimate_after: number
    readonly dropped: number
    readonly compacted: boolean
    readonly messages: number
    readonly roundtrips: number
    readonly roundtrips_after: number
    readonly first_role_after: string | null
  }
}

const shared = vectors('seed-systems') as
  { readonly claude_api: { readonly vectors: ReadonlyArray<Vector> } } | undefined
const cases = (shared?.claude_api.vectors ?? []).filter((vector) => vector.expect.error === undefined)

describe('examples', () => {
  // produced by the crate claude-api 0.5.3
  test.each<[string, Json, number]>([
    ['nothing', { messages: [] }, 0],
    ['user "hi"', { messages: [message('user', 'hi')] }, 5],
    ['a thousand letters', { messages: [message('user', 'a'.repeat(1000))] }, 254],
    ['system and user', { system: 'be concise', messages: [message('user', 'hi')] }, 8],
    [
      'text and call',
      one({ type: 'text', text: 'calling tool' }, { type: 'tool_use', id: 't', name: 'fn', input: {} }),
      9
    ],
    ['call', one({ type: 'tool_use', id: 't', name: 'get_weather', input: { city: 'Paris' } }), 11],
    ['call with a float', one({ type: 'tool_use', id: 't', name: 'fn', input: { t: 1.5 } }), 8],
    ['result', one({ type: 'tool_result', tool_use_id: 't', content: 'result' }), 6],
    [
      'result with an image',
      one({
        type: 'tool_result',
        tool_use_id: 't',
        content: [
          { type: 'text', text: 'see below' },
          { type: 'image', source: { type: 'url', url: 'https://x/y.png' } }
        ]
      }),
      1507
    ],
    [
      'image',
      one({ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'A'.repeat(1000) } }),
      1504
    ],
    [
      'document',
      one({ type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'x'.repeat(1e6) } }),
      2004
    ],
    ['thinking', one({ type: 'thinking', thinking: 'fifteen letters', signature: 's'.repeat(3000) }), 8],
    ['redacted thinking', one({ type: 'redacted_thinking', data: 'r'.repeat(400) }), 104],
    [
      'server-side search',
      one(
        { type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'rust' } },
        { type: 'web_search_tool_result', tool_use_id: 's', content: [{ url: 'https://rust-lang.org' }] },
        { type: 'text', text: 'Rust is a language.' }
      ),
      516
    ],
    ['unknown block', one({ type: 'future_block', payload: 42 }), 13],
    ['CJK', { messages: [message('user', '你好世界')] }, 5],
    ['emoji', { messages: [message('user', '👍👍👍👍')] }, 5],
    ['empty text', { messages: [message('user', '')] }, 4],
    ['no blocks', { messages: [message('user', [])] }, 4],
    ['tool', { messages: [], tools: [{ name: 'noop', input_schema: { type: 'object' } }] }, 12],
    ['built-in tool', { messages: [], tools: [{ type: 'web_search_20250305', name: 'web_search' }] }, 13]
  ])('%s', (_, request, tokens) => {
    expect(estimate(request)).toBe(tokens)
  })

  test.each<[number, string]>([
    [0, '0'],
    [-0, '-0.0'],
    [1e15, '1000000000000000'],
    [12345678901234567000, '12345678901234567000'],
    [1e20, '1e20'],
    [1.2345678901234568e20, '1.2345678901234568e20'],
    [1e21, '1e21'],
    [-1e19, '-1e19'],
    [-(2 ** 63), '-9223372036854775808'],
    [0.00001, '0.00001'],
    [0.000001, '1e-6'],
    [1.5e-7, '1.5e-7']
  ])('number %d is written %s', (value, written) => {
    for (let pad = 0; pad < 4; pad++)
      expect(charsPerTokenEstimator.block(toolUse({ name: '', input: ['x'.repeat(pad), value] }))).toBe(
        Math.ceil((5 + pad + written.length) / 4)
      )
  })

  test('a server-side call that is not one costs its JSON', () => {
    expect(charsPerTokenEstimator.block(opaque('server_tool_use', { name: 1 }))).toBe(3)
    expect(charsPerTokenEstimator.block(opaque('server_tool_use', 'text'))).toBe(2)
  })

  test('every code unit in JSON costs its characters', () => {
    const wrong: Array<number> = []
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = String.fromCharCode(unit).repeat(4)
      const tokens = charsPerTokenEstimator.block(opaque('x', text))
      if (tokens !== Math.ceil(JSON.stringify(text).length / 4)) wrong.push(unit)
    }
    expect(wrong).toEqual([])
  })

  test('a deep value is no problem', () => {
    let deep: Json = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(charsPerTokenEstimator.block(toolUse({ name: '', input: deep }))).toBe(Math.ceil(200_001 / 4))
  })
})

describe('laws', () => {
  test('a text costs a quarter of its code points, rounded up', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(estimateTextTokens(text, charsPerTokenEstimator)).toBe(Math.ceil([...text].length / 4))
      })
    )
  })

  test('a JSON value costs its compact text where numbers are whole and below 2^53', () => {
    const plain = anyJson.filter((value) => !hasFloat(value))
    fc.assert(
      fc.property(plain, (input) => {
        const points = [...JSON.stringify(input)].length
        expect(charsPerTokenEstimator.block(toolUse({ name: '', input }))).toBe(Math.ceil(points / 4))
      })
    )
  })
})

describe.runIf(cases.length > 0)(`the crate claude-api, ${String(cases.length)} shared cases`, () => {
  test.each(cases.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const before = decodeClaudeApi(repeated(vector.input) as JsonObject)
    const { compaction } = vector.input
    const after =
      compaction === undefined ? before : compact(before, compaction.max_input_tokens, compaction.keep_recent_turns)
    const { compacted, dropped, estimate, estimate_after, first_role_after, messages, roundtrips, roundtrips_after } =
      vector.expect
    expect({
      compacted: after.messages.length < before.messages.length,
      dropped: before.messages.length - after.messages.length,
      estimate: estimateTokens(before, charsPerTokenEstimator),
      estimate_after: estimateTokens(after, charsPerTokenEstimator),
      first_role_after: after.messages[0]?.role ?? null,
      messages: before.messages.length,
      roundtrips: count(before),
      roundtrips_after: count(after)
    }).toStrictEqual({
      compacted,
      dropped,
      estimate,
      estimate_after,
      first_role_after,
      messages,
      roundtrips,
      roundtrips_after
    })
  })
})

describe.runIf(cases.length > 0)('the same, decoded by the dialect of Anthropic', () => {
  test.each(cases.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const decoded = anthropic.decode(repeated(vector.input))
    expect(decoded._tag === 'Right' && estimateTokens(decoded.right, charsPerTokenEstimator)).toBe(
      vector.expect.estimate
    )
  })
})

test('the drop loop, without the shared cases', () => {
  const turns = [0, 1, 2, 3, 4].flatMap((i) => [
    message('user', `u${String(i)}`),
    message('assistant', `a${String(i)}`)
  ])
  const before = decodeClaudeApi({ messages: [...turns, message('user', 'trailing')] })
  const after = compact(before, 1, 2)
  expect([estimateTokens(before, charsPerTokenEstimator), estimateTokens(after, charsPerTokenEstimator)]).toEqual([
    56, 26
  ])
  expect(before.messages.length - after.messages.length).toBe(6)
  expect(compact(context({ messages: [user('x')] }), 0, 0).messages.length).toBe(1)
})

const count = (history: Context): number => roundtrips(history, { definition: 'claude-api' }).length

const hasFloat = (value: Json): boolean =>
  typeof value === 'number'
    ? !Number.isSafeInteger(value) || Object.is(value, -0)
    : typeof value === 'object' && value !== null && Object.values(value as Record<string, Json>).some(hasFloat)

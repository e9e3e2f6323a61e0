import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import {
  claudeApiPricing,
  compactIfNeeded,
  completeRoundtripCount,
  type Conversation,
  conversationCost,
  cumulativeUsage,
  decodeConversation,
  encodeConversation,
  estimateInputTokens,
  buildRequest,
  measureInputTokens,
  parseConversation,
  pop,
  pushUser,
  receive,
  request,
  turnCount
} from 'context-compaction/session'
import { describe, expect, test } from 'vitest'
import { vectors } from '../support/shared'
import { crateCompacted, crateCount, crateEstimate, crateRequest, form, type Form, type Raw } from './conversationCrate'

const rightOf = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const read = (value: unknown): Conversation => rightOf(decodeConversation(value, { compat: true }))

const wire = (conversation: Conversation): ReadonlyArray<unknown> => encodeConversation(conversation).messages

const compacted = (conversation: Conversation): Conversation => rightOf(compactIfNeeded()(conversation)).conversation

// -------------------------------------------------------------------------------------
// what the crate itself said
// -------------------------------------------------------------------------------------

interface Vector {
  readonly name: string
  readonly input: unknown
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
    readonly request?: unknown
    readonly cumulative?: unknown
    readonly cost?: number
  }
}

/** `{ $repeat: [text, times] }` written out. */
const repeated = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(repeated)
  if (typeof value !== 'object' || value === null) return value
  const repeat = (value as Raw)['$repeat'] as readonly [string, number] | undefined
  if (repeat !== undefined) return repeat[0].repeat(repeat[1])
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, repeated(one)]))
}

const shared = vectors('seed-systems') as
  { readonly claude_api: { readonly vectors: ReadonlyArray<Vector> } } | undefined
const cases = shared?.claude_api.vectors ?? []

describe.skipIf(cases.length === 0)(`${String(cases.length)} cases that claude-api 0.5.3 was run on`, () => {
  test.each(cases.map((vector) => [vector.name, vector] as const))('%s', (_, { input, expect: expected }) => {
    const decoded = decodeConversation(repeated(input), { compat: true })
    expect(isLeft(decoded)).toBe(expected.error !== undefined)
    if (isLeft(decoded)) return
    const before = decoded.right
    const result = rightOf(compactIfNeeded()(before))
    const after = result.conversation
    const { messages } = after.context
    expect({
      compacted: result.compaction.before !== result.compaction.after,
      dropped: before.context.messages.length - messages.length,
      estimate: estimateInputTokens(before),
      estimate_after: estimateInputTokens(after),
      first_role_after: messages[0]?.role ?? null,
      messages: before.context.messages.length,
      roundtrips: completeRoundtripCount(before),
      roundtrips_after: completeRoundtripCount(after),
      ...(expected.request === undefined ? {} : { request: buildRequest(after) }),
      ...(expected.cumulative === undefined ? {} : { cumulative: cumulativeUsage(after) }),
      ...(expected.cost === undefined ? {} : { cost: rightOf(conversationCost(claudeApiPricing)(after)).total })
    }).toStrictEqual(expected)
    expect(result.compaction.tokens).toMatchObject({ before: expected.estimate, after: expected.estimate_after })
    expect(measureInputTokens(before).value).toBe(expected.estimate)
  })
})

// -------------------------------------------------------------------------------------
// what a straight-line model of it says
// -------------------------------------------------------------------------------------

describe('as the crate', () => {
  test('estimates', () => {
    fc.assert(
      fc.property(form, (given) => {
        expect(estimateInputTokens(read(given))).toBe(crateEstimate(given))
      })
    )
  })

  test('counts roundtrips', () => {
    fc.assert(
      fc.property(form, (given) => {
        expect(completeRoundtripCount(read(given))).toBe(crateCount(given.messages))
      })
    )
  })

  test('compacts', () => {
    let drops = 0
    fc.assert(
      fc.property(form, (given) => {
        const before = read(given)
        const after = compacted(before)
        const expected = crateCompacted(given)
        expect(after.context.messages).toStrictEqual(
          before.context.messages.slice(given.messages.length - expected.length)
        )
        if (expected.length === given.messages.length) expect(after).toBe(before)
        else drops++
      })
    )
    expect(drops).toBeGreaterThan(3)
  })

  test('builds requests', () => {
    fc.assert(
      fc.property(form, (given) => {
        expect(buildRequest(read(given))).toStrictEqual(crateRequest(given))
      })
    )
  })

  test('compacts, then builds the request', () => {
    fc.assert(
      fc.property(form, (given) => {
        const asked = rightOf(request()(read(given)))
        expect(asked.request).toStrictEqual(crateRequest({ ...given, messages: crateCompacted(given) }))
        expect(buildRequest(asked.conversation)).toStrictEqual(asked.request)
      })
    )
  })

  test('writes what it reads, without what it does not know, and reads that again', () => {
    fc.assert(
      fc.property(form, (given) => {
        const once = encodeConversation(read({ ...given, unknown: 1 }))
        const { messages, system, tools } = crateRequest({ ...given, auto_cache: 'off' }) as unknown as Form
        expect(once).toStrictEqual({
          ...crateRequest({ ...given, auto_cache: 'off' }),
          ...(system === undefined ? {} : { system }),
          ...(tools === undefined ? {} : { tools }),
          messages,
          auto_cache: given['auto_cache'] ?? 'off',
          ...(given.compaction ? { compaction: given.compaction } : {}),
          usage_history: []
        })
        expect(encodeConversation(read(once))).toStrictEqual(once)
      })
    )
  })

  test('refuses roles and blocks that it cannot read', () => {
    const refused = (message: unknown, more: Raw = {}): boolean =>
      isLeft(decodeConversation({ model: 'm', max_tokens: 1, messages: [message], ...more }, { compat: true }))
    const said = (...content: ReadonlyArray<unknown>): unknown => ({ role: 'user', content })
    expect(refused(said({ type: 'text', text: 'x' }))).toBe(false)
    expect(refused({ role: 'system', content: 'x' })).toBe(true)
    expect(refused({ role: 'user' })).toBe(true)
    expect(refused({ role: 'user', content: null })).toBe(true)
    expect(refused({ role: 'user', content: 1 })).toBe(true)
    for (const bad of [
      { type: 'text' },
      { type: 'text', text: null },
      { type: 'text', text: 'x', cache_control: 5 },
      { type: 'thinking', thinking: 'x' },
      { type: 'redacted_thinking' },
      { type: 'tool_use', id: 't', name: 'n' },
      { type: 'tool_use', name: 'n', input: {} },
      { type: 'server_tool_use', id: 't', input: {} },
      { type: 'tool_result', tool_use_id: 't' },
      { type: 'tool_result', content: 'x' },
      { type: 'tool_result', tool_use_id: 't', content: [{ type: 'text', text: 1 }] },
      { type: 'tool_result', tool_use_id: 't', content: 'x', is_error: 'no' },
      { type: 'web_search_tool_result', tool_use_id: 't' },
      { type: 'image' },
      { type: 'image', source: { type: 'text', media_type: 'text/plain', data: 'x' } },
      { type: 'image', source: { type: 'base64', data: 'x' } },
      { type: 'document', source: { type: 'content', content: 'x' } }
    ])
      expect([bad, refused(said(bad))]).toStrictEqual([bad, true])
    for (const good of [
      { type: 'text', text: 'x', cache_control: null, citations: null },
      { type: 'future', text: 5 },
      { text: 5 },
      { type: 7 },
      'words',
      null,
      { type: 'tool_use', id: 't', name: 'n', input: null },
      { type: 'image', source: { type: 'file', file_id: 'f' } },
      { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'x' }, title: null }
    ])
      expect([good, refused(said(good))]).toStrictEqual([good, false])
    expect(refused(said(), { max_tokens: -1 })).toBe(true)
    expect(refused(said(), { max_tokens: 1.5 })).toBe(true)
    expect(refused(said(), { model: undefined })).toBe(true)
    expect(refused(said(), { auto_cache: 'on' })).toBe(true)
    expect(refused(said(), { usage_history: null })).toBe(true)
    expect(refused(said(), { usage_history: [{ model: 'm', usage: { input_tokens: 1 } }] })).toBe(true)
    expect(refused(said(), { compaction: { max_input_tokens: 1 } })).toBe(true)
    expect(refused(said(), { tools: [{ type: 'bash_20250124' }] })).toBe(true)
    expect(refused(said(), { system: 5 })).toBe(true)
    expect(refused(said(), { system: null, temperature: null, compaction: null })).toBe(false)
  })

  test('records an answer under the model that was asked, and appends an empty one', () => {
    const before = read({ model: 'claude-sonnet-4-6', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }] })
    const after = rightOf(receive({ model: 'claude-sonnet-4-5-20250929', content: [] })(before))
    expect(after.usageHistory).toStrictEqual([
      { model: 'claude-sonnet-4-6', usage: { input_tokens: 0, output_tokens: 0 } }
    ])
    expect(wire(after)).toStrictEqual([
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: [] }
    ])
    expect(turnCount(after)).toBe(1)
  })

  test('adds up four numbers, and stops at the largest of 32 bits', () => {
    const usage = (input: number, more: Raw = {}) => ({
      model: 'm',
      usage: { input_tokens: input, output_tokens: 1, ...more }
    })
    const total = (...usage_history: ReadonlyArray<unknown>) =>
      cumulativeUsage(read({ model: 'm', max_tokens: 1, usage_history }))
    expect(total(usage(2 ** 32 - 2), usage(5))).toStrictEqual({ input_tokens: 2 ** 32 - 1, output_tokens: 2 })
    expect(
      total(usage(1, { cache_read_input_tokens: 0, cache_creation: { ephemeral_5m_input_tokens: 9 } }))
    ).toStrictEqual({
      input_tokens: 1,
      output_tokens: 1,
      cache_read_input_tokens: 0
    })
    expect(total(usage(1, { cache_read_input_tokens: null }))).toStrictEqual({ input_tokens: 1, output_tokens: 1 })
    expect(total()).toStrictEqual({ input_tokens: 0, output_tokens: 0 })
  })

  test('believes the breakdown of cache writes alone, and takes unknown models for free', () => {
    const cost = (model: string, usage: Raw) =>
      rightOf(
        conversationCost(claudeApiPricing)(
          read({
            model: 'm',
            max_tokens: 1,
            usage_history: [{ model, usage: { input_tokens: 0, output_tokens: 0, ...usage } }]
          })
        )
      ).total
    const flat = { cache_creation_input_tokens: 1_000_000 }
    expect(cost('claude-sonnet-4-6', flat)).toBe(3.75)
    expect(cost('claude-sonnet-4-6', { ...flat, cache_creation: {} })).toBe(0)
    expect(cost('claude-sonnet-4-6', { ...flat, cache_creation: { ephemeral_1h_input_tokens: 1_000_000 } })).toBe(6)
    expect(cost('claude-opus-4-7', { input_tokens: 1_000_000 })).toBe(15)
    expect(cost('claude-haiku-4-5', { input_tokens: 1_000_000 })).toBe(0)
    expect(cost('claude-haiku-4-5-20251001', { input_tokens: 1_000_000, output_tokens: 1_000_000 })).toBe(6)
    // 100k in, 50k out, 20k written, 80k read, 3 searches
    expect(
      cost('claude-sonnet-4-6', {
        input_tokens: 100_000,
        output_tokens: 50_000,
        cache_creation_input_tokens: 20_000,
        cache_read_input_tokens: 80_000,
        server_tool_use: { web_search_requests: 3 }
      })
    ).toBeCloseTo(1.179, 12)
    expect(
      cost('claude-sonnet-4-6', {
        cache_read_input_tokens: 1_000_000,
        cache_creation: { ephemeral_5m_input_tokens: 1_000_000, ephemeral_1h_input_tokens: 1_000_000 }
      })
    ).toBeCloseTo(10.05, 12)
  })

  test('has a web-search tool as the crate writes it', () => {
    const search = {
      type: 'web_search_20250305',
      name: 's',
      user_location: { city: 'Paris' },
      max_uses: null,
      future: 1
    }
    const conversation = read({ model: 'm', max_tokens: 1, tools: [search] })
    expect(buildRequest(conversation)['tools']).toStrictEqual([
      { type: 'web_search_20250305', name: 's', user_location: { type: 'approximate', city: 'Paris' } }
    ])
    expect(isRight(decodeConversation({ model: 'm', max_tokens: 1 }))).toBe(true)
  })

  describe('counts the letters of numbers as they were written', () => {
    const stored = (number: string, more = ''): string =>
      `{"model":"m","max_tokens":1${more},"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"","input":{"\\"1.0":${number}}}]}]}`
    const parse = (text: string): Conversation => rightOf(parseConversation(text, { compat: true }))
    /** Letters of `{"\"1.0":…}` as serde_json writes it. */
    const letters = (number: string): number => '{"_"1.0":}'.length + number.length

    // what was written, and what serde_json writes
    test.each([
      ['1', '1'],
      ['1.0', '1.0'],
      ['1.00', '1.0'],
      ['-1.0', '-1.0'],
      ['1e2', '100.0'],
      ['100.0', '100.0'],
      ['1.5', '1.5'],
      ['1.50', '1.5'],
      ['0.0', '0.0'],
      ['-0.0', '-0.0'],
      ['-0', '-0.0'],
      ['1E15', '1000000000000000.0'],
      ['123456789012345.0', '123456789012345.0'],
      ['9007199254740992.0', '9007199254740992.0'],
      ['-9007199254740992.0', '-9007199254740992.0'],
      ['1e16', '1e16'],
      ['10000000000000000', '10000000000000000'],
      ['12345678901234567890.0', '1.2345678901234567e19'],
      ['12345678901234567890', '12345678901234567890'],
      ['1e21', '1e21'],
      ['1e300', '1e300'],
      ['-1e300', '-1e300'],
      ['1e-7', '1e-7'],
      ['0.00001', '0.00001'],
      ['0.000001', '1e-6']
    ])('%s', (number, written) => {
      // in fours, so that each letter shows
      for (let pad = 0; pad < 4; pad++) {
        const key = 'x'.repeat(pad)
        const text = stored(number).replace('\\"1.0', `\\"1.0${key}`)
        expect(estimateInputTokens(parse(text))).toBe(4 + Math.ceil((letters(written) + pad) / 4))
      }
    })

    test('wherever they stand, and while messages go', () => {
      const tool = '{"name":"n","input_schema":{"minimum":0.0,"maximum":100.0}}'
      const turn = (n: string) =>
        `{"role":"user","content":[{"type":"future","n":${n}}]},{"role":"assistant","content":[{"type":"future","n":${n}}]}`
      const text = (n: string, max = 1) =>
        `{"model":"m","max_tokens":1,"temperature":1.0,"system":[{"type":"future","n":${n}}],"tools":[${tool}],"messages":[${turn(n)},${turn(n)},{"role":"user","content":"x"}],"compaction":{"max_input_tokens":${String(max)},"keep_recent_turns":0}}`
      const [long, short] = [parse(text('10000000000000.0')), parse(text('10000000000000'))]
      expect(estimateInputTokens(long) - estimateInputTokens(short)).toBe(5)
      const after = compacted(long)
      expect(after.context.messages).toHaveLength(1)
      expect(estimateInputTokens(after)).toBe(estimateInputTokens(compacted(short)) + 1)
      // one token more or less decides
      const limit = estimateInputTokens(long)
      expect(compacted(parse(text('10000000000000.0', limit))).context.messages).toHaveLength(5)
      expect(compacted(parse(text('10000000000000.0', limit - 1))).context.messages).toHaveLength(3)
      expect(parse(text('1'))).not.toHaveProperty('spelled.0')
    })

    test('and refuses them where whole numbers are wanted', () => {
      expect(isLeft(parseConversation('{"model":"m","max_tokens":1.0}', { compat: true }))).toBe(true)
      expect(isLeft(parseConversation('{"model":"m","max_tokens":1}', { compat: true }))).toBe(false)
      expect(isLeft(parseConversation('{"model":"m",', { compat: true }))).toBe(true)
      expect(parseConversation('{"model":"m","max_tokens":1.0}')).toStrictEqual(
        decodeConversation({ model: 'm', max_tokens: 1 })
      )
    })

    test('and nothing where they are popped', () => {
      const popped = pop(parse(stored('10000000000.0'))).conversation
      expect(estimateInputTokens(pushUser('')(popped))).toBe(4)
    })
  })
})

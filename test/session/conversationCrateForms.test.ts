/** What claude-api 0.5.3 reads and writes field by field, and the numbers that are told of it. */
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import {
  buildRequest,
  claudeApiPricing,
  compactIfNeeded,
  completeRoundtripCount,
  type Conversation,
  conversation,
  conversationCost,
  decodeConversation,
  encodeConversation,
  estimateInputTokens,
  parseConversation,
  receive,
  withCompat,
  withThinking
} from 'context-compaction/session'
import { describe, expect, test } from 'vitest'

type Raw = Readonly<Record<string, unknown>>

const rightOf = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const base = { model: 'claude-sonnet-4-6', max_tokens: 256 }
const decode = (fields: Raw) => decodeConversation({ ...base, ...fields }, { compat: true })
const read = (fields: Raw): Conversation => rightOf(decode(fields))
const user = (content: unknown) => ({ role: 'user', content })
const assistant = (content: unknown) => ({ role: 'assistant', content })

// -------------------------------------------------------------------------------------
// numbers
// -------------------------------------------------------------------------------------

describe('estimates', () => {
  const said = (...content: ReadonlyArray<unknown>): Raw => ({ messages: [assistant(content)] })
  test.each<[string, Raw, number]>([
    ['nothing', {}, 0],
    ['two letters', { messages: [user('hi')] }, 5],
    ['four, and five', { messages: [user('abcd'), user('abcde')] }, 1 + 4 + 2 + 4],
    [
      'a thought, whatever its signature',
      said({ type: 'thinking', thinking: 'let me think ok', signature: 's'.repeat(3000) }),
      8
    ],
    ['a call', said({ type: 'tool_use', id: 'toolu_1', name: 'get_weather', input: { city: 'Paris' } }), 11],
    ['a combined emoji is many code points', { messages: [user('👨‍👩‍👧‍👦')] }, 2 + 4],
    ['a letter with its accent apart', { messages: [user('e\u0301e\u0301e')] }, 2 + 4],
    [
      'the input of letters that JSON escapes',
      said({ type: 'tool_use', id: 't', name: '', input: { a: '"\\\n\u0001/<é' } }),
      4 + 6
    ],
    [
      'an input that is a text, a list, nothing',
      said(
        { type: 'tool_use', id: 't', name: '', input: 'abc' },
        { type: 'tool_use', id: 't', name: '', input: [] },
        { type: 'tool_use', id: 't', name: '', input: null }
      ),
      4 + 2 + 1 + 1
    ],
    ['whole numbers beyond 53 bits', said({ type: 'tool_use', id: 't', name: '', input: 2 ** 63 }), 4 + 5],
    [
      'a result in a result',
      {
        messages: [
          user([
            {
              type: 'tool_result',
              tool_use_id: 't',
              content: [{ type: 'tool_result', tool_use_id: 't', content: 'abcde' }]
            }
          ])
        ]
      },
      4 + 2
    ],
    ['a block without a type', said({ payload: 42 }), 4 + 4],
    ['what is no block', said(null, 5, 'abc', []), 4 + 1 + 1 + 2 + 1],
    [
      'system blocks, without overhead',
      {
        system: [
          { type: 'text', text: 'abcde' },
          { type: 'image', source: { type: 'url', url: 'u' } }
        ]
      },
      1502
    ],
    [
      'a tool that is marked',
      { tools: [{ name: 'noop', input_schema: {}, cache_control: { type: 'ephemeral' } }] },
      Math.ceil('{"name":"noop","input_schema":{},"cache_control":{"type":"ephemeral"}}'.length / 4)
    ],
    [
      'a description of a tool, its null, and fields that the crate has no place for',
      { tools: [{ name: 'noop', description: null, input_schema: {}, strict: true }] },
      Math.ceil('{"name":"noop","input_schema":{}}'.length / 4)
    ],
    ['a tool that is nothing', { tools: [5, null] }, 1 + 1],
    [
      'a place of a search, of which the type is told',
      { tools: [{ type: 'web_search_20250305', name: 's', user_location: { city: 'Paris' } }] },
      Math.ceil(
        '{"type":"web_search_20250305","name":"s","user_location":{"type":"approximate","city":"Paris"}}'.length / 4
      )
    ]
  ])('%s', (_, fields, tokens) => {
    expect(estimateInputTokens(read(fields))).toBe(tokens)
  })
})

describe('compactions', () => {
  const pairs = (count: number, ...last: ReadonlyArray<unknown>) => [
    ...Array.from({ length: count }, (_, i) => [
      user(`this is user message number ${String(i)} with reasonable length`),
      assistant(`this is assistant response number ${String(i)} with similar length`)
    ]).flat(),
    ...last
  ]
  const result = (messages: ReadonlyArray<unknown>, max: number, keep: number): ReadonlyArray<number> => {
    const before = read({ messages, compaction: { max_input_tokens: max, keep_recent_turns: keep } })
    const { conversation: after } = rightOf(compactIfNeeded()(before))
    return [
      estimateInputTokens(before),
      estimateInputTokens(after),
      before.context.messages.length - after.context.messages.length,
      completeRoundtripCount(after)
    ]
  }
  const hi = [user('hi'), assistant('yo'), user('ok')]
  test.each<[string, ReadonlyArray<unknown>, number, number, ReadonlyArray<number>]>([
    ['six pairs and a question', pairs(6, user('current question')), 60, 1, [218, 43, 10, 1]],
    ['the same, one pair fewer', pairs(6, user('current question')), 182, 1, [218, 148, 4, 4]],
    ['the same, at the boundary', pairs(6, user('current question')), 183, 1, [218, 183, 2, 5]],
    ['as large as allowed', hi, 15, 0, [15, 15, 0, 1]],
    ['one more than allowed', hi, 14, 0, [15, 5, 2, 0]],
    [
      'the last answer is never complete',
      [user('u1'), assistant('a1'), user('u2'), assistant('a2')],
      1,
      0,
      [20, 10, 2, 0]
    ],
    [
      'two answers in a row: the first goes',
      [user('u1'), assistant('a1'), assistant('a2'), user('u2')],
      1,
      1,
      [20, 10, 2, 1]
    ],
    ['an answer of no blocks is complete', [user('u1'), assistant([]), user('u2')], 1, 0, [14, 5, 2, 0]],
    ['nothing at all', [], 0, 0, [0, 0, 0, 0]]
  ])('%s', (_, messages, max, keep, expected) => {
    expect(result(messages, max, keep)).toStrictEqual(expected)
  })
})

describe('costs', () => {
  const history = (model: string, usage: Raw) => [{ model, usage: { input_tokens: 0, output_tokens: 0, ...usage } }]
  const cost = (...usage_history: ReadonlyArray<unknown>) =>
    rightOf(conversationCost(claudeApiPricing)(read({ usage_history }))).total

  test('in the last digit', () => {
    // the order of the crate: input, output, writes, reads, searches, and records one after the other
    const sonnet = (usage: Raw) => history('claude-sonnet-4-6', usage)[0]
    const one = 0.7 * 3 + 0.1 * 15 + (0.3 * 3.75 + 0.7 * 6) + 0.9 * (3 * 0.1) + 7 * 0.01
    const usage = {
      input_tokens: 700_000,
      output_tokens: 100_000,
      cache_creation: { ephemeral_5m_input_tokens: 300_000, ephemeral_1h_input_tokens: 700_000 },
      cache_read_input_tokens: 900_000,
      server_tool_use: { web_search_requests: 7 }
    }
    expect(cost(sonnet(usage))).toBe(one)
    expect(cost(sonnet(usage), sonnet(usage), sonnet(usage))).toBe(0 + one + one + one)
    expect(cost()).toBe(0)
  })
})

// -------------------------------------------------------------------------------------
// what it reads
// -------------------------------------------------------------------------------------

describe('settings', () => {
  test.each<[string, unknown, ReadonlyArray<unknown>]>([
    [
      'tool_choice',
      { type: 'auto' },
      [{ type: 'required' }, {}, 'auto', { type: 'tool' }, { type: 'any', disable_parallel_tool_use: 1 }]
    ],
    [
      'thinking',
      { type: 'enabled', budget_tokens: 1024 },
      [{ type: 'adaptive' }, { type: 'enabled' }, { type: 'enabled', budget_tokens: -1 }, {}]
    ],
    ['service_tier', 'standard_only', ['priority', 'AUTO', 5]],
    ['metadata', { user_id: 'u' }, [{ user_id: 5 }, 'u']],
    ['container', 'c1', [{ id: 'c1' }, 5]],
    [
      'mcp_servers',
      [{ type: 'url', url: 'u', name: 'n' }],
      [[{ type: 'stdio', url: 'u', name: 'n' }], [{ type: 'url', url: 'u' }], [{ url: 'u', name: 'n' }], null]
    ],
    ['top_k', 40, [-1, 1.5, 2 ** 32]],
    ['stop_sequences', ['END'], [[1], 'END']],
    ['temperature', 0.5, ['0.5']],
    ['max_tokens', 4294967295, [4294967296, null]],
    [
      'compaction',
      { max_input_tokens: 4294967295, keep_recent_turns: 0 },
      [
        { max_input_tokens: 2 ** 32, keep_recent_turns: 0 },
        { max_input_tokens: 1, keep_recent_turns: -1 }
      ]
    ],
    ['auto_cache', 'system', ['System', null]]
  ])('%s of a kind that it does not know is an error', (name, good, bad) => {
    expect(isLeft(decode({ [name]: good }))).toBe(false)
    for (const value of bad) expect([value, isLeft(decode({ [name]: value }))]).toStrictEqual([value, true])
  })

  test('the kinds that it knows are read, and null is nothing', () => {
    for (const choice of ['auto', 'any', 'none'])
      expect(buildRequest(read({ tool_choice: { type: choice } }))['tool_choice']).toStrictEqual({ type: choice })
    for (const name of [
      'tool_choice',
      'thinking',
      'service_tier',
      'metadata',
      'container',
      'temperature',
      'top_p',
      'top_k',
      'stop_sequences',
      'system',
      'compaction'
    ])
      expect(encodeConversation(read({ [name]: null }))).toStrictEqual(encodeConversation(read({})))
  })

  test('what came later is no error without compat', () => {
    const later = {
      ...base,
      tool_choice: { type: 'required' },
      thinking: { type: 'adaptive' },
      service_tier: 'flex',
      container: { id: 'c' }
    }
    expect(buildRequest(rightOf(decodeConversation(later)))).toStrictEqual({ ...later, messages: [] })
    const adaptive = withThinking({ type: 'adaptive', display: 'summarized' })(
      withCompat(true)(conversation({ model: 'm', maxTokens: 1 }))
    )
    expect(buildRequest(adaptive)['thinking']).toStrictEqual({ type: 'adaptive', display: 'summarized' })
  })

  test('fields of them that it does not know are not sent', () => {
    const later = read({
      tool_choice: { type: 'tool', name: 'ls', disable_parallel_tool_use: null, later: 1 },
      thinking: { type: 'enabled', budget_tokens: 1024, display: 'summarized' },
      metadata: { user_id: 'u', later: 1 },
      mcp_servers: [
        {
          type: 'url',
          url: 'u',
          name: 'n',
          authorization_token: null,
          tool_configuration: { enabled: true, allowed_tools: null, later: 1 },
          later: 1
        }
      ]
    })
    const { tool_choice, thinking, metadata, mcp_servers } = buildRequest(later)
    expect([tool_choice, thinking, metadata, mcp_servers]).toStrictEqual([
      { type: 'tool', name: 'ls' },
      { type: 'enabled', budget_tokens: 1024 },
      { user_id: 'u' },
      [{ type: 'url', url: 'u', name: 'n', tool_configuration: { enabled: true } }]
    ])
    expect(encodeConversation(later)).toMatchObject({ tool_choice, thinking, metadata, mcp_servers })
  })

  test.each([
    [0.7, 0.7],
    [0.1, 0.1],
    [1, 1],
    [0, 0],
    [0.123456789, 0.12345679],
    [1 / 3, 0.33333334],
    [-0.5, -0.5]
  ])('a temperature of %d has 32 bits: %d', (temperature, sent) => {
    expect(buildRequest(read({ temperature, top_p: temperature }))).toMatchObject({ temperature: sent, top_p: sent })
  })
})

describe('blocks and tools', () => {
  const reads = (block: unknown): boolean => !isLeft(decode({ messages: [user([block])] }))
  const text = (more: Raw) => ({ type: 'text', text: 'x', ...more })
  const page = { type: 'page_location', document_index: 0, cited_text: 'x', start_page_number: 1, end_page_number: 2 }

  test('marks and citations are complete, or an error', () => {
    expect(reads(text({ cache_control: { type: 'ephemeral', ttl: 'any' } }))).toBe(true)
    expect(reads(text({ cache_control: { type: 'persistent' } }))).toBe(false)
    expect(reads(text({ citations: [page, { type: 'later' }, 5] }))).toBe(true)
    expect(reads(text({ citations: [{ ...page, end_page_number: 'two' }] }))).toBe(false)
    expect(reads(text({ citations: [{ ...page, document_index: undefined }] }))).toBe(false)
    expect(reads(text({ citations: 'page 1' }))).toBe(false)
    expect(reads({ type: 'document', source: { type: 'url', url: 'u' }, citations: { enabled: 'yes' } })).toBe(false)
  })

  test('fields of citations that it does not know are not sent', () => {
    const sent = buildRequest(
      read({
        messages: [
          user([
            text({
              citations: [
                { ...page, document_title: null, file_id: 'f' },
                { type: 'later', a: 1 }
              ]
            })
          ])
        ]
      })
    )
    expect(sent.messages).toStrictEqual([user([text({ citations: [page, { type: 'later', a: 1 }] })])])
  })

  test('tools that it knows are complete, or an error; others are as they are', () => {
    const tools = (...list: ReadonlyArray<unknown>) => decode({ tools: list })
    for (const bad of [
      { type: 'bash_20250124' },
      { type: 'computer_20250124', name: 'computer', display_width_px: 1 },
      { type: 'web_search_20250305', name: 's', max_uses: -1 },
      { type: 'web_search_20250305', name: 's', allowed_domains: [1] },
      { type: 'web_search_20250305', name: 's', user_location: { type: null } },
      { type: 'code_execution_20250825', name: 'c', cache_control: { type: 'x' } }
    ])
      expect([bad, isLeft(tools(bad))]).toStrictEqual([bad, true])
    const others = [
      5,
      null,
      'bash',
      { type: 'bash_20990101' },
      { name: 'x' },
      { name: 'n', input_schema: {}, cache_control: { type: 'x' } }
    ]
    expect(buildRequest(rightOf(tools(...others)))['tools']).toStrictEqual(others)
    const known = [
      { type: 'computer_20250124', name: 'c', display_width_px: 1, display_height_px: 2, later: 3 },
      { type: 'bash_20250124', name: 'b', input_schema: {} }
    ]
    expect(buildRequest(rightOf(tools(...known)))['tools']).toStrictEqual([
      { type: 'computer_20250124', name: 'c', display_width_px: 1, display_height_px: 2 },
      { name: 'b', input_schema: {} }
    ])
  })
})

describe('usage', () => {
  const usage = { input_tokens: 1, output_tokens: 2 }
  const history = (more: Raw) => ({ usage_history: [{ model: 'm', usage: { ...usage, ...more } }] })

  test('is written without what it does not know, and whole where it knows', () => {
    const written = encodeConversation(
      read(
        history({
          cache_read_input_tokens: null,
          cache_creation: { later: 1 },
          server_tool_use: { web_fetch_requests: 1 },
          service_tier: 'flex',
          inference_geo: 'us',
          later: 1
        })
      )
    )
    expect(written.usage_history).toStrictEqual([
      {
        model: 'm',
        usage: {
          ...usage,
          cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
          server_tool_use: { web_search_requests: 0 },
          service_tier: 'other',
          inference_geo: 'us'
        }
      }
    ])
    expect(encodeConversation(read(history({ service_tier: 'batch' }))).usage_history[0]?.usage.service_tier).toBe(
      'batch'
    )
  })

  test('has counts of 32 bits', () => {
    expect(isLeft(decode(history({ input_tokens: 2 ** 32 - 1 })))).toBe(false)
    for (const more of [
      { input_tokens: 2 ** 32 },
      { cache_creation: { ephemeral_5m_input_tokens: null } },
      { server_tool_use: { web_search_requests: -1 } },
      { service_tier: 5 }
    ])
      expect([more, isLeft(decode(history(more)))]).toStrictEqual([more, true])
  })

  test('that the provider told in more fields is kept until it is written', () => {
    const answered = rightOf(receive({ model: 'm', content: [], usage: { ...usage, later: 1 } })(read({})))
    expect(answered.usageHistory[0]?.usage).toHaveProperty('later')
    expect(encodeConversation(answered).usage_history).toStrictEqual([{ model: base.model, usage }])
  })
})

// -------------------------------------------------------------------------------------
// what it writes
// -------------------------------------------------------------------------------------

test('fields stand in the order in which the crate writes them', () => {
  const all = {
    container: 'c',
    mcp_servers: [{ name: 'n', url: 'u', type: 'url' }],
    service_tier: 'auto',
    metadata: { user_id: 'u' },
    thinking: { budget_tokens: 1024, type: 'enabled' },
    tool_choice: { name: 'ls', type: 'tool' },
    tools: [{ input_schema: {}, name: 'ls' }],
    stop_sequences: [],
    top_k: 1,
    top_p: 1,
    temperature: 1,
    messages: [{ content: [{ text: 'x', type: 'text' }], role: 'user' }],
    system: 's',
    compaction: { keep_recent_turns: 1, max_input_tokens: 9 },
    usage_history: []
  }
  const settings =
    '"temperature":1,"top_p":1,"top_k":1,"stop_sequences":[],"tools":[{"name":"ls","input_schema":{}}],"tool_choice":{"type":"tool","name":"ls"}'
  const [thinking, metadata, tier] = [
    '"thinking":{"type":"enabled","budget_tokens":1024}',
    '"metadata":{"user_id":"u"}',
    '"service_tier":"auto"'
  ]
  const [messages, system] = ['"messages":[{"role":"user","content":[{"type":"text","text":"x"}]}]', '"system":"s"']
  const servers = '"mcp_servers":[{"type":"url","url":"u","name":"n"}],"container":"c"'
  const head = '"model":"claude-sonnet-4-6","max_tokens":256'
  expect(JSON.stringify(buildRequest(read(all)))).toBe(
    `{${[head, messages, system, settings, metadata, tier, thinking, servers].join(',')}}`
  )
  expect(JSON.stringify(encodeConversation(read(all)))).toBe(
    `{${[head, system, messages, settings, thinking, metadata, tier, servers].join(',')},"auto_cache":"off","compaction":{"max_input_tokens":9,"keep_recent_turns":1},"usage_history":[]}`
  )
})

test.each([
  ['a tool_use', [{ type: 'tool_use', id: 't', name: 'n', input: {} }]],
  ['a thought', [{ type: 'thinking', thinking: 'x', signature: 's' }]],
  ['an unknown block', [{ type: 'future' }]],
  ['nothing', []]
])('a last block that is %s gets no mark, and none before it either', (_, content) => {
  const cached = read({
    system: content,
    messages: [user([{ type: 'text', text: 'a' }, ...content])],
    auto_cache: 'system_and_last_user'
  })
  const marks = JSON.stringify(buildRequest(cached)).match(/cache_control/g)?.length ?? 0
  expect(marks).toBe(content.length === 0 ? 1 : 0)
})

test('a float where the crate wants a whole number is an error, which only the text shows', () => {
  const stored = (number: string) => `{"model":"m","max_tokens":${number}}`
  expect(isLeft(parseConversation(stored('256'), { compat: true }))).toBe(false)
  for (const number of ['256.0', '2.56e2', '1e20'])
    expect(isLeft(parseConversation(stored(number), { compat: true }))).toBe(true)
  expect(isLeft(parseConversation(stored('256.0')))).toBe(false)
})

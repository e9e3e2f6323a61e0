import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { isNone, isSome } from 'fp-ts/lib/Option.js'
import * as fc from 'fast-check'
import { anthropic } from 'context-compaction/dialects/anthropic'
import { image, text, toolResult } from 'context-compaction/model'
import { pin } from 'context-compaction/reducers'
import {
  buildRequest,
  builtinTool,
  cachedText,
  compactIfNeeded,
  type Conversation,
  conversation,
  conversationOf,
  cumulativeUsage,
  decodeConversation,
  documentText,
  documentUrl,
  encodeConversation,
  conversationCodec,
  measureInputTokens,
  modelOf,
  pop,
  pushAssistant,
  pushUser,
  pushWire,
  receive,
  request,
  turnCount,
  withAutoCache,
  withCacheBreakpointOnSystem,
  withCompaction,
  withCompat,
  withContainer,
  withContext,
  withMaxTokens,
  withMcpServers,
  withMetadata,
  withModel,
  withServiceTier,
  withSetting,
  withStopSequences,
  withSystem,
  withTemperature,
  withThinking,
  withToolChoice,
  withTools,
  withTopK,
  withTopP
} from 'context-compaction/session'
import { presets } from 'context-compaction/strategy'
import { describe, expect, test } from 'vitest'
import { crateRequest, form } from './conversationCrate'

const rightOf = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })

describe('builders', () => {
  const weather = { name: 'weather', inputSchema: { type: 'object' } }
  const cases: ReadonlyArray<readonly [string, (c: Conversation) => Conversation, string, unknown]> = [
    ['withModel', withModel('claude-opus-4-8'), 'model', 'claude-opus-4-8'],
    ['withMaxTokens', withMaxTokens(9), 'max_tokens', 9],
    ['withSystem', withSystem('Be brief.'), 'system', 'Be brief.'],
    [
      'withSystem, blocks',
      withSystem([cachedText('Be.', '1h')]),
      'system',
      [{ type: 'text', text: 'Be.', cache_control: { type: 'ephemeral', ttl: '1h' } }]
    ],
    ['withTools', withTools([weather]), 'tools', [{ name: 'weather', input_schema: { type: 'object' } }]],
    [
      'withToolChoice',
      withToolChoice({ type: 'tool', name: 'weather' }),
      'tool_choice',
      { type: 'tool', name: 'weather' }
    ],
    [
      'withThinking',
      withThinking({ type: 'enabled', budget_tokens: 1024 }),
      'thinking',
      { type: 'enabled', budget_tokens: 1024 }
    ],
    ['withTemperature', withTemperature(0.5), 'temperature', 0.5],
    ['withTopP', withTopP(0.9), 'top_p', 0.9],
    ['withTopK', withTopK(40), 'top_k', 40],
    ['withStopSequences', withStopSequences(['END']), 'stop_sequences', ['END']],
    ['withMetadata', withMetadata({ user_id: 'u' }), 'metadata', { user_id: 'u' }],
    ['withServiceTier', withServiceTier('standard_only'), 'service_tier', 'standard_only'],
    [
      'withMcpServers',
      withMcpServers([{ type: 'url', url: 'u', name: 'n' }]),
      'mcp_servers',
      [{ type: 'url', url: 'u', name: 'n' }]
    ],
    ['withContainer', withContainer('c1'), 'container', 'c1'],
    ['withSetting', withSetting('output_config', { effort: 'low' }), 'output_config', { effort: 'low' }]
  ]

  test.each(cases)('%s sets its field of the request, and is stored', (_, build, field, expected) => {
    const built = build(empty)
    expect(buildRequest(built)[field]).toStrictEqual(expected)
    expect(encodeConversation(built)[field]).toStrictEqual(expected)
    expect(rightOf(decodeConversation(encodeConversation(built)))).toStrictEqual(built)
  })

  test.each(cases)('%s gives back the same conversation when it is so already', (_, build) => {
    const built = build(empty)
    expect(built).not.toBe(empty)
    expect(build(built)).toBe(built)
  })

  test('the rest of the conversation', () => {
    expect(withAutoCache('off')(empty)).toBe(empty)
    expect(withCacheBreakpointOnSystem(empty).autoCache).toStrictEqual({ mode: 'system' })
    expect(withAutoCache('system', { ttl: '1h' })(empty).autoCache).toStrictEqual({ mode: 'system', ttl: '1h' })
    const limited = withCompaction({ maxInputTokens: 5 })(empty)
    expect(limited.compaction).toStrictEqual({ maxInputTokens: 5, keepRecentTurns: 4 })
    expect(withCompaction({ maxInputTokens: 5 })(limited)).toBe(limited)
    expect(withCompat(true)(empty).compat).toBe(true)
    expect(withCompat(true)(withCompat(true)(empty))).toStrictEqual(withCompat(true)(empty))
    expect(withCompat(false)(withCompat(true)(empty))).toStrictEqual(empty)
    expect(withCompat(false)(empty)).toBe(empty)
    expect(withContext(empty.context)(empty)).toBe(empty)
    expect(modelOf(withModel('m')(empty))).toBe('m')
  })

  test('model and thinking decide what a history has to be', () => {
    expect(empty.context.profile?.thinkingBinding).toBe('none')
    expect(withModel('claude-opus-5-5')(empty).context.profile?.thinkingBinding).toBe('prefix')
    expect(withThinking({ type: 'enabled', budget_tokens: 1024 })(empty).context.profile?.thinkingInLoop).toBe(
      'required'
    )
    const own = { ...empty.context.profile!, name: 'own' }
    expect(withTopK(1)(withContext({ ...empty.context, profile: own })(empty)).context.profile).toBe(own)
  })

  test('a setting can be taken out again', () => {
    expect(withSetting('temperature', undefined)(withTemperature(1)(empty))).toStrictEqual(empty)
    expect(withSetting('temperature', undefined)(empty)).toBe(empty)
  })

  test('tools of the provider', () => {
    const search = builtinTool('web_search_20250305', 'web_search')
    expect(buildRequest(withTools([search])(empty))['tools']).toStrictEqual([
      { name: 'web_search', type: 'web_search_20250305' }
    ])
    expect(buildRequest(withTools([])(withTools([search])(empty)))).not.toHaveProperty('tools')
  })

  test.each<[string, () => unknown]>([
    ['maxTokens', () => conversation({ model: 'm', maxTokens: -1 })],
    ['maxTokens', () => conversation({ model: 'm', maxTokens: 1.5 })],
    ['withMaxTokens', () => withMaxTokens(NaN)],
    ['maxInputTokens', () => withCompaction({ maxInputTokens: -1 })],
    ['keepRecentTurns', () => withCompaction({ keepRecentTurns: 0.5 })],
    ['target', () => withCompaction({ target: 0 })],
    ['target', () => withCompaction({ maxInputTokens: 10, target: 11 })],
    ['budget', () => withCompaction({ budget: { window: 0 }, steps: [] })],
    ['messages', () => withSetting('messages', [])],
    ['system', () => withSetting('system', 'x')],
    ['tools', () => withSetting('tools', [])],
    ['model', () => withSetting('model', undefined)],
    ['max_tokens', () => withSetting('max_tokens', undefined)],
    ['model', () => conversationOf({ system: [], tools: [], messages: [], settings: { max_tokens: 1 } })],
    ['max_tokens', () => conversationOf({ system: [], tools: [], messages: [], settings: { model: 'm' } })]
  ])('refuses what cannot be: %s', (name, build) => {
    expect(build).toThrow(RangeError)
    expect(build).toThrow(name)
  })
})

describe('messages', () => {
  test('are appended, the old ones shared', () => {
    const one = pushUser('first')(empty)
    const two = pipe(
      one,
      pushAssistant(['I look.', text('Wait.')]),
      pushUser(image({ type: 'url', url: 'u' })),
      pushUser('')
    )
    expect(two.context.messages[0]).toBe(one.context.messages[0])
    expect(buildRequest(two).messages).toStrictEqual([
      { role: 'user', content: 'first' },
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'I look.' },
          { type: 'text', text: 'Wait.' }
        ]
      },
      { role: 'user', content: [{ type: 'image', source: { type: 'url', url: 'u' } }] },
      { role: 'user', content: '' }
    ])
    expect(two.context.messages.map(({ id }) => id)).toStrictEqual(['0', '1', '2', '3'])
    expect(rightOf(decodeConversation(encodeConversation(two)))).toStrictEqual(two)
  })

  test('of the wire are sent as they are', () => {
    const message = {
      role: 'user',
      content: [
        { type: 'future', x: 1 },
        { type: 'text', text: 'a', y: null }
      ]
    }
    expect(buildRequest(pushWire(message)(empty)).messages).toStrictEqual([message])
    expect(pushWire(message)(pushUser('a')(empty)).context.messages[1]?.id).toBe('1')
  })

  test('in the words of the crate', () => {
    const said = pushUser([
      documentText('Foxes.', 'Fox'),
      documentUrl('u'),
      cachedText('x'),
      cachedText('y', '5m'),
      toolResult({ toolUseId: 't', content: 'r', isError: true })
    ])(empty)
    expect(buildRequest(said).messages[0]).toStrictEqual({
      role: 'user',
      content: [
        {
          type: 'document',
          source: { type: 'text', media_type: 'text/plain', data: 'Foxes.' },
          title: 'Fox',
          citations: { enabled: true }
        },
        { type: 'document', source: { type: 'url', url: 'u' }, citations: { enabled: true } },
        { type: 'text', text: 'x', cache_control: { type: 'ephemeral' } },
        { type: 'text', text: 'y', cache_control: { type: 'ephemeral', ttl: '5m' } },
        { type: 'tool_result', tool_use_id: 't', content: 'r', is_error: true }
      ]
    })
  })

  test('are popped', () => {
    const two = pipe(empty, pushUser('first'), pushUser('second'))
    const popped = pop(two)
    expect(isSome(popped.message) && popped.message.value).toBe(two.context.messages[1])
    expect(popped.conversation).toStrictEqual(pushUser('first')(empty))
    expect(pop(empty).conversation).toBe(empty)
    expect(isNone(pop(empty).message)).toBe(true)
  })
})

describe('requests', () => {
  const asked = pipe(empty, withSystem('S'), pushUser('u1'), pushAssistant('a1'), pushUser('u2'))
  const mark = { type: 'ephemeral' }

  test('mark system and last user, for the lifetime that is asked for', () => {
    const cached = buildRequest(withAutoCache('system_and_last_user', { ttl: '1h' })(asked))
    expect(cached['system']).toStrictEqual([{ type: 'text', text: 'S', cache_control: { ...mark, ttl: '1h' } }])
    expect(cached.messages).toStrictEqual([
      { role: 'user', content: 'u1' },
      { role: 'assistant', content: 'a1' },
      { role: 'user', content: [{ type: 'text', text: 'u2', cache_control: { ...mark, ttl: '1h' } }] }
    ])
    expect(buildRequest(withAutoCache('system', { ttl: '5m' })(asked))['system']).toStrictEqual([
      { type: 'text', text: 'S', cache_control: { ...mark, ttl: '5m' } }
    ])
    expect(buildRequest(withAutoCache('system')(asked)).messages).toStrictEqual(buildRequest(asked).messages)
  })

  test('mark the last tool where that is asked for, whatever the mode', () => {
    const tools = [
      { name: 'a', inputSchema: {} },
      { name: 'b', inputSchema: {} }
    ]
    const built = (c: Conversation): unknown => buildRequest(withTools(tools)(c))['tools']
    const cached = withAutoCache('off', { tools: true, ttl: '1h' })(asked)
    expect(built(cached)).toStrictEqual([
      { name: 'a', input_schema: {} },
      { name: 'b', input_schema: {}, cache_control: { ...mark, ttl: '1h' } }
    ])
    expect(built(withAutoCache('system')(asked))).toStrictEqual(built(asked))
    expect(buildRequest(cached)).not.toHaveProperty('tools')
    expect(rightOf(decodeConversation(encodeConversation(cached)))).toStrictEqual(
      rightOf(decodeConversation(JSON.parse(JSON.stringify(encodeConversation(cached)))))
    )
    expect(rightOf(decodeConversation(encodeConversation(cached))).autoCache).toStrictEqual(cached.autoCache)
  })

  test('leave the conversation alone', () => {
    const before = JSON.stringify(asked)
    buildRequest(withAutoCache('system_and_last_user')(asked))
    expect(JSON.stringify(asked)).toBe(before)
  })

  test('mark the last block that takes a mark, where the crate marks nothing', () => {
    const tail = pushUser([text('look'), image({ type: 'url', url: 'u' }), text('')])
    const future = pushWire({ role: 'user', content: [{ type: 'text', text: 'x' }, { type: 'future' }] })
    const contentOf = (c: Conversation): unknown =>
      buildRequest(withAutoCache('system_and_last_user')(c)).messages.at(-1).content
    expect(contentOf(tail(empty))).toStrictEqual([
      { type: 'text', text: 'look' },
      { type: 'image', source: { type: 'url', url: 'u' }, cache_control: mark },
      { type: 'text', text: '' }
    ])
    expect(contentOf(future(empty))).toStrictEqual([
      { type: 'text', text: 'x', cache_control: mark },
      { type: 'future' }
    ])
    expect(contentOf(withCompat(true)(future(empty)))).toStrictEqual([{ type: 'text', text: 'x' }, { type: 'future' }])
    // however many of the last take none
    const blank = [text('look'), text(''), text(''), text('')]
    expect(contentOf(pushUser(blank)(empty))).toStrictEqual(
      blank.map((block, i) => (i === 0 ? { ...block, cache_control: mark } : block))
    )
    expect(contentOf(pushUser([text(''), text('')])(empty))).toStrictEqual([text(''), text('')])
    expect(contentOf(pushUser('')(empty))).toBe('')
    expect(contentOf(withCompat(true)(pushUser('')(empty)))).toStrictEqual([
      { type: 'text', text: '', cache_control: mark }
    ])
  })

  test('have no more marks than the provider takes; the oldest of the messages go', () => {
    const many = pipe(
      withSystem([cachedText('s')])(empty),
      pushUser(cachedText('1')),
      pushUser([cachedText('2'), cachedText('3')]),
      pushUser('4'),
      withAutoCache('system_and_last_user')
    )
    const built = buildRequest(many)
    expect(anthropic.violations(built)).toStrictEqual([])
    const marks = built.messages.map(({ content }: { content: ReadonlyArray<object> }) =>
      content.map((block) => 'cache_control' in block)
    )
    expect(marks).toStrictEqual([[false], [true, true], [true]])
    expect(anthropic.violations(buildRequest(withCompat(true)(many))).map(({ rule }) => rule)).toStrictEqual(['A-R30'])
  })

  test('have no mark of an hour after one of five minutes', () => {
    const marksOf = (c: Conversation): ReadonlyArray<unknown> => {
      const built = buildRequest(c)
      expect(anthropic.violations(built)).toStrictEqual([])
      const blocks = [
        ...(built['system'] as ReadonlyArray<object>),
        ...built.messages.flatMap(({ content }) => content)
      ]
      return blocks.flatMap((block: { cache_control?: { ttl?: string } }) => block.cache_control?.ttl ?? [])
    }
    const mixed = pipe(
      empty,
      withSystem([cachedText('a', '5m'), text('b')]),
      pushUser(cachedText('c', '1h')),
      pushUser('d'),
      withAutoCache('system_and_last_user', { ttl: '1h' })
    )
    expect(marksOf(mixed)).toStrictEqual(['5m'])
    expect(marksOf(withSystem([cachedText('a', '1h'), text('b')])(mixed))).toStrictEqual(['1h', '1h', '1h', '1h'])
    expect(marksOf(withAutoCache('off')(withSystem([cachedText('a')])(mixed)))).toStrictEqual([])
  })

  test('are those of the crate where it does nothing wrong', () => {
    fc.assert(
      fc.property(form, (given) => {
        const plain = {
          ...given,
          auto_cache: 'off',
          tools: undefined,
          messages: given.messages.filter(({ content }) => typeof content === 'string')
        }
        const read = decodeConversation({
          ...plain,
          system: typeof given.system === 'string' ? given.system : undefined
        })
        expect(buildRequest(rightOf(read))).toStrictEqual({
          ...crateRequest({ ...plain, system: typeof given.system === 'string' ? given.system : undefined }),
          ...(given['mcp_servers'] === undefined ? {} : { mcp_servers: given['mcp_servers'] })
        })
      })
    )
  })
})

describe('responses', () => {
  const asked = pushUser('hi')(empty)
  const response = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-6-20251114',
    content: [
      { type: 'thinking', thinking: 'Hm.', signature: 's' },
      { type: 'text', text: 'hello', citations: null }
    ],
    stop_reason: 'end_turn',
    usage: {
      input_tokens: 5,
      output_tokens: 2,
      cache_read_input_tokens: null,
      service_tier: 'standard',
      iterations: []
    }
  }

  test('are appended as they came, and recorded under the model that answered', () => {
    const { conversation: sent, request: built } = rightOf(request()(asked))
    expect(sent).toBe(asked)
    expect(built).toStrictEqual(buildRequest(asked))
    const answered = rightOf(receive(response)(sent))
    expect(answered.context.messages[0]).toBe(asked.context.messages[0])
    expect(buildRequest(answered).messages[1]).toStrictEqual({ role: 'assistant', content: response.content })
    expect(answered.usageHistory).toStrictEqual([
      { model: 'claude-sonnet-4-6-20251114', usage: response.usage, message: { id: '1', index: 1 } }
    ])
    expect(turnCount(answered)).toBe(1)
    expect(turnCount(asked)).toBe(0)
    expect(measureInputTokens(answered)).toMatchObject({ value: 7, source: 'usage' })
    expect(rightOf(receive(response)(answered)).usageHistory[1]?.message).toStrictEqual({ id: '2', index: 2 })
  })

  test('without blocks are recorded and not appended', () => {
    const answered = rightOf(receive({ ...response, content: [] })(asked))
    expect(answered.context).toBe(asked.context)
    expect(answered.usageHistory).toStrictEqual([{ model: response.model, usage: response.usage }])
    expect(rightOf(receive({ model: 'm' })(asked)).usageHistory[0]?.usage).toStrictEqual({
      input_tokens: 0,
      output_tokens: 0
    })
  })

  test.each([
    [undefined],
    ['hello'],
    [{ type: 'error', error: { type: 'overloaded_error', message: 'x' } }],
    [{ ...response, role: 'user' }],
    [{ ...response, content: 'hello' }],
    [{ ...response, content: [{ type: 'text' }] }],
    [{ ...response, usage: { input_tokens: -1, output_tokens: 0 } }]
  ])('that are none are refused: %j', (value) => {
    const result = receive(value)(asked)
    expect(isLeft(result) && result.left._tag).toBe('JsonError')
  })

  test('a request that fails costs no history', () => {
    const long = pipe(
      Array.from({ length: 30 }, (_, i) => i).reduce(
        (c) => pipe(c, pushUser('question '.repeat(20)), pushAssistant('answer '.repeat(20))),
        empty
      ),
      withCompaction({ maxInputTokens: 300, keepRecentTurns: 1 })
    )
    const before = JSON.stringify(long)
    const { conversation: sent } = rightOf(request()(long))
    expect(sent.context.messages.length).toBeLessThan(long.context.messages.length)
    expect(JSON.stringify(long)).toBe(before)
  })
})

describe('usage', () => {
  const record = (usage: object) => ({ model: 'm', usage: { input_tokens: 1, output_tokens: 2, ...usage } })

  test('is added up with all fields, known or not', () => {
    const total = cumulativeUsage({
      ...empty,
      usageHistory: [
        record({
          cache_creation: { ephemeral_5m_input_tokens: 10, ephemeral_1h_input_tokens: 1 },
          server_tool_use: { web_search_requests: 5 },
          service_tier: 'standard',
          inference_geo: 'us',
          output_tokens_details: { thinking_tokens: 3 },
          iterations: [{ input_tokens: 1 }]
        }),
        record({
          cache_creation: { ephemeral_5m_input_tokens: 5 },
          server_tool_use: { web_search_requests: 1, web_fetch_requests: 2 },
          service_tier: 'standard',
          inference_geo: 'eu',
          cache_read_input_tokens: 7,
          output_tokens_details: { thinking_tokens: 4 },
          iterations: [{ input_tokens: 2 }]
        }),
        record({ server_tool_use: null, service_tier: null })
      ]
    })
    expect(total).toStrictEqual({
      input_tokens: 3,
      output_tokens: 6,
      cache_creation: { ephemeral_5m_input_tokens: 15, ephemeral_1h_input_tokens: 1 },
      server_tool_use: { web_search_requests: 6, web_fetch_requests: 2 },
      service_tier: 'standard',
      cache_read_input_tokens: 7,
      output_tokens_details: { thinking_tokens: 7 },
      iterations: [{ input_tokens: 1 }, { input_tokens: 2 }]
    })
    expect(cumulativeUsage(empty)).toStrictEqual({ input_tokens: 0, output_tokens: 0 })
  })
})

describe('JSON', () => {
  test('what the crate writes is read and written again, what it does not know included', () => {
    fc.assert(
      fc.property(form, (given) => {
        const stored = {
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
          auto_cache: given['auto_cache'] ?? 'off',
          usage_history: [{ model: 'm', usage: { input_tokens: 1, output_tokens: 2, future: { a: 1 } }, more: true }],
          ['__proto__x']: 1,
          future_field: { deep: [null] }
        }
        const read = rightOf(decodeConversation(stored))
        expect(encodeConversation(read)).toStrictEqual(stored)
        expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(JSON.stringify(read))))
      })
    )
  })

  test('unknown fields are kept and not sent', () => {
    const read = rightOf(decodeConversation({ model: 'm', max_tokens: 1, future_field: 1, speed: 'fast' }))
    expect(read.extra).toStrictEqual({ future_field: 1 })
    expect(buildRequest(read)).toStrictEqual({ model: 'm', max_tokens: 1, speed: 'fast', messages: [] })
    // the crate knows neither
    const crate = withCompat(true)(read)
    expect(buildRequest(crate)).toStrictEqual({ model: 'm', max_tokens: 1, messages: [] })
    expect(encodeConversation(crate)).toStrictEqual({
      model: 'm',
      max_tokens: 1,
      messages: [],
      auto_cache: 'off',
      usage_history: []
    })
  })

  test('what only this library knows stands under one key, and comes back', () => {
    const pinned = pipe(
      empty,
      withAutoCache('system', { ttl: '1h' }),
      withCompaction({ maxInputTokens: 500, keepRecentTurns: 1, target: 100 }),
      withSetting('x_future', { a: 1 }),
      pushUser('Remember 42.'),
      pushAssistant('I do.')
    )
    const long = Array.from({ length: 40 }).reduce<Conversation>(
      (c) => pipe(c, pushUser('question '.repeat(9)), pushAssistant('answer '.repeat(9))),
      withContext(pin((block) => block.type === 'text' && block.text.includes('42'))(pinned.context))(pinned)
    )
    const compacted = rightOf(compactIfNeeded()(long)).conversation
    expect(compacted.context.messages[0]).toMatchObject({ pinned: true, id: '0' })
    const stored = JSON.parse(JSON.stringify(encodeConversation(compacted))) as object
    expect(rightOf(decodeConversation(stored))).toStrictEqual(compacted)
    expect(rightOf(conversationCodec.decode(stored))).toStrictEqual(compacted)
    expect(Object.keys(stored)).toContain('context_compaction')
    // the crate ignores that key
    expect(isLeft(decodeConversation(stored, { compat: true }))).toBe(false)
    expect(encodeConversation(rightOf(decodeConversation(stored, { compat: true })))).not.toHaveProperty(
      'context_compaction'
    )
  })

  test('a whole policy is stored', () => {
    const ruled = withCompaction(presets.default)(empty)
    const stored = encodeConversation(ruled)
    expect(stored).not.toHaveProperty('compaction')
    expect(rightOf(decodeConversation(JSON.parse(JSON.stringify(stored))))).toStrictEqual(ruled)
  })

  test('numbers that cannot be are found when it is read, not when it is compacted', () => {
    const stored = (context_compaction: unknown) => ({
      model: 'claude-sonnet-4-6',
      max_tokens: 1,
      messages: [{ role: 'user', content: 'word '.repeat(99) }],
      compaction: { max_input_tokens: 50, keep_recent_turns: 0 },
      context_compaction
    })
    expect(isLeft(decodeConversation(stored({ policy: { budget: { window: 0 }, steps: [] } })))).toBe(true)
    expect(isLeft(decodeConversation(stored({ policy: { budget: { window: 10 }, steps: [{ step: 'x' }] } })))).toBe(
      true
    )
    expect(isLeft(decodeConversation(stored({ ttl: '2h' })))).toBe(true)
    const lowered = rightOf(decodeConversation(stored({ target: 1000 })))
    expect(lowered.compaction).toStrictEqual({ maxInputTokens: 50, keepRecentTurns: 0, target: 50 })
    expect(isLeft(compactIfNeeded()(lowered))).toBe(true)
  })

  test('annotations that belong to other messages are left out', () => {
    const two = pipe(empty, pushUser('a'), pushUser('b'))
    const stored = encodeConversation(
      pop(
        withContext({ ...two.context, messages: two.context.messages.map((m, i) => ({ ...m, id: `m${String(i)}` })) })(
          two
        )
      ).conversation
    )
    const grown = { ...stored, messages: [...stored.messages, { role: 'user', content: 'c' }] }
    expect(rightOf(decodeConversation(stored)).context.messages.map(({ id }) => id)).toStrictEqual(['m0'])
    expect(rightOf(decodeConversation(grown)).context.messages.map(({ id }) => id)).toStrictEqual(['0', '1'])
  })

  test('the codec tells conversations', () => {
    expect(conversationCodec.is(empty)).toBe(true)
    expect(conversationCodec.is(encodeConversation(empty))).toBe(false)
    expect(conversationCodec.is(null)).toBe(false)
    expect(conversationCodec.encode(empty)).toStrictEqual(encodeConversation(empty))
    expect(isLeft(conversationCodec.decode({}))).toBe(true)
  })

  test('defaults are filled in', () => {
    expect(rightOf(decodeConversation({ model: 'claude-sonnet-4-6', max_tokens: 256 }))).toStrictEqual(empty)
  })
})

import { left, right } from 'fp-ts/lib/Either.js'
import { none, some } from 'fp-ts/lib/Option.js'
import { diff, report, toCompactionResult } from 'context-compaction/change'
import { assistant, context, type Context, image, type JsonObject, type ToolUse, user } from 'context-compaction/model'
import { clearConversation, filterEncryptedReasoning } from 'context-compaction/reducers'
import { pairing } from 'context-compaction/roundtrip'
import {
  aether,
  aetherProfile,
  aetherToolError,
  asDataUri,
  compactedCount,
  defaultCompactionThreshold,
  estimatedTokenCount,
  exceedsThreshold,
  firstText,
  hasImage,
  isSummary,
  isSystem,
  isToolResultMessage,
  joinText,
  lastInputTokens,
  messageCount,
  messagesForSummary,
  needsCompaction,
  preflightTrigger,
  promptCacheKey,
  pushAssistantTurn,
  reasoningEffort,
  recordUsage,
  replaceConversation,
  resetCurrentUsage,
  setContextLimit,
  setPromptCacheKey,
  setReasoningEffort,
  setSystemContent,
  setTools,
  shouldCompact,
  timestampOf,
  tokensRemaining,
  tokenTracker,
  usageRatio,
  withCompactedSummary
} from 'context-compaction/session'
import { compact, triggers } from 'context-compaction/strategy'
import { contextUnits, utf8BytesEstimator } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { vectors } from '../support/shared'

const at = '2026-01-01T00:00:00+00:00'
const S = (content: string) => ({ type: 'system', content, timestamp: at })
const U = (...content: ReadonlyArray<JsonObject | string>) => ({
  type: 'user',
  content: content.map((item) => (typeof item === 'string' ? { type: 'text', text: item } : item)),
  timestamp: at
})
const A = (content: string, more: JsonObject = {}) => ({
  type: 'assistant',
  content,
  reasoning: {},
  timestamp: at,
  tool_calls: [],
  ...more
})
const ok = (id: string, result: string, args = '{}', name = 'tool') => ({
  type: 'toolCallResult',
  Ok: { id, name, arguments: args, result }
})
const failed = (id: string, error: string, args: string | null = null, name = 'bash') => ({
  type: 'toolCallResult',
  Err: { id, name, arguments: args, error }
})
const E = (message: string) => ({ type: 'error', message, timestamp: at })
const summary = (content: string, n: number) => ({ type: 'summary', content, timestamp: at, messages_compacted: n })

const read = (messages: ReadonlyArray<JsonObject>, more: JsonObject = {}): Context => {
  const decoded = aether.decode({ messages, tools: [], ...more })
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return decoded.right
}
const written = (history: Context): ReadonlyArray<JsonObject> =>
  aether.encode(JSON.parse(JSON.stringify(history)) as Context).messages

const encrypted = { id: 'r1', model: 'codex:gpt', content: 'blob' }
const crateTest = [
  S('x'.repeat(28)),
  U('hello'),
  A('x'.repeat(9)),
  ...['1', '2', '3'].map((id) => ok(id, 'x'.repeat(9)))
]
const mixed = [
  S('S'),
  U('hi', { type: 'image', data: 'AAAA', mime_type: 'image/png' }),
  A("I'll read", {
    reasoning: { summary_text: 'plan', encrypted_content: encrypted },
    tool_calls: [
      { id: 'c1', name: 'read', arguments: '{"p":1}' },
      { id: 'c2', name: 'bash', arguments: '' }
    ]
  }),
  ok('c1', 'data', '{"p":1}', 'read'),
  failed('c2', 'boom'),
  E('oops')
]

describe('the estimate of the crate', () => {
  const tool = { name: 'read_file', description: 'Reads a file', parameters: '{}' }
  const cases: ReadonlyArray<readonly [string, Context, number]> = [
    ['its own test', read(crateTest), 21],
    ['the same with a tool', read(crateTest, { tools: [tool] }), 27],
    ['abc', read([U('abc')]), 0],
    ['CJK', read([U('你好世界')]), 3],
    ['an image', read([U({ type: 'image', data: 'A'.repeat(1_000_000), mime_type: 'image/png' })]), 250_000],
    ['a mixed history', read(mixed), 16],
    ['the same for another model', filterEncryptedReasoning('anthropic:claude')(read(mixed)), 15]
  ]

  test.each(cases)('%s', (_, history, tokens) => {
    expect(estimatedTokenCount(history)).toBe(tokens)
    expect(utf8BytesEstimator.tokens(contextUnits(history, utf8BytesEstimator))).toBe(tokens)
  })

  test.each<[string, JsonObject, number]>([
    [
      'an image with words beside it',
      U({ type: 'image', data: 'AAAAA', mime_type: 'image/png', text: 'x'.repeat(99) }),
      5
    ],
    ['a text with base64 beside it', U({ type: 'text', text: 'abcde', data: 'x'.repeat(99) }), 5],
    ['a string of 0.2', { type: 'user', content: 'abcdé', timestamp: at }, 6],
    ['an error without arguments', failed('c1', 'boom', null, 'sh'), 6],
    ['an error with arguments', failed('c1', 'boom', '{}', 'sh'), 8],
    [
      'a thought and its ciphertext',
      A('ab', { reasoning: { summary_text: 'cd', encrypted_content: { id: 'rrrr', model: 'm:m', content: 'ef' } } }),
      6
    ],
    ['a call, whatever its id', A('', { tool_calls: [{ id: 'x'.repeat(99), name: 'ls', arguments: '{}' }] }), 4],
    ['a summary', summary('abc', 9), 3],
    ['an emoji', S('👍'), 4]
  ])('%s', (_, message, bytes) => {
    // divided once, at the end: three bytes more show all of them
    for (let pad = 0; pad < 4; pad++)
      expect(estimatedTokenCount(read([message, S('x'.repeat(pad))]))).toBe(Math.floor((bytes + pad) / 4))
  })

  test('arguments and parameters count as they are written', () => {
    const spaced = read([A('', { tool_calls: [{ id: 'c', name: 'a', arguments: '{ "p" : 1 }' }] })], {
      tools: [{ name: 't', description: '', parameters: '{ }' }]
    })
    expect(estimatedTokenCount(spaced)).toBe(Math.floor((1 + 11 + 1 + 3) / 4))
    expect(spaced.messages[0]!.content[0]).toMatchObject({ input: { p: 1 } })
  })
})

describe('filterEncryptedReasoning', () => {
  const history = read(mixed, { prompt_cache_key: 'k', reasoning_effort: 'high' })

  test('drops the ciphertext of other models and keeps the summary, as the crate does', () => {
    const filtered = filterEncryptedReasoning('anthropic:claude')(history)
    expect(written(filtered)[2]).toMatchObject({ reasoning: { summary_text: 'plan' }, content: "I'll read" })
    expect(written(filtered)[2]!['reasoning']).not.toHaveProperty('encrypted_content')
    expect(promptCacheKey(filtered)).toBe('k')
    expect(reasoningEffort(filtered)).toBe('high')
  })

  test('keeps its own', () => {
    expect(filterEncryptedReasoning('codex:gpt')(history)).toBe(history)
  })
})

describe('the JSON form', () => {
  test.each([
    ['a result', ok('c1', 'data', '{"p":1}', 'read')],
    ['an error without arguments', failed('c2', 'boom')],
    ['an error with arguments', failed('c2', 'boom', '{}')],
    ['a summary', summary('SUM', 5)],
    ['a summary that knows its messages', { ...summary('SUM', 2), summary_of: ['0', '1'] }],
    ['a summary without a count', { type: 'summary', content: 'SUM', timestamp: at }],
    ['a summary that is not pinned', { ...summary('SUM', 5), pinned: false }],
    ['a summary that is pinned', { ...summary('SUM', 5), pinned: true }],
    ['a system message', S('S')],
    ['an empty system message', S('')],
    ['a user message', U('a', { type: 'audio', data: 'AAAA', mime_type: 'audio/wav' })],
    ['an unknown item', U({ type: 'video', uri: 'u' }, { type: 'image', data: 3 })],
    [
      'an item of another form than its own',
      U({ type: 'media', kind: 'image', source: { type: 'base64', mediaType: 'image/png', data: 'AAAA' } })
    ],
    ['an item that aether has no place for', U({ type: 'media', kind: 'document', source: { type: 'url', url: 'u' } })],
    ['an empty signature', A('', { reasoning: { summary_text: 'a', signature: '' } })],
    ['a user message that is a string', { type: 'user', content: 'a', timestamp: at }],
    ['a pinned user message', { ...U('a'), pinned: true }],
    ['an assistant message', mixed[2]!],
    [
      'an assistant message with nulls',
      A('', { reasoning: { summary_text: null, encrypted_content: null }, tool_calls: null })
    ],
    ['an assistant message with little', { type: 'assistant' }],
    ['a message of 0.9', { ...A('a'), message_id: 'm1', model: 'x' }],
    ['a message with an ordinal for an id', { ...U('a'), message_id: '7' }],
    ['odd calls', A('a', { tool_calls: [{ id: 'c' }, 3, { id: 'c', name: 'n', arguments: '{ "a": 1 }', more: 1 }] })],
    ['arguments that are no JSON', A('a', { tool_calls: [{ id: 'c', name: 'n', arguments: 'ls -l' }] })],
    ['arguments that are a JSON string', A('a', { tool_calls: [{ id: 'c', name: 'n', arguments: '"ls"' }] })],
    ['an error', E('oops')],
    ['no time', { type: 'error', message: 'oops' }],
    ['the first time', { ...E('oops'), timestamp: '1970-01-01T00:00:00+00:00' }],
    ['a time that is none', { ...U('a'), timestamp: null }],
    ['unknown keys', { ...U('a'), novel: { a: 1 } }],
    ['an unknown type', { type: 'branch', from: 3 }],
    ['no type', { content: 'a' }],
    ['neither result nor error', { type: 'toolCallResult' }],
    [
      'blocks that are not those of the result',
      {
        type: 'toolCallResult',
        Ok: { id: 'c', name: 'n', arguments: '', result: 'a', content_blocks: [{ type: 'text', text: 'b' }] }
      }
    ],
    ['a result without arguments', { type: 'toolCallResult', Ok: { id: 'c', result: 'a' } }],
    ['content that is none', { type: 'user', content: null, timestamp: at }]
  ] as ReadonlyArray<readonly [string, JsonObject]>)('%s survives', (_, message) => {
    expect(written(read([message]))).toEqual([message])
  })

  test('effort and cache key, which the crate loses, and unknown keys', () => {
    const saved = { messages: [], tools: [], reasoning_effort: 'high', prompt_cache_key: 'k', novel: [1] }
    expect(aether.encode(read([], saved))).toEqual(saved)
  })

  test('arguments that were changed since are written as they are now', () => {
    const spaced = read([A('', { tool_calls: [{ id: 'c', name: 'n', arguments: '{ "a": 1 }' }] })])
    const [message] = spaced.messages
    const edited = {
      ...spaced,
      messages: [{ ...message!, content: [{ ...(message!.content[0] as ToolUse), input: { b: 2 } }] }]
    }
    expect(written(edited)[0]).toMatchObject({ tool_calls: [{ arguments: '{"b":2}' }] })
  })

  test('no list of tools, and one that is none', () => {
    for (const saved of [{ messages: [] }, { messages: [], tools: null }, { messages: [], tools: [3, { name: '' }] }]) {
      const decoded = aether.decode(saved)
      expect(decoded._tag === 'Right' && aether.encode(decoded.right)).toEqual(saved)
    }
  })

  test('tools', () => {
    const tools = [
      { name: 'a', description: 'A', parameters: '{"type":"object"}', server: 's' },
      { name: 'b', description: 3, parameters: '{ }' },
      { name: 'c', parameters: {} }
    ]
    const history = read([], { tools })
    expect(history.tools[0]).toEqual({
      name: 'a',
      description: 'A',
      inputSchema: { type: 'object' },
      extra: { server: 's' }
    })
    expect(aether.encode(JSON.parse(JSON.stringify(history)) as Context).tools).toEqual(tools)
  })

  test('what is no context is refused', () => {
    expect(aether.decode({ tools: [] })).toMatchObject({ _tag: 'Left', left: { dialect: 'aether', path: 'messages' } })
  })

  test('contexts of other systems are written as the crate reads them', () => {
    const foreign = context({
      system: 'Be brief.',
      messages: [
        user('What is here?'),
        assistant('I look.', { type: 'tool_use', id: 'c1', name: 'ls', input: { path: '.' } }),
        user(
          {
            type: 'tool_result',
            toolUseId: 'c1',
            content: [{ type: 'text', text: 'a.ts' }, image({ type: 'url', url: 'u' })]
          },
          'And?'
        )
      ]
    })
    const none_ = '1970-01-01T00:00:00+00:00'
    expect(aether.encode(foreign)).toEqual({
      messages: [
        { type: 'system', content: 'Be brief.', timestamp: none_ },
        { type: 'user', content: [{ type: 'text', text: 'What is here?' }], timestamp: none_ },
        {
          type: 'assistant',
          content: 'I look.',
          reasoning: {},
          tool_calls: [{ id: 'c1', name: 'ls', arguments: '{"path":"."}' }],
          timestamp: none_
        },
        {
          type: 'toolCallResult',
          Ok: {
            id: 'c1',
            name: 'ls',
            arguments: '{"path":"."}',
            result: 'a.ts',
            content_blocks: [{ type: 'text', text: 'a.ts' }, image({ type: 'url', url: 'u' })]
          }
        },
        { type: 'user', content: [{ type: 'text', text: 'And?' }], timestamp: none_ }
      ],
      tools: []
    })
    expect(aether.violations(aether.encode(foreign))).toEqual([])
    const again = read(aether.encode(foreign).messages)
    expect(again.messages[3]!.content[0]).toMatchObject({
      content: [{ type: 'text', text: 'a.ts' }, { type: 'media' }]
    })
  })

  test('lists that another form kept beside its blocks do not stand in the place of the calls', () => {
    const call = { type: 'tool_use' as const, id: 'c1', name: 'ls', input: {} }
    const messages = [
      { ...assistant(call), extra: { content: [] } },
      user({ type: 'tool_result', toolUseId: 'c1', content: 'ok' }),
      { ...assistant('Done.'), extra: { tool_calls: [{ id: 'c2', function: {} }] } }
    ]
    const again = read(aether.encode(context({ messages })).messages)
    expect(again.messages.map(({ role, content }) => [role, ...content.map(({ type }) => type)])).toEqual([
      ['assistant', 'tool_use'],
      ['tool', 'tool_result'],
      ['assistant', 'text']
    ])
    expect(aether.violations(aether.encode(context({ messages })))).toEqual([])
  })

  test('ids of summarised messages are not given again', () => {
    const history = read([
      { ...summary('SUM', 3), summary_of: ['0', '1', '7'] },
      U('a'),
      { ...U('b'), message_id: 'm' },
      { ...U('c'), message_id: 'm' }
    ])
    expect(history.messages.map(({ id }) => id)).toEqual(['8', '9', 'm', '11'])
  })

  test('violations are named', () => {
    const broken = {
      messages: [A('', { tool_calls: [{ id: 'c', name: 'n', arguments: '{}' }] }), U('a'), ok('d', 'x')]
    }
    expect(aether.violations(broken).map(({ rule }) => rule)).toEqual(['unanswered-call', 'orphan-result'])
    for (const { rule } of aether.violations(broken)) expect(aether.rules).toHaveProperty(rule)
  })
})

describe('replies of 0.9', () => {
  const call = { type: 'toolCall', id: 'c1', name: 'read', arguments: '{ "p": 1 }' }
  const thought = { type: 'reasoning', summary: 'plan', encrypted: { id: 'r1', content: 'blob' } }
  const reply = (...content: ReadonlyArray<JsonObject>): JsonObject => ({
    type: 'assistant',
    message_id: 'm1',
    model: 'codex:gpt',
    content,
    timestamp: at
  })
  const whole = reply(
    thought,
    { type: 'text', text: 'I look.' },
    call,
    { type: 'reasoning', encrypted: { id: 'r2', content: 'x' } },
    { type: 'text', text: 'Wait.' }
  )

  test('are read block for block, in their order', () => {
    const [message] = read([whole, ok('c1', 'data', '{ "p": 1 }', 'read')]).messages
    expect(message).toEqual({
      id: 'm1',
      role: 'assistant',
      form: 'reply',
      content: [
        { type: 'thinking', text: 'plan' },
        {
          type: 'thinking',
          text: '',
          encrypted: 'blob',
          model: 'codex:gpt',
          extra: { id: 'r1', beside_summary: true }
        },
        { type: 'text', text: 'I look.' },
        { type: 'tool_use', id: 'c1', name: 'read', input: { p: 1 }, extra: { arguments: '{ "p": 1 }' } },
        { type: 'thinking', text: '', encrypted: 'x', model: 'codex:gpt', extra: { id: 'r2' } },
        { type: 'text', text: 'Wait.' }
      ],
      extra: { model: 'codex:gpt', timestamp: at }
    })
  })

  test('pair their calls with results', () => {
    const history = read([U('a'), whole, ok('c1', 'data')])
    expect(pairing(history)).toMatchObject({ pairs: [{}], dangling: [], orphans: [] })
    expect(aether.violations(aether.encode(history))).toEqual([])
    expect(aether.violations({ messages: [whole, U('a')] }).map(({ rule }) => rule)).toEqual(['unanswered-call'])
  })

  test.each([
    ['a whole one', whole],
    ['an empty one', reply()],
    ['an empty text', reply({ type: 'text', text: '' })],
    ['unknown keys', reply({ ...thought, novel: 1 }, { type: 'text', text: 'a', novel: 2 }, { ...call, novel: 3 })],
    ['unknown keys of a ciphertext', reply({ type: 'reasoning', encrypted: { id: 'r', content: 'x', novel: 1 } })],
    ['unknown keys of a thought without words', reply({ type: 'reasoning', encrypted: thought.encrypted, novel: 1 })],
    ['a signature without words', reply({ type: 'reasoning', encrypted: thought.encrypted, signature: 's' })],
    ['a signature', reply({ type: 'reasoning', summary: 'plan', signature: 's' })],
    ['no words beside a ciphertext', reply({ ...thought, summary: '' })],
    ['a thought that says nothing', reply({ type: 'reasoning' }, { type: 'reasoning', summary: '' })],
    ['nulls', reply({ type: 'reasoning', summary: null, encrypted: null }, { type: 'toolCall', id: null })],
    ['an odd ciphertext', reply({ type: 'reasoning', summary: 'a', encrypted: { content: 'x' } })],
    ['a ciphertext without words', reply({ type: 'reasoning', encrypted: { id: 'r', content: '' } })],
    [
      'two thoughts in a row',
      reply({ type: 'reasoning', summary: 'a' }, { type: 'reasoning', encrypted: { id: 'r', content: 'x' } })
    ],
    ['an unknown block', reply({ type: 'image', data: 'AAAA' })],
    ['blocks that are none', reply(3 as never, null as never)],
    ['no model', { type: 'assistant', content: [thought] }]
  ])('%s survives', (_, message) => {
    expect(written(read([message]))).toEqual([message])
  })

  test('the ciphertext goes for another model, the summary stays', () => {
    const filtered = filterEncryptedReasoning('anthropic:claude')(read([whole]))
    expect(written(filtered)).toEqual([
      reply({ type: 'reasoning', summary: 'plan' }, { type: 'text', text: 'I look.' }, call, {
        type: 'text',
        text: 'Wait.'
      })
    ])
    expect(filterEncryptedReasoning('codex:gpt')(read([whole])).messages[0]).toEqual(read([whole]).messages[0])
  })

  test('a summary that is gone leaves its ciphertext', () => {
    const history = read([reply(thought)])
    const [message] = history.messages
    const edited = { ...history, messages: [{ ...message!, content: message!.content.slice(1) }] }
    expect(written(edited)).toEqual([reply({ type: 'reasoning', encrypted: thought.encrypted })])
  })

  test('a ciphertext whose summary is gone is not taken for that of the thought before it', () => {
    const first = { type: 'reasoning', encrypted: { id: 'r0', content: 'y' } }
    const history = read([reply(first, thought)])
    const [message] = history.messages
    const without = message!.content.filter((block) => block.type !== 'thinking' || block.text === '')
    const edited = { ...history, messages: [{ ...message!, content: without }] }
    expect(written(edited)).toEqual([reply(first, { type: 'reasoning', encrypted: thought.encrypted })])
  })

  test('cost the bytes of what they say', () => {
    const bytes =
      'plan'.length +
      'blob'.length +
      'I look.'.length +
      'read'.length +
      '{ "p": 1 }'.length +
      'x'.length +
      'Wait.'.length
    expect(estimatedTokenCount(read([whole]))).toBe(Math.floor(bytes / 4))
  })

  test('and what has no place in them stands among their blocks', () => {
    const history = read([reply({ type: 'text', text: 'a' })])
    const [message] = history.messages
    const png = image({ type: 'url', url: 'u' })
    const edited = { ...history, messages: [{ ...message!, content: [...message!.content, png] }] }
    expect(read(written(edited)).messages[0]!.content[1]).toEqual(png)
  })
})

describe('withCompactedSummary', () => {
  const drawn = (history: Context) =>
    written(history).map(({ type, content, messages_compacted: n }) =>
      type === 'summary'
        ? `summary(${String(n)})`
        : type === 'system' && content !== 'S'
          ? `system ${String(content)}`
          : type
    )
  const compat = (messages: ReadonlyArray<JsonObject>) =>
    drawn(withCompactedSummary('SUM', { compat: true })(read(messages)))

  test('compat', () => {
    expect(compat([S('S'), U('a'), A('b'), ok('1', 'x'), ok('2', 'x'), E('e')])).toEqual(['system', 'summary(5)'])
    expect(compat([S('S')])).toEqual(['system'])
    expect(compat([U('a'), S('A'), S('B')])).toEqual(['system A', 'system B', 'summary(1)'])
    expect(compat([S('S'), summary('old', 5)])).toEqual(['system', 'summary(1)'])
  })

  test('compat gives back the context when there is nothing to replace', () => {
    const history = read([S('S')])
    expect(withCompactedSummary('SUM', { compat: true })(history)).toBe(history)
  })

  const long = read(
    [S('S'), ...['a', 'b', 'c', 'd'].flatMap((word) => [U(word.repeat(400)), A(word.repeat(400))]), U('Go on.')],
    {
      tools: [{ name: 't', description: 'd', parameters: '{}' }],
      prompt_cache_key: 'k'
    }
  )

  test('keeps the latest words of the user, tools and settings, and tells time and count', () => {
    const after = withCompactedSummary('SUM', { timestamp: at })(long)
    expect(drawn(after)).toEqual(['system', 'summary(8)', 'user'])
    expect(written(after)[1]).toMatchObject({ content: 'SUM', timestamp: at, messages_compacted: 8 })
    expect(after.tools).toBe(long.tools)
    expect(after.settings).toBe(long.settings)
    expect(after.messages[2]).toBe(long.messages[9])
  })

  test('keeps as many as wanted', () => {
    expect(drawn(withCompactedSummary('SUM', { keep: 3 })(long))).toEqual([
      'system',
      'summary(6)',
      'user',
      'assistant',
      'user'
    ])
    expect(() => withCompactedSummary('SUM', { keep: -1 })(long)).toThrow(RangeError)
  })

  test('counts on, and remembers which, through a save', () => {
    const once = read(written(withCompactedSummary('SUM')(long)))
    const more = read([...written(once), A('e'.repeat(400)), U('f'.repeat(400)), A('g'.repeat(400)), U('Go.')])
    const twice = withCompactedSummary('SUM2')(more)
    expect(drawn(twice)).toEqual(['system', 'summary(12)', 'user'])
    const { summaryOf = [] } = twice.messages[1]!
    expect(new Set(summaryOf).size).toBe(summaryOf.length)
    expect(summaryOf.slice(0, 8)).toEqual(once.messages[1]!.summaryOf)
  })

  test('nothing to do gives back the context', () => {
    for (const [text, history] of [
      ['', long],
      ['x'.repeat(9999), long],
      ['SUM', read([U('a')])]
    ] as const)
      expect(withCompactedSummary(text)(history)).toBe(history)
  })

  test('the result of a compaction', () => {
    const after = withCompactedSummary('SUM')(long)
    expect(toCompactionResult(report(diff(long, after)))).toEqual({ summary: 'SUM', messages_removed: 8 })
  })
})

describe('appending and replacing', () => {
  const empty = context({ messages: [], profile: aetherProfile })

  test('pushAssistantTurn pairs results and errors with calls', () => {
    const turn = {
      content: 'I look.',
      reasoning: { summaryText: 'plan', encrypted },
      outcomes: [
        right({ id: 'c1', name: 'ls', arguments: '{ }', result: 'a' }),
        left({ id: 'c2', name: 'bash', error: 'boom' })
      ],
      timestamp: at
    }
    const after = pushAssistantTurn(turn)(empty)
    expect(written(after)).toEqual([
      A('I look.', {
        reasoning: { summary_text: 'plan', encrypted_content: encrypted },
        tool_calls: [
          { id: 'c1', name: 'ls', arguments: '{ }' },
          { id: 'c2', name: 'bash', arguments: '{}' }
        ]
      }),
      ok('c1', 'a', '{ }', 'ls'),
      failed('c2', 'boom')
    ])
    expect(pairing(after)).toMatchObject({ pairs: [{}, {}], dangling: [], orphans: [] })
    // a text that is empty is no JSON either: the call has an object, the result what the tool was told
    const bare = pushAssistantTurn({
      content: '',
      outcomes: [
        right({ id: 'c1', name: 'ls', arguments: '', result: 'a' }),
        left({ id: 'c2', name: 'ls', arguments: '', error: 'e' })
      ]
    })(empty)
    expect(written(bare)[0]!['tool_calls']).toEqual([
      { id: 'c1', name: 'ls', arguments: '{}' },
      { id: 'c2', name: 'ls', arguments: '{}' }
    ])
    expect(written(bare)[1]).toEqual(ok('c1', 'a', '', 'ls'))
    expect(pushAssistantTurn({ content: 'a' })(empty).messages).toHaveLength(1)
    expect(pushAssistantTurn({ content: '', reasoning: { summaryText: '' } })(empty)).toBe(empty)
  })

  test('without an aether profile all results stand in one user message', () => {
    const outcomes = ['a', 'b'].map((id) => right({ id, name: 'ls', arguments: '{}', result: id }))
    const after = pushAssistantTurn({ content: '', outcomes })(context({ messages: [user('a')] }))
    expect(after.messages.map(({ role, content }) => [role, content.length])).toEqual([
      ['user', 1],
      ['assistant', 2],
      ['user', 2]
    ])
  })

  test('aetherToolError', () => {
    expect(aetherToolError({ id: 'c', name: 'n', arguments: '{}' }, 'e')).toEqual({
      id: 'c',
      name: 'n',
      arguments: '{}',
      error: 'e'
    })
  })

  test('setSystemContent replaces the first message, with its time, or puts one in', () => {
    const history = read([S('A'), U('a')])
    expect(written(setSystemContent('B')(history))).toEqual([S('B'), U('a')])
    expect(setSystemContent('A')(history)).toBe(history)
    const put = setSystemContent('B')(read([U('a'), S('A')]))
    expect(put.messages.map(({ role }) => role)).toEqual(['system', 'user', 'system'])
    expect(new Set(pushAssistantTurn({ content: 'b' })(put).messages.map(({ id }) => id)).size).toBe(4)
  })

  test('replaceConversation keeps its own system messages and takes in no others', () => {
    const history = read([S('A'), U('a'), A('b')])
    const incoming = read([S('X'), U('c')]).messages
    const after = replaceConversation(incoming)(history)
    expect(written(after)).toEqual([S('A'), U('c')])
    expect(replaceConversation(history.messages)(history)).toBe(history)
    const clashing = replaceConversation(read([U('c')]).messages)(history)
    expect(new Set(clashing.messages.map(({ id }) => id)).size).toBe(2)
  })

  test('clearConversation and messagesForSummary', () => {
    const history = read([S('A'), summary('SUM', 2), U('a'), E('e')])
    expect(written(clearConversation(history))).toEqual([S('A')])
    expect(messagesForSummary(history)).toEqual(history.messages.slice(1))
    expect(messageCount(history)).toBe(4)
  })

  test('effort, cache key, tools', () => {
    const keyed = setPromptCacheKey('k')(setReasoningEffort('low')(empty))
    expect([reasoningEffort(keyed), promptCacheKey(keyed)]).toEqual(['low', 'k'])
    expect(setPromptCacheKey('k')(keyed)).toBe(keyed)
    expect(setReasoningEffort(undefined)(setPromptCacheKey(undefined)(keyed))).toEqual(empty)
    expect(setTools(empty.tools)(empty)).toBe(empty)
    expect(setTools([{ name: 'a' }])(empty).tools).toHaveLength(1)
    expect([reasoningEffort(empty), promptCacheKey(empty)]).toEqual([undefined, undefined])
  })
})

describe('messages', () => {
  const [first, asked, said, answered, wrong] = read([
    S('S'),
    U(' ', ' a ', 'b'),
    A('c'),
    ok('1', 'x'),
    summary('SUM', 2)
  ]).messages

  test('kinds and times', () => {
    expect(
      [first, asked, said, answered, wrong].map((message) => [
        isSystem(message!),
        isToolResultMessage(message!),
        isSummary(message!)
      ])
    ).toEqual([
      [true, false, false],
      [false, false, false],
      [false, false, false],
      [false, true, false],
      [false, false, true]
    ])
    expect(timestampOf(asked!)).toEqual(some(at))
    expect(timestampOf(answered!)).toEqual(none)
    expect([compactedCount(wrong!), compactedCount(asked!)]).toEqual([2, 0])
  })

  test('texts and images', () => {
    expect(firstText(asked!)).toEqual(some('a'))
    expect(firstText(user(' '))).toEqual(none)
    expect(joinText(asked!)).toBe(' \n a \nb')
    const png = image({ type: 'base64', mediaType: 'image/png', data: 'AAAA' })
    expect(asDataUri(png)).toEqual(some('data:image/png;base64,AAAA'))
    expect(asDataUri(image({ type: 'file', fileId: 'f' }))).toEqual(none)
    expect([hasImage(user(png)), hasImage(asked!)]).toEqual([true, false])
  })
})

describe('thresholds', () => {
  const used = (contextLimit: number | undefined, input: number, more: JsonObject = {}) =>
    recordUsage({ input_tokens: input, output_tokens: 0, ...more })(
      tokenTracker(contextLimit === undefined ? {} : { contextLimit })
    )

  test.each([
    [10_000, 500, 0.04, false],
    [10_000, 9000, 0.85, true],
    [10_000, 7000, 0.85, false],
    [undefined, 4_000_000_000, 0.85, false],
    [1000, 999, 0.85, false],
    [1000, 1000, 0.85, true],
    [20_000, 1999, 0.01, false],
    [20_000, 2000, 0.01, true]
  ] as const)('shouldCompact: limit %s, last %s, threshold %s: %s', (limit, last, threshold, expected) => {
    expect(shouldCompact(used(limit, last), threshold)).toBe(expected)
  })

  test.each([
    [100, 85],
    [1000, 850],
    [128_000, 108_800],
    [200_000, 170_000],
    [1_000_000, 850_000]
  ])('preflightTrigger: %s', (limit, trigger) => {
    expect(preflightTrigger(limit)).toBe(trigger)
    expect(needsCompaction(tokenTracker({ contextLimit: limit }), trigger)).toBe(true)
    expect(needsCompaction(tokenTracker({ contextLimit: limit }), trigger - 1)).toBe(false)
  })

  test('needsCompaction takes the larger of usage and estimate', () => {
    expect(needsCompaction(used(10_000, 9000), 0)).toBe(true)
    expect(needsCompaction(used(10_000, 7000), 0)).toBe(false)
    expect(needsCompaction(tokenTracker({ contextLimit: 10_000 }), 9000)).toBe(true)
    expect(needsCompaction(tokenTracker(), 9000)).toBe(false)
    expect(needsCompaction(tokenTracker({ contextLimit: 100 }), estimatedTokenCount(read([U('x'.repeat(344))])))).toBe(
      true
    )
    expect(defaultCompactionThreshold).toBe(0.85)
  })

  test('a policy that never compacts', () => {
    const policy = { budget: { window: 1000 }, trigger: triggers.any(), steps: [{ step: 'dropUnprotected' } as const] }
    const long = read([U('a'.repeat(9000)), A('b'), U('c')])
    const compacted = compact(policy)(long)
    expect(compacted._tag === 'Right' && compacted.right.after).toBe(long)
  })

  test('a reserve for the answer counts, where it is more than the threshold leaves', () => {
    const tracker = tokenTracker({ contextLimit: 10_000, reserve: 4000 })
    expect([needsCompaction(tracker, 5999), needsCompaction(tracker, 6000)]).toEqual([false, true])
    expect(needsCompaction(tokenTracker({ contextLimit: 10_000, reserve: 100 }), 8500)).toBe(true)
    expect(tokensRemaining(tracker)).toEqual(some(6000))
  })

  test('cached tokens count where they stand beside the others, and are not seen in compat', () => {
    const usage = { input_tokens: 100, output_tokens: 1, cache_read_tokens: 8000, cache_creation_tokens: 900 }
    const beside = recordUsage(usage)(tokenTracker({ contextLimit: 10_000, cache: 'beside' }))
    const within = recordUsage(usage)(tokenTracker({ contextLimit: 10_000 }))
    expect([lastInputTokens(beside), lastInputTokens(within)]).toEqual([9000, 100])
    expect([shouldCompact(beside), shouldCompact(within)]).toEqual([true, false])
  })

  test('sums, the last usage, and the limit', () => {
    const tracker = recordUsage({ input_tokens: 200, output_tokens: 60, input_audio_tokens: 5 })(
      used(1000, 100, { reasoning_tokens: 7 })
    )
    expect(tracker.total).toMatchObject({
      input_tokens: 300,
      output_tokens: 60,
      reasoning_tokens: 7,
      input_audio_tokens: 5,
      cache_read_tokens: 0
    })
    expect(tracker.last).toEqual({ input_tokens: 200, output_tokens: 60, input_audio_tokens: 5 })
    expect(usageRatio(tracker)).toEqual(some(0.2))
    expect([exceedsThreshold(tracker, 0.2), exceedsThreshold(tracker, 0.21)]).toEqual([true, false])
    expect(tokensRemaining(tracker)).toEqual(some(800))
    const reset = resetCurrentUsage(tracker)
    expect([lastInputTokens(reset), reset.total]).toEqual([0, tracker.total])
    expect(resetCurrentUsage(reset)).toBe(reset)
    expect(tokensRemaining(recordUsage({ input_tokens: 2000, output_tokens: 0 })(tracker))).toEqual(some(0))
    const free = setContextLimit(undefined)(tracker)
    expect([usageRatio(free), tokensRemaining(free), exceedsThreshold(free, 0)]).toEqual([none, none, false])
    expect(usageRatio(setContextLimit(400)(free))).toEqual(some(0.5))
    expect(usageRatio(setContextLimit(0)(free))).toEqual(none)
    expect(() => tokenTracker({ contextLimit: -1 })).toThrow(RangeError)
    expect(() => tokenTracker({ reserve: -1 })).toThrow(RangeError)
    expect(() => setContextLimit(-1)(free)).toThrow(RangeError)
  })
})

// -------------------------------------------------------------------------------------
// cases that the crate was run on
// -------------------------------------------------------------------------------------

interface Vectors {
  readonly aether: {
    readonly preflight: ReadonlyArray<{ readonly limit: number; readonly threshold: number; readonly trigger: number }>
    readonly shouldCompact: ReadonlyArray<{
      readonly limit: number | null
      readonly last: number
      readonly threshold: number
      readonly expect: boolean
    }>
    readonly json: ReadonlyArray<JsonObject>
    readonly compactedSummary: ReadonlyArray<{
      readonly in: ReadonlyArray<string>
      readonly out: ReadonlyArray<string>
    }>
  }
}

const shared = vectors('seed-systems') as Vectors | undefined

const wireOf = (word: string): JsonObject => {
  const [type = '', name = 'S'] = word.split(' ')
  if (type === 'user') return U('a')
  if (type === 'assistant') return A('b')
  if (type === 'toolCallResult') return ok('1', 'x')
  if (type === 'error') return E('e')
  const count = /^summary\((?:messages_compacted=)?(\d+)\)$/.exec(word)?.[1]
  return count === undefined ? S(name) : summary('SUM', Number(count))
}

describe.runIf(shared !== undefined)('shared cases', () => {
  test('preflight', () => {
    for (const { limit, threshold, trigger } of shared!.aether.preflight)
      expect(preflightTrigger(limit, threshold)).toBe(trigger)
  })

  test('shouldCompact', () => {
    for (const { limit, last, threshold, expect: expected } of shared!.aether.shouldCompact) {
      const tracker = tokenTracker(limit === null ? {} : { contextLimit: limit })
      expect(shouldCompact(recordUsage({ input_tokens: last, output_tokens: 0 })(tracker), threshold)).toBe(expected)
    }
  })

  test('JSON', () => {
    for (const message of shared!.aether.json) expect(written(read([message]))).toEqual([message])
  })

  test('compacted summaries', () => {
    for (const { in: before, out } of shared!.aether.compactedSummary) {
      const after = withCompactedSummary('SUM', { compat: true, timestamp: at })(read(before.map(wireOf)))
      expect(written(after).map(({ summary_of: _, message_id: __, ...message }) => message)).toEqual(out.map(wireOf))
    }
  })
})

/** Other spellings of known formats: what newer versions, streams, batches and data sets write. */
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  detect,
  drawTranscriptError,
  readTranscript,
  type Transcript,
  type TranscriptOptions
} from '../../src/transcripts'
import type { Block } from '../../src/model'
import { jsonl } from './fixtures'

const read = (lines: Iterable<string>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(lines, options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  return transcript.right
}

const drawBlock = (block: Block): string => {
  if (block.type === 'text') return block.text
  if (block.type === 'tool_use') return `calls ${block.name}`
  if (block.type !== 'tool_result') return block.type
  return `returns ${typeof block.content === 'string' ? block.content : block.content.map(drawBlock).join()}`
}

/** Who says what, without the names of messages. */
const drawMessages = ({ context }: Transcript): ReadonlyArray<string> =>
  context.messages.map(({ role, content }) => `${role} ${content.map(drawBlock).join()}`)

const drawSkipped = ({ skipped }: Transcript): ReadonlyArray<string> =>
  skipped.map(({ kind, count }) => `${kind} ${String(count)}`).sort()

describe('claude-code', () => {
  const records = [
    { type: 'system', subtype: 'init', cwd: '/w', session_id: 's', tools: ['Bash'], model: 'claude-sonnet-4-5' },
    { type: 'user', message: { role: 'user', content: 'look' }, session_id: 's', parent_tool_use_id: null },
    {
      type: 'assistant',
      message: {
        id: 'm1',
        role: 'assistant',
        model: 'claude-sonnet-4-5',
        content: [{ type: 'tool_use', id: 't1', name: 'Task', input: {} }],
        usage: { input_tokens: 4, output_tokens: 1, cache_read_input_tokens: 6 }
      },
      session_id: 's',
      parent_tool_use_id: null
    },
    {
      type: 'assistant',
      message: { id: 'm2', role: 'assistant', content: [{ type: 'text', text: 'a subagent speaks' }] },
      session_id: 's',
      parent_tool_use_id: 't1'
    },
    {
      type: 'user',
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', content: 'found' }] },
      session_id: 's',
      parent_tool_use_id: null
    },
    { type: 'stream_event', event: { type: 'message_stop' }, session_id: 's' },
    { type: 'result', subtype: 'success', num_turns: 1, result: 'found', session_id: 's' }
  ]
  const drawn = ['user look', 'assistant calls Task', 'user returns found']
  const skipped = ['result 1', 'sidechain 1', 'stream_event 1', 'system/init 1']

  test.each([
    ['a stream', jsonl(records)],
    ['a list', [JSON.stringify(records)]],
    ['a list over many lines', JSON.stringify(records, undefined, 2).split('\n')]
  ])('%s is read', (_, lines) => {
    const transcript = read(lines)
    expect(transcript.format).toBe('claude-code')
    expect(drawMessages(transcript)).toEqual(drawn)
    expect(drawSkipped(transcript)).toEqual(skipped)
    expect([transcript.records, transcript.used]).toEqual([7, 3])
    expect(transcript.usage).toEqual([
      { message: 1, id: 'm1', inputTokens: 4, outputTokens: 1, cacheReadTokens: 6, cacheWriteTokens: 0 }
    ])
  })

  test('records that hold a message and nothing else are read', () => {
    const lines = jsonl([
      { type: 'user', message: { role: 'user', content: 'write' } },
      { type: 'assistant', message: { role: 'assistant', content: [{ type: 'text', text: 'written' }] } }
    ])
    expect(read(lines).format).toBe('claude-code')
    expect(drawMessages(read(lines))).toEqual(['user write', 'assistant written'])
  })

  test('a record whose message is of another role is none', () => {
    const lines = jsonl([{ type: 'user', message: { role: 'assistant', content: 'write' } }])
    expect(isLeft(readTranscript(lines))).toBe(true)
  })

  test('a compaction in a stream tells what it cost before', () => {
    const boundary = {
      type: 'system',
      subtype: 'compact_boundary',
      session_id: 's',
      uuid: 'b',
      compact_metadata: { trigger: 'auto', pre_tokens: 900 }
    }
    const after = { type: 'user', message: { role: 'user', content: 'go on' }, session_id: 's', uuid: 'u' }
    expect(read(jsonl([...records, boundary, after])).compactions).toEqual([
      { kind: 'compact', trigger: 'auto', tokensBefore: 900, line: 8, message: 0 }
    ])
  })
})

describe('codex', () => {
  const said = (role: string, text: string): object => ({
    type: 'response_item',
    payload: { type: 'message', role, content: [{ type: role === 'user' ? 'input_text' : 'output_text', text }] }
  })
  const item = (text: string): object => (said('user', text) as { readonly payload: object }).payload
  const meta = { type: 'session_meta', payload: { id: 'abc' } }
  const compacted = (payload: object): object => ({ type: 'compacted', payload })
  const begin = [
    meta,
    said('user', 'first'),
    said('assistant', 'answer'),
    said('user', 'second'),
    said('assistant', 'more')
  ]

  test('a summary that stands in the replacement is not said twice', () => {
    const payload = { message: 'what was', replacement_history: [item('first'), item('Summary:\nwhat was')] }
    const transcript = read(jsonl([...begin, compacted(payload), said('user', 'go on')]))
    expect(drawMessages(transcript)).toEqual(['user first', 'user Summary:\nwhat was', 'user go on'])
  })

  test('a summary beside a replacement that lacks it is said behind it', () => {
    const payload = { message: 'what was', replacement_history: [item('first')] }
    expect(drawMessages(read(jsonl([...begin, compacted(payload)])))).toEqual(['user first', 'user what was'])
  })

  test('without a replacement the words of the user stay before the summary', () => {
    const transcript = read(jsonl([...begin, compacted({ message: 'what was' }), said('user', 'go on')]))
    expect(drawMessages(transcript)).toEqual(['user first', 'user second', 'user what was', 'user go on'])
    const { messages } = transcript.context
    const [first, second, summary] = messages
    expect(summary!.summaryOf).toHaveLength(2)
    expect(summary!.summaryOf).not.toContain(first!.id)
    expect(summary!.summaryOf).not.toContain(second!.id)
    expect(transcript.compactions).toEqual([{ kind: 'compact', line: 6, message: 2 }])
  })

  test('of the words of the user the newest 80,000 characters stay, and no earlier summary', () => {
    const long = 'x'.repeat(50_000)
    const lines = jsonl([
      meta,
      said('user', 'old'),
      said('user', long),
      said('user', long),
      compacted({ message: 'one' })
    ])
    expect(drawMessages(read(lines)).map((text) => text.length)).toEqual([50_005, 'user one'.length])
    const twice = jsonl([...begin, compacted({ message: 'one' }), compacted({ message: 'two' })])
    expect(drawMessages(read(twice))).toEqual(['user first', 'user second', 'user two'])
  })

  test('the whole history keeps all, and the summary at its end', () => {
    const lines = jsonl([...begin, compacted({ message: 'what was' })])
    expect(drawMessages(read(lines, { wholeHistory: true }))).toEqual([
      'user first',
      'assistant answer',
      'user second',
      'assistant more',
      'user what was'
    ])
  })
})

describe('codex, what is rolled back', () => {
  const said = (role: string, text: string): object => ({
    type: 'response_item',
    payload: { type: 'message', role, content: [{ type: role === 'user' ? 'input_text' : 'output_text', text }] }
  })
  const meta = { type: 'session_meta', payload: { id: 'abc' } }
  const turn = (n: number): ReadonlyArray<object> => [said('user', `q${String(n)}`), said('assistant', `a${String(n)}`)]
  const item = (text: string): object => (said('user', text) as { readonly payload: object }).payload
  const compacted = {
    type: 'compacted',
    payload: { message: 'what was', replacement_history: [item('q1'), item('what was')] }
  }
  const back = (turns: number): object => ({
    type: 'event_msg',
    payload: { type: 'thread_rolled_back', num_turns: turns }
  })
  const summed = [meta, ...turn(1), said('user', 'q2'), compacted, said('assistant', 'a2'), ...turn(3)]

  test.each<readonly [string, ReadonlyArray<object>, ReadonlyArray<string>]>([
    ['no turn', [...turn(1), ...turn(2), back(0)], ['user q1', 'assistant a1', 'user q2', 'assistant a2']],
    ['one turn', [...turn(1), ...turn(2), back(1)], ['user q1', 'assistant a1']],
    ['more turns than there are', [said('developer', 'be kind'), ...turn(1), back(9)], ['system be kind']],
    ['a turn since the summary', [...summed, back(1)], ['user q1', 'user what was', 'assistant a2']],
    ['a turn from before the summary', [...summed, back(2)], ['user q1', 'user what was']],
    ['nothing but the summary', [...summed.slice(0, 5), back(1)], ['user q1', 'user what was']]
  ])('%s', (_, records, messages) => {
    expect(drawMessages(read(jsonl([meta, ...records])))).toEqual(messages)
  })

  test('the whole history goes back beyond the summary', () => {
    expect(drawMessages(read(jsonl([...summed, back(2)]), { wholeHistory: true }))).toEqual(['user q1', 'assistant a1'])
  })
})

describe('codex, messages of other agents', () => {
  const sent = { author: '/root', recipient: '/root/a', content: 'look', other_recipients: [], trigger_turn: true }
  const itemOf = (payload: object): unknown =>
    read(
      jsonl([
        { type: 'session_meta', payload: {} },
        { type: 'inter_agent_communication', payload }
      ])
    ).context.messages[0]!.content

  test('are of a rollout', () => {
    const found = detect([JSON.stringify({ type: 'inter_agent_communication', payload: sent })])
    expect(isRight(found) && [found.right.format.name, found.right.confidence]).toEqual(['codex', 1])
  })

  test('are the item that the model is given', () => {
    const content = [{ type: 'input_text', text: 'look' }]
    const raw = { type: 'agent_message', author: '/root', recipient: '/root/a', content }
    expect(itemOf(sent)).toMatchObject([{ type: 'opaque', kind: 'agent_message', raw }])
  })

  test.each([
    [true, 'NEW_TASK'],
    [false, 'MESSAGE']
  ])('that are encrypted are told of before', (isTask, kind) => {
    const text = `Message Type: ${kind}\nTask name: /root/a\nSender: /root\nPayload:\n`
    const content = [
      { type: 'input_text', text },
      { type: 'encrypted_content', encrypted_content: 'sealed' }
    ]
    expect(itemOf({ ...sent, content: '', encrypted_content: 'sealed', trigger_turn: isTask })).toMatchObject([
      { raw: { content } }
    ])
  })
})

describe('qwen-code', () => {
  let previous: string | null = null
  const record = (uuid: string, type: string, more: object): object => {
    const parentUuid = previous
    previous = uuid
    return { uuid, parentUuid, sessionId: 's', timestamp: 't', type, ...more }
  }
  const said = (uuid: string, text: string, more: object = {}): object =>
    record(uuid, 'user', { message: { role: 'user', parts: [{ text }] }, ...more })
  const command = (uuid: string, payload: object): object =>
    record(uuid, 'system', {
      subtype: 'slash_command',
      systemPayload: { phase: 'result', rawCommand: '/about', outputHistoryItems: [{ type: 'assistant' }], ...payload }
    })

  test('what the model is not told of is counted', () => {
    previous = null
    const response = { message: { role: 'user', parts: [{ functionResponse: { id: 'x', name: 'f', response: {} } }] } }
    const lines = jsonl([
      said('u1', 'look'),
      said('u2', 'spoken', { subtype: 'realtime_message' }),
      record('t1', 'tool_result', { subtype: 'code_mode_tool_result', ...response })
    ])
    expect(drawMessages(read(lines))).toEqual(['user look'])
    expect(drawSkipped(read(lines))).toEqual(['tool_result/code_mode_tool_result 1', 'user/realtime_message 1'])
  })

  test.each<readonly [string, string, object, ReadonlyArray<string>]>([
    ['is taken back', '/about', {}, ['user go']],
    ['that was sent stays', '/about', { sentToModel: true }, ['user /about', 'user go']],
    ['that is only begun stays', '/about', { phase: 'invocation' }, ['user /about', 'user go']],
    ['that says nothing stays', '/about', { outputHistoryItems: [] }, ['user /about', 'user go']],
    ['that is another one stays', '/help', {}, ['user /help', 'user go']]
  ])('a command of the agent itself %s', (_, text, payload, messages) => {
    previous = null
    const transcript = read(jsonl([said('u1', text), command('s1', payload), said('u2', 'go')]))
    expect(drawMessages(transcript)).toEqual(messages)
  })

  test('words of the user that begin with a command stay', () => {
    previous = null
    const parts = [{ text: '/about' }, { text: 'and more' }]
    const user = record('u1', 'user', { message: { role: 'user', parts } })
    expect(drawMessages(read(jsonl([user, command('s1', {})])))).toEqual(['user /about,and more'])
  })

  test.each([
    [{ totalTokenCount: 125 }, 25],
    [{ totalTokenCount: 120 }, 20],
    [{ totalTokenCount: 127, toolUsePromptTokenCount: 7 }, 20],
    [{}, 25]
  ])('thoughts count as output once: %j', (more, expected) => {
    previous = null
    const answer = record('a1', 'assistant', {
      message: { role: 'model', parts: [{ text: 'ok' }] },
      usageMetadata: { promptTokenCount: 100, candidatesTokenCount: 20, thoughtsTokenCount: 5, ...more }
    })
    expect(read(jsonl([answer])).usage.map(({ outputTokens }) => outputTokens)).toEqual([expected])
  })
})

describe('copilot-cli', () => {
  const events = [
    { type: 'user.message', data: { content: 'go' } },
    { type: 'assistant.message', ephemeral: true, data: { content: 'an echo' } },
    { type: 'assistant.message', agentId: 'child', data: { content: 'a subagent speaks' } },
    { type: 'assistant.message', data: { content: 'done', toolRequests: [] } },
    { type: 'assistant.usage', ephemeral: true, data: { inputTokens: 20, outputTokens: 2 } }
  ]

  test.each([
    ['events without ids', jsonl(events)],
    ['a document of events', [JSON.stringify({ events })]]
  ])('%s are read', (_, lines) => {
    const transcript = read(lines)
    expect(transcript.format).toBe('copilot-cli')
    expect(drawMessages(transcript)).toEqual(['user go', 'assistant done'])
    expect(drawSkipped(transcript)).toEqual(['assistant.message 1', 'assistant.usage 1', 'subagent 1'])
    expect(transcript.usage.map(({ inputTokens }) => inputTokens)).toEqual([20])
  })

  test('a compaction tells the tokens before and after', () => {
    const data = { success: true, preCompactionTokens: 900, postCompactionTokens: 90, summaryContent: 'what was' }
    const transcript = read(jsonl([...events, { type: 'session.compaction_complete', data }]))
    expect(drawMessages(transcript)).toEqual(['user what was'])
    expect(transcript.compactions).toEqual([
      { kind: 'compact', tokensBefore: 900, tokensAfter: 90, line: 6, message: 0 }
    ])
  })
})

describe('openhands', () => {
  const event = (id: string, kind: string, source: string, more: object): object => ({ id, kind, source, ...more })
  const said = (id: string, role: string, text: string): object =>
    event(id, 'MessageEvent', role === 'user' ? 'user' : 'agent', {
      llm_message: { role, content: [{ type: 'text', text }] }
    })
  const acted = event('e3', 'ActionEvent', 'agent', { tool_name: 'ls', tool_call_id: 'c', action: {}, thought: [] })
  const seen = event('e4', 'ObservationEvent', 'environment', {
    tool_call_id: 'c',
    observation: { content: [{ type: 'text', text: 'a.ts' }] }
  })
  const forgets = event('e6', 'Condensation', 'environment', { forgotten_event_ids: ['e2', 'e3', 'e4'], summary: null })
  const events = [said('e1', 'user', 'look'), said('e2', 'assistant', 'yes'), acted, seen, said('e5', 'user', 'go on')]

  test('what a condensation without a summary forgets is gone', () => {
    const transcript = read(jsonl([...events, forgets, said('e7', 'assistant', 'done')]))
    expect(drawMessages(transcript)).toEqual(['user look', 'user go on', 'assistant done'])
    expect(drawSkipped(transcript)).toEqual(['Condensation 1', 'before compaction 3'])
    expect(transcript.compactions).toEqual([{ kind: 'compact', line: 6, message: 2 }])
  })

  test('the whole history keeps it', () => {
    const transcript = read(jsonl([...events, forgets]), { wholeHistory: true })
    expect(drawMessages(transcript)).toEqual([
      'user look',
      'assistant yes',
      'assistant calls ls',
      'tool returns a.ts',
      'user go on'
    ])
  })
})

describe('langchain', () => {
  test.each<readonly [string, object]>([
    ['token_usage', { prompt_tokens: 30, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 10 } }],
    ['usage', { input_tokens: 20, output_tokens: 4, cache_read_input_tokens: 10 }]
  ])('what the provider measured stands in the %s of older versions', (key, counts) => {
    const { usage } = read([
      JSON.stringify([
        { type: 'human', content: 'hi' },
        { type: 'ai', content: 'yo', response_metadata: { [key]: counts } }
      ])
    ])
    expect(usage).toEqual([
      { message: 1, id: '1', inputTokens: 20, outputTokens: 4, cacheReadTokens: 10, cacheWriteTokens: 0 }
    ])
  })

  test('what was measured behind a message that was removed says nothing any more', () => {
    const answer = (id: string): object => ({
      type: 'ai',
      content: id,
      id,
      usage_metadata: { input_tokens: 9, output_tokens: 1 }
    })
    const messages = [answer('a'), { type: 'human', content: 'x', id: 'h' }, answer('b'), { type: 'remove', id: 'h' }]
    expect(read([JSON.stringify(messages)]).usage.map(({ id }) => id)).toEqual(['a'])
  })

  test('what JavaScript calls it, unless the message says more', () => {
    const about = { response_metadata: { tokenUsage: { promptTokens: 30, completionTokens: 4, totalTokens: 34 } } }
    const inputs = (message: object): ReadonlyArray<number> =>
      read([JSON.stringify([{ type: 'ai', content: 'yo', ...message }])]).usage.map(({ inputTokens }) => inputTokens)
    expect(inputs(about)).toEqual([30])
    expect(inputs({ ...about, usage_metadata: { input_tokens: 7, output_tokens: 1 } })).toEqual([7])
    expect(inputs({ response_metadata: {} })).toEqual([])
  })
})

test('a Letta agent says how many messages are hidden', () => {
  const alert = (words: string): string => JSON.stringify({ type: 'system_alert', message: words })
  const hidden = 'Note: prior messages (9 of 12 total messages) have been hidden from view due to memory constraints.'
  const read1 = (words: string): Transcript =>
    read([
      JSON.stringify({
        agent_type: 'memgpt_agent',
        core_memory: [],
        messages: [{ role: 'user', content: [{ type: 'text', text: alert(words) }] }],
        system: 's',
        tools: [],
        llm_config: {}
      })
    ])
  expect(read1(hidden).compactions).toEqual([{ kind: 'compact', line: 1, message: 0 }])
  expect(
    read1(hidden.replace('(9', 'from the beginning of the conversation (9').replace(' total messages', '')).compactions
  ).toHaveLength(1)
  expect(read1('Your messages are hidden.').compactions).toEqual([])
})

test('what version 2 of pi calls the message of a hook is a custom message', () => {
  const lines = jsonl([
    { type: 'session', version: 2, id: 's', timestamp: 't', cwd: '/' },
    { type: 'message', id: '1', parentId: null, timestamp: 't', message: { role: 'hookMessage', content: 'mind this' } }
  ])
  expect(drawMessages(read(lines))).toEqual(['user mind this'])
})

test.each([
  ['text/plain', ['user look']],
  ['application/x-directory', ['user look']],
  ['application/pdf', ['user look,media']]
])('opencode writes the words of a file of the type %s beside it, or sends it', (mime, messages) => {
  const part = (id: string, more: object): object => ({ id, sessionID: 'ses_1', messageID: 'm1', ...more })
  const parts = [part('p1', { type: 'text', text: 'look' }), part('p2', { type: 'file', mime, url: 'file:///a' })]
  const info = { id: 'm1', sessionID: 'ses_1', role: 'user', time: { created: 1 } }
  const session = { info: { id: 'ses_1', time: { created: 1 } }, messages: [{ info, parts }] }
  expect(drawMessages(read([JSON.stringify(session)]))).toEqual(messages)
})

describe('chat-collection', () => {
  const conversations = [
    { from: 'system', value: 'You may call functions.' },
    { from: 'human', value: 'weather?' },
    { from: 'gpt', value: 'Action: weather' },
    { from: 'function', value: '{"sky":"blue"}' },
    { from: 'Assistant', value: 'blue' },
    { from: 'narrator', value: 'and so on' }
  ]

  test.each([
    ['a list', [JSON.stringify([{ id: 'a', conversations }])]],
    [
      'lines',
      jsonl([
        { id: 'a', conversations },
        { id: 'b', conversations: conversations.slice(1, 3) }
      ])
    ],
    ['a document', JSON.stringify({ id: 'a', conversations }, undefined, 1).split('\n')]
  ])('%s of ShareGPT and ToolBench is read', (_, lines) => {
    const transcript = read(lines)
    expect(transcript.format).toBe('chat-collection')
    expect(drawMessages(transcript)).toEqual([
      'system You may call functions.',
      'user weather?',
      'assistant Action: weather',
      'tool returns {"sky":"blue"}',
      'assistant blue'
    ])
    expect(drawSkipped(transcript)).toContain('message without role 1')
  })
})

describe('requests in envelopes', () => {
  const chat = { model: 'gpt-4o', messages: [{ role: 'user', content: 'hello' }], tools: [] }
  const claude = { model: 'claude-sonnet-4-5', system: 's', messages: [{ role: 'user', content: 'hello' }] }

  test.each<readonly [string, string, object]>([
    [
      'a line of an OpenAI batch',
      'openai-chat',
      { custom_id: 'a', method: 'POST', url: '/v1/chat/completions', body: chat }
    ],
    ['a line of an Anthropic batch', 'anthropic', { custom_id: 'a', params: claude }],
    ['an Anthropic batch', 'anthropic', { requests: [{ custom_id: 'a', params: claude }] }],
    ['a recorded exchange', 'anthropic', { request: { url: '/v1/messages', body: claude }, response: { status: 200 } }],
    ['a body as a text', 'anthropic', { request: { body: JSON.stringify(claude) } }],
    [
      'what a browser saved',
      'openai-chat',
      { log: { version: '1.2', entries: [{ request: { method: 'POST', postData: { text: JSON.stringify(chat) } } }] } }
    ],
    [
      'what a test recorded',
      'anthropic',
      { interactions: [{ request: { uri: '/v1/messages', body: { string: JSON.stringify(claude) } } }] }
    ],
    ['a Gemini request', 'gemini', { request: { contents: [{ role: 'user', parts: [{ text: 'hello' }] }] } }],
    [
      'a Responses request',
      'openai-responses',
      { body: { model: 'gpt-5', input: [{ role: 'user', content: 'hello' }] } }
    ]
  ])('%s is read', (_, format, value) => {
    const transcript = read([JSON.stringify(value)])
    expect(transcript.format).toBe(format)
    expect(drawMessages(transcript)).toEqual(['user hello'])
  })

  test('the last request of a batch is read, the others are counted', () => {
    const other = { ...claude, messages: [{ role: 'user', content: 'again' }] }
    const batch = { requests: [{ params: claude }, { params: other }] }
    const transcript = read([JSON.stringify(batch)])
    expect(drawMessages(transcript)).toEqual(['user again'])
    expect(drawSkipped(transcript)).toEqual(['request with another beginning 1'])
  })

  test('requests that begin otherwise than the last one are told of', () => {
    const said = (...texts: ReadonlyArray<string>): object => ({
      messages: texts.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }))
    })
    const behind = (role: string): object => ({
      messages: [
        { role, content: 'be kind' },
        { role: 'user', content: 'one' }
      ]
    })
    const warnings = (...requests: ReadonlyArray<object>): ReadonlyArray<string> => read(jsonl(requests)).warnings
    const first = said('one', 'eins', 'two')
    expect(warnings(said('one'), behind('system'), behind('developer'), said(), first)).toEqual([])
    expect(warnings(said('other'), first)).toEqual([
      '1 request begins otherwise than the last one, which was read: it may belong to another conversation'
    ])
    const transcript = read(jsonl([said('other'), said('one'), said('third', 'drei'), first]))
    expect(transcript.warnings).toEqual([
      '2 requests begin otherwise than the last one, which was read: they may belong to other conversations'
    ])
    expect(transcript.skipped).toEqual([
      { kind: 'request with another beginning', count: 2, line: 1 },
      { kind: 'earlier request', count: 1, line: 2 }
    ])
    expect(transcript.used).toBe(1)
  })

  test('no request is looked for deeper, or in texts that are none', () => {
    expect(isLeft(readTranscript([JSON.stringify({ request: { request: { request: claude } } })]))).toBe(true)
    const inner = { requests: [{ requests: [{ requests: [{ requests: [claude] }] }] }] }
    expect(isLeft(readTranscript([JSON.stringify(inner)]))).toBe(true)
    expect(isLeft(readTranscript([JSON.stringify({ body: '{ "messages": [' })]))).toBe(true)
  })
})

describe('openhands, before its SDK', () => {
  const call = (id: string): object => ({ id, type: 'function', function: { name: 'execute_bash', arguments: '{}' } })
  const response = {
    id: 'r1',
    model: 'gpt-5.4',
    choices: [{ message: { role: 'assistant', content: 'I look.', tool_calls: [call('c1'), call('c2')] } }],
    usage: { prompt_tokens: 100, completion_tokens: 9 }
  }
  const about = (id: string): object => ({ function_name: 'execute_bash', tool_call_id: id, model_response: response })
  const acts = (id: number, call0: string): object => ({
    id,
    source: 'agent',
    action: 'run',
    args: { command: 'ls', thought: '' },
    tool_call_metadata: about(call0)
  })
  const observes = (id: number, call0: string): object => ({
    id,
    source: 'agent',
    observation: 'run',
    content: call0,
    extras: {},
    tool_call_metadata: about(call0)
  })
  const tools = [{ type: 'function', function: { name: 'execute_bash', parameters: { type: 'object' } } }]
  const events = [
    { id: 0, source: 'agent', action: 'system', args: { content: 'Be brief.', tools } },
    { id: 1, source: 'user', action: 'message', args: { content: 'fix it' } },
    acts(2, 'c1'),
    observes(3, 'c1'),
    acts(4, 'c2'),
    observes(5, 'c2')
  ]

  test('calls of one response are one answer, also when each is carried out before the next is written down', () => {
    const transcript = read(jsonl(events))
    expect(drawMessages(transcript)).toEqual([
      'user fix it',
      'assistant I look.,calls execute_bash,calls execute_bash',
      'tool returns c1',
      'tool returns c2'
    ])
    expect(transcript.usage).toHaveLength(1)
    expect(transcript).toMatchObject({ records: 6, used: 6, skipped: [] })
  })

  test('an answer to somebody else begins anew', () => {
    const asked = { id: 6, source: 'user', action: 'message', args: { content: 'and?' } }
    expect(drawMessages(read(jsonl([...events.slice(0, 4), asked, ...events.slice(4)])))).toHaveLength(6)
  })

  test('the tools are those that the system message came with', () => {
    expect(read(jsonl(events)).context.tools.map(({ name }) => name)).toEqual(['execute_bash'])
  })

  test('what the server gives back as a trajectory is read the same', () => {
    expect(read([JSON.stringify({ trajectory: events })]).context).toEqual(read([JSON.stringify(events)]).context)
  })
})

/** Other spellings of known formats: what newer versions, streams, batches and data sets write. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { drawTranscriptError, readTranscript, type Transcript, type TranscriptOptions } from '../../src/transcripts'
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
    expect(drawSkipped(transcript)).toEqual(['earlier request 1'])
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

/** Sessions as older and newer versions of an agent write them, each by a few records. */
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  detect,
  drawTranscriptError,
  readTranscript,
  type Transcript,
  type TranscriptOptions
} from '../../src/transcripts'
import { drawMessages, drawSkipped } from './draw'
import { jsonl } from './fixtures'
import { cases, codexSaid } from './versionCases'

const read = (lines: Iterable<string>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(lines, options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  return transcript.right
}

/** Of each answer: input, output, read from the cache, written to it. */
const drawUsage = ({ usage }: Transcript): ReadonlyArray<string> =>
  usage.map((one) => [one.message, one.inputTokens, one.outputTokens, one.cacheReadTokens, one.cacheWriteTokens].join())

describe.each(Object.entries(cases))('%s', (_, { format, lines, messages, skipped = {}, usage = [] }) => {
  test('is read as what it is', () => {
    const transcript = read(lines)
    expect(transcript.format).toBe(format)
    expect(drawMessages(transcript)).toEqual(messages)
    expect(drawSkipped(transcript)).toEqual(skipped)
    expect(drawUsage(transcript)).toEqual(usage)
    const left = transcript.skipped.reduce((sum, { count }) => sum + count, 0)
    expect(transcript.used + left).toBe(transcript.records)
  })

  test('is read the same with a mark at its beginning, blank lines, and other line breaks', () => {
    const odd = `\ufeff${lines.join('\r\n\r\n')}\r\n`.split('\n')
    const { context, usage: counted } = read(lines)
    expect(read(odd)).toMatchObject({ context, usage: counted })
  })

  test('tells of the half line at its end', () => {
    if (lines.length === 1) return
    const half = read([...lines, '{"type":"mess'])
    expect(drawMessages(half)).toEqual(messages)
    expect(half.warnings).toEqual([`line ${String(lines.length + 1)} is not JSON`])
  })
})

test('the tools that OpenHands declares are those of the context', () => {
  const { context } = read(cases['events of OpenHands with tools and several images']!.lines)
  expect(context.system).toHaveLength(2)
  expect(context.tools).toEqual([
    { name: 'bash', description: 'runs', inputSchema: { type: 'object' } },
    { name: 'edit', inputSchema: {} }
  ])
})

test.each<readonly [string, string]>([
  ['what pi prints as JSON', 'pi'],
  ['what Gemini CLI prints as a stream', 'gemini-cli']
])('%s: nearly all of it is known', (name, format) => {
  const found = detect(cases[name]!.lines)
  expect(isRight(found) && [found.right.format.name, found.right.confidence > 0.9]).toEqual([format, true])
})

test.each<readonly [string, unknown]>([
  ['a session without an id', { session: {}, items: [codexSaid('user', 'hi')] }],
  ['chat messages of nobody', { chatMessages: [{ role: 'user', content: 'hi' }] }]
])('%s is of no agent', (_, value) => {
  expect(isLeft(detect(value as Parameters<typeof detect>[0]))).toBe(true)
})

test.each<readonly [string, ReadonlyArray<string>, string]>([
  [
    'Copilot CLI',
    jsonl([
      { type: 'session.start', data: { selectedModel: 'claude-sonnet-4.5' } },
      { type: 'user.message', data: { content: 'hi' } }
    ]),
    'claude-sonnet-4.5'
  ],
  ['mini-swe-agent', cases['mini-swe-agent with the Responses API']!.lines, 'gpt-5.1'],
  ['Gemini CLI', cases['what Gemini CLI prints as a stream']!.lines, 'gemini-2.5-pro'],
  ['tau2-bench', cases['simulations of tau2-bench']!.lines, 'gpt-4.1'],
  ['opencode', cases['messages of the first opencode']!.lines, 'gpt-4.1']
])('%s says which model answers', (_, lines, model) => {
  expect(read(lines).context.settings).toEqual({ model })
})

test('instructions of the first Codex are those of the context', () => {
  expect(read(cases['the document of the first Codex']!.lines).context.system).toEqual([
    { type: 'text', text: 'Be brief.' }
  ])
})

describe('claude-code', () => {
  const envelope = { isSidechain: false, sessionId: 's' }
  const call = { type: 'tool_use', id: 't', name: 'Bash', input: {} }
  const queued = (prompt: unknown, more: object = {}): object => ({
    ...envelope,
    type: 'attachment',
    uuid: 'q',
    parentUuid: 'r',
    attachment: { type: 'queued_command', prompt, commandMode: 'prompt' },
    ...more
  })
  const records = (between: ReadonlyArray<object>, parent: string): ReadonlyArray<object> => [
    { ...envelope, type: 'user', uuid: 'u', parentUuid: null, message: { role: 'user', content: 'go' } },
    {
      ...envelope,
      type: 'assistant',
      uuid: 'a',
      parentUuid: 'u',
      message: { id: 'm1', role: 'assistant', content: [call] }
    },
    {
      ...envelope,
      type: 'user',
      uuid: 'r',
      parentUuid: 'a',
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: 'ok' }] }
    },
    ...between,
    {
      ...envelope,
      type: 'assistant',
      uuid: 'b',
      parentUuid: parent,
      message: { id: 'm2', role: 'assistant', content: [{ type: 'text', text: 'done' }] }
    }
  ]

  test.each<readonly [string, unknown, string]>([
    ['a text', 'stop at once', 'q user: "stop at once"'],
    ['blocks', [{ type: 'text', text: 'like this' }], 'q user: "like this"']
  ])('what was said while the model worked is in the context: %s', (_, prompt, drawn) => {
    const transcript = read(jsonl(records([queued(prompt)], 'q')))
    expect(drawMessages(transcript)).toEqual([
      'u user: "go"',
      'm1 assistant: calls t Bash{}',
      'r user: returns t "ok"',
      drawn,
      'm2 assistant: "done"'
    ])
    expect(transcript.skipped).toEqual([])
  })

  test('other attachments are counted, and so are those that say nothing', () => {
    const others = [
      queued('   '),
      queued([], { uuid: 'q2', parentUuid: 'q' }),
      queued('x', { uuid: 'q3', parentUuid: 'q2', attachment: { type: 'todo_reminder', prompt: 'x' } }),
      queued('x', { uuid: 'q4', parentUuid: 'q3', attachment: 'odd' })
    ]
    const transcript = read(jsonl(records(others, 'q4')))
    expect(drawMessages(transcript)).toHaveLength(4)
    expect(drawSkipped(transcript)).toEqual({ attachment: 4 })
  })

  test('prompts that Gemini CLI logs are none of its records', () => {
    const log = [{ sessionId: 's', messageId: 0, type: 'user', message: 'hi', timestamp: 't' }]
    expect(isLeft(detect(log))).toBe(true)
  })
})

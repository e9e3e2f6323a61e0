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
import { expectations } from './sessionExpectations'
import {
  codexCompacted,
  codexRollout,
  copilotSession,
  geminiSession,
  langchainThread,
  openhandsSession,
  opencodeMessages,
  opencodeSummed,
  piSession,
  qwenSession,
  sessionFiles,
  tauResults
} from './sessionFixtures'

const read = (lines: Iterable<string>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(lines, options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  return transcript.right
}

const cases = Object.entries(sessionFiles).map(([name, lines]) => ({ name, lines, expected: expectations[name]! }))
const formatOf = (name: string): string => name.split(',')[0]!

describe.each(cases)('$name', ({ name, lines, expected }) => {
  const transcript = read(lines)

  test('is detected', () => {
    expect(transcript.format).toBe(formatOf(name))
    const found = detect(lines)
    expect(isRight(found) && found.right.confidence).toBeGreaterThan(0.5)
  })

  test('is read', () => {
    expect(drawMessages(transcript)).toEqual(expected.messages)
    expect(drawMessages(read(lines, { wholeHistory: true }))).toEqual(expected.whole ?? expected.messages)
    expect(drawSkipped(transcript)).toEqual(expected.skipped)
    expect([transcript.records, transcript.used]).toEqual(expected.counts)
    expect(transcript.compactions).toEqual(expected.compactions ?? [])
    expect(transcript.conversations).toBe(expected.conversations)
  })

  test('says what is known beside the messages', () => {
    const { context, dialect, usage } = transcript
    expect(dialect).toBe(expected.dialect)
    expect(context.profile?.name).toBe(expected.dialect)
    expect(context.settings?.['model']).toBe(expected.model)
    expect(context.system.map((block) => (block.type === 'text' ? block.text : '')).join('')).toBe(
      expected.system ?? ''
    )
    expect(context.tools.map((tool) => tool.name)).toEqual(expected.tools ?? [])
    expect(
      usage.map((one) => [one.message, one.inputTokens, one.outputTokens, one.cacheReadTokens, one.cacheWriteTokens])
    ).toEqual(expected.usage ?? [])
    for (const { message, id } of usage) expect(context.messages[message]!.id).toBe(id)
  })

  test('every skipped kind says where its first record is', () => {
    for (const { kind, line } of transcript.skipped)
      if (kind !== 'message of another conversation') expect(line, kind).toBeGreaterThan(0)
  })
})

describe('detection', () => {
  test('of a value, of lines, and of a text', () => {
    for (const input of [geminiSession, [JSON.stringify(geminiSession)], JSON.stringify(geminiSession, null, 2)]) {
      const found = detect(input as Parameters<typeof detect>[0])
      expect(isRight(found) && found.right.format.name).toBe('gemini-cli')
    }
  })

  test('takes only the first lines of an iterator', () => {
    let taken = 0
    const lines = {
      *[Symbol.iterator]() {
        for (;;) {
          taken++
          yield JSON.stringify(codexRollout[3])
        }
      }
    }
    const found = detect(lines)
    expect(isRight(found) && found.right.format.name).toBe('codex')
    expect(taken).toBe(50)
  })

  test('lists what else it might be, the likeliest first', () => {
    const found = detect([{ role: 'user', content: 'hello' }])
    expect(isRight(found) && found.right.format.name).toBe('openai-chat')
    const others = isRight(found) ? found.right.others : []
    expect(others[0]).toEqual({
      name: 'anthropic',
      confidence: 0.4,
      reason: 'there are messages, in a form that several providers share'
    })
    expect(others.map(({ confidence }) => confidence)).toEqual(
      others
        .map(({ confidence }) => confidence)
        .sort()
        .reverse()
    )
  })

  test.each([[{}], [42], [null], [{ steps: [] }], ['hello'], [['hello', 'there']]])(
    '%j is nothing that is known',
    (input) => {
      const found = detect(input as Parameters<typeof detect>[0])
      expect(isLeft(found) && drawTranscriptError(found.left)).toMatch(/what was looked for: qwen-code, claude-code/)
    }
  )

  test('no lines at all are nothing', () => {
    const found = detect([])
    expect(isLeft(found) && drawTranscriptError(found.left)).toContain('the input is empty')
  })

  test('a session that begins in the middle, or holds other lines, is still found', () => {
    expect(read(jsonl(codexRollout.slice(4))).format).toBe('codex')
    expect(read([...jsonl(piSession.slice(3)), '{"type":"unheard"}', 'x']).format).toBe('pi')
    expect(read(['{"cut', ...jsonl(qwenSession)]).format).toBe('qwen-code')
  })

  test.each(['codex', 'pi', 'adk', 'inspect', 'gemini-responses', 'opencode'])(
    '%s asked for, and not there',
    (format) => {
      const transcript = readTranscript(['{"a":1}', '7'], { format })
      expect(isLeft(transcript) && drawTranscriptError(transcript.left)).toContain('found 2 other records')
      const single = readTranscript(['{"a":1}'], { format })
      expect(isLeft(single) && drawTranscriptError(single.left)).toContain('found 1 other record')
      const nothing = readTranscript(['  ', ''], { format })
      expect(isLeft(nothing) && drawTranscriptError(nothing.left)).toContain('the input is empty')
    }
  )
})

describe('conversations', () => {
  const lines = [JSON.stringify(tauResults)]

  test('one of several by its number', () => {
    const first = read(lines, { conversation: 0 })
    expect(first.context.messages).toHaveLength(4)
    expect(first.warnings).toEqual(['the file holds 2 conversations; this is number 0, counted from 0'])
    expect(read(lines).context.messages).toHaveLength(5)
  })

  test('a number that is too high is an error', () => {
    const transcript = readTranscript(lines, { conversation: 2 })
    expect(isLeft(transcript) && drawTranscriptError(transcript.left)).toBe(
      'expected the number of a conversation from 0 to 1, found 2 (the file holds 2)'
    )
    const single = readTranscript(jsonl(piSession), { conversation: 1 })
    expect(isLeft(single) && drawTranscriptError(single.left)).toContain('the file holds a single one')
  })

  test.each([-1, 0.5, NaN, -Infinity])('%s is no number of a conversation', (conversation) => {
    for (const file of [lines, jsonl(piSession)]) {
      const transcript = readTranscript(file, { conversation })
      expect(isLeft(transcript) && transcript.left.found).toBe(String(conversation))
    }
  })

  test('several documents in one file are several conversations', () => {
    const session = JSON.stringify({ info: { id: 'ses_1' }, messages: opencodeMessages.slice(0, 1) }, null, 2)
    const longer = JSON.stringify({ info: { id: 'ses_2' }, messages: opencodeMessages }, null, 2)
    const transcript = read(`${session}\n${longer}\n`.split('\n'))
    expect(transcript).toMatchObject({ format: 'opencode', conversations: 2, records: 4, used: 3 })
  })
})

describe('compactions', () => {
  test('the context is the end of the whole history', () => {
    for (const records of [codexCompacted, piSession, opencodeSummed]) {
      const current = drawMessages(read(jsonl(records)))
      const whole = drawMessages(read(jsonl(records), { wholeHistory: true }))
      const summary = current.findIndex((line) => line.includes(' for '))
      expect(whole.slice(-(current.length - summary))).toEqual(current.slice(summary))
    }
  })

  test('a second one takes the first summary with it', () => {
    const again = [...codexCompacted, { type: 'compacted', payload: { message: 'All of it.' } }]
    const transcript = read(jsonl(again))
    expect(drawMessages(transcript)).toEqual([
      '6 user: "List both."',
      '8 user: "Go on."',
      '10 user for 7+9: "All of it."'
    ])
    expect(transcript.compactions.map(({ line, message }) => [line, message])).toEqual([
      [19, 0],
      [24, 2]
    ])
    expect(drawMessages(read(jsonl(again), { wholeHistory: true }))).toHaveLength(14)
  })

  test('one that puts nothing in its place takes nothing away', () => {
    const records = [...codexRollout, { type: 'compacted', payload: { message: '', replacement_history: [] } }]
    expect(drawMessages(read(jsonl(records)))).toEqual(expectations['codex']!.messages)
    expect(read(jsonl(records)).compactions).toEqual([{ kind: 'compact', line: 19 }])
  })

  test('of pi: the index of an entry, an entry that is not there, messages without ids', () => {
    const linear = [
      { type: 'session', id: 's', timestamp: 't', cwd: '/p' },
      { type: 'message', timestamp: 't', message: { role: 'user', content: 'One.' } },
      { type: 'message', timestamp: 't', message: { role: 'assistant', content: 'Two.' } },
      { type: 'compaction', timestamp: 't', summary: 'Sum.', firstKeptEntryIndex: 2, tokensBefore: 9 },
      { type: 'message', timestamp: 't', message: { role: 'user', content: 'Three.' } }
    ]
    expect(drawMessages(read(jsonl(linear)))).toEqual([
      '2 user for 0: "Sum."',
      '1 assistant: "Two."',
      '3 user: "Three."'
    ])
    const missing = linear.map((entry) => (entry.type === 'compaction' ? { ...entry, firstKeptEntryIndex: 99 } : entry))
    expect(drawMessages(read(jsonl(missing)))).toEqual(['2 user for 0+1: "Sum."', '3 user: "Three."'])
  })

  test('of Gemini CLI: messages that a patch sets, and a rewind', () => {
    const header = { sessionId: 's', projectHash: 'abc' }
    const [first, second, , last] = geminiSession.messages
    const set = read(jsonl([header, first, second, { $set: { messages: [first, last] } }]))
    expect(drawMessages(set)).toEqual(['u1 user: "Read.", image base64', 'g2 assistant: "Read."'])
    expect(drawSkipped(set)).toEqual({ 'session header': 1, 'superseded message': 2 })
    const rewound = read(jsonl([header, first, second, last, { $rewindTo: 'g1' }]))
    expect(drawMessages(rewound)).toEqual(['u1 user: "Read.", image base64'])
    expect(drawSkipped(rewound)).toEqual({ $rewindTo: 1, 'session header': 1, 'taken back': 2 })
  })
})

describe('pairs', () => {
  test('a result goes behind its call, whatever came between', () => {
    const records = openhandsSession.slice()
    records.splice(6, 0, {
      kind: 'MessageEvent',
      id: 'm',
      source: 'user',
      llm_message: { role: 'user', content: 'Wait.' }
    })
    expect(drawMessages(read(jsonl(records))).slice(2, 5)).toEqual([
      'e5 tool: fails c1 ["a.ts"]',
      'e6 tool: fails c2 "broken"',
      'm user: "Wait."'
    ])
  })

  test('a result without its call, and a second result, stand where they are', () => {
    const result = copilotSession.find((event) => JSON.stringify(event).includes('"r1"'))!
    const messages = drawMessages(
      read(jsonl([...copilotSession, result, { ...result, data: { toolCallId: 'c9', success: true } }]))
    )
    expect(messages.slice(-2)).toEqual(['r1#1 tool: returns c1 "a.ts"', 'r1#2 tool: returns c9 ""'])
  })

  test('an id that is used again is answered where it was used last', () => {
    const messages = langchainThread.values.messages.slice(0, 3)
    const twice = messages.map((message) => ({ ...message, id: `${String('id' in message ? message.id : '')}b` }))
    const drawn = drawMessages(read([JSON.stringify({ messages: [...messages, ...twice] })]))
    expect(drawn.map((line) => line.split(' ')[0])).toEqual(['m1', 'm2', 'm3', 'm1b', 'm2b', 'm3b'])
  })
})

describe('branches', () => {
  test('a parent that is not there counts as the record before', () => {
    const records = piSession.filter((entry) => !('id' in entry && entry.id === 'r1'))
    const ids = read(jsonl(records), { wholeHistory: true }).context.messages.map(({ id }) => id)
    expect(ids).toContain('x1')
    expect(ids).toContain('a1')
  })

  test('parents that go round end', () => {
    const records = qwenSession.map((record) =>
      'uuid' in record && record.uuid === 'u1' ? { ...record, parentUuid: 'a2' } : record
    )
    expect(drawMessages(read(jsonl(records)))).toEqual(expectations['qwen-code']!.messages)
  })
})

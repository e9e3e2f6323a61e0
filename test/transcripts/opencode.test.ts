import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { drawTranscriptError, readTranscript, type Transcript, type TranscriptOptions } from '../../src/transcripts'
import { drawMessages, drawSkipped } from './draw'
import { jsonl } from './fixtures'

const read = (value: Iterable<string>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(value, options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  return transcript.right
}

const part = (messageID: string, n: number, type: string, more: object = {}): object => ({
  id: `prt_${messageID}_${String(n)}`,
  messageID,
  sessionID: 'ses_1',
  type,
  ...more
})
const message = (id: string, role: string, created: number, parts: ReadonlyArray<object>, more: object = {}) => ({
  info: { id, sessionID: 'ses_1', role, time: { created }, ...more },
  parts
})
const says = (id: string, role: string, created: number, text: string, more: object = {}) =>
  message(id, role, created, [part(id, 1, 'text', { text })], more)
const bash = (messageID: string, n: number, callID: string, time: object = {}): object =>
  part(messageID, n, 'tool', {
    callID,
    tool: 'bash',
    state: { status: 'completed', input: {}, output: `out of ${callID}`, time: { start: 1, end: 2, ...time } }
  })
const session = { id: 'ses_1', version: '1.2.0', projectID: 'p', directory: '/w' }
const exported = (messages: ReadonlyArray<object>, info: object = {}): string =>
  JSON.stringify({ info: { ...session, ...info }, messages }, null, 2)
/** The same as files of the storage, in an order of their own. */
const stored = (messages: ReadonlyArray<{ info: object; parts: ReadonlyArray<object> }>, info: object = {}) =>
  jsonl([...messages.flatMap(({ parts }) => parts), ...messages.map((one) => one.info), { ...session, ...info }])

const talk = [
  says('msg_1', 'user', 1, 'Begin.'),
  says('msg_2', 'assistant', 2, 'Begun.'),
  says('msg_3', 'user', 3, 'The wrong way.'),
  message('msg_4', 'assistant', 4, [part('msg_4', 1, 'text', { text: 'Gone wrong.' }), bash('msg_4', 2, 'c1')])
]

describe('what the user reverted', () => {
  test('is taken back from the message on that the session names', () => {
    const transcript = read(exported(talk, { revert: { messageID: 'msg_3', snapshot: 'abc' } }))
    expect(drawMessages(transcript)).toEqual(['msg_1 user: "Begin."', 'msg_2 assistant: "Begun."'])
    expect(drawSkipped(transcript)).toEqual({ 'taken back': 2 })
    expect([transcript.records, transcript.used]).toEqual([4, 2])
  })

  test('is taken back from the part on that the session names', () => {
    const transcript = read(exported(talk, { revert: { messageID: 'msg_4', partID: 'prt_msg_4_2' } }))
    expect(drawMessages(transcript).slice(2)).toEqual([
      'msg_3 user: "The wrong way."',
      'msg_4 assistant: "Gone wrong."'
    ])
    expect(transcript.skipped).toEqual([])
  })

  test('counts with its parts in the files of the storage', () => {
    const transcript = read(stored(talk, { revert: { messageID: 'msg_3' } }))
    expect(drawMessages(transcript)).toEqual(['msg_1 user: "Begin."', 'msg_2 assistant: "Begun."'])
    expect(drawSkipped(transcript)).toEqual({ 'taken back': 5, session: 1 })
    expect([transcript.records, transcript.used]).toEqual([10, 4])
  })

  test('is nothing when the session names a message that is not there, or of another session', () => {
    expect(read(exported(talk, { revert: { messageID: 'msg_9' } })).used).toBe(4)
    expect(read(exported(talk, { revert: null })).used).toBe(4)
    const other = talk.map(({ info, parts }) => ({ info: { ...info, sessionID: 'ses_2' }, parts }))
    const both = [...talk.slice(0, 3), ...other.slice(3)]
    expect(read(exported(both, { revert: { messageID: 'msg_3' } })).used).toBe(3)
  })
})

describe('a compaction', () => {
  const asked = (more: object) => message('msg_5', 'user', 5, [part('msg_5', 1, 'compaction', { auto: true, ...more })])
  const summary = (more: object) =>
    says('msg_6', 'assistant', 6, 'The summary.', { summary: true, parentID: 'msg_5', ...more })
  const next = says('msg_7', 'user', 7, 'Go on.')
  const compacted = (request: object, answer: object) => exported([...talk, asked(request), summary(answer), next])

  test('keeps what stands behind the message that it names', () => {
    const transcript = read(compacted({ tail_start_id: 'msg_3' }, { finish: 'stop' }))
    expect(drawMessages(transcript)).toEqual([
      'msg_6 user for msg_1+msg_2: "The summary."',
      'msg_3 user: "The wrong way."',
      'msg_4 assistant: "Gone wrong.", calls c1 bash{}',
      '0 tool: returns c1 "out of c1"',
      'msg_7 user: "Go on."'
    ])
    expect(transcript.compactions).toEqual([{ kind: 'compact', trigger: 'auto', line: 6, message: 0 }])
    expect(drawSkipped(transcript)).toEqual({ 'before compaction': 2, 'empty message': 1 })
  })

  test('keeps its tail behind the summary in the whole history as well', () => {
    const whole = read(compacted({ tail_start_id: 'msg_3' }, { finish: 'stop' }), { wholeHistory: true })
    expect(drawMessages(whole).map((line) => line.slice(0, 5))).toEqual(
      ['msg_1', 'msg_2', 'msg_6', 'msg_3', 'msg_4', '0 too', 'msg_7'].map((id) => id.slice(0, 5))
    )
  })

  test('keeps nothing when it names no message, or one that is not there', () => {
    for (const request of [{}, { tail_start_id: 'msg_9' }])
      expect(drawMessages(read(compacted(request, { time: { created: 6, completed: 7 } })))).toEqual([
        'msg_6 user for msg_1+msg_2+msg_3+msg_4+0: "The summary."',
        'msg_7 user: "Go on."'
      ])
  })

  test.each([
    ['failed', { finish: 'stop', error: { name: 'MessageAbortedError', data: {} } }],
    ['was not finished', {}]
  ])('that %s takes nothing away', (_, answer) => {
    const transcript = read(compacted({ tail_start_id: 'msg_3' }, answer))
    expect(drawMessages(transcript)).toEqual([...drawMessages(read(exported(talk))), 'msg_7 user: "Go on."'])
    expect(transcript.compactions).toEqual([])
    expect(drawSkipped(transcript)).toEqual({ 'empty message': 1, 'failed compaction': 1 })
  })
})

describe('results that were cleared', () => {
  const pruned = (at: number, later: ReadonlyArray<object>) => [
    says('msg_1', 'user', 1, 'Begin.'),
    message('msg_2', 'assistant', 2, [
      bash('msg_2', 1, 'c1', { compacted: at }),
      bash('msg_2', 2, 'c2', { compacted: at + 0.5 }),
      bash('msg_2', 3, 'c3')
    ]),
    ...later
  ]
  const later = [says('msg_3', 'user', 10, 'More.'), says('msg_4', 'assistant', 20, 'More it is.')]
  const point = { kind: 'microcompact', line: 2, clearedToolUseIds: ['c1', 'c2'] }

  test.each([
    ['before the next message', 5, { ...point, message: 5 }],
    ['before a later one', 15, { ...point, message: 6 }],
    ['at the very time of one', 10, { ...point, message: 6 }],
    ['at the end', 25, point],
    ['before their own message, by a clock that was set back', 0, { ...point, message: 5 }]
  ])('%s are a compaction point there and stay as they are stored', (_, at, expected) => {
    const transcript = read(exported(pruned(at, later)))
    expect(transcript.compactions).toEqual([expected])
    expect(drawMessages(transcript)).toEqual(
      drawMessages(read(exported(pruned(at, later)).replace(/"compacted": [\d.]+/g, '"other": 1')))
    )
  })

  test('are before the first message that is later, whatever has no time', () => {
    const timeless = ['msg_3a', 'msg_3b'].map((id) => {
      const { info, parts } = says(id, 'user', 0, 'When?')
      return { info: { ...info, time: {} }, parts }
    })
    const messages = pruned(5, [later[0]!, ...timeless, later[1]!])
    expect(read(exported(messages)).compactions).toEqual([{ ...point, message: 5 }])
  })

  test('are not lost with messages that were taken back', () => {
    const transcript = read(exported(pruned(5, later), { revert: { messageID: 'msg_3' } }))
    expect(transcript.compactions).toEqual([point])
  })

  test('stand beside a summary', () => {
    const messages = [
      ...pruned(15, later.slice(0, 1)),
      message('msg_5', 'user', 14, [part('msg_5', 1, 'compaction', { auto: false })]),
      says('msg_6', 'assistant', 16, 'The summary.', { summary: true, parentID: 'msg_5', finish: 'stop' }),
      says('msg_7', 'user', 17, 'Go on.')
    ]
    const transcript = read(exported(messages))
    expect(drawMessages(transcript)[0]).toContain('The summary.')
    expect(transcript.compactions).toEqual([
      { ...point, message: 0 },
      { kind: 'compact', trigger: 'manual', line: 5, message: 0 }
    ])
  })
})

describe('the steps of one message', () => {
  const finish = (id: string, n: number, input: number) =>
    part(id, n, 'step-finish', { tokens: { input, output: 1, reasoning: 2, cache: { read: 3, write: 4 } } })
  const steps = [
    part('msg_2', 1, 'step-start'),
    part('msg_2', 2, 'text', { text: 'I look.' }),
    bash('msg_2', 3, 'c1'),
    finish('msg_2', 4, 100),
    part('msg_2', 5, 'step-start'),
    part('msg_2', 6, 'text', { text: 'It is there.' })
  ]
  const tokens = { input: 200, output: 5, cache: { read: 6, write: 7 } }
  const usageOf = (transcript: Transcript) =>
    transcript.usage.map((one) => [one.message, one.inputTokens, one.outputTokens])

  test('are answers of their own, behind the results of the step before, with what was measured for each', () => {
    const of = (parts: ReadonlyArray<object>) =>
      read(exported([says('msg_1', 'user', 1, 'Look.'), message('msg_2', 'assistant', 2, parts, { tokens })]))
    const transcript = of([...steps, finish('msg_2', 7, 150)])
    expect(drawMessages(transcript)).toEqual([
      'msg_1 user: "Look."',
      'msg_2 assistant: "I look.", calls c1 bash{}',
      '0 tool: returns c1 "out of c1"',
      'msg_2#1 assistant: "It is there."'
    ])
    expect(usageOf(transcript)).toEqual([
      [1, 100, 3],
      [3, 150, 3]
    ])
    // what the message says as a whole is what was measured for its last step
    expect(usageOf(of(steps))).toEqual([
      [1, 100, 3],
      [3, 200, 5]
    ])
  })

  test('stay together where no call is in between', () => {
    const parts = steps.filter((one) => !('callID' in one))
    const transcript = read(
      exported([says('msg_1', 'user', 1, 'Look.'), message('msg_2', 'assistant', 2, parts, { tokens })])
    )
    expect(drawMessages(transcript)[1]).toBe('msg_2 assistant: "I look.", "It is there."')
    expect(usageOf(transcript)).toEqual([[1, 200, 5]])
  })
})

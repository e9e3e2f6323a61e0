/** What Gemini CLI writes anew, masks, compresses and rewinds, as its own loader understands it. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { drawTranscriptError, readTranscript, type Transcript, type TranscriptOptions } from '../../src/transcripts'
import { drawMessages, drawSkipped } from './draw'
import { jsonl } from './fixtures'

const read = (records: ReadonlyArray<object>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(jsonl(records), options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  const { used, skipped, records: count } = transcript.right
  expect(used + skipped.reduce((sum, one) => sum + one.count, 0)).toBe(count)
  return transcript.right
}

const header = { sessionId: 's', projectHash: 'p', startTime: 't', lastUpdated: 't', kind: 'main' }
const message = (id: string, type: string, content: unknown, more: object = {}): object => ({
  id,
  timestamp: 't',
  type,
  content,
  ...more
})
const answered = (id: string, text: string, input: number, more: object = {}): object =>
  message(id, 'gemini', text, {
    tokens: { input, output: 5, cached: 0, thoughts: 0, tool: 0, total: input + 5 },
    ...more
  })
const response = (id: string, output: string): object => ({
  functionResponse: { id, name: 'ls', response: { output } }
})
const call = (id: string, result: unknown, more: object = {}): object => ({
  id,
  name: 'ls',
  args: { dir: id },
  status: 'success',
  result,
  ...more
})
const set = (...messages: ReadonlyArray<object>): object => ({ $set: { messages, lastUpdated: 't' } })

/** The message and the input of each anchor. */
const drawUsage = ({ usage }: Transcript): ReadonlyArray<string> =>
  usage.map(({ id, inputTokens }) => `${id} ${String(inputTokens)}`)

const four = [
  message('u1', 'user', 'one'),
  answered('g1', 'eins', 100),
  message('u2', 'user', 'two'),
  answered('g2', 'zwei', 200)
]
const [u1, g1, u2, g2] = four as [object, object, object, object]

describe('messages that are set anew', () => {
  const summed = [
    header,
    ...four,
    set(message('sum', 'user', 'a summary'), message('ack', 'gemini', 'Got it.'), u2, g2)
  ]
  const next = [message('u3', 'user', 'three'), answered('g3', 'drei', 60)]

  test('behind words that were not there before, these are a summary of what is gone', () => {
    const transcript = read([...summed, ...next])
    expect(drawMessages(transcript)).toEqual([
      'sum user for u1+g1: "a summary"',
      'ack assistant: "Got it."',
      'u2 user: "two"',
      'g2 assistant: "zwei"',
      'u3 user: "three"',
      'g3 assistant: "drei"'
    ])
    expect(transcript.compactions).toEqual([{ kind: 'compact', line: 6, message: 0 }])
    expect(drawSkipped(transcript)).toEqual({ 'session header': 1, 'before compaction': 2, 'superseded message': 2 })
  })

  test('of several the snapshot is the summary', () => {
    const about = message('env', 'user', 'This is the project.')
    const snapshot = message('sum', 'user', [{ text: '<state_snapshot>all</state_snapshot>' }])
    const transcript = read([header, ...four, set(about, snapshot, message('ack', 'gemini', 'Got it.'), u2, g2)])
    expect(drawMessages(transcript).slice(0, 2)).toEqual([
      'env user: "This is the project."',
      'sum user for u1+g1: "<state_snapshot>all</state_snapshot>"'
    ])
    expect(transcript.compactions).toEqual([{ kind: 'compact', line: 6, message: 0 }])
  })

  test('new words before the oldest, or others that are gone, are no summary', () => {
    const transcript = read([header, ...four, set(message('env', 'user', 'This is the project.'), u1, u2, g2)])
    expect(drawMessages(transcript).map((line) => line.split(' ')[0])).toEqual(['env', 'u1', 'u2', 'g2'])
    expect(transcript.compactions).toEqual([])
    const cut = read([header, ...four, set(u2, g2)])
    expect(drawMessages(cut)).toEqual(['u2 user: "two"', 'g2 assistant: "zwei"'])
    expect(cut.compactions).toEqual([])
  })

  test('what was measured before the summary says nothing any more', () => {
    expect(drawUsage(read(summed))).toEqual([])
    expect(drawUsage(read([...summed, ...next]))).toEqual(['g3 60'])
  })

  test('the whole history keeps what is gone, before the summary', () => {
    const transcript = read([...summed, ...next], { wholeHistory: true })
    expect(transcript.context.messages.map(({ id }) => id)).toEqual(['u1', 'g1', 'sum', 'u2', 'g2', 'u3', 'g3'])
    expect(drawUsage(transcript)).toEqual(['g1 100', 'g2 200', 'g3 60'])
  })

  test('that are the same ones are no summary', () => {
    const transcript = read([header, ...four, set(u1, g1, u2, message('g2', 'gemini', [{ text: 'zwei' }]))])
    expect(drawMessages(transcript)).toEqual([
      'u1 user: "one"',
      'g1 assistant: "eins"',
      'u2 user: "two"',
      'g2 assistant: "zwei"'
    ])
    expect(transcript.compactions).toEqual([])
    expect(drawUsage(transcript)).toEqual(['g1 100'])
    expect(read([header, set(u1, g1)]).compactions).toEqual([])
    expect(read([header, u1, set(message('new', 'user', 'new'), u1)]).compactions).toEqual([])
  })

  test('what was measured behind a result that was masked says nothing any more', () => {
    const asked = (result: string): object => answered('g1', 'eins', 100, { toolCalls: [call('c', result)] })
    const records = [
      header,
      u1,
      asked('all of it'),
      u2,
      g2,
      message('u3', 'user', 'three'),
      answered('g3', 'drei', 300)
    ]
    expect(drawUsage(read(records))).toEqual(['g1 100', 'g2 200', 'g3 300'])
    expect(drawUsage(read([...records, set(u1, asked('[masked]'), u2, g2)]))).toEqual(['g1 100'])
    expect(drawUsage(read([...records, set(u1, asked('all of it'), u2, g2)]))).toEqual(['g1 100', 'g2 200'])
  })

  test('a message that is written again after that holds', () => {
    const grown = answered('g2', 'zwei, und mehr', 210)
    const transcript = read([header, ...four, set(u1, g1, u2, g2), grown])
    expect(drawMessages(transcript).slice(2)).toEqual(['u2 user: "two"', 'g2 assistant: "zwei, und mehr"'])
    expect(drawUsage(transcript)).toEqual(['g1 100', 'g2 210'])
    const inside = read([header, ...four, set(u1, g1, u2, g2), answered('g1', 'eins, und mehr', 110)])
    expect(inside.context.messages.map(({ id }) => id)).toEqual(['u1', 'g1', 'u2', 'g2'])
    expect(drawMessages(inside)[1]).toBe('g1 assistant: "eins, und mehr"')
  })
})

describe('a rewind', () => {
  test('to a message frees its place and its id', () => {
    const transcript = read([header, ...four, { $rewindTo: 'u2' }, message('u2', 'user', 'again')])
    expect(drawMessages(transcript).slice(2)).toEqual(['u2 user: "again"'])
  })

  test('to a message that is not there takes all back', () => {
    const transcript = read([header, ...four, { $rewindTo: 'gone' }, message('u3', 'user', 'three')])
    expect(drawMessages(transcript)).toEqual(['u3 user: "three"'])
    expect(drawSkipped(transcript)).toEqual({ 'session header': 1, 'taken back': 4, $rewindTo: 1 })
  })
})

describe('calls and results that stand twice', () => {
  const parts = [
    { functionCall: { id: 'c', name: 'ls', args: { dir: 'c' } }, thoughtSignature: 'SEAL' },
    { functionCall: { name: 'ls', args: { dir: 'd' } } }
  ]

  test('the call in the content holds, with its signature; ids come from the record of the call', () => {
    const toolCalls = [
      call('d', [response('d', 'D')]),
      call('c', [response('c', 'C')]),
      call('e', [response('e', 'E')])
    ]
    const { context } = read([header, message('g', 'gemini', parts, { toolCalls })])
    const calls = context.messages[0]!.content.map((block) => (block.type === 'tool_use' ? block : undefined))
    expect(calls.map((block) => block?.id)).toEqual(['c', 'd', 'e'])
    expect(calls[0]?.extra).toEqual({ thoughtSignature: 'SEAL' })
  })

  test('a call without an id is that of its name and its arguments', () => {
    const content = [{ functionCall: { name: 'cat', args: { dir: 'c' } } }, { functionCall: { name: 'ls', args: {} } }]
    const toolCalls = [call('c', 'C'), call('d', 'D', { name: 'cat', args: { dir: 'c' } })]
    expect(drawMessages(read([header, message('g', 'gemini', content, { toolCalls })]))[0]).toBe(
      'g assistant: calls d cat{"dir":"c"}, calls ? ls{}, calls c ls{"dir":"c"}'
    )
  })

  test('results in a message of the user hold, an error stays one', () => {
    const masked = [response('c', '[masked c]'), response('d', '[masked d]')]
    const toolCalls = [call('c', masked), call('d', masked, { status: 'cancelled' })]
    const lines = [message('g', 'gemini', '', { toolCalls }), message('r', 'user', [...masked, { text: 'and words' }])]
    for (const records of [lines, [set(...lines)]])
      expect(drawMessages(read([header, ...records])).slice(1)).toEqual([
        '0 user: returns c "[masked c]", fails d "[masked d]"',
        'r user: "and words"'
      ])
  })

  test('a record of such results alone is used', () => {
    const records = [
      message('g', 'gemini', '', { toolCalls: [call('c', 'C')] }),
      message('r', 'user', [response('c', 'D')])
    ]
    expect(read([header, ...records])).toMatchObject({ used: 2, skipped: [{ kind: 'session header', count: 1 }] })
  })

  test('of several responses beside a call its own is taken, else the first; one alone needs no list', () => {
    const both = [response('c', 'C'), response('d', 'D')]
    const toolCalls = [call('d', both), call('e', both), call('f', response('f', 'F'))]
    expect(drawMessages(read([header, message('g', 'gemini', '', { toolCalls })]))[1]).toBe(
      '0 user: returns d "D", returns e "C", returns f "F"'
    )
  })
})

test.each<readonly [string, object, number]>([
  ['beside the answer', { input: 100, output: 20, thoughts: 5, tool: 0, total: 125 }, 25],
  ['in the answer', { input: 100, output: 20, thoughts: 5, tool: 0, total: 120 }, 20],
  ['in the answer, with a tool prompt', { input: 100, output: 20, thoughts: 5, tool: 7, total: 127 }, 20],
  ['without a total', { input: 100, output: 20, thoughts: 5 }, 25]
])('thoughts that are counted %s', (_, tokens, expected) => {
  const { usage } = read([header, message('g', 'gemini', 'hi', { tokens })])
  expect(usage.map(({ outputTokens }) => outputTokens)).toEqual([expected])
})

import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { drawTranscriptError, readTranscript, type Transcript, type TranscriptOptions } from '../../src/transcripts'
import { drawMessages } from './draw'
import { jsonl } from './fixtures'
import {
  codexCompacted,
  codexRollout,
  geminiSession,
  openhandsSession,
  piSession,
  qwenSession
} from './sessionFixtures'

const read = (records: ReadonlyArray<unknown>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(jsonl(records), options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  const { records: all, used, skipped } = transcript.right
  expect(used + skipped.reduce((sum, { count }) => sum + count, 0)).toBe(all)
  return transcript.right
}

const item = (payload: object) => ({ type: 'response_item', payload })
const call = (id: string, cmd: string) =>
  item({ type: 'function_call', call_id: id, name: 'sh', arguments: JSON.stringify({ cmd }) })
const output = (id: string, words: string) => item({ type: 'function_call_output', call_id: id, output: words })
const spoken = (role: string, words: string) =>
  item({ type: 'message', role, content: [{ type: 'input_text', text: words }] })
const measured = (input: number) => ({
  type: 'event_msg',
  payload: { type: 'token_count', info: { last_token_usage: { input_tokens: input, output_tokens: 1 } } }
})
const compacted = (message: string, ...history: ReadonlyArray<string>) => ({
  type: 'compacted',
  payload: {
    message,
    replacement_history: history.map((words) => ({
      type: 'message',
      role: 'user',
      content: [{ type: 'input_text', text: words }]
    }))
  }
})

describe('calls of one id', () => {
  test('the latest open one is answered first', () => {
    const drawn = drawMessages(
      read([call('c', 'a'), spoken('user', 'Stop.'), call('c', 'b'), output('c', 'B'), output('c', 'A')])
    )
    expect(drawn).toEqual([
      '0 assistant: calls c sh{"cmd":"a"}',
      '4 tool: returns c "A"',
      '1 user: "Stop."',
      '2 assistant: calls c sh{"cmd":"b"}',
      '3 tool: returns c "B"'
    ])
  })

  test('a call that a compaction took away is not answered any more', () => {
    const drawn = drawMessages(read([call('c', 'a'), compacted('Sum.'), output('c', 'A')]))
    expect(drawn).toEqual(['1 user for 0: "Sum."', '2 tool: returns c "A"'])
  })
})

describe('usage', () => {
  test('what was measured first holds', () => {
    const { usage } = read([spoken('user', 'Go.'), spoken('assistant', 'Gone.'), measured(5), measured(6)])
    expect(usage.map(({ inputTokens }) => inputTokens)).toEqual([5])
  })

  test('what is measured right after a compaction is not that of an answer before it', () => {
    const records = [spoken('user', 'Go.'), spoken('assistant', 'Gone.'), compacted('Sum.'), measured(5)]
    expect(read(records, { wholeHistory: true }).usage).toEqual([])
    expect(read(records).usage).toEqual([])
  })

  test('an answer that was aborted has none', () => {
    const aborted = piSession.map((entry) =>
      JSON.stringify(entry).includes('"a3"') && 'message' in entry
        ? { ...entry, message: { ...(entry.message as object), stopReason: 'aborted' } }
        : entry
    )
    expect(read(aborted, { wholeHistory: true }).usage.map(({ id }) => id)).toEqual(['a1'])
  })
})

describe('counts', () => {
  test('of a compaction that a second one takes away', () => {
    const twice = [
      spoken('user', 'Go.'),
      compacted('', 'Go.', 'Sum.'),
      spoken('user', 'On.'),
      compacted('', 'Go.', 'All.')
    ]
    expect(read(twice)).toMatchObject({ records: 4, used: 1 })
    expect(drawMessages(read(twice))).toEqual(['4 user: "Go."', '5 user for 1+2+3: "All."'])
    expect(read(twice).compactions.map(({ message }) => message)).toEqual([undefined, 0])
    expect(read([...codexCompacted, compacted('All.')]).used).toBe(3)
  })
})

describe('branches', () => {
  test('a record that is its own parent follows the one before', () => {
    const records = qwenSession.map((record) =>
      'uuid' in record && record.uuid === 'a1' ? { ...record, parentUuid: 'a1' } : record
    )
    expect(read(records).context.messages.map(({ id }) => id)).toEqual(['u1', 'a1', 't1', 'a2'])
  })
})

describe('the layout of a Claude session', () => {
  test('a result without its call stands in a user message', () => {
    const torn = piSession.slice(0, 2).concat(piSession.slice(4, 5))
    const [message] = read(torn).context.messages
    expect(message).toMatchObject({ id: 'r1', role: 'user' })
  })
})

describe('files of several conversations', () => {
  test('of equals the first is read', () => {
    const runs = [0, 1].map((n) => ({ task_id: n, traj: [{ role: 'user', content: `Book ${String(n)}.` }] }))
    expect(drawMessages(read([runs]))).toEqual(['0 user: "Book 0."'])
  })

  test('documents one after another, with something else in between', () => {
    const pretty = JSON.stringify(geminiSession, null, 2)
    const transcript = readTranscript(`${pretty}\n{\n"cut": \n}\n${pretty}\nnot JSON\n`.split('\n'))
    expect(!isLeft(transcript) && transcript.right).toMatchObject({
      format: 'gemini-cli',
      conversations: 2,
      records: 10
    })
  })
})

describe('what is special to one format', () => {
  const gemini = (status: string, response: object) => {
    const [asked, answered] = geminiSession.messages
    const toolCalls = [
      { id: 'c1', name: 'read', args: {}, status, result: [{ functionResponse: { id: 'c1', name: 'read', response } }] }
    ]
    return drawMessages(read([{ ...geminiSession, messages: [asked, { ...answered, toolCalls }] }]))[2]
  }

  test('Gemini CLI: a cancelled call fails, an error that is none does not', () => {
    expect(gemini('cancelled', { output: 'stopped' })).toBe('0 user: fails c1 "stopped"')
    expect(gemini('success', { output: 'ok', error: null })).toBe('0 user: returns c1 "ok"')
    expect(gemini('success', { output: 'ok', error: '' })).toBe('0 user: returns c1 "ok"')
    expect(gemini('success', { error: 'none' })).toBe('0 user: fails c1 "none"')
  })

  test('OpenHands: actions of two responses are two answers', () => {
    const records = openhandsSession.map((event) =>
      'id' in event && event.id === 'e4' ? { ...event, llm_response_id: 'resp2' } : event
    )
    expect(read(records).context.messages.map(({ id }) => id)).toEqual(['e1', 'e3', 'e5', 'e4', 'e6', 'e7'])
  })

  test('OpenHands before its SDK: the words of an answer with two calls are read once', () => {
    const tool = (id: string) => ({ id, function: { name: 'run', arguments: '{}' } })
    const response = { id: 'r', choices: [{ message: { content: 'I look.', tool_calls: [tool('c1'), tool('c2')] } }] }
    const action = (id: number, call: string) => ({
      id,
      source: 'agent',
      action: 'run',
      args: { command: 'ls', thought: '' },
      tool_call_metadata: { tool_call_id: call, function_name: 'run', model_response: response }
    })
    expect(drawMessages(read([action(1, 'c1'), action(2, 'c2')]))).toEqual([
      '1 assistant: "I look.", calls c1 run{}, calls c2 run{}'
    ])
  })

  test('Codex: an item without type or role is counted', () => {
    const { skipped } = read([...codexRollout, item({}), { type: 'response_item' }, 7])
    expect(skipped).toEqual(
      expect.arrayContaining([
        { kind: 'item without type', count: 1, line: 19 },
        { kind: 'response_item', count: 1, line: 20 },
        { kind: 'not an object', count: 1, line: 21 }
      ])
    )
  })

  test('opencode: messages are in the order of their times, else of their ids', () => {
    const message = (id: string, created: number | undefined) => ({
      info: { id, sessionID: 'ses_1', role: 'user', time: { created } },
      parts: [{ id: `p${id}`, messageID: id, sessionID: 'ses_1', type: 'text', text: id }]
    })
    const ids = (times: ReadonlyArray<number | undefined>) =>
      read(['c', 'a', 'b'].map((id, i) => message(id, times[i]))).context.messages.map(({ id }) => id)
    expect(ids([1, 3, 2])).toEqual(['c', 'b', 'a'])
    expect(ids([1, 1, 1])).toEqual(['a', 'b', 'c'])
    expect(ids([undefined, undefined, undefined])).toEqual(['a', 'b', 'c'])
  })

  test('trajectories: a result whose error is false returns, a message of an empty text is none', () => {
    const history = [
      { role: 'user', content: [{ type: 'text', text: '' }] },
      { role: 'assistant', content: null, tool_calls: [{ id: 'c1', function: { name: 'ls', arguments: '{}' } }] },
      { role: 'tool', tool_call_id: 'c1', content: 'ok', error: false },
      { role: 'tool', tool_call_id: 'c2', content: '', error: { message: 'too late' } }
    ]
    const transcript = read([{ history, trajectory: [] }])
    expect(drawMessages(transcript).slice(1)).toEqual(['1 tool: returns c1 "ok"', '2 tool: fails c2 "too late"'])
    expect(transcript.skipped).toEqual([{ kind: 'empty message', count: 1, line: 1 }])
  })

  test('a file of which most lines are no JSON is none', () => {
    const lines = ['# log', '# of a run', ...jsonl(codexRollout.slice(0, 1)), '[+00:02] done']
    const transcript = readTranscript(lines)
    expect(isLeft(transcript) && drawTranscriptError(transcript.left)).toContain('line 1: expected JSON, found "# log"')
    expect(isLeft(readTranscript(lines, { format: 'codex' }))).toBe(false)
  })
})

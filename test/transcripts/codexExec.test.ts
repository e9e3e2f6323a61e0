/** What `codex exec --json` prints. */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/Json'
import { violations } from '../../src/roundtrip'
import { codexExec, readTranscript, type Transcript } from '../../src/transcripts'
import { drawMessages, drawSkipped } from './draw'
import { jsonl } from './fixtures'

const read = (events: ReadonlyArray<object>): Transcript => {
  const found = readTranscript(jsonl(events))
  if (isRight(found)) return found.right
  throw new Error(JSON.stringify(found.left))
}

const begun = [{ type: 'thread.started', thread_id: '0199' }, { type: 'turn.started' }]
const started = (item: object): object => ({ type: 'item.started', item })
const completed = (item: object): object => ({ type: 'item.completed', item })
const ended = (input: number): object => ({
  type: 'turn.completed',
  usage: { input_tokens: input, cached_input_tokens: 40, output_tokens: 7 }
})
const command = {
  id: 'item_1',
  type: 'command_execution',
  command: 'bash -lc ls',
  aggregated_output: '',
  status: 'in_progress'
}
const words = { id: 'item_9', type: 'agent_message', text: 'One file.' }

describe('codex-exec', () => {
  test('calls, their results and answers', () => {
    const transcript = read([
      ...begun,
      completed({ id: 'item_0', type: 'reasoning', text: '**Looking**' }),
      started(command),
      started({
        id: 'item_2',
        type: 'mcp_tool_call',
        server: 'docs',
        tool: 'find',
        arguments: { q: 'x' },
        status: 'in_progress'
      }),
      completed({ ...command, aggregated_output: 'a.ts\n', exit_code: 0, status: 'completed' }),
      completed({
        id: 'item_2',
        type: 'mcp_tool_call',
        server: 'docs',
        tool: 'find',
        arguments: { q: 'x' },
        result: { content: [{ type: 'text', text: 'found' }], structured_content: null },
        error: null,
        status: 'completed'
      }),
      completed({ id: 'item_3', type: 'file_change', changes: [{ path: 'a.ts', kind: 'add' }], status: 'completed' }),
      { type: 'item.updated', item: { id: 'item_4', type: 'todo_list', items: [] } },
      completed({ id: 'item_5', type: 'error', message: 'model metadata' }),
      completed(words),
      ended(900)
    ])
    expect(transcript.format).toBe('codex-exec')
    expect(drawMessages(transcript).slice(1)).toEqual([
      '1 tool: returns item_1 "a.ts\\n"',
      '2 tool: returns item_2 ["found"]',
      '3 assistant: calls item_3 apply_patch{"changes":[{"path":"a.ts","kind":"add"}]}',
      '4 tool: returns item_3 "completed"',
      '5 assistant: "One file."'
    ])
    expect(transcript.context.messages[0]!.content).toMatchObject([
      { type: 'thinking', text: '**Looking**' },
      { type: 'tool_use', id: 'item_1', name: 'shell', input: { command: 'bash -lc ls' } },
      { type: 'tool_use', id: 'item_2', name: 'docs.find', input: { q: 'x' } }
    ])
    expect(drawSkipped(transcript)).toEqual({
      'thread.started': 1,
      'turn.started': 1,
      'turn.completed': 1,
      'item.updated/todo_list': 1,
      'item.completed/error': 1
    })
    expect(transcript.usage).toEqual([])
  })

  test.each([
    ['a failed command', { exit_code: 2, status: 'completed' }],
    ['a command that was declined', { exit_code: null, status: 'declined' }],
    ['a command that failed without a code', { status: 'failed' }],
    ['an error', { error: { message: 'gone' }, status: 'completed' }]
  ])('%s is an error', (_, outcome) => {
    const { context } = read([...begun, completed({ ...command, ...outcome })])
    expect(context.messages[1]!.content).toMatchObject([{ type: 'tool_result', toolUseId: 'item_1', isError: true }])
  })

  test('a call that never ended stays unanswered', () => {
    expect(drawMessages(read([...begun, started(command)]))).toEqual([
      '0 assistant: calls item_1 shell{"command":"bash -lc ls"}'
    ])
  })

  test('a turn of one request is measured; what is summed up over several is not', () => {
    const once = [...begun, completed({ id: 'i', type: 'reasoning', text: 'hm' }), completed(words), ended(100)]
    const anchor = { inputTokens: 60, outputTokens: 7, cacheReadTokens: 40, cacheWriteTokens: 0 }
    expect(read(once).usage).toMatchObject([{ message: 0, ...anchor }])
    expect(read([...once, { type: 'turn.started' }, completed(words), ended(300)]).usage).toHaveLength(1)
    for (const other of [
      command,
      { id: 'w', type: 'web_search', query: 'x' },
      { id: 't', type: 'todo_list', items: [] }
    ])
      expect(read([...begun, completed(other), completed(words), ended(100)]).usage).toEqual([])
  })

  test('a call without an id has its result', () => {
    const call = { type: 'mcp_tool_call', server: 'docs', tool: 'find', arguments: {} }
    const { context } = read([...begun, started(call), completed({ ...call, result: { content: [] } })])
    expect(context.messages.map(({ role }) => role)).toEqual(['assistant', 'tool'])
    expect(violations(context)).toEqual([])
  })

  test('the same ids in another run are other calls', () => {
    const run = [...begun, started(command), completed({ ...command, aggregated_output: 'a', status: 'completed' })]
    const { context } = read([...run, ...run])
    expect(context.messages.map(({ role }) => role)).toEqual(['assistant', 'tool', 'assistant', 'tool'])
    const ends = completed({ ...command, status: 'completed' })
    const roles = read([...begun, ends, ...begun, ends]).context.messages.map(({ role }) => role)
    expect(roles).toEqual(['assistant', 'tool', 'assistant', 'tool'])
  })

  test('the answers of two turns are two, though what the user asked is not there', () => {
    const turn = [{ type: 'turn.started' }, completed(words), ended(100)]
    const transcript = read([begun[0]!, ...turn, ...turn])
    expect(drawMessages(transcript)).toEqual(['0 assistant: "One file."', '1 assistant: "One file."'])
    expect(transcript.usage.map(({ message }) => message)).toEqual([0])
    const empty = completed({ id: 'item_2', type: 'agent_message', text: '' })
    const later = read([begun[0]!, ...turn, { type: 'turn.started' }, empty, completed(words), completed(words)])
    expect(later.context.messages.map(({ content }) => content.length)).toEqual([1, 2])
  })

  test.each([
    ['begins again', [started(command), completed({ ...command, status: 'completed' })]],
    ['ends alone', [completed({ ...command, status: 'completed' })]]
  ])('a call that never ended, and one of its id that %s in the next run', (_, events) => {
    const { context } = read([...begun, started(command), ...begun, ...events])
    expect(context.messages.map(({ role }) => role)).toEqual(['assistant', 'assistant', 'tool'])
    expect(violations(context).map(({ rule }) => rule)).not.toContain('duplicate-id')
  })

  test('an id that ends twice is two calls', () => {
    const end = completed({ ...command, status: 'completed' })
    const roles = read([...begun, started(command), end, end]).context.messages.map(({ role }) => role)
    expect(roles).toEqual(['assistant', 'tool', 'assistant', 'tool'])
  })

  test('a second turn is not measured, also when the user spoke before it', () => {
    const question = completed({ id: 'q', type: 'user_message', text: 'And now?' })
    expect(read([...begun, question, completed(words), ended(100)]).usage.map(({ message }) => message)).toEqual([1])
    const { usage, context } = read([
      ...begun,
      completed(words),
      ended(100),
      begun[1]!,
      question,
      completed(words),
      ended(300)
    ])
    expect(context.messages.map(({ role }) => role)).toEqual(['assistant', 'user', 'assistant'])
    expect(usage.map(({ message }) => message)).toEqual([0])
  })

  test.each<readonly [string, object, number]>([
    ['a thread', { type: 'thread.started', thread_id: '0199' }, 1],
    ['a thread without an id', { type: 'thread.started' }, 0],
    ['a turn', { type: 'turn.started' }, 1],
    ['a turn that failed', { type: 'turn.failed', error: { message: 'gone' } }, 1],
    ['a turn of another kind', { type: 'turn.failed.later' }, 0],
    ['an item without a type', { type: 'item.completed', item: {} }, 0]
  ])('is recognised by %s', (_, event, confidence) => {
    expect(codexExec.detect([event as JsonObject]).confidence).toBe(confidence)
  })
})

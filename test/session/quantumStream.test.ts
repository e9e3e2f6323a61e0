import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import {
  type ChatStream,
  chatResponseCodec,
  chatStream,
  foldChatEvent,
  streamedResponse
} from 'context-compaction/session'
import { json } from 'context-compaction/testing'
import { describe, expect, test } from 'vitest'

const folded = (...events: ReadonlyArray<unknown>): ChatStream =>
  events.reduce<ChatStream>(foldChatEvent, chatStream({ id: 'r', model: 'm' }))
const content = (...events: ReadonlyArray<unknown>) => streamedResponse(folded(...events)).content
const said = (text: string) => ({ type: 'content_delta', delta: { text } })
const thought = (text: string) => ({ type: 'thinking_delta', delta: { text } })
const start = (id: string) => ({ type: 'tool_use_start', id, name: 'ls' })
const piece = (id: string, partial_json: string) => ({ type: 'tool_use_input_delta', id, partial_json })
const complete = (id: string, input: unknown) => ({ type: 'tool_use_complete', id, name: 'ls', input })

describe('content', () => {
  test('texts and thoughts are joined until something else comes', () => {
    expect(content(thought('h'), thought('m'), said('a'), said('b'), start('c1'), said('c'))).toEqual([
      { type: 'thinking', text: 'hm' },
      { type: 'text', text: 'ab' },
      { type: 'tool_use', id: 'c1', name: 'ls', input: {} },
      { type: 'text', text: 'c' }
    ])
  })

  test.each([
    ['whole', [{ type: 'tool_use', id: 'c1', name: 'ls', input: { a: 1 } }]],
    ['in pieces', [start('c1'), piece('c1', '{"a"'), piece('c1', ':1}')]],
    ['in pieces, with others between', [start('c1'), piece('c2', '{"b":2}'), piece('c1', '{"a"'), piece('c1', ':1}')]],
    ['completed, which counts', [start('c1'), piece('c1', '{"z":9}'), complete('c1', { a: 1 })]],
    ['told twice', [start('c1'), complete('c1', { a: 1 }), start('c1')]]
  ])('a call comes %s', (_, events) => {
    expect(content(...events)).toEqual([{ type: 'tool_use', id: 'c1', name: 'ls', input: { a: 1 } }])
  })

  test('two calls, completed in another order', () => {
    expect(
      content(start('c1'), start('c2'), complete('c2', { b: 2 }), complete('c1', { a: 1 })).map(({ id, input }) => [
        id,
        input
      ])
    ).toEqual([
      ['c1', { a: 1 }],
      ['c2', { b: 2 }]
    ])
  })

  test('input that is cut off, or no object, is none', () => {
    expect(content(start('c1'), piece('c1', '{"a":'))).toMatchObject([{ input: {} }])
    expect(content(complete('c1', [1]))).toMatchObject([{ input: {} }])
  })
})

test('why it stopped', () => {
  expect(streamedResponse(folded(said('a'))).stop_reason).toBe('')
  expect(streamedResponse(folded(said('a'), { type: 'done' })).stop_reason).toBe('end_turn')
  expect(streamedResponse(folded(start('c1'), '[DONE]')).stop_reason).toBe('tool_use')
  const failed = folded(start('c1'), { type: 'error', message: 'overloaded' })
  expect([failed.error, streamedResponse(failed).stop_reason]).toEqual(['overloaded', 'error'])
})

test('usage and session', () => {
  const stream = folded(
    { type: 'session', session_id: 's1' },
    { type: 'usage', input_tokens: 3, output_tokens: 2, reasoning_tokens: 1, cost_ticks: 'x' }
  )
  expect(stream.sessionId).toBe('s1')
  expect(streamedResponse(stream).usage).toEqual({
    input_tokens: 3,
    output_tokens: 2,
    cost_ticks: 0,
    reasoning_tokens: 1
  })
})

test('what says nothing gives back the stream', () => {
  const stream = folded(said('a'))
  for (const event of [
    { type: 'heartbeat' },
    { type: 'novel' },
    {},
    null,
    3,
    'x',
    [],
    { type: 'content_delta' },
    { type: 'session' },
    { type: 'tool_use_input_delta', id: 'c1' }
  ])
    expect(foldChatEvent(stream, event)).toBe(stream)
})

test('folding in any split gives the same response, which is one', () => {
  const id = fc.constantFrom('c1', 'c2', '__proto__')
  const event = fc.oneof(
    fc.string().map(said),
    fc.string().map(thought),
    id.map(start),
    fc.tuple(id, fc.constantFrom('{"a"', ':1}', '}', '{}')).map(([one, text]) => piece(one, text)),
    fc.tuple(id, json).map(([one, input]) => complete(one, input)),
    fc.constantFrom<unknown>(
      '[DONE]',
      { type: 'done' },
      { type: 'error', message: 'no' },
      { type: 'usage', input_tokens: 1 }
    ),
    json
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), fc.nat(), (events, at) => {
      const k = at % (events.length + 1)
      const whole = folded(...events)
      expect(events.slice(k).reduce<ChatStream>(foldChatEvent, folded(...events.slice(0, k)))).toEqual(whole)
      const response = streamedResponse(whole)
      const read = chatResponseCodec.decode(JSON.parse(JSON.stringify(chatResponseCodec.encode(response))))
      expect(isRight(read) && read.right).toEqual(response)
    })
  )
})

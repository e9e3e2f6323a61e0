/** Logs that hold what a model answered beside what it was asked, and responses alone. */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { isJsonObject, type Json } from '../../src/model/Json'
import { readTranscript, type Transcript } from '../../src/transcripts'
import { chatAnswerIn } from '../../src/transcripts/requestAnswers'
import { detectRequests, readRequests, type WireForm } from '../../src/transcripts/requests'
import { drawMessages } from './draw'

const read = (...values: ReadonlyArray<unknown>): Transcript => {
  const found = readTranscript(values.map((value) => JSON.stringify(value)))
  if (isRight(found)) return found.right
  throw new Error(JSON.stringify(found.left))
}

const messages = [{ role: 'user', content: 'List.' }]
const call = { id: 'c1', type: 'function', function: { name: 'ls', arguments: '{}' } }
const said = { role: 'assistant', content: null, tool_calls: [call], annotations: [] }
const usage = { prompt_tokens: 100, completion_tokens: 7, prompt_tokens_details: { cached_tokens: 40 } }
const completion = {
  id: 'x',
  object: 'chat.completion',
  model: 'gpt-5.4',
  choices: [{ index: 0, message: said }],
  usage
}
const block = { type: 'tool_use', id: 't1', name: 'ls', input: {} }
const message = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-opus-4-6',
  content: [block],
  stop_reason: 'tool_use',
  usage: { input_tokens: 60, cache_read_input_tokens: 40, cache_creation_input_tokens: 0, output_tokens: 7 }
}
const item = { type: 'function_call', call_id: 'c1', name: 'ls', arguments: '{}' }
const response = {
  id: 'resp_1',
  object: 'response',
  model: 'gpt-5.4',
  output: [item],
  usage: { input_tokens: 100, input_tokens_details: { cached_tokens: 40 }, output_tokens: 7 }
}
const anchor = { inputTokens: 60, outputTokens: 7, cacheReadTokens: 40, cacheWriteTokens: 0 }

const inside = (value: object): string => JSON.stringify(value)

describe.each<readonly [string, object, string]>([
  ['a log of LiteLLM', { model: 'gpt-5.4', messages, response: completion, cost: 1 }, 'openai-chat'],
  ['a request and its response', { request: { messages }, response: completion }, 'openai-chat'],
  ['bodies', { request: { body: { messages } }, response: { status: 200, body: completion } }, 'openai-chat'],
  [
    'what a browser saves',
    {
      log: {
        entries: [
          { request: { postData: { text: inside({ messages }) } }, response: { content: { text: inside(completion) } } }
        ]
      }
    },
    'openai-chat'
  ],
  [
    'what a test recorder saves',
    { interactions: [{ request: { body: inside({ messages }) }, response: { body: { string: inside(completion) } } }] },
    'openai-chat'
  ],
  [
    'a batch of Anthropic',
    { custom_id: 'a', params: { messages }, result: { type: 'succeeded', message } },
    'anthropic'
  ],
  ['a message of Anthropic', { model: 'claude-opus-4-6', messages, response: message }, 'anthropic'],
  ['items', { input: messages, response }, 'openai-responses'],
  ['a text and items', { model: 'gpt-5.4', input: 'List.', response }, 'openai-responses']
])('%s', (_, record, format) => {
  test('the answer and its usage belong to the conversation', () => {
    const transcript = read(record)
    expect(transcript.format).toBe(format)
    expect(transcript.context.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(transcript.context.messages[1]!.content).toMatchObject([{ type: 'tool_use', name: 'ls' }])
    expect(transcript.usage).toEqual([{ message: 1, id: transcript.context.messages[1]!.id, ...anchor }])
    expect(transcript).toMatchObject({ records: 2, used: 2, skipped: [] })
  })

  test('of several the last holds', () => {
    const transcript = read(record, record)
    expect(transcript.context.messages).toHaveLength(2)
    expect(transcript.usage).toHaveLength(1)
    expect(transcript).toMatchObject({ records: 2, used: 1, skipped: [{ kind: 'earlier request', count: 1 }] })
  })
})

describe('what is written', () => {
  test('is a request that goes on with the answer', () => {
    expect(openaiChat.encode(read({ messages, response: completion, cost: 1 }).context)).toEqual({
      model: 'gpt-5.4',
      messages: [...messages, said],
      cost: 1
    })
    expect(anthropic.encode(read({ model: 'claude-opus-4-5', messages, response: message }).context)).toEqual({
      model: 'claude-opus-4-5',
      messages: [...messages, { role: 'assistant', content: [block] }]
    })
    expect(openaiResponses.encode(read({ input: messages, response }).context)).toEqual({
      model: 'gpt-5.4',
      input: [...messages, item]
    })
  })

  test('has the answer once, where the log has it twice', () => {
    const { tool_calls, ...rest } = said
    const again = { ...rest, tool_calls, reasoning_content: null }
    const transcript = read({ messages: [...messages, again], response: completion })
    expect(drawMessages(transcript)).toHaveLength(2)
    expect(transcript.usage).toHaveLength(1)
  })

  test.each<readonly [string, object]>([
    ['the role', { role: 'user' }],
    ['the words', { content: 'Yes.' }],
    ['the calls', { tool_calls: [call, call] }],
    ['the type', { type: 'message' }],
    ['the id', { id: 'x' }]
  ])('has both, where what the log has last differs in %s', (_, more) => {
    const record = { messages: [...messages, { ...said, ...more }], response: completion }
    expect(read(record).context.messages).toHaveLength(3)
  })

  test('has both, where what the log has last is another call of the same', () => {
    const input = [...messages, { ...item, call_id: 'c0' }]
    expect(read({ input, response }).context.messages).toHaveLength(3)
    expect(read({ input: [...messages, item], response }).context.messages).toHaveLength(2)
  })

  test('has no response left, and all else that a record holds', () => {
    const request = { messages, result: 'pass', cost: 1 }
    expect(openaiChat.encode(read({ ...request, response: completion }).context)).toEqual({
      ...request,
      model: 'gpt-5.4',
      messages: [...messages, said]
    })
    const batch = { messages, response: 'none', result: { type: 'succeeded', message } }
    expect(anthropic.encode(read(batch).context)).toEqual({
      model: 'claude-opus-4-6',
      messages: [...messages, { role: 'assistant', content: [block] }],
      response: 'none'
    })
  })

  test('has one answer, where an envelope tells of another', () => {
    const other = { choices: [{ message: { role: 'assistant', content: 'other' } }] }
    const record = { request: { messages, response: completion }, response: other }
    expect(drawMessages(read(record)).slice(1)).toEqual(['1 assistant: calls c1 ls{}'])
    expect(drawMessages(read({ request: completion, response: other }))).toEqual(['0 assistant: calls c1 ls{}'])
  })

  test('is the request with all it had, where the response holds no answer', () => {
    for (const odd of [
      null,
      'no',
      { error: { message: 'overloaded' } },
      { choices: [] },
      { choices: [{ message: 7 }] },
      { choices: [{ message: { content: 'from nobody' } }] },
      { body: { body: { body: completion } } },
      [7]
    ]) {
      const request = { messages, response: odd }
      expect(openaiChat.encode(read(request).context)).toEqual(request)
    }
  })
})

describe('a response alone', () => {
  test.each<readonly [string, object, string]>([
    ['of Chat Completions', completion, 'openai-chat'],
    [
      'of Chat Completions, in the line of a batch',
      { custom_id: 'a', response: { status_code: 200, body: completion } },
      'openai-chat'
    ],
    ['of Anthropic', message, 'anthropic'],
    ['of Anthropic, below response', { response: message }, 'anthropic'],
    ['of Anthropic, in the body of one', { status: 200, response: { body: JSON.stringify(message) } }, 'anthropic'],
    ['of Anthropic, in the line of a batch', { custom_id: 'a', result: { type: 'succeeded', message } }, 'anthropic'],
    [
      'of the Responses API, in the line of a batch',
      { custom_id: 'a', response: { body: response } },
      'openai-responses'
    ],
    ['of the Responses API', response, 'openai-responses']
  ])('%s is one answer', (_, value, format) => {
    const transcript = read(value)
    expect(transcript.format).toBe(format)
    expect(transcript.context.messages).toHaveLength(1)
    expect(transcript.context.messages[0]!.role).toBe('assistant')
    expect(transcript.usage).toMatchObject([{ message: 0, ...anchor }])
  })
})

describe('of many records', () => {
  const count = 200
  const records = Array.from({ length: count }, () => ({ request: { messages }, response: inside(completion) }))
  const asked = (records0: ReadonlyArray<object>): { readonly found: number; readonly read: number } => {
    let calls = 0
    const form: WireForm = {
      key: 'messages',
      isMessage: (value) => isJsonObject(value) && 'role' in value,
      answerIn: (one) => {
        calls++
        return chatAnswerIn(one)
      }
    }
    const none = () => undefined
    detectRequests({ ofMessage: none, ofRequest: none, otherwise: 0.5 }, records0 as ReadonlyArray<Json>, form)
    const found = calls
    calls = 0
    const transcript = readRequests(
      openaiChat,
      records0.map((value, i) => ({ line: i + 1, value: value as Json })),
      form
    )
    expect(isRight(transcript) && transcript.right.context.messages.length).toBe(2)
    return { found, read: calls }
  }

  test('the responses are not read, but for that of the last', () => {
    expect(asked(records).read).toBeLessThan(10)
    const all = asked([{ log: { entries: records } }])
    expect(all.found).toBeLessThan(10)
    expect(all.read).toBeLessThan(10)
  })

  test('a text and the list it is in the next request begin alike', () => {
    const first = { model: 'gpt-5.4', input: 'List.', response }
    const transcript = read(first, { model: 'gpt-5.4', input: [...messages, item, { role: 'user', content: 'On.' }] })
    expect(transcript).toMatchObject({ warnings: [], skipped: [{ kind: 'earlier request', count: 1 }] })
    expect(read(first, first)).toMatchObject({ warnings: [], skipped: [{ kind: 'earlier request', count: 1 }] })
  })
})

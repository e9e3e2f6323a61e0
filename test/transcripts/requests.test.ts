import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { openaiChat } from '../../src/dialects/openaiChat'
import {
  drawTranscriptError,
  formats,
  readTranscript,
  type Transcript,
  transcriptError,
  type TranscriptFormat,
  type TranscriptOptions
} from '../../src/transcripts'
import { anthropicRequest, jsonl, openaiRequest, parallel } from './fixtures'

const read = (lines: Iterable<string>, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(lines, options)
  if (isLeft(transcript)) throw new Error(drawTranscriptError(transcript.left))
  return transcript.right
}

const error = (lines: Iterable<string>, options: TranscriptOptions = {}): string => {
  const transcript = readTranscript(lines, options)
  return isLeft(transcript) ? drawTranscriptError(transcript.left) : 'no error'
}

const pretty = (value: unknown): ReadonlyArray<string> => JSON.stringify(value, null, 2).split('\n')

describe.each([
  ['anthropic', anthropicRequest, anthropic] as const,
  ['openai-chat', openaiRequest, openaiChat] as const
])('%s', (name, request, dialect) => {
  const encoded = ({ context }: Transcript): unknown => dialect.encode(context)
  const count = request.messages.length
  const whole = { format: name, records: count, used: count, skipped: [], warnings: [], usage: [], compactions: [] }

  test.each([
    ['a request on one line', [JSON.stringify(request)], request],
    ['a request over many lines', pretty(request), request],
    ['a list of messages on one line', [JSON.stringify(request.messages)], { messages: request.messages }],
    ['a list of messages over many lines', pretty(request.messages), { messages: request.messages }],
    ['a message on each line', jsonl(request.messages), { messages: request.messages }],
    [
      'messages between blank lines',
      jsonl(request.messages).flatMap((line) => ['', ` ${line}\r`]),
      { messages: request.messages }
    ]
  ])('%s', (_, lines, native) => {
    const transcript = read(lines)
    expect(transcript).toMatchObject(whole)
    expect(encoded(transcript)).toEqual(native)
  })

  test('a whole text with a byte order mark', () => {
    expect(encoded(read(`\ufeff${JSON.stringify(request, null, 2)}\n`))).toEqual(request)
    expect(encoded(read([`${jsonl(request.messages).join('\r\n')}\r\n`]))).toEqual({ messages: request.messages })
  })

  test('of requests on each line the last one holds', () => {
    const transcript = read([...jsonl([{ messages: [] }, request]), 'oops'], { format: name })
    expect(encoded(transcript)).toEqual(request)
    expect(transcript).toMatchObject({ records: 3, used: 1, warnings: ['line 3 is not JSON'] })
    expect(transcript.skipped).toEqual([
      { kind: 'earlier request', count: 1, line: 1 },
      { kind: 'unparseable line', count: 1, line: 3 }
    ])
  })

  test('lines that are no message are counted', () => {
    const transcript = read([...jsonl(request.messages), '42', '{"a":1}', '{'])
    expect(transcript).toMatchObject({ format: name, records: count + 3, used: count })
    expect(transcript.skipped).toEqual([
      { kind: 'not a message', count: 2, line: count + 1 },
      { kind: 'unparseable line', count: 1, line: count + 3 }
    ])
  })

  test('messages beside a request are counted', () => {
    const transcript = read(jsonl([request, { role: 'user', content: 'a' }]))
    const skipped = [{ kind: 'message beside a request', count: 1, line: 2 }]
    expect(transcript).toMatchObject({ records: 2, used: 1, dialect: name, skipped })
  })

  test('nothing to read is an error', () => {
    expect(error(['x'], { format: name })).toBe(
      'expected a request with messages, a list of messages, or a message on each line, found 1 value of another shape'
    )
    expect(error(['x', '3'], { format: name })).toContain('found 2 values of another shape')
  })
})

describe('detection', () => {
  test.each([
    [{ messages: [{ role: 'user', content: 'a' }] }, 'openai-chat', 'in a form that several providers share'],
    [{ system: 'a', messages: [] }, 'anthropic', 'a field system'],
    [{ anthropic_version: 'a', messages: [] }, 'anthropic', 'a field anthropic_version'],
    [{ model: 'claude-x', messages: [{ role: 'tool', content: 'a' }] }, 'openai-chat', 'the role tool'],
    [[{ role: 'system', content: 'a' }], 'openai-chat', 'the role system'],
    [
      [
        { role: 'system', content: 'a' },
        { role: 'assistant', content: [{ type: 'thinking' }] }
      ],
      'anthropic',
      'thinking'
    ],
    [{ model: 'claude-opus-4-5', messages: [] }, 'anthropic', 'the model claude-opus-4-5'],
    [{ tools: [{ name: 'a', input_schema: {} }], messages: [] }, 'anthropic', 'input_schema'],
    [{ tools: [{ type: 'function', function: {} }], messages: [] }, 'openai-chat', 'a tool with a function'],
    [[{ role: 'user', content: [{ type: 'image', source: {} }] }], 'anthropic', 'a block of the type image'],
    [[{ role: 'user', content: [{ type: 'image_url' }] }], 'openai-chat', 'a part of the type image_url'],
    [[{ role: 'assistant', tool_calls: [] }], 'openai-chat', 'tool_calls'],
    [[{ role: 'developer', content: 'a' }], 'openai-chat', 'developer'],
    [{ type: 'message', role: 'assistant', content: [], stop_reason: null }, 'anthropic', 'a stop_reason'],
    [{ model: 'gpt-5.4', input: 'a' }, 'openai-responses', 'an input or output of items'],
    [
      [{ type: 'function_call', name: 'a', arguments: '{}', call_id: 'c1' }],
      'openai-responses',
      'the type function_call'
    ],
    [
      { object: 'response', output: [{ type: 'reasoning', summary: [] }] },
      'openai-responses',
      'an input or output of items'
    ],
    [{ contents: [{ role: 'user', parts: [{ text: 'a' }] }] }, 'gemini', 'a field contents'],
    [{ contents: 'a' }, 'gemini', 'a field contents'],
    [[{ role: 'model', parts: [{ text: 'a' }] }], 'gemini', 'a content with parts'],
    [{ messages: [{ role: 'user', content: [{ text: 'a' }] }] }, 'bedrock', 'its only key names: text'],
    [{ toolConfig: {}, messages: [{ role: 'user', content: [] }] }, 'bedrock', 'a field of Converse requests'],
    [
      { model: 'mistral-large-latest', messages: [{ role: 'tool', content: 'a' }] },
      'mistral',
      'the model mistral-large'
    ],
    [[{ role: 'assistant', content: [{ type: 'thinking', thinking: [] }] }], 'mistral', 'thinking as a list'],
    [{ model: 'command-a-03-2025', messages: [{ role: 'user', content: 'a' }] }, 'cohere', 'the model command-a'],
    [[{ role: 'assistant', tool_plan: 'a', tool_calls: [] }], 'cohere', 'a tool_plan'],
    [
      [{ role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'a', input: {} }] }],
      'ai-sdk',
      'tool-call'
    ],
    [[{ id: 'm1', role: 'user', parts: [{ type: 'text', text: 'a' }] }], 'ai-sdk-ui', 'typed parts'],
    [{ messages: [{ role: 'user', content: { type: 'text', text: 'a' } }], maxTokens: 9 }, 'mcp-sampling', 'one block'],
    [
      { messages: [{ role: 'user', content: 'a' }], includeContext: 'none' },
      'mcp-sampling',
      'a field of sampling requests'
    ]
  ])('%j is %s', (value, format, reason) => {
    const transcript = read([JSON.stringify(value)])
    expect(transcript.format).toBe(format)
    expect(transcript.reason).toContain(reason)
  })

  test('a Claude Code session is one, also with a first line that is cut off', () => {
    expect(read(jsonl(parallel)).reason).toBe('7 of the first 7 records have a type and a uuid, a session or a message')
    const cut = read(['{"type":"user","uu', ...jsonl(parallel)])
    expect(cut).toMatchObject({ format: 'claude-code', records: 8, used: 7, warnings: ['line 1 is not JSON'] })
  })

  test('more records than are looked at', () => {
    const message = { role: 'user', content: 'a' }
    expect(read(jsonl(Array.from({ length: 120 }, () => message)))).toMatchObject({ records: 120, used: 120 })
    const cut = ['{', ...jsonl(Array.from({ length: 120 }, () => message))]
    expect(read(cut)).toMatchObject({ records: 121, used: 120 })
  })

  test('lines are taken once and one at a time', () => {
    let taken = 0
    const lines = {
      *[Symbol.iterator]() {
        for (const line of jsonl(parallel)) {
          taken++
          yield line
        }
      }
    }
    read(lines)
    expect(taken).toBe(parallel.length)
  })

  test('a format of your own', () => {
    const format: TranscriptFormat = {
      name: 'mine',
      title: 'mine',
      detect: () => ({ confidence: 0, reason: '' }),
      read: (lines, options) =>
        options.wholeHistory === true
          ? left(transcriptError({ expected: 'a', found: 'b' }))
          : right({
              dialect: 'anthropic',
              context: { system: [], tools: [], messages: [] },
              usage: [],
              compactions: [],
              records: Array.from(lines).length,
              used: 0,
              skipped: [],
              warnings: []
            })
    }
    expect(read(['a', ' ', 'b'], { format })).toMatchObject({ format: 'mine', records: 2, reason: 'it was asked for' })
    expect(error(['a'], { format, wholeHistory: true })).toBe('expected a, found b')
  })
})

describe('errors', () => {
  test.each([
    ['nothing', [], 'expected a session file, found nothing (the input is empty)'],
    ['blank lines', ['', ' \t', '\r'], 'the input is empty'],
    ['text', ['hello'], 'line 1: expected JSON, found "hello"'],
    ['the second line', ['', 'hello'], 'line 2: expected JSON'],
    ['a cut-off document', ['{', '"messages": ['], 'is the file cut off?'],
    ['a zip file', ['PK\u0003\u0004\u0014'], 'unpack it first'],
    ['a compressed file', ['\u001f\ufffd\b'], 'decompress it first'],
    ['binary data', ['\ufffd\u0000\u0001'], 'is it binary data?'],
    ['a number', ['42'], 'line 1: expected a session file, found 42 (what was looked for: '],
    ['an empty list', ['[]'], 'found an empty list'],
    ['a list of lists', ['[[[{"role":"user"}]]]'], 'found a list of 1 elements'],
    ['an empty object', ['{}'], 'found an empty object'],
    ['another shape', ['{"a":1,"b":2}'], 'found an object with the keys a, b'],
    ['a recorded exchange', ['interactions:', '- request:'], 'take the JSON body of a request out of it'],
    ['an unknown session', ['{"steps":[]}'], 'what was looked for: qwen-code, claude-code, codex, '],
    [
      'a list in which something is no message',
      ['', '[{"role":"user","content":"a"},7]'],
      'line 2, messages[1]: expected '
    ]
  ])('%s', (_, lines, message) => {
    expect(error(lines)).toContain(message)
    expect(error(lines)).not.toContain('\n')
    if (lines.join('').trim() === '') expect(error(lines, { format: 'anthropic' })).toContain('the input is empty')
  })

  test('a name that no format has', () => {
    expect(error(['{}'], { format: 'nope' })).toBe(
      `expected the name of a format (${formats.map(({ name }) => name).join(', ')}), found "nope"`
    )
  })

  test('what was found is one short line', () => {
    const { found } = transcriptError({ expected: 'a', found: `a\n\n\u0007${'b'.repeat(75)}😀${'c'.repeat(9)}` })
    expect(found).toBe(`a ?${'b'.repeat(75)}…`)
    expect(drawTranscriptError(transcriptError({ line: 2, path: 'messages[3]', expected: 'a', found: 'b' }))).toBe(
      'line 2, messages[3]: expected a, found b'
    )
    expect(isRight(readTranscript(['{"messages":[]}']))).toBe(true)
  })
})

describe('what was measured', () => {
  const usageOf = (value: unknown): ReadonlyArray<unknown> =>
    read([JSON.stringify(value)]).usage.map((one) => [
      one.message,
      one.id,
      one.inputTokens,
      one.outputTokens,
      one.cacheReadTokens,
      one.cacheWriteTokens
    ])
  const answer = (usage: unknown) => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-opus-4-6',
    content: [{ type: 'text', text: 'Done.' }],
    stop_reason: 'end_turn',
    usage
  })
  const counts = { input_tokens: 50, output_tokens: 5, cache_read_input_tokens: 20, cache_creation_input_tokens: 10 }

  test('stands beside the answer of Anthropic, alone or in a history', () => {
    expect(usageOf(answer(counts))).toEqual([[0, '0', 50, 5, 20, 10]])
    const history = [
      { role: 'user', content: 'hello' },
      answer(counts),
      { role: 'user', content: 'thanks' },
      answer({})
    ]
    expect(usageOf(history)).toEqual([[1, '1', 50, 5, 20, 10]])
    expect(usageOf({ model: 'claude-opus-4-6', messages: history })).toEqual([[1, '1', 50, 5, 20, 10]])
  })

  test('of the answer is known, also when an older message has its own', () => {
    const history = [{ role: 'user', content: 'hello' }, answer(counts), { role: 'user', content: 'thanks' }]
    expect(usageOf({ model: 'claude-opus-4-6', messages: history, response: answer({ input_tokens: 90 }) })).toEqual([
      [1, '1', 50, 5, 20, 10],
      [3, '3', 90, 0, 0, 0]
    ])
    const old = [{ role: 'user', content: 'hello' }, { role: 'assistant', content: 'hi' }, ...history.slice(0, 1)]
    expect(usageOf({ model: 'claude-opus-4-6', messages: old, response: answer(counts) })).toEqual([
      [3, '3', 50, 5, 20, 10]
    ])
  })

  test('is of the last answer, where the history ends in what the user says', () => {
    const input = [
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'x' }] },
      { type: 'message', role: 'user', content: 'y' }
    ]
    const usage = { input_tokens: 50, output_tokens: 5 }
    expect(usageOf({ id: 'resp_1', object: 'response', model: 'gpt-5.4', output: input, usage })).toEqual([
      [0, '0', 50, 5, 0, 0]
    ])
  })

  test.each<readonly [object, ReadonlyArray<number>]>([
    [{ output_tokens: 5 }, [0, 5, 0, 0]],
    [{ cache_creation_input_tokens: 10 }, [0, 0, 0, 10]],
    [{ cache_read_input_tokens: 20 }, [0, 0, 20, 0]]
  ])('may be %j alone', (usage, expected) => {
    expect(usageOf(answer({ input_tokens: 0, ...usage }))).toEqual([[0, '0', ...expected]])
  })

  test('stands beside the output of a response of OpenAI, and belongs to its last item of the model', () => {
    const output = [
      { type: 'reasoning', id: 'rs_1', summary: [] },
      {
        type: 'message',
        id: 'm_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'x' }]
      }
    ]
    const usage = { input_tokens: 50, input_tokens_details: { cached_tokens: 20 }, output_tokens: 5, total_tokens: 55 }
    expect(usageOf({ id: 'resp_1', object: 'response', model: 'gpt-5.4', output, usage })).toEqual([
      [1, '1', 30, 5, 20, 0]
    ])
    const other = { type: 'function_call_output', call_id: 'c1', output: 'x' }
    expect(usageOf({ id: 'resp_1', object: 'response', output: [other], usage })).toEqual([])
    const own = { ...output[1], usage: { input_tokens: 7 } }
    expect(usageOf({ id: 'resp_1', object: 'response', output: [output[0], own], usage })).toEqual([
      [1, '1', 7, 0, 0, 0]
    ])
    // what was measured is of an output that is no part of the context
    expect(usageOf({ id: 'resp_1', object: 'response', input: output, output, usage })).toEqual([])
    // a request has no usage: what is called so is the user's own
    expect(usageOf({ model: 'gpt-5.4', input: output, usage })).toEqual([])
  })

  test('stands beside answers of Chat Completions', () => {
    const usage = { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 4 } }
    const messages = [
      { role: 'user', content: 'hello', usage },
      { role: 'assistant', content: 'hi', usage }
    ]
    expect(usageOf({ model: 'gpt-4o', messages })).toEqual([[1, '1', 5, 2, 4, 0]])
  })

  test.each([
    [null],
    [0],
    [{ input_tokens: 0, output_tokens: 0 }],
    [{ input_tokens: -1 }],
    [{ input_tokens: '5' }],
    [[]]
  ])('is nothing when it says %j', (usage) => {
    expect(usageOf(answer(usage))).toEqual([])
  })
})

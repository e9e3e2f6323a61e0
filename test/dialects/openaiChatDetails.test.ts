/** Reasoning in lists beside the content: OpenRouter's `reasoning_details`, LiteLLM's `thinking_blocks`. */
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/dialects/convert'
import { through } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import * as R from '../../src/reducers'
import { clone, keepsLaws, unwrap } from './laws'

type Message = Readonly<Record<string, unknown>>

const call = (id: string) => ({ id, type: 'function', function: { name: 'ls', arguments: '{}' } })
const q = (content = 'q'): Message => ({ role: 'user', content })
const answered = (id: string, content = 'ok'): Message => ({ role: 'tool', tool_call_id: id, content })
const calling = (id: string, more: Message): Message => ({
  role: 'assistant',
  content: null,
  tool_calls: [call(id)],
  ...more
})
const plain = (text: string) => ({ type: 'reasoning.text', text, format: 'unknown', index: 0 })
const signed = (text: string) => ({ type: 'reasoning.text', text, signature: `sig ${text}`, index: 0 })
const sealed = (data: string, id?: string) => ({
  type: 'reasoning.encrypted',
  data,
  ...(id === undefined ? {} : { id })
})
const block = (thinking: string) => ({ type: 'thinking', thinking, signature: 's' })

const thinkingOf = (message: Message) =>
  unwrap(openaiChat.decode({ messages: [q(), message] })).messages[1]!.content.filter(({ type }) => type === 'thinking')
const reduced = (reducer: R.Reducer, messages: ReadonlyArray<Message>, model: string) =>
  unwrap(through(openaiChat)(reducer)({ model, messages })).messages

describe('decode', () => {
  test.each<readonly [string, Message, object]>([
    ['plain details', { reasoning_details: [plain('a'), plain('b')] }, { text: 'a\nb' }],
    ['signed details', { reasoning_details: [signed('a')] }, { text: 'a', signature: 'sig a' }],
    ['sealed details', { reasoning_details: [sealed('x'), sealed('y')] }, { text: '', encrypted: 'xy' }],
    ['a summary', { reasoning_details: [{ type: 'reasoning.summary', summary: 'a' }] }, { text: 'a' }],
    ['the same in plain text', { reasoning: 'a', reasoning_details: [plain('a')] }, { text: 'a' }],
    [
      'other words in plain text',
      { reasoning: 'sum', reasoning_details: [sealed('x')] },
      { text: 'sum', encrypted: 'x' }
    ],
    ['blocks of Anthropic', { reasoning_content: 'a', thinking_blocks: [block('a')] }, { text: 'a', signature: 's' }],
    ['ids of items', { reasoning_details: [sealed('x', 'rs_1')] }, { text: '', encrypted: 'x' }]
  ])('reads %s as one thinking block, and writes them as they were', (_, more, expected) => {
    const message = calling('c1', more)
    const found = thinkingOf(message)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
    keepsLaws(openaiChat, { messages: [q(), message, answered('c1')] })
  })

  test.each<readonly [string, Message]>([
    ['nothing', { reasoning_details: [{}], thinking_blocks: [] }],
    ['no list', { reasoning_details: 'x' }],
    ['the signature of a call', { reasoning_details: [plain('a'), sealed('x', 'c1')] }]
  ])('makes no thinking of what is %s', (_, more) => {
    expect(thinkingOf(calling('c1', more))).toEqual([])
    keepsLaws(openaiChat, { messages: [q(), calling('c1', more), answered('c1')] })
  })

  test('keeps two lists apart, and says what is plain with the first', () => {
    const message = {
      role: 'assistant',
      content: 'a',
      reasoning: 'r',
      reasoning_details: [plain('r')],
      thinking_blocks: [block('t')]
    }
    expect(thinkingOf(message)).toMatchObject([{ text: 'r' }, { text: 't', signature: 's' }])
    keepsLaws(openaiChat, { messages: [q(), message] })
  })
})

describe('reduction', () => {
  const history = [
    q(),
    calling('c1', { reasoning: 'a', reasoning_details: [signed('a')] }),
    answered('c1', 'listing '.repeat(99)),
    { role: 'assistant', content: 'done', reasoning: 'b', reasoning_details: [signed('b')] },
    q('next')
  ]

  test('stripThinking takes all that a model reads as its reasoning', () => {
    const left = reduced(R.stripThinking({ keepTurns: 0 }), history, 'anthropic/claude-sonnet-4.5')
    expect(left[1]).toStrictEqual(calling('c1', {}))
    expect(left[3]).toStrictEqual({ role: 'assistant', content: 'done' })
  })

  test.each([
    ['anthropic/claude-opus-5.5', false],
    ['anthropic/claude-new-7', false],
    ['anthropic/claude-sonnet-4.5', true],
    ['qwen/qwen3-max', true]
  ])('behind an edit none stays where it is bound to what stands before it: %s', (model, stays) => {
    const left = reduced(R.clearToolResults({ keep: 0 }), history, model)
    expect(left[1]).toBe(history[1])
    expect('reasoning_details' in left[3]!).toBe(stays)
    expect('reasoning' in left[3]!).toBe(stays)
  })

  test('what must stay stays, in lists as well', () => {
    const kept = reduced(R.stripThinking({ keepTurns: 0 }), clone(history), 'deepseek/deepseek-v4')
    expect(kept[1]).toHaveProperty('reasoning_details')
    expect(kept[3]).not.toHaveProperty('reasoning_details')
  })

  test('the signature of a call stays with its call', () => {
    const details = [plain('a'), sealed('x', 'c1')]
    const messages = [
      q(),
      calling('c1', { reasoning_details: details }),
      answered('c1'),
      { role: 'assistant', content: 'a' },
      q()
    ]
    expect(reduced(R.stripThinking({ keepTurns: 0, openLoop: true }), messages, 'google/gemini-3-pro')[1]).toBe(
      messages[1]
    )
  })
})

test('conversion carries what can be read of them, once', () => {
  const messages = [
    q(),
    calling('c1', { reasoning: 'Look.', reasoning_details: [plain('Look.')] }),
    answered('c1'),
    q()
  ]
  const { value } = unwrap(
    convert(openaiChat, openaiChat, { settings: { model: 'deepseek-chat' } })({ model: 'minimax-m2', messages })
  )
  expect(JSON.stringify(value).split('Look.')).toHaveLength(2)
})

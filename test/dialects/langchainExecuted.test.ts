/** LangChain's own classes: instances in and out, and what they make of the JSON that comes out. */
import { isDeepStrictEqual } from 'node:util'
import {
  AIMessage,
  AIMessageChunk,
  BaseMessage,
  coerceMessageLikeToMessage,
  HumanMessage,
  mapChatMessagesToStoredMessages,
  mapStoredMessagesToChatMessages,
  type MessageContent,
  RemoveMessage,
  type StoredMessage,
  SystemMessage,
  ToolMessage
} from '@langchain/core/messages'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { langchain, through } from '../../src/dialects/langchain'
import type { Block } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { clearToolInputs, clearToolResults, stripToolCalls } from '../../src/reducers'
import { everyReducer } from './frameworkReducers'
import { forms, type Plain, validMessages } from './langchainArbitrary'
import { clone, keepsLaws, unwrap } from './laws'

const numRuns = Math.max(60, Number(process.env['FC_RUNS'] ?? 0))

const instanceOf = ({ kind, fields }: Plain): BaseMessage => {
  const own = clone(fields) as never
  if (kind === 'human') return new HumanMessage(own)
  if (kind === 'system') return new SystemMessage(own)
  return kind === 'tool' ? new ToolMessage(own) : new AIMessage(own)
}

const edited = (context: Context): Context => ({
  ...context,
  messages: context.messages.map((message) => ({ ...message, content: [...message.content] }))
})

const idsIn = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.map((item) => (item as { id: string }).id) : []

/** The ids of the calls of a message in every place, where it has that place. */
const places = (message: AIMessage): ReadonlyArray<ReadonlyArray<string>> => {
  const content = Array.isArray(message.content) ? message.content : []
  const blocks = content.filter(({ type }) => type === 'tool_use' || type === 'tool_call')
  const { tool_calls: raw } = message.additional_kwargs as { readonly tool_calls?: unknown }
  return [...(blocks.length > 0 ? [idsIn(blocks)] : []), ...(raw === undefined ? [] : [idsIn(raw)])]
}

const said = (message: BaseMessage): unknown => {
  const { type, content, id, name, additional_kwargs, response_metadata } = message
  const own = ToolMessage.isInstance(message) ? [message.tool_call_id, message.status, message.artifact] : []
  const calls = AIMessage.isInstance(message)
    ? [message.tool_calls, message.invalid_tool_calls, message.usage_metadata]
    : []
  return [type, content, id, name, additional_kwargs, response_metadata, own, calls]
}

describe('instances', () => {
  test('untouched ones are the very instances; edited ones are equal instances of the same class', () => {
    fc.assert(
      fc.property(validMessages, (plain) => {
        const messages = plain.map(instanceOf)
        const before = messages.map(({ content }) => clone(content))
        const context = unwrap(langchain.decode({ messages }))
        expect(messages.map(({ content }) => content)).toEqual(before)
        langchain.encode(context).messages.forEach((message, i) => expect(message).toBe(messages[i]))
        langchain.encode(edited(context)).messages.forEach((message, i) => {
          expect(message).not.toBe(messages[i])
          expect(isDeepStrictEqual(message, messages[i])).toBe(true)
        })
        expect(langchain.violations({ messages })).toEqual([])
      }),
      { numRuns }
    )
  })

  test('what a reducer leaves are instances that LangChain stores and reads again, valid, and at one about their calls', () => {
    fc.assert(
      fc.property(validMessages, fc.constantFrom(...Object.values(everyReducer)), (plain, reducer) => {
        const native = { messages: plain.map(instanceOf) }
        const before = mapChatMessagesToStoredMessages(native.messages).map((message) => JSON.stringify(message))
        const { messages } = unwrap(through(langchain)(reducer)(native))
        for (const message of messages) {
          expect(BaseMessage.isInstance(message)).toBe(true)
          if (AIMessage.isInstance(message))
            for (const ids of places(message)) expect(ids).toEqual(idsIn(message.tool_calls))
        }
        expect(langchain.violations({ messages })).toEqual([])
        const stored = mapChatMessagesToStoredMessages(messages)
        const again = mapStoredMessagesToChatMessages(clone(stored))
        expect(again.map(({ content }) => content)).toEqual(messages.map(({ content }) => content))
        expect(native.messages.map((message) => JSON.stringify(message.toDict()))).toEqual(before)
      }),
      { numRuns }
    )
  })

  test('out of JSON, they are messages that LangChain makes the same instances of', () => {
    fc.assert(
      fc.property(validMessages, (plain) => {
        const messages = plain.map(instanceOf)
        const context = clone(unwrap(langchain.decode({ messages })))
        const made = langchain.encode(context).messages.map((message) => coerceMessageLikeToMessage(message as never))
        expect(made.map(said)).toEqual(messages.map(said))
      }),
      { numRuns }
    )
  })

  test('chunks: calls that were edited replace the pieces that they came in', () => {
    const chunk = new AIMessageChunk({
      content: '',
      tool_call_chunks: [{ id: 'c1', name: 'write', args: JSON.stringify({ text: 'x'.repeat(900) }), index: 0 }]
    })
    const answer = new ToolMessage({ content: 'ok', tool_call_id: 'c1' })
    const messages = [new HumanMessage('q'), chunk, answer, new AIMessage('done'), new HumanMessage('n')]
    const context = unwrap(langchain.decode({ messages }))
    expect(isDeepStrictEqual(langchain.encode(edited(context)).messages[1], chunk)).toBe(true)
    const reduced = unwrap(through(langchain)(clearToolInputs({ keep: 0 }))({ messages }))
    const made = reduced.messages[1] as AIMessageChunk
    expect(made).toBeInstanceOf(AIMessageChunk)
    expect(made.tool_call_chunks).toEqual([])
    expect(JSON.stringify(made.tool_calls?.[0]?.args).length).toBeLessThan(200)
    expect(JSON.stringify(made.toDict())).toContain('cleared')
    expect(chunk.tool_call_chunks).toHaveLength(1)
  })

  test('removals, artifacts and metadata are left alone', () => {
    const result = new ToolMessage({
      content: 'y'.repeat(900),
      tool_call_id: 'c1',
      artifact: { rows: 1 },
      status: 'success'
    })
    const calls = [{ id: 'c1', name: 'ls', args: {} }]
    const messages = [
      new HumanMessage('q'),
      new AIMessage({ content: '', tool_calls: calls }),
      result,
      new AIMessage('done'),
      new RemoveMessage({ id: 'm1' }),
      new HumanMessage('n')
    ]
    const reduced = unwrap(through(langchain)(clearToolResults({ keep: 0, placeholder: '[cleared]' }))({ messages }))
    const cleared = reduced.messages[2] as ToolMessage
    expect([cleared.content, cleared.tool_call_id, cleared.artifact, cleared.status]).toEqual([
      '[cleared]',
      'c1',
      { rows: 1 },
      'success'
    ])
    expect(cleared.lc_kwargs['content']).toBe('[cleared]')
    expect(reduced.messages[4]).toBe(messages[4])
  })

  test('a new message has the class of its kind, or says its role where there is no such class', () => {
    const block: Block = { type: 'text', text: 'new' }
    const context = unwrap(langchain.decode({ messages: [new HumanMessage('q'), new AIMessage('a')] }))
    const added = (['user', 'assistant', 'system'] as const).map((role) => ({ id: role, role, content: [block] }))
    const [, , human, ai, system] = langchain.encode({ ...context, messages: [...context.messages, ...added] })
      .messages as ReadonlyArray<unknown>
    expect(human).toBeInstanceOf(HumanMessage)
    expect((human as HumanMessage).content).toBe('new')
    expect(ai).toBeInstanceOf(AIMessage)
    expect(system).toEqual({ role: 'system', content: 'new' })
  })
})

describe('stored messages', () => {
  test('what a reducer leaves is read by LangChain', () => {
    fc.assert(
      fc.property(validMessages, fc.constantFrom(...Object.values(everyReducer)), (plain, reducer) => {
        // LangChain writes to what it is given
        const { messages } = unwrap(through(langchain)(reducer)({ messages: clone(plain).map(forms.stored) }))
        const made = mapStoredMessagesToChatMessages(clone(messages) as unknown as Array<StoredMessage>)
        expect(made.map(({ content }): MessageContent => content)).toEqual(
          messages.map(({ data }) => (data as { content: MessageContent }).content)
        )
        for (const form of [forms.flat, forms.constructor]) {
          const reduced = unwrap(through(langchain)(reducer)({ messages: clone(plain).map(form) }))
          for (const message of reduced.messages)
            expect(BaseMessage.isInstance(coerceMessageLikeToMessage(message as never))).toBe(true)
        }
      }),
      { numRuns }
    )
  })

  test('what toDict writes keeps the laws, and says an edit everywhere', () => {
    fc.assert(
      fc.property(validMessages, (plain) => {
        const messages = clone(mapChatMessagesToStoredMessages(plain.map(instanceOf)))
        keepsLaws(langchain, { messages: clone(messages) })
        const reduced = unwrap(through(langchain)(clearToolInputs({ keep: 0 }))({ messages }))
        for (const { data } of reduced.messages) {
          const { content, content_blocks: again } = data as { content: unknown; content_blocks?: unknown }
          if (again !== undefined) expect(again).toEqual(content)
        }
        const pendingFrom = messages.map(({ type }) => type).lastIndexOf('human')
        expect(JSON.stringify(reduced.messages.slice(0, pendingFrom))).not.toContain('z'.repeat(250))
        // reading shares the inner objects with the data
        for (const message of mapStoredMessagesToChatMessages(clone(reduced.messages)))
          if (AIMessage.isInstance(message))
            for (const ids of places(message)) expect(ids).toEqual(idsIn(message.tool_calls))
      }),
      { numRuns }
    )
  })

  test('strings, tuples and roles', () => {
    const messages = [
      'hello',
      ['ai', 'hi'],
      { role: 'developer', content: 'x' },
      ['human', [{ type: 'text', text: 'y' }]]
    ]
    const context = unwrap(langchain.decode({ messages }))
    expect(context.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'system', 'user'])
    expect(langchain.encode(edited(context)).messages).toEqual(messages)
    expect(langchain.encode(clone(context)).messages).toEqual(messages)
  })
})

describe('what is said once more', () => {
  const asked = new HumanMessage('q')
  const long = { path: 'a.ts', content: 'line '.repeat(200) }
  const answer = () => new ToolMessage({ content: 'ok', tool_call_id: 'c1' })
  const ends = [new AIMessage('done'), new HumanMessage('next')]
  const run = (reducer: (context: Context) => Context, message: BaseMessage): AIMessage =>
    unwrap(through(langchain)(reducer)({ messages: [asked, message, answer(), ...ends] })).messages[1] as AIMessage

  test('the input of a streamed block, which is a text, is edited as the arguments are', () => {
    const message = new AIMessageChunk({
      content: [
        { type: 'text', text: 'I write.', index: 0 },
        { type: 'tool_use', id: 'c1', name: 'write_file', input: JSON.stringify(long), index: 1 }
      ],
      tool_calls: [{ id: 'c1', name: 'write_file', args: long, type: 'tool_call' }]
    })
    keepsLaws(langchain, { messages: [clone(message.toDict())] })
    const { content, tool_calls: calls } = run(clearToolInputs({ keep: 0 }), message)
    const [, block] = content as ReadonlyArray<Record<string, unknown>>
    expect(calls?.[0]?.args['content']).toMatch(/\[cleared: \d+ chars\]$/)
    expect(block).toEqual({ type: 'tool_use', id: 'c1', name: 'write_file', input: calls?.[0]?.args, index: 1 })
  })

  test('an input that is no JSON object stays the text that it is', () => {
    const read = (input: unknown): unknown => {
      const content = [{ type: 'tool_use', id: 'c1', name: 'f', input }]
      const [message] = unwrap(langchain.decode({ messages: [{ type: 'ai', content }] })).messages
      return (message?.content[0] as { readonly input: unknown }).input
    }
    expect(['{"a', '7', '[1]', '', '{"a":1}'].map(read)).toEqual(['{"a', '7', '[1]', '', { a: 1 }])
  })

  test('no empty list of calls is left in additional_kwargs: it would be sent, and refused', () => {
    const kwargs = { tool_calls: [{ id: 'c1', type: 'function' as const, function: { name: 'ls', arguments: '{}' } }] }
    const message = new AIMessage({
      content: 'I look.',
      tool_calls: [{ id: 'c1', name: 'ls', args: {}, type: 'tool_call' }],
      additional_kwargs: kwargs
    })
    const stripped = run(stripToolCalls({ keep: 0 }), message)
    expect([stripped.content, stripped.tool_calls, stripped.additional_kwargs]).toEqual(['I look.', [], {}])
    const empty = { type: 'ai', content: 'a', additional_kwargs: { tool_calls: [] } }
    keepsLaws(langchain, { messages: [empty] })
  })

  test('the output of the Responses API, which is sent in place of the message, goes with the first edit of it', () => {
    const output = [
      { type: 'message', id: 'msg_1', role: 'assistant', content: [{ type: 'output_text', text: 'I look.' }] },
      { type: 'function_call', id: 'fc_1', call_id: 'c1', name: 'ls', arguments: '{}' }
    ]
    const message = new AIMessage({
      content: [{ type: 'text', text: 'I look.' }],
      tool_calls: [{ id: 'c1', name: 'ls', args: {}, type: 'tool_call' }],
      response_metadata: { model_name: 'gpt-5', output }
    })
    keepsLaws(langchain, { messages: [clone(message.toDict())] })
    expect(run((context) => context, message)).toBe(message)
    expect(run(stripToolCalls({ keep: 0 }), message).response_metadata).toEqual({ model_name: 'gpt-5' })
    const again = langchain.encode(edited(unwrap(langchain.decode({ messages: [message] })))).messages[0] as AIMessage
    expect(again.response_metadata).toEqual({ model_name: 'gpt-5', output })
  })

  test('the name of a file in its metadata is its name, there and back', () => {
    const file = { type: 'file', data: 'AAAA', mimeType: 'application/pdf', metadata: { filename: 'a.pdf' } }
    const read = unwrap(
      langchain.decode({ messages: [{ type: 'human', content: [{ type: 'text', text: 'q' }, file] }] })
    )
    expect(read.messages[0]?.content[1]).toMatchObject({ type: 'media', name: 'a.pdf' })
    keepsLaws(langchain, { messages: [{ type: 'human', content: [file] }] })
  })
})

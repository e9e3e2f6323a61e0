/** What a repair chooses where more than one change would help: the one that loses least, and no step that counts for nothing. */
import { describe, expect, test } from 'vitest'
import { aiSdk } from '../../src/dialects/aiSdk'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import type { Dialect } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { repair } from '../../src/dialects/repair'
import { unwrap } from './laws'
import type { Any } from './ruleCases'

const repaired = (dialect: Dialect<Any>, native: Any) => {
  const { steps, left, value } = unwrap(repair(dialect)(native))
  expect(left).toEqual([])
  expect(dialect.violations(value)).toEqual([])
  return { steps: steps.map(({ rule, path, action }) => [rule, path, action].join(' ')), value }
}

const q = { role: 'user', content: 'q' }
const ok = { type: 'text', text: 'ok' }
const thinking = { type: 'thinking', thinking: 'hm', signature: 's' }
const beginning = '[The beginning of this conversation is missing.]'

describe('results', () => {
  const call = { id: 'c1', type: 'function', function: { name: 'ls', arguments: '{}' } }

  test('that name no call and stand too late are named and moved, not dropped', () => {
    const asked = { role: 'assistant', content: null, tool_calls: [call] }
    const { steps, value } = repaired(openaiChat, { messages: [q, asked, q, { role: 'tool', content: 'r' }] })
    expect(value.messages).toEqual([q, asked, { role: 'tool', tool_call_id: 'c1', content: 'r' }, q])
    expect(steps).toEqual([
      'C-R1 messages[1].tool_calls[0] gave the result the id of its call',
      'C-R1 messages[1].tool_calls[0] moved the result behind its call'
    ])
  })

  test('that stand before their call are moved behind it, not taken for those of others', () => {
    const calling = (...ids: ReadonlyArray<string>) => ({
      role: 'assistant',
      content: null,
      tool_calls: ids.map((id) => ({ ...call, id }))
    })
    const result = (id: string, content = 'r') => ({ role: 'tool', tool_call_id: id, content })
    const none = '[no result: the call was interrupted]'
    const early = repaired(openaiChat, { messages: [q, result('a'), calling('a', 'b'), result('b'), q] })
    expect(early.value.messages).toEqual([q, calling('a', 'b'), result('b'), result('a'), q])
    expect(early.steps).toEqual(['C-R1 messages[2].tool_calls[0] moved the result behind its call'])
    // not given to the call before it, which waits as well
    const between = repaired(openaiChat, { messages: [q, calling('a'), result('b'), calling('b'), q] })
    expect(between.value.messages).toEqual([q, calling('a'), result('a', none), calling('b'), result('b'), q])
    // nor taken twice
    const twice = repaired(openaiChat, { messages: [q, result('a'), result('a', 'r2'), calling('a'), q] })
    expect(twice.value.messages).toEqual([q, calling('a'), result('a'), q])
    expect(twice.steps).toEqual([
      'C-R1 messages[3].tool_calls[0] moved the result behind its call',
      'C-R2 messages[2] dropped the result'
    ])
  })

  test('of the AI SDK are moved as well, and those that are made up stand right behind their calls', () => {
    const parts = (type: string, ids: ReadonlyArray<string>, more: object) =>
      ids.map((toolCallId) => ({ type, toolCallId, toolName: 'ls', ...more }))
    const asked = (...ids: ReadonlyArray<string>) => ({
      role: 'assistant',
      content: parts('tool-call', ids, { input: {} })
    })
    const answered = (output: object, ...ids: ReadonlyArray<string>) => ({
      role: 'tool',
      content: parts('tool-result', ids, { output })
    })
    const r = { type: 'text', value: 'r' }
    const none = { type: 'error-text', value: '[no result: the call was interrupted]' }
    expect(repaired(aiSdk, { messages: [q, answered(r, 'a'), asked('a'), q] }).value.messages).toEqual([
      q,
      asked('a'),
      answered(r, 'a'),
      q
    ])
    expect(repaired(aiSdk, { messages: [q, asked('a'), asked('b'), answered(r, 'b'), q] }).value.messages).toEqual([
      q,
      asked('a'),
      answered(none, 'a'),
      asked('b'),
      answered(r, 'b'),
      q
    ])
  })

  test('keep the words beside them where words of the assistant beside a call must go', () => {
    const toolUse = { toolUseId: 'a', name: 'ls', input: {} }
    const toolResult = { toolUseId: 'a', content: [{ text: 'r' }] }
    const { steps, value } = repaired(bedrock, {
      modelId: 'meta.llama4-maverick-v1:0',
      toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] },
      messages: [
        { role: 'user', content: [{ text: 'q' }] },
        { role: 'assistant', content: [{ text: 'Let me see.' }, { toolUse }] },
        { role: 'user', content: [{ toolResult }, { text: 'And be quick.' }] }
      ]
    })
    expect(value.messages.slice(1)).toEqual([
      { role: 'assistant', content: [{ toolUse }] },
      { role: 'user', content: [{ toolResult }] },
      { role: 'assistant', content: [{ text: 'Noted.' }] },
      { role: 'user', content: [{ text: 'And be quick.' }] }
    ])
    expect(steps).toHaveLength(2)
  })

  test('are not joined with words of the user where neighbours are refused', () => {
    const toolResult = { toolUseId: 'a', content: [{ text: 'r' }] }
    const { value } = repaired(bedrock, {
      modelId: 'anthropic.claude-sonnet-4-5-v1:0',
      toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] },
      messages: [
        { role: 'user', content: [{ text: 'q' }] },
        { role: 'assistant', content: [{ toolUse: { toolUseId: 'a', name: 'ls', input: {} } }] },
        { role: 'user', content: [{ toolResult }] },
        { role: 'user', content: [{ text: 'x' }] }
      ]
    })
    expect(value.messages.slice(2)).toEqual([
      { role: 'user', content: [{ toolResult }] },
      { role: 'assistant', content: [{ text: 'Noted.' }] },
      { role: 'user', content: [{ text: 'x' }] }
    ])
  })
})

test('a change that helped nothing is not told', () => {
  const marked = { cache_control: { type: 'ephemeral' } }
  const tool = (name: string) => ({ name, input_schema: { type: 'object' }, ...marked })
  const { steps } = repaired(anthropic, {
    system: [{ type: 'text', text: 's', ...marked }],
    tools: [tool('a'), tool('b')],
    messages: [
      { role: 'user', content: [{ type: 'text', text: 'q', cache_control: { type: 'ephemeral', ttl: '1h' } }] },
      { role: 'assistant', content: [] },
      q
    ]
  })
  expect(steps).toEqual([
    'A-R12 messages[1] put a dash into the empty message',
    'A-R31 messages[0].content[0].cache_control dropped the lifetime of the cache marker'
  ])
})

describe('thinking that is bound to what stands before it', () => {
  const answer = { role: 'assistant', content: [thinking, ok] }

  test('goes from the very message before which something was taken away', () => {
    const lost = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'x', content: 'r' }] }
    const { steps, value } = repaired(anthropic, { messages: [q, lost, answer, q] })
    expect(value.messages).toEqual([q, { role: 'assistant', content: [ok] }, q])
    expect(steps).toEqual([
      'A-R4 messages[1].content[0] dropped the result',
      'thinkingBinding messages[1] dropped thinking that is bound to what stood before the repair'
    ])
  })

  test('goes with the message that holds nothing else; other messages stay', () => {
    const { value } = repaired(anthropic, { messages: [{ role: 'assistant', content: [thinking] }, q, answer, q] })
    expect(value.messages).toEqual([
      { role: 'user', content: [{ type: 'text', text: beginning }] },
      q,
      { role: 'assistant', content: [ok] },
      q
    ])
  })

  test('goes when a tool is declared otherwise', () => {
    const tool = { name: 'a', input_schema: { type: 'object' } }
    const { steps, value } = repaired(anthropic, {
      tools: [{ ...tool, defer_loading: true }],
      messages: [q, answer, q]
    })
    expect(value).toEqual({ tools: [tool], messages: [q, { role: 'assistant', content: [ok] }, q] })
    expect(steps[0]).toBe('A-R44 tools dropped the field defer_loading of the tool')
  })

  test('stays where a cache marker went, wherever the form keeps its markers', () => {
    const marker = { anthropic: { cacheControl: { type: 'ephemeral' } } }
    const words = (providerOptions?: object) => (n: number) => ({
      type: 'text',
      text: String(n),
      ...(providerOptions === undefined ? {} : { providerOptions })
    })
    const said = {
      role: 'assistant',
      content: [{ type: 'reasoning', text: 'hm', providerOptions: { anthropic: { signature: 's' } } }, ok]
    }
    const content = [1, 2, 3, 4, 5].map(words(marker))
    const { steps, value } = repaired(aiSdk, { messages: [{ role: 'user', content }, said, q] })
    expect(steps).toHaveLength(1)
    expect(value.messages).toEqual([{ role: 'user', content: [words()(1), ...content.slice(1)] }, said, q])
  })
})

test('of several calls beside words the one at fault is written afresh', () => {
  const call = (id: string, args: unknown) => ({ id, type: 'function', function: { name: 'ls', arguments: args } })
  const answers = ['a', 'b', 'c'].map((id) => ({ role: 'tool', tool_call_id: id, content: 'r' }))
  const asked = (args: unknown) => ({
    role: 'assistant',
    content: 'words',
    tool_calls: [call('a', '{ "x": 1 }'), call('b', '{ "x": 2 }'), call('c', args)]
  })
  const { value } = repaired(openaiChat, { messages: [q, asked(7), ...answers] })
  expect(value.messages).toEqual([q, asked('7'), ...answers])
})

test('a message of no role that only thinks becomes a dash of the user, in one step', () => {
  const { steps, value } = repaired(anthropic, { messages: [q, { content: [thinking] }, q] })
  expect(value.messages[1]).toEqual({ role: 'user', content: [{ type: 'text', text: '-' }] })
  expect(steps).toEqual(['A-R47 messages[1] made words of the user of the message'])
})

test('a document whose name has no letter that is allowed gets one that says what it is', () => {
  const document = { name: '§§', format: 'pdf', source: { s3Location: { uri: 's3://a' } } }
  const { value } = repaired(bedrock, { messages: [{ role: 'user', content: [{ text: 'q' }, { document }] }] })
  expect(value.messages[0].content[1].document).toEqual({ ...document, name: 'document' })
})

test('reasoning without a summary, or with an odd one, is reasoning', () => {
  const found = { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'x' } }
  const native = { model: 'gpt-5.4', input: [q, { type: 'reasoning', id: 'rs_1' }, found, q] }
  const context = unwrap(openaiResponses.decode(native))
  expect(context.messages[1]?.content[0]?.type).toBe('thinking')
  expect(openaiResponses.encode(JSON.parse(JSON.stringify(context)) as typeof context)).toEqual(native)
  for (const summary of [null, 'x', { a: 1 }, []]) {
    const odd = { ...native, input: [q, { type: 'reasoning', id: 'rs_1', summary }, found, q] } as Any
    const decoded = unwrap(openaiResponses.decode(odd))
    expect(openaiResponses.encode(JSON.parse(JSON.stringify(decoded)) as typeof decoded)).toEqual(odd)
  }
})

import { describe, expect, test } from 'vitest'
import { aiSdk, aiSdkUi, profileFor, through, uiProfileFor } from '../../src/dialects/aiSdk'
import {
  answerDangling,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  stripThinking,
  stripToolCalls
} from '../../src/reducers'
import { unwrap } from './laws'

const user = (content: unknown = 'q') => ({ role: 'user', content })
const call = (id: string, more = {}) => ({ type: 'tool-call', toolCallId: id, toolName: 'ls', input: {}, ...more })
const result = (id: string, output: unknown, more = {}) => ({
  type: 'tool-result',
  toolCallId: id,
  toolName: 'ls',
  output,
  ...more
})
const clear = clearToolResults({ keep: 0, placeholder: '[cleared]' })
const long = 'x '.repeat(400)

describe('edited outputs', () => {
  const history = (output: unknown, more = {}) => ({
    messages: [
      user(),
      { role: 'assistant', content: [call('a')] },
      { role: 'tool', content: [result('a', output, more)], providerOptions: { x: { y: 1 } } },
      { role: 'assistant', content: 'done' },
      user()
    ]
  })
  const cleared = { type: 'text', value: '[cleared]' }
  const options = { providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } } }

  test.each<readonly [string, unknown, unknown]>([
    ['text', { type: 'text', value: long }, cleared],
    ['json', { type: 'json', value: { long } }, cleared],
    ['content', { type: 'content', value: [{ type: 'text', text: long }] }, cleared],
    ['options stay', { type: 'json', value: [long], ...options }, { ...cleared, ...options }],
    ['errors stay', { type: 'error-json', value: { long } }, { type: 'error-json', value: { long } }],
    ['refusals stay', { type: 'execution-denied', reason: long }, { type: 'execution-denied', reason: long }],
    [
      'what is no JSON stays',
      { type: 'json', value: { at: new Date(0), long } },
      { type: 'json', value: { at: new Date(0), long } }
    ]
  ])('%s', (_, output, expected) => {
    const { messages } = unwrap(through(aiSdk)(clear)(history(output, { providerOptions: { x: { z: 1 } } })))
    expect(messages[2]).toEqual({
      role: 'tool',
      content: [result('a', expected, { providerOptions: { x: { z: 1 } } })],
      providerOptions: { x: { y: 1 } }
    })
  })
})

describe('item ids', () => {
  const item = (itemId: string) => ({ providerOptions: { openai: { itemId } } })
  const messages = [
    user(),
    {
      role: 'assistant',
      content: [
        { type: 'reasoning', text: 'hm', ...item('rs_1') },
        { type: 'text', text: 'I look.', providerOptions: { openai: { itemId: 'msg_1', phase: 'commentary' } } },
        call('a', item('fc_1'))
      ]
    },
    { role: 'tool', content: [result('a', { type: 'text', value: 'x' })] },
    { role: 'assistant', content: 'done' },
    user()
  ]

  test('go with the reasoning that they ask for', () => {
    const stripped = unwrap(through(aiSdk)(stripThinking({ keepTurns: 0 }))({ messages }))
    expect(stripped.messages[1]!.content).toEqual([
      { type: 'text', text: 'I look.', providerOptions: { openai: { phase: 'commentary' } } },
      call('a')
    ])
  })

  test('stay with it', () => {
    const context = unwrap(aiSdk.decode({ messages }))
    const edited = { ...context, messages: context.messages.map((message) => ({ ...message })) }
    expect(aiSdk.encode(edited).messages).toEqual(messages)
  })
})

describe('answers', () => {
  test('name the tool that was called', () => {
    const messages = [user(), { role: 'assistant', content: [call('a'), call('b', { toolName: 'cat' })] }, user()]
    const answered = unwrap(through(aiSdk)(answerDangling({ text: 'gone' }))({ messages })) as {
      messages: Array<unknown>
    }
    expect(answered.messages.slice(2, 4)).toEqual([
      { role: 'tool', content: [result('a', { type: 'error-text', value: 'gone' })] },
      { role: 'tool', content: [result('b', { type: 'error-text', value: 'gone' }, { toolName: 'cat' })] }
    ])
    expect(aiSdk.violations(answered)).toEqual([])
  })

  test('go into the part of their call', () => {
    const part = { type: 'tool-ls', toolCallId: 'a', state: 'input-available', input: { path: '.' } }
    const messages = [
      { id: '1', role: 'user', parts: [{ type: 'text', text: 'q' }] },
      { id: '2', role: 'assistant', parts: [part, { type: 'text', text: 'stopped' }] },
      { id: '3', role: 'user', parts: [{ type: 'text', text: 'n' }] }
    ]
    const answered = unwrap(through(aiSdkUi)(answerDangling({ text: 'gone' }))({ messages }))
    expect(answered.messages).toEqual([
      messages[0],
      {
        id: '2',
        role: 'assistant',
        parts: [
          { ...part, state: 'output-error', errorText: 'gone' },
          { type: 'text', text: 'stopped' }
        ]
      },
      messages[2]
    ])
    expect(aiSdkUi.violations(answered)).toEqual([])
  })
})

describe('approvals', () => {
  const asks = { type: 'tool-approval-request', approvalId: 'p', toolCallId: 'a' }
  const answers = { type: 'tool-approval-response', approvalId: 'p', approved: true }
  const open = [user(), { role: 'assistant', content: [call('a'), asks] }, { role: 'tool', content: [answers] }]
  const old = [
    user(),
    { role: 'assistant', content: [call('b')] },
    { role: 'tool', content: [result('b', { type: 'text', value: long })] }
  ]

  test.each([
    ['dropOldestSteps', dropOldestSteps({ keep: 0 })],
    ['dropOldestRoundtrips', dropOldestRoundtrips({ keep: 0 })],
    ['clearToolResults', clear]
  ])('that the tool still waits for stay with their call: %s', (_, reducer) => {
    const reduced = unwrap(
      through(aiSdk)(reducer)({ messages: [...old, { role: 'assistant', content: 'done' }, ...open] })
    )
    expect(reduced.messages.slice(-3)).toEqual(open)
    expect(aiSdk.violations(reduced)).toEqual([])
  })

  test('are a call and its result', () => {
    const { messages } = unwrap(aiSdk.decode({ messages: open }))
    expect(messages[1]!.content[1]).toMatchObject({ type: 'tool_use', id: 'approval:p' })
    expect(messages[2]!.content[0]).toMatchObject({ type: 'tool_result', toolUseId: 'approval:p' })
  })

  test('are a result even where nobody asks any more', () => {
    const { messages } = unwrap(aiSdk.decode({ messages: [user(), { role: 'tool', content: [answers] }] }))
    expect(messages[1]!.content[0]).toMatchObject({ type: 'tool_result', toolUseId: 'approval:p' })
  })

  test('leave a UI message with their part, and an output beside them is cleared', () => {
    const approval = { id: 'p', approved: true, signature: 's' }
    const part = {
      type: 'dynamic-tool',
      toolName: 'ls',
      toolCallId: 'a',
      state: 'output-available',
      input: {},
      output: { long },
      approval
    }
    const messages = [
      { id: '1', role: 'user', parts: [{ type: 'text', text: 'q' }] },
      { id: '2', role: 'assistant', parts: [{ type: 'step-start' }, part, { type: 'text', text: 'done' }] },
      { id: '3', role: 'user', parts: [{ type: 'text', text: 'n' }] }
    ]
    const { messages: after } = unwrap(through(aiSdkUi)(clear)({ messages }))
    expect(after[1]!.parts[1]).toEqual({ ...part, output: '[cleared]' })
  })
})

describe('two parts of one id', () => {
  const said = { role: 'user', parts: [{ type: 'text', text: 'q' }] }
  const part = { type: 'dynamic-tool', toolName: 'ls', toolCallId: '', input: {} }
  const chat = {
    messages: [
      said,
      { role: 'assistant', parts: [{ ...part, state: 'input-available' }] },
      { role: 'assistant', parts: [{ ...part, state: 'output-error', errorText: 'x' }] },
      said
    ]
  }

  test('stay together: one outcome answers both', () => {
    expect(aiSdkUi.violations(chat)).toEqual([])
    expect(unwrap(through(aiSdkUi)(stripToolCalls({ keep: 0 }))(chat))).toBe(chat)
  })
})

describe('profiles', () => {
  test('follow the model of the request, by name or by object', () => {
    const bindingOf = (model: unknown) => unwrap(aiSdk.decode({ model, messages: [] })).profile?.thinkingBinding
    expect(bindingOf('anthropic/claude-sonnet-4-5')).toBe('none')
    expect(bindingOf({ provider: 'anthropic.messages', modelId: 'claude-opus-5-5' })).toBe('prefix')
    expect(bindingOf({ modelId: 'gemini-3-pro' })).toBe('none')
    expect(bindingOf(undefined)).toBe('prefix')
    expect(uiProfileFor('x').resultRole).toBe(profileFor('x').resultRole)
  })
})

describe('requests', () => {
  test('instructions, tools and settings come back', () => {
    const schema = { type: 'object', properties: {} }
    const native = {
      model: { modelId: 'm' },
      instructions: [{ role: 'system', content: 'Be brief.', providerOptions: { x: {} } }],
      system: 'older',
      tools: { ls: { description: 'lists', inputSchema: { jsonSchema: schema }, execute: () => 'x' }, odd: 1 },
      messages: [user()]
    }
    const context = unwrap(aiSdk.decode(native))
    expect(context.system).toEqual([{ type: 'text', text: 'Be brief.', extra: { providerOptions: { x: {} } } }])
    expect(context.tools).toEqual([{ name: 'ls', description: 'lists', inputSchema: schema }])
    expect(aiSdk.encode(context)).toEqual(native)
    expect(aiSdk.encode({ ...context, tools: [] })['tools']).toEqual({ odd: 1 })
    const added = aiSdk.encode({ ...context, tools: [...context.tools, { name: 'cat', inputSchema: schema }] })
    expect((added['tools'] as Record<string, unknown>)['cat']).toMatchObject({ inputSchema: { jsonSchema: schema } })
  })
})

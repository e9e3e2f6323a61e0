import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aiSdk, aiSdkUi } from '../../src/dialects/aiSdk'
import { dialect } from '../../src/testing/dialectLaws'
import { vectors } from '../support/shared'
import { aiSdkRequest, type Request, uiRequest, validAiSdkRequest, validUiRequest } from './aiSdkArbitrary'
import { everyReducer, reducers } from './frameworkReducers'
import { anyJson, clone, keepsLaws, mutated, unwrap } from './laws'

const numRuns = Math.max(100, Number(process.env['FC_RUNS'] ?? 0))

describe('laws', () => {
  test('encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(aiSdkRequest, (native) => void keepsLaws(aiSdk, native)),
      { numRuns }
    )
  })

  // without dropOrphans: the AI SDK sends a result that comes late, which the provider takes for an orphan
  test('the published laws, on any history, with reducers', () => {
    // a request without a message is refused, so there is one that stays
    const spoken = aiSdkRequest.map((request) => ({
      ...request,
      messages: [{ role: 'user', content: 'hello' }, ...request.messages]
    }))
    dialect(spoken, aiSdk, { reducers, numRuns })
  })

  test('UI messages: encode undoes decode, in place, on any history', () => {
    fc.assert(
      fc.property(uiRequest, (native) => void keepsLaws(aiSdkUi, native)),
      { numRuns }
    )
  })

  test('UI messages: the published laws, on any history, with reducers', () => {
    const spoken = uiRequest.map((request) => ({
      ...request,
      messages: [{ id: 'u', role: 'user', parts: [{ type: 'text', text: 'hello' }] }, ...request.messages]
    }))
    dialect(spoken, aiSdkUi, { reducers, numRuns })
  })

  const { clearConversation: _, ...others } = everyReducer

  test('valid requests stay valid under every reducer', () => {
    dialect(validAiSdkRequest, aiSdk, { reducers: others, numRuns: Math.ceil(numRuns / 4) })
    fc.assert(
      fc.property(validAiSdkRequest, (native) => {
        expect(aiSdk.violations(native)).toEqual([])
      }),
      { numRuns }
    )
  })

  test('UI messages: valid requests stay valid under every reducer', () => {
    dialect(validUiRequest, aiSdkUi, { reducers: others, numRuns: Math.ceil(numRuns / 4) })
    fc.assert(
      fc.property(validUiRequest, (native) => {
        expect(aiSdkUi.violations(native)).toEqual([])
      }),
      { numRuns }
    )
  })

  test.each([
    ['ai-sdk', aiSdk, validAiSdkRequest],
    ['ai-sdk-ui', aiSdkUi, validUiRequest]
  ] as const)('%s: the laws hold after any mutation', (_, form, arbitrary) => {
    const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    const values = fc.array(anyJson, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(arbitrary, choices, values, (request, places, odd) => {
        const native = mutated(request, places, odd)
        const decoded = form.decode(native)
        if (decoded._tag === 'Right') keepsLaws(form, clone(native) as Request)
        else expect(decoded.left.path).toMatch(/^messages(\[\d+\])?$/)
      }),
      { numRuns }
    )
  })
})

interface Case {
  readonly rule: string
  readonly ok: boolean
  readonly error?: string
  readonly messages: ReadonlyArray<unknown>
}

const call = (id: string, more = {}) => ({ type: 'tool-call', toolCallId: id, toolName: 'ls', input: {}, ...more })
const result = (id: string) => ({
  type: 'tool-result',
  toolCallId: id,
  toolName: 'ls',
  output: { type: 'text', value: 'x' }
})
const user = (content: unknown = 'q') => ({ role: 'user', content })
const assistant = (...content: ReadonlyArray<unknown>) => ({ role: 'assistant', content })
const tool = (...content: ReadonlyArray<unknown>) => ({ role: 'tool', content })
const asks = { type: 'tool-approval-request', approvalId: 'p', toolCallId: 'a' }
const answers = (approved = true) => ({ type: 'tool-approval-response', approvalId: 'p', approved })

describe('violations', () => {
  const cases = (vectors('wire-violations') as { readonly aisdk: ReadonlyArray<Case> } | undefined)?.aisdk ?? []

  test(`tell shared cases apart (${cases.length})`, () => {
    for (const { rule, ok, error = '', messages } of cases) {
      const found = aiSdk.violations({ messages })
      expect(found.map((violation) => [violation.rule, violation.message])).toEqual(ok ? [] : [[rule, error]])
    }
  })

  test.each<readonly [string, ReadonlyArray<unknown>, ReadonlyArray<readonly [string, string]>]>([
    ['a call at the end', [user(), assistant(call('a'))], [['V-R1', 'messages[1].content[0]']]],
    [
      'one of two calls',
      [user(), assistant(call('a'), call('b')), tool(result('a'))],
      [['V-R1', 'messages[1].content[1]']]
    ],
    [
      'a result after the user',
      [user(), assistant(call('a')), user(), tool(result('a'))],
      [['V-R1', 'messages[1].content[0]']]
    ],
    ['a late result', [user(), assistant(call('a')), assistant({ type: 'text', text: 't' }), tool(result('a'))], []],
    ['two results', [user(), assistant(call('a')), tool(result('a'), result('a'))], []],
    ['an orphan', [user(), tool(result('a'))], []],
    ['the assistant first', [assistant({ type: 'text', text: 'hi' }), user()], []],
    ['a call of the provider', [user(), assistant(call('a', { providerExecuted: true })), user()], []],
    ['an approved call', [user(), assistant(call('a'), asks), tool(answers())], []],
    ['a refused call', [user(), assistant(call('a'), asks), tool(answers(false))], []],
    [
      'an approval of long ago',
      [user(), assistant(call('a'), asks), tool(answers()), user()],
      [['V-R1', 'messages[1].content[0]']]
    ],
    [
      'an approval without a request',
      [user(), assistant(call('a')), tool(result('a'), answers())],
      [['V-R4', 'messages[2].content[1]']]
    ],
    ['an approval without a call', [user(), assistant(asks), tool(answers())], [['V-R4', 'messages[2].content[0]']]],
    ['no messages', [], [['V-R2', 'messages']]],
    ['a system message', [{ role: 'system', content: 's' }, user()], [['V-R2', 'messages[0]']]],
    ['an unknown role', [user(), { role: 'developer', content: 's' }], [['V-R2', 'messages[1].role']]],
    ['a part of another role', [user([call('a')])], [['V-R2', 'messages[0].content[0]']]],
    ['a string from a tool', [user(), { role: 'tool', content: 'x' }], [['V-R2', 'messages[1].content']]],
    [
      'a result without output',
      [user(), assistant(call('a')), tool({ ...result('a'), output: undefined })],
      [['V-R2', 'messages[2].content[0]']]
    ]
  ])('%s', (_, messages, expected) => {
    expect(aiSdk.violations({ messages }).map(({ rule, path }) => [rule, path])).toEqual(expected)
  })

  test('system messages are right where they are allowed', () => {
    const messages = [{ role: 'system', content: 's' }, user()]
    expect(aiSdk.violations({ messages, allowSystemInMessages: true })).toEqual([])
  })

  test('name a call without an id by its place', () => {
    const [, found] = aiSdk.violations({ messages: [user(), assistant({ ...call('a'), toolCallId: undefined })] })
    expect(found?.message).toBe(
      'AI_MissingToolResultsError: Tool result is missing for tool call without an id at messages[1].content[0].'
    )
    const part = { type: 'tool-ls', state: 'input-available', input: {} }
    const messages = [user(), { role: 'assistant', parts: [{ ...part, toolCallId: '' }] }]
    expect(aiSdkUi.violations({ messages }).map(({ message }) => message)).toContain(
      'AI_MissingToolResultsError: Tool result is missing for tool call without an id at messages[1].parts[0].'
    )
  })

  test('a tool part of a UI message says in which state it is', () => {
    const messages = [
      { role: 'user', parts: [{ type: 'text', text: 'q' }] },
      { role: 'assistant', parts: [{ type: 'tool-ls', toolCallId: 'a' }] }
    ]
    expect(aiSdkUi.violations({ messages }).map(({ rule, path }) => [rule, path])).toContainEqual([
      'V-R2',
      'messages[1].parts[0]'
    ])
  })

  test('every rule that is reported is in the table', () => {
    expect(Object.keys(aiSdk.rules)).toEqual(['V-R1', 'V-R2', 'V-R3', 'V-R4', 'V-R5', 'A-R30'])
    expect(aiSdkUi.rules).toBe(aiSdk.rules)
  })

  const ui = (...parts: ReadonlyArray<unknown>) => [
    { id: '1', role: 'user', parts: [{ type: 'text', text: 'q' }] },
    { id: '2', role: 'assistant', parts }
  ]
  const part = (state: string, more = {}) => ({ type: 'tool-ls', toolCallId: 'a', state, input: {}, ...more })
  const next = { id: '3', role: 'user', parts: [{ type: 'text', text: 'n' }] }

  test.each<readonly [string, ReadonlyArray<unknown>, ReadonlyArray<readonly [string, string]>]>([
    ['a result', ui(part('output-available', { output: 1 })), []],
    ['an error', ui(part('output-error', { errorText: 'e' })), []],
    ['a refusal', ui(part('output-denied', { approval: { id: 'p', approved: false } })), []],
    ['no result', ui(part('input-available')), [['V-R1', 'messages[1].parts[0]']]],
    ['no result, and more words', [...ui(part('input-available')), next], [['V-R1', 'messages[1].parts[0]']]],
    ['still streaming', ui(part('input-streaming')), []],
    ['of the provider', ui(part('input-available', { providerExecuted: true })), []],
    ['approved just now', ui(part('approval-responded', { approval: { id: 'p', approved: true } })), []],
    ['refused just now', ui(part('approval-responded', { approval: { id: 'p', approved: false } })), []],
    [
      'approved long ago',
      [...ui(part('approval-responded', { approval: { id: 'p', approved: true } })), next],
      [['V-R1', 'messages[1].parts[0]']]
    ],
    [
      'waiting for approval',
      ui(part('approval-requested', { approval: { id: 'p' } })),
      [['V-R1', 'messages[1].parts[0]']]
    ],
    ['waiting for approval in vain', [...ui(part('approval-requested', { approval: { id: 'p' } })), next], []],
    [
      'words of the user before the result',
      ui(part('input-available'), { type: 'steering-message', id: 's', parts: [] }),
      [['V-R1', 'messages[1].parts[0]']]
    ],
    ['an unknown role', [{ id: '1', role: 'tool', parts: [] }], [['V-R2', 'messages[0].role']]],
    ['no parts', [{ id: '1', role: 'user', content: 'q' }], [['V-R2', 'messages[0].parts']]],
    ['a text without text', ui({ type: 'text' }), [['V-R2', 'messages[1].parts[0]']]]
  ])('UI messages: %s', (_, messages, expected) => {
    expect(aiSdkUi.violations({ messages }).map(({ rule, path }) => [rule, path])).toEqual(expected)
  })
})

describe('item ids', () => {
  const item = (itemId: string) => ({ providerMetadata: { openai: { itemId } } })
  const parts = ['rs_1', 'rs_2'].map((id) => ({ type: 'reasoning', text: 'Look.', ...item(id) }))
  const spoken = { type: 'text', text: 'Files.', ...item('msg_1') }

  test.each([
    [0, [...parts, spoken]],
    [1, [parts[1], { type: 'text', text: 'Files.' }]],
    [2, [{ type: 'text', text: 'Files.' }]]
  ])('of a UI message whose first %i thoughts are taken out', (gone, expected) => {
    const chat = { messages: [{ id: '1', role: 'assistant', parts: [...parts, spoken] }] }
    const read = unwrap(aiSdkUi.decode(chat))
    const messages = read.messages.map((message) => ({ ...message, content: message.content.slice(gone) }))
    expect(aiSdkUi.encode({ ...read, messages }).messages).toEqual([{ id: '1', role: 'assistant', parts: expected }])
  })
})

test('a call that the provider ran is the pair of one result, the first', () => {
  const [call, result] = ['tool-call', 'tool-result'].map((type) => ({ type, toolCallId: 's1', toolName: 'search' }))
  const content = [{ ...call, input: {}, providerExecuted: true }, result, result]
  const [message] = unwrap(aiSdk.decode({ messages: [{ role: 'assistant', content }] })).messages
  expect(message?.content.map((block) => block.type === 'opaque' && block.pair?.side)).toEqual([
    ...['call', 'result'],
    undefined
  ])
})

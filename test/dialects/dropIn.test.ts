/** The functions of others under their own names: what they promise, beside the originals, on generated histories. */
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  ToolMessage,
  trimMessages as original
} from '@langchain/core/messages'
import { type ModelMessage, pruneMessages as originalPrune } from 'ai'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearToolUses, editContext, pruneMessages, trimMessages } from '../../src/dialects'
import { aiSdk } from '../../src/dialects/aiSdk'
import { anthropic } from '../../src/dialects/anthropic'
import { langchain } from '../../src/dialects/langchain'

// -------------------------------------------------------------------------------------
// histories
// -------------------------------------------------------------------------------------

/** A turn: a prompt, steps of so many calls, an answer. */
interface Turn {
  readonly calls: ReadonlyArray<number>
  readonly isAnswered: boolean
}

const turns: fc.Arbitrary<ReadonlyArray<Turn>> = fc.array(
  fc.record({ calls: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }), isAnswered: fc.boolean() }),
  { minLength: 1, maxLength: 5 }
)

const langchainMessages = (given: ReadonlyArray<Turn>, hasSystem: boolean): Array<BaseMessage> => {
  const out: Array<BaseMessage> = hasSystem ? [new SystemMessage('Be brief.')] : []
  let next = 0
  for (const { calls, isAnswered } of given) {
    out.push(new HumanMessage(`prompt ${String(out.length)}`))
    for (const count of calls) {
      const ids = Array.from({ length: count }, () => `c${String(next++)}`)
      out.push(
        new AIMessage({ content: 'I look.', tool_calls: ids.map((id) => ({ id, name: 'ls', args: { path: '.' } })) })
      )
      for (const id of ids) out.push(new ToolMessage({ content: 'file.ts '.repeat(40), tool_call_id: id, name: 'ls' }))
    }
    if (isAnswered) out.push(new AIMessage('Done.'))
  }
  return out
}

const modelMessages = (given: ReadonlyArray<Turn>): Array<ModelMessage> => {
  const out: Array<ModelMessage> = []
  let next = 0
  for (const { calls, isAnswered } of given) {
    out.push({ role: 'user', content: `prompt ${String(out.length)}` })
    for (const count of calls) {
      const ids = Array.from({ length: count }, () => `c${String(next++)}`)
      const toolName = next % 2 === 0 ? 'ls' : 'cat'
      out.push({
        role: 'assistant',
        content: [
          { type: 'reasoning', text: 'hm' },
          ...(next % 3 === 0 ? [{ type: 'text' as const, text: 'I look.' }] : []),
          ...ids.map((toolCallId) => ({ type: 'tool-call' as const, toolCallId, toolName, input: {} }))
        ]
      })
      out.push({
        role: 'tool',
        content: ids.map((toolCallId) => ({
          type: 'tool-result' as const,
          toolCallId,
          toolName,
          output: { type: 'text' as const, value: 'file.ts' }
        }))
      })
    }
    if (isAnswered) out.push({ role: 'assistant', content: 'Done.' })
  }
  return out
}

/** Orphans, and calls that nothing answers, beside those that were there before. */
const rulesBroken = (messages: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  langchain.violations({ messages }).map(({ rule }) => rule)

// -------------------------------------------------------------------------------------
// trimMessages
// -------------------------------------------------------------------------------------

const counter = (messages: Array<BaseMessage>): number =>
  2 + messages.reduce((sum, { text }) => sum + 5 + text.length, 0)

describe('trimMessages', () => {
  const options = fc.record(
    {
      maxTokens: fc.nat(2500),
      strategy: fc.constantFrom('first' as const, 'last' as const),
      startOn: fc.constantFrom('human' as const, ['human' as const, 'ai' as const], HumanMessage),
      endOn: fc.constantFrom(['human' as const, 'tool' as const], AIMessage),
      includeSystem: fc.boolean()
    },
    { requiredKeys: ['maxTokens'] }
  )

  test('is within the limit, parts no pair, never throws, keeps order and instances', async () => {
    await fc.assert(
      fc.asyncProperty(turns, fc.boolean(), options, async (given, hasSystem, wanted) => {
        const messages = langchainMessages(given, hasSystem)
        const before = [...messages]
        const trimmed = await trimMessages(messages, { ...wanted, tokenCounter: counter })
        expect(messages).toEqual(before)
        if (trimmed.length > 0) expect(counter(trimmed)).toBeLessThanOrEqual(wanted.maxTokens)
        const at = trimmed.map((message) => messages.indexOf(message))
        expect(at.every((index, i) => index >= 0 && (i === 0 || index > at[i - 1]!))).toBe(true)
        const isOpen = !given[given.length - 1]!.isAnswered
        if (!isOpen) expect(rulesBroken(trimmed).filter((rule) => /^L-R1$/.test(rule))).toEqual([])
        const results = trimmed
          .filter((message) => message instanceof ToolMessage)
          .map((message) => message.tool_call_id)
        const calls = trimmed
          .flatMap((message) => (message instanceof AIMessage ? (message.tool_calls ?? []) : []))
          .map(({ id }) => id)
        expect(results).toEqual(calls)
        const system = trimmed[0] instanceof SystemMessage
        if (hasSystem && wanted.includeSystem !== false && trimmed.length > 0) expect(system).toBe(true)
        const first = trimmed[system ? 1 : 0]
        if (first !== undefined && wanted.startOn !== undefined && (wanted.strategy ?? 'last') === 'last')
          expect(first instanceof HumanMessage || (Array.isArray(wanted.startOn) && first instanceof AIMessage)).toBe(
            true
          )
      })
    )
  })

  test('keeps what the original keeps where that is valid', async () => {
    let same = 0
    await fc.assert(
      fc.asyncProperty(turns, fc.nat(2500), async (given, maxTokens) => {
        const messages = langchainMessages(given, true)
        const wanted = {
          maxTokens,
          tokenCounter: counter,
          strategy: 'last',
          startOn: 'human',
          includeSystem: true
        } as const
        let theirs: Array<BaseMessage>
        try {
          theirs = await original(messages, wanted)
        } catch {
          // the original throws when nothing fits
          return
        }
        const ours = await trimMessages(messages, wanted)
        if (theirs.length <= 1) return
        expect(ours.map((message) => message.text)).toEqual(theirs.map((message) => message.text))
        same++
      })
    )
    expect(same).toBeGreaterThan(0)
  })

  test('does not begin with a result whose call is not there', async () => {
    const messages = [
      new ToolMessage({ content: 'a.ts', tool_call_id: 'lost' }),
      new AIMessage('A file.'),
      new AIMessage('And another.')
    ]
    const trimmed = await trimMessages(messages, { maxTokens: 1000, tokenCounter: counter })
    expect(trimmed).toEqual(messages.slice(1))
  })

  test('counts every message once', async () => {
    const messages = langchainMessages(
      Array.from({ length: 300 }, () => ({ calls: [1, 1], isAnswered: true })),
      true
    )
    let counted = 0
    const tokenCounter = (some: Array<BaseMessage>): number => {
      counted += some.length
      return counter(some)
    }
    await trimMessages(messages, { maxTokens: 5000, tokenCounter })
    expect(counted).toBe(messages.length)
  })

  test('a limit that cannot be is refused', async () => {
    await expect(trimMessages([], { maxTokens: -1 })).rejects.toThrow(/maxTokens must be/)
    await expect(trimMessages([], { maxTokens: 0 })).resolves.toEqual([])
  })
})

// -------------------------------------------------------------------------------------
// pruneMessages
// -------------------------------------------------------------------------------------

describe('pruneMessages', () => {
  const ranges = ['all', 'before-last-message', 'before-last-2-messages', 'before-last-7-messages'] as const
  const toolCalls = fc.oneof(
    fc.constantFrom('none' as const, ...ranges),
    fc.array(fc.record({ type: fc.constantFrom(...ranges), tools: fc.constantFrom(['ls'], ['cat'], ['ls', 'cat']) }), {
      maxLength: 2
    })
  )
  const reasoning = fc.constantFrom('all' as const, 'before-last-message' as const, 'none' as const)

  test('leaves a valid history valid, and the list as it was', () => {
    fc.assert(
      fc.property(turns, toolCalls, reasoning, (given, calls, thinking) => {
        const messages = modelMessages(given)
        const before = structuredClone(messages)
        const rules = aiSdk.violations({ messages })
        const pruned = pruneMessages({ messages, toolCalls: calls, reasoning: thinking })
        expect(messages).toEqual(before)
        if (rules.length === 0) expect(aiSdk.violations({ messages: pruned })).toEqual([])
        for (const { role, content } of pruned) {
          expect(content.length).toBeGreaterThan(0)
          if (role === 'assistant' && typeof content !== 'string')
            expect(content.some(({ type }) => type !== 'reasoning')).toBe(true)
        }
      })
    )
  })

  test('leaves the calls that the original leaves', () => {
    const idsIn = (messages: ReadonlyArray<ModelMessage>): ReadonlySet<string> =>
      new Set([...JSON.stringify(messages).matchAll(/"toolCallId":"([^"]*)"/g)].map(([, id = '']) => id))
    fc.assert(
      fc.property(turns, toolCalls, (given, calls) => {
        const messages = modelMessages(given)
        const wanted = Array.isArray(calls) ? calls.map(({ type, tools }) => ({ type, tools: [...tools] })) : calls
        expect(idsIn(pruneMessages({ messages, toolCalls: calls }))).toEqual(
          idsIn(originalPrune({ messages, toolCalls: wanted }))
        )
      })
    )
  })

  test('an approval goes with its call', () => {
    const messages = [
      { role: 'user', content: 'a' },
      {
        role: 'assistant',
        content: [
          { type: 'tool-call', toolCallId: 'c', toolName: 'rm', input: {} },
          { type: 'tool-approval-request', approvalId: 'p', toolCallId: 'c' }
        ]
      },
      { role: 'tool', content: [{ type: 'tool-approval-response', approvalId: 'p', approved: true }] },
      {
        role: 'tool',
        content: [{ type: 'tool-result', toolCallId: 'c', toolName: 'rm', output: { type: 'text', value: 'x' } }]
      },
      { role: 'assistant', content: 'Done.' },
      { role: 'user', content: 'b' }
    ]
    expect(JSON.stringify(pruneMessages({ messages, toolCalls: 'all' }))).not.toMatch(/approval|tool-/)
  })

  test('nothing to prune gives back the same list; a range that cannot be is refused', () => {
    const messages = modelMessages([{ calls: [2], isAnswered: true }])
    expect(pruneMessages({ messages })).toBe(messages)
    expect(pruneMessages({ messages, toolCalls: [] })).toBe(messages)
    expect(() => pruneMessages({ messages, toolCalls: 'before-last-x-messages' as 'all' })).toThrow(/toolCalls must be/)
    expect(() => pruneMessages({ messages, reasoning: 'some' as 'all' })).toThrow(
      'pruneMessages: reasoning must be "all", "before-last-message" or "none", got "some"'
    )
  })
})

// -------------------------------------------------------------------------------------
// context editing
// -------------------------------------------------------------------------------------

describe('clearToolUses', () => {
  test('clears all results but the newest, in new messages of the same class', () => {
    fc.assert(
      fc.property(turns, fc.nat(4), (given, keep) => {
        const messages = langchainMessages([...given, { calls: [], isAnswered: true }], true)
        const texts = messages.map(({ text }) => text)
        const cleared = clearToolUses({ trigger: { messages: 1 }, keep: { messages: keep }, placeholder: '[cleared]' })(
          messages
        )
        expect(messages.map(({ text }) => text)).toEqual(texts)
        expect(cleared.every((message, i) => message.constructor === messages[i]!.constructor)).toBe(true)
        const results = cleared.filter((message) => message instanceof ToolMessage)
        const old = results.length - keep
        results.forEach(({ text }, i) => {
          expect(text === '[cleared]').toBe(i < old)
        })
      })
    )
  })

  test('nothing due gives back the same list', () => {
    const messages = langchainMessages([{ calls: [3, 3], isAnswered: true }], false)
    expect(clearToolUses({})(messages)).toBe(messages)
    expect(clearToolUses({ trigger: { fraction: 0.9 }, window: 1000 })(messages)).toBe(messages)
    expect(clearToolUses({ trigger: { fraction: 0.1 }, window: 1000, keep: { messages: 1 } })(messages)).not.toBe(
      messages
    )
    expect(() => clearToolUses({ keep: { messages: -1 } })).toThrow(
      /clearToolUses: langchain: keep\.messages: expected/
    )
  })
})

describe('editContext', () => {
  const messages = [
    { role: 'user', content: 'Look.' },
    ...Array.from({ length: 6 }, (_, k) => [
      { role: 'assistant', content: [{ type: 'tool_use', id: `c${String(k)}`, name: 'ls', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: `c${String(k)}`, content: 'file.ts '.repeat(50) }] }
    ]).flat(),
    { role: 'assistant', content: 'Done.' },
    { role: 'user', content: 'Thanks.' }
  ]
  const config = { edits: [{ type: 'clear_tool_uses_20250919', trigger: { type: 'tool_uses', value: 3 } }] }

  test('does what the provider would, and leaves the order out', () => {
    const request = { model: 'claude-opus-4-5', max_tokens: 9, messages, context_management: config }
    const edited = editContext(config)(request)
    expect('context_management' in edited).toBe(false)
    expect(JSON.stringify(edited).match(/\[cleared/g)).toHaveLength(3)
    expect(anthropic.violations(edited)).toEqual([])
    expect(() => editContext({ edits: [{ type: 'x' }] })).toThrow(/editContext: context_management: edits\[0\]\.type/)
  })
})

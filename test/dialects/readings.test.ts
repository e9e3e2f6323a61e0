/** What is remembered of a conversation changes nothing but the time that it takes: all is as if it was read for the first time. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { through } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import { recall } from '../../src/internal/memo'
import { type Context, profileOf } from '../../src/model/Context'
import { clearToolResults, dropOldestSteps, stripThinking } from '../../src/reducers'
import { pairMessages } from '../../src/roundtrip/Pairing'
import { documents, settle } from '../../src/roundtrip/settle'
import { crossings, serving, stepsOf } from '../../src/roundtrip/Span'
import { isUnbroken, unbroken, violations } from '../../src/roundtrip/Violation'
import { anyContext, validContext } from '../../src/testing'
import { anyRequests, forms, isPlain } from './hunt/forms'
import { clone, expectSame, unwrap } from './laws'
import { copy } from './nativeLaws'

const clear = clearToolResults({ keep: 1 })

/** Everything that is found out about a history and may have been taken over from a shorter one. */
const known = ({ messages }: Context) => ({
  pairing: pairMessages(messages),
  served: serving(messages).pairs,
  crossings: crossings(messages),
  steps: stepsOf(messages),
  documents: documents(messages)
})

/** Reads a request message by message, as an agent sends it, and looks at it as reducers do. */
const grows = (
  { dialect, field }: (typeof forms)[number],
  native: Readonly<Record<string, unknown>>,
  step: number
): number => {
  const list = native[field]
  if (!Array.isArray(list)) return 0
  let taken = 0
  for (let count = 1; count <= list.length; count += step) {
    const request = { ...native, [field]: list.slice(0, count) }
    const context = unwrap(dialect.decode(request))
    const fresh = copy(request)
    const anew = unwrap(dialect.decode(fresh))
    expectSame(context, anew)
    if (recall(stepsOf, context.messages) !== undefined) taken++
    expectSame(known(context), known(clone(anew)))
    if (unbroken.has(context)) for (const { rule } of violations(clone(anew))) expect(rule).toBe('unanswered-call')
    // every time another reducer, so that what is remembered is of the one before
    const reducer = [clear, stripThinking({ keepTurns: 1 }), dropOldestSteps({ keep: 2 })][count % 3]!
    expectSame(through(dialect)(reducer)(request), through(dialect)(reducer)(fresh))
    settle(context, { ...context, messages: context.messages.slice() })
  }
  return taken
}

describe('a conversation that grows', () => {
  test.each(forms)('of $name is read as if it was new', (form) => {
    let taken = 0
    fc.assert(
      fc.property(anyRequests(form), fc.integer({ min: 1, max: 3 }), (native, step) => {
        fc.pre(isPlain(native))
        taken += grows(form, native as Readonly<Record<string, unknown>>, step)
      }),
      { numRuns: Math.max(15, Number(process.env['FC_RUNS'] ?? 0)) }
    )
    expect(taken).toBeGreaterThan(0)
  })

  test('is read as if it was new, whatever becomes of it', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'swap', 'push', 'frame', 'repeat')), {
      maxLength: 8
    })
    fc.assert(
      fc.property(anyContext, changes, (context, edits) => {
        let request = clone(anthropic.encode(context)) as Readonly<Record<string, unknown>> & {
          readonly messages: ReadonlyArray<object>
        }
        for (const [n, edit] of edits) {
          const { messages } = request
          const i = n % Math.max(1, messages.length)
          if (edit === 'drop') request = { ...request, messages: messages.filter((_, k) => k !== i) }
          if (edit === 'swap') request = { ...request, messages: [...messages.slice(i), ...messages.slice(0, i)] }
          if (edit === 'push') request = { ...request, messages: [...messages, { role: 'user', content: 'more' }] }
          if (edit === 'repeat') request = { ...request, messages: [...messages, ...messages.slice(i, i + 1)] }
          if (edit === 'frame') request = { ...request, model: `claude-${String(n % 5)}`, system: String(n % 3) }
          const read = anthropic.decode(request)
          expectSame(read, anthropic.decode(clone(request)))
          expectSame(known(unwrap(read)), known(clone(unwrap(read))))
          expectSame(anthropic.encode(unwrap(read)), request)
          clear(unwrap(read))
        }
      })
    )
  })

  test('shares messages, lists and instructions with what was read before', () => {
    const [system, tools] = ['Be brief.', [{ name: 'ls', input_schema: { type: 'object' } }]]
    const messages: ReadonlyArray<object> = [
      { role: 'user', content: 'What is here?' },
      { role: 'assistant', content: [{ type: 'text', text: 'Files.' }] }
    ]
    const first = unwrap(anthropic.decode({ system, tools, messages }))
    expect(unwrap(anthropic.decode({ system, tools, messages: messages.slice() }))).toBe(first)
    const more = [...messages, { role: 'user', content: 'Which?' }]
    const second = unwrap(anthropic.decode({ system, tools, messages: more }))
    expect(second.messages.slice(0, 2)).toEqual(first.messages)
    second.messages.slice(0, 2).forEach((message, i) => expect(message).toBe(first.messages[i]))
    expect([second.system, second.tools]).toEqual([first.system, first.tools])
    expect(second.system).toBe(first.system)
    expect(second.tools).toBe(first.tools)
    // another model has other rules
    const other = unwrap(anthropic.decode({ system, tools, messages: more, model: 'claude-sonnet-4-5' }))
    expect(profileOf(other).thinkingBinding).toBe('none')
    expect(unwrap(anthropic.decode({ system, tools, messages: more })).settings).toBeUndefined()
  })

  test('is not taken for another one with the same values in other fields', () => {
    const messages = [{ role: 'user', content: 'a' }]
    for (const request of [{ system: 'b' }, { note: 'b' }, { system: ['b'] }, { system: [['b']] }, { tools: [['b']] }])
      expect(anthropic.encode(unwrap(anthropic.decode({ ...request, messages })))).toEqual({ ...request, messages })
    const inner: Array<unknown> = ['a']
    const content: Array<unknown> = [inner, 'b']
    const odd = [{ role: 'user', content }]
    const raws = (): unknown => unwrap(anthropic.decode({ messages: odd })).messages[0]!.content
    expect(raws()).toMatchObject([{ raw: ['a'] }, { raw: 'b' }])
    content[0] = ['a', 'b']
    content.pop()
    expect(raws()).toEqual([{ type: 'opaque', kind: 'array', raw: ['a', 'b'] }])
  })

  test.each([
    ['answered twice', ['c1', 'c1']],
    ['that answers nothing', ['c2']],
    ['that answers nothing, then one that does', ['c2', 'c1']]
  ])('a result %s is known', (_, answers) => {
    const call = { type: 'tool_use', id: 'c1', name: 'ls', input: {} }
    const messages: Array<object> = [
      { role: 'user', content: 'What is here?' },
      { role: 'assistant', content: [call] }
    ]
    for (const id of [undefined, ...answers]) {
      if (id !== undefined)
        messages.push({ role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: 'a' }] })
      const context = unwrap(anthropic.decode({ messages }))
      expectSame(known(context), known(clone(context)))
      clear(context)
    }
  })

  test('of two branches: each is read as it is', () => {
    const start = [{ role: 'user', content: 'a' }]
    const branches = ['b', 'c'].map((content) => [...start, { role: 'assistant', content }])
    for (const messages of [start, ...branches, ...branches])
      expect(openaiChat.encode(unwrap(openaiChat.decode({ messages })))).toEqual({ messages })
  })
})

describe('a message that was written to', () => {
  const texts = (native: unknown): ReadonlyArray<unknown> =>
    unwrap(anthropic.decode(native)).messages.map(({ content }) => content.map((block) => block))

  test('is read anew while it is among the newest', () => {
    const block: Record<string, unknown> = { type: 'text', text: 'He' }
    const content: Array<unknown> = [block]
    const message: Record<string, unknown> = { role: 'assistant', content }
    const request = { messages: [{ role: 'user', content: 'Say hello.' }, message] }
    const last = (): unknown => texts(request)[1]
    expect(last()).toEqual([{ type: 'text', text: 'He' }])
    block['text'] = 'Hello'
    expect(last()).toEqual([{ type: 'text', text: 'Hello' }])
    block['cache_control'] = { type: 'ephemeral' }
    expect(last()).toEqual([{ type: 'text', text: 'Hello', extra: { cache_control: { type: 'ephemeral' } } }])
    delete block['cache_control']
    expect(last()).toEqual([{ type: 'text', text: 'Hello' }])
    content.push({ type: 'text', text: '!' })
    expect(last()).toEqual([
      { type: 'text', text: 'Hello' },
      { type: 'text', text: '!' }
    ])
    content.shift()
    expect(last()).toEqual([{ type: 'text', text: '!' }])
    message['content'] = 'Bye.'
    expect(last()).toEqual([{ type: 'text', text: 'Bye.' }])
  })

  test('is read anew when it is the 64th from the end, and not looked into when it is older', () => {
    const messages: Array<{ role: string; content: string }> = Array.from({ length: 100 }, (_, i) => ({
      role: i % 2 === 0 ? 'user' : 'assistant',
      content: 'a'
    }))
    const read = (): ReadonlyArray<string> =>
      unwrap(anthropic.decode({ messages })).messages.map(({ content }) => JSON.stringify(content))
    const before = read()
    messages[100 - 64]!.content = 'b'
    messages[100 - 65]!.content = 'b'
    const changed = read().flatMap((content, i) => (content === before[i] ? [] : [i]))
    expect(changed).toEqual([100 - 64])
    // another message in the place of one is seen, wherever that is
    messages[3] = { role: 'assistant', content: 'c' }
    expect(read()[3]).toBe('[{"type":"text","text":"c"}]')
  })

  test('so is a list of messages, a model and a tool in the same request', () => {
    const messages: Array<unknown> = [{ role: 'user', content: 'a' }]
    const tool: Record<string, unknown> = { name: 'ls' }
    const request: Record<string, unknown> = { messages, tools: [tool] }
    const read = (): Context => unwrap(anthropic.decode(request))
    expect(read().messages).toHaveLength(1)
    messages.push({ role: 'assistant', content: 'b' })
    expect(read().messages).toHaveLength(2)
    messages.pop()
    expect(read().messages).toHaveLength(1)
    tool['name'] = 'cat'
    expect(read().tools).toEqual([{ name: 'cat' }])
    request['model'] = 'claude-sonnet-4-5'
    expect(read().settings).toEqual({ model: 'claude-sonnet-4-5' })
    expect(profileOf(read()).lastRole).toBe('any')
    request['model'] = 'claude-opus-5-5'
    expect(profileOf(read()).thinkingBinding).toBe('prefix')
  })
})

test('what is wrong with a new step is found, whatever was known before', () => {
  const messages: Array<object> = [{ role: 'user', content: 'What is here?' }]
  /** Whether nothing is known to be wrong, without a look at all of it, after a step of these calls. */
  const grown = (...ids: ReadonlyArray<string>): boolean => {
    let isTaken = false
    for (const message of [
      { role: 'assistant', content: ids.map((id) => ({ type: 'tool_use', id, name: 'ls', input: {} })) },
      { role: 'user', content: ids.map((id) => ({ type: 'tool_result', tool_use_id: id, content: 'a' })) }
    ]) {
      messages.push(message)
      const context = unwrap(anthropic.decode({ messages }))
      isTaken = unbroken.has(context)
      stepsOf(context.messages)
      expect(isUnbroken(context)).toBe(violations(context).every(({ rule }) => rule === 'unanswered-call'))
    }
    return isTaken
  }
  expect([grown('c1'), grown('c2', 'c3'), grown('c1'), grown('c4', 'c4'), grown('c5')]).toEqual([
    ...[true, true, true],
    ...[false, false]
  ])
})

test('what a valid history grew to is known to be valid without a look at all of it', () => {
  let taken = 0
  fc.assert(
    fc.property(validContext({ profile: profileOf(unwrap(anthropic.decode({ messages: [] }))) }), (context) => {
      const native = clone(anthropic.encode(context))
      for (let count = 1; count <= native.messages.length; count++) {
        const read = unwrap(anthropic.decode({ ...native, messages: native.messages.slice(0, count) }))
        if (unbroken.has(read)) taken++
        clear(read)
        stepsOf(read.messages)
        settle(read, { ...read, messages: [...read.messages.slice(0, -1)] })
      }
    })
  )
  expect(taken).toBeGreaterThan(20)
})

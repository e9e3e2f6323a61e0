/** What was written before is found again by its place in its history, which changes nothing but the time that it takes. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic, drawDecodeError, through } from '../../src/dialects/anthropic'
import { aiSdk } from '../../src/dialects/aiSdk'
import { toolResult, toolUse } from '../../src/model/Block'
import { context, type Context } from '../../src/model/Context'
import { assistant, type Message, tool, user } from '../../src/model/Message'
import { clearToolResults, dropOldestSteps } from '../../src/reducers'
import { anyRequests, forms, isPlain } from './hunt/forms'
import { clone, expectSame, unwrap } from './laws'

const kinds = ['drop', 'empty', 'turn', 'repeat', 'put', 'again', 'instruct', 'write'] as const

const without = (message: Message): Message => ({ ...message, content: message.content.slice(1) })

/** What reducers, and people, do to the messages of a context. */
const edited = (context: Context, read: Context, kind: (typeof kinds)[number], n: number): Context => {
  const { messages } = context
  const i = n % Math.max(1, messages.length)
  const put = (from: number, to: number, ...by: ReadonlyArray<Message>): Context => ({
    ...context,
    messages: [...messages.slice(0, from), ...by, ...messages.slice(to)]
  })
  switch (kind) {
    case 'drop':
      return put(i, i + 1)
    case 'empty':
      return messages[i] === undefined ? context : put(i, i + 1, without(messages[i]))
    case 'turn':
      return { ...context, messages: [...messages.slice(i), ...messages.slice(0, i)] }
    case 'repeat':
      return put(i, i, ...messages.slice(i, i + 1))
    case 'put':
      return put(i, i, { ...user('Noted.'), id: `put-${String(n)}` })
    case 'again':
      return read
    case 'instruct':
      return { ...context, system: context.system.slice() }
    case 'write':
      return { ...context, messages: messages.slice() }
  }
}

const edits = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(30)), { minLength: 1, maxLength: 8 })

test.each(forms)('$name: what is written is what would be written for the first time', (form) => {
  const { dialect } = form
  fc.assert(
    fc.property(anyRequests(form), edits, (native, steps) => {
      fc.pre(isPlain(native))
      const read = unwrap(dialect.decode(native))
      let context = read
      for (const [kind, n] of steps) {
        context = edited(context, read, kind, n)
        expectSame(dialect.encode(context), dialect.encode(clone(context)))
      }
    }),
    { numRuns: Math.max(25, Number(process.env['FC_RUNS'] ?? 0)) }
  )
})

describe('the very objects', () => {
  const steps = Array.from({ length: 6 }, (_, i) => [
    { role: 'user', content: `Go ${String(i)}.` },
    { role: 'assistant', content: [{ type: 'tool_use', id: `c${String(i)}`, name: 'ls', input: {} }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: `c${String(i)}`, content: 'a line\n'.repeat(50) }] },
    { role: 'assistant', content: 'Done.' }
  ]).flat()
  const request = { model: 'claude-sonnet-4-5', messages: steps }
  const clear = clearToolResults({ keep: 0 })

  test.each<readonly [string, (context: Context) => Context]>([
    ['with other instructions', (context) => ({ ...context, system: [{ type: 'text', text: 'Be brief.' }] })],
    ['as a list of its own', (context) => ({ ...context, messages: context.messages.slice() })],
    ['in another order', (context) => ({ ...context, messages: [...context.messages].reverse() })],
    ['behind others that went', (context) => ({ ...context, messages: context.messages.slice(7) })],
    ['in a context of its own', ({ messages }) => ({ system: [], tools: [], messages: messages.slice(3) })]
  ])('that were read are written: %s', (_, edit) => {
    const read = unwrap(anthropic.decode(request))
    for (const context of [edit(read), edit(clear(read)), edit(read)]) {
      const { messages } = anthropic.encode(context)
      expect(messages).toHaveLength(context.messages.length)
      context.messages.forEach((message, i) => {
        const from = read.messages.indexOf(message)
        if (from >= 0) expect(messages[i]).toBe(steps[from])
      })
    }
  })

  test('that were written are written again when the history grew, and when its beginning went', () => {
    const own = clone(request)
    const first = unwrap(through(anthropic)(clear)({ ...own, messages: own.messages.slice(0, 20) }))
    const grown = unwrap(through(anthropic)(clear)(own))
    expect(first.messages[2]).not.toBe(own.messages[2])
    first.messages.forEach((message: unknown, i: number) => expect(grown.messages[i]).toBe(message))
    const cut = unwrap(through(anthropic)((context) => dropOldestSteps({ keep: 2 })(clear(context)))(own))
    expect(cut.messages.length).toBeLessThan(grown.messages.length)
    for (const message of cut.messages) expect(grown.messages).toContain(message)
  })

  test('are those of their own history, whatever was written in between', () => {
    const others = clone(request)
    for (let k = 0; k < 3; k++)
      for (const native of [request, others]) {
        const { messages } = unwrap(through(anthropic)(clear)(native))
        messages.forEach((message: unknown, i: number) => {
          if (i % 4 !== 2) expect(message).toBe(native.messages[i])
        })
      }
  })
})

test('what depends on its neighbours is written anew when those change', () => {
  const asked = (name: string): Message => assistant(toolUse({ id: 'c1', name, input: {} }))
  const before = context({ messages: [user('Go.'), asked('ls'), tool(toolResult({ toolUseId: 'c1', content: 'a' }))] })
  const named = (history: Context): unknown => aiSdk.encode(history).messages[2].content[0].toolName
  expect(named(before)).toBe('ls')
  const [first, second, third] = before.messages
  const after = { ...before, messages: [first!, { ...second!, content: asked('cat').content }, third!] }
  expect(named(after)).toBe('cat')
  expect(named(before)).toBe('ls')
})

test.each(forms)('$name: a bare list is told what to put around it', ({ dialect, field }) => {
  const refused = dialect.decode([{ role: 'user', content: 'hello' }])
  const item = { messages: 'messages', input: 'items', contents: 'contents' }[field]
  expect(refused._tag === 'Left' ? drawDecodeError(refused.left) : '').toBe(
    `${dialect.name}: expected a request { ${field}: [...] } around the list of ${item}, found an array of 1`
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assistant,
  type Block,
  context,
  type Context,
  type Message,
  opaque,
  profileOf,
  text,
  toolResult,
  toolUse,
  user,
  withMessages
} from '../../src/model'
import { growInto } from '../../src/roundtrip/grow'
import { answeredCalls, pairMessages } from '../../src/roundtrip/Pairing'
import { documents } from '../../src/roundtrip/settle'
import { crossings, serving, stepsOf } from '../../src/roundtrip/Span'
import { isUnbroken } from '../../src/roundtrip/Violation'
import { anyContext, profiles, validContext } from '../../src/testing'

/** Everything that is remembered of a history. */
const known = (context: Context): object => ({
  pairing: pairMessages(context.messages),
  answered: answeredCalls(context.messages),
  steps: stepsOf(context.messages),
  crossings: crossings(context.messages),
  served: serving(context.messages).pairs,
  documents: documents(context.messages),
  isUnbroken: isUnbroken(context)
})

/** The first `count` messages, and all of them in a list of its own, of which nothing is known. */
const grown = (whole: Context, count: number): readonly [before: Context, after: Context] => [
  { ...whole, messages: whole.messages.slice(0, count) },
  { ...whole, messages: whole.messages.slice() }
]

/** Rules about more than a step, which may hold of what was appended and not of the whole. */
const wide = fc.record({
  uniqueIds: fc.constantFrom('history' as const, 'step' as const),
  thinkingInLoop: fc.constantFrom('required' as const, 'optional' as const)
})

const contexts = fc
  .tuple(fc.oneof(anyContext, ...Object.values(profiles).map((profile) => validContext({ profile }))), wide)
  .chain(([whole, rules]) =>
    fc.constantFrom(whole, { ...whole, profile: { ...profileOf(whole), lastRole: 'any' as const, ...rules } })
  )

describe('growInto', () => {
  test('finds the server-side call of an earlier step that a result answers', () => {
    const step = (id: string, ...before: ReadonlyArray<Block>) => [
      assistant(...before, toolUse({ id, name: 'ls', input: {} })),
      user(toolResult({ toolUseId: id, content: 'ok' }))
    ]
    const code = opaque('server_tool_use', {}, { key: 's', side: 'call' })
    const ran = opaque('code_execution_tool_result', {}, { key: 's', side: 'result' })
    const whole = context({
      messages: [user('a'), ...step('c1', code), ...step('c2'), ...step('c3'), assistant(ran, text('b')), user('c')]
    })
    for (let count = 1; count < whole.messages.length; count++) {
      const [before, after] = grown(whole, count)
      known(before)
      growInto(before, after)
      expect(known(after)).toEqual(known(structuredClone(whole)))
    }
  })

  test('takes over what looking at everything would find', () => {
    let taken = 0
    fc.assert(
      fc.property(contexts, fc.nat(40), fc.nat(3), (whole, at, more) => {
        const length = whole.messages.length
        const cut = { ...whole, messages: whole.messages.slice(0, Math.min(length, (at % (length + 1)) + more)) }
        const [before, after] = grown(cut, at % (length + 1))
        known(before)
        growInto(before, after)
        const expected = known(structuredClone(cut))
        if (cut.messages.length > before.messages.length && before.messages.length > 0) taken++
        // what is unbroken because it grew from such is taken for unbroken; a fresh look may only find the same
        expect(known(after)).toEqual(expected)
      })
    )
    expect(taken).toBeGreaterThan(0)
  })

  test('takes over what two histories begin with in common', () => {
    let taken = 0
    fc.assert(
      fc.property(contexts, fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(6), (whole, at, from, to, more) => {
        const { messages } = whole
        const same = at % (messages.length + 1)
        const went = messages.slice(from % (messages.length + 1)).slice(0, more)
        const came = messages.slice(to % (messages.length + 1)).slice(0, 6 - more)
        const before = { ...whole, messages: [...messages.slice(0, same), ...went] }
        const after = { ...whole, messages: [...messages.slice(0, same), ...came] }
        known(before)
        growInto(before, after, same)
        const { isUnbroken: isTaken, ...taken1 } = known(after) as { readonly isUnbroken: boolean }
        const { isUnbroken: isFound, ...found } = known(structuredClone(after)) as { readonly isUnbroken: boolean }
        expect(taken1).toEqual(found)
        // what is unbroken is found out again where it is not known
        expect(isTaken).toBe(isFound)
        if (same > 2 && went.length > 0 && came.length > 0) taken++
      }),
      { numRuns: 300 }
    )
    expect(taken).toBeGreaterThan(10)
  })

  test('takes nothing over where a call before the last step was answered after it', () => {
    const [call, answer, result] = context({
      messages: [
        user(toolUse({ id: 'c1', name: 'bash', input: {} })),
        assistant('It runs.'),
        user(toolResult({ toolUseId: 'c1', content: 'ok' }))
      ]
    }).messages as readonly [Message, Message, Message]
    const before = context({ messages: [call, answer, result] })
    const after = context({ messages: [call, answer, call, answer, result] })
    known(before)
    growInto(before, after, 2)
    expect(pairMessages(after.messages).dangling).toEqual([{ message: 0, block: 0 }])
    expect(known(after)).toEqual(known(structuredClone(after)))
  })

  test('takes nothing over of a context of which nothing is known', () => {
    fc.assert(
      fc.property(contexts, (whole) => {
        const [before, after] = grown(whole, whole.messages.length)
        growInto(before, after)
        expect(known(after)).toEqual(known(structuredClone(withMessages(whole, whole.messages.slice()))))
      })
    )
  })
})

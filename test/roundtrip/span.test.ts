import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, opaque } from '../../src/model/Block'
import { context } from '../../src/model/Context'
import { assistant, type Message, system, tool, user } from '../../src/model/Message'
import { strictProfile } from '../../src/model/Profile'
import { pairing } from '../../src/roundtrip/Pairing'
import {
  crossings,
  hasToolResult,
  hasToolUse,
  hasUserWords,
  isPrompt,
  latestUserWords,
  openLoop,
  pendingFrom,
  serving,
  type Span,
  steps,
  turns
} from '../../src/roundtrip/Span'
import { violations } from '../../src/roundtrip/Violation'
import { anyContext, validContextUnderAny } from '../../src/testing'
import { call, result } from '../support/build'
import { parse } from '../support/shape'

const drawn = (spans: ReadonlyArray<Span>): string =>
  spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join(' ')

const summary: Message = { ...user('In short.'), summaryOf: ['0'] }

describe('refinements', () => {
  test.each<readonly [string, Message, boolean, boolean, boolean, boolean]>([
    // use, result, prompt, words
    ['a prompt', user('a'), false, false, true, true],
    ['an empty user message', user(), false, false, true, true],
    ['a summary', summary, false, false, false, false],
    ['results', user(result('1')), false, true, false, false],
    ['results and words', user(result('1'), 'a'), false, true, false, true],
    ['words and results', user('a', result('1')), false, true, false, true],
    ['a tool message', tool(result('1')), false, true, false, false],
    ['a tool message without results', tool('a'), false, false, false, false],
    ['a call', assistant('a', call('1')), true, false, false, false],
    ['a call in a user message, which no user makes', user(call('1')), true, false, false, false],
    ['an answer', assistant('a'), false, false, false, false],
    ['a system message', system('a'), false, false, false, false]
  ])('%s', (_, message, use, results, prompt, words) => {
    expect([hasToolUse(message), hasToolResult(message), isPrompt(message), hasUserWords(message)]).toEqual([
      use,
      results,
      prompt,
      words
    ])
  })
})

describe('steps', () => {
  test.each([
    ['', ''],
    ['user', ''],
    ['user | assistant', '1-2'],
    ['user | assistant bash#1 | user result#1 | assistant', '1-3 3-4'],
    ['user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant', '1-4 4-5'],
    ['user | assistant bash#1 | user | assistant', '1-2 3-4'],
    ['user | assistant bash#1 | user | user result#1 | assistant', '1-4 4-5'],
    ['user | assistant bash#1 | assistant bash#2 | user result#1 result#2', '1-4'],
    ['user | assistant | assistant bash#2 | user result#2', '1-4'],
    ['user | assistant bash#1 | user result#1 | user result#1 | user', '1-4'],
    ['user | assistant | user result#9 | user', '1-3'],
    ['user result#9 | assistant', '1-2'],
    ['assistant bash#1 | system | user result#1 | assistant', '0-3 3-4'],
    ['assistant bash#1 | assistant result#1 | assistant', '0-3']
  ])('%s', (notation, expected) => {
    expect(drawn(steps(parse(notation)))).toBe(expected)
  })

  test('cover every assistant message once, in order, and are cut by no pair', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContextUnderAny()), (context) => {
        const all = steps(context)
        const { pairs } = pairing(context)
        let last = 0
        for (const { start, end } of all) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(context.messages[start]?.role).toBe('assistant')
          expect(context.messages.slice(last, start).filter(({ role }) => role === 'assistant')).toEqual([])
          expect(pairs.filter(({ use, result }) => use.message < end && result.message >= end)).toEqual([])
          last = end
        }
        expect(context.messages.slice(last).filter(({ role }) => role === 'assistant')).toEqual([])
      })
    )
  })

  test('are as short as can be: each message of a step but the first belongs to it', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const pairs = [...pairing(context).pairs, ...serving(context.messages).pairs]
        for (const { start, end } of steps(context))
          for (let i = start + 1; i < end; i++) {
            const message = context.messages[i]!
            const isTorn = pairs.some(({ use, result }) => use.message < i && result.message >= i)
            const previous = context.messages[i - 1]!
            const isSpokenOn = message.role === 'assistant' && previous.role === 'assistant' && !hasToolUse(previous)
            expect(isTorn || isSpokenOn || (message.role !== 'assistant' && hasToolResult(message))).toBe(true)
          }
      })
    )
  })
})

describe('turns', () => {
  test.each([
    ['', ''],
    ['user', '0-1'],
    ['assistant', ''],
    ['assistant | user | assistant', '1-3'],
    ['user | assistant | user | assistant', '0-2 2-4'],
    ['user | user | assistant', '0-1 1-3'],
    ['user | assistant bash#1 | user result#1 text | assistant | user', '0-4 4-5'],
    ['~user | assistant | user', '2-3']
  ])('%s', (notation, expected) => {
    expect(drawn(turns(parse(notation)))).toBe(expected)
  })

  test('begin with every prompt and reach to the next', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContextUnderAny()), (context) => {
        const all = turns(context)
        const prompts = context.messages.flatMap((message, i) => (isPrompt(message) ? [i] : []))
        expect(all.map(({ start }) => start)).toEqual(prompts)
        expect(all.map(({ end }) => end)).toEqual([...prompts, context.messages.length].slice(1, prompts.length + 1))
      })
    )
  })
})

describe('pendingFrom and openLoop', () => {
  test.each([
    ['', 0, undefined],
    ['user', 1, undefined],
    ['user | assistant', 2, undefined],
    ['user | assistant bash#1', 1, '0-2'],
    ['user | assistant bash#1 | user result#1', 1, '0-3'],
    ['user | assistant bash#1 | user result#1 | assistant', 4, undefined],
    ['user | assistant bash#1 | user result#1 | user', 4, undefined],
    ['user | assistant bash#1 | user result#1 | system', 1, '0-4'],
    ['user | assistant | system', 3, undefined],
    ['user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2', 3, '0-5'],
    ['user | assistant | user | assistant bash#1 | user result#1', 3, '2-5'],
    ['user | assistant bash#1 | user result#1 text | assistant bash#2', 3, '0-4'],
    ['assistant bash#1 | user result#1', 0, '0-2'],
    ['~user | assistant bash#1 | user result#1', 1, '0-3'],
    ['user | assistant | user result#9', 1, '0-3'],
    ['user result#9', 1, undefined]
  ])('%s', (notation, pending, loop) => {
    const context = parse(notation)
    expect(pendingFrom(context.messages)).toBe(pending)
    const span = openLoop(context)
    expect(span === undefined ? undefined : drawn([span])).toBe(loop)
  })

  test('the open loop ends the history, begins with a prompt if there is one, and holds the pending step', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyContext, validContextUnderAny({ endings: ['results', 'answer', 'calls'] })),
        (context) => {
          const loop = openLoop(context)
          const pending = pendingFrom(context.messages)
          if (loop === undefined) {
            expect(pending).toBe(context.messages.length)
            return
          }
          expect(loop.end).toBe(context.messages.length)
          expect(loop.start).toBeLessThanOrEqual(pending)
          expect(context.messages.slice(loop.start + 1, pending).some(isPrompt)).toBe(false)
          if (loop.start > 0) expect(isPrompt(context.messages[loop.start]!)).toBe(true)
        }
      )
    )
  })

  test('a history that ends in results or calls is pending, one that ends in a prompt or an answer is not', () => {
    const ending = (end: 'results' | 'calls' | 'prompt' | 'answer', isPending: boolean) =>
      fc.assert(
        fc.property(validContextUnderAny({ endings: [end] }), (context) => {
          if (context.messages.some((message) => message.role !== 'system' && message.summaryOf === undefined))
            expect(pendingFrom(context.messages) < context.messages.length).toBe(isPending)
        })
      )
    ending('results', true)
    ending('calls', true)
    ending('prompt', false)
    ending('answer', false)
  })
})

describe('latestUserWords', () => {
  test.each([
    ['', -1],
    ['assistant', -1],
    ['user', 0],
    ['user | assistant | user', 2],
    ['user | assistant bash#1 | user result#1', 0],
    ['user | assistant bash#1 | user result#1 text | assistant', 2],
    ['user | assistant | ~user', 0],
    ['user | assistant | user()', 2],
    ['tool text', -1]
  ])('%s', (notation, expected) => {
    expect(latestUserWords(parse(notation).messages)).toBe(expected)
  })
})

describe('crossings', () => {
  test('count the pairs that a cut tears apart', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContextUnderAny()), (context) => {
        const pairs = [...pairing(context).pairs, ...serving(context.messages).pairs]
        const counts = crossings(context.messages)
        for (let i = 0; i <= context.messages.length; i++)
          expect(counts[i]).toBe(pairs.filter(({ use, result }) => use.message < i && result.message >= i).length)
      })
    )
  })

  test('count server-side calls that wait for others beside them', () => {
    const server = opaque('server_tool_use', {}, { key: 's', side: 'call' })
    const served = opaque('code_execution_tool_result', {}, { key: 's', side: 'result' })
    const [use, answer] = [call('c'), result('c')]
    const history = (...messages: ReadonlyArray<Message>) => context({ messages: [user('a'), ...messages] })
    const late = history(assistant(server, use), user(answer), assistant(served, 'b'))
    expect([...crossings(late.messages)].slice(0, 5)).toEqual([0, 0, 2, 1, 0])
    expect(steps(late)).toEqual([{ start: 1, end: 4 }])
    expect(violations(late, { ...strictProfile, lastRole: 'any' })).toEqual([])
    const tooLate = history(assistant(server, use), user(answer), assistant('b'), user('c'), assistant(served, 'b'))
    expect(violations(tooLate, { ...strictProfile, lastRole: 'any' }).map(({ rule }) => rule)).toEqual([
      'orphan-server-result'
    ])
    const alone = history(assistant(server, 'b'), user('c'), assistant(served, 'b'))
    expect(serving(alone.messages).pairs).toEqual([])
    expect(serving(history(assistant(server, served, 'b')).messages).pairs).toEqual([])
  })

  test('count server-side calls whose code calls tools step after step, and those that the next message goes on with', () => {
    const server = opaque('server_tool_use', {}, { key: 's', side: 'call' })
    const served = opaque('code_execution_tool_result', {}, { key: 's', side: 'result' })
    const step = (id: string, ...before: ReadonlyArray<Block>) => [assistant(...before, call(id)), user(result(id))]
    const history = (...messages: ReadonlyArray<Message>) => context({ messages: [user('a'), ...messages] })
    const looped = history(...step('c', server), ...step('d'), assistant(served, 'b'), user('e'))
    expect(serving(looped.messages).pairs).toEqual([
      { use: { message: 1, block: 0 }, result: { message: 5, block: 0 } }
    ])
    expect(steps(looped)).toEqual([{ start: 1, end: 6 }])
    expect(violations(looped)).toEqual([])
    const paused = history(assistant(server), assistant(served, 'b'), user('c'))
    expect(serving(paused.messages).pairs).toHaveLength(1)
    expect(violations(paused, { ...strictProfile, neighbours: 'merged' })).toEqual([])
    const twice = history(assistant(server), assistant(served, served), user('c'))
    expect(violations(twice, { ...strictProfile, neighbours: 'merged' })).toEqual([
      { rule: 'orphan-server-result', message: 2, block: 1, id: 's' }
    ])
    const left = history(assistant(server), assistant('b'), user('c'), assistant(served), user('d'))
    expect(violations(left, { ...strictProfile, neighbours: 'merged' }).map(({ rule }) => rule)).toEqual([
      'unanswered-server-call',
      'orphan-server-result'
    ])
  })
})

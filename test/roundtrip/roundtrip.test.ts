import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { pairing } from '../../src/roundtrip/Pairing'
import { completeRoundtrips, type Roundtrip, roundtrips } from '../../src/roundtrip/Roundtrip'
import { hasToolUse, isPrompt } from '../../src/roundtrip/Span'
import { anyContext, validContextUnderAny } from '../../src/testing'
import { parse } from '../support/shape'

const drawn = (all: ReadonlyArray<Roundtrip>): string =>
  all.map(({ start, end, complete }) => `${String(start)}-${String(end)}${complete ? '' : '…'}`).join(' ')

const contexts = fc.oneof(anyContext, validContextUnderAny(), validContextUnderAny({ endings: ['answer', 'calls'] }))

describe('by prompts', () => {
  test.each([
    ['', ''],
    ['user', '0-1…'],
    ['system', ''],
    ['system | system', ''],
    ['user | assistant', '0-2'],
    ['user | assistant | user', '0-2 2-3…'],
    ['user | assistant | user | assistant', '0-2 2-4'],
    ['system | user | assistant', '1-3'],
    ['user | user | assistant | user', '0-3 3-4…'],
    ['assistant | user | assistant', '0-1 1-3'],
    ['user | assistant bash#1 | user result#1 | assistant', '0-4'],
    ['user | assistant bash#1 | user result#1', '0-3…'],
    ['user | assistant bash#1 | user result#1 text | assistant | user | assistant', '0-4 4-6'],
    ['user | assistant bash#1', '0-2…'],
    ['user | assistant bash#1 | assistant', '0-3…'],
    ['user | assistant bash#1 result#1', '0-2…'],
    ['user | assistant bash#1 | user | assistant', '0-2… 2-4'],
    ['user | assistant | user | assistant bash#1 | user | assistant', '0-2 2-4… 4-6'],
    ['user | assistant bash#1 | user | user result#1 | assistant | user', '0-5 5-6…'],
    ['~user | assistant | user', '0-2 2-3…'],
    ['user | system | user | assistant', '0-2… 2-4'],
    ['user | assistant | user result#9 | user', '0-3… 3-4…'],
    ['user | assistant [call#a] [result#a] | user', '0-2 2-3…']
  ])('%s', (notation, expected) => {
    expect(drawn(roundtrips(parse(notation)))).toBe(expected)
  })

  test('cover all messages from the first that is no system message, and begin with prompts', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const { messages } = context
        const first = messages.findIndex(({ role }) => role !== 'system')
        const all = roundtrips(context)
        let last = first < 0 ? messages.length : first
        for (const { start, end } of all) {
          expect(start).toBe(last)
          expect(end).toBeGreaterThan(start)
          if (start !== first) expect(isPrompt(messages[start]!)).toBe(true)
          last = end
        }
        expect(last).toBe(messages.length)
      })
    )
  })

  test('tear no pair apart, and are as many as can be', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const { messages } = context
        const { pairs } = pairing(context)
        const isTorn = (i: number) => pairs.some(({ use, result }) => use.message < i && result.message >= i)
        const starts = roundtrips(context).map(({ start }) => start)
        const first = messages.findIndex(({ role }) => role !== 'system')
        const expected = messages.flatMap((message, i) =>
          i === first || (i > first && first >= 0 && isPrompt(message) && !isPrompt(messages[i - 1]!) && !isTorn(i))
            ? [i]
            : []
        )
        expect(starts).toEqual(expected)
      })
    )
  })

  test('are complete when all calls are answered and the last message is an answer', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const { messages } = context
        const { dangling } = pairing(context)
        roundtrips(context).forEach(({ start, end, complete }, k) => {
          // a call of a system message before the first roundtrip, which no provider knows, counts with that one
          const isOpen = dangling.some(({ message }) => (k === 0 || message >= start) && message < end)
          const last = messages[end - 1]!
          expect(complete).toBe(!isOpen && last.role === 'assistant' && !hasToolUse(last))
        })
        expect(completeRoundtrips(context)).toEqual(roundtrips(context).filter(({ complete }) => complete))
      })
    )
  })
})

/** What the Rust crate does, from its description: the last message never ends a roundtrip. */
const claudeApi = ({ messages }: Context): ReadonlyArray<Roundtrip> => {
  const ends = messages.slice(0, -1).flatMap(({ role, content }, i) => {
    const calls = content.filter((b) => b.type === 'tool_use' || (b.type === 'opaque' && b.kind === 'server_tool_use'))
    return role === 'assistant' && calls.length === 0 ? [i + 1] : []
  })
  return ends.map((end, k) => ({ start: k === 0 ? 0 : ends[k - 1]!, end, complete: true }))
}

describe('as claude-api', () => {
  test.each([
    ['', ''],
    ['assistant', ''],
    ['user | assistant', ''],
    ['user | assistant | user', '0-2'],
    ['user | assistant | user | assistant', '0-2'],
    ['user | assistant bash#1 | user result#1 | assistant | user', '0-4'],
    ['user | assistant [call#a] [result#a] | user | assistant | user', '0-4'],
    ['user | assistant [other] | user', '0-2'],
    ['system | user | assistant | user', '0-3'],
    ['assistant | assistant | user', '0-1 1-2']
  ])('%s', (notation, expected) => {
    expect(drawn(roundtrips(parse(notation), { definition: 'claude-api' }))).toBe(expected)
  })

  test('agrees with the naive definition', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        expect(roundtrips(context, { definition: 'claude-api' })).toEqual(claudeApi(context))
        expect(completeRoundtrips(context, { definition: 'claude-api' })).toEqual(claudeApi(context))
      })
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { answeredCalls, type Pairing, pairing, type Position } from '../../src/roundtrip/Pairing'
import { anyContext, profiles, validContext } from '../../src/testing'
import { parse } from '../support/shape'

/** `1.0-2.0` for a pair, `?1.0` for a dangling call, `!2.0` for an orphan, `=2.1` for a duplicate. */
const drawn = ({ pairs, dangling, orphans, duplicates }: Pairing): string => {
  const at = ({ message, block }: Position): string => `${String(message)}.${String(block)}`
  return [
    ...pairs.map(({ use, result }) => `${at(use)}-${at(result)}`),
    ...dangling.map((position) => `?${at(position)}`),
    ...orphans.map((position) => `!${at(position)}`),
    ...duplicates.map((position) => `=${at(position)}`)
  ].join(' ')
}

const pairs = (notation: string): string => drawn(pairing(parse(notation)))

describe('examples', () => {
  test.each([
    ['nothing', '', ''],
    ['no calls', 'user | assistant', ''],
    ['a call and its result', 'user | assistant bash#1 | user result#1', '1.0-2.0'],
    ['parallel calls, results in order', 'assistant bash#1 bash#2 | user result#1 result#2', '0.0-1.0 0.1-1.1'],
    ['parallel calls, results out of order', 'assistant bash#1 bash#2 | user result#2 result#1', '0.1-1.0 0.0-1.1'],
    ['results in tool messages', 'assistant bash#1 bash#2 | tool result#2 | tool result#1', '0.1-1.0 0.0-2.0'],
    ['an error', 'assistant bash#1 | user error#1', '0.0-1.0'],
    ['calls between other blocks', 'assistant thinking text bash#1 | user result#1 text', '0.2-1.0'],
    ['a dangling call', 'user | assistant bash#1', '?1.0'],
    ['one of two calls dangling', 'assistant bash#1 bash#2 | user result#2', '0.1-1.0 ?0.0'],
    ['an orphan', 'user result#1', '!0.0'],
    ['an orphan between pairs', 'assistant bash#1 | user result#9 result#1', '0.0-1.1 !1.0'],
    ['a duplicate', 'assistant bash#1 | user result#1 result#1', '0.0-1.0 =1.1'],
    ['a duplicate much later', 'assistant bash#1 | user result#1 | assistant | user result#1', '0.0-1.0 =3.0'],
    ['a result before its call', 'user result#1 | assistant bash#1', '?1.0 !0.0'],
    ['a result far behind', 'assistant bash#1 | user | assistant | user result#1', '0.0-3.0'],
    ['a result in the message of the call', 'assistant bash#1 result#1', '0.0-0.1'],
    ['a result before the call in one message', 'assistant result#1 bash#1', '?0.1 !0.0'],
    [
      'an id used again in the next step (tau-bench)',
      'assistant bash#1 | user result#1 | assistant bash#1 | user result#1',
      '0.0-1.0 2.0-3.0'
    ],
    ['an id used again while it is open', 'assistant bash#1 | assistant bash#1 | user result#1', '1.0-2.0 ?0.0'],
    [
      'an id used again while it is open, both answered',
      'assistant bash#1 | assistant bash#1 | user result#1 result#1',
      '1.0-2.0 0.0-2.1'
    ],
    ['an id twice in a message', 'assistant bash#1 bash#1 | user result#1 result#1', '0.0-1.0 0.1-1.1'],
    ['an id twice in a message, one result', 'assistant bash#1 bash#1 | user result#1', '0.0-1.0 ?0.1'],
    [
      'an older call stays open behind a newer pair',
      'assistant bash#1 | assistant bash#1 | user result#1 | assistant bash#1 | user result#1 | user result#1',
      '1.0-2.0 3.0-4.0 0.0-5.0'
    ],
    ['no ids', 'assistant bash bash | user result result', '0.0-1.0 0.1-1.1'],
    ['no ids over two steps', 'assistant bash | user result | assistant bash | user result', '0.0-1.0 2.0-3.0'],
    ['no ids, the newest message first', 'assistant bash | assistant bash | user result result', '1.0-2.0 0.0-2.1'],
    ['no ids, one result too many', 'assistant bash | user result result', '0.0-1.0 !1.1'],
    ['no ids, orphan', 'user result', '!0.0'],
    ['ids and no ids do not mix', 'assistant bash#1 bash | user result result#1', '0.1-1.0 0.0-1.1'],
    ['an id does not answer a call without', 'assistant bash | user result#1', '?0.0 !1.0'],
    ['no id does not answer a call with one', 'assistant bash#1 | user result', '?0.0 !1.0'],
    ['an id named __proto__', 'assistant bash#__proto__ | user result#__proto__', '0.0-1.0'],
    ['an id named constructor, orphan', 'user result#constructor', '!0.0']
  ])('%s', (_, notation, expected) => {
    expect(pairs(notation)).toBe(expected)
  })
})

/** The table of the module, word for word: for every result, all calls before it are looked at. */
const naive = ({ messages }: Context): Pairing => {
  const blocks = messages.flatMap((message, m) =>
    message.role === 'system' ? [] : message.content.map((block, b) => ({ block, at: { message: m, block: b } }))
  )
  const answered = new Set<number>()
  const out = { pairs: [], dangling: [], orphans: [], duplicates: [] } as {
    -readonly [K in keyof Pairing]: Array<Pairing[K][number]>
  }
  blocks.forEach(({ block, at }, r) => {
    if (block.type !== 'tool_result') return
    const same = blocks.flatMap(({ block: use }, u) =>
      u < r && use.type === 'tool_use' && use.id === block.toolUseId ? [u] : []
    )
    const open = same.filter((u) => !answered.has(u))
    const newest = open.reduce((m, u) => Math.max(m, blocks[u]!.at.message), -1)
    const call = open.find((u) => blocks[u]!.at.message === newest)
    if (call !== undefined) {
      answered.add(call)
      out.pairs.push({ use: blocks[call]!.at, result: at })
    } else if (same.length > 0 && block.toolUseId !== undefined) out.duplicates.push(at)
    else out.orphans.push(at)
  })
  blocks.forEach(({ block, at }, u) => {
    if (block.type === 'tool_use' && !answered.has(u)) out.dangling.push(at)
  })
  return out
}

const arbs: ReadonlyArray<readonly [string, fc.Arbitrary<Context>]> = [
  ['any context', anyContext],
  ['ids used again', validContext({ profile: profiles.separate })],
  ['no ids', validContext({ profile: profiles.merged, ids: 'missing', endings: ['results', 'calls'] })],
  ['some ids', validContext({ profile: profiles.refused, ids: 'mixed', maxTurns: 6 })]
]

describe('properties', () => {
  test.each(arbs)('agrees with the naive pairing: %s', (_, arb) => {
    fc.assert(
      fc.property(arb, (context) => {
        expect(pairing(context)).toEqual(naive(context))
      })
    )
  })

  test.each(arbs)('is a partition of all calls and results: %s', (_, arb) => {
    fc.assert(
      fc.property(arb, (context) => {
        const { pairs, dangling, orphans, duplicates } = pairing(context)
        const named = (positions: ReadonlyArray<Position>) =>
          positions.map((at) => `${String(at.message)}.${String(at.block)}`)
        const all = (type: string) =>
          context.messages.flatMap((message, m) =>
            message.content.flatMap((block, b) =>
              block.type === type && message.role !== 'system' ? [`${String(m)}.${String(b)}`] : []
            )
          )
        const calls = [...named(pairs.map(({ use }) => use)), ...named(dangling)]
        const results = [...named(pairs.map(({ result }) => result)), ...named(orphans), ...named(duplicates)]
        expect(calls.sort()).toEqual(all('tool_use').sort())
        expect(results.sort()).toEqual(all('tool_result').sort())
      })
    )
  })

  test.each(Object.values(profiles).map((profile) => [profile.name, profile] as const))(
    'leaves nothing over in a valid context: %s',
    (_, profile) => {
      fc.assert(
        fc.property(validContext({ profile, ids: 'mixed' }), (context) => {
          const { dangling, orphans, duplicates } = pairing(context)
          expect([dangling, orphans, duplicates]).toEqual([[], [], []])
        })
      )
    }
  )

  test('answered calls are the pairs with their blocks, in the order of the results', () => {
    const { messages } = parse('user | assistant text bash#1 read#2 bash#3 | user result#2 result#1 | assistant')
    expect(answeredCalls(messages)).toEqual([
      {
        use: messages[1]?.content[2],
        useAt: { message: 1, block: 2 },
        result: messages[2]?.content[0],
        resultAt: { message: 2, block: 0 }
      },
      {
        use: messages[1]?.content[1],
        useAt: { message: 1, block: 1 },
        result: messages[2]?.content[1],
        resultAt: { message: 2, block: 1 }
      }
    ])
    expect(answeredCalls(messages)).toBe(answeredCalls(messages))
    expect(answeredCalls([])).toEqual([])
  })

  test('remembers', () => {
    const context = parse('assistant bash#1 | user result#1')
    expect(pairing(context)).toBe(pairing({ ...context }))
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/Json'
import { toolResult, toolUse } from '../../src/model/Block'
import { type Context, context } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { clearRepeatedResults, type ClearObsoleteOptions } from '../../src/reducers'
import { laws } from '../../src/testing'
import { blockAt, editedIds, filler, thrown } from '../support/histories'

interface Call {
  readonly name?: string
  readonly input?: Json
  readonly said?: string
  readonly isError?: boolean
  readonly pinned?: boolean
}

const history = (calls: ReadonlyArray<Call>, isDone = true): Context =>
  context({
    messages: [
      user('Go.'),
      ...calls.flatMap(({ name = 'grep', input = { q: 1 }, said = 'a', isError, pinned = false }, i) => [
        assistant(toolUse({ id: String(i + 1), name, input })),
        {
          ...user(
            toolResult({
              toolUseId: String(i + 1),
              content: said + filler(300),
              ...(isError === undefined ? {} : { isError })
            })
          ),
          ...(pinned ? { pinned } : {})
        }
      ]),
      ...(isDone ? [assistant('Done.')] : [])
    ]
  })

const cleared = (before: Context, options: ClearObsoleteOptions = {}): string =>
  editedIds(before, clearRepeatedResults(options)(before), 'tool_result')

describe('examples', () => {
  test.each<[string, ReadonlyArray<Call>, ClearObsoleteOptions, string]>([
    ['the same again', [{}, {}], {}, '1'],
    ['the same three times', [{}, {}, {}], {}, '1 2'],
    ['something between', [{}, { name: 'bash' }, {}], {}, '1'],
    [
      'keys in another order',
      [{ input: { a: [{ x: 1, y: 2 }], b: 2 } }, { input: { b: 2, a: [{ y: 2, x: 1 }] } }],
      {},
      '1'
    ],
    ['but lists in another order', [{ input: [1, 2] }, { input: [2, 1] }], {}, ''],
    ['but other arguments', [{ input: { q: 1 } }, { input: { q: '1' } }], {}, ''],
    ['but another tool', [{}, { name: 'bash' }], {}, ''],
    ['but another output', [{ said: 'a' }, { said: 'b' }], {}, ''],
    ['what came back after a change', [{ said: 'a' }, { said: 'b' }, { said: 'a' }], {}, '1'],
    ['but errors', [{ isError: true }, { isError: true }], {}, ''],
    ['nor does an error repeat what succeeded', [{}, { isError: true }], {}, ''],
    ['but excluded tools', [{}, {}], { excludeTools: ['grep'] }, ''],
    ['but pinned results', [{ pinned: true }, {}, {}], {}, '2'],
    ['but the newest', [{}, {}, {}], { keep: 2 }, '1'],
    ['in steps: the second is not looked at yet', [{}, {}, {}], { batch: 2 }, '1'],
    ['in steps: nor is what is kept beyond a step', [{}, { name: 'bash' }, {}], { batch: 2 }, ''],
    ['in steps: what is kept is looked at', [{}, { name: 'bash' }, {}], { batch: 2, keep: 1 }, '1']
  ])('%s', (_, calls, options, expected) => {
    expect(cleared(history(calls), options)).toBe(expected)
  })

  test('the pending step repeats what came before it, and stays', () => {
    expect(cleared(history([{}, {}], false))).toBe('1')
  })

  test('says that it was repeated', () => {
    const block = blockAt(clearRepeatedResults()(history([{ input: { query: 'x' } }, { input: { query: 'x' } }])), 2)
    expect(block).toMatchObject({ content: '[cleared: grep x, 301 chars, repeated below]' })
  })

  test.each<[string, Context]>([
    ['fewer calls than are kept', history([{}])],
    ['none', history([])]
  ])('the same context: %s', (_, before) => {
    expect(clearRepeatedResults({ keep: 5, batch: 3 })(before)).toBe(before)
  })

  test('takes arguments of any depth', () => {
    let input: Json = 1
    for (let i = 0; i < 20_000; i++) input = [input]
    expect(cleared(history([{ input }, { input }]))).toBe('1')
  })
})

const calls = fc.array(
  fc.record({
    name: fc.constantFrom('grep', 'bash'),
    input: fc.constantFrom<Json>({ a: 1, b: 2 }, { b: 2, a: 1 }, {}),
    said: fc.constantFrom('a', 'b'),
    isError: fc.constantFrom(undefined, undefined, true),
    pinned: fc.constantFrom(false, false, true)
  }) as fc.Arbitrary<Call>,
  { maxLength: 10 }
)

describe('laws where much is repeated', () => {
  test.each<[string, ClearObsoleteOptions]>([
    ['all', {}],
    ['in steps', { batch: 3, keep: 1 }]
  ])('%s', (_, options) => {
    laws.reducer(
      calls.map((some) => history(some)),
      clearRepeatedResults(options),
      { numRuns: 60 }
    )
  })

  test('whatever was said stays said once, by the newest call that said it', () => {
    fc.assert(
      fc.property(calls, (some) => {
        const before = history(some)
        const said = (c: Context): ReadonlySet<string> =>
          new Set(
            c.messages.flatMap(({ content }) =>
              content.flatMap((b) => (b.type === 'tool_result' ? [String(b.content)] : []))
            )
          )
        const after = said(clearRepeatedResults()(before))
        for (const one of said(before)) expect(after).toContain(one)
      }),
      { numRuns: 60 }
    )
  })

  test('in steps, a longer history clears the same until a step is full', () => {
    fc.assert(
      fc.property(calls, (some) => {
        const batch = 4
        const full = Math.floor(some.length / batch) * batch
        const atStep = cleared(history(some.slice(0, full)), { batch })
        expect(cleared(history(some), { batch })).toBe(atStep)
      }),
      { numRuns: 60 }
    )
  })
})

describe('options', () => {
  test.each<[ClearObsoleteOptions, string]>([
    [{ keep: -1 }, 'clearRepeatedResults: keep must be a whole number of at least 0, got -1'],
    [{ batch: 0 }, 'clearRepeatedResults: batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => clearRepeatedResults(options))).toEqual(new RangeError(message))
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { pairing } from '../../src/roundtrip/Pairing'
import { isPrompt, turns } from '../../src/roundtrip/Span'
import { violations } from '../../src/roundtrip/Violation'
import {
  anyContext,
  anyText,
  block,
  json,
  jsonObject,
  message,
  nonBlankText,
  profiles,
  shape,
  validContext,
  type ValidContextOptions,
  validContextUnderAny
} from '../../src/testing'
import { deepFreeze, equal, jsonClone } from '../../src/testing/equal'

const seed = 7

const sample = <A>(arb: fc.Arbitrary<A>, numRuns = 400): ReadonlyArray<A> => fc.sample(arb, { numRuns, seed })

const blocksOf = (context: Context): ReadonlyArray<Block> => context.messages.flatMap(({ content }) => content)

/** What must turn up in a sample of contexts. */
const features: Readonly<Record<string, (context: Context) => boolean>> = {
  'no message': ({ messages }) => messages.length === 0,
  'several turns': (context) => turns(context).length > 2,
  'a long tool loop': (context) => turns(context).some(({ start, end }) => end - start > 16),
  'parallel calls': ({ messages }) => messages.some((m) => m.content.filter((b) => b.type === 'tool_use').length > 2),
  'results out of order': (context) =>
    pairing(context).pairs.some(({ use }, k, all) => {
      const previous = all[k - 1]?.use
      return previous?.message === use.message && previous.block > use.block
    }),
  'words beside results': ({ messages }) =>
    messages.some((m) => m.content.some((b) => b.type === 'tool_result') && m.content.at(-1)?.type === 'text'),
  'signed thinking': (context) =>
    blocksOf(context).some((b) => b.type === 'thinking' && b.text !== '' && b.signature !== undefined),
  'thinking without text': (context) =>
    blocksOf(context).some((b) => b.type === 'thinking' && b.text === '' && b.signature !== undefined),
  'encrypted thinking': (context) => blocksOf(context).some((b) => b.type === 'thinking' && b.encrypted !== undefined),
  'server-side pairs': (context) => blocksOf(context).some((b) => b.type === 'opaque' && b.pair?.side === 'result'),
  'other opaque units': (context) => blocksOf(context).some((b) => b.type === 'opaque' && b.pair === undefined),
  media: (context) => blocksOf(context).some((b) => b.type === 'media'),
  'media in results': (context) =>
    blocksOf(context).some(
      (b) => b.type === 'tool_result' && typeof b.content !== 'string' && b.content.some((c) => c.type === 'media')
    ),
  'empty results': (context) => blocksOf(context).some((b) => b.type === 'tool_result' && b.content.length === 0),
  'cleared results': (context) => blocksOf(context).some((b) => b.type === 'tool_result' && b.content === '[cleared]'),
  errors: (context) => blocksOf(context).some((b) => b.type === 'tool_result' && b.isError === true),
  'lone surrogates': (context) => /\\ud83d/.test(JSON.stringify(context.messages)),
  joiners: (context) => JSON.stringify(context.messages).includes('\u200d'),
  CJK: (context) => JSON.stringify(context.messages).includes('漢'),
  'long texts': (context) => blocksOf(context).some((b) => b.type === 'text' && b.text.length > 1000),
  'pinned messages': ({ messages }) => messages.some((m) => m.pinned === true),
  summaries: ({ messages }) => messages.some((m) => m.summaryOf !== undefined),
  'system messages': ({ messages }) => messages.some((m) => m.role === 'system'),
  'extra fields of blocks': (context) => blocksOf(context).some((b) => b.type !== 'opaque' && b.extra !== undefined),
  'extra fields of messages': ({ messages }) => messages.some((m) => m.extra !== undefined),
  forms: ({ messages }) => messages.some((m) => m.form !== undefined),
  settings: ({ settings }) => settings !== undefined,
  'tools with schemas': ({ tools }) => tools.some((t) => t.inputSchema !== undefined),
  'tools of the provider': ({ tools }) => tools.some((t) => t.inputSchema === undefined),
  'ids of the wire': ({ messages }) => messages[0]?.id.startsWith('msg_') === true,
  'ordinals with gaps': ({ messages }) => messages[0]?.id === '7' && messages[1]?.id === '10',
  'an end in a prompt': ({ messages }) => messages.length > 0 && isPrompt(messages.at(-1)!),
  'an end in results': ({ messages }) => messages.at(-1)?.content.some((b) => b.type === 'tool_result') === true
}

describe('validContext', () => {
  const cases: ReadonlyArray<readonly [string, ValidContextOptions]> = Object.values(profiles).flatMap((profile) => [
    [profile.name, { profile }],
    [`${profile.name}, some ids`, { profile, ids: 'mixed', maxTurns: 8 }],
    [`${profile.name}, no ids, no thinking`, { profile, ids: 'missing', thinking: false }]
  ])

  test.each(cases)('is valid under %s', (_, options) => {
    fc.assert(
      fc.property(validContext(options), (context) => {
        expect([shape(context), violations(context)]).toEqual([shape(context), []])
      })
    )
  })

  const strict = sample(validContext(), 2000)

  test.each(Object.keys(features))('has contexts with %s under the strict profile', (name) => {
    expect(strict.some(features[name]!)).toBe(true)
  })

  test('has what only some profiles allow', () => {
    const has = (options: ValidContextOptions, feature: (context: Context) => boolean) =>
      expect(sample(validContext(options)).some(feature)).toBe(true)
    const role = (i: number) => (context: Context) => context.messages.at(i)?.role
    const anyNeighbours = (said: string) => (context: Context) =>
      context.messages.some((m, i) => m.role === said && context.messages[i + 1]?.role === said)
    has({ profile: profiles.merged }, anyNeighbours('user'))
    has({ profile: profiles.merged }, anyNeighbours('assistant'))
    has({ profile: profiles.merged }, (context) => role(-1)(context) === 'assistant')
    has({ profile: profiles.separate }, anyNeighbours('tool'))
    has({ profile: profiles.separate }, (context) => blocksOf(context).some((b) => b.type === 'text' && b.text === ''))
    has({ profile: profiles.separate }, ({ messages }) => messages.some((m) => m.content.length === 0))
    has({ profile: profiles.separate }, (context) =>
      blocksOf(context).some((b) => b.type === 'tool_use' && typeof b.input === 'string')
    )
    has({ profile: profiles.refused }, ({ messages }) =>
      messages.some((m) => m.content[0]?.type === 'text' && m.content.some((b) => b.type === 'tool_result'))
    )
    has({ profile: profiles.refused }, (context) => {
      const ids = blocksOf(context).flatMap((b) => (b.type === 'tool_use' ? [b.id] : []))
      return new Set(ids).size < ids.length
    })
    has({ profile: profiles.merged }, ({ messages }) =>
      messages.some((m) => m.content.some((b) => b.type === 'opaque' && b.pair?.key === 'srvtoolu_waiting'))
    )
  })

  test('keeps to its options', () => {
    for (const context of sample(validContext({ maxTurns: 2 }))) expect(turns(context).length).toBeLessThanOrEqual(2)
    for (const context of sample(validContext({ maxTurns: 0 }))) expect(context.messages).toEqual([])
    for (const context of sample(validContext({ thinking: false })))
      expect(blocksOf(context).some((b) => b.type === 'thinking')).toBe(false)
    for (const context of sample(validContext({ ids: 'missing' })))
      expect(blocksOf(context).some((b) => b.type === 'tool_use' && b.id !== undefined)).toBe(false)
    for (const context of sample(validContext({ endings: ['results'] })))
      if (context.messages.length > 0)
        expect(features['an end in results']!(context) || context.messages.at(-1)!.role === 'system').toBe(true)
    for (const { messages } of sample(validContext({ profile: profiles.merged, endings: ['calls'] })))
      if (messages.length > 0) expect(messages.at(-1)!.content.some((b) => b.type === 'tool_use')).toBe(true)
    for (const context of sample(validContext())) expect('profile' in context).toBe(false)
  })

  test('gives every message an id of its own', () => {
    fc.assert(
      fc.property(fc.oneof(validContextUnderAny(), anyContext), ({ messages }) => {
        const ids = messages.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('')
      })
    )
  })

  test('shrinks to little', () => {
    const smallest = (predicate: (context: Context) => boolean) =>
      fc.check(
        fc.property(validContext(), (context) => !predicate(context)),
        { seed, numRuns: 2000 }
      ).counterexample?.[0]
    const length = (predicate: (context: Context) => boolean) => smallest(predicate)?.messages.length
    expect(length(features['parallel calls']!)).toBeLessThanOrEqual(5)
    expect(length(features['media']!)).toBeLessThanOrEqual(1)
    expect(length(features['server-side pairs']!)).toBeLessThanOrEqual(3)
    expect(length(features['several turns']!)).toBeLessThanOrEqual(5)
  })
})

describe('anyContext', () => {
  const rules = new Map<string, number>()
  for (const context of sample(anyContext, 1000))
    for (const { rule } of violations(context)) rules.set(rule, (rules.get(rule) ?? 0) + 1)

  test('breaks every rule', () => {
    expect([...rules.keys()].filter((rule) => rule !== 'id-length').sort()).toEqual(
      [
        'first-role last-role neighbours unanswered-call orphan-result duplicate-result result-order duplicate-id id-pattern',
        'input-object empty-text blank-message empty-message thinking-required empty-thinking unanswered-server-call',
        'orphan-server-result system-position'
      ]
        .flatMap((line) => line.split(' '))
        .sort()
    )
  })

  test('is mostly broken, and sometimes deep', () => {
    const contexts = sample(anyContext, 400)
    expect(contexts.filter((context) => violations(context).length > 0).length).toBeGreaterThan(200)
    expect(contexts.some((context) => /(\[\{"deeper":){20}/.test(JSON.stringify(context)))).toBe(true)
    expect(contexts.some((context) => JSON.stringify(context).includes('"__proto__":'))).toBe(true)
  })
})

describe('pieces', () => {
  test.each<readonly [string, fc.Arbitrary<unknown>]>([
    ['anyText', anyText],
    ['nonBlankText', nonBlankText],
    ['json', json],
    ['jsonObject', jsonObject],
    ['block', block],
    ['message', message],
    ['validContext', validContextUnderAny()],
    ['anyContext', anyContext]
  ])('%s is JSON: written and read it is what it was', (_, arb: fc.Arbitrary<unknown>) => {
    fc.assert(
      fc.property(arb, (value) => {
        expect(equal(jsonClone(value), value)).toBe(true)
      })
    )
  })

  test('nonBlankText is never blank', () => {
    fc.assert(fc.property(nonBlankText, (s) => s.trim() !== ''))
  })

  test('__proto__ is a key like any other', () => {
    const odd = sample(jsonObject, 2000).filter((object) => Object.hasOwn(object, '__proto__'))
    expect(odd.length).toBeGreaterThan(0)
    for (const object of odd) expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
  })
})

describe('equal', () => {
  const proto = JSON.parse('{"__proto__":{"a":1}}') as object

  test.each<readonly [unknown, unknown, boolean]>([
    [1, 1, true],
    [1, 2, false],
    ['a', 'a', true],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [[], {}, false],
    [{}, [], false],
    [[1, [2]], [1, [2]], true],
    [[1, [2]], [1, [3]], false],
    [[1], [1, 2], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
    [proto, {}, false],
    [proto, JSON.parse('{"__proto__":{"a":1}}'), true],
    [proto, JSON.parse('{"__proto__":{"a":2}}'), false],
    [{ toString: 1 }, {}, false]
  ])('%j and %j: %s', (a, b, expected) => {
    expect(equal(a, b)).toBe(expected)
    expect(equal(b, a)).toBe(expected)
  })

  test('deepFreeze reaches everything, keys named __proto__ too', () => {
    const value = deepFreeze(JSON.parse('{"a":[{"b":{}}],"__proto__":{"c":[]}}') as { a: Array<{ b: object }> })
    expect(Object.isFrozen(value.a[0]?.b)).toBe(true)
    const inner = Object.getOwnPropertyDescriptor(value, '__proto__')?.value as { c: object }
    expect([Object.isFrozen(inner), Object.isFrozen(inner.c)]).toEqual([true, true])
  })
})

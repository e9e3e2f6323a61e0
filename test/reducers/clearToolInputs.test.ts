import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { isJsonObject, type Json } from '../../src/model/Json'
import { clearToolInputs, type ClearToolInputsOptions } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { json, shape } from '../../src/testing'
import { profileWith } from '../support/build'
import { blockAt, editedIds, loopOf, mapAll, thrown } from '../support/histories'
import { parse } from '../support/shape'

const one = 'user | assistant bash#1 | user result#1 | assistant | user'
const three = loopOf(3, 'assistant | user')

const withInput = (context: Context, input: Json): Context =>
  mapAll(context, (block) => (block.type === 'tool_use' ? { ...block, input } : block))

const long = { path: 'a.ts', content: 'x'.repeat(300) }

const cleared = (notation: string, options: ClearToolInputsOptions): string => {
  const before = withInput(parse(notation), long)
  return editedIds(before, clearToolInputs(options)(before), 'tool_use')
}

/** What becomes of the arguments of an old call. */
const inputAfter = (input: Json): Json => {
  const block = blockAt(clearToolInputs({ keep: 0 })(withInput(parse(one), input)), 1)
  return block.type === 'tool_use' ? block.input : null
}

const short = `${'x'.repeat(60)} [cleared: 201 chars]`

describe('examples', () => {
  test.each<[string, string, ClearToolInputsOptions, string]>([
    ['keep 0', three, { keep: 0 }, '1 2 3'],
    ['keep 1', three, { keep: 1 }, '1 2'],
    ['keep 2', three, { keep: 2 }, '1'],
    ['but the pending step', loopOf(3), { keep: 0 }, '1 2'],
    ['calls of errors too', 'user | assistant bash#1 | user error#1 | assistant', { keep: 0 }, '1'],
    ['but dangling calls', 'user | assistant bash#1 bash#2 | user result#2 | assistant', { keep: 0 }, '2'],
    ['but waiting calls', loopOf(1, 'assistant bash#2'), { keep: 0 }, '1'],
    [
      'but excluded tools',
      'user | assistant read#1 bash#2 | user result#1 result#2 | assistant',
      { keep: 0, excludeTools: ['read'] },
      '2'
    ],
    [
      'but pinned calls',
      'user | !assistant bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant',
      { keep: 0 },
      '2'
    ]
  ])('shortened: %s', (_, notation, options, expected) => {
    expect(cleared(notation, options)).toBe(expected)
  })

  test.each<[string, Context, number]>([
    ['keep as many as there are', withInput(parse(three), long), 3],
    ['short arguments', parse(three), 0],
    ['no arguments', withInput(parse(three), {}), 0],
    ['200 characters', withInput(parse(three), { content: 'x'.repeat(200) }), 0],
    ['no calls', parse('user | assistant'), 0],
    ['only the pending step', withInput(parse(loopOf(1)), long), 0]
  ])('the same context: %s', (_, context, keep) => {
    expect(clearToolInputs({ keep })(context)).toBe(context)
  })

  test.each<[string, Json, Json]>([
    ['200 characters stay', 'x'.repeat(200), 'x'.repeat(200)],
    ['of 201 the first 60 stay', 'x'.repeat(201), short],
    ['on one line', `a\n\n\tb${'x'.repeat(296)}`, `a b${'x'.repeat(55)} [cleared: 301 chars]`],
    [
      'without splitting a surrogate pair',
      `${'x'.repeat(59)}😀${'x'.repeat(140)}`,
      `${'x'.repeat(59)} [cleared: 201 chars]`
    ],
    ['in an object', { path: 'a.ts', content: 'x'.repeat(201) }, { path: 'a.ts', content: short }],
    ['in a list', ['a', 'x'.repeat(201), 7], ['a', short, 7]],
    ['deep down', { edits: [{ old: 'x'.repeat(201), line: 3 }, null] }, { edits: [{ old: short, line: 3 }, null] }],
    ['more than one', { a: 'x'.repeat(201), b: 'x'.repeat(201) }, { a: short, b: short }],
    ['not the keys', { ['k'.repeat(300)]: true, a: 'x'.repeat(201) }, { ['k'.repeat(300)]: true, a: short }],
    [
      'an own key of any name',
      JSON.parse(`{"__proto__":"${'x'.repeat(201)}"}`) as Json,
      JSON.parse(`{"__proto__":"${short}"}`) as Json
    ]
  ])('%s', (_, input, expected) => {
    expect(inputAfter(input)).toStrictEqual(expected)
  })

  test('keeps the order of keys and every other field of the call', () => {
    const before = mapAll(withInput(parse(one), { z: 1, content: 'x'.repeat(201), a: 2 }), (block) =>
      block.type === 'tool_use' ? { ...block, extra: { index: 0 } } : block
    )
    const after = blockAt(clearToolInputs({ keep: 0 })(before), 1)
    expect(JSON.stringify(after)).toBe(
      `{"type":"tool_use","id":"1","name":"bash","input":{"z":1,"content":"${short}","a":2},"extra":{"index":0}}`
    )
  })

  test('arguments of any depth are taken: what lies deeper than 500 levels stays', () => {
    const nested = (levels: number, inner: Json): Json => {
      let value = inner
      for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value }
      return value
    }
    expect(inputAfter(nested(500, 'x'.repeat(201)))).toEqual(nested(500, short))
    for (const levels of [501, 20_000]) {
      const input = nested(levels, 'x'.repeat(201))
      expect(inputAfter(input)).toBe(input)
    }
  })

  test('shares what it does not shorten, in arguments as well', () => {
    const input = { edits: [{ old: 'a', new: 'b' }], content: 'x'.repeat(300) }
    const before = withInput(parse('user | assistant text bash#1 | user result#1 | assistant'), input)
    const after = clearToolInputs({ keep: 0 })(before)
    const [text, call] = [blockAt(after, 1, 0), blockAt(after, 1, 1)]
    expect(after.messages.map((message, m) => message === before.messages[m])).toEqual([true, false, true, true])
    expect(text).toBe(blockAt(before, 1, 0))
    expect(call.type === 'tool_use' && isJsonObject(call.input) && call.input['edits']).toBe(input.edits)
  })

  test('thinking that is bound to its prefix goes after the first shortened call', () => {
    const notation = 'user | assistant thinking bash#1 | user result#1 | assistant thinking | user'
    const after = (thinkingBinding: 'prefix' | 'none'): string =>
      shape(clearToolInputs({ keep: 0 })(withInput(parse(notation, profileWith({ thinkingBinding })), long)))
    expect(after('none')).toBe(notation)
    expect(after('prefix')).toBe('user | assistant thinking bash#1 | user result#1 | assistant | user')
  })
})

describe('options', () => {
  test.each<[number, string]>([
    [-1, 'clearToolInputs: keep must be a whole number of at least 0, got -1'],
    [0.5, 'clearToolInputs: keep must be a whole number of at least 0, got 0.5'],
    [NaN, 'clearToolInputs: keep must be a whole number of at least 0, got NaN']
  ])('keep %d', (keep, message) => {
    expect(thrown(() => clearToolInputs({ keep }))).toStrictEqual(new RangeError(message))
  })

  test('the estimator decides what is no longer than before', () => {
    const before = withInput(parse(one), long)
    const costlyTexts = { ...charsPerTokenEstimator, text: (text: string) => (text.includes('[cleared') ? 1e6 : 1) }
    const costlyCalls = { ...charsPerTokenEstimator, block: (block: object) => 1e6 - JSON.stringify(block).length }
    expect(clearToolInputs({ keep: 0, estimator: costlyTexts })(before)).toBe(before)
    expect(clearToolInputs({ keep: 0, estimator: costlyCalls })(before)).toBe(before)
  })
})

/** The JSON with every string made empty. */
const skeleton = (value: Json): Json => {
  if (typeof value === 'string') return ''
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map(skeleton)
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, skeleton(v)])) : value
}

const strings = (value: Json): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value as object).flatMap(strings) : []
}

describe('properties', () => {
  const inputs = fc
    .tuple(json, fc.array(fc.string({ minLength: 150, maxLength: 250 }), { maxLength: 3 }))
    .map(([value, long]): Json => ({ value, long }))

  test('JSON keeps its shape, strings of up to 200 characters and their order stay, all others say how long they were', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const after = inputAfter(input)
        expect(JSON.stringify(skeleton(after))).toBe(JSON.stringify(skeleton(input)))
        const before = strings(input)
        strings(after).forEach((text, k) => {
          const original = before[k] ?? ''
          if (text === original) return
          expect(original.length).toBeGreaterThan(200)
          expect(text.length).toBeLessThanOrEqual(60 + ` [cleared: ${String(original.length)} chars]`.length)
          expect(text.endsWith(`[cleared: ${String(original.length)} chars]`)).toBe(true)
        })
      })
    )
  })

  test('a shortened call is not shortened again', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const once = inputAfter(input)
        expect(inputAfter(once)).toBe(once)
      })
    )
  })

  test('the more is kept, the less is shortened', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 7 }), (n, keep) => {
        const expected = Array.from({ length: Math.max(0, n - keep) }, (_, k) => k + 1)
        expect(cleared(loopOf(n, 'assistant'), { keep })).toBe(expected.join(' '))
      })
    )
  })
})

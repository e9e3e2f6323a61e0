import fc from 'fast-check'
import { image, opaque, text, toolUse } from 'context-compaction/model'
import {
  heuristicEstimator,
  makeHeuristicEstimator,
  mediaFormulas,
  tokenizerEstimator
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { jsonText, scalarText, sealedJson } from '../../src/tokens/json'
import { anyJson } from './arbitraries'

/** The same, but never by `JSON.stringify` of the whole. */
const walked = (value: unknown): string => jsonText(value as never, (scalar) => scalarText(scalar))

const png = (width: number, height: number): string =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.from([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255]),
    Buffer.alloc(600, 7)
  ]).toString('base64')

describe('jsonText', () => {
  test('is what JSON.stringify writes, walked or not', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(jsonText(value)).toBe(JSON.stringify(value))
        expect(walked(value)).toBe(JSON.stringify(value))
      }),
      { numRuns: 1000 }
    )
  })

  test.each<[string, unknown]>([
    ['undefined in objects and lists', { a: undefined, b: [undefined, 1], c: undefined }],
    ['nothing but undefined', { a: undefined }],
    ['empty things in each other', [[], {}, [[]], [{}], { a: {} }, { a: [] }]],
    ['numbers that are none', [NaN, Infinity, -Infinity, -0, 1e21, 1e-7]],
    ['lone surrogates and escapes', ['\ud800', '\udc00a', '\u2028\u2029', '"\\/\b\f\n\r\t\u0000\u001f\u007f']],
    ['odd keys', { '': 1, '"': 2, '\ud83d': 3, '\n': 4, 10: 5, 9: 6 }],
    ['scalars', 'text'],
    ['null', null]
  ])('%s', (_, value) => {
    expect(jsonText(value as never)).toBe(JSON.stringify(value))
    expect(walked(value)).toBe(JSON.stringify(value))
  })

  test('a key that is __proto__', () => {
    const value: unknown = JSON.parse('{"__proto__":{"a":[1]},"b":2}')
    expect(walked(value)).toBe('{"__proto__":{"a":[1]},"b":2}')
  })

  test('values with a toJSON, which no wire form has, are written as JSON.stringify writes them', () => {
    const value = { at: new Date(0), list: [{ toJSON: () => 'short' }] }
    expect(jsonText(value as never)).toBe(JSON.stringify(value))
  })

  test('at any depth', () => {
    const depth = 50_000
    let deep: unknown = 'x'
    for (let i = 0; i < depth; i++) deep = i % 2 ? [deep] : { a: deep }
    const open = '{"a":['.length
    expect(jsonText(deep as never).length).toBe((depth / 2) * (open + 2) + 3)
  })
})

describe('sealedJson', () => {
  const long = 'QUJD'.repeat(200)

  test('long base64 and data URLs cost what they are said to cost', () => {
    const seen: Array<string> = []
    const written: Array<string> = []
    const measure = (value: unknown): number =>
      sealedJson(
        value as never,
        (text) => (written.push(text), text.length),
        (base64) => (seen.push(base64), 1000)
      )
    const url = `data:image/png;base64,${long}`
    expect(measure({ a: long, b: [url, 'short'], c: `${long} `.slice(0, 400) })).toBe(2000 + written[0]!.length)
    expect(seen.sort()).toEqual([long, url].sort())
    expect(written).toEqual([`{"a":"","b":["","short"],"c":"${long.slice(0, 400)}"}`])
  })

  test.each([heuristicEstimator, tokenizerEstimator((text) => text.length, { media: mediaFormulas.anthropic })])(
    'an image in a block that is not understood costs what an image costs, $name',
    (estimator) => {
      const tokens = (value: unknown): number => estimator.tokens(estimator.block(opaque('shot', value as never)))
      const frame = tokens({ type: 'image', source: { data: '' } })
      for (const data of [png(1000, 1000), `data:image/png;base64,${png(1000, 1000)}`])
        expect(Math.abs(tokens({ type: 'image', source: { data } }) - frame - 1296)).toBeLessThanOrEqual(1)
      expect(tokens({ type: 'image', source: { data: long } }) - frame).toBe(1)
    }
  )

  test('base64 that the model is sent as text is text', () => {
    const { block, tokens } = makeHeuristicEstimator()
    const shot = png(1000, 1000)
    expect(tokens(block(text(shot)))).toBeGreaterThan(300)
    expect(tokens(block(toolUse({ name: 'write', input: { content: shot } })))).toBeGreaterThan(300)
    expect(tokens(block(image({ type: 'url', url: `data:image/png;base64,${shot}` })))).toBe(1296)
  })
})

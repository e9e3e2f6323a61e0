import fc from 'fast-check'
import { context, image, media, opaque, text, thinking, toolResult, toolUse, user } from 'context-compaction/model'
import {
  claudeFraming,
  core,
  estimateTextTokens,
  estimateTokens,
  gptFraming,
  heuristicEstimator,
  makeHeuristicEstimator,
  mediaFormulas,
  o200k,
  textUnits,
  unitsPerToken
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { anyJson, anyText } from './arbitraries'

const units = textUnits(core)
const tokens = (n: number): number => n * unitsPerToken
const free = makeHeuristicEstimator({ framing: { message: 0, toolUse: 0, toolResult: 0 } })

describe('examples', () => {
  test('framing of a call and its result', () => {
    const pair = (framing: typeof gptFraming): number => 2 * framing.message + framing.toolUse + framing.toolResult
    expect([pair(gptFraming), pair(claudeFraming)]).toEqual([23, 68])
    expect(heuristicEstimator.message(user())).toBe(tokens(gptFraming.message))
    expect(heuristicEstimator.block(toolUse({ name: '', input: '' }))).toBe(tokens(gptFraming.toolUse))
    expect(heuristicEstimator.block(toolResult({ content: '' }))).toBe(tokens(gptFraming.toolResult))
  })

  test('base64 is no text', () => {
    const data = 'A'.repeat(1_000_000)
    expect(heuristicEstimator.block(image({ type: 'base64', mediaType: 'image/png', data }))).toBe(tokens(1560))
    const raw = { type: 'compaction', encrypted_content: data }
    expect(heuristicEstimator.tokens(heuristicEstimator.block(opaque('compaction', raw)))).toBeLessThan(200_000)
    expect(heuristicEstimator.block(opaque('x', 'ab cd'.repeat(200)))).toBe(units(JSON.stringify('ab cd'.repeat(200))))
  })

  test('a ciphertext costs by its length, a signature beside a text nothing', () => {
    expect(heuristicEstimator.block(thinking('', { encrypted: 'x'.repeat(4000) }))).toBe(tokens(588))
    expect(heuristicEstimator.block(thinking('', { signature: 'x'.repeat(4000) }))).toBe(tokens(588))
    expect(heuristicEstimator.block(thinking('hm', { signature: 'x'.repeat(4000) }))).toBe(units('hm'))
    expect(heuristicEstimator.block(thinking(''))).toBe(0)
  })

  test('a document of plain text costs that text', () => {
    const data = 'Plain words in a plain document.'
    expect(heuristicEstimator.block(media('document', { type: 'text', mediaType: 'text/plain', data }))).toBe(
      units(data)
    )
  })

  test('a ratio applies to text, not to framing and media', () => {
    const doubled = makeHeuristicEstimator({ ratio: 2, framing: { message: 10, toolUse: 0, toolResult: 0 } })
    const words = 'Which files changed since the last release?'
    expect(estimateTextTokens(words, doubled)).toBe(Math.ceil((2 * units(words)) / unitsPerToken))
    expect(estimateTokens(context({ messages: [user()] }), doubled)).toBe(10)
    expect(doubled.tokens(doubled.block(image({ type: 'url', url: 'u' })))).toBe(mediaFormulas.anthropic.unknownImage)
  })

  test.each([0, -1, NaN, Infinity])('a ratio of %d', (ratio) => {
    expect(() => makeHeuristicEstimator({ ratio })).toThrow(RangeError)
  })

  test('negative framing', () => {
    expect(() => makeHeuristicEstimator({ framing: { message: 0, toolUse: -1, toolResult: 0 } })).toThrow(RangeError)
  })

  test('names', () => {
    expect(heuristicEstimator.name).toBe('heuristic')
    expect(makeHeuristicEstimator().name).toBe('heuristic-core')
    expect(makeHeuristicEstimator({ vocabulary: o200k }).name).toBe('heuristic-o200k')
    expect(makeHeuristicEstimator({ name: 'mine' }).name).toBe('mine')
  })

  test('a deep value is no problem', () => {
    const depth = 100_000
    let deep: Parameters<typeof toolUse>[0]['input'] = 1
    for (let i = 0; i < depth; i++) deep = [deep]
    expect(free.block(toolUse({ name: '', input: deep }))).toBe(units('['.repeat(depth) + '1' + ']'.repeat(depth)))
  })
})

describe('laws', () => {
  test('a text costs what the vocabulary says', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(heuristicEstimator.text(words)).toBe(units(words))
        expect(heuristicEstimator.block(text(words))).toBe(units(words))
      })
    )
  })

  test('a JSON value costs its compact text, bit for bit', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const written = units(JSON.stringify(value))
        expect(free.block(opaque('x', value))).toBe(written)
        if (typeof value !== 'string') expect(free.block(toolUse({ name: '', input: value }))).toBe(written)
      }),
      { numRuns: 1000 }
    )
  })

  test('every code unit in JSON costs what it costs written out', () => {
    const wrong: Array<number> = []
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = `a${String.fromCharCode(unit)}1`
      if (free.block(opaque('x', text)) !== units(JSON.stringify(text))) wrong.push(unit)
    }
    expect(wrong).toEqual([])
  })

  test('a tool costs the JSON of its definition', () => {
    fc.assert(
      fc.property(anyText, anyText, anyJson, (name, description, inputSchema) => {
        const json = JSON.stringify({ name, description, input_schema: inputSchema })
        expect(heuristicEstimator.tools([{ name, description, inputSchema }])).toBe(units(json))
      })
    )
  })

  test('values that are no JSON are written as JSON.stringify writes them', () => {
    const odd = { a: undefined, b: [undefined, NaN, Infinity], c: -0, d: '\u2028\ud800' }
    expect(free.block(opaque('x', odd as never))).toBe(units(JSON.stringify(odd)))
  })

  test.each([0.34, 1, 1.15, 1.65, 2.9])('ratio %d: a cut takes the last unit that fits, and no more', (ratio) => {
    const units = new Uint8Array(core.automaton().units.length).fill(1)
    const vocabulary = { name: 'one-unit', automaton: () => ({ ...core.automaton(), units }) }
    const estimator = makeHeuristicEstimator({ ratio, vocabulary })
    const words = 'x'.repeat(14_000)
    for (let budget = 0; budget <= 136; budget++) {
      const { length } = estimator.prefix!(budget)(words)
      expect(estimator.suffix!(budget)(words).length).toBe(length)
      expect(estimator.tokens(length)).toBeLessThanOrEqual(budget)
      expect(estimator.tokens(length + 1)).toBeGreaterThan(budget)
    }
  })

  test('a whole number of tokens, any ratio: a cut never exceeds it', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.nat({ max: 40 }),
        (words, ratio, budget) => {
          const estimator = makeHeuristicEstimator({ ratio })
          for (const part of [estimator.prefix!(budget)(words), estimator.suffix!(budget)(words)])
            expect(estimateTextTokens(part, estimator)).toBeLessThanOrEqual(budget)
        }
      )
    )
  })
})

import fc from 'fast-check'
import { context, image, media, thinking, toolResult, toolUse, user } from 'context-compaction/model'
import { estimateTokens, gptFraming, mediaFormulas, tokenizerEstimator } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { anyText } from './arbitraries'
import { encode } from './estimators'

/** Refuses special tokens, as gpt-tokenizer, js-tiktoken and tiktoken do. */
const refusing = (text: string): ReadonlyArray<number> => {
  if (text.includes('<|')) throw new Error('disallowed special token')
  return encode(text)
}

describe('examples', () => {
  const estimator = tokenizerEstimator(encode)

  test('a text costs its tokens', () => {
    expect(estimator.text('hello world')).toBe(4)
    expect(estimator.text('')).toBe(0)
    expect(tokenizerEstimator((text) => text.length).text('hello')).toBe(5)
    expect(tokenizerEstimator((text) => new Uint32Array(text.length)).text('hello')).toBe(5)
  })

  test('framing, media, thinking', () => {
    expect(estimateTokens(context({ messages: [user('hello world')] }), estimator)).toBe(4 + gptFraming.message)
    expect(estimator.block(toolUse({ name: 'ls', input: 'a' }))).toBe(2 + gptFraming.toolUse)
    expect(estimator.block(toolResult({ content: 'a' }))).toBe(1 + gptFraming.toolResult)
    expect(estimator.block(image({ type: 'url', url: 'u' }))).toBe(mediaFormulas.openaiTiles.unknownImage)
    expect(estimator.block(media('document', { type: 'text', mediaType: 'text/plain', data: 'hello' }))).toBe(2)
    expect(estimator.block(thinking('hello', { signature: 'x'.repeat(5000) }))).toBe(2)
    expect(estimator.block(thinking('', { signature: 'x'.repeat(2000) }))).toBe(213)
    expect(estimator.block(thinking('', { encrypted: 'x'.repeat(2000) }))).toBe(213)
    expect(estimator.block(thinking('', { encrypted: 'short' }))).toBe(1)
  })

  test('names of special tokens stop nothing', () => {
    const safe = tokenizerEstimator(refusing)
    expect(safe.text('<|endoftext|>')).toBe(encode('<').length + encode('|endoftext|>').length)
    expect(safe.text('a<|b<|c')).toBeGreaterThan(0)
    expect(safe.text('<|')).toBe(2)
    expect(safe.text('|<')).toBe(2)
  })

  test('long runs are given in pieces', () => {
    const pieces: Array<string> = []
    const spying = tokenizerEstimator((text) => (pieces.push(text), text.length), { maxRun: 10 })
    expect(spying.text(`ab ${'x'.repeat(25)} cd`)).toBe(31)
    expect(pieces).toEqual(['ab xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxx cd'])
    pieces.length = 0
    spying.text(' '.repeat(25))
    expect(pieces.map((piece) => piece.length)).toEqual([10, 10, 5])
    pieces.length = 0
    spying.text('ordinary words of ordinary lengths stay whole, however many there are')
    expect(pieces.length).toBe(1)
  })

  test.each<[string, unknown]>([
    ['[object Promise]', Promise.resolve([1, 2])],
    ['[object Undefined]', undefined],
    ['[object Null]', null],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-1', -1],
    ['[object BigInt]', 3n],
    ['[object Object]', { ids: [1, 2] }],
    ['[object Object]', { length: '2' }],
    ['[object Object]', { length: NaN }]
  ])('an encode that gives %s is refused when it is asked', (found, given) => {
    const broken = tokenizerEstimator(() => given as number)
    expect(broken.text('')).toBe(0)
    expect(() => broken.text('hello')).toThrow(
      new RangeError(`tokenizerEstimator: encode must give the tokens of a text or their number, got ${found}`)
    )
    expect(() => estimateTokens(context({ messages: [user('hello')] }), broken)).toThrow(RangeError)
  })

  test('what an encode throws is thrown', () => {
    expect(() => tokenizerEstimator(refusing, { maxRun: 2 }).text('<|')).not.toThrow()
    const failing = (): number => {
      throw new RangeError('no memory')
    }
    expect(() => tokenizerEstimator(failing).text('hello')).toThrow(new RangeError('no memory'))
  })

  test.each([1, 0, -1, 2.5, NaN])('maxRun of %d', (maxRun) => {
    expect(() => tokenizerEstimator(encode, { maxRun })).toThrow(RangeError)
  })
})

describe('laws', () => {
  const piecesOf = (text: string, maxRun: number): ReadonlyArray<string> => {
    const pieces: Array<string> = []
    tokenizerEstimator((piece) => (pieces.push(piece), 1), { maxRun }).text(text)
    return pieces
  }
  const anyMarked = fc
    .array(fc.oneof(anyText, fc.constantFrom('<|', '<', '|')), { maxLength: 6 })
    .map((parts) => parts.join(''))

  test('the pieces make up the text, none is empty or has the marker, no pair is cut', () => {
    fc.assert(
      fc.property(anyMarked, fc.integer({ min: 2, max: 9 }), (text, maxRun) => {
        const pieces = piecesOf(text, maxRun)
        expect(pieces.join('')).toBe(text)
        pieces.forEach((piece, i) => {
          expect(piece).not.toBe('')
          expect(piece.includes('<|')).toBe(false)
          expect(/[\ud800-\udbff]$/.test(piece) && /^[\udc00-\udfff]/.test(pieces[i + 1] ?? '')).toBe(false)
        })
      })
    )
  })

  test('no piece has a longer run than was asked for, by one unit at most to keep a pair', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '\n', '\u3000', '\u00a0', '👍', '你'), { maxLength: 60 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 9 }), (parts, maxRun) => {
        for (const piece of piecesOf(parts.join(''), maxRun))
          for (const run of piece.match(/\s+|\S+/g) ?? [])
            expect(run.length).toBeLessThanOrEqual(run.includes('👍') ? maxRun + 1 : maxRun)
      })
    )
  })

  test('a text without markers and long runs is given whole', () => {
    fc.assert(
      fc.property(anyMarked, (text) => {
        expect(piecesOf(text.replaceAll('|', ''), 100_000).length).toBe(/^\|*$/.test(text) ? 0 : 1)
      })
    )
  })
})

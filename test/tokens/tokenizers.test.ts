/** The adapter against the tokenizers that people use: those that are installed here. */
import fc from 'fast-check'
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { getEncoding } from 'js-tiktoken'
import { estimateTokenCount } from 'tokenx'
import { appendMessages, context, user, withMessages } from 'context-compaction/model'
import { laws, validContext } from 'context-compaction/testing'
import {
  type Estimator,
  estimateTextTokens,
  estimateTokens,
  makeEstimator,
  tokenizerEstimator
} from 'context-compaction/tokens'
import { beforeAll, describe, expect, test } from 'vitest'

const special = 'a <|endoftext|> b <|im_start|>user<|im_sep|>c'

let tiktoken: Estimator
const gpt = tokenizerEstimator(encode)

beforeAll(() => {
  const encoding = getEncoding('cl100k_base')
  tiktoken = tokenizerEstimator((text) => encoding.encode(text), { maxRun: 256 })
})

/** Without `<|` and with no run that is cut. */
const plain = fc.lorem({ maxCount: 20 })

describe('gpt-tokenizer', () => {
  test('gives the exact count of what needs no cut', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(estimateTextTokens(text, gpt)).toBe(encode(text).length)
      }),
      { numRuns: 30 }
    )
  })

  test('is given names of special tokens in pieces, and counts them as text', () => {
    expect(() => encode(special)).toThrow()
    const asText = encode(special, { disallowedSpecial: new Set() }).length
    expect(Math.abs(estimateTextTokens(special, gpt) - asText)).toBeLessThanOrEqual(3)
  })

  // in one piece it takes ten seconds on a machine at rest
  test('a run of 100,000 letters is given in pieces that take no quadratic time', () => {
    const pieces: Array<number> = []
    const watched = tokenizerEstimator((text) => (pieces.push(text.length), encode(text)))
    const tokens = estimateTextTokens('a'.repeat(100_000), watched)
    expect(Math.abs(tokens / (100_000 / 8) - 1)).toBeLessThan(0.05)
    expect(pieces.every((length) => length <= 4096)).toBe(true)
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(100_000)
  })
})

describe('js-tiktoken', () => {
  test('gives the exact count of what needs no cut', () => {
    const encoding = getEncoding('cl100k_base')
    for (const text of ['hello world', 'The build failed.\n\n  const x = 1', '你好,世界'])
      expect(estimateTextTokens(text, tiktoken)).toBe(encoding.encode(text).length)
  })

  test('is given names of special tokens in pieces, and runs in pieces of the length asked for', () => {
    expect(estimateTextTokens(special, tiktoken)).toBeGreaterThan(10)
    expect(estimateTextTokens('a'.repeat(2000), tiktoken)).toBeGreaterThan(200)
  })
})

describe('tokenx', () => {
  test('gives its estimate', () => {
    const estimator = tokenizerEstimator(estimateTokenCount)
    const text = 'The quick brown fox jumps over the lazy dog.'
    expect(estimateTextTokens(text, estimator)).toBe(estimateTokenCount(text))
  })
})

describe('all of them', () => {
  test('keep the laws', () => {
    laws.estimator(validContext({ maxTurns: 2 }), gpt, { numRuns: 10 })
    laws.estimator(validContext({ maxTurns: 2 }), tiktoken, { numRuns: 5 })
    laws.estimator(validContext({ maxTurns: 2 }), tokenizerEstimator(estimateTokenCount), { numRuns: 10 })
  })

  test('are asked once for each message', () => {
    let asked = 0
    const counting = tokenizerEstimator((text) => (asked++, encode(text)))
    const before = context({ messages: Array.from({ length: 20 }, (_, i) => user(`message ${String(i)}`)) })
    estimateTokens(before, counting)
    expect(asked).toBe(20)
    estimateTokens(before, counting)
    const after = appendMessages([user('one more')])(before)
    estimateTokens(after, counting)
    estimateTokens(withMessages(after, after.messages.slice(3)), counting)
    expect(asked).toBe(21)
  })

  test('an estimator by hand counts special tokens as whatever it says', () => {
    expect(estimateTextTokens(special, makeEstimator({ name: 'length', text: (text) => text.length }))).toBe(
      special.length
    )
  })
})

/** `truncateTexts` and `cutKept`. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import { cutKept, type Protection, truncateTexts, type TruncateTextsOptions } from '../../src/strategy'
import { cutText } from '../../src/strategy/cutText'
import { anyText, profiles } from '../../src/testing'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTextTokens, estimateTokens } from '../../src/tokens/estimate'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { filler, mapAll, thrown } from '../support/histories'
import { parse } from '../support/shape'

const withLongTexts = (notation: string, length = 4000): Context =>
  mapAll(parse(notation, profiles.merged), (block) =>
    block.type === 'text'
      ? text(filler(length))
      : block.type === 'tool_result'
        ? { ...block, content: filler(length) }
        : block
  )

/** Indices of the messages that are others now. */
const edited = (before: Context, after: Context): string =>
  before.messages.flatMap((message, i) => (after.messages[i] === message ? [] : [String(i)])).join(' ')

describe('truncateTexts', () => {
  test.each<[string, string, Partial<TruncateTextsOptions>, string]>([
    ['old words of both', 'user | assistant | user | assistant | user', {}, '1 2 3'],
    ['of the user', 'user | assistant | user | assistant | user', { roles: ['user'] }, '2'],
    ['of the model', 'user | assistant | user | assistant | user', { roles: ['assistant'] }, '1 3'],
    [
      'not the prompt of a loop in which the user spoke again',
      'user | assistant | user | assistant bash#1 | user result#1 text | assistant bash#2 | user result#2',
      {},
      '1'
    ],
    ['but not the answer just given', 'user | assistant | user | assistant', {}, '1'],
    ['not the pending step', 'user | assistant | user | assistant text bash#1 | user result#1', {}, '1'],
    ['not pinned ones', 'user | !assistant | user | assistant | user', {}, '2 3'],
    ['nor their steps otherwise than as old ones', 'user | assistant | user | !assistant | user', {}, '1 2'],
    ['not summaries', 'user | assistant | ~user | assistant | user', {}, '1 3'],
    ['not system messages', 'user | assistant | user | system | assistant | user', {}, '1 2 4'],
    ['not results', 'user | assistant bash#1 | user result#1 | assistant | user', {}, '3'],
    ['words beside calls', 'user | assistant text bash#1 | user result#1 | assistant | user', {}, '1 3']
  ])('%s', (_, notation, options, expected) => {
    const before = withLongTexts(notation)
    expect(edited(before, truncateTexts({ maxTokens: 100, ...options })(before))).toBe(expected)
  })

  test('nothing is longer than it may be, and nothing else changes', () => {
    const before = withLongTexts('user | assistant | user')
    const [block] = truncateTexts({ maxTokens: 100 })(before).messages[1]!.content
    expect(block?.type === 'text' && estimateTextTokens(block.text)).toBeLessThanOrEqual(100)
    expect(block?.type === 'text' && estimateTextTokens(block.text)).toBeGreaterThan(80)
  })

  test('nothing to do', () => {
    const before = withLongTexts('user | assistant | user', 100)
    expect(truncateTexts({ maxTokens: 100 })(before)).toBe(before)
  })

  test.each([31, NaN])('maxTokens %d cannot be', (maxTokens) => {
    expect(thrown(() => truncateTexts({ maxTokens }))).toEqual(
      new RangeError(`truncateTexts: maxTokens must be a number of at least 32, got ${String(maxTokens)}`)
    )
  })
})

const loneSurrogate = /\p{Surrogate}/u

describe('cutText', () => {
  test('three quarters are head, the rest tail, with a note between', () => {
    const counted = Array.from({ length: 999 }, (_, n) => `${String(n).padStart(3, '0')}.`).join('')
    const short = cutText(counted, 100, charsPerTokenEstimator)
    expect(short).toMatch(/^000\.001\.[^]*\n\[cut: \d+ chars\]\n[^]*998\.$/)
    const [head = '', tail = ''] = short.split(/\n\[cut: \d+ chars\]\n/)
    expect(Number(/cut: (\d+)/.exec(short)?.[1])).toBe(counted.length - head.length - tail.length)
    expect(head.length / (head.length + tail.length)).toBeCloseTo(0.75, 1)
  })

  test('never in the middle of a character, never longer, and never over what is allowed unless it stays whole', () => {
    const glyphs = fc
      .array(fc.constantFrom('🚧', '漢', 'a', ' ', 'é', '👩‍👩‍👧'), { maxLength: 400 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(glyphs, anyText), fc.integer({ min: 32, max: 120 }), (whole, maxTokens) => {
        const short = cutText(whole, maxTokens, heuristicEstimator)
        if (short === whole) return
        expect(short.length).toBeLessThan(whole.length)
        expect(estimateTextTokens(short)).toBeLessThanOrEqual(maxTokens)
        if (!loneSurrogate.test(whole)) expect(short).not.toMatch(loneSurrogate)
      })
    )
  })

  test('a text that costs too much is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 33, max: 3000 }), fc.integer({ min: 32, max: 500 }), (units, maxTokens) => {
        const whole = 'word '.repeat(units)
        expect(estimateTextTokens(cutText(whole, maxTokens, heuristicEstimator))).toBeLessThanOrEqual(maxTokens)
      })
    )
  })
})

describe('cutKept', () => {
  const all: Protection = { firstUser: 'cut', latestUser: 'cut', openResults: 'cut' }
  const notation = 'user | assistant | user | assistant bash#1 bash#2 | user result#1 result#2'
  const before = withLongTexts(notation)
  const total = estimateTokens(before)
  const cut = (target: number, protect: Partial<Protection>): Context => cutKept({ target, protect })(before)
  const oneText = estimateTextTokens(filler(4000))

  test('first the first words, as far as needed', () => {
    const after = cut(total - 100, all)
    expect(edited(before, after)).toBe('0')
    expect(estimateTokens(after)).toBeLessThanOrEqual(total - 100)
    expect(estimateTokens(after)).toBeGreaterThan(total - 200)
  })

  test('then results that the model has not seen, the longest first, then the latest words', () => {
    expect(edited(before, cut(total - oneText, all))).toBe('0 4')
    expect(edited(before, cut(0, all))).toBe('0 2 4')
  })

  test('to one length', () => {
    const uneven = mapAll(before, (block) =>
      block.type === 'tool_result' && block.toolUseId === '2' ? { ...block, content: filler(600) } : block
    )
    const after = cutKept({ target: estimateTokens(uneven) - 300, protect: { firstUser: 'free', openResults: 'cut' } })(
      uneven
    )
    expect(after.messages[4]?.content[1]).toBe(uneven.messages[4]?.content[1])
    expect(after.messages[4]?.content[0]).not.toBe(uneven.messages[4]?.content[0])
  })

  test.each<[Partial<Protection>, string]>([
    [{ firstUser: 'cut' }, '0'],
    [{ firstUser: 'whole' }, ''],
    [{ firstUser: 'free' }, ''],
    [{ firstUser: 'whole', openResults: 'cut' }, '4'],
    [{ firstUser: 'whole', latestUser: 'cut' }, '2']
  ])('%j alone', (protect, expected) => {
    const after = cut(0, protect)
    expect(edited(before, after)).toBe(expected)
    if (expected === '') expect(after).toBe(before)
  })

  test.each([heuristicEstimator, charsPerTokenEstimator])('as short as the target needs, by $name', (estimator) => {
    const lengths = fc.array(fc.integer({ min: 1200, max: 3000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
        const [prompt, ...others] = parse('user | assistant | user', profiles.merged).messages
        const first = { ...prompt!, content: each.map((length) => text(filler(length))) }
        const given: Context = { ...before, messages: [first, ...others] }
        const tokensLeft = (target: number): number => estimateTokens(cutKept({ target, estimator })(given), estimator)
        const least = tokensLeft(0)
        const target = Math.floor(least + (estimateTokens(given, estimator) - least) * share)
        expect(tokensLeft(target)).toBeLessThanOrEqual(target)
      })
    )
  })

  test('no shorter than what leaves the task recognisable', () => {
    const after = cut(0, all)
    const costs = [0, 2].map((m) => {
      const [block] = after.messages[m]!.content
      return block?.type === 'text' ? estimateTextTokens(block.text) : -1
    })
    expect(costs[0]).toBeGreaterThan(200)
    expect(costs[0]).toBeLessThanOrEqual(256)
    expect(costs[1]).toBeGreaterThan(450)
    expect(costs[1]).toBeLessThanOrEqual(512)
    for (const block of after.messages[4]!.content)
      if (block.type === 'tool_result' && typeof block.content === 'string') {
        expect(estimateTextTokens(block.content)).toBeLessThanOrEqual(128)
        expect(estimateTextTokens(block.content)).toBeGreaterThan(100)
      }
    expect(cutKept({ target: 0, protect: all })(after)).toBe(after)
  })

  test('texts in lists of blocks too', () => {
    const inLists = mapAll(before, (block) =>
      block.type === 'tool_result'
        ? { ...block, content: [text(filler(4000)), { type: 'opaque', kind: 'x', raw: 1 }] }
        : block
    )
    const after = cutKept({ target: 0, protect: { openResults: 'cut' } })(inLists)
    const [result] = after.messages[4]!.content
    expect(result?.type === 'tool_result' && result.content[1]).toEqual({ type: 'opaque', kind: 'x', raw: 1 })
    expect(estimateTokens(after)).toBeLessThan(estimateTokens(inLists) - oneText)
  })

  test('a pinned result stays whole', () => {
    const pinned = withLongTexts('user | assistant bash#1 | !user result#1')
    expect(cutKept({ target: 0, protect: { firstUser: 'whole', openResults: 'cut' } })(pinned)).toBe(pinned)
  })

  test('what fits stays as it is', () => {
    expect(cut(total, all)).toBe(before)
  })

  test.each([-1, NaN])('target %d cannot be', (target) => {
    expect(thrown(() => cutKept({ target }))).toEqual(
      new RangeError(`cutKept: target must be a number of at least 0, got ${String(target)}`)
    )
  })
})

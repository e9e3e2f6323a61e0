import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { image, opaque, type ResultBlock, text } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import { truncateToolResults, type TruncateToolResultsOptions } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTextTokens } from '../../src/tokens/estimate'
import { anyText, shape } from '../../src/testing'
import { profileWith } from '../support/build'
import { blockAt, editedIds, loopOf, mapAll, thrown, withResultContent, withResults } from '../support/histories'
import { parse } from '../support/shape'

const one = 'user | assistant bash#1 | user result#1 | assistant | user'
const three = loopOf(3, 'assistant | user')
const estimator = charsPerTokenEstimator

/** 3,996 characters, each group of four another. */
const counted = Array.from({ length: 999 }, (_, n) => `${String(n).padStart(3, '0')}.`).join('')

const cut = (before: Context, options: TruncateToolResultsOptions): string =>
  editedIds(before, truncateToolResults(options)(before), 'tool_result')

/** The content of the first result after truncating, measured in quarters of characters. */
const contentOf = (content: string | ReadonlyArray<ResultBlock>, maxTokens: number): unknown => {
  const block = blockAt(truncateToolResults({ maxTokens, estimator })(withResultContent(one, content)), 2)
  return block.type === 'tool_result' ? block.content : block
}

describe('examples', () => {
  test.each<[string, string, Partial<TruncateToolResultsOptions>, string]>([
    ['all', three, {}, '1 2 3'],
    ['keep 0', three, { keep: 0 }, '1 2 3'],
    ['keep 1', three, { keep: 1 }, '1 2'],
    ['keep 2', three, { keep: 2 }, '1'],
    ['but the pending step', loopOf(3), {}, '1 2'],
    ['the pending step too', loopOf(3), { pending: true }, '1 2 3'],
    ['the pending step counts', loopOf(3), { keep: 1 }, '1 2'],
    ['the pending step within keep', loopOf(3), { keep: 1, pending: true }, '1 2'],
    ['half of a step', 'user | assistant bash#1 bash#2 | user result#1 result#2 | assistant', { keep: 1 }, '1'],
    ['tool messages', 'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant', { keep: 1 }, '1'],
    ['errors', 'user | assistant bash#1 | user error#1 | assistant', {}, '1'],
    [
      'but pinned ones',
      'user | assistant bash#1 | !user result#1 | assistant bash#2 | user result#2 | assistant',
      {},
      '2'
    ],
    [
      'pinned ones count',
      'user | assistant bash#1 | user result#1 | assistant bash#2 | !user result#2 | assistant',
      { keep: 1 },
      '1'
    ],
    ['results without a call', 'user result#9 | assistant | user', {}, '9']
  ])('cut: %s', (_, notation, options, expected) => {
    expect(cut(withResults(notation, 4000), { maxTokens: 40, ...options })).toBe(expected)
  })

  test.each<[string, Context, TruncateToolResultsOptions]>([
    ['no results', parse('user | assistant'), { maxTokens: 32 }],
    ['short results', withResults(three, 100), { maxTokens: 100 }],
    ['keep as many as there are', withResults(three, 4000), { maxTokens: 32, keep: 3 }],
    ['keep more', withResults(three, 4000), { maxTokens: 32, keep: 4 }],
    ['as long as allowed', withResults(one, 128), { maxTokens: 32, estimator }],
    ['as long as allowed, for any length', withResults(one, 4000), { maxTokens: 1000, estimator }],
    ['without a limit', withResults(one, 4000), { maxTokens: Infinity }],
    ['little too long, and longer with a note', withResultContent(one, 'é'.repeat(30)), { maxTokens: 32 }],
    ['a pending result beside its call', withResults('user | assistant bash#1 result#1', 4000), { maxTokens: 32 }],
    ['a system message', withResults('user | assistant bash#1 | system result#1 | assistant', 4000), { maxTokens: 32 }],
    [
      'blocks that are no text',
      withResultContent(one, [opaque('new', { text: counted }), image({ type: 'url', url: 'u' })]),
      { maxTokens: 32 }
    ],
    [
      'texts of a limit each',
      withResultContent(one, [text('x'.repeat(128)), text('y'.repeat(128))]),
      { maxTokens: 32, estimator }
    ]
  ])('the same context: %s', (_, context, options) => {
    expect(truncateToolResults(options)(context)).toBe(context)
  })

  test.each<[number, number, number]>([
    // limit, characters of the head, of the tail: the note costs 5 tokens
    [32, 84, 24],
    [33, 84, 28],
    [34, 88, 28],
    [105, 300, 100],
    [505, 1500, 500]
  ])('at most %d tokens: %d characters of the head, %d of the tail', (maxTokens, head, tail) => {
    expect(contentOf(counted, maxTokens)).toBe(
      `${counted.slice(0, head)}\n[cut: ${String(counted.length - head - tail)} chars]\n${counted.slice(-tail)}`
    )
  })

  test('one token more than allowed', () => {
    const content = counted.slice(0, 132)
    expect(contentOf(content, 33)).toBe(content)
    expect(contentOf(content, 32)).toBe(`${content.slice(0, 84)}\n[cut: 24 chars]\n${content.slice(-24)}`)
  })

  test('a sixteenth less is tried where the parts cost more together', () => {
    const costly = {
      ...estimator,
      text: (text: string) => estimator.text(text) + (text.length > 20 && text.includes('[cut') ? 6 : 0)
    }
    const after = truncateToolResults({ maxTokens: 105, estimator: costly })(withResultContent(one, counted))
    expect(blockAt(after, 2)).toMatchObject({
      content: `${counted.slice(0, 280)}\n[cut: 3624 chars]\n${counted.slice(-92)}`
    })
  })

  test('every text of a list by itself, and nothing else', () => {
    const picture = image({ type: 'url', url: 'https://example.org/a.png' })
    const short = text('short')
    expect(contentOf([short, text(counted), picture, text(counted)], 32)).toStrictEqual([
      short,
      text(contentOf(counted, 32) as string),
      picture,
      text(contentOf(counted, 32) as string)
    ])
  })

  test('keeps every other field, of the result and of its texts', () => {
    const extra = { cache_control: { type: 'ephemeral' } }
    const listed = mapAll(withResultContent(one, [{ ...text(counted), extra }]), (block) =>
      block.type === 'tool_result' ? { ...block, isError: true, extra } : block
    )
    expect(blockAt(truncateToolResults({ maxTokens: 32, estimator })(listed), 2)).toStrictEqual({
      type: 'tool_result',
      toolUseId: '1',
      content: [{ type: 'text', text: contentOf(counted, 32), extra }],
      isError: true,
      extra
    })
  })

  test('keeps every other field of a result that is text', () => {
    const extra = { cache_control: { type: 'ephemeral' } }
    const before = mapAll(withResults(one, 4000), (block) =>
      block.type === 'tool_result' ? { ...block, isError: true, extra } : block
    )
    expect(blockAt(truncateToolResults({ maxTokens: 32 })(before), 2)).toMatchObject({ isError: true, extra })
  })

  test('shares what it does not cut', () => {
    const before = withResults('user | assistant bash#1 bash#2 | user result#1 result#2 | assistant | user', 4000)
    const after = truncateToolResults({ maxTokens: 32, keep: 1 })(before)
    expect(after.messages.map((message, m) => message === before.messages[m])).toEqual([true, true, false, true, true])
    expect(blockAt(after, 2, 1)).toBe(blockAt(before, 2, 1))
  })

  test('thinking that is bound to its prefix goes after the first cut', () => {
    const notation = 'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2'
    const before = withResults(notation, 4000, profileWith({ thinkingBinding: 'prefix' }))
    expect(shape(truncateToolResults({ maxTokens: 32 })(before))).toBe(notation.replace('thinking bash#2', 'bash#2'))
  })
})

describe('options', () => {
  test.each<[TruncateToolResultsOptions, string]>([
    [{ maxTokens: 31 }, 'truncateToolResults: maxTokens must be a number of at least 32, got 31'],
    [{ maxTokens: 0 }, 'truncateToolResults: maxTokens must be a number of at least 32, got 0'],
    [{ maxTokens: -1 }, 'truncateToolResults: maxTokens must be a number of at least 32, got -1'],
    [{ maxTokens: NaN }, 'truncateToolResults: maxTokens must be a number of at least 32, got NaN'],
    [{ maxTokens: 32, keep: -1 }, 'truncateToolResults: keep must be a whole number of at least 0, got -1'],
    [{ maxTokens: 32, keep: 0.5 }, 'truncateToolResults: keep must be a whole number of at least 0, got 0.5']
  ])('%o', (options, message) => {
    expect(thrown(() => truncateToolResults(options))).toStrictEqual(new RangeError(message))
  })

  test('a fraction of a token is allowed', () => {
    expect(contentOf(counted, 32.5)).toMatch(/^000\.001\..*\n\[cut: \d+ chars\]\n.*\.998\.$/)
  })
})

describe('properties', () => {
  const long = fc
    .tuple(
      fc.array(fc.oneof(anyText, fc.constantFrom('😀', 'é', 'a b\n')), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 80 })
    )
    .map(([parts, times]) => parts.join('').repeat(times))

  test.each([
    ['by default', undefined],
    ['in quarters of characters', charsPerTokenEstimator]
  ])(
    'a text within the limit stays; any other then is, begins and ends as before, and counts the cut: %s',
    (_, given) => {
      fc.assert(
        fc.property(long, fc.integer({ min: 32, max: 120 }), (content, maxTokens) => {
          const before = withResultContent(one, content)
          const options = given === undefined ? { maxTokens } : { maxTokens, estimator: given }
          const after = truncateToolResults(options)(before)
          const tokens = estimateTextTokens(content, given)
          if (tokens <= maxTokens) expect(after).toBe(before)
          // a text that is little longer is left alone where the note would make it longer still
          if (after === before) expect(tokens).toBeLessThanOrEqual(maxTokens * 2 + 60)
          if (after === before) return
          const block = blockAt(after, 2)
          const short = block.type === 'tool_result' && typeof block.content === 'string' ? block.content : ''
          expect(estimateTextTokens(short, given)).toBeLessThanOrEqual(maxTokens)
          expect(estimateTextTokens(short, given)).toBeGreaterThan(maxTokens / 2 - 2)
          const note = [...short.matchAll(/\n\[cut: (\d+) chars\]\n/g)].find(
            ({ 0: { length }, 1: characters, index }) =>
              content.startsWith(short.slice(0, index)) &&
              content.endsWith(short.slice(index + length)) &&
              short.length - length + Number(characters) === content.length
          )
          expect(note).toBeDefined()
        })
      )
    }
  )

  test('surrogate pairs stay whole', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.integer({ min: 32, max: 60 }), (offset, maxTokens) => {
        const after = contentOf('x'.repeat(offset) + '😀'.repeat(400), maxTokens)
        expect(after).toMatch(/cut/)
        expect(after).not.toMatch(/\p{Surrogate}/u)
      })
    )
  })

  test('the more is kept, the less is cut', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 7 }), fc.boolean(), (n, keep, pending) => {
        const expected = Array.from({ length: Math.max(0, Math.min(n - keep, pending ? n : n - 1)) }, (_, k) => k + 1)
        expect(cut(withResults(loopOf(n), 4000), { maxTokens: 32, keep, pending })).toBe(expected.join(' '))
      })
    )
  })

  test('no messages, nothing to do', () => {
    const none = withMessages(parse(''), [])
    expect(truncateToolResults({ maxTokens: 32 })(none)).toBe(none)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, image, opaque, type ResultBlock, text, toolResult } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import { clearToolResults, type ClearToolResultsOptions } from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { profiles, shape, validContext } from '../../src/testing'
import { profileWith } from '../support/build'
import {
  blockAt,
  editedIds,
  filler,
  loopOf,
  mapAll,
  thrown,
  withResultContent,
  withResults
} from '../support/histories'
import { parse } from '../support/shape'

const three = loopOf(3, 'assistant | user')
const one = 'user | assistant bash#1 | user result#1 | assistant | user'

const cleared = (before: Context, options: ClearToolResultsOptions): string =>
  editedIds(before, clearToolResults(options)(before), 'tool_result')

/** The content of the first result after clearing. */
const contentOf = (before: Context, options: Partial<ClearToolResultsOptions> = {}): unknown => {
  const block = blockAt(clearToolResults({ keep: 0, ...options })(before), 2)
  return block.type === 'tool_result' ? block.content : block
}

describe('examples', () => {
  test.each<[string, string, ClearToolResultsOptions, string]>([
    ['keep 0', three, { keep: 0 }, '1 2 3'],
    ['keep 1', three, { keep: 1 }, '1 2'],
    ['keep 2', three, { keep: 2 }, '1'],
    ['the pending step', loopOf(3), { keep: 0 }, '1 2'],
    ['inside a loop', loopOf(3), { keep: 2 }, '1'],
    ['batch 2', three, { keep: 0, batch: 2 }, '1 2'],
    ['tool messages', 'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant', { keep: 1 }, '1'],
    ['errors', 'user | assistant bash#1 bash#2 | user error#1 result#2 | assistant | user', { keep: 0 }, '2'],
    ['errors count', 'user | assistant bash#1 bash#2 | user result#1 error#2 | assistant | user', { keep: 1 }, '1'],
    [
      'excluded',
      'user | assistant read#1 bash#2 | user result#1 result#2 | assistant | user',
      { keep: 0, excludeTools: ['read'] },
      '2'
    ],
    [
      'pinned',
      'user | assistant bash#1 | !user result#1 | assistant bash#2 | user result#2 | assistant',
      { keep: 0 },
      '2'
    ],
    ['one dangling', 'user | assistant bash#1 bash#2 | user result#2 | assistant | user', { keep: 0 }, '2']
  ])('cleared: %s', (_, notation, options, expected) => {
    expect(cleared(withResults(notation), options)).toBe(expected)
  })

  test.each<[string, Context, ClearToolResultsOptions]>([
    ['keep as many as there are', withResults(three), { keep: 3 }],
    ['keep more', withResults(three), { keep: 9 }],
    ['no results', parse('user | assistant'), { keep: 0 }],
    ['no messages', parse(''), { keep: 0 }],
    ['fewer than a batch', withResults(three), { keep: 0, batch: 4 }],
    ['short results', parse(three), { keep: 0 }],
    ['all excluded', withResults(three), { keep: 0, excludeTools: ['read', 'bash'] }],
    ['only errors', withResults('user | assistant bash#1 | user error#1 | assistant'), { keep: 0 }],
    ['only the pending step', withResults('user | assistant bash#1 | user result#1'), { keep: 0 }],
    [
      'cleared already',
      withResultContent(one, '[cleared: bash make, 123 chars, and more]'),
      { keep: 0, placeholder: '' }
    ],
    ['cleared by another agent', withResultContent(one, '[Old tool result content cleared]'), { keep: 0 }],
    ['the placeholder itself', withResultContent(one, 'gone'), { keep: 0, placeholder: 'gone' }],
    ['the empty placeholder itself', withResultContent(one, ''), { keep: 0, placeholder: '' }],
    ['an opaque block in it', withResultContent(one, [text(filler(400)), opaque('new', {})]), { keep: 0 }],
    ['no blocks', withResultContent(one, []), { keep: 0 }],
    ['an empty text', withResultContent(one, ''), { keep: 0 }],
    ['a custom text of more than half', withResults(one, 11), { keep: 0, placeholder: 'sixsix' }],
    ['a gain below the least', withResults(three), { keep: 0, clearAtLeast: 1_000_000 }],
    ['no gain is enough', withResults(three), { keep: 0, clearAtLeast: Infinity }]
  ])('the same context: %s', (_, context, options) => {
    expect(clearToolResults(options)(context)).toBe(context)
  })

  test('says what went', () => {
    expect(contentOf(withResults(one, 400))).toBe('[cleared: bash 1.0, 400 chars]')
  })

  test.each<[string, Context, unknown]>([
    ['twice as long as the text', withResults(one, 58), '[cleared: bash 1.0, 58 chars]'],
    ['one character less: nothing', withResults(one, 57), filler(57)],
    ['shorter than the text', withResults(one, 18), filler(18)],
    ['blocks need not be twice as long', withResultContent(one, [text(filler(56))]), '[cleared: bash 1.0, 56 chars]'],
    ['blocks shorter than the text', withResultContent(one, [text(filler(20))]), [text(filler(20))]],
    [
      'media',
      withResultContent(one, [image({ type: 'url', url: 'https://example.org/a.png' })]),
      '[cleared: bash 1.0, 1 media]'
    ],
    [
      'several blocks',
      withResultContent(one, [text(filler(50)), text('y'.repeat(50))]),
      '[cleared: bash 1.0, 100 chars]'
    ]
  ])('size: %s', (_, context, expected) => {
    expect(contentOf(context)).toStrictEqual(expected)
  })

  test.each<[string, number, ClearToolResultsOptions['placeholder'], unknown]>([
    ['a text', 12, 'sixsix', 'sixsix'],
    ['no fallback for it', 100, filler(51), filler(100)],
    ['an empty text', 1, '', ''],
    ['a function', 100, ({ tool, characters }) => `${tool}:${String(characters)}`, 'bash:100'],
    ['a function that says too much', 100, () => filler(51), filler(100)]
  ])('placeholder: %s', (_, characters, placeholder, expected) => {
    expect(contentOf(withResults(one, characters), placeholder === undefined ? {} : { placeholder })).toBe(expected)
  })

  test('a function is told what the default text says', () => {
    const seen: Array<unknown> = []
    clearToolResults({ keep: 0, placeholder: (result) => String(seen.push(result)) })(withResults(one))
    expect(seen).toStrictEqual([{ tool: 'bash', argument: '1.0', characters: 400, media: 0, isError: false }])
  })

  test('keeps every other field of the result', () => {
    const extra = { cache_control: { type: 'ephemeral' } }
    const before = mapAll(withResults(one), (block) =>
      block.type === 'tool_result' ? { ...block, isError: false, extra } : block
    )
    expect(blockAt(clearToolResults({ keep: 0 })(before), 2)).toStrictEqual({
      type: 'tool_result',
      toolUseId: '1',
      content: '[cleared: bash 1.0, 400 chars]',
      isError: false,
      extra
    })
  })

  test('a reducer made anew clears the same, and what is asked for in other words differently', () => {
    const before = withResults(one)
    const after = clearToolResults({ keep: 0 })(before)
    expect(clearToolResults({ keep: 0 })(before)).toBe(after)
    expect(contentOf(before, { placeholder: 'gone' })).toBe('gone')
    expect(contentOf(before, { placeholder: 'away' })).toBe('away')
    const never = { ...heuristicEstimator, block: () => 0 }
    expect(clearToolResults({ keep: 0, estimator: never })(before)).toBe(before)
    expect(contentOf(before)).toBe('[cleared: bash 1.0, 400 chars]')
    const renamed = mapAll(before, (block) => (block.type === 'tool_use' ? { ...block, name: 'sh' } : block))
    expect(contentOf(renamed)).toBe('[cleared: sh 1.0, 400 chars]')
  })

  test('shares what is not cleared', () => {
    const before = withResults('user | assistant bash#1 bash#2 | user result#1 error#2 text | assistant | user')
    const after = clearToolResults({ keep: 0 })(before)
    expect(after.messages.map((message, m) => message === before.messages[m])).toEqual([true, true, false, true, true])
    expect(blockAt(after, 2, 1)).toBe(blockAt(before, 2, 1))
    expect(blockAt(after, 2, 2)).toBe(blockAt(before, 2, 2))
  })

  test('clears what may go when some of it may not', () => {
    const before = withResults(three)
    const messages = before.messages.map((message, m) =>
      m === 2 ? { ...message, content: [toolResult({ toolUseId: '1', content: 'short' })] } : message
    )
    expect(cleared(withMessages(before, messages), { keep: 1 })).toBe('2')
  })

  test('thinking that is bound to its prefix goes after the first cleared result', () => {
    const notation =
      'user | assistant thinking bash#1 | user result#1 | assistant thinking bash#2 | user result#2 | assistant | user'
    const after = (rules: Parameters<typeof profileWith>[0]): string =>
      shape(clearToolResults({ keep: 1 })(withResults(notation, 400, profileWith(rules))))
    expect(after({ thinkingBinding: 'none' })).toBe(notation)
    expect(after({ thinkingBinding: 'prefix' })).toBe(notation.replace('thinking bash#2', 'bash#2'))
  })
})

const longInput = (context: Context): Context =>
  mapAll(context, (block: Block) =>
    block.type === 'tool_use' ? { ...block, input: { path: 'a.ts', content: 'const y = 1\n'.repeat(25) } } : block
  )

describe('examples of clearInputs', () => {
  const before = longInput(withResults(loopOf(3, 'assistant | user')))

  test('shortens the arguments of the calls whose results it clears, and of no others', () => {
    expect(editedIds(before, clearToolResults({ keep: 1, clearInputs: true })(before), 'tool_use')).toBe('1 2')
    expect(editedIds(before, clearToolResults({ keep: 1, clearInputs: true })(before), 'tool_result')).toBe('1 2')
    expect(editedIds(before, clearToolResults({ keep: 1 })(before), 'tool_use')).toBe('')
    expect(editedIds(before, clearToolResults({ keep: 1, clearInputs: false })(before), 'tool_use')).toBe('')
  })

  test('leaves the arguments of an error alone', () => {
    const failed = longInput(withResults('user | assistant bash#1 bash#2 | user error#1 result#2 | assistant | user'))
    expect(editedIds(failed, clearToolResults({ keep: 0, clearInputs: true })(failed), 'tool_use')).toBe('2')
  })

  test('leaves short arguments alone', () => {
    const short = withResults(three)
    const after = clearToolResults({ keep: 0, clearInputs: true })(short)
    expect(after.messages[1]).toBe(short.messages[1])
    expect(after.messages[2]).not.toBe(short.messages[2])
  })
})

describe('options', () => {
  test.each<[ClearToolResultsOptions, string]>([
    [{ keep: -1 }, 'clearToolResults: keep must be a whole number of at least 0, got -1'],
    [{ keep: 1.5 }, 'clearToolResults: keep must be a whole number of at least 0, got 1.5'],
    [{ keep: NaN }, 'clearToolResults: keep must be a whole number of at least 0, got NaN'],
    [{ keep: Infinity }, 'clearToolResults: keep must be a whole number of at least 0, got Infinity'],
    [{ keep: 0, batch: 0 }, 'clearToolResults: batch must be a whole number of at least 1, got 0'],
    [{ keep: 0, batch: 2.5 }, 'clearToolResults: batch must be a whole number of at least 1, got 2.5'],
    [{ keep: 0, clearAtLeast: -1 }, 'clearToolResults: clearAtLeast must be a number of at least 0, got -1'],
    [{ keep: 0, clearAtLeast: NaN }, 'clearToolResults: clearAtLeast must be a number of at least 0, got NaN']
  ])('%o', (options, message) => {
    expect(thrown(() => clearToolResults(options))).toStrictEqual(new RangeError(message))
  })

  test.each<[string, ClearToolResultsOptions]>([
    ['results', { keep: 1 }],
    ['results and arguments', { keep: 1, clearInputs: true }]
  ])('clearAtLeast is met by exactly what is gained: %s', (_, options) => {
    const before = longInput(withResults(three))
    const clear = (clearAtLeast: number): Context =>
      clearToolResults({ ...options, clearAtLeast, estimator: charsPerTokenEstimator })(before)
    const gained = estimateTokens(before, charsPerTokenEstimator) - estimateTokens(clear(0), charsPerTokenEstimator)
    expect(gained).toBeGreaterThan(180)
    expect(clear(gained)).toStrictEqual(clear(0))
    expect(clear(gained + 1)).toBe(before)
  })

  test('the estimator decides what is no longer than before', () => {
    const costly = {
      ...charsPerTokenEstimator,
      text: (text: string) => (text.startsWith('[cleared') ? 1e6 : text.length)
    }
    const before = withResults(three)
    expect(clearToolResults({ keep: 0, estimator: costly })(before)).toBe(before)
  })
})

describe('properties', () => {
  const contents = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.array(fc.string({ maxLength: 40 }).map(text as (text: string) => ResultBlock), { maxLength: 3 })
  )

  test('the more is kept, the less is cleared', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), contents, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (n, content, keep, more) => {
        const before = withResultContent(loopOf(n, 'assistant'), content)
        const all = cleared(before, { keep }).split(' ').filter(Boolean)
        const some = cleared(before, { keep: keep + more })
          .split(' ')
          .filter(Boolean)
        expect(all.slice(0, some.length)).toEqual(some)
      })
    )
  })

  test('with a batch the cleared prefix stays the same from request to request, but for every batch-th one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 4 }), (keep, batch) => {
        const counts = Array.from(
          { length: 12 },
          (_, n) =>
            cleared(withResults(loopOf(n, 'assistant')), { keep, batch })
              .split(' ')
              .filter(Boolean).length
        )
        expect(counts).toEqual(counts.map((_, n) => Math.max(0, Math.floor((n - keep) / batch) * batch)))
      })
    )
  })

  test('a result is as it was or its content is shorter and says that it was cleared', () => {
    fc.assert(
      fc.property(validContext({ profile: profiles.merged }), fc.nat({ max: 2 }), (before, keep) => {
        const after = clearToolResults({ keep })(before)
        after.messages.forEach((message, m) => {
          message.content.forEach((block, b) => {
            const original = blockAt(before, m, b)
            if (block === original) return
            expect(block).toStrictEqual({ ...original, content: block.type === 'tool_result' ? block.content : '' })
            expect(block).toMatchObject({ content: expect.stringMatching(/^\[cleared.*\]$/) as unknown })
          })
        })
      })
    )
  })
})

describe('regressions', () => {
  test('a tool with a very long name: its placeholder is not cleared again', () => {
    const before = mapAll(withResults(one, 10_000), (block) =>
      block.type === 'tool_use' ? { ...block, name: 'n'.repeat(200), input: { path: 'p'.repeat(60) } } : block
    )
    const once = clearToolResults({ keep: 0 })(before)
    expect(once).not.toBe(before)
    expect(clearToolResults({ keep: 0 })(once)).toBe(once)
  })
})

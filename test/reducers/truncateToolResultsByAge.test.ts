import { describe, expect, test } from 'vitest'
import { truncateToolResults, truncateToolResultsByAge, type TruncateToolResultsByAgeOptions } from '../../src/reducers'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { blockAt, editedIds, loopOf, thrown, withResults } from '../support/histories'

const six = withResults(loopOf(6, 'assistant'), 4000)

const tokensOf = (options: TruncateToolResultsByAgeOptions): ReadonlyArray<number> => {
  const after = truncateToolResultsByAge(options)(six)
  return [2, 4, 6, 8, 10, 12].map((m) => {
    const block = blockAt(after, m)
    if (block === blockAt(six, m)) return Infinity
    const content = block.type === 'tool_result' ? block.content : ''
    return heuristicEstimator.tokens(heuristicEstimator.text(typeof content === 'string' ? content : ''))
  })
}

/** The smallest cap that each result keeps to. */
const capsOf = (options: TruncateToolResultsByAgeOptions): string => {
  const caps = options.caps.map(({ maxTokens }) => maxTokens).sort((a, b) => a - b)
  return tokensOf(options)
    .map((tokens) => caps.find((cap) => tokens <= cap) ?? '-')
    .join(' ')
}

const caps = [
  { keep: 1, maxTokens: 400 },
  { keep: 3, maxTokens: 100 },
  { keep: 5, maxTokens: 40 }
]

describe('examples', () => {
  test.each<[string, TruncateToolResultsByAgeOptions, string]>([
    ['one cap', { caps: [{ keep: 2, maxTokens: 100 }] }, '100 100 100 100 - -'],
    ['three caps', { caps }, '40 100 100 400 400 -'],
    [
      'the oldest cap has nothing yet',
      {
        caps: [
          { keep: 4, maxTokens: 100 },
          { keep: 6, maxTokens: 40 }
        ]
      },
      '100 100 - - - -'
    ],
    ['in steps of two', { caps, batch: 2 }, '100 100 400 400 - -'],
    ['in steps of four', { caps, batch: 4 }, '400 400 400 400 - -'],
    ['but excluded tools', { caps, excludeTools: ['bash'] }, '- - - - - -']
  ])('%s', (_, options, expected) => {
    expect(capsOf(options)).toBe(expected)
  })

  test('one cap is what truncateToolResults does', () => {
    expect(truncateToolResultsByAge({ caps: [{ keep: 2, maxTokens: 100 }] })(six)).toStrictEqual(
      truncateToolResults({ maxTokens: 100, keep: 2 })(six)
    )
  })

  test('cuts once, from the whole', () => {
    const after = truncateToolResultsByAge({ caps })(six)
    const content = blockAt(after, 2)
    expect(content.type === 'tool_result' && String(content.content).match(/\[cut: (\d+) chars\]/g)).toHaveLength(1)
    expect(truncateToolResultsByAge({ caps })(after)).toBe(after)
  })

  test('leaves the pending step alone', () => {
    const before = withResults(loopOf(2), 4000)
    const after = truncateToolResultsByAge({ caps: [{ keep: 0, maxTokens: 32 }] })(before)
    expect(editedIds(before, after, 'tool_result')).toBe('1')
  })

  test('the same context when nothing is too long', () => {
    const before = withResults(loopOf(6, 'assistant'), 40)
    expect(truncateToolResultsByAge({ caps })(before)).toBe(before)
  })
})

describe('options', () => {
  const cap = { keep: 1, maxTokens: 100 }
  test.each<[TruncateToolResultsByAgeOptions, string]>([
    [{ caps: [] }, 'caps.length must be a whole number of at least 1, got 0'],
    [{ caps: [{ ...cap, keep: -1 }] }, 'caps[0].keep must be a whole number of at least 0, got -1'],
    [{ caps: [{ ...cap, maxTokens: 31 }] }, 'caps[0].maxTokens must be a number of at least 32, got 31'],
    [{ caps: [cap, { keep: 1, maxTokens: 50 }] }, 'caps[1].keep must be a whole number of at least 2, got 1'],
    [
      { caps: [cap, { keep: 2, maxTokens: 100 }] },
      'caps[1].maxTokens must be less than that of the cap before, 100, got 100'
    ],
    [{ caps: [cap], batch: 0 }, 'batch must be a whole number of at least 1, got 0']
  ])('%j', (options, message) => {
    expect(thrown(() => truncateToolResultsByAge(options))).toEqual(
      new RangeError(`truncateToolResultsByAge: ${message}`)
    )
  })
})

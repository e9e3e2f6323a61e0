/** Every request fits the window of the summariser, its answer included, in every round. */
import * as fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { toolResult, toolUse } from '../../src/model/Block'
import { type Context, context } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { violations } from '../../src/roundtrip'
import { nextRound, planSummary, type PlanSummaryOptions, type SummaryPlan } from '../../src/summary'
import { anyContext, profiles, validContextUnderAny } from '../../src/testing'
import {
  charsPerTokenEstimator,
  type Estimator,
  estimateTokens,
  heuristicEstimator,
  takePrefix,
  tokenizerEstimator,
  utf8BytesEstimator
} from '../../src/tokens'
import { mapAll } from '../support/histories'
import { histories } from '../support/transcripts'

/** The longest answer that is not cut off. */
const longAnswer = (plan: SummaryPlan, estimator: Estimator): string =>
  takePrefix(
    estimator,
    plan.maxTokens - 1
  )('The user asked for 4,711 things; src/a.ts was changed. '.repeat(Math.ceil(plan.maxTokens / 8))).trimEnd()

/** What does not fit, in any round up to the last; and how many rounds there were. */
const oversized = (plan: SummaryPlan, window: number, estimator: Estimator) => {
  const limit = window - plan.maxTokens
  const answer = longAnswer(plan, estimator)
  const found: Array<string> = []
  let { requests } = plan
  for (let round = 1; ; round++) {
    requests.forEach((request, k) => {
      const tokens = estimateTokens(request, estimator)
      if (tokens > limit) found.push(`round ${round}, request ${k}: ${tokens} > ${limit}`)
      if (violations(request).length > 0)
        found.push(`round ${round}, request ${k}: ${JSON.stringify(violations(request))}`)
    })
    if (requests.length === 0) return [...found, `round ${round}: nothing to ask`]
    const next = nextRound(
      plan,
      requests.map(() => ({ text: answer, stop: 'end' as const })),
      { estimator }
    )
    if (isLeft(next)) return [...found, JSON.stringify(next.left)]
    if (next.right.type === 'Done') return found
    if (next.right.requests.length >= requests.length) return [...found, `round ${round}: no progress`]
    requests = next.right.requests
  }
}

const windows = [4000, 5000, 8000, 16_000, 32_000, 200_000, 1_000_000]
const estimators: ReadonlyArray<Estimator> = [
  heuristicEstimator,
  charsPerTokenEstimator,
  utf8BytesEstimator,
  // more for a whole than for its parts, as exact tokenizers may say
  tokenizerEstimator((text) => ({ length: Math.ceil(text.length / 4) + (text.length > 999 ? 9 : 0) }), { name: 'odd' })
]

const options = fc
  .record({
    window: fc.oneof(fc.constantFrom(...windows), fc.integer({ min: 4000, max: 1_000_000 })),
    share: fc.constantFrom(undefined, 0.02, 0.3, 0.5),
    keepTokens: fc.constantFrom(0, 500, 20_000),
    strategy: fc.constantFrom('plan_and_tools', 'full', 'brief'),
    mode: fc.constantFrom('isolated', 'fork'),
    estimator: fc.constantFrom(...estimators)
  })
  .map(({ share, ...others }) => ({
    ...others,
    // answers so long that two of them hardly fit into one request
    ...(share === undefined ? {} : { maxOutput: Math.floor(others.window * share) })
  })) satisfies fc.Arbitrary<PlanSummaryOptions>

describe('generated histories', () => {
  /** Up to megabytes: every text that many times. */
  const sized = (context: Context, times: number): Context =>
    mapAll(context, (block) =>
      block.type === 'text'
        ? { ...block, text: `${block.text} 𝒳 `.repeat(times) }
        : block.type === 'tool_result' && typeof block.content === 'string'
          ? { ...block, content: `${block.content}\n`.repeat(times) }
          : block
    )

  test.each([
    ['valid', validContextUnderAny()],
    ['any', anyContext]
  ])('%s', (_, arb) => {
    let asked = 0
    fc.assert(
      fc.property(arb, fc.constantFrom(1, 20, 300), options, (context, times, chosen) => {
        const plan = planSummary({ ...chosen, atLeast: 0 })(sized(context, times))
        if (!isSome(plan)) return
        asked++
        expect(oversized(plan.value, chosen.window, chosen.estimator)).toEqual([])
      }),
      process.env['FC_RUNS'] === undefined ? { numRuns: 25 } : {}
    )
    expect(asked).toBeGreaterThan(5)
  })
})

describe('what does not fit by itself', () => {
  const words = 'The user asked for 4,711 things; src/a.ts was changed. '
  const big = context({
    system: words.repeat(40_000),
    tools: [{ name: 'bash', description: words.repeat(4000) }],
    messages: [
      user(words.repeat(20_000)),
      assistant(toolUse({ id: '1', name: 'bash', input: { command: words.repeat(9000) } })),
      user(toolResult({ toolUseId: '1', content: words.repeat(30_000) })),
      assistant(`${'x'.repeat(400_000)}\u{1f600}`),
      user('And now?')
    ],
    profile: profiles.merged
  })

  test.each(windows.flatMap((window) => (['isolated', 'fork'] as const).map((mode) => [window, mode] as const)))(
    'instructions, tools and messages of a million tokens, a window of %d, %s',
    (window, mode) => {
      const plan = planSummary({ window, mode, keepTokens: 100 })(big)
      if (!isSome(plan)) throw new Error('no plan')
      expect(oversized(plan.value, window, heuristicEstimator)).toEqual([])
      // a live request that does not fit is asked for in another way
      expect(plan.value.mode).toBe('isolated')
      const shown = JSON.stringify(plan.value.requests)
      expect(shown).not.toContain('"bash"')
      expect(shown.split('x'.repeat(200)).length).toBeGreaterThan(100)
    }
  )

  test('an earlier summary as large as the window is read in parts', () => {
    const before = context({
      messages: [
        { ...user(words.repeat(5000)), summaryOf: ['gone'] },
        user(words.repeat(100)),
        assistant('b'),
        user('c')
      ]
    })
    const plan = planSummary({ window: 8000, keepTokens: 0 })(before)
    if (!isSome(plan)) throw new Error('no plan')
    expect(plan.value.requests.length).toBeGreaterThan(8)
    expect(oversized(plan.value, 8000, heuristicEstimator)).toEqual([])
  })
})

describe('recorded histories', () => {
  const all = histories()
  // each under one window, all windows over all of them; the sweep takes every one under every window
  const isSweep = process.env['SWEEP'] === 'full'

  test(
    `${all.length} files`,
    () => {
      const found: Array<string> = []
      let requests = 0
      all.forEach(({ name, context }, i) => {
        for (const window of isSweep ? windows : [windows[i % windows.length]!])
          for (const mode of isSweep
            ? (['isolated', 'fork'] as const)
            : ([i % 2 === 0 ? 'isolated' : 'fork'] as const)) {
            const plan = planSummary({ window, mode, keepTokens: 2000 })(context)
            if (!isSome(plan)) continue
            requests += plan.value.requests.length
            for (const one of oversized(plan.value, window, heuristicEstimator))
              found.push(`${name}, ${window}: ${one}`)
          }
      })
      expect(found).toEqual([])
      if (all.length > 0) expect(requests).toBeGreaterThan(100)
    },
    isSweep ? 3_600_000 : 60_000
  )
})

/** The laws of reducers for all that a strategy is made of, and for whole strategies, under every profile. */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import type { Reducer } from '../../src/reducers'
import {
  compact,
  cutKept,
  defaultLadder,
  defaultProtection,
  defaultSteps,
  dropUnprotected,
  fitWithin,
  type Protection,
  truncateTexts
} from '../../src/strategy'
import { anyContext, type LawOptions, laws, profiles, validContext } from '../../src/testing'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import type { Estimator } from '../../src/tokens/Estimator'
import { budgetWith } from './budgets'

/** Fits to a share of what the context costs: what the laws need, a context from a context. */
const fitting =
  (share: number, protect: Partial<Protection> = {}, estimator: Estimator = heuristicEstimator): Reducer =>
  (context) => {
    const target = Math.floor(estimateTokens(context, estimator) * share)
    const fitted = fitWithin(budgetWith({ target, protect }), defaultLadder, { estimator })(context)
    return isRight(fitted) ? fitted.right.after : context
  }

const fixed =
  (target: number): Reducer =>
  (context) => {
    const fitted = fitWithin(budgetWith({ target }), defaultLadder)(context)
    return isRight(fitted) ? fitted.right.after : context
  }

const stepsAll: Reducer = (context) => {
  const policy = {
    budget: { window: 1000 },
    trigger: { type: 'all', of: [] },
    steps: defaultSteps.slice(0, 8),
    until: 'steps'
  }
  const compacted = compact(policy as Parameters<typeof compact>[0])(context)
  return isRight(compacted) ? compacted.right.after : context
}

const cutAll: Protection = { firstUser: 'cut', latestUser: 'cut', openResults: 'cut' }

/** One estimator: what a step gains by one, an acknowledgement may cost by another. */
const byOne: LawOptions = { inserts: true, estimators: [heuristicEstimator] }

/** A share of what is left is another target. */
const once: LawOptions = { ...byOne, idempotent: false }

const cases: Readonly<Record<string, { readonly reducer: Reducer; readonly options: LawOptions }>> = {
  'dropUnprotected all': { reducer: dropUnprotected({ target: 0 }), options: byOne },
  'dropUnprotected, first free': {
    reducer: dropUnprotected({ target: 0, protect: { firstUser: 'free' } }),
    options: byOne
  },
  'dropUnprotected to 60': { reducer: dropUnprotected({ target: 60 }), options: byOne },
  'dropUnprotected to 150': { reducer: dropUnprotected({ target: 150 }), options: byOne },
  'dropUnprotected to 300': { reducer: dropUnprotected({ target: 300 }), options: byOne },
  'truncateTexts 32': { reducer: truncateTexts({ maxTokens: 32 }), options: {} },
  'truncateTexts 64, user': { reducer: truncateTexts({ maxTokens: 64, roles: ['user'] }), options: {} },
  'cutKept, nothing': { reducer: cutKept({ target: 0, protect: defaultProtection }), options: { protects: {} } },
  'cutKept, all': {
    reducer: cutKept({ target: 0, protect: cutAll }),
    options: { protects: { words: false, pending: false } }
  },
  'fit to 100': { reducer: fixed(100), options: byOne },
  'fit to 200': { reducer: fixed(200), options: byOne },
  'fit to 400': { reducer: fixed(400), options: byOne },
  'fit to a third': { reducer: fitting(0.33), options: once },
  'fit to two thirds': { reducer: fitting(0.67), options: once },
  'fit to a half, by characters': {
    reducer: fitting(0.5, {}, charsPerTokenEstimator),
    options: { ...once, estimators: [charsPerTokenEstimator] }
  },
  'fit to a half, first whole': { reducer: fitting(0.5, { firstUser: 'whole' }), options: once },
  'fit to a half, first free': { reducer: fitting(0.5, { firstUser: 'free' }), options: once },
  'fit to a half, all cut': {
    reducer: fitting(0.5, cutAll),
    options: { ...once, protects: { words: false, pending: false } }
  },
  'every step once': { reducer: stepsAll, options: once }
}

const numRuns = Math.max(1, Math.ceil(Number(process.env['FC_RUNS'] ?? '100') / 20))

const arbitraries: ReadonlyArray<readonly [string, ReturnType<typeof validContext>]> = [
  ...Object.values(profiles).map((profile) => [profile.name, validContext({ profile })] as const),
  ['any, valid or broken', anyContext]
]

describe.each(Object.entries(cases))('%s', (_, { reducer, options }) => {
  test.each(arbitraries)('%s', (__, arbitrary) => {
    expect(() => {
      laws.reducer(arbitrary, reducer, { ...options, numRuns })
    }).not.toThrow()
  })
})

describe('what is checked', () => {
  test('a reducer that loses the latest words is found', () => {
    const forgetful = (context: Context): Context =>
      dropUnprotected({ target: 0 })({ ...context, messages: context.messages.slice(0, -1) })
    expect(() => {
      laws.reducer(validContext({ endings: ['prompt'] }), forgetful, byOne)
    }).toThrow(/broke the law/)
  })
})

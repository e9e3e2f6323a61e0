/** Every reducer, and every two in a row, under every profile and on broken histories. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Context, withMessages } from '../../src/model/Context'
import * as R from '../../src/reducers'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import {
  anyContext,
  type LawName,
  type LawOptions,
  laws,
  profiles,
  type Protects,
  shape,
  validContext
} from '../../src/testing'

interface Case {
  readonly reducer: R.Reducer
  readonly options?: LawOptions
}

const isLong = (context: Context): boolean => estimateTokens(context) > 200

const noProtection: LawOptions = { protects: false }

/** Every call reads or writes something, so that generated histories hold reads that are superseded. */
const anyFileTools: ReadonlyArray<R.FileTool> = ['path', 'command', 'query'].flatMap(
  (path): ReadonlyArray<R.FileTool> => [
    ...['read', 'bash', 'grep'].map((name): R.FileTool => ({
      name,
      does: 'read',
      path,
      from: 'offset',
      count: 'limit'
    })),
    ...['edit', 'write'].map((name): R.FileTool => ({ name, does: 'write', path }))
  ]
)

const offload = R.offloadToolResults({ minTokens: 20, keep: 1, batch: 2, pending: true })

const cases: Readonly<Record<string, Case>> = {
  'clearToolResults keep 0': { reducer: R.clearToolResults({ keep: 0 }) },
  'clearToolResults keep 2': { reducer: R.clearToolResults({ keep: 2 }) },
  'clearToolResults batch 3': { reducer: R.clearToolResults({ keep: 1, batch: 3 }) },
  'clearToolResults inputs': { reducer: R.clearToolResults({ keep: 0, clearInputs: true }) },
  'clearToolResults excludes': { reducer: R.clearToolResults({ keep: 0, excludeTools: ['bash', 'read'] }) },
  'clearToolResults at least': { reducer: R.clearToolResults({ keep: 1, clearAtLeast: 20 }) },
  'clearToolResults placeholder': { reducer: R.clearToolResults({ keep: 0, placeholder: '[old]' }) },
  'clearToolResults describing': { reducer: R.clearToolResults({ keep: 0, placeholder: R.clearedText }) },
  'clearToolResultsBeyond 60': {
    reducer: R.clearToolResultsBeyond({ keepTokens: 60, batch: 2, excludeTools: ['read'] })
  },
  'clearToolResultsBeyond truncates': { reducer: R.clearToolResultsBeyond({ keepTokens: 40, truncateTo: 32 }) },
  'clearRepeatedResults batch 2': { reducer: R.clearRepeatedResults({ keep: 1, batch: 2 }) },
  'clearSupersededReads own tools': { reducer: R.clearSupersededReads({ tools: anyFileTools }) },
  'clearSupersededReads batch 2': { reducer: R.clearSupersededReads({ tools: anyFileTools, keep: 1, batch: 2 }) },
  'clearFailedInputs keep 0': { reducer: R.clearFailedInputs({ keep: 0 }) },
  'clearHead 0': { reducer: R.clearHead({ keepTokens: 0 }) },
  'clearHead batch 3': { reducer: R.clearHead({ keepTokens: 30, batch: 3, excludeTools: ['bash'] }) },
  'clearToolInputs keep 0': { reducer: R.clearToolInputs({ keep: 0 }) },
  'clearToolInputs keep 2': { reducer: R.clearToolInputs({ keep: 2, excludeTools: ['edit'] }) },
  'stripThinking keep 0': { reducer: R.stripThinking({ keepTurns: 0 }) },
  'stripThinking keep 1': { reducer: R.stripThinking({ keepTurns: 1 }) },
  'stripThinking keep 2': { reducer: R.stripThinking({ keepTurns: 2 }) },
  'truncateToolResults 32': { reducer: R.truncateToolResults({ maxTokens: 32 }) },
  'truncateToolResults 40': {
    reducer: R.truncateToolResults({ maxTokens: 40, pending: true }),
    options: { protects: { pending: false } }
  },
  'truncateToolResults 50': { reducer: R.truncateToolResults({ maxTokens: 50, keep: 1 }) },
  'truncateToolResultsByAge three caps': {
    reducer: R.truncateToolResultsByAge({
      caps: [
        { keep: 1, maxTokens: 60 },
        { keep: 2, maxTokens: 40 },
        { keep: 4, maxTokens: 32 }
      ],
      batch: 2
    })
  },
  'offloadToolResults 20': {
    reducer: (context) => offload(context).context,
    options: { protects: { pending: false } }
  },
  'pin calls': { reducer: R.pin((block) => block.type === 'tool_use' && block.name === 'bash') },
  'stripMedia keep 0': { reducer: R.stripMedia({ keep: 0 }) },
  'stripMedia keep 1': { reducer: R.stripMedia({ keep: 1, kinds: ['image'] }) },
  'dropOldestRoundtrips keep 0': { reducer: R.dropOldestRoundtrips({ keep: 0 }) },
  'dropOldestRoundtrips keep 1': { reducer: R.dropOldestRoundtrips({ keep: 1 }) },
  'dropOldestRoundtrips target 100': { reducer: R.dropOldestRoundtrips({ target: 100 }) },
  'dropOldestRoundtrips target chars': {
    reducer: R.dropOldestRoundtrips({ target: 60, estimator: charsPerTokenEstimator })
  },
  'stripToolCalls keep 0': { reducer: R.stripToolCalls({ keep: 0 }) },
  'stripToolCalls batch 2': { reducer: R.stripToolCalls({ keep: 1, batch: 2, excludeTools: ['bash'] }) },
  'stripToolCalls target 100': { reducer: R.stripToolCalls({ keep: 1, target: 100 }) },
  'clearToolResultsBeyond turns': {
    reducer: R.clearToolResultsBeyond({ keepTokens: 10, keepTurns: 1, clearAtLeast: 20 })
  },
  'dropOldestSteps keep 0': { reducer: R.dropOldestSteps({ keep: 0 }) },
  'dropOldestSteps keep 1': { reducer: R.dropOldestSteps({ keep: 1 }) },
  'dropOldestSteps keep 3': { reducer: R.dropOldestSteps({ keep: 3 }) },
  'dropOldestSteps target 100': { reducer: R.dropOldestSteps({ target: 100 }) },
  'dropStepsOfOldTurns keep 1': { reducer: R.dropStepsOfOldTurns({ keepTurns: 1 }) },
  'dropStepsOfOldTurns batch 2': { reducer: R.dropStepsOfOldTurns({ keepTurns: 1, batch: 2 }) },
  // results that answer nothing go wherever they stand
  dropOrphans: { reducer: R.dropOrphans, options: { protects: { pinned: false, words: false, pending: false } } },
  answerDangling: {
    reducer: R.answerDangling(),
    options: {
      inserts: true,
      protects: { pinned: false },
      waive: { contraction: 'an answer is there for a call that had none' }
    }
  },
  'replaceWithSummary keep 0': {
    reducer: R.replaceWithSummary({ summary: 'They spoke.', keep: 0 }),
    options: { inserts: true }
  },
  'replaceWithSummary keep 1': {
    reducer: R.replaceWithSummary({ summary: 'They spoke.', keep: 1 }),
    options: { inserts: true }
  },
  'filterEncryptedReasoning same': { reducer: R.filterEncryptedReasoning('some-model') },
  'filterEncryptedReasoning other': { reducer: R.filterEncryptedReasoning('another-model') },
  clearConversation: { reducer: R.clearConversation, options: noProtection },
  sequence: { reducer: R.sequence(R.clearToolResults({ keep: 1 }), R.stripThinking({ keepTurns: 1 })) },
  when: { reducer: R.when(isLong, R.dropOldestRoundtrips({ keep: 1 })) },
  untilFits: {
    reducer: R.untilFits({ target: 100 }, R.clearToolResults({ keep: 1 }), R.dropOldestRoundtrips({ target: 100 }))
  }
}

const contexts: Readonly<Record<string, fc.Arbitrary<Context>>> = {
  ...Object.fromEntries(Object.entries(profiles).map(([name, profile]) => [name, validContext({ profile })])),
  'separate without ids': validContext({ profile: profiles.separate, ids: 'missing' }),
  'merged with waiting calls': validContext({ profile: profiles.merged, ids: 'mixed', endings: ['calls', 'answer'] }),
  'broken histories': anyContext
}

/** Fewer runs than elsewhere: there are many properties. `FC_RUNS` decides when it is set. */
const runs = (least: number): { readonly numRuns: number } => ({
  numRuns: process.env['FC_RUNS'] === undefined ? least : Math.max(least, fc.readConfigureGlobal().numRuns ?? least)
})

/** In a broken history what a summary may replace depends on what is broken, and that is less after the first pass. */
const isOnceOnly = (contextName: string, caseName: string): boolean =>
  contextName === 'broken histories' && caseName.startsWith('replaceWithSummary')

describe.each(Object.entries(contexts))('one pass: %s', (contextName, arb) => {
  test.each(Object.entries(cases))('%s', (caseName, { reducer, options }) => {
    laws.reducer(arb, reducer, {
      ...runs(40),
      ...options,
      ...(isOnceOnly(contextName, caseName) ? { idempotent: false } : {})
    })
  })
})

/** The same with blocks of their own in every message: of one that answers two calls only the last clearing is remembered. */
const withOwnBlocks = (context: Context): Context =>
  withMessages(
    context,
    context.messages.map((message) => ({ ...message, content: message.content.map((block) => ({ ...block })) }))
  )

/** What is remembered about messages is found again only when they are the same ones. */
describe('the same work again gives the very same messages', () => {
  const others = new Set(['answerDangling'])
  test.each(Object.entries(contexts))('%s', (_, arb) => {
    fc.assert(
      fc.property(arb.map(withOwnBlocks), (context) => {
        const renewed = Object.entries(cases).filter(([name, { reducer }]) => {
          const [once, again] = [reducer(context).messages, reducer(context).messages]
          return !others.has(name) && !again.every((message, i) => message === once[i])
        })
        expect(renewed.map(([name]) => `${name}: ${shape(context)}`)).toEqual([])
      }),
      runs(20)
    )
  })
})

/** Either may do what it is waived for; doing both again may do more. */
const both = (first: Case, second: Case): LawOptions => {
  const all = [first.options ?? {}, second.options ?? {}]
  const protects = all.some((options) => options.protects === false)
    ? ({ protects: false } as const)
    : { protects: Object.assign({}, ...all.map((options) => options.protects ?? {})) as Protects }
  return {
    idempotent: false,
    ...protects,
    ...(all.some((options) => options.inserts === true) ? { inserts: true } : {}),
    waive: Object.assign({}, ...all.map((options) => options.waive ?? {})) as Readonly<Partial<Record<LawName, string>>>
  }
}

const anyCase = fc.constantFrom(...Object.keys(cases))

describe('two passes', () => {
  test.each(Object.entries(contexts))('%s', (_, arb) => {
    fc.assert(
      fc.property(arb, anyCase, anyCase, (context, first, second) => {
        const [one, two] = [cases[first]!, cases[second]!]
        const broken = laws.check(R.sequence(one.reducer, two.reducer), [context], both(one, two))
        expect(
          broken.map(({ law, message, before, after }) => `${law}: ${message}: ${shape(before)} → ${shape(after)}`)
        ).toEqual([])
      }),
      runs(500)
    )
  })
})

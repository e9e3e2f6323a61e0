/** Reducers on requests of the Responses API: what was accepted stays accepted, and no item is torn from its reasoning. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import * as R from '../../src/reducers'
import { laws } from '../../src/testing'
import { dialect } from '../../src/testing/dialectLaws'
import { unwrap } from './laws'
import { openaiResponsesRequest, validOpenaiResponses } from './openaiResponsesArbitrary'

const numRuns = Math.max(30, Number(process.env['FC_RUNS'] ?? 0))

type Item = Readonly<Record<string, unknown>>

interface Case {
  readonly reducer: R.Reducer
  readonly options?: Parameters<typeof laws.reducer>[2]
}

const cases: Readonly<Record<string, Case>> = {
  clearToolResults: { reducer: R.clearToolResults({ keep: 0 }) },
  'clearToolResults inputs': { reducer: R.clearToolResults({ keep: 1, clearInputs: true }) },
  clearToolInputs: { reducer: R.clearToolInputs({ keep: 1 }) },
  'stripThinking 0': { reducer: R.stripThinking({ keepTurns: 0 }) },
  'stripThinking 1': { reducer: R.stripThinking({ keepTurns: 1 }) },
  truncateToolResults: { reducer: R.truncateToolResults({ maxTokens: 40 }) },
  stripMedia: { reducer: R.stripMedia({ keep: 0 }) },
  'dropOldestRoundtrips 1': { reducer: R.dropOldestRoundtrips({ keep: 1 }) },
  'dropOldestRoundtrips 200': { reducer: R.dropOldestRoundtrips({ target: 200 }) },
  'dropOldestSteps 0': { reducer: R.dropOldestSteps({ keep: 0 }) },
  'dropOldestSteps 1': { reducer: R.dropOldestSteps({ keep: 1 }) },
  dropOrphans: { reducer: R.dropOrphans, options: { protects: { pinned: false, words: false, pending: false } } },
  answerDangling: {
    reducer: R.answerDangling({ pending: true }),
    options: { inserts: true, waive: { contraction: 'an answer is there for a call that had none' } }
  },
  'replaceWithSummary 0': { reducer: R.replaceWithSummary({ summary: 'They spoke.' }), options: { inserts: true } },
  'replaceWithSummary 2': { reducer: R.replaceWithSummary({ summary: 'Spoke.', keep: 2 }), options: { inserts: true } },
  filterEncryptedReasoning: { reducer: R.filterEncryptedReasoning('gpt-6-sol') },
  clearConversation: { reducer: R.clearConversation, options: { protects: false } },
  'two in a row': {
    reducer: R.sequence(R.clearToolInputs({ keep: 1 }), R.dropOldestSteps({ keep: 2 })),
    options: { idempotent: false }
  }
}

const reducers = Object.fromEntries(Object.entries(cases).map(([name, { reducer }]) => [name, reducer]))

const typeOf = (item: Item | undefined): unknown =>
  item === undefined ? undefined : (item['type'] ?? (item['role'] === undefined ? undefined : 'message'))

const isMade = (item: Item | undefined): boolean =>
  item !== undefined && (typeOf(item) !== 'message' || item['role'] === 'assistant')

/**
 * For each item that the model made, the reasoning that it may have been made with: the last one since the user spoke; for
 * what the provider did itself, since anyone else spoke.
 */
const reasons = (items: ReadonlyArray<Item>): ReadonlyMap<string, string> => {
  const out = new Map<string, string>()
  let last: string | undefined
  let isOwn = false
  for (const item of items) {
    if (typeOf(item) === 'message' && item['role'] === 'user') last = undefined
    if (!isMade(item) || /_output$|_response$/.test(String(typeOf(item)))) isOwn = false
    if (typeOf(item) === 'reasoning') {
      last = JSON.stringify(item)
      isOwn = true
    } else if (typeOf(item) === 'web_search_call' && !isOwn) continue
    else if (last !== undefined && isMade(item) && typeof item['id'] === 'string' && !hasKeyOfItsOwn(item))
      out.set(item['id'], last)
  }
  return out
}

/** Ids that are the key of a pair, or of what the provider does not tie to reasoning. */
const hasKeyOfItsOwn = (item: Item): boolean =>
  typeOf(item) === 'mcp_approval_request' || typeOf(item) === 'compaction' || String(typeOf(item)).endsWith('_output')

/** What is torn apart in the second list of items that was whole in the first. */
const torn = (before: ReadonlyArray<Item>, after: ReadonlyArray<Item>): string | undefined => {
  const old = reasons(before)
  const now = reasons(after)
  for (const [id, reasoning] of old)
    if (after.some((item) => item['id'] === id) && now.get(id) !== reasoning) return `${id} is without its reasoning`
  const text = before.map((item) => JSON.stringify(item))
  for (let i = 0; i < after.length; i++) {
    if (typeOf(after[i]) !== 'reasoning') continue
    const at = text.indexOf(JSON.stringify(after[i]))
    if (at < 0) return 'reasoning was edited'
    if (isMade(before[at + 1]) && JSON.stringify(after[i + 1]) !== text[at + 1])
      return 'reasoning is without what follows it'
  }
  return undefined
}

describe('generated requests', () => {
  test.each(Object.entries(cases))('%s keeps the laws of reducers', (_, { reducer, options }) => {
    const contexts = validOpenaiResponses.map((native) => unwrap(openaiResponses.decode(native)))
    laws.reducer(contexts, reducer, { ...options, numRuns })
  })

  test('what was accepted stays accepted', () => {
    dialect(validOpenaiResponses, openaiResponses, { reducers, numRuns })
  })

  test('what was broken is not broken more', () => {
    const { answerDangling: _, ...others } = reducers
    // of models that always reason nobody knows what an odd item was made with: P-R5 is a guess there
    const odd = openaiResponsesRequest.map((native) => ({ ...native, model: 'gpt-5.4' }))
    dialect(odd, openaiResponses, {
      reducers: others,
      items: ({ input }) => (typeof input === 'string' ? [] : input),
      numRuns
    })
  })

  test.each(Object.entries(reducers))('%s tears no item from its reasoning', (_, reducer) => {
    fc.assert(
      fc.property(validOpenaiResponses, (native) => {
        const after = openaiResponses.encode(reducer(unwrap(openaiResponses.decode(native)))).input
        expect(torn(native.input, after as ReadonlyArray<Item>)).toBeUndefined()
      }),
      { numRuns }
    )
  })
})

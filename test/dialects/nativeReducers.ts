/** Reducers on native requests: what the provider accepted it accepts after every one of them. */
import { expect } from 'vitest'
import { type Dialect, through } from '../../src/dialects/Dialect'
import type { Context } from '../../src/model/Context'
import {
  answerDangling,
  clearConversation,
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  dropOrphans,
  filterEncryptedReasoning,
  type Reducer,
  replaceWithSummary,
  sequence,
  stripMedia,
  stripThinking,
  truncateToolResults
} from '../../src/reducers'
import { clone, expectSame, unwrap } from './laws'

const summary = 'The user asked for files, and they were listed.'

export const reducers: Readonly<Record<string, Reducer>> = {
  clearToolResults: clearToolResults({ keep: 0 }),
  'clearToolResults, one kept, with inputs': clearToolResults({ keep: 1, clearInputs: true }),
  clearToolInputs: clearToolInputs({ keep: 0 }),
  truncateToolResults: truncateToolResults({ maxTokens: 40 }),
  'truncateToolResults, pending too': truncateToolResults({ maxTokens: 40, pending: true }),
  'dropOldestRoundtrips, one kept': dropOldestRoundtrips({ keep: 1 }),
  'dropOldestRoundtrips to 200 tokens': dropOldestRoundtrips({ target: 200 }),
  'dropOldestSteps, one kept': dropOldestSteps({ keep: 1 }),
  'dropOldestSteps to 200 tokens': dropOldestSteps({ target: 200 }),
  stripThinking: stripThinking({ keepTurns: 0 }),
  'stripThinking, open loop too': stripThinking({ keepTurns: 0, openLoop: true }),
  'stripThinking, one turn kept': stripThinking({ keepTurns: 1 }),
  stripMedia: stripMedia({ keep: 0 }),
  replaceWithSummary: replaceWithSummary({ summary }),
  'replaceWithSummary, three kept': replaceWithSummary({ summary, keep: 3 }),
  filterEncryptedReasoning: filterEncryptedReasoning('another'),
  answerDangling: answerDangling(),
  dropOrphans,
  'several in a row': sequence(
    clearToolResults({ keep: 1 }),
    stripThinking({ keepTurns: 1 }),
    stripMedia({ keep: 0 }),
    dropOldestSteps({ keep: 2 }),
    replaceWithSummary({ summary, keep: 2 })
  )
}

/** `clearConversation` leaves nothing, and nothing is no request. */
export const emptying = clearConversation

export interface Reduced<N> {
  readonly name: string
  readonly native: N
  readonly before: Context
  readonly after: Context
}

/** Runs every reducer: valid stays valid, untouched messages stay the same objects, and the memo is a cache only. */
export const reduceAll = <N>(
  dialect: Dialect<N>,
  native: N,
  items: (native: N) => ReadonlyArray<unknown>,
  look: (reduced: Reduced<N>) => void = () => undefined
): number => {
  let changed = 0
  for (const [name, reducer] of Object.entries(reducers)) {
    const before = unwrap(dialect.decode(native))
    const after = reducer(before)
    const reduced = unwrap(through(dialect)(reducer)(native))
    if (after === before) {
      expect(reduced).toBe(native)
      continue
    }
    changed++
    expect(dialect.violations(reduced), name).toEqual([])
    const out = dialect.encode(after)
    expectSame(out, reduced)
    expectSame(dialect.encode(clone(after)), out)
    const index = new Map(before.messages.map((message, i) => [message, i]))
    after.messages.forEach((message, i) => {
      const at = index.get(message)
      if (at !== undefined) expect(items(out)[i]).toBe(items(native)[at])
    })
    look({ name, native: out, before, after })
  }
  return changed
}

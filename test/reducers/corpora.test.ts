/**
 * The laws on real histories. `npm test` takes some of the short ones and a part of the options; `npm run test:sweep`
 * takes all histories, forty options and every two reducers in a row.
 */
import { describe, expect, test } from 'vitest'
import * as R from '../../src/reducers'
import { violations } from '../../src/roundtrip'
import { type LawOptions, laws } from '../../src/testing'
import { estimateTokens } from '../../src/tokens'
import { histories, type History } from '../support/transcripts'

const isFull = process.env['SWEEP'] === 'full'
const all = histories()
const short = all.filter(({ context }) => context.messages.length <= 60).filter((_, i) => i % 4 === 0)
const used = isFull ? all : short

const summary = 'The user asked for a change; the files were read and most of it was done.'
const counts = isFull ? [0, 1, 2, 3, 5, 8, 13, 21, 34, 55] : [0, 2]
const shares = isFull ? Array.from({ length: 40 }, (_, k) => (k + 1) / 41) : [0.3, 0.7]

interface Row {
  readonly name: string
  readonly reducer: (history: History) => R.Reducer
  readonly options?: LawOptions
}

const each = (name: string, make: (keep: number) => R.Reducer, options?: LawOptions): ReadonlyArray<Row> =>
  counts.map((keep) => ({
    name: `${name} keep ${String(keep)}`,
    reducer: () => make(keep),
    ...(options && { options })
  }))

const toShare = (name: string, make: (target: number) => R.Reducer): ReadonlyArray<Row> =>
  shares.map((share) => ({
    name: `${name} to ${share.toFixed(2)}`,
    reducer: (history) => make(Math.floor(estimateTokens(history.context) * share))
  }))

const rows: ReadonlyArray<Row> = [
  ...each('clearToolResults', (keep) => R.clearToolResults({ keep })),
  ...each('clearToolResults with inputs', (keep) => R.clearToolResults({ keep, batch: 3, clearInputs: true })),
  ...each('clearToolResultsBeyond', (keep) => R.clearToolResultsBeyond({ keepTokens: 1000 * keep })),
  ...each('clearToolResultsBeyond truncating', (keep) =>
    R.clearToolResultsBeyond({ keepTokens: 500 * keep, truncateTo: 100, batch: 4 })
  ),
  ...each('clearRepeatedResults', (keep) => R.clearRepeatedResults({ keep })),
  ...each('clearSupersededReads', (keep) => R.clearSupersededReads({ tools: R.fileTools, keep, batch: 1 + keep })),
  ...each('clearFailedInputs', (keep) => R.clearFailedInputs({ keep })),
  ...each('clearHead', (keep) => R.clearHead({ keepTokens: 1000 * keep, batch: 1 + keep })),
  ...each('clearToolInputs', (keep) => R.clearToolInputs({ keep })),
  ...each('stripThinking', (keepTurns) => R.stripThinking({ keepTurns })),
  ...each('stripThinking in the loop', (keepTurns) => R.stripThinking({ keepTurns, openLoop: true }), {
    protects: { pending: false }
  }),
  ...each('stripMedia', (keep) => R.stripMedia({ keep })),
  ...each('truncateToolResults', (keep) => R.truncateToolResults({ maxTokens: 32 + 50 * keep, keep })),
  ...each('truncateToolResultsByAge', (keep) =>
    R.truncateToolResultsByAge({
      caps: [
        { keep, maxTokens: 1000 },
        { keep: 2 * keep + 1, maxTokens: 50 }
      ],
      batch: 1 + keep
    })
  ),
  ...each('offloadToolResults', (keep) => (context) => R.offloadToolResults({ minTokens: 200, keep })(context).context),
  ...each('pin', (keep) => R.pin((_, message) => Number(message.id) % (keep + 2) === 1)),
  ...each('stripToolCalls', (keep) => R.stripToolCalls({ keep })),
  ...each('dropStepsOfOldTurns', (keep) => R.dropStepsOfOldTurns({ keepTurns: keep + 1 })),
  ...each('dropOldestRoundtrips', (keep) => R.dropOldestRoundtrips({ keep })),
  ...each('dropOldestSteps', (keep) => R.dropOldestSteps({ keep })),
  ...each('replaceWithSummary', (keep) => R.replaceWithSummary({ summary, keep }), { inserts: true }),
  ...toShare('dropOldestRoundtrips', (target) => R.dropOldestRoundtrips({ target })),
  ...toShare('dropOldestSteps', (target) => R.dropOldestSteps({ target })),
  ...toShare('untilFits', (target) =>
    R.untilFits(
      { target },
      R.stripThinking({ keepTurns: 1 }),
      R.clearToolResults({ keep: 3 }),
      R.clearToolInputs({ keep: 3 }),
      R.dropOldestSteps({ target }),
      R.dropOldestRoundtrips({ target })
    )
  ),
  { name: 'filterEncryptedReasoning', reducer: () => R.filterEncryptedReasoning('another-model') },
  { name: 'clearConversation', reducer: () => R.clearConversation, options: { protects: false } },
  { name: 'dropOrphans', reducer: () => R.dropOrphans, options: { protects: false } },
  {
    name: 'answerDangling',
    reducer: () => R.answerDangling(),
    options: { inserts: true, protects: false, waive: { contraction: 'it adds what is missing' } }
  }
]

/** The first broken law of a row on each history, with where it broke. */
const broken = ({ reducer, options }: Row): ReadonlyArray<string> =>
  used.flatMap((history) =>
    laws
      .check(reducer(history), [history.context], options)
      .map(({ law, message }) => `${history.name}: ${law}: ${message}`)
  )

describe.runIf(all.length > 0)(`the laws on ${String(used.length)} of ${String(all.length)} real histories`, () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', { timeout: 3_600_000 }, (_, row) => {
    expect(broken(row)).toEqual([])
  })
})

describe.runIf(all.length > 0)('two in a row', () => {
  const some = rows.filter((_, i) => i % 7 === 0)
  const few = isFull ? short : short.filter((_, i) => i % 8 === 0)
  test.each(some.map((row) => [row.name, row] as const))('%s, then any', { timeout: 3_600_000 }, (_, first) => {
    const found = few.flatMap((history) =>
      some.flatMap((second) =>
        laws
          .check(R.sequence(first.reducer(history), second.reducer(history)), [history.context], {
            inserts: true,
            protects: false,
            idempotent: false,
            waive: { contraction: 'answers may be added' }
          })
          .map(({ law, message }) => `${second.name} on ${history.name}: ${law}: ${message}`)
      )
    )
    expect(found).toEqual([])
  })
})

describe.runIf(all.length > 0)('repairs', () => {
  test('leave no torn pair in any real history', () => {
    const torn = used.flatMap(({ name, context }) =>
      violations(R.answerDangling({ pending: true })(R.dropOrphans(context)))
        .filter(({ rule }) => rule === 'unanswered-call' || rule === 'orphan-result' || rule === 'duplicate-result')
        .map(({ rule, message }) => `${name}: ${rule} at ${String(message)}`)
    )
    expect(torn).toEqual([])
  })
})

/** Every reducer on histories of 100 to 10,000 messages: where it has work to do, and where it has none. */
import assert from 'node:assert'
import type { Context } from '../src/model'
import {
  answerDangling,
  clearConversation,
  clearFailedInputs,
  clearHead,
  clearRepeatedResults,
  clearSupersededReads,
  clearToolInputs,
  clearToolResults,
  clearToolResultsBeyond,
  dropOldestRoundtrips,
  dropOldestSteps,
  dropOrphans,
  dropStepsOfOldTurns,
  type FileTool,
  filterEncryptedReasoning,
  offloadToolResults,
  type OffloadToolResultsOptions,
  pin,
  type Reducer,
  replaceWithSummary,
  stripMedia,
  stripThinking,
  stripToolCalls,
  truncateToolResults,
  truncateToolResultsByAge
} from '../src/reducers'
import { violations } from '../src/roundtrip'
import { estimateTokens } from '../src/tokens'
import { bench, type Case } from './Case'
import { half, sized, unbound } from './contexts'
import { eventfulContext, interruptedContext } from './fixtures'

const offload = (options: OffloadToolResultsOptions): Reducer => {
  const take = offloadToolResults(options)
  return (context) => take(context).context
}

const tools: ReadonlyArray<FileTool> = [{ name: 'bash', does: 'read', path: 'path' }]

const never: ReadonlyArray<FileTool> = [{ name: 'none', does: 'read', path: 'path' }]

type Row = readonly [name: string, work: (context: Context) => Reducer, nothing?: Reducer]

/** On histories of one kind of work: prompts, thinking, calls and results. */
const plain: ReadonlyArray<Row> = [
  ['clearToolResults', () => clearToolResults({ keep: 10 }), clearToolResults({ keep: 1e6 })],
  ['clearToolResults with inputs', () => clearToolResults({ keep: 10, clearInputs: true, clearAtLeast: 100 })],
  ['clearToolResults in batches', () => clearToolResults({ keep: 3, batch: 25, excludeTools: ['write_file'] })],
  [
    'clearToolResultsBeyond',
    () => clearToolResultsBeyond({ keepTokens: 2_000 }),
    clearToolResultsBeyond({ keepTokens: 1e9 })
  ],
  [
    'clearToolResultsBeyond, truncating',
    () => clearToolResultsBeyond({ keepTokens: 2_000, truncateTo: 100, keepTurns: 1, clearAtLeast: 100 })
  ],
  ['clearHead', () => clearHead({ keepTokens: 5_000 }), clearHead({ keepTokens: 1e9 })],
  ['clearHead, half', (context) => clearHead({ keepTokens: half(context) })],
  ['clearToolInputs', () => clearToolInputs({ keep: 10 }), clearToolInputs({ keep: 1e6 })],
  ['stripThinking', () => stripThinking({ keepTurns: 1 }), stripThinking({ keepTurns: 1e6 })],
  ['stripToolCalls', () => stripToolCalls({ keep: 20 }), stripToolCalls({ keep: 1e6 })],
  ['stripToolCalls, half', (context) => stripToolCalls({ keep: 20, target: half(context) })],
  ['truncateToolResults', () => truncateToolResults({ maxTokens: 200 }), truncateToolResults({ maxTokens: 1e6 })],
  [
    'truncateToolResultsByAge',
    () =>
      truncateToolResultsByAge({
        caps: [
          { keep: 10, maxTokens: 200 },
          { keep: 40, maxTokens: 50 }
        ]
      }),
    truncateToolResultsByAge({ caps: [{ keep: 1e6, maxTokens: 200 }] })
  ],
  ['offloadToolResults', () => offload({ minTokens: 100, keep: 10 }), offload({ minTokens: 1e9 })],
  [
    'dropOldestRoundtrips',
    (context) => dropOldestRoundtrips({ target: half(context) }),
    dropOldestRoundtrips({ target: 1e9 })
  ],
  ['dropOldestRoundtrips, keep', () => dropOldestRoundtrips({ keep: 2 })],
  ['dropOldestSteps', (context) => dropOldestSteps({ target: half(context) }), dropOldestSteps({ target: 1e9 })],
  ['dropOldestSteps, keep', () => dropOldestSteps({ keep: 10 })],
  ['dropStepsOfOldTurns', () => dropStepsOfOldTurns({ keepTurns: 1 }), dropStepsOfOldTurns({ keepTurns: 1e6 })],
  [
    'replaceWithSummary',
    () => replaceWithSummary({ summary: 'It went well so far.', keep: 20 }),
    replaceWithSummary({ summary: ' ' })
  ],
  [
    'replaceWithSummary, half',
    ({ messages }) => replaceWithSummary({ summary: 'It went well so far.', keep: messages.length >> 1 })
  ],
  ['clearConversation', () => clearConversation]
]

/** On histories in which calls fail and are made again, with images and with thinking that another model encrypted. */
const eventful: ReadonlyArray<Row> = [
  ['stripMedia', () => stripMedia({ keep: 2 }), stripMedia({ keep: 1e6 })],
  ['clearRepeatedResults', () => clearRepeatedResults(), clearRepeatedResults({ keep: 1e6 })],
  ['clearSupersededReads', () => clearSupersededReads({ tools }), clearSupersededReads({ tools: never })],
  ['clearFailedInputs', () => clearFailedInputs({ keep: 0 }), clearFailedInputs({ keep: 1e6 })],
  ['filterEncryptedReasoning', () => filterEncryptedReasoning('m2'), filterEncryptedReasoning('m1')]
]

const work = (name: string, size: number, make: () => Context, reducerOf: (context: Context) => Reducer): Case =>
  bench(`${name}, ${String(size)} messages, work to do`, () => {
    const context = make()
    const reducer = reducerOf(context)
    return {
      run: () => reducer(context),
      validate: (after: Context) => {
        assert.ok(size === 100 || estimateTokens(after) < estimateTokens(context), name)
        assert.deepStrictEqual(violations(after), [])
      }
    }
  })

const nothing = (name: string, size: number, make: () => Context, reducer: Reducer): Case =>
  bench(`${name}, ${String(size)} messages, nothing to do`, () => {
    const context = make()
    return { run: () => reducer(context), validate: (after) => assert.strictEqual(after, context) }
  })

const rows = (of: ReadonlyArray<Row>, size: number, make: () => Context): ReadonlyArray<Case> =>
  of.flatMap(([name, reducerOf, idle]) => [
    work(name, size, make, reducerOf),
    ...(idle === undefined ? [] : [nothing(name, size, make, idle)])
  ])

/** Reducers that need not make a history smaller. */
const others = (size: number): ReadonlyArray<Case> => {
  const plainOf = (): Context => sized(size)
  const isWriting = pin((block) => block.type === 'tool_use' && block.name === 'write_file')
  const repairs: ReadonlyArray<readonly [name: string, repair: Reducer]> = [
    ['dropOrphans', dropOrphans],
    ['answerDangling', answerDangling()]
  ]
  return [
    bench(`pin, ${String(size)} messages, work to do`, () => ({
      run: () => isWriting(sized(size)),
      validate: ({ messages }) => assert.ok(messages.filter(({ pinned }) => pinned).length > size / 10)
    })),
    nothing(
      'pin',
      size,
      plainOf,
      pin(() => false)
    ),
    ...repairs.flatMap(([name, repair]) => [
      bench(`${name}, ${String(size)} messages, work to do`, () => {
        const context = unbound(interruptedContext(size))
        return {
          run: () => repair(context),
          validate: (after) => assert.ok(violations(after).length < violations(context).length)
        }
      }),
      nothing(name, size, plainOf, repair)
    ])
  ]
}

/** "Bound" is under the strict profile, where thinking goes after the first edit. */
export const reductions: ReadonlyArray<Case> = [
  ...[100, 1_000, 3_000, 10_000].flatMap((size) => [
    ...rows(plain, size, () => sized(size)),
    ...rows(eventful, size, () => unbound(eventfulContext(size))),
    ...others(size)
  ]),
  ...plain.map(([name, reducerOf]) => work(`${name}, thinking bound`, 3_000, () => sized(3_000, 'bound'), reducerOf))
]

/** Every reducer with options at random: what a hunt runs, told as data so that a case can be run again. */
import { isRight } from 'fp-ts/lib/Either.js'
import { type Context, withMessages } from '../../../src/model/Context'
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
  fileTools,
  filterEncryptedReasoning,
  offloadToolResults,
  pin,
  type Reducer,
  replaceWithSummary,
  sequence,
  stripMedia,
  stripThinking,
  stripToolCalls,
  truncateToolResults,
  truncateToolResultsByAge
} from '../../../src/reducers'
import { compact, cutKept, dropUnprotected, presets, truncateTexts } from '../../../src/strategy'
import { ledgerSummary } from '../../../src/summary'
import { mapBlocks } from '../../../src/traversal/Blocks'
import { pick } from './random'

/** Numbers from 0 up to 1, the same in every run. */
export type Next = () => number

/** A reducer by its name, and its options as JSON. */
export interface Dish {
  readonly name: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each reducer has its own
  readonly options: any
}

interface Recipe {
  readonly options: (next: Next) => object
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each reducer has its own
  readonly make: (options: any) => Reducer
}

const among =
  (from: Readonly<Record<string, ReadonlyArray<unknown>>>) =>
  (next: Next): object =>
    Object.fromEntries(
      Object.entries(from).flatMap(([name, values]) => {
        const value = pick(values, next)
        return value === undefined ? [] : [[name, value]]
      })
    )

const keep = [0, 0, 1, 2, 3]
const batch = [undefined, undefined, 2, 3]
const flag = [undefined, true]
const target = [0, 60, 200, 600]
const excludeTools = [undefined, undefined, undefined, ['bash', 'ls', 'read_file']]
const summary = ['The user asked for files, and they were listed.', 'x']
const policies = Object.keys(presets)

const recipe = (
  from: Readonly<Record<string, ReadonlyArray<unknown>>>,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each reducer has its own
  make: (options: any) => Reducer
): Recipe => ({ options: among(from), make })

/** No wire form tells who thought: here every so many blocks of thinking are of one model, and the rest of another. */
const signedBy = (context: Context, every: number): Context => {
  let n = 0
  return withMessages(
    context,
    mapBlocks(context.messages, (block) =>
      block.type === 'thinking' ? { ...block, model: n++ % every === 0 ? 'one' : 'another' } : block
    )
  )
}

const kinds = {
  answerDangling: recipe({ pending: flag }, answerDangling),
  clearConversation: recipe({}, () => clearConversation),
  clearFailedInputs: recipe({ keep, batch }, clearFailedInputs),
  clearHead: recipe({ keepTokens: target, batch, excludeTools }, clearHead),
  clearRepeatedResults: recipe({ keep: [undefined, 1], batch }, clearRepeatedResults),
  clearSupersededReads: recipe({ batch }, (options: object) => clearSupersededReads({ ...options, tools: fileTools })),
  clearToolInputs: recipe({ keep, excludeTools }, clearToolInputs),
  clearToolResults: recipe(
    { keep, batch, excludeTools, clearInputs: flag, placeholder: [undefined, undefined, 'x'] },
    clearToolResults
  ),
  clearToolResultsBeyond: recipe({ keepTokens: target }, clearToolResultsBeyond),
  cutKept: recipe({ target }, cutKept),
  'dropOldestRoundtrips, some kept': recipe({ keep }, dropOldestRoundtrips),
  'dropOldestRoundtrips to a target': recipe({ target }, dropOldestRoundtrips),
  'dropOldestSteps, some kept': recipe({ keep }, dropOldestSteps),
  'dropOldestSteps to a target': recipe({ target }, dropOldestSteps),
  dropOrphans: recipe({}, () => dropOrphans),
  dropStepsOfOldTurns: recipe({ keepTurns: [1, 1, 2], batch }, dropStepsOfOldTurns),
  dropUnprotected: recipe({ target }, dropUnprotected),
  filterEncryptedReasoning: recipe({ every: [1, 2] }, ({ every }: { every: number }) => (context) => {
    const signed = signedBy(context, every)
    const after = filterEncryptedReasoning('another')(signed)
    return after === signed ? context : after
  }),
  offloadToolResults: recipe({ minTokens: [1, 4, 40], keep: [undefined, 1], pending: flag, batch }, (options) => {
    const offload = offloadToolResults(options as Parameters<typeof offloadToolResults>[0])
    return (context) => offload(context).context
  }),
  pin: recipe({ type: ['tool_result', 'text'] }, ({ type }: { type: string }) => pin((block) => block.type === type)),
  replaceWithSummary: recipe({ summary, keep: [undefined, 1, 2, 3, 5] }, replaceWithSummary),
  stripMedia: recipe({ keep: [0, 0, 1] }, stripMedia),
  stripThinking: recipe({ keepTurns: [0, 0, 1, 2], openLoop: flag }, stripThinking),
  stripToolCalls: recipe({ keep, batch, target: [undefined, undefined, 200] }, stripToolCalls),
  truncateTexts: recipe({ maxTokens: [32, 40] }, truncateTexts),
  truncateToolResults: recipe({ maxTokens: [32, 40], keep: [undefined, 1], pending: flag }, truncateToolResults),
  truncateToolResultsByAge: recipe({ caps: [[{ keep: 1, maxTokens: 32 }], [{ keep: 0, maxTokens: 60 }]] }, (options) =>
    truncateToolResultsByAge(options as Parameters<typeof truncateToolResultsByAge>[0])
  ),
  'compact by a preset': recipe(
    { policy: policies, window: [150, 300, 600, 1500], summarize: flag },
    ({ policy, window, summarize }: { policy: keyof typeof presets; window: number; summarize?: true }) => {
      const run = compact(presets[policy], {
        budget: {
          window,
          maxOutput: 20,
          trigger: window >> 1,
          target: window >> 2,
          hard: window - 20,
          warn: window >> 1
        },
        ...(summarize === true ? { summarize: ledgerSummary } : {})
      })
      return (context) => {
        const compacted = run(context)
        return isRight(compacted) ? compacted.right.after : context
      }
    }
  )
} satisfies Readonly<Record<string, Recipe>>

const single: Readonly<Record<string, Recipe>> = kinds
const names = Object.keys(single)

/** Draws three reducers, one after the other. */
const inRow: Recipe = {
  options: (next) => [0, 1, 2].map(() => dishOf(pick(names, next), next)),
  make: (dishes: ReadonlyArray<Dish>) => sequence(...dishes.map(reducerOf))
}

const recipes: Readonly<Record<string, Recipe>> = { ...single, 'three in a row': inRow }

/** The names of all reducers that are hunted with. */
export const dishes: ReadonlyArray<string> = Object.keys(recipes)

/** A reducer with options at random. */
export const dishOf = (name: string, next: Next): Dish => ({ name, options: recipes[name]!.options(next) })

/** The reducer that was drawn. */
export const reducerOf = ({ name, options }: Dish): Reducer => recipes[name]!.make(options)

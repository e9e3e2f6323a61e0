/**
 * Why a context cannot be made to fit, as data and as a sentence.
 *
 * @since 0.1.0
 */
import type { Protection } from './Budget'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Holds the tokens of what cannot go, whole numbers that add up to `total`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Floor {
  /** Instructions outside the messages, and system messages among them. */
  readonly system: number
  /** Tool definitions. */
  readonly tools: number
  readonly pinned: number
  /** The latest words of the user. */
  readonly latestUser: number
  /** The newest step: calls that wait and results that the model has not seen, or the answer just given. */
  readonly openLoop: number
  /** The first words of the user, and summaries, where the budget keeps them. */
  readonly firstUser: number
  /** What those stand on: steps and prompts of pinned messages, acknowledgements, what a broken history holds fast. */
  readonly rest: number
  /** What will be appended before the next request. */
  readonly pending: number
  readonly total: number
}

/**
 * Says that a context cannot be brought to its target, with the numbers.
 *
 * | reason   | what it means                                                              |
 * | -------- | -------------------------------------------------------------------------- |
 * | `floor`  | what cannot go is over the target by itself: nothing was tried             |
 * | `ladder` | the floor is below the target, but the steps of the ladder end above it     |
 *
 * @category model
 * @since 0.1.0
 */
export interface Infeasible {
  readonly type: 'Infeasible'
  readonly reason: 'floor' | 'ladder'
  /** Tokens that were asked for. */
  readonly target: number
  /** Tokens of the context as it is, with what is pending. */
  readonly tokens: number
  /** The fewest tokens that the ladder came to; `tokens` when nothing was tried. */
  readonly reached: number
  readonly floor: Floor
  /** What the budget says of the messages that stay. */
  readonly protect: Protection
  /** What the budget would have to let go for the target to be reached; nothing where that would not help. */
  readonly relief: Relief | undefined
}

/**
 * Says what a budget would have to protect less.
 *
 * @category model
 * @since 0.1.0
 */
export interface Relief {
  /** The parts of the protection that are another then, e.g. `{ openResults: 'cut' }`. */
  readonly protect: Partial<Protection>
  /** The fewest tokens that can be reached then. */
  readonly total: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Draws an infeasible fit as one sentence: the numbers, the largest parts of the floor, and what to do.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { context, user } from 'context-compaction/model'
 * import { compact, drawInfeasible } from 'context-compaction/strategy'
 *
 * const huge = context({ system: 'Be brief.', messages: [user('word '.repeat(9000))] })
 * const result = compact({ budget: { window: 8000 }, steps: [] })(huge)
 * assert.ok(isLeft(result))
 * assert.match(
 *   drawInfeasible(result.left),
 *   /^10136 tokens cannot go, 3060 are allowed: latest words of the user 10133, system 3; let latestUser be cut/
 * )
 *
 * @category queries
 * @since 0.1.0
 */
export const drawInfeasible = ({ reason, target, reached, floor, relief }: Infeasible): string => {
  if (reason === 'ladder')
    return `the steps end at ${String(reached)} tokens, ${String(target)} are allowed; ${String(floor.total)} can be reached: add a step that drops more, such as dropUnprotected, or smallest, which always gets there`
  const parts = floorParts.filter((part) => floor[part] > 0).sort((a, b) => floor[b] - floor[a])
  const list = parts.map((part) => `${partNames[part]} ${String(floor[part])}`).join(', ')
  const help = relief === undefined ? advice[parts[0] ?? 'rest'] : drawRelief(relief)
  return `${String(floor.total)} tokens cannot go, ${String(target)} are allowed: ${list}; ${help}, or raise the target to ${String(floor.total)}`
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

type FloorPart = Exclude<keyof Floor, 'total'>

const floorParts: ReadonlyArray<FloorPart> = [
  'system',
  'tools',
  'pinned',
  'latestUser',
  'openLoop',
  'firstUser',
  'rest',
  'pending'
]

const partNames: Readonly<Record<FloorPart, string>> = {
  system: 'system',
  tools: 'tools',
  pinned: 'pinned messages',
  latestUser: 'latest words of the user',
  openLoop: 'newest step',
  firstUser: 'first words of the user',
  rest: 'what those stand on',
  pending: 'what is pending'
}

const drawRelief = ({ protect }: Relief): string =>
  Object.entries(protect)
    .map(([part, keeping]) => `let ${part} be ${keeping}`)
    .join(' and ')

/** What helps where nothing can be let go that would. */
const advice: Readonly<Record<FloorPart, string>> = {
  system: 'shorten the instructions',
  tools: 'give fewer tools',
  pinned: 'pin less',
  latestUser: 'ask for less at once',
  openLoop: 'let the model write less, or make fewer calls, at once',
  firstUser: 'ask for less at first',
  rest: 'pin less, and repair the history if it is broken (dropOrphans, answerDangling)',
  pending: 'append less at once'
}

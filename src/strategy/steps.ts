/**
 * Ladders of steps that are given as JSON.
 *
 * @since 0.1.0
 */
import { isLeft, toError, tryCatch } from 'fp-ts/lib/Either.js'
import { memoize } from '../internal/memo'
import type { Step } from './Ladder'
import type { PolicyStep } from './PolicyStep'
import { stepNames, stepOf } from './stepTable'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Reaches every target that can be reached at all, without a model. In order, each as far as needed and the oldest first:
 *
 * | step                  | what goes                                                                          |
 * | --------------------- | ---------------------------------------------------------------------------------- |
 * | `stripThinking`       | thinking of all turns but the latest                                                |
 * | `clearToolResults`    | results but the newest 5, for a line that says what stood there                     |
 * | `clearToolInputs`     | long arguments but those of the newest 5 calls                                      |
 * | `stripMedia`          | images and documents but the newest 2                                               |
 * | `truncateToolResults` | the middle of results over 2,000 tokens                                             |
 * | `truncateTexts`       | the middle of old texts over 2,000 tokens, e.g. of logs pasted into a prompt        |
 * | `dropOldestSteps`     | whole steps but the newest 12; prompts and answers stay                             |
 * | `clearToolResults`, `clearToolInputs` | results and arguments but the newest 2                              |
 * | `dropUnprotected`     | whatever need not stay                                                              |
 * | `cutKept`             | the middle of the first words of the user, and of what else the budget lets be cut  |
 * | `smallest`            | all of that at once on the context as it was, as far as each goes                   |
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultSteps: ReadonlyArray<PolicyStep> = [
  { step: 'stripThinking', keepTurns: 1 },
  { step: 'clearToolResults', keep: 5 },
  { step: 'clearToolInputs', keep: 5 },
  { step: 'stripMedia', keep: 2 },
  { step: 'truncateToolResults', maxTokens: 2000 },
  { step: 'truncateTexts', maxTokens: 2000 },
  { step: 'dropOldestSteps', keep: 12 },
  { step: 'clearToolResults', keep: 2 },
  { step: 'clearToolInputs', keep: 2 },
  { step: 'dropUnprotected' },
  { step: 'cutKept' },
  { step: 'smallest' }
]

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a ladder of steps that are given as JSON; the same list gives the same ladder, with what its reducers remember.
 * Throws a `RangeError` that names the step and its place for a name that no step has, and for options that cannot be.
 *
 * @example
 * import assert from 'node:assert'
 * import { ladderOf } from 'context-compaction/strategy'
 *
 * const ladder = ladderOf([{ step: 'clearToolResults', keep: 3 }, { step: 'dropUnprotected' }])
 * assert.strictEqual(ladder.length, 2)
 * assert.throws(() => ladderOf([{ step: 'clearToolResults', keep: -1 }]), /steps\[0\].*keep must be/)
 *
 * @category constructors
 * @since 0.1.0
 */
export const ladderOf: (steps: ReadonlyArray<PolicyStep>) => ReadonlyArray<Step> = /*#__PURE__*/ memoize((steps) =>
  steps.map((step, k) => {
    const at = `steps[${String(k)}]`
    const name: string = step.step
    if (!stepNames().includes(name))
      throw new RangeError(`${at}: no step is named ${name}; there are ${stepNames().join(', ')}`)
    const made = tryCatch(() => stepOf(step), toError)
    if (isLeft(made)) throw new RangeError(`${at}: ${made.left.message}`)
    return made.right
  })
)

/**
 * Makes the ladder of `defaultSteps`.
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultLadder: ReadonlyArray<Step> = /*#__PURE__*/ ladderOf(defaultSteps)

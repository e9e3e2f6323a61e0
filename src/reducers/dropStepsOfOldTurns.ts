/**
 * Keeps of old turns what was asked and what was answered.
 *
 * @since 0.1.0
 */
import type { Message } from '../model/Message'
import { profileOf } from '../model/Context'
import { isPrompt, stepsOf, turns } from '../roundtrip/Span'
import { isDroppable } from './dropOldestSteps'
import { dropMarked } from './dropSpans'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which turns keep their steps.
 *
 * @category model
 * @since 0.1.0
 */
export interface DropStepsOfOldTurnsOptions {
  /** How many of the newest turns to leave alone, at least 1: the last turn is what the model is working on. */
  readonly keepTurns: number
  /** Works in steps of this many turns, so that requests in between share their prefix. Default: 1. */
  readonly batch?: number
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Drops the steps of all turns but the `keepTurns` newest, and keeps their prompts and conclusions.
 *
 * The conclusion is the last step of a turn, the answer in most. A turn that was broken off in the middle keeps its last
 * calls with their results: a prompt alone would look as if nobody had worked on it, and be worked on again. Steps with a
 * pinned or a system message or with words of the user stay. The context itself comes back when nothing is dropped. Throws
 * a `RangeError` for a `keepTurns` or `batch` below 1 or broken.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { dropStepsOfOldTurns } from 'context-compaction/reducers'
 *
 * const step = (id: string) => [
 *   assistant(toolUse({ id, name: 'bash', input: { command: 'make' } })),
 *   user(toolResult({ toolUseId: id, content: 'ok' }))
 * ]
 * const turn = (n: number) => [user(`Do ${n}.`), ...step(`a${n}`), ...step(`b${n}`), assistant(`Did ${n}.`)]
 * const before = context({ messages: [...turn(1), ...turn(2)] })
 * const after = dropStepsOfOldTurns({ keepTurns: 1 })(before)
 * assert.deepStrictEqual(after.messages, [before.messages[0], ...before.messages.slice(5)])
 * assert.strictEqual(dropStepsOfOldTurns({ keepTurns: 2 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const dropStepsOfOldTurns = ({ keepTurns, batch = 1 }: DropStepsOfOldTurnsOptions): Reducer => {
  checkAtLeast('dropStepsOfOldTurns: keepTurns', keepTurns, 1)
  checkAtLeast('dropStepsOfOldTurns: batch', batch, 1)
  return (context) => {
    const { messages } = context
    const all = turns(context)
    const old = Math.floor((all.length - keepTurns) / batch) * batch
    if (old <= 0) return context
    const isAnchored = profileOf(context).systemMessages === 'between-turns'
    // the pending step never ends before the last turn
    const { end } = all[old - 1]!
    const goes = new Uint8Array(messages.length)
    const steps = stepsOf(messages)
    for (let k = 0; k < steps.length && steps[k]!.end < end; k++) {
      const step = steps[k]!
      const isConclusion = steps[k + 1] === undefined || hasPrompt(messages, step.end, steps[k + 1]!.start)
      if (!isConclusion && step.start > all[0]!.start && isDroppable(messages, step, isAnchored))
        goes.fill(1, step.start, step.end)
    }
    return dropMarked(context, goes, end)
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const hasPrompt = (messages: ReadonlyArray<Message>, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isPrompt(messages[i]!)) return true
  return false
}

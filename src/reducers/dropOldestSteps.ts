/**
 * Removes the oldest steps of tool loops and keeps the prompts they work on.
 *
 * @since 0.1.0
 */
import { profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { thinkingSafe } from '../roundtrip/Boundary'
import { hasToolUse, hasUserWords, loopPrompt, pendingFrom, type Span, stepsOf } from '../roundtrip/Span'
import { isWithin } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { checkDropOldest, type DropOldestOptions } from './dropOldestRoundtrips'
import { dropMarked, spansToDrop } from './dropSpans'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Drops the oldest steps, each an assistant message that calls tools with all results of its calls, until the context
 * costs no more than `target` tokens or only `keep` such steps remain.
 *
 * This is what makes an agent compactable that works on one prompt through hundreds of steps. Prompts and answers
 * without calls stay; so do the pending step, steps with a pinned or a system message, and steps in which the user
 * spoke. Where the profile requires a tool loop to begin with thinking, it still does. The context itself comes back
 * when nothing is dropped. Throws a `RangeError` when neither `keep` nor `target` is given or one is broken.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { dropOldestSteps } from 'context-compaction/reducers'
 *
 * const step = (id: string) => [
 *   assistant(toolUse({ id, name: 'bash', input: { command: 'make' } })),
 *   user(toolResult({ toolUseId: id, content: 'error' }))
 * ]
 * const before = context({ messages: [user('Fix the build.'), ...step('c1'), ...step('c2'), ...step('c3')] })
 * const after = dropOldestSteps({ keep: 1 })(before)
 * assert.deepStrictEqual(after.messages, [before.messages[0], ...before.messages.slice(5)])
 * assert.strictEqual(dropOldestSteps({ keep: 3 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const dropOldestSteps = (options: DropOldestOptions): Reducer => {
  const { keep = 0, target = 0, estimator = heuristicEstimator } = options
  checkDropOldest('dropOldestSteps', options)
  return (context) => {
    const { messages } = context
    const calling = stepsOf(messages).filter((step) => callsTools(messages, step))
    const candidates = calling.length - keep
    if (candidates <= 0) return context
    if (isWithin(context, target, estimator)) return context
    const pending = pendingFrom(messages)
    const isSafe = thinkingSafe(context)
    const isAnchored = profileOf(context).systemMessages === 'between-turns'
    const prompt = loopPrompt(messages)
    const goes = new Uint8Array(messages.length)
    const old: Array<Span> = []
    /** How many of the oldest steps may go, so that what stays begins as the profile demands. */
    const stops: Array<number> = []
    let firstKept = -1
    for (let k = 0; k < candidates && calling[k]!.start < pending; k++) {
      const step = calling[k]!
      old.push(step)
      if (isDroppable(messages, step, isAnchored)) goes.fill(1, step.start, step.end)
      else if (firstKept < 0 && step.start > prompt) firstKept = step.start
      if (isSafe(firstKept < 0 ? step.end : firstKept)) stops.push(k + 1)
    }
    const count = spansToDrop(context, old, goes, target, estimator)
    const stop = stops.find((steps) => steps >= count) ?? stops[stops.length - 1] ?? 0
    return dropMarked(context, goes, old[stop - 1]?.end ?? 0)
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const callsTools = (messages: ReadonlyArray<Message>, { start, end }: Span): boolean => {
  for (let i = start; i < end; i++) if (hasToolUse(messages[i]!)) return true
  return false
}

/**
 * Tells whether a step may go: nothing of it is pinned, said by the user or by the system, nor does a system message
 * stand on it.
 *
 * @internal
 * @since 0.1.0
 */
export const isDroppable = (messages: ReadonlyArray<Message>, { start, end }: Span, isAnchored: boolean): boolean => {
  if (isAnchored && (messages[end]?.role === 'system' || messages[start - 1]?.role === 'system')) return false
  for (let i = start; i < end; i++) {
    const message = messages[i]!
    if (message.pinned === true || message.role === 'system' || hasUserWords(message)) return false
  }
  return true
}

/**
 * Removes the oldest steps of tool loops and keeps the prompts they work on.
 *
 * @since 0.1.0
 */
import { filterWithIndex } from '../internal/readonlyArray'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { thinkingSafe } from '../roundtrip/Boundary'
import { hasToolUse, hasUserWords, latestPrompt, pendingFrom, type Span, stepsOf } from '../roundtrip/Span'
import { contextUnits } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { checkDropOldest, type DropOldestOptions } from './dropOldestRoundtrips'
import { keptUnits } from './keptUnits'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

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
    if (estimator.tokens(contextUnits(context, estimator)) <= target) return context
    const unitsOf = keptUnits(context, estimator)
    const pending = pendingFrom(messages)
    const isSafe = thinkingSafe(context)
    const isAnchored = profileOf(context).systemMessages === 'between-turns'
    const prompt = latestPrompt(messages)
    const isDropped = new Uint8Array(messages.length)
    let units = unitsOf.total
    let end = 0
    let firstKept = -1
    for (let k = 0; k < candidates && calling[k]!.start < pending; k++) {
      const step = calling[k]!
      if (isDroppable(messages, step, isAnchored))
        for (let i = step.start; i < step.end; i++) {
          isDropped[i] = 1
          units -= unitsOf.message(messages[i]!)
        }
      else if (firstKept < 0 && step.start > prompt) firstKept = step.start
      if (!isSafe(firstKept < 0 ? step.end : firstKept)) continue
      end = step.end
      if (estimator.tokens(units) <= target) break
    }
    return settle(context, withoutDropped(context, isDropped, end))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Only what lies before `end` goes: the last index at which stopping is allowed. */
const withoutDropped = (context: Context, isDropped: Uint8Array, end: number): Context =>
  withMessages(
    context,
    filterWithIndex(context.messages, (i) => i >= end || isDropped[i] === 0)
  )

const callsTools = (messages: ReadonlyArray<Message>, { start, end }: Span): boolean => {
  for (let i = start; i < end; i++) if (hasToolUse(messages[i]!)) return true
  return false
}

const isDroppable = (messages: ReadonlyArray<Message>, { start, end }: Span, isAnchored: boolean): boolean => {
  if (isAnchored && (messages[end]?.role === 'system' || messages[start - 1]?.role === 'system')) return false
  for (let i = start; i < end; i++) {
    const message = messages[i]!
    if (message.pinned === true || message.role === 'system' || hasUserWords(message)) return false
  }
  return true
}

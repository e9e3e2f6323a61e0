/**
 * Removes old tool calls with their results and keeps what was said beside them.
 *
 * @since 0.1.0
 */
import { filterWithIndex, firstDifference } from '../internal/readonlyArray'
import { isOpaque } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import type { Position } from '../roundtrip/Pairing'
import { latestPrompt, latestUserWords, stepsOf } from '../roundtrip/Span'
import { settle } from '../roundtrip/settle'
import { type Estimator, fixedUnits, isWithin } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { editMessage, firstBlocks } from '../traversal/Blocks'
import { keptMessageUnits } from './keptUnits'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which calls stay.
 *
 * @category model
 * @since 0.1.0
 */
export interface StripToolCallsOptions {
  /** How many of the newest answered calls to leave alone; excluded ones count as well. */
  readonly keep: number
  /** Tokens; as soon as the context costs no more, no more calls are removed. Default: 0. */
  readonly target?: number
  /** Works in steps of this many calls, so that requests in between share their prefix. Default: 1. */
  readonly batch?: number
  /** Tools whose calls are never removed. */
  readonly excludeTools?: ReadonlyArray<string>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Strips the oldest answered calls with their results, until the context costs no more than `target` tokens or only the `keep`
 * newest are left. What the user and the model said stays word for word, also beside a call; a message that held nothing
 * else goes, and so does the thinking that led to the calls.
 *
 * Between `clearToolResults`, after which every call can still be seen, and `dropOldestSteps`, after which what was said
 * with the calls is gone too. The AI SDK's `pruneMessages` does this with `toolCalls`. Left alone are calls that wait,
 * the pending step, the latest words of the user, pinned messages, calls beside server-side ones, steps that a system
 * message stands on, and the last loop where the profile requires that it begins with thinking. The context itself comes back when there is nothing to strip. Throws a `RangeError` for a broken number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { stripToolCalls } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Fix the build.'),
 *     assistant('I look.', toolUse({ id: 'c1', name: 'read_file', input: { path: 'build.ts' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'const steps = []' })),
 *     assistant('It has no steps.'),
 *     user('Add one.')
 *   ]
 * })
 * const after = stripToolCalls({ keep: 0 })(before)
 * assert.deepStrictEqual(
 *   after.messages.map(({ content }) => content.map((block) => (block.type === 'text' ? block.text : block.type))),
 *   [['Fix the build.'], ['I look.', 'It has no steps.'], ['Add one.']]
 * )
 * assert.strictEqual(stripToolCalls({ keep: 1 })(before), before)
 *
 * @see clearToolResults to keep the calls
 * @category reducers
 * @since 0.1.0
 */
export const stripToolCalls = (options: StripToolCallsOptions): Reducer => {
  const { keep, target = 0, batch = 1, excludeTools = [], estimator = heuristicEstimator } = options
  checkAtLeast('stripToolCalls: keep', keep, 0)
  checkAtLeast('stripToolCalls: target', target, 0, false)
  checkAtLeast('stripToolCalls: batch', batch, 1)
  return (context) => {
    const { messages } = context
    const isFree = freeOf(context)
    const old = oldPairs(messages, { keep, excludeTools }).filter(({ useAt, resultAt }) => isFree(useAt, resultAt))
    const pairs = old.slice(0, old.length - (old.length % batch))
    if (pairs.length === 0 || isWithin(context, target, estimator)) return context
    const unitsOf = keptMessageUnits(context, estimator)
    const isFitting = (units: number): boolean => estimator.tokens(units) <= target
    let units = fixedUnits(context, estimator)
    const end = pairs[pairs.length - 1]!.resultAt.message
    for (let m = messages.length - 1; m > end && isFitting(units); m--) units += unitsOf(messages[m]!)
    // all calls go anyway where what no call is taken from costs more than the target
    const isCounted = isFitting(units)
    for (let m = 0; isCounted && m <= end; m++) units += unitsOf(messages[m]!)
    const first = firstBlocks(messages)
    const goes = new Uint8Array(first[messages.length]!)
    const left: Array<Message | undefined> = messages.slice()
    const strip = (m: number): void => {
      const message = messages[m]!
      const rest = filterWithIndex(message.content, (b) => goes[first[m]! + b] === 0)
      // thinking belongs to the calls that it led to
      const isCalling = message.role !== 'assistant' || rest.some(({ type }) => type === 'tool_use')
      const content = isCalling ? rest : filterWithIndex(rest, (_, { type }) => type !== 'thinking')
      const [before, after] = [left[m], content.length === 0 ? undefined : editMessage(message, content)]
      if (isCounted) units += (after === undefined ? 0 : unitsOf(after)) - (before === undefined ? 0 : unitsOf(before))
      left[m] = after
    }
    for (let k = 0; k < pairs.length;) {
      if (k > 0 && isCounted && isFitting(units)) break
      // calls of one message go together
      const { message } = pairs[k]!.useAt
      const places = [message]
      for (; k < pairs.length && pairs[k]!.useAt.message === message; k++) {
        const { useAt, resultAt } = pairs[k]!
        goes[first[message]! + useAt.block] = goes[first[resultAt.message]! + resultAt.block] = 1
        if (places[places.length - 1] !== resultAt.message) places.push(resultAt.message)
      }
      places.forEach(strip)
    }
    const stripped = left.filter((message) => message !== undefined)
    return settle(context, withMessages(context, firstDifference(stripped, messages) < 0 ? messages : stripped))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Tells whether a call may go: neither words nor a system message stand on it, nothing served beside it, no loop begins with it. */
const freeOf = (context: Context): ((use: Position, result: Position) => boolean) => {
  const { messages } = context
  const { thinkingInLoop, systemMessages } = profileOf(context)
  const end = thinkingInLoop === 'required' ? latestPrompt(messages) : messages.length
  const isAnchor = new Uint8Array(messages.length)
  if (systemMessages === 'between-turns')
    for (const step of stepsOf(messages))
      if (messages[step.end]?.role === 'system' || messages[step.start - 1]?.role === 'system')
        isAnchor.fill(1, step.start, step.end)
  const words = latestUserWords(messages)
  if (words >= 0) isAnchor[words] = 1
  const isServed = (m: number): boolean => messages[m]!.content.some(isOpaque)
  return (use, result) =>
    result.message < end && isAnchor[use.message] === 0 && isAnchor[result.message] === 0 && !isServed(use.message)
}

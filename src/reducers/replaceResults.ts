/**
 * Putting something else in the place of tool results, keeping the pairs.
 *
 * @since 0.1.0
 */
import { memoizePair } from '../internal/memo'
import type { ToolResult, ToolUse } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import { type AnsweredCall, answeredCalls } from '../roundtrip/Pairing'
import { settle } from '../roundtrip/settle'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import type { Estimator } from '../tokens/Estimator'
import { type BlockEdit, replaceBlocks } from '../traversal/Blocks'
import { cleared, type ClearToolResultsOptions } from './clearToolResults'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import { clearedText } from './placeholder'

/**
 * Says which results a reducer may look at.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearObsoleteOptions {
  /** How many of the newest answered calls to leave alone. Default: 0. */
  readonly keep?: number
  /**
   * Looks at the history in steps of this many answered calls, so that requests in between share their prefix: what
   * came after the last step makes nothing obsolete yet. Default: 1.
   */
  readonly batch?: number
  /** Tools whose results are never cleared. */
  readonly excludeTools?: ReadonlyArray<string>
  /** The estimator for the promise that no placeholder is longer than what it replaces. */
  readonly estimator?: Estimator
}

/**
 * Replaces the results of some pairs. The context itself comes back when `by` returned every result as it is.
 *
 * @internal
 * @since 0.1.0
 */
export const replaceResults = (
  context: Context,
  pairs: ReadonlyArray<AnsweredCall>,
  by: (pair: AnsweredCall, index: number) => ToolResult
): Context => {
  const edits: Array<BlockEdit> = []
  for (let k = 0; k < pairs.length; k++) {
    const { result, resultAt } = pairs[k]!
    const block = by(pairs[k]!, k)
    if (block !== result) edits.push({ message: resultAt.message, block: resultAt.block, by: block })
  }
  return settle(context, withMessages(context, replaceBlocks(context.messages, edits)))
}

/**
 * Makes the function that clears the result of a pair, the same result the same way every time.
 *
 * @internal
 * @since 0.1.0
 */
export const clearWith = (
  placeholder: ClearToolResultsOptions['placeholder'],
  estimator: Estimator
): ((pair: AnsweredCall) => ToolResult) => {
  const clear = memoizePair((result: ToolResult, use: ToolUse) => cleared(use, result, placeholder, estimator))
  return ({ use, result }) => clear(result, use)
}

/**
 * Clears the results that later calls made obsolete, for a reason that the placeholder tells. `judge` makes a function that is asked about every answered call,
 * the newest first, and tells whether what it has seen makes this one obsolete.
 *
 * @internal
 * @since 0.1.0
 */
export const clearObsolete = (
  name: string,
  reason: string,
  options: ClearObsoleteOptions,
  judge: () => (use: ToolUse, result: ToolResult) => boolean
): ((context: Context) => Context) => {
  const { keep = 0, batch = 1, excludeTools = [], estimator = heuristicEstimator } = options
  checkAtLeast(`${name}: keep`, keep, 0)
  checkAtLeast(`${name}: batch`, batch, 1)
  const clear = clearWith((result) => `${clearedText(result).slice(0, -1)}, ${reason}]`, estimator)
  return (context) => {
    const { messages } = context
    const old = oldPairs(messages, { keep, batch, excludeTools })
    if (old.length === 0) return context
    const answered = answeredCalls(messages)
    const isObsolete = judge()
    const obsolete = new Set<AnsweredCall>()
    for (let k = answered.length - ((answered.length - keep) % batch) - 1; k >= 0; k--) {
      const call = answered[k]!
      if (isObsolete(call.use, call.result)) obsolete.add(call)
    }
    return replaceResults(
      context,
      old.filter((call) => obsolete.has(call)),
      clear
    )
  }
}

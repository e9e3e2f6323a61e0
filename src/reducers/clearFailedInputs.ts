/**
 * Shortens the arguments of calls that failed.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { ToolUse } from '../model/Block'
import { withMessages } from '../model/Context'
import { settle } from '../roundtrip/settle'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { replaceBlocks } from '../traversal/Blocks'
import { clearedInput } from './clearToolInputs'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which failed calls keep their arguments.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearFailedInputsOptions {
  /** How many of the newest answered calls to leave alone, whether they failed or not. */
  readonly keep: number
  /** Works in steps of this many answered calls, so that requests in between share their prefix. Default: 1. */
  readonly batch?: number
  /** Tools whose arguments are never shortened. */
  readonly excludeTools?: ReadonlyArray<string>
  /** The estimator for the promise that nothing grows. */
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Shortens long strings in the arguments of failed calls, as `clearToolInputs` does, and keeps what the tool said about
 * the failure.
 *
 * What an edit that did not apply wanted to write is of no use to anyone, that it did not apply is. A call has failed
 * when its result is marked as an error. Calls that succeeded, the `keep` newest calls, pinned messages and the pending
 * step are left alone. The context itself comes back when nothing is shortened. Throws a `RangeError` for a broken
 * `keep` or `batch`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearFailedInputs } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Write a poem.'),
 *     assistant(toolUse({ id: 'c1', name: 'write', input: { path: '/', content: 'rose '.repeat(100) } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'Is a directory', isError: true })),
 *     assistant('I cannot write there.')
 *   ]
 * })
 * const after = clearFailedInputs({ keep: 0 })(before)
 * const [call] = after.messages[1]?.content ?? []
 * assert.deepStrictEqual(call?.type === 'tool_use' && call.input, {
 *   path: '/',
 *   content: `${'rose '.repeat(12).trim()} [cleared: 500 chars]`
 * })
 * assert.strictEqual(after.messages[2], before.messages[2])
 * assert.strictEqual(clearFailedInputs({ keep: 1 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearFailedInputs = (options: ClearFailedInputsOptions): Reducer => {
  const { keep, batch = 1, excludeTools = [], estimator = heuristicEstimator } = options
  checkAtLeast('clearFailedInputs: keep', keep, 0)
  checkAtLeast('clearFailedInputs: batch', batch, 1)
  const clear = memoize((use: ToolUse) => clearedInput(use, estimator))
  return (context) => {
    const edits = oldPairs(context.messages, { keep, batch, excludeTools }).flatMap(({ use, useAt, result }) => {
      const by = result.isError === true ? clear(use) : use
      return by === use ? [] : [{ ...useAt, by }]
    })
    return settle(context, withMessages(context, replaceBlocks(context.messages, edits)))
  }
}

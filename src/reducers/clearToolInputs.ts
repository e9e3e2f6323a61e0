/**
 * Shortens the arguments of old tool calls, keeping the calls.
 *
 * In sessions of coding agents the arguments are 24 to 35 % of all tokens, most of it file contents that were written
 * long ago.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { ToolUse } from '../model/Block'
import { withMessages } from '../model/Context'
import type { Json, JsonObject } from '../model/Json'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLarger } from '../tokens/isNoLarger'
import { replaceBlocks } from '../traversal/Blocks'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import { clearedMark, shorten } from './placeholder'
import type { Reducer } from './Reducer'
import type { Position } from '../roundtrip/Pairing'
import { settle } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which calls keep their arguments.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearToolInputsOptions {
  /** How many of the newest answered calls to leave alone. */
  readonly keep: number
  /** Tools whose arguments are never shortened. */
  readonly excludeTools?: ReadonlyArray<string>
  /** The estimator for the promise that nothing grows. */
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Shortens long strings in the arguments of every answered call but the `keep` newest ones.
 *
 * Arguments stay JSON of the same shape: objects keep their keys, lists their length, numbers stay numbers. A string of
 * more than 200 characters becomes its first 60 and a note of its length. Calls without a result and those of the
 * pending step are left alone. The context itself comes back when nothing is shortened. Throws a `RangeError` for a
 * negative or broken `keep`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearToolInputs } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Write a poem.'),
 *     assistant(toolUse({ id: 'c1', name: 'write_file', input: { path: 'poem.txt', content: 'rose '.repeat(100) } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'ok' })),
 *     assistant('Written.'),
 *     user('Thanks.')
 *   ]
 * })
 * const [call] = clearToolInputs({ keep: 0 })(before).messages[1]?.content ?? []
 * assert.deepStrictEqual(call?.type === 'tool_use' && call.input, {
 *   path: 'poem.txt',
 *   content: `${'rose '.repeat(12).trim()} [cleared: 500 chars]`
 * })
 * assert.strictEqual(clearToolInputs({ keep: 1 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearToolInputs = (options: ClearToolInputsOptions): Reducer => {
  const { keep, excludeTools = [], estimator = heuristicEstimator } = options
  checkAtLeast('clearToolInputs: keep', keep, 0)
  const clear = memoize((use: ToolUse) => clearedInput(use, estimator))
  return (context) => {
    const edits: Array<Position & { readonly by: ToolUse }> = []
    for (const { use, useAt } of oldPairs(context.messages, { keep, excludeTools })) {
      const by = clear(use)
      if (by !== use) edits.push({ message: useAt.message, block: useAt.block, by })
    }
    return settle(context, withMessages(context, replaceBlocks(context.messages, edits)))
  }
}

/**
 * Shortens the arguments of one call; returns the call itself when there is nothing to shorten.
 *
 * @internal
 * @since 0.1.0
 */
export const clearedInput = (use: ToolUse, estimator: Estimator): ToolUse => {
  const input = shortened(use.input, estimator)
  if (input === use.input) return use
  const by = { ...use, input }
  return estimator.block(by) <= estimator.block(use) ? by : use
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Strings of over 200 characters keep 60. What lies deeper than so many levels is left as it is: a stack is not endless. */
const shortened = (value: Json, estimator: Estimator, levels = 500): Json => {
  if (typeof value === 'string') {
    if (value.length <= 200) return value
    const short = `${shorten(value, 60)} ${clearedMark}: ${String(value.length)} chars]`
    return isNoLarger(short, value, estimator) ? short : value
  }
  if (typeof value !== 'object' || !value || levels === 0) return value
  const parts = value as JsonObject
  let out = value
  for (const key of Object.keys(parts)) {
    const part = shortened(parts[key]!, estimator, levels - 1)
    if (part === parts[key]) continue
    if (out === value) out = Array.isArray(value) ? value.slice() : { ...parts }
    ;(out as Record<string, Json>)[key] = part
  }
  return out
}

/**
 * Shortens the arguments of old tool calls, keeping the calls.
 *
 * In sessions of coding agents the arguments are 24 to 35 % of all tokens, most of it file contents that were written
 * long ago.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import type { ToolUse } from '../model/Block'
import { withMessages } from '../model/Context'
import { isJsonObject, type Json } from '../model/Json'
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

const longest = 200
const head = 60

const shortened = (value: Json, estimator: Estimator): Json => {
  if (typeof value === 'string') {
    if (value.length <= longest) return value
    const note = `${clearedMark}: ${String(value.length)} chars]`
    const short = `${shorten(value, head)} ${note}`
    return isNoLarger(short, value, estimator) ? short : value
  }
  if (Array.isArray(value)) return mapWithIndex(value as ReadonlyArray<Json>, (_, item) => shortened(item, estimator))
  if (!isJsonObject(value)) return value
  const items: ReadonlyArray<Json> = Object.values(value)
  const short = mapWithIndex(items, (_, item) => shortened(item, estimator))
  return short === items ? value : Object.fromEntries(Object.keys(value).map((key, i) => [key, short[i] ?? null]))
}

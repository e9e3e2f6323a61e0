/**
 * Replaces the content of old tool results by a placeholder, keeping the pairs.
 *
 * @since 0.1.0
 */
import { memoize, memoizePair } from '../internal/memo'
import type { Block, ToolResult, ToolUse } from '../model/Block'
import { withMessages } from '../model/Context'
import type { Position } from '../roundtrip/Pairing'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLarger } from '../tokens/isNoLarger'
import { replaceBlocks } from '../traversal/Blocks'
import { clearedInput } from './clearToolInputs'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import { type ClearedResult, clearedText, describeResult, isClearedText } from './placeholder'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which tool results are cleared. The names are those of Anthropic's `clear_tool_uses_20250919`.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearToolResultsOptions {
  /** How many of the newest tool results to leave alone; excluded ones and errors count as well. */
  readonly keep: number
  /** Tools whose results are never cleared. */
  readonly excludeTools?: ReadonlyArray<string>
  /** Tokens that must be gained for anything to be cleared: less is not worth a broken prompt cache. Default: 0. */
  readonly clearAtLeast?: number
  /** Whether the arguments of the same calls shrink too (see `clearToolInputs`). Default: no. */
  readonly clearInputs?: boolean
  /**
   * Clears in steps of this many results, so that requests in between share their prefix. With the default, 1, a
   * reducer that runs before every request breaks the provider's prompt cache every time.
   */
  readonly batch?: number
  /** Text put in place of a cleared result, or a function that writes it. Default: `clearedText`. */
  readonly placeholder?: string | ((cleared: ClearedResult) => string)
  /** The estimator for `clearAtLeast` and for the promise that no placeholder is longer than what it replaces. */
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Clears every tool result but the `keep` newest ones.
 *
 * | keep | results cleared    |
 * | ---- | ------------------ |
 * | 0    | all                |
 * | n    | all but the last n |
 *
 * Left alone are: results that the model has not answered yet, errors, results of excluded tools and in pinned messages,
 * results that hold opaque blocks, results already cleared, and results no longer than their placeholder. It works
 * inside a long tool loop as well as across turns. The context itself comes back when nothing is cleared. Throws a
 * `RangeError` for a negative or broken number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearToolResults } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Fix the build.'),
 *     assistant(toolUse({ id: 'c1', name: 'read_file', input: { path: 'build.ts' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'const steps = []\n'.repeat(100) })),
 *     assistant('It has no steps.'),
 *     user('Add one.')
 *   ]
 * })
 * const after = clearToolResults({ keep: 0 })(before)
 * assert.deepStrictEqual(after.messages[2]?.content, [
 *   { type: 'tool_result', toolUseId: 'c1', content: '[cleared: read_file build.ts, 1700 chars]' }
 * ])
 * // nothing to clear: the same context comes back
 * assert.strictEqual(clearToolResults({ keep: 1 })(before), before)
 *
 * @see {@link clearToolInputs} for the arguments
 * @category reducers
 * @since 0.1.0
 */
export const clearToolResults = (options: ClearToolResultsOptions): Reducer => {
  const { keep, excludeTools = [], clearAtLeast = 0, clearInputs = false, batch = 1 } = options
  const { placeholder, estimator = heuristicEstimator } = options
  checkAtLeast('clearToolResults: keep', keep, 0)
  checkAtLeast('clearToolResults: batch', batch, 1)
  checkAtLeast('clearToolResults: clearAtLeast', clearAtLeast, 0, false)
  const clear = (placeholder === undefined ? clearByDefault : clearBy(placeholder))(estimator)
  const shorten = memoize((use: ToolUse) => clearedInput(use, estimator))
  return (context) => {
    const edits: Array<Position & { readonly by: Block }> = []
    const edit = (at: Position, from: Block, by: Block): void => {
      if (by !== from) edits.push({ message: at.message, block: at.block, by })
    }
    for (const { use, useAt, result, resultAt } of oldPairs(context.messages, { keep, batch, excludeTools })) {
      const by = clear(result, use)
      edit(resultAt, result, by)
      if (clearInputs && by !== result) edit(useAt, use, shorten(use))
    }
    const after = settle(context, withMessages(context, replaceBlocks(context.messages, edits)))
    const gained = clearAtLeast > 0 ? contextUnits(context, estimator) - contextUnits(after, estimator) : 0
    return estimator.tokens(gained) < clearAtLeast ? context : after
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Clears one result; returns the result itself when it stays as it is.
 *
 * @internal
 * @since 0.1.0
 */
export const cleared = (
  use: ToolUse,
  result: ToolResult,
  placeholder: ClearToolResultsOptions['placeholder'],
  estimator: Estimator
): ToolResult => {
  if (result.isError === true || !isClearable(result.content, placeholder)) return result
  const described = describeResult(use, result)
  const text = typeof placeholder === 'function' ? placeholder(described) : (placeholder ?? clearedText(described))
  return isWorthwhile(text, result, estimator) ? { ...result, content: text } : result
}

const clearBy = (placeholder?: ClearToolResultsOptions['placeholder']) =>
  memoize((estimator: Estimator) =>
    memoizePair((result: ToolResult, use: ToolUse) => cleared(use, result, placeholder, estimator))
  )

/** The same for every reducer: reducers are made anew for every request, results stay. */
const clearByDefault = /*#__PURE__*/ clearBy()

const isClearable = (content: ToolResult['content'], placeholder: ClearToolResultsOptions['placeholder']): boolean =>
  typeof content === 'string'
    ? content !== placeholder && !isClearedText(content)
    : !content.some((block) => block.type === 'opaque')

/** Half as long at most: a placeholder that names its size would else be cleared again and again. */
const isWorthwhile = (text: string, result: ToolResult, estimator: Estimator): boolean =>
  (typeof result.content !== 'string' || text.length * 2 <= result.content.length) &&
  isNoLarger(text, result.content, estimator)

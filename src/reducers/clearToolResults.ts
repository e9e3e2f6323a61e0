/**
 * Replaces the content of old tool results by a placeholder, keeping the pairs.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Block, ToolResult, ToolUse } from '../model/Block'
import { withMessages } from '../model/Context'
import type { Position } from '../roundtrip/Pairing'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLarger } from '../tokens/isNoLarger'
import { replaceBlocks } from '../traversal/Blocks'
import { clearedInput } from './clearToolInputs'
import { type OldPair, oldPairs } from './oldPairs'
import { checkTokens, checkWhole } from './options'
import { type ClearedResult, clearedMark, clearedText, describeResult, isClearedText } from './placeholder'
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
  checkWhole('clearToolResults', 'keep', keep, 0)
  checkWhole('clearToolResults', 'batch', batch, 1)
  checkTokens('clearToolResults', 'clearAtLeast', clearAtLeast)
  const clear = memoizePair(({ use, result }) => cleared(use, result, placeholder, estimator))
  const shorten = memoize((use: ToolUse) => clearedInput(use, estimator))
  return (context) => {
    const edits: Array<Edit> = []
    for (const { use, useAt, result, resultAt } of oldPairs(context.messages, { keep, batch, excludeTools })) {
      const by = clear({ use, result })
      if (by === result) continue
      edits.push({ message: resultAt.message, block: resultAt.block, from: result, by })
      if (!clearInputs) continue
      const short = shorten(use)
      if (short !== use) edits.push({ message: useAt.message, block: useAt.block, from: use, by: short })
    }
    if (edits.length === 0 || (clearAtLeast > 0 && gainOf(edits, estimator) < clearAtLeast)) return context
    return settle(context, withMessages(context, replaceBlocks(context.messages, edits)))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Edit extends Position {
  readonly from: Block
  readonly by: Block
}

const gainOf = (edits: ReadonlyArray<Edit>, estimator: Estimator): number =>
  estimator.tokens(edits.reduce((units, { from, by }) => units + estimator.block(from) - estimator.block(by), 0))

/** Remembers what a result became, as long as it answers the same call. */
const memoizePair = (f: (pair: Answered) => ToolResult): ((pair: Answered) => ToolResult) => {
  const cache = new WeakMap<ToolResult, { readonly use: ToolUse; readonly by: ToolResult }>()
  return (pair) => {
    const hit = cache.get(pair.result)
    if (hit?.use === pair.use) return hit.by
    const by = f(pair)
    cache.set(pair.result, { use: pair.use, by })
    return by
  }
}

type Answered = Pick<OldPair, 'use' | 'result'>

/** The cleared result, or the result itself when it stays as it is. */
const cleared = (
  use: ToolUse,
  result: ToolResult,
  placeholder: ClearToolResultsOptions['placeholder'],
  estimator: Estimator
): ToolResult => {
  if (result.isError === true || !isClearable(result.content, placeholder)) return result
  const described = describeResult(use, result)
  const text = typeof placeholder === 'function' ? placeholder(described) : (placeholder ?? clearedText(described))
  if (isWorthwhile(text, result, estimator)) return { ...result, content: text }
  const short = `${clearedMark}]`
  return placeholder === undefined && isWorthwhile(short, result, estimator) ? { ...result, content: short } : result
}

const isClearable = (content: ToolResult['content'], placeholder: ClearToolResultsOptions['placeholder']): boolean =>
  typeof content === 'string'
    ? content !== placeholder && !isClearedText(content)
    : !content.some((block) => block.type === 'opaque')

/** Half as long at most: a placeholder that names its size would else be cleared again and again. */
const isWorthwhile = (text: string, result: ToolResult, estimator: Estimator): boolean =>
  (typeof result.content !== 'string' || text.length * 2 <= result.content.length) &&
  isNoLarger(text, result.content, estimator)

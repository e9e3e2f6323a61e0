/**
 * Cuts tool results the shorter the older they are.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { ToolResult } from '../model/Block'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { replaceResults } from './replaceResults'
import { truncated } from './truncateToolResults'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how long tool results of which age may be.
 *
 * @category model
 * @since 0.1.0
 */
export interface TruncateToolResultsByAgeOptions {
  /**
   * All results but the `keep` newest may cost `maxTokens` (at least 32) a text. From cap to cap `keep` rises and
   * `maxTokens` falls; the last cap that a result is old enough for holds.
   */
  readonly caps: ReadonlyArray<{ readonly keep: number; readonly maxTokens: number }>
  /** Results age in steps of this many, so that requests in between share their prefix. Default: 1. */
  readonly batch?: number
  /** Tools whose results are never cut. */
  readonly excludeTools?: ReadonlyArray<string>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Truncates tool results to what their age allows: the newest stay whole, older ones keep head and tail as
 * `truncateToolResults` keeps them.
 *
 * Every result is cut once and from the whole, where two reducers in a row would cut what is cut already; all caps age in
 * the same steps. Errors are cut as well; pinned messages and the pending step are left alone. The context itself comes
 * back when nothing is too long. Throws a `RangeError` when there is no cap, the caps do not go from long to short, or a
 * number is broken.
 *
 * Gemini CLI caps recent messages at 12,000 to 30,000 tokens and old ones at 2,500 to 3,000 (google-gemini/gemini-cli
 * 0.61.0, `agentHistoryProvider`).
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { truncateToolResultsByAge } from 'context-compaction/reducers'
 * import { estimateMessageTokens } from 'context-compaction/tokens'
 *
 * const step = (id: string) => [
 *   assistant(toolUse({ id, name: 'bash', input: { command: 'npm test' } })),
 *   user(toolResult({ toolUseId: id, content: 'ok 1 - adds\n'.repeat(1000) }))
 * ]
 * const before = context({ messages: [user('Go.'), ...step('c1'), ...step('c2'), ...step('c3'), assistant('Done.')] })
 * const byAge = truncateToolResultsByAge({ caps: [{ keep: 1, maxTokens: 500 }, { keep: 2, maxTokens: 50 }] })
 * const after = byAge(before)
 * const [oldest, older, newest] = [2, 4, 6].map((i) => estimateMessageTokens(after.messages[i] ?? user()))
 * assert.ok(oldest! < 75 && older! < 525 && older! > 400)
 * assert.strictEqual(after.messages[6], before.messages[6])
 * assert.strictEqual(byAge(after), after)
 *
 * @category reducers
 * @since 0.1.0
 */
export const truncateToolResultsByAge = (options: TruncateToolResultsByAgeOptions): Reducer => {
  const { caps, batch = 1, excludeTools = [], estimator = heuristicEstimator } = options
  checkAtLeast('truncateToolResultsByAge: caps.length', caps.length, 1)
  checkAtLeast('truncateToolResultsByAge: batch', batch, 1)
  caps.forEach(({ keep, maxTokens }, i) => {
    const at = `truncateToolResultsByAge: caps[${String(i)}]`
    const previous = caps[i - 1]
    checkAtLeast(`${at}.keep`, keep, previous === undefined ? 0 : previous.keep + 1)
    checkAtLeast(`${at}.maxTokens`, maxTokens, 32, false)
    if (previous !== undefined && maxTokens >= previous.maxTokens)
      throw new RangeError(
        `${at}.maxTokens must be less than that of the cap before, ${String(previous.maxTokens)}, got ${String(maxTokens)}`
      )
  })
  const cutShort = caps.map(({ maxTokens }) => memoize((result: ToolResult) => truncated(result, maxTokens, estimator)))
  return (context) => {
    // what is old enough for a cap is the beginning of what is old enough for the one before
    const old = caps.map(({ keep }) => oldPairs(context.messages, { keep, batch, excludeTools }))
    return replaceResults(context, old[0]!, ({ result }, index) => {
      let cap = 0
      while (index < (old[cap + 1]?.length ?? 0)) cap++
      return cutShort[cap]!(result)
    })
  }
}

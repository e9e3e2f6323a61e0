/**
 * Keeps the newest tool results up to a number of tokens in total.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { ToolResult } from '../model/Block'
import { pairMessages } from '../roundtrip/Pairing'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import type { ClearToolResultsOptions } from './clearToolResults'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { clearWith, replaceResults } from './replaceResults'
import { startOfNewest } from './stripThinking'
import { truncated } from './truncateToolResults'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how much the newest tool results may cost together.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearToolResultsBeyondOptions {
  /** Tokens; the newest results that together cost no more stay as they are, those of excluded tools and errors counted. */
  readonly keepTokens: number
  /** Truncates what lies beyond to this many tokens a text, at least 32, instead of clearing it. Default: clear. */
  readonly truncateTo?: number
  /**
   * Works in steps of this many results, so that requests in between share their prefix; up to one fewer stay beyond
   * `keepTokens`. Default: 1.
   */
  readonly batch?: number
  /** How many of the newest turns are left alone and not counted, as opencode does with 2. Default: 0. */
  readonly keepTurns?: number
  /** Tokens that must be gained for anything to be changed: less is not worth a broken prompt cache. Default: 0. */
  readonly clearAtLeast?: number
  /** Tools whose results are never touched. */
  readonly excludeTools?: ReadonlyArray<string>
  /** Text put in place of a cleared result, or a function that writes it. Default: `clearedText`. */
  readonly placeholder?: ClearToolResultsOptions['placeholder']
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Clears, or truncates, every tool result older than the newest ones that cost no more than `keepTokens` together.
 *
 * Counts what results cost where `clearToolResults` counts results: one long log uses up the room of twenty short ones.
 * Left alone are what `clearToolResults` leaves alone: the pending step, errors (unless truncated), pinned messages,
 * excluded tools. The context itself comes back when all results fit. Throws a `RangeError` for a broken number.
 *
 * Gemini CLI keeps 50,000 tokens of results this way, and opencode 40,000 beside those of the two newest turns, when it
 * gains 20,000 (google-gemini/gemini-cli 0.61.0, `chatCompressionService`; anomalyco/opencode, `compaction.ts`).
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearToolResultsBeyond } from 'context-compaction/reducers'
 *
 * const step = (id: string, lines: number) => [
 *   assistant(toolUse({ id, name: 'bash', input: { command: 'make' } })),
 *   user(toolResult({ toolUseId: id, content: 'ok 1 - adds\n'.repeat(lines) }))
 * ]
 * const before = context({ messages: [user('Go.'), ...step('c1', 9), ...step('c2', 900), ...step('c3', 9), assistant('Done.')] })
 * const after = clearToolResultsBeyond({ keepTokens: 1000 })(before)
 * const [long] = after.messages[4]?.content ?? []
 * assert.ok(long?.type === 'tool_result')
 * assert.strictEqual(long.content, '[cleared: bash make, 10800 chars]')
 * assert.strictEqual(after.messages[6], before.messages[6])
 * assert.strictEqual(clearToolResultsBeyond({ keepTokens: 50_000 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearToolResultsBeyond = (options: ClearToolResultsBeyondOptions): Reducer => {
  const { keepTokens, truncateTo, batch = 1, keepTurns = 0, clearAtLeast = 0 } = options
  const { excludeTools = [], placeholder, estimator = heuristicEstimator } = options
  checkAtLeast('clearToolResultsBeyond: keepTokens', keepTokens, 0, false)
  checkAtLeast('clearToolResultsBeyond: truncateTo', truncateTo, 32, false)
  checkAtLeast('clearToolResultsBeyond: batch', batch, 1)
  checkAtLeast('clearToolResultsBeyond: keepTurns', keepTurns, 0)
  checkAtLeast('clearToolResultsBeyond: clearAtLeast', clearAtLeast, 0, false)
  const unitsOf = memoize((result: ToolResult) => estimator.block(result))
  const shorten =
    truncateTo === undefined
      ? clearWith(placeholder, estimator)
      : onResult(memoize((result: ToolResult) => truncated(result, truncateTo, estimator)))
  return (context) => {
    const { messages } = context
    const { pairs } = pairMessages(messages)
    const end = startOfNewest(messages, keepTurns)
    let units = 0
    let keep = 0
    for (; keep < pairs.length; keep++) {
      const { message, block } = pairs[pairs.length - 1 - keep]!.result
      if (message >= end) continue
      units += unitsOf(messages[message]!.content[block] as ToolResult)
      if (estimator.tokens(units) > keepTokens) break
    }
    const after = replaceResults(context, oldPairs(messages, { keep, batch, excludeTools }), shorten)
    const gained = clearAtLeast > 0 ? contextUnits(context, estimator) - contextUnits(after, estimator) : 0
    return estimator.tokens(gained) < clearAtLeast ? context : after
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const onResult =
  (f: (result: ToolResult) => ToolResult) =>
  ({ result }: { readonly result: ToolResult }): ToolResult =>
    f(result)

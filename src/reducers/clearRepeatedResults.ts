/**
 * Clears the results of calls that were made again and gave the same.
 *
 * @since 0.1.0
 */
import { memoizePair } from '../internal/memo'
import type { ToolResult, ToolUse } from '../model/Block'
import { sortedJson } from '../tokens/sortedJson'
import type { Reducer } from './Reducer'
import { clearObsolete, type ClearObsoleteOptions } from './replaceResults'

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Clears every tool result that a later call of the same tool, with the same arguments in any order of keys, gave again
 * word for word. The newest of them stays.
 *
 * The newest and not the oldest, although an edit further back costs more of the prompt cache: the other reducers clear
 * the oldest results, and would take the one copy with them while what points to it is among those they keep. Results
 * that differ are all kept. Name in `excludeTools` the tools for which the same answer again is news (a test run, a
 * status). Errors, pinned messages and the pending step are left alone. The context itself comes back when nothing was
 * repeated. Throws a `RangeError` for a broken `keep` or `batch`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearRepeatedResults } from 'context-compaction/reducers'
 *
 * const step = (id: string) => [
 *   assistant(toolUse({ id, name: 'grep', input: { pattern: 'TODO' } })),
 *   user(toolResult({ toolUseId: id, content: 'src/a.ts: TODO\n'.repeat(20) }))
 * ]
 * const before = context({ messages: [user('Go.'), ...step('c1'), ...step('c2'), assistant('Done.')] })
 * const after = clearRepeatedResults()(before)
 * const cleared = '[cleared: grep TODO, 300 chars, repeated below]'
 * assert.deepStrictEqual(after.messages[2]?.content, [{ type: 'tool_result', toolUseId: 'c1', content: cleared }])
 * assert.strictEqual(after.messages[4], before.messages[4])
 * assert.strictEqual(clearRepeatedResults()(after), after)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearRepeatedResults = (options: ClearObsoleteOptions = {}): Reducer => {
  const key = memoizePair((result: ToolResult, use: ToolUse) => sortedJson([use.name, use.input, said(result)]))
  return clearObsolete('clearRepeatedResults', 'repeated below', options, () => {
    const seen = new Set<string>()
    return (use, result) => {
      if (result.isError === true) return false
      const call = key(result, use)
      return seen.has(call) || !seen.add(call)
    }
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const said = ({ content }: ToolResult) => content as Parameters<typeof sortedJson>[0]

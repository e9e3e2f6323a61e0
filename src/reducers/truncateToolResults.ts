/**
 * Cuts the middle out of long tool results.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import type { ToolResult } from '../model/Block'
import { withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { pendingFrom } from '../roundtrip/Span'
import { takePrefix, takeSuffix } from '../tokens/cut'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLarger } from '../tokens/isNoLarger'
import { mapBlocks } from '../traversal/Blocks'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how long a tool result may be.
 *
 * @category model
 * @since 0.1.0
 */
export interface TruncateToolResultsOptions {
  /** The most tokens that a text in a tool result may cost; at least 32, the room for the note about the cut. */
  readonly maxTokens: number
  /** How many of the newest tool results to leave alone. Default: 0. */
  readonly keep?: number
  /** Whether results that the model has not seen yet are cut too: the cheapest moment for the cache. Default: no. */
  readonly pending?: boolean
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Truncates texts in tool results that cost more than `maxTokens`: three quarters of what may stay are taken from the
 * head, the rest from the tail, with a note of the cut between. Surrogate pairs stay whole.
 *
 * Errors are cut as well; pinned messages and, unless told otherwise, the pending step are left alone. The context itself
 * comes back when nothing is too long. Throws a `RangeError` when `maxTokens` is below 32 or `keep` is broken.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { truncateToolResults } from 'context-compaction/reducers'
 * import { estimateTextTokens } from 'context-compaction/tokens'
 *
 * const before = context({
 *   messages: [
 *     user('Run the tests.'),
 *     assistant(toolUse({ id: 'c1', name: 'bash', input: { command: 'npm test' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'ok 1 - adds\n'.repeat(1000) })),
 *     assistant('They pass.'),
 *     user('Good.')
 *   ]
 * })
 * const [result] = truncateToolResults({ maxTokens: 100 })(before).messages[2]?.content ?? []
 * assert.ok(result?.type === 'tool_result' && typeof result.content === 'string')
 * assert.ok(estimateTextTokens(result.content) <= 100)
 * assert.match(result.content, /^ok 1 - adds\n[^]*\[cut: \d+ chars\][^]*ok 1 - adds\n$/)
 *
 * @category reducers
 * @since 0.1.0
 */
export const truncateToolResults = (options: TruncateToolResultsOptions): Reducer => {
  const { maxTokens, keep = 0, pending = false, estimator = heuristicEstimator } = options
  checkAtLeast('truncateToolResults: maxTokens', maxTokens, smallest, false)
  checkAtLeast('truncateToolResults: keep', keep, 0)
  const cutShort = memoize((result: ToolResult) => truncated(result, maxTokens, estimator))
  return (context) => {
    const { messages } = context
    const end = pending ? messages.length : pendingFrom(messages)
    let old = countResults(messages) - keep
    const cut = mapBlocks(messages, (block, m) => {
      if (block.type !== 'tool_result') return block
      old--
      const { pinned, role } = messages[m]!
      return old < 0 || m >= end || pinned === true || role === 'system' ? block : cutShort(block)
    })
    return settle(context, withMessages(context, cut))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const smallest = 32

const countResults = (messages: ReadonlyArray<Message>): number => {
  let count = 0
  for (const { content } of messages) for (const block of content) if (block.type === 'tool_result') count++
  return count
}

/**
 * Truncates the texts of one result; returns the result itself when none is too long.
 *
 * @internal
 * @since 0.1.0
 */
export const truncated = (result: ToolResult, maxTokens: number, estimator: Estimator): ToolResult => {
  const { content } = result
  if (typeof content === 'string') {
    const text = truncateText(content, maxTokens, estimator)
    return text === content ? result : { ...result, content: text }
  }
  const blocks = mapWithIndex(content, (_, block) => {
    if (block.type !== 'text') return block
    const text = truncateText(block.text, maxTokens, estimator)
    return text === block.text ? block : { ...block, text }
  })
  return blocks === content ? result : { ...result, content: blocks }
}

/** No text of so few characters costs more than `maxTokens`: three tokens for a character is the most there is. */
const charactersPerTokenAtLeast = 1 / 3

const truncateText = (text: string, maxTokens: number, estimator: Estimator): string => {
  if (text.length <= maxTokens * charactersPerTokenAtLeast) return text
  if (estimator.tokens(estimator.text(text)) <= maxTokens) return text
  let room = maxTokens - estimator.tokens(estimator.text(note(text.length)))
  while (room > 0) {
    const head = takePrefix(estimator, Math.ceil(room * 0.75))(text)
    const tail = takeSuffix(estimator, Math.floor(room * 0.25))(text.slice(head.length))
    const short = head + note(text.length - head.length - tail.length) + tail
    if (estimator.tokens(estimator.text(short)) <= maxTokens) return isNoLarger(short, text, estimator) ? short : text
    room -= Math.ceil(room / 16)
  }
  return text
}

const note = (characters: number): string => `\n[cut: ${String(characters)} chars]\n`

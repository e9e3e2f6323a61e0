/**
 * Keeps the newest part of a history word for word and clears what is older, all kinds of content at once.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Block, Media, ToolUse } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import { latestUserWords, loopPrompt, pendingFrom } from '../roundtrip/Span'
import { settle } from '../roundtrip/settle'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type BlockEdit, replaceBlocks } from '../traversal/Blocks'
import { clearedInput } from './clearToolInputs'
import type { ClearToolResultsOptions } from './clearToolResults'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { clearWith } from './replaceResults'
import { removedMedia } from './stripMedia'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how much of the newest part stays word for word.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearHeadOptions {
  /** Tokens; the newest messages that together cost no more stay as they are. */
  readonly keepTokens: number
  /**
   * Moves the border in steps of this many messages that are not the model's own, so that requests in between share
   * their prefix; what would fill less than a step stays. Default: 1.
   */
  readonly batch?: number
  /** Tools whose arguments and results are never touched. */
  readonly excludeTools?: ReadonlyArray<string>
  /** Text put in place of a cleared result, or a function that writes it. Default: `clearedText`. */
  readonly placeholder?: ClearToolResultsOptions['placeholder']
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Clears the results, arguments, thinking and media of all messages older than the newest ones that cost no more than
 * `keepTokens` together.
 *
 * What was said stays, by the user and by the model; so does every call. The newest part is exact, which is what the next
 * edits quote, and the older part still tells what was done: nearly as good as dropping at the one and as clearing at the
 * other. One border for all kinds, where other reducers count each kind for itself, breaks the prompt cache once.
 *
 * Left alone are errors, the latest words of the user, the pending step, pinned messages, and thinking where the profile
 * requires it in the last loop or keeps it with calls. The context itself comes back when nothing is cleared. Throws a `RangeError` for a broken number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, thinking, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearHead } from 'context-compaction/reducers'
 *
 * const turn = (id: string) => [
 *   user('Run it.'),
 *   assistant(thinking('Let me see.'), toolUse({ id, name: 'bash', input: { command: 'make' } })),
 *   user(toolResult({ toolUseId: id, content: 'ok 1 - adds\n'.repeat(100) })),
 *   assistant('It runs.')
 * ]
 * const before = context({ messages: [...turn('c1'), ...turn('c2')] })
 * const after = clearHead({ keepTokens: 1000 })(before)
 * assert.deepStrictEqual(after.messages[1]?.content, before.messages[1]?.content.slice(1))
 * assert.deepStrictEqual(after.messages[2]?.content, [
 *   { type: 'tool_result', toolUseId: 'c1', content: '[cleared: bash make, 1200 chars]' }
 * ])
 * assert.strictEqual(after.messages[6], before.messages[6])
 * assert.strictEqual(clearHead({ keepTokens: 10_000 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const clearHead = (options: ClearHeadOptions): Reducer => {
  const { keepTokens, batch = 1, excludeTools = [], placeholder, estimator = heuristicEstimator } = options
  checkAtLeast('clearHead: keepTokens', keepTokens, 0, false)
  checkAtLeast('clearHead: batch', batch, 1)
  const clear = clearWith(placeholder, estimator)
  const shorten = memoize((use: ToolUse) => clearedInput(use, estimator))
  const remove = memoize((media: Media) => removedMedia(media, estimator))
  return (context) => {
    const { messages } = context
    const head = Math.min(headEnd(context, keepTokens, batch, estimator), pendingFrom(messages))
    const edits: Array<BlockEdit> = []
    const edit = (message: number, block: number, from: Block, by: Block | undefined): void => {
      if (by !== from) edits.push({ message, block, by })
    }
    for (const pair of oldPairs(messages, { keep: 0, excludeTools })) {
      const { use, useAt, result, resultAt } = pair
      if (resultAt.message >= head) break
      edit(useAt.message, useAt.block, use, shorten(use))
      edit(resultAt.message, resultAt.block, result, clear(pair))
    }
    const words = latestUserWords(messages)
    const { thinkingInLoop, callsKeepThinking } = profileOf(context)
    const thinkingEnd = thinkingInLoop === 'required' ? loopPrompt(messages) : head
    for (let m = 0; m < head; m++) {
      const { role, pinned, content } = messages[m]!
      if (m === words || pinned === true || role === 'system') continue
      const isThinkingFree = m < thinkingEnd && role === 'assistant' && callsKeepThinking !== true
      for (let b = 0; b < content.length; b++) {
        const block = content[b]!
        if (block.type === 'thinking' && isThinkingFree) edit(m, b, block, undefined)
        else if (block.type === 'media') edit(m, b, block, remove(block))
      }
    }
    return settle(context, withMessages(context, replaceBlocks(messages, edits)))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Where the newest part begins: behind a message that is not the model's own, none of which goes when what is older is
 * cleared, so that counting them in steps gives the same border again.
 */
const headEnd = ({ messages }: Context, keepTokens: number, batch: number, estimator: Estimator): number => {
  let units = 0
  let end = messages.length
  while (end > 0) {
    units += estimator.message(messages[end - 1]!)
    if (estimator.tokens(units) > keepTokens) break
    end--
  }
  const borders: Array<number> = []
  for (let m = 0; m < end; m++) if (messages[m]!.role !== 'assistant') borders.push(m + 1)
  return borders[borders.length - 1 - (borders.length % batch)] ?? 0
}

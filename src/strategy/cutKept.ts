/**
 * Shortens, as far as the budget allows it, the messages that are always kept.
 *
 * @since 0.1.0
 */
import { mapWithIndex } from '../internal/readonlyArray'
import type { Block, ResultBlock, Text, ToolResult } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import { checkAtLeast } from '../reducers/options'
import type { Reducer } from '../reducers/Reducer'
import { settle } from '../roundtrip/settle'
import { pendingFrom } from '../roundtrip/Span'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { mapBlocks } from '../traversal/Blocks'
import { type Protection, protectionOf } from './Budget'
import { cutText } from './cutText'
import { reasonsOf } from './protectedMessages'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how far the kept messages have to shrink, and which of them may.
 *
 * @category model
 * @since 0.1.0
 */
export interface CutKeptOptions {
  /** Tokens; nothing is cut shorter than this needs. */
  readonly target: number
  /** Those that say `cut` are cut. */
  readonly protect?: Partial<Protection>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Cuts the middle out of the messages that always stay, where `protect` says `cut`, until the context costs no more than
 * `target` tokens: first the first words of the user (to no less than 256 tokens a text), then results that the model has not
 * seen (128), then the latest words of the user (512). Of several texts the longest are cut first, to one length. Pairs stay
 * pairs, surrogate pairs stay whole; media are not touched.
 *
 * The last resort of a ladder, when nothing else is left to go. The context itself comes back when it fits, and when nothing
 * may be cut. Throws a `RangeError` when `target` is negative or not a number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { cutKept } from 'context-compaction/strategy'
 * import { estimateTokens } from 'context-compaction/tokens'
 *
 * const before = context({
 *   messages: [
 *     user('Run the tests.'),
 *     assistant(toolUse({ id: 'c1', name: 'bash', input: { command: 'npm test' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'ok 1 - adds\n'.repeat(10_000) }))
 *   ]
 * })
 * const after = cutKept({ target: 1000, protect: { openResults: 'cut' } })(before)
 * assert.ok(estimateTokens(after) <= 1000)
 * assert.strictEqual(cutKept({ target: 1000 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const cutKept = (options: CutKeptOptions): Reducer => {
  const { target, estimator = heuristicEstimator } = options
  checkAtLeast('cutKept: target', target, 0, false)
  const protect = protectionOf(options.protect)
  const parts = keptParts.filter((part) => protect[part] === 'cut')
  return (context) => {
    let cut = context
    for (const part of parts) {
      const tokens = estimator.tokens(contextUnits(cut, estimator))
      if (tokens <= target) return cut
      cut = shortened(cut, part, target, estimator)
    }
    return cut
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

type KeptPart = keyof Protection

/** In the order in which they are cut. */
const keptParts: ReadonlyArray<KeptPart> = ['firstUser', 'openResults', 'latestUser']

/** No text is cut to fewer tokens: the task has to stay recognisable. */
const leastTokens: Readonly<Record<KeptPart, number>> = { firstUser: 256, openResults: 128, latestUser: 512 }

const shortened = (context: Context, part: KeptPart, target: number, estimator: Estimator): Context => {
  const tokens = (of: Context): number => estimator.tokens(contextUnits(of, estimator))
  const isCut = textsOf(context, part)
  const costs: Array<number> = []
  const collect = (text: string): string => {
    costs.push(estimator.tokens(estimator.text(text)))
    return text
  }
  mapTexts(context, isCut, collect)
  const least = leastTokens[part]
  let most = lengthThatSaves(costs, tokens(context) - target, least)
  if (most === Infinity) return context
  for (;;) {
    const cut = mapTexts(context, isCut, (text) => cutText(text, most, estimator))
    // a cut that would gain less than its note takes is not made: then all are cut a little shorter
    if (most === least || tokens(cut) <= target) return cut
    most = Math.max(least, most - Math.ceil(most / 16))
  }
}

/** The greatest length that, as the most for each text, saves as much as needed; `least` when none does. */
const lengthThatSaves = (costs: ReadonlyArray<number>, over: number, least: number): number => {
  const saved = (most: number): number => {
    let sum = 0
    // tokens are rounded once for all texts together
    for (const cost of costs) sum += Math.max(0, cost - most - 1)
    return sum
  }
  let high = 0
  for (const cost of costs) high = Math.max(high, cost)
  if (high <= least) return Infinity
  if (saved(least) < over) return least
  let low = least
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (saved(middle) >= over) low = middle
    else high = middle
  }
  return low
}

/** Which texts belong to a part: those of results, or those of words. */
const textsOf = (context: Context, part: KeptPart): ((message: number, isResult: boolean) => boolean) => {
  const { messages } = context
  if (part === 'openResults') {
    const pending = pendingFrom(messages)
    return (m, isResult) => isResult && m >= pending && messages[m]!.pinned !== true && messages[m]!.role !== 'system'
  }
  const reasons = reasonsOf(context, true)
  return (m, isResult) => !isResult && reasons[m] === part && messages[m]!.role === 'user'
}

const mapTexts = (
  context: Context,
  isCut: (message: number, isResult: boolean) => boolean,
  f: (text: string) => string
): Context => {
  const cutBlock = <A extends Block>(block: A): A | Text => {
    if (block.type !== 'text') return block
    const text = f(block.text)
    return text === block.text ? block : { ...block, text }
  }
  const cutResult = (block: ToolResult): ToolResult => {
    if (typeof block.content === 'string') {
      const content = f(block.content)
      return content === block.content ? block : { ...block, content }
    }
    const content = mapWithIndex<ResultBlock>(block.content, (_, inner) => cutBlock(inner))
    return content === block.content ? block : { ...block, content }
  }
  const cut = mapBlocks(context.messages, (block, m) =>
    block.type === 'tool_result'
      ? isCut(m, true)
        ? cutResult(block)
        : block
      : isCut(m, false)
        ? cutBlock(block)
        : block
  )
  return settle(context, withMessages(context, cut))
}

/**
 * Takes long tool results out of a context, as data that can be put back.
 *
 * @since 0.1.0
 */
import { memoize, memoizePair } from '../internal/memo'
import type { ToolResult, ToolUse } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import { settle } from '../roundtrip/settle'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { jsonText } from '../tokens/json'
import { mapBlocks } from '../traversal/Blocks'
import { cleared } from './clearToolResults'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import { type ClearedResult, clearedText } from './placeholder'
import { replaceResults } from './replaceResults'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which tool results are offloaded.
 *
 * @category model
 * @since 0.1.0
 */
export interface OffloadToolResultsOptions {
  /** The least tokens that a result costs to be offloaded. */
  readonly minTokens: number
  /** How many of the newest tool results to leave alone. Default: 0. */
  readonly keep?: number
  /** Works in steps of this many results, so that requests in between share their prefix. Default: 1. */
  readonly batch?: number
  /** Whether results that the model has not seen yet are offloaded too: the cheapest moment for the cache. Default: no. */
  readonly pending?: boolean
  /** Tools whose results are never offloaded, e.g. the one that reads what was offloaded. */
  readonly excludeTools?: ReadonlyArray<string>
  /**
   * Writes the text that stands for a result: say where the host will have stored it. Two different results must not get
   * the same text, which holds when the reference is in it. Default: `clearedText` with the reference.
   */
  readonly placeholder?: (cleared: ClearedResult, reference: string) => string
  readonly estimator?: Estimator
}

/**
 * Is what was taken out of one or more tool results of the same content.
 *
 * @category model
 * @since 0.1.0
 */
export interface Payload {
  /** Names the content: the same for the same content, in every context and every process. */
  readonly reference: string
  /** The text that stands in the place of the content now. */
  readonly placeholder: string
  readonly tool: string
  readonly content: ToolResult['content']
}

/**
 * Is a context with short texts in the place of long results, and what they stand for, each text once.
 *
 * @category model
 * @since 0.1.0
 */
export interface Offloaded {
  readonly context: Context
  readonly payloads: ReadonlyArray<Payload>
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Takes tool results of at least `minTokens` out of a context and puts a short text with a reference there. The host
 * stores the payloads, where the model can ask for them or only for its own log; nothing is stored here.
 *
 * Left alone is what `clearToolResults` leaves alone: errors, pinned messages, results with opaque blocks, and, unless
 * told otherwise, the pending step. Reducers that run afterwards do not touch the texts, only drop them with their pairs.
 * With nothing to offload the context itself comes back, without payloads. Throws a `RangeError` for a broken number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { offloadToolResults, restoreToolResults } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Run the tests.'),
 *     assistant(toolUse({ id: 'c1', name: 'bash', input: { command: 'npm test' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'ok 1 - adds\n'.repeat(1000) })),
 *     assistant('They pass.')
 *   ]
 * })
 * const { context: after, payloads } = offloadToolResults({ minTokens: 1000 })(before)
 * const [{ reference, placeholder } = { reference: '', placeholder: '' }] = payloads
 * assert.strictEqual(placeholder, `[cleared: bash npm test, 12000 chars, ref ${reference}]`)
 * assert.deepStrictEqual(after.messages[2]?.content, [{ type: 'tool_result', toolUseId: 'c1', content: placeholder }])
 * assert.deepStrictEqual(restoreToolResults(payloads)(after), before)
 *
 * @category queries
 * @since 0.1.0
 */
export const offloadToolResults = (options: OffloadToolResultsOptions): ((context: Context) => Offloaded) => {
  const { minTokens, keep = 0, batch = 1, pending = false, excludeTools = [], placeholder = referring } = options
  const { estimator = heuristicEstimator } = options
  checkAtLeast('offloadToolResults: minTokens', minTokens, 0, false)
  checkAtLeast('offloadToolResults: keep', keep, 0)
  checkAtLeast('offloadToolResults: batch', batch, 1)
  const offload = memoizePair((result: ToolResult, use: ToolUse): Taken | undefined => {
    if (estimator.tokens(estimator.block(result)) < minTokens) return undefined
    const reference = referenceOf(result)
    const by = cleared(use, result, (described) => placeholder(described, reference), estimator)
    if (by === result || typeof by.content !== 'string') return undefined
    return { by, payload: { reference, placeholder: by.content, tool: use.name, content: result.content } }
  })
  return (context) => {
    const payloads = new Map<string, Payload>()
    const after = replaceResults(
      context,
      oldPairs(context.messages, { keep, batch, excludeTools, pending }),
      ({ use, result }) => {
        const taken = offload(result, use)
        if (taken === undefined) return result
        const { by, payload } = taken
        const known = payloads.get(payload.placeholder)
        if (known === undefined) payloads.set(payload.placeholder, payload)
        // another content under the same text could not be put back
        else if (textOf(known) !== textOf(result)) return result
        return by
      }
    )
    return { context: after, payloads: after === context ? [] : [...payloads.values()] }
  }
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Puts payloads back where their texts still stand, the inverse of {@link offloadToolResults}: whoever offloads, restores
 * and asks again gets what was there. Texts that went since, or were changed, are left alone. Not a reducer, for the
 * context grows; the profile's rules are kept: where thinking is bound to its prefix, it is gone after the first result
 * put back. The context itself comes back when no text is found.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { restoreToolResults } from 'context-compaction/reducers'
 *
 * const nothingOffloaded = context({ messages: [user('hello')] })
 * assert.strictEqual(restoreToolResults([])(nothingOffloaded), nothingOffloaded)
 *
 * @category combinators
 * @since 0.1.0
 */
export const restoreToolResults = (payloads: ReadonlyArray<Payload>): ((context: Context) => Context) => {
  const contents = new Map(payloads.map(({ placeholder, content }) => [placeholder, content]))
  const restore = memoize((result: ToolResult): ToolResult => {
    const content = typeof result.content === 'string' ? contents.get(result.content) : undefined
    return content === undefined ? result : { ...result, content }
  })
  return (context) =>
    settle(
      context,
      withMessages(
        context,
        mapBlocks(context.messages, (block) => (block.type === 'tool_result' ? restore(block) : block))
      )
    )
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What stands for a result, and what it stands for. */
interface Taken {
  readonly by: ToolResult
  readonly payload: Payload
}

const referring = (cleared: ClearedResult, reference: string): string =>
  `${clearedText(cleared).slice(0, -1)}, ref ${reference}]`

const textOf = ({ content }: { readonly content: ToolResult['content'] }): string =>
  jsonText(content as Parameters<typeof jsonText>[0])

/** Twice 32 bits of FNV-1a over the content as JSON, from both ends: enough that no two contents of a host meet. */
const referenceOf = (result: ToolResult): string => {
  const text = textOf(result)
  let forth = 0x811c9dc5
  let back = 0x811c9dc5
  for (let i = 0, j = text.length - 1; j >= 0; i++, j--) {
    forth = Math.imul(forth ^ text.charCodeAt(i), 0x01000193)
    back = Math.imul(back ^ text.charCodeAt(j), 0x01000193)
  }
  return hex(forth) + hex(back)
}

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0')

/**
 * Where the tokens of a context are.
 *
 * @since 0.1.0
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import { incrementalSum, memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { contextUnits, type Estimator } from './Estimator'
import { heuristicEstimator } from './heuristicEstimator'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Holds the tokens of the parts of a context, whole numbers that add up to `total`.
 *
 * @category model
 * @since 0.1.0
 */
export interface TokenBreakdown {
  /** Instructions outside the messages. */
  readonly system: number
  /** Tool definitions. */
  readonly tools: number
  readonly text: number
  readonly thinking: number
  readonly toolUse: number
  /** Without the media and the opaque blocks in them. */
  readonly toolResult: number
  /** Wherever in the messages they stand, inside results too. */
  readonly media: number
  /** Wherever in the messages they stand, inside results too. */
  readonly opaque: number
  /** What messages cost beside their blocks. */
  readonly overhead: number
  readonly total: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Splits the estimate of a context by what the tokens are spent on.
 *
 * `total` equals `estimateTokens(context, estimator)`, and the parts add up to it exactly: they are rounded so that what
 * one part loses the next one gains. Remembered per message, so that asking again after an append or an edit costs
 * little.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { charsPerTokenEstimator, tokenBreakdown } from 'context-compaction/tokens'
 *
 * const parts = tokenBreakdown(context({ system: 'be concise', messages: [user('hi')] }), charsPerTokenEstimator)
 * assert.deepStrictEqual([parts.system, parts.text, parts.overhead, parts.total], [3, 1, 4, 8])
 *
 * @category queries
 * @since 0.1.0
 */
export const tokenBreakdown = (context: Context, estimator: Estimator = heuristicEstimator): TokenBreakdown => {
  const { system, tools, messages } = context
  const units = { system: estimator.system(system), tools: estimator.tools(tools), ...nothing }
  partSums(estimator).forEach((sum, k) => (units[partKinds[k]!] = sum(messages)))
  const total = estimator.tokens(contextUnits(context, estimator))
  let sum = 0
  let rounded = 0
  for (const kind of Object.keys(units) as ReadonlyArray<keyof typeof units>) {
    sum += units[kind]
    // The clamp is for estimators made by hand whose messages cost less than their blocks.
    const upTo = Math.max(rounded, Math.min(total, estimator.tokens(sum)))
    units[kind] = upTo - rounded
    rounded = upTo
  }
  return { ...units, overhead: total - rounded, total }
}

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Adds breakdowns, part by part.
 *
 * The breakdown of a whole may differ from the sum of those of its parts by the rounding of each, because tokens are
 * rounded once per breakdown.
 *
 * @example
 * import assert from 'node:assert'
 * import { concatAll } from 'fp-ts/lib/Monoid.js'
 * import { context, user } from 'context-compaction/model'
 * import { breakdownMonoid, charsPerTokenEstimator, tokenBreakdown } from 'context-compaction/tokens'
 *
 * const parts = tokenBreakdown(context({ messages: [user('hi')] }), charsPerTokenEstimator)
 * assert.strictEqual(concatAll(breakdownMonoid)([parts, parts]).total, 10)
 *
 * @category instances
 * @since 0.1.0
 */
export const breakdownMonoid: Monoid<TokenBreakdown> = {
  empty: {
    system: 0,
    tools: 0,
    text: 0,
    thinking: 0,
    toolUse: 0,
    toolResult: 0,
    media: 0,
    opaque: 0,
    overhead: 0,
    total: 0
  },
  concat: (x, y) => ({
    system: x.system + y.system,
    tools: x.tools + y.tools,
    text: x.text + y.text,
    thinking: x.thinking + y.thinking,
    toolUse: x.toolUse + y.toolUse,
    toolResult: x.toolResult + y.toolResult,
    media: x.media + y.media,
    opaque: x.opaque + y.opaque,
    overhead: x.overhead + y.overhead,
    total: x.total + y.total
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Parts {
  text: number
  thinking: number
  toolUse: number
  toolResult: number
  media: number
  opaque: number
}

const nothing: Parts = { text: 0, thinking: 0, toolUse: 0, toolResult: 0, media: 0, opaque: 0 }

const partKinds = /*#__PURE__*/ Object.keys(nothing) as ReadonlyArray<keyof Parts>

/**
 * Counts the units of the blocks of a message by kind; the framing of calls and results is theirs, media and opaque blocks in
 * results are not. Remembered per message.
 *
 * @internal
 * @since 0.1.0
 */
export const messageParts: (estimator: Estimator) => (message: Message) => Readonly<Parts> = /*#__PURE__*/ memoize(
  (estimator) =>
    memoize((message) => {
      const parts = { ...nothing }
      for (let i = 0; i < message.content.length; i++) {
        const block = message.content[i]!
        let units = estimator.block(block)
        if (block.type === 'tool_result') {
          for (const inner of typeof block.content === 'string' ? [] : block.content) {
            if (inner.type === 'text') continue
            const cost = Math.min(units, estimator.block(inner))
            parts[inner.type] += cost
            units -= cost
          }
          parts.toolResult += units
        } else parts[block.type === 'tool_use' ? 'toolUse' : block.type] += units
      }
      return parts
    })
)

/** Sums each kind of {@link messageParts} over messages. */
const partSums = /*#__PURE__*/ memoize((estimator: Estimator) => {
  const partsOf = messageParts(estimator)
  return partKinds.map((kind) => incrementalSum((message: Message) => partsOf(message)[kind]))
})

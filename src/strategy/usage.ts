/**
 * Usage anchors: how large a context is, as far as the provider has measured it.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { believable, type IgnoredReading, inputOf, type UsageReading } from '../tokens/usage'

export type { IgnoredReading, UsageReading }

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known beside the context.
 *
 * @category model
 * @since 0.1.0
 */
export interface MeasureOptions {
  /** What the provider measured, oldest first. */
  readonly usage?: ReadonlyArray<UsageReading>
  /** Messages that will be appended before the next request. */
  readonly pending?: ReadonlyArray<Message>
  /**
   * The id of the newest message that stood when the history was last edited or compacted: what was measured up to there
   * was measured on another history.
   */
  readonly editedUpTo?: string
  readonly estimator?: Estimator
}

/**
 * Is the size of a context with what is pending, and where the number is from.
 *
 * @category model
 * @since 0.1.0
 */
export interface Measurement {
  /** Tokens: `anchored` and `estimated` together. */
  readonly value: number
  readonly source: 'usage' | 'estimate'
  /** Tokens that the provider measured; 0 when the source is `estimate`. */
  readonly anchored: number
  /** Tokens that are estimated: of what follows the reading and what is pending, or of everything. */
  readonly estimated: number
  /** The reading that was believed. */
  readonly reading?: UsageReading
  /** Readings that were newer than it, or all when none was believed, each with the reason, newest first. */
  readonly ignored: ReadonlyArray<IgnoredReading>
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Measures a context: the newest usage reading that can be believed, with an estimate of what follows it and of what is
 * pending; the estimate of everything when no reading can.
 *
 * Readings of aborted and failed answers, empty ones, and those taken before the last edit are passed over. Stale usage that
 * set off a second compaction right after the first: badlogic/pi-mono#1860, openclaw/openclaw#26458; compaction that never
 * came because only uncached input was counted: openclaw/openclaw#66520.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { measure } from 'context-compaction/strategy'
 * import { estimateMessageTokens } from 'context-compaction/tokens'
 *
 * const history = context({ messages: [user('hello'), assistant('hi'), user('Go on.')] })
 * const reading = { id: '1', message: 1, inputTokens: 12, outputTokens: 3, cacheReadTokens: 4000, cacheWriteTokens: 0 }
 * const { value, source } = measure(history, { usage: [reading] })
 * assert.strictEqual(source, 'usage')
 * assert.strictEqual(value, 4015 + estimateMessageTokens(user('Go on.')))
 *
 * @category queries
 * @since 0.1.0
 */
export const measure = (context: Context, options: MeasureOptions = {}): Measurement => {
  const { usage = [], pending = [], editedUpTo, estimator = heuristicEstimator } = options
  const { messages } = context
  const pendingUnits = estimator.messages(pending)
  const { reading, ignored } = believable(messages, usage, editedUpTo)
  if (reading === undefined) {
    const estimated = estimator.tokens(contextUnits(context, estimator) + pendingUnits)
    return { value: estimated, source: 'estimate', anchored: 0, estimated, ignored }
  }
  const anchored = inputOf(reading) + reading.outputTokens
  let units = pendingUnits
  for (let i = reading.message + 1; i < messages.length; i++) units += estimator.message(messages[i]!)
  const estimated = estimator.tokens(units)
  return { value: anchored + estimated, source: 'usage', anchored, estimated, reading, ignored }
}

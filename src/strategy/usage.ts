/**
 * Usage anchors: how large a context is, as far as the provider has measured it.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a provider measured for one request and the assistant message that answers it.
 *
 * The four numbers do not overlap: tokens read from the cache and written to it are not part of `inputTokens`, as with
 * Anthropic. Where a provider counts them in (`cached_tokens` of OpenAI, `cachedContentTokenCount` of Gemini), subtract them
 * first. What a transcript holds as `usage` fits here.
 *
 * @category model
 * @since 0.1.0
 */
export interface UsageReading {
  /** The id of the assistant message that the request was answered with. */
  readonly id: string
  /** The index it had in the context at that time. */
  readonly message: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly cacheWriteTokens: number
  /** How the answer ended; only what is complete is believed. Default: `complete`. */
  readonly status?: 'complete' | 'aborted' | 'failed'
}

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

/**
 * Is a reading that was not believed.
 *
 * | reason     | what is wrong                                                                    |
 * | ---------- | -------------------------------------------------------------------------------- |
 * | `aborted`  | the answer was cut short or failed, so the numbers are not final                   |
 * | `empty`    | no tokens of input were measured, or a number is broken                            |
 * | `missing`  | the message is not in the context any more                                         |
 * | `moved`    | the message stands elsewhere now: something before it was dropped or put in        |
 * | `edited`   | the history was edited after it was measured                                       |
 *
 * @category model
 * @since 0.1.0
 */
export interface IgnoredReading {
  readonly reading: UsageReading
  readonly reason: 'aborted' | 'empty' | 'missing' | 'moved' | 'edited'
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
  const edited = usage.length === 0 || editedUpTo === undefined ? -1 : indexOf(messages, editedUpTo)
  const ignored: Array<IgnoredReading> = []
  for (let k = usage.length - 1; k >= 0; k--) {
    const reading = usage[k]!
    const reason = reasonAgainst(reading, messages, edited)
    if (reason !== undefined) {
      ignored.push({ reading, reason })
      continue
    }
    const anchored = totalOf(reading)
    let units = pendingUnits
    for (let i = reading.message + 1; i < messages.length; i++) units += estimator.message(messages[i]!)
    const estimated = estimator.tokens(units)
    return { value: anchored + estimated, source: 'usage', anchored, estimated, reading, ignored }
  }
  const estimated = estimator.tokens(contextUnits(context, estimator) + pendingUnits)
  return { value: estimated, source: 'estimate', anchored: 0, estimated, ignored }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const totalOf = ({ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }: UsageReading): number =>
  inputTokens + outputTokens + cacheReadTokens + cacheWriteTokens

const reasonAgainst = (
  reading: UsageReading,
  messages: ReadonlyArray<Message>,
  edited: number
): IgnoredReading['reason'] | undefined => {
  const { id, message, status = 'complete' } = reading
  if (status !== 'complete') return 'aborted'
  const input = totalOf(reading) - reading.outputTokens
  if (!Number.isFinite(totalOf(reading)) || input <= 0 || reading.outputTokens < 0) return 'empty'
  if (messages[message]?.id !== id) return indexOf(messages, id) < 0 ? 'missing' : 'moved'
  return message <= edited ? 'edited' : undefined
}

const indexOf = (messages: ReadonlyArray<Message>, id: string): number => {
  for (let i = messages.length - 1; i >= 0; i--) if (messages[i]!.id === id) return i
  return -1
}

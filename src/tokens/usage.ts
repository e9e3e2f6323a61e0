/**
 * Usage readings: what a provider measured for a request, and which of them can be believed.
 *
 * @since 0.1.0
 */
import type { Message } from '../model/Message'

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
  /** The model that answered, as the provider names it. */
  readonly model?: string
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
 * Adds up what a provider was sent for a request: all input, whether it came from the cache, went to it, or neither.
 *
 * Counting uncached input alone is how compaction never comes: openclaw/openclaw#66520.
 *
 * @example
 * import assert from 'node:assert'
 * import { inputOf } from 'context-compaction/tokens'
 *
 * const reading = { id: '1', message: 1, inputTokens: 12, outputTokens: 3, cacheReadTokens: 4000, cacheWriteTokens: 0 }
 * assert.strictEqual(inputOf(reading), 4012)
 *
 * @category queries
 * @since 0.1.0
 */
export const inputOf = ({ inputTokens, cacheReadTokens, cacheWriteTokens }: UsageReading): number =>
  inputTokens + cacheReadTokens + cacheWriteTokens

/**
 * Finds the newest reading that still holds for these messages, and says of the newer ones why they do not. The messages
 * up to the one with the id `editedUpTo` were edited after they were measured.
 *
 * @internal
 * @since 0.1.0
 */
export const believable = (
  messages: ReadonlyArray<Message>,
  usage: ReadonlyArray<UsageReading>,
  editedUpTo?: string
): { readonly reading?: UsageReading; readonly ignored: ReadonlyArray<IgnoredReading> } => {
  const edited = usage.length === 0 || editedUpTo === undefined ? -1 : indexOf(messages, editedUpTo)
  const ignored: Array<IgnoredReading> = []
  for (let k = usage.length - 1; k >= 0; k--) {
    const reading = usage[k]!
    const reason = reasonAgainst(reading, messages, edited)
    if (reason === undefined) return { reading, ignored }
    ignored.push({ reading, reason })
  }
  return { ignored }
}

/**
 * Tells whether the numbers of a reading are final and make sense by themselves.
 *
 * @internal
 * @since 0.1.0
 */
export const isSound = (reading: UsageReading): boolean => flaw(reading) === undefined

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const flaw = (reading: UsageReading): 'aborted' | 'empty' | undefined => {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, status = 'complete' } = reading
  if (status !== 'complete') return 'aborted'
  const isWhole = [inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens].every(isCount)
  return isWhole && inputOf(reading) > 0 ? undefined : 'empty'
}

/** One broken number makes the sum wrong, however the others are. */
const isCount = (tokens: number): boolean => Number.isFinite(tokens) && tokens >= 0

const reasonAgainst = (
  reading: UsageReading,
  messages: ReadonlyArray<Message>,
  edited: number
): IgnoredReading['reason'] | undefined => {
  const { id, message } = reading
  const wrong = flaw(reading)
  if (wrong !== undefined) return wrong
  if (messages[message]?.id !== id) return indexOf(messages, id) < 0 ? 'missing' : 'moved'
  return message <= edited ? 'edited' : undefined
}

const indexOf = (messages: ReadonlyArray<Message>, id: string): number => {
  for (let i = messages.length - 1; i >= 0; i--) if (messages[i]!.id === id) return i
  return -1
}

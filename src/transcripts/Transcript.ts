/**
 * Transcripts: what a stored session of an agent says, as a context and what is known beside it.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a stored session that was read: the context a model would be given next, and what the file says about it.
 *
 * Nothing is lost in silence: `used` and the counts in `skipped` add up to `records`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Transcript {
  /** The name of the format it was read as, e.g. `claude-code`. */
  readonly format: string
  /** Why this format was chosen. */
  readonly reason: string
  /** How sure that is, from 0 to 1; absent when the format was asked for. */
  readonly confidence?: number
  /**
   * The name of the dialect that the context is laid out for: results in a user message or each in a message of its own,
   * the profile that goes with it. Its `encode` writes the context as a request.
   */
  readonly dialect: string
  /** The history, unrepaired: what it breaks is for `violations` to say. */
  readonly context: Context
  /** What the provider measured, oldest first, once per answer of the model. */
  readonly usage: ReadonlyArray<UsageAnchor>
  /** Where the agent compacted its history, oldest first. */
  readonly compactions: ReadonlyArray<CompactionPoint>
  /** How many records there are: lines that are not blank, or messages where a file is one JSON document. */
  readonly records: number
  /** How many records the context is made of. */
  readonly used: number
  /** How many records are no part of the context, by kind, the most frequent kind first. */
  readonly skipped: ReadonlyArray<Skipped>
  /** How many conversations the file holds, when there are several; `ReadOptions.conversation` names one of them. */
  readonly conversations?: number
  /** What a reader of the file should know, e.g. lines that are not JSON with their numbers. */
  readonly warnings: ReadonlyArray<string>
}

/**
 * Counts the records of one kind that are no part of the context.
 *
 * @category model
 * @since 0.1.0
 */
export interface Skipped {
  readonly kind: string
  readonly count: number
  /**
   * Where the first of them is: its line, or its number where the file is one JSON document; counted from 1. Absent when
   * what is left out stands on no line of its own.
   */
  readonly line?: number
}

/**
 * Is what the provider measured for the request that an assistant message answers: the input counts cover everything
 * before that message (system and tools included), the output count covers the message itself.
 *
 * @category model
 * @since 0.1.0
 */
export interface UsageAnchor {
  /** Index of the assistant message in the context. */
  readonly message: number
  /** Id of the assistant message. */
  readonly id: string
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly cacheWriteTokens: number
}

/**
 * Is a place where the agent that wrote the session made its history shorter: by a summary (`compact`), or by clearing
 * old tool results in what it sends while the file keeps them (`microcompact`).
 *
 * @category model
 * @since 0.1.0
 */
export interface CompactionPoint {
  readonly kind: 'compact' | 'microcompact'
  /** Line of the record that says so, or its number where the file is one JSON document; counted from 1. */
  readonly line: number
  /** Index of the first message after it; absent when the context begins later, or when nothing follows. */
  readonly message?: number
  /** What set it off, in the agent's words, e.g. `auto`. */
  readonly trigger?: string
  readonly tokensBefore?: number
  readonly tokensAfter?: number
  readonly tokensSaved?: number
  /** Calls whose results the agent sends cleared from here on. */
  readonly clearedToolUseIds?: ReadonlyArray<string>
}

/**
 * Is what a format reads: a {@link Transcript} that does not know yet what it was detected as.
 *
 * @category model
 * @since 0.1.0
 */
export type TranscriptBody = Omit<Transcript, 'format' | 'reason' | 'confidence'>

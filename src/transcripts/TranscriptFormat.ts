/**
 * Formats: how a kind of session file is recognised and read.
 *
 * A new format is one file that exports a {@link TranscriptFormat}, and one row in `formats.ts`. A format of your own
 * goes to `readTranscript` as the option `format`.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json } from '../model/Json'
import type { TranscriptBody } from './Transcript'
import type { TranscriptError } from './TranscriptError'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is one record of a file: a line of JSONL, or the whole of a file that is one JSON document.
 *
 * @category model
 * @since 0.1.0
 */
export interface Line {
  /** Where it begins, counted from 1. */
  readonly line: number
  /** Absent when the line is not JSON. */
  readonly value?: Json
}

/**
 * Says how sure a format is that a file is its own, from 0 (it is not) to 1, and why.
 *
 * @category model
 * @since 0.1.0
 */
export interface Detection {
  readonly confidence: number
  readonly reason: string
}

/**
 * Is what a format may be asked for.
 *
 * @category model
 * @since 0.1.0
 */
export interface ReadOptions {
  /** Whether messages from before the last compaction belong to the context as well. Default: `false`. */
  readonly wholeHistory?: boolean
  /** Which one of a file that holds several conversations, counted from 0. Default: the longest, the first of equals. */
  readonly conversation?: number
}

/**
 * Recognises and reads one kind of session file.
 *
 * 1. `detect` and `read` never throw, whatever the values are.
 * 2. `read` takes its lines once, from the first to the last, and keeps of each only what it needs.
 * 3. What it leaves out it counts: `used` and `skipped` add up to `records`.
 *
 * @category model
 * @since 0.1.0
 */
export interface TranscriptFormat {
  /** e.g. `claude-code`. */
  readonly name: string
  /** What a reader calls it, for messages, e.g. `Claude Code session`. */
  readonly title: string
  /** Looks at the values of the first lines. */
  readonly detect: (sample: ReadonlyArray<Json>) => Detection
  readonly read: (lines: Iterable<Line>, options: ReadOptions) => Either<TranscriptError, TranscriptBody>
}

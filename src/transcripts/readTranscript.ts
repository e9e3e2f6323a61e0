/**
 * Reading stored sessions.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type Chosen, detectFormat, formatNamed } from './formats'
import { open } from './lines'
import type { Transcript } from './Transcript'
import type { TranscriptError } from './TranscriptError'
import type { ReadOptions, TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what {@link readTranscript} may be told.
 *
 * @category model
 * @since 0.1.0
 */
export interface TranscriptOptions extends ReadOptions {
  /** The name of a row of `formats`, or a format of your own. Default: the one that fits best. */
  readonly format?: string | TranscriptFormat
}

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Reads a stored session into a context: lines of a file, or its whole text. The format is detected from the first
 * records. Lines are taken once and one at a time, except for one JSON document over many lines, which is read whole.
 *
 * Returns a {@link TranscriptError} when no format fits, and never throws. Records of unknown kinds and lines that are
 * not JSON, or nested more than 1,000 levels deep, are counted, not refused. The history is not repaired: use `violations` to see what it breaks.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { readTranscript } from 'context-compaction/transcripts'
 *
 * const transcript = readTranscript([
 *   '{"type":"user","uuid":"u1","parentUuid":null,"message":{"role":"user","content":"hello"}}',
 *   '{"type":"assistant","uuid":"a1","parentUuid":"u1","message":{"id":"msg_1","role":"assistant","content":[{"type":"text","text":"hi"}]}}',
 *   '{"type":"summary","summary":"A greeting","leafUuid":"a1"}'
 * ])
 * assert.ok(isRight(transcript))
 * assert.strictEqual(transcript.right.format, 'claude-code')
 * assert.deepStrictEqual(
 *   transcript.right.context.messages.map((message) => message.id),
 *   ['u1', 'msg_1']
 * )
 * assert.deepStrictEqual(transcript.right.skipped, [{ kind: 'summary', count: 1, line: 3 }])
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { drawTranscriptError, readTranscript } from 'context-compaction/transcripts'
 *
 * const transcript = readTranscript([])
 * assert.strictEqual(
 *   isLeft(transcript) ? drawTranscriptError(transcript.left) : '',
 *   'expected a session file, found nothing (the input is empty)'
 * )
 *
 * @category reading
 * @since 0.1.0
 */
export const readTranscript = (
  lines: Iterable<string>,
  options: TranscriptOptions = {}
): Either<TranscriptError, Transcript> => {
  const { format } = options
  const opened = open(lines)
  const chosen: Either<TranscriptError, Chosen> =
    format === undefined || opened.first.length === 0
      ? detectFormat(opened)
      : typeof format === 'string'
        ? formatNamed(format)
        : right({ format, reason: 'it was asked for' })
  if (isLeft(chosen)) return chosen
  const { format: found, reason, confidence } = chosen.right
  const body = found.read(opened.lines, options)
  if (isLeft(body)) return body
  return right({ format: found.name, reason, ...(confidence === undefined ? {} : { confidence }), ...body.right })
}

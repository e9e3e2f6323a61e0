/**
 * Errors of reading a stored session, as data.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says why no context could be read: what was expected, what was found instead, where, and what to do.
 *
 * @category model
 * @since 0.1.0
 */
export interface TranscriptError {
  readonly _tag: 'TranscriptError'
  /** Counted from 1. */
  readonly line?: number
  /** Where in the JSON value, e.g. `messages[3].content`. */
  readonly path?: string
  readonly expected: string
  /** At most 80 characters. */
  readonly found: string
  readonly hint?: string
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes an error; what was found is shortened to 80 characters of one line.
 *
 * @example
 * import assert from 'node:assert'
 * import { transcriptError } from 'context-compaction/transcripts'
 *
 * assert.deepStrictEqual(transcriptError({ expected: 'a session', found: 'nothing\nat all' }), {
 *   _tag: 'TranscriptError',
 *   expected: 'a session',
 *   found: 'nothing at all'
 * })
 *
 * @category constructors
 * @since 0.1.0
 */
export const transcriptError = (error: Omit<TranscriptError, '_tag'>): TranscriptError => ({
  _tag: 'TranscriptError',
  ...error,
  found: shorten(error.found)
})

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Draws an error as one line: where, what was expected, what was found, and the hint.
 *
 * @example
 * import assert from 'node:assert'
 * import { drawTranscriptError, transcriptError } from 'context-compaction/transcripts'
 *
 * assert.strictEqual(
 *   drawTranscriptError(transcriptError({ line: 3, expected: 'a message', found: '42', hint: 'is it cut off?' })),
 *   'line 3: expected a message, found 42 (is it cut off?)'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const drawTranscriptError = (error: TranscriptError): string => {
  const places: Array<string> = []
  if (error.line !== undefined) places.push(`line ${String(error.line)}`)
  if (error.path !== undefined && error.path !== '') places.push(error.path)
  const where = places.length === 0 ? '' : `${places.join(', ')}: `
  const hint = error.hint === undefined ? '' : ` (${error.hint})`
  return `${where}expected ${error.expected}, found ${error.found}${hint}`
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Puts a text on one line of at most 80 characters; what cannot be printed becomes a question mark.
 *
 * @internal
 * @since 0.1.0
 */
export const shorten = (text: string): string => {
  const line = text
    .slice(0, 400)
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/[^\P{C}\u200d]/gu, '?')
    .trim()
  return line.length <= 80 ? line : `${line.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…`
}

/**
 * Telling what kind of session a file is.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json } from '../model/Json'
import { type Detected, detectFormat } from './formats'
import { open } from './lines'
import type { TranscriptError } from './TranscriptError'

/**
 * Names the format of a session: of a JSON value, of lines, or of a whole text. Of lines only the first are looked at, and
 * those are taken from an iterator.
 *
 * Returns a {@link TranscriptError} that lists what was looked for when nothing fits; `others` in the result says what else
 * the input might be.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { detect } from 'context-compaction/transcripts'
 *
 * const found = detect({ system: 'Be brief.', messages: [{ role: 'user', content: 'hello' }] })
 * assert.ok(isRight(found))
 * assert.strictEqual(found.right.format.name, 'anthropic')
 * assert.strictEqual(found.right.reason, 'there is a field system beside the messages')
 * assert.strictEqual(found.right.others[0]?.name, 'openai-chat')
 *
 * @category reading
 * @since 0.1.0
 */
export const detect = (input: Json | Iterable<string>): Either<TranscriptError, Detected> =>
  isLines(input)
    ? detectFormat(open(input))
    : detectFormat({ first: [{ line: 1, text: '', value: input }], sample: [input], lines: [] })

const isLines = (input: Json | Iterable<string>): input is Iterable<string> => {
  if (typeof input === 'string') return true
  if (Array.isArray(input)) return input.every((element) => typeof element === 'string')
  return typeof input === 'object' && input !== null && Symbol.iterator in input
}

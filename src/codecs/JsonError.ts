/**
 * Why a JSON value is not what it was read as.
 *
 * @since 0.1.0
 */
import { type Either, isRight, left } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe } from '../change/equal'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the first thing that is wrong with a JSON value.
 *
 * @category model
 * @since 0.1.0
 */
export interface JsonError {
  readonly _tag: 'JsonError'
  /** What was read, e.g. `change`. */
  readonly of: string
  /** Where, e.g. `after.messages[3].content[0].text`; empty for the value itself. */
  readonly path: string
  readonly expected: string
  /** What was found, described in at most 80 characters. */
  readonly actual: string
}

// -------------------------------------------------------------------------------------
// destructors
// -------------------------------------------------------------------------------------

/**
 * Writes a {@link JsonError} as a sentence.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { decodeContext, drawJsonError } from 'context-compaction/codecs'
 *
 * const decoded = decodeContext({ system: [], tools: [], messages: [{ id: '0', role: 'user', content: 'hello' }] })
 * assert.strictEqual(
 *   isLeft(decoded) ? drawJsonError(decoded.left) : '',
 *   'context: messages[0].content: expected a list of blocks, found the string "hello"'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawJsonError = ({ of, path, expected, actual }: JsonError): string =>
  [of, path, `expected ${expected}, found ${actual}`].filter((part) => part !== '').join(': ')

// -------------------------------------------------------------------------------------
// internals of codecs
// -------------------------------------------------------------------------------------

/**
 * Reads a value, and says in words what is wrong with it first.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeWith =
  <A>(of: string, codec: t.Type<A>) =>
  (value: unknown): Either<JsonError, A> => {
    const decoded = codec.decode(value)
    if (isRight(decoded)) return decoded
    const [error] = decoded.left
    const path = (error?.context ?? []).reduce((drawn, { key }) => drawn + drawKey(key), '').replace(/^\./, '')
    const expected = error?.message ?? error?.context[error.context.length - 1]?.type.name ?? codec.name
    return left({ _tag: 'JsonError', of, path, expected, actual: describe(error?.value) })
  }

const drawKey = (key: string): string => {
  if (key === '') return ''
  if (/^\d+$/.test(key)) return `[${key}]`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

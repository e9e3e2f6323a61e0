/**
 * Reading a file that holds one JSON value.
 *
 * @since 0.1.0
 */
import { isLeft, toError, tryCatch } from 'fp-ts/lib/Either.js'
import type { Io } from './Io'
import { printable } from './render'

/**
 * Reads one JSON value from a file; a sentence comes back when that cannot be done, and whether the file could be read.
 *
 * @internal
 * @since 0.1.0
 */
export const readJson = async (
  path: string,
  io: Io
): Promise<{ readonly value: unknown } | { readonly problem: string; readonly isRead: boolean }> => {
  try {
    const input = await io.readLines(path, () => undefined)
    if ('problem' in input) return { problem: input.problem, isRead: false }
    const text = [...input.lines].join('\n').replace(/^\ufeff/, '')
    const read = tryCatch(() => JSON.parse(text) as unknown, toError)
    return isLeft(read)
      ? { problem: printable(`${path}: expected JSON: ${read.left.message}`), isRead: true }
      : { value: read.right }
  } catch (error) {
    return { problem: toError(error).message, isRead: false }
  }
}

/**
 * What the command line needs of the world, as a value: tests hand in a world of their own.
 *
 * @since 0.1.0
 */

/**
 * Is the world as the command line sees it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Io {
  /** Opens a file, or standard input for `-`; `onBytes` is told how much was read so far. */
  readonly readLines: (path: string, onBytes: OnBytes) => Promise<Input>
  /** Writes a file as a whole or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<WriteResult>
  /** Tells whether two paths name the same existing file; `-` is standard input. */
  readonly isSameFile: (a: string, b: string) => boolean
  readonly out: Stream
  readonly err: Stream
  /** Shows progress on standard error; `undefined` when that is no terminal. */
  readonly progress: ((title: string, unit: Unit) => Progress) | undefined
}

/**
 * Is told how many bytes were read, of how many where that is known.
 *
 * @internal
 * @since 0.1.0
 */
export type OnBytes = (read: number, total: number | undefined) => void

/**
 * Is standard output or standard error.
 *
 * @internal
 * @since 0.1.0
 */
export interface Stream {
  readonly write: (text: string) => void
  /** Columns of the terminal; `undefined` when it is none. */
  readonly columns: number | undefined
  readonly isColored: boolean
}

/**
 * Names what a bar counts.
 *
 * @internal
 * @since 0.1.0
 */
export type Unit = 'bytes' | 'steps'

/**
 * Is a bar that fills up.
 *
 * @internal
 * @since 0.1.0
 */
export interface Progress {
  readonly update: (done: number, total: number | undefined) => void
  readonly stop: () => void
}

/**
 * Is a file whose lines can be taken once, or a sentence about why it cannot be read. Taking them throws an `Error`
 * with such a sentence when reading fails half-way.
 *
 * @internal
 * @since 0.1.0
 */
export type Input = { readonly lines: Iterable<string> } | { readonly problem: string }

/**
 * Is `undefined` when the file was written, or a sentence about why it could not be.
 *
 * @internal
 * @since 0.1.0
 */
export type WriteResult = { readonly problem: string } | undefined

/**
 * Names the exit codes: done, a mistake in this program, an input or an option that cannot be used, a target that cannot
 * be reached.
 *
 * @internal
 * @since 0.1.0
 */
export const exitCodes = { done: 0, mistake: 1, unusable: 2, unreachable: 3 } as const

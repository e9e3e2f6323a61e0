/**
 * Counting what is read: records, kinds of records that are left out, and warnings.
 *
 * @since 0.1.0
 * @internal
 */
import type { Skipped } from './Transcript'
import type { Line } from './TranscriptFormat'

/** Warnings of one sort that are written out; of the rest only the number is told. */
const maxUnparseable = 10

const unparseable = 'unparseable line'

/**
 * Counts the records of one file. It belongs to one call of a reader and is never handed out.
 *
 * @internal
 * @since 0.1.0
 */
export interface Tally {
  /** How many of each kind, and the line of the first. */
  readonly counts: Map<string, { count: number; readonly line?: number }>
  readonly warnings: Array<string>
}

/**
 * Makes an empty tally.
 *
 * @internal
 * @since 0.1.0
 */
export const emptyTally = (): Tally => ({ counts: new Map(), warnings: [] })

/**
 * Counts records that are left out; `line` is where they are.
 *
 * @internal
 * @since 0.1.0
 */
export const skip = (tally: Tally, kind: string, line?: number, count = 1): void => {
  if (count === 0) return
  const known = tally.counts.get(kind)
  if (known === undefined) tally.counts.set(kind, line === undefined ? { count } : { count, line })
  else known.count += count
}

/**
 * Counts a line that is not JSON, and warns of it.
 *
 * @internal
 * @since 0.1.0
 */
export const skipUnparseable = (tally: Tally, { line }: Line): void => {
  skip(tally, unparseable, line)
  if (tally.warnings.length < maxUnparseable) tally.warnings.push(`line ${String(line)} is not JSON`)
}

/**
 * Lists what was left out, the most frequent kind first, kinds of one frequency by name.
 *
 * @internal
 * @since 0.1.0
 */
export const skippedOf = (tally: Tally): ReadonlyArray<Skipped> =>
  Array.from(tally.counts, ([kind, counted]) => ({ kind, ...counted })).sort(
    (a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)
  )

/**
 * Lists the warnings, with the number of those that were too many to write out.
 *
 * @internal
 * @since 0.1.0
 */
export const warningsOf = (tally: Tally): ReadonlyArray<string> => {
  const more = (tally.counts.get(unparseable)?.count ?? 0) - maxUnparseable
  return more <= 0 ? tally.warnings : [...tally.warnings, `${String(more)} more lines are not JSON`]
}

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
  readonly counts: Map<string, number>
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
 * Counts a record that is left out.
 *
 * @internal
 * @since 0.1.0
 */
export const skip = (tally: Tally, kind: string): void => {
  tally.counts.set(kind, (tally.counts.get(kind) ?? 0) + 1)
}

/**
 * Counts a line that is not JSON, and warns of it.
 *
 * @internal
 * @since 0.1.0
 */
export const skipUnparseable = (tally: Tally, { line }: Line): void => {
  skip(tally, unparseable)
  if (tally.warnings.length < maxUnparseable) tally.warnings.push(`line ${String(line)} is not JSON`)
}

/**
 * Lists what was left out, the most frequent kind first, kinds of one frequency by name.
 *
 * @internal
 * @since 0.1.0
 */
export const skippedOf = (tally: Tally): ReadonlyArray<Skipped> =>
  Array.from(tally.counts, ([kind, count]) => ({ kind, count })).sort(
    (a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)
  )

/**
 * Lists the warnings, with the number of those that were too many to write out.
 *
 * @internal
 * @since 0.1.0
 */
export const warningsOf = (tally: Tally): ReadonlyArray<string> => {
  const more = (tally.counts.get(unparseable) ?? 0) - maxUnparseable
  return more <= 0 ? tally.warnings : [...tally.warnings, `${String(more)} more lines are not JSON`]
}

/**
 * Saying that a command cannot do what was asked: to people, and to programs that read its report.
 *
 * @since 0.1.0
 */
import { exitCodes, type Io } from './Io'

/**
 * Is where a report would have gone, and in which form.
 *
 * @internal
 * @since 0.1.0
 */
export interface Reporting {
  readonly json?: boolean
  readonly out?: string
}

/**
 * Says a problem on standard error and returns the exit code for it. Where the report was to be JSON there is
 * `{ "error": … }` in its place; where that place is standard error, it stands there alone.
 *
 * @internal
 * @since 0.1.0
 */
export const refuse = (problem: string, { json = false, out }: Reporting, io: Io): number => {
  const isReportOnErr = out === '-'
  if (json) (isReportOnErr ? io.err : io.out).write(`${JSON.stringify({ error: problem }, undefined, 2)}\n`)
  if (!json || !isReportOnErr) io.err.write(`context-compaction: ${problem}\n`)
  return exitCodes.unusable
}

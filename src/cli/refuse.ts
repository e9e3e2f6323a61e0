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
 * Tells whether the report is JSON on standard error, where nothing else may stand then.
 *
 * @internal
 * @since 0.1.0
 */
export const isAloneOnErr = ({ json = false, out }: Reporting): boolean => json && out === '-'

/**
 * Says a problem on standard error and returns the exit code for it. Where the report was to be JSON there is
 * `{ "error": … }` in its place; where that place is standard error, it stands there alone.
 *
 * @internal
 * @since 0.1.0
 */
export const refuse = (problem: string, reporting: Reporting, io: Io): number => {
  if (!isAloneOnErr(reporting)) io.err.write(`context-compaction: ${problem}\n`)
  return reportProblem(problem, reporting, io)
}

/**
 * Puts `{ "error": … }` in the place of a report that was to be JSON, and returns the exit code for it; for a problem that
 * people were told already.
 *
 * @internal
 * @since 0.1.0
 */
export const reportProblem = (problem: string, reporting: Reporting, io: Io): number => {
  const place = isAloneOnErr(reporting) ? io.err : io.out
  if (reporting.json === true) place.write(`${JSON.stringify({ error: problem }, undefined, 2)}\n`)
  return exitCodes.unusable
}

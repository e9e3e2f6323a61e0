/**
 * What an edit broke.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { type Violation, violations } from '../roundtrip/Violation'

/**
 * Lists what the profile refuses after an edit and did not refuse before, or not as often.
 *
 * @internal
 * @since 0.1.0
 */
export const newViolations = (before: Context, after: Context): ReadonlyArray<Violation> => {
  const found = violations(after)
  if (found.length === 0) return found
  const known = new Map<string, number>()
  const more = (violation: Violation, by: number): number => {
    const count = (known.get(kindOf(violation)) ?? 0) + by
    known.set(kindOf(violation), count)
    return count
  }
  for (const violation of violations(before)) more(violation, 1)
  return found.filter((violation) => more(violation, -1) < 0)
}

/** Indices move; a result that had lost its place as a duplicate and is an orphan now is no new problem. */
const kindOf = ({ rule, id = '' }: Violation): string => `${rule === 'duplicate-result' ? 'orphan-result' : rule} ${id}`

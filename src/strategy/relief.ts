/**
 * What a budget would have to protect less where a context cannot be brought to its target.
 *
 * @since 0.1.0
 */
import type { Protection } from './Budget'
import type { Relief } from './Infeasible'

/**
 * Finds what has to be let go for a target to be reached, as little as possible: one part where one is enough, else those
 * that help, one after the other; nothing where all of them are not enough. `leastWith` tells the fewest tokens that a context
 * can be brought to under a protection.
 *
 * @internal
 * @since 0.1.0
 */
export const reliefFor = (
  protect: Protection,
  target: number,
  leastWith: (protect: Protection) => number
): Relief | undefined => {
  const looser = looserThan(protect)
  for (const one of looser) {
    const total = leastWith({ ...protect, ...one })
    if (total <= target) return { protect: one, total }
  }
  let [given, total]: [Partial<Protection>, number] = [{}, leastWith(protect)]
  for (const one of looser) {
    const less = leastWith({ ...protect, ...given, ...one })
    if (less >= total) continue
    given = { ...given, ...one }
    total = less
    if (total <= target) return { protect: given, total }
  }
  return undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Each part that can be protected less, what is missed least first. */
const looserThan = ({ firstUser, openResults, latestUser }: Protection): ReadonlyArray<Partial<Protection>> => [
  ...(firstUser === 'whole' ? [{ firstUser: 'cut' as const }] : []),
  ...(openResults === 'whole' ? [{ openResults: 'cut' as const }] : []),
  ...(firstUser !== 'free' ? [{ firstUser: 'free' as const }] : []),
  ...(latestUser === 'whole' ? [{ latestUser: 'cut' as const }] : [])
]

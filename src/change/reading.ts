/**
 * Reads a change: what became of each part, also of what came back through several changes.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../internal/memo'
import type { Change } from './Change'
import { equal } from './equal'
import { spread, spreadSummaries } from './Link'
import { matchAgain } from './matchParts'
import { blockAt, type Parts, partsOf } from './parts'

/**
 * Is a change with its parts numbered and its links spread out.
 *
 * @internal
 * @since 0.1.0
 */
export interface Reading {
  readonly a: Parts
  readonly b: Parts
  /** For each part before its counterpart after, `-1` where there is none; and the other way round. */
  readonly to: Int32Array
  readonly from: Int32Array
  /** For each part before that has no counterpart the summary that stands for it, `-1` where there is none. */
  readonly summary: Int32Array
  /** For each part before that has a counterpart whether it is equal to it. */
  readonly isSame: Uint8Array
}

/**
 * Reads a change; remembered per change. What went in one step and came back in a later one is found again.
 *
 * @internal
 * @since 0.1.0
 */
export const readChange: (change: Change) => Reading = /*#__PURE__*/ memoize((change) => {
  const { before, after, carried, summarised } = change
  const [a, b] = [partsOf(before), partsOf(after)]
  if (before === after) return unchanged(a)
  const known = { to: spread(carried, a.count), from: new Int32Array(b.count).fill(-1) }
  for (let part = 0; part < known.to.length; part++) if (known.to[part]! >= 0) known.from[known.to[part]!] = part
  const { to, from } =
    known.to.includes(-1) && known.from.includes(-1)
      ? matchAgain({ context: before, parts: a }, { context: after, parts: b }, known)
      : known
  const summary = spreadSummaries(summarised, a.count)
  const isSame = new Uint8Array(a.count)
  for (let part = 0; part < to.length; part++) {
    if (to[part]! < 0) continue
    summary[part] = -1
    isSame[part] = isSamePart(change, a, part, b, to[part]!) ? 1 : 0
  }
  return { a, b, to, from, summary, isSame }
})

/** What a change that leaves a context as it is reads as. */
const unchanged = (a: Parts): Reading => {
  const to = Int32Array.from({ length: a.count }, (_, part) => part)
  return { a, b: a, to, from: to, summary: new Int32Array(a.count).fill(-1), isSame: new Uint8Array(a.count).fill(1) }
}

const isSamePart = ({ before, after }: Change, a: Parts, x: number, b: Parts, y: number): boolean => {
  const [block, now] = [blockAt(a, x), blockAt(b, y)]
  if (block !== undefined) return equal(block, now)
  const [message, other] = [before.messages[a.rowOf[x]! - 1], after.messages[b.rowOf[y]! - 1]]
  if (message === other || message === undefined || other === undefined) return message === other
  return equal({ ...message, content: 0 }, { ...other, content: 0 })
}

/**
 * Finds the change that leads from one context to another.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { type Change, emptyChange } from './Change'
import { gather, gatherSummaries } from './Link'
import { matchParts } from './matchParts'
import { type Parts, partsOf } from './parts'

/**
 * Finds the change that leads from one context to another, whoever made the second of the first: a reducer of this
 * library, a function of yours, another program.
 *
 * What is the same object is the same part; then what is equal; then what has the same id, of its message or of its call;
 * then what is of one kind at one place of one message. Ids may be missing, repeated or others than before. A message
 * with `summaryOf` stands for the messages that it names. Takes time in proportion to the messages, and to the text of
 * what is not shared. The empty change comes back for a context and itself.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { applyChange, diff, invertChange } from 'context-compaction/change'
 * import { context, user } from 'context-compaction/model'
 * import { clearConversation } from 'context-compaction/reducers'
 *
 * const before = context({ system: 'Be brief.', messages: [user('hello')] })
 * const after = clearConversation(before)
 * const change = diff(before, after)
 * assert.deepStrictEqual(applyChange(change)(before), right(after))
 * assert.deepStrictEqual(applyChange(invertChange(change))(after), right(before))
 *
 * @category constructors
 * @since 0.1.0
 */
export const diff = (before: Context, after: Context): Change => {
  if (before === after) return emptyChange(before)
  const [a, b] = [partsOf(before), partsOf(after)]
  const to = matchParts({ context: before, parts: a }, { context: after, parts: b })
  const from = new Int32Array(b.count).fill(-1)
  for (let part = 0; part < to.length; part++) if (to[part]! >= 0) from[to[part]!] = part
  return {
    before,
    after,
    carried: gather(to),
    summarised: gatherSummaries(standIns(before, a, to, after, b, from)),
    expanded: gatherSummaries(standIns(after, b, from, before, a, to))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** For each part of `before` that is gone, the summary in `after` that stands for it; `-1` where none does. */
const standIns = (
  before: Context,
  a: Parts,
  to: Int32Array,
  after: Context,
  b: Parts,
  from: Int32Array
): Int32Array => {
  const summaryOf = new Int32Array(a.count).fill(-1)
  let byId: ReadonlyMap<string, ReadonlyArray<number>> | undefined
  for (let m = 0; m < after.messages.length; m++) {
    const summary = after.messages[m]!
    if (summary.summaryOf === undefined) continue
    const header = b.headers[m + 1]!
    const origin = from[header]! < 0 ? undefined : before.messages[a.rowOf[from[header]!]! - 1]
    if (origin?.summaryOf === summary.summaryOf) continue
    const known = new Set(origin?.summaryOf)
    byId ??= rowsById(before)
    const words = summary.content.length === 0 ? header : header + 1
    for (const id of summary.summaryOf)
      if (!known.has(id))
        for (const row of byId.get(id) ?? [])
          for (let part = a.headers[row]!; part < a.headers[row + 1]!; part++)
            if (to[part]! < 0 && summaryOf[part]! < 0) summaryOf[part] = words
  }
  return summaryOf
}

const rowsById = ({ messages }: Context): ReadonlyMap<string, ReadonlyArray<number>> => {
  const rows = new Map<string, Array<number>>()
  messages.forEach(({ id }, m) => {
    const same = rows.get(id)
    if (same === undefined) rows.set(id, [m + 1])
    else same.push(m + 1)
  })
  return rows
}

/**
 * Writes a change down as text, for logs and approvals.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { estimateTokens } from '../tokens/estimate'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import type { Change } from './Change'
import { keyOf } from './equal'
import type { Parts } from './parts'
import { type Reading, readChange } from './reading'
import { report } from './reportChange'
import { thousands } from './words'

/**
 * Writes a change down: what it did in sentences, what became of which messages, and the marks of the two contexts, by
 * which a receipt is known to belong to its change. The same change gives the same text, wherever and whenever.
 *
 * Marks tell contexts apart that differ by accident; they are no protection against somebody who wants two to have the
 * same.
 *
 * @example
 * import assert from 'node:assert'
 * import { diff, receipt } from 'context-compaction/change'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c')] })
 * assert.strictEqual(
 *   receipt(diff(before, withMessages(before, before.messages.slice(2)))),
 *   `The context shrank from about 24 to 9 tokens (63 % less).
 * 2 messages were dropped.
 * 2 texts were removed.
 * The first change is at messages[0].content[0], so a prompt cache holds for about 0 tokens.
 *
 * messages 0 to 1: dropped
 * message 2: kept, now 0
 *
 * before 1pzucsw1rcl4pm, 24 tokens in 3 messages
 * after  0oa51b307pqtft, 9 tokens in 1 message`
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const receipt = (change: Change, estimator: Estimator = heuristicEstimator): string => {
  const { before, after } = change
  const line = (name: string, context: Context): string => {
    const count = context.messages.length
    const tokens = thousands(estimateTokens(context, estimator))
    return `${name} ${markOf(context)}, ${tokens} tokens in ${thousands(count)} ${count === 1 ? 'message' : 'messages'}`
  }
  return [
    ...report(change, estimator).sentences,
    '',
    ...ledger(readChange(change)),
    '',
    line('before', before),
    line('after ', after)
  ].join('\n')
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What became of which messages, neighbours of one fate in one line; then the new ones. */
const ledger = (reading: Reading): ReadonlyArray<string> => {
  const { a, b, from } = reading
  const lines: Array<Row> = []
  for (let row = 1; row < a.rows.length; row++) lines.push(fateOf(reading, row))
  for (let row = 1; row < b.rows.length; row++)
    if (from[b.headers[row]!]! < 0) lines.push({ at: row - 1, text: 'added', isNew: true })
  const out: Array<string> = []
  for (let i = 0; i < lines.length;) {
    let end = i + 1
    while (end < lines.length && follows(lines[end - 1]!, lines[end]!)) end++
    out.push(drawRows(lines[i]!, lines[end - 1]!))
    i = end
  }
  return out
}

/** The index of a message, what became of it, and its index now where it has one. */
interface Row {
  readonly at: number
  readonly text: string
  readonly now?: number
  readonly isNew?: boolean
}

const follows = (x: Row, y: Row): boolean =>
  x.text === y.text && y.at === x.at + 1 && (x.now === undefined ? y.now === undefined : y.now === x.now + 1)

const drawRows = (first: Row, last: Row): string => {
  const range = (from: number, to: number): string => (from === to ? String(from) : `${String(from)} to ${String(to)}`)
  const name = `${first.isNew === true ? 'new message' : 'message'}${first.at === last.at ? '' : 's'}`
  const now =
    first.now === undefined || last.now === undefined || first.now === first.at
      ? ''
      : `, now ${range(first.now, last.now)}`
  return `${name} ${range(first.at, last.at)}: ${first.text}${now}`
}

const fateOf = (reading: Reading, row: number): Row => {
  const { a, b, to, summary, isSame } = reading
  const at = row - 1
  const header = a.headers[row]!
  const counts = { edited: 0, dropped: 0, elsewhere: 0, summarised: 0 }
  for (let part = header + 1; part < a.headers[row + 1]!; part++) {
    if (to[part]! < 0) counts[summary[part]! < 0 ? 'dropped' : 'summarised']++
    else if (isElsewhere(reading, header, part)) counts.elsewhere++
    else if (isSame[part] === 0) counts.edited++
  }
  if (to[header]! >= 0) {
    const now = b.rowOf[to[header]!]! - 1
    const added = addedTo(b, reading.from, now + 1)
    const parts = [
      ...(isSame[header] === 0 ? ['header edited'] : []),
      ...count(counts.edited, 'edited'),
      ...count(counts.dropped + counts.summarised, 'removed'),
      ...count(counts.elsewhere, 'moved elsewhere'),
      ...count(added, 'added')
    ]
    return { at, now, text: parts.length === 0 ? 'kept' : parts.join(', ') }
  }
  if (counts.elsewhere + counts.edited > 0) return { at, text: 'merged into another message' }
  return { at, text: summary[header]! >= 0 ? 'summarised' : 'dropped' }
}

const isElsewhere = ({ b, to }: Reading, header: number, part: number): boolean =>
  to[header]! < 0 || b.rowOf[to[part]!] !== b.rowOf[to[header]!]

const count = (number: number, done: string): ReadonlyArray<string> =>
  number === 0 ? [] : [`${thousands(number)} ${number === 1 ? 'block' : 'blocks'} ${done}`]

const addedTo = ({ headers }: Parts, from: Int32Array, row: number): number => {
  let added = 0
  for (let part = headers[row]! + 1; part < headers[row + 1]!; part++) if (from[part]! < 0) added++
  return added
}

/** Two hashes of 32 bits (FNV-1a with different primes) of all that a context holds, in base 36. */
const markOf = (context: Context): string => {
  const text = keyOf(context)
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
  }
  return [a, b].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('')
}

/**
 * What became of each block.
 *
 * @since 0.1.0
 */
import type { Position } from '../roundtrip/Pairing'
import type { Change } from './Change'
import type { Parts } from './parts'
import { readChange } from './reading'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names what can become of a block: it is equal to what it was; it is still there with other content, or another block
 * stands in its place; a summary stands for it; it is gone.
 *
 * @category model
 * @since 0.1.0
 */
export type Fate = 'kept' | 'edited' | 'summarised' | 'dropped'

/**
 * Says what became of one block. Message `-1` are the instructions.
 *
 * @category model
 * @since 0.1.0
 */
export interface BlockFate {
  readonly fate: Fate
  /** Where it was. */
  readonly before: Position
  /** Where it is, or where the summary begins that stands for it; absent when it was dropped. */
  readonly after?: Position
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Lists what became of every block that was there before a change, each exactly once: the instructions first, then
 * message after message.
 *
 * @example
 * import assert from 'node:assert'
 * import { blockFates, diff } from 'context-compaction/change'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('hello'), assistant('hi')] })
 * const after = withMessages(before, [{ ...before.messages[0]!, ...user('hallo'), id: '0' }])
 * assert.deepStrictEqual(blockFates(diff(before, after)), [
 *   { fate: 'edited', before: { message: 0, block: 0 }, after: { message: 0, block: 0 } },
 *   { fate: 'dropped', before: { message: 1, block: 0 } }
 * ])
 *
 * @category queries
 * @since 0.1.0
 */
export const blockFates = (change: Change): ReadonlyArray<BlockFate> => {
  const { a, b, to, summary, isSame } = readChange(change)
  const fates: Array<BlockFate> = []
  for (let part = 0; part < a.count; part++) {
    const before = positionOf(a, part)
    if (before.block < 0) continue
    if (to[part]! >= 0)
      fates.push({ fate: isSame[part] === 1 ? 'kept' : 'edited', before, after: positionOf(b, to[part]!) })
    else if (summary[part]! >= 0) fates.push({ fate: 'summarised', before, after: positionOf(b, summary[part]!) })
    else fates.push({ fate: 'dropped', before })
  }
  return fates
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Block `-1` is the header. */
const positionOf = ({ headers, rowOf }: Parts, part: number): Position => {
  const row = rowOf[part]!
  return { message: row - 1, block: part - headers[row]! - 1 }
}

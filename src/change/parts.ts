/**
 * Parts: the numbering of headers and blocks that changes link by.
 *
 * @since 0.1.0
 * @internal
 */
import { incrementalSum, memoize } from '../internal/memo'
import type { Block } from '../model/Block'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'

/**
 * Counts the headers and blocks of a context.
 *
 * @internal
 * @since 0.1.0
 */
export const countParts = ({ system, messages }: Context): number => 1 + system.length + partsIn(messages)

/** Remembered, so that counting again after an append costs little. */
const partsIn = /*#__PURE__*/ incrementalSum(({ content }: Message) => 1 + content.length)

/**
 * Numbers the parts of a context: the header of each row and what stands in it. Row 0 are the instructions, row `m + 1`
 * is message `m`.
 *
 * @internal
 * @since 0.1.0
 */
export interface Parts {
  readonly rows: ReadonlyArray<ReadonlyArray<Block>>
  /** The part that is the header of each row; one more at the end, which is the number of parts. */
  readonly headers: Int32Array
  /** The row that each part is in. */
  readonly rowOf: Int32Array
  readonly count: number
}

/**
 * Numbers the parts of a context; remembered per context.
 *
 * @internal
 * @since 0.1.0
 */
export const partsOf: (context: Context) => Parts = /*#__PURE__*/ memoize((context) => {
  const { system, messages } = context
  const count = countParts(context)
  const headers = new Int32Array(messages.length + 2)
  const rowOf = new Int32Array(count)
  const rows: Array<ReadonlyArray<Block>> = [system]
  for (let m = 0; m < messages.length; m++) rows.push(messages[m]!.content)
  let part = 0
  for (let row = 0; row < rows.length; row++) {
    headers[row] = part
    const end = part + 1 + rows[row]!.length
    rowOf.fill(row, part, end)
    part = end
  }
  headers[rows.length] = part
  return { rows, headers, rowOf, count }
})

/**
 * Reads the block that a part is; `undefined` for headers.
 *
 * @internal
 * @since 0.1.0
 */
export const blockAt = ({ rows, headers, rowOf }: Parts, part: number): Block | undefined => {
  const row = rowOf[part]!
  return rows[row]![part - headers[row]! - 1]
}

/**
 * Maps over the blocks of messages that share whatever they do not change.
 *
 * @since 0.1.0
 */
import { filterWithIndex, firstDifference, mapWithIndex } from '../internal/readonlyArray'
import type { Block, ToolResult } from '../model/Block'
import type { Message } from '../model/Message'

/**
 * Replaces the blocks of a message or of a tool result, and returns the very one of the last time when it and every block
 * are the same as then: what is remembered about it (its estimate, its wire form) is found again. Returns the argument
 * when the blocks are its own.
 *
 * @category mapping
 * @since 0.1.0
 */
export const editMessage = <A extends Message | ToolResult>(message: A, content: ReadonlyArray<Block>): A => {
  if (isSame(message, content)) return message
  const last = edits.get(message) as A | undefined
  if (last !== undefined && isSame(last, content)) return last
  const edited = { ...message, content }
  edits.set(message, edited)
  return edited
}

const isSame = (message: Message | ToolResult, content: ReadonlyArray<Block>): boolean =>
  firstDifference(message.content as ReadonlyArray<Block>, content) < 0

const edits = /*#__PURE__*/ new WeakMap<object, object>()

/**
 * Maps every block together with its position. Returns the argument when `f` returned every block unchanged, and shares
 * every message of which no block changed.
 *
 * @category mapping
 * @since 0.1.0
 */
export const mapBlocks = (
  messages: ReadonlyArray<Message>,
  f: (block: Block, message: number, index: number) => Block
): ReadonlyArray<Message> =>
  mapWithIndex(messages, (m, message) => {
    const content = message.content
    return editMessage(
      message,
      mapWithIndex(content, (b, block) => f(block, m, b))
    )
  })

/**
 * Keeps the blocks that satisfy the predicate. Returns the argument when all do, and shares every message of which no
 * block went. Messages may be left without blocks.
 *
 * @category filtering
 * @since 0.1.0
 */
export const filterBlocks = (
  messages: ReadonlyArray<Message>,
  predicate: (block: Block, message: number, index: number) => boolean
): ReadonlyArray<Message> =>
  mapWithIndex(messages, (m, message) =>
    editMessage(
      message,
      filterWithIndex(message.content, (b, block) => predicate(block, m, b))
    )
  )

/**
 * Says what comes in the place of a block, named by the index of its message and its own index: another block, or nothing.
 *
 * @category model
 * @since 0.1.0
 */
export interface BlockEdit {
  readonly message: number
  readonly block: number
  readonly by: Block | undefined
}

/**
 * Replaces and removes single blocks, and shares everything else. Messages may be left without blocks.
 *
 * @category mapping
 * @since 0.1.0
 */
export const replaceBlocks = (
  messages: ReadonlyArray<Message>,
  edits: ReadonlyArray<BlockEdit>
): ReadonlyArray<Message> => {
  if (edits.length === 0) return messages
  const opened: Array<Array<Block | undefined> | undefined> = []
  for (let k = 0; k < edits.length; k++) {
    const { message, block, by } = edits[k]!
    const content = (opened[message] ??= messages[message]!.content.slice())
    content[block] = by
  }
  const out = messages.slice()
  for (let m = 0; m < opened.length; m++) {
    const content = opened[m]
    if (content !== undefined)
      out[m] = editMessage(
        messages[m]!,
        filterWithIndex(content, (_, block) => block !== undefined) as ReadonlyArray<Block>
      )
  }
  return out
}

/**
 * Numbers the blocks of a list of messages throughout: gives the number of the first block of each message, and in the end
 * how many there are.
 *
 * @category queries
 * @since 0.1.0
 */
export const firstBlocks = (messages: ReadonlyArray<Message>): Int32Array => {
  const first = new Int32Array(messages.length + 1)
  for (let m = 0; m < messages.length; m++) first[m + 1] = first[m]! + messages[m]!.content.length
  return first
}

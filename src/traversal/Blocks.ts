/**
 * Maps over the blocks of messages that share whatever they do not change.
 *
 * @since 0.1.0
 */
import { filterWithIndex, firstDifference, mapWithIndex } from '../internal/readonlyArray'
import type { Block } from '../model/Block'
import { type Message, withContent } from '../model/Message'

/**
 * Replaces the blocks of a message, and returns the very message of the last time when the message and every block are
 * the same as then: what is remembered about it (its estimate, its wire form) is found again. Returns the message itself
 * when the blocks are its own.
 *
 * @category mapping
 * @since 0.1.0
 */
export const editMessage = (message: Message, content: ReadonlyArray<Block>): Message => {
  if (content === message.content) return message
  const last = edits.get(message)
  if (last !== undefined && firstDifference(last.content, content) < 0) return last
  const edited = withContent(message, content)
  edits.set(message, edited)
  return edited
}

const edits = /*#__PURE__*/ new WeakMap<Message, Message>()

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
 * Replaces single blocks, named by the index of their message and their own index, and shares everything else.
 *
 * @category mapping
 * @since 0.1.0
 */
export const replaceBlocks = (
  messages: ReadonlyArray<Message>,
  replacements: ReadonlyArray<{ readonly message: number; readonly block: number; readonly by: Block }>
): ReadonlyArray<Message> => {
  if (replacements.length === 0) return messages
  const opened: Array<Array<Block> | undefined> = []
  for (const { message, block, by } of replacements) {
    const content = (opened[message] ??= messages[message]!.content.slice())
    content[block] = by
  }
  const out = messages.slice()
  for (let m = 0; m < opened.length; m++) {
    const content = opened[m]
    if (content !== undefined) out[m] = editMessage(messages[m]!, content)
  }
  return out
}

/**
 * Maps over the blocks of messages that share whatever they do not change.
 *
 * @since 0.1.0
 */
import { filterWithIndex, mapWithIndex } from '../internal/readonlyArray'
import type { Block } from '../model/Block'
import { type Message, withContent } from '../model/Message'

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
    return withContent(
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
    withContent(
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
  const out = messages.slice()
  const opened = new Map<number, Array<Block>>()
  for (const { message, block, by } of replacements) {
    let content = opened.get(message)
    if (content === undefined) {
      content = messages[message]!.content.slice()
      opened.set(message, content)
      out[message] = { ...messages[message]!, content }
    }
    content[block] = by
  }
  return out
}

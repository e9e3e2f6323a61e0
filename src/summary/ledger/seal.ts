/**
 * Checksums of messages, by which a ledger knows the messages that it has read.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Message } from '../../model/Message'
import type { LedgerCovers } from './Ledger'

/**
 * Seals messages: their number, and a checksum over roles, ids and the ends of all texts.
 *
 * @internal
 * @since 0.1.0
 */
export const sealOf = (messages: ReadonlyArray<Message>): NonNullable<LedgerCovers['seal']> => ({
  messages: messages.length,
  checksum: checksumOf(messages, messages.length)
})

/**
 * Counts how many messages from the beginning on a seal stands for: all that it was made of, when they stand there; else
 * none.
 *
 * @internal
 * @since 0.1.0
 */
export const sealedCount = (seal: LedgerCovers['seal'], messages: ReadonlyArray<Message>): number =>
  seal !== undefined && seal.messages <= messages.length && seal.checksum === checksumOf(messages, seal.messages)
    ? seal.messages
    : 0

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Characters read at each end of a text. */
const reach = 32

const checksumOf = (messages: ReadonlyArray<Message>, count: number): string => {
  let sum = 0x811c9dc5
  const add = (text: string): void => {
    sum = Math.imul(sum ^ text.length, 0x01000193)
    const head = Math.min(reach, text.length)
    for (let i = 0; i < head; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
    for (let i = Math.max(head, text.length - reach); i < text.length; i++)
      sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  }
  const addBlock = (block: Block): void => {
    add(block.type)
    if (block.type === 'text' || block.type === 'thinking') add(block.text)
    else if (block.type === 'tool_use') {
      add(block.id ?? '')
      add(block.name)
    } else if (block.type === 'tool_result') {
      add(block.toolUseId ?? '')
      if (typeof block.content === 'string') add(block.content)
      else for (const inner of block.content) addBlock(inner)
    }
  }
  for (let m = 0; m < count; m++) {
    add(messages[m]!.role)
    for (const block of messages[m]!.content) addBlock(block)
  }
  return (sum >>> 0).toString(16).padStart(8, '0')
}

/**
 * Signatures of parts: Gemini signs what it said, and wants it back unchanged in the turn that is under way.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { type Names, type Raw, unnamed } from '../wire'
import { spelling } from './spelling'

const SIGNATURE: Names = ['thoughtSignature', 'thought_signature']

/**
 * Tells whether a part, or what a block keeps of it, carries a signature.
 *
 * @internal
 * @since 0.1.0
 */
export const isSigned = (raw: Raw | JsonObject | undefined): boolean =>
  typeof raw?.[spelling(raw, 'thoughtSignature')] === 'string'

/**
 * Leaves the signature out.
 *
 * @internal
 * @since 0.1.0
 */
export const unsigned = (extra: JsonObject | undefined): JsonObject | undefined =>
  extra === undefined ? undefined : unnamed(extra, SIGNATURE)

/**
 * Finds where the current turn begins: behind the last message of the user's side that holds more than results. The
 * number of messages when there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const currentTurn: (messages: ReadonlyArray<Message>) => number = /*#__PURE__*/ memoize((messages) => {
  for (let i = messages.length - 1; i >= 0; i--) {
    const { role, content } = messages[i]!
    if (role !== 'assistant' && content.some((block) => block.type !== 'tool_result')) return i + 1
  }
  return messages.length
})

/**
 * Tells whether a message belongs to the current turn.
 *
 * @internal
 * @since 0.1.0
 */
export const isCurrent = (messages: ReadonlyArray<Message>, message: Message): boolean => current(messages).has(message)

const current = /*#__PURE__*/ memoize(
  (messages: ReadonlyArray<Message>): ReadonlySet<Message> => new Set(messages.slice(currentTurn(messages)))
)

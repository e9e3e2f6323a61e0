/**
 * What aether-llm asks of messages and their content.
 *
 * @since 0.1.0
 */
import { fromNullable, none, type Option, some } from 'fp-ts/lib/Option.js'
import { urlOfSource } from '../../dialects/dataUrl'
import type { Media } from '../../model/Block'
import { isMedia } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { hasToolResult } from '../../roundtrip/Span'

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/**
 * Tells whether a message is a system message: `ChatMessage::is_system`.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isSystem = (message: Message): boolean => message.role === 'system'

/**
 * Tells whether a message holds results of tools: `ChatMessage::is_tool_result`.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isToolResultMessage = (message: Message): boolean => hasToolResult(message)

/**
 * Tells whether a message stands for others: `ChatMessage::is_summary`.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isSummary = (message: Message): boolean => message.summaryOf !== undefined && message.role === 'user'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads the time of a message, where one is known: `ChatMessage::timestamp`.
 *
 * @example
 * import assert from 'node:assert'
 * import { none, some } from 'fp-ts/lib/Option.js'
 * import { context, user } from 'context-compaction/model'
 * import { pushAssistantTurn, timestampOf } from 'context-compaction/session'
 *
 * const time = '2026-01-01T00:00:00+00:00'
 * const { messages } = pushAssistantTurn({ content: 'hi', timestamp: time })(context({ messages: [user('hello')] }))
 * assert.deepStrictEqual(messages.map(timestampOf), [none, some(time)])
 *
 * @category queries
 * @since 0.1.0
 */
export const timestampOf = ({ extra }: Message): Option<string> => {
  const timestamp = extra?.['timestamp']
  return typeof timestamp === 'string' ? some(timestamp) : none
}

/**
 * Finds the first text of a message that is not blank, trimmed: `ContentBlock::first_text`.
 *
 * @example
 * import assert from 'node:assert'
 * import { some } from 'fp-ts/lib/Option.js'
 * import { user } from 'context-compaction/model'
 * import { firstText, joinText } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(firstText(user(' ', ' a ', 'b')), some('a'))
 * assert.strictEqual(joinText(user('a', 'b')), 'a\nb')
 *
 * @category queries
 * @since 0.1.0
 */
export const firstText = ({ content }: Message): Option<string> => {
  for (const block of content) if (block.type === 'text' && block.text.trim() !== '') return some(block.text.trim())
  return none
}

/**
 * Joins the texts of a message with line ends: `ContentBlock::join_text`.
 *
 * @category queries
 * @since 0.1.0
 */
export const joinText = ({ content }: Message): string =>
  content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

/**
 * Tells whether a message holds an image: `ContentBlock::is_image`, asked of all its blocks.
 *
 * @category refinements
 * @since 0.1.0
 */
export const hasImage = ({ content }: Message): boolean =>
  content.some((block) => isMedia(block) && block.kind === 'image')

/**
 * Writes an image or a sound as a data URI: `ContentBlock::as_data_uri`; `none` for what is in a provider's store.
 *
 * @example
 * import assert from 'node:assert'
 * import { some } from 'fp-ts/lib/Option.js'
 * import { image } from 'context-compaction/model'
 * import { asDataUri } from 'context-compaction/session'
 *
 * const png = image({ type: 'base64', mediaType: 'image/png', data: 'iVBORw0K' })
 * assert.deepStrictEqual(asDataUri(png), some('data:image/png;base64,iVBORw0K'))
 *
 * @category conversions
 * @since 0.1.0
 */
export const asDataUri = ({ source }: Media): Option<string> => fromNullable(urlOfSource(source))

/**
 * Counts the messages: `Context::message_count`.
 *
 * @category queries
 * @since 0.1.0
 */
export const messageCount = ({ messages }: Context): number => messages.length

/**
 * Lists what a summary of the conversation is made of: all messages but system messages, earlier summaries and errors
 * too (`Context::messages_for_summary`).
 *
 * @example
 * import assert from 'node:assert'
 * import { context, system, user } from 'context-compaction/model'
 * import { messagesForSummary } from 'context-compaction/session'
 *
 * assert.strictEqual(messagesForSummary(context({ messages: [system('Be brief.'), user('hello')] })).length, 1)
 *
 * @category queries
 * @since 0.1.0
 */
export const messagesForSummary = ({ messages }: Context): ReadonlyArray<Message> =>
  messages.filter(({ role }) => role !== 'system')

/**
 * Messages: who speaks, and the blocks that are said.
 *
 * @since 0.1.0
 */
import { type Block, text } from './Block'
import type { JsonObject } from './Json'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says who a message is from. Tool results stand in `user` messages in some wire forms (Anthropic) and in `tool`
 * messages in others (OpenAI); both are understood everywhere. A role that this model does not know is carried as
 * `system` with the wire's own role in `extra`, because reducers never drop a system message.
 *
 * @category model
 * @since 0.1.0
 */
export type Role = 'system' | 'user' | 'assistant' | 'tool'

/**
 * Is one message of a context.
 *
 * @category model
 * @since 0.1.0
 */
export interface Message {
  /** Unique in its context. Empty until the message enters one: `context` and `appendMessages` fill it. */
  readonly id: string
  readonly role: Role
  readonly content: ReadonlyArray<Block>
  /** Kept by every reducer that does not say otherwise, together with the roundtrip it stands in. */
  readonly pinned?: boolean
  /** Ids of the messages that this one stands for; set on summaries only. */
  readonly summaryOf?: ReadonlyArray<string>
  /** The shape the wire form used where it has several, e.g. `string` for content that was not a list. */
  readonly form?: string
  /** Wire fields that this model does not name. */
  readonly extra?: JsonObject
}

/**
 * Is what a message constructor takes: blocks, or strings that become text blocks.
 *
 * @category model
 * @since 0.1.0
 */
export type Content = ReadonlyArray<Block | string>

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a user message.
 *
 * @example
 * import assert from 'node:assert'
 * import { text, user } from 'context-compaction/model'
 *
 * assert.deepStrictEqual(user('hello'), user(text('hello')))
 * assert.deepStrictEqual(user('hello'), { id: '', role: 'user', content: [{ type: 'text', text: 'hello' }] })
 *
 * @category constructors
 * @since 0.1.0
 */
export const user = (...content: Content): Message => message('user', content)

/**
 * Makes an assistant message.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, toolUse } from 'context-compaction/model'
 *
 * assert.strictEqual(assistant('Looking.', toolUse({ id: 'c1', name: 'bash', input: {} })).content.length, 2)
 *
 * @category constructors
 * @since 0.1.0
 */
export const assistant = (...content: Content): Message => message('assistant', content)

/**
 * Makes a message of the role `tool`, for wire forms in which every result is a message of its own.
 *
 * @example
 * import assert from 'node:assert'
 * import { tool, toolResult } from 'context-compaction/model'
 *
 * assert.strictEqual(tool(toolResult({ toolUseId: 'c1', content: 'ok' })).role, 'tool')
 *
 * @category constructors
 * @since 0.1.0
 */
export const tool = (...content: Content): Message => message('tool', content)

/**
 * Makes a system message that stands among the messages. Instructions before the first message belong into
 * `context({ system })` where the wire form has a place for them.
 *
 * @example
 * import assert from 'node:assert'
 * import { system } from 'context-compaction/model'
 *
 * assert.strictEqual(system('Answer in French from now on.').role, 'system')
 *
 * @category constructors
 * @since 0.1.0
 */
export const system = (...content: Content): Message => message('system', content)

/**
 * Replaces the blocks of a message and returns the message itself when they are the same array.
 *
 * @example
 * import assert from 'node:assert'
 * import { user, withContent } from 'context-compaction/model'
 *
 * const message = user('hello')
 * assert.strictEqual(withContent(message, message.content), message)
 *
 * @category mapping
 * @since 0.1.0
 */
export const withContent = (message: Message, content: ReadonlyArray<Block>): Message =>
  content === message.content ? message : { ...message, content }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const message = (role: Role, content: Content): Message => ({
  id: '',
  role,
  content: content.map((block) => (typeof block === 'string' ? text(block) : block))
})

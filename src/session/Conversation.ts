/**
 * Conversations: a history, the settings of its requests, its policy, and what it has cost so far, in one value.
 *
 * A conversation is plain JSON and never changes: every function that would change it returns another one. What would send it
 * is split in two pure halves, so that sending stays with the caller, and a request that fails costs no history:
 *
 * ```text
 *   conversation ── request ──▶ { conversation, request }        compacted if due
 *                                    │          └─ the caller sends it
 *   conversation ◀── receive(response) ──┘                       answer appended, usage recorded
 * ```
 *
 * It does what `Conversation` of the Rust crate claude-api 0.5.3 does, and reads and writes its JSON form. Where that crate
 * loses something (agent loops that are never compacted, results without their calls, costs of 0 dollars) this one does not,
 * unless `compat` is set: then estimates, compactions, requests and costs are those of the crate, number for number.
 *
 * @since 0.1.0
 */
import { describe } from '../change/equal'
import { decodeMessage } from '../dialects/anthropic/decode'
import { profileFor } from '../dialects/anthropic/profile'
import { type Block, text } from '../model/Block'
import { appendMessages, type Context } from '../model/Context'
import type { JsonObject } from '../model/Json'
import { assistant, type Content, type Message, user } from '../model/Message'
import { checkAtLeast } from '../reducers/options'
import type { Policy } from '../strategy/Policy'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a conversation. Make one with {@link conversation}, {@link conversationOf} or `decodeConversation`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Conversation {
  /**
   * System, tools, messages, and in `settings` every other field of the request under its wire name: `model`, `max_tokens`,
   * `temperature`, `thinking`, … Any reducer works on it.
   */
  readonly context: Context
  readonly autoCache: AutoCache
  /** When and how the history is made smaller; never when absent. */
  readonly compaction?: ContextCompactionPolicy | Policy
  /** What each answer has cost, oldest first. */
  readonly usageHistory: ReadonlyArray<UsageRecord>
  /** The id of the newest message that stood at the last compaction: what was measured up to there counts no more. */
  readonly editedUpTo?: string
  /** Whether everything is as claude-api 0.5.3 has it, number for number. Not part of the JSON form. */
  readonly compat?: boolean
  /**
   * What numbers written as `1.0` cost beyond their values, by the ids of the messages they stand in: `parseConversation` knows.
   * Counts with `compat` only, and is not part of the JSON form.
   */
  readonly spelled?: Readonly<Record<string, number>>
  /** Fields of the JSON form that nobody knows: kept, written again, and not sent. */
  readonly extra?: JsonObject
}

/**
 * Says which blocks of a request are marked for the provider's prompt cache.
 *
 * | mode                   | marked                                                            |
 * | ---------------------- | ----------------------------------------------------------------- |
 * | `off`                  | nothing but what carries a mark of its own                         |
 * | `system`               | the last block of the system prompt                               |
 * | `system_and_last_user` | that, and the last block of the last message of the user          |
 *
 * @category model
 * @since 0.1.0
 */
export interface AutoCache {
  readonly mode: 'off' | 'system' | 'system_and_last_user'
  /** How long the entries live. Default: the provider's own, five minutes. */
  readonly ttl?: '5m' | '1h'
  /** Whether the last tool is marked too, whatever the mode. Default: `false`. */
  readonly tools?: boolean
}

/**
 * Says when the history is too large, and what stays of it. With a `Policy` in its place everything can be said.
 *
 * @category model
 * @since 0.1.0
 */
export interface ContextCompactionPolicy {
  /** Tokens; compacted is what costs more. Default: 100,000. */
  readonly maxInputTokens: number
  /**
   * Complete roundtrips that stay. Default: 4. Where that many do not fit they are the last to shrink, and the compaction
   * says so; with `compat` they stay whatever they cost.
   */
  readonly keepRecentTurns: number
  /** Tokens that a compaction goes down to. Default: half of `maxInputTokens`. Has no meaning with `compat`. */
  readonly target?: number
}

/**
 * Is what one answer has cost.
 *
 * @category model
 * @since 0.1.0
 */
export interface UsageRecord {
  /** The model that answered; with `compat` the one that was asked. */
  readonly model: string
  readonly usage: AnthropicUsage
  /** Which message the answer is: its id, and its index at that time. */
  readonly message?: { readonly id: string; readonly index: number }
}

/**
 * Is the `usage` of a response, under its wire names. Fields that are not named here are kept.
 *
 * @category model
 * @since 0.1.0
 */
export interface AnthropicUsage {
  /** Neither read from the cache nor written to it. */
  readonly input_tokens: number
  readonly output_tokens: number
  readonly cache_creation_input_tokens?: number | null
  readonly cache_read_input_tokens?: number | null
  /** What was written to the cache, by how long it lives. */
  readonly cache_creation?: {
    readonly ephemeral_5m_input_tokens?: number
    readonly ephemeral_1h_input_tokens?: number
  } | null
  readonly server_tool_use?: { readonly web_search_requests?: number; readonly web_fetch_requests?: number } | null
  readonly service_tier?: string | null
  readonly inference_geo?: string | null
}

/**
 * Is a function that sets something of a conversation.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConversationBuilder {
  (conversation: Conversation): Conversation
}

/**
 * Is what a conversation begins with.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConversationOptions {
  readonly model: string
  /** The most tokens of an answer. */
  readonly maxTokens: number
  /** Default: `false`. */
  readonly compat?: boolean
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Begins a conversation. Throws a `RangeError` when `maxTokens` is not a whole number of at least 0.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { buildRequest, conversation, pushUser, withSystem } from 'context-compaction/session'
 *
 * const greeting = pipe(
 *   conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }),
 *   withSystem('Be brief.'),
 *   pushUser('hello')
 * )
 * assert.deepStrictEqual(buildRequest(greeting), {
 *   model: 'claude-sonnet-4-6',
 *   max_tokens: 256,
 *   system: 'Be brief.',
 *   messages: [{ role: 'user', content: 'hello' }]
 * })
 *
 * @category constructors
 * @since 0.1.0
 */
export const conversation = ({ model, maxTokens, compat }: ConversationOptions): Conversation => {
  checkAtLeast('conversation: maxTokens', maxTokens, 0)
  const settings = { model, max_tokens: maxTokens }
  return {
    context: { system: [], tools: [], messages: [], settings, profile: profileFor(model, settings) },
    autoCache: { mode: 'off' },
    usageHistory: [],
    ...(compat === true ? { compat } : {})
  }
}

/**
 * Makes a conversation of a context that is there already, e.g. one that the dialect `anthropic` has read. Throws a
 * `RangeError` when its settings name no model or no `max_tokens`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { anthropic } from 'context-compaction/dialects/anthropic'
 * import { buildRequest, conversationOf } from 'context-compaction/session'
 *
 * const request = { model: 'claude-sonnet-4-6', max_tokens: 256, messages: [{ role: 'user', content: 'hello' }] }
 * const decoded = anthropic.decode(request)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(buildRequest(conversationOf(decoded.right)), request)
 *
 * @category constructors
 * @since 0.1.0
 */
export const conversationOf = (context: Context): Conversation => {
  const { model, max_tokens: maxTokens } = context.settings ?? {}
  if (typeof model !== 'string' || typeof maxTokens !== 'number')
    throw new RangeError(
      `conversationOf: settings must name model and max_tokens, got ${describe(model)} and ${describe(maxTokens)}: set them as in context({ settings: { model, max_tokens } })`
    )
  return { context, autoCache: { mode: 'off' }, usageHistory: [] }
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

/**
 * Is what a message is made of: a text, a block, or several of both.
 *
 * @category model
 * @since 0.1.0
 */
export type MessageContent = string | Block | Content

/**
 * Appends a message of the user: words, images, or the results of calls.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { toolResult } from 'context-compaction/model'
 * import { conversation, pushUser } from 'context-compaction/session'
 *
 * const { context } = pipe(
 *   conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }),
 *   pushUser('What is here?'),
 *   pushUser(toolResult({ toolUseId: 'toolu_1', content: 'a.ts' }))
 * )
 * assert.deepStrictEqual(context.messages.map(({ content }) => content[0]?.type), ['text', 'tool_result'])
 *
 * @category mapping
 * @since 0.1.0
 */
export const pushUser =
  (content: MessageContent) =>
  (conversation: Conversation): Conversation =>
    push(messageOf(user, content))(conversation)

/**
 * Appends a message of the assistant, e.g. the beginning of an answer. Answers of the provider are appended by `receive`.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { conversation, pushAssistant, pushUser } from 'context-compaction/session'
 *
 * const begun = pipe(conversation({ model: 'claude-sonnet-4-5', maxTokens: 256 }), pushUser('Name three.'), pushAssistant('1.'))
 * assert.deepStrictEqual(begun.context.messages.map(({ role }) => role), ['user', 'assistant'])
 *
 * @category mapping
 * @since 0.1.0
 */
export const pushAssistant =
  (content: MessageContent) =>
  (conversation: Conversation): Conversation =>
    push(messageOf(assistant, content))(conversation)

/**
 * Appends a message in the provider's own form. It is sent as it is.
 *
 * @example
 * import assert from 'node:assert'
 * import { buildRequest, conversation, pushWire } from 'context-compaction/session'
 *
 * const message = { role: 'user', content: [{ type: 'text', text: 'hello', cache_control: { type: 'ephemeral' } }] }
 * const greeting = pushWire(message)(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }))
 * assert.deepStrictEqual(buildRequest(greeting).messages, [message])
 *
 * @category mapping
 * @since 0.1.0
 */
export const pushWire =
  (message: { readonly role: string; readonly content: unknown }) =>
  (conversation: Conversation): Conversation =>
    push({ ...decodeMessage({ ...message }, 0), id: '' })(conversation)

/**
 * Replaces the context, e.g. by what a reducer made of it. The conversation itself comes back when it is the same.
 *
 * @example
 * import assert from 'node:assert'
 * import { clearToolResults } from 'context-compaction/reducers'
 * import { conversation, withContext } from 'context-compaction/session'
 *
 * const before = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * assert.strictEqual(withContext(clearToolResults({ keep: 3 })(before.context))(before), before)
 *
 * @category mapping
 * @since 0.1.0
 */
export const withContext =
  (context: Context) =>
  (conversation: Conversation): Conversation =>
    context === conversation.context ? conversation : { ...conversation, context }

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads the model that is asked.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, modelOf } from 'context-compaction/session'
 *
 * assert.strictEqual(modelOf(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })), 'claude-sonnet-4-6')
 *
 * @category queries
 * @since 0.1.0
 */
export const modelOf = ({ context }: Conversation): string => {
  const model = context.settings?.['model']
  return typeof model === 'string' ? model : ''
}

/**
 * Counts the answers that were received and recorded.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, turnCount } from 'context-compaction/session'
 *
 * assert.strictEqual(turnCount(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })), 0)
 *
 * @category queries
 * @since 0.1.0
 */
export const turnCount = ({ usageHistory }: Conversation): number => usageHistory.length

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const push =
  (message: Message) =>
  (conversation: Conversation): Conversation =>
    withContext(appendMessages([message])(conversation.context))(conversation)

/** A text alone is sent as a string, as the crate does. */
const messageOf = (make: (...content: Content) => Message, content: MessageContent): Message => {
  if (typeof content === 'string') return { ...make(...(content === '' ? [] : [text(content)])), form: 'string' }
  return isBlock(content) ? make(content) : make(...content)
}

const isBlock = (content: Block | Content): content is Block => !Array.isArray(content)

/**
 * The messages of gemini-cli-sdk 0.1.0, and what can be asked of them.
 *
 * @since 0.1.0
 */
import { none, type Option, some } from 'fp-ts/lib/Option.js'
import { isRaw } from '../../dialects/wire'
import type { Json, JsonObject } from '../../model/Json'
import type { GeminiCliBlock } from './content'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Begins a session: where it runs, with which tools, servers and model.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliSystemMessage {
  readonly type: 'system'
  readonly subtype: string
  readonly session_id: string
  readonly cwd: string
  readonly tools: ReadonlyArray<string>
  readonly mcp_servers: ReadonlyArray<GeminiCliMcpServer>
  readonly model: string
  readonly extra?: JsonObject
}

/**
 * Is the state of a server of tools.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliMcpServer {
  readonly name: string
  readonly status: string
  readonly extra?: JsonObject
}

/**
 * Is what the model said.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliAssistantMessage {
  readonly type: 'assistant'
  readonly message: GeminiCliAssistantInner
  readonly session_id: string
  readonly extra?: JsonObject
}

/**
 * Is the inner part of what the model said.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliAssistantInner {
  readonly role: string
  readonly content: ReadonlyArray<GeminiCliBlock>
  readonly model: string
  readonly stop_reason: string
  readonly stop_sequence: string | null
  readonly extra?: JsonObject
}

/**
 * Is what the user said, or the results of tools. It is seen when a session is resumed.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliUserMessage {
  readonly type: 'user'
  readonly message: GeminiCliUserInner
  readonly session_id: string
  readonly extra?: JsonObject
}

/**
 * Is the inner part of what the user said.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliUserInner {
  readonly role: string
  readonly content: ReadonlyArray<GeminiCliBlock>
  readonly extra?: JsonObject
}

/**
 * Ends a turn: how it went, how long it took in milliseconds, and what it used.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliResultMessage {
  readonly type: 'result'
  readonly subtype: string
  readonly is_error: boolean
  readonly duration_ms: number
  readonly duration_api_ms: number
  readonly num_turns: number
  readonly session_id: string
  readonly usage: GeminiCliUsage
  readonly stop_reason: string
  readonly extra?: JsonObject
}

/**
 * Counts the tokens of a turn.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliUsage {
  readonly input_tokens: number
  readonly output_tokens: number
  readonly cache_read_input_tokens: number
  readonly cache_creation_input_tokens: number
  readonly thought_tokens: number
  readonly extra?: JsonObject
}

/**
 * Is a piece of news while a turn goes on, e.g. `plan_update`.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliStreamEvent {
  readonly type: 'stream_event'
  readonly event_type: string
  readonly data: Json
  readonly session_id: string
  readonly extra?: JsonObject
}

/**
 * Is a message of a kind that is not known here, verbatim. The original refuses it.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliUnknownMessage {
  readonly type: 'unknown'
  readonly raw: JsonObject
}

/**
 * Is any message.
 *
 * @category model
 * @since 0.1.0
 */
export type GeminiCliMessage =
  | GeminiCliSystemMessage
  | GeminiCliAssistantMessage
  | GeminiCliUserMessage
  | GeminiCliResultMessage
  | GeminiCliStreamEvent
  | GeminiCliUnknownMessage

/**
 * Is a session as it is listed.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliSessionInfo {
  readonly session_id: string
  readonly model: string
  readonly tools: ReadonlyArray<string>
  readonly extra?: JsonObject
}

/**
 * Is a step of the agent's plan. The original knows the priorities `high`, `normal` and `low`, and the statuses `pending`,
 * `done` and `failed`; others are read as well.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliPlanEntry {
  readonly content: string
  readonly priority: string
  readonly status: string
  readonly extra?: JsonObject
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Reads the id of the session that a message belongs to; empty when it names none.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiCliMessage, sessionId } from 'context-compaction/session'
 *
 * assert.strictEqual(sessionId(geminiCliMessage({ type: 'system', session_id: 's1' })), 's1')
 * assert.strictEqual(sessionId(geminiCliMessage({ type: 'compaction', session_id: 's1' })), 's1')
 * assert.strictEqual(sessionId(geminiCliMessage({ type: 'system' })), '')
 *
 * @category queries
 * @since 0.1.0
 */
export const sessionId = (message: GeminiCliMessage): string => {
  if (message.type !== 'unknown') return message.session_id
  const id = message.raw['session_id']
  return typeof id === 'string' ? id : ''
}

/**
 * Tells whether a message is the result of a turn that failed.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiCliMessage, isErrorResult } from 'context-compaction/session'
 *
 * assert.strictEqual(isErrorResult(geminiCliMessage({ type: 'result', is_error: true })), true)
 *
 * @category queries
 * @since 0.1.0
 */
export const isErrorResult = (message: GeminiCliMessage): boolean => message.type === 'result' && message.is_error

/**
 * Tells whether a message is a piece of news while a turn goes on.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiCliMessage, isStreamEvent } from 'context-compaction/session'
 *
 * assert.strictEqual(isStreamEvent(geminiCliMessage({ type: 'stream_event', event_type: 'plan_update' })), true)
 *
 * @category refinements
 * @since 0.1.0
 */
export const isStreamEvent = (message: GeminiCliMessage): message is GeminiCliStreamEvent =>
  message.type === 'stream_event'

/**
 * Joins the texts of what the model said, without anything between them; `none` for other messages, and when there is no
 * text block. An empty text block is a text.
 *
 * @example
 * import assert from 'node:assert'
 * import { none, some } from 'fp-ts/lib/Option.js'
 * import { assistantText, geminiCliMessage } from 'context-compaction/session'
 *
 * const said = (...content: ReadonlyArray<unknown>) => assistantText(geminiCliMessage({ type: 'assistant', message: { content } }))
 * assert.deepStrictEqual(said({ type: 'text', text: 'a' }, { type: 'thinking', thinking: 'b' }, { type: 'text', text: 'c' }), some('ac'))
 * assert.deepStrictEqual(said({ type: 'text', text: '' }), some(''))
 * assert.deepStrictEqual(said(), none)
 *
 * @category queries
 * @since 0.1.0
 */
export const assistantText = (message: GeminiCliMessage): Option<string> => {
  if (message.type !== 'assistant') return none
  let joined: string | undefined
  for (const block of message.message.content) if (block.type === 'text') joined = (joined ?? '') + block.text
  return joined === undefined ? none : some(joined)
}

/**
 * Adds up all the tokens of a turn, those of its thoughts too: the original leaves them out of every total.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiCliUsageTotal, noGeminiCliUsage } from 'context-compaction/session'
 *
 * assert.strictEqual(geminiCliUsageTotal({ ...noGeminiCliUsage, input_tokens: 10, output_tokens: 2, thought_tokens: 30 }), 42)
 *
 * @category queries
 * @since 0.1.0
 */
export const geminiCliUsageTotal = (usage: GeminiCliUsage): number =>
  usage.input_tokens +
  usage.output_tokens +
  usage.cache_read_input_tokens +
  usage.cache_creation_input_tokens +
  usage.thought_tokens

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Is the usage of nothing.
 *
 * @category constants
 * @since 0.1.0
 */
export const noGeminiCliUsage: GeminiCliUsage = {
  input_tokens: 0,
  output_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
  thought_tokens: 0
}

/**
 * Adds two usages, field by field; fields without a name here are left out.
 *
 * @example
 * import assert from 'node:assert'
 * import { addGeminiCliUsage, noGeminiCliUsage } from 'context-compaction/session'
 *
 * const usage = { ...noGeminiCliUsage, thought_tokens: 3 }
 * assert.strictEqual(addGeminiCliUsage(usage, usage).thought_tokens, 6)
 *
 * @category instances
 * @since 0.1.0
 */
export const addGeminiCliUsage = (a: GeminiCliUsage, b: GeminiCliUsage): GeminiCliUsage => ({
  input_tokens: a.input_tokens + b.input_tokens,
  output_tokens: a.output_tokens + b.output_tokens,
  cache_read_input_tokens: a.cache_read_input_tokens + b.cache_read_input_tokens,
  cache_creation_input_tokens: a.cache_creation_input_tokens + b.cache_creation_input_tokens,
  thought_tokens: a.thought_tokens + b.thought_tokens
})

/**
 * Reads the steps of the plan that a `plan_update` brings, as JSON objects; `undefined` for other messages and when there
 * is no list.
 *
 * @internal
 * @since 0.1.0
 */
export const planOf = (message: GeminiCliMessage): ReadonlyArray<unknown> | undefined => {
  if (message.type !== 'stream_event' || message.event_type !== 'plan_update') return undefined
  const { data } = message
  const list: unknown = Array.isArray(data) ? data : isRaw(data) ? (data['entries'] ?? data['plan']) : undefined
  return Array.isArray(list) ? list : undefined
}

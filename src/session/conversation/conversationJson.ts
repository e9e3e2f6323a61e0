/**
 * The JSON form of conversations: that of claude-api, and under one key of its own what that crate has no field for.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { decodeWith, type JsonError } from '../../codecs/JsonError'
import { contextCodec } from '../../codecs/model'
import { mapWithIndex } from '../../internal/readonlyArray'
import { anthropic } from '../../dialects/anthropic'
import { put, type Raw, unnamed } from '../../dialects/wire'
import { type Context, withMessages } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Policy } from '../../strategy/Policy'
import type { AutoCache, Conversation, UsageRecord } from '../Conversation'
import { isPolicy } from './builders'
import { crateFormCodec, formCodec } from './codecs'
import { crateSettings } from './crateFields'
import { crateContent, crateFormOrder, crateSettingsOf, crateTool, crateUsage, inOrder } from './crateForms'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a conversation as JSON, as `serde_json` writes the `Conversation` of claude-api.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConversationJson {
  readonly model: string
  readonly max_tokens: number
  readonly messages: ReadonlyArray<unknown>
  readonly auto_cache: AutoCache['mode']
  readonly usage_history: ReadonlyArray<UsageRecord>
  readonly compaction?: { readonly max_input_tokens: number; readonly keep_recent_turns: number }
  /** What only this library knows: lifetimes of cache entries, targets, pins and summaries, settings. */
  readonly context_compaction?: JsonObject
  readonly [field: string]: unknown
}

/**
 * Says how a conversation is read.
 *
 * @category model
 * @since 0.1.0
 */
export interface DecodeConversationOptions {
  /** Whether everything is to be as claude-api 0.5.3 has it. Default: `false`. */
  readonly compat?: boolean
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads a conversation that was stored as JSON, by `encodeConversation` or by claude-api. Blocks of kinds that nobody knows and
 * fields that nobody knows are kept; blocks of the kinds that the crate knows have to be complete.
 *
 * There is a {@link JsonError} for what is no conversation, with the place, what is expected there, and what was found.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { drawJsonError } from 'context-compaction/codecs'
 * import { decodeConversation, encodeConversation } from 'context-compaction/session'
 *
 * const stored = {
 *   model: 'claude-sonnet-4-6',
 *   max_tokens: 256,
 *   messages: [{ role: 'user', content: 'hello' }],
 *   auto_cache: 'system',
 *   compaction: { max_input_tokens: 100_000, keep_recent_turns: 4 },
 *   usage_history: [],
 *   written_by: 'somebody'
 * }
 * const decoded = decodeConversation(stored)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(encodeConversation(decoded.right), stored)
 *
 * const broken = decodeConversation({ ...stored, messages: [{ role: 'user', content: [{ type: 'text', text: 42 }] }] })
 * assert.strictEqual(
 *   isLeft(broken) ? drawJsonError(broken.left) : '',
 *   'conversation: messages[0].content[0].text: expected a string, found the number 42'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeConversation = (
  value: unknown,
  { compat = false }: DecodeConversationOptions = {}
): Either<JsonError, Conversation> => {
  const read = (compat ? decodeCrateForm : decodeForm)(value)
  return isLeft(read) ? read : right(fromForm(read.right, compat))
}

/**
 * Writes a conversation as JSON, in the form that claude-api reads. With `compat` there is nothing in it that the crate would
 * not write itself.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { conversation, encodeConversation, pushUser } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(pipe(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }), pushUser('hello'), encodeConversation), {
 *   model: 'claude-sonnet-4-6',
 *   max_tokens: 256,
 *   messages: [{ role: 'user', content: 'hello' }],
 *   auto_cache: 'off',
 *   usage_history: []
 * })
 *
 * @category conversions
 * @since 0.1.0
 */
export const encodeConversation = (conversation: Conversation): ConversationJson => {
  const { context, autoCache, compaction, usageHistory, extra, compat = false } = conversation
  const { system, tools, messages, ...settings } = anthropic.encode(context)
  const own = compat ? {} : ownFields(conversation, settings)
  const rule = compaction === undefined || isPolicy(compaction) ? undefined : compaction
  const hasTools = Array.isArray(tools) && (tools.length > 0 || !compat)
  const form: ConversationJson = {
    ...(compat ? {} : extra),
    ...(pickedSettings(settings, compat) as { readonly model: string; readonly max_tokens: number }),
    ...(system === undefined ? {} : { system: compat ? crateContent(system) : (system as unknown) }),
    messages: compat
      ? messages.map(({ role, content }: Raw) => ({ role, content: crateContent(content) }))
      : (messages as ReadonlyArray<unknown>),
    ...(hasTools ? { tools: compat ? tools.map(crateTool) : (tools as unknown) } : {}),
    auto_cache: autoCache.mode,
    ...(rule === undefined
      ? {}
      : { compaction: { max_input_tokens: rule.maxInputTokens, keep_recent_turns: rule.keepRecentTurns } }),
    usage_history: compat
      ? usageHistory.map(({ model, usage }) => ({ model, usage: crateUsage(usage) }))
      : usageHistory,
    ...(Object.keys(own).length === 0 ? {} : { context_compaction: own })
  }
  return compat ? inOrder(form, crateFormOrder) : form
}

/**
 * Reads and writes conversations as JSON.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { conversation, conversationCodec } from 'context-compaction/session'
 *
 * const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })
 * assert.deepStrictEqual(conversationCodec.decode(conversationCodec.encode(empty)), right(empty))
 *
 * @category codecs
 * @since 0.1.0
 */
export const conversationCodec: t.Type<Conversation, ConversationJson> = /*#__PURE__*/ new t.Type(
  'a conversation',
  (value): value is Conversation => {
    const { context, usageHistory, autoCache } = (value ?? {}) as Partial<Conversation>
    return contextCodec.is(context) && Array.isArray(usageHistory) && typeof autoCache === 'object'
  },
  (value, context) => {
    const read = formCodec.validate(value, context)
    return isRight(read) ? t.success(fromForm(read.right, false)) : read
  },
  encodeConversation
)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const decodeForm = /*#__PURE__*/ decodeWith('conversation', formCodec)
const decodeCrateForm = /*#__PURE__*/ decodeWith('conversation', crateFormCodec)

/** Fields of a request that have come since, so that they are sent: @anthropic-ai/sdk 1.11.0, beta included. */
const newerSettings: ReadonlyArray<string> = [
  'cache_control',
  'context_management',
  'diagnostics',
  'fallbacks',
  'inference_geo',
  'output_config',
  'output_format',
  'speed',
  'stream',
  'thread',
  'user_profile_id',
  'workspace_id'
]

const settingNames: ReadonlySet<string> = new Set([...crateSettings, ...newerSettings])

const formNames: ReadonlySet<string> = new Set([
  ...settingNames,
  'system',
  'tools',
  'messages',
  'auto_cache',
  'compaction',
  'usage_history',
  'context_compaction'
])

/** What the crate has no field for, read. */
interface Own {
  readonly ttl?: '5m' | '1h'
  readonly cache_tools?: boolean
  readonly target?: number
  readonly policy?: Policy
  readonly edited_up_to?: string
  readonly messages?: ReadonlyArray<Annotation>
  readonly settings?: JsonObject
}

interface Annotation {
  readonly id: string
  readonly pinned?: true
  readonly summary_of?: ReadonlyArray<string>
}

/** A form that was checked. */
interface Form {
  readonly auto_cache?: AutoCache['mode']
  readonly compaction?: { readonly max_input_tokens: number; readonly keep_recent_turns: number } | null
  readonly usage_history?: ReadonlyArray<UsageRecord>
  readonly context_compaction?: Own
}

const fromForm = (raw: Raw, compat: boolean): Conversation => {
  const { auto_cache: mode = 'off', compaction, usage_history: usageHistory = [], ...form }: Form = raw
  const own = compat ? {} : (form.context_compaction ?? {})
  const extra = compat ? undefined : unnamed(raw, formNames)
  const rule = own.policy ?? (compaction ? ruleOf(compaction, own.target) : undefined)
  return {
    context: contextOf(raw, own, compat),
    autoCache: {
      mode,
      ...(own.ttl === undefined ? {} : { ttl: own.ttl }),
      ...(own.cache_tools === true ? { tools: true } : {})
    },
    ...(rule === undefined ? {} : { compaction: rule }),
    usageHistory,
    ...(own.edited_up_to === undefined ? {} : { editedUpTo: own.edited_up_to }),
    ...(compat ? { compat } : {}),
    ...(extra === undefined ? {} : { extra })
  }
}

const ruleOf = (
  { max_input_tokens: maxInputTokens, keep_recent_turns: keepRecentTurns }: NonNullable<Form['compaction']>,
  target: number | undefined
): NonNullable<Conversation['compaction']> =>
  target === undefined
    ? { maxInputTokens, keepRecentTurns }
    : { maxInputTokens, keepRecentTurns, target: Math.min(target, maxInputTokens) }

const contextOf = (raw: Raw, { settings, messages }: Own, compat: boolean): Context => {
  const request: Record<string, unknown> = { ...settings }
  for (const name of compat ? crateSettings : settingNames)
    if (isGiven(raw[name])) put(request as JsonObject, name, raw[name])
  for (const name of ['system', 'tools']) if (isGiven(raw[name])) request[name] = raw[name]
  request['messages'] = raw['messages'] ?? []
  const decoded = anthropic.decode(request)
  // a list of messages is all that it asks for
  const context = isRight(decoded) ? decoded.right : undefined
  if (context === undefined) throw new RangeError('decodeConversation: the form was not checked')
  return messages?.length === context.messages.length ? annotated(context, messages) : context
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const annotated = (context: Context, annotations: ReadonlyArray<Annotation>): Context =>
  withMessages(
    context,
    mapWithIndex(context.messages, (i, message) => {
      const { id, pinned, summary_of: summaryOf } = annotations[i]!
      if (id === message.id && pinned === message.pinned && summaryOf === message.summaryOf) return message
      return {
        ...message,
        id,
        ...(pinned === undefined ? {} : { pinned }),
        ...(summaryOf === undefined ? {} : { summaryOf })
      }
    })
  )

const pickedSettings = (settings: Raw, compat: boolean): JsonObject =>
  compat
    ? crateSettingsOf(settings)
    : (Object.fromEntries(Object.entries(settings).filter(([name]) => settingNames.has(name))) as JsonObject)

const ownFields = ({ context, autoCache, compaction, editedUpTo }: Conversation, settings: Raw): JsonObject => {
  const others = unnamed(settings, settingNames)
  const rule = compaction ?? { maxInputTokens: 0, keepRecentTurns: 0 }
  const own: Own = {
    ...(autoCache.ttl === undefined ? {} : { ttl: autoCache.ttl }),
    ...(autoCache.tools === true ? { cache_tools: true } : {}),
    ...(isPolicy(rule) ? { policy: rule } : rule.target === undefined ? {} : { target: rule.target }),
    ...(editedUpTo === undefined ? {} : { edited_up_to: editedUpTo }),
    ...(context.messages.every(isPlain) ? {} : { messages: context.messages.map(annotationOf) }),
    ...(others === undefined ? {} : { settings: others })
  }
  // made of JSON values alone; an interface has no index signature
  return own as unknown as JsonObject
}

/** Whether nothing is known of a message that its wire form does not say. */
const isPlain = ({ id, pinned, summaryOf, ...message }: Message, index: number): boolean =>
  id === String(index) && summaryOf === undefined && pinned === (isCompaction(message) ? true : undefined)

/** Such an answer is pinned when it is read. */
const isCompaction = ({ role, content: [first] }: Pick<Message, 'role' | 'content'>): boolean =>
  role === 'assistant' && first?.type === 'opaque' && first.kind === 'compaction'

const annotationOf = ({ id, pinned, summaryOf }: Message): Annotation => ({
  id,
  ...(pinned === true ? { pinned } : {}),
  ...(summaryOf === undefined ? {} : { summary_of: summaryOf })
})

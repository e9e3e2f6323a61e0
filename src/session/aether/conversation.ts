/**
 * What aether-llm does with a context: appending turns, replacing the conversation, putting a summary in its place.
 *
 * @since 0.1.0
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { firstDifference } from '../../internal/readonlyArray'
import { type Block, text, type Thinking, thinking, toolResult } from '../../model/Block'
import { appendMessages, context as contextOf, type Context, profileOf, withMessages } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import { assistant, type Message, system, tool, user } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { replaceWithSummary } from '../../reducers/replaceWithSummary'
import { isAcknowledgement, settle } from '../../roundtrip/settle'
import type { Estimator } from '../../tokens/Estimator'
import { decodeCall } from './calls'
import type { AetherOutcome, AetherReasoning } from './message'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a step of an assistant: what it said and thought, and how its calls ended.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherTurn {
  readonly content: string
  readonly reasoning?: AetherReasoning
  readonly outcomes?: ReadonlyArray<AetherOutcome>
  /** When it was said, as text; there is no clock here. */
  readonly timestamp?: string
}

/**
 * Says how a summary takes the place of a conversation.
 *
 * @category model
 * @since 0.1.0
 */
export interface CompactedSummaryOptions {
  /** How many of the newest messages stay at least, beside what always stays. Default: 0. */
  readonly keep?: number
  readonly estimator?: Estimator
  readonly timestamp?: string
  /** Replaces everything, as the crate does: no recent message stays, and the count begins anew. */
  readonly compat?: boolean
}

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Appends an assistant message and a result for each of its calls, in their order (`Context::push_assistant_turn`). The
 * calls are made of the results, so pairs are right by construction. The profile says whether the results stand in one user
 * message or each in a tool message of its own, as aether's do.
 *
 * A call of which the arguments could not be read gets empty ones, `{}`; the crate writes an empty text there, which is no
 * JSON and refused by OpenAI. The context itself comes back for a step that says and does nothing.
 *
 * @example
 * import assert from 'node:assert'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { context, user } from 'context-compaction/model'
 * import { pairing } from 'context-compaction/roundtrip'
 * import { pushAssistantTurn } from 'context-compaction/session'
 *
 * const after = pushAssistantTurn({
 *   content: "I'll read it.",
 *   outcomes: [
 *     right({ id: 'c1', name: 'read', arguments: '{"path":"a.ts"}', result: 'export {}' }),
 *     left({ id: 'c2', name: 'bash', error: 'boom' })
 *   ]
 * })(context({ messages: [user('What is in a.ts?')] }))
 * assert.strictEqual(after.messages.length, 3)
 * assert.strictEqual(pairing(after).pairs.length, 2)
 *
 * @category mapping
 * @since 0.1.0
 */
export const pushAssistantTurn =
  ({ content, reasoning = {}, outcomes = [], timestamp }: AetherTurn) =>
  (context: Context): Context => {
    const said: Array<Block> = [
      ...thoughtsOf(reasoning),
      ...(content === '' ? [] : [text(content)]),
      ...outcomes.map(callOf)
    ]
    if (said.length === 0) return context
    const results = outcomes.map(answerOf)
    const answers =
      profileOf(context).resultRole === 'tool' ? results.map((result) => tool(result)) : [user(...results)]
    return appendMessages([timed(assistant(...said), timestamp), ...(results.length === 0 ? [] : answers)])(context)
  }

/**
 * Replaces the first message when it is a system message, and puts one before all others when it is not
 * (`Context::set_system_content`). Thinking that is bound to what stands before it goes. The context itself comes back when
 * it says that already.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { setSystemContent } from 'context-compaction/session'
 *
 * const brief = setSystemContent('Be brief.')(context({ messages: [user('hello')] }))
 * assert.deepStrictEqual(
 *   brief.messages.map((message) => message.role),
 *   ['system', 'user']
 * )
 * assert.strictEqual(setSystemContent('Be brief.')(brief), brief)
 *
 * @category mapping
 * @since 0.1.0
 */
export const setSystemContent =
  (content: string) =>
  (context: Context): Context => {
    const { messages } = context
    const first = messages[0]
    if (first?.role !== 'system')
      return settle(
        context,
        withMessages(context, [{ ...system(content), id: unusedId(messages, 'system') }, ...messages])
      )
    const [only] = first.content
    if (first.content.length === 1 && only!.type === 'text' && only!.text === content) return context
    return settle(context, withMessages(context, [{ ...first, content: [text(content)] }, ...messages.slice(1)]))
  }

/**
 * Replaces all messages but system messages (`Context::replace_conversation`): its own system messages stay, system
 * messages among the given ones do not come in. The context itself comes back when that changes nothing.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, system, user } from 'context-compaction/model'
 * import { replaceConversation } from 'context-compaction/session'
 *
 * const before = context({ messages: [system('Be brief.'), user('hello')] })
 * const after = replaceConversation([system('Be long.'), user('bye')])(before)
 * assert.strictEqual(after.messages[0], before.messages[0])
 * assert.strictEqual(after.messages.length, 2)
 *
 * @category mapping
 * @since 0.1.0
 */
export const replaceConversation =
  (conversation: ReadonlyArray<Message>) =>
  (context: Context): Context => {
    const own = context.messages.filter(({ role }) => role === 'system')
    const taken = new Set(own.map(({ id }) => id))
    const incoming = conversation
      .filter(({ role }) => role !== 'system')
      .map((message) => (taken.has(message.id) ? { ...message, id: '' } : message))
    const { messages } = contextOf({ messages: [...own, ...incoming] })
    return firstDifference(messages, context.messages) < 0 ? context : withMessages(context, messages)
  }

/**
 * Puts a summary in the place of the conversation (`Context::with_compacted_summary`). System messages, tools and settings
 * stay; the summary counts all messages that it stands for, those of earlier summaries too, and remembers their ids.
 *
 * The crate keeps nothing verbatim, and counts anew each time. Here the latest words of the user, an open tool loop, pinned
 * messages and the `keep` newest ones stay (see `replaceWithSummary`), and the context itself comes back when the
 * summary is blank or no smaller than what it would replace. With `compat` it is done as the crate does it. Throws a
 * `RangeError` for a negative `keep`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { compactedCount, withCompactedSummary } from 'context-compaction/session'
 *
 * const before = context({ messages: [user('Name ten birds. '.repeat(20)), assistant('Robin, wren, … '.repeat(20)), user('Ten more.')] })
 * const after = withCompactedSummary('Ten birds were named.')(before)
 * assert.deepStrictEqual(after.messages.map(compactedCount), [2, 0, 0])
 * assert.deepStrictEqual(withCompactedSummary('Ten birds were named.', { compat: true })(before).messages.map(compactedCount), [3])
 *
 * @category mapping
 * @since 0.1.0
 */
export const withCompactedSummary =
  (summary: string, options: CompactedSummaryOptions = {}) =>
  (context: Context): Context => {
    const { keep = 0, estimator, timestamp, compat = false } = options
    if (compat) return replaceAll(context, summary, timestamp, true)
    const after = replaceWithSummary({ summary, keep, ...(estimator === undefined ? {} : { estimator }) })(context)
    if (after === context) return context
    const known = new Set(context.messages.map(({ id }) => id))
    const count = countGone(context.messages, new Set(after.messages.map(({ id }) => id)))
    return withMessages(
      after,
      after.messages.map((message) =>
        message.summaryOf === undefined || isAcknowledgement(message) || known.has(message.id)
          ? message
          : timed(counted(message, count), timestamp)
      )
    )
  }

/**
 * Counts the messages that a summary stands for; 0 for other messages.
 *
 * @example
 * import assert from 'node:assert'
 * import { user } from 'context-compaction/model'
 * import { compactedCount } from 'context-compaction/session'
 *
 * assert.strictEqual(compactedCount({ ...user('Ten birds were named.'), summaryOf: ['0', '1'] }), 2)
 * assert.strictEqual(compactedCount(user('hello')), 0)
 *
 * @category queries
 * @since 0.1.0
 */
export const compactedCount = ({ summaryOf, extra }: Message): number => {
  if (summaryOf === undefined) return 0
  const count = extra?.['messages_compacted']
  return typeof count === 'number' ? count : summaryOf.length
}

/**
 * Replaces the tools (`Context::set_tools`). Thinking that is bound to what stands before it goes.
 *
 * @example
 * import assert from 'node:assert'
 * import { context } from 'context-compaction/model'
 * import { setTools } from 'context-compaction/session'
 *
 * const before = context({ messages: [] })
 * assert.strictEqual(setTools([{ name: 'ls' }])(before).tools.length, 1)
 * assert.strictEqual(setTools(before.tools)(before), before)
 *
 * @category mapping
 * @since 0.1.0
 */
export const setTools =
  (tools: ReadonlyArray<Tool>) =>
  (context: Context): Context =>
    context.tools === tools ? context : settle(context, { ...context, tools })

/**
 * Sets how much a model is to think, or lets it choose (`Context::set_reasoning_effort`). It is saved with the context.
 *
 * @example
 * import assert from 'node:assert'
 * import { context } from 'context-compaction/model'
 * import { aether, reasoningEffort, setReasoningEffort } from 'context-compaction/session'
 *
 * const eager = setReasoningEffort('high')(context({ messages: [] }))
 * assert.strictEqual(reasoningEffort(eager), 'high')
 * assert.strictEqual(aether.encode(eager).reasoning_effort, 'high')
 *
 * @category mapping
 * @since 0.1.0
 */
export const setReasoningEffort = (effort: string | undefined): ((context: Context) => Context) =>
  withSetting('reasoning_effort', effort)

/**
 * Reads how much a model is to think (`Context::reasoning_effort`).
 *
 * @category queries
 * @since 0.1.0
 */
export const reasoningEffort = (context: Context): string | undefined => settingOf(context, 'reasoning_effort')

/**
 * Sets the key under which a provider caches the prefix (`Context::set_prompt_cache_key`). It is saved with the context.
 *
 * @example
 * import assert from 'node:assert'
 * import { context } from 'context-compaction/model'
 * import { aether, promptCacheKey, setPromptCacheKey } from 'context-compaction/session'
 *
 * const keyed = setPromptCacheKey('session-1')(context({ messages: [] }))
 * assert.strictEqual(promptCacheKey(keyed), 'session-1')
 * assert.strictEqual(aether.encode(keyed).prompt_cache_key, 'session-1')
 *
 * @category mapping
 * @since 0.1.0
 */
export const setPromptCacheKey = (key: string | undefined): ((context: Context) => Context) =>
  withSetting('prompt_cache_key', key)

/**
 * Reads the key under which a provider caches the prefix (`Context::prompt_cache_key`).
 *
 * @category queries
 * @since 0.1.0
 */
export const promptCacheKey = (context: Context): string | undefined => settingOf(context, 'prompt_cache_key')

/**
 * Replaces all messages but system messages by a summary, as the crate does, with the ids and the count of what went.
 *
 * @internal
 * @since 0.1.0
 */
export const replaceAll = (
  context: Context,
  summary: string,
  timestamp: string | undefined,
  isCountedAnew: boolean
): Context => {
  const own = context.messages.filter(({ role }) => role === 'system')
  const gone = context.messages.filter(({ role }) => role !== 'system')
  if (gone.length === 0) return context
  const summaryOf = [...new Set(gone.flatMap(({ id, summaryOf: of = [] }) => [...of, id]))]
  const count = isCountedAnew ? gone.length : countGone(gone, new Set())
  const message: Message = { ...user(text(summary)), id: idAfter(summaryOf, own), pinned: true, summaryOf }
  return withMessages(context, [...own, timed(counted(message, count), timestamp)])
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const thoughtsOf = ({ summaryText = '', encrypted }: AetherReasoning): ReadonlyArray<Thinking> => [
  ...(summaryText === '' ? [] : [thinking(summaryText)]),
  ...(encrypted === undefined || encrypted.content === ''
    ? []
    : [{ ...thinking('', { encrypted: encrypted.content, model: encrypted.model }), extra: { id: encrypted.id } }])
]

const callOf = (outcome: AetherOutcome): Block => {
  const { id, name } = isLeft(outcome) ? outcome.left : outcome.right
  const said = isLeft(outcome) ? outcome.left.arguments : outcome.right.arguments
  return decodeCall({ id, name, arguments: said === undefined || said === '' ? '{}' : said })
}

const answerOf = (outcome: AetherOutcome): Block => {
  if (isLeft(outcome)) {
    const { id, name, error } = outcome.left
    const extra = { name, arguments: outcome.left.arguments ?? null }
    return { ...toolResult({ toolUseId: id, content: error, isError: true }), extra }
  }
  const { id, name, result } = outcome.right
  return { ...toolResult({ toolUseId: id, content: result }), extra: { name, arguments: outcome.right.arguments } }
}

const timed = (message: Message, timestamp: string | undefined): Message =>
  timestamp === undefined ? message : { ...message, extra: { ...message.extra, timestamp } }

const counted = (message: Message, count: number): Message => ({
  ...message,
  extra: { ...message.extra, messages_compacted: count }
})

/** Messages that are not there any more; a summary counts for those that it stood for. */
const countGone = (before: ReadonlyArray<Message>, left: ReadonlySet<string>): number => {
  let count = 0
  for (const message of before)
    if (!left.has(message.id) && !isAcknowledgement(message))
      count += message.summaryOf === undefined ? 1 : Math.max(1, compactedCount(message))
  return count
}

const ordinal = /^\d{1,15}$/

/** Ordinals go on behind those that are gone, so that none of them means two messages. */
const idAfter = (gone: ReadonlyArray<string>, own: ReadonlyArray<Message>): string => {
  let last = -1
  for (const id of [...gone, ...own.map((message) => message.id)])
    if (ordinal.test(id)) last = Math.max(last, Number(id))
  return last < 0 ? unusedId(own, `summary-${gone[0] ?? ''}`) : String(last + 1)
}

const unusedId = (messages: ReadonlyArray<Message>, name: string): string => {
  const taken = new Set(messages.map(({ id }) => id))
  let id = name
  for (let k = 1; taken.has(id); k++) id = `${name}-${String(k)}`
  return id
}

const withSetting =
  (name: string, value: string | undefined) =>
  (context: Context): Context => {
    const { settings = {}, ...others } = context
    if (settings[name] === value) return context
    const left: JsonObject = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name))
    const changed = value === undefined ? left : { ...left, [name]: value }
    return Object.keys(changed).length === 0 ? others : { ...others, settings: changed }
  }

const settingOf = ({ settings }: Context, name: string): string | undefined => {
  const value = settings?.[name]
  return typeof value === 'string' ? value : undefined
}

/**
 * Contexts: the whole value that is sent to a model.
 *
 * A context is an immutable JSON value. Functions that change one return a new context that shares everything they did
 * not touch, and the context itself when there was nothing to do.
 *
 * @since 0.1.0
 */
import { append, derive, memoize, prime } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import { type Block, text, type ToolResult, type ToolUse } from './Block'
import type { JsonObject } from './Json'
import { assistant, type Message, tool, user } from './Message'
import { type Profile, strictProfile } from './Profile'
import type { Tool } from './Tool'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is everything that a model is given: instructions, tools, messages and settings, with the rules they are held to.
 *
 * @category model
 * @since 0.1.0
 */
export interface Context {
  /** Instructions outside the messages, for wire forms that have a place for them. */
  readonly system: ReadonlyArray<Block>
  readonly tools: ReadonlyArray<Tool>
  readonly messages: ReadonlyArray<Message>
  /** The other fields of the request, under their wire names: model, limits, options. */
  readonly settings?: JsonObject
  /** The rules of the provider and model family; {@link strictProfile} holds when absent. */
  readonly profile?: Profile
  /** The shape the wire form used for `system` and `tools` where it has several. */
  readonly form?: string
}

/**
 * Is what {@link context} makes a context from.
 *
 * @category model
 * @since 0.1.0
 */
export interface ContextOptions {
  readonly system?: string | ReadonlyArray<Block>
  readonly tools?: ReadonlyArray<Tool>
  readonly messages: ReadonlyArray<Message>
  readonly settings?: JsonObject
  readonly profile?: Profile
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a context and gives an id to every message that has none: its ordinal, counted from 0.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 *
 * const greeting = context({ system: 'Be brief.', messages: [user('hello'), assistant('hi')] })
 * assert.deepStrictEqual(
 *   greeting.messages.map((message) => message.id),
 *   ['0', '1']
 * )
 *
 * @category constructors
 * @since 0.1.0
 */
export const context = (options: ContextOptions): Context => ({
  system: typeof options.system === 'string' ? [text(options.system)] : (options.system ?? []),
  tools: options.tools ?? [],
  messages: withIds(options.messages, 0),
  ...(options.settings === undefined ? {} : { settings: options.settings }),
  ...(options.profile === undefined ? {} : { profile: options.profile })
})

/**
 * Reads the rules that a context is held to: its own profile, or {@link strictProfile}.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, profileOf, strictProfile } from 'context-compaction/model'
 *
 * assert.strictEqual(profileOf(context({ messages: [] })), strictProfile)
 *
 * @category queries
 * @since 0.1.0
 */
export const profileOf = (context: Context): Profile => context.profile ?? strictProfile

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Replaces the messages of a context and returns the context itself when they are the same array. The next estimate costs
 * time in proportion to what differs from the messages before.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('hello')] })
 * assert.strictEqual(withMessages(before, before.messages), before)
 *
 * @category mapping
 * @since 0.1.0
 */
export const withMessages = (context: Context, messages: ReadonlyArray<Message>): Context =>
  messages === context.messages ? context : { ...context, messages: derive(messages, context.messages) }

/**
 * Sets the rules that a context is held to.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, profileOf, strictProfile, withProfile } from 'context-compaction/model'
 *
 * const unbound = { ...strictProfile, name: 'unbound', thinkingBinding: 'none' as const }
 * assert.strictEqual(profileOf(withProfile(unbound)(context({ messages: [] }))), unbound)
 *
 * @category mapping
 * @since 0.1.0
 */
export const withProfile =
  (profile: Profile) =>
  (context: Context): Context =>
    context.profile === profile ? context : { ...context, profile }

/**
 * Appends messages. The old ones are shared, and so are the totals already taken over them: the next estimate costs
 * time in proportion to what was appended. Returns the context itself when there is nothing to append.
 *
 * @example
 * import assert from 'node:assert'
 * import { appendMessages, assistant, context, user } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('hello')] })
 * const after = appendMessages([assistant('hi')])(before)
 * assert.strictEqual(after.messages[0], before.messages[0])
 * assert.strictEqual(after.messages[1]?.id, '1')
 * assert.strictEqual(appendMessages([])(before), before)
 *
 * @category mapping
 * @since 0.1.0
 */
export const appendMessages =
  (messages: ReadonlyArray<Message>) =>
  (context: Context): Context => {
    const last = afterLast(context.messages)
    const added = withIds(messages, last || context.messages.length)
    const all = append(context.messages, added)
    prime(afterLast, all, Math.max(last, afterLast(added)))
    return withMessages(context, all)
  }

/**
 * Appends what an assistant said and the results of the calls it made, laid out as the context's profile wants it:
 * all results in one user message, or each in a tool message of its own. Pairs are right by construction.
 *
 * @example
 * import assert from 'node:assert'
 * import { appendAssistantTurn, context, text, toolResult, toolUse, user } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('What is here?')] })
 * const after = appendAssistantTurn({
 *   content: [text('I look.')],
 *   calls: [
 *     { use: toolUse({ id: 'c1', name: 'bash', input: { command: 'ls' } }), result: toolResult({ toolUseId: 'c1', content: 'a.ts' }) }
 *   ]
 * })(before)
 * assert.deepStrictEqual(
 *   after.messages.map((message) => message.role),
 *   ['user', 'assistant', 'user']
 * )
 *
 * @category mapping
 * @since 0.1.0
 */
export const appendAssistantTurn =
  (turn: {
    readonly content?: ReadonlyArray<Block>
    readonly calls?: ReadonlyArray<{ readonly use: ToolUse; readonly result: ToolResult }>
  }) =>
  (context: Context): Context => {
    const calls = turn.calls ?? []
    const said = assistant(...(turn.content ?? []), ...calls.map((call) => call.use))
    if (calls.length === 0) return said.content.length === 0 ? context : appendMessages([said])(context)
    const results = calls.map((call) => call.result)
    const answers =
      profileOf(context).resultRole === 'tool' ? results.map((result) => tool(result)) : [user(...results)]
    return appendMessages([said, ...answers])(context)
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Of at most 15 digits, so that counting on from it is exact. */
const ordinal = /^\d{1,15}$/

/** The ordinal after the greatest in use, by a message or by one that a summary stands for; remembered per list. */
const afterLast: (messages: ReadonlyArray<Message>) => number = /*#__PURE__*/ memoize((messages) => {
  let next = 0
  const see = (id: string): void => {
    if (ordinal.test(id)) next = Math.max(next, Number(id) + 1)
  }
  for (const { id, summaryOf } of messages) {
    see(id)
    summaryOf?.forEach(see)
  }
  return next
})

/** Gives ordinals to the messages without an id: their index counted from `from`, past all ordinals given already. */
const withIds = (messages: ReadonlyArray<Message>, from: number): ReadonlyArray<Message> => {
  const first = Math.max(from, afterLast(messages))
  return mapWithIndex(messages, (i, message) => (message.id === '' ? { ...message, id: String(first + i) } : message))
}

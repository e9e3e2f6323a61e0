/**
 * Violations: everything in a history that its profile refuses, as data.
 *
 * The rules are neutral: a dialect translates each into the provider's own rule id and error text. A reducer may never
 * add a violation, and a history without any stays without.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { emptyArray } from '../internal/readonlyArray'
import { type Context, profileOf } from '../model/Context'
import { isJsonObject } from '../model/Json'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { lacksThinking } from './Boundary'
import { pairMessages, type Position } from './Pairing'
import { hasToolUse, pendingFrom, serving } from './Span'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names the neutral rules.
 *
 * | rule                  | a history breaks it when                                                              |
 * | --------------------- | ------------------------------------------------------------------------------------- |
 * | `first-role`          | the first message that is not a system message is not from the user                     |
 * | `last-role`           | the last message is an assistant message                                                |
 * | `neighbours`          | two neighbours have the same role and the profile refuses that                          |
 * | `unanswered-call`     | a call has no result in the turn right after it                                         |
 * | `orphan-result`       | a result has no call in the turn right before it                                        |
 * | `duplicate-result`    | a call has two results                                                                  |
 * | `result-order`        | something stands before the results of a turn                                           |
 * | `duplicate-id`        | two calls have one id                                                                   |
 * | `id-pattern`          | an id does not match the profile's pattern                                              |
 * | `id-length`           | an id is longer than the profile allows                                                 |
 * | `input-object`        | the input of a call is not a JSON object                                                |
 * | `empty-text`          | a text block is empty                                                                   |
 * | `blank-message`       | a message holds nothing but whitespace                                                  |
 * | `empty-message`       | a message has no blocks                                                                 |
 * | `thinking-required`   | the open loop does not begin with thinking                                              |
 * | `empty-thinking`      | a thinking block has no text, signature or ciphertext                                   |
 * | `unanswered-server-call` | a server-side call has no result in its message, nor where it waits for one          |
 * | `orphan-server-result` | a server-side result has no call before it in its message, nor one that waits for it   |
 * | `system-position`     | a system message among the messages stands where the profile does not allow it          |
 *
 * @category model
 * @since 0.1.0
 */
export type Rule =
  | 'first-role'
  | 'last-role'
  | 'neighbours'
  | 'unanswered-call'
  | 'orphan-result'
  | 'duplicate-result'
  | 'result-order'
  | 'duplicate-id'
  | 'id-pattern'
  | 'id-length'
  | 'input-object'
  | 'empty-text'
  | 'blank-message'
  | 'empty-message'
  | 'thinking-required'
  | 'empty-thinking'
  | 'unanswered-server-call'
  | 'orphan-server-result'
  | 'system-position'

/**
 * Is one breach of a rule: what, where, and for rules about ids which.
 *
 * @category model
 * @since 0.1.0
 */
export interface Violation {
  readonly rule: Rule
  /** Index of the message. */
  readonly message: number
  /** Index of the block in its message, for rules about blocks. */
  readonly block?: number
  /** The id of the call or result, where it has one. */
  readonly id?: string
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Lists what a profile refuses in a context, in the order of the messages; an empty list when it is valid. Without a
 * profile the context's own holds.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, toolResult, user } from 'context-compaction/model'
 * import { violations } from 'context-compaction/roundtrip'
 *
 * const orphaned = context({ messages: [user(toolResult({ toolUseId: 'c1', content: '7' }))] })
 * assert.deepStrictEqual(violations(orphaned), [{ rule: 'orphan-result', message: 0, block: 0, id: 'c1' }])
 *
 * @category queries
 * @since 0.1.0
 */
export const violations = (context: Context, profile: Profile = profileOf(context)): ReadonlyArray<Violation> => {
  const messages = context.messages
  const out: Array<Violation> = []
  const found = (rule: Rule, message: number, block?: number, id?: string): void => {
    out.push({ rule, message, ...(block === undefined ? {} : { block }), ...(id === undefined ? {} : { id }) })
  }
  checkRoles(messages, profile, found)
  checkPairs(messages, profile, found)
  checkIds(messages, profile, found)
  for (const [rule, key, { message, block }] of serving(messages).broken) found(rule, message, block, key)
  for (let i = 0; i < messages.length; i++) checkContent(messages[i]!, i, profile, found)
  const thoughtless = findThoughtless(messages, profile)
  if (thoughtless >= 0) found('thinking-required', thoughtless, 0)
  return out.length === 0 ? emptyArray : out.sort((a, b) => a.message - b.message || (a.block ?? -1) - (b.block ?? -1))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Found {
  (rule: Rule, message: number, block?: number, id?: string): void
}

const checkRoles = (messages: ReadonlyArray<Message>, profile: Profile, found: Found): void => {
  const first = messages.findIndex((message) => message.role !== 'system')
  if (first >= 0 && profile.firstRole === 'user' && messages[first]!.role === 'assistant') found('first-role', first)
  const last = messages.length - 1
  if (last >= 0 && profile.lastRole === 'user' && messages[last]!.role === 'assistant' && !hasToolUse(messages[last]!))
    found('last-role', last)
  for (let i = 0; i < messages.length; i++) {
    const { role } = messages[i]!
    const previous = i === 0 ? undefined : messages[i - 1]!.role
    if (profile.neighbours === 'refused' && role !== 'system' && isSameSide(role, previous)) found('neighbours', i)
    if (role !== 'system' || profile.systemMessages === 'any' || i < first || first < 0) continue
    const next = messages[i + 1]?.role
    if (isMisplaced(previous, next, messages[i - 1])) found('system-position', i)
  }
}

/** Tool messages of one step may follow one another; beside that they count as the user's side. */
const isSameSide = (role: Message['role'], previous: Message['role'] | undefined): boolean =>
  (role === previous && role !== 'tool') ||
  (role === 'tool' && previous === 'user') ||
  (role === 'user' && previous === 'tool')

/** After a user or an assistant message that ends in a server-side result; last, or before an assistant message. */
const isMisplaced = (
  previous: Message['role'] | undefined,
  next: Message['role'] | undefined,
  before: Message | undefined
): boolean => {
  const last = before?.content[before.content.length - 1]
  const endsInServerResult = last?.type === 'opaque' && last.pair?.side === 'result'
  const isFollowing = previous !== 'assistant' || endsInServerResult
  const isPreceding = next === undefined || next === 'assistant' || next === 'system'
  return !isFollowing || !isPreceding
}

/**
 * Pairs must be adjacent: the calls of an assistant turn are answered in the turn right after it. Turns are runs of
 * neighbours of one side where the profile merges neighbours, and else one assistant message and the results after it.
 */
const checkPairs = (messages: ReadonlyArray<Message>, profile: Profile, found: Found): void => {
  const { pairs, dangling, orphans, duplicates } = pairMessages(messages)
  const turn = turnNumbers(messages, profile)
  const report = (rule: Rule, at: Position): void => {
    const block = messages[at.message]!.content[at.block]!
    const id = block.type === 'tool_use' ? block.id : block.type === 'tool_result' ? block.toolUseId : undefined
    found(rule, at.message, at.block, id)
  }
  if (dangling.length > 0) {
    const answered = new Set<string>()
    for (const { use } of pairs) answered.add(idAt(messages, turn, use))
    for (const at of dangling) if (!answered.has(idAt(messages, turn, at))) report('unanswered-call', at)
  }
  for (const at of orphans) report('orphan-result', at)
  for (const at of duplicates) report('duplicate-result', at)
  for (const { use, result } of pairs)
    if (profile.lateResults !== true && turn[result.message] !== turn[use.message]! + 1) {
      report('unanswered-call', use)
      report('orphan-result', result)
    }
  if (profile.resultsFirst) checkResultOrder(messages, turn, found)
}

/** Names a call by its turn and id: of two calls that share both, one result answers both as far as providers see. */
const idAt = (messages: ReadonlyArray<Message>, turn: Int32Array, at: Position): string => {
  const block = messages[at.message]!.content[at.block]!
  const id = block.type === 'tool_use' ? block.id : undefined
  return id === undefined ? `${String(at.message)}.${String(at.block)}` : `${String(turn[at.message])}:${id}`
}

/** Numbers the turns; a message that ends the possibility to answer what came before starts a new number. */
const turnNumbers = (messages: ReadonlyArray<Message>, profile: Profile): Int32Array => {
  const turn = new Int32Array(messages.length)
  let number = 0
  for (let i = 0; i < messages.length; i++) {
    if (i > 0 && !joins(messages[i - 1]!, messages[i]!, profile)) number++
    turn[i] = number
  }
  return turn
}

const joins = (previous: Message, next: Message, profile: Profile): boolean => {
  if (previous.role === 'tool' && next.role === 'tool') return true
  return profile.neighbours === 'merged' && isSameSide(next.role, previous.role)
}

const checkResultOrder = (messages: ReadonlyArray<Message>, turn: Int32Array, found: Found): void => {
  let other = -1
  for (let i = 0; i < messages.length; i++) {
    const { role, content } = messages[i]!
    if (role === 'assistant') continue
    for (let b = 0; b < content.length; b++)
      if (content[b]!.type !== 'tool_result') other = turn[i]!
      else if (other === turn[i]) {
        found('result-order', i, b)
        break
      }
  }
}

const checkIds = (messages: ReadonlyArray<Message>, profile: Profile, found: Found): void => {
  const { idPattern, idMaxLength = Infinity, inputObject, uniqueIds } = profile
  const pattern = idPattern === undefined ? undefined : new RegExp(idPattern)
  // most steps have one call: no set is made for it
  let first: string | undefined
  let seen: Set<string> | undefined
  for (let i = 0; i < messages.length; i++) {
    const { content, role } = messages[i]!
    if (role === 'system') continue
    if (uniqueIds === 'step' && role === 'assistant') first = seen = undefined
    for (let b = 0; b < content.length; b++) {
      const block = content[b]!
      if (block.type !== 'tool_use') continue
      const { id } = block
      if (inputObject && !isJsonObject(block.input)) found('input-object', i, b, id)
      if (id === undefined) continue
      if (seen === undefined ? id === first : seen.has(id)) found('duplicate-id', i, b, id)
      if (first === undefined) first = id
      else (seen ??= new Set([first])).add(id)
      if (pattern !== undefined && !pattern.test(id)) found('id-pattern', i, b, id)
      if (id.length > idMaxLength) found('id-length', i, b, id)
    }
  }
}

const checkContent = (message: Message, index: number, profile: Profile, found: Found): void => {
  const content = message.content
  let isBlank = true
  let hasText = false
  for (let b = 0; b < content.length; b++) {
    const block = content[b]!
    if (block.type === 'text') {
      if (isBlank && !isBlankText(block.text)) isBlank = false
      else if (block.text !== '') hasText = true
      else if (profile.text !== 'any') found('empty-text', index, b)
    } else {
      isBlank = false
      if (block.type === 'thinking' && block.text === '' && !block.signature && !block.encrypted)
        found('empty-thinking', index, b)
    }
  }
  if (profile.text === 'any') return
  if (content.length === 0) found('empty-message', index)
  else if (isBlank && hasText && profile.text === 'non-blank') found('blank-message', index)
}

const findThoughtless = (messages: ReadonlyArray<Message>, profile: Profile): number =>
  profile.thinkingInLoop === 'required' ? lacksThinking(messages) : -1

/**
 * Tells whether an edit broke a rule that was not broken before, or broke one more often. What is found is remembered, so
 * that it costs little where a history is looked at again and again; and what became of a context without a violation is
 * taken to have none, since edits keep the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const breaksAnew = (before: Context, after: Context): boolean => {
  // whether the last loop begins with thinking may hang on results that went before the words behind them
  if (isUnbroken(before) && findThoughtless(after.messages, profileOf(after)) < 0) {
    unbroken.add(after)
    return false
  }
  const known = new Map<string, number>()
  const count = ({ rule, id }: Violation, by: number): number => {
    const key = id === undefined ? rule : `${rule} ${id}`
    const left = (known.get(key) ?? 0) + by
    known.set(key, left)
    return left
  }
  for (const violation of violationsOf(before)) count(violation, 1)
  return violationsOf(after).some((violation) => count(violation, -1) < 0)
}

/**
 * Tells whether a context has no violation beside calls that wait, or was made by edits from one that has none;
 * remembered.
 *
 * @internal
 * @since 0.1.0
 */
export const isUnbroken = (context: Context): boolean => {
  if (unbroken.has(context)) return true
  if (!areWaiting(violationsOf(context), context.messages)) return false
  unbroken.add(context)
  return true
}

/**
 * Tells whether nothing is wrong but that calls of the pending step, which every edit leaves alone, wait for results.
 *
 * @internal
 * @since 0.1.0
 */
export const areWaiting = (found: ReadonlyArray<Violation>, messages: ReadonlyArray<Message>): boolean =>
  found.every(({ rule, message }) => rule === 'unanswered-call' && message >= pendingFrom(messages))

/**
 * Holds the contexts of which it is known that they have no violation.
 *
 * @internal
 * @since 0.1.0
 */
export const unbroken = /*#__PURE__*/ new WeakSet<Context>()

/**
 * Lists what a context's own profile refuses in it; remembered per context.
 *
 * @internal
 * @since 0.1.0
 */
export const violationsOf: (context: Context) => ReadonlyArray<Violation> = /*#__PURE__*/ memoize((context) =>
  violations(context)
)

/**
 * Tells whether a text holds nothing but whitespace.
 *
 * @internal
 * @since 0.1.0
 */
export const isBlankText = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c > 126) return text.trim() === ''
    if (c !== 32 && (c < 9 || c > 13)) return false
  }
  return true
}

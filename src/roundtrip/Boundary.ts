/**
 * Boundaries: the places where a history may be cut.
 *
 * A boundary rule says of an index whether everything before it may go. Rules are intersected: a cut must satisfy all of
 * them at once, because each provider error that a bad cut causes belongs to another rule.
 *
 * @since 0.1.0
 */
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { crossings, hasToolUse, isPrompt, loopPrompt, stepsOf } from './Span'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Decides for a context which indices are boundaries.
 *
 * @category model
 * @since 0.1.0
 */
export interface BoundaryRule {
  (context: Context): (index: number) => boolean
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Allows a cut that tears no pair apart: no call before it is answered after it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const pairSafe: BoundaryRule = (context) => {
  const open = crossings(context.messages)
  return (index) => open[index] === 0
}

/**
 * Allows a cut that leaves every step whole: the message after it neither belongs to an earlier step nor answers one.
 *
 * @category constructors
 * @since 0.1.0
 */
export const stepSafe: BoundaryRule = (context) => {
  const inside = new Uint8Array(context.messages.length + 1)
  for (const step of stepsOf(context.messages)) for (let i = step.start + 1; i < step.end; i++) inside[i] = 1
  return (index) => inside[index] === 0
}

/**
 * Allows a cut that leaves the last tool loop beginning with thinking, where the profile requires that.
 *
 * Source: Anthropic, "a final `assistant` message must start with a thinking block" (manual thinking mode).
 *
 * @category constructors
 * @since 0.1.0
 */
export const thinkingSafe: BoundaryRule = (context) => {
  if (profileOf(context).thinkingInLoop === 'optional') return () => true
  const messages = context.messages
  const prompt = loopPrompt(messages)
  return (index) => index <= prompt || lacksThinking(messages, index) < 0
}

/**
 * Allows a cut before a prompt only, so that what remains begins with words of a user.
 *
 * @category constructors
 * @since 0.1.0
 */
export const promptSafe: BoundaryRule = (context) => (index) => {
  const message = context.messages[index]
  return message === undefined || isPrompt(message)
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Allows what every one of the rules allows.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { boundaries, intersect, pairSafe, promptSafe } from 'context-compaction/roundtrip'
 *
 * const history = context({ messages: [user('a'), assistant('b'), user('c')] })
 * assert.deepStrictEqual(boundaries(history, intersect(pairSafe, promptSafe)), [0, 2, 3])
 *
 * @category combinators
 * @since 0.1.0
 */
export const intersect =
  (...rules: ReadonlyArray<BoundaryRule>): BoundaryRule =>
  (context) => {
    const allowed = rules.map((rule) => rule(context))
    return (index) => allowed.every((isAllowed) => isAllowed(index))
  }

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Lists the indices at which a context may be cut, from 0 to the number of messages, oldest first. Without a rule a
 * cut must be pair-safe, step-safe and thinking-safe.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { boundaries } from 'context-compaction/roundtrip'
 *
 * const history = context({
 *   messages: [
 *     user('Count the files.'),
 *     assistant(toolUse({ id: 'c1', name: 'bash', input: {} })),
 *     user(toolResult({ toolUseId: 'c1', content: '7' })),
 *     assistant('Seven.')
 *   ]
 * })
 * assert.deepStrictEqual(boundaries(history), [0, 1, 3, 4])
 *
 * @category queries
 * @since 0.1.0
 */
export const boundaries = (
  context: Context,
  rule: BoundaryRule = intersect(pairSafe, stepSafe, thinkingSafe)
): ReadonlyArray<number> => {
  const isAllowed = rule(context)
  const out: Array<number> = []
  for (let i = 0; i <= context.messages.length; i++) if (isAllowed(i)) out.push(i)
  return out
}

/**
 * Tells whether the first block of a message is thinking.
 *
 * @internal
 * @since 0.1.0
 */
export const beginsWithThinking = (message: Message): boolean => message.content[0]?.type === 'thinking'

/**
 * Finds the first assistant turn of the last tool loop, or from `start` on, where it calls a tool and does not begin with
 * thinking; -1: it does. Neighbouring messages of the assistant are one turn.
 *
 * @internal
 * @since 0.1.0
 */
export const lacksThinking = (messages: ReadonlyArray<Message>, start = loopPrompt(messages)): number => {
  let i = start
  while (i < messages.length && messages[i]?.role !== 'assistant') i++
  const first = i
  while (messages[i]?.role === 'assistant' && !hasToolUse(messages[i]!)) i++
  return messages[i]?.role === 'assistant' && !beginsWithThinking(messages[first]!) ? first : -1
}

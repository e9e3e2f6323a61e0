/**
 * Spans: the natural parts of a history, as half-open ranges of message indices.
 *
 * | part   | from                       | to                                                        |
 * | ------ | -------------------------- | --------------------------------------------------------- |
 * | turn   | a user's words             | the next user's words                                     |
 * | step   | an assistant message       | the last result of its calls                              |
 * | open loop | the words that began it | the end, while calls wait or results were just appended   |
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { type Pair, pairMessages, type Position } from './Pairing'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a range of message indices, `start` included and `end` excluded.
 *
 * @category model
 * @since 0.1.0
 */
export interface Span {
  readonly start: number
  readonly end: number
}

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/**
 * Tells whether a message holds tool results.
 *
 * @category refinements
 * @since 0.1.0
 */
export const hasToolResult = (message: Message): boolean => {
  for (let b = 0; b < message.content.length; b++) if (message.content[b]!.type === 'tool_result') return true
  return false
}

/**
 * Tells whether a message holds calls of client-side tools.
 *
 * @category refinements
 * @since 0.1.0
 */
export const hasToolUse = (message: Message): boolean => {
  for (let b = 0; b < message.content.length; b++) if (message.content[b]!.type === 'tool_use') return true
  return false
}

/**
 * Tells whether a message is a prompt: words of a user, no tool calls or results, no summary.
 *
 * @example
 * import assert from 'node:assert'
 * import { toolResult, user } from 'context-compaction/model'
 * import { isPrompt } from 'context-compaction/roundtrip'
 *
 * assert.strictEqual(isPrompt(user('Go on.')), true)
 * assert.strictEqual(isPrompt(user(toolResult({ toolUseId: 'c1', content: 'ok' }))), false)
 *
 * @category refinements
 * @since 0.1.0
 */
export const isPrompt = (message: Message): boolean =>
  message.role === 'user' && message.summaryOf === undefined && !hasToolUse(message) && !hasToolResult(message)

/**
 * Tells whether a message holds words of a user, alone or beside tool results, but not beside calls, which are no user's.
 *
 * @category refinements
 * @since 0.1.0
 */
export const hasUserWords = (message: Message): boolean =>
  message.role === 'user' &&
  message.summaryOf === undefined &&
  !hasToolUse(message) &&
  (message.content.length === 0 || message.content.some((block) => block.type !== 'tool_result'))

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the steps: each assistant message with the messages that answer its calls. Assistant messages whose calls
 * are answered together form one step, and so do those without calls with the one after them: thinking, words and calls of
 * one answer may stand in messages of their own. Messages that belong to no step (prompts, system messages) lie between.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { steps } from 'context-compaction/roundtrip'
 *
 * const history = context({
 *   messages: [
 *     user('Count the files.'),
 *     assistant(toolUse({ id: 'c1', name: 'bash', input: {} })),
 *     user(toolResult({ toolUseId: 'c1', content: '7' })),
 *     assistant('Seven.')
 *   ]
 * })
 * assert.deepStrictEqual(steps(history), [
 *   { start: 1, end: 3 },
 *   { start: 3, end: 4 }
 * ])
 *
 * @category queries
 * @since 0.1.0
 */
export const steps = (context: Context): ReadonlyArray<Span> => stepsOf(context.messages)

/**
 * Finds the turns: from one prompt to the next. Messages before the first prompt belong to no turn.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { turns } from 'context-compaction/roundtrip'
 *
 * assert.deepStrictEqual(turns(context({ messages: [user('a'), assistant('b'), user('c')] })), [
 *   { start: 0, end: 2 },
 *   { start: 2, end: 3 }
 * ])
 *
 * @category queries
 * @since 0.1.0
 */
export const turns = (context: Context): ReadonlyArray<Span> => {
  const messages = context.messages
  const out: Array<Span> = []
  let start = -1
  for (let i = 0; i < messages.length; i++) {
    if (!isPrompt(messages[i]!)) continue
    if (start >= 0) out.push({ start, end: i })
    start = i
  }
  if (start >= 0) out.push({ start, end: messages.length })
  return out
}

/**
 * Finds the open loop: the last turn while calls of it wait for results, or results were appended that the model has
 * not answered yet; `undefined` when the history ends in a prompt or in an answer.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolUse, user } from 'context-compaction/model'
 * import { openLoop } from 'context-compaction/roundtrip'
 *
 * const waiting = context({ messages: [user('Go.'), assistant(toolUse({ id: 'c1', name: 'bash', input: {} }))] })
 * assert.deepStrictEqual(openLoop(waiting), { start: 0, end: 2 })
 *
 * @category queries
 * @since 0.1.0
 */
export const openLoop = (context: Context): Span | undefined => {
  const messages = context.messages
  const pending = pendingFrom(messages)
  if (pending === messages.length) return undefined
  let start = pending
  while (start > 0 && !isPrompt(messages[start]!)) start--
  return { start, end: messages.length }
}

/**
 * Finds where the pending step begins: the last step, while its calls wait or its results are unanswered. The model has
 * not seen those results, so no reducer touches them. Returns the number of messages when no step is pending.
 *
 * @internal
 * @since 0.1.0
 */
export const pendingFrom = (messages: ReadonlyArray<Message>): number => {
  const all = stepsOf(messages)
  const last = all[all.length - 1]
  if (last === undefined) return messages.length
  for (let i = last.end; i < messages.length; i++) if (messages[i]!.role !== 'system') return messages.length
  for (let i = last.start; i < last.end; i++) {
    const message = messages[i]!
    if (hasToolUse(message) || hasToolResult(message)) return last.start
  }
  return messages.length
}

/**
 * Finds the newest message that holds words of a user; `-1` when there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const latestUserWords = (messages: ReadonlyArray<Message>): number => {
  for (let i = messages.length - 1; i >= 0; i--) if (hasUserWords(messages[i]!)) return i
  return -1
}

/**
 * Finds the newest prompt; `-1` when there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const latestPrompt = (messages: ReadonlyArray<Message>): number => {
  for (let i = messages.length - 1; i >= 0; i--) if (isPrompt(messages[i]!)) return i
  return -1
}

/**
 * Finds the words of a user, or the summary, that the last tool loop works on; `-1` when there are none. Neighbours of the
 * user are one turn: words right behind results do not begin another loop.
 *
 * @internal
 * @since 0.1.0
 */
export const loopPrompt = (messages: ReadonlyArray<Message>): number => {
  for (let i = messages.length - 1; i >= 0; i--)
    if (messages[i]!.role === 'user' && messages[i - 1]?.role !== 'user' && !hasToolResult(messages[i]!)) return i
  return -1
}

/**
 * Finds the last message where it ends in thinking: the answer is still being given, and what stands before the thinking may be
 * no end. The number of messages where there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const unfinishedAnswer = (messages: ReadonlyArray<Message>): number => {
  const last = messages.length - 1
  return messages[last]?.content.slice(-1)[0]?.type === 'thinking' ? last : messages.length
}

/**
 * Holds what became of server-side calls: pairs that stand in different messages, and what is broken, which is calls that
 * nothing answers and results without a call.
 *
 * @internal
 * @since 0.1.0
 */
export interface Serving {
  readonly pairs: ReadonlyArray<Pair>
  readonly broken: ReadonlyArray<BrokenServing>
}

type BrokenServing = readonly [rule: 'unanswered-server-call' | 'orphan-server-result', key: string, at: Position]

/**
 * Pairs server-side calls with their results. A call waits as long as the assistant calls client-side tools, which code that
 * the server runs may do step after step, while the assistant goes on in its next message, and at the very end; remembered
 * per list.
 *
 * @internal
 * @since 0.1.0
 */
export const serving: (messages: ReadonlyArray<Message>) => Serving = /*#__PURE__*/ memoize((messages) => {
  const pairs: Array<Pair> = []
  const open = new Map<string, Position>()
  const broken: Array<BrokenServing> = []
  for (let m = 0; m < messages.length; m++) {
    const { role, content } = messages[m]!
    for (let b = 0; role !== 'system' && b < content.length; b++) {
      const block = content[b]!
      if (block.type !== 'opaque' || block.pair === undefined) continue
      const { key, side } = block.pair
      const at = { message: m, block: b }
      const use = open.get(key)
      if (side === 'call') open.set(key, at)
      else if (use === undefined) broken.push(['orphan-server-result', key, at])
      else if (open.delete(key) && use.message < m) pairs.push({ use, result: at })
    }
    const next = messages[m + 1]
    if (role !== 'assistant' || next === undefined || next.role === role || hasToolUse(messages[m]!)) continue
    for (const [key, at] of open)
      if (!hasToolUse(messages[at.message]!)) broken.push(['unanswered-server-call', key, at])
    open.clear()
  }
  return { pairs, broken }
})

/**
 * Counts, for every index, the pairs that a cut before it would tear apart; remembered per list.
 *
 * @internal
 * @since 0.1.0
 */
export const crossings: (messages: ReadonlyArray<Message>) => Int32Array = /*#__PURE__*/ memoize((messages) => {
  const open = new Int32Array(messages.length + 2)
  const pairs = [...pairMessages(messages).pairs, ...serving(messages).pairs]
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k]!
    open[pair.use.message + 1]!++
    open[pair.result.message + 1]!--
  }
  for (let i = 1; i < open.length; i++) open[i]! += open[i - 1]!
  return open
})

/**
 * Finds the steps of a list of messages; remembered per list.
 *
 * @internal
 * @since 0.1.0
 */
export const stepsOf: (messages: ReadonlyArray<Message>) => ReadonlyArray<Span> = /*#__PURE__*/ memoize((messages) => {
  const open = crossings(messages)
  const out: Array<Span> = []
  let i = 0
  while (i < messages.length) {
    if (messages[i]!.role !== 'assistant') {
      i++
      continue
    }
    let end = i + 1
    while (end < messages.length && (open[end]! > 0 || isStray(messages[end]!) || isSpokenOn(messages, end))) end++
    out.push({ start: i, end })
    i = end
  }
  return out
})

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Tells whether a message holds nothing but thinking.
 *
 * @internal
 * @since 0.1.0
 */
export const isThought = ({ content }: Message): boolean =>
  content.length > 0 && content.every((block) => block.type === 'thinking')

/** Whether an answer that has not called for anything yet goes on in another message. */
const isSpokenOn = (messages: ReadonlyArray<Message>, i: number): boolean =>
  messages[i]!.role === 'assistant' && messages[i - 1]!.role === 'assistant' && !hasToolUse(messages[i - 1]!)

/** A message of results that answer nothing: it stays with the step before it. */
const isStray = (message: Message): boolean => message.role !== 'assistant' && hasToolResult(message)

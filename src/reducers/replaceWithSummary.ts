/**
 * Puts a summary in the place of the old part of a history.
 *
 * @since 0.1.0
 */
import { firstDifference } from '../internal/readonlyArray'
import { type Block, text } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import { type Message, user } from '../model/Message'
import { intersect, pairSafe, stepSafe, thinkingSafe } from '../roundtrip/Boundary'
import { latestPrompt, latestUserWords, loopPrompt, pendingFrom, stepsOf } from '../roundtrip/Span'
import { isBlankText } from '../roundtrip/Violation'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLonger } from '../tokens/isNoLarger'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { isAcknowledgement, settle } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a summary and how much of the history stays beside it.
 *
 * @category model
 * @since 0.1.0
 */
export interface ReplaceWithSummaryOptions {
  /** What the old part comes to. The model reads it as a user message. A blank summary replaces nothing. */
  readonly summary: string
  /** How many of the newest messages stay at least. Default: 0, so only what always stays does. */
  readonly keep?: number
  /** The estimator for the promise that nothing grows. */
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Replaces the messages before a safe boundary by one pinned user message that holds the summary and remembers, in
 * `summaryOf`, the ids of all that it stands for, those of an earlier summary included.
 *
 * Verbatim stay: at least the `keep` newest messages; the latest words of the user; the pending step; the whole last
 * turn when it is answered, so that an answered request is not put before the model again; pinned messages with their
 * steps; system messages. Where the profile refuses two user messages in a row, a short acknowledgement stands between
 * them and the summary. The context itself comes back when there is nothing to replace, or when the summary is no smaller than what
 * it would replace. Throws a `RangeError` for a negative or broken `keep`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { replaceWithSummary } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [user('Name ten birds. '.repeat(20)), assistant('Robin, wren, … '.repeat(20)), user('Ten more.')]
 * })
 * const after = replaceWithSummary({ summary: 'Ten birds were named, from robin on.' })(before)
 * assert.deepStrictEqual(after.messages[0]?.summaryOf, ['0', '1'])
 * assert.strictEqual(after.messages[after.messages.length - 1], before.messages[2])
 *
 * @category reducers
 * @since 0.1.0
 */
export const replaceWithSummary = (options: ReplaceWithSummaryOptions): Reducer => {
  const { summary, keep = 0, estimator = heuristicEstimator } = options
  checkAtLeast('replaceWithSummary: keep', keep, 0)
  return (context) => {
    if (isBlankText(summary)) return context
    const { messages } = context
    const end = endOfOld(context, keep)
    const isKept = keptBefore(context, end)
    const replaced: Array<Message> = []
    for (let i = 0; i < end; i++) if (isKept[i] === 0) replaced.push(messages[i]!)
    if (!replaced.some((message) => !isSummaryOf(message, summary))) return context
    const out = messages.filter((_, i) => i >= end || isKept[i] === 1)
    out.splice(messages.indexOf(replaced[0]!), 0, summaryMessage(summary, replaced, out))
    const after = settle(context, withMessages(context, out))
    return isSmaller(after, context, replaced, estimator) ? after : context
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The newest boundary that leaves what must stay verbatim. */
const endOfOld = (context: Context, keep: number): number => {
  const { messages } = context
  const pending = pendingFrom(messages)
  const prompt = latestPrompt(messages)
  const isAnswered = pending === messages.length && prompt >= 0
  const isAllowed = intersect(pairSafe, stepSafe, thinkingSafe)(context)
  const allowed = (from: number): number => {
    let end = from
    while (end > 0 && !isAllowed(end)) end--
    return end
  }
  const end = allowed(Math.min(messages.length - keep, pending, isAnswered ? prompt : messages.length))
  // what stays of the last loop must begin as the loop has to, a step that stays for the user's words in it as well
  const isKept = keptBefore(context, end)
  for (let i = loopPrompt(messages) + 1; i < end; i++)
    if (isKept[i] === 1 && messages[i]!.role === 'assistant') return isAllowed(i) ? end : allowed(i)
  return end
}

/** Marks what stays although it is old: system and pinned messages, the latest prompt and words, with whole steps. */
const keptBefore = (context: Context, end: number): Uint8Array => {
  const { messages } = context
  const isKept = new Uint8Array(messages.length)
  const words = latestUserWords(messages)
  const prompt = latestPrompt(messages)
  for (let i = 0; i < end; i++) {
    const message = messages[i]!
    const isPinned = message.pinned === true && message.summaryOf === undefined
    if (message.role === 'system' || isPinned || i === words || i === prompt) isKept[i] = 1
  }
  if (profileOf(context).systemMessages === 'between-turns') for (const i of anchors(messages, end)) isKept[i] = 1
  for (const step of stepsOf(messages)) {
    let keepsAny = false
    for (let i = step.start; i < step.end; i++) keepsAny ||= isKept[i] === 1
    for (let i = step.start; keepsAny && i < step.end; i++) isKept[i] = 1
  }
  return isKept
}

/** What system messages among the messages stand between, one that is the first to stay included. */
const anchors = (messages: ReadonlyArray<Message>, end: number): ReadonlyArray<number> => {
  const out: Array<number> = []
  let i = 0
  while (i < end && messages[i]!.role === 'system') i++
  for (; i <= end; i++) if (messages[i]?.role === 'system') out.push(i - 1, i + 1)
  return out
}

const isSummaryOf = (message: Message, summary: string): boolean => {
  const [block] = message.content
  return (
    message.summaryOf !== undefined &&
    (message.role === 'assistant' || (block?.type === 'text' && block.text === summary))
  )
}

const summaryMessage = (summary: string, replaced: ReadonlyArray<Message>, kept: ReadonlyArray<Message>): Message => {
  const ids = new Set<string>()
  for (const message of replaced) {
    if (isAcknowledgement(message)) continue
    for (const id of message.summaryOf ?? []) ids.add(id)
    ids.add(message.id)
  }
  // A recorded summary may stand for what is still there.
  for (const { id } of kept) ids.delete(id)
  const summaryOf = [...ids]
  const last = summaries.get(replaced[0]!)
  if (last && isSummaryOf(last, summary) && firstDifference(last.summaryOf!, summaryOf) < 0) return last
  const id = `summary-${summaryOf[0] ?? ''}-${summaryOf[summaryOf.length - 1] ?? ''}`
  const made = { ...user(text(summary)), id, pinned: true, summaryOf }
  summaries.set(replaced[0]!, made)
  return made
}

/** The summary that last stood for a message and others: what is remembered about it is found again. */
const summaries = /*#__PURE__*/ new WeakMap<Message, Message>()

/** By the given estimator, and in characters and bytes: no more messages, and no longer what is in them. */
const isSmaller = (after: Context, before: Context, replaced: ReadonlyArray<Message>, estimator: Estimator): boolean =>
  after.messages.length <= before.messages.length &&
  estimator.messages(after.messages) < estimator.messages(before.messages) &&
  // The three blanks pay for rounding up each text.
  isNoLonger(addedTexts(before.messages, after.messages).join('   '), blocksIn(replaced))

/** The texts that one list of messages has and the other has not, by reference. */
const addedTexts = (before: ReadonlyArray<Message>, after: ReadonlyArray<Message>): ReadonlyArray<string> => {
  const other = new Set(after)
  for (const message of before) other.delete(message)
  const added = new Set(blocksIn(other))
  for (const { content } of before) for (const block of content) added.delete(block)
  return [...added].flatMap((block) => (block.type === 'text' ? [block.text] : []))
}

/** The blocks of messages, for as long as somebody asks. */
const blocksIn = (messages: Iterable<Message>): Iterable<Block> => ({
  *[Symbol.iterator]() {
    for (const { content } of messages) yield* content
  }
})

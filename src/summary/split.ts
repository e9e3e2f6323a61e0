/**
 * Where a history is split for a summary: what goes, and what stays as it is.
 *
 * ```text
 *   0 ─ barrier ──────────────────────── end ──────────── newest
 *       the provider's  │ goes, but for    │ stays as it is
 *       own compaction  │ what is kept     │
 * ```
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { type Context, profileOf } from '../model/Context'
import { type Message, user } from '../model/Message'
import { intersect, lacksThinking, pairSafe, stepSafe, thinkingSafe } from '../roundtrip/Boundary'
import { isAcknowledgement } from '../roundtrip/settle'
import { hasUserWords, isPrompt, type Span, stepsOf } from '../roundtrip/Span'
import type { Estimator } from '../tokens/Estimator'
import { isCompactionItem, latestCompactionItem } from './compactionItem'
import { framedIn } from './frame'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a split. Indices are those of the messages of the context.
 *
 * @internal
 * @since 0.1.0
 */
export interface Split {
  /** The first message of the tail, which stays as it is. */
  readonly end: number
  /** Messages before `end` that go, oldest first, earlier summaries among them. */
  readonly replaced: ReadonlyArray<number>
  /** The message before which the summary stands. */
  readonly at: number
  /** The latest request, which stays, where some of the work on it goes; `-1` elsewhere. */
  readonly request: number
}

/**
 * Says how much stays as it is at least, newest first.
 *
 * @internal
 * @since 0.1.0
 */
export interface Tail {
  readonly tokens: number
  readonly messages: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Splits a history. Everything before `end` and behind the provider's newest compaction item goes, except: system and
 * pinned messages, the latest request and the latest words of the user, compaction items, and the steps that any of these
 * stand in. In the tail stay the pending step, or the answer that ends the history.
 *
 * @internal
 * @since 0.1.0
 */
export const splitOf = (context: Context, tail: Tail, estimator: Estimator): Split => {
  const { messages } = context
  const barrier = latestCompactionItem(messages)
  const request = latestRequest(messages)
  const isBoundary = intersect(pairSafe, stepSafe, thinkingSafe)(context)
  let split = splitAt(context, endOfHead(messages, request, barrier, tail, estimator, isBoundary), request, barrier)
  // what stays of the latest loop must begin as a loop has to
  for (let i = unthoughtIn(context, split); i >= 0; i = unthoughtIn(context, split))
    split = splitAt(context, boundaryUpTo(Math.min(i, split.end - 1), isBoundary), request, barrier)
  return split
}

/**
 * Tells whether a message is an earlier summary and nothing else, or an acknowledgement beside one.
 *
 * @internal
 * @since 0.1.0
 */
export const isEarlierSummary = (message: Message): boolean =>
  isAcknowledgement(message) || framedIn(message)?.isAlone === true

/**
 * Tells whether a message holds words of a user: no summary, whatever form it was stored in, and no compaction item.
 *
 * @internal
 * @since 0.1.0
 */
export const isUserSaying = (message: Message): boolean =>
  hasUserWords(message) && framedIn(message)?.isAlone !== true && !message.content.some(isCompactionItem)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The latest prompts that no answer stands between, and the latest words; `-1` where there are none. */
interface Request {
  readonly start: number
  readonly end: number
  readonly words: number
}

const latestRequest: (messages: ReadonlyArray<Message>) => Request = /*#__PURE__*/ memoize((messages) => {
  let words = -1
  for (let i = messages.length - 1; i >= 0 && words < 0; i--) if (isUserSaying(messages[i]!)) words = i
  let end = messages.length
  while (end > 0 && !(isPrompt(messages[end - 1]!) && isUserSaying(messages[end - 1]!))) end--
  let start = end
  for (let i = end - 1; i >= 0; i--) {
    const message = messages[i]!
    if (isPrompt(message) && isUserSaying(message)) start = i
    else if (message.role !== 'system') break
  }
  return end === 0 ? { start: -1, end: -1, words } : { start, end, words }
})

/** The split at a boundary. */
const splitAt = (context: Context, end: number, request: Request, barrier: number): Split => {
  const { messages } = context
  const isKept = keptBefore(context, end, request, barrier)
  const replaced: Array<number> = []
  for (let i = 0; i < end; i++) if (isKept[i] === 0) replaced.push(i)
  const last = replaced[replaced.length - 1] ?? -1
  const isUnderWay = request.start > barrier && request.start < last
  // before the request: a wire form forgets that a summary is none of the user's words, and the latest words are the latest
  const wanted = isUnderWay ? outsideStep(messages, request.start) : last + 1
  const at = wanted > barrier ? wanted : last + 1
  return {
    end,
    replaced,
    at: beginsWithUser(messages, isKept, at) ? at : (replaced[0] ?? at),
    request: isUnderWay ? request.start : -1
  }
}

interface IsBoundary {
  (index: number): boolean
}

/** The newest boundary up to an index. */
const boundaryUpTo = (from: number, isBoundary: IsBoundary): number => {
  let end = from
  while (end > 0 && !isBoundary(end)) end--
  return end
}

/** The oldest boundary behind which no more stands than the tail may hold, or the newest that leaves what must stay. */
const endOfHead = (
  messages: ReadonlyArray<Message>,
  request: Request,
  barrier: number,
  tail: Tail,
  estimator: Estimator,
  isBoundary: IsBoundary
): number => {
  const newest = Math.max(0, Math.min(messages.length - tail.messages, lastWordFrom(messages, request)))
  let end = boundaryUpTo(newest, isBoundary)
  let units = 0
  for (let i = messages.length - 1; i > barrier; i--) {
    units += estimator.message(messages[i]!)
    if (estimator.tokens(units) > tail.tokens) break
    if (i < end && isBoundary(i)) end = i
  }
  return end
}

/**
 * The first assistant message of the loop that the history would go on with after a split, where it has to begin with thinking
 * and does not: what went may have begun it, or the words behind results that stay. `-1` where all is well, or was not before.
 */
const unthoughtIn = (context: Context, { at, replaced }: Split): number => {
  const { messages } = context
  if (profileOf(context).thinkingInLoop === 'optional' || replaced.length === 0 || lacksThinking(messages) >= 0)
    return -1
  const isGone = new Set(replaced)
  const left = [...messages.keys()].filter((i) => !isGone.has(i))
  const before = left.filter((i) => i < at).length
  const after = left.map((i) => messages[i]!)
  after.splice(before, 0, summary)
  const lacking = lacksThinking(after)
  return lacking < 0 ? -1 : left[lacking < before ? lacking : lacking - 1]!
}

/** Stands for any summary. */
const summary: Message = { ...user(''), summaryOf: [] }

/** Where the last step begins, pending or the answer that ends the history; or the prompts that do. */
const lastWordFrom = (messages: ReadonlyArray<Message>, request: Request): number => {
  const steps = stepsOf(messages)
  const last = steps[steps.length - 1]
  if (last === undefined || last.end <= request.start) return request.start < 0 ? messages.length : request.start
  return last.start
}

/** Marks what stays although it is old, with whole steps. */
const keptBefore = (context: Context, end: number, request: Request, barrier: number): Uint8Array => {
  const { messages } = context
  const isKept = new Uint8Array(messages.length)
  for (let i = 0; i < end; i++) {
    const message = messages[i]!
    const isPinned = message.pinned === true && !isEarlierSummary(message)
    const isLatest = (i >= request.start && i < request.end) || i === request.words
    if (i <= barrier || message.role === 'system' || isPinned || isLatest || message.content.some(isCompactionItem))
      isKept[i] = 1
  }
  if (profileOf(context).systemMessages === 'between-turns') for (const i of neighbours(messages, end)) isKept[i] = 1
  for (const step of stepsOf(messages)) keepWhole(step, isKept)
  return isKept
}

const keepWhole = ({ start, end }: Span, isKept: Uint8Array): void => {
  let keepsAny = false
  for (let i = start; i < end; i++) keepsAny ||= isKept[i] === 1
  if (keepsAny) isKept.fill(1, start, end)
}

/** What system messages among the messages stand between. */
const neighbours = (messages: ReadonlyArray<Message>, end: number): ReadonlyArray<number> => {
  const out: Array<number> = []
  let i = 0
  while (i < end && messages[i]!.role === 'system') i++
  for (; i < end; i++) if (messages[i]!.role === 'system') out.push(i - 1, Math.min(i + 1, end - 1))
  return out
}

/** Whether what stays before an index begins as the history does: with the user, or with what was first before. */
const beginsWithUser = (messages: ReadonlyArray<Message>, isKept: Uint8Array, at: number): boolean => {
  let isFirst = true
  for (let i = 0; i < at; i++) {
    if (messages[i]!.role === 'system') continue
    if (isKept[i] === 1) return isFirst || messages[i]!.role === 'user'
    isFirst = false
  }
  return true
}

/** The index itself, or where the step begins that it lies in. */
const outsideStep = (messages: ReadonlyArray<Message>, index: number): number => {
  for (const { start, end } of stepsOf(messages)) if (start < index && index < end) return start
  return index
}

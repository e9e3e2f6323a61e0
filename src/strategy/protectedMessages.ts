/**
 * Which messages no compaction may drop, and why.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { lacksThinking } from '../roundtrip/Boundary'
import { isAcknowledgement } from '../roundtrip/settle'
import {
  hasToolResult,
  hasToolUse,
  isPrompt,
  latestPrompt,
  latestUserWords,
  loopPrompt,
  pendingFrom,
  type Span,
  stepsOf
} from '../roundtrip/Span'
import type { Protection } from './Budget'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says why a message stays; the first that holds, in this order. `rest` is what the others stand on: the whole step of a
 * pinned message and the prompt it works on, the neighbours that a system message needs, the step that an open loop has to
 * begin with, the answer without which an old loop would be taken for a part of it.
 *
 * @internal
 * @since 0.1.0
 */
export type Reason = 'system' | 'pinned' | 'latestUser' | 'openLoop' | 'firstUser' | 'rest'

/**
 * Says of every message why it stays; `undefined` for those that may go.
 *
 * @internal
 * @since 0.1.0
 */
export type Reasons = ReadonlyArray<Reason | undefined>

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the messages that stay: system messages, pinned ones, the first and the latest words of the user, the prompt of the
 * newest loop, the newest step, and what those stand on. Summaries stand for the first words, and stay as they do; the newest
 * one stays in any case where there are no words of the user beside it.
 *
 * @internal
 * @since 0.1.0
 */
export const reasonsOf = (context: Context, keepsFirstUser: boolean): Reasons =>
  keepsFirstUser ? reasonsWithFirst(context) : reasonsWithoutFirst(context)

/**
 * Tells whether a budget keeps the first words of the user.
 *
 * @internal
 * @since 0.1.0
 */
export const keepsFirst = ({ firstUser }: Protection): boolean => firstUser !== 'free'

/**
 * Finds the first prompt; `-1` when there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const firstPrompt = (messages: ReadonlyArray<Message>): number => {
  for (let i = 0; i < messages.length; i++) if (isPrompt(messages[i]!)) return i
  return -1
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const ownReasons = (messages: ReadonlyArray<Message>, keepsFirstUser: boolean): Reasons => {
  const first = keepsFirstUser ? firstPrompt(messages) : -1
  const words = latestUserWords(messages)
  const prompt = latestPrompt(messages)
  // where nothing else is left of what the user said, a summary is what all the rest stands on
  const sole = words < 0 ? newestSummary(messages) : -1
  const open = newestStep(messages)
  const out: Array<Reason | undefined> = []
  for (let i = 0; i < messages.length; i++) {
    const message = messages[i]!
    if (message.role === 'system') out.push('system')
    else if (message.pinned === true && !isAcknowledgement(message)) out.push('pinned')
    else if (i === words || i === prompt || i === sole) out.push('latestUser')
    else if (i >= open) out.push('openLoop')
    else out.push(i === first || (keepsFirstUser && isSummary(message)) ? 'firstUser' : undefined)
  }
  return out
}

const isSummary = (message: Message): boolean => message.summaryOf !== undefined && !isAcknowledgement(message)

const newestSummary = (messages: ReadonlyArray<Message>): number => {
  for (let i = messages.length - 1; i >= 0; i--) if (isSummary(messages[i]!)) return i
  return -1
}

const reasonsWithFirst = /*#__PURE__*/ memoize((context: Context) => withClosure(context, true))
const reasonsWithoutFirst = /*#__PURE__*/ memoize((context: Context) => withClosure(context, false))

/** Where the last step begins when nothing but system messages follows it: what is pending, or the answer just given. */
const newestStep = (messages: ReadonlyArray<Message>): number => {
  const pending = pendingFrom(messages)
  if (pending < messages.length) return pending
  const steps = stepsOf(messages)
  const last = steps[steps.length - 1]
  if (last === undefined) return messages.length
  for (let i = last.end; i < messages.length; i++) if (messages[i]!.role !== 'system') return messages.length
  return last.start
}

/** Adds whole steps, the prompts of steps that stay, what system messages stand on, and the head of a loop. */
const withClosure = (context: Context, keepsFirstUser: boolean): Reasons => {
  const { messages } = context
  const profile = profileOf(context)
  const own = ownReasons(messages, keepsFirstUser)
  const reasons = own.slice()
  const steps = stepsOf(messages)
  const stepAt = stepIndex(messages.length, steps)
  const queue: Array<number> = []
  for (let i = 0; i < own.length; i++) if (own[i] !== undefined) queue.push(i)
  const keep = (i: number): void => {
    if (i < 0 || i >= messages.length || reasons[i] !== undefined) return
    reasons[i] = 'rest'
    queue.push(i)
  }
  let lead = 0
  while (messages[lead]?.role === 'system') lead++
  const close = (): void => {
    for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
      const step = steps[stepAt[i]!]
      if (step !== undefined) {
        for (let k = step.start; k < step.end; k++) keep(k)
        if (!isAcknowledgement(messages[step.start]!)) keep(openerOf(messages, stepAt, step.start))
      } else if (messages[i]!.role === 'system' && profile.systemMessages === 'between-turns' && i > lead) {
        if (messages[i - 1]!.role !== 'system') keep(i - 1)
        if (messages[i + 1]?.role === 'assistant') keep(i + 1)
      }
    }
  }
  close()
  if (profile.thinkingInLoop === 'required') {
    for (const i of answersBetween(messages, steps, reasons)) keep(i)
    close()
    keep(headOfLoop(messages, reasons))
    close()
  }
  return reasons
}

const stepIndex = (length: number, steps: ReadonlyArray<Span>): Int32Array => {
  const out = new Int32Array(length).fill(-1)
  for (let k = 0; k < steps.length; k++) for (let i = steps[k]!.start; i < steps[k]!.end; i++) out[i] = k
  return out
}

/** The words, or the summary, that a step works on. */
const openerOf = (messages: ReadonlyArray<Message>, stepAt: Int32Array, step: number): number => {
  for (let i = step - 1; i >= 0; i--) if (messages[i]!.role === 'user' && stepAt[i] === -1) return i
  return -1
}

/**
 * Where results that stay would come to stand right before words that stay, and so the loop of the one, which does not begin
 * with thinking, would go on in the other: the first answers between them.
 */
const answersBetween = (
  messages: ReadonlyArray<Message>,
  steps: ReadonlyArray<Span>,
  reasons: Reasons
): ReadonlyArray<number> => {
  if (beginsWell(messages, reasons)) return []
  const out: Array<number> = []
  const answers = steps.filter(({ start, end }) => !messages.slice(start, end).some(hasToolUse))
  let k = 0
  /** The newest results that stay, as long as nothing else that stays has come. */
  let results = -1
  for (const [i, message] of messages.entries()) {
    if (reasons[i] === undefined) continue
    const isResult = hasToolResult(message)
    while (k < answers.length && answers[k]!.start < results) k++
    const answer = answers[k]?.start ?? i
    if (results >= 0 && message.role === 'user' && !isResult && answer < i) out.push(answer)
    results = isResult && message.role === 'user' ? i : -1
  }
  return out
}

/** Where what stays of the last loop would not begin with thinking: the newest step before that does. */
const headOfLoop = (messages: ReadonlyArray<Message>, reasons: Reasons): number => {
  if (beginsWell(messages, reasons)) return -1
  let head = -1
  for (let i = loopPrompt(messages) + 1; i < messages.length; i++) {
    if (messages[i]!.role !== 'assistant') continue
    const isGood = lacksThinking(messages, i) < 0
    if (reasons[i] !== undefined) return isGood ? -1 : head
    if (isGood) head = i
  }
  return -1
}

/** Whether the last loop of what stays begins with thinking. */
const beginsWell = (messages: ReadonlyArray<Message>, reasons: Reasons): boolean =>
  lacksThinking(messages.filter((_, i) => reasons[i] !== undefined)) < 0

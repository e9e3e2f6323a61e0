/**
 * Removes everything that need not stay, the oldest first.
 *
 * @since 0.1.0
 */
import { filterWithIndex } from '../internal/readonlyArray'
import { type Context, profileOf, withMessages } from '../model/Context'
import { assistant, type Message } from '../model/Message'
import { checkAtLeast } from '../reducers/options'
import { keptMessageUnits, keptUnits } from '../reducers/keptUnits'
import type { Reducer } from '../reducers/Reducer'
import { lacksThinking } from '../roundtrip/Boundary'
import { isAcknowledgement, settle } from '../roundtrip/settle'
import { hasToolUse, loopPrompt, type Span, stepsOf } from '../roundtrip/Span'
import { isUnbroken } from '../roundtrip/Violation'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type Protection, protectionOf } from './Budget'
import { keepsFirst, type Reasons, reasonsOf } from './protectedMessages'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says when to stop dropping, and whether the first words of the user may go.
 *
 * @category model
 * @since 0.1.0
 */
export interface DropUnprotectedOptions {
  /** Tokens; as soon as the context costs no more, nothing more is dropped. */
  readonly target: number
  readonly protect?: Partial<Protection>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Drops whatever need not stay, oldest first, until the context costs no more than `target` tokens: steps of tool loops
 * one by one, then the prompt and the answer of that roundtrip together, so that no answered request is put before the
 * model again.
 *
 * It goes further than `dropOldestSteps` and `dropOldestRoundtrips`: where one message of a roundtrip is pinned, the rest of
 * that roundtrip goes. What stays is the least that a request may hold: system and pinned messages with their steps and the
 * prompts of these, the first words of the user and summaries, the latest words, the newest step. The context itself comes back when it
 * fits, when there is nothing to drop, or when dropping would not make it smaller. Throws a `RangeError` when `target` is
 * negative or not a number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { dropUnprotected } from 'context-compaction/strategy'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c'), assistant('d'), user('e')] })
 * const after = dropUnprotected({ target: 0, protect: { firstUser: 'free' } })(before)
 * assert.deepStrictEqual(after.messages, before.messages.slice(4))
 * assert.strictEqual(dropUnprotected({ target: 1000 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const dropUnprotected = (options: DropUnprotectedOptions): Reducer => {
  const { target, estimator = heuristicEstimator } = options
  checkAtLeast('dropUnprotected: target', target, 0, false)
  const keepsFirstUser = keepsFirst(protectionOf(options.protect))
  return (context) => {
    let dropped = dropOnce(context, target, keepsFirstUser, estimator)
    // what stands on what may change when something goes from a broken history
    for (let last = context; dropped !== last && !isUnbroken(context);) {
      last = dropped
      dropped = dropOnce(last, target, keepsFirstUser, estimator)
    }
    return dropped
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const dropOnce = (context: Context, target: number, keepsFirstUser: boolean, estimator: Estimator): Context => {
  const before = contextUnits(context, estimator)
  if (estimator.tokens(before) <= target) return context
  const chosen = choose(context, reasonsOf(context, keepsFirstUser), target, estimator)
  if (chosen === undefined) return context
  const without = (isDropped: Uint8Array): Context => {
    const kept = filterWithIndex(context.messages, (i) => isDropped[i] === 0)
    return settle(context, withMessages(context, kept))
  }
  const larger = withoutTinyRuns(context, chosen, estimator)
  const after = without(larger)
  // an edit that gains nothing by itself may take bound thinking along
  const all = larger === chosen ? after : without(chosen)
  const least = contextUnits(all, estimator) < contextUnits(after, estimator) ? all : after
  return contextUnits(least, estimator) < before ? least : context
}

/** Marks what goes, in the order in which it goes, with a running total. */
const choose = (context: Context, reasons: Reasons, target: number, estimator: Estimator): Uint8Array | undefined => {
  const { messages } = context
  const unitsOf = keptMessageUnits(context, estimator)
  const isRefused = profileOf(context).neighbours === 'refused'
  let units = keptUnits(context, estimator)
  if (isRefused) units += acknowledgements(messages, reasons) * acknowledgementUnits(estimator)
  const isDropped = new Uint8Array(messages.length)
  /** The thinking that stays in some messages, because nothing before it goes. */
  const thinkingIn = (start: number, end: number): number => {
    let sum = 0
    for (let i = start; i < end; i++) sum += estimator.message(messages[i]!) - unitsOf(messages[i]!)
    return sum
  }
  let first = -1
  const drop = (i: number): void => {
    if (reasons[i] !== undefined || isDropped[i] === 1) return
    isDropped[i] = 1
    units -= unitsOf(messages[i]!)
    if (first < 0) units += thinkingIn(0, i)
    else units -= thinkingIn(i, first)
    first = first < 0 ? i : Math.min(i, first)
  }
  const fits = (): boolean => first >= 0 && estimator.tokens(units) <= target
  const mayStop = loopBegins(context, isDropped)
  for (const { start, end } of droppingOrder(messages, reasons)) {
    for (let i = start; i < end; i++) drop(i)
    if (fits() && mayStop()) break
  }
  return first >= 0 ? isDropped : undefined
}

/**
 * Roundtrip by roundtrip from the oldest: its steps that call tools, then all the rest of it; the rest of roundtrips whose
 * prompt stays comes last, so that the answer stays with the request as long as possible.
 */
const droppingOrder = (messages: ReadonlyArray<Message>, reasons: Reasons): ReadonlyArray<Span> => {
  const out: Array<Span> = []
  const last: Array<Span> = []
  const steps = stepsOf(messages)
  let k = 0
  for (const { start, end } of stretches(messages)) {
    for (; k < steps.length && steps[k]!.start < end; k++) if (callsTools(messages, steps[k]!)) out.push(steps[k]!)
    const isPromptKept = reasons[start] !== undefined
    const list = isPromptKept ? last : out
    list.push({ start, end })
  }
  return out.concat(last)
}

const callsTools = (messages: ReadonlyArray<Message>, { start, end }: Span): boolean => {
  for (let i = start; i < end; i++) if (hasToolUse(messages[i]!)) return true
  return false
}

/** From the first of some neighbouring messages of the user to the next such; what stands before the first is one too. */
const stretches = (messages: ReadonlyArray<Message>): ReadonlyArray<Span> => {
  const out: Array<Span> = []
  const inStep = new Uint8Array(messages.length)
  for (const step of stepsOf(messages)) for (let i = step.start; i < step.end; i++) inStep[i] = 1
  let start = 0
  for (let i = 1; i < messages.length; i++) {
    if (inStep[i] === 1 || inStep[i - 1] === 0) continue
    out.push({ start, end: i })
    start = i
  }
  if (messages.length > 0) out.push({ start, end: messages.length })
  return out
}

/** Tells whether what is left of the last loop begins as the profile demands; looks for its beginning once, however often asked. */
const loopBegins = (context: Context, isDropped: Uint8Array): (() => boolean) => {
  if (profileOf(context).thinkingInLoop === 'optional') return () => true
  const { messages } = context
  let head = loopPrompt(messages) + 1
  return () => {
    while (head < messages.length && (isDropped[head] === 1 || messages[head]!.role !== 'assistant')) head++
    return lacksThinking(messages, head) < 0
  }
}

/** How many acknowledgements `settle` may have to put between messages of the user that come together, at most. */
const acknowledgements = (messages: ReadonlyArray<Message>, reasons: Reasons): number => {
  let count = 1
  for (let i = 0; i < messages.length; i++) if (reasons[i] !== undefined && messages[i]!.role === 'user') count++
  return count
}

const acknowledgementUnits = (estimator: Estimator): number => estimator.message(noted)

const noted = /*#__PURE__*/ assistant('Noted.')

/** Where neighbours are refused, what is no larger than the acknowledgement that would stand in its place stays. */
const withoutTinyRuns = (context: Context, chosen: Uint8Array, estimator: Estimator): Uint8Array => {
  if (profileOf(context).neighbours !== 'refused') return chosen
  const { messages } = context
  const isDropped = chosen.slice()
  const isUserSide = (i: number): boolean => messages[i]?.role === 'user' || messages[i]?.role === 'tool'
  const least = acknowledgementUnits(estimator)
  let isAny = false
  for (let i = 0; i < messages.length; i++) {
    if (isDropped[i] === 0) continue
    const start = i
    let units = 0
    let acknowledged = -1
    for (; i < messages.length && isDropped[i] === 1; i++) {
      units += estimator.message(messages[i]!)
      if (isAcknowledgement(messages[i]!)) acknowledged = i
    }
    if (start === 0 || !isUserSide(start - 1) || !isUserSide(i)) continue
    if (acknowledged >= 0) isDropped[acknowledged] = 0
    else if (units <= least) isDropped.fill(0, start, i)
    else continue
    isAny = true
  }
  return isAny ? isDropped : chosen
}

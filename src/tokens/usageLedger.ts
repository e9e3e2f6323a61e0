/**
 * The usage ledger: what each stretch of a history truly costs, from the differences of what the provider measured.
 *
 * Two requests in a row differ by the answer to the first and by what was appended: the difference of their measurements
 * is what that stretch costs, to the token, whatever an estimator says of it. When older stretches are dropped later, the
 * rest is still known exactly; when something inside a stretch is cleared, its cost is split by the estimates of its
 * messages. Instructions and tools that the client adds are never seen: they are an offset, known from the first request
 * less what its messages are estimated at. When the estimator turns out to be far off for the model, the two are divided
 * anew.
 *
 * Laws, with sound readings:
 *
 * 1. Exact: right after a reading is recorded, the ledger's total of what was sent is what the provider measured.
 * 2. Sharp: after whole stretches were dropped, the total is the sum of the offset and of the stretches that are left.
 * 3. Honest: readings of aborted and failed answers, and such as make no sense, leave the ledger as it is (`===`).
 * 4. Idempotent: a reading that is entered again leaves it as it is (`===`); logs repeat them.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Json } from '../model/Json'
import type { Message } from '../model/Message'
import { type Calibration, forecast, observe, tokensPerUnit } from './calibration'
import type { Estimator } from './Estimator'
import { heuristicEstimator } from './heuristicEstimator'
import {
  account,
  type Account,
  areSame,
  calibrationOf,
  entryOf,
  isEntry,
  type LedgerReasoning,
  type Place,
  placesOf,
  reasoningTokens,
  stretchForecast,
  type UsageInterval,
  type UsageLedger
} from './ledgerAccount'
import { sortedJson } from './sortedJson'
import { inputOf, isSound, type UsageReading } from './usage'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Knows nothing yet.
 *
 * @category constants
 * @since 0.1.0
 */
export const emptyLedger: UsageLedger = {
  estimator: '',
  model: '',
  offset: 0,
  fixed: 0,
  intervals: [],
  reasoning: [],
  calibrations: {}
}

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Enters what the provider measured for a request: `context` is what was sent, or that with the answer and anything after
 * it. The ledger itself comes back for readings that are not believed, and for one that was entered before.
 *
 * What is gone from the context is forgotten. After an edit inside a stretch, or a change of the model, the stretches are
 * scaled to what was measured, and nothing is learned about the estimator; neither is it from media and from blocks that
 * are not understood.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 * import { contextTokens, emptyLedger, recordUsage } from 'context-compaction/tokens'
 *
 * const history = context({
 *   messages: [user('Look around.'), assistant('I see a hall.'), user('Go on.'), assistant('A door.'), user('Open it.')]
 * })
 * const rest = { cacheReadTokens: 0, cacheWriteTokens: 0 }
 * const first = recordUsage(history, { id: '1', message: 1, inputTokens: 3000, outputTokens: 12, ...rest })(emptyLedger)
 * const ledger = recordUsage(history, { id: '3', message: 3, inputTokens: 3040, outputTokens: 10, ...rest })(first)
 *
 * // the messages 1 and 2 cost 40 tokens: without them the request is as large as the first one, and 10 for the answer
 * const shorter = withMessages(history, [history.messages[0]!, history.messages[3]!])
 * assert.deepStrictEqual([contextTokens(shorter, { ledger }).value, contextTokens(shorter, { ledger }).source], [3010, 'ledger'])
 *
 * @category mapping
 * @since 0.1.0
 */
export const recordUsage =
  (context: Context, reading: UsageReading, estimator: Estimator = heuristicEstimator) =>
  (ledger: UsageLedger): UsageLedger => {
    const known = ledger.estimator === estimator.name ? ledger : emptyLedger
    const index = placesOf(known)
    const at = positionOf(context.messages, reading)
    if (!isSound(reading) || isEntered(context.messages, at, index.get(reading.id), index, estimator)) return ledger
    const total = inputOf(reading)
    const end = answerStart(context.messages, at, index, index.has(reading.id) || isAbout(total, sentOf(known)))
    const model = reading.model ?? ''
    const before = calibrationOf(known, model)
    const seen = account(known, context, estimator, end)
    const decided = decideReasoning(seen, total, before)
    const kept = decided.isGone ? withoutReasoning(known, seen.reasoning) : known
    const sent = decided.isGone ? account(kept, context, estimator, end) : seen
    const settled = settle(sent, total, decided.calibration, model === known.model)
    const calibration =
      settled.isMeasured && sent.isPlain
        ? observe({ estimate: sent.estimate, parts: sent.parts, actual: settled.cost - sent.answered })(
            decided.calibration
          )
        : decided.calibration
    const intervals = [...left(kept, sent, settled.scale), ...added(sent, settled, estimator)]
    const answered = context.messages.slice(end, at + 1)
    const { answer, reasoning } = answerOf(answered, reading, calibration, estimator)
    const older = kept.reasoning.filter((one) => !sent.isPrompted && !answered.some(({ id }) => id === one.id))
    const next = {
      estimator: estimator.name,
      model,
      ...divided(settled.offset, intervals, calibration, tokensPerUnit(estimator)),
      fixed: sent.fixed,
      ...(answer === undefined ? {} : { answer }),
      reasoning: [...older, ...reasoning],
      calibrations: { ...known.calibrations, [model]: calibration }
    }
    return sent.fresh.length === 0 && textOf(next) === textOf(ledger) ? ledger : next
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A ledger as text, in whatever order its keys came back from where it was stored: it is plain JSON, whatever its type says. */
const textOf = (ledger: UsageLedger): string => sortedJson(ledger as unknown as Json)

/** Tells by a measurement whether reasoning went, where the difference shows; else believes what was seen before. */
const decideReasoning = (
  sent: Account,
  total: number,
  calibration: Calibration
): { readonly isGone: boolean; readonly calibration: Calibration } => {
  const tokens = reasoningTokens(sent)
  const when = sent.isPrompted ? 1 : 0
  const { value, deviation } = forecast(calibration, sent)
  if (tokens === 0) return { isGone: false, calibration }
  if (!sent.isClean || tokens < 2 * deviation) return { isGone: calibration.forgetting[when] > 0.5, calibration }
  const isGone = sent.charged + value - total > tokens / 2
  const forgetting: Calibration['forgetting'] = [
    when === 0 ? towards(calibration.forgetting[0], isGone) : calibration.forgetting[0],
    when === 1 ? towards(calibration.forgetting[1], isGone) : calibration.forgetting[1]
  ]
  return { isGone, calibration: { ...calibration, forgetting } }
}

const towards = (before: number, isGone: boolean): number => before + ((isGone ? 1 : 0) - before) * 0.7

/** Takes reasoning out of the stretches that it is a part of. */
const withoutReasoning = (ledger: UsageLedger, gone: ReadonlyArray<LedgerReasoning>): UsageLedger => {
  const lessOf = (interval: UsageInterval): UsageInterval => {
    const tokens = gone.reduce(
      (sum, { id, tokens }) => sum + (interval.messages.some((entry) => entry.id === id) ? tokens : 0),
      0
    )
    return tokens === 0 ? interval : { ...interval, cost: Math.max(0, interval.cost - tokens) }
  }
  return {
    ...ledger,
    intervals: ledger.intervals.map(lessOf),
    ...(ledger.answer === undefined ? {} : { answer: lessOf(ledger.answer) }),
    reasoning: ledger.reasoning.filter((one) => !gone.includes(one))
  }
}

/** What a measurement says of the messages that are new, of those that are not, and of what stands beside them. */
interface Settled {
  readonly cost: number
  readonly scale: number
  readonly offset: number
  /** Whether the cost is a difference of two measurements, and whether it is an estimate beside what is not shown. */
  readonly isMeasured: boolean
  readonly isEstimated?: boolean
}

const settle = (sent: Account, total: number, calibration: Calibration, isSameModel: boolean): Settled => {
  const { value } = forecast(calibration, sent)
  // the first request: what is not estimated to be messages stands beside them
  if (sent.shares.every((share) => share === 0)) {
    const cost = Math.min(total, value)
    return { cost, scale: 1, offset: total - cost, isMeasured: false, isEstimated: true }
  }
  const before = sent.charged - sent.answered
  const cost = total - before
  // nothing new among the messages: what differs stands beside them
  const offset = isAbout(cost, 0) ? sent.offset : sent.offset + cost
  if (sent.isClean && isSameModel && sent.fresh.length === 0 && offset >= 0)
    return { cost: 0, scale: 1, offset, isMeasured: false }
  if (sent.isClean && isSameModel && cost > 0) return { cost, scale: 1, offset: sent.offset, isMeasured: true }
  // what cannot be a difference: everything that was known is scaled to fit
  const scale = before === 0 ? 1 : Math.max(0, total - sent.answered - value) / before
  // of what is scaled to the whole, rounding may leave less than nothing
  return { cost: Math.max(0, total - before * scale), scale, offset: sent.offset * scale, isMeasured: false }
}

/** The intervals that are still there, with what they cost now. */
const left = (ledger: UsageLedger, { shares, entries }: Account, scale: number): ReadonlyArray<UsageInterval> =>
  ledger.intervals.flatMap((interval, i) => {
    if (entries[i]!.length === 0) return []
    if (scale === 1 && areSame(interval.messages, entries[i]!)) return [interval]
    return [{ ...interval, cost: interval.cost * shares[i]! * scale, messages: entries[i]! }]
  })

/** The stretches that a measurement adds: the last answer, where its own cost was measured, and what came after it. */
const added = (sent: Account, { cost, isEstimated }: Settled, estimator: Estimator): ReadonlyArray<UsageInterval> => {
  const { answered, entries, fresh } = sent
  const answer = entries[entries.length - 1] ?? []
  // a summary stands before the answer that it left
  const answers = new Set(answer.map(({ id }) => id))
  const rest = fresh.filter(({ id }) => !answers.has(id)).map((message) => entryOf(message, estimator))
  if (answered > 0 && answered < cost && rest.length > 0)
    return [
      { cost: answered, messages: answer },
      { cost: cost - answered, messages: rest }
    ]
  if (fresh.length === 0) return []
  const messages = fresh.map((message) => entryOf(message, estimator))
  return [isEstimated === true ? { cost, messages, isEstimated } : { cost, messages }]
}

/**
 * Divides what the first request cost between its messages and what stands beside them anew, once what was learned says
 * that the estimate of these is off by more than texts of one model differ. The sum was measured and stays.
 */
const divided = (
  offset: number,
  intervals: ReadonlyArray<UsageInterval>,
  calibration: Calibration,
  perUnit: number
): Pick<UsageLedger, 'offset' | 'intervals'> => {
  const first = intervals.find(({ isEstimated }) => isEstimated === true)
  if (first === undefined || calibration.observations === 0) return { offset, intervals }
  const cost = Math.min(offset + first.cost, stretchForecast(first, calibration, perUnit).value)
  if (Math.abs(cost - first.cost) <= kindError * first.cost) return { offset, intervals }
  return {
    offset: offset + first.cost - cost,
    intervals: intervals.map((interval) => (interval === first ? { ...interval, cost } : interval))
  }
}

/**
 * By what part of itself the estimate of one kind of text may be off beside that of another. From 0.2 on nothing changes in
 * `bench/usage/run.ts`, where the estimator is right; 0.1 makes the worst drop there twice as far off.
 */
const kindError = 0.2

/**
 * What is known of an answer: its size, where what was measured can be believed (some clients store what had been streamed
 * when they looked), and the reasoning in it, which may be more than is shown.
 */
const answerOf = (
  messages: ReadonlyArray<Message>,
  { outputTokens }: UsageReading,
  calibration: Calibration,
  estimator: Estimator
): { readonly answer?: UsageInterval; readonly reasoning: ReadonlyArray<LedgerReasoning> } => {
  if (messages.length === 0) return { reasoning: [] }
  const perUnit = tokensPerUnit(estimator)
  const entries = messages.map((message) => entryOf(message, estimator))
  const units = entries.reduce((sum, entry) => sum + entry.units, 0)
  const blocks = messages.flatMap(({ content }) => content)
  const thinking = blocks.filter(({ type }) => type === 'thinking')
  const estimate = units * perUnit
  const all = forecast(calibration, { estimate, parts: blocks.length }).value
  const shown = thinking.reduce((sum, block) => sum + estimator.block(block), 0) * perUnit
  const thought = forecast(calibration, { estimate: shown, parts: thinking.length }).value
  const isBelieved = outputTokens >= 0.7 * estimate || estimate - outputTokens <= 20
  const tokens = isBelieved ? outputTokens - (all - thought) : thought
  const reasoning = tokens > 0 ? [{ id: entries[entries.length - 1]!.id, tokens }] : []
  return isBelieved ? { answer: { cost: outputTokens, messages: entries }, reasoning } : { reasoning }
}

/** The index of the answer; the end of the messages where it is not among them. */
const positionOf = (messages: ReadonlyArray<Message>, { id, message }: UsageReading): number => {
  if (messages[message]?.id === id) return message
  for (let i = messages.length - 1; i >= 0; i--) if (messages[i]!.id === id) return i
  return messages.length
}

/**
 * Whether the answer at an index was a part of an earlier request. One that is not as it was then, and is the newest of
 * all that is known, is another one: ids are given anew after the newest messages were taken back.
 */
const isEntered = (
  messages: ReadonlyArray<Message>,
  at: number,
  place: Place | undefined,
  index: ReadonlyMap<string, Place>,
  estimator: Estimator
): boolean => {
  if (place?.isSettled !== true) return false
  const answer = messages[at]
  return (
    answer === undefined ||
    isEntry(answer, place.entry, estimator) ||
    messages.slice(at + 1).some(({ id }) => index.has(id))
  )
}

/**
 * The first message of the answer that ends at an index: one answer may be several messages. Those of the last answer are
 * of this one when it is the same request that was measured.
 */
const answerStart = (
  messages: ReadonlyArray<Message>,
  at: number,
  index: ReadonlyMap<string, Place>,
  isSameRequest: boolean
): number => {
  const isOfIt = ({ id, role }: Message): boolean => {
    const place = index.get(id)
    return role === 'assistant' && (place === undefined || (isSameRequest && !place.isSettled))
  }
  let start = at
  if (at === messages.length) return at
  while (start > 0 && isOfIt(messages[start - 1]!)) start--
  return start
}

/** Tokens of the last request. */
const sentOf = ({ offset, intervals }: UsageLedger): number => intervals.reduce((sum, { cost }) => sum + cost, offset)

/** Whether two sums of tokens differ by no more than rounding. */
const isAbout = (x: number, y: number): boolean => Math.abs(x - y) < 1e-6

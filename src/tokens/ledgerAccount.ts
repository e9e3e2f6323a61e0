/**
 * What a ledger knows of a context: which stretches are still there, what they cost, and what no measurement covers.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { isPrompt } from '../roundtrip/Span'
import { type Calibration, type Forecast, forecast, tokensPerUnit, uncalibrated } from './calibration'
import { type Estimator, fixedUnits } from './Estimator'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known of the true cost of a history: plain JSON, to be stored beside it.
 *
 * @category model
 * @since 0.1.0
 */
export interface UsageLedger {
  /** The name of the estimator that splits costs; use the same one throughout. */
  readonly estimator: string
  /** The model of the last reading, as the provider names it. */
  readonly model: string
  /** Tokens of what stands beside the messages: instructions and tools, those that the client does not show included. */
  readonly offset: number
  /** Units of the estimator for the instructions and tools that are shown. */
  readonly fixed: number
  /** What was sent, oldest first. */
  readonly intervals: ReadonlyArray<UsageInterval>
  /** The answer to the last request, where its measured size makes sense. */
  readonly answer?: UsageInterval
  /** The reasoning in the answers since the last prompt, shown or not: it may be gone at the next request. */
  readonly reasoning: ReadonlyArray<LedgerReasoning>
  /** What is known of the estimator's error, by model. */
  readonly calibrations: Readonly<Record<string, Calibration>>
}

/**
 * Is a stretch of messages between two requests.
 *
 * @category model
 * @since 0.1.0
 */
export interface UsageInterval {
  /** Tokens that the provider charged for all of it. */
  readonly cost: number
  readonly messages: ReadonlyArray<LedgerEntry>
  /**
   * Whether the cost is no difference of two measurements, but the estimated part of the first one: what stands beside the
   * messages has the rest. Default: no.
   */
  readonly isEstimated?: boolean
}

/**
 * Is a message as it was when it was sent.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerEntry {
  readonly id: string
  /** Units of the estimator, and blocks. */
  readonly units: number
  readonly parts: number
}

/**
 * Is the reasoning in an answer.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerReasoning {
  /** The last message of the answer. */
  readonly id: string
  readonly tokens: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Is a context as a ledger knows it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Account {
  /** Units of the instructions and tools of now, and tokens of the offset with them. */
  readonly fixed: number
  readonly offset: number
  /** What of each stretch is still there: its share of the cost, and the messages of it as they are. */
  readonly shares: ReadonlyArray<number>
  readonly entries: ReadonlyArray<ReadonlyArray<LedgerEntry>>
  /** Tokens of all that is known, and what of them belongs to the last answer. */
  readonly charged: number
  readonly answered: number
  /** By how much what is left of stretches may be off: a variance. */
  readonly variance: number
  /** Whether every stretch is whole or gone, and whether every one is whole. */
  readonly isClean: boolean
  readonly isWhole: boolean
  /** Messages that are in no stretch but perhaps in the last answer. */
  readonly fresh: ReadonlyArray<Message>
  /** Tokens and blocks of those that no measurement covers; whether media or blocks that are not understood are none of them. */
  readonly estimate: number
  readonly parts: number
  readonly isPlain: boolean
  /** Whether a prompt is among them, and the reasoning that may go now. */
  readonly isPrompted: boolean
  readonly reasoning: ReadonlyArray<LedgerReasoning>
}

/**
 * Looks up in a ledger what of a context it knows, up to a message.
 *
 * @internal
 * @since 0.1.0
 */
export const account = (
  ledger: UsageLedger,
  context: Context,
  estimator: Estimator,
  end = context.messages.length
): Account => {
  const places = placesOf(ledger)
  const stretches = stretchesOf(ledger)
  const perUnit = tokensPerUnit(estimator)
  const entries = stretches.map((): Array<LedgerEntry> => [])
  const fresh: Array<Message> = []
  let freshUnits = 0
  let parts = 0
  let isPlain = true
  let isPrompted = false
  for (let i = 0; i < end; i++) {
    const message = context.messages[i]!
    const place = places.get(message.id)
    const entry = asBefore(message, place?.entry, estimator)
    if (place !== undefined) entries[place.stretch]!.push(entry)
    else {
      freshUnits += entry.units
      parts += entry.parts
      isPlain &&= isPlainMessage(message)
      isPrompted ||= isPrompt(message)
    }
    // what was an answer is a part of the next stretch
    if (place?.isSettled !== true) fresh.push(message)
  }
  const fixed = fixedUnits(context, estimator)
  const calibration = calibrationOf(ledger, ledger.model)
  const { ratio, overhead } = calibration
  const weigh = (entry: LedgerEntry): number => Math.max(0, entry.units * perUnit * ratio + entry.parts * overhead)
  const offset = Math.max(0, ledger.offset + (fixed - ledger.fixed) * perUnit * ratio)
  const shares = stretches.map(({ messages }, i) => shareOf(messages, entries[i]!, weigh))
  const costs = stretches.map(({ cost }, i) => cost * shares[i]!)
  const mayGo = ({ id }: LedgerReasoning): boolean => {
    const place = places.get(id)
    if (place === undefined || !(isPrompted || !place.isSettled)) return false
    return entries[place.stretch]!.some((entry) => entry.id === id)
  }
  return {
    fixed,
    offset,
    shares,
    entries,
    charged: costs.reduce((sum, cost) => sum + cost, offset),
    answered: ledger.answer === undefined ? 0 : costs[costs.length - 1]!,
    variance: stretches.reduce((sum, stretch, i) => sum + varianceOf(stretch, shares[i]!, calibration, perUnit), 0),
    isClean: shares.every((share) => share === 0 || share === 1),
    isWhole: shares.every((share) => share === 1),
    fresh,
    estimate: freshUnits * perUnit,
    parts,
    isPlain,
    isPrompted,
    reasoning: ledger.reasoning.filter(mayGo)
  }
}

/**
 * Finds what a ledger learned about a model; a model may be called `constructor`.
 *
 * @internal
 * @since 0.1.0
 */
export const calibrationOf = ({ calibrations }: UsageLedger, model: string): Calibration =>
  Object.hasOwn(calibrations, model) ? calibrations[model]! : uncalibrated

/**
 * Adds up reasoning that may go.
 *
 * @internal
 * @since 0.1.0
 */
export const reasoningTokens = ({ reasoning }: Pick<Account, 'reasoning'>): number =>
  reasoning.reduce((sum, { tokens }) => sum + tokens, 0)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** By what part of itself an estimate may be off beside another one. */
const splitError = 0.1

/**
 * By how much what is left of a stretch may be off: nothing where all of it was measured and all of it is left or gone.
 * Where its cost was estimated, what is gone may have cost more or less, as far as is known now.
 */
const varianceOf = (stretch: UsageInterval, share: number, calibration: Calibration, perUnit: number): number => {
  const { cost, isEstimated } = stretch
  const split = splitError * cost * share * (1 - share)
  if (isEstimated !== true || share === 1) return split * split
  const { value, deviation } = stretchForecast(stretch, calibration, perUnit)
  return split * split + (1 - share) ** 2 * ((cost - value) ** 2 + deviation * deviation)
}

/**
 * Forecasts what a stretch costs, by what is known of the estimator now.
 *
 * @internal
 * @since 0.1.0
 */
export const stretchForecast = ({ messages }: UsageInterval, calibration: Calibration, perUnit: number): Forecast => {
  const units = messages.reduce((sum, entry) => sum + entry.units, 0)
  const parts = messages.reduce((sum, entry) => sum + entry.parts, 0)
  return forecast(calibration, { estimate: units * perUnit, parts })
}

/** The intervals, and the last answer after them. */
const stretchesOf = ({ intervals, answer }: UsageLedger): ReadonlyArray<UsageInterval> =>
  answer === undefined ? intervals : [...intervals, answer]

/**
 * Is where a message is in a ledger, and as what; the last answer is not settled yet.
 *
 * @internal
 * @since 0.1.0
 */
export interface Place {
  readonly stretch: number
  readonly isSettled: boolean
  readonly entry: LedgerEntry
}

/**
 * Finds the places of messages by their ids; remembered per ledger.
 *
 * @internal
 * @since 0.1.0
 */
export const placesOf: (ledger: UsageLedger) => ReadonlyMap<string, Place> = /*#__PURE__*/ memoize((ledger) => {
  const out = new Map<string, Place>()
  stretchesOf(ledger).forEach(({ messages }, stretch) => {
    const isSettled = stretch < ledger.intervals.length
    for (const entry of messages) out.set(entry.id, { stretch, isSettled, entry })
  })
  return out
})

/**
 * Writes down a message as it is now.
 *
 * @internal
 * @since 0.1.0
 */
export const entryOf = (message: Message, estimator: Estimator): LedgerEntry => ({
  id: message.id,
  units: estimator.message(message),
  parts: message.content.length
})

/**
 * Tells whether an entry still says what a message is.
 *
 * @internal
 * @since 0.1.0
 */
export const isEntry = (message: Message, entry: LedgerEntry, estimator: Estimator): boolean =>
  entry.units === estimator.message(message) && entry.parts === message.content.length

/** The entry that was made of a message, where it still says what the message is. */
const asBefore = (message: Message, entry: LedgerEntry | undefined, estimator: Estimator): LedgerEntry =>
  entry !== undefined && isEntry(message, entry, estimator) ? entry : entryOf(message, estimator)

/**
 * Tells whether nothing of a stretch went or was edited.
 *
 * @internal
 * @since 0.1.0
 */
export const areSame = (then: ReadonlyArray<LedgerEntry>, now: ReadonlyArray<LedgerEntry>): boolean =>
  now.length === then.length && now.every((entry, i) => entry === then[i])

/** What of the cost of a stretch is still to be paid: 1 where nothing changed, 0 where all is gone. */
const shareOf = (
  then: ReadonlyArray<LedgerEntry>,
  now: ReadonlyArray<LedgerEntry>,
  weigh: (entry: LedgerEntry) => number
): number => {
  if (now.length === 0) return 0
  if (areSame(then, now)) return 1
  const sum = (entries: ReadonlyArray<LedgerEntry>): number => entries.reduce((all, entry) => all + weigh(entry), 0)
  const before = sum(then)
  return before === 0 ? now.length / then.length : sum(now) / before
}

const isPlainMessage = ({ content }: Message): boolean =>
  content.every(
    (block) =>
      block.type !== 'media' &&
      block.type !== 'opaque' &&
      (block.type !== 'tool_result' ||
        typeof block.content === 'string' ||
        block.content.every((inner) => inner.type === 'text'))
  )

/**
 * How large a context is, from all that is known: measured where it was measured, estimated where it was not, with bounds.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { type Calibration, forecast, reachOf, tokensPerUnit, uncalibrated } from './calibration'
import { contextUnits, type Estimator } from './Estimator'
import { heuristicEstimator } from './heuristicEstimator'
import { account, calibrationOf, reasoningTokens, type UsageLedger } from './ledgerAccount'
import { believable, inputOf, type UsageReading } from './usage'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what is known beside the context.
 *
 * @category model
 * @since 0.1.0
 */
export interface ContextTokensOptions {
  /** What the provider measured, oldest first. */
  readonly usage?: ReadonlyArray<UsageReading>
  /** What was made of earlier measurements by `recordUsage`. */
  readonly ledger?: UsageLedger
  /** Messages that will be appended before the next request. */
  readonly pending?: ReadonlyArray<Message>
  /** The id of the newest message that stood when the history was last edited: readings up to there do not count. */
  readonly editedUpTo?: string
  readonly estimator?: Estimator
  /** How sure `high` and `low` are, each for itself, from 0.5 to 1. Default: 0.99. */
  readonly probability?: number
}

/**
 * Is the size of a context.
 *
 * | source     | what it means                                                                                  |
 * | ---------- | ---------------------------------------------------------------------------------------------- |
 * | `usage`    | measured as it is, but for what was appended since                                               |
 * | `ledger`   | measured before something was dropped or edited: the sum of what is left, be it no message at all |
 * | `estimate` | not measured. What the client adds without showing it is in none of the numbers                  |
 *
 * @category model
 * @since 0.1.0
 */
export interface ContextTokens {
  /** Tokens, a whole number. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly source: 'usage' | 'ledger' | 'estimate'
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Says how many tokens a context costs, as near as can be known, with bounds.
 *
 * A ledger that knows any of the messages is asked first; else the newest reading that still holds; else the ledger is for
 * what stands beside the messages, which outlasts all of them; else all is estimated. What is estimated is corrected by
 * what the ledger has learned about the same estimator. Throws a `RangeError` when the probability is not between 0.5 and 1.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { contextTokens, estimateTokens } from 'context-compaction/tokens'
 *
 * const history = context({ messages: [user('hello'), assistant('hi'), user('Go on.')] })
 * const reading = { id: '1', message: 1, inputTokens: 12, outputTokens: 3, cacheReadTokens: 4000, cacheWriteTokens: 0 }
 * const { value, low, high, source } = contextTokens(history, { usage: [reading] })
 * assert.strictEqual(source, 'usage')
 * assert.ok(4015 <= low && low <= value && value <= high && high < 10_000)
 * assert.strictEqual(contextTokens(history).value, estimateTokens(history))
 *
 * @category queries
 * @since 0.1.0
 */
export const contextTokens = (context: Context, options: ContextTokensOptions = {}): ContextTokens => {
  const { usage = [], ledger, pending = [], editedUpTo, estimator = heuristicEstimator, probability = 0.99 } = options
  if (!(probability >= 0.5 && probability < 1))
    throw new RangeError(`contextTokens: probability must be from 0.5 to 1, got ${String(probability)}`)
  const perUnit = tokensPerUnit(estimator)
  // what another estimator taught is not about this one
  const own = ledger?.estimator === estimator.name ? ledger : undefined
  const learned = (model?: string): Calibration =>
    own === undefined ? uncalibrated : calibrationOf(own, model ?? own.model)
  const waiting = { units: estimator.messages(pending), parts: partsOf(pending, 0) }
  const { reading } = believable(context.messages, usage, editedUpTo)
  if (own !== undefined) {
    const calibration = learned()
    const all = pending.length === 0 ? context : { ...context, messages: [...context.messages, ...pending] }
    const known = account(own, all, estimator)
    const isKnown = known.shares.some((share) => share > 0)
    // all that was measured may be gone: what stands beside the messages is still there
    if (isKnown || (own.offset > 0 && reading === undefined)) {
      const gone = calibration.forgetting[known.isPrompted ? 1 : 0]
      const reasoning = reasoningTokens(known)
      const measured = {
        tokens: Math.max(0, known.charged - gone * reasoning),
        variance: known.variance + gone * (1 - gone) * reasoning * reasoning,
        isExact: known.isClean && known.variance === 0 && reasoning === 0
      }
      return bounded(measured, known, calibration, probability, isKnown && known.isWhole ? 'usage' : 'ledger')
    }
  }
  const calibration = learned(reading?.model)
  if (reading !== undefined) {
    const from = reading.message + 1
    const units = context.messages.slice(from).reduce((sum, message) => sum + estimator.message(message), waiting.units)
    const rest = { estimate: units * perUnit, parts: waiting.parts + partsOf(context.messages, from) }
    const measured = { tokens: inputOf(reading) + reading.outputTokens, variance: 0, isExact: true }
    return bounded(measured, rest, calibration, probability, 'usage')
  }
  const rest = {
    estimate: (contextUnits(context, estimator) + waiting.units) * perUnit,
    parts: waiting.parts + partsOf(context.messages, 0) + context.system.length + context.tools.length
  }
  return bounded({ tokens: 0, variance: 0, isExact: true }, rest, calibration, probability, 'estimate')
}

/**
 * Says how many tokens a context costs at most, with a given probability: what to hold against a budget.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { estimateTokens, estimateUpperBound } from 'context-compaction/tokens'
 *
 * const history = context({ messages: [user('Which files changed since the last release?')] })
 * assert.ok(estimateUpperBound(history, 0.99) > estimateUpperBound(history, 0.9))
 * assert.ok(estimateUpperBound(history, 0.9) > estimateTokens(history))
 *
 * @category queries
 * @since 0.1.0
 */
export const estimateUpperBound = (
  context: Context,
  probability: number,
  options: Omit<ContextTokensOptions, 'probability'> = {}
): number => contextTokens(context, { ...options, probability }).high

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const partsOf = (messages: ReadonlyArray<Message>, from: number): number => {
  let parts = 0
  for (let i = from; i < messages.length; i++) parts += messages[i]!.content.length
  return parts
}

const bounded = (
  { tokens, variance, isExact }: { readonly tokens: number; readonly variance: number; readonly isExact: boolean },
  rest: { readonly estimate: number; readonly parts: number },
  calibration: Calibration,
  probability: number,
  source: ContextTokens['source']
): ContextTokens => {
  const { value, deviation } = forecast(calibration, rest)
  const all = tokens + value
  const reach = reachOf(
    probability,
    Math.sqrt(variance + deviation * deviation),
    source === 'estimate' ? 0 : calibration.surprise
  )
  return {
    value: Math.max(0, Math.ceil(all - 1e-6)),
    low: Math.floor(Math.max(isExact ? tokens : 0, all - reach)),
    high: Math.max(0, Math.ceil(all + reach - 1e-6)),
    source
  }
}

/**
 * Codecs of what is known about token costs: readings, calibrations, ledgers.
 *
 * @since 0.1.0
 */
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Calibration, LedgerEntry, LedgerReasoning, UsageInterval, UsageLedger, UsageReading } from '../tokens'
import { boolean, list, natural, oneOf, product, string, that } from './fields'
import { decodeWith, type JsonError } from './JsonError'

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

/** Tokens are measured whole, but split into parts. */
const amount = /*#__PURE__*/ that(
  'a number from 0 on',
  (value): value is number => typeof value === 'number' && value >= 0 && value < Infinity
)

const finite = /*#__PURE__*/ that(
  'a number',
  (value): value is number => typeof value === 'number' && Number.isFinite(value)
)

const between = (least: number, most: number): t.Type<number> =>
  that(
    `a number from ${String(least)} to ${String(most)}`,
    (value): value is number => typeof value === 'number' && value >= least && value <= most
  )

/** A list of so many numbers, each of its own kind. */
const numbers = <A extends ReadonlyArray<number>>(name: string, ...kinds: ReadonlyArray<t.Type<number>>): t.Type<A> =>
  that(
    name,
    (value): value is A =>
      Array.isArray(value) && value.length === kinds.length && kinds.every((kind, i) => kind.is(value[i]))
  )

/** An object of which every field holds the same. */
const table = <A>(name: string, item: t.Type<A>): t.Type<Readonly<Record<string, A>>> =>
  new t.Type<Readonly<Record<string, A>>>(
    name,
    (value): value is Readonly<Record<string, A>> => isTable(value) && Object.values(value).every(item.is),
    (value, context) => {
      if (!isTable(value)) return t.failure(value, context)
      for (const [key, one] of Object.entries(value)) {
        const read = item.validate(one, t.appendContext(context, key, item, one))
        if (isLeft(read)) return read
      }
      return t.success(value as Readonly<Record<string, A>>)
    },
    t.identity
  )

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads and writes what a provider measured for a request.
 *
 * @category codecs
 * @since 0.1.0
 */
export const usageReadingCodec: t.Type<UsageReading> = /*#__PURE__*/ product<UsageReading>(
  'a usage reading',
  {
    id: string,
    message: natural,
    inputTokens: natural,
    outputTokens: natural,
    cacheReadTokens: natural,
    cacheWriteTokens: natural
  },
  { status: oneOf('complete', 'aborted', 'failed'), model: string }
)

/**
 * Reads and writes what was learned about an estimator.
 *
 * @category codecs
 * @since 0.1.0
 */
export const calibrationCodec: t.Type<Calibration> = /*#__PURE__*/ product<Calibration>(
  'a calibration',
  {
    ratio: between(0.3, 4),
    overhead: between(-30, 200),
    covariance: numbers('a variance, a covariance and a variance', amount, finite, amount),
    surprise: amount,
    forgetting: numbers('two numbers from 0 to 1', between(0, 1), between(0, 1)),
    observations: natural
  },
  {}
)

const entryCodec = /*#__PURE__*/ product<LedgerEntry>(
  'a message of the ledger',
  { id: string, units: natural, parts: natural },
  {}
)

const intervalCodec = /*#__PURE__*/ product<UsageInterval>(
  'a stretch of messages',
  { cost: amount, messages: /*#__PURE__*/ list('a list of messages of the ledger', entryCodec) },
  { isEstimated: boolean }
)

const reasoningCodec = /*#__PURE__*/ product<LedgerReasoning>('reasoning', { id: string, tokens: amount }, {})

/**
 * Reads and writes usage ledgers.
 *
 * @category codecs
 * @since 0.1.0
 */
export const usageLedgerCodec: t.Type<UsageLedger> = /*#__PURE__*/ product<UsageLedger>(
  'a usage ledger',
  {
    estimator: string,
    model: string,
    offset: amount,
    fixed: natural,
    intervals: /*#__PURE__*/ list('a list of stretches', intervalCodec),
    reasoning: /*#__PURE__*/ list('a list of reasoning', reasoningCodec),
    calibrations: /*#__PURE__*/ table('calibrations by model', calibrationCodec)
  },
  { answer: intervalCodec }
)

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads a usage ledger that was stored as JSON. The given value itself comes back when it is one, otherwise a
 * {@link JsonError}. A ledger is plain JSON: to store one, write it with `JSON.stringify`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, right } from 'fp-ts/lib/Either.js'
 * import { decodeUsageLedger, drawJsonError } from 'context-compaction/codecs'
 * import { emptyLedger } from 'context-compaction/tokens'
 *
 * assert.deepStrictEqual(decodeUsageLedger(JSON.parse(JSON.stringify(emptyLedger))), right(emptyLedger))
 * const wrong = decodeUsageLedger({ ...emptyLedger, offset: -1 })
 * assert.strictEqual(
 *   isLeft(wrong) ? drawJsonError(wrong.left) : '',
 *   'usage ledger: offset: expected a number from 0 on, found the number -1'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeUsageLedger: (value: unknown) => Either<JsonError, UsageLedger> = /*#__PURE__*/ decodeWith(
  'usage ledger',
  usageLedgerCodec
)

/**
 * Reads a calibration that was stored as JSON. The given value itself comes back when it is one, otherwise a
 * {@link JsonError}.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { decodeCalibration } from 'context-compaction/codecs'
 * import { uncalibrated } from 'context-compaction/tokens'
 *
 * assert.deepStrictEqual(decodeCalibration(JSON.parse(JSON.stringify(uncalibrated))), right(uncalibrated))
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodeCalibration: (value: unknown) => Either<JsonError, Calibration> = /*#__PURE__*/ decodeWith(
  'calibration',
  calibrationCodec
)

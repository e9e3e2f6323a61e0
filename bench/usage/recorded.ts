/** How near the next request is known, on recorded usage: request by request, as a host would ask. */
import { withMessages } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import {
  contextTokens,
  emptyLedger,
  type Estimator,
  estimatorFor,
  o200k,
  recordUsage,
  uncalibrated,
  type UsageLedger,
  type UsageReading
} from '../../src/tokens'
import type { Request, Session } from './sessions'

/** One forecast beside what the provider measured. */
export interface Forecasted {
  readonly session: string
  readonly format: string
  readonly source: string
  readonly model: string
  readonly value: number
  readonly high: number
  readonly truth: number
  /** What the request before was measured at. */
  readonly before: number
  /** Whether what is new is text, calls and results, the request grew, and nothing was compacted in between. */
  readonly isPlain: boolean
  /** Whether the log holds the whole size of the answer before: some clients store what had been streamed when they looked. */
  readonly isAnswerKnown: boolean
  /** What the ledger expected to come without being shown, and whether it learned from this request. */
  readonly surprise: number
  readonly isLearned: boolean
}

const isPlain = (messages: ReadonlyArray<Message>): boolean =>
  messages.length > 0 &&
  messages.every(({ content }) =>
    content.every(
      (block) =>
        block.type !== 'media' &&
        block.type !== 'opaque' &&
        (block.type !== 'tool_result' ||
          typeof block.content === 'string' ||
          block.content.every(({ type }) => type === 'text'))
    )
  )

const readingOf = ({ anchor, model }: Request, from: number): UsageReading => ({
  ...anchor,
  message: anchor.message - from,
  model
})

/** What an estimator and a ledger say before each request of a session but the first. */
export const forecasts = (session: Session, estimatorOf: (model: string) => Estimator): ReadonlyArray<Forecasted> => {
  const { context, requests, format, source, name } = session
  const out: Array<Forecasted> = []
  let ledger: UsageLedger = emptyLedger
  let estimator: Estimator | undefined
  let from = 0
  requests.forEach((request, k) => {
    const before = requests[k - 1]
    estimator ??= estimatorOf(request.model)
    from = Math.max(from, request.startsAt)
    const upTo = (end: number) => withMessages(context, context.messages.slice(from, end))
    const known = ledger
    ledger = recordUsage(upTo(request.anchor.message + 1), readingOf(request, from), estimator)(known)
    if (before !== undefined) {
      const { value, high } = contextTokens(upTo(request.end), { ledger: known, estimator })
      const calibration = known.calibrations[known.model] ?? uncalibrated
      const fresh = context.messages.slice(Math.max(from, before.end), request.end)
      out.push({
        session: name,
        format,
        source,
        model: request.model,
        value,
        high,
        truth: request.input,
        before: before.input,
        isPlain:
          isPlain(fresh) && !request.afterCompaction && request.input > before.input && request.model === before.model,
        isAnswerKnown: known.answer !== undefined,
        surprise: calibration.surprise,
        isLearned: ledger.calibrations[known.model]?.surprise !== calibration.surprise
      })
    }
  })
  return out
}

/** The estimator of the model, by the large vocabulary. */
export const modelEstimator = (model: string): Estimator => estimatorFor(model, { vocabularies: [o200k] }).estimator

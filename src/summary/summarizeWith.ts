/**
 * Joins the two pure halves of a summary around a model that is asked.
 *
 * There is no clock here: a time-out is an AbortSignal that aborts (`AbortSignal.timeout(30_000)`), a pause between retries
 * is part of the summariser that is given.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type TaskEither, tryCatch } from 'fp-ts/lib/TaskEither.js'
import type { Context } from '../model/Context'
import { applySummary, type ApplySummaryOptions } from './applySummary'
import { nextRound } from './nextRound'
import type { SummaryAnswer, SummaryPlan } from './SummaryPlan'
import type { SummaryRejected } from './SummaryRejected'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is as much of an `AbortSignal` as is needed to be told that nobody waits any more.
 *
 * @category model
 * @since 0.1.0
 */
export interface CancelSignal {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * Is what a summariser is told beside the request: the most tokens it may answer with, and the signal to pass on.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummaryCall<S extends CancelSignal = CancelSignal> {
  readonly maxTokens: number
  readonly signal?: S
}

/**
 * Asks a model. The request is a context: encode it with any dialect. What fails is `left`, of any type.
 *
 * @category model
 * @since 0.1.0
 */
export interface Summarizer<S extends CancelSignal = CancelSignal> {
  (request: Context, call: SummaryCall<S>): TaskEither<unknown, string | SummaryAnswer>
}

/**
 * Is why there is no summary: the summariser failed at a request, the signal aborted, or what was answered was refused.
 *
 * @category model
 * @since 0.1.0
 */
export type SummaryError =
  | { readonly type: 'SummarizerFailed'; readonly request: number; readonly cause: unknown }
  | { readonly type: 'Aborted'; readonly reason: unknown }
  | { readonly type: 'Rejected'; readonly rejected: SummaryRejected }

/**
 * Carries out a plan: the context with the summary in it, or why not.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummaryRun {
  (plan: SummaryPlan): TaskEither<SummaryError, Context>
}

/**
 * Is the signal that a run ends with, and the estimator that the plan was made with.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummarizeOptions<S extends CancelSignal = CancelSignal> extends ApplySummaryOptions {
  readonly signal?: S
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a summariser of a function that returns a promise.
 *
 * @example
 * import assert from 'node:assert'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { context } from 'context-compaction/model'
 * import { summarizerOf } from 'context-compaction/summary'
 *
 * const request = context({ messages: [] })
 * const good = summarizerOf(() => Promise.resolve('A summary.'))
 * const bad = summarizerOf(() => Promise.reject(new Error('no route')))
 * assert.deepStrictEqual(await good(request, { maxTokens: 100 })(), right('A summary.'))
 * assert.deepStrictEqual(await bad(request, { maxTokens: 100 })(), left(new Error('no route')))
 *
 * @category constructors
 * @since 0.1.0
 */
export const summarizerOf =
  <S extends CancelSignal = CancelSignal>(
    ask: (request: Context, call: SummaryCall<S>) => Promise<string | SummaryAnswer>
  ): Summarizer<S> =>
  (request, call) =>
    tryCatch(
      () => Promise.resolve().then(() => ask(request, call)),
      (cause) => cause
    )

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Asks for all that a plan wants to know, one request after the other, and applies the answer to the context of the plan.
 * Whatever the summariser does (throw, reject, hang until the signal aborts, answer nonsense) the result is a `left`, and
 * the context of the plan is as it was.
 *
 * Compose policies around it: `orLedger`, `orElse`, `retrying`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { planSummary, summarizerOf, summarizeWith } from 'context-compaction/summary'
 *
 * const history = context({ messages: [user('Name birds.'), assistant('a wren, '.repeat(900)), user('More.')] })
 * const plan = planSummary({ window: 32_000, keepTokens: 100, strategy: 'brief' })(history)
 * assert.ok(isSome(plan))
 * // ask your model here: the request is a context like any other
 * const summarizer = summarizerOf((request) => Promise.resolve(`Birds, ${String(request.messages.length)} request.`))
 * const after = await summarizeWith(summarizer)(plan.value)()
 * assert.ok(isRight(after) && after.right.messages.at(-1) === history.messages[2])
 *
 * @category combinators
 * @since 0.1.0
 */
export const summarizeWith =
  <S extends CancelSignal = CancelSignal>(summarizer: Summarizer<S>, options: SummarizeOptions<S> = {}): SummaryRun =>
  (plan) =>
  async () => {
    const answer = await summaryText(summarizer, options)(plan)()
    return isLeft(answer) ? answer : applied(plan, answer.right, options)
  }

/**
 * Asks for all that a plan wants to know and gives the answer: for a summary that is made in the background, and applied
 * with `applySummary` to what the context is by then.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight, right } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { appendMessages, assistant, context, user } from 'context-compaction/model'
 * import { applySummary, planSummary, summarizerOf, summaryText } from 'context-compaction/summary'
 *
 * const history = context({ messages: [user('Name birds.'), assistant('a wren, '.repeat(900)), user('More.')] })
 * const plan = planSummary({ window: 32_000, keepTokens: 100, strategy: 'brief' })(history)
 * assert.ok(isSome(plan))
 * const answer = await summaryText(summarizerOf(() => Promise.resolve('Many wrens.')))(plan.value)()
 * assert.deepStrictEqual(answer, right('Many wrens.'))
 * const grown = appendMessages([assistant('A robin.')])(history)
 * assert.ok(isRight(applySummary(plan.value, 'Many wrens.')(grown)))
 *
 * @category combinators
 * @since 0.1.0
 */
export const summaryText =
  <S extends CancelSignal = CancelSignal>(
    summarizer: Summarizer<S>,
    options: SummarizeOptions<S> = {}
  ): ((plan: SummaryPlan) => TaskEither<SummaryError, string | SummaryAnswer>) =>
  (plan) =>
  async () => {
    let { requests } = plan
    for (;;) {
      const answers: Array<string | SummaryAnswer> = []
      for (const request of requests) {
        const answer = await asked(summarizer, request, answers.length, plan.maxTokens, options.signal)
        if (isLeft(answer)) return answer
        answers.push(answer.right)
      }
      const round = nextRound(plan, answers, { ...options, requests })
      if (isLeft(round)) return left({ type: 'Rejected', rejected: round.left })
      if (round.right.type === 'Done') return right(round.right.answer)
      requests = round.right.requests
    }
  }

/**
 * Applies an answer to the context of its plan.
 *
 * @internal
 * @since 0.1.0
 */
export const applied = (
  plan: SummaryPlan,
  answer: string | SummaryAnswer,
  options: ApplySummaryOptions
): Either<SummaryError, Context> => {
  const after = applySummary(plan, answer, options)(plan.base)
  return isLeft(after) ? left({ type: 'Rejected', rejected: after.left }) : after
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

type Asked = Either<SummaryError, string | SummaryAnswer>

/** Asks once. What is thrown, however early, is a failure like any other; nobody waits longer than the signal. */
const asked = <S extends CancelSignal>(
  summarizer: Summarizer<S>,
  request: Context,
  index: number,
  maxTokens: number,
  signal: S | undefined
): Promise<Asked> => {
  const failed = (cause: unknown): Asked => left({ type: 'SummarizerFailed', request: index, cause })
  const aborted = (): Asked => left({ type: 'Aborted', reason: signal?.reason })
  if (signal?.aborted === true) return Promise.resolve(aborted())
  const answer = Promise.resolve()
    .then(() => summarizer(request, { maxTokens, ...(signal === undefined ? {} : { signal }) })())
    .then((done): Asked => {
      if (isLeft(done)) return signal?.aborted === true ? aborted() : failed(done.left)
      const text: unknown = typeof done.right === 'string' ? done.right : done.right.text
      return typeof text === 'string' ? right(done.right) : failed(done.right)
    })
    .catch((cause: unknown): Asked => (signal?.aborted === true ? aborted() : failed(cause)))
  if (signal === undefined) return answer
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve(aborted())
    }
    signal.addEventListener('abort', stop)
    void answer.then((done) => {
      signal.removeEventListener('abort', stop)
      resolve(done)
    })
  })
}

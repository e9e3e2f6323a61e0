/**
 * Policies: what to do when a summary fails.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { text } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import { withContent } from '../model/Message'
import { estimateTokens } from '../tokens/estimate'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type ApplySummaryOptions, withSurvivors } from './applySummary'
import { makeLedgerSummary } from './ledger'
import { applied, type SummaryError, type SummaryRun } from './summarizeWith'
import type { SummaryPlan } from './SummaryPlan'
import type { SummaryRejected } from './SummaryRejected'

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Runs a second way when the first one fails, unless it was cancelled. A signal that ran out of time (its reason is a
 * `TimeoutError`) is a failure and no cancellation.
 *
 * @example
 * import assert from 'node:assert'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { context } from 'context-compaction/model'
 * import { orElse, type SummaryPlan, type SummaryRun } from 'context-compaction/summary'
 *
 * const failing: SummaryRun = () => () => Promise.resolve(left({ type: 'SummarizerFailed', request: 0, cause: 'no route' }))
 * const working: SummaryRun = (plan) => () => Promise.resolve(right(plan.base))
 * const plan = { base: context({ messages: [] }) } as SummaryPlan
 * assert.deepStrictEqual(await orElse(working)(failing)(plan)(), right(plan.base))
 *
 * @category combinators
 * @since 0.1.0
 */
export const orElse =
  (second: SummaryRun) =>
  (first: SummaryRun): SummaryRun =>
  (plan) =>
  async () => {
    const done = await first(plan)()
    return isRight(done) || isCancelled(done.left) ? done : second(plan)()
  }

/**
 * Runs again when it fails, up to `times` more, unless it was cancelled. A request whose answer was refused is told why.
 * Throws a `RangeError` when `times` is no whole number of at least 0.
 *
 * @example
 * import assert from 'node:assert'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { context } from 'context-compaction/model'
 * import { retrying, type SummaryPlan, type SummaryRun } from 'context-compaction/summary'
 *
 * let runs = 0
 * const second: SummaryRun = (plan) => () =>
 *   Promise.resolve(runs++ > 0 ? right(plan.base) : left({ type: 'Rejected', rejected: { type: 'Empty' } }))
 * const plan = { base: context({ messages: [] }), requests: [] as SummaryPlan['requests'] } as SummaryPlan
 * assert.deepStrictEqual(await retrying(1)(second)(plan)(), right(plan.base))
 *
 * @category combinators
 * @since 0.1.0
 */
export const retrying = (times: number, options: ApplySummaryOptions = {}): ((run: SummaryRun) => SummaryRun) => {
  if (!(Number.isInteger(times) && times >= 0))
    throw new RangeError(`retrying: times must be a whole number of at least 0, got ${times}`)
  return (run) => (plan) => async () => {
    let done = await run(plan)()
    for (let k = 0; k < times && isLeft(done) && !isCancelled(done.left); k++)
      done = await run(corrected(plan, done.left, options))()
    return done
  }
}

/**
 * Falls back on the ledger, which needs no model, when a run fails, unless it was cancelled. The ledger is held to what
 * every summary is held to, but for the headings of the strategy; identifiers that it does not mention are appended.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { orLedger, planSummary, summarizerOf, summarizeWith } from 'context-compaction/summary'
 *
 * const history = context({ messages: [user('Name birds.'), assistant('a wren, '.repeat(900)), user('More.')] })
 * const plan = planSummary({ window: 32_000, keepTokens: 100 })(history)
 * assert.ok(isSome(plan))
 * const broken = summarizerOf(() => Promise.reject(new Error('no route')))
 * const after = await pipe(summarizeWith(broken), orLedger())(plan.value)()
 * assert.ok(isRight(after) && after.right.messages.at(-1) === history.messages[2])
 *
 * @category combinators
 * @since 0.1.0
 */
export const orLedger = (options: ApplySummaryOptions = {}): ((run: SummaryRun) => SummaryRun) =>
  orElse((plan) => () => Promise.resolve(withLedger(plan, options)))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** As long as it may be, or shorter where that is too long beside its frame. */
const withLedger = (plan: SummaryPlan, options: ApplySummaryOptions): Either<SummaryError, Context> => {
  const summarize = makeLedgerSummary(options)
  let maxTokens = Math.min(plan.maxTokens - 1, plan.tokens.replaced)
  for (;;) {
    const done = applied(plan, withSurvivors(plan, summarize({ ...plan, maxTokens })), options)
    if (isRight(done) || maxTokens < 64) return done
    maxTokens = Math.floor(maxTokens / 2)
  }
}

const isCancelled = (error: SummaryError): boolean =>
  error.type === 'Aborted' && (error.reason as { readonly name?: unknown } | undefined)?.name !== 'TimeoutError'

/** The plan with what was wrong added to the task, where there is one request and it still fits then. */
const corrected = (
  plan: SummaryPlan,
  error: SummaryError,
  { estimator = heuristicEstimator }: ApplySummaryOptions
): SummaryPlan => {
  const [request] = plan.requests
  const wrong = error.type === 'Rejected' ? correction(error.rejected) : undefined
  if (request === undefined || plan.requests.length > 1 || wrong === undefined) return plan
  const next = withLastWords(request, `\n\nAn earlier answer could not be used: ${wrong}`)
  return estimateTokens(next, estimator) <= plan.maxInput ? { ...plan, requests: [next] } : plan
}

const withLastWords = (request: Context, words: string): Context => {
  const { messages } = request
  const last = messages[messages.length - 1]
  const block = last?.content[last.content.length - 1]
  if (last === undefined || block?.type !== 'text') return request
  const content = [...last.content.slice(0, -1), text(block.text + words)]
  return withMessages(request, [...messages.slice(0, -1), withContent(last, content)])
}

const correction = (rejected: SummaryRejected): string | undefined => {
  switch (rejected.type) {
    case 'Empty':
      return 'it was empty.'
    case 'ToolCall':
      return 'it called a tool. Answer with text alone.'
    case 'CutOff':
      return 'it was too long and cut off. Write much less.'
    case 'NotSmaller':
      return 'it was longer than what it stands for. Write much less.'
    case 'SectionsMissing':
      return `these headings were missing: ${rejected.sections.join(', ')}.`
    case 'IdentifiersLost':
      return `these were not mentioned: ${rejected.identifiers.join(', ')}.`
    case 'ErrorText':
    case 'HeadChanged':
    case 'Invalid':
    case 'AnswersMissing':
      return undefined
  }
}

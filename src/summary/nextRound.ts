/**
 * Rounds of asking: what to do with the answers to all requests of a plan.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { Context } from '../model/Context'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { summaryIn } from './checkAnswer'
import { taskOf } from './instructions'
import { notesRequests } from './requests'
import type { SummaryAnswer, SummaryPlan } from './SummaryPlan'
import type { SummaryRejected } from './SummaryRejected'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what comes after a round: the answer, or more to ask.
 *
 * @category model
 * @since 0.1.0
 */
export type SummaryRound =
  | { readonly type: 'Done'; readonly answer: string | SummaryAnswer }
  | { readonly type: 'Ask'; readonly requests: ReadonlyArray<Context> }

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Says what to do with the answers to all requests of a round, in the order of the requests. One answer is the summary, for
 * `applySummary` to look at. Of several, which are notes of parts, one summary is to be made: the requests for that, each
 * within the window, and fewer in each round, so that there is an end. Refused when an answer is no notes; and when `requests`
 * says what was asked and there are not as many answers: what a missing one would have told would be lost.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { nextRound, planSummary } from 'context-compaction/summary'
 *
 * const long = 'All the birds of the world, one by one. '.repeat(2000)
 * const history = context({ messages: [user(long), assistant('Noted.'), user('Go on.')] })
 * const plan = planSummary({ window: 8000, keepTokens: 100 })(history)
 * assert.ok(isSome(plan) && plan.value.requests.length > 1)
 *
 * const notes = plan.value.requests.map((_, i) => `Notes of part ${String(i)}.`)
 * const round = nextRound(plan.value, notes)
 * assert.ok(isRight(round) && round.right.type === 'Ask' && round.right.requests.length === 1)
 * const last = nextRound(plan.value, ['A summary.'], { requests: round.right.requests })
 * assert.ok(isRight(last) && last.right.type === 'Done' && last.right.answer === 'A summary.')
 *
 * @category queries
 * @since 0.1.0
 */
export const nextRound = (
  plan: SummaryPlan,
  answers: ReadonlyArray<string | SummaryAnswer>,
  options: { readonly requests?: ReadonlyArray<Context>; readonly estimator?: Estimator } = {}
): Either<SummaryRejected, SummaryRound> => {
  const { estimator = heuristicEstimator, requests } = options
  const [only] = answers
  if (only === undefined || (requests !== undefined && answers.length !== requests.length))
    return left({ type: 'AnswersMissing', expected: (requests ?? plan.requests).length, actual: answers.length })
  if (answers.length === 1) return right({ type: 'Done', answer: only })
  const notes: Array<string> = []
  for (const answer of answers) {
    const note = summaryIn(answer, plan.maxTokens, estimator)
    if (isLeft(note)) return note
    notes.push(note.right)
  }
  const task = taskOf(plan.strategy, plan.maxTokens, plan.mustSurvive)
  return right({ type: 'Ask', requests: notesRequests(notes, { task, maxInput: plan.maxInput, estimator }) })
}

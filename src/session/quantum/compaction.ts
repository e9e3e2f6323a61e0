/**
 * Compacting the history of a session before it is sent.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { none, type Option } from 'fp-ts/lib/Option.js'
import { equal } from '../../change/equal'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { isAcknowledgement } from '../../roundtrip/settle'
import { compact } from '../../strategy/compact'
import type { Infeasible } from '../../strategy/Infeasible'
import { budgetOf, type Policy } from '../../strategy/Policy'
import type { PolicyStep } from '../../strategy/PolicyStep'
import { makeLedgerSummary } from '../../summary/ledger/ledgerSummary'
import { planSummary } from '../../summary/planSummary'
import type { SummaryPlan } from '../../summary/SummaryPlan'
import type { SummaryStrategyName } from '../../summary/SummaryStrategy'
import type { Estimator } from '../../tokens/Estimator'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import { type Session, situationOf } from './Session'
import type { ContextConfig } from './wire'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what a session cannot know of itself. The defaults are those of the policy that its configuration becomes.
 *
 * @category model
 * @since 0.1.0
 */
export interface ExchangeOptions {
  /** The window of the model. Default: 200,000. */
  readonly window?: number
  /** The window of the model that summarises. Default: 1,048,576, that of gemini-2.5-flash, quantum's default. */
  readonly summaryWindow?: number
  readonly estimator?: Estimator
}

/**
 * Is a history that was compacted, or not.
 *
 * @internal
 * @since 0.1.0
 */
export interface Compacted {
  readonly after: Context
  readonly plan: Option<SummaryPlan>
  /** Why the target of the configuration was not reached. */
  readonly infeasible?: Infeasible
}

// -------------------------------------------------------------------------------------
// compaction
// -------------------------------------------------------------------------------------

/**
 * Compacts by a policy of which the newest pairs of call and result stay, if they can, and plans a summary where more had to go than clearing brings. Where the policy wants more than can
 * be done, the history is only made to fit the window; an error comes back when that cannot be either.
 *
 * @internal
 * @since 0.1.0
 */
export const compactionOf = (
  session: Session,
  given: Policy,
  { estimator = heuristicEstimator, summaryWindow = 1_048_576 }: ExchangeOptions
): Either<Infeasible, Compacted> => {
  const { context, config } = session
  const keep = keptMessages(context, config.keep_recent_tool_results ?? 0)
  const policy = keepingPairs(given, keep)
  const { target } = budgetOf(policy)
  const summarize = makeLedgerSummary({ estimator, maxTokens: Math.min(8192, Math.floor(target / 2)) })
  const options = { estimator, situation: situationOf(session), summarize }
  const fitted = compact(policy, options)(context)
  if (isLeft(fitted)) {
    const { window } = policy.budget
    const least = compact({ budget: { window }, steps: policy.steps }, options)(context)
    return isLeft(least) ? least : right({ after: least.right.after, plan: none, infeasible: fitted.left })
  }
  const { after, steps } = fitted.right
  if (steps.every(({ name }) => isClearing(name))) return right({ after, plan: none })
  const clearing: ReadonlyArray<PolicyStep> = policy.steps.filter(({ step }) => isClearing(step))
  const cleared = compact({ ...policy, steps: clearing, until: 'steps' }, options)(context)
  const base = isRight(cleared) ? cleared.right.after : context
  const kept = keep === 0 ? [] : base.messages.slice(-keep)
  const plan = planSummary({
    window: summaryWindow,
    strategy: strategyOf(config),
    keepTokens: Math.min(20_000, Math.floor(target / 4)),
    keep: estimator.tokens(estimator.messages(kept)) <= target * 0.6 ? keep : 0,
    maxOutput: Math.max(1, Math.min(20_000, Math.floor(target * 0.3))),
    atLeast: 1,
    estimator
  })(base)
  return right({ after, plan })
}

/**
 * Names the messages that are neither there any more nor stood for by a summary, and the newest when it does not stand last as
 * it was: what a summary has lost.
 *
 * @internal
 * @since 0.1.0
 */
export const lostMessages = (before: Context, after: Context): ReadonlyArray<string> => {
  const known = new Set(after.messages.flatMap(({ id, summaryOf = [] }) => [id, ...summaryOf]))
  const lost = before.messages.filter(
    (message) => !known.has(message.id) && !isAcknowledgement(message) && !isCarriedOn(message, known)
  )
  const asked = before.messages[before.messages.length - 1]
  const last = after.messages[after.messages.length - 1]
  const isAsked = asked === undefined || (asked.id === last?.id && equal(asked.content, last.content))
  return [...lost, ...(isAsked || lost.includes(asked) ? [] : [asked])].map(({ id }) => id)
}

/** An earlier summary may be told again in a new one, with all that it stood for. */
const isCarriedOn = ({ summaryOf }: Message, known: ReadonlySet<string>): boolean =>
  summaryOf !== undefined && summaryOf.length > 0 && summaryOf.every((id) => known.has(id))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** How many of the newest messages hold the newest pairs of call and result, with all after them. */
const keptMessages = ({ messages }: Context, pairs: number): number => {
  const all = pairMessages(messages).pairs
  const oldest = pairs === 0 ? undefined : all[Math.max(0, all.length - pairs)]
  return oldest === undefined ? 0 : messages.length - oldest.use.message
}

/** Before everything is summarised, all but the newest pairs is: they stay as they are, as long as there is room for them. */
const keepingPairs = (policy: Policy, keep: number): Policy => {
  if (keep === 0) return policy
  const keeping: PolicyStep = { step: 'summarize', keep }
  return {
    ...policy,
    steps: policy.steps.flatMap((step): ReadonlyArray<PolicyStep> =>
      step.step === 'summarize' ? [keeping, step] : [step]
    )
  }
}

const isClearing = (step: string): boolean => step === 'clearToolResults' || step === 'stripThinking'

/** Python's `strategy` may hold any text. */
const strategyOf = ({ summarize_strategy: own, strategy }: ContextConfig): SummaryStrategyName => {
  if (own !== undefined) return own
  return strategy === 'plan_and_tools' || strategy === 'brief' ? strategy : 'full'
}

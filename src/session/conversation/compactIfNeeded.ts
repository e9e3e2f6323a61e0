/**
 * Compaction of conversations.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { type Compaction, compaction } from '../../strategy/Compaction'
import { compact, type CompactOptions } from '../../strategy/compact'
import { drawCompileError } from '../../strategy/compilers/compile'
import { fromCompactionPolicy } from '../../strategy/compilers/sessions'
import type { Infeasible } from '../../strategy/Infeasible'
import type { Policy } from '../../strategy/Policy'
import type { PolicyStep } from '../../strategy/PolicyStep'
import { lastResorts } from '../../strategy/presetParts'
import type { Situation } from '../../strategy/Trigger'
import { charsPerTokenEstimator } from '../../tokens/charsPerTokenEstimator'
import type { Estimator } from '../../tokens/Estimator'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import { type ContextCompactionPolicy, type Conversation, withContext } from '../Conversation'
import { isPolicy } from './builders'
import { crateCompaction, crateTokens } from './claudeApi'
import { type ConversationSituation, estimateInputTokens, readings } from './estimate'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a conversation after {@link compactIfNeeded}, with what was done. Whether anything was is `compaction.before !==
 * compaction.after`; how many messages went and why is in `compaction.report`.
 *
 * @category model
 * @since 0.1.0
 */
export interface CompactedConversation {
  readonly conversation: Conversation
  readonly compaction: Compaction
}

// -------------------------------------------------------------------------------------
// strategies
// -------------------------------------------------------------------------------------

/**
 * Makes the history smaller when it has outgrown what `withCompaction` allows. The conversation itself comes back when it has
 * not, or when there is no policy.
 *
 * With a {@link ContextCompactionPolicy}, above `maxInputTokens` it goes down to `target`, so that the next requests leave
 * the history, and with it the prompt cache, alone. What goes, each as far as needed and the oldest first:
 *
 * 1. thinking of earlier turns, and the contents of all but the newest five results,
 * 2. what is old, for a summary, where there is somebody to write one,
 * 3. roundtrips beyond `keepRecentTurns` complete ones and the one that is going on; the first words of the user stay,
 * 4. the arguments and then the whole of old steps within those that stay, which makes one long tool loop smaller too,
 * 5. whatever else need not stay; what has to is cut as a last resort, but never the latest words and newest results.
 *
 * Where `target` is out of reach it goes down as far as can be; `left` comes back when that is still over `maxInputTokens`.
 * Sizes are those that the provider measured, as far as it did. With `compat` it drops what claude-api 0.5.3 drops, and
 * whatever that comes to is `right`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { compactIfNeeded, conversation, estimateInputTokens, pushAssistant, pushUser, withCompaction } from 'context-compaction/session'
 *
 * let talk = pipe(
 *   conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }),
 *   withCompaction({ maxInputTokens: 400, keepRecentTurns: 1 })
 * )
 * for (let i = 0; i < 40; i++) talk = pipe(talk, pushUser(`Why is ${String(i)} odd?`), pushAssistant('It is not. Or is it?'))
 * const compacted = compactIfNeeded()(talk)
 * assert.ok(isRight(compacted))
 * assert.ok(estimateInputTokens(compacted.right.conversation) <= 200)
 *
 * // not due: the same conversation comes back
 * const again = compactIfNeeded()(compacted.right.conversation)
 * assert.ok(isRight(again) && again.right.conversation === compacted.right.conversation)
 *
 * @category strategies
 * @since 0.1.0
 */
export const compactIfNeeded =
  (situation: ConversationSituation = {}) =>
  (conversation: Conversation): Either<Infeasible, CompactedConversation> => {
    const { context, compaction: rule, compat = false } = conversation
    const { estimator = heuristicEstimator, pending, summarize } = situation
    if (rule === undefined) return right({ conversation, compaction: nothing(conversation, estimator) })
    if (compat && !isPolicy(rule)) return right(asTheCrate(conversation, rule))
    const around: Situation = { ...readings(conversation), ...(pending === undefined ? {} : { pending }) }
    const options = { estimator, situation: around, ...(summarize === undefined ? {} : { summarize }) }
    const made = isPolicy(rule) ? compact(rule, options)(context) : compactTo(rule, options, conversation)
    return isLeft(made) ? made : right({ conversation: after(conversation, made.right), compaction: made.right })
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Goes down to the target, or as far as can be below the maximum. */
const compactTo = (
  rule: ContextCompactionPolicy,
  options: CompactOptions,
  { context }: Conversation
): Either<Infeasible, Compaction> => {
  const wanted = compact(policyOf(rule), options)(context)
  if (isRight(wanted)) return wanted
  // the floor is an estimate, and the target was lowered by as much as estimates are too low
  const { floor, target } = wanted.left
  const least = Math.ceil((floor.total * goalOf(rule)) / Math.max(1, target)) + 1
  const reachable =
    least <= rule.maxInputTokens ? compact(policyOf({ ...rule, target: least }), options)(context) : wanted
  return isRight(reachable) ? reachable : compact(policyOf({ ...rule, target: rule.maxInputTokens }), options)(context)
}

/** The policy that the numbers stand for. Room for an answer is no part of them: the window ends where they do. */
const policyOf = (rule: ContextCompactionPolicy): Policy => {
  const { maxInputTokens, keepRecentTurns } = rule
  const most = Math.max(1, maxInputTokens)
  const compiled = fromCompactionPolicy(
    { max_input_tokens: most, keep_recent_turns: keepRecentTurns },
    { window: 2 * most + 2 }
  )
  if (isLeft(compiled)) throw new RangeError(drawCompileError(compiled.left))
  const { trigger = most + 1 } = compiled.right.policy.budget
  return {
    budget: { window: most + 1, maxOutput: 0, trigger, target: { below: most + 1 - goalOf(rule) } },
    steps: [...early, { step: 'summarize' }, ...compiled.right.policy.steps, ...late, ...lastResorts]
  }
}

const goalOf = ({ maxInputTokens, target }: ContextCompactionPolicy): number =>
  Math.max(1, target ?? Math.floor(maxInputTokens / 2))

const early: ReadonlyArray<PolicyStep> = [
  { step: 'stripThinking', keepTurns: 1 },
  { step: 'clearToolResults', keep: 5 }
]

const late: ReadonlyArray<PolicyStep> = [
  { step: 'clearToolInputs', keep: 5 },
  { step: 'dropOldestSteps', keep: 4 },
  { step: 'clearToolResults', keep: 2 }
]

const after = (conversation: Conversation, made: Compaction): Conversation => {
  if (made.after === conversation.context) return conversation
  const { messages } = made.after
  const newest = messages[messages.length - 1]
  return {
    ...withContext(made.after)(conversation),
    ...(newest === undefined ? {} : { editedUpTo: newest.id })
  }
}

const nothing = (conversation: Conversation, estimator: Estimator): Compaction => {
  const { context, compat = false } = conversation
  const used = compat ? charsPerTokenEstimator : estimator
  const tokens = estimateInputTokens(conversation, used)
  return compaction(context, context, { before: tokens, after: tokens, target: tokens }, [], used)
}

const asTheCrate = (conversation: Conversation, rule: ContextCompactionPolicy): CompactedConversation => {
  const { context, spelled } = conversation
  const compacted = crateCompaction(context, rule, spelled)
  const [before, now] = [crateTokens(context, spelled), crateTokens(compacted, spelled)]
  const steps = compacted === context ? [] : [{ name: 'dropOldestRoundtrips', before, after: now }]
  return {
    conversation: withContext(compacted)(conversation),
    compaction: compaction(
      context,
      compacted,
      { before, after: now, target: rule.maxInputTokens },
      steps,
      charsPerTokenEstimator
    )
  }
}

/**
 * Puts the answer of a summariser in the place of what it stands for, or refuses it.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { equal } from '../change/equal'
import { type Block, text } from '../model/Block'
import { type Context, withMessages } from '../model/Context'
import { type Message, user } from '../model/Message'
import { isAcknowledgement, settle } from '../roundtrip/settle'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { isNoLonger } from '../tokens/isNoLarger'
import { lackOf, summaryIn } from './checkAnswer'
import { frame } from './frame'
import { parseLedger } from './ledger/ledgerText'
import { survivorsMark } from './mustSurvive'
import { newViolations } from './newViolations'
import type { SummaryAnswer, SummaryPlan } from './SummaryPlan'
import type { SummaryRejected } from './SummaryRejected'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how sizes are estimated when a summary is applied.
 *
 * @category model
 * @since 0.1.0
 */
export interface ApplySummaryOptions {
  /** Default: the default estimator. Give the one that the plan was made with. */
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Replaces what a plan says by one pinned user message that holds the summary and remembers, in `summaryOf`, the ids of all
 * that it stands for. Or says why not, with the context as it was: see {@link SummaryRejected}.
 *
 * The context is that of the plan, or one to which messages were appended since: a summary may be made in the background.
 * What stands before the tail must be the same. The summary is put before the latest request where it tells of the work on
 * it, else where the last of what goes stood. It says what it stands for, that it is a record and no request, and which
 * requests that stay are answered already.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { applySummary, planSummary } from 'context-compaction/summary'
 *
 * const birds = Array.from({ length: 200 }, (_, i) => `wren, robin, finch or tit (${String(i)})`).join(', ')
 * const history = context({ messages: [user('Name birds.'), assistant(birds), user('More.')] })
 * const plan = planSummary({ window: 32_000, keepTokens: 100, strategy: 'brief', identifierSteps: 0 })(history)
 * assert.ok(isSome(plan))
 *
 * const after = applySummary(plan.value, '<summary>200 birds were named, from wren on.</summary>')(history)
 * assert.ok(isRight(after))
 * assert.deepStrictEqual(after.right.messages[0]?.summaryOf, ['0', '1'])
 * assert.strictEqual(after.right.messages.at(-1), history.messages[2])
 *
 * const refused = applySummary(plan.value, 'Error code: 429 - rate limit reached')(history)
 * assert.ok(isLeft(refused) && refused.left.type === 'ErrorText')
 *
 * @category mapping
 * @since 0.1.0
 */
export const applySummary =
  (plan: SummaryPlan, answer: string | SummaryAnswer, options: ApplySummaryOptions = {}) =>
  (context: Context): Either<SummaryRejected, Context> => {
    const { estimator = heuristicEstimator } = options
    const changed = changeInHead(plan, context)
    if (changed !== undefined) return left(changed)
    const summary = summaryIn(answer, plan.maxTokens, estimator)
    if (isLeft(summary)) return summary
    const lacking = lackOf(summary.right, isSome(parseLedger(summary.right)) ? { ...plan, mustHave: [] } : plan)
    if (lacking !== undefined) return left(lacking)
    const after = replaced(plan, summary.right, context)
    const before = contextUnits(context, estimator)
    const units = contextUnits(after, estimator)
    const broken = newViolations(context, after)
    if (broken.length > 0) return left({ type: 'Invalid', violations: broken })
    return after !== context && units < before && isNoLongerThan(context, after)
      ? right(after)
      : left({ type: 'NotSmaller', before: estimator.tokens(before), after: estimator.tokens(units) })
  }

/**
 * Appends the identifiers that a summary must mention and does not, in a line of their own: for summaries that are good
 * enough but for that. The text itself comes back when it mentions all of them.
 *
 * @example
 * import assert from 'node:assert'
 * import { withSurvivors } from 'context-compaction/summary'
 *
 * const plan = { mustSurvive: ['src/a.ts', 'src/b.ts'] }
 * assert.strictEqual(withSurvivors(plan, 'Changed src/a.ts.'), 'Changed src/a.ts.\n\nAlso in use: src/b.ts')
 * assert.strictEqual(withSurvivors(plan, 'Changed src/a.ts and src/b.ts.'), 'Changed src/a.ts and src/b.ts.')
 *
 * @category mapping
 * @since 0.1.0
 */
export const withSurvivors = (plan: Pick<SummaryPlan, 'mustSurvive'>, summary: string): string => {
  const lost = lackOf(summary, { mustHave: [], mustSurvive: plan.mustSurvive })
  if (lost?.type !== 'IdentifiersLost') return summary
  const end = summary.lastIndexOf('</summary>')
  const line = `\n\n${survivorsMark}${lost.identifiers.join(', ')}`
  return end < 0 ? summary + line : `${summary.slice(0, end).trimEnd()}${line}\n${summary.slice(end)}`
}

/**
 * Finds the first message before the tail that is not that of the plan; `undefined` when all are.
 *
 * @internal
 * @since 0.1.0
 */
export const changeInHead = ({ base, end }: SummaryPlan, context: Context): SummaryRejected | undefined => {
  if (context.messages === base.messages) return undefined
  for (let i = 0; i < end; i++) {
    const [expected, actual] = [base.messages[i]!, context.messages[i]]
    if (expected === actual || equal(expected, actual)) continue
    return {
      type: 'HeadChanged',
      at: i,
      expected: expected.id,
      ...(actual === undefined ? {} : { actual: actual.id })
    }
  }
  return undefined
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** By their places: ids may come again, in a history that was broken or among the messages appended since. */
const replaced = (plan: SummaryPlan, summary: string, context: Context): Context => {
  const isGone = new Set(plan.indices)
  const out: Array<Message> = []
  context.messages.forEach((message, i) => {
    if (i === plan.at) out.push(summaryMessage(plan, isGone, summary, context))
    if (!isGone.has(i)) out.push(message)
  })
  if (plan.at >= context.messages.length) out.push(summaryMessage(plan, isGone, summary, context))
  return settle(context, withMessages(context, out))
}

/** Names all that it stands for once, those that earlier summaries stood for included, and nothing that is still there. */
const summaryMessage = (
  plan: SummaryPlan,
  isGone: ReadonlySet<number>,
  summary: string,
  { messages }: Context
): Message => {
  const ids = new Set<string>()
  for (const i of plan.indices) {
    const message = messages[i]!
    if (isAcknowledgement(message)) continue
    for (const id of message.summaryOf ?? []) ids.add(id)
    ids.add(message.id)
  }
  messages.forEach(({ id }, i) => {
    if (!isGone.has(i)) ids.delete(id)
  })
  const summaryOf = [...ids]
  let id = `summary-${summaryOf[0] ?? ''}-${summaryOf[summaryOf.length - 1] ?? ''}`
  while (messages.some((message) => message.id === id)) id += '+'
  return { ...user(text(frame(summary, plan))), id, pinned: true, summaryOf }
}

/** No more messages, and no longer in characters and bytes: by every estimator it is no larger then. */
const isNoLongerThan = (before: Context, after: Context): boolean => {
  const blocksOf = ({ messages }: Context): ReadonlyArray<Block> => messages.flatMap(({ content }) => content)
  const [old, now] = [blocksOf(before), blocksOf(after)]
  const were = new Set(old)
  const are = new Set(now)
  const added = now.flatMap((block) => (block.type !== 'text' || were.has(block) ? [] : [block.text]))
  return (
    after.messages.length <= before.messages.length &&
    // the three blanks pay for rounding up each text
    isNoLonger(
      added.join('   '),
      old.filter((block) => !are.has(block))
    )
  )
}

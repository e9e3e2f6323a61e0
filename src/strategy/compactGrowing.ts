/**
 * Compacting a history that is kept whole, before every request, with a prompt cache that still holds.
 *
 * @since 0.1.0
 */
import { type Either, isRight, right } from 'fp-ts/lib/Either.js'
import { append } from '../internal/memo'
import { type Context, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { contextUnits } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type Compaction, compaction } from './Compaction'
import { compact, type CompactOptions, dueLadder } from './compact'
import type { Infeasible } from './Infeasible'
import { budgetOf, defaultTrigger, type Policy } from './Policy'
import type { Trigger } from './Trigger'

// -------------------------------------------------------------------------------------
// strategies
// -------------------------------------------------------------------------------------

/**
 * Compacts a whole history as if it had been compacted before each of its requests while it grew, and what came of that had
 * taken its place each time.
 *
 * For hosts that keep everything and compact what they send: hooks as `prepareStep`, `wrapModelCall`, `callModelInputFilter`.
 * Compacting the whole history anew there moves the cut with every request and breaks the provider's prompt cache each time,
 * which costs more than sending everything: a popular limiter 4.2 times as much. Here the same history gives the same cuts,
 * so two consecutive requests share their prefix, except where the budget's trigger was reached in between.
 *
 * Nothing has to be stored between calls: the earlier requests are found in the history, one before each message of the
 * assistant. The time is that of one look at the history and of the compactions that were due; where the same function is
 * called again with the same messages and more, only that of those that are new: make it once, not once a request. What the
 * situation says is asked for the last request alone. When a compaction on the way is not feasible the history goes on growing; when the last
 * one is not, `left` comes back.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { compactGrowing, defaultSteps } from 'context-compaction/strategy'
 *
 * const policy = { budget: { window: 4000 }, steps: defaultSteps }
 * const turns = Array.from({ length: 100 }, (_, k) => [user(`Why ${String(k)}?`), assistant('Because. '.repeat(30))]).flat()
 * const sent = (count: number) => {
 *   const compacted = compactGrowing(policy)(context({ messages: turns.slice(0, count) }))
 *   return isRight(compacted) ? compacted.right.after.messages : []
 * }
 * // the next request begins with this one
 * assert.deepStrictEqual(sent(173).slice(0, sent(171).length), sent(171))
 *
 * @see {@link compact} for hosts that keep what comes of it in the place of the history
 * @category strategies
 * @since 0.1.0
 */
export const compactGrowing = (
  policy: Policy,
  options: CompactOptions = {}
): ((history: Context) => Either<Infeasible, Compaction>) => {
  const { estimator = heuristicEstimator, situation, ...others } = options
  const onTheWay = compact(policy, { ...others, estimator })
  const last = situation === undefined ? onTheWay : compact(policy, options)
  const budget = budgetOf(policy, options.budget)
  const ladderFor = dueLadder(policy, { budget, estimator })
  const stride = growsDue(policy) ? 2 : 1
  const progress = new WeakMap<Message, Progress>()
  return (history) => {
    const { messages } = history
    const requests = requestsIn(messages)
    const known = newestProgress(progress, history, requests)
    let { from, sent, isChanged } = known ?? { from: 0, sent: withMessages(history, []), isChanged: false }
    const grownTo = (to: number): Context => withMessages(sent, append(sent.messages, messages.slice(from, to)))
    const nextDue = (from: number): number =>
      firstDue(from, requests.length, stride, (k) => ladderFor(grownTo(requests[k]!)) !== undefined)
    const begun = known === undefined ? 0 : requests.indexOf(from) + 1
    for (let k = nextDue(begun); k < requests.length; k = nextDue(k + 1)) {
      const grown = grownTo(requests[k]!)
      from = requests[k]!
      const compacted = onTheWay(grown)
      sent = isRight(compacted) ? compacted.right.after : grown
      isChanged ||= sent !== grown
    }
    if (from > 0 && known?.from !== from) {
      if (known !== undefined) progress.delete(messages[known.from - 1]!)
      progress.set(messages[from - 1]!, { history, from, sent, isChanged })
    }
    sent = grownTo(messages.length)
    const compacted = last(isChanged ? sent : history)
    if (!isRight(compacted)) return compacted
    const { after, tokens, steps } = compacted.right
    if (!isChanged && after === history) return compacted
    const before = estimator.tokens(contextUnits(history, estimator))
    return right(compaction(history, after, { before, after: tokens.after, target: budget.target }, steps, estimator))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What became of the first `from` messages of a history, up to the last request at which something was due. */
interface Progress {
  readonly history: Context
  readonly from: number
  readonly sent: Context
  readonly isChanged: boolean
}

/** The progress that was made furthest with a history that begins as this one does; found by the last of those messages. */
const newestProgress = (
  progress: WeakMap<Message, Progress>,
  history: Context,
  requests: ReadonlyArray<number>
): Progress | undefined => {
  for (let k = requests.length - 1; k >= 0; k--) {
    const known = progress.get(history.messages[requests[k]! - 1]!)
    if (known !== undefined && known.from === requests[k] && begins(known, history)) return known
  }
  return undefined
}

const begins = ({ history: known, from }: Progress, history: Context): boolean => {
  const { messages } = known
  for (let i = 0; i < from; i++) if (messages[i] !== history.messages[i]) return false
  return (
    known.system === history.system &&
    known.tools === history.tools &&
    known.settings === history.settings &&
    known.profile === history.profile &&
    known.form === history.form
  )
}

/** The numbers of messages that the requests had: one before each message of the assistant. */
const requestsIn = (messages: ReadonlyArray<Message>): ReadonlyArray<number> => {
  const out: Array<number> = []
  for (let i = 1; i < messages.length; i++) if (messages[i]!.role === 'assistant') out.push(i)
  return out
}

/**
 * The first number from `from` on that something holds of, `end` where there is none. With a stride of 2 it has to hold of all
 * that come after: it is asked of numbers ever further away, and then between the last two.
 */
const firstDue = (from: number, end: number, stride: number, isDueAt: (k: number) => boolean): number => {
  let [low, step] = [from, 1]
  while (low < end && !isDueAt(Math.min(low + step, end) - 1)) {
    low = Math.min(low + step, end)
    step *= stride
  }
  let high = Math.min(low + step, end) - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (isDueAt(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether what is due in a policy stays so while a history only grows, when nothing but the history is asked. */
const growsDue = ({ trigger, earlier = [] }: Policy): boolean =>
  [trigger ?? defaultTrigger, ...earlier.map((one) => one.trigger)].every(isMonotone)

const isMonotone = (trigger: Trigger): boolean => {
  if (trigger.type === 'not') return false
  return trigger.type === 'any' || trigger.type === 'all' ? trigger.of.every(isMonotone) : true
}

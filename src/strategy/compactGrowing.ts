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
import { compact, type CompactOptions } from './compact'
import type { Infeasible } from './Infeasible'
import { budgetOf, type Policy } from './Policy'

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
 * Nothing is remembered between calls: the earlier requests are found in the history, one before each message of the
 * assistant. The time is that of one walk over the history and the compactions that were due. What the situation says is
 * asked for the last request alone. When a compaction on the way is not feasible the history goes on growing; when the last
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
  const { target } = budgetOf(policy, options.budget)
  return (history) => {
    const { messages } = history
    let sent = withMessages(history, [])
    let from = 0
    let isChanged = false
    const grow = (to: number): void => {
      sent = withMessages(sent, append(sent.messages, messages.slice(from, to)))
      from = to
    }
    for (let to = 1; to < messages.length; to++) {
      if (!isAnswer(messages[to]!)) continue
      grow(to)
      const compacted = onTheWay(sent)
      if (!isRight(compacted) || compacted.right.after === sent) continue
      sent = compacted.right.after
      isChanged = true
    }
    grow(messages.length)
    const compacted = last(isChanged ? sent : history)
    if (!isRight(compacted)) return compacted
    const { after, tokens, steps } = compacted.right
    if (!isChanged && after === history) return compacted
    const before = estimator.tokens(contextUnits(history, estimator))
    return right(compaction(history, after, { before, after: tokens.after, target }, steps, estimator))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isAnswer = ({ role }: Message): boolean => role === 'assistant'

/**
 * Reducers: functions from a context to a context that is no larger and just as valid.
 *
 * Not the reducers of Redux (`(state, action) => state`), and not monoids over data (though reducers themselves form
 * one, see {@link reducerMonoid}). Every reducer of this library keeps these laws, and `context-compaction/testing`
 * checks yours:
 *
 * 1. Purity: frozen input gives the same output; nothing is thrown on any context, valid or broken.
 * 2. Validity: what the profile does not refuse before, it does not refuse after.
 * 3. Contraction: the estimate never grows.
 * 4. Identity: when there is nothing to do the same context comes back, and what was not touched is shared.
 * 5. Idempotence: doing it twice is doing it once.
 * 6. Order: surviving messages and blocks keep their order.
 * 7. Protection: system, tools, pinned messages, the latest words of the user and the pending step are untouched by
 *    everything that does not say otherwise.
 * 8. Thinking is atomic: a thinking block survives byte for byte or not at all, and where the profile binds thinking to
 *    its prefix none survives after the first edit.
 *
 * @since 0.1.0
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import type { Context } from '../model/Context'
import { type Estimator, isWithin } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { checkAtLeast } from './options'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a function from a context to a context that keeps the laws above.
 *
 * @category model
 * @since 0.1.0
 */
export interface Reducer {
  (context: Context): Context
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Runs reducers one after the other. Without reducers every context comes back as it is.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { clearToolResults, sequence, stripThinking } from 'context-compaction/reducers'
 *
 * const tidy = sequence(clearToolResults({ keep: 3 }), stripThinking({ keepTurns: 1 }))
 * const small = context({ messages: [user('hello')] })
 * assert.strictEqual(tidy(small), small)
 *
 * @category combinators
 * @since 0.1.0
 */
export const sequence =
  (...reducers: ReadonlyArray<Reducer>): Reducer =>
  (context) => {
    let reduced = context
    for (let i = 0; i < reducers.length; i++) reduced = reducers[i]!(reduced)
    return reduced
  }

/**
 * Runs a reducer on the contexts that satisfy a predicate and hands back all others as they are.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { clearConversation, when } from 'context-compaction/reducers'
 *
 * const short = context({ messages: [user('hello'), assistant('hi')] })
 * assert.strictEqual(when((context) => context.messages.length > 10, clearConversation)(short), short)
 *
 * @category combinators
 * @since 0.1.0
 */
export const when =
  (predicate: (context: Context) => boolean, reducer: Reducer): Reducer =>
  (context) =>
    predicate(context) ? reducer(context) : context

/**
 * Is the most that {@link untilFits} lets a context cost, and the estimator that tells.
 *
 * @category model
 * @since 0.1.0
 */
export interface UntilFitsOptions {
  /** Tokens; a context that costs no more is left alone. */
  readonly target: number
  readonly estimator?: Estimator
}

/**
 * Runs reducers in order, each only while the context costs more than `target` tokens, the mildest first. When all have
 * run and it still costs more, the smallest context reached comes back: ask `estimateTokens` whether it fits. Throws a
 * `RangeError` when `target` is negative or not a number.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { clearToolResults, dropOldestRoundtrips, untilFits } from 'context-compaction/reducers'
 *
 * const fit = untilFits({ target: 8000 }, clearToolResults({ keep: 3 }), dropOldestRoundtrips({ target: 8000 }))
 * const small = context({ messages: [user('hello')] })
 * assert.strictEqual(fit(small), small)
 *
 * @category combinators
 * @since 0.1.0
 */
export const untilFits = (options: UntilFitsOptions, ...reducers: ReadonlyArray<Reducer>): Reducer => {
  const { target, estimator = heuristicEstimator } = options
  checkAtLeast('untilFits: target', target, 0, false)
  return (context) => {
    let reduced = context
    for (let i = 0; i < reducers.length; i++) {
      if (isWithin(reduced, target, estimator)) return reduced
      reduced = reducers[i]!(reduced)
    }
    return reduced
  }
}

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Combines reducers from left to right; its neutral element hands every context back as it is.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { clearConversation, reducerMonoid } from 'context-compaction/reducers'
 *
 * const one = context({ messages: [user('hello')] })
 * assert.strictEqual(reducerMonoid.empty(one), one)
 * assert.deepStrictEqual(reducerMonoid.concat(reducerMonoid.empty, clearConversation)(one).messages, [])
 *
 * @category instances
 * @since 0.1.0
 */
export const reducerMonoid: Monoid<Reducer> = {
  concat: (first, second) => (context) => second(first(context)),
  empty: (context) => context
}

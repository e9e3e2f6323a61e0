/**
 * Removes whole roundtrips from the old end.
 *
 * @since 0.1.0
 */
import { type Context, profileOf } from '../model/Context'
import { type Roundtrip, roundtripsOf } from '../roundtrip/Roundtrip'
import type { Span } from '../roundtrip/Span'
import { type Estimator, isWithin } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { checkAtLeast } from './options'
import { dropMarked, spansToDrop } from './dropSpans'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says when to stop dropping: at a number of roundtrips, at a number of tokens, or at the first of both.
 *
 * @category model
 * @since 0.1.0
 */
export interface DropOldestOptions {
  /** How many of the newest to keep at least. Default: none beside what is always kept. */
  readonly keep?: number
  /** Tokens; as soon as the context costs no more, nothing more is dropped. Default: 0. */
  readonly target?: number
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Drops the oldest roundtrips, each a prompt with all the work and the answers it led to, until the context costs no
 * more than `target` tokens or only `keep` roundtrips remain.
 *
 * The newest roundtrip always stays, and so do roundtrips with a pinned message, and system messages: alone where the
 * profile lets them stand anywhere, else with their roundtrip. The estimate is a running total: nothing is counted
 * twice. The context itself comes back when nothing is dropped. Throws a `RangeError` when neither `keep` nor `target` is
 * given or one is broken.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { dropOldestRoundtrips } from 'context-compaction/reducers'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c'), assistant('d'), user('e')] })
 * const after = dropOldestRoundtrips({ keep: 2 })(before)
 * assert.deepStrictEqual(after.messages, before.messages.slice(2))
 * assert.strictEqual(dropOldestRoundtrips({ keep: 3 })(before), before)
 *
 * @see dropOldestSteps for one long tool loop
 * @category reducers
 * @since 0.1.0
 */
export const dropOldestRoundtrips = (options: DropOldestOptions): Reducer => {
  const { keep = 0, target = 0, estimator = heuristicEstimator } = options
  checkDropOldest('dropOldestRoundtrips', options)
  return (context) => {
    const spans = roundtripsOf(context.messages)
    const candidates = spans.length - Math.max(1, keep)
    if (candidates <= 0) return context
    if (isWithin(context, target, estimator)) return context
    const isSystemKeptAlone = profileOf(context).systemMessages === 'any'
    const goes = new Uint8Array(context.messages.length)
    const dropped: Array<Span> = []
    for (let k = 0; k < candidates; k++) {
      const span = spans[k]!
      if (!isDroppable(context, span, isSystemKeptAlone)) continue
      dropped.push(span)
      for (let i = span.start; i < span.end; i++) if (context.messages[i]!.role !== 'system') goes[i] = 1
    }
    const count = spansToDrop(context, dropped, goes, target, estimator)
    return dropMarked(context, goes, dropped[count - 1]?.end ?? 0)
  }
}

/**
 * Throws a `RangeError` when neither `keep` nor `target` is given or one is broken.
 *
 * @internal
 * @since 0.1.0
 */
export const checkDropOldest = (reducer: string, { keep, target }: DropOldestOptions): void => {
  if (keep === undefined && target === undefined)
    throw new RangeError(`${reducer}: give keep, target or both, got neither`)
  checkAtLeast(`${reducer}: keep`, keep, 0)
  checkAtLeast(`${reducer}: target`, target, 0, false)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isDroppable = ({ messages }: Context, { start, end }: Roundtrip, isSystemKeptAlone: boolean): boolean => {
  for (let i = start; i < end; i++) {
    const message = messages[i]!
    if (message.pinned === true || (message.role === 'system' && !isSystemKeptAlone)) return false
  }
  return true
}

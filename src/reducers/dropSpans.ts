/**
 * Dropping the oldest spans until what stays costs no more than a target.
 *
 * @since 0.1.0
 */
import { filterWithIndex } from '../internal/readonlyArray'
import { type Context, withMessages } from '../model/Context'
import { settle } from '../roundtrip/settle'
import type { Span } from '../roundtrip/Span'
import { type Estimator, fixedUnits } from '../tokens/Estimator'
import { keptMessageUnits } from './keptUnits'

/**
 * Counts the oldest spans that have to go until the rest costs at most `target` tokens: at least one of which something goes,
 * and all when that is not enough. `goes` marks the messages that go with the spans.
 *
 * Looks from the newest message on, and no further than it takes to know: what goes is never estimated. Messages count
 * as `settle` will leave them: behind the first that goes without their thinking where the profile binds it to its prefix.
 *
 * @internal
 * @since 0.1.0
 */
export const spansToDrop = (
  context: Context,
  spans: ReadonlyArray<Span>,
  goes: Uint8Array,
  target: number,
  estimator: Estimator
): number => {
  const { messages } = context
  const unitsOf = keptMessageUnits(context, estimator)
  const first = goes.indexOf(1)
  let units = fixedUnits(context, estimator)
  const isOver = (): boolean => estimator.tokens(units) > target
  for (let i = messages.length - 1; i >= 0 && !isOver(); i--)
    if (goes[i] === 0) units += (i < first ? estimator.message : unitsOf)(messages[i]!)
  let count = spans.length
  for (; count > 1; count--) {
    const { start, end } = spans[count - 1]!
    for (let i = start; i < end; i++) if (goes[i] === 1) units += unitsOf(messages[i]!)
    if (start <= first || isOver()) break
  }
  return count
}

/**
 * Drops the marked messages before `end`. The context itself comes back when there are none.
 *
 * @internal
 * @since 0.1.0
 */
export const dropMarked = (context: Context, goes: Uint8Array, end: number): Context =>
  settle(
    context,
    withMessages(
      context,
      filterWithIndex(context.messages, (i) => i >= end || goes[i] === 0)
    )
  )

/**
 * Taking from an edit only as much as is needed, the oldest part of it.
 *
 * @since 0.1.0
 */
import { firstDifference, mapWithIndex } from '../internal/readonlyArray'
import { type Context, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { keptMessageUnits } from '../reducers/keptUnits'
import type { Reducer } from '../reducers/Reducer'
import { settle } from '../roundtrip/settle'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { grownFromLast } from './grown'

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Runs a reducer that edits messages one by one, and gives back its newest edits while the context still costs no more
 * than `target` tokens without them; the `spared` messages get back their content whatever that costs.
 *
 * Every edit of the reducer must be right without the later ones, as those that clear, strip and truncate are. The sums are
 * running totals. What comes back is what the reducer gives when all of it is needed.
 *
 * @internal
 * @since 0.1.0
 */
export const oldestFirst =
  (reducer: Reducer, target: number, estimator: Estimator, spared: ReadonlyArray<Message> = []): Reducer =>
  (context) => {
    const edited = reducer(context)
    if (edited === context) return context
    const reduced = grownFromLast(reducer, edited)
    const reducedUnits = contextUnits(reduced, estimator)
    // all of it is needed
    if (estimator.tokens(reducedUnits) > target && spared.every((message) => reduced.messages.includes(message)))
      return reduced
    const versions = editedVersions(context.messages, reduced.messages)
    if (versions === undefined) return reduced
    const chosen = mapWithIndex(versions, (i, version) =>
      spared.includes(context.messages[i]!) ? context.messages[i] : version
    )
    const units = reducedUnits + unitsBetween(versions, chosen, estimator)
    const end = firstGivenBack(context, chosen, units, target, estimator)
    if (chosen === versions && end === context.messages.length) return reduced
    const messages: Array<Message> = []
    for (let i = 0; i < context.messages.length; i++) {
      const message = i < end ? chosen[i] : context.messages[i]
      if (message !== undefined) messages.push(message)
    }
    return settledAsLastTime(context, messages)
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What was settled last for a context: the same messages give the same context, with all that is remembered about it. */
const last = /*#__PURE__*/ new WeakMap<
  Context,
  { readonly messages: ReadonlyArray<Message>; readonly after: Context }
>()

const settledAsLastTime = (context: Context, messages: ReadonlyArray<Message>): Context => {
  const known = last.get(context)
  if (known !== undefined && firstDifference(known.messages, messages) < 0) return known.after
  const after = settle(context, withMessages(context, messages))
  last.set(context, { messages, after })
  return after
}

/** The messages of a context as an edit left them; `undefined` for those that went. */
type Versions = ReadonlyArray<Message | undefined>

/** What became of each message, `undefined` for those that went; nothing at all when something new stands between them. */
const editedVersions = (before: ReadonlyArray<Message>, after: ReadonlyArray<Message>): Versions | undefined => {
  const out: Array<Message | undefined> = []
  let j = 0
  for (let i = 0; i < before.length; i++) {
    // most are the very same: what is in them need not be looked at
    const isLeft = j < after.length && (after[j] === before[i] || after[j]!.id === before[i]!.id)
    out.push(isLeft ? after[j++] : undefined)
  }
  return j === after.length ? out : undefined
}

/** What the second versions cost more than the first. */
const unitsBetween = (first: Versions, second: Versions, estimator: Estimator): number => {
  let units = 0
  for (let i = 0; i < first.length && first !== second; i++) {
    if (first[i] === second[i]) continue
    units += unitsOfOne(second[i], estimator) - unitsOfOne(first[i], estimator)
  }
  return units
}

const unitsOfOne = (message: Message | undefined, estimator: Estimator): number =>
  message === undefined ? 0 : estimator.message(message)

/**
 * The index from which on the messages may be as they were. The oldest edit is given back only where nothing need be edited:
 * as long as it is made, thinking that is bound to its prefix goes with it, and so it is not counted.
 */
const firstGivenBack = (
  context: Context,
  edited: Versions,
  reducedUnits: number,
  target: number,
  estimator: Estimator
): number => {
  const { messages } = context
  if (estimator.tokens(contextUnits(context, estimator)) <= target) return 0
  const oldest = edited.findIndex((message, i) => message !== messages[i])
  const keptUnitsOf = keptMessageUnits(context, estimator)
  let units = reducedUnits
  let end = messages.length
  for (; end > oldest + 1; end--) {
    const message = edited[end - 1]
    const before = messages[end - 1]!
    if (message !== before) units += keptUnitsOf(before) - unitsOfOne(message, estimator)
    if (estimator.tokens(units) > target) return end
  }
  return end
}

/**
 * What is known of a history, for the history that it grew to.
 *
 * Pairs, steps, documents and rules are found out by looking at every message, and remembered per list. When messages were
 * appended, only the last step before them and what follows it can have changed: so much is looked at, and the rest is taken
 * over. What is taken over is what looking at all would have found.
 *
 * @since 0.1.0
 * @internal
 */
import { prime, recall } from '../internal/memo'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { lacksThinking } from './Boundary'
import { type AnsweredCall, answeredCalls, type Pair, type Pairing, pairMessages, type Position } from './Pairing'
import { documents } from './settle'
import { crossings, serving, type Span, stepsOf } from './Span'
import { areWaiting, unbroken, violations } from './Violation'

/**
 * Takes over what is remembered of a context to one that has its first `same` messages, others behind them, and the same
 * profile. Where what comes behind touches anything but the last step before it, nothing is taken over.
 *
 * @internal
 * @since 0.1.0
 */
export const growInto = (before: Context, after: Context, same = before.messages.length): void => {
  const [old, messages] = [before.messages, after.messages]
  const cited = same === old.length ? recall(documents, old) : undefined
  if (cited !== undefined) prime(documents, messages, cited.concat(documents(messages.slice(same))))
  const [pairing, steps] = [recall(pairMessages, old), recall(stepsOf, old)]
  if (pairing === undefined || steps === undefined) return
  let kept = steps.length - 1
  while (kept >= 0 && steps[kept]!.start >= same) kept--
  const start = steps[kept]?.start ?? 0
  if (start === 0 || crossings(old)[start]! > 0 || pairing.dangling.some(({ message }) => message < start)) return
  const window = messages.slice(start)
  const own = pairMessages(window)
  if (own.orphans.length > 0 || own.duplicates.length > 0 || serving(window).broken.length > 0) return
  prime(pairMessages, messages, grownPairing(pairing, own, start))
  const answered = recall(answeredCalls, old)
  if (answered !== undefined) prime(answeredCalls, messages, grownAnswers(answered, answeredCalls(window), start))
  prime(crossings, messages, grownCrossings(crossings(old), crossings(window), start))
  prime(stepsOf, messages, steps.slice(0, kept).concat(stepsOf(window).map((span) => moved(span, start))))
  if (unbroken.has(before) && isUnbrokenFrom(start, window, same, after)) unbroken.add(after)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const movedTo = ({ message, block }: Position, by: number): Position => ({ message: message + by, block })

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const grownPairing = (before: Pairing, own: Pairing, start: number): Pairing => ({
  pairs: grownPairs(before.pairs, own.pairs, start),
  dangling: own.dangling.map((at) => movedTo(at, start)),
  orphans: before.orphans.filter(({ message }) => message < start),
  duplicates: before.duplicates.filter(({ message }) => message < start)
})

/** Pairs are in the order of their results. */
const grownPairs = (before: ReadonlyArray<Pair>, own: ReadonlyArray<Pair>, start: number): ReadonlyArray<Pair> => {
  let kept = before.length
  while (kept > 0 && before[kept - 1]!.result.message >= start) kept--
  return before
    .slice(0, kept)
    .concat(own.map(({ use, result }) => ({ use: movedTo(use, start), result: movedTo(result, start) })))
}

const grownAnswers = (
  before: ReadonlyArray<AnsweredCall>,
  own: ReadonlyArray<AnsweredCall>,
  start: number
): ReadonlyArray<AnsweredCall> => {
  let kept = before.length
  while (kept > 0 && before[kept - 1]!.resultAt.message >= start) kept--
  return before
    .slice(0, kept)
    .concat(own.map((one) => ({ ...one, useAt: movedTo(one.useAt, start), resultAt: movedTo(one.resultAt, start) })))
}

const grownCrossings = (before: Int32Array, own: Int32Array, start: number): Int32Array => {
  const out = new Int32Array(start + own.length)
  out.set(before.subarray(0, start))
  out.set(own, start)
  return out
}

/** Whether nothing is wrong with the messages from the last step on, when nothing was with those before. */
const isUnbrokenFrom = (start: number, window: ReadonlyArray<Message>, known: number, after: Context): boolean => {
  const { messages } = after
  const profile = profileOf(after)
  if (profile.uniqueIds === 'history' && repeatsId(messages, start, known)) return false
  if (profile.thinkingInLoop === 'required' && lacksThinking(messages) >= 0) return false
  // what is about more than a step was looked at
  const ofStep: Profile = { ...profile, firstRole: 'any', thinkingInLoop: 'optional' }
  return areWaiting(violations({ ...after, messages: window }, ofStep), window)
}

/** Whether a call from `known` on has the id of one before `start`, all of which are answered. */
const repeatsId = (messages: ReadonlyArray<Message>, start: number, known: number): boolean => {
  const calls = answeredCalls(messages)
  for (let m = known; m < messages.length; m++)
    for (const block of messages[m]!.content)
      if (block.type === 'tool_use' && block.id !== undefined)
        for (let k = 0; k < calls.length && calls[k]!.useAt.message < start; k++)
          if (calls[k]!.use.id === block.id) return true
  return false
}

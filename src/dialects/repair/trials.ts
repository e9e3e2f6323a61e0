/**
 * Trials: small changes, of which only the dialect knows whether they help.
 *
 * @since 0.1.0
 * @internal
 */
import { type Context, withMessages } from '../../model/Context'
import type { Profile } from '../../model/Profile'
import type { Violation } from '../Dialect'
import { neutralOf } from '../rules'
import { type Attempt, placeOf } from './Attempt'
import { attemptsFor } from './attempts'
import type { Look, State, Step } from './State'

/** How many violations alike are tried in vain before the others like them are left alone: all of a short history. */
const triesFor = (messages: number): number => Math.max(3, Math.floor(600 / Math.max(1, messages)))

/**
 * Makes the first small change after which less is wrong, and the same wherever else the same rule is broken. What did not
 * help is counted in `failed`, so that of thousands alike only a few are tried. `undefined` when nothing helps.
 *
 * @internal
 * @since 0.1.0
 */
export const attempted = <Native>(
  state: State<Native>,
  look: Look<Native>,
  profile: Profile,
  failed: Map<string, number>,
  steps: Array<Step>,
  onward: (state: State<Native>, steps: Array<Step>) => State<Native>
): State<Native> | undefined => {
  const tries = triesFor(state.context.messages.length)
  for (const violation of state.violations) {
    if (neutralOf(violation)?.rule === 'thinking-required') continue
    const attempts = attemptsFor(state.context, violation, profile)
    const alike = [violation.rule, ...attempts.map(({ kind }) => kind)].join('\n')
    const before = failed.get(alike) ?? 0
    if (before >= tries || failed.has(`${violation.path}\n${alike}`)) continue
    for (const attempt of attempts) {
      const place = placeOf(violation)
      const next = look(state, attempt.change(new Set([place])))
      const isEven = next.violations.length === state.violations.length
      if (isEven && attempt.mend === undefined && isChanged(state, next)) {
        // what breaks another rule in place of this one may be mended from there
        const more: Array<Step> = [{ rule: violation.rule, path: violation.path, action: attempt.action }]
        const after = onward(next, more)
        if (after.violations.length < state.violations.length) {
          for (const step of more) steps.push(step)
          return after
        }
      }
      if (next.violations.length >= state.violations.length) continue
      const { rule, path } = violation
      steps.push({ rule, path, action: attempt.action })
      const tried = new Set(attempts.slice(0, attempts.indexOf(attempt)).map(({ kind }) => kind))
      return everywhere(state, next, violation, { attempt, tried }, look, profile, steps)
    }
    failed.set(alike, before + 1)
    failed.set(`${violation.path}\n${alike}`, tries)
  }
  return undefined
}

const isChanged = <Native>({ context: { messages } }: State<Native>, next: State<Native>): boolean =>
  next.context.messages.length !== messages.length ||
  next.context.messages.some((message, i) => message !== messages[i])

/** An attempt that helped, and the kinds of those that had been tried in vain before it. */
interface Found {
  readonly attempt: Attempt
  readonly tried: ReadonlySet<string>
}

/** What helped once is done at once to all that break the same rule, and stays done to those that it helps. */
const everywhere = <Native>(
  state: State<Native>,
  next: State<Native>,
  violation: Violation,
  found: Found,
  look: Look<Native>,
  profile: Profile,
  steps: Array<Step>
): State<Native> => {
  const { attempt } = found
  const taken =
    attempt.mend === undefined ? spread(state, violation, found, profile) : mended(state, violation, found, profile)
  if (taken === undefined) return next
  const all = look(state, taken.context)
  if (all.violations.length <= next.violations.length - taken.steps.length) {
    for (const step of taken.steps) steps.push(step)
    return all
  }
  const some = attempt.mend === undefined ? undefined : helped(state, all, violation, taken)
  if (some === undefined) return next
  const rest = look(state, some.context)
  if (rest.violations.length >= next.violations.length) return next
  for (const step of some.steps) steps.push(step)
  return rest
}

/** A context in which some more was done, and what. */
interface Taken {
  readonly context: Context
  readonly steps: ReadonlyArray<Step>
}

/** The attempt of the same kind, unless a smaller one comes before it that has not been tried. */
const sameOf = ({ attempt, tried }: Found, attempts: ReadonlyArray<Attempt>): Attempt | undefined => {
  const next = attempts.find(({ kind }) => !tried.has(kind))
  return next?.kind === attempt.kind ? next : undefined
}

/** A change of the whole context, for all messages for which it may be tried; what stands in one message is one step. */
const spread = <Native>(
  { context, violations }: State<Native>,
  first: Violation,
  found: Found,
  profile: Profile
): Taken | undefined => {
  const { action, change } = found.attempt
  const places = new Set([placeOf(first)])
  const steps: Array<Step> = []
  for (const violation of violations) {
    const { rule, path } = violation
    if (rule !== first.rule || places.has(placeOf(violation))) continue
    if (sameOf(found, attemptsFor(context, violation, profile)) === undefined) continue
    places.add(placeOf(violation))
    steps.push({ rule, path, action })
  }
  return steps.length === 0 ? undefined : { context: change(places), steps }
}

/** The same change of every message for which it may be tried, the last block first, so that the numbers of blocks hold. */
const mended = <Native>(
  { context, violations }: State<Native>,
  first: Violation,
  found: Found,
  profile: Profile
): Taken | undefined => {
  const messages = [...context.messages]
  const steps: Array<Step> = []
  for (let k = violations.length - 1; k >= 0; k--) {
    const { rule, path } = violations[k]!
    const at = placeOf(violations[k]!)
    if (rule !== first.rule || at < 0) continue
    const same = sameOf(found, attemptsFor(context, violations[k]!, profile, messages[at]))
    if (same?.mend === undefined) continue
    messages[at] = same.mend()
    if (violations[k] !== first) steps.push({ rule, path, action: same.action })
  }
  return steps.length === 0 ? undefined : { context: withMessages(context, messages), steps: steps.reverse() }
}

/** Of what was done to many messages only what helped, message by message. */
const helped = <Native>(
  before: State<Native>,
  after: State<Native>,
  first: Violation,
  { context, steps }: Taken
): Taken | undefined => {
  if (after.context.messages.length !== before.context.messages.length) return undefined
  const [old, now] = [countByPlace(before), countByPlace(after)]
  const isHelped = (at: number): boolean => (now.get(at) ?? 0) < (old.get(at) ?? 0)
  const some = steps.filter((step) => isHelped(placeOf(step)))
  if (some.length === 0) return undefined
  const messages = before.context.messages.map((message, at) =>
    isHelped(at) || at === placeOf(first) ? context.messages[at]! : message
  )
  return { context: withMessages(before.context, messages), steps: some }
}

const countByPlace = ({ violations }: State<unknown>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const violation of violations) counts.set(placeOf(violation), (counts.get(placeOf(violation)) ?? 0) + 1)
  return counts
}

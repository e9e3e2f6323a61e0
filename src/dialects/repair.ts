/**
 * Repairs: the smallest change after which a provider takes a broken history.
 *
 * A repair is told by the dialect what is wrong, makes it good in the neutral model, and asks again. What is not named by
 * a violation is not touched, so that a valid history is never repaired.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { text } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import type { DecodeError, Dialect, Violation, ViolationOptions } from './Dialect'
import { dash, dropBlocks, fillMessages, wrapInputs } from './repair/contents'
import { type Attempt, attemptsFor } from './repair/fields'
import { renameIds } from './repair/ids'
import { thinMarkers } from './repair/markers'
import { orderResults, placeResults } from './repair/pairs'
import type { Finding, Note, Pass } from './repair/Pass'
import { addEnds, partNeighbours, placeSystem } from './repair/roles'
import { neutralOf } from './rules'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is one thing that a repair did.
 *
 * @category model
 * @since 0.1.0
 */
export interface RepairStep {
  /** The id of the rule that was broken, e.g. `A-R2`. */
  readonly rule: string
  /** The culprit, where it stood when the step was taken, e.g. `messages[2].content[0]`. */
  readonly path: string
  /** What was done, in words. */
  readonly action: string
}

/**
 * Is a repaired request.
 *
 * @category model
 * @since 0.1.0
 */
export interface Repaired<Native> {
  readonly value: Native
  /** What was done, in order; none for a request that was valid. */
  readonly steps: ReadonlyArray<RepairStep>
  /** What is still refused, because only the caller can make it good. */
  readonly left: ReadonlyArray<Violation>
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Makes a broken request valid with the smallest change, and says what it did, step by step:
 *
 * | broken                                        | repair                                                            |
 * | --------------------------------------------- | ----------------------------------------------------------------- |
 * | a result elsewhere than behind its call       | is moved there                                                    |
 * | a call without a result                       | is answered: `[no result: the call was interrupted]`               |
 * | a result without a call, a second result      | is dropped                                                        |
 * | an id of the wrong kind, one id for two calls | is replaced, in the call and in its result                        |
 * | an empty text, empty thinking                 | is dropped; a dash stands where nothing else is left               |
 * | half of a server-side pair                    | is dropped                                                        |
 * | the assistant first or last                   | words of the user are added                                       |
 * | neighbours of one role                        | are merged; between results and words goes `Noted.`               |
 * | a system message out of place                 | is moved behind the next words of the user, or becomes such words |
 * | too many cache markers                        | the oldest of the messages go                                     |
 * | odd fields                                    | are dropped, or their message is written afresh                   |
 *
 * Ids and texts are the same in every run. Where thinking is bound to what stands before it, all thinking behind the
 * first change goes. Thinking that a provider demands cannot be made up: such violations are in `left`, with all others
 * that nothing here helps against. A valid request comes back itself, without steps. Calls that the host is about to
 * answer count as unanswered: repair what you are about to send. Returns a {@link DecodeError} for what is no request.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { repair } from 'context-compaction/dialects'
 * import { openaiChat } from 'context-compaction/dialects/openai-chat'
 *
 * const call = { id: 'call_1', type: 'function', function: { name: 'ls', arguments: '{}' } }
 * const broken = {
 *   messages: [
 *     { role: 'user', content: 'What is here?' },
 *     { role: 'assistant', content: null, tool_calls: [call] },
 *     { role: 'user', content: 'Stop!' }
 *   ]
 * }
 * const repaired = repair(openaiChat)(broken)
 * assert.ok(isRight(repaired))
 * assert.deepStrictEqual(repaired.right.steps, [
 *   {
 *     rule: 'C-R1',
 *     path: 'messages[1].tool_calls[0]',
 *     action: 'answered the call: [no result: the call was interrupted]'
 *   }
 * ])
 * assert.deepStrictEqual(openaiChat.violations(repaired.right.value), [])
 *
 * @category combinators
 * @since 0.1.0
 */
export const repair =
  <Native, Encoded extends Native>(dialect: Dialect<Native, Encoded>, options: ViolationOptions = {}) =>
  <N extends Native>(native: N): Either<DecodeError, Repaired<N>> => {
    const decoded = dialect.decode(native)
    if (isLeft(decoded)) return decoded
    const broken = dialect.violations(native, options)
    if (broken.length === 0) return right({ value: native, steps: [], left: [] })
    const steps: Array<RepairStep> = []
    const profile = profileFor(dialect, native, decoded.right, options)
    const look = (known: State<Native> | undefined, context: Context): State<Native> =>
      stateOf(dialect, options, known, dialect.encode(context))
    let state = done(stateOf(dialect, options, undefined, native), look, profile, steps)
    if (profile.thinkingBinding === 'prefix') {
      const unbound = withoutBoundThinking(decoded.right, itemsOf(native), state, steps)
      if (unbound !== state.context) state = done(look(state, unbound), look, profile, steps)
    }
    // the fields that are required were there before, and none of them is taken away
    return right({ value: state.native as N, steps, left: state.violations })
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A request, what it is read as, and what is wrong with it. */
interface State<Native> {
  readonly native: Native
  readonly context: Context
  readonly violations: ReadonlyArray<Violation>
}

interface Look<Native> {
  (known: State<Native> | undefined, context: Context): State<Native>
}

/** In this order: pairs before contents, so that no result is lost that could be moved. */
const passes: ReadonlyArray<Pass> = [
  renameIds,
  placeResults,
  orderResults,
  dropBlocks,
  fillMessages,
  wrapInputs,
  placeSystem,
  partNeighbours,
  addEnds
]

/** How many passes may follow one another without less being wrong: one makes room for the next. */
const patience = 10

const profileFor = <Native>(
  dialect: Dialect<Native>,
  native: Native,
  context: Context,
  { model }: ViolationOptions
): Profile => {
  if (model === undefined) return profileOf(context)
  const told = dialect.decode({ ...native, model })
  return profileOf(isLeft(told) ? context : told.right)
}

const itemsOf = (native: unknown): ReadonlyArray<unknown> => {
  const { messages, contents, input } = (native ?? {}) as Readonly<Record<string, unknown>>
  const items = [messages, contents, input].find((value) => Array.isArray(value))
  return Array.isArray(items) ? items : []
}

/** Reads a request; messages that are the objects they were before are read as the messages they were before. */
const stateOf = <Native>(
  dialect: Dialect<Native>,
  options: ViolationOptions,
  known: State<Native> | undefined,
  native: Native
): State<Native> => {
  const violations = dialect.violations(native, options)
  const decoded = dialect.decode(native)
  if (isLeft(decoded)) return known ?? { native, context: { system: [], tools: [], messages: [] }, violations }
  const context = decoded.right
  if (known === undefined) return { native, context, violations }
  const before = new Map(itemsOf(known.native).map((item, i) => [item, known.context.messages[i]]))
  const items = itemsOf(native)
  const messages = context.messages.map((message, i) => before.get(items[i]) ?? message)
  return { native, context: withMessages(context, messages), violations }
}

/** Runs passes, and tries what is left one by one, until nothing is wrong, or nothing helps. */
const done = <Native>(
  start: State<Native>,
  look: Look<Native>,
  profile: Profile,
  steps: Array<RepairStep>
): State<Native> => {
  let state = passed(start, look, profile, steps)
  while (state.violations.length > 0) {
    const next = attempted(state, look, profile, steps)
    if (next === undefined) return state
    state = passed(next, look, profile, steps)
  }
  return state
}

/** Runs passes; of all that they lead to, the state in which least is wrong comes back. */
const passed = <Native>(
  start: State<Native>,
  look: Look<Native>,
  profile: Profile,
  steps: Array<RepairStep>
): State<Native> => {
  const seen = new Set([signature(start)])
  let best = start
  let length = steps.length
  let state = start
  for (let waiting = 0; waiting < patience && state.violations.length > 0; waiting++) {
    const next = improved(state, look, profile, seen, steps)
    if (next === undefined) break
    state = next
    seen.add(signature(state))
    if (state.violations.length >= best.violations.length) continue
    best = state
    length = steps.length
    waiting = 0
  }
  steps.splice(length)
  return best
}

/** What a request says; passes that lead back to it go in circles. */
const signature = <Native>({ native }: State<Native>): string => JSON.stringify(native)

const improved = <Native>(
  state: State<Native>,
  look: Look<Native>,
  profile: Profile,
  seen: ReadonlySet<string>,
  steps: Array<RepairStep>
): State<Native> | undefined => {
  const { context, violations } = state
  const findings = violations.flatMap((violation): ReadonlyArray<Finding> => {
    const neutral = neutralOf(violation)
    return neutral === undefined ? [] : [{ violation, neutral }]
  })
  const max = profile.maxCacheMarkers ?? Infinity
  const all = [
    ...passes.map((pass) => (note: Note) => pass(context, findings, profile, note)),
    (note: Note) => thinMarkers(context, violations, max, note)
  ]
  for (const pass of all) {
    const taken: Array<RepairStep> = []
    const changed = pass(({ rule, path }, action) => void taken.push({ rule, path, action }))
    if (changed === context) continue
    const next = look(state, changed)
    if (seen.has(signature(next))) continue
    for (const step of taken) steps.push(step)
    return next
  }
  return undefined
}

/** The first small change after which less is wrong, and the same wherever else the same rule is broken. */
const attempted = <Native>(
  state: State<Native>,
  look: Look<Native>,
  profile: Profile,
  steps: Array<RepairStep>
): State<Native> | undefined => {
  for (const violation of state.violations) {
    if (neutralOf(violation)?.rule === 'thinking-required') continue
    for (const attempt of attemptsFor(state.context, violation, profile)) {
      const next = look(state, attempt.context)
      if (next.violations.length >= state.violations.length) continue
      const { rule, path } = violation
      steps.push({ rule, path, action: attempt.action })
      return everywhere(state, next, violation, attempt, look, profile, steps)
    }
  }
  return undefined
}

/** What helped once is done at once to all that break the same rule, if all of them are helped. */
const everywhere = <Native>(
  state: State<Native>,
  next: State<Native>,
  done: Violation,
  { action, context: first }: Attempt,
  look: Look<Native>,
  profile: Profile,
  steps: Array<RepairStep>
): State<Native> => {
  const { length } = state.context.messages
  if (first.messages.length !== length) return next
  const taken: Array<RepairStep> = []
  let context = first
  for (const violation of state.violations) {
    const { rule, path } = violation
    if (violation === done || rule !== done.rule) continue
    const same = attemptsFor(context, violation, profile).find((attempt) => attempt.action === action)
    if (same?.context.messages.length !== length) return next
    context = same.context
    taken.push({ rule, path, action })
  }
  if (taken.length === 0) return next
  const all = look(state, context)
  if (all.violations.length > next.violations.length - taken.length) return next
  for (const step of taken) steps.push(step)
  return all
}

/** All thinking behind the first item that is not what it was; the rule is named as in the profile. */
const withoutBoundThinking = <Native>(
  original: Context,
  before: ReadonlyArray<unknown>,
  { native, context }: State<Native>,
  steps: Array<RepairStep>
): Context => {
  const after = itemsOf(native)
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  let first = 0
  if (isSame(original.system, context.system) && isSame(original.tools, context.tools))
    while (first < after.length && after[first] === before[first]) first++
  const messages = context.messages.map((message, i): Message => {
    if (i < first || message.role !== 'assistant') return message
    const content = message.content.filter(({ type }) => type !== 'thinking')
    if (content.length === message.content.length) return message
    const action = 'dropped thinking that is bound to what stood before the repair'
    steps.push({ rule: 'thinkingBinding', path: `messages[${String(i)}]`, action })
    return { ...message, content: content.length === 0 ? [text(dash)] : content }
  })
  return messages.every((message, i) => message === context.messages[i]) ? context : withMessages(context, messages)
}

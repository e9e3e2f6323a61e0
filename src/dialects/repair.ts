/**
 * Repairs: the smallest change after which a provider takes a broken history.
 *
 * A repair is told by the dialect what is wrong, makes it good in the neutral model, and asks again. What is not named by
 * a violation is not touched, so that a valid history is never repaired.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { memoize } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import { text } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { settle } from '../roundtrip/settle'
import type { DecodeError, Dialect, Violation, ViolationOptions } from './Dialect'
import { dash, dropBlocks, fillMessages, wrapInputs } from './repair/contents'
import { renameIds } from './repair/ids'
import { thinMarkers } from './repair/markers'
import { joinResults, orderResults, placeResults } from './repair/pairs'
import type { Finding, Note, Pass } from './repair/Pass'
import { itemsOf, type Look, type State, stateOf } from './repair/State'
import { attempted } from './repair/trials'
import { addEnds, partNeighbours, placeSystem } from './repair/roles'
import { neutralOf } from './rules'
import { isRaw } from './wire'

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
 * | a result that names no call                   | gets the id of the call that waits for it; else it is dropped     |
 * | an id of the wrong kind, one id for two calls | is replaced, in the call and in its result                        |
 * | an empty text, empty thinking                 | is dropped; a dash stands where nothing else is left               |
 * | half of a server-side pair                    | is dropped                                                        |
 * | the assistant first or last                   | words of the user are added; whitespace at the end of a prefill goes |
 * | neighbours of one role                        | are merged; between results and words goes `Noted.`               |
 * | a system message out of place                 | is moved behind the next words of the user, or becomes such words |
 * | a role that is called otherwise here          | is called as it is here                                           |
 * | too many cache markers                        | the oldest of the messages go                                     |
 * | names of tools and documents                  | are written in letters that are allowed                           |
 * | a call of Gemini without its signature        | is signed with the text that Gemini takes in place of one         |
 * | reasoning that nothing follows                | is dropped                                                        |
 * | odd fields                                    | are dropped, or what they stand in is written afresh              |
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
    const freshly = (from: N | Native): State<Native> => stateOf(dialect, options, undefined, from)
    let state = done(freshly(native), look, profile, steps)
    // what was read beside other neighbours may be read as something else now, against which more helps
    if (state.violations.length > 0) {
      const more: Array<RepairStep> = []
      const again = done(freshly(state.native), look, profile, more)
      if (again.violations.length < state.violations.length) {
        state = again
        for (const step of more) steps.push(step)
      }
    }
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

/** In this order: pairs before contents, so that no result is lost that could be moved. */
const passes: ReadonlyArray<Pass> = [
  renameIds,
  joinResults,
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

/** Runs passes, and tries what is left one by one, until nothing is wrong, or nothing helps. */
const done = <Native>(
  start: State<Native>,
  look: Look<Native>,
  profile: Profile,
  steps: Array<RepairStep>
): State<Native> => {
  let state = passed(start, look, profile, steps)
  let failed = new Map<string, number>()
  while (state.violations.length > 0) {
    const isFresh = failed.size === 0
    const next = attempted(state, look, profile, failed, steps, (from, more) => passed(from, look, profile, more))
    if (next !== undefined) state = passed(next, look, profile, steps)
    // what did not help before may help after what was done since
    else if (isFresh) return state
    else failed = new Map()
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
  const seen = [start]
  let best = start
  let length = steps.length
  let state = start
  for (let waiting = 0; waiting < patience && state.violations.length > 0; waiting++) {
    const next = improved(state, look, profile, seen, steps)
    if (next === undefined) break
    state = next
    seen.push(state)
    if (state.violations.length >= best.violations.length) continue
    best = state
    length = steps.length
    waiting = 0
  }
  steps.splice(length)
  return best
}

/** What a request says; passes that lead back to it go in circles. */
const signature = /*#__PURE__*/ memoize(({ native }: State<unknown>): string => JSON.stringify(native))

const isSeen = <Native>(seen: ReadonlyArray<State<Native>>, next: State<Native>): boolean =>
  seen.some((state) => state.violations.length === next.violations.length && signature(state) === signature(next))

const improved = <Native>(
  state: State<Native>,
  look: Look<Native>,
  profile: Profile,
  seen: ReadonlyArray<State<Native>>,
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
    if (isSeen(seen, next)) continue
    for (const step of taken) steps.push(step)
    return next
  }
  return undefined
}

/**
 * All thinking behind the first item that is not what it was, cache markers aside; the rule is named as in the profile. What
 * was made with thinking that goes loses the ids that would demand it.
 */
const withoutBoundThinking = <Native>(
  original: Context,
  before: ReadonlyArray<unknown>,
  { native, context }: State<Native>,
  steps: Array<RepairStep>
): Context => {
  const after = itemsOf(native)
  let first = 0
  if (isSame(original.system, context.system) && isSame(original.tools, context.tools))
    while (first < after.length && (after[first] === before[first] || isSame(after[first], before[first]))) first++
  const messages = mapWithIndex(context.messages, (i, message): Message => {
    if (i < first || message.role !== 'assistant') return message
    const content = message.content.filter(({ type }) => type !== 'thinking')
    if (content.length === message.content.length) return message
    const action = 'dropped thinking that is bound to what stood before the repair'
    steps.push({ rule: 'thinkingBinding', path: `messages[${String(i)}]`, action })
    return { ...message, content: content.length === 0 ? [text(dash)] : content }
  })
  if (messages === context.messages) return context
  const emptied = messages.filter((message, i) => message === context.messages[i] || !isDash(message))
  const settled = settle(context, withMessages(context, emptied))
  return settled === context ? withMessages(context, messages) : settled
}

const isDash = ({ content: [block, ...others] }: Message): boolean =>
  block?.type === 'text' && block.text === dash && others.length === 0

/** Whether two values say the same beside their cache markers, which are no part of what thinking is bound to. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, unmarked) === JSON.stringify(b, unmarked)

const unmarked = (key: string, value: unknown): unknown =>
  isMarking(key, value) ? undefined : Array.isArray(value) ? value.filter((item) => !isPoint(item)) : value

/** Whether a field is a cache marker, or holds such and nothing else. */
const isMarking = (key: string, value: unknown): boolean =>
  key === 'cache_control' ||
  key === 'cacheControl' ||
  (/^(?:providerOptions|providerMetadata|anthropic)$/.test(key) &&
    isRaw(value) &&
    Object.entries(value).every(([inner, one]) => isMarking(inner, one)))

const isPoint = (item: unknown): boolean => typeof item === 'object' && item !== null && 'cachePoint' in item

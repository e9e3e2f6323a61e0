/**
 * Removes old tool calls with their results and keeps what was said beside them.
 *
 * @since 0.1.0
 */
import { filterWithIndex, firstDifference } from '../internal/readonlyArray'
import { isOpaque, type ToolUse } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { type AnsweredCall, pairMessages } from '../roundtrip/Pairing'
import { hasToolUse, latestUserWords, loopPrompt, stepsOf } from '../roundtrip/Span'
import { settle } from '../roundtrip/settle'
import { type Estimator, fixedUnits, isWithin } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { editMessage } from '../traversal/Blocks'
import { keptMessageUnits, keptUnits } from './keptUnits'
import { oldPairs } from './oldPairs'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which calls stay.
 *
 * @category model
 * @since 0.1.0
 */
export interface StripToolCallsOptions {
  /** How many of the newest answered calls to leave alone; excluded ones count as well. */
  readonly keep: number
  /** Tokens; as soon as the context costs no more, no more calls are removed. Default: 0. */
  readonly target?: number
  /** Works in steps of this many calls, so that requests in between share their prefix. Default: 1. */
  readonly batch?: number
  /** Tools whose calls are never removed. */
  readonly excludeTools?: ReadonlyArray<string>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Strips the oldest answered calls with their results, until the context costs no more than `target` tokens or only the `keep`
 * newest are left. What the user and the model said stays word for word, also beside a call; a message that held nothing
 * else goes, and so does the thinking that led to the calls.
 *
 * Between `clearToolResults`, after which every call can still be seen, and `dropOldestSteps`, after which what was said
 * with the calls is gone too. The AI SDK's `pruneMessages` does this with `toolCalls`. Left alone are calls that wait,
 * the pending step, the latest words of the user, pinned messages, calls beside server-side ones, steps that a system
 * message stands on, and the last loop where the profile requires that it begins with thinking. Where calls belong together
 * (`callsTogether`) all of neighbouring messages go or none, and words that come to stand before other calls are put into the
 * message of these. The context itself comes back when there is nothing to strip. Throws a `RangeError` for a broken number.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { stripToolCalls } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Fix the build.'),
 *     assistant('I look.', toolUse({ id: 'c1', name: 'read_file', input: { path: 'build.ts' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'const steps = []' })),
 *     assistant('It has no steps.'),
 *     user('Add one.')
 *   ]
 * })
 * const after = stripToolCalls({ keep: 0 })(before)
 * assert.deepStrictEqual(
 *   after.messages.map(({ content }) => content.map((block) => (block.type === 'text' ? block.text : block.type))),
 *   [['Fix the build.'], ['I look.', 'It has no steps.'], ['Add one.']]
 * )
 * assert.strictEqual(stripToolCalls({ keep: 1 })(before), before)
 *
 * @see clearToolResults to keep the calls
 * @category reducers
 * @since 0.1.0
 */
export const stripToolCalls = (options: StripToolCallsOptions): Reducer => {
  const { keep, target = 0, batch = 1, excludeTools = [], estimator = heuristicEstimator } = options
  checkAtLeast('stripToolCalls: keep', keep, 0)
  checkAtLeast('stripToolCalls: target', target, 0, false)
  checkAtLeast('stripToolCalls: batch', batch, 1)
  return (context) => {
    const { messages } = context
    const isFree = freeOf(context)
    const { callsTogether = false } = profileOf(context)
    const old = oldPairs(messages, { keep, excludeTools })
    // where they go one by one, those that are not needed are not looked at
    const free = batch === 1 && !callsTogether ? old : old.filter(isFree)
    const whole = free.slice(0, free.length - (free.length % batch))
    const pairs = callsTogether ? ofWholeRuns(messages, whole) : whole
    /** Calls of one message go together. */
    const pieceOf = ({ useAt }: AnsweredCall): number =>
      callsTogether ? runStart(messages, useAt.message) : useAt.message
    if (pairs.length === 0 || isWithin(context, target, estimator)) return context
    const unitsOf = keptMessageUnits(context, estimator)
    const isFitting = (units: number): boolean => estimator.tokens(units) <= target
    let units = fixedUnits(context, estimator)
    const end = pairs[pairs.length - 1]!.resultAt.message
    for (let m = messages.length - 1; m > end && isFitting(units); m--) units += unitsOf(messages[m]!)
    // all calls go anyway where what no call is taken from costs more than the target
    const isCounted = isFitting(units)
    if (isCounted) {
      units = keptUnits(context, estimator)
      // thinking stays before the first that goes
      for (let m = 0; m < pairs[0]!.useAt.message; m++) units += estimator.message(messages[m]!) - unitsOf(messages[m]!)
    }
    const goes: Array<Array<boolean> | undefined> = []
    const left: Array<Message | undefined> = messages.slice()
    const strip = (m: number): void => {
      const message = messages[m]!
      const rest = filterWithIndex(message.content, (b) => goes[m]![b] !== true)
      // thinking belongs to the calls that it led to
      const isCalling = message.role !== 'assistant' || rest.some(({ type }) => type === 'tool_use')
      const content = isCalling ? rest : filterWithIndex(rest, (_, { type }) => type !== 'thinking')
      const before = left[m]
      // edits of one message stand on one another, so that each of them is found again
      const after = content.length === 0 ? undefined : editMessage(before ?? message, content)
      if (isCounted) units += (after === undefined ? 0 : unitsOf(after)) - (before === undefined ? 0 : unitsOf(before))
      left[m] = after
    }
    for (let k = 0; k < pairs.length;) {
      if (goes.length > 0 && isCounted && isFitting(units)) break
      const piece = pieceOf(pairs[k]!)
      const places: Array<number> = []
      for (; k < pairs.length && pieceOf(pairs[k]!) === piece; k++) {
        if (!isFree(pairs[k]!)) continue
        for (const at of [pairs[k]!.useAt, pairs[k]!.resultAt]) {
          ;(goes[at.message] ??= [])[at.block] = true
          if (!places.includes(at.message)) places.push(at.message)
        }
      }
      places.forEach(strip)
    }
    const joined = callsTogether ? joinWords(left) : left
    const stripped = joined.filter((message) => message !== undefined)
    return settle(context, withMessages(context, firstDifference(stripped, messages) < 0 ? messages : stripped))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The first of the neighbouring assistant messages that a message stands among. */
const runStart = (messages: ReadonlyArray<Message>, m: number): number => {
  let start = m
  while (messages[start - 1]?.role === 'assistant') start--
  return start
}

/**
 * Leaves the calls of which a neighbour stays, and those whose words would come to stand before a pinned call. In the order
 * of the messages.
 */
const ofWholeRuns = (
  messages: ReadonlyArray<Message>,
  pairs: ReadonlyArray<AnsweredCall>
): ReadonlyArray<AnsweredCall> => {
  const listed = new Set(pairs.map(({ use }) => use))
  let pinned = messages.length - 1
  while (pinned >= 0 && !(messages[pinned]!.pinned === true && hasToolUse(messages[pinned]!))) pinned--
  const isWhole = (start: number): boolean => {
    for (let m = start; messages[m]?.role === 'assistant'; m++)
      for (const block of messages[m]!.content)
        if (block.type === 'tool_use' ? !listed.has(block) : block.type !== 'thinking' && start < pinned) return false
    return true
  }
  const goes = new Map<number, boolean>()
  const runs = pairs.map((pair) => [runStart(messages, pair.useAt.message), pair] as const)
  for (const [start] of runs) if (!goes.has(start)) goes.set(start, isWhole(start))
  return runs
    .filter(([start]) => goes.get(start) === true)
    .sort(([a], [b]) => a - b)
    .map(([, pair]) => pair)
}

/** Puts words that came to stand before calls into the message of these calls. */
const joinWords = (messages: ReadonlyArray<Message | undefined>): ReadonlyArray<Message | undefined> => {
  const left = messages.slice()
  let behind = left.length
  for (let m = left.length - 1; m >= 0; m--) {
    const message = left[m]
    if (message === undefined) continue
    const next = left[behind]
    const isJoined =
      behind > m + 1 &&
      message.role === 'assistant' &&
      message.pinned !== true &&
      !hasToolUse(message) &&
      next?.role === 'assistant' &&
      hasToolUse(next)
    if (isJoined) {
      left[behind] = editMessage(next, [...message.content, ...next.content])
      left[m] = undefined
    } else behind = m
  }
  return left
}

/**
 * Tells whether a call may go: neither words nor a system message stand on it, nothing served beside it, nothing opaque would
 * be left alone of its results, no loop begins with it.
 */
const freeOf = (context: Context): ((call: AnsweredCall) => boolean) => {
  const { messages } = context
  const { thinkingInLoop, systemMessages } = profileOf(context)
  const end = thinkingInLoop === 'required' ? loopPrompt(messages) : messages.length
  const isAnchor = new Uint8Array(messages.length)
  if (systemMessages === 'between-turns' && messages.some(({ role }) => role === 'system'))
    for (const step of stepsOf(messages))
      if (messages[step.end]?.role === 'system' || messages[step.start - 1]?.role === 'system')
        isAnchor.fill(1, step.start, step.end)
  const words = latestUserWords(messages)
  if (words >= 0) isAnchor[words] = 1
  const isServed = (m: number): boolean => messages[m]!.content.some(isOpaque)
  /** A cache point, say, that marks a result: it would be left alone. */
  const isMarked = (m: number): boolean =>
    isServed(m) && messages[m]!.content.every(({ type }) => type === 'tool_result' || type === 'opaque')
  const { dangling } = pairMessages(messages)
  const isLeanedOn = (id: string | undefined, result: number): boolean =>
    dangling.some(({ message: m, block }) => m <= result && (messages[m]!.content[block] as ToolUse).id === id)
  return ({ use: { id }, useAt: { message: use }, resultAt: { message: result } }) =>
    result < end &&
    isAnchor[use] === 0 &&
    isAnchor[result] === 0 &&
    !isServed(use) &&
    !isMarked(result) &&
    !isLeanedOn(id, result)
}

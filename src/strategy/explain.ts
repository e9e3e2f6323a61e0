/**
 * Asking a trigger whether it is due, and why.
 *
 * @since 0.1.0
 */
import { incrementalSum, memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { isPrompt } from '../roundtrip/Span'
import type { Estimator } from '../tokens/Estimator'
import { type Budget, shareOf } from './Budget'
import { overflowIn } from './overflow'
import type { Situation, Trigger } from './Trigger'
import { type Measurement, measure } from './usage'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a trigger is asked with.
 *
 * @category model
 * @since 0.1.0
 */
export interface TriggerQuestion {
  readonly budget: Budget
  readonly situation?: Situation
  readonly estimator?: Estimator
}

/**
 * Says whether a trigger is due, with what was measured, what it was compared with, and where the number is from.
 *
 * @category model
 * @since 0.1.0
 */
export interface Explanation {
  readonly trigger: Trigger
  readonly isDue: boolean
  /** Absent for combinations, and where nothing is known. */
  readonly measured?: number
  /** What `measured` has to reach. */
  readonly limit?: number
  readonly unit?: 'tokens' | 'messages' | 'tool uses' | 'turns' | 'media' | 'ms'
  /** The provider's usage, an estimate, a count of the context, the situation, an error; `unknown` when nobody said. */
  readonly source?: 'usage' | 'estimate' | 'context' | 'situation' | 'error' | 'unknown'
  /** The explanations of what a combination is made of, all of them. */
  readonly parts: ReadonlyArray<Explanation>
  /** The same in words. */
  readonly sentence: string
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Tells whether a trigger is due. What is not known (the time, an error) is not due. The context is looked at no
 * further than needed; counts and estimates are remembered, so that asking again after an append costs little.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { context, user } from 'context-compaction/model'
 * import { budget, isDue, triggers } from 'context-compaction/strategy'
 *
 * const made = budget({ window: 200_000 })
 * assert.ok(isRight(made))
 * const question = { budget: made.right, situation: { idleMs: 400_000 } }
 * const small = context({ messages: [user('hello')] })
 * assert.strictEqual(isDue(triggers.tier('auto'), small, question), false)
 * assert.strictEqual(isDue(triggers.idle(), small, question), true)
 *
 * @category queries
 * @since 0.1.0
 */
export const isDue = (trigger: Trigger, context: Context, question: TriggerQuestion): boolean => {
  const { budget, situation = {} } = question
  const { messages } = context
  switch (trigger.type) {
    case 'tier':
    case 'tokens':
    case 'fraction':
      return measureFor(context, question).value >= tokenLimit(trigger, budget)
    case 'messages':
      return messages.length >= trigger.atLeast
    case 'toolUses':
      return toolUses(messages) >= trigger.atLeast
    case 'turns':
      return prompts(messages) >= trigger.atLeast
    case 'media':
      return mediaIn(messages) >= trigger.atLeast
    case 'idle':
      return situation.idleMs !== undefined && situation.idleMs >= idleLimit(trigger, situation)
    case 'overflow':
      return situation.lastError !== undefined && overflowIn(situation.lastError) !== undefined
    case 'any':
      return trigger.of.some((one) => isDue(one, context, question))
    case 'all':
      return trigger.of.every((one) => isDue(one, context, question))
    case 'not':
      return !isDue(trigger.of, context, question)
  }
}

/**
 * Explains whether a trigger is due: every number with its limit and its source, as data and as a sentence.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { context, user } from 'context-compaction/model'
 * import { budget, explain, triggers } from 'context-compaction/strategy'
 *
 * const made = budget({ window: 200_000 })
 * assert.ok(isRight(made))
 * const why = explain(triggers.messages(3), context({ messages: [user('hello')] }), { budget: made.right })
 * assert.deepStrictEqual([why.isDue, why.measured, why.limit], [false, 1, 3])
 * assert.strictEqual(why.sentence, 'not due: 1 of 3 messages')
 *
 * @category queries
 * @since 0.1.0
 */
export const explain = (trigger: Trigger, context: Context, question: TriggerQuestion): Explanation => {
  const { budget, situation = {} } = question
  const { messages } = context
  const counted = (measured: number, limit: number, unit: NonNullable<Explanation['unit']>): Explanation =>
    compared(trigger, measured, limit, unit, 'context', '')
  switch (trigger.type) {
    case 'tier':
    case 'tokens':
    case 'fraction': {
      const measurement = measureFor(context, question)
      const { value, source } = measurement
      return compared(trigger, value, tokenLimit(trigger, budget), 'tokens', source, ` (${drawSource(measurement)})`)
    }
    case 'messages':
      return counted(messages.length, trigger.atLeast, 'messages')
    case 'toolUses':
      return counted(toolUses(messages), trigger.atLeast, 'tool uses')
    case 'turns':
      return counted(prompts(messages), trigger.atLeast, 'turns')
    case 'media':
      return counted(mediaIn(messages), trigger.atLeast, 'media')
    case 'idle': {
      const limit = idleLimit(trigger, situation)
      if (situation.idleMs !== undefined)
        return compared(trigger, situation.idleMs, limit, 'ms', 'situation', ' without a request')
      const sentence = 'not due: the time since the last request is not known'
      return { trigger, isDue: false, limit, unit: 'ms', source: 'unknown', parts: [], sentence }
    }
    case 'overflow':
      return explainOverflow(trigger, situation)
    case 'any':
    case 'all': {
      const parts = trigger.of.map((one) => explain(one, context, question))
      const due = trigger.type === 'any' ? parts.some((part) => part.isDue) : parts.every((part) => part.isDue)
      const list = parts.map((part) => part.sentence).join('; ')
      const none = due ? ', which is always' : ', which is never'
      const sentence = `${due ? 'due' : 'not due'}: ${trigger.type} of [${list}]${parts.length === 0 ? none : ''}`
      return { trigger, isDue: due, parts, sentence }
    }
    case 'not': {
      const part = explain(trigger.of, context, question)
      const sentence = `${part.isDue ? 'not due' : 'due'}: not [${part.sentence}]`
      return { trigger, isDue: !part.isDue, parts: [part], sentence }
    }
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const measureFor = (context: Context, { situation, estimator }: TriggerQuestion): Measurement =>
  measure(context, { ...situation, ...(estimator === undefined ? {} : { estimator }) })

const tokenLimit = (trigger: Extract<Trigger, { type: 'tier' | 'tokens' | 'fraction' }>, budget: Budget): number => {
  if (trigger.type === 'tokens') return trigger.atLeast
  if (trigger.type === 'fraction')
    return shareOf(trigger.of === 'window' ? budget.window : budget.maxInput, trigger.atLeast)
  return trigger.tier === 'auto' ? budget.trigger : budget[trigger.tier]
}

/** Anthropic's shorter time to live; the longer one, and those of others, are for the situation to say. */
const usualCacheMs = 300_000

const idleLimit = (trigger: Extract<Trigger, { type: 'idle' }>, { cacheMs = usualCacheMs }: Situation): number =>
  trigger.ms ?? cacheMs

const compared = (
  trigger: Trigger,
  measured: number,
  limit: number,
  unit: NonNullable<Explanation['unit']>,
  source: NonNullable<Explanation['source']>,
  note: string
): Explanation => {
  const due = measured >= limit
  const sentence = `${due ? 'due' : 'not due'}: ${String(measured)} of ${String(limit)} ${unit}${note}`
  return { trigger, isDue: due, measured, limit, unit, source, parts: [], sentence }
}

const drawSource = ({ source, anchored, estimated, reading, ignored }: Measurement): string => {
  const passed = ignored.length === 0 ? '' : `, ${String(ignored.length)} readings of usage ignored`
  return source === 'estimate' || reading === undefined
    ? `estimated${passed}`
    : `${String(anchored)} by usage at message ${reading.id}, ${String(estimated)} estimated after it${passed}`
}

const explainOverflow = (trigger: Trigger, { lastError }: Situation): Explanation => {
  const nothing = { trigger, isDue: false, parts: [] }
  if (lastError === undefined)
    return { ...nothing, source: 'unknown', sentence: 'not due: no error of the last request is known' }
  const overflow = overflowIn(lastError)
  if (overflow === undefined)
    return {
      ...nothing,
      source: 'error',
      sentence: 'not due: the last error does not say that the request was too large'
    }
  const { provider, used, limit } = overflow
  const numbers =
    used === undefined ? '' : `: ${String(used)}${limit === undefined ? '' : ` of ${String(limit)}`} tokens`
  return {
    trigger,
    isDue: true,
    ...(used === undefined ? {} : { measured: used, unit: 'tokens' as const }),
    ...(limit === undefined ? {} : { limit }),
    source: 'error',
    parts: [],
    sentence: `due: the last request was too large (${provider})${numbers}`
  }
}

const toolUses = /*#__PURE__*/ incrementalSum(
  /*#__PURE__*/ memoize((message: Message) => {
    let count = 0
    for (const { type } of message.content) if (type === 'tool_use') count++
    return count
  })
)

const prompts = /*#__PURE__*/ incrementalSum((message: Message) => (isPrompt(message) ? 1 : 0))

const mediaIn = /*#__PURE__*/ incrementalSum(
  /*#__PURE__*/ memoize((message: Message) => {
    let count = 0
    for (const block of message.content) {
      if (block.type === 'media') count++
      else if (block.type === 'tool_result' && typeof block.content !== 'string')
        for (const inner of block.content) if (inner.type === 'media') count++
    }
    return count
  })
)

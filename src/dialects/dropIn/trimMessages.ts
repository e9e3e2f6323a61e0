/**
 * LangChain's `trimMessages`, with its options, and with histories that stay whole.
 *
 * @since 0.1.0
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import { langchain } from '../langchain'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names a type of message, as LangChain does: by a word, or by its class.
 *
 * @category model
 * @since 0.1.0
 */
export type TrimMessageType =
  'human' | 'ai' | 'system' | 'tool' | (abstract new (...args: ReadonlyArray<never>) => unknown)

/**
 * Holds the options of `trimMessages` of @langchain/core 1.2.13.
 *
 * @category model
 * @since 0.1.0
 */
export interface TrimMessagesOptions<M> {
  /** The most tokens of what comes back. */
  readonly maxTokens: number
  /** Counts messages; called once for each, and once for none. Default: the estimate of this library. */
  readonly tokenCounter?: (messages: Array<M>) => number | Promise<number>
  /** Which end stays. Default: `last`. */
  readonly strategy?: 'first' | 'last'
  /** What the result must begin with, system messages aside. Default: `human` where one fits, else any that may. */
  readonly startOn?: TrimMessageType | ReadonlyArray<TrimMessageType>
  /** What the result must end with, a system message that stays aside. */
  readonly endOn?: TrimMessageType | ReadonlyArray<TrimMessageType>
  /** Whether a system message at the start stays. Default here: yes. */
  readonly includeSystem?: boolean
}

// -------------------------------------------------------------------------------------
// drop-ins
// -------------------------------------------------------------------------------------

/**
 * Trims a list of LangChain's messages to a number of tokens, as the function of that name does, in the same shape:
 * instances, stored messages, tuples.
 *
 * What is different, each the reason of an issue or measured: no result is left without its call and no call without its
 * result (langchain-ai/langchain#33245, #35313); a system message stays unless told otherwise (#33856); nothing is thrown when
 * nothing fits: then the system message alone comes back, or nothing, nor for `startOn` or `includeSystem` with the strategy
 * `first`, where the one says nothing and the other is meant as it is said; every message is counted once, not once for every one that
 * is dropped, which took seconds at 2,900 messages. `allowPartial` is not taken: a message is left out whole.
 *
 * @example
 * import assert from 'node:assert'
 * import { trimMessages } from 'context-compaction/dialects'
 *
 * const messages = [
 *   { type: 'system', content: 'Be brief.' },
 *   { type: 'human', content: 'What is here?' },
 *   { type: 'ai', content: '', tool_calls: [{ id: 'c1', name: 'ls', args: {}, type: 'tool_call' }] },
 *   { type: 'tool', content: 'a.ts', tool_call_id: 'c1' },
 *   { type: 'ai', content: 'A file.' }
 * ]
 * const trimmed = trimMessages(messages, { maxTokens: 3, tokenCounter: (some) => some.length })
 * void trimmed.then((left) => {
 *   // the result would be left without its call
 *   assert.deepStrictEqual(left, [messages[0], messages[4]])
 * })
 *
 * @category drop-ins
 * @since 0.1.0
 */
export const trimMessages = async <M>(
  messages: ReadonlyArray<M>,
  options: TrimMessagesOptions<M>
): Promise<Array<M>> => {
  const { maxTokens, strategy = 'last', includeSystem = true } = options
  if (!(maxTokens >= 0))
    throw new RangeError(`trimMessages: maxTokens must be a number of at least 0, got ${String(maxTokens)}`)
  const decoded = langchain.decode({ messages })
  if (isLeft(decoded) || decoded.right.messages.length !== messages.length) return [...messages]
  const neutral = decoded.right.messages
  const costs = await costsOf(messages, neutral, options.tokenCounter)
  const system = includeSystem && neutral[0]?.role === 'system' ? 1 : 0
  const left = maxTokens - costs.base - (system === 1 ? costs.each[0]! : 0)
  const head = system === 1 && left >= 0 ? messages.slice(0, 1) : []
  const history: History<M> = { messages, neutral, each: costs.each, open: openPairs(neutral), from: system }
  const [start, end] = strategy === 'last' ? newest(history, left, options) : oldest(history, left, options)
  return [...head, ...messages.slice(start, end)]
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface History<M> {
  readonly messages: ReadonlyArray<M>
  readonly neutral: ReadonlyArray<Message>
  readonly each: ReadonlyArray<number>
  /** For each position between two messages: how many pairs a cut there would part. */
  readonly open: ReadonlyArray<number>
  /** Behind the system message that stays. */
  readonly from: number
}

/** What each message costs, and what a list costs beside that. */
const costsOf = async <M>(
  messages: ReadonlyArray<M>,
  neutral: ReadonlyArray<Message>,
  tokenCounter: TrimMessagesOptions<M>['tokenCounter']
): Promise<{ readonly base: number; readonly each: ReadonlyArray<number> }> => {
  if (tokenCounter === undefined)
    return { base: 0, each: neutral.map((one) => heuristicEstimator.tokens(heuristicEstimator.message(one))) }
  const base = await tokenCounter([])
  const each: Array<number> = []
  for (const message of messages) each.push((await tokenCounter([message])) - base)
  return { base, each }
}

const openPairs = (neutral: ReadonlyArray<Message>): ReadonlyArray<number> => {
  const open = new Array<number>(neutral.length + 1).fill(0)
  for (const { use, result } of pairMessages(neutral).pairs)
    for (let cut = use.message + 1; cut <= result.message; cut++) open[cut]!++
  return open
}

/** The longest end that fits, starts as wanted, and parts no pair. */
const newest = <M>(history: History<M>, left: number, options: TrimMessagesOptions<M>): readonly [number, number] => {
  const end = lastEnd(history, history.messages.length, options.endOn)
  let [sum, found, preferred] = [0, end, end]
  for (let start = end - 1; start >= history.from; start--) {
    sum += history.each[start]!
    if (sum > left) break
    if (history.open[start]! > 0 || isAnswer(history, start)) continue
    if (options.startOn === undefined || isOf(history, start, options.startOn)) found = start
    if (isOf(history, start, 'human')) preferred = start
  }
  return [options.startOn === undefined && preferred < end ? preferred : found, end]
}

/** The longest start that fits, ends as wanted, and parts no pair. */
const oldest = <M>(history: History<M>, left: number, options: TrimMessagesOptions<M>): readonly [number, number] => {
  const { from, each, messages } = history
  let [sum, end] = [0, from]
  while (end < messages.length && sum + each[end]! <= left) sum += each[end++]!
  return [from, Math.max(from, lastEnd(history, end, options.endOn))]
}

/** The last cut that parts no pair and has a message before it that may be the last. */
const lastEnd = <M>(history: History<M>, from: number, endOn: TrimMessagesOptions<M>['endOn']): number => {
  let end = from
  while (end > 0 && (history.open[end]! > 0 || (endOn !== undefined && !isOf(history, end - 1, endOn)))) end--
  return end
}

/** Whether a message begins with results: of calls that are not there. */
const isAnswer = <M>({ neutral }: History<M>, at: number): boolean =>
  neutral[at]!.content.some(({ type }) => type === 'tool_result')

const words = { user: 'human', assistant: 'ai', system: 'system', tool: 'tool' } as const

const isOf = <M>(
  { messages, neutral }: History<M>,
  at: number,
  wanted: TrimMessageType | ReadonlyArray<TrimMessageType>
): boolean => {
  const types: ReadonlyArray<TrimMessageType> =
    typeof wanted === 'string' || typeof wanted === 'function' ? [wanted] : wanted
  return types.some((type) =>
    typeof type === 'string' ? words[neutral[at]!.role] === type : messages[at] instanceof type
  )
}

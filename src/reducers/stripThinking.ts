/**
 * Removes the thinking of old turns.
 *
 * @since 0.1.0
 */
import { mapWithIndex } from '../internal/readonlyArray'
import { profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { hasToolUse, isPrompt, loopPrompt, pendingFrom, unfinishedAnswer } from '../roundtrip/Span'
import { checkAtLeast } from './options'
import type { Reducer } from './Reducer'
import { settle, withoutThinking } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which thinking stays.
 *
 * @category model
 * @since 0.1.0
 */
export interface StripThinkingOptions {
  /** How many of the newest turns keep their thinking. Anthropic's own `clear_thinking_20251015` keeps 1. */
  readonly keepTurns: number
  /** Whether thinking of the open loop goes too when `keepTurns` allows. Default: no; never where it is required. */
  readonly openLoop?: boolean
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Strips all thinking before the `keepTurns` newest turns. Blocks go whole, whatever their signature.
 *
 * Left alone are the open loop unless told otherwise, the last loop where the profile requires thinking in it, thinking that
 * led to calls where the profile keeps it, and pinned messages. A message that held nothing but thinking goes with it. The context itself comes back when there is nothing to
 * strip. Throws a `RangeError` for a negative or broken `keepTurns`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, thinking, user } from 'context-compaction/model'
 * import { stripThinking } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [user('2 + 2?'), assistant(thinking('Easy.', { signature: 's' }), '4'), user('Sure?')]
 * })
 * const after = stripThinking({ keepTurns: 1 })(before)
 * assert.deepStrictEqual(after.messages[1]?.content, [{ type: 'text', text: '4' }])
 * assert.strictEqual(stripThinking({ keepTurns: 2 })(before), before)
 *
 * @category reducers
 * @since 0.1.0
 */
export const stripThinking = ({ keepTurns, openLoop = false }: StripThinkingOptions): Reducer => {
  checkAtLeast('stripThinking: keepTurns', keepTurns, 0)
  return (context) => {
    const { messages } = context
    const { thinkingInLoop, callsKeepThinking } = profileOf(context)
    const pending = openLoop ? messages.length : pendingFrom(messages)
    const isLastKept = pending < messages.length
    const newest = startOfNewest(messages, isLastKept ? Math.max(1, keepTurns) : keepTurns)
    const loop = thinkingInLoop === 'required' ? loopPrompt(messages) : newest
    const end = Math.min(pending, newest, loop, unfinishedAnswer(messages))
    const stripped = mapWithIndex(messages, (m, message) =>
      m >= end ||
      message.role !== 'assistant' ||
      message.pinned === true ||
      (callsKeepThinking === true && calls(messages, m))
        ? message
        : withoutThinking(message)
    )
    return settle(context, withMessages(context, stripped))
  }
}

/**
 * Finds where the `count` newest turns begin; 0 when there are fewer, the number of messages when none is asked for.
 *
 * @internal
 * @since 0.1.0
 */
export const startOfNewest = (messages: ReadonlyArray<Message>, count: number): number => {
  let left = count
  for (let i = messages.length - 1; i >= 0; i--) {
    if (left === 0) return i + 1
    if (isPrompt(messages[i]!)) left--
  }
  return 0
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Whether what the model said in a message, and on from there, calls for something. */
const calls = (messages: ReadonlyArray<Message>, from: number): boolean => {
  let i = from
  while (messages[i]?.role === 'assistant' && !hasToolUse(messages[i]!)) i++
  return messages[i]?.role === 'assistant'
}

/**
 * Answers tool calls that nothing answered.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { type Block, type ToolResult, toolResult, type ToolUse } from '../model/Block'
import { profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { hasToolResult, pendingFrom } from '../roundtrip/Span'
import { violationsOf } from '../roundtrip/Violation'
import { editMessage } from '../traversal/Blocks'
import type { Reducer } from './Reducer'
import { settle } from '../roundtrip/settle'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says how dangling calls are answered.
 *
 * @category model
 * @since 0.1.0
 */
export interface AnswerDanglingOptions {
  /** The text of the answers. Default: `[no result: the call was interrupted]`. */
  readonly text?: string
  /** Whether calls at the very end are answered too, which the host may be about to do itself. Default: no. */
  readonly pending?: boolean
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Answers every call that has no result right after it by an error result, where the profile wants results to stand.
 * Providers refuse a history with dangling calls, which an interrupt or a crash left.
 *
 * This is a repair: it adds what is missing, and so the one reducer after which a context may be larger. Ids are
 * deterministic. The context itself comes back when every call is answered.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolUse, user } from 'context-compaction/model'
 * import { answerDangling } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [user('Go.'), assistant(toolUse({ id: 'c1', name: 'bash', input: {} })), user('Stop!')]
 * })
 * const after = answerDangling()(before)
 * assert.deepStrictEqual(after.messages[2]?.content, [
 *   { type: 'tool_result', toolUseId: 'c1', content: '[no result: the call was interrupted]', isError: true },
 *   { type: 'text', text: 'Stop!' }
 * ])
 * assert.strictEqual(answerDangling()(after), after)
 *
 * @see dropOrphans for results without a call
 * @category reducers
 * @since 0.1.0
 */
export const answerDangling = (options: AnswerDanglingOptions = {}): Reducer => {
  const { text = '[no result: the call was interrupted]', pending = false } = options
  const answer = memoize(({ id }: ToolUse) =>
    toolResult({ ...(id === undefined ? {} : { toolUseId: id }), content: text, isError: true })
  )
  return (context) => {
    const { messages } = context
    const end = pending ? messages.length : pendingFrom(messages)
    const answers = new Map<number, Array<ToolResult>>()
    for (const { rule, message, block = 0 } of violationsOf(context)) {
      if (rule !== 'unanswered-call' || message >= end || messages[message]!.role !== 'assistant') continue
      const own = answer(messages[message]!.content[block] as ToolUse)
      const same = answers.get(message)
      if (same === undefined) answers.set(message, [own])
      else same.push(own)
    }
    if (answers.size === 0) return context
    const answered = withAnswers(messages, answers, profileOf(context))
    return settle(context, withMessages(context, answered))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/**
 * Puts answers behind the tool messages that follow their calls: into the message there that takes them, behind the
 * results that it holds already, or in messages of their own.
 */
const withAnswers = (
  messages: ReadonlyArray<Message>,
  answers: ReadonlyMap<number, ReadonlyArray<ToolResult>>,
  profile: Profile
): ReadonlyArray<Message> => {
  const { resultRole: role } = profile
  const out: Array<Message> = []
  let asking = ''
  let waiting: ReadonlyArray<ToolResult> = []
  let home = -1
  for (let i = 0; i <= messages.length; i++) {
    let message = messages[i]
    if (message?.role !== 'tool' && waiting.length > 0 && i >= home) {
      if (i === home) message = editMessage(message!, behindResults(message!.content, waiting))
      else
        (role === 'user' ? [waiting] : waiting.map((answer) => [answer])).forEach((content, n) =>
          out.push({ id: `${asking}/answers${n === 0 ? '' : String(n)}`, role, content })
        )
      waiting = []
    }
    if (message === undefined) break
    out.push(message)
    const own = answers.get(i)
    if (own === undefined) continue
    asking = message.id
    waiting = own
    home = homeOf(messages, i + 1, profile)
  }
  return out
}

/**
 * The user message that takes answers, at or behind an index: where neighbours are one turn the one with results, as
 * Gemini counts the answers of each message for itself, else the first one, unless results must stand alone.
 */
const homeOf = (messages: ReadonlyArray<Message>, from: number, profile: Profile): number => {
  if (profile.resultRole !== 'user') return -1
  let first = from
  while (messages[first]?.role === 'tool') first++
  let at = first
  if (profile.neighbours === 'merged') while (isWithoutResults(messages[at])) at++
  if (messages[at]?.role === 'user' && hasToolResult(messages[at]!)) return at
  return messages[first]?.role === 'user' && profile.resultsAlone !== true ? first : -1
}

const isWithoutResults = (message: Message | undefined): boolean => message?.role === 'user' && !hasToolResult(message)

const behindResults = (content: ReadonlyArray<Block>, answers: ReadonlyArray<ToolResult>): ReadonlyArray<Block> => {
  let at = 0
  while (content[at]?.type === 'tool_result') at++
  return [...content.slice(0, at), ...answers, ...content.slice(at)]
}

/**
 * Answers tool calls that nothing answered.
 *
 * @since 0.1.0
 */
import { type ToolResult, toolResult } from '../model/Block'
import { profileOf, withMessages } from '../model/Context'
import { type Message, withContent } from '../model/Message'
import { pendingFrom } from '../roundtrip/Span'
import { violations } from '../roundtrip/Violation'
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
export const answerDangling =
  (options: AnswerDanglingOptions = {}): Reducer =>
  (context) => {
    const { text = '[no result: the call was interrupted]', pending = false } = options
    const { messages } = context
    const end = pending ? messages.length : pendingFrom(messages)
    const answers = new Map<number, Array<ToolResult>>()
    for (const { rule, message, id } of violations(context)) {
      if (rule !== 'unanswered-call' || message >= end || messages[message]!.role !== 'assistant') continue
      const answer = toolResult({ ...(id === undefined ? {} : { toolUseId: id }), content: text, isError: true })
      const same = answers.get(message)
      if (same === undefined) answers.set(message, [answer])
      else same.push(answer)
    }
    if (answers.size === 0) return context
    const inUserMessage = profileOf(context).resultRole === 'user'
    const answered = inUserMessage ? answerInUserMessages(messages, answers) : answerInToolMessages(messages, answers)
    return settle(context, withMessages(context, answered))
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

type Answers = ReadonlyMap<number, ReadonlyArray<ToolResult>>

const answering = (asking: Message, role: 'user' | 'tool', content: ReadonlyArray<ToolResult>, n = 0): Message => ({
  id: `${asking.id}/answers${n === 0 ? '' : String(n)}`,
  role,
  content
})

/** Into the user message right after the call, behind the results it holds already; else into a message of their own. */
const answerInUserMessages = (messages: ReadonlyArray<Message>, answers: Answers): ReadonlyArray<Message> => {
  const out: Array<Message> = []
  let waiting: ReadonlyArray<ToolResult> = []
  for (let i = 0; i < messages.length; i++) {
    const message = messages[i]!
    const asking = messages[i - 1]
    if (asking !== undefined && waiting.length > 0 && message.role === 'user') out.push(withAnswers(message, waiting))
    else {
      if (asking !== undefined && waiting.length > 0) out.push(answering(asking, 'user', waiting))
      out.push(message)
    }
    waiting = answers.get(i) ?? []
  }
  const last = messages[messages.length - 1]
  if (waiting.length > 0 && last !== undefined) out.push(answering(last, 'user', waiting))
  return out
}

const withAnswers = (message: Message, answers: ReadonlyArray<ToolResult>): Message => {
  const { content } = message
  let at = 0
  while (content[at]?.type === 'tool_result') at++
  return withContent(message, [...content.slice(0, at), ...answers, ...content.slice(at)])
}

/** Behind the tool messages that follow the call, each answer a message of its own. */
const answerInToolMessages = (messages: ReadonlyArray<Message>, answers: Answers): ReadonlyArray<Message> => {
  const out: Array<Message> = []
  let asking: Message | undefined
  let waiting: ReadonlyArray<ToolResult> = []
  const flush = (): void => {
    waiting.forEach((answer, n) => out.push(answering(asking!, 'tool', [answer], n)))
    waiting = []
  }
  for (let i = 0; i < messages.length; i++) {
    const message = messages[i]!
    if (message.role !== 'tool') flush()
    out.push(message)
    const own = answers.get(i)
    if (own !== undefined) {
      asking = message
      waiting = own
    }
  }
  flush()
  return out
}

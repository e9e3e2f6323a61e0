/**
 * Calls and results: results go behind their calls, results of nothing go, and calls of which no result is left are
 * answered.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, type ToolResult, toolResult } from '../../model/Block'
import { withMessages } from '../../model/Context'
import type { Message, Role } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { pairMessages } from '../../roundtrip/Pairing'
import { addedId, type Finding, keyOf, ofRules, type Pass } from './Pass'

/**
 * Says what became of a call without a result.
 *
 * @internal
 * @since 0.1.0
 */
export const interrupted = '[no result: the call was interrupted]'

/**
 * Moves, drops and adds results until every call is answered once, in the turn right after it.
 *
 * @internal
 * @since 0.1.0
 */
export const placeResults: Pass = (context, findings, profile, note) => {
  const { messages } = context
  const torn = new Map<string, Finding>()
  for (const finding of ofRules(findings, 'unanswered-call', 'orphan-result', 'duplicate-result'))
    torn.set(keyOf(finding.neutral.message, finding.neutral.block ?? -1), finding)
  if (torn.size === 0) return context
  const taken = new Set<string>()
  const answers = new Map<number, Array<ToolResult>>()
  const answer = (message: number, result: ToolResult): void => {
    const same = answers.get(message)
    if (same === undefined) answers.set(message, [result])
    else same.push(result)
  }
  for (const { use, result } of pairMessages(messages).pairs) {
    const call = torn.get(keyOf(use.message, use.block))
    const block = messages[result.message]!.content[result.block]!
    const isTorn = call !== undefined || torn.has(keyOf(result.message, result.block))
    if (!isTorn || block.type !== 'tool_result' || messages[use.message]!.role !== 'assistant') continue
    const place = keyOf(result.message, result.block)
    taken.add(place)
    answer(use.message, block)
    note((call ?? torn.get(place))!.violation, 'moved the result behind its call')
    torn.delete(keyOf(use.message, use.block))
    torn.delete(place)
  }
  for (const [place, { violation, neutral }] of torn) {
    const { rule, message, block = -1, id } = neutral
    if (rule === 'unanswered-call' && messages[message]!.role === 'assistant') {
      answer(
        message,
        toolResult({ ...(id === undefined ? {} : { toolUseId: id }), content: interrupted, isError: true })
      )
      note(violation, `answered the call: ${interrupted}`)
    } else if (messages[message]?.content[block] !== undefined) {
      taken.add(place)
      note(violation, rule === 'unanswered-call' ? 'dropped the call' : 'dropped the result')
    }
  }
  return withMessages(context, answered(without(messages, taken), answers, profile))
}

/** Takes blocks away; a message of which nothing is left stays in its place, marked by its emptiness. */
const without = (messages: ReadonlyArray<Message>, taken: ReadonlySet<string>): ReadonlyArray<Message> =>
  messages.map((message, m) => {
    const content = message.content.filter((_, b) => !taken.has(keyOf(m, b)))
    return content.length === message.content.length
      ? message
      : { ...message, content: content.length === 0 ? gone : content }
  })

/** The content of messages that go. */
const gone: ReadonlyArray<Block> = []

const answered = (
  messages: ReadonlyArray<Message>,
  answers: ReadonlyMap<number, ReadonlyArray<ToolResult>>,
  profile: Profile
): ReadonlyArray<Message> => {
  const role: Role = profile.resultRole === 'tool' ? 'tool' : 'user'
  const before = new Map<number, Array<readonly [Message, ReadonlyArray<ToolResult>]>>()
  for (const [asking, results] of answers) {
    const place = placeOf(messages, asking, profile)
    before.set(place, [...(before.get(place) ?? []), [messages[asking]!, results]])
  }
  const out: Array<Message> = []
  for (let i = 0; i <= messages.length; i++) {
    const message = messages[i]
    const added = before.get(i) ?? []
    const results = added.flatMap(([, some]) => some)
    const joins = role === 'user' && message?.role === 'user' && message.content[0]?.type === 'tool_result'
    if (message !== undefined && joins && results.length > 0) out.push(withResults(message, results))
    else {
      for (const [asking, some] of added)
        for (const content of role === 'tool' ? some.map((one) => [one]) : [some])
          out.push({ id: addedId([...messages, ...out], asking, 'answers'), role, content })
      if (message !== undefined && message.content !== gone) out.push(message)
    }
  }
  return out
}

const withResults = (message: Message, results: ReadonlyArray<ToolResult>): Message => {
  const { content } = message
  let end = 0
  while (content[end]?.type === 'tool_result') end++
  return { ...message, content: [...content.slice(0, end), ...results, ...content.slice(end)] }
}

/** The index before which the answers to an assistant message stand. */
const placeOf = (messages: ReadonlyArray<Message>, asking: number, { neighbours, resultRole }: Profile): number => {
  let i = asking + 1
  if (neighbours === 'merged') while (messages[i]?.role === 'assistant') i++
  if (resultRole === 'tool') while (messages[i]?.role === 'tool') i++
  else while (messages[i]?.content === gone) i++
  return i
}

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

/**
 * Puts the results of a turn first, and where they stand first already and may stand with nothing else, alone.
 *
 * @internal
 * @since 0.1.0
 */
export const orderResults: Pass = (context, findings, profile, note) => {
  const finding = ofRules(findings, 'result-order')[0]
  if (finding === undefined) return context
  const at = finding.neutral.message
  const { messages } = context
  const message = messages[at]
  if (message === undefined) return context
  const results = message.content.filter(({ type }) => type === 'tool_result')
  const others = message.content.filter(({ type }) => type !== 'tool_result')
  if (message.role === 'system') {
    note(finding.violation, 'dropped the results, which no system message has')
    return withMessages(context, replaced(messages, at, others.length === 0 ? [] : [{ ...message, content: others }]))
  }
  const isFirst = results.every((result, i) => message.content[i] === result)
  if (!isFirst) {
    note(finding.violation, 'put the results before everything else in their message')
    return withMessages(context, replaced(messages, at, [{ ...message, content: [...results, ...others] }]))
  }
  let start = at
  while (profile.neighbours === 'merged' && start > 0 && isUsers(messages[start - 1]!)) start--
  if (start < at) {
    note(finding.violation, 'moved the results to the beginning of their turn')
    const first = { ...messages[start]!, content: [...results, ...messages[start]!.content] }
    const rest = others.length === 0 ? [] : [{ ...message, content: others }]
    return withMessages(context, replaced(replaced(messages, at, rest), start, [first]))
  }
  if (others.length === 0) return context
  note(finding.violation, 'put what stood beside the results into a message of its own')
  const said: Message = { id: addedId(messages, message, 'words'), role: 'user', content: others }
  return withMessages(context, replaced(messages, at, [{ ...message, content: results }, said]))
}

const isUsers = ({ role }: Message): boolean => role === 'user' || role === 'tool'

const replaced = (messages: ReadonlyArray<Message>, at: number, by: ReadonlyArray<Message>): ReadonlyArray<Message> => [
  ...messages.slice(0, at),
  ...by,
  ...messages.slice(at + 1)
]

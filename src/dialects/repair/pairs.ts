/**
 * Calls and results: results go behind their calls, results of nothing go, and calls of which no result is left are
 * answered.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, type ToolResult, toolResult } from '../../model/Block'
import { withMessages } from '../../model/Context'
import { isJsonObject } from '../../model/Json'
import type { Message, Role } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { type Pair, pairMessages, type Position } from '../../roundtrip/Pairing'
import { spelling } from '../gemini/spelling'
import { isPoint } from './contents'
import { withIds } from './ids'
import { addedIds, type Finding, keyOf, ofRules, type Pass } from './Pass'

/**
 * Says what became of a call without a result.
 *
 * @internal
 * @since 0.1.0
 */
export const interrupted = '[no result: the call was interrupted]'

/**
 * Gives results that name no call the id of the call that they answer: of those of the step before them that wait for a
 * result, the first of the tool that made the result, or where that is not known the first. Results that name a call that is
 * not there are given one as well, where there are as many of them as there are calls that wait.
 *
 * @internal
 * @since 0.1.0
 */
export const joinResults: Pass = (context, findings, _, note) => {
  const { messages } = context
  const unanswered = byPlace(ofRules(findings, 'unanswered-call'))
  const foreign = byPlace(ofRules(findings, 'orphan-result'))
  if (unanswered.size === 0 && foreign.size === 0) return context
  const waiting = waitingCalls(messages)
  for (const place of earlyResults(messages).keys()) foreign.delete(place)
  const ids = new Map<string, string>()
  let calls: Array<WaitingCall> = []
  let isEven = false
  messages.forEach(({ role, content }, m) => {
    if (role === 'assistant') {
      calls = [...(waiting.get(m) ?? [])]
      isEven = calls.length === strangersBehind(messages, m, foreign)
    } else
      content.forEach((block, b) => {
        const place = keyOf(m, b)
        if (block.type !== 'tool_result' || !((block.toolUseId ?? '') === '' || (isEven && foreign.has(place)))) return
        const name = toolOf(block)
        const k = name === undefined ? 0 : calls.findIndex((call) => call.name === name)
        const call = k < 0 ? undefined : calls[k]
        const finding = call && (unanswered.get(call.place) ?? foreign.get(place))
        if (call === undefined || finding === undefined) return
        calls.splice(k, 1)
        ids.set(place, call.id)
        note(finding.violation, 'gave the result the id of its call')
      })
  })
  return ids.size === 0 ? context : withMessages(context, withIds(messages, ids))
}

interface WaitingCall {
  readonly id: string
  readonly name: string
  readonly place: string
}

const byPlace = (findings: ReadonlyArray<Finding>): Map<string, Finding> =>
  new Map(findings.map((finding) => [keyOf(finding.neutral.message, finding.neutral.block ?? -1), finding]))

/** The calls that have an id and no result, by their message. */
const waitingCalls = (messages: ReadonlyArray<Message>): ReadonlyMap<number, ReadonlyArray<WaitingCall>> => {
  const out = new Map<number, Array<WaitingCall>>()
  for (const { message, block } of pairMessages(messages).dangling) {
    const call = messages[message]!.content[block]
    if (call?.type !== 'tool_use' || call.id === undefined) continue
    const one = { id: call.id, name: call.name, place: keyOf(message, block) }
    const same = out.get(message)
    if (same === undefined) out.set(message, [one])
    else same.push(one)
  }
  return out
}

/**
 * Pairs results of nothing with calls of their id that stand behind them and have no result: of tools that ended before what
 * called them was stored.
 */
const earlyResults = (messages: ReadonlyArray<Message>): ReadonlyMap<string, Pair> => {
  const { dangling, orphans } = pairMessages(messages)
  const calls = new Map<string, Array<Position>>()
  for (const use of dangling) {
    const call = messages[use.message]!.content[use.block]
    if (call?.type === 'tool_use' && call.id !== undefined) calls.set(call.id, [...(calls.get(call.id) ?? []), use])
  }
  const out = new Map<string, Pair>()
  for (const result of orphans) {
    const block = messages[result.message]!.content[result.block]
    const same = block?.type === 'tool_result' ? (calls.get(block.toolUseId ?? '') ?? []) : []
    const k = same.findIndex(({ message }) => message > result.message)
    if (k >= 0) out.set(keyOf(result.message, result.block), { use: same.splice(k, 1)[0]!, result })
  }
  return out
}

/** How many results of nothing stand between a message and the next of the assistant. */
const strangersBehind = (
  messages: ReadonlyArray<Message>,
  asking: number,
  foreign: ReadonlyMap<string, Finding>
): number => {
  let count = 0
  for (let m = asking + 1; m < messages.length && messages[m]!.role !== 'assistant'; m++)
    for (let b = 0; b < messages[m]!.content.length; b++) if (foreign.has(keyOf(m, b))) count++
  return count
}

/** The tool that made a result, in the forms in which results name it. */
const toolOf = ({ extra }: ToolResult): string | undefined => {
  const gemini = extra?.[spelling(extra, 'functionResponse')]
  const name = extra?.['toolName'] ?? extra?.['name'] ?? (isJsonObject(gemini) ? gemini['name'] : undefined)
  return typeof name === 'string' ? name : undefined
}

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
  for (const { use, result } of [...pairMessages(messages).pairs, ...earlyResults(messages).values()]) {
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
    const { rule, message, block = -1 } = neutral
    const call = messages[message]?.content[block]
    // a finding may name an id where the call has none
    const id = call?.type === 'tool_use' ? call.id : neutral.id
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

/** Takes blocks away; a message of which nothing is left, or a cache point, stays in its place, marked by its emptiness. */
const without = (messages: ReadonlyArray<Message>, taken: ReadonlySet<string>): ReadonlyArray<Message> =>
  messages.map((message, m) => {
    const content = message.content.filter((_, b) => !taken.has(keyOf(m, b)))
    return content.length === message.content.length
      ? message
      : { ...message, content: content.every(isPoint) ? gone : content }
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
    const same = before.get(place)
    if (same === undefined) before.set(place, [[messages[asking]!, results]])
    else same.push([messages[asking]!, results])
  }
  const idFor = addedIds(messages)
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
          out.push({ id: idFor(asking, 'answers'), role, content })
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

/** The index before which the answers to an assistant message stand: as tool messages right behind it, as everyone takes them. */
const placeOf = (messages: ReadonlyArray<Message>, asking: number, { neighbours, resultRole }: Profile): number => {
  let i = asking + 1
  if (neighbours === 'merged' && resultRole !== 'tool') while (messages[i]?.role === 'assistant') i++
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
  const found = new Map<number, Finding>()
  for (const finding of ofRules(findings, 'result-order'))
    if (!found.has(finding.neutral.message)) found.set(finding.neutral.message, finding)
  if (found.size === 0) return context
  const list = context.messages.map((message) => [message])
  const idFor = addedIds(context.messages)
  for (const [at, { violation }] of found) {
    const message = list[at]?.[0]
    if (message === undefined) continue
    const results = message.content.filter(isResult)
    const others = message.content.filter((block) => !isResult(block))
    const rest = others.length === 0 ? [] : [{ ...message, content: others }]
    const start = turnStart(context.messages, at, profile)
    if (message.role === 'system') {
      note(violation, 'dropped the results, which no system message has')
      list[at] = rest
    } else if (results.some((result, i) => message.content[i] !== result)) {
      note(violation, 'put the results before everything else in their message')
      list[at] = [{ ...message, content: [...results, ...others] }]
    } else if (start < at && list[start]![0] !== undefined) {
      note(violation, 'moved the results to the beginning of their turn')
      list[start] = [withResults(list[start]![0], results)]
      list[at] = rest
    } else if (others.length > 0) {
      note(violation, 'put what stood beside the results into a message of its own')
      list[at] = [
        { ...message, content: results },
        { id: idFor(message, 'words'), role: 'user', content: others }
      ]
    }
  }
  return list.every((some, i) => some.length === 1 && some[0] === context.messages[i])
    ? context
    : withMessages(context, list.flat())
}

const isResult = (block: Block): block is ToolResult => block.type === 'tool_result'

/** The first message of the run of the user's side that a message stands in, where the provider takes such a run as one. */
const turnStart = (messages: ReadonlyArray<Message>, at: number, { neighbours }: Profile): number => {
  let start = at
  while (neighbours === 'merged' && start > 0 && isUsers(messages[start - 1]!)) start--
  return start
}

const isUsers = ({ role }: Message): boolean => role === 'user' || role === 'tool'

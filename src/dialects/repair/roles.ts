/**
 * Roles: who begins, who ends, who may follow whom.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, text } from '../../model/Block'
import { withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import { hasToolResult } from '../../roundtrip/Span'
import { violations } from '../../roundtrip/Violation'
import { dash, omit } from './contents'
import { addedIds, type Finding, ofRules, type Pass } from './Pass'

const beginning = '[The beginning of this conversation is missing.]'

/**
 * Stands where the user has to have the last word.
 *
 * @internal
 * @since 0.1.0
 */
export const going = 'Continue.'

/**
 * Stands where the assistant has to say something between two of the user's messages.
 *
 * @internal
 * @since 0.1.0
 */
export const noted = 'Noted.'

/**
 * Puts words of the user before the first and behind the last message where those are the assistant's.
 *
 * @internal
 * @since 0.1.0
 */
export const addEnds: Pass = (context, findings, _, note) => {
  const first = ofRules(findings, 'first-role')[0]
  const last = ofRules(findings, 'last-role')[0]
  if (first === undefined && last === undefined) return context
  let { messages } = context
  const idFor = addedIds(messages)
  if (last !== undefined) {
    const end = messages[messages.length - 1]
    messages = [...messages, said('user', idFor(end, 'continue'), going)]
    note(last.violation, `added words of the user: ${going}`)
  }
  if (first !== undefined) {
    const at = first.neutral.message
    const opening = said('user', idFor(messages[at], 'beginning'), beginning)
    messages = [...messages.slice(0, at), opening, ...messages.slice(at)]
    note(first.violation, `added words of the user: ${beginning}`)
  }
  return withMessages(context, messages)
}

/**
 * Makes a message of words.
 *
 * @internal
 * @since 0.1.0
 */
export const said = (role: 'user' | 'assistant', id: string, words: string): Message => ({
  id,
  role,
  content: [text(words)]
})

/**
 * Merges neighbours of one role; between results and words of the user goes a short answer of the assistant.
 *
 * @internal
 * @since 0.1.0
 */
export const partNeighbours: Pass = (context, findings, _, note) => {
  const found = new Map<number, Finding>()
  for (const finding of ofRules(findings, 'neighbours')) found.set(finding.neutral.message, finding)
  if (found.size === 0) return context
  const out: Array<Message> = []
  const idFor = addedIds(context.messages)
  context.messages.forEach((message, m) => {
    const finding = found.get(m)
    const previous = out[out.length - 1]
    if (finding === undefined || previous === undefined) {
      out.push(message)
      return
    }
    if (previous.role === message.role && hasToolResult(previous) === hasToolResult(message)) {
      note(finding.violation, 'merged the message with the one before it')
      out[out.length - 1] = { ...previous, content: [...previous.content, ...message.content] }
      return
    }
    note(finding.violation, `put an answer of the assistant before the message: ${noted}`)
    out.push(said('assistant', idFor(previous, 'noted'), noted), message)
  })
  return withMessages(context, out)
}

/**
 * Moves a system message behind the next words of the user; where it may not stand either, it becomes words of the user.
 *
 * @internal
 * @since 0.1.0
 */
export const placeSystem: Pass = (context, findings, profile, note) => {
  const found = new Map<number, Finding>()
  for (const finding of ofRules(findings, 'system-position')) found.set(finding.neutral.message, finding)
  if (found.size === 0) return context
  const { messages } = context
  const misplaced = new Set<number>()
  for (const { rule, message } of violations(context, profile)) if (rule === 'system-position') misplaced.add(message)
  const behind = new Map<number, Array<Message>>()
  const list: Array<Message | undefined> = [...messages]
  for (const [at, { violation }] of found) {
    const message = messages[at]
    if (message?.role !== 'system') continue
    const isForeign = message.extra?.['role'] !== undefined || message.form?.includes('no-role') === true
    const place = isForeign || !misplaced.has(at) ? -1 : placeBehind(messages, at)
    if (place < 0) {
      note(violation, isOfAssistant(message) ? asAssistant : asUser)
      list[at] = asWords(message)
      continue
    }
    note(violation, 'moved the system message behind the next words of the user')
    list[at] = undefined
    const same = behind.get(place)
    if (same === undefined) behind.set(place, [message])
    else same.push(message)
  }
  const out: Array<Message> = []
  list.forEach((message, i) => {
    if (message !== undefined) out.push(message)
    for (const moved of behind.get(i) ?? []) out.push(moved)
  })
  return out.length === messages.length && out.every((message, i) => message === messages[i])
    ? context
    : withMessages(context, out)
}

/**
 * Says that a message became the user's.
 *
 * @internal
 * @since 0.1.0
 */
export const asUser = 'made words of the user of the message'

/**
 * Says that a message became the assistant's.
 *
 * @internal
 * @since 0.1.0
 */
export const asAssistant = 'wrote the role of the assistant as it is called here'

/**
 * Tells whether the role of a message, which is none of the form, is what other forms call the assistant.
 *
 * @internal
 * @since 0.1.0
 */
export const isOfAssistant = ({ role, extra }: Message): boolean =>
  role === 'system' && names.has(extra?.['role'] as string)

const names: ReadonlySet<string> = /*#__PURE__*/ new Set(['assistant', 'model', 'ai', 'bot'])

/**
 * Makes words of the user, or of the assistant, of a message of a role that is none of the form. The user does not think.
 *
 * @internal
 * @since 0.1.0
 */
export const asWords = (message: Message): Message => {
  const { extra, form: _, ...rest } = message
  const others = extra === undefined ? undefined : omit(extra, 'role')
  const spoken = others === undefined ? rest : { ...rest, extra: others }
  if (isOfAssistant(message)) return { ...spoken, role: 'assistant' }
  const content = message.content.filter((block) => !isThought(block))
  const isSilent = content.length === 0 && message.content.length > 0
  return { ...spoken, role: 'user', content: isSilent ? [text(dash)] : content }
}

/** Thinking, whether or not the dialect reads it as such in a message of that role. */
const isThought = (block: Block): boolean =>
  block.type === 'thinking' || (block.type === 'opaque' && /thinking|reasoning/.test(block.kind))

/** The next message of the user's side that the assistant or nothing follows; -1 when there is none. */
const placeBehind = (messages: ReadonlyArray<Message>, at: number): number => {
  for (let i = at + 1; i < messages.length; i++) {
    const { role } = messages[i]!
    const next = messages[i + 1]?.role
    if ((role === 'user' || role === 'tool') && (next === undefined || next === 'assistant')) return i
  }
  return -1
}

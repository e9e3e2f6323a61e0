/**
 * Roles: who begins, who ends, who may follow whom.
 *
 * @since 0.1.0
 * @internal
 */
import { text } from '../../model/Block'
import { withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import { hasToolResult } from '../../roundtrip/Span'
import { violations } from '../../roundtrip/Violation'
import { omit } from './contents'
import { addedId, type Finding, ofRules, type Pass } from './Pass'

const beginning = '[The beginning of this conversation is missing.]'

/**
 * Stands where the user has to have the last word.
 *
 * @internal
 * @since 0.1.0
 */
export const going = 'Continue.'

const noted = 'Noted.'

/**
 * Puts words of the user before the first and behind the last message where those are the assistant's.
 *
 * @internal
 * @since 0.1.0
 */
export const addEnds: Pass = (context, findings, _, note) => {
  const first = ofRules(findings, 'first-role')[0]
  const last = ofRules(findings, 'last-role')[0]
  let { messages } = context
  if (last !== undefined) {
    const end = messages[messages.length - 1]
    messages = [...messages, said('user', addedId(messages, end, 'continue'), going)]
    note(last.violation, `added words of the user: ${going}`)
  }
  if (first !== undefined) {
    const at = first.neutral.message
    const opening = said('user', addedId(messages, messages[at], 'beginning'), beginning)
    messages = [...messages.slice(0, at), opening, ...messages.slice(at)]
    note(first.violation, `added words of the user: ${beginning}`)
  }
  return withMessages(context, messages)
}

const said = (role: 'user' | 'assistant', id: string, words: string): Message => ({ id, role, content: [text(words)] })

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
    out.push(said('assistant', addedId([...context.messages, ...out], previous, 'noted'), noted), message)
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
  const finding = ofRules(findings, 'system-position')[0]
  if (finding === undefined) return context
  const { messages } = context
  const at = finding.neutral.message
  const message = messages[at]
  if (message?.role !== 'system') return context
  const isForeign = message.extra?.['role'] !== undefined || message.form?.includes('no-role') === true
  const isNeutral = violations(context, profile).some(
    ({ rule, message: where }) => rule === 'system-position' && where === at
  )
  const place = isForeign || !isNeutral ? -1 : placeBehind(messages, at)
  if (place > at) {
    note(finding.violation, 'moved the system message behind the next words of the user')
    return withMessages(context, [
      ...messages.slice(0, at),
      ...messages.slice(at + 1, place + 1),
      message,
      ...messages.slice(place + 1)
    ])
  }
  note(finding.violation, 'made words of the user of the message')
  const { extra, form: _, ...rest } = message
  const others = extra === undefined ? undefined : omit(extra, 'role')
  const spoken: Message = { ...rest, role: 'user', ...(others === undefined ? {} : { extra: others }) }
  return withMessages(context, [...messages.slice(0, at), spoken, ...messages.slice(at + 1)])
}

/** The next message of the user's side that the assistant or nothing follows; -1 when there is none. */
const placeBehind = (messages: ReadonlyArray<Message>, at: number): number => {
  for (let i = at + 1; i < messages.length; i++) {
    const { role } = messages[i]!
    const next = messages[i + 1]?.role
    if ((role === 'user' || role === 'tool') && (next === undefined || next === 'assistant')) return i
  }
  return -1
}

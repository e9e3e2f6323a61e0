/**
 * What Mistral refuses, rule by rule, in its own words.
 *
 * Sources: the public validator of mistralai/mistral-common (`protocol/instruct/validator.py`); texts as quoted in public
 * issues (pipecat-ai/pipecat-flows#178, mistralai/client-ts#106, anomalyco/opencode#7488). A rule without an own id here
 * is reported under its neutral name: it holds only in profiles that a user made stricter.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import type { RuleTable } from '../Dialect'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'
import { chatPath, fieldOf } from './paths'

/**
 * Lists the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'M-R1': {
    breaks:
      'a role follows one that it may not follow: words of the user or a system message after tool messages, a system message after an assistant message',
    remedy: 'Put a short assistant message between the results and the next words of the user.',
    source: 'mistral-common validator; hosted API, code 3230, pipecat-ai/pipecat-flows#178'
  },
  'M-R2': {
    breaks:
      'there are no messages, the first is from the assistant, or the last is from it without `prefix`, or a system message',
    remedy: 'Begin and end with a user message; results of tools may come last as well.',
    source: 'mistral-common validator'
  },
  'M-R3': {
    breaks: 'a call is not answered by the tool messages right after it, or a tool message answers none or one twice',
    remedy: 'Send one tool message for each call, right after the calls.',
    source: 'mistral-common validator; mistralai/client-ts#106'
  },
  'M-R4': {
    breaks:
      'an assistant message holds neither content nor calls; or both, which only older models refuse, and which is not checked',
    remedy: 'Drop the message, or send calls without content.',
    source: 'OpenHands/OpenHands#8685; mistral-common, releases before 1.4'
  },
  'M-R5': {
    breaks:
      'the id of a call has not exactly nine letters and digits, or a function name other characters than letters, digits, `_` and `-`, or more than 64',
    remedy: 'Give the call and its result the same new id of nine letters and digits.',
    source: 'mistral-common validator, code 3280'
  },
  'M-R6': {
    breaks:
      'a system message is empty, thinking stands outside an assistant message, or `prefix` is set on a message that is not the last',
    remedy: 'Drop the empty message, the thinking, or the field.',
    source: 'mistral-common validator'
  }
}

/**
 * Translates a neutral violation; `undefined` for what Mistral accepts.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral): Breach | undefined => {
  const { rule, message: at, block = -1, id = '' } = violation
  const path = chatPath(context, at, block)
  const entry = entries[rule]
  if (entry === undefined) return breach(rule, at, block, path, `${path}: ${rule}`)
  const message = context.messages[at]!
  const said = entry({ id, role: roleAt(context, at), previous: roleAt(context, at - 1), message })
  return said === undefined ? undefined : breach(said[0], at, block, path + (said[2] ?? ''), said[1])
}

interface Culprit {
  readonly id: string
  readonly role: string | undefined
  readonly previous: string | undefined
  readonly message: Message
}

/** The id of the rule, the text, and what the path names inside the block. */
type Said = readonly [rule: string, text: string, field?: string] | undefined

const entries: Readonly<Partial<Record<Rule, (culprit: Culprit) => Said>>> = {
  'first-role': ({ role, previous }) => (previous === undefined ? ['M-R2', unexpected(role, undefined)] : undefined),
  'last-role': ({ role, message }) => (message.extra?.['prefix'] === true ? undefined : ['M-R2', lastRole(role)]),
  neighbours: ({ role, previous }) =>
    role === 'user' && previous === 'tool' ? ['M-R1', unexpected(role, previous)] : undefined,
  'system-position': ({ role, previous }) =>
    previous === 'assistant' && role === 'system' ? ['M-R1', unexpected(role, previous)] : undefined,
  'unanswered-call': () => ['M-R3', 'Not the same number of function calls and responses'],
  'orphan-result': ({ id, previous }) =>
    previous === 'assistant' || previous === 'tool'
      ? ['M-R3', `Unexpected tool call id ${id} in tool results`]
      : ['M-R1', unexpected('tool', previous)],
  'duplicate-result': () => ['M-R3', 'More tool responses than tool calls'],
  'duplicate-id': ({ id }) => ['M-R3', `Duplicate tool call id ${id}`],
  'id-pattern': ({ id }) => ['M-R5', `Tool call id was ${id} but must be a-z, A-Z, 0-9, with a length of 9.`, '.id'],
  'empty-text': () => undefined,
  'empty-message': () => undefined,
  'empty-thinking': () => undefined,
  'result-order': () => undefined
}

/** The role as it stands on the wire. */
const roleAt = ({ messages }: Context, at: number): string | undefined => {
  const message = messages[at]
  const own = message?.extra?.['role']
  return typeof own === 'string' ? own : message?.role
}

const unexpected = (role: string | undefined, previous: string | undefined): string =>
  previous === undefined
    ? `Conversation must start with a user message or system message, got ${String(role)}`
    : `Unexpected role '${String(role)}' after role '${previous}'`

const lastRole = (role: string | undefined): string =>
  `Expected last role User or Tool (or Assistant with prefix or continue_final_message set to True) for serving but got ${String(role)}`

// -------------------------------------------------------------------------------------
// rules of the wire form
// -------------------------------------------------------------------------------------

const ROLES: ReadonlySet<unknown> = /*#__PURE__*/ new Set(['system', 'user', 'assistant', 'tool'])
const functionName = /^[a-zA-Z0-9_-]{1,64}$/

/**
 * Lists what only the wire form shows: unknown roles, empty system and assistant messages, misplaced thinking and prefixes, function
 * names.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context): Array<Breach> => {
  const messages = native['messages'] as ReadonlyArray<Raw>
  const out: Array<Breach> = []
  const last = messages.length - 1
  if (last < 0)
    out.push({
      ...breach('M-R2', -1, 0, 'messages', 'Conversation must have at least one message'),
      neutral: { rule: 'last-role', message: 0 }
    })
  for (let at = 0; at <= last; at++) {
    const { role } = messages[at]!
    const path = `messages[${String(at)}]`
    if (!ROLES.has(role)) {
      const text = `${path}.role: Input should be 'system', 'user', 'assistant' or 'tool'`
      out.push({ ...breach('M-R1', at, -1, `${path}.role`, text), neutral: { rule: 'system-position', message: at } })
    } else if (role === 'system') systemBreaches(messages, at, out)
    else if (role === 'assistant') assistantBreaches(messages[at]!, context, at, at === last, out)
    if (role === 'user' || role === 'tool' || role === 'system') thinkingBreaches(messages[at]!, at, out)
  }
  if (last >= 0 && messages[last]!['role'] === 'system' && messages.some(({ role }) => role !== 'system'))
    out.push({
      ...breach('M-R2', last, -1, `messages[${String(last)}]`, lastRole('system')),
      neutral: { rule: 'last-role', message: last }
    })
  return out
}

const systemBreaches = (messages: ReadonlyArray<Raw>, at: number, out: Array<Breach>): void => {
  const path = `messages[${String(at)}]`
  const { content } = messages[at]!
  if (messages[at - 1]?.['role'] === 'tool')
    out.push({
      ...breach('M-R1', at, -1, path, unexpected('system', 'tool')),
      neutral: { rule: 'system-position', message: at }
    })
  if (isSilent(content))
    out.push({
      ...breach('M-R6', at, -1, `${path}.content`, 'System prompt must have content'),
      neutral: { rule: 'empty-message', message: at }
    })
}

const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'

const nothingSaid = 'Assistant message must have either content or tool_calls, but not none.'

const isSilent = (value: unknown): boolean =>
  value === undefined || value === null || ((isList(value) || isText(value)) && value.length === 0)

const thinkingBreaches = ({ content, role }: Raw, at: number, out: Array<Breach>): void => {
  if (!isList(content)) return
  for (let k = 0; k < content.length; k++) {
    const chunk = content[k]
    if (!isRaw(chunk) || chunk['type'] !== 'thinking') continue
    const path = `messages[${String(at)}].content[${String(k)}]`
    out.push(
      breach('M-R6', at, role === 'tool' ? 0 : k, path, `${path}: thinking is allowed in assistant messages only`)
    )
  }
}

const assistantBreaches = (message: Raw, context: Context, at: number, isLast: boolean, out: Array<Breach>): void => {
  const path = `messages[${String(at)}]`
  if (message['prefix'] === true && !isLast)
    out.push(breach('M-R6', at, -1, `${path}.prefix`, 'Assistant message with prefix True must be last message'))
  const field = fieldOf(context, at, 'tool_calls')
  const calls = message[field]
  if (isSilent(message['content']) && isSilent(calls) && message['prefix'] !== true)
    out.push({
      ...breach('M-R4', at, -1, `${path}.content`, nothingSaid),
      neutral: { rule: 'empty-message', message: at }
    })
  if (!isList(calls)) return
  for (let k = 0; k < calls.length; k++) {
    const name = functionIn(calls[k])
    if (!isText(name) || !functionName.test(name))
      out.push(breach('M-R5', at, -1, `${path}.${field}[${String(k)}].function.name`, misnamed(name)))
  }
}

/** The name of the function of a call. */
const functionIn = (value: unknown): unknown => {
  const named = isRaw(value) ? value['function'] : undefined
  return isRaw(named) ? named['name'] : undefined
}

const misnamed = (name: unknown): string =>
  `Function name was ${String(isText(name) ? name : undefined)} but must be a-z, A-Z, 0-9, or contain underscores and dashes, with a maximum length of 64.`

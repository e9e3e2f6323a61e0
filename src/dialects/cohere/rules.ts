/**
 * What Cohere's chat API, version 2, refuses.
 *
 * Cohere publishes neither a validator nor its error texts: the rules follow its guide to tool use and the types of
 * cohere-ai@8.1.0, and the messages here are this library's own words. A rule without an own id here is reported under
 * its neutral name: it holds only in profiles that a user made stricter.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import type { RuleTable } from '../Dialect'
import { chatPath, fieldOf } from '../mistral/paths'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'

/**
 * Lists the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'H-R1': {
    breaks: 'a call is not answered by the tool messages right after it, or its id is used twice in its message',
    remedy: 'Send one tool message for each call, right after the calls.',
    source: 'guide to tool use; ethz-spylab/agentdojo#200'
  },
  'H-R2': {
    breaks: 'a tool message answers no call right before it, or one that is answered already',
    remedy: 'Drop the tool message.',
    source: 'guide to tool use'
  },
  'H-R3': {
    breaks: 'the conversation begins or ends with an assistant message',
    remedy: 'Begin with a user message, and end with one or with results.',
    source: 'guide to the chat API'
  },
  'H-R4': {
    breaks: 'an assistant message has neither content, calls nor a plan; another message has no content',
    remedy: 'Drop the message.',
    source: 'types of cohere-ai@8.1.0'
  },
  'H-R5': {
    breaks: 'a call has no id, or arguments that are no text',
    remedy: 'Give the call an id, and write its arguments as JSON text.',
    source: 'types of cohere-ai@8.1.0; ethz-spylab/agentdojo#200'
  },
  'H-R6': {
    breaks: 'a role is none of system, user, assistant and tool',
    remedy: 'Use one of these roles.',
    source: 'types of cohere-ai@8.1.0'
  }
}

interface Entry {
  readonly id: string
  readonly text: (id: string) => string
}

const entries: Readonly<Partial<Record<Rule, Entry>>> = {
  'first-role': { id: 'H-R3', text: () => 'the first message must be from the user' },
  'last-role': { id: 'H-R3', text: () => 'the last message must be from the user or hold results of tools' },
  'unanswered-call': { id: 'H-R1', text: (id) => `no tool message follows that answers the call ${id}` },
  'duplicate-id': { id: 'H-R1', text: (id) => `the id ${id} is used twice in its message` },
  'orphan-result': { id: 'H-R2', text: (id) => `the tool message answers ${id}, which is no call right before it` },
  'duplicate-result': { id: 'H-R2', text: (id) => `the call ${id} is answered already` }
}

/**
 * Translates a neutral violation; `undefined` for what Cohere accepts.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral): Breach | undefined => {
  const { rule, message: at, block = -1, id = '' } = violation
  if (rule === 'empty-thinking') return undefined
  const path = chatPath(context, at, block, 'tool_plan')
  const entry = entries[rule]
  return entry === undefined
    ? breach(rule, at, block, path, `${path}: ${rule}`)
    : breach(entry.id, at, block, path, `${path}: ${entry.text(id)}`)
}

// -------------------------------------------------------------------------------------
// rules of the wire form
// -------------------------------------------------------------------------------------

const ROLES: ReadonlySet<unknown> = /*#__PURE__*/ new Set(['system', 'user', 'assistant', 'tool'])

/**
 * Lists what only the wire form shows: unknown roles, missing content, calls without ids or with arguments that are no
 * text.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context): Array<Breach> => {
  const messages = native['messages'] as ReadonlyArray<Raw>
  const out: Array<Breach> = []
  for (let at = 0; at < messages.length; at++) {
    const message = messages[at]!
    const path = `messages[${String(at)}]`
    const found = (rule: string, field: string, text: string): void => {
      out.push(breach(rule, at, -1, path + field, `${path}${field}: ${text}`))
    }
    const { role, content } = message
    if (!ROLES.has(role))
      out.push({
        ...breach('H-R6', at, -1, `${path}.role`, `${path}.role: expected system, user, assistant or tool`),
        neutral: { rule: 'system-position', message: at }
      })
    const calls = message[fieldOf(context, at, 'tool_calls')]
    const hasCalls = Array.isArray(calls) && calls.length > 0
    const isSilent = (content === undefined || content === null) && !hasCalls
    const plan = message[fieldOf(context, at, 'tool_plan')]
    if (isSilent && !(role === 'assistant' && typeof plan === 'string'))
      found('H-R4', '.content', 'there is no content')
    if (role !== 'assistant' || !hasCalls) continue
    for (let k = 0; k < calls.length; k++)
      callBreaches(calls[k], `.${fieldOf(context, at, 'tool_calls')}[${String(k)}]`, found)
  }
  return out
}

const callBreaches = (
  call: unknown,
  path: string,
  found: (rule: string, field: string, text: string) => void
): void => {
  if (!isRaw(call)) return
  if (typeof call['id'] !== 'string') found('H-R5', `${path}.id`, 'the call has no id')
  const named = call['function']
  if (isRaw(named) && named['arguments'] !== undefined && typeof named['arguments'] !== 'string')
    found('H-R5', `${path}.function.arguments`, 'the arguments are no text')
}

/**
 * What the Chat Completions API refuses, rule by rule, in OpenAI's words.
 *
 * | rule | a request breaks it when                                                     | neutral rule                        |
 * | ---- | ---------------------------------------------------------------------------- | ----------------------------------- |
 * | C-R1 | a call is not answered by the tool messages right after it                   | `unanswered-call`, `duplicate-id`   |
 * | C-R2 | a tool message answers no call right before it                               | `orphan-result`, `duplicate-result` |
 * | C-R3 | `tool_calls` is an empty list                                                |                                     |
 * | C-R4 | an assistant message has neither content nor calls, refusal or audio         |                                     |
 * | C-R4 | a function message answers no `function_call`                                | `orphan-result`                     |
 * | C-R5 | the arguments of a call are no text                                          |                                     |
 * | C-R7 | the id of a call is longer than 40 characters                                | `id-length`                         |
 * | D-R1 | a call lacks its reasoning, where the model keeps it and thinks              |                                     |
 * | D-R2 | a tool is forced where the model thinks                                      |                                     |
 * | D-R3 | a text or a message is empty, where the model refuses that                   | `empty-text`, `empty-message`       |
 *
 * Sources: OpenAI's API reference; texts as quoted in public issues (BerriAI/litellm#10083,
 * microsoft/semantic-kernel#12708, vercel/ai#5171). A rule without an own id here is reported under its neutral name: it
 * holds only in profiles that a user made stricter.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import { markerBreaches } from '../markerRules'
import { chatMarkers } from '../markers'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'
import { isFunctionCall } from './calls'
import { FIELD, isField } from './parts'
import type { ChatProfile } from './profile'

/**
 * Translates a neutral violation; `undefined` where OpenAI makes an exception.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral, profile: Profile): Breach | undefined => {
  const { rule, message: at, block = -1, id = '' } = violation
  const message = context.messages[at]!
  const culprit = message.content[block]
  // the legacy form does not ask for an answer
  if (rule === 'unanswered-call' && culprit?.type === 'tool_use' && isFunctionCall(culprit)) return undefined
  const path = pathOf(message, at, block)
  const entry = rules[rule]
  if (entry === undefined) return breach(rule, at, block, path, `${path}: ${rule}`)
  const isFunction = message.extra?.['role'] === 'function'
  if (isFunction && (rule === 'orphan-result' || rule === 'duplicate-result'))
    return breach('C-R4', at, block, path, orphaned('function', 'function_call'))
  return breach(entry.id, at, block, path + (entry.field ?? ''), entry.text(path, id, profile.idMaxLength ?? 40))
}

interface Entry {
  readonly id: string
  readonly text: (path: string, id: string, max: number) => string
  /** What the path names inside the call. */
  readonly field?: string
}

const orphaned = (role: string, field: string): string =>
  `Invalid parameter: messages with role '${role}' must be a response to a preceeding message with '${field}'.`

const rules: Readonly<Partial<Record<Rule, Entry>>> = {
  'unanswered-call': {
    id: 'C-R1',
    text: (_, id) =>
      `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${id}`
  },
  'duplicate-id': {
    id: 'C-R1',
    text: (path, id) => `Invalid '${path}.id': the id '${id}' is used twice in its message.`
  },
  'empty-text': { id: 'D-R3', text: () => 'text content is empty' },
  'empty-message': { id: 'D-R3', text: () => 'text content is empty' },
  'orphan-result': { id: 'C-R2', text: () => orphaned('tool', 'tool_calls') },
  'duplicate-result': { id: 'C-R2', text: () => orphaned('tool', 'tool_calls') },
  'id-length': {
    id: 'C-R7',
    text: (path, { length }, max) =>
      `Invalid '${path}.id': string too long. Expected a string with maximum length ${max}, but got a string with length ${length} instead.`,
    field: '.id'
  }
}

/** Finds where a block stands on the wire, where blocks of one message are spread over its fields. */
const pathOf = ({ role, content, form }: Message, at: number, block: number): string => {
  const path = `messages[${at}]`
  const culprit = content[block]
  if (culprit === undefined || role === 'tool') return path
  if (culprit.type === 'thinking') {
    const field = culprit.extra?.['field']
    return `${path}.${typeof field === 'string' ? field : 'reasoning_content'}`
  }
  if (culprit.type === 'tool_use' && isFunctionCall(culprit)) return `${path}.function_call`
  const isCall = (other: Message['content'][number]): boolean =>
    other.type === 'tool_use' ? !isFunctionCall(other) : isField(other) && other.kind === `${FIELD}tool_call`
  if (isCall(culprit)) return `${path}.tool_calls[${content.slice(0, block).filter(isCall).length}]`
  if (isField(culprit)) return `${path}.${culprit.kind.slice(FIELD.length)}`
  if (form !== 'array') return `${path}.content`
  const parts = content.slice(0, block).filter((other) => other.type !== 'thinking')
  return `${path}.content[${parts.length}]`
}

// -------------------------------------------------------------------------------------
// rules of the wire form
// -------------------------------------------------------------------------------------

/**
 * Lists what only the wire form shows: empty lists of calls, missing content, arguments that are no text, reasoning that
 * has to stay.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context, profile: Profile): Array<Breach> => {
  const messages = native['messages'] as ReadonlyArray<Raw>
  const out: Array<Breach> = [
    ...markerBreaches(
      chatMarkers,
      context,
      profile,
      (at, block) => `${pathOf(context.messages[at]!, at, block)}.cache_control`
    )
  ]
  if (profile.callsKeepThinking === true) reasoningBreaches(native, messages, profile, out)
  for (let at = 0; at < messages.length; at++) {
    const message = messages[at]!
    if (message['role'] === 'assistant') assistantBreaches(message, at, out)
  }
  return out
}

/** The field counts, its words do not: an empty one is accepted (pydantic/pydantic-ai, `test_deepseek_deferred_capability`). */
const hasReasoning = (message: Raw): boolean =>
  typeof message['reasoning_content'] === 'string' ||
  typeof message['reasoning'] === 'string' ||
  Array.isArray(message['reasoning_details'])

const reasoningBreaches = (
  native: Raw,
  messages: ReadonlyArray<Raw>,
  { alwaysThinks }: ChatProfile,
  out: Array<Breach>
): void => {
  const { thinking, tool_choice: choice } = native
  const isTold = alwaysThinks === true || (isRaw(thinking) && thinking['type'] === 'enabled')
  if (isRaw(thinking) && thinking['type'] === 'disabled') return
  const isThinking = isTold || messages.some((message) => message['role'] === 'assistant' && hasReasoning(message))
  if (!isThinking) return
  if (choice === 'required' || (isRaw(choice) && choice['type'] !== 'allowed_tools'))
    out.push(breach('D-R2', -2, 0, 'tool_choice', 'Thinking mode does not support this tool_choice'))
  for (let at = 0; at < messages.length; at++) {
    const message = messages[at]!
    const calls = message['tool_calls']
    if (message['role'] !== 'assistant' || !Array.isArray(calls) || calls.length === 0 || hasReasoning(message))
      continue
    const text = 'The `reasoning_content` in the thinking mode must be passed back to the API.'
    out.push(breach('D-R1', at, -1, `messages[${at}].reasoning_content`, text))
  }
}

const assistantBreaches = (message: Raw, at: number, out: Array<Breach>): void => {
  const { content, tool_calls: calls, function_call: legacy, refusal, audio } = message
  const path = `messages[${at}]`
  if (Array.isArray(calls) && calls.length === 0)
    out.push(
      breach(
        'C-R3',
        at,
        -1,
        `${path}.tool_calls`,
        `Invalid '${path}.tool_calls': empty array. Expected an array with minimum length 1, but got an empty array instead.`
      )
    )
  const isExcused = (Array.isArray(calls) && calls.length > 0) || isRaw(legacy) || isRaw(audio) || isWords(refusal)
  if ((content === null || content === undefined) && !isExcused)
    out.push(
      breach('C-R4', at, -1, `${path}.content`, `Invalid value for 'content': expected a string, got null. (${path})`)
    )
  if (Array.isArray(calls))
    for (let k = 0; k < calls.length; k++) argumentBreach(calls[k], `${path}.tool_calls[${k}].function`, at, out)
  if (isRaw(legacy)) argumentBreach({ function: legacy }, `${path}.function_call`, at, out)
}

const isWords = (value: unknown): boolean => typeof value === 'string' && value !== ''

const argumentBreach = (call: unknown, path: string, at: number, out: Array<Breach>): void => {
  const named = isRaw(call) ? call['function'] : undefined
  if (!isRaw(named) || typeof named['arguments'] === 'string') return
  const where = `${path}.arguments`
  const text = `Invalid type for '${where}': expected a string, but got ${typeWords(named['arguments'])} instead.`
  out.push(breach('C-R5', at, -1, where, text))
}

const typeWords = (value: unknown): string => {
  if (value === undefined || value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/**
 * What the AI SDK refuses before a request leaves, in its words (`ai` 7.0.173, executed).
 *
 * | rule | a request breaks it when                                                                                  |
 * | ---- | --------------------------------------------------------------------------------------------------------- |
 * | V-R1 | a call of a tool of one's own has no result before the next user or system message, or the end            |
 * | V-R2 | there are no messages, a system message stands among them, or a message has another shape                 |
 * | V-R4 | the last tool message answers an approval that nobody asked for, or whose call is gone                     |
 * | A-R30 | Claude is given more than four cache markers: the AI SDK leaves the newest out, with a warning            |
 *
 * An approval that the last message answers counts as an answer to its call: the AI SDK runs the tool, or denies it, first.
 * What the AI SDK sends and a provider refuses later (V-R3) is no violation here; reducers keep to it all the same.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Profile } from '../../model/Profile'
import type { RuleTable } from '../Dialect'
import { markerBreaches, markerRule } from '../markerRules'
import { aiSdkMarkers } from '../markers'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'

/**
 * Lists what is known of the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'V-R1': {
    breaks: 'a call has no result before the next user or system message, or before the end',
    remedy: 'add a tool message with a tool-result for the call right after it, or take the call out',
    source: 'ai@7.0.173, AI_MissingToolResultsError'
  },
  'V-R2': {
    breaks:
      'there are no messages, a system message stands among them, or a message has not the shape of a ModelMessage',
    remedy: 'move system messages to `instructions` (or set `allowSystemInMessages`), and write the shape of the type',
    source: 'ai@7.0.173, AI_InvalidPromptError, AI_InvalidMessageRoleError'
  },
  'V-R3': {
    breaks:
      'a result has no call, text stands between call and result, the first message is not from the user, or a call has two results: not checked, the AI SDK sends it, and the provider refuses it',
    remedy: 'check the request of the provider with its own dialect',
    source: 'ai@7.0.173, executed with a mock model'
  },
  'V-R4': {
    breaks: 'the last message answers an approval without a request, or one whose call is gone',
    remedy: 'keep a call, its tool-approval-request and its tool-approval-response together, or drop all three',
    source: 'ai@7.0.173, AI_InvalidToolApprovalError, AI_ToolCallNotFoundForApprovalError'
  },
  'V-R5': {
    breaks:
      'a call that the provider ran and its result stand in different messages: not checked, because results may come later',
    remedy: 'drop or keep both',
    source: 'ai@7.0.173, types'
  },
  'A-R30': markerRule
}

/**
 * Lists what the AI SDK would refuse.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context, profile: Profile): ReadonlyArray<Breach> => {
  const messages = native['messages'] as ReadonlyArray<Raw>
  const out: Array<Breach> = [
    ...markerBreaches(aiSdkMarkers, context, profile, (at, block) => {
      const isList = Array.isArray(messages[at]?.['content'])
      return `messages[${at}]${isList ? `.content[${block}]` : ''}.providerOptions.anthropic.cacheControl`
    })
  ]
  if (messages.length === 0)
    out.push(breach('V-R2', -1, 0, 'messages', 'AI_InvalidPromptError: Invalid prompt: messages must not be empty'))
  for (let i = 0; i < messages.length; i++) checkShape(messages[i]!, i, native['allowSystemInMessages'] === true, out)
  const resolved = checkApprovals(messages, out)
  checkResults(messages, resolved, out)
  return out
}

const ROLES: Readonly<Record<string, ReadonlySet<unknown>>> = {
  user: /*#__PURE__*/ new Set(['text', 'image', 'file']),
  assistant: /*#__PURE__*/ new Set([
    'text',
    'custom',
    'file',
    'reasoning',
    'reasoning-file',
    'tool-call',
    'tool-result',
    'tool-approval-request'
  ]),
  tool: /*#__PURE__*/ new Set(['tool-result', 'tool-approval-response']),
  system: /*#__PURE__*/ new Set([])
}

const STRINGS: Readonly<Record<string, ReadonlyArray<string>>> = {
  text: ['text'],
  reasoning: ['text'],
  custom: ['kind'],
  file: ['mediaType'],
  'reasoning-file': ['mediaType'],
  'tool-call': ['toolCallId', 'toolName'],
  'tool-result': ['toolCallId', 'toolName'],
  'tool-approval-request': ['approvalId', 'toolCallId'],
  'tool-approval-response': ['approvalId']
}

const checkShape = ({ role, content }: Raw, i: number, allowsSystem: boolean, out: Array<Breach>): void => {
  const at = `messages[${i}]`
  const known = typeof role === 'string' && Object.hasOwn(ROLES, role) ? ROLES[role] : undefined
  if (known === undefined) {
    const text = `AI_InvalidMessageRoleError: Invalid message role: '${nameOf(role)}'. Must be one of: "system", "user", "assistant", "tool".`
    out.push(breach('V-R2', i, -1, `${at}.role`, text))
    return
  }
  if (role === 'system' && !allowsSystem)
    out.push(
      breach(
        'V-R2',
        i,
        -1,
        at,
        'AI_InvalidPromptError: Invalid prompt: System messages are not allowed in the prompt or messages fields. Use the instructions option instead.'
      )
    )
  const misshapen = (block: number, path: string): void => {
    out.push(
      breach(
        'V-R2',
        i,
        block,
        path,
        'AI_InvalidPromptError: Invalid prompt: The messages do not match the ModelMessage[] schema.'
      )
    )
  }
  if (typeof content === 'string' && role !== 'tool') return
  if (!Array.isArray(content) || role === 'system') {
    misshapen(-1, `${at}.content`)
    return
  }
  for (let j = 0; j < content.length; j++) if (!isPart(content[j], known)) misshapen(j, `${at}.content[${j}]`)
}

const nameOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value)

const isPart = (part: unknown, types: ReadonlySet<unknown>): boolean => {
  if (!isRaw(part)) return false
  const { type } = part
  if (typeof type !== 'string' || !types.has(type)) return false
  for (const field of STRINGS[type] ?? []) if (typeof part[field] !== 'string') return false
  return type !== 'tool-result' || isOutput(part['output'])
}

const isOutput = (output: unknown): boolean => {
  if (!isRaw(output)) return false
  const { type, value } = output
  if (type === 'text' || type === 'error-text') return typeof value === 'string'
  if (type === 'content') return Array.isArray(value)
  return type === 'execution-denied' || ((type === 'json' || type === 'error-json') && value !== undefined)
}

/**
 * Says in the words of the AI SDK that a call has no result; a call without an id is named by its place.
 *
 * @internal
 * @since 0.1.0
 */
export const missingResult = (id: unknown, path: string): string =>
  `AI_MissingToolResultsError: Tool result is missing for tool call ${isNamed(id) ? id : `without an id at ${path}`}.`

/**
 * Tells whether an id names anything.
 *
 * @internal
 * @since 0.1.0
 */
export const isNamed = (id: unknown): id is string => typeof id === 'string' && id !== ''

// -------------------------------------------------------------------------------------
// pairs
// -------------------------------------------------------------------------------------

interface Visit {
  (part: Raw, message: number, block: number, role: unknown): void
}

const eachPart = (messages: ReadonlyArray<Raw>, visit: Visit): void => {
  for (let i = 0; i < messages.length; i++) {
    const { role, content } = messages[i]!
    if (!Array.isArray(content)) continue
    for (let j = 0; j < content.length; j++) {
      const part: unknown = content[j]
      if (isRaw(part)) visit(part, i, j, role)
    }
  }
}

/** Checks the answers of the last message, and names the calls that they resolve. */
const checkApprovals = (messages: ReadonlyArray<Raw>, out: Array<Breach>): ReadonlySet<unknown> => {
  const resolved = new Set<unknown>()
  const last = messages.length - 1
  if (last < 0 || messages[last]!['role'] !== 'tool') return resolved
  const calls = new Set<unknown>()
  const requests = new Map<unknown, unknown>()
  const answered = new Map<unknown, unknown>()
  eachPart(messages, (part, i, _, role) => {
    if (role === 'assistant' && part['type'] === 'tool-call') calls.add(part['toolCallId'])
    if (role === 'assistant' && part['type'] === 'tool-approval-request')
      requests.set(part['approvalId'], part['toolCallId'])
    if (i === last && part['type'] === 'tool-result')
      answered.set(part['toolCallId'], isRaw(part['output']) ? part['output']['type'] : undefined)
  })
  eachPart(messages, (part, i, j) => {
    if (i !== last || part['type'] !== 'tool-approval-response') return
    const { approvalId, approved } = part
    const path = `messages[${i}].content[${j}]`
    const report = (text: string): void => void out.push(breach('V-R4', i, j, path, text))
    if (!requests.has(approvalId)) {
      report(
        `AI_InvalidToolApprovalError: Tool approval response references unknown approvalId: "${nameOf(approvalId)}". No matching tool-approval-request found in message history.`
      )
      return
    }
    const call = requests.get(approvalId)
    if (answered.has(call) && (approved === true || answered.get(call) !== 'execution-denied')) return
    if (calls.has(call)) resolved.add(call)
    else
      report(
        `AI_ToolCallNotFoundForApprovalError: Tool call "${nameOf(call)}" not found for approval request "${nameOf(approvalId)}".`
      )
  })
  return resolved
}

/** As the AI SDK looks for results: by id alone, up to the next message that is neither from the assistant nor a tool. */
const checkResults = (messages: ReadonlyArray<Raw>, resolved: ReadonlySet<unknown>, out: Array<Breach>): void => {
  const open = new Map<unknown, readonly [number, number]>()
  const report = (isEnd: boolean): void => {
    for (const [id, [i, j]] of open) {
      if (isEnd && resolved.has(id)) continue
      const neutral = { rule: 'unanswered-call' as const, message: i, block: j, ...(isNamed(id) ? { id } : {}) }
      const path = `messages[${i}].content[${j}]`
      out.push({ ...breach('V-R1', i, j, path, missingResult(id, path)), neutral })
    }
    open.clear()
  }
  for (let i = 0; i < messages.length; i++) {
    const { role, content } = messages[i]!
    const answers = role === 'assistant' || role === 'tool'
    if (!answers) report(false)
    if (!answers || !Array.isArray(content)) continue
    for (let j = 0; j < content.length; j++) {
      const part: unknown = content[j]
      if (!isRaw(part)) continue
      const { type, toolCallId, providerExecuted } = part
      if (role === 'assistant' && type === 'tool-call' && providerExecuted !== true && !open.has(toolCallId))
        open.set(toolCallId, [i, j])
      else if (role === 'tool' && type === 'tool-result') open.delete(toolCallId)
    }
  }
  report(true)
}

/**
 * What the Responses API refuses, in OpenAI's words; `ruleTable.ts` lists the rules.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { isPrompt } from '../../roundtrip/Span'
import type { Violation as Neutral } from '../../roundtrip/Violation'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'
import { idPrefixes, servedTypes, typeOf } from './kinds'
import { openaiResponsesProfile, type ResponsesProfile } from './profile'

// -------------------------------------------------------------------------------------
// neutral rules
// -------------------------------------------------------------------------------------

/**
 * Translates a neutral violation; `undefined` where OpenAI makes an exception, or nothing is known.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral, profile: Profile): Breach | undefined => {
  const { rule, message: at, id = '' } = violation
  const message = context.messages[at]!
  const path = `input[${at}]`
  if (UNKNOWN.has(rule)) return undefined
  if (rule === 'id-length')
    return breach('P-R3', at, 0, `${path}.call_id`, tooLong(`${path}.call_id`, id, profile.idMaxLength ?? 64))
  if (rule === 'id-pattern') return breach('P-R3', at, 0, `${path}.call_id`, strange(`${path}.call_id`, id))
  if (rule !== 'unanswered-call' && rule !== 'orphan-result')
    return breach(rule, at, violation.block ?? -1, path, `${path}: ${rule}`)
  if (hasReference(context.messages)) return undefined
  if (rule === 'orphan-result')
    return isContinued(context)
      ? undefined
      : breach(message.form === 'mcp_approval_response' ? 'P-R16' : 'P-R2', at, 0, path, uncalled(message, id))
  if (message.extra?.['async'] === true || message.form === 'mcp_approval_request') return undefined
  return breach(hasTrigger(context.messages) ? 'P-R21' : 'P-R1', at, 0, path, unanswered(message, id))
}

/**
 * What is no breach here: the provider knows withheld reasoning by its id; of two answers to one call, and of calls of one
 * id, nobody has reported that they fail.
 */
const UNKNOWN: ReadonlySet<Neutral['rule']> = /*#__PURE__*/ new Set([
  ...(['empty-thinking', 'duplicate-result', 'duplicate-id'] as const),
  ...(['unanswered-server-call', 'orphan-server-result'] as const)
])

/** Whether the provider keeps what was said before: calls may be there, but no answers to what is said only now. */
const isContinued = ({ settings }: Context): boolean =>
  typeof settings?.['previous_response_id'] === 'string' ||
  (settings?.['conversation'] !== undefined && settings['conversation'] !== null)

const hasReference = /*#__PURE__*/ memoize((messages: ReadonlyArray<Message>): boolean =>
  messages.some(
    ({ content: [block] }) => block?.type === 'opaque' && isRaw(block.raw) && typeOf(block.raw) === 'item_reference'
  )
)

const hasTrigger = /*#__PURE__*/ memoize((messages: ReadonlyArray<Message>): boolean =>
  messages.some(({ content: [block] }) => block?.type === 'opaque' && block.kind === 'compaction_trigger')
)

const words = ({ form = '' }: Message, usual: string): string =>
  form === '' || form === 'raw' || form === 'tool_search_output' ? usual : form.replace(/_/g, ' ')

const uncalled = (message: Message, id: string): string =>
  message.form === 'mcp_approval_response'
    ? `No approval request found for approval response with approval_request_id ${id}.`
    : `No tool call found for ${words(message, 'function call output')} with call_id ${id}.`

const unanswered = (message: Message, id: string): string =>
  message.form === 'custom_tool_call'
    ? `Custom tool call output is missing for call id: ${id}.`
    : `No tool output found for ${words(message, 'function call')} ${id}.`

const tooLong = (path: string, { length }: string, max: number): string =>
  `Invalid '${path}': string too long. Expected a string with maximum length ${max}, but got a string with length ${length} instead.`

const strange = (path: string, id: string): string =>
  `Invalid '${path}': '${id}'. Expected an ID that contains letters, numbers, underscores, or dashes, but this value contained additional characters.`

// -------------------------------------------------------------------------------------
// rules of the wire form
// -------------------------------------------------------------------------------------

/**
 * Lists what only the wire form shows: ids of items, reasoning and what was made with it, and items that tell the
 * provider what to do.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context, profile: Profile): ReadonlyArray<Breach> => {
  const items = native['input']
  if (!Array.isArray(items)) return []
  const demands: ResponsesProfile = { ...openaiResponsesProfile, ...profile }
  const out: Array<Breach> = []
  const isStored = native['store'] !== false
  const seen = new Set<string>()
  let isReasoned = isContinued(context)
  if (demands.answersAtOnce) interruptions(context.messages, out)
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Raw
    const message = context.messages[at]!
    if (isPrompt(message)) isReasoned = isContinued(context)
    else isReasoned ||= message.content[0]?.type === 'thinking' || HIDING.has(typeOf(item))
    controlBreaches(items as ReadonlyArray<Raw>, at, native, out)
    if (demands.itemIds === 'any') continue
    idBreaches(item, at, seen, out)
    storeBreaches(item, at, isStored, out)
    groupBreach(items as ReadonlyArray<Raw>, at, out)
    if (demands.alwaysReasons && isStored && !isReasoned) lonelyBreach(item, at, out)
  }
  return out
}

/** What hides whether the model reasoned. */
const HIDING: ReadonlySet<string> = /*#__PURE__*/ new Set(['compaction', 'item_reference'])

const idBreaches = (item: Raw, at: number, seen: Set<string>, out: Array<Breach>): void => {
  const { id } = item
  const type = typeOf(item)
  if (typeof id !== 'string' || type === 'item_reference' || type === '') return
  const path = `input[${at}].id`
  const prefix = type === 'message' && item['role'] !== 'assistant' ? undefined : prefixOf(type)
  if (id.length > 64) out.push(breach('P-R3', at, 0, path, tooLong(path, id, 64)))
  else if (prefix !== undefined && !id.startsWith(prefix))
    out.push(breach('P-R3', at, 0, path, `Invalid '${path}': '${id}'. Expected an ID that begins with '${prefix}'.`))
  else if (prefix !== undefined && !/^[a-zA-Z0-9_-]+$/.test(id))
    out.push(breach('P-R3', at, 0, path, strange(path, id)))
  if (!MADE.has(type) && !NAMED.has(type)) return
  if (seen.has(id)) {
    const text = `Duplicate item found with id ${id}. Remove duplicate items from your input and try again.`
    out.push(breach('P-R7', at, 0, path, text))
  }
  seen.add(id)
}

const prefixOf = (type: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(idPrefixes, type) ? idPrefixes[type] : undefined

const storeBreaches = (item: Raw, at: number, isStored: boolean, out: Array<Breach>): void => {
  const { id, encrypted_content: encrypted } = item
  const type = typeOf(item)
  if (isStored || typeof id !== 'string') return
  const isHeldBack = type === 'reasoning' && typeof encrypted !== 'string'
  if (type !== 'item_reference' && !isHeldBack) return
  const text = `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`
  out.push(breach('P-R8', at, 0, `input[${at}].id`, text))
}

/** Reasoning with an id is followed by what the model made with it, or by more reasoning. */
const groupBreach = (items: ReadonlyArray<Raw>, at: number, out: Array<Breach>): void => {
  const { id } = items[at]!
  if (typeOf(items[at]!) !== 'reasoning' || typeof id !== 'string') return
  const next = items[at + 1]
  if (next !== undefined && isMade(next)) return
  const text = `Item '${id}' of type 'reasoning' was provided without its required following item.`
  out.push(breach('P-R4', at, 0, `input[${at}]`, text))
}

const isMade = (item: Raw): boolean => {
  const type = typeOf(item)
  if (type === 'message') return item['role'] === 'assistant'
  return !/_output$|_response$|^additional_tools$|^configuration_update$|^compaction_trigger$/.test(type)
}

/** Items that a model makes after it has reasoned, and that its provider knows by their id where they have one. */
const MADE: ReadonlySet<string> = /*#__PURE__*/ new Set([
  ...['message', 'function_call', 'custom_tool_call', 'shell_call', 'apply_patch_call'],
  ...servedTypes
])

/** Other items that no two of may have one id. Answers may have that of their call. */
const NAMED: ReadonlySet<string> = /*#__PURE__*/ new Set([
  ...['reasoning', 'computer_call', 'local_shell_call', 'tool_search_call', 'program', 'compaction'],
  ...['mcp_list_tools', 'mcp_approval_request']
])

/**
 * Which reasoning an item was made with only the provider knows. What is sure: a model that always reasons has reasoned
 * between the words of the user and this.
 */
const lonelyBreach = (item: Raw, at: number, out: Array<Breach>): void => {
  const { id, role } = item
  const type = typeOf(item)
  if (typeof id !== 'string' || !MADE.has(type) || (type === 'message' && role !== 'assistant')) return
  const reasoning = `rs${id.slice(Math.max(0, id.indexOf('_')))}`
  const text = `Item '${id}' of type '${type}' was provided without its required 'reasoning' item: '${reasoning}'.`
  out.push(breach('P-R5', at, 0, `input[${at}]`, text))
}

const controlBreaches = (items: ReadonlyArray<Raw>, at: number, native: Raw, out: Array<Breach>): void => {
  const type = typeOf(items[at]!)
  const path = `input[${at}]`
  if (type === 'compaction_trigger' && at < items.length - 1)
    out.push(breach('P-R20', at, 0, path, `Invalid '${path}': 'compaction_trigger' must be the last item.`))
  if (type !== 'configuration_update') return
  if (at > 0 && typeOf(items[at - 1]!) === type)
    out.push(breach('P-R13', at, 0, path, `Invalid '${path}': two 'configuration_update' items in a row.`))
  if (isCompacted(native['context_management']))
    out.push(breach('P-R13', at, 0, path, `Invalid '${path}': not possible with automatic compaction.`))
}

/** Whether the provider compacts by itself. */
const isCompacted = (management: unknown): boolean =>
  Array.isArray(management) && management.some((edit) => isRaw(edit) && edit['type'] === 'compaction')

/** Words between a call and its answer, where the provider wants answers at once. */
const interruptions = (messages: ReadonlyArray<Message>, out: Array<Breach>): void => {
  /** The nearest answer to each id behind the place, and the nearest words. */
  const answers = new Map<string | undefined, number>()
  let words = Infinity
  for (let at = messages.length - 1; at >= 0; at--) {
    const { content, form } = messages[at]!
    const [block] = content
    if (block?.type === 'text' || block?.type === 'media') words = at
    if (block?.type === 'tool_result') answers.set(block.toolUseId, at)
    if (block?.type !== 'tool_use' || form === 'raw') continue
    const answer = answers.get(block.id)
    if (answer !== undefined && words < answer)
      out.push(breach('P-R1', at, 0, `input[${at}]`, unanswered(messages[at]!, block.id ?? '')))
  }
}

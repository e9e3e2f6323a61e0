/**
 * The items of the Responses API: which are calls that the caller answers, which answer them, and who said the rest.
 *
 * @since 0.1.0
 * @internal
 */
import type { Role } from '../../model/Message'
import type { Raw } from '../wire'

/**
 * Is where a call that the caller answers, or an answer, keeps its id and what it says.
 *
 * @internal
 * @since 0.1.0
 */
export interface PairKind {
  /** The field that joins call and answer. */
  readonly key: string
  /** The field that holds what is said; an answer of this kind is not edited. */
  readonly payload: string
}

const call = (payload: string, key = 'call_id'): PairKind => ({ key, payload })

/**
 * Lists the calls of tools with a shape of their own. `function_call` and `custom_tool_call`, which name their tool, and
 * calls that the provider answers itself are not among them.
 *
 * @internal
 * @since 0.1.0
 */
export const calls: Readonly<Record<string, PairKind>> = {
  computer_call: call('action'),
  local_shell_call: call('action'),
  shell_call: call('action'),
  apply_patch_call: call('operation'),
  tool_search_call: call('arguments'),
  mcp_approval_request: call('arguments', 'id')
}

/**
 * Lists the answers to {@link calls}.
 *
 * @internal
 * @since 0.1.0
 */
export const answers: Readonly<Record<string, PairKind>> = {
  computer_call_output: call('output'),
  local_shell_call_output: call('output', 'id'),
  shell_call_output: call('output'),
  apply_patch_call_output: call('output'),
  tool_search_output: call('tools'),
  mcp_approval_response: call('approve', 'approval_request_id')
}

/**
 * Names the answers whose output is text or content parts, by the calls that they answer.
 *
 * @internal
 * @since 0.1.0
 */
export const plainAnswers: Readonly<Record<string, string>> = {
  function_call: 'function_call_output',
  custom_tool_call: 'custom_tool_call_output'
}

/** Instructions to the provider, and what may stand for anything: no one's words, and nothing that a reducer may drop. */
const CONTROLS: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'item_reference',
  'additional_tools',
  'configuration_update',
  'compaction_trigger'
])

/**
 * Says whose an item is that is carried as an opaque block. What is unknown counts as the model's, as most items are.
 *
 * @internal
 * @since 0.1.0
 */
export const roleOf = (item: Raw): Role => (CONTROLS.has(typeOf(item)) ? 'system' : 'assistant')

/**
 * Names the type of an item: a message and a reference need not say theirs.
 *
 * @internal
 * @since 0.1.0
 */
export const typeOf = ({ type, role, id }: Raw): string => {
  if (typeof type === 'string') return type
  return typeof role === 'string' ? 'message' : typeof id === 'string' ? 'item_reference' : ''
}

/**
 * Says how the id of an item of a type begins. Source: OpenAI's error `Expected an ID that begins with 'rs'`.
 *
 * @internal
 * @since 0.1.0
 */
export const idPrefixes: Readonly<Record<string, string>> = {
  reasoning: 'rs',
  function_call: 'fc',
  message: 'msg'
}

/**
 * Says how the ids begin that items of a type may not be without.
 *
 * @internal
 * @since 0.1.0
 */
export const requiredIds: Readonly<Record<string, string>> = { computer_call: 'cu', local_shell_call: 'lsh' }

/**
 * Lists the types of items that the provider makes with reasoning and runs itself: it knows them by their id, where they
 * have one, and takes them without it.
 *
 * @internal
 * @since 0.1.0
 */
export const servedTypes: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'web_search_call',
  'file_search_call',
  'code_interpreter_call',
  'image_generation_call',
  'mcp_call'
])

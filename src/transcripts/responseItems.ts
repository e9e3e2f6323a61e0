/**
 * Items of OpenAI's Responses API, as they stand in the sessions of agents that use it.
 *
 * | item                                                        | becomes                                            |
 * | ----------------------------------------------------------- | -------------------------------------------------- |
 * | `message` of a user, of the system or a developer           | a message                                          |
 * | `message` of the assistant, `reasoning`                     | part of the answer                                 |
 * | `function_call`, `custom_tool_call`, `local_shell_call`, `tool_search_call`, and their outputs | a call and its result |
 * | `compaction`, `compaction_summary`, `context_compaction`    | a message of the user's side, opaque               |
 * | `reasoning` without text and ciphertext                     | nothing: `empty reasoning`                         |
 * | any other one                                               | part of the answer, opaque                         |
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, opaque, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfContent, resultContent, thinkingOf } from './contentBlocks'
import { continueAnswer, type Conversation, reply, say, stem, type Usage } from './conversation'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt } from './fields'

/**
 * Names the items that can stand alone on a line of an old rollout.
 *
 * @internal
 * @since 0.1.0
 */
export const itemTypes: ReadonlySet<string> = new Set([
  'message',
  'reasoning',
  'function_call',
  'function_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'local_shell_call',
  'local_shell_call_output',
  'tool_search_call',
  'tool_search_output',
  'web_search_call',
  'image_generation_call',
  'compaction',
  'compaction_summary',
  'context_compaction',
  'ghost_snapshot'
])

/**
 * Adds an item to a conversation; what is no part of it is returned as its kind.
 *
 * @internal
 * @since 0.1.0
 */
export const readItem = (conversation: Conversation, item: JsonObject): string | undefined => {
  const type = nameAt(item, 'type') ?? (nameAt(item, 'role') === undefined ? '' : 'message')
  switch (type) {
    case '':
      return 'item without type'
    case 'message':
      return readMessage(conversation, item)
    case 'reasoning':
      return answered(conversation, item, reasoningOf(item), 'empty reasoning')
    case 'function_call':
    case 'custom_tool_call':
    case 'local_shell_call':
    case 'tool_search_call':
      return answered(conversation, item, [callOf(type, item)], type)
    case 'function_call_output':
    case 'custom_tool_call_output':
    case 'local_shell_call_output':
    case 'tool_search_output': {
      const result = outputOf(type, item)
      stem(conversation, 'openai-responses', item, [result])
      return added(reply(conversation, result, { name: nameAt(item, 'name') }), type)
    }
    case 'compaction':
    case 'compaction_summary':
    case 'context_compaction':
      return said(conversation, item, 'user', [opaque(type, item)], type)
    case 'ghost_snapshot':
      return type
    default:
      return answered(conversation, item, [opaque(type, item)], type)
  }
}

/**
 * Reads the content of an item that is a message of somebody else than the model, with its role; `undefined` for others.
 *
 * @internal
 * @since 0.1.0
 */
export const spokenOf = (
  item: Json
): { readonly role: 'system' | 'user'; readonly content: ReadonlyArray<Block> } | undefined => {
  if (!isJsonObject(item)) return undefined
  const type = textAt(item, 'type') ?? ''
  if (compactions.has(type)) return { role: 'user', content: [opaque(type, item)] }
  const role = nameAt(item, 'role')
  if (role === undefined || role === 'assistant') return undefined
  return { role: role === 'user' ? 'user' : 'system', content: blocksOfContent(fieldOf(item, 'content')) }
}

/**
 * Reads a `usage` of the Responses API: what came from the cache counts as read.
 *
 * @internal
 * @since 0.1.0
 */
export const usageOfResponse = (usage: JsonObject | undefined): Usage | undefined => {
  const input = countAt(usage, 'input_tokens')
  if (input === undefined) return undefined
  const inDetails = countAt(objectAt(usage, 'input_tokens_details'), 'cached_tokens')
  const cached = Math.min(countAt(usage, 'cached_input_tokens') ?? inDetails ?? 0, input)
  return {
    inputTokens: input - cached,
    outputTokens: countAt(usage, 'output_tokens') ?? 0,
    cacheReadTokens: cached,
    cacheWriteTokens: 0
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** One item under the names that versions gave it. */
const compactions: ReadonlySet<string> = new Set(['compaction', 'compaction_summary', 'context_compaction'])

const added = (entry: object | undefined, kind: string): string | undefined => (entry === undefined ? kind : undefined)

const answered = (
  conversation: Conversation,
  item: JsonObject,
  blocks: ReadonlyArray<Block>,
  kind: string,
  id?: string
): string | undefined => {
  stem(conversation, 'openai-responses', item, blocks)
  return added(continueAnswer(conversation, blocks, { id }), kind)
}

const said = (
  conversation: Conversation,
  item: JsonObject,
  role: 'system' | 'user',
  blocks: ReadonlyArray<Block>,
  kind: string
): string | undefined => {
  stem(conversation, 'openai-responses', item, blocks)
  return added(say(conversation, role, blocks, { id: idAt(item, 'id') }), kind)
}

const readMessage = (conversation: Conversation, item: JsonObject): string | undefined => {
  const spoken = spokenOf(item)
  return spoken === undefined
    ? answered(conversation, item, blocksOfContent(fieldOf(item, 'content')), 'empty message', idAt(item, 'id'))
    : said(conversation, item, spoken.role, spoken.content, 'empty message')
}

const reasoningOf = (item: JsonObject): ReadonlyArray<Block> => {
  const words = [...objectsAt(item, 'summary'), ...objectsAt(item, 'content')].flatMap(
    (part) => nameAt(part, 'text') ?? []
  )
  return thinkingOf(words.join('\n\n'), { encrypted: nameAt(item, 'encrypted_content') })
}

const callOf = (type: string, item: JsonObject): Block => {
  const id = idAt(item, 'call_id') ?? idAt(item, 'id')
  const own = type === 'function_call' || type === 'custom_tool_call' ? 'tool' : type.replace(/_call$/, '')
  const name = nameAt(item, 'name') ?? own
  const input =
    type === 'custom_tool_call'
      ? (fieldOf(item, 'input') ?? '')
      : argumentsOf(fieldOf(item, type === 'local_shell_call' ? 'action' : 'arguments'))
  return toolUse({ ...(id === undefined ? {} : { id }), name, input })
}

const outputOf = (type: string, item: JsonObject): ReturnType<typeof toolResult> => {
  const id = idAt(item, 'call_id') ?? idAt(item, 'id')
  const output = fieldOf(item, 'output')
  // the output was an object once: its text, and whether the call succeeded
  const legacy = output !== undefined && isJsonObject(output) && 'content' in output ? output : undefined
  const content =
    type === 'tool_search_output' ? [opaque(type, item)] : resultContent(fieldOf(legacy, 'content') ?? output)
  return toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content,
    ...(fieldOf(legacy, 'success') === false ? { isError: true } : {})
  })
}

/**
 * Messages in the form of OpenAI's Chat Completions API, as they stand in the files of agents and benchmarks that add
 * fields of their own.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import type { Json, JsonObject } from '../model/Json'
import { blocksOfContent, resultContent, thinkingOf } from './contentBlocks'
import { type Conversation, reply, say, type Usage } from './conversation'
import { argumentsOf, countAt, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt } from './fields'

/**
 * Adds a message to a conversation; what is no part of it is returned as its kind.
 *
 * @internal
 * @since 0.1.0
 */
export const readChatMessage = (conversation: Conversation, message: JsonObject): string | undefined => {
  const content = blocksOfContent(fieldOf(message, 'content'))
  const id = idAt(message, 'id')
  switch (nameAt(message, 'role')) {
    case undefined:
      return 'message without role'
    case 'system':
    case 'developer':
      return kindOf(say(conversation, 'system', content, { id }))
    case 'user':
    case 'human':
      return kindOf(say(conversation, 'user', content, { id }))
    case 'assistant':
    case 'ai':
      return readAnswer(conversation, message, content)
    case 'tool':
    case 'function':
      readResult(conversation, message)
      return undefined
    default:
      return 'message of an unknown role'
  }
}

/**
 * Reads a `usage` of Chat Completions.
 *
 * @internal
 * @since 0.1.0
 */
export const readChatUsage = (usage: JsonObject | undefined): Usage | undefined => {
  const input = countAt(usage, 'prompt_tokens')
  if (input === undefined || input === 0) return undefined
  const cached = Math.min(countAt(objectAt(usage, 'prompt_tokens_details'), 'cached_tokens') ?? 0, input)
  return {
    inputTokens: input - cached,
    outputTokens: countAt(usage, 'completion_tokens') ?? 0,
    cacheReadTokens: cached,
    cacheWriteTokens: 0
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const kindOf = (entry: object | undefined): string | undefined => (entry === undefined ? 'empty message' : undefined)

const readAnswer = (
  conversation: Conversation,
  message: JsonObject,
  content: ReadonlyArray<Block>
): string | undefined => {
  const response = objectAt(objectAt(message, 'extra'), 'response')
  const signed = blocksOfContent(fieldOf(message, 'thinking_blocks'))
  const reasoning = textAt(message, 'reasoning_content') ?? textAt(message, 'reasoning')
  const legacy = objectAt(message, 'function_call')
  const blocks = [
    ...(signed.length > 0 ? signed : thinkingOf(reasoning)),
    ...content,
    ...blocksOfContent(textAt(message, 'refusal') ?? ''),
    ...objectsAt(message, 'tool_calls').map(callOf),
    ...(legacy === undefined ? [] : [callOf({ function: legacy })])
  ]
  const usage = readChatUsage(objectAt(message, 'usage') ?? objectAt(response, 'usage'))
  return kindOf(say(conversation, 'assistant', blocks, { id: idAt(message, 'id'), usage }))
}

/** `{ id, function: { name, arguments } }`; some write the name and the arguments beside the id. */
const callOf = (call: JsonObject): Block => {
  const id = idAt(call, 'id')
  const inner = objectAt(call, 'function') ?? call
  const name = nameAt(inner, 'name') ?? nameAt(call, 'function') ?? ''
  return toolUse({ ...(id === undefined ? {} : { id }), name, input: argumentsOf(fieldOf(inner, 'arguments')) })
}

/** The id may be a list of one; an error a text, an object with a message, or a flag. */
const readResult = (conversation: Conversation, message: JsonObject): void => {
  const ids = listAt(message, 'tool_call_ids').filter((id): id is string => typeof id === 'string')
  const toolUseId = idAt(message, 'tool_call_id') ?? ids[0]
  const name = nameAt(message, 'name') ?? nameAt(message, 'function')
  const error: Json | undefined = fieldOf(message, 'error')
  const isError = error !== undefined && error !== null && error !== false && error !== ''
  const content = resultContent(fieldOf(message, 'content'))
  const words =
    isError && content.length === 0 ? resultContent(textAt(objectAt(message, 'error'), 'message') ?? error) : content
  const result = toolResult({
    ...(toolUseId === undefined ? {} : { toolUseId }),
    content: words,
    ...(isError ? { isError } : {})
  })
  reply(conversation, result, { id: idAt(message, 'id'), name })
}

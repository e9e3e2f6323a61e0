/**
 * Threads of LangChain and LangGraph: `{ values: { messages } }`, `{ messages }`, a list of messages, a replay
 * `{ prompt, turns: [{ output }] }`, a checkpoint `{ channel_values: { messages } }`, or the history of a thread, of which each
 * state is a conversation; each message plain, as `{ type, data }`, or in the form of a constructor
 * `{ lc, id, kwargs }`.
 *
 * | message                            | becomes                                                                              |
 * | ---------------------------------- | ------------------------------------------------------------------------------------ |
 * | `human`, `ai`, `system`, `tool`, … | the context; calls that stand in `tool_calls` and in the content are read once       |
 * | `remove`                           | that message is counted: `taken back`                                                |
 *
 * @since 0.1.0
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfContent, resultContent, thinkingOf } from './contentBlocks'
import { type Conversation, nameModel, reply, say, type Usage } from './conversation'
import { takeBack } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import { readUsage } from './requestUsage'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads threads and replays of LangChain and LangGraph.
 *
 * @example
 * import assert from 'node:assert'
 * import { langchain } from 'context-compaction/transcripts'
 *
 * const messages = [{ type: 'human', content: 'hello', id: 'm1' }]
 * assert.strictEqual(langchain.detect([{ values: { messages } }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const langchain: TranscriptFormat = {
  name: 'langchain',
  title: 'a LangChain thread',
  detect: (sample) => detectRecords(reader, 'messages of LangChain', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types: ReadonlySet<string> = new Set(['human', 'ai', 'tool', 'system', 'developer', 'function', 'chat', 'remove'])

/** A message with its fields at the top, and its type among them; `undefined` when it is none. */
const plainOf = (value: Json | undefined): JsonObject | undefined => {
  if (value === undefined || !isJsonObject(value)) return undefined
  const kwargs = objectAt(value, 'kwargs')
  if ('lc' in value && kwargs !== undefined) {
    const path = listAt(value, 'id')
    return plainOf({ ...kwargs, type: typeOfClass(textOf(path[path.length - 1])) })
  }
  const data = objectAt(value, 'data')
  const type = typeOfClass(nameAt(value, 'type') ?? '')
  if (!types.has(type)) return undefined
  if (data !== undefined && !('content' in value)) return { ...data, type }
  return 'content' in value || type === 'remove' ? { ...value, type } : undefined
}

/** `HumanMessage`, `AIMessageChunk`, … */
const typeOfClass = (name: string): string => name.replace(/Message(Chunk)?$/, '').toLowerCase()

const isMessage = (value: Json | undefined): boolean => plainOf(value) !== undefined

const isState = (value: JsonObject): boolean => 'values' in value || 'channel_values' in value

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (Array.isArray(value)) {
    const elements = value as ReadonlyArray<Json>
    if (isMessage(elements[0])) return [{ elements }]
    const states = elements
      .filter((state) => isJsonObject(state) && isState(state))
      .flatMap((one) => strandsOf(one) ?? [])
    return states.length === 0 ? undefined : states
  }
  if (!isJsonObject(value)) return undefined
  const turns = objectsAt(value, 'turns')
  if (turns.length > 0 && isMessage(fieldOf(turns[0], 'output')))
    return [
      {
        elements: [
          { type: 'human', content: textAt(value, 'prompt') ?? '' },
          ...turns.map((turn) => fieldOf(turn, 'output') ?? null)
        ],
        about: value
      }
    ]
  const state = objectAt(value, 'values') ?? objectAt(value, 'channel_values') ?? value
  const elements = listAt(state, 'messages')
  return isMessage(elements[0]) ? [{ elements, about: objectAt(value, 'metadata') }] : undefined
}

const reader: RecordReader = {
  expected: 'messages of LangChain',
  isOwn: isMessage,
  strandsOf,
  begin: (conversation, about) => {
    nameModel(conversation, nameAt(about, 'model') ?? nameAt(about, 'model_name'))
  },
  read: (conversation, value) => {
    const message = plainOf(value)
    if (message === undefined) return 'not a message'
    const content = fieldOf(message, 'content')
    const id = idAt(message, 'id')
    switch (nameAt(message, 'type') ?? '') {
      case 'ai':
        return readAnswer(conversation, message)
      case 'tool':
      case 'function':
        readResult(conversation, message)
        return undefined
      case 'remove':
        takeBack(conversation, (entry) => id === '__remove_all__' || entry.id === id)
        return 'remove'
      case 'system':
      case 'developer':
        return kindOf(say(conversation, 'system', blocksOfContent(content), { id }))
      default:
        return kindOf(
          say(conversation, nameAt(message, 'role') === 'assistant' ? 'assistant' : 'user', blocksOfContent(content), {
            id
          })
        )
    }
  }
}

const kindOf = (entry: object | undefined): string | undefined => (entry === undefined ? 'empty message' : undefined)

const callTypes: ReadonlySet<Json | undefined> = new Set(['tool_use', 'tool_call', 'function_call', 'input_json_delta'])

const readAnswer = (conversation: Conversation, message: JsonObject): string | undefined => {
  const about = objectAt(message, 'response_metadata')
  nameModel(conversation, nameAt(about, 'model_name') ?? nameAt(about, 'model'))
  const content = fieldOf(message, 'content')
  const isCall = (part: Json): part is JsonObject => isJsonObject(part) && callTypes.has(fieldOf(part, 'type'))
  const parts = Array.isArray(content) ? (content as ReadonlyArray<Json>) : undefined
  const kwargs = objectAt(message, 'additional_kwargs')
  const declared = [objectsAt(message, 'tool_calls'), objectsAt(kwargs, 'tool_calls'), parts?.filter(isCall) ?? []]
  const calls = declared.find((list) => list.length > 0) ?? []
  const blocks = [
    ...thinkingOf(textAt(kwargs, 'reasoning_content')),
    ...blocksOfContent(parts === undefined ? content : parts.filter((part) => !isCall(part))),
    ...calls.map(callOf),
    ...objectsAt(message, 'invalid_tool_calls').map(callOf)
  ]
  const usage = usageOf(objectAt(message, 'usage_metadata')) ?? measuredIn(about)
  return kindOf(say(conversation, 'assistant', blocks, { id: idAt(message, 'id'), usage }))
}

const callOf = (call: JsonObject): Block => {
  const id = idAt(call, 'id') ?? idAt(call, 'call_id')
  const inner = objectAt(call, 'function') ?? call
  const input = fieldOf(inner, 'args') ?? fieldOf(inner, 'arguments') ?? fieldOf(inner, 'input')
  return toolUse({ ...(id === undefined ? {} : { id }), name: nameAt(inner, 'name') ?? '', input: argumentsOf(input) })
}

const readResult = (conversation: Conversation, message: JsonObject): void => {
  const toolUseId = idAt(message, 'tool_call_id')
  const result = toolResult({
    ...(toolUseId === undefined ? {} : { toolUseId }),
    content: resultContent(fieldOf(message, 'content')),
    ...(fieldOf(message, 'status') === 'error' ? { isError: true } : {})
  })
  reply(conversation, result, { id: idAt(message, 'id'), name: nameAt(message, 'name') })
}

/** Versions that had no `usage_metadata` leave what the provider said; in JavaScript under names of their own. */
const measuredIn = (about: JsonObject | undefined): Usage | undefined => {
  const counts = objectAt(about, 'tokenUsage')
  return readUsage(
    objectAt(about, 'token_usage') ??
      objectAt(about, 'usage') ??
      (counts && {
        prompt_tokens: countAt(counts, 'promptTokens') ?? 0,
        completion_tokens: countAt(counts, 'completionTokens') ?? 0
      })
  )
}

const usageOf = (usage: JsonObject | undefined): Usage | undefined => {
  const input = countAt(usage, 'input_tokens')
  if (input === undefined || input === 0) return undefined
  const details = objectAt(usage, 'input_token_details')
  const read = Math.min(countAt(details, 'cache_read') ?? 0, input)
  const written = Math.min(countAt(details, 'cache_creation') ?? 0, input - read)
  return {
    inputTokens: input - read - written,
    outputTokens: countAt(usage, 'output_tokens') ?? 0,
    cacheReadTokens: read,
    cacheWriteTokens: written
  }
}

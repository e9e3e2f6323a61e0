/**
 * Collections of trajectories in the form of Chat Completions, many in one file: tau-bench results
 * (`[{ task_id, traj: [...] }]`), answers of ToolBench (`{ answer_generation: { train_messages: [[...]] } }`), and data sets
 * (`[{ messages: [...] }]`, or one on each line under `traj`, `trajectory` or `conversation`), and simulations of tau2-bench
 * (`{ simulations: [{ messages: [...] }] }`), of which the calls of the user and their results are counted: the agent never
 * sees them. Messages may be spelled `{ from, value }` (ShareGPT, the training files of ToolBench) or `{ role, text }` (Nebius)
 * instead of `{ role, content }`, and a list of them may stand as a text.
 *
 * Each trajectory is a conversation: `ReadOptions.conversation` names one, the longest is read otherwise.
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import type { Tool } from '../model/Tool'
import { readChatMessage } from './chatMessage'
import { type Conversation, nameModel, offer } from './conversation'
import { fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt } from './fields'
import { parseJson } from './lines'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads collections of trajectories: tau-bench, ToolBench, and lists of requests.
 *
 * @example
 * import assert from 'node:assert'
 * import { chatCollection } from 'context-compaction/transcripts'
 *
 * const traj = [{ role: 'user', content: 'hello' }]
 * assert.strictEqual(chatCollection.detect([[{ task_id: 0, reward: 1, traj }]]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const chatCollection: TranscriptFormat = {
  name: 'chat-collection',
  title: 'a collection of trajectories',
  detect: (sample) => detectRecords(reader, 'a collection of trajectories', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isMessage = (value: Json | undefined): boolean =>
  value !== undefined &&
  isJsonObject(value) &&
  ((nameAt(value, 'role') !== undefined && !('type' in value)) || isSpoken(value))

const isSpoken = (value: JsonObject): boolean =>
  typeof value['from'] === 'string' && typeof value['value'] === 'string' && !('role' in value)

/** Who speaks in the files of ShareGPT and of those who took over its form; others are counted. */
const roles: Readonly<Record<string, string>> = {
  system: 'system',
  human: 'user',
  user: 'user',
  gpt: 'assistant',
  chatgpt: 'assistant',
  bing: 'assistant',
  bard: 'assistant',
  assistant: 'assistant',
  function_call: 'assistant',
  tool_call: 'assistant',
  function: 'tool',
  function_response: 'tool',
  tool: 'tool',
  tool_response: 'tool',
  observation: 'tool'
}

const chatMessageOf = (value: JsonObject): JsonObject => {
  if (isSpoken(value))
    return { role: roles[textAt(value, 'from')!.toLowerCase()] ?? '', content: fieldOf(value, 'value')! }
  const words = nameAt(value, 'text') ?? nameAt(value, 'system_prompt')
  return words === undefined || 'content' in value ? value : { ...value, content: words }
}

const isMessages = (value: Json | undefined): value is ReadonlyArray<Json> =>
  Array.isArray(value) && isMessage((value as ReadonlyArray<Json>)[0])

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (isJsonObject(value)) return strandsOfAnswer(value) ?? strandsOfSimulations(value) ?? strandsOfRun(value)
  if (!Array.isArray(value)) return undefined
  const runs = (value as ReadonlyArray<Json>).flatMap((run) => {
    if (isMessages(run)) return [{ elements: run }]
    if (!isJsonObject(run)) return []
    const messages = fieldOf(run, 'messages')
    return strandsOfRun(run) ?? (isMessages(messages) ? [{ elements: messages, about: run }] : [])
  })
  return runs.length === 0 ? undefined : runs
}

const strandsOfRun = (run: JsonObject): ReadonlyArray<Strand> | undefined => {
  for (const key of ['traj', 'trajectory', 'conversation', 'conversations']) {
    const elements = fieldOf(run, key)
    if (isMessages(elements)) return [{ elements, about: run }]
  }
  const elements = parseJson(nameAt(run, 'messages') ?? '').value
  return isMessages(elements) ? [{ elements, about: run }] : undefined
}

const strandsOfSimulations = (value: JsonObject): ReadonlyArray<Strand> | undefined => {
  const runs = objectsAt(value, 'simulations').flatMap((run) => {
    const elements = fieldOf(run, 'messages')
    return isMessages(elements) ? [elements] : []
  })
  const model = nameAt(objectAt(objectAt(value, 'info'), 'agent_info'), 'llm')
  const about = model === undefined ? {} : { model }
  return runs.length === 0 ? undefined : runs.map((elements) => ({ elements, about }))
}

/** An answer without any message holds the question still. */
const strandsOfAnswer = (value: JsonObject): ReadonlyArray<Strand> | undefined => {
  const about = objectAt(value, 'answer_generation')
  if (about === undefined || !('train_messages' in about || 'query' in about)) return undefined
  const runs = listAt(about, 'train_messages').flatMap((elements) =>
    isMessages(elements) ? [{ elements, about }] : []
  )
  if (runs.length > 0) return runs
  return [{ elements: [{ role: 'user', content: textAt(about, 'query') ?? '' }], about }]
}

const reader: RecordReader = {
  expected: 'a collection of trajectories',
  isOwn: () => false,
  strandsOf,
  begin: (conversation, about) => {
    nameModel(conversation, nameAt(about, 'model'))
    offer(conversation, [...objectsAt(about, 'function'), ...objectsAt(about, 'tools')].flatMap(toolOf))
  },
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    const results = objectsAt(value, 'tool_messages')
    if (results.length === 0) return readMessage(conversation, value)
    for (const result of results) readMessage(conversation, result)
    return 'result for the user'
  }
}

/** In tau2-bench the user has tools as well; the id of a message with a result is that of its call. */
const readMessage = (conversation: Conversation, value: JsonObject): string | undefined => {
  if (nameAt(value, 'role') !== 'tool') return readChatMessage(conversation, chatMessageOf(value))
  if (nameAt(value, 'requestor') === 'user') return 'result for the user'
  const id = idAt(value, 'id')
  const isNamed = id === undefined || 'tool_call_id' in value
  return readChatMessage(conversation, isNamed ? value : { ...value, id: null, tool_call_id: id })
}

const toolOf = (declared: JsonObject): ReadonlyArray<Tool> => {
  const inner = objectAt(declared, 'function') ?? declared
  const name = nameAt(inner, 'name')
  if (name === undefined) return []
  const description = textAt(inner, 'description')
  return [
    {
      name,
      ...(description === undefined ? {} : { description }),
      inputSchema: objectAt(inner, 'parameters') ?? {}
    }
  ]
}

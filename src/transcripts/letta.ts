/**
 * Agent files of Letta (`.af`): one JSON document, in old files a JSON string that holds it. Each agent with messages is a
 * conversation.
 *
 * | in the file                                         | becomes                                                        |
 * | --------------------------------------------------- | -------------------------------------------------------------- |
 * | messages in `in_context_message_ids`                | the context; with `wholeHistory` all messages                   |
 * | `tool_returns`                                      | results, one for each call                                     |
 * | a user message that says that earlier messages are hidden, a message of the role `summary` | a summary, and a compaction point |
 * | a call among the parts of a content                 | nothing where `tool_calls` holds it as well                    |
 * | a result among the parts of a content               | its text where there are no `tool_returns`                     |
 * | `approval` messages, messages out of context         | counted                                                        |
 *
 * @since 0.1.0
 */
import { toolResult } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import type { Tool } from '../model/Tool'
import { readChatMessage } from './chatMessage'
import { resultContent } from './contentBlocks'
import { type Conversation, latest, markSummary, nameModel, offer, reply } from './conversation'
import { fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt } from './fields'
import { parseJson } from './lines'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads agent files of Letta.
 *
 * @example
 * import assert from 'node:assert'
 * import { letta } from 'context-compaction/transcripts'
 *
 * const messages = [{ id: 'message-0', role: 'user', content: [{ type: 'text', text: 'hello' }] }]
 * assert.strictEqual(letta.detect([{ agents: [{ name: 'guide', messages }] }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const letta: TranscriptFormat = {
  name: 'letta',
  title: 'a Letta agent file',
  detect: (sample) => detectRecords({ isOwn: () => false, strandsOf }, 'a Letta agent file', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isMessage = (value: Json | undefined): boolean =>
  value !== undefined && isJsonObject(value) && nameAt(value, 'role') !== undefined

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (typeof value === 'string') {
    const inner = /^\s*\{/.test(value) ? parseJson(value).value : undefined
    return inner === undefined || typeof inner === 'string' ? undefined : strandsOf(inner)
  }
  if (!isJsonObject(value)) return undefined
  const tools = objectsAt(value, 'tools')
  const agents = objectsAt(value, 'agents').filter((agent) => isMessage(listAt(agent, 'messages')[0]))
  if (agents.length > 0) return agents.map((agent) => strandOf(agent, tools))
  const isOld = 'agent_type' in value && ('llm_config' in value || 'core_memory' in value)
  return isOld && isMessage(listAt(value, 'messages')[0]) ? [strandOf(value, tools)] : undefined
}

const strandOf = (agent: JsonObject, tools: ReadonlyArray<JsonObject>): Strand => {
  const ids = new Set(listAt(agent, 'tool_ids'))
  const own = tools.filter((tool) => ids.size === 0 || ids.has(fieldOf(tool, 'id') ?? null))
  return { elements: listAt(agent, 'messages'), about: { ...agent, tools: own } }
}

const reader = (whole: boolean): RecordReader => {
  let inContext: ReadonlySet<Json> | undefined
  return {
    expected: 'an agent file of Letta',
    isOwn: () => false,
    strandsOf,
    begin: (conversation, agent) => {
      nameModel(conversation, nameAt(objectAt(agent, 'llm_config'), 'model'))
      offer(conversation, objectsAt(agent, 'tools').flatMap(toolOf))
      const ids = listAt(agent, 'in_context_message_ids')
      inContext = whole || ids.length === 0 ? undefined : new Set(ids)
    },
    read: (conversation, value) => {
      if (!isJsonObject(value)) return 'not an object'
      const id = fieldOf(value, 'id')
      if (inContext !== undefined && id !== undefined && !inContext.has(id)) return 'out of context'
      const role = nameAt(value, 'role')
      if (role === 'approval' && objectsAt(value, 'tool_calls').length === 0) return 'approval'
      const returns = objectsAt(value, 'tool_returns')
      if (role === 'tool' && returns.length > 0) {
        readReturns(conversation, value, returns)
        return undefined
      }
      const kind = readChatMessage(conversation, chatMessageOf(value))
      const isSummary = role === 'summary' || (role === 'user' && isHidingNotice(value))
      if (kind === undefined && isSummary) notice(conversation)
      return kind
    }
  }
}

/** Without what is said twice; the oldest files have words beside a content that is `null`. */
const chatMessageOf = (message: JsonObject): JsonObject => {
  const role = nameAt(message, 'role') ?? ''
  const content = fieldOf(message, 'content') ?? textAt(message, 'text')
  const areCallsApart = objectsAt(message, 'tool_calls').length > 0
  const parts = Array.isArray(content)
    ? (content as ReadonlyArray<Json>).flatMap((part) => partsOf(part, areCallsApart))
    : content
  return { ...message, role: roles[role] ?? role, ...(parts === undefined ? {} : { content: parts }) }
}

const partsOf = (part: Json, areCallsApart: boolean): ReadonlyArray<Json> => {
  if (!isJsonObject(part)) return [part]
  if (fieldOf(part, 'type') === 'tool_call' && areCallsApart) return []
  return fieldOf(part, 'type') === 'tool_return' ? [fieldOf(part, 'content') ?? ''] : [part]
}

const roles: Readonly<Record<string, string>> = { approval: 'assistant', summary: 'user' }

const readReturns = (conversation: Conversation, message: JsonObject, returns: ReadonlyArray<JsonObject>): void => {
  for (const found of returns) {
    const toolUseId = idAt(found, 'tool_call_id') ?? idAt(message, 'tool_call_id')
    const words = fieldOf(found, 'func_response')
    const result = toolResult({
      ...(toolUseId === undefined ? {} : { toolUseId }),
      content: resultContent(words === undefined || words === null ? fieldOf(message, 'content') : words),
      ...(fieldOf(found, 'status') === 'error' ? { isError: true } : {})
    })
    reply(conversation, result, {
      name: nameAt(message, 'name'),
      ...(returns.length === 1 ? { id: idAt(message, 'id') } : {})
    })
  }
}

/** The summary comes as JSON in the text of a user message. */
const isHidingNotice = (message: JsonObject): boolean => {
  const words = textAt(objectsAt(message, 'content')[0], 'text') ?? textAt(message, 'content') ?? ''
  return /^\s*\{/.test(words) && /\bmessages\b.{0,80}\bhave been hidden from view\b/.test(words.slice(0, 400))
}

const notice = (conversation: Conversation): void => {
  const entry = latest(conversation)
  if (entry === undefined) return
  markSummary(entry, [])
  conversation.points.push({ point: { kind: 'compact', line: conversation.line }, next: entry })
}

const toolOf = (tool: JsonObject): ReadonlyArray<Tool> => {
  const schema = objectAt(tool, 'json_schema')
  const name = nameAt(schema, 'name') ?? nameAt(tool, 'name')
  if (name === undefined) return []
  const description = textAt(schema, 'description')
  return [
    { name, ...(description === undefined ? {} : { description }), inputSchema: objectAt(schema, 'parameters') ?? {} }
  ]
}

/**
 * Transcripts of AgentV: JSONL, a message on each line with its calls and their outputs. Lines of the raw log of a
 * provider's command are counted: `raw log line`.
 *
 * @since 0.1.0
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfContent, resultContent } from './contentBlocks'
import { type Conversation, reply, say } from './conversation'
import { argumentsOf, fieldOf, idAt, nameAt, objectsAt } from './fields'
import { detectRecords, readRecords, type RecordReader } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads transcripts of AgentV.
 *
 * @example
 * import assert from 'node:assert'
 * import { agentv } from 'context-compaction/transcripts'
 *
 * assert.strictEqual(agentv.detect([{ schema_version: 'agentv.transcript.v1', role: 'user', content: 'hi' }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const agentv: TranscriptFormat = {
  name: 'agentv',
  title: 'an AgentV transcript',
  detect: (sample) => detectRecords(reader, 'lines of an AgentV transcript', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const schemaOf = (value: Json): string => (isJsonObject(value) ? (nameAt(value, 'schema_version') ?? '') : '')

const reader: RecordReader = {
  expected: 'a transcript of AgentV, one message on a line',
  isOwn: (value) => schemaOf(value).startsWith('agentv.'),
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    if (schemaOf(value).startsWith('agentv.raw_provider_log_line')) return 'raw log line'
    const role = nameAt(value, 'role')
    if (role === undefined) return 'no role'
    const calls = objectsAt(value, 'tool_calls')
    const blocks = [...blocksOfContent(fieldOf(value, 'content')), ...calls.map(callOf)]
    say(conversation, role === 'assistant' || role === 'system' ? role : 'user', blocks)
    for (const call of calls) answerCall(conversation, call)
    return 'empty message'
  }
}

const callOf = (call: JsonObject): Block => {
  const id = idAt(call, 'id')
  const name = nameAt(call, 'tool') ?? nameAt(call, 'name') ?? ''
  return toolUse({ ...(id === undefined ? {} : { id }), name, input: argumentsOf(fieldOf(call, 'input')) })
}

const answerCall = (conversation: Conversation, call: JsonObject): void => {
  const output = fieldOf(call, 'output')
  if (output === undefined || output === null) return
  const id = idAt(call, 'id')
  const isError = nameAt(call, 'status') === 'error'
  const result = toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: resultContent(output),
    ...(isError ? { isError } : {})
  })
  reply(conversation, result, { name: nameAt(call, 'tool') ?? nameAt(call, 'name') ?? '' })
}

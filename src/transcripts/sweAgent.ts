/**
 * Trajectories of SWE-agent and mini-swe-agent: one JSON document with a `history`, with several in its `attempts`, or with
 * `messages` and a `trajectory_format`. Messages are those of Chat Completions, or responses and items of the Responses API.
 *
 * The `trajectory` of SWE-agent says the same once more, step by step, and is not read. A list of messages alone, as
 * early versions of mini-swe-agent wrote it, is read as messages of Chat Completions.
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { readChatMessage } from './chatMessage'
import { type Conversation, measure, nameModel } from './conversation'
import { fieldOf, listAt, nameAt, objectAt, objectsAt } from './fields'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import { readItem, usageOfResponse } from './responseItems'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads trajectories of SWE-agent and mini-swe-agent.
 *
 * @example
 * import assert from 'node:assert'
 * import { sweAgent } from 'context-compaction/transcripts'
 *
 * const history = [{ role: 'system', content: 'You are an autonomous programmer.', agent: 'main' }]
 * assert.strictEqual(sweAgent.detect([{ trajectory: [], history, info: {} }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const sweAgent: TranscriptFormat = {
  name: 'swe-agent',
  title: 'a SWE-agent trajectory',
  detect: (sample) => detectRecords(reader, 'a SWE-agent trajectory', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isMessage = (value: Json | undefined): boolean =>
  value !== undefined && isJsonObject(value) && nameAt(value, 'role') !== undefined && !('parts' in value)

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const own = strandOf(value)
  if (own !== undefined) return [own]
  const attempts = objectsAt(value, 'attempts').flatMap((attempt) => strandOf(attempt) ?? [])
  return attempts.length === 0 ? undefined : attempts
}

const strandOf = (value: JsonObject): Strand | undefined => {
  const isMini = nameAt(value, 'trajectory_format') !== undefined
  const elements = isMini ? listAt(value, 'messages') : listAt(value, 'history')
  if (!isMessage(elements[0]) || (!isMini && 'messages' in value)) return undefined
  return { elements, about: value }
}

const reader: RecordReader = {
  expected: 'a trajectory of SWE-agent or mini-swe-agent',
  isOwn: () => false,
  strandsOf,
  begin: (conversation, about) => {
    const config = objectAt(objectAt(about, 'info'), 'config')
    const model = objectAt(config, 'model')
    nameModel(conversation, nameAt(model, 'model_name') ?? nameAt(model, 'name'))
  },
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    // what mini-swe-agent writes when it is done is no message
    if (fieldOf(value, 'role') === 'exit') return 'exit'
    if (nameAt(value, 'role') === undefined) return readReply(conversation, value)
    return readChatMessage(conversation, value)
  }
}

/** With a model of the Responses API mini-swe-agent writes its responses whole, and the outputs of their calls as items. */
const readReply = (conversation: Conversation, value: JsonObject): string | undefined => {
  if (fieldOf(value, 'object') !== 'response')
    return nameAt(value, 'type') === undefined ? 'message without role' : readItem(conversation, value)
  nameModel(conversation, nameAt(value, 'model'))
  for (const item of objectsAt(value, 'output')) readItem(conversation, item)
  measure(conversation, usageOfResponse(objectAt(value, 'usage')))
  return 'empty response'
}

/**
 * Trajectories of SWE-agent and mini-swe-agent: one JSON document with a `history`, or with `messages` and a
 * `trajectory_format`.
 *
 * The `trajectory` of SWE-agent says the same once more, step by step, and is not read. A list of messages alone, as
 * early versions of mini-swe-agent wrote it, is read as messages of Chat Completions.
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json } from '../model/Json'
import { readChatMessage } from './chatMessage'
import { nameModel } from './conversation'
import { fieldOf, listAt, nameAt, objectAt } from './fields'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
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
  value !== undefined && isJsonObject(value) && nameAt(value, 'role') !== undefined

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const isMini = nameAt(value, 'trajectory_format') !== undefined
  const elements = isMini ? listAt(value, 'messages') : listAt(value, 'history')
  if (elements.length === 0 || !isMessage(elements[0])) return undefined
  if (!isMini && 'messages' in value) return undefined
  return [{ elements, about: value }]
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
    return readChatMessage(conversation, value)
  }
}

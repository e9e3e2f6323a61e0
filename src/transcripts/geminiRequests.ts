/**
 * Histories as plain JSON in the form of the Gemini API.
 *
 * @since 0.1.0
 */
import { gemini } from '../dialects/gemini'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { certain, detectRequests, readRequests, type Signs, sure, type WireForm } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests and contents of the Gemini API: one JSON document, or one content on each line. Also the checkpoints that
 * Gemini CLI saves: the contents that it would send next.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiRequests } from 'context-compaction/transcripts'
 *
 * const contents = [{ role: 'user', parts: [{ text: 'hello' }] }]
 * assert.strictEqual(geminiRequests.detect([{ contents }]).reason, 'there is a field contents')
 *
 * @category formats
 * @since 0.1.0
 */
export const geminiRequests: TranscriptFormat = {
  name: 'gemini',
  title: 'contents of the Gemini API',
  detect: (sample) => detectRequests(signs, sample, form),
  read: (lines) => readRequests(gemini, lines, form)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isContent = (value: Json): boolean =>
  isJsonObject(value) &&
  Array.isArray(value['parts']) &&
  (value['role'] === 'model' || value['role'] === 'user') &&
  !hasTypes(value['parts'])

/** The parts of the AI SDK's messages have types. */
const hasTypes = (parts: Json): boolean =>
  Array.isArray(parts) && (parts as ReadonlyArray<Json>).some((part) => isJsonObject(part) && 'type' in part)

/** Gemini CLI saves what it would send under a name (`history`), or beside what it shows (`clientHistory`). */
const checkpointIn = ({ history, clientHistory }: JsonObject): JsonObject | undefined => {
  for (const contents of [clientHistory, history])
    if (Array.isArray(contents) && (contents as ReadonlyArray<Json>).some(isContent)) return { contents }
  return undefined
}

const form: WireForm = {
  key: 'contents',
  isMessage: isContent,
  requestIn: (value) => (typeof value['contents'] === 'string' ? value : checkpointIn(value))
}

const signs: Signs = {
  ofMessage: (content) => (isContent(content) ? sure('a content with parts') : undefined),
  ofRequest: () => certain('a field contents'),
  otherwise: 0.3
}

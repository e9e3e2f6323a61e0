/**
 * Histories as plain JSON in the form of the AI SDK: UI messages.
 *
 * @since 0.1.0
 */
import { aiSdkUi } from '../dialects/aiSdk'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { certain, detectRequests, readRequests, type Signs } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads UI messages of the AI SDK: one JSON document, or one message on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { aiSdkUiRequests } from 'context-compaction/transcripts'
 *
 * const message = { id: 'm1', role: 'user', parts: [{ type: 'text', text: 'hello' }] }
 * assert.strictEqual(aiSdkUiRequests.detect([[message]]).reason, 'there is a message with typed parts')
 *
 * @category formats
 * @since 0.1.0
 */
export const aiSdkUiRequests: TranscriptFormat = {
  name: 'ai-sdk-ui',
  title: 'UI messages of the AI SDK',
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(aiSdkUi, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isTyped = (message: JsonObject): boolean => {
  const { parts, content } = message
  return (
    Array.isArray(parts) &&
    content === undefined &&
    (parts as ReadonlyArray<Json>).some((part) => isJsonObject(part) && typeof part['type'] === 'string')
  )
}

const signs: Signs = {
  ofMessage: (message) => (isTyped(message) ? certain('a message with typed parts') : undefined),
  ofRequest: () => undefined,
  otherwise: 0.1
}

/**
 * Histories as plain JSON in the form of Cohere's chat API.
 *
 * @since 0.1.0
 */
import { cohere } from '../dialects/cohere'
import { certain, detectRequests, readRequests, type Signs } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests and messages of Cohere's chat API (version 2): one JSON document, or one message on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { cohereRequests } from 'context-compaction/transcripts'
 *
 * const request = { model: 'command-a-03-2025', messages: [{ role: 'user', content: 'hello' }] }
 * assert.strictEqual(cohereRequests.detect([request]).reason, 'there is the model command-a-03-2025')
 *
 * @category formats
 * @since 0.1.0
 */
export const cohereRequests: TranscriptFormat = {
  name: 'cohere',
  title: "messages of Cohere's API",
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(cohere, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const models = /(^|\/)(command|c4ai-)/i

const signs: Signs = {
  ofMessage: (message) => ('tool_plan' in message ? certain('a message with a tool_plan') : undefined),
  ofRequest: ({ model }) =>
    typeof model === 'string' && models.test(model) ? certain(`the model ${model}`) : undefined,
  otherwise: 0.2
}

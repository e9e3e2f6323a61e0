/**
 * Histories as plain JSON in the form of Mistral's chat API.
 *
 * @since 0.1.0
 */
import { mistral } from '../dialects/mistral'
import { blocksOf, certain, detectRequests, readRequests, type Signs, typeOf } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests and messages of Mistral's chat API: one JSON document, or one message on each line. Messages that OpenAI's API takes as well are read as Mistral's when the request names a model of Mistral.
 *
 * @example
 * import assert from 'node:assert'
 * import { mistralRequests } from 'context-compaction/transcripts'
 *
 * const request = { model: 'mistral-large-latest', messages: [{ role: 'user', content: 'hello' }] }
 * assert.strictEqual(mistralRequests.detect([request]).reason, 'there is the model mistral-large-latest')
 *
 * @category formats
 * @since 0.1.0
 */
export const mistralRequests: TranscriptFormat = {
  name: 'mistral',
  title: "messages of Mistral's API",
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(mistral, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const models = /(^|\/)(open-)?(mistral|ministral|magistral|codestral|devstral|pixtral|voxtral|mixtral)/i

const signs: Signs = {
  ofMessage: (message) =>
    blocksOf(message).some((chunk) => typeOf(chunk) === 'thinking' && Array.isArray(chunk['thinking']))
      ? certain('thinking as a list of chunks')
      : undefined,
  ofRequest: ({ model }) =>
    typeof model === 'string' && models.test(model) ? certain(`the model ${model}`) : undefined,
  otherwise: 0.2
}

/**
 * Histories as plain JSON in the form of sampling requests of the Model Context Protocol.
 *
 * @since 0.1.0
 */
import { mcpSampling } from '../dialects/mcpSampling'
import { isJsonObject } from '../model/Json'
import { certain, detectRequests, readRequests, type Signs } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sampling requests of the Model Context Protocol: one JSON document, or one message on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { mcpSamplingRequests } from 'context-compaction/transcripts'
 *
 * const messages = [{ role: 'user', content: { type: 'text', text: 'hello' } }]
 * assert.strictEqual(mcpSamplingRequests.detect([{ messages, maxTokens: 9 }]).confidence, 0.95)
 *
 * @category formats
 * @since 0.1.0
 */
export const mcpSamplingRequests: TranscriptFormat = {
  name: 'mcp-sampling',
  title: 'sampling requests of the Model Context Protocol',
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(mcpSampling, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const signs: Signs = {
  ofMessage: ({ content }) =>
    content !== undefined && isJsonObject(content) && 'type' in content
      ? certain('content that is one block')
      : undefined,
  ofRequest: (request) =>
    'modelPreferences' in request || 'includeContext' in request ? certain('a field of sampling requests') : undefined,
  otherwise: 0.1
}

/**
 * Histories as plain JSON in the form of Bedrock's Converse API.
 *
 * @since 0.1.0
 */
import { bedrock } from '../dialects/bedrock'
import { blocksOf, certain, detectRequests, readRequests, type Signs } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests and messages of Bedrock's Converse API: one JSON document, or one message on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { bedrockRequests } from 'context-compaction/transcripts'
 *
 * const messages = [{ role: 'user', content: [{ text: 'hello' }] }]
 * assert.strictEqual(bedrockRequests.detect([{ messages }]).reason, 'there is a block that its only key names: text')
 *
 * @category formats
 * @since 0.1.0
 */
export const bedrockRequests: TranscriptFormat = {
  name: 'bedrock',
  title: "messages of Bedrock's Converse API",
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(bedrock, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const kinds: ReadonlySet<string> = new Set([
  'text',
  'toolUse',
  'toolResult',
  'image',
  'document',
  'video',
  'audio',
  'reasoningContent',
  'cachePoint',
  'guardContent',
  'citationsContent'
])

const signs: Signs = {
  ofMessage: (message) => {
    for (const block of blocksOf(message)) {
      const [key, ...more] = Object.keys(block)
      if (key !== undefined && more.length === 0 && kinds.has(key))
        return certain(`a block that its only key names: ${key}`)
    }
    return undefined
  },
  ofRequest: (request) =>
    'toolConfig' in request || 'inferenceConfig' in request || 'modelId' in request
      ? certain('a field of Converse requests')
      : undefined,
  otherwise: 0.2
}

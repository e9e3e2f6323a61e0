/**
 * Histories as plain JSON in the form of the AI SDK: model messages.
 *
 * @since 0.1.0
 */
import { aiSdk } from '../dialects/aiSdk'
import { blocksOf, certain, detectRequests, readRequests, type Signs, typeOf } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads model messages of the AI SDK: one JSON document, or one message on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { aiSdkRequests } from 'context-compaction/transcripts'
 *
 * const call = { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'ls', input: {} }] }
 * assert.strictEqual(aiSdkRequests.detect([[call]]).reason, 'there is a part of the type tool-call')
 *
 * @category formats
 * @since 0.1.0
 */
export const aiSdkRequests: TranscriptFormat = {
  name: 'ai-sdk',
  title: 'messages of the AI SDK',
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(aiSdk, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types: ReadonlySet<string> = new Set([
  'tool-call',
  'tool-result',
  'tool-approval-request',
  'tool-approval-response',
  'reasoning-file'
])

const signs: Signs = {
  ofMessage: (message) => {
    const part = blocksOf(message).find((one) => types.has(typeOf(one)) || ('mediaType' in one && 'data' in one))
    return part === undefined ? undefined : certain(`a part of the type ${typeOf(part)}`)
  },
  ofRequest: () => undefined,
  otherwise: 0.2
}

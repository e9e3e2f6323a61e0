/**
 * Histories as plain JSON in the form of Anthropic's Messages API.
 *
 * @since 0.1.0
 */
import { anthropic } from '../dialects/anthropic'
import type { Json } from '../model/Json'
import { blocksOf, detectRequests, likely, readRequests, type Signs, sure, toolsOf, typeOf } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests and messages of Anthropic's Messages API: one JSON document, or one message on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { anthropicRequests } from 'context-compaction/transcripts'
 *
 * const call = { role: 'assistant', content: [{ type: 'tool_use', id: 'c1', name: 'bash', input: {} }] }
 * assert.strictEqual(anthropicRequests.detect([[call]]).reason, 'there is a block of the type tool_use')
 *
 * @category formats
 * @since 0.1.0
 */
export const anthropicRequests: TranscriptFormat = {
  name: 'anthropic',
  title: "messages of Anthropic's API",
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(anthropic, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types: ReadonlySet<Json | undefined> = new Set([
  'tool_use',
  'tool_result',
  'thinking',
  'redacted_thinking',
  'server_tool_use',
  'image',
  'document'
])

const signs: Signs = {
  ofMessage: (message) => {
    const block = blocksOf(message).find(
      ({ type, source }) => types.has(type) && (type !== 'image' || source !== undefined)
    )
    if (block !== undefined) return sure(`a block of the type ${typeOf(block)}`)
    return 'stop_reason' in message && message['type'] === 'message' ? sure('a message with a stop_reason') : undefined
  },
  ofRequest: (request) => {
    if ('system' in request) return sure('a field system beside the messages')
    if ('anthropic_version' in request) return sure('a field anthropic_version')
    if (toolsOf(request).some((tool) => 'input_schema' in tool)) return sure('a tool with an input_schema')
    const model = request['model']
    return typeof model === 'string' && /^claude-/.test(model) ? likely(`the model ${model}`) : undefined
  },
  otherwise: 0.4
}

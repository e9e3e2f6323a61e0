/**
 * Histories as plain JSON in the form of OpenAI's Chat Completions API.
 *
 * @since 0.1.0
 */
import { openaiChat } from '../dialects/openaiChat'
import { blocksOf, detectRequests, likely, readRequests, type Signs, sure, toolsOf, typeOf } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests and messages of OpenAI's Chat Completions API: one JSON document, or one message on each line. Messages
 * of plain text that several providers would take are read as these.
 *
 * @example
 * import assert from 'node:assert'
 * import { openaiChatRequests } from 'context-compaction/transcripts'
 *
 * const result = { role: 'tool', tool_call_id: 'c1', content: '7' }
 * assert.strictEqual(openaiChatRequests.detect([[result]]).reason, 'there is a message of the role tool')
 *
 * @category formats
 * @since 0.1.0
 */
export const openaiChatRequests: TranscriptFormat = {
  name: 'openai-chat',
  title: "messages of OpenAI's Chat Completions API",
  detect: (sample) => detectRequests(signs, sample),
  read: (lines) => readRequests(openaiChat, lines)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const roles: ReadonlySet<unknown> = new Set(['developer', 'tool', 'function'])
const types: ReadonlySet<unknown> = new Set(['image_url', 'input_audio', 'file', 'refusal'])

const signs: Signs = {
  ofMessage: (message) => {
    const role = message['role']
    if (Array.isArray(message['tool_calls'])) return sure('a message with tool_calls')
    if (typeof role === 'string' && roles.has(role)) return sure(`a message of the role ${role}`)
    const part = blocksOf(message).find(({ type }) => types.has(type))
    if (part !== undefined) return sure(`a part of the type ${typeOf(part)}`)
    return role === 'system' ? likely('a message of the role system') : undefined
  },
  ofRequest: (request) =>
    toolsOf(request).some((tool) => 'function' in tool) ? sure('a tool with a function') : undefined,
  otherwise: 0.5
}

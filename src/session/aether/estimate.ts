/**
 * The estimate of aether-llm, taken from the JSON form.
 *
 * @since 0.1.0
 */
import { isRaw, type Raw } from '../../dialects/wire'
import type { Context } from '../../model/Context'
import { utf8Bytes } from '../../tokens/unicode'
import { aether } from './dialect'

/**
 * Estimates a context as `Context::estimated_token_count` does: the bytes of its JSON form that the crate counts, divided by
 * four once, rounded down. It is exact also where arguments are written with blanks that the parsed value does not have.
 *
 * `utf8BytesEstimator` gives the same number for texts as `JSON.stringify` writes them, and is what reducers take.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { estimatedTokenCount } from 'context-compaction/session'
 *
 * assert.strictEqual(estimatedTokenCount(context({ messages: [user('你好世界')] })), 3)
 *
 * @category queries
 * @since 0.1.0
 */
export const estimatedTokenCount = (context: Context): number => {
  const { messages, tools } = aether.encode(context)
  let bytes = 0
  for (const message of messages as ReadonlyArray<unknown>) bytes += messageBytes(message)
  for (const tool of (tools ?? []) as ReadonlyArray<unknown>)
    bytes += bytesOf(tool, 'name') + bytesOf(tool, 'description') + bytesOf(tool, 'parameters')
  return Math.floor(bytes / 4)
}

/**
 * Counts the bytes of a message in its JSON form: `ChatMessage::estimated_bytes`. Base64 counts as text; ids, times and types
 * are free. An unknown message, which the crate has none of, costs its compact JSON.
 *
 * @internal
 * @since 0.1.0
 */
export const messageBytes = (raw: unknown): number => {
  if (!isRaw(raw)) return 0
  switch (raw['type']) {
    case 'system':
    case 'summary':
      return bytesOf(raw, 'content')
    case 'error':
      return bytesOf(raw, 'message')
    case 'user':
      return listOf(raw['content']).reduce<number>((sum, item) => sum + itemBytes(item), 0)
    case 'assistant':
      return assistantBytes(raw)
    case 'toolCallResult': {
      const inner = raw['Ok'] ?? raw['Err']
      return ['name', 'arguments', 'result', 'error'].reduce((sum, field) => sum + bytesOf(inner, field), 0)
    }
    default:
      return utf8Bytes(JSON.stringify(raw))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A text costs its text, anything else its base64. */
const itemBytes = (item: unknown): number => bytesOf(item, isRaw(item) && item['type'] === 'text' ? 'text' : 'data')

/** A block of a reply of 0.9. */
const replyBytes = (item: unknown): number => {
  const encrypted = isRaw(item) ? item['encrypted'] : undefined
  const fields = ['text', 'summary', 'name', 'arguments']
  return fields.reduce((sum, field) => sum + bytesOf(item, field), bytesOf(encrypted, 'content'))
}

const assistantBytes = (raw: Raw): number => {
  const { content, reasoning, tool_calls: calls } = raw
  if (Array.isArray(content)) return content.reduce<number>((sum, item) => sum + replyBytes(item), 0)
  const encrypted = isRaw(reasoning) ? reasoning['encrypted_content'] : undefined
  return (
    bytesOf(raw, 'content') +
    bytesOf(reasoning, 'summary_text') +
    bytesOf(encrypted, 'content') +
    listOf(calls).reduce<number>((sum, call) => sum + bytesOf(call, 'name') + bytesOf(call, 'arguments'), 0)
  )
}

const listOf = (value: unknown): ReadonlyArray<unknown> =>
  Array.isArray(value) ? value : typeof value === 'string' ? [{ type: 'text', text: value }] : []

const bytesOf = (value: unknown, field: string): number => {
  const text = isRaw(value) ? value[field] : undefined
  return typeof text === 'string' ? utf8Bytes(text) : 0
}

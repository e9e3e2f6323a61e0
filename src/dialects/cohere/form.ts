/**
 * Cohere's chat form, version 2.
 *
 * @since 0.1.0
 * @internal
 */
import type { ChatForm } from '../mistral/messages'
import { decodeChunk, decodeThinking, encodeChunk } from './chunks'

/**
 * Says what is special to Cohere's messages.
 *
 * @internal
 * @since 0.1.0
 */
export const cohereForm: ChatForm = {
  spelled: { message: ['tool_calls', 'tool_call_id', 'tool_plan'], chunk: ['image_url'] },
  decodeChunk,
  decodeThinking,
  encodeChunk,
  planField: 'tool_plan',
  listFields: ['citations']
}

/**
 * Mistral's chat form.
 *
 * @since 0.1.0
 * @internal
 */
import { decodeChunk, decodeThinking, encodeChunk } from './chunks'
import type { ChatForm } from './messages'

/**
 * Says what is special to Mistral's messages.
 *
 * @internal
 * @since 0.1.0
 */
export const mistralForm: ChatForm = {
  spelled: {
    message: ['tool_calls', 'tool_call_id'],
    chunk: ['image_url', 'document_url', 'document_name', 'reference_ids', 'file_id', 'input_audio']
  },
  decodeChunk,
  decodeThinking,
  encodeChunk,
  listFields: [],
  silence: ''
}

/**
 * Histories as plain JSON in the form of OpenAI's Responses API.
 *
 * @since 0.1.0
 */
import { openaiResponses } from '../dialects/openaiResponses'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { objectsAt } from './fields'
import { certain, detectRequests, readRequests, type Signs, sure, typeOf, type WireForm } from './requests'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads requests, lists of items and responses of OpenAI's Responses API: one JSON document, or one item on each line.
 *
 * @example
 * import assert from 'node:assert'
 * import { openaiResponsesRequests } from 'context-compaction/transcripts'
 *
 * const input = [{ type: 'function_call', call_id: 'c1', name: 'ls', arguments: '{}' }]
 * assert.strictEqual(openaiResponsesRequests.detect([{ model: 'gpt-5.4', input }]).reason, 'there is an input or output of items')
 *
 * @category formats
 * @since 0.1.0
 */
export const openaiResponsesRequests: TranscriptFormat = {
  name: 'openai-responses',
  title: "items of OpenAI's Responses API",
  detect: (sample) => detectRequests(signs, sample, form),
  read: (lines) => readRequests(openaiResponses, lines, form)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types =
  /^(message|reasoning|compaction|item_reference|additional_tools|program|mcp_(list_tools|approval_request|approval_response)|[a-z_]+_call(_output)?|tool_search_output)$/

const isItem = (value: Json): boolean => isJsonObject(value) && types.test(typeOf(value)) && !('message' in value)

/** A response is what the model added; a request may be one text. */
const requestIn = (value: JsonObject): JsonObject | undefined => {
  const { input, object, output } = value
  if (typeof input === 'string' && 'model' in value) return value
  return object === 'response' && Array.isArray(output) ? { input: output as ReadonlyArray<Json> } : undefined
}

const answerIn = (response: JsonObject): ReadonlyArray<JsonObject> =>
  response['object'] === 'response' ? objectsAt(response, 'output') : []

const form: WireForm = { key: 'input', isMessage: isItem, requestIn, answerIn }

const signs: Signs = {
  ofMessage: (item) => (isItem(item) ? sure(`an item of the type ${typeOf(item)}`) : undefined),
  ofRequest: () => certain('an input or output of items'),
  otherwise: 0.3
}

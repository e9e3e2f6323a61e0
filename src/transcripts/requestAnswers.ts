/**
 * What a model answered to a recorded request: logs of proxies and of test recorders hold the response beside it.
 *
 * | record                                                         | becomes                                              |
 * | -------------------------------------------------------------- | ---------------------------------------------------- |
 * | `{ messages, …, response }` (LiteLLM and others)               | the request, its answer as the last message          |
 * | `{ request, response }`, also with bodies that are texts       | the same                                             |
 * | `{ params, result: { message } }` (batches of Anthropic)       | the same                                             |
 * | the same, with an answer that stands in the messages as well   | the request                                          |
 * | a response alone, also below `response` or `result`            | its answer                                           |
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { listAt, objectAt, objectsAt, textAt } from './fields'
import { parseJson } from './lines'

/**
 * Is a request with what was answered to it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Recorded {
  readonly request: JsonObject
  /** Absent when none was recorded. */
  readonly response?: JsonObject | undefined
}

/**
 * Finds what a response adds to the messages of its request; nothing in a value that is no response.
 *
 * @internal
 * @since 0.1.0
 */
export type AnswerIn = (response: JsonObject) => ReadonlyArray<JsonObject>

/**
 * Finds the answer in a response of Chat Completions (the first choice), or of Anthropic's Messages API.
 *
 * @internal
 * @since 0.1.0
 */
export const chatAnswerIn: AnswerIn = (response) => {
  const message = objectAt(objectsAt(response, 'choices')[0], 'message')
  if (message !== undefined) return textAt(message, 'role') === undefined ? [] : [message]
  const isMessage = response['type'] === 'message' && response['role'] === 'assistant'
  // the API takes no other field of a response back
  return isMessage && Array.isArray(response['content']) ? [{ role: 'assistant', content: response['content'] }] : []
}

/**
 * Reads a body, which may be a text, or an object around one.
 *
 * @internal
 * @since 0.1.0
 */
export const openedOf = (inside: Json | undefined): Json | undefined => {
  const held = isJsonObject(inside) ? (inside['text'] ?? inside['string']) : undefined
  const text = held ?? inside
  return typeof text === 'string' && text.startsWith('{') ? parseJson(text).value : inside
}

/**
 * Is a response, and the field of a record that it stands in.
 *
 * @internal
 * @since 0.1.0
 */
export interface Found {
  readonly place: (typeof places)[number]
  readonly response: JsonObject
}

/**
 * Finds the response that stands in a record, below `response` or `result`; `undefined` where there is none with an answer.
 *
 * @internal
 * @since 0.1.0
 */
export const responseIn = (record: JsonObject, answerIn: AnswerIn): Found | undefined => {
  for (const place of places) {
    const response = within(record[place], answerIn, depth)
    if (response !== undefined) return { place, response }
  }
  return undefined
}

/**
 * Puts the answer behind the messages of its request, takes the response out of it, and names the model that answered
 * where the request does not. Without a response nothing changes; a request that is a text becomes a list.
 *
 * @internal
 * @since 0.1.0
 */
export const answer = (recorded: Recorded, found: Found | undefined, key: string, answerIn: AnswerIn): Recorded => {
  const { request } = recorded
  if (found === undefined) return recorded
  const { place, response } = found
  const asked = request[key]
  const said = typeof asked === 'string' ? [{ role: 'user', content: asked }] : listAt(request, key)
  const added = answerIn(response)
  const isThere = isSame(said[said.length - 1], added[added.length - 1])
  const { [place]: _, ...rest } = request
  const model = request['model'] ?? response['model']
  const named = typeof model === 'string' ? { model } : {}
  return { request: { ...named, ...rest, [key]: isThere ? said : [...said, ...added] }, response }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Where records hold a response; batches of Anthropic have a `result`. */
const places = ['response', 'result'] as const

/** How many objects may stand around a response, e.g. `{ content: { text } }`. */
const depth = 2

const within = (held: Json | undefined, answerIn: AnswerIn, left: number): JsonObject | undefined => {
  const response = openedOf(held)
  if (!isJsonObject(response)) return undefined
  if (answerIn(response).length > 0) return response
  if (left === 0) return undefined
  for (const key of ['body', 'content', 'message']) {
    const inside = within(response[key], answerIn, left - 1)
    if (inside !== undefined) return inside
  }
  return undefined
}

const isSame = (said: Json | undefined, added: JsonObject | undefined): boolean =>
  isJsonObject(said) &&
  added !== undefined &&
  ['type', 'id', 'role', 'content', 'tool_calls', 'call_id'].every(
    (field) => JSON.stringify(said[field] ?? null) === JSON.stringify(added[field] ?? null)
  )

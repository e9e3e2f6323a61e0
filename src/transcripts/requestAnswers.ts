/**
 * What a model answered to a recorded request: logs of proxies and of test recorders hold the response beside it.
 *
 * | record                                                         | becomes                                              |
 * | -------------------------------------------------------------- | ---------------------------------------------------- |
 * | `{ messages, …, response }` (LiteLLM and others)               | the request, its answer as the last message          |
 * | `{ request, response }`, also with bodies that are texts       | the same                                             |
 * | the same, with an answer that stands in the messages as well   | the request                                          |
 * | a response alone                                               | its answer                                           |
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
 * Finds the response that stands in a record, below `response`; `undefined` where there is none with an answer.
 *
 * @internal
 * @since 0.1.0
 */
export const responseIn = (record: JsonObject, answerIn: AnswerIn): JsonObject | undefined =>
  within(record['response'], answerIn, depth)

/**
 * Puts the answer behind the messages of its request, takes the response out of it, and names the model that answered
 * where the request does not. A request that has a response
 * already stays as it is; one that is a text becomes a list.
 *
 * @internal
 * @since 0.1.0
 */
export const answer = (
  recorded: Recorded,
  response: JsonObject | undefined,
  key: string,
  answerIn: AnswerIn
): Recorded => {
  const { request } = recorded
  if (response === undefined || recorded.response !== undefined) return recorded
  const asked = request[key]
  const said = typeof asked === 'string' ? [{ role: 'user', content: asked }] : listAt(request, key)
  const added = answerIn(response)
  const isThere = isSame(said[said.length - 1], added[added.length - 1])
  const { response: _, ...rest } = request
  const model = request['model'] ?? response['model']
  const named = typeof model === 'string' ? { model } : {}
  return { request: { ...named, ...rest, [key]: isThere ? said : [...said, ...added] }, response }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** How many objects may stand around a response, e.g. `{ content: { text } }`. */
const depth = 2

const within = (inside: Json | undefined, answerIn: AnswerIn, left: number): JsonObject | undefined => {
  const response = openedOf(inside)
  if (!isJsonObject(response)) return undefined
  if (answerIn(response).length > 0) return response
  if (left === 0) return undefined
  return within(response['body'], answerIn, left - 1) ?? within(response['content'], answerIn, left - 1)
}

const isSame = (said: Json | undefined, added: JsonObject | undefined): boolean =>
  isJsonObject(said) &&
  added !== undefined &&
  ['type', 'id', 'role', 'content', 'tool_calls', 'call_id'].every(
    (field) => JSON.stringify(said[field] ?? null) === JSON.stringify(added[field] ?? null)
  )

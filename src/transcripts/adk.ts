/**
 * Sessions and evaluation sets of Google's Agent Development Kit: one JSON document, contents in snake or camel case.
 *
 * | in the document                                     | becomes                                                       |
 * | --------------------------------------------------- | ------------------------------------------------------------- |
 * | `events[].content`                                  | the context: the role `model`, or an author beside `user`, answers |
 * | `events[].usage_metadata`                           | the usage of the answer                                       |
 * | an event without content, and one that is `partial` | counted                                                       |
 * | `eval_cases[].conversation[]`                       | one conversation a case: prompt, calls (their results are not stored), answer |
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { type Conversation, continueAnswer, reply, say, stem } from './conversation'
import { fieldOf, idAt, listAt, nameAt, objectAt, objectsAt } from './fields'
import { readCall, readParts, readUsageMetadata } from './geminiContent'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions and evaluation sets of Google's Agent Development Kit.
 *
 * @example
 * import assert from 'node:assert'
 * import { adk } from 'context-compaction/transcripts'
 *
 * const event = { invocation_id: 'i1', author: 'user', content: { role: 'user', parts: [{ text: 'hello' }] } }
 * assert.strictEqual(adk.detect([{ id: 's1', events: [event] }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const adk: TranscriptFormat = {
  name: 'adk',
  title: 'an ADK session',
  detect: (sample) => detectRecords(reader, 'an ADK session', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isEvent = (value: Json): boolean =>
  isJsonObject(value) && nameAt(value, 'author') !== undefined && ('invocation_id' in value || 'invocationId' in value)

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const events = listAt(value, 'events')
  if (events.some(isEvent)) return [{ elements: events }]
  const cases = objectsAt(value, 'eval_cases')
  return cases.length === 0
    ? undefined
    : cases.map((evaluated) => ({ elements: listAt(evaluated, 'conversation').flatMap(eventsOf) }))
}

/** An invocation as the events that it stands for. */
const eventsOf = (invocation: Json): ReadonlyArray<Json> => {
  if (!isJsonObject(invocation)) return [invocation]
  const between = objectAt(invocation, 'intermediate_data')
  const calls = objectsAt(between, 'tool_uses')
  const answers = listAt(between, 'intermediate_responses')
  return [
    { author: 'user', content: fieldOf(invocation, 'user_content') ?? null },
    ...(calls.length === 0 ? [] : [{ author: 'model', calls }]),
    ...answers.map((answer) => ({
      author: 'model',
      content: { role: 'model', parts: (Array.isArray(answer) ? (answer as ReadonlyArray<Json>)[1] : undefined) ?? [] }
    })),
    { author: 'model', content: fieldOf(invocation, 'final_response') ?? null }
  ]
}

const reader: RecordReader = {
  expected: 'a session of the Agent Development Kit',
  isOwn: isEvent,
  strandsOf,
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    stem(conversation, 'gemini')
    const options = objectAt(value, 'options') ?? value
    if (fieldOf(options, 'partial') === true) return 'partial event'
    const calls = objectsAt(value, 'calls')
    if (calls.length > 0) {
      say(
        conversation,
        'assistant',
        calls.map((call) => readCall(call))
      )
      return undefined
    }
    return readEvent(conversation, value)
  }
}

const readEvent = (conversation: Conversation, event: JsonObject): string | undefined => {
  const content = objectAt(event, 'content')
  if (content === undefined) return 'event without content'
  const { blocks, responses } = readParts(fieldOf(content, 'parts'))
  const role = nameAt(content, 'role') ?? (nameAt(event, 'author') === 'user' ? 'user' : 'model')
  const id = idAt(event, 'id')
  for (const { name, result } of responses)
    reply(conversation, result, { name, ...(responses.length === 1 ? { id } : {}) })
  const usage = readUsageMetadata(objectAt(event, 'usage_metadata') ?? objectAt(event, 'usageMetadata'))
  const said = { ...(responses.length === 0 ? { id } : {}), usage }
  if (role === 'model') continueAnswer(conversation, blocks, said)
  else say(conversation, 'user', blocks, said)
  return 'empty message'
}

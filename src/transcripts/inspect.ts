/**
 * Logs of Inspect: one JSON document with samples, one sample as it stands in an unpacked `.eval` file, or a list of
 * events. Each sample is a conversation; of events alone (samples without messages) each call of a model is one, with what it was given and what it
 * answered.
 *
 * | in the log                               | becomes                                                            |
 * | ---------------------------------------- | ------------------------------------------------------------------ |
 * | `messages`                               | the context; `attachment://` references become what they stand for |
 * | `usage` of the event that wrote a message | the usage of that message                                         |
 * | `output.usage` where there are no events | the usage of the last answer                                       |
 * | an event `compaction`                    | a compaction point                                                 |
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { readChatMessage } from './chatMessage'
import { type Conversation, latest, measureEntry, nameModel, type Usage } from './conversation'
import { countAt, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt } from './fields'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads logs of Inspect in their JSON form.
 *
 * @example
 * import assert from 'node:assert'
 * import { inspect } from 'context-compaction/transcripts'
 *
 * const messages = [{ id: 'm1', role: 'user', content: 'hello' }]
 * assert.strictEqual(inspect.detect([{ version: 2, eval: {}, samples: [{ id: 1, epoch: 1, messages }] }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const inspect: TranscriptFormat = {
  name: 'inspect',
  title: 'an Inspect log',
  detect: (sample) => detectRecords({ isOwn: () => false, strandsOf }, 'an Inspect log', sample),
  read: (lines, options) => readRecords(reader(), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isSample = (value: JsonObject): boolean => 'epoch' in value && Array.isArray(fieldOf(value, 'messages'))

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const samples = objectsAt(value, 'samples').filter(isSample)
  const all = isSample(value) ? [value] : samples
  if (all.some((sample) => listAt(sample, 'messages').length > 0))
    return all.map((sample) => ({ elements: listAt(sample, 'messages'), about: sample }))
  const calls = [value, ...objectsAt(value, 'samples')]
    .flatMap((sample) => objectsAt(sample, 'events'))
    .filter((event) => fieldOf(event, 'event') === 'model')
  if (calls.length === 0) return all.length === 0 ? undefined : all.map((sample) => ({ elements: [], about: sample }))
  return calls.map((event) => {
    const answer = answerOf(event)
    return {
      elements: [...listAt(event, 'input'), ...(answer === undefined ? [] : [answer])],
      about: { model: nameAt(event, 'model') ?? '', events: [event] }
    }
  })
}

const answerOf = (event: JsonObject): JsonObject | undefined =>
  objectAt(objectsAt(objectAt(event, 'output'), 'choices')[0], 'message')

const reader = (): RecordReader => {
  let attachments: JsonObject | undefined
  let usages: ReadonlyMap<string, Usage> = new Map()
  return {
    expected: 'a log of Inspect',
    isOwn: () => false,
    strandsOf,
    begin: (conversation, sample) => {
      attachments = objectAt(sample, 'attachments')
      usages = usagesOf(sample)
      nameModel(conversation, nameAt(objectAt(sample, 'output'), 'model') ?? nameAt(sample, 'model'))
      addPoints(conversation, listAt(sample, 'events'))
    },
    read: (conversation, value) => {
      const message = attachments === undefined ? value : resolved(value, attachments)
      if (!isJsonObject(message)) return 'not an object'
      const kind = readChatMessage(conversation, message)
      const usage = usages.get(keyOf(message))
      const entry = latest(conversation)
      if (kind === undefined && entry !== undefined) measureEntry(entry, usage)
      return kind
    }
  }
}

/** The id, else the message itself: logs that have no ids repeat it word for word. */
const keyOf = (message: JsonObject): string => idAt(message, 'id') ?? JSON.stringify(message)

const usagesOf = (sample: JsonObject): ReadonlyMap<string, Usage> => {
  const out = new Map<string, Usage>()
  const events = objectsAt(sample, 'events').filter((event) => fieldOf(event, 'event') === 'model')
  // a log without events still tells what the last answer took
  for (const event of events.length > 0 ? events : [sample]) {
    const answer = answerOf(event)
    const usage = usageOf(objectAt(objectAt(event, 'output'), 'usage'))
    if (answer !== undefined && usage !== undefined) out.set(keyOf(answer), usage)
  }
  return out
}

/** Some providers count what came from the cache as input, some beside it: the total tells. */
const usageOf = (usage: JsonObject | undefined): Usage | undefined => {
  const input = countAt(usage, 'input_tokens')
  if (input === undefined || input === 0) return undefined
  const output = countAt(usage, 'output_tokens') ?? 0
  const read = countAt(usage, 'input_tokens_cache_read') ?? 0
  const written = countAt(usage, 'input_tokens_cache_write') ?? 0
  const isWithin = (countAt(usage, 'total_tokens') ?? 0) < input + output + read + written
  return {
    inputTokens: isWithin ? Math.max(0, input - read - written) : input,
    outputTokens: output,
    cacheReadTokens: isWithin ? Math.min(read, input) : read,
    cacheWriteTokens: isWithin ? Math.min(written, Math.max(0, input - read)) : written
  }
}

/** Which message came next the log does not tell: the messages are those after all compactions. */
const addPoints = (conversation: Conversation, events: ReadonlyArray<Json>): void => {
  events.forEach((event, i) => {
    if (!isJsonObject(event) || fieldOf(event, 'event') !== 'compaction') return
    const type = nameAt(event, 'type')
    const tokensBefore = countAt(event, 'tokens_before')
    const tokensAfter = countAt(event, 'tokens_after')
    conversation.points.push({
      point: {
        kind: type === 'edit' ? 'microcompact' : 'compact',
        line: i + 1,
        ...(tokensBefore === undefined ? {} : { tokensBefore }),
        ...(tokensAfter === undefined ? {} : { tokensAfter })
      },
      next: null
    })
  })
}

/** Long texts and images stand once, under their hash. */
const resolved = (value: Json, attachments: JsonObject): Json => {
  if (typeof value === 'string') {
    const hash = value.startsWith('attachment://') ? value.slice('attachment://'.length) : undefined
    const found = hash === undefined ? undefined : fieldOf(attachments, hash)
    return typeof found === 'string' ? found : value
  }
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map((element) => resolved(element, attachments))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, resolved(field, attachments)]))
}

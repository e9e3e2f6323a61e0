/**
 * Recorded answers of the Gemini API: `{ method, response }` on each line, a response being one answer or its chunks; and
 * one `interaction` with its steps. What the model was asked is not in these files.
 *
 * @since 0.1.0
 */
import { type Block, opaque, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfContent, resultContent, thinkingOf } from './contentBlocks'
import { continueAnswer, type Conversation, nameModel, reply, say, type Usage } from './conversation'
import { argumentsOf, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt } from './fields'
import { readParts, readUsageMetadata } from './geminiContent'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads recorded answers of the Gemini API.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiResponses } from 'context-compaction/transcripts'
 *
 * const response = { candidates: [{ content: { role: 'model', parts: [{ text: 'hello' }] } }] }
 * assert.strictEqual(geminiResponses.detect([{ method: 'generateContent', response }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const geminiResponses: TranscriptFormat = {
  name: 'gemini-responses',
  title: 'recorded answers of the Gemini API',
  detect: (sample) => detectRecords(reader, 'recorded answers of the Gemini API', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isRecorded = (value: Json): value is JsonObject =>
  isJsonObject(value) &&
  ((nameAt(value, 'method') !== undefined && 'response' in value) ||
    (Array.isArray(fieldOf(value, 'candidates')) &&
      ('usageMetadata' in value || objectsAt(value, 'candidates').length > 0)))

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value) || fieldOf(value, 'object') !== 'interaction') return undefined
  return [{ elements: listAt(value, 'steps'), about: value }]
}

const reader: RecordReader = {
  expected: 'recorded answers of the Gemini API',
  isOwn: isRecorded,
  strandsOf,
  begin: (conversation, about) => {
    nameModel(conversation, nameAt(about, 'model'))
  },
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    if (isRecorded(value)) return readResponse(conversation, value)
    return 'type' in value ? readStep(conversation, value) : 'no answer'
  }
}

const readResponse = (conversation: Conversation, value: JsonObject): string => {
  const response = fieldOf(value, 'response') ?? value
  const chunks = Array.isArray(response) ? (response as ReadonlyArray<Json>) : [response]
  const parts: Array<Json> = []
  let usage: Usage | undefined
  for (const chunk of chunks) {
    if (!isJsonObject(chunk)) continue
    usage = readUsageMetadata(objectAt(chunk, 'usageMetadata')) ?? usage
    for (const part of listAt(objectAt(objectsAt(chunk, 'candidates')[0], 'content'), 'parts')) parts.push(part)
  }
  say(conversation, 'assistant', readParts(joined(parts)).blocks, { usage })
  return nameAt(value, 'method') ?? 'answer without content'
}

/** Texts of one kind that follow one another are pieces of one text. */
const joined = (parts: ReadonlyArray<Json>): ReadonlyArray<Json> => {
  const out: Array<Json> = []
  for (const part of parts) {
    const last = out[out.length - 1]
    if (last !== undefined && isBareText(last) && isBareText(part) && last['thought'] === part['thought'])
      out[out.length - 1] = { ...last, ...part, text: textAt(last, 'text')! + textAt(part, 'text')! }
    else out.push(part)
  }
  return out
}

const isBareText = (part: Json): part is JsonObject =>
  isJsonObject(part) && typeof fieldOf(part, 'text') === 'string' && !('thoughtSignature' in part)

const readStep = (conversation: Conversation, step: JsonObject): string | undefined => {
  const type = nameAt(step, 'type') ?? 'step'
  switch (type) {
    case 'user_input':
      return say(conversation, 'user', blocksOfContent(fieldOf(step, 'content'))) === undefined
        ? 'empty step'
        : undefined
    case 'thought': {
      const words = objectsAt(step, 'summary').flatMap((part) => nameAt(part, 'text') ?? [])
      return answered(conversation, thinkingOf(words.join('\n\n'), { signature: nameAt(step, 'signature') }))
    }
    case 'model_output':
      return answered(conversation, blocksOfContent(fieldOf(step, 'content')))
    case 'function_call':
      return answered(conversation, [callOf(step)])
    case 'function_result':
      reply(conversation, resultOf(step), { name: nameAt(step, 'name') })
      return undefined
    default:
      return answered(conversation, [serverStep(type, step)])
  }
}

const answered = (conversation: Conversation, blocks: ReadonlyArray<Block>): string | undefined =>
  continueAnswer(conversation, blocks) === undefined ? 'empty step' : undefined

const callOf = (step: JsonObject): Block => {
  const id = idAt(step, 'id')
  return toolUse({
    ...(id === undefined ? {} : { id }),
    name: nameAt(step, 'name') ?? '',
    input: argumentsOf(fieldOf(step, 'arguments'))
  })
}

const resultOf = (step: JsonObject): ReturnType<typeof toolResult> => {
  const id = idAt(step, 'call_id')
  return toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: resultContent(fieldOf(step, 'result')),
    ...(fieldOf(step, 'is_error') === true ? { isError: true } : {})
  })
}

/** What the provider did itself: call and result share an id. */
const serverStep = (type: string, step: JsonObject): Block => {
  const call = /_call$/.test(type) ? idAt(step, 'id') : undefined
  const result = /_result$/.test(type) ? idAt(step, 'call_id') : undefined
  if (call !== undefined) return opaque(type, step, { key: call, side: 'call' })
  return result === undefined ? opaque(type, step) : opaque(type, step, { key: result, side: 'result' })
}

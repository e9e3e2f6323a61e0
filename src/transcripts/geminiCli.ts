/**
 * Sessions of Gemini CLI: one JSON document, or JSONL with patches (from 0.40); also what it prints as `stream-json`, see
 * `geminiStream.ts`.
 *
 * | record                                    | becomes                                                              |
 * | ----------------------------------------- | -------------------------------------------------------------------- |
 * | a message of the type `user`              | a user message                                                       |
 * | a message of the type `gemini`, or `qwen` in an early fork | thoughts, text and calls; the results of its calls behind it          |
 * | a later message of the same id            | counted: `superseded message`; the later one holds, in the earlier's place |
 * | `$set` with messages                      | all messages anew                                                    |
 * | `$rewindTo`                               | that message and all behind it are counted: `taken back`              |
 * | a message of the type `info`, `error`, `warning`, and everything else | counted                                    |
 *
 * @since 0.1.0
 */
import { type Block, text, toolUse, type ToolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText, thinkingOf } from './contentBlocks'
import { type Conversation, nameModel, reply, say, stem, type Usage } from './conversation'
import { takeBack } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'
import { readParts, readResponse } from './geminiContent'
import { isEvent, joinPieces, readEvent } from './geminiStream'
import { detectRecords, type Placed, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of Gemini CLI.
 *
 * @example
 * import assert from 'node:assert'
 * import { geminiCli } from 'context-compaction/transcripts'
 *
 * assert.strictEqual(geminiCli.detect([{ sessionId: 's1', projectHash: 'abc', messages: [] }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const geminiCli: TranscriptFormat = {
  name: 'gemini-cli',
  title: 'a Gemini CLI session',
  detect: (sample) => detectRecords(reader, 'records of a Gemini CLI session', sample),
  read: (lines, options) => readRecords(reader, lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types: ReadonlySet<Json | undefined> = new Set(['user', 'gemini', 'qwen', 'info', 'error', 'warning'])

const answers: ReadonlySet<Json | undefined> = new Set(['gemini', 'qwen'])

const isMessage = (value: Json): value is JsonObject =>
  isJsonObject(value) &&
  types.has(fieldOf(value, 'type')) &&
  idAt(value, 'id') !== undefined &&
  'content' in value &&
  !('uuid' in value) &&
  !('parentId' in value)

const isHeader = (value: JsonObject): boolean =>
  nameAt(value, 'sessionId') !== undefined &&
  ('projectHash' in value || 'startTime' in value) &&
  !('type' in value) &&
  !('chatMessages' in value)

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value) || !isHeader(value)) return undefined
  const messages = fieldOf(value, 'messages')
  return Array.isArray(messages) ? [{ elements: messages as ReadonlyArray<Json> }] : undefined
}

const reader: RecordReader = {
  expected: 'a session of Gemini CLI',
  isOwn: (value) => isMessage(value) || isEvent(value) || (isJsonObject(value) && (isHeader(value) || '$set' in value)),
  strandsOf,
  arrange: (records) => joinPieces(latestOf(records)),
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    if (isEvent(value)) return readEvent(conversation, value)
    const target = idAt(value, '$rewindTo')
    if (target !== undefined) return rewind(conversation, target)
    const set = objectAt(value, '$set')
    if (set !== undefined) return readPatch(conversation, set)
    switch (nameAt(value, 'type') ?? '') {
      case 'user':
        return readUser(conversation, value)
      case 'gemini':
      case 'qwen':
        return readAnswer(conversation, value)
      default:
        return nameAt(value, 'type') ?? (isHeader(value) ? 'session header' : 'no type')
    }
  }
}

/** A message is written again when it grows: what was written last stands where it was written first. */
const latestOf = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const firstOf = new Map<string, number>()
  const out: Array<Placed> = []
  for (const record of records) {
    const id = isJsonObject(record.value) && 'type' in record.value ? nameAt(record.value, 'id') : undefined
    const first = id === undefined ? undefined : firstOf.get(id)
    if (first === undefined) {
      if (id !== undefined) firstOf.set(id, out.length)
      out.push(record)
    } else {
      out.push({ ...out[first]!, kind: 'superseded message' })
      out[first] = record
    }
  }
  return out
}

const rewind = (conversation: Conversation, target: string): string => {
  const at = conversation.entries.findIndex(({ id }) => id === target)
  if (at >= 0) takeBack(conversation, (_, i) => i >= at)
  return '$rewindTo'
}

const readPatch = (conversation: Conversation, set: JsonObject): string | undefined => {
  const messages = objectsAt(set, 'messages')
  if (messages.length === 0) return '$set'
  takeBack(conversation, () => true)
  for (const message of messages)
    if (fieldOf(message, 'type') === 'user') readUser(conversation, message)
    else if (answers.has(fieldOf(message, 'type'))) readAnswer(conversation, message)
  return '$set'
}

const readUser = (conversation: Conversation, value: JsonObject): string | undefined => {
  stem(conversation, 'gemini')
  const { blocks, responses } = readParts(fieldOf(value, 'content'))
  for (const { name, result } of responses) reply(conversation, result, { name })
  return say(conversation, 'user', blocks, { id: idAt(value, 'id') }) === undefined ? 'empty message' : undefined
}

const readAnswer = (conversation: Conversation, value: JsonObject): string | undefined => {
  nameModel(conversation, nameAt(value, 'model'))
  stem(conversation, 'gemini')
  const calls = objectsAt(value, 'toolCalls')
  const made = calls.map(callOf)
  const ids = new Set(made.map(({ id }) => id))
  const blocks = [
    ...objectsAt(value, 'thoughts').flatMap(blocksOfThought),
    // calls may stand in the content as well
    ...readParts(fieldOf(value, 'content')).blocks.filter((block) => block.type !== 'tool_use' || !ids.has(block.id)),
    ...made
  ]
  const said = say(conversation, 'assistant', blocks, {
    id: idAt(value, 'id'),
    usage: usageOf(objectAt(value, 'tokens'))
  })
  if (said === undefined) return 'empty message'
  for (const call of calls) answerCall(conversation, call)
  return undefined
}

const blocksOfThought = (thought: JsonObject): ReadonlyArray<Block> => {
  const parts = [textAt(thought, 'subject'), textAt(thought, 'description')]
  return thinkingOf(parts.filter((part) => part !== undefined && part !== '').join('\n'))
}

const callOf = (call: JsonObject): ToolUse => {
  const id = idAt(call, 'id')
  const input = argumentsOf(fieldOf(call, 'args'))
  return toolUse({ ...(id === undefined ? {} : { id }), name: nameAt(call, 'name') ?? '', input })
}

/** A call without a result was never answered; what the model was sent beside the response follows it as text. */
const answerCall = (conversation: Conversation, call: JsonObject): void => {
  const id = idAt(call, 'id')
  const found = fieldOf(call, 'result')
  if (found === undefined || found === null) return
  const response = objectsAt(call, 'result')
    .map((part) => objectAt(part, 'functionResponse'))
    .find((part) => part !== undefined)
  const { result } =
    response === undefined ? readResponse({ response: { output: textOf(found) } }) : readResponse(response)
  const isError =
    fieldOf(call, 'status') === 'error' || fieldOf(call, 'status') === 'cancelled' || result.isError === true
  const rest = readParts(found).blocks.filter((block) => block.type === 'text' || block.type === 'media')
  const content =
    response === undefined || rest.length === 0
      ? result.content
      : [
          ...(typeof result.content === 'string'
            ? blocksOfText(result.content).map(() => text(result.content as string))
            : result.content),
          ...rest
        ]
  const { toolUseId: _, ...bare } = result
  const answer = { ...bare, ...(id === undefined ? {} : { toolUseId: id }), content, ...(isError ? { isError } : {}) }
  reply(conversation, answer, { name: nameAt(call, 'name') })
}

const usageOf = (tokens: JsonObject | undefined): Usage | undefined => {
  const input = countAt(tokens, 'input')
  if (input === undefined || input === 0) return undefined
  const cached = Math.min(countAt(tokens, 'cached') ?? 0, input)
  return {
    inputTokens: input - cached,
    outputTokens: (countAt(tokens, 'output') ?? 0) + (countAt(tokens, 'thoughts') ?? 0),
    cacheReadTokens: cached,
    cacheWriteTokens: 0
  }
}

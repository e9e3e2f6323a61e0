/**
 * Sessions of Gemini CLI: one JSON document, or JSONL with patches (from 0.40); also what it prints as `stream-json`, see
 * `geminiStream.ts`.
 *
 * | record                                    | becomes                                                              |
 * | ----------------------------------------- | -------------------------------------------------------------------- |
 * | a message of the type `user`              | a user message                                                       |
 * | a message of the type `gemini`, or `qwen` in an early fork | thoughts, text and calls; the results of its calls behind it          |
 * | a later message of the same id            | counted: `superseded message`; the later one holds, in the earlier's place |
 * | `$set` with messages                      | all messages anew; where it begins with other words than before, these are a summary of what is gone, and a compaction point |
 * | `$rewindTo`                               | that message and all behind it are counted: `taken back`; all of them when it is not there |
 * | a message of the type `info`, `error`, `warning`, and everything else | counted                                    |
 *
 * @since 0.1.0
 */
import { type Block, text, type ToolResult, toolUse, type ToolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText, thinkingOf } from './contentBlocks'
import { type Conversation, type Entry, extend, nameModel, reply, say, stem, type Usage } from './conversation'
import { compact, takeBack, unmeasure } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'
import { readParts, readResponse, withThoughts } from './geminiContent'
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
  detect: (sample) => detectRecords({ isOwn, strandsOf }, 'records of a Gemini CLI session', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types: ReadonlySet<Json | undefined> = new Set(['user', 'gemini', 'qwen', 'info', 'error', 'warning'])

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

const isOwn = (value: Json): boolean =>
  isMessage(value) || isEvent(value) || (isJsonObject(value) && (isHeader(value) || '$set' in value))

const reader = (whole: boolean): RecordReader => ({
  expected: 'a session of Gemini CLI',
  isOwn,
  strandsOf,
  arrange: (records) => joinPieces(latestOf(records)),
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    if (isEvent(value)) return readEvent(conversation, value)
    const target = idAt(value, '$rewindTo')
    if (target !== undefined) return rewind(conversation, target)
    const set = objectAt(value, '$set')
    if (set !== undefined) return readPatch(conversation, set, whole)
    return readMessage(conversation, value)
  }
})

/** In the place of the message of its id, if there is one. */
const readMessage = (conversation: Conversation, value: JsonObject): string | undefined => {
  const id = idAt(value, 'id')
  const isKnown = id !== undefined && conversation.ids.has(id)
  const at = isKnown ? conversation.entries.findIndex((entry) => entry.id === id) : -1
  if (at < 0) return readOne(conversation, value)
  takeBack(conversation, (_, i) => i === at, 'superseded message')
  const { length } = conversation.entries
  const kind = readOne(conversation, value)
  // eslint-disable-next-line no-param-reassign -- the conversation is still being put together
  conversation.entries = [
    ...conversation.entries.slice(0, at),
    ...conversation.entries.slice(length),
    ...conversation.entries.slice(at, length)
  ]
  return kind
}

const readOne = (conversation: Conversation, value: JsonObject): string | undefined => {
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

const changesMessages = (value: JsonObject): boolean =>
  '$rewindTo' in value || listAt(objectAt(value, '$set'), 'messages').length > 0

/** A message is written again when it grows: what was written last stands where it was written first. */
const latestOf = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const firstOf = new Map<string, number>()
  const out: Array<Placed> = []
  for (const record of records) {
    if (isJsonObject(record.value) && changesMessages(record.value)) firstOf.clear()
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
  takeBack(conversation, (_, i) => i >= at)
  return '$rewindTo'
}

/** Messages that stay are written in full, with what became of them; new ones instead of the oldest stand for what is gone. */
const readPatch = (conversation: Conversation, set: JsonObject, whole: boolean): string => {
  const messages = objectsAt(set, 'messages')
  if (messages.length === 0) return '$set'
  const stay = new Set(messages.map((message) => idAt(message, 'id')))
  const isNew = !conversation.entries.some(({ id }) => id === idAt(messages[0], 'id'))
  const oldest = conversation.entries[0]
  const isSummary = isNew && oldest !== undefined && !stay.has(oldest.id)
  const instead = (): void => {
    for (const message of messages) readMessage(conversation, message)
  }
  const before = conversation.entries
  if (!isSummary || !whole) takeBack(conversation, ({ id }) => !isSummary || stay.has(id), 'superseded message')
  if (isSummary)
    compact(conversation, {
      point: { kind: 'compact' },
      goes: ({ id }) => !stay.has(id),
      instead,
      summary: isSnapshot,
      whole
    })
  else {
    instead()
    const changed = conversation.entries.findIndex((entry, i) => before[i] !== undefined && !isAlike(entry, before[i]))
    if (changed >= 0) unmeasure(conversation.entries.slice(changed + 1))
  }
  return '$set'
}

/** What Gemini CLI asks the model for when it compresses; words about the project may stand before it. */
const isSnapshot = ({ content }: Entry): boolean =>
  content.some((block) => block.type === 'text' && block.text.includes('<state_snapshot>'))

const isAlike = (a: Entry, b: Entry): boolean =>
  JSON.stringify([a.content, a.replies.map(({ result }) => result)]) ===
  JSON.stringify([b.content, b.replies.map(({ result }) => result)])

/** Results may stand here as well as beside their calls. */
const readUser = (conversation: Conversation, value: JsonObject): string | undefined => {
  stem(conversation, 'gemini')
  const { blocks, responses } = readParts(fieldOf(value, 'content'))
  for (const { name, result } of responses) if (!answerAnew(conversation, result)) reply(conversation, result, { name })
  return say(conversation, 'user', blocks, { id: idAt(value, 'id') }) === undefined ? 'empty message' : undefined
}

/** Puts a result in the place of the latest one of its id, if there is one; an error stays one. */
const answerAnew = (conversation: Conversation, result: ToolResult): boolean => {
  for (let i = conversation.entries.length - 1; i >= 0 && result.toolUseId !== undefined; i--) {
    const entry = conversation.entries[i]!
    const at = entry.replies.findIndex((reply) => reply.result.toolUseId === result.toolUseId)
    if (at < 0) continue
    const { id, result: former } = entry.replies[at]!
    entry.replies[at] = { id, result: former.isError === true ? { ...result, isError: true } : result }
    extend(conversation, entry, [])
    return true
  }
  return false
}

const readAnswer = (conversation: Conversation, value: JsonObject): string | undefined => {
  nameModel(conversation, nameAt(value, 'model'))
  stem(conversation, 'gemini')
  const calls = objectsAt(value, 'toolCalls')
  const content = readParts(fieldOf(value, 'content')).blocks
  const blocks = [...objectsAt(value, 'thoughts').flatMap(blocksOfThought), ...withCalls(content, calls.map(callOf))]
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

/** Calls may stand in the content as well, there with their signatures, but not always with their ids. */
const withCalls = (content: ReadonlyArray<Block>, calls: ReadonlyArray<ToolUse>): ReadonlyArray<Block> => {
  const left = [...calls]
  const said = content.map((block) => {
    if (block.type !== 'tool_use') return block
    const at = left.findIndex((call) => (block.id === undefined ? isSameCall(call, block) : call.id === block.id))
    const [call] = at < 0 ? [] : left.splice(at, 1)
    return call?.id === undefined ? block : { ...block, id: call.id }
  })
  return [...said, ...left]
}

const isSameCall = (a: ToolUse, b: ToolUse): boolean =>
  a.name === b.name && JSON.stringify(a.input) === JSON.stringify(b.input)

/** A call without a result was never answered; what the model was sent beside the response follows it as text. */
const answerCall = (conversation: Conversation, call: JsonObject): void => {
  const id = idAt(call, 'id')
  const found = fieldOf(call, 'result')
  if (found === undefined || found === null) return
  const single = objectAt(call, 'result')
  const parts = single === undefined ? objectsAt(call, 'result') : [single]
  const responses = parts.map((part) => objectAt(part, 'functionResponse')).filter((one) => one !== undefined)
  const response = responses.find((one) => idAt(one, 'id') === id) ?? responses[0]
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
  const answered = (countAt(tokens, 'total') ?? 0) - (countAt(tokens, 'tool') ?? 0) - input
  return {
    inputTokens: input - cached,
    outputTokens: withThoughts(countAt(tokens, 'output') ?? 0, countAt(tokens, 'thoughts') ?? 0, answered),
    cacheReadTokens: cached,
    cacheWriteTokens: 0
  }
}

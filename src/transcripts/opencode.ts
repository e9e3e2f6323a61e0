/**
 * Sessions of opencode: an export `{ info, messages: [{ info, parts }] }`, exports one after another, the files of its storage
 * (a message or a part each) gathered one on a line, what `run --format json` prints (events that hold a part each), or the
 * messages of its first versions (`{ role, parts, metadata }`).
 *
 * | part                                          | becomes                                                             |
 * | --------------------------------------------- | ------------------------------------------------------------------- |
 * | `text`, `reasoning`, `file`                   | text, thinking, media; nothing when `ignored`                        |
 * | `tool`, `tool-invocation`                     | a call, and its result when it is `completed` or in `error`          |
 * | `compaction`                                  | a compaction point; the answer that is a `summary` after it stands for everything before |
 * | `subtask`                                     | its prompt as text                                                   |
 * | `step-start`, `step-finish`, `patch`, `snapshot`, … | nothing                                                       |
 *
 * Messages are in the order of their times, else of their ids; results that were cleared (`time.compacted`) are in the
 * context as they are stored.
 *
 * @since 0.1.0
 */
import { type Block, media, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText, mediaKindOf, sourceOfUrl, thinkingOf } from './contentBlocks'
import { type Conversation, nameModel, reply, say, type Usage } from './conversation'
import { compact } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'
import { detectRecords, type Placed, readRecords, type RecordReader, type Strand } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of opencode, exported or from its storage.
 *
 * @example
 * import assert from 'node:assert'
 * import { opencode } from 'context-compaction/transcripts'
 *
 * const info = { id: 'msg_1', sessionID: 'ses_1', role: 'user', time: { created: 1 } }
 * const parts = [{ id: 'prt_1', messageID: 'msg_1', sessionID: 'ses_1', type: 'text', text: 'hello' }]
 * assert.strictEqual(opencode.detect([{ info: { id: 'ses_1' }, messages: [{ info, parts }] }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const opencode: TranscriptFormat = {
  name: 'opencode',
  title: 'an opencode session',
  detect: (sample) => detectRecords({ isOwn, strandsOf }, 'opencode messages', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isInfo = (value: Json | undefined): value is JsonObject =>
  value !== undefined &&
  isJsonObject(value) &&
  nameAt(value, 'sessionID') !== undefined &&
  nameAt(value, 'role') !== undefined

/** A message of the first versions says in its `metadata` what `info` says today. */
const isFirstForm = (value: Json): value is JsonObject =>
  isJsonObject(value) && Array.isArray(value['parts']) && nameAt(objectAt(value, 'metadata'), 'sessionID') !== undefined

/** What `run --format json` prints stands around a part; which prompt it answers it does not say. */
const isEvent = (value: Json): value is JsonObject =>
  isJsonObject(value) && nameAt(value, 'sessionID') !== undefined && isPart(fieldOf(value, 'part') ?? null)

const isPart = (value: Json): value is JsonObject =>
  isJsonObject(value) && nameAt(value, 'messageID') !== undefined && nameAt(value, 'type') !== undefined

const isMessage = (value: Json): boolean =>
  (isJsonObject(value) && isInfo(fieldOf(value, 'info')) && 'parts' in value) || isFirstForm(value)

const isOwn = (value: Json): boolean =>
  isMessage(value) || isInfo(value) || isPart(value) || isSession(value) || isEvent(value)

const isSession = (value: Json): boolean =>
  isJsonObject(value) &&
  /^ses_/.test(nameAt(value, 'id') ?? '') &&
  ('projectID' in value || 'directory' in value || 'version' in value)

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (Array.isArray(value)) {
    const elements = value as ReadonlyArray<Json>
    if (elements.length > 0 && elements.every(isMessage)) return [{ elements }]
    const inner = elements.flatMap((element) => exportIn(element) ?? [])
    return inner.length === 0 ? undefined : inner
  }
  return exportIn(value)
}

const exportIn = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const messages = fieldOf(value, 'messages')
  if (!Array.isArray(messages)) return undefined
  const elements = messages as ReadonlyArray<Json>
  const isExport = elements.length > 0 ? elements.every(isMessage) : isSession(fieldOf(value, 'info') ?? null)
  return isExport ? [{ elements }] : undefined
}

const reader = (whole: boolean): RecordReader => ({
  expected: 'an opencode session',
  isOwn,
  strandsOf,
  arrange: assemble,
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    if (isFirstForm(value)) return readMessage(conversation, infoOf(value), partsOf(value), whole)
    const info = objectAt(value, 'info')
    if (!isInfo(info)) return isSession(value) ? 'session' : isPart(value) ? 'part without message' : 'not a message'
    return readMessage(conversation, info, objectsAt(value, 'parts'), whole)
  }
})

const infoOf = (message: JsonObject): JsonObject => {
  const metadata = objectAt(message, 'metadata')
  return {
    ...metadata,
    ...objectAt(metadata, 'assistant'),
    id: fieldOf(message, 'id') ?? null,
    role: fieldOf(message, 'role') ?? null
  }
}

/** A call of the first versions is that of the AI SDK then. */
const partsOf = (message: JsonObject): ReadonlyArray<JsonObject> =>
  objectsAt(message, 'parts').map((part) => {
    const call = objectAt(part, 'toolInvocation')
    if (call === undefined) return part
    const isDone = fieldOf(call, 'state') === 'result'
    const state = {
      status: isDone ? 'completed' : 'pending',
      input: fieldOf(call, 'args') ?? {},
      output: fieldOf(call, 'result') ?? null
    }
    return { type: 'tool', callID: fieldOf(call, 'toolCallId') ?? null, tool: fieldOf(call, 'toolName') ?? null, state }
  })

/** Makes an answer of the events whose parts belong to one; each of them counts as a record. */
const gather = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const answerOf = new Map<string, { info: JsonObject; readonly parts: Array<JsonObject> }>()
  return records.map((record) => {
    const { value } = record
    if (!isEvent(value)) return record
    const part = objectAt(value, 'part')!
    const id = nameAt(part, 'messageID')!
    const known = answerOf.get(id)
    const answer = known ?? { info: { id, sessionID: nameAt(value, 'sessionID')!, role: 'assistant' }, parts: [] }
    answer.parts.push(part)
    const tokens = objectAt(part, 'tokens')
    if (tokens !== undefined) answer.info = { ...answer.info, tokens }
    answerOf.set(id, answer)
    return known === undefined ? { ...record, value: answer } : { ...record, isJoined: true }
  })
}

/** Joins stored parts with their messages, and puts messages in the order of time. Each of the parts counts as a record. */
const assemble = (read: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const records = gather(read)
  const partsOf = new Map<string, Array<JsonObject>>()
  for (const { value } of records)
    if (isPart(value)) {
      const id = nameAt(value, 'messageID')!
      const parts = partsOf.get(id)
      if (parts === undefined) partsOf.set(id, [value])
      else parts.push(value)
    }
  const messages: Array<Placed> = []
  const others: Array<Placed> = []
  const known = new Set<string>()
  for (const record of records) {
    const { value } = record
    if (isInfo(value)) {
      const id = nameAt(value, 'id') ?? ''
      known.add(id)
      const parts = (partsOf.get(id) ?? []).sort((a, b) => compareText(nameAt(a, 'id'), nameAt(b, 'id')))
      messages.push({ ...record, value: { info: value, parts } })
    } else (isMessage(value) ? messages : others).push(record)
  }
  messages.sort((a, b) => compareMessages(a.value as JsonObject, b.value as JsonObject))
  return [
    ...others.map((record) =>
      isPart(record.value) && known.has(nameAt(record.value, 'messageID')!) ? { ...record, isJoined: true } : record
    ),
    ...messages
  ]
}

const compareText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

const compareMessages = (a: JsonObject, b: JsonObject): number => {
  const [first, second] = [objectAt(a, 'info'), objectAt(b, 'info')]
  const at = (info: JsonObject | undefined): number | undefined => countAt(objectAt(info, 'time'), 'created')
  const [x, y] = [at(first), at(second)]
  if (x !== undefined && y !== undefined && x !== y) return x - y
  return compareText(nameAt(first, 'id'), nameAt(second, 'id'))
}

const readMessage = (
  conversation: Conversation,
  info: JsonObject,
  parts: ReadonlyArray<JsonObject>,
  whole: boolean
): string | undefined => {
  const id = nameAt(info, 'id')
  const compaction = parts.find((part) => nameAt(part, 'type') === 'compaction')
  if (compaction !== undefined) {
    const trigger = fieldOf(compaction, 'auto') === true ? 'auto' : 'manual'
    conversation.points.push({ point: { kind: 'compact', trigger, line: conversation.line }, next: undefined })
  }
  const blocks = parts.flatMap(blocksOfPart)
  if (nameAt(info, 'role') !== 'assistant')
    return say(conversation, 'user', blocks, { id }) === undefined ? 'empty message' : undefined
  nameModel(conversation, nameAt(info, 'modelID'))
  const usage = usageOf(objectAt(info, 'tokens'))
  if (fieldOf(info, 'summary') === true) return readSummary(conversation, blocks, id, whole)
  const said = say(conversation, 'assistant', blocks, { id, usage })
  for (const part of parts) answerCall(conversation, part)
  return said === undefined ? 'empty message' : undefined
}

/** The summary is an answer to a prompt of opencode's own; it takes the place of everything before. */
const readSummary = (
  conversation: Conversation,
  blocks: ReadonlyArray<Block>,
  id: string | undefined,
  whole: boolean
): string => {
  const last = conversation.points[conversation.points.length - 1]
  const asked = last?.next === undefined ? conversation.points.pop() : undefined
  const trigger = asked?.point.trigger
  compact(conversation, {
    point: { kind: 'compact', ...(trigger === undefined ? {} : { trigger }) },
    goes: () => true,
    instead: () => void say(conversation, 'user', blocks, { id }),
    summary: 'first',
    whole
  })
  return 'empty message'
}

const blocksOfPart = (part: JsonObject): ReadonlyArray<Block> => {
  if (fieldOf(part, 'ignored') === true) return []
  switch (nameAt(part, 'type') ?? '') {
    case 'text':
      return blocksOfText(textAt(part, 'text'))
    case 'reasoning':
      return thinkingOf(textAt(part, 'text'), sealOf(objectAt(part, 'metadata')))
    case 'tool':
      return [callOf(part)]
    case 'subtask':
      return blocksOfText(textAt(part, 'prompt'))
    case 'file':
      return fileOf(part)
    default:
      return []
  }
}

/** The metadata is by provider: `{ anthropic: { signature } }`, `{ openai: { reasoningEncryptedContent } }`. */
const sealOf = (metadata: JsonObject | undefined): Parameters<typeof thinkingOf>[1] => {
  for (const key of Object.keys(metadata ?? {})) {
    const own = objectAt(metadata, key)
    const signature = nameAt(own, 'signature') ?? nameAt(own, 'thoughtSignature')
    const encrypted = nameAt(own, 'reasoningEncryptedContent') ?? nameAt(own, 'redactedData')
    if (signature !== undefined || encrypted !== undefined) return { signature, encrypted }
  }
  return {}
}

const fileOf = (part: JsonObject): ReadonlyArray<Block> => {
  const url = nameAt(part, 'url')
  if (url === undefined) return []
  const mediaType = nameAt(part, 'mime') ?? ''
  return [media(mediaKindOf(mediaType), sourceOfUrl(url), nameAt(part, 'filename'))]
}

const callOf = (part: JsonObject): Block => {
  const id = idAt(part, 'callID')
  const input = argumentsOf(fieldOf(objectAt(part, 'state'), 'input'))
  return toolUse({ ...(id === undefined ? {} : { id }), name: nameAt(part, 'tool') ?? '', input })
}

const answerCall = (conversation: Conversation, part: JsonObject): void => {
  const state = objectAt(part, 'state')
  const status = nameAt(state, 'status')
  if (nameAt(part, 'type') !== 'tool' || fieldOf(part, 'ignored') === true) return
  if (status !== 'completed' && status !== 'error') return
  const id = idAt(part, 'callID')
  const files = objectsAt(state, 'attachments').flatMap(fileOf)
  const words = textOf(fieldOf(state, status === 'error' ? 'error' : 'output'))
  const result = toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: files.length === 0 ? words : [...blocksOfText(words), ...files].filter(isResultBlock),
    ...(status === 'error' ? { isError: true } : {})
  })
  reply(conversation, result, { name: nameAt(part, 'tool') })
}

const isResultBlock = (block: Block): block is Extract<Block, { readonly type: 'text' | 'media' }> =>
  block.type === 'text' || block.type === 'media'

const usageOf = (tokens: JsonObject | undefined): Usage | undefined => {
  const cache = objectAt(tokens, 'cache')
  const usage = {
    inputTokens: countAt(tokens, 'input') ?? 0,
    outputTokens: (countAt(tokens, 'output') ?? 0) + (countAt(tokens, 'reasoning') ?? 0),
    cacheReadTokens: countAt(cache, 'read') ?? 0,
    cacheWriteTokens: countAt(cache, 'write') ?? 0
  }
  return usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens === 0 ? undefined : usage
}

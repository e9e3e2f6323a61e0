/**
 * Sessions of Qwen Code: JSONL, a tree of records around the contents of the Gemini API.
 *
 * | record                              | becomes                                                                     |
 * | ----------------------------------- | --------------------------------------------------------------------------- |
 * | `user`, `assistant`, `tool_result`  | the context                                                                 |
 * | `system/chat_compression`           | its compressed history instead of everything before, and a compaction point |
 * | on another branch                   | counted: `abandoned branch`                                                 |
 * | of the subtype `realtime_message`, `code_mode_tool_result` | counted: the model is not told of it                 |
 * | `system/slash_command` with an output | takes the command back that the user gave, unless the model was sent it   |
 * | everything else                     | counted by its type                                                         |
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { branchOf, type Linked } from './branch'
import { type Conversation, latest, nameModel, reply, say } from './conversation'
import { compact, takeBack } from './conversationCompaction'
import { countAt, fieldOf, listAt, nameAt, objectAt, objectsAt, textAt } from './fields'
import { readParts, readUsageMetadata } from './geminiContent'
import { detectRecords, type Placed, readRecords, type RecordReader } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of Qwen Code.
 *
 * @example
 * import assert from 'node:assert'
 * import { qwenCode } from 'context-compaction/transcripts'
 *
 * const message = { role: 'user', parts: [{ text: 'hello' }] }
 * const record = { uuid: 'u1', parentUuid: null, sessionId: 's1', type: 'user', message }
 * assert.strictEqual(qwenCode.detect([record]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const qwenCode: TranscriptFormat = {
  name: 'qwen-code',
  title: 'a Qwen Code session',
  detect: (sample) => detectRecords({ isOwn }, 'records of a Qwen Code session', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The envelope is that of Claude Code: the parts of the message, and what only Qwen Code writes, tell them apart. */
const isOwn = (value: Json): boolean =>
  isJsonObject(value) &&
  nameAt(value, 'uuid') !== undefined &&
  nameAt(value, 'type') !== undefined &&
  (Array.isArray(fieldOf(objectAt(value, 'message'), 'parts')) || 'systemPayload' in value || 'provenance' in value)

const reader = (whole: boolean): RecordReader => ({
  expected: 'records of a Qwen Code session, one on a line',
  isOwn,
  arrange: onBranchOf,
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    const type = nameAt(value, 'type')
    const message = objectAt(value, 'message')
    if (type === 'system') return readSystem(conversation, value, whole)
    const subtype = nameAt(value, 'subtype')
    if (subtype !== undefined && untold.has(subtype)) return `${type ?? ''}/${subtype}`
    if (type !== 'user' && type !== 'assistant' && type !== 'tool_result') return type ?? 'no type'
    if (message === undefined) return `malformed ${type} record`
    if (type === 'assistant') nameModel(conversation, nameAt(value, 'model'))
    const usage = readUsageMetadata(objectAt(value, 'usageMetadata'))
    readContent(conversation, type === 'assistant' ? 'assistant' : 'user', message, value, usage)
    return 'empty message'
  }
})

/** QwenLM/qwen-code, `session-api-history.ts`. */
const untold: ReadonlySet<string> = new Set(['realtime_message', 'code_mode_tool_result'])

const onBranchOf = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const onBranch = branchOf(records.map(({ value }) => linksOf(value)))
  return records.map((record, i) =>
    onBranch[i] === 1 || !isJsonObject(record.value) ? record : { ...record, kind: 'abandoned branch' }
  )
}

const linksOf = (value: Json): Linked => {
  if (!isJsonObject(value)) return {}
  const parent = fieldOf(value, 'parentUuid')
  return { id: nameAt(value, 'uuid'), ...(typeof parent === 'string' || parent === null ? { parent } : {}) }
}

const readContent = (
  conversation: Conversation,
  role: 'user' | 'assistant',
  message: JsonObject,
  record: JsonObject,
  usage: ReturnType<typeof readUsageMetadata>
): void => {
  const { blocks, responses } = readParts(fieldOf(message, 'parts'))
  const id = nameAt(record, 'uuid')
  const outcome = objectAt(record, 'toolCallResult')
  const isError = fieldOf(outcome, 'status') === 'error'
  for (const { name, result } of responses)
    reply(conversation, isError ? { ...result, isError } : result, { name, ...(responses.length === 1 ? { id } : {}) })
  say(conversation, role, blocks, { ...(responses.length === 0 ? { id } : {}), usage })
}

const readSystem = (conversation: Conversation, value: JsonObject, whole: boolean): string => {
  const kind = `system/${nameAt(value, 'subtype') ?? ''}`
  const payload = objectAt(value, 'systemPayload')
  if (kind === 'system/slash_command') takeCommandBack(conversation, payload)
  if (kind !== 'system/chat_compression' || payload === undefined) return kind
  const info = objectAt(payload, 'info')
  const history = objectsAt(payload, 'compressedHistory')
  const tokensBefore = countAt(info, 'originalTokenCount')
  const tokensAfter = countAt(info, 'newTokenCount')
  const trigger = nameAt(info, 'triggerReason')
  compact(conversation, {
    point: {
      kind: 'compact',
      ...(trigger === undefined ? {} : { trigger }),
      ...(tokensBefore === undefined ? {} : { tokensBefore }),
      ...(tokensAfter === undefined ? {} : { tokensAfter })
    },
    goes: () => true,
    instead: () => {
      for (const content of history)
        readContent(conversation, fieldOf(content, 'role') === 'model' ? 'assistant' : 'user', content, {}, undefined)
    },
    summary: 'first',
    whole
  })
  return kind
}

/** What a command of the agent itself said stands here; the command stands before it as if the user had told the model. */
const takeCommandBack = (conversation: Conversation, payload: JsonObject | undefined): void => {
  const command = textAt(payload, 'rawCommand')
  const isTold = fieldOf(payload, 'phase') !== 'result' || fieldOf(payload, 'sentToModel') === true
  if (command === undefined || isTold || listAt(payload, 'outputHistoryItems').length === 0) return
  const last = latest(conversation)
  const said = last?.role === 'user' && last.content.length === 1 ? last.content[0] : undefined
  if (said?.type === 'text' && said.text === command) takeBack(conversation, (entry) => entry === last)
}

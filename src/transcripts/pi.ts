/**
 * Sessions of pi: JSONL, a list of entries (version 1) or a tree (from version 2).
 *
 * | entry                                                | becomes                                                        |
 * | ---------------------------------------------------- | -------------------------------------------------------------- |
 * | `message` of the user, the assistant, a tool         | the context                                                    |
 * | `message` of the roles `custom`, `branchSummary`, `compactionSummary`; `custom_message`, `branch_summary` | user messages |
 * | `message` of the role `bashExecution`                | a user message; counted when it is excluded from the context    |
 * | `compaction`                                         | its summary instead of everything before the first kept entry, and a compaction point |
 * | `model_change`                                       | the model; counted                                             |
 * | on another branch                                    | counted: `abandoned branch`                                    |
 * | everything else                                      | counted by its type                                            |
 *
 * A file that is one message of pi is read as well, and what pi prints with `--mode json`: of it the messages that end.
 *
 * @since 0.1.0
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { branchOf, type Linked } from './branch'
import { blocksOfContent, blocksOfText, resultContent, thinkingOf } from './contentBlocks'
import { type Conversation, nameModel, reply, say, type Usage } from './conversation'
import { compact } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, textAt } from './fields'
import { detectRecords, type Placed, readRecords, type RecordReader } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of pi.
 *
 * @example
 * import assert from 'node:assert'
 * import { pi } from 'context-compaction/transcripts'
 *
 * const header = { type: 'session', version: 3, id: 's1', timestamp: '2026-01-01T00:00:00Z', cwd: '/project' }
 * assert.strictEqual(pi.detect([header]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const pi: TranscriptFormat = {
  name: 'pi',
  title: 'a pi session',
  detect: (sample) => detectRecords({ isOwn }, 'entries of a pi session', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types: ReadonlySet<string> = new Set([
  'session',
  'message',
  'compaction',
  'model_change',
  'thinking_level_change',
  'branch_summary',
  'custom',
  'custom_message',
  'label',
  'session_info'
])

/** What pi prints with `--mode json` has a message in the events that end one; others repeat parts of it. */
const isEnd = (value: JsonObject): boolean => {
  const message = objectAt(value, 'message')
  return nameAt(value, 'type') === 'message_end' && message !== undefined && 'timestamp' in message
}

const isEvent = (value: JsonObject): boolean =>
  /^((agent|turn|message)_(start|update|end)|tool_execution_(start|update|end))$/.test(nameAt(value, 'type') ?? '') &&
  !('uuid' in value)

const isOwn = (value: Json): boolean => {
  if (!isJsonObject(value)) return false
  const type = nameAt(value, 'type')
  if (type === undefined) return isMessage(value)
  if (isEnd(value) || isEvent(value)) return true
  if (!types.has(type) || nameAt(value, 'timestamp') === undefined || 'uuid' in value) return false
  return type !== 'message' || objectAt(value, 'message') !== undefined
}

/** A message that stands alone has what only pi writes. */
const isMessage = (value: JsonObject): boolean =>
  nameAt(value, 'role') !== undefined &&
  ('api' in value || 'toolCallId' in value) &&
  'content' in value &&
  'timestamp' in value

const reader = (whole: boolean): RecordReader => {
  let entries: ReadonlyArray<Placed> = []
  return {
    expected: 'entries of a pi session, one on a line',
    isOwn,
    arrange: (records) => {
      entries = records
      return onBranchOf(records)
    },
    read: (conversation, value) => readEntry(conversation, value, whole, (compaction) => firstKept(entries, compaction))
  }
}

const onBranchOf = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const onBranch = branchOf(records.map(({ value }) => linksOf(value)))
  return records.map((record, i) =>
    onBranch[i] === 1 || !isEntry(record.value) ? record : { ...record, kind: 'abandoned branch' }
  )
}

const isEntry = (value: Json): boolean => isJsonObject(value) && fieldOf(value, 'type') !== 'session'

const linksOf = (value: Json): Linked => {
  if (!isJsonObject(value) || fieldOf(value, 'type') === 'session') return {}
  const parent = fieldOf(value, 'parentId')
  return { id: idAt(value, 'id'), ...(typeof parent === 'string' || parent === null ? { parent } : {}) }
}

/** The line of the first entry that a compaction keeps: by its id, or by its index in the file. */
const firstKept = (entries: ReadonlyArray<Placed>, compaction: JsonObject): number => {
  const index = countAt(compaction, 'firstKeptEntryIndex')
  const id = nameAt(compaction, 'firstKeptEntryId')
  if (id === undefined) return index === undefined ? Infinity : (entries[index]?.line ?? Infinity)
  return entries.find(({ value }) => isJsonObject(value) && fieldOf(value, 'id') === id)?.line ?? Infinity
}

const readEntry = (
  conversation: Conversation,
  value: Json,
  whole: boolean,
  firstKeptOf: (compaction: JsonObject) => number
): string | undefined => {
  if (!isJsonObject(value)) return 'not an object'
  const type = nameAt(value, 'type')
  const id = idAt(value, 'id')
  switch (type) {
    case undefined:
      return isMessage(value) ? readMessage(conversation, value, undefined) : 'no type'
    case 'message_end':
    case 'message': {
      const message = objectAt(value, 'message')
      return message === undefined ? 'malformed message' : readMessage(conversation, message, id)
    }
    case 'custom_message':
      return spoken(conversation, blocksOfContent(fieldOf(value, 'content')), id)
    case 'branch_summary':
      return spoken(conversation, blocksOfText(textAt(value, 'summary')), id)
    case 'compaction':
      return readCompaction(conversation, value, whole, firstKeptOf(value))
    case 'session':
    case 'model_change':
      nameModel(conversation, nameAt(value, 'modelId'))
      return type
    default:
      return type
  }
}

const readMessage = (conversation: Conversation, message: JsonObject, id: string | undefined): string | undefined => {
  const content = fieldOf(message, 'content')
  switch (nameAt(message, 'role') ?? '') {
    case 'user':
    case 'custom':
    case 'hookMessage': // what version 2 called it
      return spoken(conversation, blocksOfContent(content), id)
    case 'branchSummary':
    case 'compactionSummary':
      return spoken(conversation, blocksOfText(textAt(message, 'summary')), id)
    case 'bashExecution':
      if (fieldOf(message, 'excludeFromContext') === true) return 'excluded from the context'
      return spoken(conversation, blocksOfText(shellText(message)), id)
    case 'assistant':
      return readAnswer(conversation, message, id)
    case 'toolResult': {
      const toolUseId = idAt(message, 'toolCallId')
      const result = toolResult({
        ...(toolUseId === undefined ? {} : { toolUseId }),
        content: resultContent(content),
        ...(fieldOf(message, 'isError') === true ? { isError: true } : {})
      })
      reply(conversation, result, { id, name: nameAt(message, 'toolName') })
      return undefined
    }
    default:
      return 'message of an unknown role'
  }
}

const spoken = (conversation: Conversation, content: ReadonlyArray<Block>, id: string | undefined): string =>
  say(conversation, 'user', content, { id }) === undefined ? 'empty message' : 'user'

const shellText = (message: JsonObject): string =>
  `$ ${textAt(message, 'command') ?? ''}\n${textAt(message, 'output') ?? ''}`.trimEnd()

const readAnswer = (conversation: Conversation, message: JsonObject, id: string | undefined): string => {
  nameModel(conversation, nameAt(message, 'model'))
  const api = nameAt(message, 'api') ?? ''
  const content = fieldOf(message, 'content')
  const parts = Array.isArray(content) ? (content as ReadonlyArray<Json>) : content === undefined ? [] : [content]
  const isBroken = ['aborted', 'error'].includes(textAt(message, 'stopReason') ?? '')
  const usage = isBroken ? undefined : usageOf(objectAt(message, 'usage'))
  const blocks = parts.flatMap((part) => blocksOfAnswer(part, api))
  const said = say(conversation, 'assistant', blocks, { id, usage })
  return said === undefined ? `empty answer${isBroken ? `: ${textAt(message, 'stopReason') ?? ''}` : ''}` : 'assistant'
}

const blocksOfAnswer = (part: Json, api: string): ReadonlyArray<Block> => {
  if (!isJsonObject(part)) return blocksOfContent([part])
  const type = textAt(part, 'type')
  if (type === 'thinking')
    return thinkingOf(textAt(part, 'thinking'), signatureOf(nameAt(part, 'thinkingSignature'), api))
  if (type !== 'toolCall') return blocksOfContent([part])
  const id = idAt(part, 'id')
  const input = argumentsOf(fieldOf(part, 'arguments'))
  return [toolUse({ ...(id === undefined ? {} : { id }), name: nameAt(part, 'name') ?? '', input })]
}

/** A signature, a reasoning item of the Responses API as JSON, or only the name of the field that the text came in. */
const signatureOf = (
  value: string | undefined,
  api: string
): { readonly signature?: string; readonly encrypted?: string } => {
  if (value === undefined || /^reasoning(_content|_text|_details)?$/.test(value)) return {}
  if (!value.startsWith('{') || api.startsWith('anthropic')) return { signature: value }
  const item = argumentsOf(value)
  const encrypted = isJsonObject(item) ? nameAt(item, 'encrypted_content') : undefined
  return encrypted === undefined ? {} : { encrypted }
}

const usageOf = (usage: JsonObject | undefined): Usage | undefined => {
  const found = {
    inputTokens: countAt(usage, 'input') ?? 0,
    outputTokens: countAt(usage, 'output') ?? 0,
    cacheReadTokens: countAt(usage, 'cacheRead') ?? 0,
    cacheWriteTokens: countAt(usage, 'cacheWrite') ?? 0
  }
  return found.inputTokens + found.cacheReadTokens + found.cacheWriteTokens === 0 ? undefined : found
}

const readCompaction = (conversation: Conversation, value: JsonObject, whole: boolean, kept: number): string => {
  const summary = blocksOfText(textAt(value, 'summary'))
  const tokensBefore = countAt(value, 'tokensBefore')
  compact(conversation, {
    point: { kind: 'compact', ...(tokensBefore === undefined ? {} : { tokensBefore }) },
    goes: ({ line, summaryOf }) => summaryOf !== undefined || line < kept,
    instead: () => void say(conversation, 'user', summary),
    summary: 'last',
    whole
  })
  return 'compaction'
}

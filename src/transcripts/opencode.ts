/**
 * Sessions of opencode: an export `{ info, messages: [{ info, parts }] }`, exports one after another, the files of its storage
 * (a message or a part each) gathered one on a line, what `run --format json` prints (events that hold a part each), or the
 * messages of its first versions (`{ role, parts, metadata }`).
 *
 * | part                                          | becomes                                                             |
 * | --------------------------------------------- | ------------------------------------------------------------------- |
 * | `text`, `reasoning`, `file`                   | text, thinking, media; nothing when `ignored`                        |
 * | `tool`, `tool-invocation`                     | a call, and its result when it is `completed` or in `error`          |
 * | `compaction`                                  | a compaction point; the answer that is a `summary` after it stands for everything before, or before the message that `tail_start_id` names |
 * | `subtask`                                     | its prompt as text                                                   |
 * | `step-start`                                  | an answer of its own, behind the results of the step before           |
 * | `step-finish`, `patch`, `snapshot`, …         | nothing                                                              |
 *
 * Messages are in the order of their times, else of their ids; what the user reverted is taken back. Results that were
 * cleared (`time.compacted`) are in the context as they are stored, and a compaction point says when.
 *
 * @since 0.1.0
 */
import { type Block, media, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText, mediaKindOf, sourceOfUrl, thinkingOf } from './contentBlocks'
import { type Conversation, nameModel, type Point, reply, say, type Usage } from './conversation'
import { compact } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'
import {
  assemble,
  type Clearing,
  clearings,
  isEvent,
  isFirstForm,
  isInfo,
  isMessage,
  isPart,
  isSession,
  revert
} from './opencodeRecords'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
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

const isOwn = (value: Json): boolean =>
  isMessage(value) || isInfo(value) || isPart(value) || isSession(value) || isEvent(value)

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
  const about = objectAt(value, 'info')
  const isExport = elements.length > 0 ? elements.every(isMessage) : isSession(about ?? null)
  return isExport ? [{ elements, ...(about === undefined ? {} : { about }) }] : undefined
}

const reader = (whole: boolean): RecordReader => {
  const sessions: Array<JsonObject> = []
  const requests = new Map<string, JsonObject>()
  let cleared = clearings([])
  return {
    expected: 'an opencode session',
    isOwn,
    strandsOf,
    begin: (_, about) => void sessions.push(about),
    arrange: (read) => {
      for (const { value } of read) if (isSession(value)) sessions.push(value)
      const records = revert(assemble(read), sessions)
      cleared = clearings(records)
      return records
    },
    read: (conversation, value) => {
      if (!isJsonObject(value)) return 'not an object'
      if (isFirstForm(value)) return readMessage(conversation, infoOf(value), partsOf(value), requests, whole)
      const info = objectAt(value, 'info')
      if (!isInfo(info)) return isSession(value) ? 'session' : isPart(value) ? 'part without message' : 'not a message'
      clear(conversation, cleared.before.get(value))
      const kind = readMessage(conversation, info, objectsAt(value, 'parts'), requests, whole)
      clear(conversation, cleared.behind.get(value))
      return kind
    }
  }
}

/** What was cleared stays as it is stored: the point says of which calls opencode sends no results any more. */
const clear = (conversation: Conversation, clearing: Clearing | undefined): void => {
  if (clearing === undefined) return
  const point = { kind: 'microcompact', line: clearing.line, clearedToolUseIds: clearing.ids } as const
  conversation.points.push({ point, next: undefined })
}

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

const readMessage = (
  conversation: Conversation,
  info: JsonObject,
  parts: ReadonlyArray<JsonObject>,
  requests: Map<string, JsonObject>,
  whole: boolean
): string | undefined => {
  const id = nameAt(info, 'id')
  const compaction = parts.find((part) => nameAt(part, 'type') === 'compaction')
  if (compaction !== undefined) {
    const trigger = fieldOf(compaction, 'auto') === true ? 'auto' : 'manual'
    conversation.points.push({ point: { kind: 'compact', trigger, line: conversation.line }, next: undefined })
    if (id !== undefined) requests.set(id, compaction)
  }
  if (nameAt(info, 'role') !== 'assistant')
    return say(conversation, 'user', parts.flatMap(blocksOfPart), { id }) === undefined ? 'empty message' : undefined
  nameModel(conversation, nameAt(info, 'modelID'))
  if (fieldOf(info, 'summary') === true)
    return readSummary(conversation, info, parts.flatMap(blocksOfPart), requests, whole)
  return readAnswer(conversation, info, parts)
}

/** What the model said after results is an answer of its own. */
const readAnswer = (
  conversation: Conversation,
  info: JsonObject,
  parts: ReadonlyArray<JsonObject>
): string | undefined => {
  const id = nameAt(info, 'id')
  const steps = stepsOf(parts)
  let isSaid = false
  for (const step of steps) {
    const last = usageOf(objectAt(info, 'tokens'))
    const own = steps.length === 1 ? last : (usageOfStep(step) ?? (step === steps[steps.length - 1] ? last : undefined))
    const said = say(conversation, 'assistant', step.flatMap(blocksOfPart), { id, usage: own })
    isSaid ||= said !== undefined
    for (const part of step) answerCall(conversation, part)
  }
  return isSaid ? undefined : 'empty message'
}

const stepsOf = (parts: ReadonlyArray<JsonObject>): ReadonlyArray<ReadonlyArray<JsonObject>> => {
  let step: Array<JsonObject> = []
  const steps = [step]
  for (const part of parts) {
    if (nameAt(part, 'type') === 'step-start' && step.some((one) => nameAt(one, 'type') === 'tool'))
      steps.push((step = []))
    step.push(part)
  }
  return steps
}

const usageOfStep = (step: ReadonlyArray<JsonObject>): Usage | undefined =>
  usageOf(
    objectAt(
      step.find((part) => nameAt(part, 'type') === 'step-finish'),
      'tokens'
    )
  )

/**
 * The summary is an answer to a prompt of opencode's own; it takes the place of everything before, or before the message
 * that the prompt names. One that failed or was not finished takes the place of nothing.
 */
const readSummary = (
  conversation: Conversation,
  info: JsonObject,
  blocks: ReadonlyArray<Block>,
  requests: ReadonlyMap<string, JsonObject>,
  whole: boolean
): string => {
  const asked = takeRequest(conversation)
  const request = requests.get(nameAt(info, 'parentID') ?? '')
  if (!isFinished(info, request !== undefined)) return 'failed compaction'
  const trigger = asked?.point.trigger
  const tail = nameAt(request, 'tail_start_id')
  const kept = tail === undefined ? -1 : conversation.entries.findIndex((entry) => entry.id === tail)
  compact(conversation, {
    point: { kind: 'compact', ...(trigger === undefined ? {} : { trigger }) },
    goes: (_, i) => kept < 0 || i < kept,
    instead: () => void say(conversation, 'user', blocks, { id: nameAt(info, 'id') }),
    summary: 'first',
    whole
  })
  return 'empty message'
}

/** Versions that ask for a summary in a message of its own also say when one is complete. */
const isFinished = (info: JsonObject, isAsked: boolean): boolean =>
  (fieldOf(info, 'error') ?? null) === null &&
  (!isAsked || nameAt(info, 'finish') !== undefined || countAt(objectAt(info, 'time'), 'completed') !== undefined)

/** The point that the prompt for a summary set, unless something was said since. */
const takeRequest = ({ points }: Conversation): Point | undefined => {
  for (let i = points.length - 1; i >= 0 && points[i]!.next === undefined; i--)
    if (points[i]!.point.kind === 'compact') return points.splice(i, 1)[0]
  return undefined
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

/** The words of a text file and the names in a folder stand in a text beside it (sst/opencode, `toModelMessages`). */
const fileOf = (part: JsonObject): ReadonlyArray<Block> => {
  const url = nameAt(part, 'url')
  const mediaType = nameAt(part, 'mime') ?? ''
  if (url === undefined || mediaType === 'text/plain' || mediaType === 'application/x-directory') return []
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

/**
 * Records of a Claude Code session: one line of JSONL, reduced to what a context is made from.
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { remindersOf } from './claudeCodeAttachment'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the part of a record that goes to the model.
 *
 * @internal
 * @since 0.1.0
 */
export interface RecordMessage {
  readonly role: 'user' | 'assistant'
  readonly content: string | ReadonlyArray<Json>
  /** The provider's id of an assistant message; several records share it. */
  readonly id?: string
  /** Absent on messages that no model wrote. */
  readonly model?: string
  readonly usage?: Usage
  /** Whether it is the text that stands for everything before it. */
  readonly isSummary: boolean
  /** Whether Claude Code says it beside what the user or a tool said: it is sent in one message with that. */
  readonly isAside?: boolean
}

/**
 * Is what the provider measured.
 *
 * @internal
 * @since 0.1.0
 */
export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly cacheWriteTokens: number
}

/**
 * Is the mark of a compaction.
 *
 * @internal
 * @since 0.1.0
 */
export interface Boundary {
  readonly kind: 'compact' | 'microcompact'
  readonly trigger?: string
  readonly tokensBefore?: number
  readonly tokensAfter?: number
  readonly tokensSaved?: number
  readonly clearedToolUseIds?: ReadonlyArray<string>
}

/**
 * Says which records from before a compaction go on after it, word for word: those that are listed, or those from `head`
 * to `tail`. They follow the record `anchor`, the summary as a rule.
 *
 * @internal
 * @since 0.1.0
 */
export interface Preserved {
  readonly anchor?: string
  readonly uuids?: ReadonlyArray<string>
  readonly head?: string
  readonly tail?: string
}

/**
 * Is a record with a place in the tree.
 *
 * @internal
 * @since 0.1.0
 */
export interface Node {
  readonly line: number
  readonly uuid?: string
  /** `null` at a root; absent when the record does not say. */
  readonly parent?: string | null
  /** What a compaction follows, which has no parent of its own. */
  readonly logicalParent?: string
  readonly isSidechain: boolean
  /** As what it is counted when the context has no use for it. */
  readonly kind: string
  readonly message?: RecordMessage
  readonly boundary?: Boundary
  /** On compactions. */
  readonly preserved?: Preserved
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Tells whether a value is a record of a Claude Code session: it says its type, and which session or record it is, or
 * holds a message of that type.
 *
 * @internal
 * @since 0.1.0
 */
export const isRecord = (value: Json | undefined): value is JsonObject =>
  isJsonObject(value) &&
  typeof value['type'] === 'string' &&
  (typeof value['uuid'] === 'string' ||
    // Gemini CLI numbers the prompts that it logs
    (typeof value['sessionId'] === 'string' && typeof value['messageId'] !== 'number') ||
    isSpoken(value) ||
    isStreamed(value) ||
    isBookkeeping(value))

/**
 * Reads a record. One that is neither in the tree nor a message is returned as its kind.
 *
 * @internal
 * @since 0.1.0
 */
export const readRecord = (line: number, value: Json): Node | string => {
  if (!isJsonObject(value)) return 'not an object'
  const type = value['type']
  if (typeof type !== 'string') return 'no type'
  const uuid = stringOf(value['uuid'])
  const attached = type === 'attachment' ? attachedOf(value['attachment']) : undefined
  const isMessage = type === 'user' || type === 'assistant' || attached !== undefined
  const subtype = value['subtype']
  const kind = typeof subtype === 'string' && type === 'system' ? `${type}/${subtype}` : type
  if (uuid === undefined && !isMessage) return kind
  const node = {
    line,
    ...(uuid === undefined ? {} : { uuid }),
    ...linksOf(value),
    isSidechain: value['isSidechain'] === true || typeof value['parent_tool_use_id'] === 'string'
  }
  if (attached !== undefined) return { ...node, kind: type, message: attached }
  if (type === 'user' || type === 'assistant') return { ...node, ...messageOf(type, value) }
  const boundary = type === 'system' ? boundaryOf(subtype, value) : undefined
  if (boundary === undefined) return { ...node, kind }
  const preserved = boundary.kind === 'compact' ? preservedOf(value['compactMetadata']) : undefined
  return preserved === undefined ? { ...node, kind, boundary } : { ...node, kind, boundary, preserved }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isSpoken = ({ type, message }: JsonObject): boolean =>
  (type === 'user' || type === 'assistant') &&
  message !== undefined &&
  isJsonObject(message) &&
  message['role'] === type &&
  'content' in message

/** What `--output-format stream-json` and the agent SDK write around the messages. */
const isStreamed = (value: JsonObject): boolean =>
  typeof value['session_id'] === 'string' &&
  ((value['type'] === 'system' && typeof value['subtype'] === 'string') ||
    (value['type'] === 'result' && 'num_turns' in value) ||
    value['type'] === 'stream_event')

/** Records that belong to no session and have no place in the tree. */
const isBookkeeping = (value: JsonObject): boolean =>
  (value['type'] === 'summary' && typeof value['leafUuid'] === 'string') ||
  (value['type'] === 'file-history-snapshot' && 'snapshot' in value)

const linksOf = (value: JsonObject): Pick<Node, 'parent' | 'logicalParent'> => {
  const parent = value['parentUuid']
  const logicalParent = stringOf(value['logicalParentUuid'])
  return {
    ...(typeof parent === 'string' || parent === null ? { parent } : {}),
    ...(logicalParent === undefined ? {} : { logicalParent })
  }
}

/**
 * What Claude Code shows but never sends stays out: errors of the API that it wrote down as answers, and what is for the
 * transcript only. A compaction's summary is marked as for the transcript only as well, but it is sent.
 */
const messageOf = (role: 'user' | 'assistant', value: JsonObject): Pick<Node, 'kind' | 'message'> => {
  const message = value['message']
  if (!isJsonObject(message)) return { kind: `malformed ${role} record` }
  const content = message['content']
  if (typeof content !== 'string' && !Array.isArray(content)) return { kind: `malformed ${role} record` }
  const isSummary = role === 'user' && value['isCompactSummary'] === true
  if (value['isApiErrorMessage'] === true) return { kind: 'api error' }
  if (value['isVisibleInTranscriptOnly'] === true && !isSummary) return { kind: 'for the transcript only' }
  const kind = role
  if (role === 'user') return { kind, message: { role, content: content as string | ReadonlyArray<Json>, isSummary } }
  const id = stringOf(message['id'])
  const model = stringOf(message['model'])
  const isWritten = model !== undefined && model !== '<synthetic>'
  const usage = model === '<synthetic>' ? undefined : usageOf(message['usage'])
  return {
    kind,
    message: {
      role,
      content: content as string | ReadonlyArray<Json>,
      isSummary,
      ...(id === undefined ? {} : { id }),
      ...(isWritten ? { model } : {}),
      ...(usage === undefined ? {} : { usage })
    }
  }
}

const attachedOf = (attachment: Json | undefined): RecordMessage | undefined => {
  if (!isJsonObject(attachment)) return undefined
  const said = { role: 'user', isSummary: false } as const
  const queued = queuedOf(attachment)
  if (queued !== undefined) return { ...said, content: queued }
  const reminders = remindersOf(attachment)
  if (reminders.length === 0) return undefined
  return { ...said, content: reminders.map((text) => ({ type: 'text', text })), isAside: true }
}

/** Words that were said while the model worked are no record of the user, but given to it with the results. */
const queuedOf = (attachment: JsonObject): RecordMessage['content'] | undefined => {
  if (attachment['type'] !== 'queued_command') return undefined
  const prompt = attachment['prompt']
  if (typeof prompt === 'string') return prompt.trim() === '' ? undefined : prompt
  return Array.isArray(prompt) && prompt.length > 0 ? (prompt as ReadonlyArray<Json>) : undefined
}

const usageOf = (value: Json | undefined): Usage | undefined => {
  if (!isJsonObject(value)) return undefined
  const usage: Usage = {
    inputTokens: countOf(value['input_tokens']) ?? 0,
    outputTokens: countOf(value['output_tokens']) ?? 0,
    cacheReadTokens: countOf(value['cache_read_input_tokens']) ?? 0,
    cacheWriteTokens: countOf(value['cache_creation_input_tokens']) ?? 0
  }
  const total = usage.inputTokens + usage.outputTokens + usage.cacheReadTokens + usage.cacheWriteTokens
  return total === 0 ? undefined : usage
}

const boundaryOf = (subtype: Json | undefined, value: JsonObject): Boundary | undefined => {
  const kind =
    subtype === 'compact_boundary' ? 'compact' : subtype === 'microcompact_boundary' ? 'microcompact' : undefined
  if (kind === undefined) return undefined
  const found =
    kind === 'compact' ? (value['compactMetadata'] ?? value['compact_metadata']) : value['microcompactMetadata']
  const metadata: JsonObject = isJsonObject(found) ? found : {}
  const trigger = stringOf(metadata['trigger'])
  const tokensBefore = countOf(metadata['preTokens'] ?? metadata['pre_tokens'])
  const tokensAfter = countOf(metadata['postTokens'])
  const tokensSaved = countOf(metadata['tokensSaved'])
  const ids = metadata['compactedToolIds']
  return {
    kind,
    ...(trigger === undefined ? {} : { trigger }),
    ...(tokensBefore === undefined ? {} : { tokensBefore }),
    ...(tokensAfter === undefined ? {} : { tokensAfter }),
    ...(tokensSaved === undefined ? {} : { tokensSaved }),
    ...(Array.isArray(ids) ? { clearedToolUseIds: ids.filter((id) => typeof id === 'string') } : {})
  }
}

/** Newer versions list the messages, older ones tell the first and the last. */
const preservedOf = (metadata: Json | undefined): Preserved | undefined => {
  if (!isJsonObject(metadata)) return undefined
  const messages = metadata['preservedMessages']
  const segment = metadata['preservedSegment']
  const uuids = isJsonObject(messages) ? (messages['allUuids'] ?? messages['uuids']) : undefined
  if (isJsonObject(messages) && Array.isArray(uuids)) {
    const anchor = stringOf(messages['anchorUuid'])
    return { uuids: uuids.filter((uuid) => typeof uuid === 'string'), ...(anchor === undefined ? {} : { anchor }) }
  }
  if (!isJsonObject(segment)) return undefined
  const anchor = stringOf(segment['anchorUuid'])
  const head = stringOf(segment['headUuid'])
  const tail = stringOf(segment['tailUuid'])
  if (head === undefined || tail === undefined) return undefined
  return { head, tail, ...(anchor === undefined ? {} : { anchor }) }
}

const stringOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const countOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined

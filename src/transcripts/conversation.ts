/**
 * A conversation as it is put together, record by record: what all readers of sessions share.
 *
 * | a reader says                | and gets                                                                             |
 * | ---------------------------- | ------------------------------------------------------------------------------------ |
 * | `say`                        | a message; nothing for content without blocks                                        |
 * | `continueAnswer`             | more of the answer that is being given, a message of its own after results            |
 * | `reply`                      | a result right behind the message whose call it answers, whatever came between        |
 * | `measure`                    | the usage of the latest answer, unless it has one                                     |
 * | `compact`                    | a summary in the place of what goes, which is counted as `before compaction`          |
 * | `finish` in `conversationLayout` | the context, laid out as the provider of its model wants it                        |
 *
 * It belongs to one call of a reader and is never handed out.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, ToolResult } from '../model/Block'
import type { JsonObject } from '../model/Json'
import type { Tool } from '../model/Tool'
import { emptyTally, skip, type Tally } from './tally'
import type { CompactionPoint, UsageAnchor } from './Transcript'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a provider measured for one request and its answer.
 *
 * @internal
 * @since 0.1.0
 */
export type Usage = Omit<UsageAnchor, 'message' | 'id'>

/**
 * Is a message with the results that answer its calls.
 *
 * @internal
 * @since 0.1.0
 */
export interface Entry {
  readonly id: string
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly content: Array<Block>
  readonly replies: Array<{ readonly id: string; readonly result: ToolResult }>
  usage?: Usage | undefined
  /** On summaries: the ids of what they stand for. */
  summaryOf?: ReadonlyArray<string>
  /** Where it begins. */
  readonly line: number
  /** How many records it is made of. */
  records: number
}

/**
 * Is a compaction and the first entry after it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Point {
  readonly point: Omit<CompactionPoint, 'message'>
  /** The summary is the first after it; `undefined` as long as nothing came, `null` when the file does not tell. */
  next: Entry | null | undefined
}

/**
 * Is a conversation in the making.
 *
 * @internal
 * @since 0.1.0
 */
export interface Conversation {
  readonly tally: Tally
  entries: Array<Entry>
  /** Calls that nothing answered yet, by id, else by name. */
  readonly open: Map<string, Array<Entry>>
  /** How often an id was given. */
  readonly ids: Map<string, number>
  readonly points: Array<Point>
  system: ReadonlyArray<Block>
  tools: ReadonlyArray<Tool>
  model: string | undefined
  /** The dialect whose items or parts the records hold; `undefined` where a session has a form of its own. */
  dialect: 'openai-responses' | 'gemini' | undefined
  /** The items of a dialect that blocks were read from. */
  readonly items: Map<Block, JsonObject>
  /** Where the record is that is being read. */
  line: number
  /** The first entry that it has become a part of. */
  touched: Entry | undefined
  records: number
  used: number
  /** How many conversations the file holds, and which of them this is, when there are several. */
  strands: { readonly count: number; readonly chosen: number } | undefined
}

/**
 * Is what is known of a message beside its content.
 *
 * @internal
 * @since 0.1.0
 */
export interface Said {
  readonly id?: string | undefined
  readonly usage?: Usage | undefined
}

/**
 * Begins a conversation.
 *
 * @internal
 * @since 0.1.0
 */
export const beginConversation = (): Conversation => ({
  tally: emptyTally(),
  entries: [],
  open: new Map(),
  ids: new Map(),
  points: [],
  system: [],
  tools: [],
  model: undefined,
  dialect: undefined,
  items: new Map(),
  line: 0,
  touched: undefined,
  records: 0,
  used: 0,
  strands: undefined
})

// -------------------------------------------------------------------------------------
// putting together
// -------------------------------------------------------------------------------------

/**
 * Adds a message. Returns `undefined`, and adds nothing, when it has no blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const say = (
  conversation: Conversation,
  role: Entry['role'],
  content: ReadonlyArray<Block>,
  { id, usage }: Said = {}
): Entry | undefined => {
  if (content.length === 0) return undefined
  const entry: Entry = {
    id: freshId(conversation, id),
    role,
    content: [],
    replies: [],
    ...(usage === undefined ? {} : { usage }),
    line: conversation.line,
    records: 0
  }
  conversation.entries.push(entry)
  for (let i = conversation.points.length - 1; i >= 0 && conversation.points[i]!.next === undefined; i--)
    openPoint(conversation.points[i]!, entry)
  extend(conversation, entry, content)
  return entry
}

/**
 * Adds to the answer that is being given, or begins one. Returns `undefined`, and adds nothing, when there are no blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const continueAnswer = (
  conversation: Conversation,
  content: ReadonlyArray<Block>,
  said: Said = {}
): Entry | undefined => {
  const last = latest(conversation)
  if (last?.role !== 'assistant' || last.replies.length > 0) return say(conversation, 'assistant', content, said)
  if (content.length === 0) return undefined
  extend(conversation, last, content)
  if (said.usage !== undefined) last.usage ??= said.usage
  return last
}

/**
 * Adds a result behind the latest message that has an open call of its id, else of its name; a result whose call is not
 * there stands where it is.
 *
 * @internal
 * @since 0.1.0
 */
export const reply = (
  conversation: Conversation,
  result: ToolResult,
  { name, id }: { readonly name?: string | undefined; readonly id?: string | undefined } = {}
): Entry => {
  const key = keyOf(result.toolUseId, name)
  const calls = conversation.open.get(key) ?? []
  const entry = calls.pop()
  if (calls.length === 0) conversation.open.delete(key)
  if (entry === undefined) return say(conversation, 'tool', [result], { id })!
  entry.replies.push({ id: freshId(conversation, id), result })
  touch(conversation, entry)
  return entry
}

/**
 * Says what the provider measured for the latest answer, unless that is known. Returns whether there is one to say it of.
 *
 * @internal
 * @since 0.1.0
 */
export const measure = (conversation: Conversation, usage: Usage | undefined): boolean => {
  if (usage === undefined) return false
  for (let i = conversation.entries.length - 1; i >= 0; i--) {
    const entry = conversation.entries[i]!
    if (entry.summaryOf !== undefined) return false
    if (entry.role !== 'assistant') continue
    entry.usage ??= usage
    return true
  }
  return false
}

/* eslint-disable no-param-reassign -- the conversation is still being put together */

/**
 * Begins the record at a line.
 *
 * @internal
 * @since 0.1.0
 */
export const beginRecord = (conversation: Conversation, line: number): void => {
  conversation.records++
  conversation.line = line
  conversation.touched = undefined
}

/**
 * Ends a record: one of a kind that became a part of nothing is counted by it.
 *
 * @internal
 * @since 0.1.0
 */
export const endRecord = (conversation: Conversation, kind: string | undefined): void => {
  if (kind === undefined || conversation.touched !== undefined) conversation.used++
  else skip(conversation.tally, kind, conversation.line)
}

/**
 * Says which model answers from here on; nothing changes when that is not known.
 *
 * @internal
 * @since 0.1.0
 */
export const nameModel = (conversation: Conversation, model: string | undefined): void => {
  if (model !== undefined) conversation.model = model
}

/**
 * Says that blocks were read from an item of a dialect.
 *
 * @internal
 * @since 0.1.0
 */
export const stem = (
  conversation: Conversation,
  dialect: 'openai-responses' | 'gemini',
  item?: JsonObject,
  blocks: ReadonlyArray<Block> = []
): void => {
  conversation.dialect = dialect
  if (item !== undefined) for (const block of blocks) conversation.items.set(block, item)
}

/**
 * Sets the instructions, unless there are no blocks. Returns whether they are the first.
 *
 * @internal
 * @since 0.1.0
 */
export const instruct = (conversation: Conversation, blocks: ReadonlyArray<Block>): boolean => {
  const isFirst = conversation.system.length === 0 && blocks.length > 0
  if (blocks.length > 0) conversation.system = blocks
  return isFirst
}

/**
 * Sets the tools that the model is offered.
 *
 * @internal
 * @since 0.1.0
 */
export const offer = (conversation: Conversation, tools: ReadonlyArray<Tool>): void => {
  conversation.tools = tools
}

/**
 * Says what the provider measured for an entry, unless that is known.
 *
 * @internal
 * @since 0.1.0
 */
export const measureEntry = (entry: Entry, usage: Usage | undefined): void => {
  if (entry.role === 'assistant') entry.usage ??= usage
}

/**
 * Marks an entry as a summary of others, whose ids may not be known.
 *
 * @internal
 * @since 0.1.0
 */
export const markSummary = (entry: Entry, ids: ReadonlyArray<string>): void => {
  entry.summaryOf = ids
}

/* eslint-enable no-param-reassign */

/**
 * Adds blocks to an entry.
 *
 * @internal
 * @since 0.1.0
 */
export const extend = (conversation: Conversation, entry: Entry, content: ReadonlyArray<Block>): void => {
  touch(conversation, entry)
  for (const block of content) {
    entry.content.push(block)
    if (block.type !== 'tool_use' || entry.role !== 'assistant') continue
    const key = keyOf(block.id, block.name)
    const calls = conversation.open.get(key)
    if (calls === undefined) conversation.open.set(key, [entry])
    else calls.push(entry)
  }
}

/**
 * Finds the latest entry.
 *
 * @internal
 * @since 0.1.0
 */
export const latest = ({ entries }: Conversation): Entry | undefined => entries[entries.length - 1]

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const openPoint = (point: Point, next: Entry): void => {
  // eslint-disable-next-line no-param-reassign -- the conversation is still being put together
  point.next = next
}

/** A record counts once, whatever it holds. */
const touch = (conversation: Conversation, entry: Entry): void => {
  if (conversation.touched !== undefined) return
  /* eslint-disable no-param-reassign -- the conversation is still being put together */
  conversation.touched = entry
  entry.records++
  /* eslint-enable no-param-reassign */
}

const keyOf = (id: string | undefined, name: string | undefined): string =>
  id === undefined ? `by name ${name ?? ''}` : `by id ${id}`

/** The id that a record has, or its ordinal; a second one of the same id is told apart. */
const freshId = ({ ids }: Conversation, wanted: string | undefined): string => {
  const base = wanted ?? ''
  let count = ids.get(base) ?? 0
  let id = base === '' ? String(count) : base
  if (count > 0 && base !== '') id = `${base}#${String(count)}`
  while (base !== id && ids.has(id)) {
    count++
    id = base === '' ? String(count) : `${base}#${String(count)}`
  }
  ids.set(base, count + 1)
  if (id !== base) ids.set(id, Math.max(1, ids.get(id) ?? 0))
  return id
}

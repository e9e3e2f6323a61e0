/**
 * What `codex exec --json` prints: JSONL, an event on each line. What the user asked is not in it.
 *
 * | line                                              | becomes                                                             |
 * | ------------------------------------------------- | ------------------------------------------------------------------- |
 * | `item.completed` of an `agent_message`, `reasoning` | part of the answer                                                |
 * | … of a `command_execution`, `file_change`, `mcp_tool_call` | a call and its result                                      |
 * | … of a `user_message`                             | a message of the user                                               |
 * | … of a `web_search`                               | part of the answer, opaque                                          |
 * | `item.started` of a call                          | the call; without an end it stays unanswered                        |
 * | `turn.started`                                    | what comes is another answer, its calls are others; counted         |
 * | `turn.completed`                                  | the usage of a thread's one answer; counted                         |
 * | everything else                                   | counted by its type, for items with theirs: `item.completed/error`  |
 *
 * The usage of a turn is the sum of all requests since the thread began (openai/codex,
 * `event_processor_with_jsonl_output.rs`): after the first call it measures no single request.
 *
 * @since 0.1.0
 */
import { type Block, opaque, toolResult, type ToolUse, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfContent, blocksOfText, resultContent, thinkingOf } from './contentBlocks'
import { continueAnswer, type Conversation, measure, reply, say } from './conversation'
import { argumentsOf, fieldOf, idAt, nameAt, objectAt, textAt, textOf } from './fields'
import { detectRecords, type RecordReader, readRecords } from './records'
import { usageOfResponse } from './responseItems'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads what `codex exec --json` prints.
 *
 * @example
 * import assert from 'node:assert'
 * import { codexExec } from 'context-compaction/transcripts'
 *
 * const item = { id: 'item_0', type: 'agent_message', text: 'hello' }
 * assert.strictEqual(codexExec.detect([{ type: 'item.completed', item }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const codexExec: TranscriptFormat = {
  name: 'codex-exec',
  title: 'events of codex exec --json',
  detect: (sample) => detectRecords({ isOwn }, 'events of codex exec --json', sample),
  read: (lines, options) => readRecords(reader(), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isOwn = (value: Json): boolean => {
  if (!isJsonObject(value)) return false
  const type = nameAt(value, 'type') ?? ''
  if (type === 'thread.started') return 'thread_id' in value
  if (/^turn\.(started|completed|failed)$/.test(type)) return true
  return /^item\.(started|updated|completed)$/.test(type) && nameAt(objectAt(value, 'item'), 'type') !== undefined
}

/** What is known of a thread while its events are read. */
interface Thread {
  /** Calls that began, by their ids. */
  readonly running: Set<string>
  /** Whether the model was asked a second time. */
  isLong: boolean
  /** Whether a turn began and nothing was said in it: what comes is another answer. */
  isFresh: boolean
}

const reader = (): RecordReader => {
  const thread: Thread = { running: new Set(), isLong: false, isFresh: false }
  return {
    expected: 'events of codex exec --json, one on a line',
    isOwn,
    read: (conversation, value) => (isJsonObject(value) ? readEvent(conversation, thread, value) : 'not an object')
  }
}

/* eslint-disable no-param-reassign -- the thread is still being read */
const readEvent = (conversation: Conversation, thread: Thread, event: JsonObject): string | undefined => {
  const type = nameAt(event, 'type') ?? 'no type'
  const item = objectAt(event, 'item')
  thread.isLong ||= item !== undefined && !spoken.has(nameAt(item, 'type'))
  switch (type) {
    case 'turn.started':
      thread.running.clear()
      thread.isFresh = true
      return type
    case 'turn.completed':
      if (!thread.isLong) measure(conversation, usageOfResponse(objectAt(event, 'usage')))
      thread.isLong = true
      return type
    case 'item.started':
      if (item === undefined || !beginCall(conversation, thread, item)) return kindOf(type, item)
      thread.running.add(idAt(item, 'id') ?? '')
      return undefined
    case 'item.completed':
      return item !== undefined && readItem(conversation, thread, item) ? undefined : kindOf(type, item)
    default:
      return kindOf(type, item)
  }
}

/** What a model is not asked again after. */
const spoken: ReadonlySet<string | undefined> = new Set(['user_message', 'reasoning', 'agent_message'])

const kindOf = (type: string, item: JsonObject | undefined): string => {
  const inner = nameAt(item, 'type')
  return inner === undefined ? type : `${type}/${inner}`
}

/** Whether the item is part of the conversation. */
const readItem = (conversation: Conversation, thread: Thread, item: JsonObject): boolean => {
  switch (nameAt(item, 'type') ?? '') {
    case 'agent_message':
      return answer(conversation, thread, blocksOfText(textAt(item, 'text')))
    case 'reasoning':
      return answer(conversation, thread, thinkingOf(textAt(item, 'text')))
    case 'user_message':
      return say(conversation, 'user', blocksOfContent(fieldOf(item, 'text') ?? fieldOf(item, 'content'))) !== undefined
    case 'web_search':
      return answer(conversation, thread, [opaque('web_search', item)])
    default:
      return endCall(conversation, thread, item)
  }
}

const beginCall = (conversation: Conversation, thread: Thread, item: JsonObject): boolean => {
  const call = callOf(item)
  return call !== undefined && answer(conversation, thread, [call])
}

/** Whether there was anything to say. What the user asked is not there to part the answers of two turns. */
const answer = (conversation: Conversation, thread: Thread, blocks: ReadonlyArray<Block>): boolean => {
  const said = thread.isFresh ? say(conversation, 'assistant', blocks) : continueAnswer(conversation, blocks)
  thread.isFresh &&= said === undefined
  return said !== undefined
}

const endCall = (conversation: Conversation, thread: Thread, item: JsonObject): boolean => {
  const id = idAt(item, 'id')
  const isRunning = thread.running.delete(id ?? '')
  if (!isRunning && !beginCall(conversation, thread, item)) return false
  const { words, isError } = outcomeOf(item)
  const result = toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: resultContent(words),
    ...(isError ? { isError } : {})
  })
  reply(conversation, result, { name: callOf(item)?.name })
  return true
}
/* eslint-enable no-param-reassign */

const callOf = (item: JsonObject): ToolUse | undefined => {
  const id = idAt(item, 'id')
  const called = { ...(id === undefined ? {} : { id }) }
  switch (nameAt(item, 'type') ?? '') {
    case 'command_execution':
      return toolUse({ ...called, name: 'shell', input: { command: fieldOf(item, 'command') ?? '' } })
    case 'file_change':
      return toolUse({ ...called, name: 'apply_patch', input: { changes: fieldOf(item, 'changes') ?? [] } })
    case 'mcp_tool_call': {
      const server = nameAt(item, 'server')
      const tool = nameAt(item, 'tool') ?? ''
      const name = server === undefined ? tool : `${server}.${tool}`
      return toolUse({ ...called, name, input: argumentsOf(fieldOf(item, 'arguments')) })
    }
    default:
      return undefined
  }
}

const outcomeOf = (item: JsonObject): { readonly words: Json | undefined; readonly isError: boolean } => {
  const code = fieldOf(item, 'exit_code')
  const status = nameAt(item, 'status')
  const error = textAt(objectAt(item, 'error'), 'message')
  const result = fieldOf(item, 'result')
  const content = fieldOf(objectAt(item, 'result'), 'content') ?? result
  return {
    words: error ?? fieldOf(item, 'aggregated_output') ?? content ?? textOf(status),
    isError:
      error !== undefined || status === 'failed' || status === 'declined' || (typeof code === 'number' && code !== 0)
  }
}

/**
 * Recorded event streams of LangGraph applications (`event: message_chunk`, `data: { … }`): chunks of messages, put
 * together by their ids. The answers of several agents are in the order in which they began.
 *
 * | data with                             | becomes                                                              |
 * | ------------------------------------- | -------------------------------------------------------------------- |
 * | `role: user`                          | a user message                                                       |
 * | `content`                             | more text of the answer with its id                                  |
 * | `tool_call_chunks`, else `tool_calls` | calls; arguments come in fragments                                   |
 * | `tool_call_id`                        | a result                                                             |
 * | neither, or `options`, which ask the user to choose | counted                                                |
 *
 * @since 0.1.0
 */
import { type Text, text, toolResult, type ToolUse, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { type Conversation, type Entry, extend, reply, say } from './conversation'
import { resultContent } from './contentBlocks'
import { argumentsOf, countAt, fieldOf, idAt, listAt, nameAt, objectsAt, textAt } from './fields'
import { detectRecords, readRecords, type RecordReader } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads recorded event streams of LangGraph applications.
 *
 * @example
 * import assert from 'node:assert'
 * import { langchainStream } from 'context-compaction/transcripts'
 *
 * const chunk = { thread_id: 't1', agent: 'planner', id: 'run-1', role: 'assistant', content: 'I' }
 * assert.strictEqual(langchainStream.detect([chunk]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const langchainStream: TranscriptFormat = {
  name: 'langchain-stream',
  title: 'a recorded LangGraph stream',
  detect: (sample) => detectRecords({ isOwn }, 'chunks of a LangGraph stream', sample),
  read: (lines, options) => readRecords(reader(), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isOwn = (value: Json): boolean =>
  isJsonObject(value) &&
  nameAt(value, 'thread_id') !== undefined &&
  nameAt(value, 'role') !== undefined &&
  idAt(value, 'id') !== undefined

/** An answer in the making; its calls by their index, with their arguments as far as they came. */
interface Answer {
  entry: Entry | undefined
  readonly calls: Map<number, { readonly block: number; readonly use: ToolUse; written: string }>
}

const reader = (): RecordReader => {
  const answers = new Map<string, Answer>()
  return {
    expected: 'chunks of a LangGraph stream, one on a line',
    isOwn,
    read: (conversation, value) => {
      if (!isJsonObject(value)) return 'not an object'
      const content = textAt(value, 'content')
      if (Array.isArray(fieldOf(value, 'options'))) return 'interrupt'
      const id = idAt(value, 'id') ?? ''
      if (nameAt(value, 'role') === 'user')
        return say(conversation, 'user', content === undefined || content === '' ? [] : [text(content)], { id }) ===
          undefined
          ? 'empty chunk'
          : undefined
      if ('tool_call_id' in value) {
        readResult(conversation, value)
        return undefined
      }
      const answer = answers.get(id) ?? { entry: undefined, calls: new Map<number, never>() }
      answers.set(id, answer)
      const chunks = objectsAt(value, 'tool_call_chunks')
      const calls = chunks.length > 0 ? chunks : objectsAt(value, 'tool_calls')
      if ((content ?? '') === '' && calls.length === 0) return 'empty chunk'
      if (content !== undefined && content !== '') addText(conversation, answer, id, content)
      for (const call of calls) addCall(conversation, answer, id, call)
      return undefined
    }
  }
}

const readResult = (conversation: Conversation, value: JsonObject): void => {
  const toolUseId = idAt(value, 'tool_call_id')
  const content = resultContent(textAt(value, 'content') ?? listAt(value, 'content'))
  reply(conversation, toolResult({ ...(toolUseId === undefined ? {} : { toolUseId }), content }), {
    id: idAt(value, 'id')
  })
}

/* eslint-disable no-param-reassign -- the answer is still being put together */

const addText = (conversation: Conversation, answer: Answer, id: string, more: string): void => {
  const { entry } = answer
  const last = entry?.content[entry.content.length - 1]
  if (entry === undefined) answer.entry = say(conversation, 'assistant', [text(more)], { id })
  else if (last?.type !== 'text') extend(conversation, entry, [text(more)])
  else entry.content[entry.content.length - 1] = text((last satisfies Text).text + more)
}

const addCall = (conversation: Conversation, answer: Answer, id: string, chunk: JsonObject): void => {
  const index = countAt(chunk, 'index') ?? 0
  const name = nameAt(chunk, 'name')
  const args = fieldOf(chunk, 'args')
  const known = answer.calls.get(index)
  if (name === undefined && known !== undefined && answer.entry !== undefined) {
    known.written += typeof args === 'string' ? args : ''
    answer.entry.content[known.block] = { ...known.use, input: argumentsOf(known.written) }
    return
  }
  const callId = idAt(chunk, 'id')
  const use = toolUse({ ...(callId === undefined ? {} : { id: callId }), name: name ?? '', input: argumentsOf(args) })
  if (answer.entry === undefined) answer.entry = say(conversation, 'assistant', [use], { id })
  else extend(conversation, answer.entry, [use])
  const block = answer.entry!.content.length - 1
  answer.calls.set(index, { block, use, written: typeof args === 'string' ? args : '' })
}

/* eslint-enable no-param-reassign */

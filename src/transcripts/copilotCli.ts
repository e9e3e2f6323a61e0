/**
 * Sessions of GitHub Copilot CLI: JSONL, one event on a line, or a document that lists them as `events`; also the document
 * with `chatMessages` that its first versions wrote, in the form of Chat Completions.
 *
 * | event                                        | becomes                                                                |
 * | -------------------------------------------- | ---------------------------------------------------------------------- |
 * | `system.message`                             | the instructions; the last one holds, the others are counted            |
 * | `user.message`                               | a user message, as it was sent (`transformedContent`)                   |
 * | `system.notification`                        | a user message                                                         |
 * | `assistant.message`                          | an answer; several of one `messageId` are one                           |
 * | `tool.execution_complete`                    | a result                                                               |
 * | `assistant.usage`                            | the usage of the answer before it; counted                              |
 * | `session.truncation`                         | a compaction point of the kind `microcompact`; counted                  |
 * | `session.compaction_complete` with a summary | the summary instead of everything before, and a compaction point        |
 * | of a subagent (`parentToolCallId`, `agentId`) | counted: `subagent`                                                   |
 * | a message marked `ephemeral`                 | counted by its type: it is for the screen                              |
 * | everything else, also `tool.execution_start`, which repeats a call | counted by its type                               |
 *
 * @since 0.1.0
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { readChatMessage } from './chatMessage'
import { blocksOfText, resultContent, thinkingOf } from './contentBlocks'
import { continueAnswer, type Conversation, instruct, latest, measure, nameModel, reply, say } from './conversation'
import { compact } from './conversationCompaction'
import { argumentsOf, countAt, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'
import { detectRecords, readRecords, type RecordReader, type Strand } from './records'
import type { CompactionPoint } from './Transcript'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of GitHub Copilot CLI.
 *
 * @example
 * import assert from 'node:assert'
 * import { copilotCli } from 'context-compaction/transcripts'
 *
 * const event = { type: 'user.message', data: { content: 'hello' }, id: 'e1', timestamp: '2026-01-01T00:00:00Z', parentId: null }
 * assert.strictEqual(copilotCli.detect([event]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const copilotCli: TranscriptFormat = {
  name: 'copilot-cli',
  title: 'a Copilot CLI session',
  detect: (sample) => detectRecords({ isOwn, strandsOf }, 'events of Copilot CLI', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isOwn = (value: Json): boolean =>
  isJsonObject(value) &&
  /^(abort|(session|user|assistant|tool|system|hook|permission|subagent|skill)\.[a-z_]+)$/.test(
    nameAt(value, 'type') ?? ''
  ) &&
  objectAt(value, 'data') !== undefined

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const elements = listAt(value, 'events')
  if (elements.some(isOwn)) return [{ elements, about: value }]
  const messages = listAt(value, 'chatMessages')
  return messages.length > 0 && nameAt(value, 'sessionId') !== undefined ? [{ elements: messages }] : undefined
}

const reader = (whole: boolean): RecordReader => {
  let answer: string | undefined
  return {
    expected: 'events of Copilot CLI, one on a line',
    isOwn,
    strandsOf,
    read: (conversation, value) => {
      if (!isJsonObject(value)) return 'not an object'
      const type = nameAt(value, 'type')
      const data = objectAt(value, 'data')
      if (data === undefined && nameAt(value, 'role') !== undefined) return readChatMessage(conversation, value)
      if (type === undefined || data === undefined) return type ?? 'no type'
      if (nameAt(data, 'parentToolCallId') !== undefined || nameAt(value, 'agentId') !== undefined) return 'subagent'
      if (value['ephemeral'] === true && type.endsWith('.message')) return type
      const id = idAt(value, 'id')
      switch (type) {
        case 'system.message':
          return readInstructions(conversation, data)
        case 'user.message': {
          const words = nameAt(data, 'transformedContent') ?? textAt(data, 'content')
          return say(conversation, 'user', blocksOfText(words), { id }) === undefined ? 'empty message' : undefined
        }
        case 'system.notification':
          return say(conversation, 'user', blocksOfText(textAt(data, 'content')), { id }) === undefined
            ? type
            : undefined
        case 'assistant.message': {
          const message = idAt(data, 'messageId')
          const isMore = message !== undefined && message === answer && latest(conversation)?.role === 'assistant'
          answer = message
          return readAnswer(conversation, data, message ?? id, isMore)
        }
        case 'tool.execution_complete':
          reply(conversation, resultOf(data), { id, name: nameAt(data, 'toolName') })
          return undefined
        case 'assistant.usage':
          measure(conversation, usageOf(data))
          return type
        case 'session.truncation':
          conversation.points.push({ point: { ...truncationOf(data), line: conversation.line }, next: undefined })
          return type
        case 'session.compaction_complete':
          return readCompaction(conversation, data, whole)
        case 'session.start':
        case 'session.resume':
          nameModel(conversation, nameAt(data, 'selectedModel'))
          return type
        case 'session.model_change':
          nameModel(conversation, nameAt(data, 'newModel'))
          return type
        default:
          return type
      }
    }
  }
}

/** They are written again with every prompt. */
const readInstructions = (conversation: Conversation, data: JsonObject): string | undefined => {
  const isFirst = instruct(conversation, blocksOfText(textAt(data, 'content')))
  return isFirst ? undefined : 'repeated system.message'
}

const readAnswer = (
  conversation: Conversation,
  data: JsonObject,
  id: string | undefined,
  isMore: boolean
): string | undefined => {
  const model = nameAt(data, 'model')
  nameModel(conversation, model)
  const seal = nameAt(data, 'reasoningOpaque')
  const isSigned = /claude/i.test(model ?? '') && nameAt(data, 'reasoningText') !== undefined
  const blocks: ReadonlyArray<Block> = [
    ...thinkingOf(textAt(data, 'reasoningText'), isSigned ? { signature: seal } : { encrypted: seal }),
    ...blocksOfText(textAt(data, 'content')),
    ...objectsAt(data, 'toolRequests').map(callOf)
  ]
  const said = isMore ? continueAnswer(conversation, blocks, { id }) : say(conversation, 'assistant', blocks, { id })
  return said === undefined ? 'empty message' : undefined
}

const callOf = (request: JsonObject): Block => {
  const id = idAt(request, 'toolCallId')
  const input = argumentsOf(fieldOf(request, 'arguments'))
  return toolUse({ ...(id === undefined ? {} : { id }), name: nameAt(request, 'name') ?? '', input })
}

const resultOf = (data: JsonObject): ReturnType<typeof toolResult> => {
  const id = idAt(data, 'toolCallId')
  const result = fieldOf(data, 'result')
  const error = fieldOf(data, 'error')
  const isFailed = fieldOf(data, 'success') === false
  const words =
    result !== undefined && isJsonObject(result)
      ? fieldOf(result, 'content')
      : (result ?? (error !== undefined && isJsonObject(error) ? textOf(fieldOf(error, 'message')) : textOf(error)))
  return toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: resultContent(words),
    ...(isFailed ? { isError: true } : {})
  })
}

const usageOf = (data: JsonObject): Parameters<typeof measure>[1] => {
  const input = countAt(data, 'inputTokens')
  if (input === undefined || input === 0) return undefined
  const read = Math.min(countAt(data, 'cacheReadTokens') ?? 0, input)
  const written = Math.min(countAt(data, 'cacheWriteTokens') ?? 0, input - read)
  return {
    inputTokens: input - read - written,
    outputTokens: countAt(data, 'outputTokens') ?? 0,
    cacheReadTokens: read,
    cacheWriteTokens: written
  }
}

const truncationOf = (data: JsonObject): Omit<CompactionPoint, 'line' | 'message'> => {
  const before = countAt(data, 'preTruncationTokensInMessages')
  const after = countAt(data, 'postTruncationTokensInMessages')
  const trigger = nameAt(data, 'performedBy')
  const saved = countAt(data, 'tokensRemovedDuringTruncation')
  return {
    kind: 'microcompact',
    ...(trigger === undefined ? {} : { trigger }),
    ...(before === undefined ? {} : { tokensBefore: before }),
    ...(after === undefined ? {} : { tokensAfter: after }),
    ...(saved === undefined ? {} : { tokensSaved: saved })
  }
}

const readCompaction = (conversation: Conversation, data: JsonObject, whole: boolean): string => {
  const summary = blocksOfText(textAt(data, 'summaryContent'))
  const before = countAt(data, 'preCompactionTokens')
  const after = countAt(data, 'postCompactionTokens')
  if (fieldOf(data, 'success') !== false && summary.length > 0)
    compact(conversation, {
      point: {
        kind: 'compact',
        ...(before === undefined ? {} : { tokensBefore: before }),
        ...(after === undefined ? {} : { tokensAfter: after })
      },
      goes: () => true,
      instead: () => void say(conversation, 'user', summary),
      summary: 'first',
      whole
    })
  return 'session.compaction_complete'
}

/**
 * Sessions of Muse Code: JSONL, one committed event of a run on a line.
 *
 * | event                                           | becomes                                                            |
 * | ----------------------------------------------- | ------------------------------------------------------------------ |
 * | `started`                                       | the user's prompt                                                  |
 * | `assistant_message_committed`, `assistant_tool_calls_committed` | an answer, with the usage of the `model_completed` before it |
 * | `tool_result_batch_committed`                   | results                                                            |
 * | everything else                                 | counted by its kind                                                |
 *
 * @since 0.1.0
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText } from './contentBlocks'
import { type Conversation, nameModel, reply, say, type Usage } from './conversation'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt } from './fields'
import { detectRecords, readRecords, type RecordReader } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads sessions of Muse Code.
 *
 * @example
 * import assert from 'node:assert'
 * import { muse } from 'context-compaction/transcripts'
 *
 * const payload = { kind: 'run', event: { kind: 'started', prompt: 'hello' } }
 * assert.strictEqual(muse.detect([{ id: 'r1', payload_type: 'runtime.session', payload }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const muse: TranscriptFormat = {
  name: 'muse',
  title: 'a Muse Code session',
  detect: (sample) => detectRecords({ isOwn }, 'records of a Muse Code session', sample),
  read: (lines, options) => readRecords(reader(), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isOwn = (value: Json): boolean =>
  isJsonObject(value) && nameAt(value, 'payload_type') !== undefined && objectAt(value, 'payload') !== undefined

const reader = (): RecordReader => {
  let usage: Usage | undefined
  return {
    expected: 'records of a Muse Code session, one on a line',
    isOwn,
    read: (conversation, value) => {
      if (!isJsonObject(value)) return 'not an object'
      const payload = objectAt(value, 'payload')
      const event = objectAt(payload, 'event')
      const kind = nameAt(event, 'kind')
      const model = nameAt(objectAt(payload, 'record'), 'model_id') ?? nameAt(event, 'model')
      nameModel(conversation, model)
      if (event === undefined || kind === undefined)
        return nameAt(payload, 'kind') ?? nameAt(value, 'payload_type') ?? 'no event'
      if (kind === 'model_completed') usage = usageOf(objectAt(event, 'usage'))
      if (kind !== 'assistant_message_committed' && kind !== 'assistant_tool_calls_committed')
        return readEvent(conversation, kind, event)
      const blocks = [...blocksOfText(textAt(event, 'text')), ...objectsAt(event, 'tool_calls').map(callOf)]
      const said = say(conversation, 'assistant', blocks, { id: nameAt(event, 'message_id'), usage })
      usage = undefined
      return said === undefined ? 'empty message' : undefined
    }
  }
}

const readEvent = (conversation: Conversation, kind: string, event: JsonObject): string => {
  if (kind === 'started') say(conversation, 'user', blocksOfText(textAt(event, 'prompt')))
  if (kind === 'tool_result_batch_committed')
    for (const result of objectsAt(event, 'results')) {
      const id = idAt(result, 'tool_call_id')
      reply(
        conversation,
        toolResult({ ...(id === undefined ? {} : { toolUseId: id }), content: textAt(result, 'text') ?? '' })
      )
    }
  return kind
}

const callOf = (call: JsonObject): Block => {
  const id = idAt(call, 'call_id') ?? idAt(call, 'id')
  return toolUse({
    ...(id === undefined ? {} : { id }),
    name: nameAt(call, 'name') ?? '',
    input: argumentsOf(fieldOf(call, 'args'))
  })
}

const usageOf = (usage: JsonObject | undefined): Usage | undefined => {
  const input = countAt(usage, 'input_tokens')
  if (input === undefined || input === 0) return undefined
  const read = Math.min(countAt(usage, 'cache_read_tokens') ?? 0, input)
  const written = Math.min(countAt(usage, 'cache_write_tokens') ?? 0, input - read)
  return {
    inputTokens: input - read - written,
    outputTokens: countAt(usage, 'output_tokens') ?? 0,
    cacheReadTokens: read,
    cacheWriteTokens: written
  }
}

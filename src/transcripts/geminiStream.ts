/**
 * What Gemini CLI prints with `--output-format stream-json`: an event on a line.
 *
 * | event                                     | becomes                                                          |
 * | ----------------------------------------- | ---------------------------------------------------------------- |
 * | `init`                                    | the model; counted                                               |
 * | `message` of the user                     | a user message                                                   |
 * | `message` of the assistant, `tool_use`    | part of the answer; pieces of one text (`delta`) are one         |
 * | `tool_result`                             | a result                                                         |
 * | `result`, `error`                         | counted: the numbers of `result` are those of all requests       |
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, toolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText } from './contentBlocks'
import { continueAnswer, type Conversation, nameModel, reply, say, stem } from './conversation'
import { argumentsOf, fieldOf, idAt, nameAt, objectAt, textAt, textOf } from './fields'
import type { Placed } from './records'

/**
 * Tells whether a value is an event of such a stream.
 *
 * @internal
 * @since 0.1.0
 */
export const isEvent = (value: Json): value is JsonObject => {
  if (!isJsonObject(value) || nameAt(value, 'timestamp') === undefined) return false
  switch (nameAt(value, 'type') ?? '') {
    case 'init':
      return 'session_id' in value && 'model' in value
    case 'message':
      return isSpoken(value)
    case 'tool_use':
      return 'tool_id' in value && 'tool_name' in value
    case 'tool_result':
      return 'tool_id' in value && 'status' in value
    case 'result':
      return 'status' in value && 'stats' in value
    default:
      return false
  }
}

/**
 * Joins the pieces of one text: they are read where the first of them stands, and each counts as a record.
 *
 * @internal
 * @since 0.1.0
 */
export const joinPieces = (records: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const out: Array<Placed> = []
  let first: number | undefined
  for (const record of records) {
    const isPiece = isEvent(record.value) && fieldOf(record.value, 'delta') === true
    if (isPiece && first !== undefined) {
      const begun = out[first]!
      const content = wordsOf(begun.value) + wordsOf(record.value)
      out[first] = { ...begun, value: { ...(begun.value as JsonObject), content } }
      out.push({ ...record, isJoined: true })
    } else {
      first = isPiece ? out.length : undefined
      out.push(record)
    }
  }
  return out
}

/**
 * Adds an event to a conversation; what is no part of it is returned as its kind.
 *
 * @internal
 * @since 0.1.0
 */
export const readEvent = (conversation: Conversation, event: JsonObject): string | undefined => {
  const type = nameAt(event, 'type') ?? 'no type'
  stem(conversation, 'gemini')
  switch (type) {
    case 'init':
      nameModel(conversation, nameAt(event, 'model'))
      return type
    case 'message': {
      const words = blocksOfText(textAt(event, 'content'))
      const said =
        fieldOf(event, 'role') === 'user' ? say(conversation, 'user', words) : continueAnswer(conversation, words)
      return said === undefined ? 'empty message' : undefined
    }
    case 'tool_use':
      continueAnswer(conversation, [callOf(event)])
      return undefined
    case 'tool_result':
      reply(conversation, resultOf(event))
      return undefined
    default:
      return type
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isSpoken = (event: JsonObject): boolean =>
  ['user', 'assistant'].includes(nameAt(event, 'role') ?? '') &&
  typeof fieldOf(event, 'content') === 'string' &&
  !('id' in event) &&
  !('uuid' in event)

const wordsOf = (value: Json): string => (isJsonObject(value) ? (textAt(value, 'content') ?? '') : '')

const callOf = (event: JsonObject): Block => {
  const id = idAt(event, 'tool_id')
  const input = argumentsOf(fieldOf(event, 'parameters'))
  return toolUse({ ...(id === undefined ? {} : { id }), name: nameAt(event, 'tool_name') ?? '', input })
}

const resultOf = (event: JsonObject): ReturnType<typeof toolResult> => {
  const isError = fieldOf(event, 'status') === 'error'
  const error = textAt(objectAt(event, 'error'), 'message')
  const id = idAt(event, 'tool_id')
  return toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: textOf(fieldOf(event, 'output') ?? error),
    ...(isError ? { isError } : {})
  })
}

/**
 * Events of OpenHands as the application wrote them before its SDK: actions and observations.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, toolResult, type ToolResult, toolUse } from '../model/Block'
import type { Json, JsonObject } from '../model/Json'
import { readChatUsage } from './chatMessage'
import { blocksOfText, resultContent } from './contentBlocks'
import type { Usage } from './conversation'
import { argumentsOf, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt } from './fields'

/**
 * Is what the agent did: a part of an answer.
 *
 * @internal
 * @since 0.1.0
 */
export interface Action {
  readonly id: string | undefined
  /** The response of the model that it is a part of. */
  readonly response: string | undefined
  readonly blocks: ReadonlyArray<Block>
  readonly model?: string | undefined
  readonly usage?: Usage | undefined
}

/**
 * Tells whether an event is of the old form.
 *
 * @internal
 * @since 0.1.0
 */
export const isLegacy = (value: JsonObject): boolean =>
  (nameAt(value, 'action') !== undefined && objectAt(value, 'args') !== undefined) ||
  (nameAt(value, 'observation') !== undefined && 'content' in value && ('extras' in value || 'cause' in value))

/**
 * Reads what the agent did; what is no call is returned as its kind.
 *
 * @internal
 * @since 0.1.0
 */
export const legacyAction = (event: JsonObject): Action | string => {
  const action = nameAt(event, 'action') ?? ''
  if (quiet.has(action)) return `action ${action}`
  const about = objectAt(event, 'tool_call_metadata')
  const response = objectAt(about, 'model_response')
  const message = objectAt(objectsAt(response, 'choices')[0], 'message')
  const { thought, ...input } = objectAt(event, 'args') ?? {}
  const id = idAt(about, 'tool_call_id') ?? idOf(fieldOf(event, 'id'))
  const call = objectsAt(message, 'tool_calls').find((one) => idAt(one, 'id') === id)
  const words = textAt(message, 'content') ?? (typeof thought === 'string' ? thought : undefined)
  const calls = objectsAt(message, 'tool_calls')
  const isFirst = calls.length === 0 || idAt(calls[0], 'id') === id
  return {
    id: idOf(fieldOf(event, 'id')),
    response: idAt(response, 'id'),
    model: nameAt(response, 'model'),
    usage: readChatUsage(objectAt(response, 'usage')),
    blocks: [
      ...(isFirst ? blocksOfText(words) : []),
      toolUse({
        ...(id === undefined ? {} : { id }),
        name: nameAt(about, 'function_name') ?? action,
        input: argumentsOf(fieldOf(objectAt(call, 'function'), 'arguments') ?? input)
      })
    ]
  }
}

/**
 * Reads what came of an action; what answers none is returned as its kind.
 *
 * @internal
 * @since 0.1.0
 */
export const legacyObservation = (
  event: JsonObject
): { readonly name: string | undefined; readonly result: ToolResult } | string => {
  const observation = nameAt(event, 'observation') ?? ''
  if (quietObservations.has(observation)) return `observation ${observation}`
  const about = objectAt(event, 'tool_call_metadata')
  const id = idAt(about, 'tool_call_id') ?? idOf(fieldOf(event, 'cause'))
  const content = resultContent(fieldOf(event, 'content'))
  return {
    name: nameAt(about, 'function_name') ?? observation,
    result: toolResult({
      ...(id === undefined ? {} : { toolUseId: id }),
      content,
      ...(observation === 'error' ? { isError: true } : {})
    })
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What is recorded of the agent's state, and never sent. */
const quiet: ReadonlySet<string> = new Set([
  'change_agent_state',
  'null',
  'recall',
  'pause',
  'resume',
  'stop',
  'initialize'
])

const quietObservations: ReadonlySet<string> = new Set(['agent_state_changed', 'null', 'recall', 'user_message'])

const idOf = (id: Json | undefined): string | undefined =>
  typeof id === 'number' ? String(id) : typeof id === 'string' && id !== '' ? id : undefined

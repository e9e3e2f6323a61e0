/**
 * Events of OpenHands: JSONL or a list, of the SDK (with `kind`) or of the application before it (`action`, `observation`).
 *
 * | event                                                       | becomes                                                     |
 * | ----------------------------------------------------------- | ----------------------------------------------------------- |
 * | `SystemPromptEvent`, action `system`                        | the instructions, the tools                                 |
 * | `MessageEvent`, action `message`                            | a message of the user or the agent                          |
 * | `ActionEvent`, other actions of the agent                   | a call; those of one response of the model are one answer   |
 * | `ObservationEvent`, `AgentErrorEvent`, `UserRejectObservation`, observations of calls | a result                          |
 * | `Condensation`, action `condensation`                       | its summary, if it has one, instead of the events that it forgets, and a compaction point |
 * | everything else                                             | counted by its kind                                         |
 *
 * @since 0.1.0
 */
import { type Block, toolResult, type ToolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import type { Tool } from '../model/Tool'
import { blocksOfContent, blocksOfText, resultContent, thinkingOf } from './contentBlocks'
import { type Conversation, type Entry, extend, instruct, latest, nameModel, offer, reply, say } from './conversation'
import { compact, takeBack } from './conversationCompaction'
import { argumentsOf, fieldOf, idAt, listAt, nameAt, objectAt, objectsAt, textAt } from './fields'
import { type Action, isLegacy, legacyAction, legacyObservation } from './openhandsLegacy'
import { detectRecords, readRecords, type RecordReader } from './records'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads events of OpenHands.
 *
 * @example
 * import assert from 'node:assert'
 * import { openhands } from 'context-compaction/transcripts'
 *
 * const event = { kind: 'MessageEvent', id: 'e1', source: 'user', llm_message: { role: 'user', content: [{ type: 'text', text: 'hi' }] } }
 * assert.strictEqual(openhands.detect([event]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const openhands: TranscriptFormat = {
  name: 'openhands',
  title: 'OpenHands events',
  detect: (sample) => detectRecords({ isOwn, strandsOf }, 'OpenHands events', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isOwn = (value: Json): boolean =>
  isJsonObject(value) &&
  (isLegacy(value) || (/(Event|Observation|^Condensation\w*)$/.test(nameAt(value, 'kind') ?? '') && 'source' in value))

const strandsOf = (value: Json): ReadonlyArray<{ readonly elements: ReadonlyArray<Json> }> | undefined => {
  const elements = Array.isArray(value)
    ? (value as ReadonlyArray<Json>)
    : isJsonObject(value)
      ? [...listAt(value, 'history').flatMap(pairOf), ...listAt(value, 'events'), ...listAt(value, 'trajectory')]
      : []
  const first = elements[0]
  return first !== undefined && isOwn(first) ? [{ elements }] : undefined
}

/** The oldest files put an action and its observation together. */
const pairOf = (value: Json): ReadonlyArray<Json> => (Array.isArray(value) ? (value as ReadonlyArray<Json>) : [value])

const reader = (whole: boolean): RecordReader => {
  /** The entry that an event became a part of. */
  const entryOf = new Map<string, Entry>()
  let response: string | undefined
  const readOne = (conversation: Conversation, event: JsonObject): string | undefined => {
    if (isLegacy(event))
      return readLegacy(conversation, event, act, (value) => condense(conversation, value, entryOf, whole))
    const kind = nameAt(event, 'kind') ?? 'no kind'
    switch (kind) {
      case 'SystemPromptEvent': {
        const blocks = [fieldOf(event, 'system_prompt'), fieldOf(event, 'dynamic_context')].flatMap(blocksOfContent)
        if (conversation.tools.length === 0) offer(conversation, objectsAt(event, 'tools').flatMap(toolOf))
        return conversation.system.length === 0 && instruct(conversation, blocks) ? undefined : kind
      }
      case 'MessageEvent':
        return readMessage(conversation, event)
      case 'ActionEvent':
        return act(conversation, actionOf(event))
      case 'Condensation':
        return condense(conversation, event, entryOf, whole)
      default:
        if (idAt(event, 'tool_call_id') === undefined) return kind
        reply(conversation, observationOf(event), { id: idAt(event, 'id'), name: nameAt(event, 'tool_name') })
        return undefined
    }
  }
  const act = (conversation: Conversation, { blocks, id, model, ...action }: Action): string | undefined => {
    nameModel(conversation, model)
    const last = latest(conversation)
    const isMore = action.response !== undefined && action.response === response && last?.role === 'assistant'
    response = action.response
    // calls of one response are carried out one after another, and each is written down with its result
    if (isMore) {
      extend(conversation, last, blocks)
      return undefined
    }
    const entry = say(conversation, 'assistant', blocks, { id, usage: action.usage })
    return entry === undefined ? 'empty action' : undefined
  }
  return {
    expected: 'events of OpenHands, a list of them or one on a line',
    isOwn,
    strandsOf,
    read: (conversation, value) => {
      if (!isJsonObject(value)) return 'not an object'
      const kind = readOne(conversation, value)
      const id = fieldOf(value, 'id')
      if (conversation.touched !== undefined && id !== undefined) entryOf.set(JSON.stringify(id), conversation.touched)
      return kind
    }
  }
}

const readMessage = (conversation: Conversation, event: JsonObject): string | undefined => {
  const message = objectAt(event, 'llm_message')
  const role =
    nameAt(message, 'role') === 'assistant' ? 'assistant' : nameAt(message, 'role') === 'system' ? 'system' : 'user'
  const content = [
    ...thinkingBlocks(message),
    ...blocksOfContent(fieldOf(message, 'content')),
    ...listAt(event, 'extended_content').flatMap((part) => blocksOfContent([part]))
  ]
  return say(conversation, role, content, { id: idAt(event, 'id') }) === undefined ? 'empty message' : undefined
}

/** The signed blocks of Anthropic, else what another provider gave as text. */
const thinkingBlocks = (from: JsonObject | undefined): ReadonlyArray<Block> => {
  const signed = blocksOfContent(fieldOf(from, 'thinking_blocks'))
  if (signed.length > 0) return signed
  const item = objectAt(from, 'responses_reasoning_item')
  return thinkingOf(textAt(from, 'reasoning_content'), { encrypted: nameAt(item, 'encrypted_content') })
}

const actionOf = (event: JsonObject): Action => {
  const call = objectAt(event, 'tool_call')
  const id = idAt(event, 'tool_call_id') ?? idAt(call, 'id')
  const inner = objectAt(call, 'function') ?? call
  const { kind: _, ...action } = objectAt(event, 'action') ?? {}
  const use = toolUse({
    ...(id === undefined ? {} : { id }),
    name: nameAt(event, 'tool_name') ?? nameAt(inner, 'name') ?? '',
    input: argumentsOf(fieldOf(inner, 'arguments') ?? action)
  })
  return {
    id: idAt(event, 'id'),
    response: idAt(event, 'llm_response_id'),
    blocks: [...thinkingBlocks(event), ...blocksOfContent(fieldOf(event, 'thought')), use]
  }
}

const observationOf = (event: JsonObject): ToolResult => {
  const id = idAt(event, 'tool_call_id')
  const observation = objectAt(event, 'observation')
  const error = textAt(event, 'error') ?? textAt(event, 'rejection_reason')
  const content = fieldOf(observation, 'content') ?? fieldOf(observation, 'output') ?? observation
  const isError = error !== undefined || fieldOf(observation, 'is_error') === true
  return toolResult({
    ...(id === undefined ? {} : { toolUseId: id }),
    content: error ?? resultContent(content),
    ...(isError ? { isError: true } : {})
  })
}

const condense = (
  conversation: Conversation,
  event: JsonObject,
  entryOf: ReadonlyMap<string, Entry>,
  whole: boolean
): string => {
  const summary = blocksOfText(textAt(event, 'summary'))
  const gone = new Set<Entry>()
  for (const id of forgottenIds(event)) {
    const entry = entryOf.get(JSON.stringify(id))
    if (entry !== undefined) gone.add(entry)
  }
  // without a summary the events are forgotten all the same
  if (summary.length === 0 && !whole) takeBack(conversation, (entry) => gone.has(entry), 'before compaction')
  compact(conversation, {
    point: { kind: 'compact' },
    goes: (entry) => gone.has(entry),
    instead: () => void say(conversation, 'user', summary),
    summary: 'first',
    whole
  })
  return 'Condensation'
}

/** By their ids, or from one number to another. */
const forgottenIds = (event: JsonObject): ReadonlyArray<Json> => {
  const from = fieldOf(event, 'forgotten_events_start_id')
  const to = fieldOf(event, 'forgotten_events_end_id')
  if (typeof from !== 'number' || typeof to !== 'number' || to - from > 1_000_000)
    return listAt(event, 'forgotten_event_ids')
  const out: Array<Json> = []
  for (let id = from; id <= to; id++) out.push(id)
  return out
}

const readLegacy = (
  conversation: Conversation,
  event: JsonObject,
  act: (conversation: Conversation, action: Action) => string | undefined,
  forget: (args: JsonObject) => string
): string | undefined => {
  const action = nameAt(event, 'action')
  const args = objectAt(event, 'args')
  if (action === undefined) {
    const observed = legacyObservation(event)
    if (typeof observed === 'string') return observed
    reply(conversation, observed.result, { name: observed.name })
    return undefined
  }
  if (action === 'condensation') return forget(args ?? {})
  const words = blocksOfText(textAt(args, 'content'))
  if (action === 'system') {
    if (conversation.tools.length === 0) offer(conversation, objectsAt(args, 'tools').flatMap(toolOf))
    return conversation.system.length === 0 && instruct(conversation, words) ? undefined : 'action system'
  }
  if (action === 'message' || (nameAt(event, 'source') === 'user' && words.length > 0)) {
    const role = nameAt(event, 'source') === 'agent' ? 'assistant' : 'user'
    const urls = blocksOfContent(imagesOf(args))
    return say(conversation, role, [...words, ...urls]) === undefined ? 'empty message' : undefined
  }
  // what a user does beside talking is no call of the model
  if (nameAt(event, 'source') === 'user' && action !== 'run') return `action ${action}`
  const read = legacyAction(event)
  return typeof read === 'string' ? read : act(conversation, read)
}

const imagesOf = (args: JsonObject | undefined): ReadonlyArray<Json> =>
  listAt(args, 'image_urls').flatMap((url) =>
    typeof url === 'string' ? [{ type: 'image_url', image_url: { url } }] : []
  )

/** Declared as the provider takes it, or as the SDK has it. */
const toolOf = (declared: JsonObject): ReadonlyArray<Tool> => {
  const inner = objectAt(declared, 'function') ?? declared
  const name = nameAt(inner, 'name')
  if (name === undefined) return []
  const description = textAt(inner, 'description')
  const inputSchema = objectAt(inner, 'parameters') ?? {}
  return [{ name, ...(description === undefined ? {} : { description }), inputSchema }]
}

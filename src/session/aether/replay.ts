/**
 * Rebuilding a context from the events that aether logs.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { isRaw, type Raw } from '../../dialects/wire'
import { appendMessages, context as contextOf, type Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { user } from '../../model/Message'
import { clearConversation } from '../../reducers/clearConversation'
import { pushAssistantTurn, replaceAll } from './conversation'
import { aetherProfile } from './dialect'
import type { AetherOutcome, AetherToolError, AetherToolRequest, AetherToolResult } from './message'
import { decodeMessage } from './wire'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is an event of a session (`SessionEvent`): `kind` is `user` or `agent`, and `data` what happened. Others are passed over.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherEvent {
  readonly kind: string
  readonly data: unknown
}

/**
 * Is how far a replay has come: the context, and the step that is still going on.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherReplay {
  readonly context: Context
  readonly step: AetherOpenStep
}

/**
 * Is a step of the model that is not over: what it said and called, and what was answered.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherOpenStep {
  readonly messageId?: string
  readonly text: string
  readonly thought: string
  readonly requests: ReadonlyArray<AetherToolRequest>
  readonly outcomes: ReadonlyArray<AetherOutcome>
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

const noStep: AetherOpenStep = { text: '', thought: '', requests: [], outcomes: [] }

/**
 * Begins a replay on a context, e.g. one with system messages and tools, or on an empty one.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, system } from 'context-compaction/model'
 * import { beginReplay, endReplay } from 'context-compaction/session'
 *
 * const lead = context({ messages: [system('Be brief.')] })
 * assert.strictEqual(endReplay(beginReplay(lead)), lead)
 *
 * @category constructors
 * @since 0.1.0
 */
export const beginReplay = (context: Context = contextOf({ messages: [], profile: aetherProfile })): AetherReplay => ({
  context,
  step: noStep
})

// -------------------------------------------------------------------------------------
// folds
// -------------------------------------------------------------------------------------

/**
 * Adds an event to a replay. Events of the user interface, unfinished chunks and unknown events change nothing that the
 * model sees.
 *
 * A step is over when the model speaks again after a result, when the user speaks, and when the turn ends; the crate
 * takes a whole turn for one step, and keeps the last text only. A compaction takes along the step before it; the crate puts
 * the results of that step behind the summary, where nothing calls for them.
 *
 * @example
 * import assert from 'node:assert'
 * import { beginReplay, endReplay, replayEvent } from 'context-compaction/session'
 *
 * const call = { id: 'c1', name: 'ls', arguments: '{}' }
 * const begun = replayEvent(beginReplay(), { kind: 'agent', data: { ToolCall: { request: call } } })
 * assert.strictEqual(begun.step.requests.length, 1)
 * assert.strictEqual(endReplay(begun).messages.length, 2)
 *
 * @category folds
 * @since 0.1.0
 */
export const replayEvent = (replay: AetherReplay, { kind, data }: AetherEvent): AetherReplay => {
  if (kind === 'user') return isRaw(data) ? replayUser(replay, data) : replay
  if (kind !== 'agent') return replay
  if (typeof data === 'string') return replayAgent(replay, data, {})
  const [name] = isRaw(data) ? Object.keys(data) : []
  const fields = isRaw(data) && name !== undefined ? data[name] : undefined
  return name !== undefined && isRaw(fields) ? replayAgent(replay, name, fields) : replay
}

/**
 * Ends a replay: the step that is still going on is appended. A call that was never answered is answered with an error, so
 * that the conversation can go on.
 *
 * @example
 * import assert from 'node:assert'
 * import { beginReplay, endReplay, replayEvent } from 'context-compaction/session'
 *
 * const said = { kind: 'agent', data: { Text: { message_id: 'm', chunk: 'hi', is_complete: true } } }
 * assert.strictEqual(endReplay(replayEvent(beginReplay(), said)).messages[0]?.role, 'assistant')
 *
 * @category folds
 * @since 0.1.0
 */
export const endReplay = (replay: AetherReplay): Context => closed(replay).context

/**
 * Rebuilds the context of a session from its events: `Context::from_events`. The session can be replayed in parts with
 * {@link replayEvent}; it comes to the same.
 *
 * @example
 * import assert from 'node:assert'
 * import { replayEvents } from 'context-compaction/session'
 *
 * const call = (id: string) => ({ id, name: 'read', arguments: '{}' })
 * const agent = (data: unknown) => ({ kind: 'agent', data })
 * const rebuilt = replayEvents([
 *   { kind: 'user', data: { type: 'message', content: [{ type: 'text', text: 'Read both.' }] } },
 *   agent({ ToolCall: { request: call('c1') } }),
 *   agent({ ToolResult: { result: { ...call('c1'), result: 'A' } } }),
 *   agent({ ToolCall: { request: call('c2') } }),
 *   agent({ ToolResult: { result: { ...call('c2'), result: 'B' } } }),
 *   agent({ Text: { message_id: 'm', chunk: 'A and B.', is_complete: true } }),
 *   agent('Done')
 * ])
 * assert.deepStrictEqual(
 *   rebuilt.messages.map((message) => message.role),
 *   ['user', 'assistant', 'tool', 'assistant', 'tool', 'assistant']
 * )
 *
 * @category folds
 * @since 0.1.0
 */
export const replayEvents = (events: ReadonlyArray<AetherEvent>, context?: Context): Context =>
  endReplay(events.reduce(replayEvent, beginReplay(context)))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const replayUser = (replay: AetherReplay, data: Raw): AetherReplay => {
  switch (data['type']) {
    case 'message': {
      const said = decodeMessage({ type: 'user', content: data['content'] }, 0)
      const before = closed(replay)
      return said.role === 'user' ? { ...before, context: appendMessages([spoken(said)])(before.context) } : before
    }
    case 'clearContext':
      return { context: clearConversation(replay.context), step: noStep }
    default:
      return replay
  }
}

const spoken = ({ content, extra }: Message): Message => ({
  ...user(...content),
  ...(extra === undefined ? {} : { extra })
})

const replayAgent = (replay: AetherReplay, name: string, fields: Raw): AetherReplay => {
  switch (name) {
    case 'Text':
    case 'Thought':
      return replaySpeech(replay, name === 'Text' ? 'text' : 'thought', fields)
    case 'ToolCall': {
      const request = requestOf(fields['request'])
      if (request === undefined) return replay
      const { context, step } = isAnswered(replay.step) ? closed(replay) : replay
      return { context, step: { ...step, requests: withRequest(step.requests, request) } }
    }
    case 'ToolResult':
    case 'ToolError': {
      const outcome = outcomeOf(fields, name)
      return outcome === undefined ? replay : { ...replay, step: answered(replay.step, outcome) }
    }
    case 'ContextCleared':
      return { context: clearConversation(replay.context), step: noStep }
    case 'ContextCompactionResult': {
      const { summary } = fields
      const before = closed(replay)
      if (typeof summary !== 'string') return before
      return { ...before, context: replaceAll(before.context, summary, undefined, false) }
    }
    case 'Done':
    case 'Cancelled':
    case 'Error':
    case 'AutoContinue':
      return closed(replay)
    default:
      return replay
  }
}

/** Chunks of one message belong to one step; their id is known from the first, their text is whole in the last. */
const replaySpeech = (replay: AetherReplay, field: 'text' | 'thought', fields: Raw): AetherReplay => {
  const { message_id: id, chunk, is_complete: isComplete } = fields
  const messageId = typeof id === 'string' && id !== '' ? id : undefined
  const { context, step } = isNextStep(replay.step, messageId, field) ? closed(replay) : replay
  const named = messageId === undefined || messageId === step.messageId ? step : { ...step, messageId }
  if (isComplete !== true || typeof chunk !== 'string') return { context, step: named }
  return { context, step: { ...named, [field]: chunk } }
}

const isNextStep = (step: AetherOpenStep, messageId: string | undefined, field: 'text' | 'thought'): boolean => {
  if (messageId !== undefined && step.messageId !== undefined) return messageId !== step.messageId
  return step.outcomes.length > 0 || step[field] !== ''
}

/** Whether all calls of a step have their results: what is called then, is called by the next step. */
const isAnswered = ({ requests, outcomes }: AetherOpenStep): boolean =>
  outcomes.length > 0 && requests.every(({ id }) => outcomes.some((outcome) => idOf(outcome) === id))

const idOf = (outcome: AetherOutcome): string => (outcome._tag === 'Left' ? outcome.left.id : outcome.right.id)

/** A call is announced more than once while its arguments arrive. */
const withRequest = (
  requests: ReadonlyArray<AetherToolRequest>,
  request: AetherToolRequest
): ReadonlyArray<AetherToolRequest> => [...requests.filter(({ id }) => id !== request.id), request]

const answered = (step: AetherOpenStep, outcome: AetherOutcome): AetherOpenStep =>
  step.outcomes.some((other) => idOf(other) === idOf(outcome))
    ? step
    : { ...step, outcomes: [...step.outcomes, outcome] }

const unanswered = 'The call was not answered: the session ended before.'

const closed = ({ context, step }: AetherReplay): AetherReplay => {
  const { text, thought, requests, outcomes } = step
  const byId = new Map(outcomes.map((outcome) => [idOf(outcome), outcome]))
  const called = new Set(requests.map(({ id }) => id))
  const ended = [
    ...requests.map((request) => withArguments(request, byId.get(request.id))),
    ...outcomes.filter((outcome) => !called.has(idOf(outcome)))
  ]
  const turn = { content: text, reasoning: { summaryText: thought }, outcomes: ended }
  const isSilent = text === '' && ended.length === 0
  return { context: isSilent ? context : pushAssistantTurn(turn)(context), step: noStep }
}

/** The crate leaves out the arguments of a call that failed, where it has them from the call. */
const withArguments = (request: AetherToolRequest, outcome: AetherOutcome | undefined): AetherOutcome => {
  if (outcome === undefined) return left({ ...request, error: unanswered })
  return outcome._tag === 'Left' ? left({ ...request, ...outcome.left }) : outcome
}

const isText = (value: unknown): value is string => typeof value === 'string'

const requestOf = (value: unknown): AetherToolRequest | undefined => {
  if (!isRaw(value) || !isText(value['id']) || !isText(value['name'])) return undefined
  return { id: value['id'], name: value['name'], arguments: isText(value['arguments']) ? value['arguments'] : '' }
}

const outcomeOf = (fields: Raw, name: string): Either<AetherToolError, AetherToolResult> | undefined => {
  const value = fields[name === 'ToolError' ? 'error' : 'result']
  const request = requestOf(value)
  if (request === undefined || !isRaw(value)) return undefined
  if (name === 'ToolResult') return isText(value['result']) ? right({ ...request, result: value['result'] }) : undefined
  if (!isText(value['error'])) return undefined
  const { arguments: said, ...named } = request
  return left({ ...named, ...(isText(value['arguments']) ? { arguments: said } : {}), error: value['error'] })
}

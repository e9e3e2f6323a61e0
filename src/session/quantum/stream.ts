/**
 * Responses of quantum's chat that come in events.
 *
 * @since 0.1.0
 */
import { parseArguments } from '../../dialects/openaiChat/calls'
import { isRaw, type Raw } from '../../dialects/wire'
import { isJsonObject, type JsonObject } from '../../model/Json'
import { type ChatContentBlock, type ChatResponse, type ChatUsage, stopReasons } from './chat'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is how far a response has come.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatStream {
  readonly response: ChatResponse
  /** The pieces of the input of calls that are not complete, by id. */
  readonly pieces: Readonly<Record<string, string>>
  /** The session that the stream names; the package for Go sends it first. */
  readonly sessionId?: string
  /** Why the stream failed. */
  readonly error?: string
  readonly isDone: boolean
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a stream of which nothing has come; id and model are those of the request, as the events do not tell them.
 *
 * @example
 * import assert from 'node:assert'
 * import { chatStream } from 'context-compaction/session'
 *
 * assert.strictEqual(chatStream({ model: 'm' }).response.model, 'm')
 *
 * @category constructors
 * @since 0.1.0
 */
export const chatStream = ({ id = '', model = '' }: Partial<Pick<ChatResponse, 'id' | 'model'>> = {}): ChatStream => ({
  response: { id, model, content: [], stop_reason: '', citations: [] },
  pieces: {},
  isDone: false
})

// -------------------------------------------------------------------------------------
// folds
// -------------------------------------------------------------------------------------

/**
 * Adds an event to a stream, as the JSON that stands in it (`data:`), parsed; `[DONE]` ends it. A call comes whole
 * (`tool_use`), or as a start, pieces of its input, and a completion. Heartbeats and unknown events change nothing: the stream
 * itself comes back.
 *
 * @example
 * import assert from 'node:assert'
 * import { chatStream, foldChatEvent, streamedResponse } from 'context-compaction/session'
 *
 * const stream = [
 *   { type: 'content_delta', delta: { text: 'I ' } },
 *   { type: 'content_delta', delta: { text: 'look.' } },
 *   { type: 'tool_use_start', id: 'c1', name: 'ls' },
 *   { type: 'tool_use_input_delta', id: 'c1', partial_json: '{"path":' },
 *   { type: 'tool_use_input_delta', id: 'c1', partial_json: '"."}' },
 *   '[DONE]'
 * ].reduce(foldChatEvent, chatStream({ id: 'r1', model: 'm' }))
 * assert.deepStrictEqual(streamedResponse(stream), {
 *   id: 'r1',
 *   model: 'm',
 *   content: [
 *     { type: 'text', text: 'I look.' },
 *     { type: 'tool_use', id: 'c1', name: 'ls', input: { path: '.' } }
 *   ],
 *   stop_reason: 'tool_use',
 *   citations: []
 * })
 *
 * @category folds
 * @since 0.1.0
 */
export const foldChatEvent = (stream: ChatStream, event: unknown): ChatStream => {
  if (event === '[DONE]') return { ...stream, isDone: true }
  if (!isRaw(event)) return stream
  switch (event['type']) {
    case 'content_delta':
      return withText(stream, 'text', event)
    case 'thinking_delta':
      return withText(stream, 'thinking', event)
    case 'tool_use_start':
    case 'tool_use':
    case 'tool_use_complete':
      return withCall(stream, event)
    case 'tool_use_input_delta': {
      const { id, partial_json: piece } = event
      if (typeof id !== 'string' || typeof piece !== 'string') return stream
      return { ...stream, pieces: { ...stream.pieces, [id]: (stream.pieces[id] ?? '') + piece } }
    }
    case 'usage':
      return { ...stream, response: { ...stream.response, usage: usageOf(event) } }
    case 'error':
      return { ...stream, error: textOf(event['message']) }
    case 'session': {
      const { session_id: id } = event
      return typeof id === 'string' ? { ...stream, sessionId: id } : stream
    }
    case 'done':
      return { ...stream, isDone: true }
    default:
      return stream
  }
}

/**
 * Reads the response that a stream has come to. A call that was not completed has the input that its pieces make, or none
 * when they make no JSON object. Why the model stopped is told where it is known: it called, it failed, or it was done.
 *
 * @example
 * import assert from 'node:assert'
 * import { chatStream, foldChatEvent, streamedResponse } from 'context-compaction/session'
 *
 * const call = { type: 'tool_use', id: 'c1', name: 'ls', input: {} }
 * assert.strictEqual(streamedResponse(foldChatEvent(chatStream(), call)).stop_reason, 'tool_use')
 *
 * @category conversions
 * @since 0.1.0
 */
export const streamedResponse = ({ response, pieces, error, isDone }: ChatStream): ChatResponse => {
  const content = response.content.map((block) => withPieces(block, pieces))
  const isCalling = content.some(({ type }) => type === 'tool_use')
  const reason = isCalling ? stopReasons.toolUse : isDone ? stopReasons.endTurn : ''
  return { ...response, content, stop_reason: error === undefined ? reason : stopReasons.error }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const countOf = (value: unknown): number =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0

const withContent = (stream: ChatStream, content: ReadonlyArray<ChatContentBlock>): ChatStream => ({
  ...stream,
  response: { ...stream.response, content }
})

const withText = (stream: ChatStream, type: 'text' | 'thinking', { delta }: Raw): ChatStream => {
  const said = isRaw(delta) ? textOf(delta['text']) : ''
  if (said === '') return stream
  const { content } = stream.response
  const last = content[content.length - 1]
  if (last?.type !== type) return withContent(stream, [...content, { type, text: said }])
  return withContent(stream, [...content.slice(0, -1), { ...last, text: (last.text ?? '') + said }])
}

/** A call is told again when it is complete: the completion has the input that counts. */
const withCall = (stream: ChatStream, { type, id, name, input }: Raw): ChatStream => {
  const block: ChatContentBlock = {
    type: 'tool_use',
    ...(typeof id === 'string' ? { id } : {}),
    name: textOf(name),
    ...(type === 'tool_use_start' ? {} : { input: isRaw(input) ? (input as JsonObject) : {} })
  }
  const { content } = stream.response
  const at = content.findIndex((other) => other.type === 'tool_use' && other.id !== undefined && other.id === block.id)
  if (at < 0) return withContent(stream, [...content, block])
  return type === 'tool_use_start'
    ? stream
    : withContent(stream, [...content.slice(0, at), block, ...content.slice(at + 1)])
}

const withPieces = (block: ChatContentBlock, pieces: Readonly<Record<string, string>>): ChatContentBlock => {
  if (block.type !== 'tool_use' || block.input !== undefined) return block
  const read = parseArguments(Object.hasOwn(pieces, block.id ?? '') ? pieces[block.id ?? ''] : '')
  return { ...block, input: isJsonObject(read) ? read : {} }
}

const usageOf = ({ input_tokens, output_tokens, cost_ticks, cached_tokens, reasoning_tokens }: Raw): ChatUsage => ({
  input_tokens: countOf(input_tokens),
  output_tokens: countOf(output_tokens),
  cost_ticks: countOf(cost_ticks),
  ...(cached_tokens === undefined ? {} : { cached_tokens: countOf(cached_tokens) }),
  ...(reasoning_tokens === undefined ? {} : { reasoning_tokens: countOf(reasoning_tokens) })
})

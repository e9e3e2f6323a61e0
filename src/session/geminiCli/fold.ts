/**
 * Folding gemini-cli-sdk's messages into a context.
 *
 * @since 0.1.0
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { opaqueOf } from '../../dialects/wire'
import { type Block, image, type ResultBlock, text, thinking, toolResult, toolUse } from '../../model/Block'
import { appendMessages, context, type Context, withMessages } from '../../model/Context'
import { user, withContent } from '../../model/Message'
import { geminiCliPlanEntryCodec } from './codec'
import type { GeminiCliBlock, GeminiCliToolResultBlock } from './content'
import {
  addGeminiCliUsage,
  type GeminiCliMessage,
  type GeminiCliPlanEntry,
  type GeminiCliResultMessage,
  type GeminiCliSystemMessage,
  type GeminiCliUsage,
  noGeminiCliUsage,
  planOf,
  sessionId
} from './message'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a stream of messages has come to so far.
 *
 * @category model
 * @since 0.1.0
 */
export interface GeminiCliSession {
  /** The id that the newest message with one names; empty before that. */
  readonly sessionId: string
  readonly context: Context
  /** The newest system message. */
  readonly system?: GeminiCliSystemMessage
  /** The newest result. */
  readonly result?: GeminiCliResultMessage
  /** The steps of the newest plan. */
  readonly plan: ReadonlyArray<GeminiCliPlanEntry>
  /** All results together, the tokens of thoughts too. */
  readonly usage: GeminiCliUsage
}

/**
 * Is a session of which nothing has been seen.
 *
 * @category constants
 * @since 0.1.0
 */
export const emptyGeminiCliSession: GeminiCliSession = /*#__PURE__*/ Object.freeze({
  sessionId: '',
  context: context({ messages: [] }),
  plan: [],
  usage: noGeminiCliUsage
})

// -------------------------------------------------------------------------------------
// folds
// -------------------------------------------------------------------------------------

/**
 * Adds a message to a session. What the model and the user said becomes messages of the context; other messages change
 * what is known beside it, and unknown ones nothing: the session itself comes back.
 *
 * | block                                   | becomes                                                          |
 * | --------------------------------------- | ---------------------------------------------------------------- |
 * | text, thinking, tool use, image         | the same; nothing, when it is empty                              |
 * | tool result, in a message of either     | part of one user message after the calls that it answers         |
 * | thinking, tool use, of the user         | opaque: only the model thinks and calls                          |
 * | unknown                                 | opaque                                                           |
 *
 * Messages of the model with the same `id` are one message that came in parts.
 *
 * @example
 * import assert from 'node:assert'
 * import { emptyGeminiCliSession, foldGeminiCliMessage, geminiCliMessage } from 'context-compaction/session'
 *
 * const session = [
 *   { type: 'user', message: { content: 'What is here?' } },
 *   { type: 'assistant', message: { content: [{ type: 'tool_use', id: 'c1', name: 'ls', input: {} }] } },
 *   { type: 'assistant', message: { content: [{ type: 'tool_result', tool_use_id: 'c1', content: 'a.ts' }, { type: 'text', text: 'a.ts' }] } }
 * ]
 *   .map(geminiCliMessage)
 *   .reduce(foldGeminiCliMessage, emptyGeminiCliSession)
 * assert.deepStrictEqual(
 *   session.context.messages.map((message) => message.role),
 *   ['user', 'assistant', 'user', 'assistant']
 * )
 *
 * @category folds
 * @since 0.1.0
 */
export const foldGeminiCliMessage = (session: GeminiCliSession, message: GeminiCliMessage): GeminiCliSession => {
  const named = withId(session, sessionId(message))
  switch (message.type) {
    case 'system':
      return { ...named, system: message }
    case 'assistant':
      return withContext(
        named,
        addAssistant(named.context, message.message.content, idOf(message.message.extra?.['id']))
      )
    case 'user':
      return withContext(named, addUser(named.context, message.message.content))
    case 'result':
      return { ...named, result: message, usage: addGeminiCliUsage(named.usage, message.usage) }
    case 'stream_event': {
      const plan = planOf(message)
      return plan === undefined ? named : { ...named, plan: plan.flatMap(readEntry) }
    }
    case 'unknown':
      return named
  }
}

/**
 * Folds messages into a session: {@link foldGeminiCliMessage} for each. Folding a stream in parts comes to the same.
 *
 * @example
 * import assert from 'node:assert'
 * import { foldGeminiCliMessages, geminiCliMessage } from 'context-compaction/session'
 *
 * const { usage, plan } = foldGeminiCliMessages([
 *   geminiCliMessage({ type: 'stream_event', event_type: 'plan_update', data: [{ content: 'Look.', priority: 'high' }] }),
 *   geminiCliMessage({ type: 'result', usage: { output_tokens: 3, thought_tokens: 40 } })
 * ])
 * assert.strictEqual(usage.thought_tokens, 40)
 * assert.deepStrictEqual(plan, [{ content: 'Look.', priority: 'high', status: 'pending' }])
 *
 * @category folds
 * @since 0.1.0
 */
export const foldGeminiCliMessages = (
  messages: ReadonlyArray<GeminiCliMessage>,
  session: GeminiCliSession = emptyGeminiCliSession
): GeminiCliSession => messages.reduce(foldGeminiCliMessage, session)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const withId = (session: GeminiCliSession, id: string): GeminiCliSession =>
  id === '' || id === session.sessionId ? session : { ...session, sessionId: id }

const withContext = (session: GeminiCliSession, after: Context): GeminiCliSession =>
  after === session.context ? session : { ...session, context: after }

const idOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const readEntry = (value: unknown): ReadonlyArray<GeminiCliPlanEntry> => {
  const read = geminiCliPlanEntryCodec.decode(value)
  return isRight(read) ? [read.right] : []
}

/** Results in a message of the model stand behind the calls, and what follows them is said after they were read. */
const addAssistant = (before: Context, content: ReadonlyArray<GeminiCliBlock>, id: string): Context => {
  let after = before
  let said: Array<Block> = []
  const speak = (): void => {
    if (said.length > 0) after = appendSaid(after, said, id)
    said = []
  }
  for (const block of content) {
    if (block.type === 'tool_result') {
      speak()
      after = appendResults(after, [resultOf(block)])
    } else if (!isSilent(block)) said.push(blockOf(block))
  }
  speak()
  return after
}

const addUser = (before: Context, content: ReadonlyArray<GeminiCliBlock>): Context => {
  const results: Array<Block> = []
  const words: Array<Block> = []
  for (const block of content)
    if (block.type === 'tool_result') results.push(resultOf(block))
    else if (!isSilent(block)) words.push(resultBlockOf(block))
  if (results.length === 0) return words.length === 0 ? before : appendMessages([user(...words)])(before)
  return appendResults(before, [...results, ...words])
}

/** Joins what came in parts: the same id, with nothing in between. */
const appendSaid = (before: Context, said: ReadonlyArray<Block>, id: string): Context => {
  const { messages } = before
  const last = messages[messages.length - 1]
  if (last?.id === id && last.role === 'assistant')
    return withMessages(before, [...messages.slice(0, -1), withContent(last, [...last.content, ...said])])
  const isTaken = messages.some((message) => message.id === id)
  return appendMessages([{ id: isTaken ? '' : id, role: 'assistant', content: said }])(before)
}

/** Joins the results of one step in one message. */
const appendResults = (before: Context, blocks: ReadonlyArray<Block>): Context => {
  const { messages } = before
  const last = messages[messages.length - 1]
  if (last?.role !== 'user' || !last.content.every((block) => block.type === 'tool_result'))
    return appendMessages([user(...blocks)])(before)
  return withMessages(before, [...messages.slice(0, -1), withContent(last, [...last.content, ...blocks])])
}

/** Whether a block says nothing: providers refuse empty texts. */
const isSilent = (block: GeminiCliBlock): boolean =>
  (block.type === 'text' && block.text === '') ||
  (block.type === 'thinking' && block.thinking === '' && block.signature === undefined)

const resultOf = ({ tool_use_id, content, is_error }: GeminiCliToolResultBlock): Block =>
  toolResult({
    ...(tool_use_id === '' ? {} : { toolUseId: tool_use_id }),
    content: typeof content === 'string' ? content : content.map(resultBlockOf),
    ...(is_error ? { isError: true } : {})
  })

/** What may stand in a result, and in what the user says. */
const resultBlockOf = (block: GeminiCliBlock): ResultBlock => {
  const read = blockOf(block)
  return read.type === 'text' || read.type === 'media' || read.type === 'opaque' ? read : opaqueOf(block)
}

const blockOf = (block: GeminiCliBlock): Block => {
  switch (block.type) {
    case 'text':
      return text(block.text)
    case 'thinking':
      return thinking(block.thinking, block.signature === undefined ? {} : { signature: block.signature })
    case 'tool_use':
      return toolUse({ ...(block.id === '' ? {} : { id: block.id }), name: block.name, input: block.input })
    case 'image':
      return block.source.type === 'url'
        ? image({ type: 'url', url: block.source.url })
        : image({ type: 'base64', mediaType: block.source.media_type, data: block.source.data })
    case 'tool_result':
      return resultOf(block)
    case 'unknown':
      return opaqueOf(block.raw)
  }
}

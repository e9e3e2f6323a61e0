/**
 * A whole exchange of a session around a model that is asked.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, isRight, left, toError } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { type TaskEither, tryCatch } from 'fp-ts/lib/TaskEither.js'
import type { Json, JsonObject } from '../../model/Json'
import type { SummaryRun } from '../../summary/summarizeWith'
import type { ChatMessage, ChatResponse, ChatTool } from './chat'
import type { ExchangeOptions } from './compaction'
import { chatMessages, chatOfTool } from './convert'
import { beginExchange, type Exchange, receiveReply, type Replied, withBetterSummary } from './exchange'
import type { Session } from './Session'
import type { SessionError } from './SessionError'
import type { SessionChatRequest } from './wire'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a request of quantum's chat (`POST /qai/v1/chat`).
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatRequest {
  readonly model: string
  readonly messages: ReadonlyArray<ChatMessage>
  readonly tools?: ReadonlyArray<ChatTool>
  readonly tool_choice?: Json
  readonly stream?: boolean
  readonly temperature?: number
  readonly max_tokens?: number
  readonly reasoning_effort?: string
  readonly provider_options?: JsonObject
}

/**
 * Asks a model: any failure is `left`.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatModel<E> {
  (exchange: Exchange): TaskEither<E, ChatResponse>
}

/**
 * Is what {@link chat} takes beside the model.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChatOptions extends ExchangeOptions {
  /** Makes a summary by a model where one is due, e.g. `summarizeWith(…)`. When it fails, the one by rule stays. */
  readonly summarize?: SummaryRun
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes what an exchange sends as a request of quantum's chat. Whether the answer is streamed is always said, as the
 * packages for TypeScript and Go do; the one for Rust leaves it open.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { beginExchange, chatRequest, session } from 'context-compaction/session'
 *
 * const asked = beginExchange({ message: 'hello', model: 'gemini-2.5-flash' })(session({ id: 's1', system: 'Be brief.' }))
 * assert.ok(isRight(asked))
 * assert.deepStrictEqual(chatRequest(asked.right), {
 *   model: 'gemini-2.5-flash',
 *   messages: [
 *     { role: 'system', content: 'Be brief.' },
 *     { role: 'user', content: 'hello' }
 *   ],
 *   stream: false
 * })
 *
 * @category conversions
 * @since 0.1.0
 */
export const chatRequest = ({ session, request, context }: Exchange): ChatRequest => {
  const { temperature, max_tokens, tool_choice, reasoning_effort, provider_options, stream = false } = request
  return {
    model: session.model ?? '',
    messages: chatMessages(context),
    ...(context.tools.length === 0 ? {} : { tools: context.tools.map(chatOfTool) }),
    ...(tool_choice === undefined ? {} : { tool_choice }),
    stream,
    ...(temperature === undefined ? {} : { temperature }),
    ...(max_tokens === undefined ? {} : { max_tokens }),
    ...(reasoning_effort === undefined ? {} : { reasoning_effort }),
    ...(provider_options === undefined ? {} : { provider_options })
  }
}

// -------------------------------------------------------------------------------------
// steps
// -------------------------------------------------------------------------------------

/**
 * Runs an exchange: begins it, lets a model summarise where that is due, asks the model, and takes its response
 * (`Client::chat_session`, with the server in it). Whatever fails is `left`, a model that throws too, and the session is as it
 * was: ask again with it. A summariser that fails in any way is done without.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { right } from 'fp-ts/lib/TaskEither.js'
 * import { chat, type ChatModel, session } from 'context-compaction/session'
 *
 * const echo: ChatModel<never> = ({ request }) =>
 *   right({ id: 'r1', model: 'echo', content: [{ type: 'text', text: request.message }], stop_reason: 'end_turn', citations: [] })
 * const replied = await chat(echo)({ message: 'hello' })(session({ id: 's1' }))()
 * assert.ok(isRight(replied))
 * assert.strictEqual(replied.right.response.session_id, 's1')
 * assert.strictEqual(replied.right.session.context.messages.length, 2)
 *
 * @category steps
 * @since 0.1.0
 */
export const chat =
  <E>(model: ChatModel<E>, options: ChatOptions = {}) =>
  (request: SessionChatRequest) =>
  (before: Session): TaskEither<SessionError | E, Replied> =>
  async () => {
    const begun = beginExchange(request, options)(before)
    if (isLeft(begun)) return begun
    const exchange = await summarising(begun.right, options)
    const asked = await tried(() => model(exchange)())
    if (isLeft(asked)) return left({ type: 'ModelThrew', message: asked.left.message })
    const response = asked.right
    return isLeft(response) ? left(response.left) : receiveReply(response.right, options)(exchange.session)
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** With a summary by a model, or as it was when there is none, or none that is taken. */
const summarising = async (exchange: Exchange, { summarize, ...options }: ChatOptions): Promise<Exchange> => {
  if (summarize === undefined || !isSome(exchange.plan)) return exchange
  const { value: plan } = exchange.plan
  const summarised = await tried(() => summarize(plan)())
  if (isLeft(summarised) || isLeft(summarised.right)) return exchange
  const better = withBetterSummary(summarised.right.right, options)(exchange)
  return isRight(better) ? better.right : exchange
}

/** What a promise comes to; an exception of whoever makes it is an error as well. */
const tried = <A>(promised: () => Promise<A>): Promise<Either<Error, A>> => tryCatch(async () => promised(), toError)()

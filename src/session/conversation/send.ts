/**
 * Sending, without sending: the request before, and the response after.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type JsonError, decodeWith } from '../../codecs/JsonError'
import { decodeMessage } from '../../dialects/anthropic/decode'
import type { Raw } from '../../dialects/wire'
import { appendMessages } from '../../model/Context'
import type { Infeasible } from '../../strategy/Infeasible'
import { type AnthropicUsage, type Conversation, modelOf, type UsageRecord, withContext } from '../Conversation'
import { buildRequest, type ConversationRequest } from './buildRequest'
import { compactIfNeeded, type CompactedConversation } from './compactIfNeeded'
import { responseCodec } from './codecs'
import type { ConversationSituation } from './estimate'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a request, and the conversation that its response belongs to.
 *
 * @category model
 * @since 0.1.0
 */
export interface RequestedConversation extends CompactedConversation {
  readonly request: ConversationRequest
}

// -------------------------------------------------------------------------------------
// the two halves
// -------------------------------------------------------------------------------------

/**
 * Makes the next request: compacts when that is due, then builds it. Give the response to {@link receive}, with the
 * conversation that came along. When the request fails, go on with the one from before: nothing is lost.
 *
 * `left` comes back when the history cannot be made small enough.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { conversation, pushUser, receive, request, turnCount } from 'context-compaction/session'
 *
 * const asked = request()(pushUser('hello')(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })))
 * assert.ok(isRight(asked))
 * assert.deepStrictEqual(asked.right.request.messages, [{ role: 'user', content: 'hello' }])
 *
 * // what the provider says to asked.right.request
 * const response = { model: 'claude-sonnet-4-6', content: [{ type: 'text', text: 'hi' }], usage: { input_tokens: 9, output_tokens: 3 } }
 * const answered = receive(response)(asked.right.conversation)
 * assert.ok(isRight(answered))
 * assert.strictEqual(turnCount(answered.right), 1)
 * assert.deepStrictEqual(answered.right.context.messages.map(({ role }) => role), ['user', 'assistant'])
 *
 * @category mapping
 * @since 0.1.0
 */
export const request =
  (situation: ConversationSituation = {}) =>
  (conversation: Conversation): Either<Infeasible, RequestedConversation> => {
    const compacted = compactIfNeeded(situation)(conversation)
    if (isLeft(compacted)) return compacted
    return right({ ...compacted.right, request: buildRequest(compacted.right.conversation) })
  }

/**
 * Takes in a response: appends the answer and records what it has cost, under the name of the model that answered.
 *
 * An answer without blocks is recorded and not appended, because the provider takes no empty message back. With `compat` it is
 * appended, and recorded under the name of the model that was asked. There is a {@link JsonError} for what is no response, such
 * as the body of an error.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { drawJsonError } from 'context-compaction/codecs'
 * import { conversation, receive } from 'context-compaction/session'
 *
 * const failed = receive({ type: 'error', error: { type: 'overloaded_error' } })(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }))
 * assert.strictEqual(
 *   isLeft(failed) ? drawJsonError(failed.left) : '',
 *   'response: model: expected a string, found nothing'
 * )
 *
 * @category mapping
 * @since 0.1.0
 */
export const receive =
  (response: unknown) =>
  (conversation: Conversation): Either<JsonError, Conversation> => {
    const read = decodeResponse(response)
    if (isLeft(read)) return read
    const { compat = false, context, usageHistory } = conversation
    // the codec has just checked these fields
    const { model, content, usage } = read.right as unknown as Response
    const answer = { ...decodeMessage({ role: 'assistant', content: content ?? [] }, 0), id: '' }
    const isAppended = compat || answer.content.length > 0
    const grown = isAppended ? appendMessages([answer])(context) : context
    const record: UsageRecord = {
      model: compat ? modelOf(conversation) : model,
      usage: usage ?? { input_tokens: 0, output_tokens: 0 },
      ...(compat || !isAppended ? {} : { message: placeOf(grown.messages) })
    }
    return right({ ...withContext(grown)(conversation), usageHistory: [...usageHistory, record] })
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Response {
  readonly model: string
  readonly content?: ReadonlyArray<unknown>
  readonly usage?: AnthropicUsage
}

const decodeResponse: (value: unknown) => Either<JsonError, Raw> = /*#__PURE__*/ decodeWith('response', responseCodec)

const placeOf = (messages: ReadonlyArray<{ readonly id: string }>): { readonly id: string; readonly index: number } => {
  const index = messages.length - 1
  return { id: messages[index]!.id, index }
}

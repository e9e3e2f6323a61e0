import type Anthropic from '@anthropic-ai/sdk'
import type {
  BetaMessage,
  MessageCreateParamsNonStreaming as BetaParams
} from '@anthropic-ai/sdk/resources/beta/messages'
import type { Message, MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages'
import type { Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import {
  type AnthropicUsage,
  buildRequest,
  compactIfNeeded,
  type Conversation,
  conversation,
  pushUser,
  pushWire,
  receive,
  request,
  type RequestedConversation,
  withCompaction,
  withSystem,
  withThinking,
  withToolChoice
} from 'context-compaction/session'
import { type Infeasible, presets } from 'context-compaction/strategy'
import { describe, expectTypeOf, test } from 'vitest'

declare const client: Anthropic
declare const message: Message
declare const betaMessage: BetaMessage
declare const c: Conversation
declare const other: Conversation

describe('a conversation', () => {
  test('sends what the SDK takes, and takes in what it gives', () => {
    const built = buildRequest(c)
    expectTypeOf(built).toExtend<MessageCreateParamsNonStreaming>()
    expectTypeOf(built).toExtend<BetaParams>()
    void client.messages.create(built)
    expectTypeOf(message.usage).toExtend<AnthropicUsage>()
    expectTypeOf(betaMessage.usage).toExtend<AnthropicUsage>()
    expectTypeOf(receive(message)).toBeCallableWith(c)
    expectTypeOf(pushWire).toBeCallableWith(message)
  })

  test('composes without annotations', () => {
    const asked = pipe(
      conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }),
      withSystem('Be brief.'),
      withCompaction({ maxInputTokens: 5 }),
      withCompaction(presets.default),
      withThinking({ type: 'enabled', budget_tokens: 1024 }),
      withToolChoice({ type: 'auto' }),
      pushUser('hello'),
      request()
    )
    expectTypeOf(asked).toEqualTypeOf<Either<Infeasible, RequestedConversation>>()
    expectTypeOf(compactIfNeeded()).parameter(0).toEqualTypeOf<Conversation>()
  })

  test('is told what it must be', () => {
    // @ts-expect-error [2345] maxTokens is required
    conversation({ model: 'm' })
    // @ts-expect-error [2353] there is no such number
    withCompaction({ maxInput: 5 })
    // @ts-expect-error [2540] a conversation does not change
    c.context = other.context
  })
})

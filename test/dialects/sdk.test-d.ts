import type Anthropic from '@anthropic-ai/sdk'
import type { MessageCreateParams as BetaMessageCreateParams } from '@anthropic-ai/sdk/resources/beta/messages'
import type {
  MessageCreateParams,
  MessageCreateParamsNonStreaming,
  MessageParam
} from '@anthropic-ai/sdk/resources/messages'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import type OpenAI from 'openai'
import type {
  ChatCompletionCreateParams,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam
} from 'openai/resources/chat/completions'
import { describe, expectTypeOf, test } from 'vitest'
import { anthropic, type DecodeError, through } from '../../src/dialects/anthropic'
import { openaiChat, through as throughOpenai } from '../../src/dialects/openaiChat'
import type { Context } from '../../src/model/Context'

const same = (context: Context): Context => context
declare const context: Context

describe('anthropic', () => {
  const request = {
    model: 'claude-sonnet-4-5',
    max_tokens: 1024,
    system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
    messages: [
      { role: 'user', content: 'What is here?' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'ls', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: 'a.ts' }] }
    ]
  } satisfies MessageCreateParamsNonStreaming

  test('requests of the SDK are accepted and keep their type', () => {
    const params: MessageCreateParamsNonStreaming = request
    expectTypeOf(through(anthropic)(same)(params)).toEqualTypeOf<Either<DecodeError, MessageCreateParamsNonStreaming>>()
    expectTypeOf(through(anthropic)(same)(request)).toEqualTypeOf<Either<DecodeError, typeof request>>()
    expectTypeOf(through(anthropic)(same)({} as MessageCreateParams)).toEqualTypeOf<
      Either<DecodeError, MessageCreateParams>
    >()
    expectTypeOf(through(anthropic)(same)({} as BetaMessageCreateParams)).toEqualTypeOf<
      Either<DecodeError, BetaMessageCreateParams>
    >()
    expectTypeOf(anthropic.violations).toBeCallableWith(params)
    expectTypeOf(anthropic.decode).toBeCallableWith(params)
  })

  test('what comes back is what the client takes', () => {
    const reduced = through(anthropic)(same)(request)
    if (isRight(reduced)) expectTypeOf<Anthropic['messages']['create']>().toBeCallableWith(reduced.right)
    const messages: Array<MessageParam> = anthropic.encode(context).messages
    const params: MessageCreateParamsNonStreaming = {
      model: 'claude-sonnet-4-5',
      max_tokens: 1024,
      ...anthropic.encode(context)
    }
    expectTypeOf(messages).toEqualTypeOf<Array<MessageParam>>()
    expectTypeOf(params).toEqualTypeOf<MessageCreateParamsNonStreaming>()
  })

  test('histories that are read-only are accepted', () => {
    const messages: ReadonlyArray<MessageParam> = request.messages
    expectTypeOf(through(anthropic)(same)({ messages })).toEqualTypeOf<
      Either<DecodeError, { messages: ReadonlyArray<MessageParam> }>
    >()
  })

  test('what has no messages is refused', () => {
    // @ts-expect-error [2345] messages are required
    through(anthropic)(same)({ model: 'claude-sonnet-4-5' })
    // @ts-expect-error [2345] messages are a list
    through(anthropic)(same)({ messages: 'hello' })
  })
})

describe('openai-chat', () => {
  const request = {
    model: 'gpt-4o',
    messages: [
      { role: 'developer', content: 'Be brief.' },
      { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://a.test/b.png' } }] },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c', type: 'function', function: { name: 'ls', arguments: '{}' } }]
      },
      { role: 'tool', tool_call_id: 'c', content: 'a.ts' }
    ]
  } satisfies ChatCompletionCreateParamsNonStreaming

  test('requests of the SDK are accepted and keep their type', () => {
    const params: ChatCompletionCreateParams = request
    expectTypeOf(throughOpenai(openaiChat)(same)({} as ChatCompletionCreateParams)).toEqualTypeOf<
      Either<DecodeError, ChatCompletionCreateParams>
    >()
    expectTypeOf(throughOpenai(openaiChat)(same)(request)).toEqualTypeOf<Either<DecodeError, typeof request>>()
    expectTypeOf(openaiChat.violations).toBeCallableWith(params)
    expectTypeOf(openaiChat.decode).toBeCallableWith(params)
  })

  test('what comes back is what the client takes', () => {
    const reduced = throughOpenai(openaiChat)(same)(request)
    if (isRight(reduced)) expectTypeOf<OpenAI['chat']['completions']['create']>().toBeCallableWith(reduced.right)
    const messages: Array<ChatCompletionMessageParam> = openaiChat.encode(context).messages
    const params: ChatCompletionCreateParamsNonStreaming = { model: 'gpt-4o', ...openaiChat.encode(context) }
    expectTypeOf(messages).toEqualTypeOf<Array<ChatCompletionMessageParam>>()
    expectTypeOf(params).toEqualTypeOf<ChatCompletionCreateParamsNonStreaming>()
  })
})

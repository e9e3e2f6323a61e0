import { convertToModelMessages, generateText, type ModelMessage, streamText, type UIMessage } from 'ai'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { describe, expectTypeOf, test } from 'vitest'
import { aiSdk, aiSdkUi, type DecodeError, through } from '../../src/dialects/aiSdk'
import type { Context } from '../../src/model/Context'

declare const context: Context
const same = (context: Context): Context => context

describe('ai-sdk', () => {
  const messages: Array<ModelMessage> = [
    { role: 'user', content: [{ type: 'file', data: new Uint8Array([1]), mediaType: 'image/png' }] },
    { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c', toolName: 'ls', input: {} }] },
    {
      role: 'tool',
      content: [{ type: 'tool-result', toolCallId: 'c', toolName: 'ls', output: { type: 'json', value: [] } }]
    }
  ]

  test('requests of the SDK are accepted and keep their type', () => {
    const request = { model: 'openai/gpt-6' as const, instructions: 'Be brief.', messages }
    expectTypeOf(through(aiSdk)(same)(request)).toEqualTypeOf<Either<DecodeError, typeof request>>()
    expectTypeOf(aiSdk.violations).toBeCallableWith(request)
    expectTypeOf(aiSdk.decode).toBeCallableWith(request)
  })

  test('what comes back is what the SDK takes', () => {
    const reduced = through(aiSdk)(same)({ model: 'openai/gpt-6', messages })
    if (isRight(reduced)) {
      expectTypeOf(generateText).toBeCallableWith(reduced.right)
      expectTypeOf(streamText).toBeCallableWith(reduced.right)
    }
    expectTypeOf(generateText).toBeCallableWith({ model: 'openai/gpt-6', ...aiSdk.encode(context) })
    const encoded: Array<ModelMessage> = aiSdk.encode(context).messages
    expectTypeOf(encoded).toEqualTypeOf<Array<ModelMessage>>()
  })

  test('what has no messages is refused', () => {
    // @ts-expect-error [2345] messages are required
    through(aiSdk)(same)({ prompt: 'hello' })
  })
})

describe('ai-sdk, UI messages', () => {
  test('messages of the SDK are accepted, keep their type, and are converted', () => {
    const chat: { messages: Array<UIMessage> } = { messages: [] }
    const reduced = through(aiSdkUi)(same)(chat)
    expectTypeOf(reduced).toEqualTypeOf<Either<DecodeError, { messages: Array<UIMessage> }>>()
    if (isRight(reduced)) void convertToModelMessages(reduced.right.messages)
    void convertToModelMessages(aiSdkUi.encode(context).messages)
  })
})

import type { Mistral } from '@mistralai/mistralai'
import type { ChatCompletionRequest } from '@mistralai/mistralai/models/components'
import type { CreateMessageRequestParams, SamplingMessage } from '@modelcontextprotocol/sdk/types.js'
import type { Cohere, CohereClientV2 } from 'cohere-ai'
import type { Either } from 'fp-ts/lib/Either.js'
import { describe, expectTypeOf, test } from 'vitest'
import { cohere } from '../../src/dialects/cohere'
import { type DecodeError, through } from '../../src/dialects/Dialect'
import { mcpSampling } from '../../src/dialects/mcpSampling'
import { mistral } from '../../src/dialects/mistral'
import type { Context } from '../../src/model/Context'

const same = (context: Context): Context => context
declare const context: Context

describe('mistral', () => {
  const request = {
    model: 'mistral-large-latest',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: [{ type: 'image_url', imageUrl: 'https://a.test/b.png' }] },
      { role: 'assistant', content: '', toolCalls: [{ id: 'abcdefgh1', function: { name: 'ls', arguments: {} } }] },
      { role: 'tool', toolCallId: 'abcdefgh1', content: 'a.ts' }
    ]
  } satisfies ChatCompletionRequest

  test('requests of the SDK are accepted and keep their type', () => {
    const params: ChatCompletionRequest = request
    expectTypeOf(through(mistral)(same)(params)).toEqualTypeOf<Either<DecodeError, ChatCompletionRequest>>()
    expectTypeOf(mistral.violations).toBeCallableWith(params)
  })

  test('what comes back is what the client takes', () => {
    const params: ChatCompletionRequest = { model: 'm', ...mistral.encode(context) }
    expectTypeOf<Mistral['chat']['complete']>().toBeCallableWith(params)
  })
})

describe('cohere', () => {
  const request = {
    model: 'command-a-03-2025',
    messages: [
      { role: 'user', content: [{ type: 'image_url', imageUrl: { url: 'https://a.test/b.png' } }] },
      {
        role: 'assistant',
        toolPlan: 'Look.',
        toolCalls: [{ id: 'a', type: 'function', function: { name: 'ls', arguments: '{}' } }]
      },
      { role: 'tool', toolCallId: 'a', content: [{ type: 'document', document: { data: { text: 'a.ts' } } }] }
    ]
  } satisfies Cohere.V2ChatRequest

  test('requests of the SDK are accepted and keep their type', () => {
    const params: Cohere.V2ChatRequest = request
    expectTypeOf(through(cohere)(same)(params)).toEqualTypeOf<Either<DecodeError, Cohere.V2ChatRequest>>()
    expectTypeOf(cohere.violations).toBeCallableWith(params)
  })

  test('what comes back is what the client takes', () => {
    const params: Cohere.V2ChatRequest = { model: 'm', ...cohere.encode(context) }
    expectTypeOf<CohereClientV2['chat']>().toBeCallableWith(params)
  })
})

describe('mcp-sampling', () => {
  const request = {
    maxTokens: 10,
    messages: [
      { role: 'user', content: { type: 'text', text: 'a' } },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'ls', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', toolUseId: 'a', content: [{ type: 'text', text: 'a.ts' }] }] }
    ]
  } satisfies CreateMessageRequestParams

  test('parameters of the SDK are accepted and keep their type', () => {
    const params: CreateMessageRequestParams = request
    expectTypeOf(through(mcpSampling)(same)(params)).toEqualTypeOf<Either<DecodeError, CreateMessageRequestParams>>()
    expectTypeOf(mcpSampling.violations).toBeCallableWith(params)
  })

  test('what comes back is what the server sends', () => {
    const messages: Array<SamplingMessage> = mcpSampling.encode(context).messages
    const params: CreateMessageRequestParams = { maxTokens: 10, ...mcpSampling.encode(context) }
    expectTypeOf(messages).toEqualTypeOf<Array<SamplingMessage>>()
    expectTypeOf(params).toEqualTypeOf<CreateMessageRequestParams>()
  })
})

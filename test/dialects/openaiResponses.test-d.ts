import { type Either, isRight } from 'fp-ts/lib/Either.js'
import type OpenAI from 'openai'
import type {
  ResponseCreateParamsNonStreaming,
  ResponseInput,
  ResponseInputItem
} from 'openai/resources/responses/responses'
import { describe, expectTypeOf, test } from 'vitest'
import { type DecodeError, openaiResponses, through } from '../../src/dialects/openaiResponses'
import type { Context } from '../../src/model/Context'

const same = (context: Context): Context => context
declare const context: Context

describe('openai-responses', () => {
  const request = {
    model: 'gpt-5.4',
    instructions: 'Be brief.',
    input: [
      { role: 'user', content: 'What is here?' },
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAA' },
      { type: 'function_call', id: 'fc_1', call_id: 'c', name: 'ls', arguments: '{}' },
      { type: 'function_call_output', call_id: 'c', output: 'a.ts' }
    ]
  } satisfies ResponseCreateParamsNonStreaming & { input: ResponseInput }

  test('requests of the SDK are accepted and keep their type', () => {
    const params: ResponseCreateParamsNonStreaming & { input: string | ResponseInput } = request
    expectTypeOf(through(openaiResponses)(same)(request)).toEqualTypeOf<Either<DecodeError, typeof request>>()
    expectTypeOf(through(openaiResponses)(same)(params)).toEqualTypeOf<Either<DecodeError, typeof params>>()
    expectTypeOf(through(openaiResponses)(same)({ input: 'hello' })).toEqualTypeOf<
      Either<DecodeError, { input: string }>
    >()
    expectTypeOf(openaiResponses.violations).toBeCallableWith(params)
    expectTypeOf(openaiResponses.decode).toBeCallableWith({})
  })

  test('what comes back is what the client takes', () => {
    const reduced = through(openaiResponses)(same)(request)
    if (isRight(reduced)) expectTypeOf<OpenAI['responses']['create']>().toBeCallableWith(reduced.right)
    const { input } = openaiResponses.encode(context)
    const items: Array<ResponseInputItem> = typeof input === 'string' ? [] : input
    const params: ResponseCreateParamsNonStreaming = { model: 'gpt-5.4', ...openaiResponses.encode(context) }
    expectTypeOf(items).toEqualTypeOf<Array<ResponseInputItem>>()
    expectTypeOf(params).toEqualTypeOf<ResponseCreateParamsNonStreaming>()
  })

  test('histories that are read-only are accepted', () => {
    const input: ReadonlyArray<ResponseInputItem> = request.input
    expectTypeOf(through(openaiResponses)(same)({ input })).toEqualTypeOf<
      Either<DecodeError, { input: ReadonlyArray<ResponseInputItem> }>
    >()
  })

  test('what has no input is refused', () => {
    // @ts-expect-error [2345] an input is required
    through(openaiResponses)(same)({ model: 'gpt-5.4' })
    // @ts-expect-error [2345] an input is a string or a list
    through(openaiResponses)(same)({ input: 5 })
  })
})

import {
  type Content,
  createPartFromFunctionResponse,
  type GenerateContentParameters,
  type GoogleGenAI,
  type Part
} from '@google/genai'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { describe, expectTypeOf, test } from 'vitest'
import { type DecodeError, gemini, type GeminiProfile, profileFor, through } from '../../src/dialects/gemini'
import type { Context } from '../../src/model/Context'
import { withProfile } from '../../src/model/Context'

const same = (context: Context): Context => context
declare const context: Context

describe('gemini', () => {
  const request = {
    model: 'gemini-3-pro-preview',
    config: {
      systemInstruction: 'Be brief.',
      tools: [{ functionDeclarations: [{ name: 'ls', parametersJsonSchema: { type: 'object' } }] }]
    },
    contents: [
      { role: 'user', parts: [{ text: 'What is here?' }] },
      { role: 'model', parts: [{ functionCall: { id: 'c', name: 'ls', args: {} }, thoughtSignature: 'c2ln' }] },
      { role: 'user', parts: [createPartFromFunctionResponse('c', 'ls', { output: 'a.ts' })] }
    ]
  } satisfies GenerateContentParameters

  test('requests of the SDK are accepted and keep their type', () => {
    const params: GenerateContentParameters = request
    expectTypeOf(through(gemini)(same)(params)).toEqualTypeOf<Either<DecodeError, GenerateContentParameters>>()
    expectTypeOf(through(gemini)(same)(request)).toEqualTypeOf<Either<DecodeError, typeof request>>()
    expectTypeOf(gemini.violations).toBeCallableWith(params)
    expectTypeOf(gemini.decode).toBeCallableWith(params)
  })

  test('contents may have any form that the SDK takes', () => {
    const forms: ReadonlyArray<GenerateContentParameters['contents']> = [
      'hello',
      { text: 'hello' },
      ['hello', { text: 'you' }],
      { role: 'user', parts: [{ text: 'hello' }] }
    ]
    for (const contents of forms) through(gemini)(same)({ contents })
    const list: ReadonlyArray<Content> = request.contents
    expectTypeOf(through(gemini)(same)({ contents: list })).toEqualTypeOf<
      Either<DecodeError, { contents: ReadonlyArray<Content> }>
    >()
  })

  test('what comes back is what the client takes', () => {
    const reduced = through(gemini)(same)(request)
    if (isRight(reduced)) expectTypeOf<GoogleGenAI['models']['generateContent']>().toBeCallableWith(reduced.right)
    const params: GenerateContentParameters = { model: 'gemini-3-pro-preview', ...gemini.encode(context) }
    const contents: Array<Content> = gemini.encode(context).contents
    const parts: Array<Part> | undefined = contents[0]?.parts
    expectTypeOf(params).toEqualTypeOf<GenerateContentParameters>()
    expectTypeOf(parts).toEqualTypeOf<Array<Part> | undefined>()
  })

  test('its profiles are profiles', () => {
    expectTypeOf(profileFor('gemini-3-pro')).toEqualTypeOf<GeminiProfile>()
    expectTypeOf(withProfile).toBeCallableWith(profileFor('gemini-3-pro'))
  })

  test('what has no contents is refused', () => {
    // @ts-expect-error [2345] contents are required
    through(gemini)(same)({ model: 'gemini-3-pro-preview' })
    // @ts-expect-error [2322] contents are no number
    through(gemini)(same)({ contents: 5 })
  })
})

import type {
  BedrockRuntimeClient,
  ConverseCommandInput,
  ConverseCommandOutput,
  ConverseStreamCommandInput,
  Message
} from '@aws-sdk/client-bedrock-runtime'
import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { describe, expectTypeOf, test } from 'vitest'
import { bedrock, type BedrockProfile, type DecodeError, profileFor, through } from '../../src/dialects/bedrock'
import { type Context, withProfile } from '../../src/model/Context'

const same = (context: Context): Context => context
declare const context: Context
declare const client: BedrockRuntimeClient
declare const output: ConverseCommandOutput

describe('bedrock', () => {
  const request = {
    modelId: 'us.anthropic.claude-sonnet-4-6',
    system: [{ text: 'Be brief.' }, { cachePoint: { type: 'default' } }],
    toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] },
    messages: [
      {
        role: 'user',
        content: [{ image: { format: 'png', source: { bytes: new Uint8Array() } } }, { text: 'And here?' }]
      },
      { role: 'assistant', content: [{ toolUse: { toolUseId: 't', name: 'ls', input: {} } }] },
      { role: 'user', content: [{ toolResult: { toolUseId: 't', content: [{ text: 'a.ts' }] } }] }
    ]
  } satisfies ConverseCommandInput

  test('requests of the SDK are accepted and keep their type', () => {
    const params: ConverseCommandInput = request
    expectTypeOf(through(bedrock)(same)(params)).toEqualTypeOf<Either<DecodeError, ConverseCommandInput>>()
    expectTypeOf(through(bedrock)(same)({} as ConverseStreamCommandInput)).toEqualTypeOf<
      Either<DecodeError, ConverseStreamCommandInput>
    >()
    expectTypeOf(through(bedrock)(same)(request)).toEqualTypeOf<Either<DecodeError, typeof request>>()
    expectTypeOf(bedrock.violations).toBeCallableWith(params)
    expectTypeOf(bedrock.decode).toBeCallableWith(params)
  })

  test('answers of the SDK go into histories as they are', () => {
    const message = output.output?.message
    const messages: ReadonlyArray<Message> = [...request.messages, ...(message === undefined ? [] : [message])]
    expectTypeOf(through(bedrock)(same)({ messages })).toEqualTypeOf<
      Either<DecodeError, { messages: ReadonlyArray<Message> }>
    >()
  })

  test('what comes back is what the client takes', () => {
    const reduced = through(bedrock)(same)(request)
    if (isRight(reduced))
      expectTypeOf(client.send(new ConverseCommand(reduced.right))).resolves.toExtend<ConverseCommandOutput>()
    const messages: Array<Message> = bedrock.encode(context).messages
    const params: ConverseCommandInput = { modelId: 'us.amazon.nova-pro-v1:0', ...bedrock.encode(context) }
    expectTypeOf(messages).toEqualTypeOf<Array<Message>>()
    expectTypeOf(params).toEqualTypeOf<ConverseCommandInput>()
  })

  test('its profiles are profiles', () => {
    expectTypeOf(profileFor('us.amazon.nova-pro-v1:0')).toEqualTypeOf<BedrockProfile>()
    expectTypeOf(withProfile).toBeCallableWith(profileFor('us.amazon.nova-pro-v1:0'))
  })

  test('messages are a list', () => {
    // @ts-expect-error [2322] messages are a list
    through(bedrock)(same)({ messages: 'hello' })
  })
})

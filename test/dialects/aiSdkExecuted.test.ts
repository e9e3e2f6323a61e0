/** The AI SDK itself decides what it refuses: `generateText` with a mock model, `convertToModelMessages`, its schemas. */
import {
  convertToModelMessages,
  generateText,
  jsonSchema,
  type ModelMessage,
  modelMessageSchema,
  type UIMessage
} from 'ai'
import { MockLanguageModelV4 } from 'ai/test'
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { aiSdk, aiSdkUi, through } from '../../src/dialects/aiSdk'
import { shuffledAiSdkRequest, validAiSdkRequest, validUiRequest } from './aiSdkArbitrary'
import { everyReducer } from './frameworkReducers'
import { clone, unwrap } from './laws'

const numRuns = Math.max(60, Number(process.env['FC_RUNS'] ?? 0))

const model = new MockLanguageModelV4({
  doGenerate: () =>
    Promise.resolve({
      content: [{ type: 'text' as const, text: 'ok' }],
      finishReason: { unified: 'stop' as const, raw: undefined },
      usage: {
        inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
        outputTokens: { total: 1, text: 1, reasoning: undefined }
      },
      warnings: []
    })
})

const tools = { ls: { description: 'lists', inputSchema: jsonSchema({}), execute: () => 'a.ts' } }

/** What the AI SDK says of messages: the name of its error, or nothing. */
const refusal = async (messages: ReadonlyArray<unknown>): Promise<string | undefined> => {
  try {
    await generateText({ model, tools, messages: messages as Array<ModelMessage>, maxRetries: 0 })
    return undefined
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

globalThis.AI_SDK_LOG_WARNINGS = false

describe('ModelMessages', () => {
  test('violations are what generateText refuses, in its words', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(shuffledAiSdkRequest, async ({ messages }) => {
        const said = await refusal(clone(messages))
        const found = aiSdk.violations({ messages })
        if (said === undefined) expect(found).toEqual([])
        else {
          refused++
          const [name = ''] = said.split(':')
          expect(found.map(({ message }) => message.split(':')[0])).toContain(name)
          if (found.length === 1)
            expect(said).toContain(
              found[0]!.message
                .slice(name.length + 2)
                .split(':')
                .at(-1)
            )
        }
      }),
      { numRuns }
    )
    expect(refused).toBeGreaterThan(numRuns / 10)
  })

  test('what a reducer leaves is taken, and has the shape of a ModelMessage', async () => {
    await fc.assert(
      fc.asyncProperty(
        validAiSdkRequest,
        fc.constantFrom(...Object.keys(everyReducer).filter((name) => name !== 'clearConversation')),
        async (request, name) => {
          const { messages } = unwrap(through(aiSdk)(everyReducer[name]!)(request))
          for (const message of messages) expect(modelMessageSchema.parse(message)).toBeDefined()
          expect(await refusal(clone(messages)), name).toBeUndefined()
        }
      ),
      { numRuns }
    )
  })

  test('bytes and URLs reach the model as they were, from an edited message too', () => {
    const bytes = new Uint8Array([1, 2, 3, 254])
    const url = new URL('https://a.test/b.png')
    const files = [
      { type: 'file', data: bytes, mediaType: 'application/pdf' },
      { type: 'image', image: bytes.buffer },
      { type: 'file', data: url, mediaType: 'image/png' },
      { type: 'file', data: { type: 'data', data: Buffer.from(bytes) }, mediaType: 'image/png' }
    ]
    const context = unwrap(
      aiSdk.decode({ messages: [{ role: 'user', content: [{ type: 'text', text: 'q' }, ...files] }] })
    )
    const [message] = context.messages
    const edited = { ...context, messages: [{ ...message!, content: message!.content.slice(1) }] }
    const [{ content }] = aiSdk.encode(edited).messages as [{ content: ReadonlyArray<Record<string, unknown>> }]
    expect(content[0]!['data']).toBe(bytes)
    expect(content[1]!['image']).toBe(bytes.buffer)
    expect(content[2]!['data']).toBe(url)
    expect(content).toEqual(files)
    // out of JSON: the same bytes in a new array, and the URL as its text, which the AI SDK takes as well
    const [again] = aiSdk.encode(clone(edited)).messages as [{ content: ReadonlyArray<Record<string, unknown>> }]
    expect(again.content[0]).toEqual(files[0])
    expect(again.content[1]).toEqual(files[1])
    expect(again.content[2]!['data']).toBe(url.href)
  })
})

describe('UIMessages', () => {
  test('what a reducer leaves is converted and taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        validUiRequest,
        fc.constantFrom(...Object.keys(everyReducer).filter((name) => name !== 'clearConversation')),
        async (request, name) => {
          const { messages } = unwrap(through(aiSdkUi)(everyReducer[name]!)(request))
          const converted = await convertToModelMessages(messages as unknown as Array<UIMessage>)
          expect(await refusal(converted), name).toBeUndefined()
        }
      ),
      { numRuns }
    )
  })

  test('a UI message says the same before and after as the messages it is converted to', async () => {
    await fc.assert(
      fc.asyncProperty(validUiRequest, async (request) => {
        const decoded = aiSdkUi.decode(request)
        const again = isRight(decoded) ? aiSdkUi.encode(clone(decoded.right)).messages : []
        expect(await convertToModelMessages(again as Array<UIMessage>)).toEqual(
          await convertToModelMessages(request.messages as unknown as Array<UIMessage>)
        )
      }),
      { numRuns }
    )
  })
})

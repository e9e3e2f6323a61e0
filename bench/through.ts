/**
 * The cases of `through(dialect)(reducer)` on 3,000 messages of an agent, in every wire form: on a request of which nothing
 * is remembered, and on one that grew by a message since the last call.
 */
import assert from 'node:assert'
import { isRight } from 'fp-ts/lib/Either.js'
import { aiSdk, aiSdkUi } from '../src/dialects/aiSdk'
import { anthropic } from '../src/dialects/anthropic'
import { bedrock } from '../src/dialects/bedrock'
import { cohere } from '../src/dialects/cohere'
import { type RuledDialect, through } from '../src/dialects/Dialect'
import { gemini } from '../src/dialects/gemini'
import { langchain } from '../src/dialects/langchain'
import { mcpSampling } from '../src/dialects/mcpSampling'
import { mistral } from '../src/dialects/mistral'
import { openaiChat } from '../src/dialects/openaiChat'
import { openaiResponses } from '../src/dialects/openaiResponses'
import { clearToolResults } from '../src/reducers'
import { bench, type Case } from './Case'
import { agentContext } from './fixtures'

const size = 3_000

type Request = Readonly<Record<string, unknown>>

interface Form {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every form
  readonly dialect: RuledDialect<any>
  /** The field that holds the messages. */
  readonly field: 'messages' | 'input' | 'contents'
  readonly settings?: Request
}

const forms: Readonly<Record<string, Form>> = {
  anthropic: { dialect: anthropic, field: 'messages', settings: { model: 'claude-sonnet-4-5', max_tokens: 4096 } },
  'anthropic, thinking bound': {
    dialect: anthropic,
    field: 'messages',
    settings: { model: 'claude-opus-5-5', max_tokens: 4096 }
  },
  openaiChat: { dialect: openaiChat, field: 'messages', settings: { model: 'gpt-5.6' } },
  openaiResponses: { dialect: openaiResponses, field: 'input', settings: { model: 'gpt-5.6' } },
  gemini: { dialect: gemini, field: 'contents', settings: { model: 'gemini-2.5-pro' } },
  bedrock: {
    dialect: bedrock,
    field: 'messages',
    settings: {
      modelId: 'anthropic.claude-sonnet-4-5-v1:0',
      toolConfig: { tools: [{ toolSpec: { name: 'bash', inputSchema: { json: { type: 'object' } } } }] }
    }
  },
  aiSdk: { dialect: aiSdk, field: 'messages', settings: { model: 'anthropic/claude-sonnet-4-5' } },
  aiSdkUi: { dialect: aiSdkUi, field: 'messages' },
  langchain: { dialect: langchain, field: 'messages' },
  mistral: { dialect: mistral, field: 'messages', settings: { model: 'mistral-large-latest' } },
  cohere: { dialect: cohere, field: 'messages', settings: { model: 'command-a-03-2025' } },
  mcpSampling: { dialect: mcpSampling, field: 'messages' }
}

/** Room for the requests that grow while they are timed. */
const spare = 400

/** Ids as Mistral wants them: nine letters and digits. */
const renamed = (request: Request): Request =>
  JSON.parse(JSON.stringify(request).replace(/toolu_(\d+)/g, (_, n: string) => `t${n.padStart(8, '0')}`)) as Request

/** A request of at least `count` messages as its owner keeps it: plain JSON, nothing of which was decoded before. */
const requestOf = ({ dialect, field, settings = {} }: Form, count: number): Request => {
  let messages = count
  for (;;) {
    const encoded = dialect.encode(agentContext(messages)) as Request
    const { length } = encoded[field] as ReadonlyArray<unknown>
    if (length >= count) return renamed({ ...settings, ...encoded })
    messages += Math.ceil((count - length) * 1.1) + 1
  }
}

/** Whether a history that ends in a message may be sent: it ends in words or results of the user's side. */
const isSendable = (last: unknown): boolean => {
  const { role, type } = last as Readonly<Record<string, unknown>>
  return typeof role === 'string' ? role !== 'assistant' && role !== 'model' : String(type).endsWith('_output')
}

const clear = clearToolResults({ keep: 10 })

/** What it costs to begin with a conversation, and to go on with it. */
const casesOf = (name: string, form: Form): ReadonlyArray<Case> => {
  const { dialect, field } = form
  const run = () => through(dialect)(clear)
  const listOf = (request: Request): ReadonlyArray<unknown> => request[field] as ReadonlyArray<unknown>
  const firstOf = (request: Request, count: number): Request => ({
    ...request,
    [field]: listOf(request).slice(0, count)
  })
  /** The next count from which on a request can be sent, with the last message of which it became so. */
  const sendable = (request: Request, from: number): number => {
    const list = listOf(request)
    let count = from
    // in the messages of a user interface the results stand beside their calls
    while (name !== 'aiSdkUi' && !(isSendable(list[count - 1]) && !isSendable(list[count]))) count++
    return count
  }
  const isCleared = (result: ReturnType<ReturnType<typeof run>>, from: Request): void => {
    assert.ok(isRight(result))
    assert.ok(JSON.stringify(result.right).length < JSON.stringify(from).length / 1.5, name)
    assert.deepStrictEqual([dialect.violations(from), dialect.violations(result.right)], [[], []])
    assert.deepStrictEqual(run()(structuredClone(from)), result)
  }
  return [
    bench(`through(${name})(clearToolResults), ${String(size)} messages, cold`, () => {
      const whole = requestOf(form, size + spare)
      const request = firstOf(whole, sendable(whole, size))
      return {
        prepare: () => structuredClone(request),
        run: run(),
        validate: (result) => {
          isCleared(result, request)
        }
      }
    }),
    bench(`through(${name})(clearToolResults), ${String(size)} messages, one appended`, () => {
      const whole = requestOf(form, size + spare)
      const go = run()
      let count = size
      return {
        // what came before the last message was seen: the answer of the model, say, and now its results are appended
        prepare: () => {
          count = sendable(whole, count + 1)
          go(firstOf(whole, count - 1))
          return firstOf(whole, count)
        },
        run: go,
        validate: (result) => {
          isCleared(result, firstOf(whole, count))
        }
      }
    })
  ]
}

export const throughCases: ReadonlyArray<Case> = Object.entries(forms).flatMap(([name, form]) => casesOf(name, form))

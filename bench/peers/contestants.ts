/** The functions that are compared, each as its documentation calls it. */
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  ToolMessage,
  trimMessages
} from '@langchain/core/messages'
import { isRight } from 'fp-ts/lib/Either.js'
import { load } from './load'
import { type ModelMessage, pruneMessages, type TextPart, type ToolCallPart } from 'ai'
import { aiSdk } from '../../src/dialects/aiSdk'
import type { DecodeError } from '../../src/dialects/Dialect'
import { langchain } from '../../src/dialects/langchain'
import { appendMessages, assistant, type Context, type Message, user } from '../../src/model'
import { dropOldestSteps } from '../../src/reducers'
import { compact, presets } from '../../src/strategy'
import type { Contestant, Prepared } from './Contestant'
import type { Either } from 'fp-ts/lib/Either.js'

// -------------------------------------------------------------------------------------
// forms
// -------------------------------------------------------------------------------------

const textOf = ({ content }: Message): string =>
  content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

const plain = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content))

const systemOf = ({ system }: Context): string =>
  plain(system?.map((block) => ('text' in block ? block.text : '')).join('\n'))

const langchainMessages = (history: Context): Array<BaseMessage> => [
  new SystemMessage({ id: 'system', content: systemOf(history) }),
  ...history.messages.flatMap((message): Array<BaseMessage> => {
    const { id, role, content } = message
    const results = content.flatMap((block) => (block.type === 'tool_result' ? [block] : []))
    if (role === 'assistant')
      return [
        new AIMessage({
          id,
          content: textOf(message),
          tool_calls: content.flatMap((block) =>
            block.type === 'tool_use'
              ? [
                  {
                    id: block.id ?? '',
                    name: block.name,
                    args: block.input as Record<string, unknown>,
                    type: 'tool_call' as const
                  }
                ]
              : []
          )
        })
      ]
    if (results.length === 0) return [new HumanMessage({ id, content: textOf(message) })]
    return results.map(
      (block, i) =>
        new ToolMessage({
          id: `${id}.${String(i)}`,
          content: plain(block.content),
          tool_call_id: block.toolUseId ?? ''
        })
    )
  })
]

/** Messages of the AI SDK, which are also the prompt that processors of Mastra get. */
const modelMessages = (history: Context): Array<ModelMessage> => [
  { role: 'system', content: systemOf(history) },
  ...history.messages.map((message): ModelMessage => {
    const { role, content } = message
    if (role === 'assistant')
      return {
        role,
        content: content.flatMap((block): ReadonlyArray<TextPart | ToolCallPart> =>
          block.type === 'text'
            ? [{ type: 'text' as const, text: block.text }]
            : block.type === 'tool_use'
              ? [{ type: 'tool-call' as const, toolCallId: block.id ?? '', toolName: block.name, input: block.input }]
              : []
        )
      }
    const results = content.flatMap((block) => (block.type === 'tool_result' ? [block] : []))
    if (results.length > 0)
      return {
        role: 'tool',
        content: results.map((block) => ({
          type: 'tool-result' as const,
          toolCallId: block.toolUseId ?? '',
          toolName: 'tool',
          output: { type: 'text' as const, value: plain(block.content) }
        }))
      }
    return { role: 'user', content: [{ type: 'text', text: textOf(message) }] }
  })
]

const decoded = (result: Either<DecodeError, Context>): Context => {
  if (isRight(result)) return result.right
  throw new Error(`a peer returned what no dialect reads: ${JSON.stringify(result.left).slice(0, 300)}`)
}

const readLangchain = (result: unknown): Context => decoded(langchain.decode({ messages: result }))
const readAiSdk = (result: unknown): Context => decoded(aiSdk.decode({ messages: result }))

// -------------------------------------------------------------------------------------
// contestants
// -------------------------------------------------------------------------------------

/** Other objects with the same texts, as the forms of the others are built anew. */
const anew = (history: Context): Context => ({
  ...history,
  messages: history.messages.map((message) => ({ ...message, content: message.content.map((block) => ({ ...block })) }))
})

/** With `grow`, each call is on a history to which an answer and a prompt were appended since the last one. */
const ours = (
  name: string,
  make: (budget: number) => (history: Context) => Context,
  grow: (history: Context) => Context = (history) => history
): Contestant => ({
  name,
  peer: 'context-compaction',
  make: (history, budget): Prepared => {
    const reduce = make(budget)
    let input = history
    return {
      input: () => input,
      run: () => reduce((input = grow(input))),
      renew: () => {
        input = anew(history)
      },
      read: (result) => result as Context
    }
  }
})

const talk = (history: Context): Context =>
  appendMessages([assistant('It is done.'), user(`Go on with part ${String(history.messages.length)}.`)])(history)

const compacted =
  (budget: number) =>
  (history: Context): Context => {
    const result = compact(presets.default, {
      budget: { window: budget * 4, maxOutput: 0, trigger: budget + 1, target: budget }
    })(history)
    if (isRight(result)) return result.right.after
    throw new Error(`infeasible: ${JSON.stringify(result.left)}`)
  }

/** LangChain's own rule of thumb, four characters a token. */
const approximate = (messages: Array<BaseMessage>): number =>
  messages.reduce(
    (sum, message) =>
      sum +
      plain(message.content).length / 4 +
      (message instanceof AIMessage && message.tool_calls !== undefined
        ? JSON.stringify(message.tool_calls).length / 4
        : 0),
    0
  )

const langchainTrim = (name: string, options: Partial<Parameters<typeof trimMessages>[1]>): Contestant => ({
  name,
  peer: '@langchain/core',
  upTo: 5_000,
  make: (history, budget) => {
    let messages = langchainMessages(history)
    return {
      input: () => messages,
      run: () => trimMessages(messages, { maxTokens: budget, strategy: 'last', tokenCounter: approximate, ...options }),
      renew: () => {
        messages = langchainMessages(history)
      },
      read: readLangchain
    }
  }
})

const aiSdkPrune = (name: string, toolCalls: Parameters<typeof pruneMessages>[0]['toolCalls']): Contestant => ({
  name,
  peer: 'ai',
  make: (history) => {
    let messages = modelMessages(history)
    return {
      input: () => messages,
      run: () => pruneMessages({ messages, toolCalls: toolCalls ?? 'none' }),
      renew: () => {
        messages = modelMessages(history)
      },
      read: readAiSdk
    }
  }
})

interface PromptProcessor {
  readonly processLLMRequest: (args: unknown) => Promise<{ readonly prompt?: unknown } | undefined>
}

interface Processors {
  readonly TokenLimiter: new (options: {
    readonly limit: number
    readonly trimMode: 'best-fit' | 'contiguous'
  }) => PromptProcessor
  readonly ToolCallFilter: new (options: { readonly filterAfterToolSteps: number }) => PromptProcessor
}

const mastra = (name: string, make: (processors: Processors, budget: number) => PromptProcessor): Contestant => ({
  name,
  peer: '@mastra/core',
  make: async (history, budget) => {
    const processor = make(await load<Processors>('@mastra/core/processors'), budget)
    let prompt = modelMessages(history)
    const abort = (reason: string): never => {
      throw new Error(`${name}: ${reason}`)
    }
    return {
      input: () => prompt,
      // the model and the run are not looked at
      run: async () => (await processor.processLLMRequest({ prompt, state: {}, abort }))?.prompt ?? prompt,
      renew: () => {
        prompt = modelMessages(history)
      },
      read: readAiSdk
    }
  }
})

export const contestants: ReadonlyArray<Contestant> = [
  ours('compact(presets.default)', compacted),
  ours('compact(presets.default), two messages more each time', compacted, talk),
  ours('dropOldestSteps({ target })', (target) => dropOldestSteps({ target })),
  langchainTrim("trimMessages, strategy 'last'", {}),
  langchainTrim("trimMessages, startOn 'human', includeSystem", { startOn: 'human', includeSystem: true }),
  aiSdkPrune('pruneMessages, before-last-20-messages', 'before-last-20-messages'),
  aiSdkPrune('pruneMessages, all', 'all'),
  mastra('TokenLimiter, best-fit', (m, limit) => new m.TokenLimiter({ limit, trimMode: 'best-fit' })),
  mastra('TokenLimiter, contiguous', (m, limit) => new m.TokenLimiter({ limit, trimMode: 'contiguous' })),
  mastra('ToolCallFilter, filterAfterToolSteps 10', (m) => new m.ToolCallFilter({ filterAfterToolSteps: 10 }))
]

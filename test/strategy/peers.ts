/** What others do, on neutral contexts: the functions of installed packages themselves, and what is described of the rest. */
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  ToolMessage,
  trimMessages
} from '@langchain/core/messages'
import { type ModelMessage, pruneMessages } from 'ai'
import { type Context, withMessages } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { user } from '../../src/model'
import { fixedUnits } from '../../src/tokens/Estimator'
import { heuristicEstimator as estimator } from '../../src/tokens/heuristicEstimator'

type Reduce = (context: Context) => Context

const tokensOf = (message: Message): number => estimator.tokens(estimator.message(message))

const textOf = ({ content }: Message): string =>
  content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

const idsIn = ({ content }: Message): ReadonlyArray<string> =>
  content.flatMap((block) =>
    block.type === 'tool_use' ? [block.id ?? ''] : block.type === 'tool_result' ? [block.toolUseId ?? ''] : []
  )

/** One message of LangChain for one of ours, found again by its id. */
const toLangchain = (message: Message): BaseMessage => {
  const { id, role } = message
  const content = textOf(message)
  if (role === 'user') return new HumanMessage({ id, content })
  if (role === 'system') return new SystemMessage({ id, content })
  if (role === 'tool') return new ToolMessage({ id, content, tool_call_id: idsIn(message)[0] ?? '' })
  return new AIMessage({
    id,
    content,
    tool_calls: message.content.flatMap((block) =>
      block.type === 'tool_use' ? [{ id: block.id ?? '', name: block.name, args: {}, type: 'tool_call' as const }] : []
    )
  })
}

const pickById = (context: Context, kept: ReadonlySet<string | undefined>): Context =>
  withMessages(
    context,
    context.messages.filter(({ id }) => kept.has(id))
  )

/** LangChain's `trimMessages`, version 1.2.13 of `@langchain/core`. It is asynchronous by name only where the counter is. */
export const langchainTrim =
  (maxTokens: number, startOnHuman: boolean): ((context: Context) => Promise<Context>) =>
  async (context) => {
    const fixed = estimator.tokens(fixedUnits(context, estimator))
    const cost = new Map(context.messages.map((message) => [message.id, tokensOf(message)]))
    const trimmed = await trimMessages(context.messages.map(toLangchain), {
      maxTokens: maxTokens - fixed,
      strategy: 'last',
      tokenCounter: (messages: Array<BaseMessage>) =>
        messages.reduce((sum, { id }) => sum + (cost.get(id ?? '') ?? 0), 0),
      ...(startOnHuman ? { startOn: 'human' as const } : {})
    })
    return pickById(context, new Set(trimmed.map(({ id }) => id)))
  }

/** The AI SDK's `pruneMessages`, version 7.0.173 of `ai`. */
export const aiSdkPrune =
  (toolCalls: 'all' | `before-last-${number}-messages`): Reduce =>
  (context) => {
    const native = context.messages.map((message): ModelMessage => {
      const ids = idsIn(message)
      if (message.role === 'assistant')
        return {
          role: 'assistant',
          content: [
            { type: 'text', text: message.id },
            ...ids.map((toolCallId) => ({ type: 'tool-call' as const, toolCallId, toolName: 't', input: {} }))
          ]
        }
      if (message.role === 'tool')
        return {
          role: 'tool',
          content: ids.map((toolCallId) => ({
            type: 'tool-result' as const,
            toolCallId,
            toolName: 't',
            output: { type: 'text' as const, value: message.id }
          }))
        }
      return { role: 'user', content: message.id }
    })
    const left = JSON.stringify(pruneMessages({ messages: native, toolCalls }))
    const calls = new Set([...left.matchAll(/"toolCallId":"([^"]*)"/g)].map(([, id]) => id))
    return withMessages(
      context,
      context.messages.flatMap((message) => {
        const content = message.content.filter((block) =>
          block.type === 'tool_use'
            ? calls.has(block.id)
            : block.type === 'tool_result'
              ? calls.has(block.toolUseId)
              : true
        )
        return content.length === 0
          ? []
          : content.length === message.content.length
            ? [message]
            : [{ ...message, content }]
      })
    )
  }

/** `slice(-n)`, as most hand-written loops have it, without results that lost their call. */
export const lastMessages =
  (keep: number): Reduce =>
  (context) => {
    const kept = context.messages.slice(-keep)
    const from = kept.findIndex(({ role }) => role !== 'tool')
    return withMessages(context, kept.slice(Math.max(0, from)))
  }

/** LangChain's and deepagents' summarization with 20 messages kept, the request for the summary not counted. */
export const summarize =
  (keep: number): Reduce =>
  (context) => {
    if (context.messages.length <= keep) return context
    const tail = lastMessages(keep)(context).messages
    const summary = 'Here is a summary of the conversation to date: '.concat(
      'what was found, decided and done so far. '.repeat(30)
    )
    return withMessages(context, [{ ...user(summary), id: `summary ${tail[0]?.id ?? ''}` }, ...tail])
  }

/** `ClearToolUsesEdit` of LangChain 1.5.14 once due: all results but the newest. */
export const clearToolUses =
  (keep: number): Reduce =>
  (context) => {
    const results = context.messages.filter(({ role }) => role === 'tool')
    const old = new Set(results.slice(0, Math.max(0, results.length - keep)).map(({ id }) => id))
    return withMessages(
      context,
      context.messages.map((message) =>
        !old.has(message.id)
          ? message
          : {
              ...message,
              content: message.content.map((block) =>
                block.type === 'tool_result' ? { ...block, content: '[cleared]' } : block
              )
            }
      )
    )
  }

/** Mastra's `TokenLimiter` (1.71.0): the newest that fit; `best-fit` goes on with older ones when one does not. */
export const tokenLimiter =
  (limit: number, mode: 'best-fit' | 'contiguous'): Reduce =>
  (context) => {
    let left = limit - estimator.tokens(fixedUnits(context, estimator))
    const kept = new Set<string>()
    const groups: Array<Array<Message>> = []
    for (const message of context.messages) {
      if (message.role === 'tool') groups[groups.length - 1]?.push(message)
      else groups.push([message])
    }
    for (const group of groups.reverse()) {
      const tokens = group.reduce((sum, message) => sum + tokensOf(message), 0)
      if (tokens > left) {
        if (mode === 'contiguous') break
        continue
      }
      left -= tokens
      for (const { id } of group) kept.add(id)
    }
    return pickById(context, kept)
  }

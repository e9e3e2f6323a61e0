/**
 * The AI SDK's `pruneMessages`, with its options, and with histories that stay valid.
 *
 * @since 0.1.0
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { mapWithIndex } from '../../internal/readonlyArray'
import type { Block, ToolUse } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { settle } from '../../roundtrip/settle'
import { aiSdk } from '../aiSdk'
import { through } from '../Dialect'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which calls go: all, or those before the last messages.
 *
 * @category model
 * @since 0.1.0
 */
export type PruneRange = 'all' | 'before-last-message' | `before-last-${number}-messages`

/**
 * Holds the options of `pruneMessages` of ai 7.0.173.
 *
 * @category model
 * @since 0.1.0
 */
export interface PruneMessagesOptions<M> {
  readonly messages: ReadonlyArray<M>
  /** Default: `none`. */
  readonly reasoning?: 'all' | 'before-last-message' | 'none'
  /** Default: none. With a list each rule may name the tools that it is for. */
  readonly toolCalls?:
    PruneRange | 'none' | ReadonlyArray<{ readonly type: PruneRange; readonly tools?: ReadonlyArray<string> }>
  /** Messages that are left empty always go; taken so that calls need not be changed. */
  readonly emptyMessages?: 'keep' | 'remove'
}

// -------------------------------------------------------------------------------------
// drop-ins
// -------------------------------------------------------------------------------------

/**
 * Prunes `ModelMessage`s as the function of that name does: reasoning, and calls with their results, of all tools or of some.
 *
 * What is different: a call always goes together with its result, and with the approval that was asked for it; calls that
 * wait for their results stay, and so do those that the provider ran itself, whose results stand beside them; reasoning behind
 * the first message that is pruned goes too, whatever `reasoning` says, as the newest models refuse it behind another history
 * than it was made for; no message is left with reasoning alone, or with nothing, also with `emptyMessages: 'keep'`; where
 * nothing is pruned the same messages come back in the same list. Throws a `RangeError` for a range that cannot be.
 *
 * @example
 * import assert from 'node:assert'
 * import { pruneMessages } from 'context-compaction/dialects'
 *
 * const messages = [
 *   { role: 'user', content: 'What is here?' },
 *   { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'ls', input: {} }] },
 *   { role: 'tool', content: [{ type: 'tool-result', toolCallId: 'c1', toolName: 'ls', output: { type: 'text', value: 'a.ts' } }] },
 *   { role: 'assistant', content: 'A file.' },
 *   { role: 'user', content: 'Thanks.' }
 * ]
 * assert.deepStrictEqual(pruneMessages({ messages, toolCalls: 'all' }), [messages[0], messages[3], messages[4]])
 * assert.strictEqual(pruneMessages({ messages, toolCalls: 'before-last-4-messages' }), messages)
 *
 * @category drop-ins
 * @since 0.1.0
 */
export const pruneMessages = <M>({
  messages,
  reasoning = 'none',
  toolCalls = 'none'
}: PruneMessagesOptions<M>): ReadonlyArray<M> => {
  checkReasoning(reasoning)
  const rules = rulesOf(toolCalls)
  const pruned = through(aiSdk)((context) => settle(context, prune(context, reasoning, rules)))({ messages })
  return isRight(pruned) ? pruned.right.messages : messages
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Rule {
  /** Calls that a message among the last so many holds a half of stay. */
  readonly last: number
  readonly tools: ReadonlyArray<string> | undefined
}

/** A word that is none of these would otherwise be taken for one of them, and reasoning would go that was to stay. */
const checkReasoning = (reasoning: unknown): void => {
  if (reasoning !== 'all' && reasoning !== 'before-last-message' && reasoning !== 'none')
    throw new RangeError(
      `pruneMessages: reasoning must be "all", "before-last-message" or "none", got ${JSON.stringify(reasoning)}`
    )
}

const rulesOf = (toolCalls: Exclude<PruneMessagesOptions<never>['toolCalls'], undefined>): ReadonlyArray<Rule> => {
  if (toolCalls === 'none') return []
  if (typeof toolCalls === 'string') return [{ last: lastOf(toolCalls), tools: undefined }]
  return toolCalls.map(({ type, tools }) => ({ last: lastOf(type), tools }))
}

const lastOf = (range: PruneRange): number => {
  if (range === 'all') return 0
  if (range === 'before-last-message') return 1
  const last = /^before-last-(\d{1,9})-messages$/.exec(range)?.[1]
  if (last === undefined)
    throw new RangeError(
      `pruneMessages: toolCalls must be "all", "none", "before-last-message" or "before-last-N-messages", got ${JSON.stringify(range)}`
    )
  return Number(last)
}

const prune = (
  context: Context,
  reasoning: 'all' | 'before-last-message' | 'none',
  rules: ReadonlyArray<Rule>
): Context => {
  const { messages } = context
  const gone = goneBlocks(messages, rules)
  const stripped = reasoning === 'none' ? 0 : reasoning === 'all' ? messages.length : messages.length - 1
  return withMessages(
    context,
    mapWithIndex(messages, (m, message) => {
      const isKept = (block: Block): boolean => !gone.has(block) && !(m < stripped && block.type === 'thinking')
      const kept = withoutLoneThinking(message.content, isKept)
      return kept.length === message.content.length ? message : { ...message, content: kept }
    })
  )
}

/** Both halves of the pairs that a rule is for, and of the approvals of those calls. */
const goneBlocks = (messages: ReadonlyArray<Message>, rules: ReadonlyArray<Rule>): ReadonlySet<Block> => {
  const gone = new Set<Block>()
  const calls = new Set<unknown>()
  const { pairs } = pairMessages(messages)
  const drop = (isWanted: (call: ToolUse, newest: number) => boolean): void => {
    for (const { use, result } of pairs) {
      const call = messages[use.message]!.content[use.block]!
      if (call.type !== 'tool_use' || !isWanted(call, result.message)) continue
      gone.add(call)
      gone.add(messages[result.message]!.content[result.block]!)
      calls.add(call.id)
    }
  }
  drop(
    ({ name }, newest) =>
      name !== approval &&
      rules.some(({ last, tools }) => newest < messages.length - last && (tools === undefined || tools.includes(name)))
  )
  drop(({ name, extra }) => name === approval && calls.has(extra?.['toolCallId']))
  return gone
}

/** The name that the dialect gives to an approval that was asked for; in `extra` stands the id of its call. */
const approval = 'tool-approval-request'

/** What is kept, without reasoning that led to nothing that is kept. */
const withoutLoneThinking = (
  content: ReadonlyArray<Block>,
  isKept: (block: Block) => boolean
): ReadonlyArray<Block> => {
  const out: Array<Block> = []
  let isFollowed = false
  let hadFollower = false
  for (let b = content.length - 1; b >= 0; b--) {
    const block = content[b]!
    if (block.type !== 'thinking') {
      if (content[b + 1]?.type === 'thinking') isFollowed = false
      hadFollower = true
      if (!isKept(block)) continue
      isFollowed = true
      out.push(block)
    } else if (isKept(block) && (isFollowed || !hadFollower)) out.push(block)
  }
  return out.length === content.length ? content : out.reverse()
}

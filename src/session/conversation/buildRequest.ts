/**
 * Requests: what a conversation sends, with its marks for the prompt cache.
 *
 * @since 0.1.0
 */
import { anthropic, type EncodedAnthropicRequest } from '../../dialects/anthropic'
import { isRaw, type Raw } from '../../dialects/wire'
import { mapWithIndex } from '../../internal/readonlyArray'
import type { AutoCache, Conversation } from '../Conversation'
import { crateContent, crateRequestOrder, crateSettingsOf, crateTool, inOrder } from './crateForms'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a conversation sends: `client.messages.create` of `@anthropic-ai/sdk` takes it.
 *
 * @category model
 * @since 0.1.0
 */
export interface ConversationRequest extends EncodedAnthropicRequest {
  readonly model: string
  readonly max_tokens: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Builds the request that a conversation would send now. Nothing is compacted, and the conversation keeps its own form: marks
 * for the prompt cache are set in the request alone.
 *
 * A text that is marked is written as a block. Where the last block takes no mark (thinking, an empty text) the one before it
 * is marked; when there are more marks than the provider takes the oldest in the messages are left out, and one of an hour
 * that stands after one of five minutes lives as long as that. With `compat` nothing of this is done, and fields that
 * claude-api 0.5.3 does not know are not sent.
 *
 * @example
 * import assert from 'node:assert'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { buildRequest, conversation, pushUser, withAutoCache } from 'context-compaction/session'
 *
 * const greeting = pipe(
 *   conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }),
 *   withAutoCache('system_and_last_user', { ttl: '1h' }),
 *   pushUser('hello')
 * )
 * assert.deepStrictEqual(buildRequest(greeting).messages, [
 *   { role: 'user', content: [{ type: 'text', text: 'hello', cache_control: { type: 'ephemeral', ttl: '1h' } }] }
 * ])
 * assert.deepStrictEqual(buildRequest(withAutoCache('off')(greeting)).messages, [{ role: 'user', content: 'hello' }])
 *
 * @category queries
 * @since 0.1.0
 */
export const buildRequest = (conversation: Conversation): ConversationRequest => {
  const { context, autoCache, compat = false } = conversation
  const { system, tools, messages, ...settings } = anthropic.encode(context)
  const takes = compat ? crateMarkable : markable
  const mark = markOf(autoCache)
  const form = compat ? crateForm : unchanged
  const parts: Parts = {
    system: form.content(system),
    tools: Array.isArray(tools) && tools.length > 0 ? tools.map(form.tool) : undefined,
    messages: messages.map(form.message)
  }
  const marked: Parts = {
    ...parts,
    tools: autoCache.tools === true ? withMarkOnLastTool(parts.tools, mark) : parts.tools,
    system: autoCache.mode === 'off' ? parts.system : withMark(parts.system, mark, takes),
    messages:
      autoCache.mode === 'system_and_last_user' ? withMarkOnLastUser(parts.messages, mark, takes) : parts.messages
  }
  const most = context.profile?.maxCacheMarkers ?? Infinity
  const within = compat ? marked : settled(marked, most)
  // both are set from the beginning
  const { model, max_tokens, ...others } = (compat ? crateSettingsOf(settings) : settings) as Settings
  const request: ConversationRequest = {
    model,
    max_tokens,
    ...others,
    ...(within.system === undefined ? {} : { system: within.system }),
    ...(within.tools === undefined ? {} : { tools: within.tools }),
    messages: [...within.messages]
  }
  return compat ? inOrder(request, crateRequestOrder) : request
}

// -------------------------------------------------------------------------------------
// marks
// -------------------------------------------------------------------------------------

interface Settings {
  readonly model: string
  readonly max_tokens: number
}

interface Parts {
  readonly system: unknown
  readonly tools: ReadonlyArray<unknown> | undefined
  readonly messages: ReadonlyArray<Raw>
}

/** Whether a block takes a mark. */
interface Takes {
  (block: unknown): boolean
}

interface Mark {
  readonly type: 'ephemeral'
  readonly ttl?: '5m' | '1h'
}

const markOf = ({ ttl }: AutoCache): Mark => (ttl === undefined ? { type: 'ephemeral' } : { type: 'ephemeral', ttl })

/** Kinds that the provider takes a mark on; an empty text has none (A-R14, A-R32). */
const markable: Takes = (block) =>
  isRaw(block) &&
  ['text', 'image', 'document', 'tool_use', 'tool_result'].includes(String(block['type'])) &&
  block['text'] !== ''

const crateMarkable: Takes = (block) =>
  isRaw(block) && ['text', 'image', 'document', 'tool_result'].includes(String(block['type']))

/** Marks the last block, or with our own kinds the last that takes a mark. */
const withMark = (content: unknown, mark: Mark, takes: Takes): unknown => {
  if (typeof content === 'string') {
    const block = { type: 'text', text: content }
    return takes(block) ? [{ ...block, cache_control: mark }] : content
  }
  if (!Array.isArray(content)) return content
  const blocks: ReadonlyArray<unknown> = content
  let at = blocks.length - 1
  if (takes === markable) while (at >= 0 && !takes(blocks[at])) at--
  const block = blocks[at]
  return isRaw(block) && takes(block) ? replaced(blocks, at, { ...block, cache_control: mark }) : content
}

const withMarkOnLastTool = (tools: Parts['tools'], mark: Mark): Parts['tools'] =>
  tools?.map((tool, i) => (i === tools.length - 1 && isRaw(tool) ? { ...tool, cache_control: mark } : tool))

const withMarkOnLastUser = (messages: ReadonlyArray<Raw>, mark: Mark, takes: Takes): ReadonlyArray<Raw> => {
  let at = messages.length - 1
  while (at >= 0 && messages[at]!['role'] !== 'user') at--
  const message = messages[at]
  if (message === undefined) return messages
  const content = withMark(message['content'], mark, takes)
  return content === message['content'] ? messages : replaced(messages, at, { ...message, content })
}

const replaced = <A>(as: ReadonlyArray<A>, at: number, a: A): ReadonlyArray<A> =>
  as.map((one, i) => (i === at ? a : one))

/** Makes the marks such as the provider takes them: at most so many, and none of an hour after one of five minutes. */
const settled = (parts: Parts, most: number): Parts => {
  const lifetimes: Array<unknown> = []
  withMarks(parts, (mark) => {
    lifetimes.push(mark['ttl'])
    return mark
  })
  const short = lifetimes.findIndex((ttl) => ttl !== '1h')
  if (lifetimes.length <= most && (short < 0 || !lifetimes.includes('1h', short))) return parts
  let over = lifetimes.length - most
  const few = withMarks(parts, (mark, isInMessages) => {
    if (over <= 0 || !isInMessages) return mark
    over--
    return undefined
  })
  let isShort = false
  return withMarks(few, (mark) => {
    if (mark['ttl'] !== '1h') isShort = true
    if (!isShort || mark['ttl'] !== '1h') return mark
    const { ttl: _, ...others } = mark
    return others
  })
}

/** Replaces marks, or takes them off, in the order in which the provider reads them. */
const withMarks = (parts: Parts, replace: (mark: Raw, isInMessages: boolean) => Raw | undefined): Parts => {
  const inBlocks = <A>(blocks: A, isInMessages: boolean): A => {
    if (!Array.isArray(blocks)) return blocks
    return mapWithIndex<unknown>(blocks, (_, block) => {
      const mark = isRaw(block) ? block['cache_control'] : undefined
      if (!isRaw(block) || !isRaw(mark)) return block
      const now = replace(mark, isInMessages)
      if (now === mark) return block
      const { cache_control: __, ...others } = block
      return now === undefined ? others : { ...others, cache_control: now }
    }) as A
  }
  return {
    tools: inBlocks(parts.tools, false),
    system: inBlocks(parts.system, false),
    messages: parts.messages.map((message) => {
      const content = inBlocks(message['content'], true)
      return content === message['content'] ? message : { ...message, content }
    })
  }
}

// -------------------------------------------------------------------------------------
// forms
// -------------------------------------------------------------------------------------

interface Form {
  readonly content: (content: unknown) => unknown
  readonly tool: (tool: unknown) => unknown
  readonly message: (message: Raw) => Raw
}

const unchanged: Form = { content: (content) => content, tool: (tool) => tool, message: (message) => message }

const crateForm: Form = {
  content: crateContent,
  tool: crateTool,
  message: ({ role, content }) => ({ role, content: crateContent(content) })
}

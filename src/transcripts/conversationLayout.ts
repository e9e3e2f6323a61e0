/**
 * Laying a conversation out as the provider of its model takes it.
 *
 * | a session                                        | becomes a context of the dialect                                    |
 * | ------------------------------------------------ | ------------------------------------------------------------------- |
 * | of a Claude model                                | `anthropic`: all results of a turn in one user message              |
 * | whose records hold items of the Responses API    | `openai-responses`: each item a message, read as that dialect does  |
 * | whose records hold parts of the Gemini API       | `gemini`: all results of a turn in one user message                 |
 * | any other                                        | `openai-chat`: each result in a message of its own                  |
 *
 * @since 0.1.0
 * @internal
 */
import { profileFor as anthropicProfileFor } from '../dialects/anthropic'
import { profileFor as geminiProfileFor } from '../dialects/gemini'
import { profileFor as openaiChatProfileFor } from '../dialects/openaiChat'
import { profileFor as openaiResponsesProfileFor } from '../dialects/openaiResponses'
import { decodeItem } from '../dialects/openaiResponses/decode'
import type { Block } from '../model/Block'
import type { JsonObject } from '../model/Json'
import type { Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import type { Conversation, Entry } from './conversation'
import { skippedOf, warningsOf } from './tally'
import type { CompactionPoint, TranscriptBody, UsageAnchor } from './Transcript'

/**
 * Ends a conversation: makes the context, and says what is known beside it.
 *
 * @internal
 * @since 0.1.0
 */
export const finish = (conversation: Conversation): TranscriptBody => {
  const { system, tools, model, entries, tally, records, used, strands } = conversation
  const isClaude = model !== undefined && /claude/i.test(model)
  const dialect = isClaude ? 'anthropic' : (conversation.dialect ?? 'openai-chat')
  const areTogether = dialect === 'anthropic' || dialect === 'gemini'
  const messages: Array<Message> = []
  const usage: Array<UsageAnchor> = []
  const firstOf = new Map<Entry, number>()
  const leading = areTogether ? leadingSystem(entries) : 0
  for (const entry of entries.slice(leading)) {
    firstOf.set(entry, messages.length)
    const said = dialect === 'openai-responses' ? itemsOf(conversation, entry) : [messageOf(entry, areTogether)]
    for (const message of said) messages.push(message)
    const last = said[said.length - 1]!
    if (entry.usage !== undefined && entry.role === 'assistant')
      usage.push({ message: messages.length - 1, id: last.id, ...entry.usage })
    if (areTogether) addReply(messages, entry)
    else for (const { id, result } of entry.replies) messages.push(replyOf(conversation, id, result))
  }
  return {
    dialect,
    context: {
      system: [...system, ...entries.slice(0, leading).flatMap(({ content }) => content)],
      tools,
      messages,
      ...(model === undefined ? {} : { settings: { model } }),
      profile: profiles[dialect](model)
    },
    usage,
    compactions: pointsOf(conversation, firstOf),
    records,
    used,
    skipped: skippedOf(tally),
    ...(strands === undefined ? {} : { conversations: strands.count }),
    warnings:
      strands === undefined
        ? warningsOf(tally)
        : [
            ...warningsOf(tally),
            `the file holds ${String(strands.count)} conversations; this is number ${String(strands.chosen)}, counted from 0`
          ]
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** How many system messages there are before all others: they go where the instructions are. */
const leadingSystem = (entries: ReadonlyArray<Entry>): number => {
  let count = 0
  while (count < entries.length && entries[count]!.role === 'system') count++
  return count
}

const profiles: Readonly<
  Record<'anthropic' | 'openai-chat' | 'openai-responses' | 'gemini', (model: string | undefined) => Profile>
> = {
  anthropic: anthropicProfileFor,
  'openai-chat': openaiChatProfileFor,
  'openai-responses': openaiResponsesProfileFor,
  gemini: geminiProfileFor
}

const messageOf = ({ id, role, content, summaryOf }: Entry, areTogether: boolean): Message => ({
  id,
  role: role === 'tool' && areTogether ? 'user' : role,
  content,
  ...(summaryOf === undefined ? {} : { summaryOf })
})

const addReply = (messages: Array<Message>, { replies }: Entry): void => {
  if (replies.length > 0)
    messages.push({ id: replies[0]!.id, role: 'user', content: replies.map(({ result }) => result) })
}

// -------------------------------------------------------------------------------------
// items
// -------------------------------------------------------------------------------------

/** The items that a message was read from, each as the dialect reads it; the last one has the message's id. */
const itemsOf = (conversation: Conversation, entry: Entry): ReadonlyArray<Message> => {
  const { id, role, content, summaryOf } = entry
  const groups: Array<{ readonly item: JsonObject | undefined; readonly blocks: Array<Block> }> = []
  for (const block of content) {
    const item = conversation.items.get(block)
    const last = groups[groups.length - 1]
    if (last !== undefined && last.item === item) last.blocks.push(block)
    else groups.push({ item, blocks: [block] })
  }
  return groups.map(({ item, blocks }, k): Message => {
    const own = k === groups.length - 1 ? id : `${id}/${String(k)}`
    const message = readAs(item, blocks) ?? { id: own, role, content: blocks }
    return { ...message, id: own, ...(summaryOf === undefined ? {} : { summaryOf }) }
  })
}

const replyOf = ({ items, dialect }: Conversation, id: string, result: Entry['replies'][number]['result']): Message => {
  const item = dialect === 'openai-responses' ? items.get(result) : undefined
  return { ...(readAs(item, [result]) ?? { role: 'tool', content: [result] }), id }
}

/** An item as its dialect reads it; `undefined` where that is something else, as for the shapes of old sessions. */
const readAs = (item: JsonObject | undefined, blocks: ReadonlyArray<Block>): Message | undefined => {
  const message = item === undefined ? undefined : decodeItem(item, 0)
  const isSame = message?.content.length === blocks.length && message.content.every((one, b) => isLike(one, blocks[b]!))
  return isSame ? message : undefined
}

const isLike = (a: Block, b: Block): boolean => {
  if (a.type === 'tool_use' && b.type === 'tool_use') return a.id === b.id
  return a.type === 'tool_result' && b.type === 'tool_result' ? a.toolUseId === b.toolUseId : a.type === b.type
}

const pointsOf = ({ points }: Conversation, firstOf: ReadonlyMap<Entry, number>): ReadonlyArray<CompactionPoint> => {
  const out: Array<CompactionPoint> = []
  for (const { point, next } of points) {
    const message = next === undefined || next === null ? undefined : firstOf.get(next)
    out.push(message === undefined ? point : { ...point, message })
  }
  return out
}

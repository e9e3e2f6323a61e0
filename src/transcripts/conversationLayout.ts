/**
 * Laying a conversation out as the provider of its model takes it.
 *
 * A session of a Claude model becomes a context of the dialect `anthropic`: all results of a turn in one user message.
 * Every other one becomes a context of the dialect `openai-chat`: each result in a message of its own.
 *
 * @since 0.1.0
 * @internal
 */
import { profileFor as anthropicProfileFor } from '../dialects/anthropic'
import { profileFor as openaiChatProfileFor } from '../dialects/openaiChat'
import type { Message } from '../model/Message'
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
  const messages: Array<Message> = []
  const usage: Array<UsageAnchor> = []
  const firstOf = new Map<Entry, number>()
  const leading = isClaude ? leadingSystem(entries) : 0
  for (const entry of entries.slice(leading)) {
    firstOf.set(entry, messages.length)
    if (entry.usage !== undefined && entry.role === 'assistant')
      usage.push({ message: messages.length, id: entry.id, ...entry.usage })
    const { id, role, content, summaryOf } = entry
    messages.push({
      id,
      role: role === 'tool' && isClaude ? 'user' : role,
      content,
      ...(summaryOf === undefined ? {} : { summaryOf })
    })
    addReplies(messages, entry, isClaude)
  }
  return {
    dialect: isClaude ? 'anthropic' : 'openai-chat',
    context: {
      system: [...system, ...entries.slice(0, leading).flatMap(({ content }) => content)],
      tools,
      messages,
      ...(model === undefined ? {} : { settings: { model } }),
      profile: isClaude ? anthropicProfileFor(model) : openaiChatProfileFor(model)
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

const addReplies = (messages: Array<Message>, { replies }: Entry, areTogether: boolean): void => {
  if (replies.length === 0) return
  if (areTogether) messages.push({ id: replies[0]!.id, role: 'user', content: replies.map(({ result }) => result) })
  else for (const { id, result } of replies) messages.push({ id, role: 'tool', content: [result] })
}

const pointsOf = ({ points }: Conversation, firstOf: ReadonlyMap<Entry, number>): ReadonlyArray<CompactionPoint> => {
  const out: Array<CompactionPoint> = []
  for (const { point, next } of points) {
    const message = next === undefined || next === null ? undefined : firstOf.get(next)
    out.push(message === undefined ? point : { ...point, message })
  }
  return out
}

/**
 * Rollouts of Codex: JSONL, the items of the Responses API in an envelope; also the document `{ session, items }` that its
 * first version wrote.
 *
 * | line                                     | becomes                                                                    |
 * | ---------------------------------------- | -------------------------------------------------------------------------- |
 * | `response_item`                          | the context, see `responseItems.ts`                                         |
 * | an item without envelope (before 0.44)   | the same                                                                   |
 * | `compacted`                              | its replacement history instead of everything before, and a compaction point; without one the summary behind the newest words of the user |
 * | `session_meta`                           | the instructions; a second one is counted                                   |
 * | `inter_agent_communication`              | the item `agent_message` that the model is given for it                    |
 * | `turn_context`                           | the model; counted                                                         |
 * | `event_msg/token_count`                  | the usage of the answer before it; counted                                  |
 * | `event_msg/thread_rolled_back`           | that many turns of the user are counted: `taken back`; counted              |
 * | other `event_msg`, which repeat the items for the screen, and everything else | counted by their types                |
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { blocksOfText } from './contentBlocks'
import { type Conversation, type Entry, instruct, measure, nameModel, say, stem } from './conversation'
import { compact, takeBack } from './conversationCompaction'
import { countAt, fieldOf, listAt, nameAt, objectAt, textAt } from './fields'
import { detectRecords, type RecordReader, readRecords, type Strand } from './records'
import { itemTypes, readItem, spokenOf, usageOfResponse } from './responseItems'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Reads rollouts of Codex.
 *
 * @example
 * import assert from 'node:assert'
 * import { codex } from 'context-compaction/transcripts'
 *
 * const payload = { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'hello' }] }
 * assert.strictEqual(codex.detect([{ timestamp: '2026-01-01T00:00:00Z', type: 'response_item', payload }]).confidence, 1)
 *
 * @category formats
 * @since 0.1.0
 */
export const codex: TranscriptFormat = {
  name: 'codex',
  title: 'a Codex rollout',
  detect: (sample) => detectRecords({ isOwn, strandsOf }, 'records of a Codex rollout', sample),
  read: (lines, options) => readRecords(reader(options.wholeHistory === true), lines, options)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const envelopes: ReadonlySet<string> = new Set([
  'session_meta',
  'response_item',
  'event_msg',
  'turn_context',
  'compacted',
  'world_state',
  'inter_agent_communication',
  'inter_agent_communication_metadata'
])

const isOwn = (value: Json): boolean => {
  if (!isJsonObject(value)) return false
  const type = nameAt(value, 'type')
  if (type === undefined) return 'instructions' in value && 'timestamp' in value && 'id' in value
  if (envelopes.has(type) && objectAt(value, 'payload') !== undefined) return true
  return (
    itemTypes.has(type) && !('message' in value) && !('uuid' in value) && !('sessionID' in value) && isItem(type, value)
  )
}

const strandsOf = (value: Json): ReadonlyArray<Strand> | undefined => {
  if (!isJsonObject(value)) return undefined
  const session = objectAt(value, 'session')
  const items = fieldOf(value, 'items')
  return session !== undefined && 'id' in session && Array.isArray(items)
    ? [{ elements: items as ReadonlyArray<Json>, about: session }]
    : undefined
}

/** The Anthropic message of a response has the type `message` as well. */
const isItem = (type: string, value: JsonObject): boolean =>
  type !== 'message' || (Array.isArray(value['content']) && !('stop_reason' in value) && !('usage' in value))

const reader = (whole: boolean): RecordReader => ({
  expected: 'records of a Codex rollout, one on a line',
  isOwn,
  strandsOf,
  begin: (conversation, session) => void instruct(conversation, blocksOfText(textAt(session, 'instructions'))),
  read: (conversation, value) => {
    if (!isJsonObject(value)) return 'not an object'
    const type = nameAt(value, 'type')
    const payload = objectAt(value, 'payload')
    if (type === undefined) return readInstructions(conversation, textAt(value, 'instructions')) ?? 'no type'
    if (payload === undefined) return itemTypes.has(type) ? readItem(conversation, value) : type
    switch (type) {
      case 'response_item':
        return readItem(conversation, payload)
      case 'session_meta':
        return readMeta(conversation, payload)
      case 'compacted':
        return readCompaction(conversation, payload, whole)
      case 'inter_agent_communication':
        return readItem(conversation, agentMessageOf(payload))
      case 'turn_context':
        nameModel(conversation, nameAt(payload, 'model'))
        return type
      case 'event_msg':
        if (textAt(payload, 'type') === 'token_count')
          measure(conversation, usageOfResponse(objectAt(objectAt(payload, 'info'), 'last_token_usage')))
        if (textAt(payload, 'type') === 'thread_rolled_back')
          rollBack(conversation, countAt(payload, 'num_turns') ?? 0, whole)
        return `${type}/${nameAt(payload, 'type') ?? ''}`
      default:
        return type
    }
  }
})

const readMeta = (conversation: Conversation, payload: JsonObject): string | undefined => {
  const instructions = textAt(objectAt(payload, 'base_instructions'), 'text') ?? textAt(payload, 'instructions')
  return readInstructions(conversation, instructions)
}

const readInstructions = (conversation: Conversation, instructions: string | undefined): string | undefined => {
  if (conversation.system.length > 0) return 'session_meta'
  return instruct(conversation, blocksOfText(instructions)) ? undefined : 'session_meta'
}

/**
 * The replacement may be user messages alone: then the last of them stands for everything before. Versions that write none
 * go on with the newest words of the user and the summary, and some write the summary into the replacement as well
 * (openai/codex, `build_compacted_history`).
 */
const readCompaction = (conversation: Conversation, payload: JsonObject, whole: boolean): string | undefined => {
  const history = listAt(payload, 'replacement_history').flatMap((item) => {
    const spoken = spokenOf(item)
    return spoken === undefined || !isJsonObject(item) ? [] : [{ ...spoken, item }]
  })
  const words = textAt(payload, 'message') ?? ''
  const isSaid = history.some(({ content }) =>
    content.some((block) => block.type === 'text' && block.text.includes(words))
  )
  const stays = history.length > 0 ? new Set<Entry>() : newestWords(conversation.entries)
  compact(conversation, {
    point: { kind: 'compact' },
    goes: (entry) => !stays.has(entry),
    instead: () => {
      for (const { role, content, item } of history) {
        stem(conversation, 'openai-responses', item, content)
        say(conversation, role, content)
      }
      if (!isSaid) say(conversation, 'user', blocksOfText(words))
    },
    place: 'end',
    summary: 'last',
    whole
  })
  return 'compacted'
}

/** The item that the model is given for it (openai/codex, `to_model_input_item`). */
const agentMessageOf = (payload: JsonObject): JsonObject => {
  const encrypted = fieldOf(payload, 'encrypted_content') ?? null
  const author = textAt(payload, 'author') ?? ''
  const recipient = textAt(payload, 'recipient') ?? ''
  const kind = fieldOf(payload, 'trigger_turn') === true ? 'NEW_TASK' : 'MESSAGE'
  const about = `Message Type: ${kind}\nTask name: ${recipient}\nSender: ${author}\nPayload:\n`
  const content: ReadonlyArray<JsonObject> =
    encrypted === null
      ? [{ type: 'input_text', text: textAt(payload, 'content') ?? '' }]
      : [
          { type: 'input_text', text: about },
          { type: 'encrypted_content', encrypted_content: encrypted }
        ]
  return { type: 'agent_message', author, recipient, content }
}

/** Characters of what the user said that a compaction without a replacement leaves: 20,000 tokens of four bytes. */
const kept = 80_000

const newestWords = (entries: ReadonlyArray<Entry>): ReadonlySet<Entry> => {
  const out = new Set<Entry>()
  let length = 0
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!
    if (entry.role !== 'user' || entry.summaryOf !== undefined) continue
    for (const block of entry.content) length += block.type === 'text' ? block.text.length : 0
    if (length > kept) break
    out.add(entry)
  }
  return out
}

/**
 * Takes the last turns back, each from the words of the user that began it (openai/codex, `drop_last_n_user_turns`). What a
 * summary stands for is not there to go back to: then all that came since goes.
 */
const rollBack = (conversation: Conversation, turns: number, whole: boolean): void => {
  if (turns === 0) return
  const { entries } = conversation
  const summary = whole ? -1 : entries.reduce((last, { summaryOf }, i) => (summaryOf === undefined ? last : i), -1)
  const begins = entries.flatMap((entry, i) => (i > summary && beginsTurn(entry) ? [i] : []))
  const first = begins[begins.length - turns] ?? (summary < 0 ? begins[0] : summary + 1)
  if (first !== undefined) takeBack(conversation, (_, i) => i >= first)
}

/** What Codex says in the name of the user begins no turn. */
const beginsTurn = ({ role, content, summaryOf }: Entry): boolean => {
  const first = content[0]
  const words = first?.type === 'text' ? first.text : ''
  return role === 'user' && summaryOf === undefined && !insertions.test(words)
}

const insertions =
  /^\s*(# AGENTS\.md instructions|<(environment_context|user_instructions|turn_aborted|skill|user_shell_command|subagent_notification)>)/

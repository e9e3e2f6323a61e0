/**
 * What claude-api 0.5.3 makes of a context: its estimates, its roundtrips, its compaction. Defects included.
 *
 * Source: `conversation.rs` of that crate; every number of it was checked against the crate itself.
 *
 * @since 0.1.0
 */
import { decodeMessage } from '../../dialects/anthropic/decode'
import { anthropic } from '../../dialects/anthropic'
import { memoize } from '../../internal/memo'
import { type Block, opaque } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import type { Json } from '../../model/Json'
import type { Message } from '../../model/Message'
import { roundtrips } from '../../roundtrip/Roundtrip'
import { charsPerTokenEstimator } from '../../tokens/charsPerTokenEstimator'
import type { ContextCompactionPolicy } from '../Conversation'
import { crateTool } from './crateForms'

// -------------------------------------------------------------------------------------
// estimates
// -------------------------------------------------------------------------------------

/**
 * Estimates the tokens of a context as `Conversation::estimate_input_tokens` does.
 *
 * It is `charsPerTokenEstimator`, and two things more: blocks inside a result count as they would outside, whatever they are,
 * and of tools and blocks only those fields count that the crate knows.
 *
 * @internal
 * @since 0.1.0
 */
export const crateTokens = (context: Context, spelled: Spelled = {}): number => {
  let tokens = fixedTokens(context) + (spelled[''] ?? 0)
  for (const message of context.messages) tokens += crateMessageTokens(message) + (spelled[message.id] ?? 0)
  return tokens
}

/**
 * Holds the tokens that numbers such as `1.0` cost beyond what their values show, by the ids of the messages they stand in;
 * those of system and tools under the empty id.
 *
 * @internal
 * @since 0.1.0
 */
export type Spelled = Readonly<Record<string, number>>

/**
 * Estimates what stands beside the messages.
 *
 * @internal
 * @since 0.1.0
 */
export const fixedTokens = (context: Context): number => systemTokens(context.system) + toolTokens(context)

const systemTokens = (system: ReadonlyArray<Block>): number => {
  let tokens = 0
  for (const block of system) tokens += blockTokens(block)
  return tokens
}

const toolTokens = (context: Context): number => {
  const tools: unknown = anthropic.encode(withMessages(context, []))['tools']
  let tokens = 0
  if (Array.isArray(tools)) for (const tool of tools) tokens += jsonTokens(crateTool(tool) as Json)
  return tokens
}

/**
 * Estimates a message.
 *
 * @internal
 * @since 0.1.0
 */
export const crateMessageTokens = /*#__PURE__*/ memoize((message: Message): number => {
  let tokens = 4
  for (const block of message.content) tokens += blockTokens(block)
  return tokens
})

const blockTokens = (block: Block): number => {
  if (block.type !== 'tool_result' || typeof block.content === 'string') return charsPerTokenEstimator.block(block)
  let tokens = 0
  for (const inside of block.content) tokens += blockTokens(inside.type === 'opaque' ? blockOf(inside.raw) : inside)
  return tokens
}

/** What a wire value would be outside a result. */
const blockOf = (raw: Json): Block => decodeMessage({ role: 'assistant', content: [raw] }, 0).content[0]!

const jsonTokens = (value: Json): number => charsPerTokenEstimator.block(opaque('json', value))

// -------------------------------------------------------------------------------------
// compaction
// -------------------------------------------------------------------------------------

/**
 * Counts the roundtrips that are complete, as `Conversation::complete_roundtrip_count` does.
 *
 * @internal
 * @since 0.1.0
 */
export const crateRoundtripCount = (context: Context): number =>
  roundtrips(context, { definition: 'claude-api' }).length

/**
 * Drops messages as `Conversation::compact_if_needed` does: up to the end of the oldest roundtrip, again and again, until the
 * estimate is low enough or only so many roundtrips are left. Pairs may be torn apart and the first message may be the
 * assistant's. The context itself comes back when nothing is dropped.
 *
 * The crate estimates the whole anew before every drop; here it is a running total, which comes to the same.
 *
 * @internal
 * @since 0.1.0
 */
export const crateCompaction = (
  context: Context,
  { maxInputTokens, keepRecentTurns }: ContextCompactionPolicy,
  spelled: Spelled = {}
): Context => {
  const complete = roundtrips(context, { definition: 'claude-api' })
  let tokens = crateTokens(context, spelled)
  let from = 0
  for (let k = 0; k < complete.length - keepRecentTurns && tokens > maxInputTokens; k++) {
    const { end } = complete[k]!
    for (; from < end; from++) {
      const message = context.messages[from]!
      tokens -= crateMessageTokens(message) + (spelled[message.id] ?? 0)
    }
  }
  return from === 0 ? context : withMessages(context, context.messages.slice(from))
}

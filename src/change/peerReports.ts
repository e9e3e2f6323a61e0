/**
 * Writes a report in the forms of other systems.
 *
 * @since 0.1.0
 */
import type { Report } from './Report'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is one of the edits that Anthropic's context editing reports in `context_management.applied_edits` of a response
 * (`@anthropic-ai/sdk@1.11.0`, beta messages).
 *
 * @category model
 * @since 0.1.0
 */
export type AppliedEdit =
  | {
      readonly type: 'clear_tool_uses_20250919'
      readonly cleared_tool_uses: number
      readonly cleared_input_tokens: number
    }
  | {
      readonly type: 'clear_thinking_20251015'
      readonly cleared_thinking_turns: number
      readonly cleared_input_tokens: number
    }

/**
 * Is the `ContextMetadata` of the quantum SDKs (Rust crate `quantum-sdk` 0.5.0).
 *
 * @category model
 * @since 0.1.0
 */
export interface ContextMetadata {
  readonly turn_count: number
  readonly estimated_tokens: number
  readonly compacted: boolean
  readonly compaction_note?: string
  readonly tools_cleared?: number
}

/**
 * Is the `CompactionResult` of the aether agent (`aether-agent-core` 0.7), without the context, which the host has.
 *
 * @category model
 * @since 0.1.0
 */
export interface CompactionResult {
  /** All new summaries, blank lines between them; empty when there is none. */
  readonly summary: string
  readonly messages_removed: number
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes a report as Anthropic's `applied_edits`: the results that are cleared or gone, and the turns of which thinking
 * went. An edit that cleared nothing is not listed. Tokens are estimates, and never negative.
 *
 * @example
 * import assert from 'node:assert'
 * import { diff, report, toAppliedEdits } from 'context-compaction/change'
 * import { context, user } from 'context-compaction/model'
 *
 * const hello = context({ messages: [user('hello')] })
 * assert.deepStrictEqual(toAppliedEdits(report(diff(hello, hello))), [])
 *
 * @category conversions
 * @since 0.1.0
 */
export const toAppliedEdits = ({ toolResults, thinking, tokens }: Report): ReadonlyArray<AppliedEdit> => {
  const uses = toolResults.cleared + toolResults.removed
  return [
    ...(uses === 0
      ? []
      : [
          {
            type: 'clear_tool_uses_20250919',
            cleared_tool_uses: uses,
            cleared_input_tokens: Math.max(0, tokens.savedOn.toolUses)
          } as const
        ]),
    ...(thinking.turns === 0
      ? []
      : [
          {
            type: 'clear_thinking_20251015',
            cleared_thinking_turns: thinking.turns,
            cleared_input_tokens: Math.max(0, tokens.savedOn.thinking)
          } as const
        ])
  ]
}

/**
 * Writes a report as quantum's `ContextMetadata`: what the context is after the change. Without a change there is no
 * note.
 *
 * @example
 * import assert from 'node:assert'
 * import { diff, report, toContextMetadata } from 'context-compaction/change'
 * import { assistant, context, user, withMessages } from 'context-compaction/model'
 *
 * const before = context({ messages: [user('a'), assistant('b'), user('c')] })
 * const after = withMessages(before, before.messages.slice(2))
 * const { turn_count, compacted, tools_cleared } = toContextMetadata(report(diff(before, after)))
 * assert.deepStrictEqual([turn_count, compacted, tools_cleared], [1, true, 0])
 *
 * @category conversions
 * @since 0.1.0
 */
export const toContextMetadata = ({ isChanged, sentences, toolResults, tokens, turns }: Report): ContextMetadata => ({
  turn_count: turns.after,
  estimated_tokens: tokens.after.total,
  compacted: isChanged,
  ...(isChanged ? { compaction_note: sentences.join(' ') } : {}),
  tools_cleared: toolResults.cleared + toolResults.removed
})

/**
 * Writes a report as aether's `CompactionResult`: the new summary, and how many messages are gone, in it or without it.
 *
 * @example
 * import assert from 'node:assert'
 * import { diff, report, toCompactionResult } from 'context-compaction/change'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { replaceWithSummary } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [user('Name ten birds. '.repeat(20)), assistant('Robin, wren, … '.repeat(20)), user('Ten more.')]
 * })
 * const after = replaceWithSummary({ summary: 'Ten birds were named.' })(before)
 * assert.deepStrictEqual(toCompactionResult(report(diff(before, after))), {
 *   summary: 'Ten birds were named.',
 *   messages_removed: 2
 * })
 *
 * @category conversions
 * @since 0.1.0
 */
export const toCompactionResult = ({ messages, summaries }: Report): CompactionResult => ({
  summary: summaries.map(({ text }) => text).join('\n\n'),
  messages_removed: messages.merged + messages.summarised + messages.dropped
})

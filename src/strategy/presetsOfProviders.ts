/**
 * Policies with the constants of provider interfaces, which do the same on their side.
 *
 * @since 0.1.0
 */
import type { Policy } from './Policy'
import { dropping, window } from './presetParts'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Clears as Anthropic's `clear_thinking_20251015` (keep 1 turn) and `clear_tool_uses_20250919` do by default: 100,000 input
 * tokens trigger, 3 results stay, nothing is excluded, `clear_at_least` and `clear_tool_inputs` are not set. Goes as far as it
 * goes, with no target. Source: platform.claude.com, context editing, page of 2026-08-21; @anthropic-ai/sdk 1.11.0.
 *
 * @internal
 * @since 0.1.0
 */
export const anthropicContextEditing: Policy = {
  name: 'anthropic-context-editing',
  budget: { window, trigger: { least: [100_000, { fraction: 0.9 }] } },
  steps: [
    { step: 'stripThinking', keepTurns: 1 },
    { step: 'clearToolResults', keep: 3 }
  ],
  until: 'steps'
}

/**
 * Compacts as Anthropic's `compact_20260112` does: at 150,000 input tokens (the least that can be set is 50,000) everything
 * before the compaction is left out, for a summary. Source: platform.claude.com, compaction, page of 2026-08-21;
 * @anthropic-ai/sdk 1.11.0.
 *
 * @internal
 * @since 0.1.0
 */
export const anthropicCompaction: Policy = {
  name: 'anthropic-compaction',
  budget: {
    window,
    trigger: { least: [150_000, { fraction: 0.9 }] },
    target: { least: [50_000, { fraction: 0.3 }] },
    protect: { firstUser: 'free' }
  },
  steps: [{ step: 'summarize', keep: 0 }, ...dropping]
}

/**
 * Policies with the constants of agents and provider interfaces.
 *
 * What carries over: when they compact, how far, what they keep, in what order. Where the original has a model write a
 * summary, the steps here drop what it would have summarised, the oldest first: a policy needs no model. Every list ends with
 * `lastResorts`, so that a target that can be reached is reached. The originals change; each names the version that was read.
 *
 * @since 0.1.0
 */
import type { Policy } from './Policy'
import type { PolicyStep } from './PolicyStep'
import type { Trigger } from './Trigger'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Reach what can be reached, whatever the steps before have left.
 *
 * @internal
 * @since 0.1.0
 */
export const lastResorts: ReadonlyArray<PolicyStep> = [
  { step: 'dropUnprotected' },
  { step: 'cutKept' },
  { step: 'smallest' }
]

/** The window of most models of 2026 that the originals were written for. */
const window = 200_000

const always: Trigger = { type: 'all', of: [] }

const hour = 3_600_000

/** An hour without a request: the longest life of Anthropic's cache, so that an edit costs nothing. */
const dueOrIdle: Trigger = {
  type: 'any',
  of: [{ type: 'tier', tier: 'auto' }, { type: 'overflow' }, { type: 'idle', ms: hour }]
}

// -------------------------------------------------------------------------------------
// provider interfaces
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
 * before the compaction is left out. Source: platform.claude.com, compaction, page of 2026-08-21; @anthropic-ai/sdk 1.11.0.
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
  steps: [{ step: 'dropOldestRoundtrips', keep: 1 }, { step: 'dropOldestSteps', keep: 0 }, ...lastResorts]
}

// -------------------------------------------------------------------------------------
// agents
// -------------------------------------------------------------------------------------

/**
 * Compacts as Claude Code is documented and seen to: 20,000 tokens for the answer and 13,000 in reserve; after an hour of
 * idleness all results but 5 go; else everything is summarised, and at most 50,000 tokens of files come back. Needs a window
 * of more than 33,000. Source: code.claude.com, documentation and observations of November 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const claudeCodeLike: Policy = {
  name: 'claude-code-like',
  budget: {
    window,
    maxOutput: 20_000,
    trigger: { below: 13_000 },
    target: { least: [50_000, { fraction: 0.3 }] }
  },
  trigger: dueOrIdle,
  steps: [
    { step: 'clearToolResults', keep: 5 },
    { step: 'dropOldestRoundtrips', keep: 1 },
    { step: 'dropOldestSteps', keep: 0 },
    ...lastResorts
  ]
}

/**
 * Compacts as opencode 1.14 does: 20,000 tokens are kept free; results are cleared when that gains 20,000 tokens, those of
 * the tool `skill` never; then all but the last 2 turns are summarised. The original protects the newest 40,000 tokens of
 * results, here it is the newest 10. Source: anomalyco/opencode v1.14, 08f74b9b, `session/compaction.ts` and `overflow.ts`.
 *
 * @internal
 * @since 0.1.0
 */
export const opencodeLike: Policy = {
  name: 'opencode-like',
  budget: { window, maxOutput: 20_000, trigger: { fraction: 1 }, target: { least: [60_000, { fraction: 0.4 }] } },
  steps: [
    { step: 'clearToolResults', keep: 10, excludeTools: ['skill'], clearAtLeast: 20_000 },
    { step: 'dropOldestRoundtrips', keep: 2 },
    { step: 'truncateToolResults', maxTokens: 500 },
    ...lastResorts
  ]
}

/**
 * Compacts as the second opencode does: when the estimate passes the window without room for the answer (at least 20,000), all
 * but a tail of 15,000 tokens is summarised, cut back to a message of the user. Source: anomalyco/opencode 031a4a9c, `core/src/session/compaction.ts`.
 *
 * @internal
 * @since 0.1.0
 */
export const opencodeV2Like: Policy = {
  name: 'opencode-v2-like',
  budget: { window, maxOutput: 20_000, trigger: { fraction: 1 }, target: { least: [15_000, { fraction: 0.3 }] } },
  steps: [{ step: 'dropOldestRoundtrips', keep: 0 }, { step: 'dropOldestSteps', keep: 0 }, ...lastResorts]
}

/**
 * Compacts as the Codex command line does: at 90 % of the window (95 % is the hard limit) what is left is the newest 20,000
 * tokens of messages of the user; here their answers stay with them as long as there is room, so that a model does not take
 * up what was done (openai/codex#42611). Source: openai/codex 0100b103, `codex-rs/core/src/compact.rs`.
 *
 * @internal
 * @since 0.1.0
 */
export const codexLike: Policy = {
  name: 'codex-like',
  budget: {
    window,
    maxOutput: { fraction: 0.05, of: 'window' },
    trigger: { fraction: 0.9, of: 'window' },
    hard: { fraction: 0.95, of: 'window' },
    target: { least: [20_000, { fraction: 0.3 }] },
    protect: { firstUser: 'free' }
  },
  steps: [{ step: 'dropOldestSteps', keep: 0 }, { step: 'truncateTexts', maxTokens: 4000 }, ...lastResorts]
}

/**
 * Compacts as pi does: 16,384 tokens are kept free, the newest 20,000 stay; a cut may split a turn, never a call from its
 * result. Source: badlogic/pi-mono (earendil-works/pi), `compaction/compaction.ts`, November 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const piLike: Policy = {
  name: 'pi-like',
  budget: { window, maxOutput: 16_384, trigger: { fraction: 1 }, target: { least: [20_000, { fraction: 0.3 }] } },
  steps: [{ step: 'dropOldestRoundtrips', keep: 1 }, { step: 'dropOldestSteps', keep: 0 }, ...lastResorts]
}

/**
 * Compacts as Gemini CLI does: at half of the window long results but the newest are cut, then 70 % are summarised and 30 %
 * stay. The original leaves 50,000 tokens of results whole, here it is the newest 10.
 * Source: google-gemini/gemini-cli 5411f113 and @google/gemini-cli-core 0.61.0.
 *
 * @internal
 * @since 0.1.0
 */
export const geminiCliLike: Policy = {
  name: 'gemini-cli-like',
  budget: {
    window: 1_048_576,
    trigger: { fraction: 0.5, of: 'window' },
    target: { fraction: 0.15, of: 'window' }
  },
  steps: [
    { step: 'truncateToolResults', maxTokens: 400, keep: 10 },
    { step: 'dropOldestRoundtrips', keep: 1 },
    { step: 'dropOldestSteps', keep: 0 },
    ...lastResorts
  ]
}

/**
 * Compacts as the graph of Gemini CLI does: from 100,000 tokens (150,000 at most) down to 65,000, by cutting results to 8,000
 * tokens, media, then 4,000, 1,500 and 500 tokens. Source: google-gemini/gemini-cli 5411f113, `context/`.
 *
 * @internal
 * @since 0.1.0
 */
export const geminiGraphLike: Policy = {
  name: 'gemini-graph-like',
  budget: {
    window,
    trigger: { least: [100_000, { fraction: 0.6 }] },
    hard: { least: [150_000, { fraction: 0.9 }] },
    target: { least: [65_000, { fraction: 0.4 }] }
  },
  steps: [
    { step: 'truncateToolResults', maxTokens: 8000 },
    { step: 'stripMedia', keep: 0 },
    { step: 'truncateToolResults', maxTokens: 4000 },
    { step: 'truncateToolResults', maxTokens: 1500 },
    { step: 'truncateToolResults', maxTokens: 500 },
    { step: 'dropOldestSteps', keep: 4 },
    ...lastResorts
  ]
}

/**
 * Compacts as Cline without a model does: at 90 % of the input, down to 70 % of that, or to half of the window where that is
 * less; the first and the latest words of the user stay. Source: cline/cline 21cb8d25, `sdk`, August 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const clineLike: Policy = {
  name: 'cline-like',
  budget: {
    window,
    trigger: { fraction: 0.9 },
    target: { least: [{ fraction: 0.63 }, { fraction: 0.5, of: 'window' }] },
    protect: { firstUser: 'whole' }
  },
  steps: [
    { step: 'clearToolResults', keep: 10 },
    { step: 'dropOldestSteps', keep: 4 },
    { step: 'clearToolResults', keep: 2 },
    ...lastResorts
  ]
}

/**
 * Compacts as Qwen Code does: at 85 % of the window or 33,000 tokens below it, whichever comes first; it warns 20,000 tokens
 * earlier and stops 10,000 later; after an hour of idleness all results but 5 go. Needs a window of more than 53,000.
 * Source: @qwen-code/qwen-code 0.24.4, November 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const qwenLike: Policy = {
  name: 'qwen-like',
  budget: {
    window,
    maxOutput: 20_000,
    trigger: {
      least: [
        { fraction: 0.85, of: 'window' },
        { below: 33_000, of: 'window' }
      ]
    },
    warn: {
      least: [
        { fraction: 0.75, of: 'window' },
        { below: 53_000, of: 'window' }
      ]
    },
    hard: { below: 23_000, of: 'window' },
    target: {
      least: [
        { fraction: 0.4, of: 'window' },
        { below: 60_000, of: 'window' }
      ]
    }
  },
  trigger: dueOrIdle,
  steps: [
    { step: 'clearToolResults', keep: 5 },
    { step: 'dropOldestRoundtrips', keep: 1 },
    { step: 'dropOldestSteps', keep: 0 },
    ...lastResorts
  ]
}

/**
 * Compacts as goose does: at 80 % of the window; old results go in batches of at least 3, the latest text of the user stays.
 * Source: block/goose (aaif-goose), `context_mgmt`, November 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const gooseLike: Policy = {
  name: 'goose-like',
  budget: { window, trigger: { fraction: 0.8, of: 'window' }, target: { fraction: 0.4, of: 'window' } },
  steps: [
    { step: 'clearToolResults', keep: 10, batch: 3 },
    { step: 'clearToolResults', keep: 0 },
    { step: 'dropOldestRoundtrips', keep: 1 },
    ...lastResorts
  ]
}

/**
 * Compacts as the condenser of OpenHands does: at more than 240 messages or at the trigger, the middle is forgotten, down to
 * half, and the first words stay. Messages alone are no reason to drop what is below the target.
 * Source: OpenHands/software-agent-sdk 611629e6, `context/condenser`.
 *
 * @internal
 * @since 0.1.0
 */
export const openhandsLike: Policy = {
  name: 'openhands-like',
  budget: { window, trigger: { fraction: 0.9 }, target: { fraction: 0.45 }, protect: { firstUser: 'whole' } },
  trigger: {
    type: 'any',
    of: [{ type: 'tier', tier: 'auto' }, { type: 'overflow' }, { type: 'messages', atLeast: 241 }]
  },
  steps: [{ step: 'dropOldestRoundtrips', keep: 1 }, { step: 'dropOldestSteps', keep: 0 }, ...lastResorts]
}

/**
 * Compacts as SWE-agent's `last_n_observations` does, before every request: the newest 5 results stay. With `polling` 5, so
 * that the window moves with every fifth call; the original's 1 breaks the prompt cache with every request.
 * Source: SWE-agent/SWE-agent 3ea751c, `agent/history_processors.py`.
 *
 * @internal
 * @since 0.1.0
 */
export const sweAgentLike: Policy = {
  name: 'swe-agent-like',
  budget: { window },
  trigger: always,
  steps: [{ step: 'clearToolResults', keep: 5, batch: 5 }],
  until: 'steps'
}

/**
 * Compacts as Roo Code does: at 90 % of the window without the fifth that is kept for the answer, half of what there is goes.
 * Source: RooCodeInc/Roo-Code cb836567, `core/context-management`, April 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const rooLike: Policy = {
  name: 'roo-like',
  budget: {
    window,
    maxOutput: { fraction: 0.2, of: 'window' },
    trigger: { fraction: 0.7, of: 'window' },
    target: { fraction: 0.35, of: 'window' },
    protect: { firstUser: 'whole' }
  },
  steps: [{ step: 'dropOldestRoundtrips', keep: 1 }, { step: 'dropOldestSteps', keep: 0 }, ...lastResorts]
}

/**
 * Compacts as the hybrid of the study "The Complexity Trap" does: results but the newest 10 are masked, and only when that is
 * not enough more goes, 10 steps staying. Source: arXiv 2508.21433, JetBrains Research.
 *
 * @internal
 * @since 0.1.0
 */
export const complexityTrapHybrid: Policy = {
  name: 'complexity-trap-hybrid',
  budget: { window, trigger: { fraction: 0.9 }, target: { fraction: 0.45 } },
  steps: [
    { step: 'clearToolResults', keep: 10, clearAtLeast: 1 },
    { step: 'dropOldestSteps', keep: 10 },
    ...lastResorts
  ]
}

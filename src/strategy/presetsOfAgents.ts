/**
 * Policies with the constants of agents.
 *
 * What carries over: when they compact, how far, what they keep, in what order. Where the original has a model write a
 * summary there is a step `summarize`, which takes what the host's own `summarize` writes; without one the steps behind it
 * drop what would have been summarised, the oldest first: a policy needs no model. Every list ends with
 * `lastResorts`, so that a target that can be reached is reached. The originals change; each names the version that was read.
 *
 * @since 0.1.0
 */
import type { Policy } from './Policy'
import { clearWhenIdle, dropping, lastResorts, window } from './presetParts'
import type { Trigger } from './Trigger'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

const always: Trigger = { type: 'all', of: [] }

/**
 * Compacts as Claude Code is documented and seen to: 20,000 tokens for the answer and 13,000 in reserve; after an hour of
 * idleness all results but 5 go, and nothing else; when it is due everything is summarised, and at most 50,000 tokens of
 * files come back, which is left to the host. Needs a window of more than 33,000. Source: code.claude.com, documentation and observations of November 2026.
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
  steps: [{ step: 'summarize', keep: 0 }, ...dropping],
  earlier: [clearWhenIdle]
}

/**
 * Compacts as opencode 1.14 does: 20,000 tokens are kept free; results beyond the newest 40,000 tokens of them are cleared when
 * that gains 20,000, those of the 2 newest turns and of the tool `skill` never; then all but at most 8,000 tokens is
 * summarised, or dropped but for the last 2 turns.
 * Source: anomalyco/opencode v1.14, 08f74b9b, `session/compaction.ts` and `overflow.ts`.
 *
 * @internal
 * @since 0.1.0
 */
export const opencodeLike: Policy = {
  name: 'opencode-like',
  budget: { window, maxOutput: 20_000, trigger: { fraction: 1 }, target: { least: [60_000, { fraction: 0.4 }] } },
  steps: [
    {
      step: 'clearToolResultsBeyond',
      keepTokens: 40_000,
      keepTurns: 2,
      excludeTools: ['skill'],
      clearAtLeast: 20_000
    },
    { step: 'summarize', keepTokens: 8000 },
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
  steps: [{ step: 'summarize', keepTokens: 15_000 }, ...dropping]
}

/**
 * Compacts as the Codex command line does: at 90 % of the window (95 % is the hard limit) what is left is the newest 20,000
 * tokens of messages of the user, and a summary; here their answers stay with them as long as there is room, so that a model
 * does not take up what was done (openai/codex#42611), and only what is more than that is summarised. Source: openai/codex 0100b103, `codex-rs/core/src/compact.rs`.
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
  steps: [
    { step: 'dropOldestSteps', keep: 0 },
    { step: 'summarize' },
    { step: 'truncateTexts', maxTokens: 4000 },
    ...lastResorts
  ]
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
  steps: [{ step: 'summarize', keepTokens: 20_000 }, ...dropping]
}

/**
 * Compacts as Gemini CLI does: at half of the window the results beyond the newest 50,000 tokens of them are cut to about 30
 * lines, then 70 % are summarised and 30 % stay.
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
  steps: [{ step: 'clearToolResultsBeyond', keepTokens: 50_000, truncateTo: 400 }, { step: 'summarize' }, ...dropping]
}

/**
 * Compacts as the graph of Gemini CLI does: from 100,000 tokens (150,000 at most) down to 65,000, by cutting results to 8,000
 * tokens, media, then 4,000, 1,500 and 500 tokens, and by a snapshot at last. Source: google-gemini/gemini-cli 5411f113, `context/`.
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
    { step: 'summarize' },
    { step: 'dropOldestSteps', keep: 4 },
    ...lastResorts
  ]
}

/**
 * Compacts as Cline without a model does: at 90 % of the input, down to 70 % of that, or to half of the window where that is
 * less; first files that were read again (here only where the later read covers the earlier one), then the work of old turns,
 * of which prompts and conclusions stay; the first and the latest words of the user stay whatever happens. Source: cline/cline 21cb8d25, `sdk`, August 2026.
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
    { step: 'clearSupersededReads' },
    { step: 'dropStepsOfOldTurns', keepTurns: 1 },
    { step: 'dropOldestSteps', keep: 4 },
    { step: 'clearToolResults', keep: 2 },
    ...lastResorts
  ]
}

/**
 * Compacts as Qwen Code does: at 85 % of the window or 33,000 tokens below it, whichever comes first; it warns 20,000 tokens
 * earlier and stops 10,000 later (above 220,000 tokens a tenth of the window earlier, and 23,000 below it); after an hour of idleness all results but 5 go, and nothing else. Needs a window of more than 53,000.
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
  steps: [{ step: 'summarize', keep: 0 }, ...dropping],
  earlier: [clearWhenIdle]
}

/**
 * Compacts as goose does: at 80 % of the window; old results go in batches of 3 but for the newest 16 (of 200,000 tokens: a
 * ten-thousandth of the trigger, at least 10 and at most 500, and a fifth of that, at least 3), then all is summarised, the
 * latest text of the user stays.
 * Source: block/goose (aaif-goose), `context_mgmt`, November 2026.
 *
 * @internal
 * @since 0.1.0
 */
export const gooseLike: Policy = {
  name: 'goose-like',
  budget: { window, trigger: { fraction: 0.8, of: 'window' }, target: { fraction: 0.4, of: 'window' } },
  steps: [
    { step: 'clearToolResults', keep: 16, batch: 3 },
    { step: 'summarize', keep: 0 },
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
  steps: [{ step: 'summarize' }, ...dropping]
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
 * Compacts as Roo Code does: at 90 % of the window without the fifth that is kept for the answer, all is summarised; without a summary half of what there is goes.
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
  steps: [{ step: 'summarize', keep: 0 }, ...dropping]
}

/**
 * Compacts as the hybrid of the study "The Complexity Trap" does: results but the newest 10 are masked, and only when that is
 * not enough is the rest summarised, 10 steps staying. Source: arXiv 2508.21433, JetBrains Research.
 *
 * @internal
 * @since 0.1.0
 */
export const complexityTrapHybrid: Policy = {
  name: 'complexity-trap-hybrid',
  budget: { window, trigger: { fraction: 0.9 }, target: { fraction: 0.45 } },
  steps: [
    { step: 'clearToolResults', keep: 10, clearAtLeast: 1 },
    { step: 'summarize', keep: 20 },
    { step: 'dropOldestSteps', keep: 10 },
    ...lastResorts
  ]
}

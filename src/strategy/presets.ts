/**
 * Presets: policies by name, our own and those with the constants of others.
 *
 * @since 0.1.0
 */
import type { Policy } from './Policy'
import {
  claudeCodeLike,
  clineLike,
  codexLike,
  complexityTrapHybrid,
  geminiCliLike,
  geminiGraphLike,
  gooseLike,
  opencodeLike,
  opencodeV2Like,
  openhandsLike,
  piLike,
  qwenLike,
  rooLike,
  sweAgentLike
} from './presetsOfAgents'
import { window } from './presetParts'
import { anthropicCompaction, anthropicContextEditing } from './presetsOfProviders'
import { defaultSteps } from './steps'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names the presets.
 *
 * @category model
 * @since 0.1.0
 */
export type PresetName =
  | 'default'
  | 'cheapest'
  | 'faithful'
  | 'anthropic-context-editing'
  | 'anthropic-compaction'
  | 'claude-code-like'
  | 'opencode-like'
  | 'opencode-v2-like'
  | 'codex-like'
  | 'pi-like'
  | 'gemini-cli-like'
  | 'gemini-graph-like'
  | 'cline-like'
  | 'qwen-like'
  | 'goose-like'
  | 'openhands-like'
  | 'swe-agent-like'
  | 'roo-like'
  | 'complexity-trap-hybrid'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Holds policies by name. All are made for a window of 200,000 tokens or that of the original: say yours with
 * `compact(presets.default, { budget: { window } })`.
 *
 * | name       | compacts at       | ends at or below | aims at | what goes first                             |
 * | ---------- | ----------------- | ---------------- | ------- | ------------------------------------------- |
 * | `default`  | 70 % of the input | 60 %             | 25 %    | the oldest calls with their results         |
 * | `cheapest` | 50 %              | 15 %             | 15 %    | the oldest roundtrips                       |
 * | `faithful` | 85 %              | 75 %             | 40 %    | the oldest calls, the first words stay whole |
 *
 * They were set by measurement (test/strategy/cost.test.ts). With trigger and aim far apart the prompt cache is broken seldom,
 * and what is read again and again stays small. Old calls go with their results, and what was said beside them stays word for
 * word: it is the smaller part, it stands before the cut, so the cache holds for it, and a call whose result is a placeholder
 * is read with every request for little. Words go only when all that is not enough, and then down to the aim, so that they
 * do not go again soon. Ending at 60 % is promised and 25 % is not: instructions and tools alone may take more than that.
 *
 * The others have the constants of the agent or the interface that they are named after. They are no copies: where those have
 * a model write a summary there is a step `summarize`, which takes what your `summarize` writes; without one, the steps behind
 * it drop what is old.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { context, user } from 'context-compaction/model'
 * import { compact, presets } from 'context-compaction/strategy'
 *
 * const small = context({ messages: [user('hello')] })
 * const compacted = compact(presets.default, { budget: { window: 128_000 } })(small)
 * assert.ok(isRight(compacted) && compacted.right.after === small)
 * assert.deepStrictEqual(JSON.parse(JSON.stringify(presets['pi-like'])), presets['pi-like'])
 *
 * @category constants
 * @since 0.1.0
 */
export const presets: Readonly<Record<PresetName, Policy>> = {
  default: {
    name: 'default',
    budget: { window, trigger: { fraction: 0.7 }, target: { fraction: 0.6 }, aim: { fraction: 0.25 } },
    steps: [{ step: 'stripThinking', keepTurns: 1 }, { step: 'stripToolCalls', keep: 3 }, ...defaultSteps.slice(1)]
  },
  cheapest: {
    name: 'cheapest',
    budget: { window, trigger: { fraction: 0.5 }, target: { fraction: 0.15 } },
    steps: [
      { step: 'stripThinking', keepTurns: 0 },
      { step: 'stripMedia', keep: 0 },
      { step: 'dropOldestRoundtrips', keep: 1 },
      { step: 'dropOldestSteps', keep: 4 },
      ...defaultSteps.slice(1)
    ]
  },
  faithful: {
    name: 'faithful',
    budget: {
      window,
      trigger: { fraction: 0.85 },
      target: { fraction: 0.75 },
      aim: { fraction: 0.4 },
      protect: { firstUser: 'whole' }
    },
    steps: [
      { step: 'stripThinking', keepTurns: 1 },
      { step: 'stripToolCalls', keep: 6 },
      ...defaultSteps.slice(1, 6),
      { step: 'stripToolCalls', keep: 3 },
      ...defaultSteps.slice(6)
    ]
  },
  'anthropic-context-editing': anthropicContextEditing,
  'anthropic-compaction': anthropicCompaction,
  'claude-code-like': claudeCodeLike,
  'opencode-like': opencodeLike,
  'opencode-v2-like': opencodeV2Like,
  'codex-like': codexLike,
  'pi-like': piLike,
  'gemini-cli-like': geminiCliLike,
  'gemini-graph-like': geminiGraphLike,
  'cline-like': clineLike,
  'qwen-like': qwenLike,
  'goose-like': gooseLike,
  'openhands-like': openhandsLike,
  'swe-agent-like': sweAgentLike,
  'roo-like': rooLike,
  'complexity-trap-hybrid': complexityTrapHybrid
}

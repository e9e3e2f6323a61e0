/**
 * Price lists of providers, as they stood in November 2026. Prices change: take these for a start, not for the truth.
 *
 * @since 0.1.0
 */
import type { Prices } from './prices'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names the price lists.
 *
 * @category model
 * @since 0.1.0
 */
export type PriceName =
  | 'anthropic-5m'
  | 'anthropic-1h'
  | 'anthropic-5.5'
  | 'anthropic-haiku-5.5'
  | 'openai'
  | 'openai-6.1'
  | 'openai-5'
  | 'gemini'
  | 'deepseek-flash'
  | 'deepseek-pro'
  | 'kimi'
  | 'groq'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

const minute = 60_000

const longPrompts = [{ above: 272_000, input: 2, output: 1.5 }]

/**
 * Holds price lists by name. `output` is the ratio of the list prices where they are known, and 5 else.
 *
 * | name                  | for                                                    | read  | write | lives | from   |
 * | --------------------- | ------------------------------------------------------ | ----- | ----- | ----- | ------ |
 * | `anthropic-5m`        | Claude up to Opus 5, markers of five minutes           | 0.1   | 1.25  | 5 min | 1,024  |
 * | `anthropic-1h`        | the same, markers of one hour                          | 0.1   | 2     | 1 h   | 1,024  |
 * | `anthropic-5.5`       | Opus 5.5, Sonnet 5.5                                   | 0.05  | 1.25  | 5 min | 1,024  |
 * | `anthropic-haiku-5.5` | Haiku 5.5, five times as dear above 100,000 tokens     | 0.1   | 1.25  | 5 min | 512    |
 * | `openai`              | GPT-5.6 and later, dearer above 272,000 tokens         | 0.1   | 1.25  | 30 min | 1,024 |
 * | `openai-6.1`          | gpt-6.1-sol                                            | 0.05  | 1.25  | 30 min | 1,024 |
 * | `openai-5`            | GPT-5 before 5.6                                       | 0.1   | 1     | –     | 1,024  |
 * | `gemini`              | implicit caching of Gemini 3                           | 0.1   | 1     | –     | 4,096  |
 * | `deepseek-flash`      | DeepSeek flash                                         | 0.02  | 1     | –     | –      |
 * | `deepseek-pro`        | DeepSeek V4 Pro                                        | 0.033 | 1     | –     | –      |
 * | `kimi`                | Kimi K3                                                | 0.1   | 1     | 5 min | 256    |
 * | `groq`                | Groq                                                   | 0.5   | 1     | 2 h   | –      |
 *
 * The minimum of Anthropic's models is between 512 (Opus 5) and 4,096 tokens (Opus 4.6, Haiku 4.5): say which it is with
 * `{ ...priceTable['anthropic-5m'], minimum: 4096 }`.
 *
 * @example
 * import assert from 'node:assert'
 * import { priceTable } from 'context-compaction/strategy'
 *
 * const { read, write } = priceTable['anthropic-5m']
 * assert.deepStrictEqual({ read, write }, { read: 0.1, write: 1.25 })
 *
 * @category constants
 * @since 0.1.0
 */
export const priceTable: Readonly<Record<PriceName, Prices>> = {
  'anthropic-5m': {
    read: 0.1,
    write: 1.25,
    output: 5,
    cacheMs: 5 * minute,
    minimum: 1024,
    lookBack: 20,
    markers: 4,
    source: 'platform.claude.com/docs/en/build-with-claude/prompt-caching'
  },
  'anthropic-1h': {
    read: 0.1,
    write: 2,
    output: 5,
    cacheMs: 60 * minute,
    minimum: 1024,
    lookBack: 20,
    markers: 4,
    source: 'platform.claude.com/docs/en/build-with-claude/prompt-caching'
  },
  'anthropic-5.5': {
    read: 0.05,
    write: 1.25,
    output: 5,
    cacheMs: 5 * minute,
    minimum: 1024,
    lookBack: 20,
    markers: 4,
    source: 'the model page of Opus 5.5: 0.20 against 4 dollars; the minimum is that of Opus 4.8, none is published'
  },
  'anthropic-haiku-5.5': {
    read: 0.1,
    write: 1.25,
    output: 5,
    cacheMs: 5 * minute,
    minimum: 512,
    lookBack: 20,
    markers: 4,
    steps: [{ above: 100_000, input: 5 }],
    source: 'the model page of Haiku 5.5: 0.10 / 0.50 dollars, and 0.50 / 2.50 above 100,000 tokens'
  },
  openai: {
    read: 0.1,
    write: 1.25,
    cacheMs: 30 * minute,
    minimum: 1024,
    markers: 4,
    steps: longPrompts,
    source: 'platform.openai.com/docs/guides/prompt-caching, GPT-5.6 and later'
  },
  'openai-6.1': {
    read: 0.05,
    write: 1.25,
    cacheMs: 30 * minute,
    minimum: 1024,
    markers: 4,
    steps: longPrompts,
    source: 'platform.openai.com/docs/pricing, gpt-6.1-sol: 0.10 against 2 dollars'
  },
  'openai-5': {
    read: 0.1,
    write: 1,
    minimum: 1024,
    source: 'platform.openai.com/docs/guides/prompt-caching, before GPT-5.6: writing is free, entries live for minutes'
  },
  gemini: {
    read: 0.1,
    write: 1,
    minimum: 4096,
    source: 'ai.google.dev/gemini-api/docs/caching, implicit caching; 2,048 tokens with 2.5'
  },
  'deepseek-flash': {
    read: 0.02,
    write: 1,
    source: 'api-docs.deepseek.com/guides/kv_cache; 0.003 against 0.15 dollars'
  },
  'deepseek-pro': {
    read: 0.033,
    write: 1,
    source: 'api-docs.deepseek.com/guides/kv_cache; 0.022 against 0.66 dollars'
  },
  kimi: { read: 0.1, write: 1, cacheMs: 5 * minute, minimum: 256, source: 'forum.moonshot.ai/t/613' },
  groq: { read: 0.5, write: 1, cacheMs: 120 * minute, source: 'console.groq.com/docs/prompt-caching' }
}

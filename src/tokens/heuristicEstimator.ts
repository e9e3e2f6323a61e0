/**
 * The default estimator: a learned model of text, formulas for media, constants for framing.
 *
 * @since 0.1.0
 */
import { type Estimator, makeEstimator } from './Estimator'
import { ciphertextTokens, type Framing, gptFraming } from './framing'
import { sealedJson } from './json'
import { prefixWithin, suffixWithin, textUnits, unitsPerToken } from './measure'
import { anthropicMedia, embeddedTokens, type MediaFormula, sizedTokens } from './media'
import { core } from './vocabularies/core'
import type { Vocabulary } from './vocabulary'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says which model family an estimate is for. What is left out is that of {@link heuristicEstimator}.
 *
 * | models          | vocabulary | ratio | framing         | media                         |
 * | --------------- | ---------- | ----- | --------------- | ----------------------------- |
 * | GPT-4o and later | `core`    | 1     | `gptFraming`    | `mediaFormulas.openaiTiles`, … |
 * | Claude 4.5, 4.6 | `core`     | 1.15  | `claudeFraming` | `mediaFormulas.anthropic`     |
 * | Claude from 4.7 on | `core`  | 1.6   | `claudeFraming` | `mediaFormulas.anthropicHigh` |
 *
 * `estimatorFor` finds these by the name of a model, and knows what tools cost besides.
 *
 * A vocabulary is as exact as it is large. Mean error of a text (bench/fit/REPORT.md), and what a bundle grows by:
 *
 * | vocabulary | all texts | transcripts | bytes after gzip |
 * | ---------- | --------- | ----------- | ---------------- |
 * | `core`     | 7.1 %     | 4.6 %       | none: the default |
 * | `o200k`    | 4.0 %     | 3.4 %       | 20,400, and 15,600 for each further one |
 * | length / 4 | 22.8 %    |             |                  |
 *
 * The others, `cl100k`, `claude`, `llama3`, `qwen3` and `gemma3`, are about as exact and as large as `o200k`. A large table takes
 * some 60 ms to unpack at its first use.
 *
 * @category model
 * @since 0.1.0
 */
export interface HeuristicEstimatorOptions {
  readonly name?: string
  readonly vocabulary?: Vocabulary
  /** Tokens of the model for each token of the vocabulary: a positive number. Applies to text, not to framing and media. */
  readonly ratio?: number
  readonly framing?: Framing
  readonly media?: MediaFormula
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes an estimator for a model family. Throws a `RangeError` when the ratio is not a positive number or a framing
 * constant is negative.
 *
 * It counts in integers, 1/32 of a token of the vocabulary, so its sums are exact in any order. Tables are decoded at the
 * first estimate.
 *
 * | part                        | estimated by                                                                |
 * | --------------------------- | --------------------------------------------------------------------------- |
 * | text, thinking              | the vocabulary                                                              |
 * | input of a call, tool definition | the vocabulary, as compact JSON                                         |
 * | image, document, audio, video | the formula; documents of plain text by the vocabulary, or by their bytes in base64 |
 * | encrypted thinking, withheld thinking | the length of the ciphertext or signature; other signatures are free |
 * | any other block             | its JSON; an image in it, as base64 or a data URL, by the formula; other long base64 by its length |
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { claudeFraming, estimateTokens, heuristicEstimator, makeHeuristicEstimator } from 'context-compaction/tokens'
 *
 * const claude = makeHeuristicEstimator({ ratio: 1.15, framing: claudeFraming })
 * const history = context({ messages: [user('Which files changed since the last release? '.repeat(10))] })
 * assert.ok(estimateTokens(history, claude) > estimateTokens(history, heuristicEstimator))
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeHeuristicEstimator = (options: HeuristicEstimatorOptions = {}): Estimator =>
  heuristicOf(options, textUnits)

/**
 * Makes an estimator for a model family that measures texts in a way of its own.
 *
 * @internal
 * @since 0.1.0
 */
export const heuristicOf = (
  options: HeuristicEstimatorOptions,
  measure: (vocabulary: Vocabulary) => (text: string) => number
): Estimator => {
  const {
    vocabulary = core,
    ratio = 1,
    framing = gptFraming,
    media = anthropicMedia,
    name = `heuristic-${vocabulary.name}`
  } = options
  const { message, toolUse, toolResult } = framing
  if (!(ratio > 0 && message >= 0 && toolUse >= 0 && toolResult >= 0))
    throw new RangeError(
      `makeHeuristicEstimator: ratio and framing must be positive, got ${[ratio, message, toolUse, toolResult].join()}`
    )
  const perToken = unitsPerToken / ratio
  const unitsOf = (tokens: number): number => Math.ceil(tokens * perToken)
  let units: ((text: string) => number) | undefined
  const text = (text: string): number => (units ??= measure(vocabulary))(text)
  return {
    ...makeEstimator({
      name,
      text,
      opaque: ({ raw }) => sealedJson(raw, text, (value) => unitsOf(embeddedTokens(media, value))),
      media: (block) => (block.source.type === 'text' ? text(block.source.data) : unitsOf(sizedTokens(media, block))),
      thinking: (block) => text(block.text) + unitsOf(ciphertextTokens(block)),
      framing: { message: unitsOf(message), toolUse: unitsOf(toolUse), toolResult: unitsOf(toolResult) },
      unitsPerToken: perToken
    }),
    prefix: (tokens) => prefixWithin(vocabulary, within(tokens, perToken)),
    suffix: (tokens) => suffixWithin(vocabulary, within(tokens, perToken))
  }
}

// -------------------------------------------------------------------------------------
// estimators
// -------------------------------------------------------------------------------------

/**
 * Estimates tokens as GPT-4o and later models count them, with images and documents as Claude counts them: the default.
 *
 * @see {@link makeHeuristicEstimator} for what it counts, and for other model families
 *
 * @example
 * import assert from 'node:assert'
 * import { estimateTextTokens, heuristicEstimator } from 'context-compaction/tokens'
 *
 * assert.strictEqual(estimateTextTokens('', heuristicEstimator), 0)
 * assert.ok(estimateTextTokens('The quick brown fox jumps over the lazy dog.', heuristicEstimator) < 15)
 *
 * @category estimators
 * @since 0.1.0
 */
export const heuristicEstimator: Estimator = /*#__PURE__*/ makeHeuristicEstimator({ name: 'heuristic' })

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The most units that amount to no more than so many tokens; near that where numbers are too large to take one from. */
const within = (tokens: number, perToken: number): number => {
  let units = Math.floor(tokens * perToken) + 1
  while (units > units - 1 && Math.ceil(units / perToken) > tokens) units--
  return units
}

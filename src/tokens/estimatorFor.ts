/**
 * Estimators by the name of a model.
 *
 * @since 0.1.0
 */
import type { Tool } from '../model/Tool'
import type { Estimator } from './Estimator'
import { type HeuristicEstimatorOptions, makeHeuristicEstimator } from './heuristicEstimator'
import { unitsPerToken } from './measure'
import { mediaFormulas } from './mediaFormulas'
import { type ModelProfile, modelProfiles, profileFor, unknownModelProfile } from './modelProfiles'
import { sampledOf, sampler, type SamplingOptions } from './sampled'
import { core } from './vocabularies/core'
import { o200k } from './vocabularies/o200k'
import type { Vocabulary } from './vocabulary'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what {@link estimatorFor} may be told.
 *
 * @category model
 * @since 0.1.0
 */
export interface EstimatorForOptions {
  /**
   * The vocabularies at hand; the one that the model's profile likes best is taken. Default: `o200k` alone. Where that is
   * not among them, the small `core` stands in for it.
   */
  readonly vocabularies?: ReadonlyArray<Vocabulary>
  /** The table of models, the first row that matches counts. Default: {@link modelProfiles}. */
  readonly profiles?: ReadonlyArray<ModelProfile>
  /** Whether huge texts are read in samples, and how; default: they are read in full. */
  readonly sampling?: boolean | SamplingOptions
}

/**
 * Is an estimator for a model, with what it was made of.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelEstimator {
  readonly estimator: Estimator
  /** Whether a row of the table was found; else {@link unknownModelProfile} holds. */
  readonly isKnown: boolean
  readonly profile: ModelProfile
  /** The name of the vocabulary that texts are measured by, and the tokens of the model for each of its tokens. */
  readonly vocabulary: string
  readonly ratio: number
  /** Whether it is the vocabulary that the profile likes best. */
  readonly isNearest: boolean
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes an estimator for a model by its id, in any spelling of any host: `claude-opus-4-8`, `openai/gpt-5.2`,
 * `us.anthropic.claude-sonnet-4-5-20250929-v1:0`.
 *
 * Vocabularies are large, so others than `o200k` you import and pass; the result says which of them was used, at which
 * ratio. `[core]` saves the time to unpack, not bytes: `o200k` is the default and always in the bundle; `core` takes the place of
 * `o200k` where that is not given. A model that the table does not know is estimated by the most that any known model makes
 * of a text, and the result says that too. For rows of your own pass `profiles: [...mine, ...modelProfiles]`.
 *
 * Makes a new estimator at each call, with memories of its own: call it once for a model and keep what it gives. Throws a
 * `RangeError` when a row has no ratio for any vocabulary at hand, or one that is not positive.
 *
 * @example
 * import assert from 'node:assert'
 * import { claude, estimateTextTokens, estimatorFor, o200k } from 'context-compaction/tokens'
 *
 * const opus = estimatorFor('claude-opus-4-8')
 * assert.deepStrictEqual([opus.isKnown, opus.vocabulary, opus.ratio], [true, 'o200k', 1.6])
 * assert.strictEqual(estimatorFor('claude-opus-4-8', { vocabularies: [o200k, claude] }).vocabulary, 'claude')
 *
 * const words = 'Which files changed since the last release?'
 * const gpt = estimatorFor('gpt-5.2')
 * assert.ok(estimateTextTokens(words, opus.estimator) > estimateTextTokens(words, gpt.estimator))
 * assert.strictEqual(estimatorFor('my-own-model').isKnown, false)
 *
 * @category constructors
 * @since 0.1.0
 */
export const estimatorFor = (model: string, options: EstimatorForOptions = {}): ModelEstimator => {
  const { vocabularies = [o200k], profiles = modelProfiles, sampling = false } = options
  const found = profileFor(model, profiles)
  const profile = found ?? unknownModelProfile
  const { vocabulary, ratio, isNearest } = choose(profile, vocabularies, model)
  const { framing, media } = profile
  const heuristic: HeuristicEstimatorOptions = {
    name: `${model}-${vocabulary.name}`,
    vocabulary,
    ratio,
    framing,
    media: typeof media === 'string' ? mediaFormulas[media] : media
  }
  const base =
    sampling === false
      ? makeHeuristicEstimator(heuristic)
      : sampledOf(heuristic, sampler(sampling === true ? {} : sampling))
  const unitsOf = (tokens: number): number => Math.ceil((tokens * unitsPerToken) / ratio)
  const once = unitsOf(framing.tools)
  const each = unitsOf(framing.tool)
  const tools = (definitions: ReadonlyArray<Tool>): number =>
    definitions.length === 0 ? 0 : base.tools(definitions) + once + each * definitions.length
  return {
    estimator: { ...base, tools },
    isKnown: found !== undefined,
    profile,
    vocabulary: vocabulary.name,
    ratio,
    isNearest
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Choice {
  readonly vocabulary: Vocabulary
  readonly ratio: number
  readonly isNearest: boolean
}

/** The first vocabulary of the profile that is at hand; `core` stands in for `o200k`, and is always at hand. */
const choose = ({ ratios }: ModelProfile, vocabularies: ReadonlyArray<Vocabulary>, model: string): Choice => {
  const names = Object.keys(ratios)
  for (const name of names) {
    const vocabulary = vocabularies.find((one) => one.name === name) ?? (name === 'o200k' ? core : undefined)
    if (vocabulary !== undefined)
      return { vocabulary, ratio: ratios[name]!, isNearest: name === names[0] && vocabulary.name === name }
  }
  throw new RangeError(
    `estimatorFor: expected one of the vocabularies ${names.join(', ')} for ${model}, got ${vocabularies.map(({ name }) => name).join(', ') || 'none'}`
  )
}

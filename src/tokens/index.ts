/**
 * Token estimates: estimators, totals, where the tokens are, cutting texts to a budget.
 *
 * @since 0.1.0
 */
export { breakdownMonoid, type TokenBreakdown, tokenBreakdown } from './breakdown'
export {
  calibrate,
  calibratedEstimator,
  type Calibration,
  forecast,
  type Forecast,
  type Observation,
  observe,
  uncalibrated
} from './calibration'
export { charsPerTokenEstimator } from './charsPerTokenEstimator'
export { contextTokens, type ContextTokens, type ContextTokensOptions, estimateUpperBound } from './contextTokens'
export { takePrefix, takeSuffix } from './cut'
export { estimateMessageTokens, estimateTextTokens, estimateTokens } from './estimate'
export { contextUnits, type Estimator, type EstimatorOptions, makeEstimator } from './Estimator'
export { estimatorFor, type EstimatorForOptions, type ModelEstimator } from './estimatorFor'
export { claudeFraming, type Framing, gptFraming } from './framing'
export { heuristicEstimator, type HeuristicEstimatorOptions, makeHeuristicEstimator } from './heuristicEstimator'
export { isNoLarger } from './isNoLarger'
export {
  emptyMeasure,
  getMeasureMonoid,
  type Measure,
  type MeasureMonoid,
  measureText,
  prefixWithin,
  suffixWithin,
  textUnits,
  unitsPerToken
} from './measure'
export { claudePatches, type ImageFormula, imageTokens, type MediaFormula, mediaTokens } from './media'
export { imagePatches, imageTiles, type MediaFormulaName, mediaFormulas, qwenPatches } from './mediaFormulas'
export { imageSize, type ImageSize } from './mediaSize'
export { type ModelFraming, type ModelProfile, modelProfiles, profileFor, unknownModelProfile } from './modelProfiles'
export { sampled, sampledEstimator, type SamplingOptions } from './sampled'
export { tokenizerEstimator, type TokenizerEstimatorOptions } from './tokenizerEstimator'
export { type IgnoredReading, inputOf, type UsageReading } from './usage'
export { type LedgerEntry, type LedgerReasoning, type UsageInterval, type UsageLedger } from './ledgerAccount'
export { emptyLedger, recordUsage } from './usageLedger'
export { utf8BytesEstimator } from './utf8BytesEstimator'
export { cl100k } from './vocabularies/cl100k'
export { claude } from './vocabularies/claude'
export { core } from './vocabularies/core'
export { gemma3 } from './vocabularies/gemma3'
export { llama3 } from './vocabularies/llama3'
export { o200k } from './vocabularies/o200k'
export { qwen3 } from './vocabularies/qwen3'
export {
  type Adder,
  type Alphabet,
  type Automaton,
  type Layer,
  vocabulary,
  type Vocabulary,
  type VocabularyData
} from './vocabulary'

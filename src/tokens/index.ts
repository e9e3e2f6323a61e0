/**
 * Token estimates: estimators, totals, where the tokens are, cutting texts to a budget.
 *
 * @since 0.1.0
 */
export { breakdownMonoid, type TokenBreakdown, tokenBreakdown } from './breakdown'
export { charsPerTokenEstimator } from './charsPerTokenEstimator'
export { takePrefix, takeSuffix } from './cut'
export { estimateMessageTokens, estimateTextTokens, estimateTokens } from './estimate'
export { contextUnits, type Estimator, type EstimatorOptions, makeEstimator } from './Estimator'
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
export { imagePatches, imageTiles, type MediaFormulaName, mediaFormulas } from './mediaFormulas'
export { imageSize, type ImageSize } from './mediaSize'
export { tokenizerEstimator, type TokenizerEstimatorOptions } from './tokenizerEstimator'
export { utf8BytesEstimator } from './utf8BytesEstimator'
export { cl100k } from './vocabularies/cl100k'
export { core } from './vocabularies/core'
export { o200k } from './vocabularies/o200k'
export {
  type Alphabet,
  type Automaton,
  type Layer,
  vocabulary,
  type Vocabulary,
  type VocabularyData
} from './vocabulary'

import {
  charsPerTokenEstimator,
  claudeFraming,
  type Estimator,
  heuristicEstimator,
  makeEstimator,
  makeHeuristicEstimator,
  tokenizerEstimator,
  utf8BytesEstimator
} from 'context-compaction/tokens'

/** A tokenizer of a few lines, which splits words, as the real ones do, into pieces of up to four characters. */
export const encode = (text: string): ReadonlyArray<number> =>
  (text.match(/ ?[A-Za-z]{1,4}|[0-9]{1,3}|\s+|[^A-Za-z0-9\s]/gu) ?? []).map((piece) => piece.length)

/** One estimator of every kind. */
export const estimators: ReadonlyArray<Estimator> = [
  charsPerTokenEstimator,
  utf8BytesEstimator,
  heuristicEstimator,
  makeHeuristicEstimator({ name: 'heuristic-claude', ratio: 1.15, framing: claudeFraming }),
  tokenizerEstimator(encode),
  makeEstimator({
    name: 'half-units',
    text: (text) => text.length,
    unitsPerToken: 2.5,
    framing: { message: 3, toolUse: 1, toolResult: 2 }
  })
]

export const named = estimators.map((estimator) => [estimator.name, estimator] as const)

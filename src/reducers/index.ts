/**
 * Reducers and the combinators that build pipelines of them.
 *
 * @since 0.1.0
 */
export { answerDangling, type AnswerDanglingOptions } from './answerDangling'
export { clearConversation } from './clearConversation'
export { clearToolInputs, type ClearToolInputsOptions } from './clearToolInputs'
export { clearToolResults, type ClearToolResultsOptions } from './clearToolResults'
export { type DropOldestOptions, dropOldestRoundtrips } from './dropOldestRoundtrips'
export { dropOldestSteps } from './dropOldestSteps'
export { dropOrphans } from './dropOrphans'
export { filterEncryptedReasoning } from './filterEncryptedReasoning'
export { type ClearedResult, clearedText, describeResult, isClearedText } from './placeholder'
export { type Reducer, reducerMonoid, sequence, untilFits, type UntilFitsOptions, when } from './Reducer'
export { replaceWithSummary, type ReplaceWithSummaryOptions } from './replaceWithSummary'
export { settle } from '../roundtrip/settle'
export { stripMedia, type StripMediaOptions } from './stripMedia'
export { stripThinking, type StripThinkingOptions } from './stripThinking'
export { truncateToolResults, type TruncateToolResultsOptions } from './truncateToolResults'

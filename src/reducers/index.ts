/**
 * Reducers and the combinators that build pipelines of them.
 *
 * @since 0.1.0
 */
export { answerDangling, type AnswerDanglingOptions } from './answerDangling'
export { clearConversation } from './clearConversation'
export { clearFailedInputs, type ClearFailedInputsOptions } from './clearFailedInputs'
export { clearHead, type ClearHeadOptions } from './clearHead'
export { clearRepeatedResults } from './clearRepeatedResults'
export { clearSupersededReads, type ClearSupersededReadsOptions } from './clearSupersededReads'
export { clearToolInputs, type ClearToolInputsOptions } from './clearToolInputs'
export { clearToolResults, type ClearToolResultsOptions } from './clearToolResults'
export { clearToolResultsBeyond, type ClearToolResultsBeyondOptions } from './clearToolResultsBeyond'
export { type DropOldestOptions, dropOldestRoundtrips } from './dropOldestRoundtrips'
export { dropOldestSteps } from './dropOldestSteps'
export { dropOrphans } from './dropOrphans'
export { dropStepsOfOldTurns, type DropStepsOfOldTurnsOptions } from './dropStepsOfOldTurns'
export { type FileTool, fileTools } from './fileTools'
export { filterEncryptedReasoning } from './filterEncryptedReasoning'
export {
  type Offloaded,
  offloadToolResults,
  type OffloadToolResultsOptions,
  type Payload,
  restoreToolResults
} from './offloadToolResults'
export { pin, type PinOptions, revealedTools } from './pin'
export { type ClearedResult, clearedText, describeResult, isClearedText } from './placeholder'
export { type Reducer, reducerMonoid, sequence, untilFits, type UntilFitsOptions, when } from './Reducer'
export { type ClearObsoleteOptions } from './replaceResults'
export { replaceWithSummary, type ReplaceWithSummaryOptions } from './replaceWithSummary'
export { settle } from '../roundtrip/settle'
export { stripMedia, type StripMediaOptions } from './stripMedia'
export { stripThinking, type StripThinkingOptions } from './stripThinking'
export { stripToolCalls, type StripToolCallsOptions } from './stripToolCalls'
export { truncateToolResults, type TruncateToolResultsOptions } from './truncateToolResults'
export { truncateToolResultsByAge, type TruncateToolResultsByAgeOptions } from './truncateToolResultsByAge'

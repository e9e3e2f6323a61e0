/**
 * A pure functional engine that keeps an LLM agent's context inside its budget.
 *
 * Contexts go in, smaller contexts come out, and what comes out is accepted by the provider it goes to. Provider wire
 * forms, transcripts, the law kit and the codecs have entry points of their own: importing this one loads neither io-ts
 * nor fast-check.
 *
 * Here is what a host needs to make, measure and reduce contexts, in less than 15 kB. The structure of histories
 * (`./roundtrip`), refinements of blocks (`./model`), other estimators (`./tokens`), more reducers (`./reducers`), changes
 * and strategies are imported from the entry points named.
 *
 * @since 0.1.0
 */

// model
export {
  appendAssistantTurn,
  appendMessages,
  assistant,
  type Block,
  type Content,
  context,
  type Context,
  type ContextOptions,
  image,
  type Json,
  type JsonObject,
  media,
  type Media,
  type MediaKind,
  type MediaSource,
  type Message,
  opaque,
  type Opaque,
  type Profile,
  profileOf,
  type ResultBlock,
  type Role,
  strictProfile,
  system,
  text,
  type Text,
  thinking,
  type Thinking,
  tool,
  type Tool,
  toolResult,
  type ToolResult,
  toolUse,
  type ToolUse,
  user,
  withMessages,
  withProfile
} from './model'

// roundtrip
export { type Rule, settle, type Violation, violations } from './roundtrip'

// tokens
export {
  estimateMessageTokens,
  estimateTextTokens,
  estimateTokens,
  type Estimator,
  heuristicEstimator,
  takePrefix,
  takeSuffix,
  type TokenBreakdown,
  tokenBreakdown
} from './tokens'

// reducers
export {
  clearConversation,
  clearToolInputs,
  type ClearToolInputsOptions,
  clearToolResults,
  type ClearToolResultsOptions,
  type DropOldestOptions,
  dropOldestRoundtrips,
  dropOldestSteps,
  filterEncryptedReasoning,
  type Reducer,
  reducerMonoid,
  replaceWithSummary,
  type ReplaceWithSummaryOptions,
  sequence,
  stripMedia,
  type StripMediaOptions,
  stripThinking,
  type StripThinkingOptions,
  truncateToolResults,
  type TruncateToolResultsOptions,
  untilFits,
  type UntilFitsOptions,
  when
} from './reducers'

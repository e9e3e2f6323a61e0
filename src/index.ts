/**
 * A pure functional engine that keeps an LLM agent's context inside its budget.
 *
 * Contexts go in, smaller contexts come out, and what comes out is accepted by the provider it goes to. Provider wire
 * forms, transcripts, the law kit and the codecs have entry points of their own: importing this one loads neither io-ts
 * nor fast-check.
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
  isJsonObject,
  isMedia,
  isOpaque,
  isText,
  isThinking,
  isToolResult,
  isToolUse,
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
  withContent,
  withMessages,
  withProfile
} from './model'

// roundtrip
export {
  boundaries,
  type BoundaryRule,
  completeRoundtrips,
  hasToolResult,
  hasToolUse,
  hasUserWords,
  intersect,
  isPrompt,
  openLoop,
  type Pair,
  pairing,
  type Pairing,
  pairSafe,
  type Position,
  promptSafe,
  type Roundtrip,
  type RoundtripDefinition,
  roundtrips,
  type Rule,
  settle,
  type Span,
  steps,
  stepSafe,
  thinkingSafe,
  turns,
  type Violation,
  violations
} from './roundtrip'

// tokens
export {
  charsPerTokenEstimator,
  estimateMessageTokens,
  estimateTextTokens,
  estimateTokens,
  type Estimator,
  type EstimatorOptions,
  heuristicEstimator,
  makeEstimator,
  takePrefix,
  takeSuffix,
  type TokenBreakdown,
  tokenBreakdown,
  utf8BytesEstimator
} from './tokens'

// reducers
export {
  answerDangling,
  type AnswerDanglingOptions,
  clearConversation,
  type ClearedResult,
  clearedText,
  clearToolInputs,
  type ClearToolInputsOptions,
  clearToolResults,
  type ClearToolResultsOptions,
  describeResult,
  type DropOldestOptions,
  dropOldestRoundtrips,
  dropOldestSteps,
  dropOrphans,
  filterEncryptedReasoning,
  isClearedText,
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

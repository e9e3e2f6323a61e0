/**
 * Conversations and sessions: pure state machines over a context.
 *
 * @since 0.1.0
 */
export {
  type AnthropicUsage,
  type AutoCache,
  type ContextCompactionPolicy,
  type Conversation,
  conversation,
  conversationOf,
  type ConversationBuilder,
  type ConversationOptions,
  type MessageContent,
  modelOf,
  pushAssistant,
  pushUser,
  pushWire,
  turnCount,
  type UsageRecord,
  withContext
} from './Conversation'
export { builtinTool, cachedText, documentText, documentUrl } from './conversation/blocks'
export {
  withAutoCache,
  withCacheBreakpointOnSystem,
  withCompaction,
  withCompat,
  withSystem,
  withTools
} from './conversation/builders'
export { buildRequest, type ConversationRequest } from './conversation/buildRequest'
export { type CompactedConversation, compactIfNeeded } from './conversation/compactIfNeeded'
export {
  conversationCodec,
  type ConversationJson,
  decodeConversation,
  type DecodeConversationOptions,
  encodeConversation
} from './conversation/conversationJson'
export {
  completeRoundtripCount,
  type ConversationSituation,
  estimateInputTokens,
  measureInputTokens
} from './conversation/estimate'
export { parseConversation } from './conversation/parseConversation'
export { pop } from './conversation/pop'
export {
  claudeApiPricing,
  claudePricing,
  conversationCost,
  type CostBreakdown,
  costBreakdown,
  drawUnknownModel,
  type ModelPricing,
  modelPricing,
  type ModelPricingOptions,
  pricingOf,
  type PricingTable,
  type UnknownModel
} from './conversation/pricing'
export { receive, request, type RequestedConversation } from './conversation/send'
export {
  withContainer,
  withMaxTokens,
  withMcpServers,
  withMetadata,
  withModel,
  withServiceTier,
  withSetting,
  withStopSequences,
  withTemperature,
  withThinking,
  withToolChoice,
  withTopK,
  withTopP
} from './conversation/settings'
export { cumulativeUsage } from './conversation/usage'
export { estimatedTokenCount } from './aether/estimate'
export {
  asDataUri,
  firstText,
  hasImage,
  isSummary,
  isSystem,
  isToolResultMessage,
  joinText,
  messageCount,
  messagesForSummary,
  timestampOf
} from './aether/content'
export {
  type AetherTurn,
  compactedCount,
  type CompactedSummaryOptions,
  promptCacheKey,
  pushAssistantTurn,
  reasoningEffort,
  replaceConversation,
  setPromptCacheKey,
  setReasoningEffort,
  setSystemContent,
  setTools,
  withCompactedSummary
} from './aether/conversation'
export { aether, aetherProfile } from './aether/dialect'
export {
  type AetherContext,
  type AetherOutcome,
  type AetherReasoning,
  type AetherToolError,
  aetherToolError,
  type AetherToolRequest,
  type AetherToolResult
} from './aether/message'
export {
  type AetherEvent,
  type AetherOpenStep,
  type AetherReplay,
  beginReplay,
  endReplay,
  replayEvent,
  replayEvents
} from './aether/replay'
export {
  type AetherTokenUsage,
  defaultCompactionThreshold,
  exceedsThreshold,
  lastInputTokens,
  needsCompaction,
  preflightTrigger,
  recordUsage,
  resetCurrentUsage,
  setContextLimit,
  shouldCompact,
  tokensRemaining,
  type TokenTracker,
  tokenTracker,
  type TokenTrackerOptions,
  usageRatio
} from './aether/tokenTracker'
export {
  decodeGeminiCliMessage,
  encodeGeminiCliMessage,
  geminiCliMessage,
  geminiCliMessageCodec,
  geminiCliPlanEntryCodec,
  geminiCliSessionInfoCodec
} from './geminiCli/codec'
export type {
  GeminiCliBlock,
  GeminiCliImageBlock,
  GeminiCliImageSource,
  GeminiCliTextBlock,
  GeminiCliThinkingBlock,
  GeminiCliToolResultBlock,
  GeminiCliToolUseBlock,
  GeminiCliUnknownBlock
} from './geminiCli/content'
export {
  emptyGeminiCliSession,
  foldGeminiCliMessage,
  foldGeminiCliMessages,
  type GeminiCliSession
} from './geminiCli/fold'
export {
  addGeminiCliUsage,
  assistantText,
  type GeminiCliAssistantInner,
  type GeminiCliAssistantMessage,
  type GeminiCliMcpServer,
  type GeminiCliMessage,
  type GeminiCliPlanEntry,
  type GeminiCliResultMessage,
  type GeminiCliSessionInfo,
  type GeminiCliStreamEvent,
  type GeminiCliSystemMessage,
  type GeminiCliUnknownMessage,
  type GeminiCliUsage,
  geminiCliUsageTotal,
  type GeminiCliUserInner,
  type GeminiCliUserMessage,
  isErrorResult,
  isStreamEvent,
  noGeminiCliUsage,
  sessionId
} from './geminiCli/message'
export {
  type ChatContentBlock,
  type ChatMessage,
  chatMessageCodec,
  type ChatResponse,
  chatResponseCodec,
  type ChatTool,
  chatToolCodec,
  type ChatUsage,
  decodeChatResponse,
  dollarsOfTicks,
  responseText,
  responseThinking,
  stopReasons,
  toolCalls
} from './quantum/chat'
export type { ExchangeOptions } from './quantum/compaction'
export { chatMessages, chatOfMessage, messageOfChat } from './quantum/convert'
export { beginExchange, type Exchange, receiveReply, type Replied, withBetterSummary } from './quantum/exchange'
export { chat, type ChatModel, type ChatOptions, type ChatRequest, chatRequest } from './quantum/run'
export { cancelCalls, openCalls, quantumProfile, type Session, session, type SessionOptions } from './quantum/Session'
export { drawSessionError, type SessionError } from './quantum/SessionError'
export { type ChatStream, chatStream, foldChatEvent, streamedResponse } from './quantum/stream'
export {
  type ContextConfig,
  contextConfigCodec,
  contextMetadataCodec,
  decodeSessionChatRequest,
  decodeSessionChatResponse,
  encodeSessionChatRequest,
  encodeSessionChatResponse,
  type SessionChatRequest,
  sessionChatRequestCodec,
  type SessionChatResponse,
  sessionChatResponseCodec,
  type SessionContext,
  sessionContextCodec,
  type SessionToolResult,
  sessionToolResultCodec
} from './quantum/wire'
export type { JsonCodec } from './record'

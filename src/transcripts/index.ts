/**
 * Stored sessions of agents, read into contexts.
 *
 * @since 0.1.0
 */
export { anthropicRequests } from './anthropicRequests'
export { claudeCode } from './claudeCode'
export { formats } from './formats'
export { openaiChatRequests } from './openaiChatRequests'
export { readTranscript, type TranscriptOptions } from './readTranscript'
export type { CompactionPoint, Skipped, Transcript, TranscriptBody, UsageAnchor } from './Transcript'
export { drawTranscriptError, type TranscriptError, transcriptError } from './TranscriptError'
export type { Detection, Line, ReadOptions, TranscriptFormat } from './TranscriptFormat'

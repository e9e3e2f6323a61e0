/**
 * The values that everything else works on: contexts, messages, blocks, tools, profiles.
 *
 * @since 0.1.0
 */
export {
  type Block,
  image,
  isMedia,
  isOpaque,
  isText,
  isThinking,
  isToolResult,
  isToolUse,
  media,
  type Media,
  type MediaKind,
  type MediaSource,
  opaque,
  type Opaque,
  type ResultBlock,
  text,
  type Text,
  thinking,
  type Thinking,
  toolResult,
  type ToolResult,
  toolUse,
  type ToolUse
} from './Block'
export {
  appendAssistantTurn,
  appendMessages,
  context,
  type Context,
  type ContextOptions,
  profileOf,
  withMessages,
  withProfile
} from './Context'
export { isJsonObject, type Json, type JsonObject } from './Json'
export { assistant, type Content, type Message, type Role, system, tool, user, withContent } from './Message'
export { type Profile, strictProfile } from './Profile'
export type { Tool } from './Tool'

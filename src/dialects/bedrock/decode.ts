/**
 * Reading the wire form of Converse.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Tool } from '../../model/Tool'
import { isRaw, type Mutable, type Names, put, type Raw, unnamed } from '../wire'
import { decodeBlocks } from './blocks'
import { toJson } from './bytes'
import { profileFor } from './profile'
import { decodeTool } from './tools'

const REQUEST: Names = ['messages', 'system', 'toolConfig']
const TOOL_CONFIG: Names = ['tools']
const MESSAGE: Names = ['role', 'content']

/**
 * Makes a context of a request and its decoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeRequest = (native: Raw, messages: ReadonlyArray<Message>): Context => {
  const { messages: _, ...around } = native
  const raw = toJson(around) as Raw
  const form: Array<string> = []
  let settings = unnamed(raw, REQUEST)
  let system: ReadonlyArray<Block> = []
  let tools: ReadonlyArray<Tool> = []
  const { system: wireSystem, toolConfig } = raw
  if (Array.isArray(wireSystem)) {
    form.push('system-array')
    system = decodeBlocks(wireSystem, false)
  } else if (wireSystem !== undefined) settings = put(settings, 'system', wireSystem)
  const wireTools = isRaw(toolConfig) ? toolConfig['tools'] : undefined
  if (isRaw(toolConfig) && Array.isArray(wireTools) && wireTools.every(isRaw)) {
    form.push('tools-array')
    tools = wireTools.map(decodeTool)
    const rest = unnamed(toolConfig, TOOL_CONFIG)
    if (rest !== undefined) settings = put(settings, 'toolConfig', rest)
  } else if (toolConfig !== undefined) settings = put(settings, 'toolConfig', toolConfig)
  return {
    system,
    tools,
    messages,
    ...(settings === undefined ? {} : { settings }),
    profile: profileFor(modelOf(settings), settings),
    ...(form.length === 0 ? {} : { form: form.join(' ') })
  }
}

const modelOf = (settings: JsonObject | undefined): string | undefined => {
  const model = settings?.['modelId']
  return typeof model === 'string' ? model : undefined
}

/**
 * Reads the message at an index.
 *
 * | wire                       | neutral                                   |
 * | -------------------------- | ----------------------------------------- |
 * | content is absent          | nothing, with form `absent`               |
 * | content is no list         | nothing, and the value in `extra`         |
 * | role is no known one       | a system message, and the role in `extra` |
 * | role is absent             | a system message with form `no-role`      |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (native: Raw, index: number): Message => {
  const raw = toJson(native) as Raw
  const { role, content } = raw
  const isKnown = role === 'user' || role === 'assistant'
  const form: Array<string> = []
  let extra = unnamed(raw, MESSAGE)
  let blocks: ReadonlyArray<Block> = []
  if (role === undefined) form.push('no-role')
  else if (!isKnown) extra = put(extra, 'role', role)
  if (Array.isArray(content)) blocks = decodeBlocks(content, role === 'assistant')
  else if (content === undefined) form.push('absent')
  else extra = put(extra, 'content', content)
  const message: Mutable<Message> = { id: String(index), role: isKnown ? role : 'system', content: blocks }
  if (form.length > 0) message.form = form.join(' ')
  if (extra !== undefined) message.extra = extra
  return message
}

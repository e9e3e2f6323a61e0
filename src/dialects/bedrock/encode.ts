/**
 * Writing the wire form of Converse.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { fill, has, isRaw, type Raw } from '../wire'
import { encodeBlock } from './blocks'
import { fromJson } from './bytes'
import { encodeTool } from './tools'

/**
 * Makes a request of a context and its encoded messages.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (
  context: Context,
  messages: Array<unknown>
): Raw & { readonly messages: Array<unknown> } => {
  const { system, tools, settings, form = '' } = context
  const out: Record<string, unknown> = {}
  if (system.length > 0 || form.includes('system-array')) out['system'] = system.map(encodeBlock)
  if (tools.length > 0 || form.includes('tools-array')) {
    const rest = settings?.['toolConfig']
    out['toolConfig'] = { ...(isRaw(rest) ? rest : {}), tools: tools.map(encodeTool) }
  }
  return { ...(fromJson({ ...settings, ...out }) as Raw), messages }
}

/**
 * Writes a message; results that stand in tool messages of their own become one message of the user.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message, { messages }: Context): ReadonlyArray<Raw> => {
  if (message.role !== 'tool') return [encodeOne(message, message.content)]
  const run = runs(messages).get(message)
  return run === undefined ? [] : [encodeOne(message, run)]
}

const encodeOne = (message: Message, content: ReadonlyArray<Block>): Raw => {
  const { role, extra, form = '' } = message
  const out: Record<string, unknown> = {}
  if (!has(extra, 'role') && !form.includes('no-role')) out['role'] = role === 'assistant' ? role : 'user'
  if (content.length > 0) out['content'] = content.map(encodeBlock)
  else if (!form.includes('absent') && !has(extra, 'content')) out['content'] = []
  return fromJson(fill(out, extra)) as Raw
}

/** The content of each run of tool messages, by its first message. */
const runs: (messages: ReadonlyArray<Message>) => ReadonlyMap<Message, ReadonlyArray<Block>> = /*#__PURE__*/ memoize(
  (messages) => {
    const out = new Map<Message, ReadonlyArray<Block>>()
    let first: Message | undefined
    for (const message of messages) {
      if (message.role !== 'tool') first = undefined
      else {
        first ??= message
        out.set(first, [...(out.get(first) ?? []), ...message.content])
      }
    }
    return out
  }
)

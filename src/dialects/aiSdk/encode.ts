/**
 * Writing the AI SDK's `ModelMessage`s.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Media, ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { pairMessages } from '../../roundtrip/Pairing'
import { encodeCarried } from '../carriedMedia'
import { fill, has, isPlainText, type Names, type Raw, unnamed } from '../wire'
import { encodeFile, encodeOutput } from './output'
import { countItems, detached, itemsOf, optionsOfThinking } from './provider'

/**
 * Writes a message: one, except where a message of another wire form holds results beside something else.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message, context: Context): ReadonlyArray<Raw> => {
  const { role, content } = message
  const holdsResults = (role === 'user' || role === 'system') && content.some(({ type }) => type === 'tool_result')
  if (!holdsResults) return [encodeOne(message, context)]
  const results = content.filter(({ type }) => type === 'tool_result')
  const others = content.filter(({ type }) => type !== 'tool_result')
  const answer: Raw = { role: 'tool', content: results.map((block) => encodePart(block, message, context)) }
  return others.length === 0 ? [answer] : [answer, encodeOne({ ...message, content: others }, context)]
}

const encodeOne = (message: Message, context: Context): Raw => {
  const { role, content, extra, form = '' } = message
  const out: Record<string, unknown> = {}
  if (!(role === 'system' && (has(extra, 'role') || form.includes('no-role')))) out['role'] = role
  const isString = form.startsWith('string')
  if (isString && isPlainText(content)) out['content'] = content[0].text
  else if (
    role === 'system' &&
    (isString || message.form === undefined) &&
    isAllText(content) &&
    !has(extra, 'content')
  )
    out['content'] = content.map(({ text }) => text).join('\n\n')
  else if (content.length > 0) out['content'] = encodeParts(message, context)
  else if (isString) out['content'] = ''
  else if (!form.startsWith('absent') && !has(extra, 'content')) out['content'] = []
  return fill(out, extra)
}

const isAllText = (content: ReadonlyArray<Block>): content is ReadonlyArray<Block & { readonly type: 'text' }> =>
  content.length > 0 && content.every((block) => block.type === 'text' && block.extra === undefined)

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const encodeParts = (message: Message, context: Context): ReadonlyArray<unknown> => {
  const parts = message.content.map((block) => encodePart(block, message, context))
  const items = itemsOf(message)
  if (items === 0 || countItems(message.content) >= items) return parts
  return message.content.map(({ type }, i) =>
    type === 'text' || type === 'tool_use' ? detached(parts[i] as Raw) : parts[i]
  )
}

const encodePart = (block: Block, message: Message, context: Context): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking': {
      const options = block.extra === undefined ? optionsOfThinking(block) : undefined
      const named = { type: 'reasoning', text: block.text }
      return fill(options === undefined ? named : { ...named, providerOptions: options }, block.extra)
    }
    case 'tool_use':
      return encodeToolUse(block)
    case 'tool_result':
      return encodeToolResult(block, message, context)
    case 'media':
      return encodeMedia(block)
    case 'opaque':
      return block.raw
  }
}

const encodeMedia = (block: Media): Raw => encodeCarried(block) ?? encodeFile(block)

const encodeToolUse = ({ id, name, input, extra }: ToolUse): Raw => {
  if (extra?.['type'] === 'tool-approval-request') return extra
  return fill(
    {
      type: 'tool-call',
      ...(id === undefined ? {} : { toolCallId: id }),
      ...(name === '' ? {} : { toolName: name }),
      ...(input === null ? {} : { input })
    },
    extra
  )
}

/** An approval is written as it was read; a result from elsewhere gets the name of the tool that was called. */
const encodeToolResult = (result: ToolResult, message: Message, context: Context): unknown => {
  const { toolUseId, content, extra } = result
  const first = typeof content === 'string' ? undefined : content[0]
  if (first?.type === 'opaque' && toolUseId?.startsWith('approval:') === true) return first.raw
  const output = encodeOutput(result)
  const named: Record<string, unknown> = { type: 'tool-result' }
  if (toolUseId !== undefined) named['toolCallId'] = toolUseId
  if (extra === undefined) {
    named['toolCallId'] = toolUseId ?? ''
    named['toolName'] = toolNameOf(result, message, context)
  }
  if (output !== undefined) named['output'] = output
  return fill(named, extra !== undefined && output === undefined ? unnamed(extra, OUTPUT) : extra)
}

const OUTPUT: Names = ['output']

const toolNameOf = (result: ToolResult, message: Message, { messages }: Context): string => {
  for (const pair of pairMessages(messages).pairs) {
    const answer = messages[pair.result.message]!
    if (answer.id !== message.id || answer.content[pair.result.block] !== result) continue
    const use = messages[pair.use.message]!.content[pair.use.block]
    if (use?.type === 'tool_use') return use.name
  }
  return ''
}

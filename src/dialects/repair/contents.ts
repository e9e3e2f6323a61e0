/**
 * Contents: empty texts and thinking, halves of server-side pairs, input that is no object.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, text } from '../../model/Block'
import { withMessages } from '../../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import { isCachePoint } from '../bedrock/blocks'
import { type Finding, keyOf, ofRules, type Pass, withContents } from './Pass'

/**
 * Stands where nothing else is left of a message.
 *
 * @internal
 * @since 0.1.0
 */
export const dash = '-'

const words: Readonly<Record<string, string>> = {
  'empty-text': 'dropped the empty text',
  'empty-thinking': 'dropped the empty thinking',
  'unanswered-server-call': 'dropped the server-side call, which has no result',
  'orphan-server-result': 'dropped the server-side result, which has no call'
}

/**
 * Drops blocks that are refused for what they are.
 *
 * @internal
 * @since 0.1.0
 */
export const dropBlocks: Pass = (context, findings, _, note) => {
  const found = ofRules(findings, 'empty-text', 'empty-thinking', 'unanswered-server-call', 'orphan-server-result')
  if (found.length === 0) return context
  const dropped = new Set<string>()
  for (const { violation, neutral } of found) {
    dropped.add(keyOf(neutral.message, neutral.block ?? -1))
    note(violation, words[neutral.rule]!)
  }
  const contents = new Map<number, ReadonlyArray<Block>>()
  context.messages.forEach(({ content }, m) => {
    const left = content.filter((_, b) => !dropped.has(keyOf(m, b)))
    if (left.length < content.length) contents.set(m, left.every(isPoint) ? [text(dash), ...left] : left)
  })
  return withMessages(context, withContents(context.messages, contents))
}

/**
 * Tells whether a block only marks a place for the prompt cache, and says nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const isPoint = (block: Block): boolean => block.type === 'opaque' && isCachePoint(block)

/**
 * Puts a dash into messages without content, and in the place of nothing but whitespace. Empty system messages go.
 *
 * @internal
 * @since 0.1.0
 */
export const fillMessages: Pass = (context, findings, _, note) => {
  const found = new Map<number, Finding>()
  for (const finding of ofRules(findings, 'empty-message', 'blank-message')) found.set(finding.neutral.message, finding)
  if (found.size === 0) return context
  const messages = context.messages.flatMap((message, m) => {
    const finding = found.get(m)
    if (finding === undefined) return [message]
    if (message.role === 'system' || message.role === 'tool') {
      note(finding.violation, 'dropped the empty message')
      return []
    }
    note(finding.violation, 'put a dash into the empty message')
    const { extra, form: _form, ...rest } = message
    const others = extra === undefined ? undefined : omit(extra, 'content')
    return [{ ...rest, content: [text(dash)], ...(others === undefined ? {} : { extra: others }) }]
  })
  return withMessages(context, messages)
}

/**
 * Leaves a field out; `undefined` when nothing remains.
 *
 * @internal
 * @since 0.1.0
 */
export const omit = (object: JsonObject, field: string): JsonObject | undefined => {
  const rest = Object.entries(object).filter(([key]) => key !== field)
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}

/**
 * Makes an object of the input of calls: the one that its text holds, else one with a field `input`.
 *
 * @internal
 * @since 0.1.0
 */
export const wrapInputs: Pass = (context, findings, _, note) => {
  const found = new Map<string, Finding>()
  for (const finding of ofRules(findings, 'input-object'))
    found.set(keyOf(finding.neutral.message, finding.neutral.block ?? -1), finding)
  if (found.size === 0) return context
  const contents = new Map<number, ReadonlyArray<Block>>()
  context.messages.forEach(({ content }, m) => {
    if (!content.some((_, b) => found.has(keyOf(m, b)))) return
    const wrapped = content.map((block, b): Block => {
      const finding = found.get(keyOf(m, b))
      if (finding === undefined || block.type !== 'tool_use') return block
      note(finding.violation, 'made an object of the input')
      const { extra, ...call } = block
      const others = extra === undefined ? undefined : omit(extra, 'input')
      return { ...call, input: objectOf(block.input), ...(others === undefined ? {} : { extra: others }) }
    })
    contents.set(m, wrapped)
  })
  return withMessages(context, withContents(context.messages, contents))
}

/**
 * Makes an object of any input.
 *
 * @internal
 * @since 0.1.0
 */
export const objectOf = (input: Json): JsonObject => {
  if (isJsonObject(input)) return input
  if (input === null) return {}
  if (typeof input !== 'string') return { input }
  try {
    const parsed = JSON.parse(input) as Json
    return isJsonObject(parsed) ? parsed : { input }
  } catch {
    return input === '' ? {} : { input }
  }
}

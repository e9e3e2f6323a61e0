/**
 * Writing Gemini's wire form.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { hasToolUse } from '../../roundtrip/Span'
import { fill, has, isRaw, type Raw } from '../wire'
import { toolNames } from './calls'
import { inForm } from './contents'
import { encodePart } from './encodePart'
import { encodeFrame } from './frame'
import { isCurrent, isSigned } from './signature'
import { spelling } from './spelling'

/**
 * Makes a request of a context and its encoded contents.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeRequest = (context: Context, contents: Array<Raw>): Raw & { readonly contents: unknown } => {
  const [, form] = /(?:^| )contents=(\w+)/.exec(context.form ?? '') ?? []
  return { ...encodeFrame(context), contents: inForm(joined(context.messages, contents), form) }
}

/**
 * Joins words of the model and the calls behind them where an edit took out what stood between: a call must follow the
 * user. Neighbours that were there before have ids that follow one another, and stay as they are.
 */
const joined = (messages: ReadonlyArray<Message>, contents: Array<Raw>): Array<Raw> => {
  let out: Array<Raw> | undefined
  for (let i = 1; i < messages.length; i++) {
    const [words, calls] = [messages[i - 1]!, messages[i]!]
    const isTorn = words.role === 'assistant' && calls.role === 'assistant' && !hasToolUse(words) && hasToolUse(calls)
    if (!isTorn || Number(words.id) + 1 === Number(calls.id)) continue
    out ??= contents.slice()
    const [before, after] = [out[i - 1]!, out[i]!]
    out[i] = { ...after, parts: [...partsOf(before), ...partsOf(after)] }
    out[i - 1] = gone
  }
  return out?.filter((content) => content !== gone) ?? contents
}

const gone: Raw = {}

const partsOf = ({ parts }: Raw): ReadonlyArray<unknown> => (Array.isArray(parts) ? parts : [])

/**
 * Writes a message. Its context tells the names of the tools that its results answer, and whether what it holds is signed
 * for the current turn.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message, { messages }: Context): Raw => {
  const { role, content, extra, form = '' } = message
  const out: Record<string, unknown> = {}
  if (!has(extra, 'role') && !form.includes('no-role')) out['role'] = roleOf(role, form)
  if (content.length > 0) {
    const isSignedTurn = role === 'assistant' && isCurrent(messages, message)
    const names = role === 'assistant' || content.every(isNamed) ? undefined : toolNames(messages)
    out['parts'] = content.map((block) => encodePart(block, isSignedTurn, names?.get(block)))
  } else if (!form.includes('absent') && !has(extra, 'parts')) out['parts'] = []
  return fill(out, extra)
}

/**
 * Tells whether nothing else says how a message is written: its answers know the names of their tools, and none of its calls
 * is signed, for what becomes of a signature depends on the turn.
 *
 * @internal
 * @since 0.1.0
 */
export const isWrittenAlone = ({ content }: Message): boolean =>
  content.every((block) => isNamed(block) && !(block.type === 'tool_use' && isSigned(block.extra)))

const isNamed = (block: Block): boolean =>
  block.type !== 'tool_result' || isRaw(block.extra?.[spelling(block.extra, 'functionResponse')])

const roleOf = (role: Message['role'], form: string): string => {
  if (role === 'assistant') return 'model'
  return role === 'tool' && form.includes('function') ? 'function' : 'user'
}

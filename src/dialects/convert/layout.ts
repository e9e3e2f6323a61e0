/**
 * Laying messages out as the target wants them: where instructions stand, and which messages hold results.
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, type Media, type ResultBlock, text } from '../../model/Block'
import type { Message } from '../../model/Message'
import type { Facts } from './facts'
import type { Tell } from './carry'

/**
 * Is a message and where it stood in the source.
 *
 * @internal
 * @since 0.1.0
 */
export interface Placed {
  readonly message: Message
  readonly path: string
}

/**
 * Moves the system messages before the conversation to the place for instructions, where there is one, and makes words of
 * the user of system messages that have no place.
 *
 * @internal
 * @since 0.1.0
 */
export const placeInstructions = (
  system: ReadonlyArray<Block>,
  placed: ReadonlyArray<Placed>,
  facts: Facts,
  tell: Tell
): { readonly system: ReadonlyArray<Block>; readonly messages: ReadonlyArray<Message> } => {
  const instructions: Array<Block> = [...system]
  const messages: Array<Message> = []
  let isLeading = true
  for (const { message, path } of placed) {
    if (message.role !== 'system') isLeading = false
    if (message.role !== 'system' || (isLeading ? !facts.hasSystem : facts.hasSystemMessages)) messages.push(message)
    else if (isLeading) for (const block of message.content) instructions.push(block)
    else {
      tell(path, 'made words of the user of the system message')
      messages.push({ ...message, role: 'user', content: message.content.map(marked) })
    }
  }
  return { system: instructions, messages }
}

const marked = (block: Block, b: number): Block =>
  block.type === 'text' && b === 0 ? text(`[system] ${block.text}`) : block

/**
 * Makes one message of what an assistant says in a row, for sources in which that is one turn.
 *
 * @internal
 * @since 0.1.0
 */
export const joinAnswers = (placed: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const out: Array<Placed> = []
  for (const one of placed) {
    const previous = out[out.length - 1]
    if (previous?.message.role !== 'assistant' || one.message.role !== 'assistant') {
      out.push(one)
      continue
    }
    const pinned = previous.message.pinned === true || one.message.pinned === true
    const content = [...previous.message.content, ...one.message.content]
    out[out.length - 1] = { ...previous, message: { ...previous.message, content, ...(pinned ? { pinned } : {}) } }
  }
  return out
}

/**
 * Puts results into messages of the role that the target wants: each into a tool message of its own, or all that follow one
 * another into one message of the user. Media for which tool messages have no place are shown by the user behind the last of them.
 *
 * @internal
 * @since 0.1.0
 */
export const layResults = (messages: ReadonlyArray<Message>, facts: Facts): ReadonlyArray<Message> => {
  if (facts.profile.resultRole === 'tool') return showMedia(messages.flatMap(apart), facts)
  const out: Array<Message> = []
  for (const message of messages) {
    const previous = out[out.length - 1]
    const spoken: Message = message.role === 'tool' ? { ...message, role: 'user' } : message
    if (previous !== undefined && holdsResultsOnly(previous) && holdsResultsOnly(spoken))
      out[out.length - 1] = { ...previous, content: [...previous.content, ...spoken.content] }
    else out.push(spoken)
  }
  return out
}

const showMedia = (messages: ReadonlyArray<Message>, facts: Facts): ReadonlyArray<Message> => {
  const out: Array<Message> = []
  let shown: Array<Media> = []
  const show = (): void => {
    const { id } = out[out.length - 1]!
    out.push({ id: `${id}/shown`, role: 'user', content: shown })
    shown = []
  }
  for (const message of messages) {
    if (message.role !== 'tool' && shown.length > 0) show()
    const content =
      message.role === 'tool' ? message.content.map((block) => withoutShown(block, facts, shown)) : message.content
    out.push(message.role === 'tool' ? { ...message, content } : message)
  }
  if (shown.length > 0) show()
  return out
}

/** A result in which a word stands for each medium that is shown elsewhere. */
const withoutShown = (block: Block, facts: Facts, shown: Array<Media>): Block => {
  if (block.type !== 'tool_result' || typeof block.content === 'string') return block
  const content = block.content.map((part): ResultBlock => {
    if (part.type !== 'media' || !facts.showsMedia(part)) return part
    shown.push(part)
    return text(`[${part.kind} below]`)
  })
  return { ...block, content }
}

const holdsResultsOnly = ({ role, content }: Message): boolean =>
  role === 'user' && content.length > 0 && content.every(({ type }) => type === 'tool_result')

const apart = (message: Message): ReadonlyArray<Message> => {
  const { id, role, content } = message
  if (role === 'assistant' || role === 'system') return [message]
  const results = content.filter(({ type }) => type === 'tool_result')
  const others = content.filter(({ type }) => type !== 'tool_result')
  if (results.length === 0) return role === 'tool' ? [{ ...message, role: 'user' }] : [message]
  const out = results.map((result, n): Message => ({
    ...message,
    id: n === 0 ? id : `${id}/${String(n)}`,
    role: 'tool',
    content: [result]
  }))
  return others.length === 0 ? out : [...out, { ...message, id: `${id}/words`, role: 'user', content: others }]
}

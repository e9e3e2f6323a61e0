/**
 * Reading and writing the messages of aether-llm.
 *
 * @since 0.1.0
 * @internal
 */
import { blockCodec } from '../../codecs/model'
import { fill, has, isRaw, kindOf, type Mutable, opaqueOf, put, type Raw, unnamed } from '../../dialects/wire'
import { type Block, text, type Thinking, type ToolResult } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import type { Message, Role } from '../../model/Message'
import { decodeCall, decodeOutcome, encodeCall, encodeOutcome, ODD_CALL } from './calls'
import { decodeReply, encodeReply } from './reply'

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Is the time of a message of which none is known: the crate needs one, and a clock is none of this library's arguments.
 *
 * @internal
 * @since 0.1.0
 */
export const noTime = '1970-01-01T00:00:00+00:00'

/** What is remembered of a message beside its fields, in `form`, blanks between. */
const ERROR = 'error'
const NO_TIME = 'no-timestamp'
const STRING = 'string'
const BARE = 'bare'
const REPLY = 'reply'
const NO_COUNT = 'no-count'

// -------------------------------------------------------------------------------------
// decoding
// -------------------------------------------------------------------------------------

/**
 * Reads the message at an index.
 *
 * | wire                         | neutral                                                                               |
 * | ---------------------------- | ------------------------------------------------------------------------------------- |
 * | `system`                     | a system message                                                                      |
 * | `user`                       | a user message: text, images and audio as media, other items opaque                   |
 * | `assistant`                  | thinking (its summary, then what is encrypted), text, tool uses                         |
 * | the same, from 0.9           | the blocks of its reply, in their order, with form `reply`                              |
 * | `toolCallResult`             | a tool message with one result; the name and the arguments of its call in its `extra`   |
 * | `error`                      | a user message with form `error`: the crate tells its models so                         |
 * | `summary`                    | a pinned user message that stands for others; its count in `extra`                     |
 * | anything else                | a system message with one opaque block, which no reducer drops                          |
 * | `message_id` (from 0.7.10)   | the id, where it is no ordinal                                                        |
 * | `timestamp`                  | in `extra`                                                                            |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeMessage = (raw: Raw, index: number): Message => {
  const { type } = raw
  const read = typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type]!(raw) : undefined
  if (read === undefined) return { id: String(index), role: 'system', content: [opaqueOf(raw)] }
  const { role, content, forms = [], summaryOf, standsFor } = read
  let extra = read.extra
  const message: Mutable<Message> = { id: String(index), role, content }
  const id = raw['message_id']
  if (isText(id) && id !== '' && !ordinal.test(id)) message.id = id
  else if (id !== undefined) extra = put(extra, 'message_id', id)
  const isPinned = summaryOf !== undefined
  const { pinned } = raw
  if (pinned === true || (isPinned && pinned === undefined)) message.pinned = true
  if (pinned !== undefined && pinned !== !isPinned) extra = put(extra, 'pinned', pinned)
  if (summaryOf !== undefined) message.summaryOf = summaryOf
  else if (standsFor !== undefined) message.summaryOf = standsFor
  const { timestamp } = raw
  const known = [...forms]
  if (type !== 'toolCallResult' && timestamp === undefined) known.push(NO_TIME)
  else if (timestamp !== undefined && (timestamp !== noTime || type === 'toolCallResult'))
    extra = put(extra, 'timestamp', timestamp)
  if (known.length > 0) message.form = known.join(' ')
  if (extra !== undefined) message.extra = extra
  return message
}

const ordinal = /^\d{1,15}$/
const COMMON = ['type', 'timestamp', 'message_id', 'pinned']

interface Read {
  readonly role: Role
  readonly content: ReadonlyArray<Block>
  readonly forms?: ReadonlyArray<string>
  readonly extra?: JsonObject | undefined
  readonly summaryOf?: ReadonlyArray<string>
  /** The same of a message that is no summary: an acknowledgement between one and the words of the user stands for none. */
  readonly standsFor?: ReadonlyArray<string>
}

const rest = (raw: Raw, ...fields: ReadonlyArray<string>): JsonObject | undefined =>
  unnamed(raw, new Set([...COMMON, ...fields]))

const isText = (value: unknown): value is string => typeof value === 'string'

const readers: Readonly<Record<string, (raw: Raw) => Read | undefined>> = {
  system: (raw) => spoken('system', raw, 'content'),
  error: (raw) => {
    const read = spoken('user', raw, 'message')
    return read === undefined ? undefined : { ...read, forms: [ERROR] }
  },
  summary: (raw) => {
    const read = spoken('user', raw, 'content', 'summary_of')
    if (read === undefined) return undefined
    const of = raw['summary_of']
    const isList = Array.isArray(of) && of.every(isText)
    const isOdd = of !== undefined && (!isList || of.length === 0)
    return {
      ...read,
      summaryOf: isList ? of : [],
      forms: has(raw, 'messages_compacted') ? [] : [NO_COUNT],
      extra: isOdd ? put(read.extra, 'summary_of', of) : read.extra
    }
  },
  user: (raw) => {
    const { content } = raw
    if (isText(content)) return { role: 'user', content: [text(content)], forms: [STRING], extra: rest(raw, 'content') }
    if (!Array.isArray(content)) return undefined
    return { role: 'user', content: content.map(decodeItem), extra: rest(raw, 'content') }
  },
  assistant: (raw) => decodeAssistant(raw),
  toolCallResult: (raw) => {
    const result = decodeOutcome(raw)
    if (result === undefined) return undefined
    const isBare = !has(result.extra, 'name') || !has(result.extra, 'arguments')
    return { role: 'tool', content: [result], forms: isBare ? [BARE] : [], extra: rest(raw, 'Ok', 'Err') }
  }
}

/** A message that is one text; an empty one has no blocks. */
const spoken = (role: Role, raw: Raw, field: string, ...others: ReadonlyArray<string>): Read | undefined => {
  const said = raw[field]
  if (!isText(said)) return undefined
  return { role, content: said === '' ? [] : [text(said)], extra: rest(raw, field, ...others) }
}

const decodeAssistant = (raw: Raw): Read => {
  const { content, reasoning, tool_calls: calls, blocks } = raw
  if (Array.isArray(content)) {
    const extra = rest(raw, 'content', 'summary_of')
    return { ...standing(raw, extra), role: 'assistant', content: decodeReply(content, raw['model']), forms: [REPLY] }
  }
  let extra = rest(raw, 'content', 'reasoning', 'tool_calls', 'blocks', 'summary_of')
  const forms: Array<string> = []
  const out: Array<Block> = []
  if (isRaw(reasoning)) {
    const { thoughts, left } = decodeReasoning(reasoning)
    for (const thought of thoughts) out.push(thought)
    if (left !== undefined) extra = put(extra, 'reasoning', left)
  } else if (reasoning === undefined) forms.push('no-reasoning')
  else extra = put(extra, 'reasoning', reasoning)
  if (isText(content)) {
    if (content !== '') out.push(text(content))
  } else if (content === undefined) forms.push('no-content')
  else extra = put(extra, 'content', content)
  const isKept =
    Array.isArray(blocks) && blocks.length > 0 && blocks.every((block) => blockCodec.is(block) && isForeign(block))
  if (isKept) for (const block of blocks as ReadonlyArray<Block>) out.push(block)
  else if (blocks !== undefined) extra = put(extra, 'blocks', blocks)
  if (Array.isArray(calls)) for (const call of calls) out.push(decodeCall(call))
  else if (calls === undefined) forms.push('no-calls')
  else extra = put(extra, 'tool_calls', calls)
  return { ...standing(raw, extra), role: 'assistant', content: out, forms }
}

/** Which messages an acknowledgement stands for, where it says so in the form of this library. */
const standing = (raw: Raw, extra: JsonObject | undefined): Pick<Read, 'extra' | 'standsFor'> => {
  const of = raw['summary_of']
  if (Array.isArray(of) && of.every(isText)) return { extra, standsFor: of }
  return { extra: of === undefined ? extra : put(extra, 'summary_of', of) }
}

/** What the crate has no place for in an assistant message. */
const isForeign = (block: Block): boolean =>
  block.type === 'media' || block.type === 'tool_result' || (block.type === 'opaque' && block.kind !== ODD_CALL)

/** A summary and a ciphertext are blocks of their own, so that one may go and the other stay. */
const decodeReasoning = (
  reasoning: Raw
): { readonly thoughts: ReadonlyArray<Thinking>; readonly left: JsonObject | undefined } => {
  const { summary_text: summary, signature, encrypted_content: encrypted } = reasoning
  const thoughts: Array<Thinking> = []
  let left = unnamed(reasoning, REASONING)
  if (isText(summary) && summary !== '') {
    const isSigned = isText(signature)
    thoughts.push({ type: 'thinking', text: summary, ...(isSigned ? { signature } : {}) })
    if (!isSigned && signature !== undefined) left = put(left, 'signature', signature)
  } else {
    if (summary !== undefined) left = put(left, 'summary_text', summary)
    if (signature !== undefined) left = put(left, 'signature', signature)
  }
  if (isRaw(encrypted) && isText(encrypted['content']) && encrypted['content'] !== '' && isText(encrypted['model'])) {
    const extra = unnamed(encrypted, ENCRYPTED)
    thoughts.push({
      type: 'thinking',
      text: '',
      encrypted: encrypted['content'],
      model: encrypted['model'],
      ...(extra === undefined ? {} : { extra })
    })
  } else if (encrypted !== undefined) left = put(left, 'encrypted_content', encrypted)
  return { thoughts, left }
}

const REASONING: ReadonlySet<string> = /*#__PURE__*/ new Set(['summary_text', 'signature', 'encrypted_content'])
const ENCRYPTED: ReadonlySet<string> = /*#__PURE__*/ new Set(['content', 'model'])
const DATA: ReadonlySet<string> = /*#__PURE__*/ new Set(['type', 'data', 'mime_type'])
const TEXT: ReadonlySet<string> = /*#__PURE__*/ new Set(['type', 'text'])

const decodeItem = (raw: unknown): Block => {
  if (!isRaw(raw)) return opaqueOf(raw)
  const { type, text: said, data, mime_type: mediaType } = raw
  if (type === 'text' && isText(said)) return withExtra(text(said), unnamed(raw, TEXT))
  if ((type === 'image' || type === 'audio') && isText(data) && isText(mediaType))
    return withExtra(
      { type: 'media', kind: type, source: { type: 'base64', mediaType, data } } as const,
      unnamed(raw, DATA)
    )
  // a block that aether has no place for, written by this library
  return blockCodec.is(raw) && raw.type === 'media' && encodeItem(raw) === raw ? raw : opaqueOf(raw)
}

const withExtra = <A extends Block>(block: A, extra: JsonObject | undefined): A =>
  extra === undefined ? block : { ...block, extra }

// -------------------------------------------------------------------------------------
// encoding
// -------------------------------------------------------------------------------------

/**
 * Writes a message; each result is one of its own.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeMessage = (message: Message, context: Context): ReadonlyArray<Raw> => {
  const { role, content } = message
  const [only] = content
  if (
    role === 'system' &&
    content.length === 1 &&
    only!.type === 'opaque' &&
    only!.kind === kindOf(only!.raw) &&
    isRaw(only!.raw)
  )
    return [only!.raw]
  if (role === 'assistant') return [header(message, 'assistant', encodeAssistant(message))]
  const results = content.filter((block): block is ToolResult => block.type === 'tool_result')
  if (role === 'system' || results.length === 0) return [encodeSpoken(message)]
  const isBare = holds(message, BARE)
  const out = results.map((result) =>
    header(
      results.length === content.length && results.length === 1 ? message : bare(message),
      'toolCallResult',
      encodeOutcome(result, context.messages, isBare)
    )
  )
  const words = content.filter((block) => block.type !== 'tool_result')
  return words.length === 0 ? out : [...out, encodeSpoken({ ...message, role: 'user', content: words })]
}

const holds = ({ form = '' }: Message, word: string): boolean => form.split(' ').includes(word)

const bare = ({ id, role }: Message): Message => ({ id: ordinal.test(id) ? id : '0', role, content: [] })

const encodeSpoken = (message: Message): Raw => {
  const { role, content, summaryOf, extra } = message
  const said = content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
  if (role === 'system') return header(message, 'system', { content: said })
  if (holds(message, ERROR)) return header(message, 'error', { message: said })
  if (summaryOf !== undefined)
    return header(message, 'summary', {
      content: said,
      ...(has(extra, 'messages_compacted') || holds(message, NO_COUNT) ? {} : { messages_compacted: summaryOf.length }),
      ...(summaryOf.length === 0 ? {} : { summary_of: summaryOf })
    })
  const [only] = content
  if (holds(message, STRING) && content.length === 1 && only!.type === 'text' && only!.extra === undefined)
    return header(message, 'user', { content: only!.text })
  return header(message, 'user', { content: content.map(encodeItem) })
}

const encodeItem = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'media':
      return block.source.type === 'base64' &&
        block.source.extra === undefined &&
        block.name === undefined &&
        (block.kind === 'image' || block.kind === 'audio')
        ? fill({ type: block.kind, data: block.source.data, mime_type: block.source.mediaType }, block.extra)
        : block
    case 'opaque':
      return block.raw
    case 'thinking':
      return { type: 'text', text: block.text }
    case 'tool_use':
    case 'tool_result':
      return { type: 'text', text: JSON.stringify(block) }
  }
}

const encodeAssistant = (message: Message): Raw => {
  const { content, extra } = message
  if (holds(message, REPLY)) return { content: encodeReply(content) }
  const texts: Array<string> = []
  const summaries: Array<string> = []
  const calls: Array<unknown> = []
  const foreign: Array<Block> = []
  let reasoning: JsonObject | undefined = isRaw(extra?.['reasoning']) ? { ...extra['reasoning'] } : undefined
  for (const block of content)
    if (block.type === 'text') texts.push(block.text)
    else if (block.type === 'tool_use') calls.push(encodeCall(block))
    else if (block.type === 'opaque' && block.kind === ODD_CALL) calls.push(block.raw)
    else if (block.type !== 'thinking') foreign.push(block)
    else {
      if (block.text !== '') {
        summaries.push(block.text)
        if (block.signature !== undefined) reasoning = put(reasoning, 'signature', block.signature)
      }
      if (block.encrypted !== undefined)
        reasoning = put(reasoning, 'encrypted_content', {
          ...(has(block.extra, 'id') ? {} : { id: '' }),
          ...block.extra,
          model: block.model ?? '',
          content: block.encrypted
        } satisfies JsonObject)
    }
  if (summaries.length > 0) reasoning = put(reasoning, 'summary_text', summaries.join('\n'))
  const isOdd = has(extra, 'reasoning') && !isRaw(extra?.['reasoning'])
  return {
    ...(texts.length > 0 || !(holds(message, 'no-content') || isOddIn(extra, 'content'))
      ? { content: texts.join('\n') }
      : {}),
    ...(reasoning !== undefined || !(holds(message, 'no-reasoning') || isOdd) ? { reasoning: reasoning ?? {} } : {}),
    ...(calls.length > 0 || !(holds(message, 'no-calls') || isOddIn(extra, 'tool_calls')) ? { tool_calls: calls } : {}),
    ...(foreign.length > 0 ? { blocks: foreign } : {})
  }
}

/** Whether a field was kept as it was read because it is of another type; a list is read, so one in `extra` is of another form. */
const isOddIn = (extra: JsonObject | undefined, field: string): boolean =>
  has(extra, field) && !Array.isArray(extra?.[field])

/** What all messages have: the tag, the time, the id and the pin, as far as they say something. */
const header = (message: Message, type: string, named: Raw): Raw => {
  const { id, extra, pinned = false, summaryOf } = message
  const isTimed = type !== 'toolCallResult' && !holds(message, NO_TIME)
  const isSummary = type === 'summary' && summaryOf !== undefined
  return fill(
    {
      type,
      ...named,
      ...(has(extra, 'timestamp') || !isTimed ? {} : { timestamp: noTime }),
      ...(id === '' || ordinal.test(id) ? {} : { message_id: id }),
      ...(type === 'assistant' && summaryOf !== undefined ? { summary_of: summaryOf } : {}),
      ...(pinned === isSummary || has(extra, 'pinned') ? {} : { pinned })
    },
    extra
  )
}

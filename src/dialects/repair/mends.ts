/**
 * Ways to write one message anew, for what no neutral rule names: a field is left out, a value is made what it should be,
 * a block goes, or the message is written afresh.
 *
 * @since 0.1.0
 * @internal
 */
import { mapWithIndex } from '../../internal/readonlyArray'
import { type Block, type Opaque, type ResultBlock, text, thinking, type ToolUse } from '../../model/Block'
import { isJsonObject, type JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { isBlankText } from '../../roundtrip/Violation'
import { dash, objectOf, omit } from './contents'

/**
 * Is a way to write one message anew, and what it does in words.
 *
 * @internal
 * @since 0.1.0
 */
export interface Mend {
  readonly action: string
  /** Names the action where its words differ from case to case. */
  readonly kind?: string
  readonly mend: () => Message
}

/**
 * Is where a violation points inside a message: the number of the block (-1 for the message itself) and the last field.
 *
 * @internal
 * @since 0.1.0
 */
export interface Fault {
  readonly rule: string
  readonly block: number
  readonly field: string
}

/**
 * Lists what makes a value of a message what it should be, the smallest change first.
 *
 * @internal
 * @since 0.1.0
 */
export const mendsOf = (message: Message, { block: fault, field }: Fault): ReadonlyArray<Mend> => {
  const { content, extra } = message
  const out: Array<Mend> = []
  const add = (action: string, mend: () => Message): void => void out.push({ action, mend })
  const replace = (action: string, k: number, by: Block): void => {
    add(action, () => withBlock(message, k, by))
  }
  if (content.length === 0) add('put a dash into the empty message', () => plainWith(message, [text(dash)]))
  const order = [...content.keys()].sort((a, b) => Number(b === fault) - Number(a === fault))
  for (const k of order) {
    const block = content[k]!
    const bare = withoutField(block, field)
    if (bare !== undefined) replace(`dropped the field ${field}`, k, bare)
  }
  if (extra !== undefined && Object.hasOwn(extra, field))
    add(`dropped the field ${field}`, () => withExtra(message, omit(extra, field)))
  for (const k of order) {
    const block = content[k]!
    if (block.type === 'tool_use') for (const [action, call] of freshCalls(block)) replace(action, k, call)
    if (block.type === 'tool_result' && k === fault && block.toolUseId === undefined && content.length > 1)
      add('dropped the result', () => ({ ...message, content: content.filter((_, i) => i !== k) }))
  }
  if (/reasoning|thinking/.test(field) && content.every(({ type }) => type !== 'thinking'))
    add('put a blank in the place of the thinking that is missing', () => ({
      ...message,
      content: [thinking(' '), ...content]
    }))
  return out
}

/**
 * Lists what takes something out of a message, or writes it afresh, the smallest change first: for what none of
 * {@link mendsOf} helps against.
 *
 * @internal
 * @since 0.1.0
 */
export const lossesOf = (message: Message, { block: fault }: Fault): ReadonlyArray<Mend> => {
  const { content } = message
  const out: Array<Mend> = []
  const add = (action: string, mend: () => Message): void => void out.push({ action, mend })
  const order = [...content.keys()].sort((a, b) => Number(b === fault) - Number(a === fault))
  for (const k of order) {
    const block = content[k]!
    if (block.type === 'tool_result' && block.content.length === 0)
      add('put a dash into the empty result', () => withBlock(message, k, { ...block, content: dash }))
  }
  const culprit = content[fault]
  if (culprit !== undefined && afresh(culprit) !== culprit)
    add(`wrote the ${words[culprit.type]} afresh`, () => withBlock(message, fault, afresh(culprit)))
  if (content.some(({ type }) => type === 'media') && content.every(({ type }) => type !== 'text'))
    add('put a dash beside the document', () => ({ ...message, content: [...content, text(dash)] }))
  add('wrote the message afresh', () => plain(message, undefined))
  add('wrote the message and all that it holds afresh', () => ({
    ...plain(message, undefined),
    content: mapWithIndex(content, (_, block) => afresh(block))
  }))
  for (const k of order) {
    const block = content[k]!
    if (block.type === 'tool_use' || block.type === 'tool_result') continue
    add(`dropped the ${nameOf(block)}`, () => {
      const left = content.filter((_, i) => i !== k)
      const isSilent = left.every((one) => one.type === 'text' && isBlankText(one.text))
      return { ...message, content: isSilent ? [text(dash)] : left }
    })
  }
  for (const k of order) {
    const block = content[k]!
    if (block.type !== 'tool_result' || typeof block.content === 'string') continue
    const inner = block.content.filter((one) => one.type === 'text' && !isBlankText(one.text))
    add('kept only the texts of the result', () =>
      withBlock(message, k, { ...block, content: inner.length === 0 ? dash : inner })
    )
  }
  return out
}

/**
 * Names a block for a sentence.
 *
 * @internal
 * @since 0.1.0
 */
export const nameOf = (block: Block): string =>
  block.type === 'opaque' ? block.kind : block.type === 'media' ? block.kind : block.type

/**
 * Writes a message without its form, and with other fields of its wire form.
 *
 * @internal
 * @since 0.1.0
 */
export const plain = ({ form: _form, extra: _extra, ...message }: Message, extra: JsonObject | undefined): Message =>
  extra === undefined ? message : { ...message, extra }

const plainWith = (message: Message, content: ReadonlyArray<Block>): Message => ({
  ...plain(message, message.extra === undefined ? undefined : omit(message.extra, 'content')),
  content
})

/**
 * Replaces the fields of the wire form that a value carries.
 *
 * @internal
 * @since 0.1.0
 */
export const withExtra = <A extends { readonly extra?: JsonObject }>(value: A, extra: JsonObject | undefined): A => {
  const { extra: _, ...rest } = value
  return (extra === undefined ? rest : { ...rest, extra }) as A
}

/**
 * Leaves a field out of a block, or of what stands in it; `undefined` when there is none of that name.
 *
 * @internal
 * @since 0.1.0
 */
export const withoutField = (block: Block, field: string): Block | undefined => {
  if (block.type === 'opaque') {
    const { raw } = block
    return isJsonObject(raw) && Object.hasOwn(raw, field) ? { ...block, raw: omit(raw, field) ?? {} } : undefined
  }
  if (block.extra !== undefined && Object.hasOwn(block.extra, field)) return withExtra(block, omit(block.extra, field))
  if (block.type === 'media' && block.source.extra !== undefined && Object.hasOwn(block.source.extra, field))
    return { ...block, source: withExtra(block.source, omit(block.source.extra, field)) }
  if (block.type !== 'tool_result' || typeof block.content === 'string') return undefined
  for (let k = 0; k < block.content.length; k++) {
    const inner = withoutField(block.content[k]!, field)
    if (inner !== undefined)
      return { ...block, content: block.content.map((one, i) => (i === k ? (inner as typeof one) : one)) }
  }
  return undefined
}

/**
 * Replaces a block of a message.
 *
 * @internal
 * @since 0.1.0
 */
export const withBlock = (message: Message, k: number, by: Block): Message => ({
  ...message,
  content: message.content.map((block, i) => (i === k ? by : block))
})

const freshCalls = (block: ToolUse): ReadonlyArray<readonly [string, ToolUse]> => {
  const { extra: _, ...call } = block
  const name = call.name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64)
  const named = { ...call, name: name === '' ? 'tool' : name }
  return [
    ['wrote the call afresh', call],
    ['wrote the name of the tool in letters that are allowed', named],
    ['made an object of the input', { ...named, input: objectOf(call.input) }]
  ]
}

const words: Readonly<Record<Block['type'], string>> = {
  text: 'text',
  thinking: 'thinking',
  tool_use: 'call',
  tool_result: 'result',
  media: 'medium',
  opaque: 'block'
}

/** A block without the fields of its wire form; itself when it has none. */
const afresh = (block: Block): Block => {
  if (block.type === 'opaque') return block
  const bare = block.extra === undefined ? block : withExtra<Exclude<Block, Opaque>>(block, undefined)
  if (bare.type !== 'tool_result' || typeof bare.content === 'string') return bare
  const content = mapWithIndex(bare.content, (_, inner) => afresh(inner) as ResultBlock)
  return content === bare.content ? bare : { ...bare, content }
}

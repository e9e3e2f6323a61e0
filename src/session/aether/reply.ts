/**
 * The replies of aether-llm 0.9: what a model wrote, as a list of blocks in the order in which it wrote them.
 *
 * Source: aether-llm 0.9.18, `assistant_reply.rs` and `chat_message.rs`.
 *
 * @since 0.1.0
 * @internal
 */
import { blockCodec } from '../../codecs/model'
import { fill, has, isRaw, type Mutable, opaqueOf, put, type Raw, unnamed } from '../../dialects/wire'
import { type Block, text, type Thinking } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import { decodeCall, encodeCall } from './calls'

// -------------------------------------------------------------------------------------
// decoding
// -------------------------------------------------------------------------------------

/**
 * Reads the blocks of a reply; `model` is the one that the message names.
 *
 * | wire                                     | neutral                                                                 |
 * | ---------------------------------------- | ----------------------------------------------------------------------- |
 * | `text { text }`                          | text                                                                    |
 * | `reasoning { summary?, encrypted? }`     | thinking: the summary, then the ciphertext, so that one may go alone      |
 * | `toolCall { id, name, arguments }`       | a tool use                                                              |
 * | anything else                            | opaque                                                                  |
 *
 * @internal
 * @since 0.1.0
 */
export const decodeReply = (items: ReadonlyArray<unknown>, model: unknown): ReadonlyArray<Block> =>
  items.flatMap((item) => decodeItem(item, isText(model) ? model : undefined))

const isText = (value: unknown): value is string => typeof value === 'string'

const decodeItem = (raw: unknown, model: string | undefined): ReadonlyArray<Block> => {
  if (!isRaw(raw)) return [opaqueOf(raw)]
  switch (raw['type']) {
    case 'text': {
      const { text: said } = raw
      if (!isText(said)) break
      const extra = unnamed(raw, TEXT)
      return [extra === undefined ? text(said) : { ...text(said), extra }]
    }
    case 'reasoning':
      return decodeReasoning(raw, model) ?? [opaqueOf(raw)]
    case 'toolCall': {
      const { type: _, ...call } = raw
      const read = decodeCall(call)
      if (read.type === 'opaque') break
      return [read]
    }
    default:
      // a block that aether has no place for, written by this library
      if (blockCodec.is(raw) && (raw.type === 'media' || raw.type === 'tool_result')) return [raw]
  }
  return [opaqueOf(raw)]
}

/** `undefined` for a thought that says nothing, or says it in another form. */
const decodeReasoning = (raw: Raw, model: string | undefined): ReadonlyArray<Thinking> | undefined => {
  const { summary, encrypted, signature } = raw
  if (summary !== undefined && (!isText(summary) || summary === '')) return undefined
  if (encrypted !== undefined && !isEncrypted(encrypted)) return undefined
  const out: Array<Thinking> = []
  const rest = unnamed(raw, REASONING)
  if (summary !== undefined) {
    const thought: Mutable<Thinking> = { type: 'thinking', text: summary }
    let extra = rest
    if (isText(signature)) thought.signature = signature
    else if (signature !== undefined) extra = put(extra, 'signature', signature)
    if (extra !== undefined) thought.extra = extra
    out.push(thought)
  } else if (rest !== undefined || signature !== undefined) return undefined
  if (encrypted !== undefined) {
    const others = unnamed(encrypted, CONTENT)
    out.push({
      type: 'thinking',
      text: '',
      encrypted: encrypted['content'] as string,
      ...(model === undefined ? {} : { model }),
      extra: summary === undefined ? { ...others } : { ...others, [JOINED]: true }
    })
  }
  return out.length === 0 ? undefined : out
}

const isEncrypted = (value: unknown): value is Raw =>
  isRaw(value) && isText(value['id']) && isText(value['content']) && value['content'] !== '' && !has(value, JOINED)

/** Says of a ciphertext that it stood beside the summary before it. */
const JOINED = 'beside_summary'

const TEXT: ReadonlySet<string> = /*#__PURE__*/ new Set(['type', 'text'])
const REASONING: ReadonlySet<string> = /*#__PURE__*/ new Set(['type', 'summary', 'encrypted', 'signature'])
const CONTENT: ReadonlySet<string> = /*#__PURE__*/ new Set(['content'])

// -------------------------------------------------------------------------------------
// encoding
// -------------------------------------------------------------------------------------

/**
 * Writes the blocks of a reply.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeReply = (content: ReadonlyArray<Block>): ReadonlyArray<unknown> => {
  const out: Array<unknown> = []
  /** Whether the last item is a thought of which nothing but the summary is written yet. */
  let isOpen = false
  for (const block of content) {
    const isJoined = isOpen && block.type === 'thinking' && block.text === '' && block.extra?.[JOINED] === true
    if (isJoined) out[out.length - 1] = { ...(out[out.length - 1] as Raw), ...encodeThought(block) }
    else out.push(encodeBlock(block))
    isOpen = block.type === 'thinking' && block.text !== '' && block.encrypted === undefined
  }
  return out
}

const encodeBlock = (block: Block): unknown => {
  switch (block.type) {
    case 'text':
      return fill({ type: 'text', text: block.text }, block.extra)
    case 'thinking':
      return encodeThought(block)
    case 'tool_use':
      return { type: 'toolCall', ...encodeCall(block) }
    case 'opaque':
      return block.raw
    case 'media':
    case 'tool_result':
      return block
  }
}

const encodeThought = ({ text: summary, signature, encrypted, extra = {} }: Thinking): Raw => {
  if (encrypted === undefined)
    return fill({ type: 'reasoning', summary, ...(signature === undefined ? {} : { signature }) }, extra)
  const { [JOINED]: _, ...others } = extra
  const ciphertext: JsonObject = { ...(has(others, 'id') ? {} : { id: '' }), ...others, content: encrypted }
  return { type: 'reasoning', ...(summary === '' ? {} : { summary }), encrypted: ciphertext }
}

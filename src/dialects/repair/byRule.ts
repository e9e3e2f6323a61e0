/**
 * What helps against one rule alone, and says no less than before: tried before anything else.
 *
 * @since 0.1.0
 * @internal
 */
import { mapWithIndex } from '../../internal/readonlyArray'
import type { Block, ResultBlock, ToolResult, ToolUse } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import { isJsonObject, type JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { settle } from '../../roundtrip/settle'
import { isBlankText } from '../../roundtrip/Violation'
import { spelling } from '../gemini/spelling'
import { put } from '../wire'
import { type Attempt, attemptOf, wholeAttempt, without } from './Attempt'
import { dash, omit } from './contents'
import { type Fault, plain, withBlock, withExtra } from './mends'
import { addedIds } from './Pass'
import { noted, said } from './roles'

/**
 * Lists what helps against the rule that a message breaks.
 *
 * @internal
 * @since 0.1.0
 */
export const byRule = (
  context: Context,
  at: number,
  message: Message,
  { rule, block: k }: Fault,
  profile: Profile
): ReadonlyArray<Attempt> => {
  const block = message.content[k]
  const replaced = (action: string, by: Block | undefined): ReadonlyArray<Attempt> =>
    by === undefined ? [] : [attemptOf(context, at, { action, mend: () => withBlock(message, k, by) })]
  switch (rule) {
    case 'A-R7':
      return block?.type === 'opaque' && block.pair !== undefined
        ? [serverPairNamed(context, at, message, block.pair.key)]
        : []
    case 'A-R13':
    case 'B-R5':
      return trimmed(context, at, message)
    case 'B-R6':
      // the only words beside a document
      return replaced(
        'put a dash into the empty text',
        block?.type === 'text' && isBlankText(block.text) ? { ...block, text: dash } : undefined
      )
    case 'A-R31':
    case 'B-R9':
      return replaced('dropped the lifetime of the cache marker', block && withoutLifetime(block))
    case 'B-R10':
      return replaced('wrote the format of the image as it is called: jpeg', block && asJpeg(block))
    case 'A-R42':
      return dropped(context, at, message, k, 'dropped the result, since the server has answered the call')
    case 'A-R40':
    case 'A-R43':
      return parted(context, message)
    case 'B-R7':
      return message.role === 'assistant' ? wordless(context, at, message) : parted(context, message)
    case 'A-R45':
      return toolsetNamed(context, message)
    case 'A-R50':
      return [
        wholeAttempt('dropped what stands before the compaction, which says the same', () => fromBlock(context, at, k))
      ]
    case 'A-R51':
      return dropped(context, at, message, k, 'dropped the empty compaction')
    case 'G-R5':
      return replaced(
        `signed the call with the text that is taken in place of a signature: ${unsigned}`,
        block?.type === 'tool_use' ? signed(block) : undefined
      )
    case 'G-R9':
      return replaced(
        'put what the tool answered into an object',
        block?.type === 'tool_result' ? wrapped(block) : undefined
      )
    case 'P-R4':
    case 'P-R8':
      return isItem(message)
        ? [wholeAttempt(`dropped the ${nameOfItem(message)}`, (places) => withoutItems(context, places, profile))]
        : []
    case 'V-R4':
      return dropped(context, at, message, k, 'dropped the answer to an approval that nobody asked for')
    default:
      return []
  }
}

const dropped = (context: Context, at: number, message: Message, k: number, action: string): ReadonlyArray<Attempt> =>
  message.content.length > 1
    ? [
        attemptOf(context, at, {
          action,
          mend: () => ({ ...message, content: message.content.filter((_, b) => b !== k) })
        })
      ]
    : [wholeAttempt(action, (places) => without(context, places, ({ content }) => content.length === 1))]

// -------------------------------------------------------------------------------------
// texts, markers, media
// -------------------------------------------------------------------------------------

/** An image whose format is called by the ending of its file; so for those in a result. */
const asJpeg = (block: Block): Block | undefined => {
  if (block.type === 'tool_result' && typeof block.content !== 'string') {
    const content = mapWithIndex(block.content, (_, inner) => (asJpeg(inner) as ResultBlock | undefined) ?? inner)
    return content === block.content ? undefined : { ...block, content }
  }
  if (block.type !== 'media') return undefined
  const { source, extra } = block
  if (source.type === 'base64')
    return source.mediaType === 'image/jpg' ? { ...block, source: { ...source, mediaType: 'image/jpeg' } } : undefined
  return block.kind === 'image' && extra?.['format'] === 'jpg'
    ? { ...block, extra: { ...extra, format: 'jpeg' } }
    : undefined
}

const trimmed = (context: Context, at: number, message: Message): ReadonlyArray<Attempt> => {
  const last = message.content.length - 1
  const block = message.content[last]
  if (block?.type !== 'text' || block.text.trimEnd() === block.text) return []
  const mend = (): Message => withBlock(message, last, { ...block, text: block.text.trimEnd() })
  return [attemptOf(context, at, { action: 'took the whitespace off the end of the text', mend })]
}

/** A cache marker without its `ttl`: it lives for five minutes. */
const withoutLifetime = (block: Block): Block | undefined => {
  const fields = block.type === 'opaque' ? block.raw : block.extra
  if (!isJsonObject(fields)) return undefined
  for (const name of ['cache_control', 'cachePoint']) {
    const marker = fields[name]
    if (!isJsonObject(marker) || !Object.hasOwn(marker, 'ttl')) continue
    const bare = put({ ...fields }, name, omit(marker, 'ttl') ?? {})
    return block.type === 'opaque' ? { ...block, raw: bare } : withExtra(block, bare)
  }
  return undefined
}

/**
 * What Gemini takes in place of the signature of a call that it did not make itself
 * (https://ai.google.dev/gemini-api/docs/thought-signatures).
 */
const unsigned = 'skip_thought_signature_validator'

const signed = (block: ToolUse): ToolUse => ({ ...block, extra: put({ ...block.extra }, 'thoughtSignature', unsigned) })

/** A result of Gemini's without the response that it came as: what it says is written as the provider wants it. */
const wrapped = (block: ToolResult): ToolResult => {
  const name = spelling(block.extra, 'functionResponse')
  const kept = block.extra?.[name]
  return isJsonObject(kept) ? { ...block, extra: { ...block.extra, [name]: omit(kept, 'response') ?? {} } } : block
}

// -------------------------------------------------------------------------------------
// calls and results
// -------------------------------------------------------------------------------------

/** The id of a call of the server, as the Messages API wants it. */
const serverPairNamed = (context: Context, at: number, message: Message, key: string): Attempt => {
  const id = `srvtoolu_${key.replace(/^(?:srv)?toolu_/, '').replace(/[^a-zA-Z0-9_]/g, '_')}`
  const content = message.content.map((block): Block => {
    if (block.type !== 'opaque' || block.pair?.key !== key || !isJsonObject(block.raw)) return block
    const raw = put({ ...block.raw }, block.pair.side === 'call' ? 'id' : 'tool_use_id', id)
    return { ...block, raw, pair: { ...block.pair, key: id } }
  })
  const action = `renamed the server-side call ${key} to ${id}, and its result with it`
  return attemptOf(context, at, { action, kind: 'renamed a server-side call', mend: () => ({ ...message, content }) })
}

/** Results alone; behind a short answer of the assistant what stood beside them. */
const parted = (context: Context, message: Message): ReadonlyArray<Attempt> => {
  if (message.role === 'assistant' || !isMixed(message)) return []
  const change = (places: ReadonlySet<number>): Context => {
    const idFor = addedIds(context.messages)
    const messages = context.messages.flatMap((one, i) => {
      if (!places.has(i) || one.role === 'assistant' || !isMixed(one)) return [one]
      return [
        { ...one, content: one.content.filter(isResult) },
        said('assistant', idFor(one, 'noted'), noted),
        { ...said('user', idFor(one, 'words'), ''), content: one.content.filter((block) => !isResult(block)) }
      ]
    })
    return withMessages(context, messages)
  }
  return [wholeAttempt(`put what stood beside the results behind an answer of the assistant: ${noted}`, change)]
}

/** Calls alone, where words may not stand beside them. */
const wordless = (context: Context, at: number, message: Message): ReadonlyArray<Attempt> => {
  const calls = message.content.filter(({ type }) => type !== 'text')
  if (calls.length === 0 || message.content.length - calls.length < 2) return []
  const action = 'dropped the texts, which may not stand beside calls'
  return [attemptOf(context, at, { action, mend: () => ({ ...message, content: calls }) })]
}

const isResult = ({ type }: Block): boolean => type === 'tool_result'

const isMixed = ({ content }: Message): boolean => content.some(isResult) && !content.every(isResult)

/** The results of a message name the toolsets of their calls. */
const toolsetNamed = (context: Context, message: Message): ReadonlyArray<Attempt> => {
  if (!message.content.some(isResult)) return []
  const change = (places: ReadonlySet<number>): Context => {
    const names = new Map<string | undefined, JsonObject[string] | undefined>()
    const messages = mapWithIndex(context.messages, (i, one) => {
      for (const block of one.content) if (block.type === 'tool_use') names.set(block.id, block.extra?.[TOOLSET])
      if (!places.has(i)) return one
      const content = mapWithIndex(one.content, (_, block): Block => {
        if (block.type !== 'tool_result' || !names.has(block.toolUseId)) return block
        const name = names.get(block.toolUseId)
        if (block.extra?.[TOOLSET] === name) return block
        const others = omit(block.extra ?? {}, TOOLSET)
        return withExtra(block, name === undefined ? others : put({ ...others }, TOOLSET, name))
      })
      return content === one.content ? one : { ...one, content }
    })
    return withMessages(context, messages)
  }
  return [wholeAttempt('gave the result the toolset of its call', change)]
}

const TOOLSET = 'toolset_name'

// -------------------------------------------------------------------------------------
// items
// -------------------------------------------------------------------------------------

/** The history from a block on. */
const fromBlock = (context: Context, at: number, k: number): Context => {
  const [first, ...others] = context.messages.slice(at)
  return first === undefined
    ? context
    : withMessages(context, [{ ...plain(first, first.extra), content: first.content.slice(k) }, ...others])
}

/** A message that is one item of the provider's own. */
const isItem = ({ content: [block, ...others] }: Message): boolean =>
  others.length === 0 && (block?.type === 'thinking' || block?.type === 'opaque')

const nameOfItem = ({ content: [block] }: Message): string =>
  block?.type === 'opaque' ? block.kind.replace(/_/g, ' ') : 'reasoning'

/**
 * Items go; where reasoning has items of its own, what was made with it loses the ids that would demand it. What else is
 * bound to them is seen to when the repair is done.
 */
const withoutItems = (context: Context, places: ReadonlySet<number>, profile: Profile): Context => {
  const left = without(context, places, isItem)
  if (profile.thinkingGroups !== true) return left
  const settled = settle(context, { ...left, profile: { ...profile, thinkingBinding: 'none' } })
  return withMessages(context, settled.messages)
}

/**
 * What providers leave in `providerOptions` (or `providerMetadata`) of the AI SDK's parts: signatures, ciphertexts, item
 * ids. The options stay in `extra` as they are; what the model names is read out of them.
 *
 * | option                                           | neutral                  |
 * | ------------------------------------------------ | ------------------------ |
 * | `anthropic.signature`, `bedrock.signature`       | signature of thinking    |
 * | `google.thoughtSignature`                        | signature of thinking    |
 * | `anthropic.redactedData`, `bedrock.redactedData` | ciphertext of thinking   |
 * | `openai.reasoningEncryptedContent`               | ciphertext of thinking   |
 *
 * OpenAI asks for the reasoning that an item was made with, by the item's id (`Item 'fc_…' of type 'function_call' was
 * provided without its required 'reasoning' item`, cline/cline#12242, mastra-ai/mastra#8738). So when reasoning with an
 * id was taken out of a message, the other parts of the message lose their ids as well.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Thinking } from '../../model/Block'
import type { JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { has, isRaw, type Mutable, type Names, type Raw } from '../wire'

/**
 * Makes a thinking block of the text and the other fields of a reasoning part.
 *
 * @internal
 * @since 0.1.0
 */
export const thinkingOf = (text: string, extra: JsonObject | undefined, options: unknown): Thinking => {
  const block: Mutable<Thinking> = { type: 'thinking', text }
  const signature = find(options, SIGNATURES)
  const encrypted = find(options, CIPHERTEXTS)
  if (signature !== undefined) block.signature = signature
  if (encrypted !== undefined) block.encrypted = encrypted
  if (extra !== undefined) block.extra = extra
  return block
}

/**
 * Writes the options of thinking that was not read from this wire form; `undefined` when it is not signed.
 *
 * @internal
 * @since 0.1.0
 */
export const optionsOfThinking = ({ signature, encrypted }: Thinking): Raw | undefined =>
  signature === undefined && encrypted === undefined
    ? undefined
    : {
        anthropic: {
          ...(signature === undefined ? {} : { signature }),
          ...(encrypted === undefined ? {} : { redactedData: encrypted })
        }
      }

/**
 * Counts the thinking blocks that have an item id.
 *
 * @internal
 * @since 0.1.0
 */
export const countItems = (content: ReadonlyArray<Block>): number => {
  let count = 0
  for (let b = 0; b < content.length; b++) {
    const block = content[b]!
    if (block.type === 'thinking' && block.extra !== undefined && bearsItem(block.extra)) count++
  }
  return count
}

/**
 * Reads how many thinking blocks of a message had an item id when it was read.
 *
 * @internal
 * @since 0.1.0
 */
export const itemsOf = ({ form }: Message): number => {
  const [, count] = (form === undefined ? undefined : /items:(\d+)/.exec(form)) ?? []
  return count === undefined ? 0 : Number(count)
}

/**
 * Takes the item ids out of the options of a part that is not reasoning. Returns the part itself when it has none.
 *
 * @internal
 * @since 0.1.0
 */
export const detached = (part: Raw): Raw => {
  let out = part
  for (const field of OPTIONS) {
    const options = part[field]
    if (!isRaw(options) || find(options, ITEM) === undefined) continue
    const kept = Object.fromEntries(
      Object.entries(options).flatMap(([provider, own]) => {
        if (!isRaw(own) || !('itemId' in own)) return [[provider, own]]
        const { itemId: _, ...others } = own
        return Object.keys(others).length === 0 ? [] : [[provider, others]]
      })
    )
    const { [field]: _, ...rest } = out
    out = Object.keys(kept).length === 0 ? rest : { ...rest, [field]: kept }
  }
  return out
}

const OPTIONS = ['providerOptions', 'providerMetadata', 'callProviderMetadata', 'resultProviderMetadata'] as const

const SIGNATURES: Names = ['signature', 'thoughtSignature']
const CIPHERTEXTS: Names = ['redactedData', 'reasoningEncryptedContent']
const ITEM: Names = ['itemId']

const bearsItem = (extra: JsonObject): boolean => {
  for (let i = 0; i < OPTIONS.length; i++) if (find(extra[OPTIONS[i]!], ITEM) !== undefined) return true
  return false
}

/** The first text under one of the names, of any provider. */
const find = (options: unknown, names: Names): string | undefined => {
  if (!isRaw(options)) return undefined
  for (const provider in options) {
    const own = options[provider]
    if (!isRaw(own) || !has(options, provider)) continue
    for (let i = 0; i < names.length; i++) {
      const value = own[names[i]!]
      if (typeof value === 'string') return value
    }
  }
  return undefined
}

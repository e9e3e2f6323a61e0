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
import { isRaw, type Mutable, type Raw } from '../wire'

/**
 * Makes a thinking block of the text and the other fields of a reasoning part.
 *
 * @internal
 * @since 0.1.0
 */
export const thinkingOf = (text: string, extra: JsonObject | undefined, options: unknown): Thinking => {
  const block: Mutable<Thinking> = { type: 'thinking', text }
  const signature = find(options, ['signature', 'thoughtSignature'])
  const encrypted = find(options, ['redactedData', 'reasoningEncryptedContent'])
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
  for (const block of content)
    if (block.type === 'thinking' && OPTIONS.some((field) => find(block.extra?.[field], ['itemId']) !== undefined))
      count++
  return count
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
    if (!isRaw(options) || find(options, ['itemId']) === undefined) continue
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

/** The first text under one of the names, of any provider. */
const find = (options: unknown, names: ReadonlyArray<string>): string | undefined => {
  if (!isRaw(options)) return undefined
  for (const own of Object.values(options)) {
    if (!isRaw(own)) continue
    for (const name of names) {
      const value = own[name]
      if (typeof value === 'string') return value
    }
  }
  return undefined
}

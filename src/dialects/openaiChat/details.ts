/**
 * Reasoning in lists beside the content: `reasoning_details` of OpenRouter and MiniMax, `thinking_blocks` of LiteLLM.
 *
 * @since 0.1.0
 * @internal
 */
import type { Thinking } from '../../model/Block'
import type { Json } from '../../model/Json'
import { isRaw, type Mutable, type Raw } from '../wire'

/** The fields that hold reasoning in lists. */
const DETAILS = ['reasoning_details', 'thinking_blocks'] as const

/**
 * Names the fields that hold reasoning in plain text: DeepSeek, Moonshot, Z.ai; OpenRouter, Groq.
 *
 * @internal
 * @since 0.1.0
 */
export const PLAIN = ['reasoning_content', 'reasoning'] as const

/**
 * Reads the reasoning of an assistant message that stands in lists. Each list is one thinking block, whole in `extra.raw`: it
 * goes back as it came, or not at all. A field that says the same in plain text goes with the first list, named by
 * `extra.again`.
 *
 * No block is made of a list that holds nothing that could be thinking, nor of one that signs a call: the signatures that
 * Gemini demands with its calls bear the ids of those (`reasoning.encrypted` with the `id` of a call, in OpenRouter's
 * `reasoning_details`), and stay as long as they do.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeDetails = (message: Raw): ReadonlyArray<Thinking> => {
  if (message['reasoning_details'] === undefined && message['thinking_blocks'] === undefined) return NONE
  const out: Array<Thinking> = []
  for (const field of DETAILS) {
    const list = message[field]
    if (!Array.isArray(list) || list.length === 0 || signsCall(list, message['tool_calls'])) continue
    const again = out.length === 0 ? PLAIN.find((name) => isWords(message[name])) : undefined
    const block = thinkingOf(list, again === undefined ? undefined : (message[again] as string))
    if (block === undefined) continue
    out.push({ ...block, extra: { field, raw: list as Json, ...(again === undefined ? {} : { again }) } })
  }
  return out
}

const NONE: ReadonlyArray<Thinking> = []

/** Where the readable part of an item stands: `reasoning.text`, `reasoning.summary`, `thinking`. */
const TEXTS = ['text', 'summary', 'thinking'] as const

const thinkingOf = (list: ReadonlyArray<unknown>, plain: string | undefined): Thinking | undefined => {
  const texts: Array<string> = []
  const ciphers: Array<string> = []
  const block: Mutable<Thinking> = { type: 'thinking', text: '' }
  for (const item of list) {
    if (!isRaw(item)) continue
    for (const name of TEXTS) if (isWords(item[name])) texts.push(item[name])
    if (isWords(item['data'])) ciphers.push(item['data'])
    if (isWords(item['signature'])) block.signature = item['signature']
  }
  if (ciphers.length > 0) block.encrypted = ciphers.join('')
  block.text = plain ?? texts.join('\n')
  return block.text === '' && block.signature === undefined && ciphers.length === 0 ? undefined : block
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value !== ''

const signsCall = (list: ReadonlyArray<unknown>, calls: unknown): boolean => {
  if (!Array.isArray(calls)) return false
  const ids = new Set(calls.map((call: unknown) => (isRaw(call) ? call['id'] : undefined)))
  return list.some((item) => isRaw(item) && isWords(item['id']) && ids.has(item['id']))
}

/**
 * What a request costs beside the texts in it.
 *
 * @since 0.1.0
 */
import type { Media, Thinking } from '../model/Block'

/**
 * Says, in tokens, what each message, tool call and tool result costs whatever is in it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Framing {
  readonly message: number
  readonly toolUse: number
  readonly toolResult: number
}

/**
 * Holds the framing of GPT models. Recorded usage of GPT-5 sessions (Codex, 1,601 requests): 22.7 tokens for a call with
 * its output, 7.5 for an assistant message, 10 for an item on average. A call and its result in two messages make 23
 * here, a message of text 7.
 *
 * @category constants
 * @since 0.1.0
 */
export const gptFraming: Framing = { message: 7, toolUse: 4, toolResult: 5 }

/**
 * Holds the framing of Claude models. Recorded usage of Claude 4.5 and 4.6 sessions (2,971 requests): 68 tokens for a
 * call with its result, 12 to 13 of them for the result, next to nothing for a text. A call and its result in two
 * messages make 68 here.
 *
 * @category constants
 * @since 0.1.0
 */
export const claudeFraming: Framing = { message: 3, toolUse: 51, toolResult: 11 }

/**
 * Prices media by their kind alone.
 *
 * @internal
 * @since 0.1.0
 */
export const flatMedia = ({ kind }: Media): number => (kind === 'image' ? 1500 : 2000)

/**
 * Estimates the tokens of text that only its provider can read, from the length of its base64.
 *
 * Three quarters of the characters are bytes, 650 of which are envelope, and four bytes make a token: the rule that Codex
 * uses for encrypted reasoning (`estimate_reasoning_length`). One at least: what is there is never free, so that a dash in its
 * place is no larger.
 *
 * @internal
 * @since 0.1.0
 */
export const sealedTokens = (characters: number): number =>
  characters && Math.ceil(Math.max(1, characters * 0.75 - 650) / 4)

/**
 * Estimates the tokens that a thinking block holds beside its readable text: its ciphertext, or what its signature holds
 * where the text was withheld. A signature beside a text costs nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const ciphertextTokens = ({ text, encrypted, signature }: Thinking): number =>
  sealedTokens((encrypted ?? (text === '' ? signature : undefined) ?? '').length)

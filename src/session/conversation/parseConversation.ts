/**
 * Conversations from JSON text, for the one thing that parsed JSON does not tell: whether a number was written `1` or `1.0`.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right, toError, tryCatch } from 'fp-ts/lib/Either.js'
import type { JsonError } from '../../codecs/JsonError'
import type { Conversation } from '../Conversation'
import { crateMessageTokens, fixedTokens, type Spelled } from './claudeApi'
import { decodeConversation, type DecodeConversationOptions } from './conversationJson'

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads a conversation from JSON text as `decodeConversation` reads it from parsed JSON.
 *
 * claude-api counts the letters of inputs and schemas as serde_json writes them, which writes `1.0` where `1.0` was read.
 * JavaScript reads a `1`. With `compat` the difference is kept beside the conversation, so that estimates are exact; a
 * conversation that is stored with such numbers in it is stored with a `1`, and costs that much less when it is read again.
 *
 * There is a {@link JsonError} for what is no JSON as well.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { estimateInputTokens, parseConversation } from 'context-compaction/session'
 *
 * const stored = (number: string) =>
 *   `{"model":"m","max_tokens":1,"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"fn","input":{"t":${number}}}]}]}`
 * const tokens = ['1', '1.0'].map((number) => {
 *   const parsed = parseConversation(stored(number), { compat: true })
 *   return isRight(parsed) ? estimateInputTokens(parsed.right) : 0
 * })
 * assert.deepStrictEqual(tokens, [7, 8])
 *
 * @category conversions
 * @since 0.1.0
 */
export const parseConversation = (
  text: string,
  options: DecodeConversationOptions = {}
): Either<JsonError, Conversation> => {
  const parsed = tryCatch(() => JSON.parse(text) as unknown, toError)
  if (isLeft(parsed))
    return left({ _tag: 'JsonError', of: 'conversation', path: '', expected: 'JSON', actual: parsed.left.message })
  const read = decodeConversation(parsed.right, options)
  if (isLeft(read) || options.compat !== true) return read
  const respelled = withSpelling(text)
  if (respelled === text) return read
  const other = decodeConversation(JSON.parse(respelled), options)
  if (isLeft(other)) return left({ ...other.left, actual: 'a number written with a fraction or an exponent' })
  const spelled = differences(read.right, other.right)
  return right(Object.keys(spelled).length === 0 ? read.right : { ...read.right, spelled })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Strings, which are left alone, and numbers with a fraction or an exponent. */
const stringOrFloat = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/g

/**
 * Writes other numbers in the place of those that are whole and were not written so: the crate writes the new ones with as many
 * letters as the old ones, and so do we.
 */
const withSpelling = (text: string): string =>
  text.replace(stringOrFloat, (found) => {
    const value = found.startsWith('"') ? NaN : Number(found)
    // the sign of zero is not lost
    if (!Number.isInteger(value) || Object.is(value, -0)) return found
    return Math.abs(value) < 1e16 ? fractionFor(value) : exponentFor(value)
  })

/** With as many letters as the number and `.0`; half of the largest ones does not fit into the bits of a number. */
const fractionFor = (value: number): string => {
  const digits = String(Math.abs(value))
  return `${value < 0 ? '-' : ''}${digits.length < 16 ? `${digits}.5` : '0.1234567890123456'}`
}

/** With the same letters, but too large to be written out. */
const exponentFor = (value: number): string => {
  const written = value.toExponential()
  const [digits] = written.split('e')
  // larger ones are never written out
  const isWrittenOut = value < 2 ** 64 && value >= -(2 ** 63)
  for (let exponent = 22; isWrittenOut && exponent < 100; exponent++) {
    const other = `${String(digits)}e+${String(exponent)}`
    if (Number(other).toExponential() === other) return other
  }
  return written
}

const differences = (read: Conversation, other: Conversation): Spelled => {
  const out: Record<string, number> = {}
  const note = (id: string, tokens: number): void => {
    if (tokens !== 0) out[id] = tokens
  }
  note('', fixedTokens(other.context) - fixedTokens(read.context))
  read.context.messages.forEach((message, i) => {
    note(message.id, crateMessageTokens(other.context.messages[i]!) - crateMessageTokens(message))
  })
  return out
}

/**
 * Estimators from exact tokenizers.
 *
 * @since 0.1.0
 */
import { type Estimator, makeEstimator } from './Estimator'
import { ciphertextTokens, type Framing, gptFraming } from './framing'
import { sealedJson } from './json'
import { embeddedTokens, type MediaFormula, sizedTokens } from './media'
import { openaiTilesMedia } from './mediaFormulas'
import { isCut } from './unicode'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what a tokenizer does not know.
 *
 * @category model
 * @since 0.1.0
 */
export interface TokenizerEstimatorOptions {
  /** Default: `tokenizer`. */
  readonly name?: string
  /** Default: `gptFraming`. */
  readonly framing?: Framing
  /** Default: `mediaFormulas.openaiTiles`. */
  readonly media?: MediaFormula
  /** The longest run, in UTF-16 units, that the tokenizer is given in one piece. Default: 4,096. */
  readonly maxRun?: number
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes an estimator from a tokenizer: a function that gives the tokens of a text, or their number. Throws a `RangeError`
 * when `maxRun` is not a whole number of at least 2; the estimator does when the function gives anything else, a promise for
 * one, and throws what the function throws.
 *
 * Two kinds of text stop tokenizers, and no text may stop an estimate:
 *
 * - Names of special tokens, e.g. `<|endoftext|>`, which many refuse by an exception. A text is cut between every `<` and
 *   `|` that meet, and the pieces are given one by one.
 * - Long runs without a change between blank and non-blank, which take time in the square of their length. Runs longer
 *   than `maxRun` are cut, never inside a surrogate pair.
 *
 * A cut costs about one token more than the text in one piece. Texts without either go to the tokenizer whole.
 *
 * What the tokenizer does not see is added: framing in tokens, media by a formula, ciphertexts by their length. Results
 * are remembered per message. Use the same estimator value throughout; each one has memories of its own.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { estimateTextTokens, estimateTokens, tokenizerEstimator } from 'context-compaction/tokens'
 *
 * // in place of `encode` of gpt-tokenizer, js-tiktoken, ...
 * const encode = (text: string): ReadonlyArray<number> => (text.match(/\w+|\W/g) ?? []).map((_, i) => i)
 * const estimator = tokenizerEstimator(encode, { framing: { message: 3, toolUse: 0, toolResult: 0 } })
 * assert.strictEqual(estimateTextTokens('hello, world', estimator), 4)
 * assert.strictEqual(estimateTokens(context({ messages: [user('hello, world')] }), estimator), 7)
 *
 * @category constructors
 * @since 0.1.0
 */
export const tokenizerEstimator = (
  encode: (text: string) => ArrayLike<number> | number,
  options: TokenizerEstimatorOptions = {}
): Estimator => {
  const { name = 'tokenizer', framing = gptFraming, media = openaiTilesMedia, maxRun = 4096 } = options
  if (!Number.isInteger(maxRun) || maxRun < 2)
    throw new RangeError(`tokenizerEstimator: maxRun must be a whole number of at least 2, got ${String(maxRun)}`)
  const count = (piece: string): number => {
    const tokens = encode(piece) as ReturnType<typeof encode> | null | undefined
    const n = typeof tokens === 'number' ? tokens : tokens?.length
    // what is no number would make every budget seem kept
    if (typeof n !== 'number' || !(n >= 0 && n < Infinity)) {
      const found = typeof tokens === 'number' ? String(tokens) : Object.prototype.toString.call(tokens)
      throw new RangeError(`tokenizerEstimator: encode must give the tokens of a text or their number, got ${found}`)
    }
    return n
  }
  const text = (text: string): number => {
    let tokens = 0
    let start = 0
    let runStart = 0
    let wasBlank = false
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      const isBlank = isBlankUnit(c)
      if (isBlank !== wasBlank) runStart = i
      wasBlank = isBlank
      const isMarker = c === 0x7c && i > start && text.charCodeAt(i - 1) === 0x3c
      if (!isMarker && (i - runStart < maxRun || !isCut(text, i))) continue
      if (i > start) tokens += count(text.slice(start, i))
      start = i
      runStart = i
    }
    if (start === 0) return text === '' ? 0 : count(text)
    return tokens + count(text.slice(start))
  }
  return makeEstimator({
    name,
    text,
    opaque: ({ raw }) => sealedJson(raw, text, (base64) => embeddedTokens(media, base64)),
    media: (block) => (block.source.type === 'text' ? text(block.source.data) : sizedTokens(media, block)),
    thinking: (block) => text(block.text) + ciphertextTokens(block),
    framing
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** ASCII blanks, no-break space, and the blanks from U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000. */
const isBlankUnit = (c: number): boolean =>
  c <= 0x20 ||
  (c >= 0xa0 && (c === 0xa0 || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029 || c === 0x202f)) ||
  c === 0x205f ||
  c === 0x3000

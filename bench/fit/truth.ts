/** Ground truth: token starts per code unit, from an exact tokenizer. */
import cl100kRanks from 'gpt-tokenizer/bpeRanks/cl100k_base'
import o200kRanks from 'gpt-tokenizer/bpeRanks/o200k_base'
import { encode as cl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { encode as o200k } from 'gpt-tokenizer/encoding/o200k_base'

export interface Truth {
  readonly tokens: number
  /** Token starts in each code unit; the low half of a pair has none, a rare letter may have three. */
  readonly starts: Uint8Array
}

const sizes = (ranks: ReadonlyArray<string | ReadonlyArray<number>>): Uint8Array =>
  Uint8Array.from(ranks, (token) => (typeof token === 'string' ? Buffer.byteLength(token) : (token?.length ?? 0)))

const options = { disallowedSpecial: new Set<string>() }

const tokenizers = {
  o200k: { encode: (text: string): ReadonlyArray<number> => o200k(text, options), ranks: o200kRanks },
  cl100k: { encode: (text: string): ReadonlyArray<number> => cl100k(text, options), ranks: cl100kRanks }
}

export type TruthName = keyof typeof tokenizers

/** Makes the truth of one vocabulary; undefined where the tokens do not line up with the text. */
export const truthOf = (name: TruthName): ((text: string) => Truth | undefined) => {
  const { encode, ranks } = tokenizers[name]
  const size = sizes(ranks)
  return (text) => {
    const tokens = encode(text)
    const starts = new Uint8Array(text.length)
    let token = 0
    let from = 0
    let bytes = 0
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      const high = (c & 0xfc00) === 0xd800
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : high ? 4 : (c & 0xfc00) === 0xdc00 ? 0 : 3
      for (; token < tokens.length && from < bytes; token++) {
        starts[i]!++
        from += size[tokens[token]!] ?? 0
      }
    }
    return token === tokens.length && from === bytes ? { tokens: tokens.length, starts } : undefined
  }
}

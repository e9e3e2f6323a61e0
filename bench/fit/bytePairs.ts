/** Byte pair encoding by ranks, as tiktoken does it: words by a pattern, then the pair of the lowest rank first. */
import type { Encode } from './truth'

/** Makes an encoder that gives the bytes of each token. `ranks` holds tokens as strings of bytes. */
export const bytePairs = (pattern: RegExp, ranks: ReadonlyMap<string, number>): Encode => {
  const cache = new Map<string, ReadonlyArray<number>>()
  const split = (bytes: string): ReadonlyArray<number> => {
    if (ranks.has(bytes)) return [bytes.length]
    const cuts = Array.from({ length: bytes.length + 1 }, (_, i) => i)
    const rankAt = (i: number): number =>
      i + 2 < cuts.length ? (ranks.get(bytes.slice(cuts[i], cuts[i + 2])) ?? Infinity) : Infinity
    const found = cuts.map((_, i) => rankAt(i))
    for (;;) {
      let least = Infinity
      let at = -1
      for (let i = 0; i < found.length; i++)
        if (found[i]! < least) {
          least = found[i]!
          at = i
        }
      if (at < 0) break
      cuts.splice(at + 1, 1)
      found.splice(at + 1, 1)
      found[at] = rankAt(at)
      if (at > 0) found[at - 1] = rankAt(at - 1)
    }
    return cuts.slice(1).map((cut, i) => cut - cuts[i]!)
  }
  return (text) => {
    const out: Array<number> = []
    for (const word of text.match(pattern) ?? []) {
      let sizes = cache.get(word)
      if (sizes === undefined) {
        sizes = split(Buffer.from(word, 'utf8').toString('latin1'))
        if (word.length < 30 && cache.size < 1e6) cache.set(word, sizes)
      }
      for (const size of sizes) out.push(size)
    }
    return out
  }
}

/** Makes long samples of short ones, so that the fit sees what adds up over a session. */
import type { Document } from './corpus'
import type { Sample } from './design'
import type { Truth } from './truth'

/** Code units of a bundle, at least. */
const size = 30_000

/** Share of the whole weight that bundles have together. */
const share = 0.3

/**
 * Strings the parts of transcripts of one source together, in their order. An error that all of them share counts in full
 * in a bundle, one that differs from part to part hardly does. Sources share the weight by the roots of their sizes.
 */
export const bundles = (documents: ReadonlyArray<Document>, truth: Truth, count: number): ReadonlyArray<Sample> => {
  const made: Array<{ readonly source: string; readonly text: string; readonly starts: Uint8Array }> = []
  const bySource = new Map<string, Array<Document>>()
  for (const document of documents) {
    if (document.group !== 'transcript') continue
    const own = bySource.get(document.source) ?? []
    own.push(document)
    bySource.set(document.source, own)
  }
  for (const [source, own] of bySource) {
    let parts: Array<readonly [string, Uint8Array]> = []
    let length = 0
    own.forEach(({ text }, i) => {
      const starts = truth(text)
      if (starts !== undefined) {
        parts.push([text, starts])
        length += text.length
      }
      if (length < size && i < own.length - 1) return
      if (length >= size / 4)
        made.push({
          source,
          text: parts.map(([part]) => part).join(''),
          starts: Uint8Array.from(parts.flatMap(([, of]) => [...of]))
        })
      parts = []
      length = 0
    })
  }
  const sizes = new Map<string, number>()
  for (const { source } of made) sizes.set(source, (sizes.get(source) ?? 0) + 1)
  const roots = [...sizes.values()].reduce((sum, n) => sum + Math.sqrt(n), 0)
  return made.map(({ source, text, starts }) => ({
    text,
    starts,
    tokens: starts.reduce((sum, n) => sum + n, 0),
    weight: (share * count) / roots / Math.sqrt(sizes.get(source)!)
  }))
}

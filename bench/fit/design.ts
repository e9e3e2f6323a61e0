/** What the fit sees of the texts: how often each context occurs in each sample, as a sparse matrix by contexts. */
import type { Automaton } from '../../src/tokens/vocabulary'
import type { Table } from './model'

export interface Sample {
  readonly text: string
  readonly tokens: number
  readonly starts: Uint8Array
  readonly weight: number
}

export interface Design {
  /** The contexts that occur, as indices of the expanded table. */
  readonly contexts: Int32Array
  /** Where the entries of each context begin. */
  readonly begins: Float64Array
  /** Sample of each entry. */
  readonly rows: Uint32Array
  /** Occurrences, times the scale of the sample, per unit (1/32 token). */
  readonly entries: Float32Array
  /** Scaled aim of each sample. */
  readonly aims: Float64Array
  /** Mean number of units of each context by itself, and the strength of the pull towards it. */
  readonly means: Float64Array
  readonly pulls: Float64Array
}

/** How a text is read. */
export type Reading = Pick<Automaton, 'symbols' | 'histories'>

/** Visits the contexts of a text in order. */
export const visitContexts = (
  { symbols, histories }: Reading,
  text: string,
  visit: (context: number, i: number) => void
): void => {
  let before = (symbols[10]! & 255) << 8
  let history = 0
  let group = 0
  for (let i = 0; i < text.length; i++) {
    const own = symbols[text.charCodeAt(i)]!
    const symbol = own & 255
    visit(before | symbol, i)
    before = history | (symbol << 8)
    history = histories[group | symbol]!
    group = own & 0xf00
  }
}

/** Counts the contexts of the samples. `prior` is the strength of the pull towards a context's own mean. */
export const design = (reading: Reading, samples: ReadonlyArray<Sample>, prior: number): Design => {
  const all = 64 << 16
  const seen = new Float64Array(all)
  const started = new Float64Array(all)
  const counts = new Int32Array(all)
  const tally = new Int32Array(all)
  const sizes = new Int32Array(all)
  const parts = samples.map((sample) => {
    const touched: Array<number> = []
    const share = sample.weight / Math.max(1, sample.text.length)
    visitContexts(reading, sample.text, (context, i) => {
      seen[context]! += share
      started[context]! += share * sample.starts[i]!
      counts[context]!++
      if (tally[context]!++ === 0) touched.push(context)
    })
    const ids = Int32Array.from(touched)
    const times = Uint16Array.from(ids, (id) => tally[id]!)
    for (const id of ids) {
      sizes[id]!++
      tally[id] = 0
    }
    return { ids, times }
  })
  const known: Array<number> = []
  const begins: Array<number> = [0]
  const next = new Float64Array(all)
  for (let c = 0, total = 0; c < all; c++) {
    if (sizes[c] === 0) continue
    known.push(c)
    next[c] = total
    begins.push((total += sizes[c]!))
  }
  const rows = new Uint32Array(begins.at(-1)!)
  const entries = new Float32Array(rows.length)
  const aims = new Float64Array(samples.length)
  parts.forEach(({ ids, times }, row) => {
    const { tokens, weight } = samples[row]!
    const scale = Math.sqrt(weight) / Math.max(20, tokens)
    aims[row] = scale * tokens
    for (let j = 0; j < ids.length; j++) {
      const i = next[ids[j]!]!++
      rows[i] = row
      entries[i] = (scale * times[j]!) / 32
    }
  })
  const means = Float64Array.from(known, (c) => (32 * started[c]!) / seen[c]!)
  // Contexts of ASCII keep to their own means: many kinds of text share them. Those of other languages go by the fit.
  const pulls = Float64Array.from(
    known,
    (c) => (((c >> 8) & 255) < 64 && (c & 255) < 64 ? 4 : 1) * (prior / 1024) * Math.min(1, counts[c]! / 30)
  )
  return { contexts: Int32Array.from(known), begins: Float64Array.from(begins), rows, entries, aims, means, pulls }
}

/** Lists, for every value of a table, the contexts (positions in `design.contexts`) that it is added to. */
export const membersOf = (
  { size, valueOf }: Table,
  contexts: Int32Array
): { readonly begins: Int32Array; readonly members: Int32Array } => {
  const begins = new Int32Array(size + 1)
  for (const context of contexts) begins[valueOf(context) + 1]!++
  for (let i = 1; i < begins.length; i++) begins[i]! += begins[i - 1]!
  const next = begins.slice()
  const members = new Int32Array(contexts.length)
  contexts.forEach((context, i) => (members[next[valueOf(context)]!++] = i))
  return { begins, members }
}

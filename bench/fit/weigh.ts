/** How much each text counts in the fit. */
import type { Document } from './corpus'

export interface Shares {
  readonly transcripts: number
  /** A kind of code, data or English prose. */
  readonly plain: number
  /** A kind that is minified or drawn. */
  readonly packed: number
}

/** Share of a group in the whole: code, transcripts and prose before strings of a hundred languages. */
const share = (group: string, shares: Shares): number =>
  shareOf(group, shares) * (/:(zh|ja|ko|ru)$/.test(group) ? 2 : 1)

const shareOf = (group: string, { transcripts, plain, packed }: Shares): number => {
  if (group === 'transcript') return transcripts
  if (group.startsWith('gen-')) return group === 'gen-stat' ? 1 : 0.5
  if (group === 'udhr') return 0.5
  if (group.startsWith('strings:')) return 0.3
  if (group.startsWith('prose:')) return 0.6
  if (/^(md|html|man|emoji):/.test(group)) return 0.4
  if (group.includes(':')) return 0.1
  return /\.min|svg|map/.test(group) ? packed : plain
}

/** Makes the mean weight 1: a group weighs its share, less where it is small, spread over its texts. */
export const weigh = (documents: ReadonlyArray<Document>, shares: Shares): ReadonlyArray<number> => {
  const sizes = new Map<string, number>()
  for (const { group } of documents) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const raw = documents.map(({ group }) => {
    const n = sizes.get(group)!
    return (share(group, shares) * Math.sqrt(Math.min(1, n / 300))) / n
  })
  const mean = raw.reduce((sum, w) => sum + w, 0) / raw.length
  return raw.map((w) => w / mean)
}

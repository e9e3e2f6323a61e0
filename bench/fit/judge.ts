/** Judges estimates on texts that no table was fitted on. */
import { estimateTokenCount } from 'tokenx'
import type { Document, Session } from './corpus'
import { mixture, shortest } from './mixture'
import type { Truth } from './truth'

interface Judged {
  readonly group: string
  readonly set: string
  readonly text: string
  readonly tokens: number
  readonly estimate: number
}

export interface Verdict {
  /** The judged sets, as a table. */
  readonly table: string
  /** All groups of five texts and more. */
  readonly groups: string
  readonly count: number
  readonly characters: number
}

const head =
  '| texts | count | signed % | mean % | median % | p95 % | worst % | total % | worst group % |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |'

const errors = (judged: ReadonlyArray<Judged>, of: (j: Judged) => number): string => {
  const signed = judged.map((j) => (100 * (of(j) - j.tokens)) / j.tokens)
  const sorted = signed.map(Math.abs).sort((a, b) => a - b)
  const mean = (as: ReadonlyArray<number>): number => as.reduce((sum, a) => sum + a, 0) / as.length
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!
  const total = (100 * judged.reduce((sum, j) => sum + of(j), 0)) / judged.reduce((sum, j) => sum + j.tokens, 0) - 100
  return [mean(signed), mean(sorted), at(0.5), at(0.95), at(1), total].map((x) => x.toFixed(1)).join(' | ')
}

/** Weighs the texts as `mixture.ts` does; count, signed and median are not said. */
const mixed = (judged: ReadonlyArray<Judged>, of: (j: Judged) => number): string => {
  const all: Array<readonly [miss: number, weight: number]> = []
  let worst = ''
  let most = 0
  for (const [name, groups, count] of mixture) {
    const own = judged.filter((j) => groups.includes(j.group) && j.text.length >= shortest)
    const misses = own.map((j) => Math.abs(of(j) / j.tokens - 1))
    for (const miss of misses) all.push([miss, count / own.length])
    const mean = misses.reduce((sum, miss) => sum + miss, 0) / Math.max(1, own.length)
    if (mean > most) {
      most = mean
      worst = `${(100 * mean).toFixed(1)} ${name}`
    }
  }
  all.sort(([a], [b]) => a - b)
  const total = all.reduce((sum, [, weight]) => sum + weight, 0)
  let left = 0.95 * total
  const p95 = all.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? 0
  const mean = all.reduce((sum, [miss, weight]) => sum + miss * weight, 0) / total
  const [last = 0] = all.at(-1) ?? []
  return `${all.length} | | ${(100 * mean).toFixed(2)} | | ${(100 * p95).toFixed(1)} | ${(100 * last).toFixed(1)} | | ${worst}`
}

const byGroup = (judged: ReadonlyArray<Judged>): ReadonlyArray<readonly [string, ReadonlyArray<Judged>]> => {
  const groups = new Map<string, Array<Judged>>()
  for (const j of judged) groups.set(j.group, [...(groups.get(j.group) ?? []), j])
  return [...groups].filter(([, own]) => own.length >= 5).sort(([a], [b]) => (a < b ? -1 : 1))
}

const worstGroup = (judged: ReadonlyArray<Judged>, of: (j: Judged) => number): string => {
  const means = byGroup(judged).map(
    ([group, own]) => [own.reduce((sum, j) => sum + Math.abs(of(j) / j.tokens - 1), 0) / own.length, group] as const
  )
  const [most, group] = means.reduce<readonly [number, string]>((a, b) => (b[0] > a[0] ? b : a), [0, ''])
  return group === '' ? '' : `${(100 * most).toFixed(1)} ${group}`
}

/** The most texts of a group that are judged, so that no kind outweighs the others. */
const most = 30

const sets: ReadonlyArray<readonly [string, (j: Judged) => boolean]> = [
  ['all texts', (j) => j.set !== 'session'],
  ['code, data, English', (j) => j.set === 'heldOut' && !j.group.includes(':') && !/^gen-|^transcript/.test(j.group)],
  ['parts of transcripts', (j) => j.group === 'transcript'],
  ['generated output', (j) => j.group.startsWith('gen-')],
  ['other languages', (j) => j.set === 'heldOut' && j.group.includes(':')],
  ['languages never fitted on', (j) => j.set === 'unseen'],
  ['whole sessions', (j) => j.set === 'session']
]

/** What others would say, for comparison. */
export const rivals: Readonly<Record<string, (text: string) => number>> = {
  'tokenx 2.2.0': estimateTokenCount,
  'length / 4': (text) => text.length / 4
}

/** Estimates every held-out text and every session of `recorded`; `others` are shown below for comparison. */
export const judge = (
  documents: ReadonlyArray<Document>,
  recorded: ReadonlyArray<Session>,
  truth: Truth,
  estimate: (text: string) => number,
  others: Readonly<Record<string, (text: string) => number>> = {}
): Verdict => {
  const judged: Array<Judged> = []
  const seen = new Map<string, number>()
  const count = (text: string): number => truth(text)?.reduce((sum, n) => sum + n, 0) ?? 0
  for (const { group, part, text } of documents) {
    const n = seen.get(`${part} ${group}`) ?? 0
    if (part === 'fitted' || n >= (group === 'transcript' ? 10 * most : most)) continue
    seen.set(`${part} ${group}`, n + 1)
    const tokens = count(text)
    if (tokens > 0) judged.push({ group, set: part, text, tokens, estimate: estimate(text) })
  }
  for (const { texts } of recorded) {
    let size = 0
    const own = texts.filter((text) => (size += text.length) < 1_000_000)
    const tokens = own.reduce((sum, text) => sum + count(text), 0)
    if (tokens >= 1000)
      judged.push({
        group: 'session',
        set: 'session',
        text: own.join(''),
        tokens,
        estimate: own.reduce((sum, text) => sum + estimate(text), 0)
      })
  }
  const row = (name: string, own: ReadonlyArray<Judged>, of: (j: Judged) => number): string =>
    `| ${name} | ${own.length} | ${errors(own, of)} | ${worstGroup(own, of)} |`
  const rows = sets.flatMap(([name, has]) => {
    const own = judged.filter(has)
    if (own.length === 0) return []
    return [
      row(name, own, (j) => j.estimate),
      ...(/^all|session/.test(name)
        ? Object.entries(others).map(([rival, by]) => row(`${name}, by ${rival}`, own, (j) => by(j.text)))
        : [])
    ]
  })
  const isText = judged.filter((j) => j.set !== 'session')
  const blend: ReadonlyArray<readonly [string, (j: Judged) => number]> = [
    ['weighed as the mixture', (j) => j.estimate],
    ...Object.entries(others).map(
      ([rival, by]) => [`weighed as the mixture, by ${rival}`, (j: Judged) => by(j.text)] as const
    )
  ]
  if (isText.some(({ text }) => text.length >= shortest))
    for (const [name, of] of blend) rows.push(`| ${name} | ${mixed(isText, of)} |`)
  return {
    table: [head, ...rows].join('\n'),
    groups: [
      head,
      ...byGroup(judged).map(([group, own]) => row(group, own, (j) => j.estimate).replace(/[^|]*\|$/, ' |'))
    ].join('\n'),
    count: judged.length,
    characters: judged.reduce((n, j) => n + j.text.length, 0)
  }
}

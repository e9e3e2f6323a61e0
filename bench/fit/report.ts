/** Writes how good a vocabulary is on held-out texts. */

export interface Judged {
  readonly group: string
  readonly text: string
  readonly tokens: number
  readonly estimate: number
}

interface Facts {
  readonly name: string
  readonly judged: ReadonlyArray<Judged>
  readonly units: (text: string) => number
  readonly fitted: number
  readonly packed: number
  readonly gzipped: number
}

const errors = (judged: ReadonlyArray<Judged>, of: (j: Judged) => number): string => {
  const signed = judged.map((j) => (100 * (of(j) - j.tokens)) / j.tokens)
  const sorted = signed.map(Math.abs).sort((a, b) => a - b)
  const mean = (as: ReadonlyArray<number>): number => as.reduce((sum, a) => sum + a, 0) / as.length
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!
  const total = (100 * judged.reduce((sum, j) => sum + of(j), 0)) / judged.reduce((sum, j) => sum + j.tokens, 0) - 100
  return [mean(signed), mean(sorted), at(0.5), at(0.95), at(1), total].map((x) => x.toFixed(1)).join(' | ')
}

const head =
  '| texts | count | signed % | MAPE % | median % | p95 % | worst % | total % |\n| --- | --- | --- | --- | --- | --- | --- | --- |'

const families: ReadonlyArray<readonly [string, (group: string) => boolean]> = [
  ['all', () => true],
  ['code, data and English prose', (g) => !g.includes(':') && !g.startsWith('gen-') && g !== 'transcript'],
  ['transcripts', (g) => g === 'transcript'],
  ['generated machine output', (g) => g.startsWith('gen-')],
  ['other languages', (g) => g.includes(':')]
]

/** Best of nine passes, in millions of code units a second. */
const speed = (text: string, units: (text: string) => number): string => {
  let best = Infinity
  const times = Math.max(1, Math.floor(4e6 / text.length))
  for (let pass = 0; pass < 9; pass++) {
    const from = performance.now()
    for (let i = 0; i < times; i++) units(text)
    best = Math.min(best, performance.now() - from)
  }
  return ((text.length * times) / best / 1000).toFixed(0)
}

export const report = ({ name, judged, units, fitted, packed, gzipped }: Facts) => {
  const rows = families.map(([family, has]): string => {
    const own = judged.filter((j) => has(j.group))
    return own.length === 0
      ? ''
      : `| ${family} | ${own.length} | ${errors(own, (j) => j.estimate)} |\n| ${family}, by length / 4 | ${own.length} | ${errors(own, (j) => j.text.length / 4)} |`
  })
  const groups = new Map<string, Array<Judged>>()
  for (const j of judged) groups.set(j.group, [...(groups.get(j.group) ?? []), j])
  const detail = [...groups].filter(([, own]) => own.length >= 5).sort(([a], [b]) => (a < b ? -1 : 1))
  const plain = judged
    .filter((j) => j.group === 'ts')
    .map((j) => j.text)
    .join('\n')
  const mixed = judged
    .filter((j) => j.group.startsWith('strings:'))
    .map((j) => j.text)
    .join('\n')
  const sizes = [100, 2000, 100_000].map(
    (n) => `${n}: ${speed(plain.slice(0, n), units)} / ${speed(mixed.slice(0, n), units)}`
  )
  const text = `## ${name}

Fitted on ${fitted} texts, judged on ${judged.length} texts of packages and repositories that it has not seen (${(judged.reduce((n, j) => n + j.text.length, 0) / 1e6).toFixed(1)} million
code units). Packed: ${packed} characters, ${gzipped} bytes after gzip. Speed here, code and other languages, in millions of code
units a second by length: ${sizes.join(', ')}.

${head}
${rows.filter((row) => row !== '').join('\n')}

By group, five texts and more (\`kind:language\`):

${head}
${detail.map(([group, own]) => `| ${group} | ${own.length} | ${errors(own, (j) => j.estimate)} |`).join('\n')}
`
  return {
    summary: rows.map((row) => row.split('\n')[0]).join('\n'),
    /** Puts the section in its place, or at the end. */
    into: (before: string): string => {
      const title =
        '# How good the token model is\n\nWritten by `bench/fit/fit.ts`; errors are of one text, relative to its true count.\n\n'
      const sections = before.split(/^(?=## )/m).filter((s) => s.startsWith('## ') && !s.startsWith(`## ${name}\n`))
      return (
        title +
        [...sections, text]
          .sort()
          .join('\n')
          .replace(/\n{3,}/g, '\n\n')
      )
    }
  }
}

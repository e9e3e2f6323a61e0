/** Writes how good a vocabulary is. */
import { existsSync, readFileSync } from 'node:fs'
import type { Verdict } from './judge'
import { writeFormatted } from './write'

export interface Facts {
  readonly name: string
  readonly verdict: Verdict
  /** Texts fitted on, and characters of the packed form; unknown where a vocabulary was only judged. */
  readonly fitted?: number
  readonly packed?: number
  readonly gzipped: number
}

export const reportSection = ({ name, verdict, fitted, packed, gzipped }: Facts): string => `## ${name}

${
  fitted === undefined
    ? `Judged as it is, on ${judged(verdict)}; what an earlier fit has seen of them is not known.`
    : `Fitted on ${fitted} texts, judged on ${judged(verdict)} that it has not seen.`
}
${packed === undefined ? `Source file: ${gzipped} bytes after gzip.` : `Packed: ${packed} characters, ${gzipped} bytes after gzip.`}

${verdict.table}

By group, five texts and more (\`kind:language\`):

${verdict.groups}
`

const judged = ({ count, characters }: Verdict): string =>
  `${count} texts (${(characters / 1e6).toFixed(1)} million code units)`

const title = `# How good the token model is

Written by \`bench/fit/fit.ts\`. Errors are of one text (of all texts of one transcript: whole sessions), relative to its
true count, in percent. No source of a judged text (package, repository, catalogue) was fitted on; of "languages never
fitted on" no text at all was. A group is judged on 30 texts at most, so that none outweighs the others.

`

/** Puts the section of a vocabulary in its place. */
export const writeReport = async (path: string, name: string, section: string): Promise<void> => {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const others = before.split(/^(?=## )/m).filter((s) => s.startsWith('## ') && !s.startsWith(`## ${name}\n`))
  await writeFormatted(
    path,
    title +
      [...others, section]
        .sort()
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
  )
}

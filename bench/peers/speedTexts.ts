/** Texts for timing, the same on every machine: source code in ASCII, and names of languages and regions in 24 languages. */
import { readFileSync } from 'node:fs'
import { root } from '../../entries.config.ts'
import { filesBelow } from '../../test/support/files'

const codes = 'en de fr es ru ja ko zh hi bn ta te th ar he fa el uk vi tr pl am ka my'.split(' ')

const fill = (pieces: ReadonlyArray<string>, length: number): string => {
  let out = ''
  for (let i = 0; out.length < length; i++) out += `${pieces[i % pieces.length]!}\n`
  return out.slice(0, length)
}

/** One-byte text of a length. */
export const ascii = (length: number): string =>
  fill(
    filesBelow('src', '.ts').map((path) => readFileSync(root + path, 'utf8').replace(/[^\n -~]/g, ' ')),
    length
  )

/** Two-byte text of a length. */
export const multilingual = (length: number): string => {
  const regions = Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)))
  return fill(
    codes.map((code) => {
      const names = new Intl.DisplayNames(code, { type: 'region', fallback: 'none' })
      return regions.flatMap((region) => names.of(region) ?? []).join(', ')
    }),
    length
  )
}

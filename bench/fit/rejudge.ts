/**
 * Judges vocabularies as they are, without fitting, and writes their sections of the report:
 *
 *     tsx bench/fit/rejudge.ts core o200k
 *
 * The environment is that of fit.ts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { textUnits, unitsPerToken } from '../../src/tokens/measure'
import type { Vocabulary } from '../../src/tokens/vocabulary'
import { gather, isHeldOutSource, kept, sessions } from './corpus'
import { judge, rivals } from './judge'
import { reportSection, writeReport } from './report'
import { encoder, remembered, startsOf, type TruthName } from './truth'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = (process.env['CONTEXT_COMPACTION_TEXTS'] ?? root).split(':')
const place = process.env['CONTEXT_COMPACTION_CORPORA'] ?? `${root}../shared/corpora`
const cache = process.env['CONTEXT_COMPACTION_CACHE']
const tokenizers = folders.map((folder) => `${folder}/tokenizers`).find((folder) => existsSync(folder)) ?? root
const recorded = existsSync(place) ? sessions(place) : []
const documents = kept(cache, () => gather(folders, recorded, console.log)).filter(({ part }) => part !== 'fitted')
const heldOut = recorded.filter(({ source }) => isHeldOutSource(source))

for (const name of process.argv.slice(2)) {
  const of = name === 'core' ? 'o200k' : (name as TruthName)
  const { truth, save } = remembered(of, startsOf(await encoder(of, tokenizers)), cache)
  const path = `${root}src/tokens/vocabularies/${name}.ts`
  const { [name]: own } = (await import(path)) as Readonly<Record<string, Vocabulary>>
  const units = textUnits(own!)
  const verdict = judge(documents, heldOut, truth, (text) => units(text) / unitsPerToken, rivals)
  save()
  console.log(`${name}\n${verdict.table}`)
  const gzipped = gzipSync(readFileSync(path), { level: 9 }).length
  await writeReport(`${root}bench/fit/REPORT.md`, name, reportSection({ name, verdict, gzipped }))
}

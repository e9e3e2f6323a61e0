/**
 * Fits a vocabulary of the token model and reports how good it is on sources it has not seen.
 *
 *     tsx bench/fit/fit.ts o200k        (and cl100k, core)
 *
 * Texts come from the packages below the folders of CONTEXT_COMPACTION_TEXTS (separated by `:`, see README.md here; else
 * from `node_modules` of this project) and from recorded transcripts (CONTEXT_COMPACTION_CORPORA, else `../shared/corpora`
 * beside this project, else none). Same texts, same result.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'
import { buildAlphabet } from '../../src/tokens/alphabet'
import { textUnits, unitsPerToken } from '../../src/tokens/measure'
import { smallAutomaton, smallVocabulary } from '../../src/tokens/smallVocabulary'
import { type Layer, type Vocabulary, vocabulary } from '../../src/tokens/vocabulary'
import { type Document, gather } from './corpus'
import { design, type Reading, type Sample } from './design'
import { layered, type Model, small } from './model'
import { type Judged, report } from './report'
import { solve } from './solve'
import { type TruthName, truthOf } from './truth'
import { writeSmall, writeVocabulary } from './write'

interface Plan {
  readonly truth: TruthName
  readonly reading: Reading
  readonly model: Model
  /** Characters of the packed form; three quarters of that are left after gzip. */
  readonly size: number
  readonly smooth: number
  readonly whole: number
  readonly regrow: boolean
  readonly make: (name: string, packed: string) => Vocabulary
  readonly source: (name: string, packed: string) => string
}

const alphabet = buildAlphabet()
const layers: ReadonlyArray<Layer> = [0, 3, 4, 5, 6, 7].map((axes) => ({ axes, step: axes === 7 ? 2 : 1 }))
const full: Omit<Plan, 'truth'> = {
  reading: alphabet,
  model: layered(alphabet, layers),
  size: 8600,
  smooth: 12,
  whole: 24,
  regrow: false,
  make: (name, packed) => vocabulary({ name, layers, packed }),
  source: (name, packed) => writeVocabulary(name, layers, packed)
}
const automaton = smallAutomaton(new Int8Array(4712))

const plans: Readonly<Record<string, Plan>> = {
  o200k: { ...full, truth: 'o200k' },
  cl100k: { ...full, truth: 'cl100k' },
  core: {
    truth: 'o200k',
    reading: automaton,
    model: small(automaton.histories),
    size: 475,
    smooth: 20,
    whole: 72,
    regrow: true,
    make: smallVocabulary,
    source: writeSmall
  }
}

/** Share of a group in the whole: code, transcripts and prose before strings of fifty languages. */
const share = (group: string): number => {
  if (group === 'transcript') return 8
  if (group.startsWith('gen-')) return 0.5
  if (group.startsWith('strings:')) return 0.4
  if (group.startsWith('md:')) return 0.5
  if (group.includes(':')) return 0.12
  return /\.min|svg|map/.test(group) ? 0.7 : 1.6
}

/** Makes the mean weight 1: a group weighs its share, less where it is small, spread over its texts. */
const weigh = (documents: ReadonlyArray<Document>): ReadonlyArray<number> => {
  const sizes = new Map<string, number>()
  for (const { group } of documents) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const raw = documents.map(({ group }) => {
    const n = sizes.get(group)!
    return (share(group) * Math.sqrt(Math.min(1, n / 400))) / n
  })
  const mean = raw.reduce((sum, w) => sum + w, 0) / raw.length
  return raw.map((w) => w / mean)
}

const started = Date.now()
const log = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`)

const root = fileURLToPath(new URL('../../', import.meta.url))
const names = process.argv.slice(2)
if (names.length === 0 || names.some((name) => plans[name] === undefined)) {
  console.error(`usage: tsx bench/fit/fit.ts ${Object.keys(plans).join(' ')}`)
  process.exit(1)
}

const given = (process.env['CONTEXT_COMPACTION_TEXTS'] ?? '').split(':').filter((folder) => folder !== '')
const folders = given.length > 0 ? given : [`${root}node_modules`]
const place = process.env['CONTEXT_COMPACTION_CORPORA'] ?? `${root}../shared/corpora`
const transcripts = existsSync(place) ? place : undefined
if (transcripts === undefined) log('no transcripts found: fitting without them')
if (given.length === 0) log('CONTEXT_COMPACTION_TEXTS is not set: fitting on the packages of this project alone')

/** Writes a file as prettier wants it. */
const write = async (path: string, text: string): Promise<void> => {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
}

const documents = gather(folders, transcripts)
log(`${documents.length} texts`)

/** Counts the tokens of every text and lays out what the fit needs of them. */
const prepare = (truthName: TruthName, reading: Reading) => {
  const truth = truthOf(truthName)
  const train: Array<Document> = []
  const samples: Array<Omit<Sample, 'weight'>> = []
  const heldOut: Array<Omit<Judged, 'estimate'>> = []
  for (const document of documents) {
    const { group, text } = document
    const found = truth(text)
    if (found === undefined) continue
    if (document.heldOut) heldOut.push({ group, text, tokens: found.tokens })
    else {
      train.push(document)
      samples.push({ text, tokens: found.tokens, starts: found.starts })
    }
  }
  const weights = weigh(train)
  const weighted = samples.map((sample, i) => ({ ...sample, weight: weights[i]! }))
  const matrix = design(reading, weighted, 0.03)
  log(`${truthName}: ${train.length} texts to fit, ${heldOut.length} held out, ${matrix.contexts.length} contexts`)
  return { fitted: train.length, heldOut, matrix }
}

const prepared = new Map<string, ReturnType<typeof prepare>>()
for (const name of names) {
  const { truth, reading, model, size, smooth, whole, regrow, make, source } = plans[name]!
  const key = `${truth} ${String(reading.histories.length)}`
  const { fitted, heldOut, matrix } = prepared.get(key) ?? prepare(truth, reading)
  prepared.set(key, { fitted, heldOut, matrix })
  const { packed } = solve(matrix, model, { smooth, whole, size, regrow, log })
  await write(`${root}src/tokens/vocabularies/${name}.ts`, source(name, packed))
  const units = textUnits(make(name, packed))
  const judged: ReadonlyArray<Judged> = heldOut.map((known) => ({
    ...known,
    estimate: units(known.text) / unitsPerToken
  }))
  const path = `${root}bench/fit/REPORT.md`
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const gzipped = gzipSync(packed, { level: 9 }).length
  const section = report({ name, judged, units, fitted, packed: packed.length, gzipped })
  await write(path, section.into(before))
  log(section.summary)
}

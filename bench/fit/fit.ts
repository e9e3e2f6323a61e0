/**
 * Fits vocabularies of the token model and reports how good they are on sources and languages they have not seen.
 *
 *     tsx bench/fit/fit.ts              all of them; or some: o200k cl100k claude llama3 qwen3 gemma3 core
 *     tsx bench/fit/fit.ts --swap o200k fits on the transcripts that are held out else, judges on the others, writes nothing
 *     tsx bench/fit/fit.ts --odd o200k  fits on every other transcript, whatever its source, and judges on the rest; or --even
 *
 * Texts come from the folders of CONTEXT_COMPACTION_TEXTS (separated by `:`, made by texts.sh; else the packages of this
 * project) and from recorded transcripts (CONTEXT_COMPACTION_CORPORA, else `../shared/corpora` beside this project, else
 * none). The cut texts and what exact tokenizers said of them are kept in CONTEXT_COMPACTION_CACHE, if that is set. Same texts, same result.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildAlphabet } from '../../src/tokens/alphabet'
import { textUnits, unitsPerToken } from '../../src/tokens/measure'
import { smallAutomaton, smallVocabulary } from '../../src/tokens/smallVocabulary'
import { type Layer, type Vocabulary, vocabulary } from '../../src/tokens/vocabulary'
import { bundles } from './bundles'
import { gather, isHeldOutSource, kept, type Part, type Session, sessions, spoken } from './corpus'
import { design, type Reading, type Sample } from './design'
import { judge, rivals } from './judge'
import { layered, type Model, small } from './model'
import { reportSection, writeReport } from './report'
import { solve } from './solve'
import { learnSymbols } from './symbols'
import { encoder, remembered, startsOf, type TruthName } from './truth'
import { type Shares, weigh } from './weigh'
import { writeSmall, writeSource, writeVocabulary } from './write'

interface Plan {
  readonly truth: TruthName
  /** One of so many texts is fitted on, but all parts of transcripts. */
  readonly every: number
  readonly shares: Shares
  readonly layers: ReadonlyArray<Layer>
  /** Strength of the pull of a context towards its own mean. */
  readonly prior: number
  /** Characters of the packed form, and how many of them its symbols may take. */
  readonly size: number
  readonly symbols: number
  readonly smooth: number
  readonly price: number
  readonly whole: number
}

/** The first layer holds what a pair of classes costs, to the unit; the others hold corrections, and coarse steps do. */
const ten: ReadonlyArray<Layer> = [0, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((axes) => ({
  axes,
  step: axes === 0 ? 1 : axes === 11 ? 4 : 3
}))

const large: Omit<Plan, 'truth'> = {
  every: 2,
  shares: { transcripts: 40, plain: 3, packed: 1.5 },
  prior: 0.12,
  layers: ten,
  size: 20_200,
  symbols: 2_200,
  smooth: 4,
  whole: 22,
  price: 2e-3
}

const plans: Readonly<Record<string, Plan>> = {
  // The default of those who want more than `core`: all texts.
  o200k: { ...large, truth: 'o200k', every: 1, whole: 19, price: 4e-3 },
  cl100k: { ...large, truth: 'cl100k' },
  claude: { ...large, truth: 'claude' },
  llama3: { ...large, truth: 'llama3' },
  qwen3: { ...large, truth: 'qwen3' },
  gemma3: { ...large, truth: 'gemma3' },
  core: {
    ...large,
    truth: 'o200k',
    every: 5,
    shares: { transcripts: 22, plain: 4.5, packed: 1.5 },
    prior: 0.1,
    size: 475,
    symbols: 0,
    smooth: 0,
    whole: 30,
    price: 40
  }
}

const started = Date.now()
const log = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`)

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Ways to choose the transcripts that are judged. */
const splits: Readonly<Record<string, (session: Session, i: number) => boolean>> = {
  '--swap': ({ source }) => !isHeldOutSource(source),
  '--odd': (_, i) => i % 2 === 0,
  '--even': (_, i) => i % 2 === 1
}
const split = process.argv.find((name) => splits[name] !== undefined)
const asked = process.argv.slice(2).filter((name) => name !== split)
const names = asked.length > 0 ? asked : Object.keys(plans)
if (names.some((name) => plans[name] === undefined)) {
  console.error(`usage: tsx bench/fit/fit.ts [--swap|--odd|--even] ${Object.keys(plans).join(' ')}`)
  process.exit(1)
}

const given = (process.env['CONTEXT_COMPACTION_TEXTS'] ?? '').split(':').filter((folder) => folder !== '')
const folders = given.length > 0 ? given : [root]
const place = process.env['CONTEXT_COMPACTION_CORPORA'] ?? `${root}../shared/corpora`
const cache = process.env['CONTEXT_COMPACTION_CACHE']
const tokenizers = folders.map((folder) => `${folder}/tokenizers`).find((folder) => existsSync(folder)) ?? root
if (given.length === 0) log('CONTEXT_COMPACTION_TEXTS is not set: fitting on the packages of this project alone')
if (!existsSync(place)) log('no transcripts found: fitting without them')

const recorded = existsSync(place) ? sessions(place) : []
const isJudged = splits[split ?? ''] ?? (({ source }: Session): boolean => isHeldOutSource(source))
const judged = recorded.filter(isJudged)
const all = kept(cache, () => gather(folders, recorded, log))
const documents =
  split === undefined
    ? all
    : [
        ...all.filter(({ group }) => group !== 'transcript'),
        ...spoken(recorded.filter((session, i) => !isJudged(session, i)))
      ]
const parts = (part: Part): number => documents.filter((d) => d.part === part).length
log(`${parts('fitted')} texts to fit, ${parts('heldOut')} held out, ${parts('unseen')} of unseen languages`)
const fitted = documents.filter((d) => d.part === 'fitted')

for (const name of names) {
  const plan = plans[name]!
  const { layers } = plan
  const weights = weigh(fitted, plan.shares)
  const encode = await encoder(plan.truth, tokenizers)
  const { truth, save } = remembered(plan.truth, startsOf(encode), cache)
  const samples: Array<Sample> = []
  fitted.forEach(({ text, group }, i) => {
    const every = group === 'transcript' ? 1 : plan.every
    if (i % every !== 0) return
    const starts = truth(text)
    if (starts !== undefined)
      samples.push({
        text,
        starts,
        tokens: starts.reduce((sum, n) => sum + n, 0),
        weight: (weights[i]! * every) / plan.every
      })
  })
  if (name !== 'core') for (const bundle of bundles(fitted, truth, fitted.length / plan.every)) samples.push(bundle)
  save()
  log(`${name}: the truth of ${samples.length} texts`)
  let reading: Reading = smallAutomaton(new Int8Array(4712))
  let model: Model = small()
  let make = (packed: string): Vocabulary => smallVocabulary(name, packed)
  if (name !== 'core') {
    const symbols = learnSymbols(samples, startsOf(encode), plan.symbols)
    const alphabet = buildAlphabet(symbols)
    reading = alphabet
    model = layered(alphabet, symbols, layers)
    make = (packed) => vocabulary({ name, layers, packed })
  }
  const matrix = design(reading, samples, plan.prior)
  log(`${matrix.contexts.length} contexts, ${matrix.rows.length} entries`)
  const { packed } = solve(matrix, model, { ...plan, log })
  const units = textUnits(make(packed))
  const verdict = judge(documents, judged, truth, (text) => units(text) / unitsPerToken, name === 'o200k' ? rivals : {})
  save()
  const gzipped = gzipSync(packed, { level: 9 }).length
  log(`${name}: ${packed.length} characters, ${gzipped} bytes after gzip\n${verdict.table}`)
  if (split !== undefined) continue
  await writeSource(
    `${root}src/tokens/vocabularies/${name}.ts`,
    name === 'core' ? writeSmall(name, packed) : writeVocabulary(name, layers, packed)
  )
  await writeReport(
    `${root}bench/fit/REPORT.md`,
    name,
    reportSection({ name, verdict, fitted: samples.length, packed: packed.length, gzipped })
  )
}

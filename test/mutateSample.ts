/**
 * Takes the mutation score of a random sample: `npm run mutate:sample`. All mutants take hours; a few hundred, each as
 * likely to be drawn as any other, tell the score within a few percent. `--help` tells the options.
 *
 * A drawn mutant is tested by Stryker as in `npm run mutate`; the others are passed over by `support/drawnMutants.js`.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import { Command } from 'commander'
import { root } from '../entries.config.ts'
import { filesBelow } from './support/files'

const program = new Command('mutate:sample')
  .description('Takes the mutation score of roundtrip, reducers and tokens on a random sample of the mutants.')
  .option('--size <number>', 'mutants to draw', '300')
  .option('--seed <text>', 'draws others', '1')
  .option('--folders <names>', 'folders of src, separated by commas', 'roundtrip,reducers,tokens')
  .parse()
const options = program.opts<{ size: string; seed: string; folders: string }>()
const size = Number(options.size)
if (!Number.isInteger(size) || size < 1) program.error(`--size must be a whole number from 1, got ${options.size}`)

interface Place {
  readonly line: number
  readonly column: number
}

interface Mutant {
  readonly fileName: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly mutatorName: string
  readonly replacement: string
}

// -------------------------------------------------------------------------------------
// draw
// -------------------------------------------------------------------------------------

/** As much of an injector as the instrumenter asks for. */
const provided = new Map<unknown, unknown>()
const injector = {
  provideValue: (token: unknown, value: unknown) => {
    provided.set(token, value)
    return injector
  },
  injectClass: (made: { new (...args: ReadonlyArray<unknown>): unknown; readonly inject: ReadonlyArray<string> }) =>
    new made(...made.inject.map((token) => provided.get(token)))
}
const silent = new Proxy({}, { get: () => () => false })
provided.set('logger', silent)

const files = options.folders
  .split(',')
  .flatMap((folder) => filesBelow(`src/${folder}`, '.ts'))
  .filter((name) => !name.endsWith('/index.ts'))
if (files.length === 0) program.error(`--folders names no folder of src with files, got ${options.folders}`)

const instrumenter = createInstrumenter(injector as never)
const { mutants } = await instrumenter.instrument(
  files.map((name) => ({ name, content: readFileSync(root + name, 'utf8'), mutate: true })),
  { plugins: null, excludedMutations: [], ignorers: [] }
)

const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): string =>
  JSON.stringify([fileName, start.line, start.column, end.line, end.column, mutatorName, replacement])

const lot = (key: string): string => createHash('sha256').update(`${options.seed} ${key}`).digest('hex')

const all: ReadonlyArray<Mutant> = mutants
const drawn = all
  .map((mutant) => ({ mutant, lot: lot(keyOf(mutant)) }))
  .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  .slice(0, size)
  .map(({ mutant }) => mutant)

// -------------------------------------------------------------------------------------
// test
// -------------------------------------------------------------------------------------

mkdirSync(`${root}reports`, { recursive: true })
const report = 'reports/mutation-sample.json'
const config = 'reports/stryker-sample.json'
const base = JSON.parse(readFileSync(`${root}stryker.config.json`, 'utf8')) as Readonly<Record<string, unknown>>
const list = 'reports/drawn-mutants.json'
writeFileSync(root + list, JSON.stringify(drawn.map(keyOf)))
writeFileSync(
  root + config,
  JSON.stringify({
    ...base,
    plugins: [...(base['plugins'] as ReadonlyArray<string>), `${root}test/support/drawnMutants.js`],
    checkers: ['drawn'],
    drawn: root + list,
    mutate: files,
    incremental: false,
    thresholds: { high: 90, low: 85, break: null },
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report }
  })
)
const { status } = spawnSync('npx', ['stryker', 'run', config], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
if (status !== 0) program.error(`stryker ended with ${String(status)}`)

// -------------------------------------------------------------------------------------
// count
// -------------------------------------------------------------------------------------

interface Tested extends Omit<Mutant, 'fileName'> {
  readonly status: string
  readonly statusReason?: string
}

const tested = JSON.parse(readFileSync(root + report, 'utf8')) as {
  readonly files: Readonly<Record<string, { readonly mutants: ReadonlyArray<Tested> }>>
}
const found = Object.entries(tested.files).flatMap(([fileName, { mutants }]) =>
  mutants.filter(({ statusReason }) => statusReason !== 'not drawn').map((mutant) => ({ ...mutant, fileName }))
)
const counts = new Map<string, number>()
for (const { status, ...mutant } of found) {
  if (status !== 'Ignored') counts.set(status, (counts.get(status) ?? 0) + 1)
  if (status === 'Survived' || status === 'NoCoverage') console.log(status, keyOf(mutant))
}
const count = (...names: ReadonlyArray<string>): number => names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
const detected = count('Killed', 'Timeout')
const valid = detected + count('Survived', 'NoCoverage')
const share = detected / valid
/** Wilson's interval, 95 %. */
const z = 1.96
const middle = (share + (z * z) / (2 * valid)) / (1 + (z * z) / valid)
const half = (z * Math.sqrt((share * (1 - share)) / valid + (z * z) / (4 * valid * valid))) / (1 + (z * z) / valid)
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
console.log(Object.fromEntries(counts))
console.log(
  `${String(detected)} of ${String(valid)} drawn mutants detected: ${percent(share)}, ` +
    `between ${percent(middle - half)} and ${percent(middle + half)} at 95 %; drawn from ${String(all.length)}`
)
process.exitCode = share >= 0.8 ? 0 : 1

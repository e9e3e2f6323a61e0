/** Compares with peers in one run: `npm run bench:peers`, after it has installed them below this folder. `--help` tells the options. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import type { Outcome } from './compactionWorker'
import { contestants } from './contestants'
import type { ErrorOutcome, SpeedOutcome } from './estimatorWorker'
import { peers } from './estimators'
import { estimatorTables } from './estimatorTables'
import { drawPlot } from './plot'
import { compactionTable } from './tables'

const program = new Command('bench:peers')
  .description('Times and judges what peers do, and what we do, each in processes of its own.')
  .addOption(
    new Option('--suite <name>', 'what to compare').choices(['compaction', 'estimators', 'all']).default('all')
  )
  .option('--sizes <numbers>', 'messages of the histories to compact', '300,2900,29000')
  .option('--rounds <number>', 'processes in which each estimator is timed, taking turns with the others', '3')
  .option('--only <texts>', 'only contestants whose names contain one of these, separated by commas', '')
  .option('--keep <folder>', 'keep there what every process found, and go on from what is there already')
  .option('--json', 'print the figures as JSON')
  .option('--write', 'write the tables and the plot to docs/benchmarks')
  .parse()
const { suite, sizes, rounds, only, keep, json, write } = program.opts<{
  suite: string
  sizes: string
  rounds: string
  only: string
  keep?: string
  json?: true
  write?: true
}>()
const messages = sizes.split(',').map(Number)
if (!messages.every((size) => Number.isInteger(size) && size > 0))
  program.error(`--sizes takes whole numbers separated by commas, e.g. 300,2900, got ${sizes}`)
if (!Number.isInteger(Number(rounds)) || Number(rounds) < 1)
  program.error(`--rounds takes a whole number from 1, got ${rounds}`)
const isAsked = (name: string): boolean => only.split(',').some((part) => name.includes(part))

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = keep ?? mkdtempSync(join(tmpdir(), 'bench-peers-'))
mkdirSync(folder, { recursive: true })

/** What a worker prints, or why it failed in a line: one peer that breaks does not end the comparison. */
const ask = (worker: string, args: ReadonlyArray<string>): unknown => {
  const flags = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx']
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, here + worker, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  if (status === 0) return JSON.parse(stdout) as unknown
  return /^\w*Error: .*$/m.exec(stderr)?.[0] ?? `ended with ${String(status)}`
}

/** One process, and the name under which what it prints is kept; what failed is asked again the next time. */
interface Step {
  readonly name: string
  readonly worker: string
  readonly args: ReadonlyArray<string>
}

const pathOf = (name: string): string => join(folder, `${name.replace(/[^A-Za-z0-9]+/g, '-')}.json`)

/** Takes the steps in their order, tells each on the standard error, and gives what they found by their names. */
const take = (steps: ReadonlyArray<Step>): ReadonlyMap<string, unknown> => {
  const start = Date.now()
  return new Map(
    steps.map(({ name, worker, args }, i) => {
      const path = pathOf(name)
      if (existsSync(path)) return [name, JSON.parse(readFileSync(path, 'utf8')) as unknown]
      process.stderr.write(
        `${String(i + 1)}/${String(steps.length)} ${name}, ${String(Math.round((Date.now() - start) / 1000))} s\n`
      )
      const found = ask(worker, args)
      if (typeof found === 'string') process.stderr.write(`  ${found}\n`)
      else writeFileSync(path, JSON.stringify(found))
      return [name, found]
    })
  )
}

// -------------------------------------------------------------------------------------
// compaction
// -------------------------------------------------------------------------------------

export interface CompactionRow {
  readonly name: string
  readonly peer: string
  readonly size: number
  readonly outcome: Outcome | string
}

const compactions = contestants
  .map((one, index) => ({ ...one, index }))
  .filter(({ peer, name }) => suite !== 'estimators' && isAsked(`${peer} ${name}`))
  .flatMap(({ peer, name, upTo = Infinity, index }) =>
    messages
      .filter((size) => size <= upTo)
      .map((size) => ({ peer, name, size, index, step: `compaction ${peer} ${name} ${String(size)}` }))
  )
const compacted = take(
  compactions.map(({ step, index, size }) => ({
    name: step,
    worker: 'compactionWorker.ts',
    args: [String(index), String(size)]
  }))
)
const compaction: ReadonlyArray<CompactionRow> = compactions.map(({ peer, name, size, step }) => ({
  name,
  peer,
  size,
  outcome: compacted.get(step) as Outcome | string
}))

// -------------------------------------------------------------------------------------
// estimators
// -------------------------------------------------------------------------------------

export interface EstimatorRow {
  readonly name: string
  readonly kind: string
  /** What each round found. */
  readonly speeds: ReadonlyArray<SpeedOutcome | string>
  readonly errors: ErrorOutcome | string
}

const asked = peers.filter(({ name }) => suite !== 'compaction' && isAsked(name))
const texts = pathOf('texts')
const speedOf = (name: string, round: number): string => `speed ${name} ${String(round)}`
const errorsOf = (name: string): string => `errors ${name}`
/** Round by round over all of them, so that a slow minute of the machine touches each once; what nothing is compared with, once. */
const roundsOf = Array.from({ length: Number(rounds) }, (_, round) =>
  asked.filter(({ kind, isReference }) => round === 0 || kind !== 'exact' || isReference === true)
)
const estimated =
  asked.length === 0
    ? new Map<string, unknown>()
    : take([
        ...roundsOf.flatMap((some, round) =>
          some.map(({ name }) => ({
            name: speedOf(name, round),
            worker: 'estimatorWorker.ts',
            args: [name, 'speed']
          }))
        ),
        { name: 'number of texts', worker: 'texts.ts', args: [texts] },
        ...asked.map(({ name }) => ({
          name: errorsOf(name),
          worker: 'estimatorWorker.ts',
          args: [name, 'errors', texts]
        }))
      ])
const estimators: ReadonlyArray<EstimatorRow> = asked.map(({ name, kind }) => ({
  name,
  kind,
  speeds: roundsOf.flatMap((some, round) =>
    some.some((one) => one.name === name) ? [estimated.get(speedOf(name, round)) as SpeedOutcome | string] : []
  ),
  errors: estimated.get(errorsOf(name)) as ErrorOutcome | string
}))

// -------------------------------------------------------------------------------------
// what is written
// -------------------------------------------------------------------------------------

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.version}`
const written = [
  ...(compaction.length === 0 ? [] : [['compaction.md', compactionTable(compaction, machine)] as const]),
  ...(estimators.length === 0 ? [] : [['estimators.md', estimatorTables(estimators, machine)] as const])
]
if (json === true) process.stdout.write(`${JSON.stringify({ machine, compaction, estimators }, undefined, 2)}\n`)
else for (const [, text] of written) process.stdout.write(`${text}\n`)

if (write === true) {
  const docs = fileURLToPath(new URL('../../docs/benchmarks/', import.meta.url))
  for (const [file, text] of written) writeFileSync(docs + file, text)
  if (estimators.length > 0) writeFileSync(`${docs}estimators.svg`, await drawPlot(estimators))
}

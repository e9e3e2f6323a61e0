/** Compares with peers in one run: `npm run bench:peers`, after it has installed them below this folder. `--help` tells the options. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { withProgress } from '../processes'
import type { Outcome } from './compactionWorker'
import { contestants } from './contestants'
import type { EstimatorOutcome } from './estimatorWorker'
import { peers } from './estimators'
import { drawPlot } from './plot'
import { compactionTable, estimatorTables } from './tables'

const program = new Command('bench:peers')
  .description('Times and judges what peers do, and what we do, each in a process of its own.')
  .addOption(
    new Option('--suite <name>', 'what to compare').choices(['compaction', 'estimators', 'all']).default('all')
  )
  .option('--sizes <numbers>', 'messages of the histories to compact', '300,2900,29000')
  .option('--json', 'print the figures as JSON')
  .option('--write', 'write the tables and the plot to docs/benchmarks')
  .parse()
const { suite, sizes, json, write } = program.opts<{ suite: string; sizes: string; json?: true; write?: true }>()
const messages = sizes.split(',').map(Number)
if (!messages.every((size) => Number.isInteger(size) && size > 0))
  program.error(`--sizes takes whole numbers separated by commas, e.g. 300,2900, got ${sizes}`)

const here = fileURLToPath(new URL('.', import.meta.url))

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

export interface CompactionRow {
  readonly name: string
  readonly peer: string
  readonly size: number
  readonly outcome: Outcome | string
}

export interface EstimatorRow {
  readonly name: string
  readonly kind: string
  readonly outcome: EstimatorOutcome | string
}

const compaction: ReadonlyArray<CompactionRow> =
  suite === 'estimators'
    ? []
    : withProgress(
        contestants.flatMap((one, index) =>
          messages.filter((size) => size <= (one.upTo ?? Infinity)).map((size) => ({ one, index, size }))
        ),
        ({ one: { name, peer }, index, size }) => ({
          name,
          peer,
          size,
          outcome: ask('compactionWorker.ts', [String(index), String(size)]) as Outcome | string
        })
      )

const estimators: ReadonlyArray<EstimatorRow> =
  suite === 'compaction'
    ? []
    : withProgress(
        peers.map((peer, index) => ({ peer, index })),
        ({ peer: { name, kind }, index }) => ({
          name,
          kind,
          outcome: ask('estimatorWorker.ts', [String(index)]) as EstimatorOutcome | string
        })
      )

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.version}`
const parts = [
  ...(compaction.length === 0 ? [] : [['compaction.md', compactionTable(compaction, machine)] as const]),
  ...(estimators.length === 0 ? [] : [['estimators.md', estimatorTables(estimators, machine)] as const])
]
if (json === true) process.stdout.write(`${JSON.stringify({ machine, compaction, estimators }, undefined, 2)}\n`)
else for (const [, text] of parts) process.stdout.write(`${text}\n`)

if (write === true) {
  const folder = fileURLToPath(new URL('../../docs/benchmarks/', import.meta.url))
  for (const [file, text] of parts) writeFileSync(folder + file, text)
  if (estimators.length > 0) writeFileSync(`${folder}estimators.svg`, await drawPlot(estimators))
}

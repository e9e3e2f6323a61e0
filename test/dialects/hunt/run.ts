/**
 * How a hunt is run: batch by batch, by as many processes as there are cores, each batch from a seed of its own.
 *
 * `--cases N` how many cases, in all processes together; `--seed S`; `--from B` the first batch, to go on where a run was
 * stopped; `--jobs J` processes; `--out FOLDER` where the least case of each kind of failure is written, as JSON that
 * `--repro FILE` runs again. The exit code is 1 when something failed, ended early, or did not answer for five minutes.
 */
import { fork } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Takes what a batch finds. */
export interface Report {
  /** Counts cases, by row and column of the table that is told at the end. */
  readonly count: (row: string, column: string, cases?: number) => void
  /** Notes a failure; of each kind the first is written down, as `least` tells it. */
  readonly fail: (kind: string, least: () => unknown) => void
}

/** A hunt: what one batch is, and how a case that was written down is run again. */
export interface Hunt {
  readonly name: string
  readonly cases: number
  readonly batch: (at: number, seed: number, report: Report) => void
  /** What is wrong with a case; `undefined` when nothing is any more. */
  readonly repeat: (least: unknown) => string | undefined
}

interface Found {
  readonly cases: number
  readonly batches: number
  readonly next: number
  readonly heapMegabytes: number
  readonly slowest: { readonly milliseconds: number; readonly batch: number }
  readonly table: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly failures: Readonly<Record<string, { readonly count: number; readonly file: string }>>
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

const numberOf = (name: string, otherwise: number): number => {
  const given = argument(name)
  const value = given === undefined ? otherwise : Number(given)
  if (!Number.isInteger(value)) throw new RangeError(`--${name} must be a whole number, got ${String(given)}`)
  return value
}

const silence = 300_000

const tell = (line: string): void => void process.stderr.write(`${line}\n`)

const collect = (): void => {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

/** Bytes are no JSON: they are written as what `Buffer` makes of them. */
const writtenDown = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Uint8Array ? Buffer.from(inner).toJSON() : inner), 1)

const readAgain = (text: string): unknown =>
  JSON.parse(text, (_, inner: unknown) => {
    const { type, data } = (inner ?? {}) as { readonly type?: unknown; readonly data?: unknown }
    return type === 'Buffer' && Array.isArray(data) ? Uint8Array.from(data as Array<number>) : inner
  })

/** The batches of one process: every `of`-th from `share` on. */
const work = (hunt: Hunt, share: number, of: number): Found => {
  const seed = numberOf('seed', 1)
  const most = Math.ceil(numberOf('cases', hunt.cases) / of)
  const out = argument('out') ?? join(tmpdir(), 'context-compaction-hunt')
  const table: Record<string, Record<string, number>> = {}
  const failures: Record<string, { count: number; readonly file: string }> = {}
  let [cases, batches, heap, at] = [0, 0, 0, numberOf('from', 0) + share]
  let slowest = { milliseconds: 0, batch: -1 }
  const report: Report = {
    count: (row, column, n = 1) => {
      cases += n
      const counts = (table[row] ??= {})
      counts[column] = (counts[column] ?? 0) + n
    },
    fail: (kind, least) => {
      const known = failures[kind]
      if (known !== undefined) {
        known.count++
        return
      }
      mkdirSync(out, { recursive: true })
      const file = join(out, `${hunt.name}-${String(seed)}-${String(at)}-${String(Object.keys(failures).length)}.json`)
      failures[kind] = { count: 1, file }
      tell(`FAILED ${kind}`)
      writeFileSync(file, writtenDown(least()))
      tell(`  ${file}`)
    }
  }
  const found = (): Found => ({
    cases,
    batches,
    next: at,
    heapMegabytes: Math.round(heap / 1e6),
    slowest,
    table,
    failures
  })
  while (cases < most) {
    const begin = performance.now()
    hunt.batch(at, seed, report)
    const milliseconds = Math.round(performance.now() - begin)
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, batch: at }
    batches++
    at += of
    if (batches % 10 === 1) {
      collect()
      heap = Math.max(heap, process.memoryUsage().heapUsed)
    }
    process.send?.(found())
  }
  return found()
}

const merged = (all: ReadonlyArray<Found>): Found => {
  const table: Record<string, Record<string, number>> = {}
  const failures: Record<string, { count: number; readonly file: string }> = {}
  for (const one of all) {
    for (const [row, counts] of Object.entries(one.table))
      for (const [column, n] of Object.entries(counts)) {
        const into = (table[row] ??= {})
        into[column] = (into[column] ?? 0) + n
      }
    for (const [kind, { count, file }] of Object.entries(one.failures)) {
      const known = failures[kind]
      if (known === undefined) failures[kind] = { count, file }
      else known.count += count
    }
  }
  const slowest = all.reduce((a, { slowest: b }) => (b.milliseconds > a.milliseconds ? b : a), {
    milliseconds: 0,
    batch: -1
  })
  return {
    cases: all.reduce((sum, one) => sum + one.cases, 0),
    batches: all.reduce((sum, one) => sum + one.batches, 0),
    next: all.reduce((least, one) => Math.min(least, one.next), Infinity),
    heapMegabytes: all.reduce((most, one) => Math.max(most, one.heapMegabytes), 0),
    slowest,
    table,
    failures
  }
}

/** One line for each column: how many cases in each row, and in all. */
const drawTable = (table: Found['table']): string => {
  const rows = Object.keys(table).sort()
  const columns = [...new Set(rows.flatMap((row) => Object.keys(table[row]!)))].sort()
  const width = columns.reduce((most, { length }) => Math.max(most, length), 0)
  const line = (name: string, cells: ReadonlyArray<number | string>): string =>
    [name.padEnd(width), ...cells.map((cell, i) => String(cell).padStart(Math.max(8, rows[i]?.length ?? 0)))].join(' ')
  const sums = columns.map((column) => rows.map((row) => table[row]![column] ?? 0))
  const sum = (cells: ReadonlyArray<number>): number => cells.reduce((a, b) => a + b, 0)
  return [
    line('', [...rows, 'all']),
    ...columns.map((column, i) => line(column, [...sums[i]!, sum(sums[i]!)])),
    line('all', [...rows.map((_, i) => sum(sums.map((cells) => cells[i]!))), sum(sums.map(sum))])
  ].join('\n')
}

/** Runs the processes, and stops those that say nothing for long. */
const supervise = (hunt: Hunt): void => {
  const jobs = numberOf('jobs', availableParallelism())
  const most = numberOf('cases', hunt.cases)
  const begin = performance.now()
  const states: Array<Found> = []
  const lost: Array<string> = []
  let running = jobs
  let told = begin
  const children = Array.from({ length: jobs }, (_, share) => {
    const child = fork(process.argv[1]!, [...process.argv.slice(2), '--share', String(share), '--of', String(jobs)])
    let watch = setTimeout(() => undefined, 0)
    const hung = (): void => {
      lost.push(`process ${String(share)} hangs in batch ${String(states[share]?.next ?? share)}`)
      child.kill('SIGKILL')
    }
    const heard = (): void => {
      clearTimeout(watch)
      watch = setTimeout(hung, silence)
    }
    heard()
    child.on('message', (found) => {
      heard()
      states[share] = found as Found
      const now = performance.now()
      if (now - told < 10_000) return
      told = now
      const { cases, next, failures, heapMegabytes } = merged(states.filter((one) => one !== undefined))
      const kinds = Object.keys(failures).length
      const seconds = Math.round((now - begin) / 1000)
      tell(
        `${String(cases)} of ${String(most)} cases in ${String(seconds)} s, ${String(kinds)} kinds of failures, heap ${String(heapMegabytes)} MB; go on with --from ${String(next)}`
      )
    })
    child.on('exit', (code) => {
      clearTimeout(watch)
      if (code !== 0) lost.push(`process ${String(share)} ended with ${String(code)}`)
      if (--running === 0) end()
    })
    return child
  })
  process.on('SIGINT', () => {
    for (const child of children) child.kill()
  })
  const end = (): void => {
    const all = merged(states.filter((one) => one !== undefined))
    const { table, ...rest } = all
    const seconds = Math.round((performance.now() - begin) / 1000)
    const told = { hunt: hunt.name, seed: numberOf('seed', 1), seconds, ...rest, lost }
    process.stdout.write(`${drawTable(table)}\n${JSON.stringify(told, undefined, 1)}\n`)
    if (lost.length > 0 || Object.keys(all.failures).length > 0 || all.cases < most) process.exitCode = 1
  }
}

/** Runs a hunt as the command line says. */
export const runHunt = (hunt: Hunt): void => {
  const file = argument('repro')
  if (file !== undefined) {
    const wrong = hunt.repeat(readAgain(readFileSync(file, 'utf8')))
    tell(wrong ?? 'does not fail any more')
    if (wrong !== undefined) process.exitCode = 1
  } else if (argument('share') === undefined) supervise(hunt)
  else {
    work(hunt, numberOf('share', 0), numberOf('of', 1))
    process.disconnect?.()
  }
}

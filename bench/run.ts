/** Times the cases: each in processes of its own, the smallest and the middle of them. `--help` tells the options. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { Command } from 'commander'
import { duration, namesOf, timeOnce, withProgress } from './processes'

const program = new Command('bench')
  .description('Times the cases of bench/cases.ts, each in several processes of its own, and checks their results.')
  .option('--filter <text>', 'only cases whose names contain this', '')
  .option('--processes <number>', 'processes for each case', '5')
  .option('--json', 'print the figures as JSON')
  .option('--write', 'write the table to bench/RESULTS.md')
  .parse()
const options = program.opts<{ filter: string; processes: string; json?: true; write?: true }>()
const processes = Number(options.processes)
if (!Number.isInteger(processes) || processes < 1)
  program.error(`--processes must be a whole number from 1, got ${options.processes}`)

const checkout = process.cwd()
const names = namesOf(checkout, options.filter)
if (names.length === 0) program.error(`no case has "${options.filter}" in its name`)

/** Round by round over all cases, so that a slow minute of the machine touches each of them once. */
const rounds = withProgress(Array.from({ length: processes }, () => names).flat(), (name) => ({
  name,
  time: timeOnce(checkout, name)!.p10
}))
const rows = names.map((name) => {
  const times = rounds.filter((one) => one.name === name).map((one) => one.time)
  times.sort((a, b) => a - b)
  return { name, smallest: times[0]!, median: times[Math.floor(times.length / 2)]!, largest: times[times.length - 1]! }
})

const table = [
  '| case | smallest | median | largest |',
  '| --- | --- | --- | --- |',
  ...rows.map(
    (row) => `| ${row.name} | ${duration(row.smallest)} | ${duration(row.median)} | ${duration(row.largest)} |`
  )
].join('\n')
if (options.json === true) process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`)
else process.stdout.write(`${table}\n`)

if (options.write === true) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.version}`
  writeFileSync(
    'bench/RESULTS.md',
    [
      '# Results',
      '',
      `Measured on ${new Date().toISOString().slice(0, 10)} at ${commit} on ${machine}, by \`npm run bench -- --write\`:`,
      `every case in ${String(processes)} processes of its own, the tenth percentile of 80 samples of each; smallest, median and largest`,
      'of the processes. The results of every case are checked before and after it is timed. "First time" and "cold" run on',
      'contexts of which nothing is remembered, "again" and "warm" on contexts that were looked at before.',
      'Times of one machine: compare ratios, and use `npm run bench:compare` for two versions.',
      '',
      table,
      ''
    ].join('\n')
  )
}

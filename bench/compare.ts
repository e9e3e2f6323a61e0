/**
 * Compares this checkout with an earlier commit: the cases of both in alternating processes, the ratios in pairs, and a
 * 95 % interval of their mean by a deterministic bootstrap. `--help` tells the options.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { random } from './fixtures'
import { duration, namesOf, timeOnce, withProgress } from './processes'

const program = new Command('bench:compare')
  .description('Times every case at a base commit and in this checkout, in turn, and reports head / base.')
  .requiredOption('--base <commit>', 'the commit to compare with')
  .option('--filter <text>', 'only cases whose names contain this', '')
  .option('--pairs <number>', 'pairs of processes for each case', '7')
  .option('--fail-on-regression', 'exit with 1 when a case is slower by 5 % or more beyond doubt')
  .parse()
const options = program.opts<{ base: string; filter: string; pairs: string; failOnRegression?: true }>()
const pairs = Number(options.pairs)
if (!Number.isInteger(pairs) || pairs < 2) program.error(`--pairs must be a whole number from 2, got ${options.pairs}`)

const head = process.cwd()
const base = join(mkdtempSync(join(tmpdir(), 'bench-base-')), 'checkout')
execFileSync('git', ['worktree', 'add', '--detach', base, options.base], { stdio: 'ignore' })
try {
  symlinkSync(join(head, 'node_modules'), join(base, 'node_modules'))
  const known = new Set(namesOf(base, options.filter))
  const names = namesOf(head, options.filter).filter((name) => known.has(name))
  if (names.length === 0) program.error(`base and head have no case in common with "${options.filter}" in its name`)
  const rows = withProgress(names, (name) => {
    const logs: Array<number> = []
    let latest = 0
    for (let k = 0; k < pairs; k++) {
      const order = k % 2 === 0 ? [base, head] : [head, base]
      const times = new Map(order.map((checkout) => [checkout, timeOnce(checkout, name)!.p10]))
      latest = times.get(head)!
      logs.push(Math.log(latest / times.get(base)!))
    }
    return { name, latest, ...interval(logs) }
  })
  const isSlower = rows.filter((row) => row.low >= 1.05)
  process.stdout.write('| case | head | head / base | 95 % |\n| --- | --- | --- | --- |\n')
  for (const { name, latest, ratio, low, high } of rows)
    process.stdout.write(
      `| ${name} | ${duration(latest)} | ${ratio.toFixed(3)} | ${low.toFixed(3)} … ${high.toFixed(3)} |\n`
    )
  process.stdout.write(
    `\n${String(rows.length)} cases, ${String(isSlower.length)} slower by 5 % or more beyond doubt.\n`
  )
  if (options.failOnRegression === true && isSlower.length > 0) process.exitCode = 1
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', base], { stdio: 'ignore' })
}

function interval(logs: ReadonlyArray<number>): {
  readonly ratio: number
  readonly low: number
  readonly high: number
} {
  const next = random(42)
  const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const means = Array.from({ length: 2000 }, () => mean(logs.map(() => logs[Math.floor(next() * logs.length)]!)))
  means.sort((a, b) => a - b)
  return { ratio: Math.exp(mean(logs)), low: Math.exp(means[50]!), high: Math.exp(means[1949]!) }
}

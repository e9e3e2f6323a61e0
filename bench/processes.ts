/** Runs cases in processes of their own: what one leaves in the heap and in the compiler does not touch the next. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import type { Measured } from './measure'

const ask = (checkout: string, args: ReadonlyArray<string>): unknown => {
  const worker = join(checkout, 'bench', 'worker.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', worker, ...args], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  if (status !== 0) throw new Error(`bench worker failed on ${args.join(' ')}:\n${stderr}`)
  return JSON.parse(stdout) as unknown
}

/** The names of the cases of a checkout that contain a text. */
export const namesOf = (checkout: string, filter: string): ReadonlyArray<string> =>
  (ask(checkout, []) as ReadonlyArray<string>).filter((name) => name.includes(filter))

/** Times one case of a checkout once, in a new process; `undefined` where the checkout has no such case. */
export const timeOnce = (checkout: string, name: string): Measured | undefined =>
  (ask(checkout, [name]) as Measured | null) ?? undefined

/** Does something for every item and shows how far it is. */
export const withProgress = <A, B>(items: ReadonlyArray<A>, f: (item: A) => B): ReadonlyArray<B> => {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {eta_formatted} left',
    clearOnComplete: true,
    stream: process.stderr
  })
  if (process.stderr.isTTY) bar.start(items.length, 0)
  const out = items.map((item) => {
    const result = f(item)
    bar.increment()
    return result
  })
  bar.stop()
  return out
}

/** Writes microseconds with a unit that fits. */
export const duration = (microseconds: number): string =>
  microseconds < 1
    ? `${(microseconds * 1000).toFixed(0)} ns`
    : microseconds < 1000
      ? `${microseconds.toFixed(microseconds < 10 ? 2 : 1)} µs`
      : `${(microseconds / 1000).toFixed(2)} ms`

/** Times one case in this process. */
import type { Case, Fixture } from './Case'

/** Microseconds of one run: the fastest tenth of the samples, and their middle. */
export interface Measured {
  readonly p10: number
  readonly median: number
}

const samples = 80
const warmUp = 300
const batch = 4

const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** Validates, warms up, calibrates batches of at least 4 ms, takes 80 samples, validates again. */
export const measure = ({ make }: Case): Measured => {
  const fixture = make()
  fixture.validate(fixture.run(fixture.prepare?.()))
  const times = fixture.prepare === undefined ? inBatches(fixture) : oneByOne(fixture, fixture.prepare)
  fixture.validate(fixture.run(fixture.prepare?.()))
  times.sort((a, b) => a - b)
  return { p10: times[Math.floor(times.length / 10)]! * 1000, median: times[Math.floor(times.length / 2)]! * 1000 }
}

let sink: unknown

const inBatches = ({ run }: Fixture): Array<number> => {
  const end = now() + warmUp
  let runs = 0
  const start = now()
  while (now() < end) {
    sink = run(undefined)
    runs++
  }
  const size = Math.max(1, Math.ceil((batch * runs) / (now() - start)))
  return Array.from({ length: samples }, () => {
    const from = now()
    for (let i = 0; i < size; i++) sink = run(undefined)
    return (now() - from) / size
  })
}

/** Every run on a value of its own: what it costs when nothing is remembered. The garbage goes before, not within. */
const oneByOne = ({ run }: Fixture, prepare: () => unknown): Array<number> => {
  const times: Array<number> = []
  const end = now() + warmUp * 10
  while (times.length < samples + 10 && (times.length < 20 || now() < end)) {
    const input = prepare()
    globalThis.gc?.()
    const from = now()
    sink = run(input)
    times.push(now() - from)
  }
  return times.slice(10)
}

export const last = (): unknown => sink

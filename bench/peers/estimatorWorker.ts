/**
 * Times or judges one estimator in this process: `estimatorWorker.ts NAME speed` or `estimatorWorker.ts NAME errors FILE`,
 * where FILE holds what `texts.ts` gathered; prints JSON.
 *
 * Every call gets a flat text that it has not seen, as it comes out of `JSON.parse`: merge caches and string hashes would
 * lie, a slice would pin and walk its parent.
 */
import { readFileSync } from 'node:fs'
import { type Errors, errorsOf, type ErrorSummary } from './errors'
import { peers } from './estimators'
import { ascii, multilingual } from './speedTexts'
import type { JudgedTexts } from './texts'

export interface Speed {
  readonly size: number
  readonly text: 'ascii' | 'multilingual'
  /** Code units a microsecond, which is 10^6 a second; the fastest tenth of the turns, as in `bench/measure.ts`. */
  readonly rate: number
}

export interface SpeedOutcome {
  readonly speeds: ReadonlyArray<Speed>
  /** One million times the same letter, in milliseconds, the fastest of five; absent where that takes minutes. */
  readonly run?: number
}

export interface ErrorOutcome {
  /** The tokenizer whose counts are the truth. */
  readonly against: string
  readonly errors: Errors
  readonly sessions: ErrorSummary
}

/** Milliseconds for each size and kind of text, a third of it to warm up, and those of a turn. */
const budget = 450
const turnTime = 4

const span = 8_000_000

/** Code units of a turn: what takes no time at all would ask for gigabytes of copies. */
const most = 20_000_000

const now = (): number => Number(process.hrtime.bigint()) / 1e6

const copy = (text: string): string => JSON.parse(JSON.stringify(text)) as string

const timeOf = (count: (text: string) => number, text: string, size: number): number => {
  let from = 0
  const fresh = (): string => {
    from = (from + size * 7 + 13) % (text.length - size)
    return copy(text.slice(from, from + size))
  }
  const turn = (calls: number): number => {
    const slices = Array.from({ length: calls }, fresh)
    const start = now()
    for (const slice of slices) count(slice)
    return now() - start
  }
  const end = now() + budget
  let calls = 1
  let took = turn(1)
  for (const warm = now() + budget / 3; now() < warm; took = turn(calls))
    calls = Math.max(1, Math.min(5_000, most / size, Math.floor((calls * turnTime) / Math.max(took, 0.001))))
  const rates: Array<number> = []
  while (rates.length < 2 || (rates.length < 60 && now() < end)) rates.push((calls * size) / turn(calls) / 1e3)
  rates.sort((a, b) => a - b)
  return rates[Math.floor(rates.length * 0.9)]!
}

const [name, what, file] = process.argv.slice(2)
const peer = peers.find((one) => one.name === name)
if (peer === undefined) throw new Error(`expected the name of an estimator, got ${String(name)}`)
const count = await peer.make()

const speed = (): SpeedOutcome => {
  const texts = { ascii: ascii(span), multilingual: multilingual(span) }
  const speeds = [100, 2_000, 100_000, 5_000_000]
    .filter((size) => size <= (peer.upTo ?? Infinity))
    .flatMap((size) =>
      (['ascii', 'multilingual'] as const).map((text) => ({ size, text, rate: timeOf(count, texts[text], size) }))
    )
  // exact tokenizers take quadratic time here
  if (peer.kind === 'exact') return { speeds }
  // the fastest of five: the garbage of the turns before is collected in one of them
  const runs = Array.from({ length: 5 }, () => {
    const million = copy('a'.repeat(1_000_000))
    const start = now()
    count(million)
    return now() - start
  })
  return { speeds, run: runs.reduce((fastest, time) => Math.min(fastest, time)) }
}

const judged = (): ErrorOutcome => {
  const { texts, sessions } = JSON.parse(readFileSync(file!, 'utf8')) as JudgedTexts
  const against = peer.against ?? 'o200k'
  const known = texts.flatMap(({ group, text, truth }) =>
    truth[against] === undefined ? [] : [{ group, truth: truth[against], estimate: count(text) }]
  )
  if (known.length === 0) throw new Error(`no text was counted by ${against}: its tokenizer is not installed here`)
  return {
    against,
    errors: errorsOf(known),
    sessions: errorsOf(
      sessions.map(({ texts: some, truth }) => ({
        group: 'session',
        truth: truth[against] ?? 0,
        estimate: some.reduce((sum, text) => sum + count(text), 0)
      }))
    ).all
  }
}

process.stdout.write(JSON.stringify(what === 'errors' ? judged() : speed()))

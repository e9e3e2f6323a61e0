/**
 * Times and judges one estimator in this process: `estimatorWorker.ts INDEX`; prints JSON.
 *
 * Every call gets a slice that it has not seen: merge caches and string hashes would lie.
 */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { existsSync } from 'node:fs'
import { gather, sessions } from '../fit/corpus'
import { type Errors, errorsOf } from './errors'
import { peers } from './estimators'
import { ascii, multilingual } from './speedTexts'

export interface Speed {
  readonly size: number
  readonly text: 'ascii' | 'multilingual'
  /** Code units a microsecond, which is 10^6 a second; middle of the rounds. */
  readonly rate: number
}

export interface EstimatorOutcome {
  readonly speeds: ReadonlyArray<Speed>
  /** One million times the same letter, in milliseconds; absent where that takes minutes. */
  readonly run?: number
  readonly errors: Errors
}

const now = (): number => Number(process.hrtime.bigint()) / 1e3

const sizes = [100, 2_000, 100_000, 5_000_000]
const span = 8_000_000
const rounds = 11

/** A flat copy of a part: a slice would pin and walk its parent. */
const copy = (text: string, from: number, size: number): string =>
  Buffer.from(text.slice(from, from + size), 'utf16le').toString('utf16le')

const timeOf = (count: (text: string) => number, text: string, size: number): number => {
  const rates: Array<number> = []
  const perRound = Math.max(1, Math.floor(Math.min(400_000, span / 4) / size))
  let from = 0
  for (let round = 0; round < (size > 1e6 ? 5 : rounds); round++) {
    const slices = Array.from({ length: perRound }, () => {
      from = (from + size * 7 + 13) % (text.length - size)
      return copy(text, from, size)
    })
    const start = now()
    for (const slice of slices) count(slice)
    rates.push((perRound * size) / (now() - start))
  }
  rates.sort((a, b) => a - b)
  return rates[Math.floor(rates.length / 2)]!
}

const [index = ''] = process.argv.slice(2)
const peer = peers[Number(index)]!
const count = await peer.make()
const texts = { ascii: ascii(span), multilingual: multilingual(span) }
const speeds: Array<Speed> = []
for (const size of sizes.filter((one) => one <= (peer.upTo ?? Infinity)))
  for (const text of ['ascii', 'multilingual'] as const)
    speeds.push({ size, text, rate: timeOf(count, texts[text], size) })

const folders = (process.env['CONTEXT_COMPACTION_TEXTS'] ?? 'node_modules').split(':').filter(existsSync)
const corpora = process.env['CONTEXT_COMPACTION_CORPORA'] ?? '../shared/corpora'
const held = gather(folders, existsSync(corpora) ? sessions(corpora) : [], () => undefined).filter(
  ({ part }) => part !== 'fitted'
)
/** Some three thousand of them, spread over all kinds: exact tokenizers are slow. */
const judged = held.filter((_, i) => i % Math.ceil(held.length / 3_000) === 0)
const errors = errorsOf(
  judged.map(({ group, text }) => ({
    group,
    truth: countTokens(text, { disallowedSpecial: new Set() }),
    estimate: count(text)
  }))
)

const million = 'a'.repeat(1_000_000)
const start = now()
// exact tokenizers take quadratic time here
if (peer.kind !== 'exact') count(million)
const took = (now() - start) / 1000
const outcome: EstimatorOutcome = { speeds, errors, ...(peer.kind === 'exact' ? {} : { run: took }) }
process.stdout.write(JSON.stringify(outcome))

/** Times and judges one contestant on one size, in this process: `compactionWorker.ts INDEX SIZE`; prints JSON. */
import { appendMessages, user } from '../../src/model'
import { agentContext } from '../fixtures'
import { contestants } from './contestants'
import type { Prepared } from './Contestant'
import { countOf, judge, type Verdict } from './judge'

export interface Outcome {
  /** Milliseconds, middle of the calls. */
  readonly warm: number
  /** The same on messages of which nothing is remembered. */
  readonly cold: number
  readonly target: number
  readonly verdict: Verdict
}

const budgetTime = 3_000

const now = (): number => Number(process.hrtime.bigint()) / 1e6

const middle = (times: ReadonlyArray<number>): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Calls for three seconds, at least three times and at most two hundred. */
const time = async ({ run, renew }: Prepared, isCold: boolean): Promise<number> => {
  const times: Array<number> = []
  const end = now() + budgetTime
  if (!isCold) for (let i = 0; i < 3; i++) await run()
  while (times.length < 3 || (times.length < 200 && now() < end)) {
    if (isCold) {
      renew?.()
      // what renewing leaves behind is collected before, not within
      globalThis.gc?.()
    }
    const from = now()
    const result = run()
    // what answers at once is not charged with the turn of an event loop
    if (result instanceof Promise) await result
    times.push(now() - from)
  }
  return middle(times)
}

const [index = '', size = ''] = process.argv.slice(2)
const history = appendMessages([user('Go on with the next part.')])(agentContext(Number(size)))
const target = Math.floor(countOf(history) / 2)
const prepared = await contestants[Number(index)]!.make(history, target)
const cold = await time(prepared, true)
const warm = await time(prepared, false)
const result = await prepared.run()
const verdict = judge(prepared.read(prepared.input()), prepared.read(result))
process.stdout.write(JSON.stringify({ warm, cold, target, verdict } satisfies Outcome))

/** The judged case: what policies cost that are called before every request of one long session, beside what others do. */
import { readFileSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import type { Context } from '../../src/model'
import { type BudgetOptions, compact, compactGrowing, type PresetName, presets } from '../../src/strategy'
import { estimateTokens } from '../../src/tokens/estimate'
import { type Method, requestsOf, run, session } from './costs'
import { aiSdkPrune, clearToolUses, lastMessages, summarize, tokenLimiter } from './peers'

const prices = { read: 0.1, write: 1.25 }
const limit = 20_000

const budget = { window: limit, maxInput: limit, maxOutput: 0 }

/** Presets for large windows name amounts that a small one does not have. */
const overrides = (name: PresetName): Partial<BudgetOptions> => {
  const { trigger, target } = presets[name].budget
  const isSet = JSON.stringify([trigger, target]).includes('below')
  return isSet ? { trigger: 18_000, target: 8000, warn: 9000, hard: limit } : {}
}

const over =
  (reduce: (context: Context) => Context) =>
  (context: Context): Context =>
    estimateTokens(context) > limit ? reduce(context) : context

const stateful = (name: string, reduce: (context: Context) => Context): Method => ({ name, reduce, isStateful: true })

const ours = (name: PresetName, how: typeof compact = compact): Method => {
  const fit = how(presets[name], { budget: { ...budget, ...overrides(name) } })
  const reduce = (context: Context): Context => {
    const compacted = fit(context)
    expect(isRight(compacted)).toBe(true)
    return isRight(compacted) ? compacted.right.after : context
  }
  return { name, reduce, isStateful: how === compact }
}

/** Called only when over the budget, what comes of it in the place of the history: the cheaper way to use them. */
const peers: ReadonlyArray<Method> = [
  { name: 'everything', reduce: (context) => context, isStateful: false },
  stateful('Mastra best-fit', over(tokenLimiter(limit, 'best-fit'))),
  stateful('Mastra contiguous', over(tokenLimiter(limit, 'contiguous'))),
  stateful('LangChain ClearToolUses 20', over(clearToolUses(20))),
  stateful('LangChain summarization 20', over(summarize(20))),
  stateful('AI SDK before-last-20', over(aiSdkPrune('before-last-20-messages'))),
  stateful('AI SDK all', over(aiSdkPrune('all'))),
  stateful('slice(-20)', over(lastMessages(20)))
]

const stateless: ReadonlyArray<Method> = [
  { name: 'Mastra best-fit', reduce: tokenLimiter(limit, 'best-fit'), isStateful: false },
  { name: 'slice(-20)', reduce: lastMessages(20), isStateful: false }
]

/** `COSTS=1` prints the table. */
const tell = (runs: ReadonlyArray<ReturnType<typeof run>>): void => {
  if (process.env['COSTS'] === undefined) return
  for (const { name, cost, sent, breaks, peak, recall, words } of runs)
    process.stdout.write(
      `${name.padEnd(28)} cost ${(cost / 1e6).toFixed(3)} M, sent ${(sent / 1e6).toFixed(2)} M, breaks ${String(breaks)}, peak ${String(peak)}, names ${recall.toFixed(3)}, words ${words.toFixed(3)}\n`
    )
}

describe('a session of 241 requests, a budget of 20,000 tokens, reads at 0.1, writes at 1.25', () => {
  const history = session()
  const everything = run(history, peers[0]!, prices)
  const others = peers.map((peer) => run(history, peer, prices))
  const own = (['default', 'cheapest', 'faithful'] as const).map((name) => run(history, ours(name), prices))
  const [standard, cheapest, faithful] = own
  tell([...others, ...stateless.map((peer) => run(history, peer, prices)), ...own])

  test('is the one that the others were measured on, in size and cost', () => {
    expect(requestsOf(history)).toHaveLength(241)
    expect(history.messages).toHaveLength(582)
    expect(everything.cost / 1e6).toBeGreaterThan(0.9)
    expect(everything.cost / 1e6).toBeLessThan(1.1)
  })

  test('ours stay in the budget', () => {
    for (const { peak } of own) expect(peak).toBeLessThanOrEqual(limit)
  })

  test('default costs less than every other', () => {
    for (const other of others) expect(standard!.cost, other.name).toBeLessThan(other.cost)
  })

  test('cheapest costs less than default, faithful keeps more', () => {
    expect(cheapest!.cost).toBeLessThan(standard!.cost)
    expect(faithful!.words).toBeGreaterThan(standard!.words)
    expect(faithful!.cost).toBeLessThan(everything.cost * 0.6)
  })

  test.each(Object.keys(presets) as ReadonlyArray<PresetName>)(
    '%s: without a state it costs no more than with one',
    (name) => {
      const half = { ...history, messages: history.messages.slice(0, 300) }
      const [kept, whole] = [compact, compactGrowing].map((how) => run(half, ours(name, how), prices))
      expect(whole!.cost / kept!.cost).toBeCloseTo(1, 6)
      expect(whole).toEqual(kept)
      // some preset that is never due would prove nothing
      if (name !== 'claude-code-like') expect(kept!.breaks).toBeGreaterThan(0)
    }
  )
})

describe('other sessions', () => {
  const read = anthropic.decode(JSON.parse(readFileSync('docs/session.json', 'utf8')))
  const recorded = isRight(read) ? [['docs/session.json', read.right] as const] : []

  test.each([...recorded, ['generated', session(2)] as const])(
    '%s: nothing that keeps as much costs less than default',
    (name, history) => {
      const isGenerated = name === 'generated'
      const others = peers.filter(({ name }) => (isGenerated ? /slice|summar|AI SDK/ : /slice|summar/).test(name))
      const standard = run(history, ours('default'), prices)
      const runs = others.map((peer) => run(history, peer, prices))
      tell([...runs, standard])
      for (const { name, cost, recall, words } of runs)
        if (recall >= standard.recall && words >= standard.words) expect(standard.cost, name).toBeLessThan(cost)
    }
  )
})

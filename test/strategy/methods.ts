/** What is called before each request: our presets, and what others do, each in the way it is meant to be called. */
import { isRight } from 'fp-ts/lib/Either.js'
import { type Context, withMessages } from '../../src/model/Context'
import { type BudgetOptions, compact, type PresetName, presets } from '../../src/strategy'
import { estimateTokens } from '../../src/tokens/estimate'
import { fixedUnits } from '../../src/tokens/Estimator'
import { heuristicEstimator as estimator } from '../../src/tokens/heuristicEstimator'
import type { Method } from './costs'
import { aiSdkPrune, clearToolUses, lastMessages, summarize, tokenLimiter } from './peers'

type Reduce = (context: Context) => Context

/** Presets for large windows name amounts that a small one does not have. */
const overrides = (name: PresetName, limit: number): Partial<BudgetOptions> => {
  const { trigger, target } = presets[name].budget
  const isSet = JSON.stringify([trigger, target]).includes('below')
  const share = (part: number): number => Math.floor(limit * part)
  return isSet ? { trigger: share(0.9), target: share(0.4), warn: share(0.45), hard: limit } : {}
}

/** A preset for requests of so many tokens at the most; what it cannot fit stays as it is. */
export const ours = (name: PresetName, limit: number, how: typeof compact = compact): Method => {
  const fit = how(presets[name], {
    budget: { window: limit, maxInput: limit, maxOutput: 0, ...overrides(name, limit) }
  })
  const reduce = (context: Context): Context => {
    const compacted = fit(context)
    return isRight(compacted) ? compacted.right.after : context
  }
  return { name, reduce, isStateful: how === compact }
}

/** LangChain's `trimMessages` with `strategy: 'last'`, as the package does it (see cost.test.ts), but in one pass. */
export const trimLast =
  (limit: number, startOnHuman: boolean): Reduce =>
  (context) => {
    const { messages } = context
    let left = limit - estimator.tokens(fixedUnits(context, estimator))
    let from = messages.length
    for (; from > 0; from--) {
      left -= estimator.tokens(estimator.message(messages[from - 1]!))
      if (left < 0) break
    }
    if (startOnHuman) while (from < messages.length && messages[from]!.role !== 'user') from++
    return withMessages(context, messages.slice(from))
  }

const settings = (limit: number): ReadonlyArray<readonly [string, Reduce]> => [
  ['LangChain trimMessages', trimLast(limit, false)],
  ['LangChain trimMessages, startOn human', trimLast(limit, true)],
  ['LangChain summarization, keep 20', summarize(20)],
  ['clear_tool_uses, keep 3', clearToolUses(3)],
  ['clear_tool_uses, keep 20', clearToolUses(20)],
  ['AI SDK pruneMessages, all', aiSdkPrune('all')],
  ['AI SDK pruneMessages, before-last-1', aiSdkPrune('before-last-1-messages')],
  ['AI SDK pruneMessages, before-last-6', aiSdkPrune('before-last-6-messages')],
  ['AI SDK pruneMessages, before-last-20', aiSdkPrune('before-last-20-messages')],
  ['Mastra TokenLimiter, best-fit', tokenLimiter(limit, 'best-fit')],
  ['Mastra TokenLimiter, contiguous', tokenLimiter(limit, 'contiguous')],
  ['slice(-20)', lastMessages(20)]
]

/** Called only when over the budget, what comes of it in the place of the history: the cheaper way to use them. */
export const whenOver = (limit: number): ReadonlyArray<Method> =>
  settings(limit).map(([name, reduce]) => ({
    name,
    reduce: (context) => (estimateTokens(context) > limit ? reduce(context) : context),
    isStateful: true
  }))

/** Called on the whole history before every request, as hooks such as `prepareStep` do. */
export const eachTime = (limit: number): ReadonlyArray<Method> =>
  settings(limit)
    .filter(([name]) => !name.includes('summar'))
    .map(([name, reduce]) => ({ name: `${name}, each time`, reduce, isStateful: false }))

export const everything: Method = { name: 'sending everything', reduce: (context) => context, isStateful: false }

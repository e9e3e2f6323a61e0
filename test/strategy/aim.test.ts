/** Two marks: below the target no further step is taken, and a step that is taken goes down to the aim. */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type Context, text, thinking, toolResult, toolUse } from '../../src/model'
import {
  budget,
  type BudgetOptions,
  budgetOf,
  compact,
  type Compaction,
  defaultLadder,
  fitWithin,
  type Ladder,
  ladderOf,
  type Policy,
  type PolicyStep,
  presets
} from '../../src/strategy'
import { climb } from '../../src/strategy/fitWithin'
import { anyContext, profiles } from '../../src/testing'
import { estimateTokens } from '../../src/tokens/estimate'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { budgetWith } from './budgets'
import { session } from './costs'

const history: Context = { ...session(3), messages: session(3).messages.slice(0, 240) }
const total = estimateTokens(history)

const options = (target: number, aim?: number): BudgetOptions => ({
  window: 100_000,
  maxOutput: 0,
  trigger: total,
  target,
  ...(aim === undefined ? {} : { aim })
})

const fitted = (given: BudgetOptions, ladder: Ladder): Compaction => {
  const made = budget(given)
  expect(isRight(made)).toBe(true)
  const result = isRight(made) ? fitWithin(made.right, ladder)(history) : made
  if (!isRight(result)) throw new RangeError(JSON.stringify(result.left))
  return result.right
}

const half = Math.floor(total / 2)
const third = Math.floor(total / 3)

describe('a step that is taken goes down to the aim', () => {
  test.each<[PolicyStep, number]>([
    // as far as clearing all results goes
    [{ step: 'clearToolResults', keep: 0 }, Math.floor(total * 0.45)],
    [{ step: 'stripToolCalls', keep: 0 }, third],
    [{ step: 'dropOldestSteps', keep: 0 }, third],
    [{ step: 'dropOldestRoundtrips', keep: 1 }, third],
    [{ step: 'dropUnprotected' }, third]
  ])('%o', (step, aim) => {
    const [once, twice] = [options(half), options(half, aim)].map((given) => fitted(given, ladderOf([step])))
    // a roundtrip is the most that goes at once
    expect(once!.tokens.after).toBeLessThanOrEqual(half)
    expect(once!.tokens.after).toBeGreaterThan(aim)
    expect(twice!.tokens.after).toBeLessThanOrEqual(aim)
    expect(twice!.tokens.after).toBeGreaterThan(aim - 2500)
    expect(twice!.tokens.target).toBe(half)
  })

  test('what always stays is cut no shorter than the target needs', () => {
    const [first, ...rest] = history.messages
    const long = { ...first!, content: [{ type: 'text' as const, text: 'word '.repeat(9000) }] }
    const before = { ...history, messages: [long, ...rest.slice(0, 2), ...rest.slice(-8)] }
    const { target, trigger } = { target: 6000, trigger: 7000 }
    const made = budget({ window: 100_000, trigger, target, aim: 3000 })
    const result = isRight(made) ? fitWithin(made.right, ladderOf([{ step: 'cutKept' }]))(before) : made
    expect(isRight(result) && result.right.tokens.after).toBeGreaterThan(5900)
  })
})

describe('below the target no further step is taken', () => {
  const mild = { step: 'clearToolResults', keep: 0 } as const
  const least = fitted(options(total - 1, 0), ladderOf([mild])).tokens.after

  test('a mild step that ends between the two is enough', () => {
    const { steps, tokens } = fitted(options(least, third), ladderOf([mild, { step: 'dropUnprotected' }]))
    expect(least).toBeGreaterThan(third)
    expect(steps.map(({ name }) => name)).toEqual(['clearToolResults'])
    expect(tokens.after).toBe(least)
  })

  test('one that ends above the target is followed by the next, down to the aim', () => {
    const { steps, tokens } = fitted(options(least - 1, third), ladderOf([mild, { step: 'dropUnprotected' }]))
    expect(steps.map(({ name }) => name)).toEqual(['clearToolResults', 'dropUnprotected'])
    expect(tokens.after).toBeLessThanOrEqual(third)
  })

  test('what fits the target is left alone, wherever the aim is', () => {
    fc.assert(
      fc.property(anyContext, fc.nat(), (context, n) => {
        const tokens = estimateTokens(context)
        const made = { ...budgetWith({ target: tokens }), aim: n % (tokens + 1) }
        const result = fitWithin(made, ladderOf(presets.default.steps))(context)
        expect(isRight(result) && result.right.after).toBe(context)
      })
    )
  })

  test('whatever the aim, what comes back is at the target or under it, and feasible as without one', () => {
    fc.assert(
      fc.property(
        anyContext,
        fc.integer({ min: 20, max: 400 }),
        fc.double({ min: 0, max: 1 }),
        (context, target, share) => {
          const made = budgetWith({ target })
          const ladder = ladderOf(presets.default.steps)
          const [plain, aimed] = [target, Math.floor(target * (Number.isNaN(share) ? 0 : share))].map((aim) =>
            fitWithin({ ...made, aim }, ladder)(context)
          )
          expect(isRight(aimed!)).toBe(isRight(plain!))
          if (isRight(aimed!)) expect(estimateTokens(aimed.right.after)).toBeLessThanOrEqual(target)
        }
      ),
      { numRuns: 40 }
    )
  })
})

describe('policies', () => {
  const policy: Policy = {
    budget: { window: 100_000, maxOutput: 0, trigger: total, target: half, aim: third },
    steps: [{ step: 'dropUnprotected' }]
  }
  const after = (given: Policy, overrides?: Partial<BudgetOptions>): number => {
    const compacted = compact(given, { ...(overrides && { budget: overrides }) })(history)
    return isRight(compacted) ? compacted.right.tokens.after : NaN
  }

  test('aim as their budgets say', () => {
    expect(after(policy)).toBeLessThanOrEqual(third)
    expect(after(policy)).toBeGreaterThan(third - 1500)
  })

  test('who names another target says how far to go', () => {
    expect(budgetOf(policy, { target: 4000 })).toMatchObject({ target: 4000, aim: 4000 })
    expect(budgetOf(policy, { target: 4000, aim: 3000 })).toMatchObject({ target: 4000, aim: 3000 })
    expect(budgetOf(policy, { window: 90_000 })).toMatchObject({ target: half, aim: third })
    expect(after(policy, { target: half })).toBeGreaterThan(half - 1500)
  })

  test('a summary leaves beside it what the aim has room for', () => {
    const compacted = compact({ ...policy, steps: [{ step: 'summarize' }] }, { summarize: () => 'A summary.' })(history)
    expect(isRight(compacted) && compacted.right.tokens.after).toBeLessThanOrEqual(third)
    expect(isRight(compacted) && compacted.right.tokens.after).toBeGreaterThan(third * 0.6)
  })

  test('usage that says more than the estimate lowers the aim as it does the target', () => {
    const lastError = { message: `prompt is too long: ${String(total * 2)} tokens > ${String(total * 2)} maximum` }
    const compacted = compact(policy, { budget: { window: total * 2 }, situation: { lastError } })(history)
    expect(isRight(compacted) && compacted.right.tokens.after).toBeLessThanOrEqual(third / 2)
    expect(isRight(compacted) && compacted.right.tokens.target).toBe(Math.floor(half / 2))
  })
})

test('a broken history that cannot come down to the aim comes down to the target', () => {
  const broken: Context = {
    system: [],
    tools: [],
    messages: [
      {
        id: '0',
        role: 'tool',
        content: [
          toolUse({ id: 'c3', name: 'edit', input: 73 }),
          toolResult({ toolUseId: 'bad id!', content: 'not found '.repeat(20) })
        ]
      },
      { id: '1', role: 'assistant', content: [thinking('so'), text('It is.')] },
      {
        id: '2',
        role: 'tool',
        content: [
          toolResult({ toolUseId: 'c1', content: 'src/index.ts:12: error TS2322' }),
          toolUse({ id: 'c1', name: 'bash', input: null })
        ]
      },
      { id: '3', role: 'assistant', content: [thinking('well'), text('It was.')] },
      { id: '4', role: 'tool', content: [text('a')] },
      { id: '5', role: 'assistant', content: [], summaryOf: ['gone-1'] }
    ],
    profile: profiles.strict
  }
  const target = Math.floor((estimateTokens(broken) * 32) / 100)
  const goal = {
    before: broken,
    target,
    aim: 0,
    estimator: heuristicEstimator,
    protect: budgetWith({ target }).protect
  }
  // the ladder alone ends above it
  expect(estimateTokens(climb(goal, defaultLadder, (tokens) => tokens <= target).after)).toBeGreaterThan(target)
  const fitted = fitWithin({ ...budgetWith({ target }), aim: 0 }, defaultLadder)(broken)
  expect(isRight(fitted) && fitted.right.tokens.after).toBeLessThanOrEqual(target)
  expect(isRight(fitted)).toBe(true)
})

/** Presets: what they are, the laws under budgets that bite, and that growing histories keep their prefix. */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { appendMessages, type Context, withMessages } from '../../src/model'
import type { Reducer } from '../../src/reducers'
import {
  type BudgetOptions,
  budgetOf,
  checkPolicy,
  compact,
  compactGrowing,
  drawInfeasible,
  isDue,
  type Policy,
  presets
} from '../../src/strategy'
import { anyContext, laws, profiles, validContext } from '../../src/testing'
import { estimateTokens } from '../../src/tokens/estimate'
import type { Estimator } from '../../src/tokens/Estimator'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { requestsOf, session } from './costs'

const numRuns = Math.max(1, Math.ceil(Number(process.env['FC_RUNS'] ?? '100') / 10))

/** So small that generated contexts are over it. */
const tight = (target: number): Partial<BudgetOptions> => ({
  window: 1999,
  maxOutput: 0,
  trigger: target + 40,
  target,
  warn: target,
  hard: 1999
})

const entries = Object.entries(presets)

const contexts = fc.oneof(anyContext, ...Object.values(profiles).map((profile) => validContext({ profile })))

const isOpen = (policy: Policy): boolean => policy.until === 'steps'

describe.each(entries)('%s', (key, policy) => {
  test('is named, can be, and is JSON', () => {
    expect(policy.name).toBe(key)
    expect(checkPolicy(policy)).toBe(policy)
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
  })

  test.each([64_000, 128_000, 200_000, 1_000_000])('can be for a window of %i', (window) => {
    const { target, trigger, maxInput } = budgetOf(policy, { window })
    expect(target).toBeLessThan(trigger)
    expect(trigger).toBeLessThanOrEqual(maxInput)
    expect(maxInput).toBeLessThan(window)
  })

  const reducerTo =
    (target: number): Reducer =>
    (context) => {
      const compacted = compact(policy, { budget: tight(target) })(context)
      return isRight(compacted) ? compacted.right.after : context
    }

  test('keeps the laws, under every profile', () => {
    for (const target of [60, 250])
      expect(() => {
        laws.reducer(contexts, reducerTo(target), { inserts: true, estimators: [heuristicEstimator], numRuns })
      }).not.toThrow()
  })

  test('is in budget or says what is in the way', () => {
    fc.assert(
      fc.property(anyContext, fc.integer({ min: 20, max: 400 }), (context, target) => {
        const budget = budgetOf(policy, tight(target))
        const due = policy.trigger ?? ({ type: 'tier', tier: 'auto' } as const)
        const compacted = compact(policy, { budget: tight(target) })(context)
        if (!isDue(due, context, { budget })) {
          expect(isRight(compacted) && compacted.right.after).toBe(context)
        } else if (!isRight(compacted)) {
          expect(isOpen(policy)).toBe(false)
          expect(compacted.left.floor.total).toBeGreaterThan(target)
          expect(drawInfeasible(compacted.left)).toContain(String(target))
        } else if (!isOpen(policy)) {
          expect(estimateTokens(compacted.right.after)).toBeLessThanOrEqual(target)
        }
      }),
      { numRuns: 2 * numRuns }
    )
  })
})

describe('growing histories', () => {
  const history = session(7)
  const requests = requestsOf(history)
  const budget = { ...tight(3000), window: 100_000, trigger: 8000, hard: 100_000 }

  test.each(entries)(
    '%s: consecutive requests share their prefix, except where the trigger was reached',
    (_, policy) => {
      let state = withMessages(history, [])
      let from = 0
      let breaks = 0
      for (const [k, to] of requests.slice(0, 80).entries()) {
        const grown = appendMessages(history.messages.slice(from, to))(state)
        from = to
        const compacted = compact(policy, { budget })(grown)
        expect(isRight(compacted)).toBe(true)
        if (!isRight(compacted)) continue
        const { after } = compacted.right
        if (!isOpen(policy)) {
          const isOver = estimateTokens(grown) >= 8000
          if (!isOver && policy.trigger === undefined) expect(after).toBe(grown)
        }
        if (!startsWith(after, state)) breaks++
        state = after
        if (k !== 79) continue
        // the same from the whole history, with nothing remembered
        const whole = structuredClone(withMessages(history, history.messages.slice(0, to)))
        const again = compactGrowing(policy, { budget })(whole)
        expect(isRight(again) && again.right.after.messages).toEqual(state.messages)
      }
      // what has no target clears one more result with every request once it is due
      if (policy.name !== 'anthropic-context-editing') expect(breaks).toBeLessThan(40)
    }
  )

  const naive = (policy: Policy, most: number): Context => {
    let state = withMessages(history, [])
    let from = 0
    for (const to of requests.filter((request) => request < most)) {
      state = appendMessages(history.messages.slice(from, to))(state)
      from = to
      const compacted = compact(policy, { budget })(state)
      if (isRight(compacted)) state = compacted.right.after
    }
    const last = compact(policy, { budget })(appendMessages(history.messages.slice(from, most))(state))
    return isRight(last) ? last.right.after : state
  }

  const messages = (atLeast: number) => ({ type: 'messages', atLeast }) as const
  const between: Policy = {
    budget: presets.default.budget,
    trigger: { type: 'all', of: [messages(20), { type: 'not', of: messages(30) }] },
    steps: [{ step: 'clearToolResults', keep: 4 }],
    until: 'steps'
  }
  const seldom: Policy = {
    ...between,
    trigger: messages(150),
    earlier: [{ trigger: { type: 'toolUses', atLeast: 40 }, steps: [{ step: 'dropOldestSteps', keep: 9 }] }]
  }
  const stuck: Policy = {
    ...presets.default,
    steps: [
      { step: 'stripMedia', keep: 0 },
      { step: 'clearToolResults', keep: 40 }
    ]
  }

  test.each<[string, Policy]>([
    ['a trigger that is due for a while', between],
    ['milder measures', seldom],
    ['steps that do not reach the target for a while', stuck]
  ])('compactGrowing finds every request at which something was due: %s', (_, policy) => {
    for (const most of [25, 61, 140, 203]) {
      const whole = withMessages(history, history.messages.slice(0, most))
      const compacted = compactGrowing(policy, { budget })(whole)
      const expected = naive(policy, most)
      if (isRight(compacted)) expect(compacted.right.after.messages).toEqual(expected.messages)
    }
    expect(naive(policy, 203).messages).not.toEqual(history.messages.slice(0, 203))
  })

  test('nothing due is found with few looks', () => {
    let looks = 0
    const counting: Estimator = {
      ...heuristicEstimator,
      messages: (all, isEnough) => {
        looks++
        return heuristicEstimator.messages(all, isEnough)
      }
    }
    compactGrowing(presets.default, { estimator: counting })(history)
    expect(requests.length).toBeGreaterThan(200)
    expect(looks).toBeLessThan(60)
  })

  test.each([...entries, ['milder measures', seldom] as const])(
    '%s: called again with more it gives what it gives at first sight',
    (_, policy) => {
      const again = compactGrowing(policy, { budget })
      const at = (fit: typeof again, most: number, given = history) => {
        const compacted = fit(withMessages(given, history.messages.slice(0, most)))
        return isRight(compacted) ? compacted.right.after.messages : undefined
      }
      // further, back, further with other tools, as before
      const other = { ...history, tools: [{ name: 'bash', description: 'Runs a command. '.repeat(400) }] }
      for (const [most, given] of [[60], [61], [140], [100], [203], [203, other], [190], [203], [240]] as const)
        expect(at(again, most, given)).toEqual(at(compactGrowing(policy, { budget }), most, given))
    }
  )

  test('called again request by request it misses none, and a history that begins otherwise is another one', () => {
    for (const policy of [between, presets.default]) {
      const again = compactGrowing(policy, { budget })
      const sent = (fit: typeof again, given: Context) => {
        const compacted = fit(given)
        return isRight(compacted) ? compacted.right.after.messages : undefined
      }
      const upTo = (most: number): Context => withMessages(history, history.messages.slice(0, most))
      for (const most of [...requests.slice(0, 20), 140, 203])
        expect(sent(again, upTo(most))).toEqual(sent(compactGrowing(policy, { budget }), upTo(most)))
      const [first, ...rest] = upTo(203).messages
      const other = withMessages(history, [{ ...first!, content: [{ type: 'text', text: 'Hello.' }] }, ...rest])
      expect(sent(again, other)).toEqual(sent(compactGrowing(policy, { budget }), other))
    }
  })

  test('called again with more it compacts no more than is new, however often something is due', () => {
    const always: Policy = { ...presets['swe-agent-like'], steps: [{ step: 'clearToolResults', keep: 5 }] }
    let looks = 0
    const counting: Estimator = {
      ...heuristicEstimator,
      tokens: (units) => {
        looks++
        return heuristicEstimator.tokens(units)
      }
    }
    const fit = compactGrowing(always, { estimator: counting })
    const looksAt = (most: number): number => {
      looks = 0
      fit(withMessages(history, history.messages.slice(0, most)))
      return looks
    }
    const all = looksAt(500)
    expect(looksAt(502)).toBeLessThan(all / 20)
    expect(looksAt(502)).toBeLessThan(all / 20)
    expect(looksAt(510)).toBeLessThan(all / 10)
  })

  test('nothing due gives back the same context', () => {
    const compacted = compactGrowing(presets.default)(history)
    expect(isRight(compacted) && compacted.right.after).toBe(history)
    const none = withMessages(history, [])
    const compactedNone = compactGrowing(presets.default)(none)
    expect(isRight(compactedNone) && compactedNone.right.after).toBe(none)
  })

  test('reports the change from the whole history', () => {
    const compacted = compactGrowing(presets.default, { budget })(history)
    expect(isRight(compacted)).toBe(true)
    if (!isRight(compacted)) return
    const { before, after, tokens, report } = compacted.right
    expect(before).toBe(history)
    expect(tokens).toMatchObject({ before: estimateTokens(history), after: estimateTokens(after) })
    expect(report.messages.before).toBe(history.messages.length)
  })

  test('says so when the last compaction is not feasible', () => {
    expect(isRight(compactGrowing(presets.default, { budget: { ...tight(25), trigger: 1900 } })(history))).toBe(false)
  })
})

const startsWith = ({ messages }: Context, { messages: start }: Context): boolean =>
  start.every((message, i) => messages[i] === message)

import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { appendMessages } from '../../src/model/Context'
import { user } from '../../src/model/Message'
import {
  type BudgetOptions,
  budgetOf,
  checkPolicy,
  compact,
  type Compaction,
  type CompactOptions,
  defaultLadder,
  defaultSteps,
  drawInfeasible,
  type Infeasible,
  ladderOf,
  type Policy,
  type PolicyStep,
  type StepName,
  type Trigger,
  type UsageReading
} from '../../src/strategy'
import { profiles, validContextUnderAny } from '../../src/testing'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { makeEstimator } from '../../src/tokens/Estimator'
import { editedIds, filler, left, loopOf, thrown, withResults, withTexts } from '../support/histories'
import { parse } from '../support/shape'

const session = withResults(loopOf(20, 'assistant | user'), 800, profiles.merged)
const total = estimateTokens(session)

const policy: Policy = {
  budget: { window: total * 2, maxOutput: 0, trigger: total, target: Math.floor(total / 2) },
  steps: defaultSteps
}

const done = (result: Either<Infeasible, Compaction>): Compaction => {
  if (isLeft(result)) throw new RangeError(drawInfeasible(result.left))
  return result.right
}

const failed = (result: Either<Infeasible, Compaction>): Infeasible => {
  if (isRight(result)) throw new RangeError('feasible')
  return result.left
}

const compacted = (options: CompactOptions = {}, of: Policy = policy): Compaction => done(compact(of, options)(session))

const names = ({ steps }: Compaction): string => steps.map(({ name }) => name).join(' ')

/** A reading of the last answer such that the whole context costs so many tokens. */
const used = (tokens: number, more: Partial<UsageReading> = {}): UsageReading => {
  const last = session.messages.length - 2
  const rest = estimateTokens({ ...session, messages: session.messages.slice(last + 1) })
  const { id } = session.messages[last]!
  return {
    id,
    message: last,
    inputTokens: tokens - rest,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    ...more
  }
}

describe('when', () => {
  test('the trigger is reached', () => {
    const { after, tokens } = compacted()
    expect(tokens).toEqual({ before: total, after: estimateTokens(after), target: Math.floor(total / 2) })
    expect(tokens.after).toBeLessThanOrEqual(Math.floor(total / 2))
  })

  test('not before it is: the same context', () => {
    const { before, after, steps, tokens } = compacted({ budget: { trigger: total + 1 } })
    expect(after).toBe(session)
    expect(before).toBe(session)
    expect(steps).toEqual([])
    expect(tokens).toEqual({ before: total, after: total, target: Math.floor(total / 2) })
  })

  test('what is pending makes it due', () => {
    const pending = [user(filler(4000))]
    const options = { budget: { trigger: total + 10 } }
    expect(compacted(options).after).toBe(session)
    const { after } = compacted({ ...options, situation: { pending } })
    expect(estimateTokens(appendMessages(pending)(after))).toBeLessThanOrEqual(Math.floor(total / 2))
  })

  test('what is pending cannot go: where it is too much it is named', () => {
    const pending = [user(filler(total * 8))]
    const tokens = estimateTokens({ system: [], tools: [], messages: pending })
    const { floor, target, ...rest } = failed(compact(policy, { situation: { pending } })(session))
    expect(floor.pending).toBe(tokens)
    expect(target).toBe(Math.floor(total / 2))
    expect(rest).toMatchObject({ reason: 'floor', tokens: total + tokens, reached: total + tokens })
    const { total: sum, ...parts } = floor
    expect(Object.values(parts).reduce((a, b) => a + b)).toBe(sum)
    expect(drawInfeasible({ floor, target, ...rest })).toMatch(
      new RegExp(
        `^${String(sum)} tokens cannot go, ${String(target)} are allowed: what is pending ${String(tokens)}, .*; append less at once, or raise the target to ${String(sum)}$`
      )
    )
    // with a target that it names there is a way
    const raised = { budget: { target: sum, trigger: sum + 1, window: sum * 2 }, situation: { pending } }
    expect(isRight(compact(policy, raised)(session))).toBe(true)
  })

  test('the policy names another trigger', () => {
    const idle: Policy = { ...policy, trigger: { type: 'idle' } }
    expect(compacted({}, idle).after).toBe(session)
    expect(compacted({ situation: { idleMs: 300_000 } }, idle).after).not.toBe(session)
  })

  test('the last request was too large, whatever the numbers say', () => {
    const options = { budget: { trigger: total * 2, target: total } }
    expect(compacted(options).after).toBe(session)
    const { after, tokens } = compacted({ ...options, situation: { lastError: { status: 413 } } })
    // it was larger than the whole usable input, so the estimate is at most half of the truth
    expect(tokens.target).toBe(Math.floor(total / 2))
    expect(estimateTokens(after)).toBeLessThanOrEqual(total / 2)
    const message = `prompt is too long: ${String(total * 4)} tokens > ${String(total * 2)} maximum`
    expect(compacted({ ...options, situation: { lastError: { message } } }).tokens.target).toBe(Math.floor(total / 4))
  })

  test.each([
    [
      'the limit that the error tells',
      (used: number, limit: number) => `prompt is too long: ${String(used)} tokens > ${String(limit)} maximum`
    ],
    ['no limit, but the request', (used: number) => `prompt is too long: ${String(used)} tokens`]
  ])('the window is smaller than the budget says: %s', (_, draw) => {
    const window = total * 100
    const options = { budget: { window, trigger: { fraction: 0.9 }, target: { fraction: 0.5 } } }
    const lastError = { status: 400, message: draw(total, Math.floor(total / 2)) }
    const { after, tokens } = compacted({ ...options, situation: { lastError } })
    // before, nothing was done: the request that had just been refused was sent again
    expect(after).not.toBe(session)
    expect(tokens.after).toBeLessThanOrEqual(tokens.target)
    expect(tokens.target).toBeLessThanOrEqual(total / 2)
  })

  test('a limit alone tells as much as a limit and the size that was measured', () => {
    const options = { budget: { window: total * 8, trigger: { fraction: 0.9 }, target: { fraction: 0.5 } } }
    const limit = Math.floor(total / 2)
    const targetAfter = (message: string): number =>
      compacted({ ...options, situation: { lastError: { status: 400, message } } }).tokens.target
    const alone = targetAfter(`Range of input length should be [1, ${String(limit)}]`)
    expect(alone).toBe(targetAfter(`prompt is too long: ${String(total)} tokens > ${String(limit)} maximum`))
    expect(alone).toBe(Math.floor(limit / 2))
    // where the estimate is below what was refused, it was too low
    const more = targetAfter(`Range of input length should be [1, ${String(total * 2)}]`)
    expect(more).toBe(Math.floor(total / 2))
  })

  test('after an overflow there is less than before, whatever the error tells', () => {
    const numbers = fc.option(fc.integer({ min: 1, max: total * 20 }), { nil: undefined })
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 50 }), (used, limit, times) => {
        const message =
          used === undefined
            ? limit === undefined
              ? 'prompt is too long'
              : `Range of input length should be [1, ${String(limit)}]`
            : `prompt is too long: ${String(used)} tokens${limit === undefined ? '' : ` > ${String(limit)} maximum`}`
        const options = { budget: { window: total * times, trigger: { fraction: 0.9 }, target: { fraction: 0.5 } } }
        const result = compact(policy, { ...options, situation: { lastError: { status: 400, message } } })(session)
        if (isRight(result)) expect(result.right.tokens.after).toBeLessThan(total)
        else expect(result.left.target).toBeLessThan(total)
      })
    )
  })
})

describe('how far', () => {
  test('by what the provider measured, where that is more than the estimate', () => {
    const { tokens } = compacted({ situation: { usage: [used(total * 2)] } })
    expect(tokens.target).toBe(Math.floor(Math.floor(total / 2) / 2))
    expect(tokens.after).toBeLessThanOrEqual(tokens.target)
  })

  test('never less far than the estimate says', () => {
    const { tokens } = compacted({ budget: { trigger: 900, target: 700 }, situation: { usage: [used(1000)] } })
    expect(tokens.target).toBe(700)
  })

  test('stale usage does not count', () => {
    const lastId = session.messages[session.messages.length - 1]!.id
    const { after } = compacted({
      budget: { trigger: total + 1 },
      situation: { usage: [used(total * 2)], editedUpTo: lastId }
    })
    expect(after).toBe(session)
  })

  test('the budget of the policy, with what is another now', () => {
    expect(compacted({ budget: { target: 1500 } }).tokens.target).toBe(1500)
    expect(compacted({ budget: { target: 1500 } }).tokens.after).toBeLessThanOrEqual(1500)
  })

  test('by the estimator given', () => {
    const cost = estimateTokens(session, charsPerTokenEstimator)
    const { tokens } = compacted({ estimator: charsPerTokenEstimator, budget: { trigger: cost, target: 1000 } })
    expect(tokens.before).toBe(cost)
    expect(tokens.after).toBeLessThanOrEqual(1000)
  })

  test('an empty context costs nothing and is left alone', () => {
    const free = makeEstimator({ name: 'free', text: () => 0 })
    const nothing = parse('')
    const result = compact({ ...policy, trigger: { type: 'all', of: [] } }, { estimator: free })(nothing)
    expect(isRight(result) && result.right.after).toBe(nothing)
  })

  test('infeasible with its numbers', () => {
    const result = compact({ ...policy, steps: [] })(session)
    expect(isLeft(result) && result.left).toMatchObject({ type: 'Infeasible', reason: 'ladder', tokens: total })
  })
})

describe('until the steps are done', () => {
  const steps: ReadonlyArray<PolicyStep> = [
    { step: 'clearToolResults', keep: 3 },
    { step: 'dropOldestSteps', keep: 10 }
  ]

  test('each does all it can, whether it fits or not', () => {
    const whole = compacted({}, { ...policy, steps, until: 'steps' })
    expect(names(whole)).toBe('clearToolResults dropOldestSteps')
    expect(whole.after.messages.length).toBe(session.messages.length - 20)
    expect(
      isRight(compact({ ...policy, budget: { ...policy.budget, target: 1 }, steps, until: 'steps' })(session))
    ).toBe(true)
  })

  test('as far as needed otherwise', () => {
    expect(names(compacted({}, { ...policy, steps }))).toBe('clearToolResults')
  })

  test('not when the trigger is not due', () => {
    const idle: Policy = { ...policy, steps, until: 'steps', trigger: { type: 'idle' } }
    expect(compacted({}, idle).after).toBe(session)
  })
})

describe('steps', () => {
  const rich = withTexts(
    'user image | assistant thinking bash#1 | user result#1 image | assistant thinking | user | assistant bash#2 | user result#2 | assistant | user',
    2000,
    profiles.merged
  )

  const cases: { readonly [K in StepName]: Extract<PolicyStep, { readonly step: K }> } = {
    stripThinking: { step: 'stripThinking', keepTurns: 0 },
    clearToolResults: {
      step: 'clearToolResults',
      keep: 0,
      excludeTools: ['read'],
      clearInputs: true,
      placeholder: '[old]'
    },
    clearToolResultsBeyond: {
      step: 'clearToolResultsBeyond',
      keepTokens: 0,
      truncateTo: 32,
      batch: 1,
      keepTurns: 0,
      clearAtLeast: 1
    },
    truncateToolResultsByAge: { step: 'truncateToolResultsByAge', caps: [{ keep: 0, maxTokens: 32 }], batch: 1 },
    clearRepeatedResults: { step: 'clearRepeatedResults', keep: 0 },
    clearSupersededReads: {
      step: 'clearSupersededReads',
      tools: [{ name: 'bash', does: 'read', path: 'path', when: ['command', 'cat'] }]
    },
    clearFailedInputs: { step: 'clearFailedInputs', keep: 0 },
    clearHead: { step: 'clearHead', keepTokens: 0 },
    dropStepsOfOldTurns: { step: 'dropStepsOfOldTurns', keepTurns: 1 },
    stripToolCalls: { step: 'stripToolCalls', keep: 0, excludeTools: ['read'] },
    summarize: { step: 'summarize', keep: 0, keepTokens: 10 },
    clearToolInputs: { step: 'clearToolInputs', keep: 0, excludeTools: ['read'] },
    stripMedia: { step: 'stripMedia', keep: 0, kinds: ['image'] },
    truncateToolResults: { step: 'truncateToolResults', maxTokens: 32, keep: 0, pending: false },
    truncateTexts: { step: 'truncateTexts', maxTokens: 32, roles: ['user', 'assistant'] },
    dropOldestSteps: { step: 'dropOldestSteps' },
    dropOldestRoundtrips: { step: 'dropOldestRoundtrips' },
    dropUnprotected: { step: 'dropUnprotected' },
    cutKept: { step: 'cutKept' },
    smallest: { step: 'smallest' }
  }

  test.each(Object.values(cases).map((step) => [step.step, step] as const))(
    '%s survives JSON and has its name',
    (name, step) => {
      const read = JSON.parse(JSON.stringify([step])) as ReadonlyArray<PolicyStep>
      expect(read).toEqual([step])
      expect(ladderOf(read)[0]?.name).toBe(name)
      const all: Policy = { budget: { window: 1000 }, trigger: { type: 'all', of: [] }, steps: [step], until: 'steps' }
      const result = compact(all)(rich)
      expect(isRight(result)).toBe(true)
    }
  )

  test('the same list makes the same ladder', () => {
    expect(ladderOf(defaultSteps)).toBe(ladderOf(defaultSteps))
    expect(ladderOf(defaultSteps)).toBe(defaultLadder)
  })

  const run = (step: PolicyStep, target: number, more: Partial<Policy> = {}) =>
    done(compact({ ...policy, budget: { ...policy.budget, target }, steps: [step], ...more })(session)).after

  test('clearing in batches, or of a least amount, clears all of it', () => {
    const cleared = (step: PolicyStep): number =>
      editedIds(session, run(step, total - 1), 'tool_result').split(' ').length
    expect(cleared({ step: 'clearToolResults', keep: 5 })).toBe(1)
    expect(cleared({ step: 'clearToolResults', keep: 5, batch: 10 })).toBe(10)
    expect(cleared({ step: 'clearToolResults', keep: 5, clearAtLeast: 1000 })).toBe(15)
  })

  test('the placeholder is the one given', () => {
    expect(JSON.stringify(run({ step: 'clearToolResults', keep: 5, placeholder: '[old]' }, total - 1))).toContain(
      '"content":"[old]"'
    )
  })

  test('excluded tools are', () => {
    const result = compact({ ...policy, steps: [{ step: 'clearToolResults', keep: 0, excludeTools: ['bash'] }] })(
      session
    )
    expect(isLeft(result)).toBe(true)
  })

  describe('dropOldestRoundtrips', () => {
    const talk = withTexts('user | assistant | user | assistant | user | assistant | user', 400, profiles.merged)
    const dropped = (target: number, firstUser: 'cut' | 'free', notation = talk): string => {
      const steps: ReadonlyArray<PolicyStep> = [{ step: 'dropOldestRoundtrips' }]
      const cost = estimateTokens(notation)
      const budget = { window: cost * 2, maxOutput: 0, trigger: cost, target, protect: { firstUser } }
      return left(done(compact({ budget, steps })(notation)).after)
    }
    const two = estimateTokens({ ...talk, messages: talk.messages.slice(0, 2) })

    test('keeps the first words where the budget does', () => {
      expect(dropped(estimateTokens(talk) - two, 'cut')).toBe('0 4 5 6')
      expect(dropped(estimateTokens(talk) - two, 'free')).toBe('2 3 4 5 6')
    })

    test('drops nothing where it fits, or where the first words stay anyway', () => {
      const step = ladderOf([{ step: 'dropOldestRoundtrips', keep: 2 }])[0]!
      const goal = {
        before: talk,
        target: 10_000,
        estimator: charsPerTokenEstimator,
        protect: { firstUser: 'cut', latestUser: 'whole', openResults: 'whole' }
      } as const
      expect(step.towards(goal)(talk)).toBe(talk)
      const pinned = {
        ...talk,
        messages: talk.messages.map((message, i) => (i === 0 ? { ...message, pinned: true } : message))
      }
      expect(left(step.towards({ ...goal, before: pinned, target: 0 })(pinned))).toBe('0 1 4 5 6')
      const wordless = parse('assistant | assistant bash#1 | user result#1', profiles.separate)
      expect(step.towards({ ...goal, before: wordless, target: 0 })(wordless)).toBe(wordless)
    })

    test('puts them back behind what stood before them', () => {
      const led = withTexts('system | user | assistant | user | assistant | user', 400, profiles.merged)
      expect(dropped(estimateTokens(led) - two, 'cut', led)).toBe('0 1 5')
    })
  })
})

describe('what cannot be', () => {
  test.each<[Policy, string]>([
    [
      { ...policy, budget: { window: 1000, target: 950 } },
      'policy: budget: target (950 tokens) must be below trigger (765 tokens): a compaction has to go down, or the next request sets it off again'
    ],
    [
      { ...policy, name: 'mine', budget: { window: 0 } },
      'policy mine: budget: window must be a whole number of at least 1 tokens, got 0'
    ],
    [
      { ...policy, trigger: { type: 'turns', atLeast: 0 } },
      'trigger: turns must be a whole number of at least 1, got 0'
    ],
    [
      { ...policy, steps: [{ step: 'cutKept' }, { step: 'clearToolResults', keep: -1 }] },
      'steps[1]: clearToolResults: keep must be a whole number of at least 0, got -1'
    ],
    [
      { ...policy, steps: [{ step: 'truncateTexts', maxTokens: 1 }] },
      'steps[0]: truncateTexts: maxTokens must be a number of at least 32, got 1'
    ],
    [
      { ...policy, steps: [{ step: 'dropOldestSteps', keep: -1 }] },
      'steps[0]: dropOldestSteps: keep must be a whole number of at least 0, got -1'
    ],
    [
      { ...policy, steps: [{ step: 'dropOldestRoundtrips', keep: 0.5 }] },
      'steps[0]: dropOldestRoundtrips: keep must be a whole number of at least 0, got 0.5'
    ],
    [
      { ...policy, steps: [{ step: 'summarize', keep: -1 }] },
      'steps[0]: summarize: keep must be a whole number of at least 0, got -1'
    ],
    [
      { ...policy, steps: [{ step: 'summarize', keepTokens: -1 }] },
      'steps[0]: summarize: keepTokens must be a number of at least 0, got -1'
    ],
    [
      { ...policy, steps: [{ step: 'truncateToolResultsByAge', caps: [] }] },
      'steps[0]: truncateToolResultsByAge: caps.length must be a whole number of at least 1, got 0'
    ],
    [
      {
        ...policy,
        earlier: [
          { trigger: { type: 'idle' }, steps: [] },
          { trigger: { type: 'turns', atLeast: 0 }, steps: [] }
        ]
      },
      'earlier[1].trigger: turns must be a whole number of at least 1, got 0'
    ],
    [
      { ...policy, earlier: [{ trigger: { type: 'idle' }, steps: [{ step: 'clearToolResults', keep: -1 }] }] },
      'earlier[0].steps[0]: clearToolResults: keep must be a whole number of at least 0, got -1'
    ],
    [
      { ...policy, steps: [{ step: 'clearToolResults', keep: 1, batch: 0 }] },
      'steps[0]: clearToolResults: batch must be a whole number of at least 1, got 0'
    ],
    [{ ...policy, until: 'never' as 'steps' }, 'until must be "target" or "steps", got "never"'],
    [
      { ...policy, trigger: { type: 'tier', tier: 'soft' } as unknown as Trigger },
      'trigger: tier must be one of warn, auto, hard, got "soft"'
    ],
    [
      { ...policy, steps: [{ step: 'toString' } as unknown as PolicyStep] },
      'steps[0]: no step is named toString; there are stripThinking, clearToolResults, clearToolResultsBeyond, truncateToolResultsByAge, clearRepeatedResults, clearSupersededReads, clearFailedInputs, clearHead, dropStepsOfOldTurns, stripToolCalls, summarize, clearToolInputs, stripMedia, truncateToolResults, truncateTexts, dropOldestSteps, dropOldestRoundtrips, dropUnprotected, cutKept, smallest'
    ]
  ])('%j', (wrong, message) => {
    expect(thrown(() => compact(wrong))).toEqual(new RangeError(message))
    expect(thrown(() => checkPolicy(wrong))).toEqual(new RangeError(message))
  })

  test('what overrides the budget is checked with it', () => {
    expect(thrown(() => compact(policy, { budget: { target: total } }))).toBeInstanceOf(RangeError)
  })

  test('a policy that can be comes back', () => {
    expect(checkPolicy(policy)).toBe(policy)
  })
})

test('what is kept may be overridden in part', () => {
  const protect = { firstUser: 'free', openResults: 'cut' } as const
  const given: Policy = { ...policy, budget: { ...policy.budget, protect } }
  expect(budgetOf(given, { protect: { openResults: 'whole' } }).protect).toEqual({
    firstUser: 'free',
    latestUser: 'whole',
    openResults: 'whole'
  })
})

test('what is undefined overrides nothing', () => {
  const given: Policy = { ...policy, budget: { ...policy.budget, protect: { firstUser: 'free' } } }
  const nothing = { window: undefined, trigger: undefined, target: undefined, protect: { firstUser: undefined } }
  expect(budgetOf(given, nothing as unknown as Partial<BudgetOptions>)).toEqual(budgetOf(given))
})

describe('laws', () => {
  test('due no more after a compaction, or infeasible: compacting again does nothing', () => {
    fc.assert(
      fc.property(validContextUnderAny(), fc.integer({ min: 4, max: 2000 }), (context, window) => {
        const run = compact({ budget: { window, maxOutput: 0 }, steps: defaultSteps })
        const first = run(context)
        if (isLeft(first)) return
        const again = run(first.right.after)
        expect(isRight(again) && again.right.after).toBe(first.right.after)
      })
    )
  })

  test('a policy does the same after JSON', () => {
    const read = JSON.parse(JSON.stringify(policy)) as Policy
    expect(read).toEqual(policy)
    expect(done(compact(read)(session)).after).toEqual(done(compact(policy)(session)).after)
  })
})

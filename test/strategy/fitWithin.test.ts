import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { applyChange, report } from '../../src/change'
import { image, text } from '../../src/model/Block'
import { type Context, context, withMessages } from '../../src/model/Context'
import { assistant, user } from '../../src/model/Message'
import { clearConversation, clearToolResults, type Reducer, settle, stripMedia } from '../../src/reducers'
import {
  type Compaction,
  defaultLadder,
  drawInfeasible,
  editStep,
  fitWithin,
  type Infeasible,
  type Ladder,
  type Protection
} from '../../src/strategy'
import { reasonsOf } from '../../src/strategy/protectedMessages'
import { profiles, validContextUnderAny } from '../../src/testing'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateMessageTokens, estimateTokens } from '../../src/tokens/estimate'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { editedIds, filler, left, loopOf, mapAll, withResults } from '../support/histories'
import { parse } from '../support/shape'
import { budgetWith } from './budgets'

const fitted = (result: Either<Infeasible, Compaction>): Compaction => {
  if (isLeft(result)) throw new RangeError(drawInfeasible(result.left))
  return result.right
}

const failed = (result: Either<Infeasible, Compaction>): Infeasible => {
  if (isRight(result)) throw new RangeError(`it fits: ${String(result.right.tokens.after)}`)
  return result.left
}

const fit = (target: number, protect: Partial<Protection> = {}, ladder: Ladder = defaultLadder) =>
  fitWithin(budgetWith({ target, protect }), ladder)

/** Pictures of enough bytes to be worth a line of text. */
const withPictures = (given: Context): Context =>
  mapAll(given, (block) =>
    block.type === 'media' ? image({ type: 'base64', mediaType: 'image/png', data: 'iVBO'.repeat(100) }) : block
  )

const session = withResults(loopOf(20, 'assistant | user'), 800, profiles.merged)
const total = estimateTokens(session)

describe('as far as needed', () => {
  test('nothing, when it fits', () => {
    const { before, after, change, steps, tokens } = fitted(fit(total)(session))
    expect(after).toBe(session)
    expect(before).toBe(session)
    expect(steps).toEqual([])
    expect(tokens).toEqual({ before: total, after: total, target: total })
    expect(report(change).isChanged).toBe(false)
  })

  test('the oldest results first, one after the other', () => {
    const one = total - estimateTokens(clearToolResults({ keep: 19 })(session))
    const cleared = (target: number): string => editedIds(session, fitted(fit(target)(session)).after, 'tool_result')
    expect(cleared(total - 1)).toBe('1')
    expect(cleared(total - one)).toBe('1')
    expect(cleared(total - one - 1)).toBe('1 2')
    expect(cleared(total - one * 6 + 30)).toBe('1 2 3 4 5 6')
  })

  test('a later step only when the earlier ones were not enough', () => {
    const names = (target: number): string =>
      fitted(fit(target)(session))
        .steps.map(({ name }) => name)
        .join(' ')
    expect(names(total - 1)).toBe('clearToolResults')
    expect(names(Math.floor(total / 2))).toBe('clearToolResults')
    expect(names(900)).toBe('clearToolResults dropOldestSteps clearToolResults dropUnprotected')
  })

  test('the steps tell what each gained', () => {
    const { steps, tokens } = fitted(fit(900)(session))
    expect(steps[0]?.before).toBe(total)
    expect(steps[steps.length - 1]?.after).toBe(tokens.after)
    for (let k = 1; k < steps.length; k++) expect(steps[k]?.before).toBe(steps[k - 1]?.after)
  })

  test('by the estimator given', () => {
    const target = Math.floor(estimateTokens(session, charsPerTokenEstimator) / 2)
    const { after, tokens } = fitted(
      fitWithin(budgetWith({ target }), defaultLadder, { estimator: charsPerTokenEstimator })(session)
    )
    expect(estimateTokens(after, charsPerTokenEstimator)).toBeLessThanOrEqual(target)
    expect(tokens.after).toBe(estimateTokens(after, charsPerTokenEstimator))
  })
})

describe('a huge message', () => {
  const pasted = (index: number): Context => {
    const before = parse('user | assistant | user | assistant | user', profiles.merged)
    return mapAll(before, (block) => (block === before.messages[index]!.content[0] ? text(filler(200_000)) : block))
  }

  test.each([
    ['an old prompt is cut inside', 2, 'truncateTexts'],
    ['so is an old answer', 3, 'truncateTexts'],
    ['the first words are cut when nothing else is left', 0, 'dropUnprotected cutKept']
  ])('%s', (_, index, steps) => {
    const { after, ...rest } = fitted(fit(3000)(pasted(index)))
    expect(rest.steps.map(({ name }) => name).join(' ')).toBe(steps)
    expect(estimateTokens(after)).toBeLessThanOrEqual(3000)
    expect(JSON.stringify(after.messages.find(({ id }) => id === String(index)))).toMatch(/\[cut: \d+ chars\]/)
  })

  test('the latest words stay whole unless they may be cut', () => {
    const { floor, reason } = failed(fit(3000)(pasted(4)))
    expect(reason).toBe('floor')
    expect(floor.latestUser).toBe(estimateMessageTokens(pasted(4).messages[4]!))
    expect(fitted(fit(3000, { latestUser: 'cut' })(pasted(4))).tokens.after).toBeLessThanOrEqual(3000)
  })

  test('a result that the model has not seen stays whole unless it may be cut', () => {
    const open = withResults('user | assistant bash#1 | user result#1', 200_000, profiles.merged)
    expect(failed(fit(3000)(open)).floor.openLoop).toBeGreaterThan(10_000)
    const { after } = fitted(fit(3000, { openResults: 'cut' })(open))
    expect(after.messages).toHaveLength(3)
    expect(estimateTokens(after)).toBeLessThanOrEqual(3000)
  })

  test('first words that have to stay whole do', () => {
    expect(failed(fit(3000, { firstUser: 'whole' })(pasted(0))).floor.firstUser).toBeGreaterThan(10_000)
    const { after } = fitted(fit(3000, { firstUser: 'free' })(pasted(0)))
    expect(left(after)).toBe('2 3 4')
  })

  test('pictures in first words that have to stay whole do', () => {
    const shown = withPictures(
      withResults('user image | assistant bash#1 | user result#1 | assistant | user', 40_000, profiles.merged)
    )
    for (const firstUser of ['whole', 'cut'] as const) {
      const { after } = fitted(fit(2000, { firstUser })(shown))
      expect(after.messages[0]).toBe(shown.messages[0])
    }
    expect(JSON.stringify(fitted(fit(120)(shown)).after.messages[0])).toContain('[removed: image/png]')
    expect(failed(fit(120, { firstUser: 'whole' })(shown)).floor.firstUser).toBeGreaterThan(1000)
  })
})

describe('infeasible', () => {
  test('nothing is tried when the floor is over the target', () => {
    let isTried = false
    const spy: Reducer = (given) => {
      isTried = true
      return given
    }
    const before = context({ system: filler(4000), messages: [user('a'), assistant(filler(400)), user('b')] })
    const { reached, tokens } = failed(fit(100, {}, [spy])(before))
    expect(isTried).toBe(false)
    expect(reached).toBe(tokens)
  })

  test('a ladder that ends too early says where', () => {
    const result = failed(
      fit(500, {}, [editStep('clear', (estimator) => clearToolResults({ keep: 5, estimator }))])(session)
    )
    expect(result.reason).toBe('ladder')
    expect(result.reached).toBe(estimateTokens(clearToolResults({ keep: 5 })(session)))
    expect(result.floor.total).toBeLessThan(500)
    expect(drawInfeasible(result)).toBe(
      `the steps end at ${String(result.reached)} tokens, 500 are allowed; ${String(result.floor.total)} can be reached: add a step that drops more, such as dropUnprotected`
    )
  })

  test('no step at all', () => {
    expect(failed(fit(500, {}, [])(session))).toMatchObject({
      reason: 'ladder',
      reached: total,
      tokens: total,
      target: 500
    })
  })

  test('the parts of the floor', () => {
    const before = context({
      system: filler(800),
      tools: [{ name: 'bash', description: filler(400) }],
      messages: parse(
        'system | user | assistant | user | !assistant | user | assistant | user | assistant bash#1 | user result#1'
      ).messages,
      profile: profiles.merged
    })
    const { floor } = failed(fit(0)(before))
    const cost = (...at: ReadonlyArray<number>): number =>
      estimateTokens({ system: [], tools: [], messages: before.messages.filter((_, i) => at.includes(i)) })
    const near = (part: number, expected: number): void => {
      expect(Math.abs(part - expected)).toBeLessThanOrEqual(1)
    }
    near(floor.system, cost(0) + estimateTokens({ ...before, tools: [], messages: [] }))
    near(floor.tools, estimateTokens({ ...before, system: [], messages: [] }))
    near(floor.firstUser, cost(1))
    near(floor.rest, cost(3))
    near(floor.pinned, cost(4))
    near(floor.latestUser, cost(7))
    near(floor.openLoop, cost(8, 9))
    const { total: sum, ...parts } = floor
    expect(Object.values(parts).reduce((a, b) => a + b)).toBe(sum)
  })

  test.each<[Partial<Protection>, keyof Infeasible['floor'], string]>([
    [{}, 'system', 'shorten the instructions'],
    [{}, 'tools', 'give fewer tools'],
    [{}, 'pinned', 'pin less'],
    [{}, 'latestUser', 'let latestUser be cut'],
    [{ latestUser: 'cut' }, 'latestUser', 'ask for less at once'],
    [{}, 'openLoop', 'let openResults be cut'],
    [{ openResults: 'cut' }, 'openLoop', 'make fewer calls at once'],
    [{ firstUser: 'whole' }, 'firstUser', 'let firstUser be cut or free'],
    [{}, 'firstUser', 'let firstUser be free'],
    [{}, 'rest', 'pin less, and repair the history if it is broken']
  ])('%j, most of it %s: %s', (protect, part, advice) => {
    const nothing = { system: 0, tools: 0, pinned: 0, latestUser: 0, openLoop: 0, firstUser: 0, rest: 0 }
    const floor = { ...nothing, tools: 1, [part]: 90, total: part === 'tools' ? 90 : 91 }
    const drawn = drawInfeasible({
      type: 'Infeasible',
      reason: 'floor',
      target: 50,
      tokens: 200,
      reached: 200,
      floor,
      protect: budgetWith({ target: 50, protect }).protect
    })
    expect(drawn).toContain(`${String(floor.total)} tokens cannot go, 50 are allowed: `)
    expect(drawn).toContain(advice)
    expect(drawn).toContain(`, or raise the target to ${String(floor.total)}`)
  })
})

describe('ladders', () => {
  test('a reducer alone is a step, named after the function or its place', () => {
    const half: Reducer = (given) => withMessages(given, given.messages.slice(2))
    const names = (ladder: Ladder): ReadonlyArray<string> =>
      fitted(fit(total - 1, {}, ladder)(session)).steps.map(({ name }) => name)
    expect(names([half])).toEqual(['half'])
    expect(names([(given) => given, (given) => withMessages(given, given.messages.slice(2))])).toEqual(['step 2'])
  })

  test('a step that makes nothing smaller is not taken', () => {
    const larger: Reducer = (given) => withMessages(given, [...given.messages, user('more')])
    const equal: Reducer = (given) => withMessages(given, given.messages.slice())
    const { after, steps } = fitted(fit(total - 1, {}, [larger, equal, ...defaultLadder])(session))
    expect(steps.map(({ name }) => name)).toEqual(['clearToolResults'])
    expect(after.messages).toHaveLength(session.messages.length)
  })

  test('no step runs once it fits', () => {
    const { steps } = fitted(fit(total - 1, {}, [...defaultLadder, clearConversation])(session))
    expect(steps).toHaveLength(1)
  })
})

describe('change and report', () => {
  const compaction = fitted(fit(900)(session))

  test('are there when asked for, once', () => {
    expect(compaction.change).toBe(compaction.change)
    expect(compaction.report).toBe(compaction.report)
    expect(Object.keys(compaction).sort()).toEqual(['after', 'before', 'change', 'report', 'steps', 'tokens'])
  })

  test('agree with the contexts', () => {
    const applied = applyChange(compaction.change)(session)
    expect(isRight(applied) && applied.right).toEqual(compaction.after)
    expect(compaction.report.tokens.before.total).toBe(total)
    expect(compaction.report.tokens.after.total).toBe(compaction.tokens.after)
  })
})

describe('the floor is true', () => {
  /** What is left by dropping alone whatever is not protected, made valid again: an independent upper bound. */
  const oracle = (before: Context): Context => {
    const reasons = reasonsOf(before, true)
    return settle(
      before,
      withMessages(
        before,
        before.messages.filter((_, i) => reasons[i] !== undefined)
      )
    )
  }
  /** What nobody may touch at all: an independent lower bound. */
  const untouchable = (before: Context): number => {
    const reasons = reasonsOf(before, true)
    const isKept = (_: unknown, i: number): boolean => reasons[i] === 'system' || reasons[i] === 'latestUser'
    // words may stand beside results that were answered
    const kept = before.messages.filter(isKept).map((message) => ({
      ...message,
      content: message.content.filter(({ type }) => type !== 'thinking' && type !== 'tool_result')
    }))
    return estimateTokens({ ...before, messages: kept })
  }

  test('at that target it fits, one token below it does not, and no less can be had by dropping', () => {
    fc.assert(
      fc.property(validContextUnderAny(), (before) => {
        const all = estimateTokens(before)
        fc.pre(all > 0)
        const result = fit(0)(before)
        const least = isLeft(result) ? result.left.floor.total : 0
        expect(isRight(fit(least)(before))).toBe(true)
        if (least > 0) expect(isLeft(fit(least - 1)(before))).toBe(true)
        expect(least).toBeLessThanOrEqual(Math.min(all, estimateTokens(oracle(before))))
        expect(least).toBeGreaterThanOrEqual(Math.min(all, untouchable(before)))
      })
    )
  })

  test('a smaller target never leaves more', () => {
    fc.assert(
      fc.property(validContextUnderAny(), fc.nat(), fc.nat(), (before, a, b) => {
        const all = estimateTokens(before) + 1
        const [low, high] = [Math.min(a % all, b % all), Math.max(a % all, b % all)]
        const [first, second] = [fit(low)(before), fit(high)(before)]
        if (isRight(first)) {
          expect(isRight(second)).toBe(true)
          expect(first.right.tokens.after).toBeLessThanOrEqual(low)
        }
      })
    )
  })
})

test('what an edit step spares is paid for by later edits', () => {
  const before = withPictures(parse('user image | assistant | user image | assistant | user image', profiles.merged))
  const step = editStep('stripMedia', (estimator) => stripMedia({ keep: 0, estimator }))
  const target = estimateTokens(before) - 1000
  const goal = { before, target, estimator: heuristicEstimator, protect: budgetWith({ target }).protect }
  const after = step.towards(goal)(before)
  expect(after.messages[0]).toBe(before.messages[0])
  expect(estimateTokens(after)).toBeLessThanOrEqual(target)
})

test('what stays for the sake of others is made as small as it gets', () => {
  const notation = 'user | system | assistant thinking bash#1 | user result#1 | assistant | user | assistant | user'
  const before = mapAll(withResults(notation, 4000, profiles.merged), (block) =>
    block.type === 'tool_use' ? { ...block, input: { content: filler(4000) } } : block
  )
  const { after } = fitted(fit(failed(fit(0)(before)).floor.total)(before))
  const step = after.messages[2]?.content ?? []
  expect(left(after)).toBe('0 1 2 3 7')
  expect(step.map(({ type }) => type)).toEqual(['tool_use'])
  expect(JSON.stringify(after.messages)).toMatch(/\[cleared: 4000 chars\].*\[cleared: bash/)
})

test('an edit step takes all of a reducer that puts something new in', () => {
  const summarised = { ...user('What was said.'), id: 'new' }
  const step = editStep('replace', () => (given) => withMessages(given, [summarised, ...given.messages.slice(4)]))
  const goal = {
    before: session,
    target: total - 1,
    estimator: heuristicEstimator,
    protect: budgetWith({ target: 0 }).protect
  }
  expect(step.towards(goal)(session).messages).toEqual([summarised, ...session.messages.slice(4)])
})

test('media of the newest step are spared by an edit step as by its reducer', () => {
  const before = withPictures(parse('user image | assistant | user image | assistant | user image', profiles.merged))
  const step = editStep('stripMedia', (estimator) => stripMedia({ keep: 0, estimator }))
  const goal = { before, target: 0, estimator: charsPerTokenEstimator, protect: budgetWith({ target: 0 }).protect }
  expect(left(step.towards(goal)(before))).toBe('0 1 2 3 4')
  const after = step.towards({ ...goal, protect: { ...goal.protect, firstUser: 'free' } })(before)
  expect(after.messages[0]).not.toBe(before.messages[0])
  expect(step.towards(goal)(before).messages[0]).toBe(before.messages[0])
  expect(step.towards(goal)(before).messages[4]).toBe(before.messages[4])
})

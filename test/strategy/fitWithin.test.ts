import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { applyChange, report } from '../../src/change'
import { image, text, thinking, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context, withMessages } from '../../src/model/Context'
import { assistant, system, user } from '../../src/model/Message'
import { clearConversation, clearToolResults, type Reducer, settle, stripMedia } from '../../src/reducers'
import { violations } from '../../src/roundtrip'
import {
  type Compaction,
  defaultLadder,
  drawInfeasible,
  editStep,
  fitWithin,
  type Infeasible,
  type Ladder,
  type PolicyStep,
  type Protection
} from '../../src/strategy'
import { reasonsOf } from '../../src/strategy/protectedMessages'
import { ladderOf } from '../../src/strategy/steps'
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
      `the steps end at ${String(result.reached)} tokens, 500 are allowed; ${String(result.floor.total)} can be reached: add a step that drops more, such as dropUnprotected, or smallest, which always gets there`
    )
    const more = ladderOf([{ step: 'clearToolResults', keep: 5 }, { step: 'smallest' }])
    expect(fitted(fit(result.floor.total, {}, more)(session)).tokens.after).toBe(result.floor.total)
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

  /** The sentence, of which the last words are always how far the target would have to be raised. */
  const advice = ({ floor, ...rest }: Infeasible): string => {
    const drawn = drawInfeasible({ ...rest, floor })
    const [start, end] = [
      /^(\d+) tokens cannot go, (\d+) are allowed: [^;]+; /,
      `, or raise the target to ${String(floor.total)}`
    ]
    expect(start.exec(drawn)?.slice(1)).toEqual([String(floor.total), String(rest.target)])
    expect(drawn.endsWith(end)).toBe(true)
    return drawn.replace(start, '').slice(0, -end.length)
  }

  test.each<[keyof Infeasible['floor'], string]>([
    ['system', 'shorten the instructions'],
    ['tools', 'give fewer tools'],
    ['pinned', 'pin less'],
    ['latestUser', 'ask for less at once'],
    ['openLoop', 'let the model write less, or make fewer calls, at once'],
    ['firstUser', 'ask for less at first'],
    ['rest', 'pin less, and repair the history if it is broken (dropOrphans, answerDangling)'],
    ['pending', 'append less at once']
  ])('where nothing can be let go, most of it %s: %s', (part, expected) => {
    const nothing = { system: 0, tools: 0, pinned: 0, latestUser: 0, openLoop: 0, firstUser: 0, rest: 0, pending: 0 }
    const floor = { ...nothing, tools: 1, [part]: 90, total: part === 'tools' ? 90 : 91 }
    const { protect } = budgetWith({ target: 50 })
    const facts = { type: 'Infeasible', reason: 'floor', target: 50, tokens: 200, reached: 200 } as const
    expect(advice({ ...facts, floor, protect, relief: undefined })).toBe(expected)
  })

  const huge = filler(20_000)
  const asked = context({ messages: [user('a'), assistant('b'), user(huge)], profile: profiles.merged })
  const open = withResults('user | assistant bash#1 | user result#1', 20_000, profiles.merged)

  test.each<[string, Context, Partial<Protection>, string]>([
    ['the latest words', asked, {}, 'let latestUser be cut'],
    ['a result that the model has not seen', open, {}, 'let openResults be cut'],
    [
      'a huge answer of the model is not made smaller by cutting results',
      context({ messages: [user('a'), assistant(huge)], profile: profiles.merged }),
      {},
      'let the model write less, or make fewer calls, at once'
    ],
    [
      'nor are the arguments of a call',
      mapAll(open, (block) => {
        if (block.type === 'tool_use') return { ...block, input: { content: huge } }
        return block.type === 'tool_result' ? { ...block, content: 'done' } : block
      }),
      {},
      'let the model write less, or make fewer calls, at once'
    ],
    [
      'a picture in the latest words is not made smaller by cutting them',
      context({
        messages: [
          {
            ...user('look'),
            content: asked.messages[2]!.content.slice(0, 0).concat(
              withPictures(parse('user image')).messages[0]!.content,
              withPictures(parse('user image')).messages[0]!.content
            )
          }
        ],
        profile: profiles.merged
      }),
      {},
      'ask for less at once'
    ],
    [
      'two parts',
      mapAll(open, (block) => (block.type === 'text' ? text(huge) : block)),
      {},
      'let openResults be cut and let latestUser be cut'
    ],
    [
      'first words that are whole',
      context({ messages: [user(huge), assistant('b'), user('c')], profile: profiles.merged }),
      { firstUser: 'whole' },
      'let firstUser be cut'
    ],
    [
      'many first words, which are as short as they get',
      context({
        messages: [
          { ...user('x'), content: Array.from({ length: 20 }, () => text(filler(1000))) },
          assistant('b'),
          user('c')
        ],
        profile: profiles.merged
      }),
      {},
      'let firstUser be free'
    ],
    ['what may be cut already', asked, { latestUser: 'cut' }, 'ask for less at once']
  ])('%s', (name, before, protect, expected) => {
    const target = name === 'what may be cut already' ? 300 : 1200
    const result = failed(fit(target, protect)(before))
    expect(advice(result)).toBe(expected)
    // worked out once
    expect(result.relief).toBe(result.relief)
  })

  test('what is said to help does; where nothing is said, nothing does', () => {
    const all: Protection = { firstUser: 'free', openResults: 'cut', latestUser: 'cut' }
    fc.assert(
      fc.property(validContextUnderAny(), fc.nat({ max: 100 }), (before, share) => {
        const result = fit(Math.floor((estimateTokens(before) * share) / 100), { firstUser: 'whole' })(before)
        if (isRight(result)) return
        const { relief, target, protect } = result.left
        const isHelped = (given: Protection, to: number): boolean => isRight(fit(to, given)(before))
        expect(isHelped(all, target)).toBe(relief !== undefined)
        if (relief === undefined) return
        expect(relief.total).toBeLessThanOrEqual(target)
        expect(isHelped({ ...protect, ...relief.protect }, relief.total)).toBe(true)
        expect(isHelped({ ...protect, ...relief.protect }, relief.total - 1)).toBe(false)
      })
    )
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

  const edits: ReadonlyArray<PolicyStep> = [
    { step: 'stripThinking', keepTurns: 1 },
    { step: 'clearToolResults', keep: 0 },
    { step: 'clearToolInputs', keep: 0 },
    { step: 'stripMedia', keep: 0 },
    { step: 'truncateToolResults', maxTokens: 32 },
    { step: 'truncateTexts', maxTokens: 32 }
  ]

  test('a step that edits reaches every target above the least that it reaches', () => {
    fc.assert(
      fc.property(validContextUnderAny(), fc.constantFrom(...edits), fc.nat(), (before, edit, n) => {
        const all = estimateTokens(before)
        const run = (target: number) => fit(target, {}, ladderOf([edit]))(before)
        fc.pre(all > 0)
        const least = failed(fit(0)(before)).floor.total
        const most = run(least)
        const reached = Math.max(least, isLeft(most) ? most.left.reached : most.right.tokens.after)
        fc.pre(reached < all)
        expect(isRight(run(reached + (n % (all - reached))))).toBe(true)
      })
    )
  })

  test('where thinking is bound to what stands before it, no more is edited than takes enough of it along', () => {
    const step = (id: number) => `assistant thinking bash#${String(id)} | user result#${String(id)}`
    const loop = ['user', ...Array.from({ length: 8 }, (_, k) => step(k)), 'assistant | user'].join(' | ')
    const bound = mapAll(withResults(loop, 800, profiles.bound), (block) =>
      block.type === 'thinking' ? { ...block, text: filler(400) } : block
    )
    const { after, steps } = fitted(fit(estimateTokens(bound) - 1)(bound))
    expect(steps.map(({ name }) => name)).toEqual(['stripThinking'])
    expect(JSON.stringify(after.messages)).not.toContain('"thinking"')
    const cleared = fitted(fit(estimateTokens(bound) - 1, {}, ladderOf([{ step: 'clearToolResults', keep: 0 }]))(bound))
    expect(editedIds(bound, cleared.after, 'tool_result')).toBe('0')
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
        // nothing was tried
        if (least > 0) expect(failed(fit(least - 1)(before)).reached).toBe(all)
        expect(least).toBeLessThanOrEqual(Math.min(all, estimateTokens(oracle(before))))
        expect(least).toBeGreaterThanOrEqual(Math.min(all, untouchable(before)))
      })
    )
  })

  test('an answer that is smaller than its acknowledgement goes where bound thinking goes with it', () => {
    const before = context({
      messages: [
        user('ok'),
        assistant('ok'),
        user('x'),
        assistant(
          thinking('Hm.', { signature: 's' }),
          text('One moment.'),
          toolUse({ id: 'c', name: 'bash', input: {} })
        ),
        user(toolResult({ toolUseId: 'c', content: 'error' }))
      ]
    })
    const { floor } = failed(fit(0)(before))
    expect(floor.total).toBe(estimateTokens(oracle(before)))
    expect(floor.total).toBeLessThan(estimateTokens(before))
    const { after } = fitted(fit(floor.total)(before))
    expect(after.messages[1]).toMatchObject({ role: 'assistant', summaryOf: [] })
    expect(fitted(fit(floor.total)(after)).after).toBe(after)
  })

  test('a pinned step that does not think holds fast no more than its answer, where loops have to begin with thinking', () => {
    const before = withResults(
      [
        'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2 | assistant',
        ...Array.from({ length: 20 }, (_, k) => {
          const [a, b] = [String(2 * k + 3), String(2 * k + 4)]
          return `user | assistant thinking bash#${a} | user result#${a} | assistant bash#${b} | user result#${b} | assistant`
        }),
        'user'
      ].join(' | '),
      40,
      profiles.required
    )
    const pinned = withMessages(
      before,
      before.messages.map((message, i) => (i === 15 ? { ...message, pinned: true } : message))
    )
    const { floor } = failed(fit(0)(pinned))
    const { after } = fitted(fit(floor.total)(pinned))
    expect(left(after)).toBe(`0 12 15 16 17 ${String(before.messages.length - 1)}`)
    expect(violations(after)).toEqual([])
    // where the pinned step thinks, the answer may go
    const thoughtful = withMessages(
      before,
      before.messages.map((message, i) => (i === 1 ? { ...message, pinned: true } : message))
    )
    const kept = fitted(fit(failed(fit(0)(thoughtful)).floor.total)(thoughtful)).after
    expect(left(kept)).toBe(`0 1 2 ${String(before.messages.length - 1)}`)
  })

  test('an answer that thinking alone makes up does not keep the results before it whole', () => {
    const picture = image({ type: 'url', url: 'https://example.com/a.png' })
    const before = context({
      messages: [
        user('Look.'),
        system('Be brief.'),
        assistant(toolUse({ id: 'c1', name: 'bash', input: {} })),
        user(toolResult({ toolUseId: 'c1', content: [picture] })),
        assistant(thinking('Hm.', { signature: 's' }), text(' '))
      ],
      profile: { ...profiles.refused, systemMessages: 'between-turns' }
    })
    expect(violations(before)).toEqual([])
    expect(failed(fit(0)(before)).floor.total).toBeLessThan(200)
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

test('an edit step leaves what fits as it is', () => {
  const step = editStep('clear', (estimator) => clearToolResults({ keep: 0, estimator }))
  const { protect } = budgetWith({ target: total })
  expect(step.towards({ before: session, target: total, estimator: heuristicEstimator, protect })(session)).toBe(
    session
  )
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

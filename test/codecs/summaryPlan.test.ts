import * as fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { isNone } from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { decodeSummaryPlan, drawJsonError, encodeSummaryPlan } from '../../src/codecs'
import { type Context, withMessages } from '../../src/model/Context'
import { applySummary, planSummary, type SummaryPlan } from '../../src/summary'
import { anyContext, profiles, validContextUnderAny } from '../../src/testing'
import { equal, jsonClone } from '../../src/testing/equal'
import { loopOf, mapAll } from '../support/histories'
import { histories } from '../support/transcripts'
import { lax, lengthened, long, planned, summarised } from '../summary/support'

const history = long(loopOf(8), profiles.merged)

const roundTrip = (plan: SummaryPlan): void => {
  for (const stored of [jsonClone(encodeSummaryPlan(plan) as object), jsonClone(plan)]) {
    const read = decodeSummaryPlan(stored)
    if (isLeft(read)) throw new Error(drawJsonError(read.left))
    expect(equal(read.right, plan)).toBe(true)
  }
}

describe('what was written is read back', () => {
  test.each([['isolated'], ['fork']] as const)('generated histories, %s', (mode) => {
    fc.assert(
      fc.property(fc.oneof(validContextUnderAny(), anyContext), (generated) => {
        const plan = planSummary({ ...lax, mode, strategy: 'full', identifierSteps: 3 })(mapAll(generated, lengthened))
        if (!isNone(plan)) roundTrip(plan.value)
      })
    )
  })

  test('recorded histories', () => {
    for (const { context } of histories().filter((_, i) => i % 12 === 0)) {
      const plan = planSummary({ window: 200_000, keepTokens: 2000, mode: 'fork' })(context)
      if (!isNone(plan)) roundTrip(plan.value)
    }
  })

  test('with an earlier summary, and where the answer is applied elsewhere', () => {
    const before = summarised()(long(loopOf(8), profiles.separate))
    const grown = withMessages(before, [...before.messages, ...history.messages.slice(1)])
    const plan = planned(grown)
    expect(plan.previous).toBe('They spoke.')
    roundTrip(plan)
    const read = decodeSummaryPlan(jsonClone(encodeSummaryPlan(plan) as object))
    if (isLeft(read)) throw new Error(drawJsonError(read.left))
    expect(applySummary(read.right, 'They talked.')(jsonClone(grown))).toStrictEqual(
      applySummary(plan, 'They talked.')(grown)
    )
  })
})

test('every message of the history is written once', () => {
  const plan = planned(history, { mode: 'fork' })
  expect(plan.mode).toBe('fork')
  const size = JSON.stringify(encodeSummaryPlan(plan)).length
  expect(size).toBeLessThan(JSON.stringify(history).length + 6000)
  const stored = encodeSummaryPlan(jsonClone(plan)) as unknown as { readonly requests: ReadonlyArray<Context> }
  expect(stored.requests[0]!.messages.slice(0, -1)).toEqual(history.messages.map((_, i) => i))
  expect(encodeSummaryPlan(plan)).toMatchObject({ head: { messages: plan.indices } })
})

describe('what is no plan', () => {
  const broken = (path: string, value: unknown): string => {
    const stored = jsonClone(encodeSummaryPlan(planned(history)) as object) as Record<string, unknown>
    const keys = path.split('.')
    let at = stored
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>
    at[keys[keys.length - 1]!] = value
    const decoded = decodeSummaryPlan(stored)
    return isLeft(decoded) ? drawJsonError(decoded.left) : 'right'
  }
  const count = history.messages.length

  test.each<[string, unknown, string | RegExp]>([
    ['base', undefined, 'summary plan: base: expected a context, found nothing'],
    [
      'end',
      count + 1,
      `summary plan: end: expected a whole number of at most ${String(count)}, found the number ${String(count + 1)}`
    ],
    [
      'at',
      count,
      `summary plan: at: expected a whole number of at most ${String(count - 2)}, found the number ${String(count)}`
    ],
    [
      'indices.0',
      count - 1,
      `summary plan: indices[0]: expected indices below ${String(count - 2)} in their order, found the number ${String(count - 1)}`
    ],
    [
      'indices.1',
      1,
      `summary plan: indices[1]: expected indices below ${String(count - 2)} in their order, found the number 1`
    ],
    ['replaces.0', 'x', /^summary plan: replaces: expected the ids 1, 2, .*, found x, 2, /],
    ['replaces', [], /^summary plan: replaces: expected the ids 1, 2, .*, found none$/],
    [
      'head.messages.0',
      99,
      `summary plan: head.messages[0]: expected the index of one of the ${String(count)} messages of the base, found the number 99`
    ],
    ['requests.0.messages.0', 99, /^summary plan: requests\[0\]\.messages\[0\]: expected the index of one/],
    [
      'requests.0.messages.0',
      'a',
      /^summary plan: requests\[0\]\.messages\[0\]: expected a message, found the string "a"$/
    ],
    ['mode', 'spoon', 'summary plan: mode: expected "isolated" or "fork", found the string "spoon"'],
    ['maxTokens', -1, 'summary plan: maxTokens: expected a number from 0 on, found the number -1'],
    ['strategy.sections', [{ title: 1 }], /^summary plan: strategy\.sections\[0\]\.title: expected a string/],
    ['counts.pass', 0.5, /^summary plan: counts\.pass: expected a whole number/]
  ])('%s = %j', (path, value, sentence) => {
    if (typeof sentence === 'string') expect(broken(path, value)).toBe(sentence)
    else expect(broken(path, value)).toMatch(sentence)
  })
})

/** Recorded histories, summarised by a model that answers, and by the ledger when it does not. */
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { isNone } from 'fp-ts/lib/Option.js'
import { expect, test } from 'vitest'
import { applySummary, orLedger, planSummary, readSummary, summarizeWith, withSurvivors } from '../../src/summary'
import { histories } from '../support/transcripts'
import { checkOutcome } from './outcome'

const all = histories()

/** What a model would write: the headings, what must survive, and some words. */
const answer = (mustHave: ReadonlyArray<string>): string =>
  mustHave.map((title) => `## ${title}\nAs it was.`).join('\n\n')

test(`${all.length} recorded histories, summarised`, () => {
  const planOf = planSummary({ window: 200_000, keepTokens: 2000 })
  let [plans, refused] = [0, 0]
  for (const { name, context } of all) {
    const plan = planOf(context)
    if (isNone(plan)) continue
    plans++
    const after = applySummary(plan.value, withSurvivors(plan.value, answer(plan.value.mustHave)))(context)
    if (isLeft(after)) {
      refused++
      expect([name, after.left.type]).toEqual([name, 'NotSmaller'])
      continue
    }
    checkOutcome(context, after.right)
    // done: nothing is left to summarise but what was kept
    expect(planOf(after.right)).toStrictEqual({ _tag: 'None' })
    expect(after.right.messages.filter((message) => readSummary(message) !== undefined).length).toBeGreaterThan(0)
  }
  if (all.length > 0) expect(plans).toBeGreaterThan(all.length / 4)
  expect(refused).toBeLessThanOrEqual(plans / 20)
})

test(`${all.length} recorded histories, with the ledger alone`, async () => {
  const planOf = planSummary({ window: 200_000, keepTokens: 2000 })
  const run = orLedger()(summarizeWith(() => () => Promise.reject(new Error('no route'))))
  let [plans, refused] = [0, 0]
  for (const { context } of all.filter((_, i) => i % 5 === 0 || process.env['SWEEP'] === 'full')) {
    const plan = planOf(context)
    if (isNone(plan)) continue
    plans++
    const after = await run(plan.value)()
    if (isRight(after)) checkOutcome(context, after.right)
    else refused++
  }
  expect(refused).toBeLessThanOrEqual(plans / 20)
})

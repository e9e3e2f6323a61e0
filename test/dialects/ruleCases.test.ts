/** Rule by rule: what breaks it is named, what nearly does is not, and a repair makes it good with the smallest change. */
import { describe, expect, test } from 'vitest'
import { repair } from '../../src/dialects/repair'
import { clone, unwrap } from './laws'
import { freeze } from './nativeLaws'
import { type Any, type RuleCase, ruledForms } from './ruleCases'

/** What only the caller can make good. */
const unrepairable: ReadonlySet<string> = new Set(['A-R20'])

const rulesOf = (violations: ReadonlyArray<{ readonly rule: string }>): ReadonlyArray<string> =>
  violations.map(({ rule }) => rule)

const itemsOf = ({ messages, input, contents }: Any): ReadonlyArray<unknown> =>
  (messages ?? input ?? contents) as ReadonlyArray<unknown>

describe.each(ruledForms)('$name', ({ dialect, cases, unchecked }) => {
  const rows = cases.map((one): readonly [string, RuleCase] => [`${one.rule}, ${one.what}`, one])

  test('every rule that a request tells of has a case', () => {
    const told = new Set(rulesOf(cases))
    expect(Object.keys(dialect.rules).filter((rule) => !told.has(rule))).toEqual(unchecked)
    for (const rule of unchecked) expect(told.has(rule)).toBe(false)
  })

  test.each(rows)('%s: is named, and the near miss is not', (_, { rule, broken, fine, breaks = [rule] }) => {
    expect(rulesOf(dialect.violations(freeze(clone(broken))))).toEqual(breaks)
    expect(dialect.violations(freeze(clone(fine)))).toEqual([])
    expect(unwrap(repair(dialect)(fine)).value).toBe(fine)
  })

  test.each(rows)('%s: is repaired', (_, { rule, broken, actions }) => {
    const native: Any = freeze<unknown>(clone(broken))
    const { value, steps, left } = unwrap(repair(dialect)(native))
    expect(steps.map(({ action }) => action)).toEqual(actions)
    expect(rulesOf(left)).toEqual(unrepairable.has(rule) ? [rule] : [])
    expect(dialect.violations(value)).toEqual(left)
    expect(unwrap(repair(dialect)(freeze(value))).value).toBe(value)
    // what no step names is the very object that it was, and stands in its order
    const [before, after] = [itemsOf(native), itemsOf(value)]
    const kept = after.filter((item) => before.includes(item))
    if (actions.every((action) => !action.startsWith('moved the system message')))
      expect(kept).toEqual(before.filter((item) => after.includes(item)))
    expect(before.length - kept.length).toBeLessThanOrEqual(Math.max(1, steps.length) + 1)
  })
})

/**
 * Undo on real histories: after every reducer, after every policy, and after two reducers in a row, the inverse of the change, through JSON, gives back
 * the history. `npm test` takes some of the short ones; a sweep takes all histories and every two reducers.
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as C from '../../src/change'
import { decodeChange, encodeChange } from '../../src/codecs'
import type { Context } from '../../src/model/Context'
import { compact, presets } from '../../src/strategy'
import { estimateTokens } from '../../src/tokens/estimate'
import { histories } from '../support/transcripts'
import { copied, isEqual } from './copies'
import { type Named, reducers } from './functions'

const isFull = process.env['SWEEP'] === 'full'
const all = histories()
const short = all.filter(({ context }) => context.messages.length <= 80).filter((_, i) => i % 5 === 0)
const used = isFull ? all : short

const applied = (change: C.Change, context: Context): Context | undefined => {
  const result = C.applyChange(change)(context)
  return isRight(result) ? result.right : undefined
}

const stored = (change: C.Change): C.Change => {
  const decoded = decodeChange(copied(encodeChange(change) as object))
  if (!isRight(decoded)) throw new Error(JSON.stringify(decoded.left))
  return decoded.right
}

const composed = (first: C.Change, second: C.Change): C.Change => {
  const both = C.composeChanges(first, second)
  if (!isRight(both)) throw new Error(JSON.stringify(both.left))
  return both.right
}

/** What is wrong with a change of a history. */
const wrong = (change: C.Change): ReadonlyArray<string> => {
  const { before, after } = change
  const read = stored(change)
  const done = applied(read, before)
  const { blocks, messages, tokens } = C.report(change)
  const { kept, edited, merged, summarised, dropped } = messages
  const mine = new Set(before.messages)
  return [
    ...(isEqual(read, change) ? [] : ['JSON']),
    ...(isEqual(done, after) ? [] : ['apply']),
    ...(done?.messages.every((message, m) => !mine.has(after.messages[m]!) || mine.has(message)) === true
      ? []
      : ['sharing']),
    ...(isEqual(applied(stored(C.invertChange(read)), copied(after)), before) ? [] : ['undo']),
    ...(applied(C.invertChange(change), after) === before ? [] : ['undo in memory']),
    ...(kept + edited + merged + summarised + dropped === before.messages.length ? [] : ['messages']),
    ...(blocks.kept + blocks.edited + blocks.summarised + blocks.dropped === blocks.before ? [] : ['blocks']),
    ...(tokens.saved === tokens.before.total - tokens.after.total ? [] : ['tokens'])
  ]
}

/** Whole policies, to two fifths of what a history costs, with summaries where a policy asks for one. */
const policies: ReadonlyArray<Named> = Object.entries(presets).map(([name, policy]) => ({
  name,
  run: (context) => {
    const total = Math.max(10, estimateTokens(context))
    const target = Math.max(1, Math.floor(total * 0.4))
    const budget = { window: 2 * total, maxOutput: 0, trigger: target + 1, target, warn: target, hard: 2 * total }
    const summarize = ({ messages }: Context): string => `They went on for ${String(messages.length)} messages.`
    const done = compact({ ...policy, trigger: { type: 'all', of: [] } }, { budget, summarize })(context)
    return isRight(done) ? done.right.after : context
  }
}))

const names = (step: Named): readonly [string, Named] => [step.name, step]

/** Says how far a sweep has come; in `npm test` nothing. */
const progress = (name: string, changes: number, from: number): void => {
  if (isFull)
    process.stderr.write(`${name}: ${String(changes)} changes, ${((performance.now() - from) / 1000).toFixed(1)} s\n`)
}

/**
 * What is wrong with the change that two functions in a row make. Where one of them does nothing it has to be the change of the
 * other one, which a row of its own looks at.
 */
const wrongInARow = (context: Context, between: Context, second: Named): ReadonlyArray<string> | undefined => {
  const [one, other] = [C.diff(context, between), C.diff(between, second.run(between))]
  const both = composed(one, other)
  if (between !== context && other.after !== between) return wrong(both)
  const alone = between === context ? other : one
  return both.before === alone.before && both.after === alone.after && isEqual(both, alone) ? undefined : ['composed']
}

describe.runIf(all.length > 0)(`${String(used.length)} of ${String(all.length)} real histories`, () => {
  test.each(reducers.map(names))('come back after %s', { timeout: 3_600_000 }, (reducer, { run }) => {
    const from = performance.now()
    const found = used.flatMap(({ name, context }) =>
      wrong(C.diff(context, run(context))).map((what) => `${name}: ${what}`)
    )
    progress(reducer, used.length, from)
    expect(found).toEqual([])
  })

  test.each(policies.map(names))('come back after the policy %s', { timeout: 3_600_000 }, (policy, { run }) => {
    const from = performance.now()
    let changed = 0
    const found = used.flatMap(({ name, context }) => {
      const after = run(context)
      if (after !== context) changed++
      return wrong(C.diff(context, after)).map((what) => `${name}: ${what}`)
    })
    progress(policy, used.length, from)
    expect(found).toEqual([])
    expect(changed).toBeGreaterThan(0)
  })

  const few = isFull ? used : used.filter((_, i) => i % 12 === 0)
  test.each(reducers.map(names))('come back after %s and another', { timeout: 3_600_000 }, (reducer, first) => {
    const from = performance.now()
    let changed = 0
    const found = few.flatMap(({ name, context }) => {
      const between = first.run(context)
      return reducers.flatMap((second) => {
        const failures = wrongInARow(context, between, second)
        if (failures !== undefined) changed++
        return (failures ?? []).map((what) => `${second.name} on ${name}: ${what}`)
      })
    })
    progress(`${reducer} and another`, changed, from)
    expect(found).toEqual([])
  })
})

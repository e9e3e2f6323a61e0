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
import { equal, jsonClone } from '../../src/testing/equal'
import { estimateTokens } from '../../src/tokens/estimate'
import { histories } from '../support/transcripts'
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
  const decoded = decodeChange(jsonClone(encodeChange(change)))
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
    ...(equal(read, change) ? [] : ['JSON']),
    ...(done !== undefined && equal(done, after) ? [] : ['apply']),
    ...(done?.messages.every((message, m) => !mine.has(after.messages[m]!) || mine.has(message)) === true
      ? []
      : ['sharing']),
    ...(equal(applied(stored(C.invertChange(read)), jsonClone(after)), before) ? [] : ['undo']),
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

describe.runIf(all.length > 0)(`${String(used.length)} of ${String(all.length)} real histories`, () => {
  test.each(reducers.map(names))('come back after %s', { timeout: 3_600_000 }, (_, { run }) => {
    const found = used.flatMap(({ name, context }) =>
      wrong(C.diff(context, run(context))).map((what) => `${name}: ${what}`)
    )
    expect(found).toEqual([])
  })

  test.each(policies.map(names))('come back after the policy %s', { timeout: 3_600_000 }, (_, { run }) => {
    let changed = 0
    const found = used.flatMap(({ name, context }) => {
      const after = run(context)
      if (after !== context) changed++
      return wrong(C.diff(context, after)).map((what) => `${name}: ${what}`)
    })
    expect(found).toEqual([])
    expect(changed).toBeGreaterThan(0)
  })

  const few = isFull ? used : used.filter((_, i) => i % 12 === 0)
  test.each(reducers.map(names))('come back after %s and another', { timeout: 3_600_000 }, (_, first) => {
    const found = few.flatMap(({ name, context }) =>
      reducers.flatMap((second) => {
        const between = first.run(context)
        const both = composed(C.diff(context, between), C.diff(between, second.run(between)))
        return wrong(both).map((what) => `${second.name} on ${name}: ${what}`)
      })
    )
    expect(found).toEqual([])
  })
})

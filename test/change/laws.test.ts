/** The laws of changes, on generated contexts and on functions that keep no law at all. */
import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as C from '../../src/change'
import type { Context } from '../../src/model/Context'
import { anyContext, validContextUnderAny } from '../../src/testing'
import { deepFreeze, equal, jsonClone } from '../../src/testing/equal'
import { anyEdits, type Named, run } from './functions'

const contexts: fc.Arbitrary<Context> = fc.oneof(anyContext, validContextUnderAny())

const rightOf = <A>(either: Either<unknown, A>): A => {
  if (isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

const apply = (change: C.Change, context: Context): Context => rightOf(C.applyChange(change)(context))
const compose = (first: C.Change, second: C.Change): C.Change => rightOf(C.composeChanges(first, second))

/** A context and what some edits make of it, step by step. */
const histories = (steps: number): fc.Arbitrary<ReadonlyArray<Context>> =>
  fc
    .tuple(contexts, fc.array(anyEdits(3), { minLength: steps, maxLength: steps }))
    .map(([context, edits]) =>
      edits.reduce<ReadonlyArray<Context>>(
        (all, some: ReadonlyArray<Named>) => [...all, run(all[all.length - 1]!, some).at(-1)!],
        [deepFreeze(context)]
      )
    )

describe('laws', () => {
  test('applying the difference gives the second context', () => {
    fc.assert(
      fc.property(histories(1), ([a, b]) => {
        expect(equal(apply(C.diff(a!, b!), a!), b)).toBe(true)
      })
    )
  })

  test('what is in both is shared with the context that the change is applied to', () => {
    fc.assert(
      fc.property(histories(1), ([a, b]) => {
        const own = jsonClone(a!)
        const after = apply(jsonClone(C.diff(a!, b!)), own)
        expect(equal(after, b)).toBe(true)
        const mine = new Set([own, own.tools, ...own.messages, ...own.messages.flatMap(({ content }) => content)])
        a!.messages.forEach((message) => {
          const kept = b!.messages.indexOf(message)
          if (kept >= 0 && b!.messages.lastIndexOf(message) === kept) expect(mine.has(after.messages[kept]!)).toBe(true)
        })
        if (equal(a, b)) expect(after).toBe(own)
      })
    )
  })

  test('the inverse undoes, through JSON, and the inverse of the inverse is the change', () => {
    fc.assert(
      fc.property(histories(1), ([a, b]) => {
        const change = C.diff(a!, b!)
        expect(equal(apply(jsonClone(C.invertChange(change)), b!), a)).toBe(true)
        expect(C.invertChange(C.invertChange(change))).toEqual(change)
      })
    )
  })

  test('composition does both, is associative, has a unit, and inverts backwards', () => {
    fc.assert(
      fc.property(histories(3), ([a, b, c, d]) => {
        const [ab, bc, cd] = [C.diff(a!, b!), C.diff(b!, c!), C.diff(c!, d!)]
        const abc = compose(ab, bc)
        expect(equal(apply(abc, a!), c)).toBe(true)
        expect(compose(abc, cd)).toEqual(compose(ab, compose(bc, cd)))
        expect(compose(C.emptyChange(a!), ab)).toEqual(ab)
        expect(compose(ab, C.emptyChange(b!))).toEqual(ab)
        expect(C.invertChange(abc)).toEqual(compose(C.invertChange(bc), C.invertChange(ab)))
      })
    )
  })

  test('a change and its inverse leave everything as it was, and everything kept', () => {
    fc.assert(
      fc.property(histories(1), ([a, b]) => {
        const change = C.diff(a!, b!)
        const both = compose(change, C.invertChange(change))
        expect(C.isEmptyChange(both)).toBe(true)
        expect(C.blockFates(both).filter(({ fate }) => fate !== 'kept')).toEqual([])
      })
    )
  })

  test('a change fits no other context', () => {
    fc.assert(
      fc.property(histories(2), ([a, b, c]) => {
        const applied = C.applyChange(C.diff(a!, b!))(c!)
        if (equal(a, c)) expect(isRight(applied) && equal(applied.right, b)).toBe(true)
        else expect(isLeft(applied) && applied.left.expected !== applied.left.actual).toBe(true)
        if (!equal(b, c)) expect(isLeft(C.composeChanges(C.diff(a!, b!), C.diff(c!, a!)))).toBe(true)
      })
    )
  })

  test('every block is accounted for exactly once, through any number of steps', () => {
    fc.assert(
      fc.property(histories(3), ([a, b, c, d]) => {
        const direct = C.diff(a!, d!)
        const composed = compose(compose(C.diff(a!, b!), C.diff(b!, c!)), C.diff(c!, d!))
        for (const change of [direct, composed]) {
          const fates = C.blockFates(change)
          expect(fates.map(({ before }) => before)).toEqual(positions(a!))
          const survivors = fates.filter(({ fate }) => fate === 'kept' || fate === 'edited')
          const places = new Set(survivors.map(({ after }) => `${String(after!.message)}.${String(after!.block)}`))
          expect(places.size).toBe(survivors.length)
          for (const { fate, before, after } of fates) {
            if (after === undefined) expect(fate).toBe('dropped')
            else if (fate !== 'summarised') expect(equal(blockOf(a!, before), blockOf(d!, after))).toBe(fate === 'kept')
          }
        }
      })
    )
  })

  test('appended messages carry a change on', () => {
    fc.assert(
      fc.property(histories(1), anyContext, ([a, b], { messages }) => {
        const grown = (one: Context): Context => ({ ...one, messages: [...one.messages, ...messages] })
        const change = C.extendChange(messages)(C.diff(a!, b!))
        expect(equal(apply(change, grown(a!)), grown(b!))).toBe(true)
        const added = C.blockFates(change).filter(({ before }) => before.message >= a!.messages.length)
        const moved = b!.messages.length - a!.messages.length
        for (const { fate, before, after } of added)
          expect([fate, after]).toEqual(['kept', { ...before, message: before.message + moved }])
        expect(equal(apply(C.invertChange(change), grown(b!)), grown(a!))).toBe(true)
      })
    )
  })
})

interface At {
  readonly message: number
  readonly block: number
}

const rowsOf = ({ system, messages }: Context) => [system, ...messages.map(({ content }) => content)]

const positions = (context: Context): ReadonlyArray<At> =>
  rowsOf(context).flatMap((row, r) => row.map((_, block) => ({ message: r - 1, block })))

const blockOf = (context: Context, { message, block }: At): unknown => {
  const found = rowsOf(context)[message + 1]?.[block]
  expect(found).toBeDefined()
  return found
}

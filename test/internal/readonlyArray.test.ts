import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyArray,
  filterMapWithIndex,
  filterWithIndex,
  firstDifference,
  mapWithIndex
} from '../../src/internal/readonlyArray'

const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }).map((as) => Object.freeze(as))
const f = fc.func(fc.constantFrom<'keep' | 'drop' | 'edit'>('keep', 'drop', 'edit'))

describe('examples', () => {
  test('the argument comes back when nothing changes', () => {
    const as = [1, 2, 3]
    expect(mapWithIndex(as, (_, a) => a)).toBe(as)
    expect(filterWithIndex(as, () => true)).toBe(as)
    expect(filterMapWithIndex(as, (_, a) => a)).toBe(as)
    expect(mapWithIndex(emptyArray, (_, a) => a)).toBe(emptyArray)
  })

  test('changes at the beginning, in the middle and at the end', () => {
    const changed = [
      [9, 2, 3],
      [1, 9, 3],
      [1, 2, 9]
    ]
    const shorter = [
      [2, 3],
      [1, 3],
      [1, 2]
    ]
    for (let k = 0; k < 3; k++) {
      expect(mapWithIndex([1, 2, 3], (i, a) => (i === k ? 9 : a))).toEqual(changed[k])
      expect(filterWithIndex([1, 2, 3], (i) => i !== k)).toEqual(shorter[k])
      expect(filterMapWithIndex([1, 2, 3], (i, a) => (i === k ? undefined : a))).toEqual(shorter[k])
      expect(filterMapWithIndex([1, 2, 3], (i, a) => (i === k ? 9 : a))).toEqual(changed[k])
    }
  })

  test.each<readonly [ReadonlyArray<number>, ReadonlyArray<number>, number]>([
    [[], [], -1],
    [[1, 2], [1, 2], -1],
    [[1, 2], [1, 3], 1],
    [[1, 2], [2, 2], 0],
    [[1], [1, 2], 1],
    [[1, 2], [1], 1],
    [[], [1], 0]
  ])('firstDifference %j %j', (as, bs, expected) => {
    expect(firstDifference(as, bs)).toBe(expected)
    expect(firstDifference(bs, as)).toBe(expected)
    expect(firstDifference(as, as)).toBe(-1)
  })
})

describe('properties', () => {
  test('agree with map, filter and flatMap', () => {
    fc.assert(
      fc.property(numbers, f, (as, choose) => {
        const edited = (i: number, a: number) => (choose(i, a) === 'edit' ? a + 10 : a)
        const kept = (i: number, a: number) => choose(i, a) !== 'drop'
        expect(mapWithIndex(as, edited)).toEqual(as.map((a, i) => edited(i, a)))
        expect(filterWithIndex(as, kept)).toEqual(as.filter((a, i) => kept(i, a)))
        expect(filterMapWithIndex(as, (i, a) => (kept(i, a) ? edited(i, a) : undefined))).toEqual(
          as.flatMap((a, i) => (kept(i, a) ? [edited(i, a)] : []))
        )
      })
    )
  })

  test('the result is the argument exactly when nothing changed', () => {
    fc.assert(
      fc.property(numbers, f, (as, choose) => {
        const out = filterMapWithIndex(as, (i, a) =>
          choose(i, a) === 'drop' ? undefined : choose(i, a) === 'edit' ? a + 10 : a
        )
        expect(out === as).toBe(as.every((a, i) => choose(i, a) === 'keep'))
      })
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { append, baseOf, incrementalSum, memoize } from '../../src/internal/memo'

describe('memoize', () => {
  test('asks once for each object, whatever the answer', () => {
    for (const answer of [1, 0, undefined, null, false]) {
      let calls = 0
      const f = memoize((_: object) => {
        calls++
        return answer
      })
      const a = {}
      expect([f(a), f(a), f({})]).toEqual([answer, answer, answer])
      expect(calls).toBe(2)
    }
  })
})

describe('append', () => {
  test('hands back the argument when there is nothing to append', () => {
    const as = [1]
    expect(append(as, [])).toBe(as)
    expect(baseOf(as)).toBeUndefined()
  })

  test('remembers what the array grew from, and writes to nothing', () => {
    const as = Object.freeze([1])
    const out = append(as, Object.freeze([2, 3]))
    expect(out).toEqual([1, 2, 3])
    expect(baseOf(out)).toBe(as)
  })
})

describe('incrementalSum', () => {
  const counting = () => {
    const seen: Array<number> = []
    return { seen, sum: incrementalSum((a: number) => (seen.push(a), a)) }
  }

  test('looks at what was appended only', () => {
    const { seen, sum } = counting()
    const first = [1, 2]
    expect(sum(first)).toBe(3)
    const second = append(first, [3])
    expect(sum(second)).toBe(6)
    const third = append(second, [4, 5])
    expect(sum(third)).toBe(15)
    expect(sum(third)).toBe(15)
    expect(seen).toEqual([2, 1, 3, 4, 5])
  })

  test('looks at everything again when the base was not summed before it grew', () => {
    const { seen, sum } = counting()
    const first = [1, 2]
    expect(sum(first)).toBe(3)
    expect(sum(append(append(first, [3]), [4]))).toBe(10)
    expect(seen).toEqual([2, 1, 4, 3, 2, 1])
  })

  test('keeps one generation alive and no more', () => {
    const first = [1]
    const second = append(first, [2])
    const third = append(second, [3])
    expect(baseOf(third)).toBe(second)
    expect(baseOf(second)).toBeUndefined()
  })

  test('looks at everything once when nothing is known', () => {
    const { seen, sum } = counting()
    expect(sum(append(append([1], [2]), [3]))).toBe(6)
    expect(seen).toEqual([3, 2, 1])
    expect(sum([])).toBe(0)
  })

  test('agrees with the plain sum over random appends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), fc.boolean())), (chunks) => {
        const sum = incrementalSum((a: number) => a)
        let as: ReadonlyArray<number> = []
        for (const [chunk, asks] of chunks) {
          as = append(as, chunk)
          if (asks) expect(sum(as)).toBe(as.reduce((a, b) => a + b, 0))
        }
        expect(sum(as)).toBe(as.reduce((a, b) => a + b, 0))
      })
    )
  })
})

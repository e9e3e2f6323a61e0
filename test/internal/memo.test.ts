import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { append, baseOf, derive, incrementalSum, memoize } from '../../src/internal/memo'

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
    expect(seen).toEqual([2, 1, 3, 5, 4])
  })

  test('looks at everything again when the base was not summed before it grew', () => {
    const { seen, sum } = counting()
    const first = [1, 2]
    expect(sum(first)).toBe(3)
    expect(sum(append(append(first, [3]), [4]))).toBe(10)
    expect(seen).toEqual([2, 1, 4, 3, 2, 1])
  })

  test('looks at what was dropped, put in and edited only', () => {
    const { seen, sum } = counting()
    const first = [1, 2, 3, 4, 5, 6, 7, 8]
    expect(sum(first)).toBe(36)
    seen.length = 0
    const edited = derive([1, 2, 30, 4, 5, 6, 7, 8], first)
    expect(sum(edited)).toBe(63)
    expect(seen.sort((a, b) => a - b)).toEqual([3, 30])
    seen.length = 0
    const dropped = derive([1, 5, 6, 7, 8], edited)
    expect(sum(dropped)).toBe(27)
    expect(seen).toEqual([4, 30, 2])
    seen.length = 0
    const grown = derive([1, 9, 5, 6, 7, 8], dropped)
    expect(sum(grown)).toBe(36)
    expect(seen).toEqual([9])
  })

  test('looks at nothing that stands between edits, drops and what was appended', () => {
    const { seen, sum } = counting()
    const first = Array.from({ length: 30 }, (_, i) => i)
    expect(sum(first)).toBe(435)
    seen.length = 0
    const edited = derive([...first.slice(0, 3), 100, ...first.slice(4, 20), 200, ...first.slice(21), 300], first)
    expect(sum(edited)).toBe(435 - 3 - 20 + 600)
    expect(seen.sort((a, b) => a - b)).toEqual([3, 20, 100, 200, 300])
    seen.length = 0
    const dropped = derive(
      edited.filter((a) => a !== 1 && a !== 12 && a !== 13 && a !== 29),
      edited
    )
    expect(sum(dropped)).toBe(435 - 3 - 20 + 600 - 55)
    expect(seen.sort((a, b) => a - b)).toEqual([1, 12, 13, 29])
  })

  test('believes what is said to be the same, and does not look there', () => {
    const { seen, sum } = counting()
    const first = [1, 2, 3, 4]
    sum(first)
    seen.length = 0
    // the first two are said to be the same: they are not compared
    expect(sum(derive([7, 7, 3, 5, 6], first, 2))).toBe(10 - 4 + 5 + 6)
    expect(seen.sort((a, b) => a - b)).toEqual([4, 5, 6])
  })

  test('sums of several functions over the same arrays do not disturb each other', () => {
    const one = incrementalSum((a: number) => a)
    const ten = incrementalSum((a: number) => 10 * a)
    const first = [1, 2, 3]
    expect(one(first)).toBe(6)
    const second = append(first, [4])
    expect(ten(second)).toBe(100)
    const third = derive([1, 20, 3, 4], second)
    expect([one(third), ten(third)]).toEqual([28, 280])
    const fourth = append(third, [5])
    expect([one(fourth), ten(fourth)]).toEqual([33, 330])
  })

  test('keeps one generation alive and no more', () => {
    const { sum } = counting()
    const first = [1]
    const second = append(first, [2])
    sum(second)
    const third = append(second, [3])
    expect(baseOf(third)).toBe(second)
    expect(baseOf(second)).toBeUndefined()
    // what an array came from first, it came from; an empty one is shared by many
    expect(baseOf(derive(third, first))).toBe(second)
    const empty: ReadonlyArray<number> = []
    expect(derive(empty, third)).toBe(empty)
    expect(baseOf(empty)).toBeUndefined()
  })

  test('never remembers more than one generation, whatever was summed', () => {
    const arrays = fc.array(fc.tuple(fc.constantFrom('append', 'edit', 'drop'), fc.boolean()), { maxLength: 12 })
    fc.assert(
      fc.property(arrays, (steps) => {
        const sum = incrementalSum((a: number) => a)
        let as: ReadonlyArray<number> = [1, 2, 3, 4]
        for (const [how, asks] of steps) {
          const next =
            how === 'append' ? append(as, [5]) : derive(how === 'edit' ? as.map((a) => a + 1) : as.slice(1), as)
          if (asks) sum(as)
          const base = baseOf(next)
          if (base !== undefined) expect(baseOf(base)).toBeUndefined()
          as = next
        }
      })
    )
  })

  test('looks at everything once when nothing is known', () => {
    const { seen, sum } = counting()
    expect(sum(append(append([1], [2]), [3]))).toBe(6)
    expect(seen).toEqual([3, 2, 1])
    expect(sum([])).toBe(0)
  })

  test('agrees with the plain sum over any edits, sums broken off and several functions', () => {
    const number = fc.nat({ max: 9 })
    const step = fc.record({
      how: fc.constantFrom('append', 'edit', 'drop', 'insert', 'replace', 'undo'),
      at: fc.nat({ max: 20 }),
      count: fc.nat({ max: 4 }),
      with: fc.array(number, { maxLength: 3 }),
      asks: fc.constantFrom('one', 'two', 'part', 'nobody')
    })
    fc.assert(
      fc.property(fc.array(number, { maxLength: 20 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
        const one = incrementalSum((a: number) => a)
        const two = incrementalSum((a: number) => 2 * a + 1)
        const plain = (as: ReadonlyArray<number>): number => as.reduce((a, b) => a + b, 0)
        let as: ReadonlyArray<number> = start
        let last = as
        for (const { how, at, count, with: more, asks } of steps) {
          const before = as
          const edited = as.slice()
          if (how === 'drop') edited.splice(at, count)
          else if (how === 'insert') edited.splice(at, 0, ...more)
          else if (how === 'replace') edited.splice(at, count, ...more)
          else for (let i = at; i < at + count && i < edited.length; i++) edited[i] = edited[i]! + 1
          as = how === 'append' ? append(as, more) : derive(how === 'undo' ? last : edited, as)
          last = before
          if (asks === 'one') expect(one(as)).toBe(plain(as))
          if (asks === 'two') expect(two(as)).toBe(2 * plain(as) + as.length)
          if (asks === 'part') {
            const enough = one(as, (sum) => sum >= at)
            expect(enough).toBeLessThanOrEqual(plain(as))
            expect(enough >= Math.min(at, plain(as))).toBe(true)
          }
        }
        expect([one(as), two(as)]).toEqual([plain(as), 2 * plain(as) + as.length])
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 1000) }
    )
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

/** Pay-off of edits: against a cache that is played through token by token, request by request. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bestEdit,
  bestRhythm,
  checkPrices,
  type Edit,
  isCold,
  longestKeepAliveMs,
  payoff,
  payoffOf,
  type Prices,
  priceTable,
  requestCost,
  whenWorthwhile
} from '../../src/strategy'
import { assistant, context, toolResult, toolUse, user } from '../../src/model'
import { clearToolResults, dropOldestRoundtrips } from '../../src/reducers'
import { laws, validContext } from '../../src/testing'

/** `FC_RUNS` times twenty cases: 2,000 by default, 100,000 with `FC_RUNS=5000`. */
const numRuns = 20 * Number(process.env['FC_RUNS'] ?? '100')

// -------------------------------------------------------------------------------------
// the cache, played through
// -------------------------------------------------------------------------------------

/** A run of tokens that have not been seen before, or have: where it is from, and how long it is. */
type Run = readonly [from: string, tokens: number]

const lengthOf = (prompt: ReadonlyArray<Run>): number => prompt.reduce((total, [, tokens]) => total + tokens, 0)

/** What two prompts have in common from the start. */
const shared = (a: ReadonlyArray<Run>, b: ReadonlyArray<Run>): number => {
  let total = 0
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    if (x[0] !== y[0]) break
    total += Math.min(x[1], y[1])
    if (x[1] !== y[1]) break
  }
  return total
}

/** What each of some requests costs: the cache holds the last prompt, if that was long enough, and nothing else. */
const play = (
  prices: Prices,
  { growth = 0, output = 0, requests }: Edit,
  start: ReadonlyArray<Run>,
  held: ReadonlyArray<Run>
): ReadonlyArray<number> => {
  const { read, write, minimum = 0, steps = [], output: answer = 5 } = prices
  const costs: Array<number> = []
  let cache = held
  let prompt = start
  for (let i = 0; i < requests; i++) {
    prompt = [...prompt, [`request ${String(i)}`, growth]]
    const length = lengthOf(prompt)
    const found = shared(cache, prompt)
    const hit = found < minimum ? 0 : found
    const passed = steps.filter(({ above }) => length > above).sort((a, b) => b.above - a.above)[0]
    const missed = (length - hit) * (length < minimum ? 1 : write)
    costs.push((hit * read + missed) * (passed?.input ?? 1) + answer * output * (passed?.output ?? passed?.input ?? 1))
    cache = prompt
  }
  return costs
}

const played = (prices: Prices, edit: Edit) => {
  const { before, after, prefix, making = 0 } = edit
  const old: ReadonlyArray<Run> = [
    ['kept', prefix],
    ['old', before - prefix]
  ]
  const edited: ReadonlyArray<Run> = [
    ['kept', prefix],
    ['new', after - prefix]
  ]
  const held = edit.isCold === true ? [] : old
  const [kept, changed] = [play(prices, edit, old, held), play(prices, edit, edited, held)]
  let saved = -making
  let breakEven: number | undefined
  const sums = kept.map((cost, i) => (saved += cost - changed[i]!))
  const total = (costs: ReadonlyArray<number>): number => costs.reduce((a, b) => a + b, 0)
  const noise = 1e-7 * (total(kept) + total(changed) + making)
  const at = sums.findIndex((sum) => sum > noise)
  if (at >= 0) breakEven = at + 1
  return { without: total(kept), with: total(changed) + making, saving: saved, breakEven, sums, noise }
}

// -------------------------------------------------------------------------------------
// cases
// -------------------------------------------------------------------------------------

const prices: fc.Arbitrary<Prices> = fc.oneof(
  fc.constantFrom(...Object.values(priceTable)),
  fc.record(
    {
      read: fc.constantFrom(0, 0.02, 0.025, 0.05, 0.1, 0.25, 0.5, 1),
      write: fc.constantFrom(0.5, 1, 1.25, 2),
      output: fc.constantFrom(0, 4, 5, 6),
      minimum: fc.constantFrom(0, 1, 256, 1024, 4096),
      steps: fc.uniqueArray(
        fc.record(
          { above: fc.nat(20_000), input: fc.constantFrom(0.5, 1, 2, 5), output: fc.constantFrom(1, 1.5, 5) },
          { requiredKeys: ['above', 'input'] }
        ),
        { maxLength: 3, selector: ({ above }) => above }
      )
    },
    { requiredKeys: ['read', 'write'] }
  )
)

const tokens = fc.oneof(fc.nat(6000), fc.nat(30_000), fc.nat(300_000))

const edits: fc.Arbitrary<Edit> = fc
  .record(
    {
      a: tokens,
      b: tokens,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      requests: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 120 })),
      growth: fc.oneof(fc.constant(0), fc.nat(50), fc.nat(3000)),
      output: fc.nat(4000),
      making: fc.oneof(fc.constant(0), fc.nat(40_000)),
      isCold: fc.boolean()
    },
    { requiredKeys: ['a', 'b', 'share', 'requests'] }
  )
  .map(({ a, b, share, ...rest }) => ({
    before: Math.max(a, b),
    after: Math.min(a, b),
    prefix: Math.floor(share * Math.min(a, b)),
    ...rest
  }))

describe('payoff', () => {
  test('agrees with the cache played through', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(prices, edits, (list, edit) => {
        const expected = played(list, edit)
        const actual = payoff(list, edit)
        const { noise, sums } = expected
        expect(Math.abs(actual.without - expected.without)).toBeLessThanOrEqual(noise)
        expect(Math.abs(actual.with - expected.with)).toBeLessThanOrEqual(noise)
        expect(Math.abs(actual.saving - expected.saving)).toBeLessThanOrEqual(2 * noise)
        expect(actual.isWorthwhile).toBe(actual.saving > 0)
        const { breakEven } = actual
        if (breakEven !== undefined && breakEven <= edit.requests) {
          expect(sums[breakEven - 1]!).toBeGreaterThanOrEqual(-noise)
          for (const sum of sums.slice(0, breakEven - 1)) expect(sum).toBeLessThanOrEqual(noise)
        } else expect(expected.breakEven).toBeUndefined()
      }),
      { numRuns }
    )
  })

  test(
    'is exact where prices are halves and quarters: what comes out even gains nothing',
    { timeout: 3_600_000 },
    () => {
      const exact = fc.record(
        {
          read: fc.constantFrom(0, 0.125, 0.25, 0.5, 1),
          write: fc.constantFrom(0.5, 1, 1.25, 2),
          output: fc.constantFrom(0, 4, 5),
          minimum: fc.constantFrom(0, 1, 4, 40),
          steps: fc.uniqueArray(
            fc.record({ above: fc.nat(60), input: fc.constantFrom(0.5, 1, 2), output: fc.constantFrom(1, 1.5) }),
            { maxLength: 2, selector: ({ above }) => above }
          )
        },
        { requiredKeys: ['read', 'write'] }
      )
      const small = fc
        .record({
          a: fc.nat(60),
          b: fc.nat(60),
          share: fc.constantFrom(0, 0.25, 0.5, 1),
          requests: fc.nat(40),
          growth: fc.nat(6),
          output: fc.nat(3),
          making: fc.nat(20),
          isCold: fc.boolean()
        })
        .map(({ a, b, share, ...rest }) => ({
          before: Math.max(a, b),
          after: Math.min(a, b),
          prefix: Math.floor(share * Math.min(a, b)),
          ...rest
        }))
      fc.assert(
        fc.property(exact, small, (list, edit) => {
          const { without, with: cost, saving, sums } = played(list, edit)
          const actual = payoff(list, edit)
          const plain = (costs: ReadonlyArray<number>): ReadonlyArray<number> => costs.map((one) => one + 0)
          expect(plain([actual.without, actual.with, actual.saving])).toEqual(plain([without, cost, saving]))
          const first = sums.findIndex((sum) => sum > 0)
          const found = actual.breakEven !== undefined && actual.breakEven <= edit.requests ? actual.breakEven : 0
          expect(found).toBe(first + 1)
        }),
        { numRuns }
      )
    }
  )

  test('the first gain is one, where nothing is gained and nothing lost before it as well', () => {
    // there are numbers of requests after which just what was written anew is paid for
    const tie = { before: 20_220, after: 20_206, prefix: 6950, requests: 1 }
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(priceTable)),
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(),
        fc.constantFrom(0, 0, 500),
        (list, after, removed, at, growth) => {
          for (const edit of [tie, { before: after + removed, after, prefix: at % after, requests: 1, growth }]) {
            const { breakEven } = payoff(list, edit)
            if (breakEven === undefined) continue
            expect(payoff(list, { ...edit, requests: breakEven }).isWorthwhile).toBe(true)
            expect(payoff(list, { ...edit, requests: breakEven - 1 }).isWorthwhile).toBe(false)
          }
        }
      ),
      { numRuns: Math.ceil(numRuns / 4) }
    )
  })

  test('what is paid back to the token saves nothing, whatever the rounding of its sums', () => {
    const edit = { before: 1890, after: 1852, prefix: 1548, requests: 112, growth: 500 }
    expect(payoff({ read: 0.1, write: 1.5 }, edit)).toMatchObject({ saving: 0, isWorthwhile: false, breakEven: 113 })
  })

  test(
    'what is said of the first gain holds far beyond the requests that are asked for',
    { timeout: 3_600_000 },
    () => {
      fc.assert(
        fc.property(prices, edits, (list, edit) => {
          const { breakEven } = payoff(list, edit)
          /** The saving, 0 where it is no more than rounding. */
          const saving = (requests: number): number => {
            const { saving, without } = payoff(list, { ...edit, requests })
            return Math.abs(saving) <= 1e-9 * (without + (edit.making ?? 0)) ? 0 : saving
          }
          if (breakEven === undefined) {
            for (const far of [10, 1000, 100_000]) expect(saving(far)).toBeLessThanOrEqual(0)
          } else {
            expect(saving(breakEven)).toBeGreaterThanOrEqual(0)
            if (breakEven > 1) expect(saving(breakEven - 1)).toBeLessThanOrEqual(0)
          }
        }),
        { numRuns: Math.ceil(numRuns / 4) }
      )
    }
  )

  test.each([
    ['anthropic-5m', 3],
    ['anthropic-1h', 5],
    ['anthropic-5.5', 6],
    ['openai-5', 2],
    ['deepseek-flash', 11]
  ] as const)('%s: 110,000 of 150,000 tokens pay after %i requests', (name, breakEven) => {
    const edit: Edit = { before: 150_000, after: 43_000, prefix: 20_000, requests: 1 }
    expect(payoff(priceTable[name], edit).breakEven).toBe(breakEven)
    expect(payoff(priceTable[name], { ...edit, isCold: true })).toMatchObject({ isWorthwhile: true, breakEven: 1 })
  })

  test('leaving a dear class of prompts pays at once', () => {
    const edit: Edit = { before: 150_000, after: 60_000, prefix: 10_000, requests: 1, growth: 1000, output: 500 }
    expect(payoff(priceTable['anthropic-haiku-5.5'], edit)).toMatchObject({ isWorthwhile: true, breakEven: 1 })
    expect(payoff(priceTable['anthropic-5m'], edit).isWorthwhile).toBe(false)
  })

  test('falling below the least that is cached does not pay', () => {
    const edit: Edit = { before: 3000, after: 900, prefix: 900, requests: 100 }
    expect(payoff(priceTable['anthropic-5m'], edit)).toMatchObject({ isWorthwhile: false })
    expect(payoff(priceTable['anthropic-5m'], edit).breakEven).toBeUndefined()
  })

  test('nothing done costs and saves nothing', () => {
    const edit: Edit = { before: 5000, after: 5000, prefix: 5000, requests: 1000, growth: 77 }
    for (const list of Object.values(priceTable)) {
      const { saving, breakEven } = payoff(list, edit)
      expect([saving, breakEven]).toEqual([0, undefined])
    }
  })

  test.each<[Partial<Edit>, RegExp]>([
    [{ before: -1 }, /before must be a whole number/],
    [{ requests: 1.5 }, /requests must be a whole number/],
    [{ growth: NaN }, /growth must be/],
    [{ requests: Infinity }, /requests must be/],
    [{ making: Infinity }, /making must be finite/],
    [{ prefix: 60 }, /prefix \(60 tokens\) must be at most before \(100\) and after \(50\)/]
  ])('%j cannot be', (wrong, message) => {
    const edit: Edit = { before: 100, after: 50, prefix: 10, requests: 1, ...wrong }
    expect(() => payoff(priceTable.groq, edit)).toThrow(message)
  })
})

describe('bestEdit', () => {
  test('saves as much as any, and none is better than a loss', () => {
    fc.assert(
      fc.property(prices, fc.array(edits, { maxLength: 6 }), (list, given) => {
        const best = bestEdit(list, given)
        const savings = given.map((edit) => payoff(list, edit).saving)
        const most = savings.reduce((a, b) => Math.max(a, b), 0)
        expect(best === undefined ? 0 : payoff(list, best).saving).toBe(most)
        if (best !== undefined) expect(given.indexOf(best)).toBe(savings.indexOf(most))
      })
    )
  })

  test('the first of several that save the same; none that saves nothing', () => {
    const edit = { before: 1000, after: 500, prefix: 500, requests: 10 }
    expect(bestEdit({ read: 0.1, write: 1 }, [edit, { ...edit }])).toBe(edit)
    expect(bestEdit({ read: 0, write: 0 }, [edit])).toBeUndefined()
  })
})

describe('bestRhythm', () => {
  const states = fc.record({
    removable: fc.integer({ min: 1, max: 5000 }),
    tail: fc.nat(60_000),
    making: fc.nat(30_000)
  })

  test('no other rhythm is cheaper, played through', () => {
    fc.assert(
      fc.property(prices, states, (list, state) => {
        const { read, write } = list
        fc.pre(read > 0 && write >= read)
        const best = bestRhythm(list, state)
        /** n requests: what waits is read, and at the end what is behind the edit is written and not read. */
        const average = (n: number): number => {
          let cost = 0
          for (let i = 0; i < n; i++) cost += read * state.removable * i
          return (cost + state.tail * (write - read) + state.making) / n
        }
        fc.pre(best.requests < 1000)
        for (let n = 1; n <= 2 * best.requests + 2; n++)
          expect(average(best.requests)).toBeLessThanOrEqual(average(n) * (1 + 1e-9))
        expect(best.cost).toBeCloseTo(average(best.requests), 6)
        expect(best.tokens).toBe(best.requests * state.removable)
      })
    )
  })

  test('never waits where writing costs less than reading', () => {
    expect(bestRhythm({ read: 1, write: 0.5 }, { removable: 10, tail: 100 })).toEqual({
      requests: 1,
      tokens: 10,
      cost: 0
    })
  })

  test('waits for ever where waiting is free', () => {
    expect(bestRhythm({ read: 0, write: 1 }, { removable: 1, tail: 1 }).requests).toBe(Infinity)
    expect(bestRhythm(priceTable.groq, { removable: 0, tail: 1 })).toEqual({ requests: Infinity, tokens: 0, cost: 0 })
  })
})

describe('prices', () => {
  test.each(Object.entries(priceTable))('%s can be, and names its source', (_, list) => {
    expect(checkPrices(list)).toBe(list)
    expect(list.source).toMatch(/\w/)
    expect(JSON.parse(JSON.stringify(list))).toEqual(list)
    expect(list.read).toBeLessThan(list.write)
  })

  test.each<[Partial<Prices>, RegExp]>([
    [{ read: -0.1 }, /prices: read must be/],
    [{ write: NaN }, /prices: write must be/],
    [{ read: undefined } as unknown as Prices, /prices: read must be a number of at least 0, got NaN/],
    [{ write: undefined } as unknown as Prices, /prices: write must be/],
    [{ steps: [{ above: 1 }] } as unknown as Prices, /prices: steps\[0\]\.input must be/],
    [{ steps: [{ input: 1 }] } as unknown as Prices, /prices: steps\[0\]\.above must be/],
    [{ output: -1 }, /prices: output must be/],
    [{ minimum: 0.5 }, /prices: minimum must be a whole number/],
    [{ cacheMs: Infinity }, /prices: cacheMs must be finite/],
    [{ markers: 0 }, /prices: markers must be/],
    [{ lookBack: 0 }, /prices: lookBack must be/],
    [
      {
        steps: [
          { above: 1, input: 1 },
          { above: 1, input: -1 }
        ]
      },
      /prices: steps\[1\]\.input must be/
    ],
    [{ steps: [{ above: -1, input: 1 }] }, /prices: steps\[0\]\.above must be/],
    [{ steps: [{ above: 1, input: 1, output: -2 }] }, /prices: steps\[0\]\.output must be/]
  ])('%j cannot be', (wrong, message) => {
    expect(() => checkPrices({ read: 0.1, write: 1, ...wrong })).toThrow(message)
  })

  test('the highest step that is passed counts, whatever their order', () => {
    const list: Prices = {
      read: 1,
      write: 1,
      output: 1,
      steps: [
        { above: 20, input: 3, output: 7 },
        { above: 10, input: 2 }
      ]
    }
    const cost = (fresh: number): number => requestCost(list, { cached: 0, fresh, output: 100 })
    expect([10, 11, 20, 21].map(cost)).toEqual([110, 222, 240, 763])
  })

  test('cold is told from the time alone', () => {
    expect([299_999, 300_000].map((ms) => isCold(priceTable.kimi, ms))).toEqual([false, true])
    expect(isCold(priceTable.kimi, undefined)).toBe(false)
    expect(isCold(priceTable.gemini, 1e12)).toBe(false)
    expect(longestKeepAliveMs(priceTable.gemini)).toBeUndefined()
    expect(longestKeepAliveMs({ read: 0, write: 1, cacheMs: 1 })).toBe(Infinity)
  })
})

describe('whenWorthwhile', () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, k) => [
      assistant(toolUse({ id: `c${String(k)}`, name: 'bash', input: { command: 'ls' } })),
      user(toolResult({ toolUseId: `c${String(k)}`, content: 'file.ts\n'.repeat(200) }))
    ]).flat()
  const history = context({ system: 'Be brief.', messages: [user('Look around.'), ...steps(30)] })
  const clear = clearToolResults({ keep: 15 })
  const list = priceTable['anthropic-5m']

  test('edits from the first request on that pays, and not before', () => {
    const { breakEven = 0 } = payoffOf(list, 1)(history, clear(history))
    expect(breakEven).toBeGreaterThan(1)
    expect(whenWorthwhile(list, breakEven - 1)(clear)(history)).toBe(history)
    expect(whenWorthwhile(list, breakEven)(clear)(history)).toEqual(clear(history))
    expect(whenWorthwhile(list, 1, { idleMs: 300_000 })(clear)(history)).toEqual(clear(history))
    expect(whenWorthwhile(list, 0, { idleMs: 300_000 })(clear)(history)).toBe(history)
  })

  test('an entry is found at a marker alone, where markers are said', () => {
    const after = clear(history)
    const bare: Prices = { read: 0.1, write: 1.25 }
    const at = (markedAt: ReadonlyArray<string>) => payoffOf(bare, 10, { markedAt })(history, after).with
    const everywhere = payoffOf(bare, 10)(history, after).with
    const ids = history.messages.map(({ id }) => id)
    expect(at(ids)).toBe(everywhere)
    expect(at([])).toBeGreaterThan(everywhere)
    expect(at([ids[0]!])).toBeGreaterThan(everywhere)
    expect(at([ids[0]!])).toBeLessThan(at([]))
    expect(at([ids[0]!, ids[2]!, ids[10]!])).toBe(at([ids[0]!]))
    expect(at(ids.slice(10))).toBe(at([]))
  })

  test('nothing to do gives back the same context', () => {
    expect(whenWorthwhile(list, 100)((same) => same)(history)).toBe(history)
  })

  test.each([
    ['clearToolResults', clearToolResults({ keep: 1 })],
    ['dropOldestRoundtrips', dropOldestRoundtrips({ keep: 2 })]
  ])('keeps the laws that %s keeps', (_, reducer) => {
    expect(() => {
      laws.reducer(validContext(), whenWorthwhile({ read: 0.1, write: 1.25 }, 30)(reducer), { numRuns: 20 })
    }).not.toThrow()
  })

  test.each([
    [() => whenWorthwhile(list, -1), /expectedRequests must be/],
    [() => whenWorthwhile(list, 1, { idleMs: -1 }), /idleMs must be/],
    [() => whenWorthwhile(list, 1, { growth: -1 }), /growth must be/],
    [() => whenWorthwhile({ read: -1, write: 1 }, 1), /prices: read/]
  ])('%s throws', (make, message) => {
    expect(make).toThrow(message)
  })
})

import * as fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  type Amount,
  budget,
  type Budget,
  type BudgetOptions,
  defaultProtection,
  drawBudgetError,
  type Protection,
  tierOf
} from '../../src/strategy'

const made = (options: BudgetOptions): Budget => {
  const result = budget(options)
  if (isLeft(result)) throw new RangeError(drawBudgetError(result.left))
  return result.right
}

const said = (options: BudgetOptions): string => {
  const result = budget(options)
  return isLeft(result) ? drawBudgetError(result.left) : 'made'
}

describe('defaults', () => {
  test('from the window alone', () => {
    expect(made({ window: 200_000 })).toEqual({
      window: 200_000,
      maxInput: 180_000,
      maxOutput: 20_000,
      trigger: 162_000,
      target: 81_000,
      aim: 81_000,
      floor: 0,
      warn: 121_500,
      hard: 180_000,
      protect: defaultProtection
    })
  })

  test.each([
    // a small window keeps room for work: 32,000 for the answer of 40,000 made "hi" set off a compaction
    [40_000, { maxOutput: 6000, maxInput: 34_000, trigger: 30_600 }],
    [133_334, { maxOutput: 20_000 }],
    [133_333, { maxOutput: 19_999 }],
    [10, { maxOutput: 1, maxInput: 9, trigger: 8, target: 4 }]
  ])('of a window of %d', (window, expected) => {
    expect(made({ window })).toMatchObject(expected)
  })

  test('the target follows the trigger', () => {
    expect(made({ window: 200_000, trigger: 50_000 })).toMatchObject({ trigger: 50_000, target: 25_000, warn: 37_500 })
  })

  test('the aim follows the target, and may be anywhere below it, the floor too', () => {
    expect(made({ window: 200_000, target: 60_000 }).aim).toBe(60_000)
    expect(made({ window: 200_000, target: 60_000, aim: { fraction: 0.25 } }).aim).toBe(45_000)
    expect(made({ window: 200_000, target: 60_000, aim: 60_000 }).aim).toBe(60_000)
    expect(made({ window: 200_000, floor: 50_000, aim: { below: 170_000 } })).toMatchObject({
      floor: 50_000,
      aim: 10_000
    })
    expect(made({ window: 3, aim: { fraction: 0.2 } }).aim).toBe(0)
  })

  test('what is kept can be said in part', () => {
    expect(made({ window: 1000, protect: { firstUser: 'free' } }).protect).toEqual({
      firstUser: 'free',
      latestUser: 'whole',
      openResults: 'whole'
    })
  })
})

describe('amounts', () => {
  const trigger = (amount: Amount): number =>
    made({ window: 200_000, maxOutput: 0, maxInput: 150_000, trigger: amount, target: 1 }).trigger

  test.each<[string, Amount, number]>([
    ['tokens', 123_456, 123_456],
    ['a fraction of the usable input', { fraction: 0.8 }, 120_000],
    ['a fraction of the window', { fraction: 0.7, of: 'window' }, 140_000],
    ['all of it', { fraction: 1 }, 150_000],
    ['rounded down', { fraction: 1 / 3 }, 50_000],
    ['room below the usable input', { below: 33_000 }, 117_000],
    ['room below the window', { below: 63_000, of: 'window' }, 137_000],
    ['no room', { below: 0 }, 150_000],
    ['the least of several', { least: [{ fraction: 0.85 }, { below: 33_000 }, 140_000] }, 117_000]
  ])('%s', (_, amount, expected) => {
    expect(trigger(amount)).toBe(expected)
  })

  test('an input limit and room for the answer: the smaller input counts, once', () => {
    // 272k of 400k with 128k of output: subtracting the output from the input limit leaves too little
    expect(made({ window: 400_000, maxInput: 272_000, maxOutput: 128_000 })).toMatchObject({
      maxInput: 272_000,
      hard: 272_000
    })
    expect(made({ window: 400_000, maxInput: 272_000, maxOutput: 200_000 }).maxInput).toBe(200_000)
  })
})

describe('what cannot be', () => {
  test.each<[BudgetOptions, string]>([
    [{ window: 0 }, 'window must be a whole number of at least 1 tokens, got 0'],
    [{ window: NaN }, 'window must be a whole number of at least 1 tokens, got NaN'],
    [{ window: 0.5 }, 'window must be a whole number of at least 1 tokens, got 0.5'],
    [{ window: Infinity }, 'window must be a whole number of at least 1 tokens, got Infinity'],
    [{ window: 1000.5 }, 'window must be a whole number of at least 1 tokens, got 1000.5'],
    [
      { window: 200_000, aim: { below: 180_001 } },
      'aim is 180001 below maxInput (180000 tokens), which leaves -1: at least 0 are needed'
    ],
    [{ window: 200_000, aim: 25 }, 'aim is 25 tokens of a window of 200000: write { fraction: 0.25 } for 25 %'],
    [
      { window: 200_000, target: 60_000, aim: 60_001 },
      'aim (60001 tokens) must be at most target (60000 tokens): a step that is taken goes down to the aim, which cannot end above the target'
    ],
    [{ window: 200_000, target: -1 }, 'target must be a whole number of at least 1 tokens, got -1'],
    [{ window: 200_000, maxOutput: -1 }, 'maxOutput must be a whole number of at least 0 tokens, got -1'],
    [{ window: 200_000, trigger: { below: -5 } }, 'trigger must be a whole number of at least 0 tokens, got -5'],
    [{ window: 200_000, trigger: { below: 0.5 } }, 'trigger must be a whole number of at least 0 tokens, got 0.5'],
    [
      { window: 200_000, trigger: 0.8 },
      'trigger is 0.8, and a plain number is tokens: write { fraction: 0.8 } for a share'
    ],
    [
      { window: 200_000, floor: 0.1 },
      'floor is 0.1, and a plain number is tokens: write { fraction: 0.1 } for a share'
    ],
    [{ window: 200_000, trigger: 80 }, 'trigger is 80 tokens of a window of 200000: write { fraction: 0.8 } for 80 %'],
    [{ window: 2000, target: 100 }, 'target is 100 tokens of a window of 2000: write { fraction: 1 } for 100 %'],
    [
      { window: 200_000, trigger: { least: [{ fraction: 0.9 }, 90] } },
      'trigger is 90 tokens of a window of 200000: write { fraction: 0.9 } for 90 %'
    ],
    [
      { window: 200_000, trigger: { fraction: 80 } },
      'trigger must be a fraction above 0 and at most 1, got 80: write { fraction: 0.8 } for 80 %'
    ],
    [
      { window: 200_000, target: { fraction: 0 } },
      'target must be a fraction above 0 and at most 1, got 0: write { fraction: 0.8 } for 80 %'
    ],
    [{ window: 200_000, warn: { least: [] } }, 'warn is the least of no amounts: give at least one'],
    [
      { window: 200_000, maxInput: 272_000 },
      'maxInput (272000 tokens) must be at most window (200000 tokens): the window is what input and output take together, so no input limit can be above it'
    ],
    [
      { window: 32_000, maxOutput: 32_000 },
      'maxOutput (32000 tokens) must be below window (32000 tokens): the answer would leave no room for the request'
    ],
    [
      { window: 272_000, trigger: 350_000 },
      'trigger (350000 tokens) must be at most maxInput (252000 tokens): maxInput is what the window leaves when maxOutput is kept free; lower trigger or maxOutput'
    ],
    [
      { window: 200_000, hard: 190_000 },
      'hard (190000 tokens) must be at most maxInput (180000 tokens): maxInput is what the window leaves when maxOutput is kept free; lower hard or maxOutput'
    ],
    [
      { window: 200_000, trigger: 100_000, target: 100_000 },
      'target (100000 tokens) must be below trigger (100000 tokens): a compaction has to go down, or the next request sets it off again'
    ],
    [
      { window: 200_000, trigger: 100_000, floor: 50_000 },
      'floor (50000 tokens) must be below target (50000 tokens): what cannot be removed has to fit with room to spare; raise target, or make system and tools smaller'
    ],
    [
      { window: 200_000, hard: 100_000 },
      'trigger (162000 tokens) must be at most hard (100000 tokens): lower trigger or raise hard'
    ],
    [
      { window: 200_000, warn: 170_000 },
      'warn (170000 tokens) must be at most trigger (162000 tokens): lower warn or raise trigger'
    ],
    [
      { window: 200_000, warn: 80_999 },
      'target (81000 tokens) must be at most warn (80999 tokens): lower target or raise warn'
    ],
    [
      { window: 200_000, floor: { below: 190_000 } },
      'floor is 190000 below maxInput (180000 tokens), which leaves -10000: at least 0 are needed'
    ],
    [
      { window: 200_000, trigger: { below: 180_000 } },
      'trigger is 180000 below maxInput (180000 tokens), which leaves 0: at least 1 are needed'
    ],
    [
      { window: 200_000, hard: { least: [150_000, { below: 200_001, of: 'window' }] } },
      'hard is 200001 below window (200000 tokens), which leaves -1: at least 1 are needed'
    ],
    [
      { window: 200_000, maxOutput: { below: 200_001 } },
      'maxOutput is 200001 below window (200000 tokens), which leaves -1: at least 0 are needed'
    ],
    [
      { window: 200_000, maxInput: { below: 200_000 } },
      'maxInput is 200000 below window (200000 tokens), which leaves 0: at least 1 are needed'
    ],
    [{ window: 1 }, 'trigger is 0.9 of maxInput (1 tokens), which leaves 0: at least 1 are needed'],
    [
      { window: 200_000, target: { fraction: 0.000_001 } },
      'target is 0.000001 of maxInput (180000 tokens), which leaves 0: at least 1 are needed'
    ]
  ])('%j', (options, expected) => {
    expect(said(options)).toBe(expected)
  })

  test.each<[unknown, string]>([
    [{ window: '200000' }, 'window must be a number of tokens, got "200000"'],
    [{}, 'window must be a number of tokens, got undefined'],
    [{ window: { fraction: 0.5 } }, 'window must be a number of tokens, got {"fraction":0.5}'],
    [{ window: 200_000, trigger: '80%' }, 'trigger must be tokens, { fraction }, { below } or { least }, got "80%"'],
    [{ window: 200_000, hard: null }, 'hard must be tokens, { fraction }, { below } or { least }, got null'],
    [
      { window: 200_000, aim: { percent: 7 } },
      'aim must be tokens, { fraction }, { below } or { least }, got {"percent":7}'
    ],
    [
      { window: 200_000, warn: { least: 5 } },
      'warn must be tokens, { fraction }, { below } or { least }, got {"least":5}'
    ],
    [
      { window: 200_000, trigger: { fraction: '0.8' } },
      'trigger must be tokens, { fraction }, { below } or { least }, got {"fraction":"0.8"}'
    ],
    [
      { window: 200_000, trigger: { fraction: 0.5, below: 7 } },
      'trigger must be tokens, { fraction }, { below } or { least }, got {"fraction":0.5,"below":7}'
    ],
    [
      { window: 200_000, target: { least: [{ least: [5000], fraction: 0.5 }] } },
      'target must be tokens, { fraction }, { below } or { least }, got {"least":[5000],"fraction":0.5}'
    ],
    [
      { window: 200_000, trigger: { fraction: 0.5, of: 'output' } },
      'trigger must be tokens, { fraction }, { below } or { least }, of "input" or "window", got {"fraction":0.5,"of":"output"}'
    ],
    [
      { window: 200_000, protect: { firstUser: 'wholly' } },
      'protect.firstUser must be "whole", "cut" or "free", got "wholly"'
    ],
    [{ window: 200_000, protect: { latestUser: 'free' } }, 'protect.latestUser must be "whole" or "cut", got "free"'],
    [{ window: 200_000, protect: { openResults: 1 } }, 'protect.openResults must be "whole" or "cut", got 1']
  ])('of who writes no TypeScript: %j', (options, expected) => {
    expect(said(options as BudgetOptions)).toBe(expected)
  })

  test('what is said of protection as `undefined` is not said', () => {
    const protect = { firstUser: undefined, openResults: 'cut' } as unknown as Partial<Protection>
    expect(made({ window: 200_000, protect }).protect).toEqual({ ...defaultProtection, openResults: 'cut' })
  })

  test.each<[string, BudgetOptions]>([
    ['one token is a number of tokens', { window: 10, maxOutput: 0, trigger: 5, target: 1 }],
    ['101 tokens of a large window', { window: 200_000, target: 101 }],
    ['80 tokens of a small window', { window: 1999, trigger: 80 }],
    ['80 tokens for the answer', { window: 200_000, maxOutput: 80 }],
    ['80 tokens that cannot go', { window: 200_000, floor: 80 }],
    ['marks in one place', { window: 1000, maxOutput: 0, trigger: 1000, hard: 1000, target: 999, warn: 999 }]
  ])('%s is a budget', (_, options) => {
    expect(said(options)).toBe('made')
  })
})

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: -5, max: 300_000 }),
  fc.double({ min: -1, max: 101 }),
  fc.record({
    fraction: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
    of: fc.constantFrom('input' as const, 'window' as const)
  }),
  fc.record({ below: fc.integer({ min: -5, max: 300_000 }) }),
  fc.record({ least: fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 2 }) })
)

const options: fc.Arbitrary<BudgetOptions> = fc.record(
  {
    window: fc.integer({ min: -1, max: 300_000 }),
    maxInput: amount,
    maxOutput: amount,
    trigger: amount,
    target: amount,
    floor: amount,
    warn: amount,
    hard: amount
  },
  { requiredKeys: ['window'] }
)

describe('laws', () => {
  test('a budget is in order, or there is none', () => {
    fc.assert(
      fc.property(options, (given) => {
        const result = budget(given)
        if (isLeft(result)) {
          expect(drawBudgetError(result.left)).toMatch(/^\w+ .*\d|^\w+ is the least of no amounts/)
          return
        }
        const { window, maxInput, maxOutput, trigger, target, floor, warn, hard } = result.right
        for (const n of [window, maxInput, maxOutput, trigger, target, floor, warn, hard])
          expect(Number.isSafeInteger(n)).toBe(true)
        expect(floor).toBeGreaterThanOrEqual(0)
        expect(floor).toBeLessThan(target)
        expect(target).toBeLessThanOrEqual(warn)
        expect(target).toBeLessThan(trigger)
        expect(warn).toBeLessThanOrEqual(trigger)
        expect(trigger).toBeLessThanOrEqual(hard)
        expect(hard).toBeLessThanOrEqual(maxInput)
        expect(maxInput + maxOutput).toBeLessThanOrEqual(window)
      })
    )
  })

  test('every window makes a budget', () => {
    fc.assert(fc.property(fc.integer({ min: 4, max: 10_000_000 }), (window) => isRight(budget({ window }))))
  })

  test('a budget makes itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 10_000_000 }), (window) => {
        expect(made(made({ window }))).toEqual(made({ window }))
      })
    )
  })

  test('a budget makes itself through JSON too, however few tokens its marks are', () => {
    fc.assert(
      fc.property(options, fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }), (given, few) => {
        const result = budget(few === undefined ? given : { ...given, hard: { fraction: few / 2000 } })
        if (isLeft(result)) return
        expect(budget(result.right)).toEqual(result)
        expect(budget(JSON.parse(JSON.stringify(result.right)) as Budget)).toEqual(result)
      })
    )
  })

  test.each<[string, BudgetOptions]>([
    ['a little input', { window: 2400, maxOutput: 2300 }],
    ['a small share', { window: 200_000, trigger: { fraction: 0.0004 } }],
    ['a small aim', { window: 200_000, aim: { fraction: 0.0005 } }]
  ])('a budget with %s makes itself', (_, given) => {
    expect(made(made(given))).toEqual(made(given))
    // and the same number by itself is a percentage as before
    const { trigger, aim } = made(given)
    const { maxOutput = 20_000 } = given
    expect(said({ ...given, maxOutput, trigger: Math.min(trigger, 80), aim: Math.min(aim, 40) })).toMatch(
      / tokens.* write /
    )
  })
})

describe('tiers', () => {
  const tier = tierOf(made({ window: 1000, maxOutput: 0, hard: 900, trigger: 800, warn: 700, target: 500 }))

  test.each([
    [0, 'ok'],
    [699, 'ok'],
    [700, 'warn'],
    [799, 'warn'],
    [800, 'auto'],
    [899, 'auto'],
    [900, 'hard'],
    [10_000, 'hard']
  ])('%d is %s', (tokens, expected) => {
    expect(tier(tokens)).toBe(expected)
  })
})

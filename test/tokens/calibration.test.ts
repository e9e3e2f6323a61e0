import fc from 'fast-check'
import { user } from 'context-compaction/model'
import { laws, validContext } from 'context-compaction/testing'
import {
  calibrate,
  calibratedEstimator,
  type Calibration,
  charsPerTokenEstimator,
  estimateMessageTokens,
  estimateTextTokens,
  forecast,
  heuristicEstimator,
  type Observation,
  observe,
  uncalibrated
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

const learn = (observations: ReadonlyArray<Observation>, from: Calibration = uncalibrated): Calibration =>
  observations.reduce((learned, one) => observe(one)(learned), from)

const sizes = fc.array(fc.tuple(fc.integer({ min: 20, max: 5000 }), fc.integer({ min: 1, max: 6 })), {
  minLength: 60,
  maxLength: 80
})

describe('observe', () => {
  test('finds the ratio and the overhead of a provider without noise', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0.8, max: 1.6, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (some, a, b) => {
          const seen = some.map(([estimate, parts]) => ({ estimate, parts, actual: a * estimate + b * parts }))
          const learned = learn(seen)
          const { value } = forecast(learned, { estimate: 1000, parts: 2 })
          expect(Math.abs(value / (1000 * a + 2 * b) - 1)).toBeLessThan(0.02)
          expect(Math.abs(learned.ratio - a)).toBeLessThan(0.05)
        }
      )
    )
  })

  test('keeps both numbers in their bounds and the covariance a covariance', () => {
    const any = fc.record({
      estimate: fc.double({ min: 0, max: 1e5, noNaN: true }),
      parts: fc.nat({ max: 50 }),
      actual: fc.double({ min: 0, max: 1e6, noNaN: true })
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (seen) => {
        const { ratio, overhead, covariance, surprise } = learn(seen)
        const [p00, p01, p11] = covariance
        expect(ratio >= 0.3 && ratio <= 4 && overhead >= -30 && overhead <= 200 && surprise >= 50).toBe(true)
        expect(p00 > 0 && p11 > 0 && p00 * p11 - p01 * p01 > -1e-6 * p00 * p11).toBe(true)
      })
    )
  })

  test.each<[string, Observation]>([
    ['too little', { estimate: 5, parts: 1, actual: 10 }],
    ['nothing measured', { estimate: 100, parts: 1, actual: 0 }],
    ['less than nothing', { estimate: 100, parts: 1, actual: -5 }],
    ['no number', { estimate: NaN, parts: 1, actual: 100 }],
    ['no end', { estimate: 100, parts: 1, actual: Infinity }],
    ['fewer than no parts', { estimate: 100, parts: -1, actual: 100 }]
  ])('%s: the calibration itself comes back', (_, observation) => {
    expect(observe(observation)(uncalibrated)).toBe(uncalibrated)
  })

  test('a variance beyond all numbers: the calibration itself comes back', () => {
    for (const covariance of [[1e308, 0, 400] as const, [0.05, 1e308, 400] as const, [0.05, 0, 1e308] as const]) {
      const damaged = { ...uncalibrated, covariance }
      expect(observe({ estimate: 100, parts: 10, actual: 120 })(damaged)).toBe(damaged)
    }
  })

  test('what is far off makes the bounds wider and teaches nothing', () => {
    const before = learn(Array.from({ length: 30 }, () => ({ estimate: 500, parts: 2, actual: 520 })))
    const after = observe({ estimate: 500, parts: 2, actual: 20_000 })(before)
    expect(after).toEqual({ ...before, surprise: 2 * before.surprise })
    const quiet = observe({ estimate: 500, parts: 2, actual: 520 })(before)
    expect(quiet.surprise).toBeLessThan(before.surprise)
    expect(quiet.observations).toBe(31)
  })

  test('what was learned long ago gives way to what is seen now', () => {
    const seen = (count: number, ratio: number, overhead: number): ReadonlyArray<Observation> =>
      Array.from({ length: count }, (_, i) => {
        const [estimate, parts] = [100 + (i % 7) * 300, 1 + (i % 3)]
        return { estimate, parts, actual: ratio * estimate + overhead * parts }
      })
    const learned = learn(seen(400, 1.25, 20), learn(seen(3_000, 1, 10)))
    expect(Math.abs(learned.ratio - 1.25)).toBeLessThan(0.03)
    expect(Math.abs(learned.overhead - 20)).toBeLessThan(8)
    // more of the one is less of the other
    expect(learned.covariance[1]).toBeLessThan(0)
  })

  test('what was expected to come unseen halves in a hundred quiet requests, down to 50 tokens', () => {
    const quiet = (count: number): number =>
      learn(Array.from({ length: count }, () => ({ estimate: 500, parts: 2, actual: 510 }))).surprise
    expect(quiet(99) / uncalibrated.surprise).toBeCloseTo(0.5, 2)
    expect([quiet(400) > 50, quiet(1_000)]).toEqual([true, 50])
  })

  test('the larger the estimate, the surer; never below nothing', () => {
    expect(forecast(uncalibrated, { estimate: 0, parts: 0 })).toEqual({ value: 0, deviation: 0 })
    expect(forecast({ ...uncalibrated, overhead: -30 }, { estimate: 10, parts: 5 }).value).toBe(0)
    const learned = learn(Array.from({ length: 30 }, () => ({ estimate: 500, parts: 2, actual: 520 })))
    const at = { estimate: 500, parts: 2 }
    expect(forecast(learned, at).deviation).toBeLessThan(forecast(uncalibrated, at).deviation)
  })
})

describe('calibratedEstimator', () => {
  const calibration = { ...uncalibrated, ratio: 1.6, overhead: 12 }

  test.each([charsPerTokenEstimator, heuristicEstimator])('keeps the laws, $name', (estimator) => {
    laws.estimator(validContext({ maxTurns: 3 }), calibratedEstimator(estimator, calibration), { numRuns: 20 })
    laws.estimator(validContext({ maxTurns: 3 }), calibratedEstimator(estimator, { ...calibration, overhead: -30 }), {
      numRuns: 20
    })
  })

  test('nothing costs nothing, not less', () => {
    for (const overhead of [-30, 0, 12])
      expect(estimateTextTokens('', calibratedEstimator(heuristicEstimator, { ...calibration, overhead }))).toBe(0)
  })

  test('says what the forecast says', () => {
    const message = user('Which files changed since the last release?', 'And which tests fail now?')
    const estimate = heuristicEstimator.message(message) / 32
    const { value } = forecast(calibration, { estimate, parts: 2 })
    expect(estimateMessageTokens(message, calibratedEstimator(heuristicEstimator, calibration))).toBe(
      Math.ceil(value - 0.06)
    )
  })

  test('calibrate learns in order, from the prior on', () => {
    const seen = [100, 400, 900].map((estimate) => ({ estimate, parts: 1, actual: 1.5 * estimate }))
    const message = user('Which files changed since the last release?'.repeat(20))
    const direct = calibratedEstimator(heuristicEstimator, learn(seen, calibration))
    expect(estimateMessageTokens(message, calibrate(heuristicEstimator, seen, calibration))).toBe(
      estimateMessageTokens(message, direct)
    )
    expect(estimateMessageTokens(message, calibrate(heuristicEstimator, []))).toBe(estimateMessageTokens(message))
  })
})

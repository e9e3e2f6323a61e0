/** The ledger on recorded usage: the figures that `bench/usage` takes of all sessions, here of some. */
import { describe, expect, test } from 'vitest'
import { forecasts, modelEstimator } from '../../bench/usage/recorded'
import { sessions } from '../../bench/usage/sessions'
import { median, quantile, share } from '../../bench/usage/statistics'
import { corpusFiles } from '../support/shared'

const files = corpusFiles('pi-session').concat(corpusFiles('codex-rollout').slice(0, 4))
const plain =
  files.length === 0
    ? []
    : sessions(files)
        .flatMap((one) => forecasts(one, modelEstimator))
        .filter(({ isPlain }) => isPlain)

describe.skipIf(plain.length === 0)(
  `recorded usage: ${String(files.length)} files, ${String(plain.length)} requests`,
  () => {
    const errors = plain.map(({ value, truth }) => (100 * Math.abs(value - truth)) / truth)

    test('the next request is known', () => {
      expect(median(errors)).toBeLessThan(0.02)
      expect(quantile(errors, 0.95)).toBeLessThan(0.5)
    })

    test('what is new is known nearly', () => {
      const fresh = plain.map(
        ({ value, truth, before }) => (100 * Math.abs(value - truth)) / Math.max(50, truth - before)
      )
      expect(median(fresh)).toBeLessThan(1.5)
    })

    test('the bound of 99 % is exceeded once in a hundred times at most', () => {
      expect(100 * share(plain, ({ truth, high }) => truth > high)).toBeLessThanOrEqual(1)
      expect(median(plain.map(({ high, truth }) => high / truth))).toBeLessThan(1.02)
    })
  }
)

/**
 * Settings of every property: `FC_RUNS` runs (100 when unset) from the seed that vitest.config.ts chose for the whole
 * run. A failing property prints its seed and path.
 */
import * as fc from 'fast-check'

const integer = (name: string, value: string): number => {
  const n = Number(value)
  if (value.trim() === '' || !Number.isInteger(n)) throw new RangeError(`${name} must be an integer, got "${value}"`)
  return n
}

const { FC_RUNS, FC_SEED } = process.env

fc.configureGlobal({
  numRuns: Math.max(1, integer('FC_RUNS', FC_RUNS ?? '100')),
  ...(FC_SEED === undefined ? {} : { seed: integer('FC_SEED', FC_SEED) })
})

/** Planning and applying in one step keeps the laws of reducers. */
import * as fc from 'fast-check'
import { describe, test } from 'vitest'
import type { Context } from '../../src/model/Context'
import { anyContext, laws, profiles, validContext } from '../../src/testing'
import { mapAll } from '../support/histories'
import { lengthened, summarised } from './support'

const contexts: Readonly<Record<string, fc.Arbitrary<Context>>> = {
  ...Object.fromEntries(Object.entries(profiles).map(([name, profile]) => [name, validContext({ profile })])),
  'separate without ids': validContext({ profile: profiles.separate, ids: 'missing' }),
  'merged with waiting calls': validContext({ profile: profiles.merged, ids: 'mixed', endings: ['calls', 'answer'] }),
  'broken histories': anyContext
}

const runs = {
  numRuns: Math.max(40, process.env['FC_RUNS'] === undefined ? 40 : (fc.readConfigureGlobal().numRuns ?? 40))
}

describe.each(Object.entries(contexts))('%s', (name, arb) => {
  test.each([
    ['nothing stays that need not', summarised()],
    ['some stays', summarised({ keepTokens: 300 })],
    ['three messages stay', summarised({ keep: 3 })]
  ])('%s', (_, reducer) => {
    laws.reducer(
      arb.map((context) => mapAll(context, lengthened)),
      reducer,
      { ...runs, inserts: true, ...(name === 'broken histories' ? { idempotent: false } : {}) }
    )
  })
})

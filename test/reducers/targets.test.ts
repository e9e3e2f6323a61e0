import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/model/Block'
import { dropOldestRoundtrips, dropOldestSteps, type Reducer, stripToolCalls } from '../../src/reducers'
import { charsPerTokenEstimator as estimator } from '../../src/tokens/charsPerTokenEstimator'
import { estimateTokens } from '../../src/tokens/estimate'
import { profiles, shape, validContext } from '../../src/testing'
import { filler, mapAll } from '../support/histories'

const reducers: Readonly<Record<string, (target: number) => Reducer>> = {
  dropOldestRoundtrips: (target) => dropOldestRoundtrips({ keep: 1, target, estimator }),
  dropOldestSteps: (target) => dropOldestSteps({ keep: 0, target, estimator }),
  stripToolCalls: (target) => stripToolCalls({ keep: 0, target, estimator })
}

/** Thoughts that weigh more than what they led to. */
const thoughtful = (block: Block): Block =>
  block.type === 'thinking' && block.encrypted === undefined ? { ...block, text: block.text + filler(400) } : block

test.each(Object.keys(reducers))('%s reaches every target that it can, thinking that stays included', (name) => {
  const reduce = reducers[name]!
  fc.assert(
    fc.property(
      validContext({ profile: profiles.bound }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (generated, part) => {
        const before = mapAll(generated, thoughtful)
        const target = Math.floor(estimateTokens(before, estimator) * part)
        const after = reduce(target)(before)
        if (estimateTokens(after, estimator) > target) expect(shape(after)).toBe(shape(reduce(0)(before)))
      }
    )
  )
})

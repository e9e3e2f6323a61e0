import { describe, expect, test } from 'vitest'
import { anyContext, laws, validContext } from '../../src/testing'
import { charsPerTokenEstimator } from '../../src/tokens/charsPerTokenEstimator'
import { type Estimator, makeEstimator } from '../../src/tokens/Estimator'
import { heuristicEstimator } from '../../src/tokens/heuristicEstimator'
import { utf8BytesEstimator } from '../../src/tokens/utf8BytesEstimator'

const words = makeEstimator({ name: 'words', text: (text) => text.split(' ').length })

const arb = validContext({ maxTurns: 3 })

describe('estimators that keep the laws', () => {
  test.each([heuristicEstimator, charsPerTokenEstimator, utf8BytesEstimator, words].map((e) => [e.name, e] as const))(
    '%s',
    (_, estimator) => {
      laws.estimator(arb, estimator, { numRuns: 50 })
      laws.estimator(anyContext, estimator, { numRuns: 50 })
    }
  )
})

let calls = 0

describe('estimators that break a law', () => {
  const mutants: Readonly<Record<string, readonly [Partial<Estimator>, RegExp]>> = {
    'a total that is not the sum': [{ messages: (messages) => messages.length }, /additivity|agreement/],
    'a message that is not its blocks': [
      {
        message: (message) => words.message(message) + message.content.length ** 2,
        messages: (messages) => messages.reduce((n, m) => n + words.message(m) + m.content.length ** 2, 0)
      },
      /additivity/
    ],
    fractions: [
      {
        block: () => 0.5,
        message: (m) => m.content.length / 2,
        messages: (messages) => messages.reduce((n, m) => n + m.content.length / 2, 0)
      },
      /positivity/
    ],
    'negative units': [
      {
        block: () => -1,
        message: (m) => -m.content.length,
        messages: (messages) => messages.reduce((n, m) => n - m.content.length, 0)
      },
      /positivity/
    ],
    'an empty context that costs': [{ system: (system) => 3 + words.system(system) }, /positivity/],
    'a floor under tokens': [{ tokens: (units) => Math.max(units, 3) }, /positivity/],
    'a memory of lengths': [
      (() => {
        const known = new Map<number, number>()
        const messages: Estimator['messages'] = (all) => {
          const hit = known.get(all.length)
          if (hit !== undefined) return hit
          known.set(all.length, words.messages(all))
          return words.messages(all)
        }
        return { messages }
      })(),
      /additivity|agreement/
    ],
    'a drift with every call': [{ tools: (tools) => words.tools(tools) + calls++ }, /additivity|agreement|positivity/],
    'tokens that fall': [{ tokens: (units) => (units > 9 ? 9 : units) - (units > 20 ? 1 : 0) }, /monotony/]
  }

  test.each(Object.entries(mutants))('%s', (_, [fault, law]) => {
    expect(() => {
      laws.estimator(arb, { ...words, name: 'mutant', ...fault }, { numRuns: 500 })
    }).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({ message: expect.stringMatching(law) as string }) as Error
      })
    )
  })
})

import { expect, test } from 'vitest'
import { estimatorFor, estimators, modelOf } from '../../src/cli/estimators'
import { context, user } from '../../src/model'
import { heuristicEstimator } from '../../src/tokens'

const of = (model: unknown) => context({ messages: [user('hi')], settings: { model: model as string } })

test.each([
  ['gpt-4.1', 'gpt'],
  ['', 'gpt'],
  [5, 'gpt'],
  ['claude-3-5-sonnet-20241022', 'claude'],
  ['claude-opus-4-20250514', 'claude'],
  ['claude-sonnet-4-5-20250929', 'claude'],
  ['anthropic/claude-sonnet-4.6', 'claude'],
  ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'claude'],
  ['claude-opus-4-7', 'claude-4.7'],
  ['anthropic/claude-opus-4.8', 'claude-4.7'],
  ['claude-sonnet-5', 'claude-4.7'],
  ['claude-opus-5-5', 'claude-4.7']
])('the model %s is estimated as %s', (model, name) => {
  expect(estimatorFor(of(model)).name).toBe(name)
})

test('a name wins over the model', () => {
  expect(estimatorFor(of('claude-opus-4-7'), 'gpt').estimator).toBe(heuristicEstimator)
})

test('what names no model is estimated by the default', () => {
  expect(modelOf(context({ messages: [] }))).toBeUndefined()
  expect(estimatorFor(context({ messages: [] })).estimator).toBe(heuristicEstimator)
  expect(new Set(estimators.map(({ name }) => name)).size).toBe(estimators.length)
})

import { expect, test } from 'vitest'
import { estimatorFor, families, modelOf } from '../../src/cli/estimators'
import { context, user } from '../../src/model'
import { claude, estimateTextTokens, estimatorFor as estimatorForModel, o200k } from '../../src/tokens'

const of = (model: unknown) => context({ messages: [user('hi')], settings: { model: model as string } })

const words = 'Which files changed since the last release, and who wrote them? '.repeat(20)

test.each([
  ['gpt-4.1', 'gpt-4.1 (vocabulary o200k)'],
  ['', 'gpt (vocabulary o200k)'],
  [5, 'gpt (vocabulary o200k)'],
  ['claude-3-5-sonnet-20241022', 'claude-3-5-sonnet-20241022 (vocabulary claude)'],
  ['anthropic/claude-opus-4.8', 'anthropic/claude-opus-4.8 (vocabulary claude)'],
  ['my-own-model', 'my-own-model (not known, so the most that any model counts; vocabulary claude)']
])('the model %s is estimated as %s', (model, name) => {
  expect(estimatorFor(of(model)).name).toBe(name)
})

test('the estimator is that of the model', () => {
  for (const model of ['gpt-5.2', 'claude-opus-4-8', 'gemini-3-pro', 'my-own-model']) {
    const expected = estimatorForModel(model, { vocabularies: [o200k, claude] }).estimator
    expect(estimateTextTokens(words, estimatorFor(of(model)).estimator)).toBe(estimateTextTokens(words, expected))
  }
})

test('a name wins over the model: that of a family, or of another model', () => {
  const tokens = (name?: string): number =>
    estimateTextTokens(words, estimatorFor(of('claude-opus-4-7'), name).estimator)
  expect(tokens('gpt')).toBeLessThan(tokens())
  expect(tokens('claude')).toBeLessThan(tokens('claude-4.7'))
  expect(tokens('claude-4.7')).toBe(tokens())
  expect(tokens('gpt-4.1')).toBe(tokens('gpt'))
})

test('families are named once, and their models are known', () => {
  expect(new Set(families.map(({ name }) => name)).size).toBe(families.length)
  for (const { model } of families) expect(estimatorForModel(model).isKnown).toBe(true)
})

test('what names no model is estimated as the first family', () => {
  expect(modelOf(context({ messages: [] }))).toBeUndefined()
  expect(estimatorFor(context({ messages: [] })).name).toBe('gpt (vocabulary o200k)')
})

import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import {
  type AnthropicUsage,
  claudeApiPricing,
  claudePricing,
  conversation,
  conversationCost,
  costBreakdown,
  modelPricing,
  pricingOf,
  withCompat
} from 'context-compaction/session'
import { describe, expect, test } from 'vitest'

const empty = conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 })

const usage = (fields: Partial<AnthropicUsage> = {}): AnthropicUsage => ({
  input_tokens: 0,
  output_tokens: 0,
  ...fields
})

const million = 1_000_000

describe('price lists', () => {
  // platform.claude.com/docs/en/about-claude/pricing: input, 5m writes, 1h writes, reads, output
  test.each<[string, number, number, number, number, number]>([
    ['claude-fable-5-1', 10, 12.5, 20, 0.25, 50],
    ['claude-mythos-5', 10, 12.5, 20, 1, 50],
    ['claude-opus-5-5', 4, 5, 8, 0.2, 20],
    ['claude-opus-5', 5, 6.25, 10, 0.5, 25],
    ['claude-opus-4-7', 5, 6.25, 10, 0.5, 25],
    ['claude-opus-4-5-20251101', 5, 6.25, 10, 0.5, 25],
    ['claude-opus-4-1-20250805', 15, 18.75, 30, 1.5, 75],
    ['claude-sonnet-5-5', 2, 2.5, 4, 0.1, 10],
    ['claude-sonnet-4-20250514', 3, 3.75, 6, 0.3, 15],
    ['claude-haiku-5-5', 0.1, 0.125, 0.2, 0.01, 0.5],
    ['claude-haiku-4-5@20251001', 1, 1.25, 2, 0.1, 5]
  ])('%s', (model, input, short, long, read, output) => {
    const pricing = pricingOf(model, claudePricing)!
    const listed = [pricing.input, pricing.cacheWrite5m, pricing.cacheWrite1h, pricing.cacheRead, pricing.output]
    expect(listed.map((price) => Number(price.toFixed(6)))).toStrictEqual([input, short, long, read, output])
    expect(pricing.webSearch).toBe(0.01)
  })

  test('are found by the very name first', () => {
    const own = modelPricing({ input: 7, output: 7 })
    expect(pricingOf('claude-haiku-4-5-20251001', { ...claudePricing, 'claude-haiku-4-5-20251001': own })).toBe(own)
    expect(pricingOf('claude-haiku-4-5-2025', claudePricing)).toBeUndefined()
    expect(pricingOf('constructor', claudePricing)).toBeUndefined()
    expect(pricingOf('claude-opus-4-7', claudeApiPricing)?.input).toBe(15)
  })

  test.each([
    { input: -1, output: 1 },
    { input: 1, output: NaN },
    { input: 1, output: 1, webSearch: -1 }
  ])('refuse %j', (options) => {
    expect(() => modelPricing(options)).toThrow(RangeError)
  })
})

describe('costs', () => {
  const sonnet = claudePricing['claude-sonnet-4-6']!

  test('by what they are for', () => {
    const cost = costBreakdown(
      sonnet,
      usage({
        input_tokens: million,
        output_tokens: million,
        cache_read_input_tokens: million,
        cache_creation_input_tokens: 2 * million,
        cache_creation: { ephemeral_5m_input_tokens: million, ephemeral_1h_input_tokens: million },
        server_tool_use: { web_search_requests: 5 }
      })
    )
    expect(cost).toMatchObject({ input: 3, output: 15, cacheWrite5m: 3.75, cacheWrite1h: 6, serverToolUse: 0.05 })
    expect(cost.cacheRead).toBeCloseTo(0.3, 12)
    expect(cost.total).toBeCloseTo(28.1, 12)
  })

  test('of writes that the breakdown does not name are those of five minutes', () => {
    const written = (fields: Partial<AnthropicUsage>) => {
      const { cacheWrite5m, cacheWrite1h } = costBreakdown(sonnet, usage(fields))
      return [cacheWrite5m, cacheWrite1h]
    }
    expect(written({ cache_creation_input_tokens: million })).toStrictEqual([3.75, 0])
    expect(written({ cache_creation_input_tokens: million, cache_creation: null })).toStrictEqual([3.75, 0])
    expect(
      written({ cache_creation_input_tokens: 2 * million, cache_creation: { ephemeral_1h_input_tokens: million } })
    ).toStrictEqual([3.75, 6])
    expect(written({ cache_creation: { ephemeral_5m_input_tokens: million } })).toStrictEqual([3.75, 0])
  })

  test('of long prompts are those of their class, reads and writes counted', () => {
    const haiku = claudePricing['claude-haiku-5-5']!
    const cost = (input: number, read: number, written: number) =>
      costBreakdown(
        haiku,
        usage({
          input_tokens: input,
          cache_read_input_tokens: read,
          cache_creation_input_tokens: written,
          output_tokens: million
        })
      )
    expect(cost(50_000, 40_000, 10_000).output).toBe(0.5)
    expect(cost(50_000, 40_000, 10_001).output).toBe(2.5)
    expect(cost(200_000, 0, 0).input).toBeCloseTo(0.1, 12)
    expect(cost(0, 0, 200_000).cacheWrite5m).toBeCloseTo(0.125, 12)
  })

  test('are those of the model that answered', () => {
    const usageHistory = [
      { model: 'claude-sonnet-4-6', usage: usage({ input_tokens: million }) },
      { model: 'claude-haiku-4-5-20251001', usage: usage({ input_tokens: million }) }
    ]
    const cost = conversationCost(claudePricing)({ ...empty, usageHistory })
    expect(isRight(cost) && cost.right).toMatchObject({ input: 4, output: 0, total: 4 })
  })

  test('of an unknown model are an error, with what is known, and nothing with compat', () => {
    const usageHistory = ['claude-next', 'claude-sonnet-4-6', 'claude-next', 'gpt'].map((model) => ({
      model,
      usage: usage({ input_tokens: million })
    }))
    const cost = conversationCost(claudePricing)({ ...empty, usageHistory })
    expect(isLeft(cost) && cost.left).toMatchObject({
      _tag: 'UnknownModel',
      models: ['claude-next', 'gpt'],
      known: { total: 3 }
    })
    expect(isLeft(conversationCost(claudePricing)({ ...empty, usageHistory: usageHistory.slice(0, 2) }))).toBe(true)
    const crate = conversationCost(claudePricing)(withCompat(true)({ ...empty, usageHistory }))
    expect(isRight(crate) && crate.right.total).toBe(3)
  })

  test('are the sum of their parts', () => {
    const count = fc.nat({ max: 10_000_000 })
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        count,
        fc.constantFrom(...Object.values(claudePricing)),
        (a, b, c, d, e, pricing) => {
          const cost = costBreakdown(
            pricing,
            usage({
              input_tokens: a,
              output_tokens: b,
              cache_read_input_tokens: c,
              cache_creation_input_tokens: d,
              server_tool_use: { web_search_requests: e % 50 }
            })
          )
          const { total, ...parts } = cost
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 6)
          expect(Object.values(parts).every((part) => part >= 0)).toBe(true)
        }
      )
    )
  })
})

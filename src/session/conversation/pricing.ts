/**
 * Prices of models in dollars, and what conversations have cost.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { checkAtLeast } from '../../reducers/options'
import { priceTable } from '../../strategy/priceTable'
import { type Prices, type PriceStep, stepFor } from '../../strategy/prices'
import type { AnthropicUsage, Conversation } from '../Conversation'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the price list of one model: US dollars per million tokens, and per search. Make one with {@link modelPricing}.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelPricing {
  readonly input: number
  readonly output: number
  /** What is written to the cache for five minutes. */
  readonly cacheWrite5m: number
  /** What is written to the cache for an hour. */
  readonly cacheWrite1h: number
  readonly cacheRead: number
  /** Dollars per search of the web. */
  readonly webSearch: number
  /** Classes of long prompts, each dearer as a whole. */
  readonly steps?: ReadonlyArray<PriceStep>
}

/**
 * Holds price lists by the names of models. A plain object: `{ ...claudePricing, 'my-model': modelPricing({ … }) }`.
 *
 * @category model
 * @since 0.1.0
 */
export type PricingTable = Readonly<Record<string, ModelPricing>>

/**
 * Is a cost in US dollars, by what it was for.
 *
 * @category model
 * @since 0.1.0
 */
export interface CostBreakdown {
  readonly input: number
  readonly output: number
  readonly cacheWrite5m: number
  readonly cacheWrite1h: number
  readonly cacheRead: number
  readonly serverToolUse: number
  readonly total: number
}

/**
 * Says that the price of a model is not known.
 *
 * @category model
 * @since 0.1.0
 */
export interface UnknownModel {
  readonly _tag: 'UnknownModel'
  /** The models without a price, each once. */
  readonly models: ReadonlyArray<string>
  /** What the others have cost. */
  readonly known: CostBreakdown
}

/**
 * Says what a model costs, in US dollars per million tokens.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModelPricingOptions {
  readonly input: number
  readonly output: number
  /** Dollars per search of the web. Default: 0.01. */
  readonly webSearch?: number
  /** How reading from the cache, and long prompts, are priced. Default: `priceTable['anthropic-5m']`. */
  readonly prices?: Prices
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes the price list of a model from those of its input and its output. Writing to the cache costs 1.25 times the input for
 * five minutes and twice for an hour, reading from it what `prices` says. Throws a `RangeError` for a price below 0.
 *
 * @example
 * import assert from 'node:assert'
 * import { modelPricing } from 'context-compaction/session'
 *
 * const { cacheWrite5m, cacheWrite1h, cacheRead } = modelPricing({ input: 10, output: 50 })
 * assert.deepStrictEqual([cacheWrite5m, cacheWrite1h, cacheRead], [12.5, 20, 1])
 *
 * @category constructors
 * @since 0.1.0
 */
export const modelPricing = (options: ModelPricingOptions): ModelPricing => {
  const { input, output, webSearch = 0.01, prices = priceTable['anthropic-5m'] } = options
  checkAtLeast('modelPricing: input', input, 0, false)
  checkAtLeast('modelPricing: output', output, 0, false)
  checkAtLeast('modelPricing: webSearch', webSearch, 0, false)
  return {
    input,
    output,
    cacheWrite5m: input * prices.write,
    cacheWrite1h: input * priceTable['anthropic-1h'].write,
    cacheRead: input * prices.read,
    webSearch,
    ...(prices.steps === undefined ? {} : { steps: prices.steps })
  }
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

const opus4 = /*#__PURE__*/ modelPricing({ input: 15, output: 75 })
const opus = /*#__PURE__*/ modelPricing({ input: 5, output: 25 })
const sonnet = /*#__PURE__*/ modelPricing({ input: 3, output: 15 })
const haiku = /*#__PURE__*/ modelPricing({ input: 1, output: 5 })
const fable = /*#__PURE__*/ modelPricing({ input: 10, output: 50 })
const cheapReads = priceTable['anthropic-5.5']
const fable51 = /*#__PURE__*/ modelPricing({ input: 10, output: 50, prices: { ...cheapReads, read: 0.025 } })

/**
 * Holds the list prices of Claude models on Anthropic's own platform, as they stood in November 2026, under their names without
 * dates. Discounts of batches are not in them, nor what fast mode, regions, and prompts above 200,000 tokens of Sonnet 4 and 4.5 cost more. Prices change: take these for a start.
 *
 * Source: platform.claude.com/docs/en/about-claude/pricing and the pages of the models; the price of Sonnet 5.5's cache reads
 * since 2026-10-07: releases v1.0.23 of TheKrush/PromptFuel and v1.9.2 of kurofune/claudit.
 *
 * @example
 * import assert from 'node:assert'
 * import { claudePricing } from 'context-compaction/session'
 *
 * assert.strictEqual(claudePricing['claude-opus-4-7']?.output, 25)
 *
 * @category constants
 * @since 0.1.0
 */
export const claudePricing: PricingTable = {
  'claude-fable-5-1': fable51,
  'claude-mythos-5-1': fable51,
  'claude-fable-5': fable,
  'claude-mythos-5': fable,
  'claude-opus-5-5': /*#__PURE__*/ modelPricing({ input: 4, output: 20, prices: cheapReads }),
  'claude-opus-5': opus,
  'claude-opus-4-8': opus,
  'claude-opus-4-7': opus,
  'claude-opus-4-6': opus,
  'claude-opus-4-5': opus,
  'claude-opus-4-1': opus4,
  'claude-opus-4': opus4,
  'claude-opus-4-0': opus4,
  'claude-sonnet-5-5': /*#__PURE__*/ modelPricing({ input: 2, output: 10, prices: cheapReads }),
  'claude-sonnet-5': /*#__PURE__*/ modelPricing({ input: 2, output: 10 }),
  'claude-sonnet-4-6': sonnet,
  'claude-sonnet-4-5': sonnet,
  'claude-sonnet-4': sonnet,
  'claude-sonnet-4-0': sonnet,
  'claude-haiku-5-5': /*#__PURE__*/ modelPricing({
    input: 0.1,
    output: 0.5,
    prices: priceTable['anthropic-haiku-5.5']
  }),
  'claude-haiku-4-5': haiku
}

/**
 * Holds the price lists that claude-api 0.5.3 brings along, those of Opus 4.7 as it has them: three times too high.
 *
 * Source: `pricing.toml` of that crate.
 *
 * @example
 * import assert from 'node:assert'
 * import { claudeApiPricing } from 'context-compaction/session'
 *
 * assert.strictEqual(claudeApiPricing['claude-opus-4-7']?.output, 75)
 *
 * @category constants
 * @since 0.1.0
 */
export const claudeApiPricing: PricingTable = {
  'claude-opus-4-7': opus4,
  'claude-sonnet-4-6': sonnet,
  'claude-haiku-4-5-20251001': haiku
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the price list of a model: under its very name, or under its name without the date at its end.
 *
 * @example
 * import assert from 'node:assert'
 * import { claudePricing, pricingOf } from 'context-compaction/session'
 *
 * assert.strictEqual(pricingOf('claude-sonnet-4-5-20250929', claudePricing)?.input, 3)
 * assert.strictEqual(pricingOf('claude-next', claudePricing), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const pricingOf = (model: string, table: PricingTable): ModelPricing | undefined => {
  for (const name of [model, model.replace(/[-@]\d{8}$/, '')]) if (Object.hasOwn(table, name)) return table[name]
  return undefined
}

/**
 * Works out what one answer has cost. What was written to the cache and is not in the breakdown by lifetime costs as for five
 * minutes.
 *
 * @example
 * import assert from 'node:assert'
 * import { costBreakdown, modelPricing } from 'context-compaction/session'
 *
 * const cost = costBreakdown(modelPricing({ input: 3, output: 15 }), {
 *   input_tokens: 1_000_000,
 *   output_tokens: 200_000,
 *   cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 1_000_000 },
 *   server_tool_use: { web_search_requests: 50 }
 * })
 * assert.deepStrictEqual([cost.input, cost.output, cost.cacheWrite1h, cost.serverToolUse, cost.total], [3, 3, 6, 0.5, 12.5])
 *
 * @category queries
 * @since 0.1.0
 */
export const costBreakdown = (pricing: ModelPricing, usage: AnthropicUsage): CostBreakdown => {
  const { short, long } = cacheWrites(usage)
  const reads = usage.cache_read_input_tokens ?? 0
  const step = stepOf(pricing, usage.input_tokens + short + long + reads)
  const input = million(usage.input_tokens) * pricing.input * step.input
  const output = million(usage.output_tokens) * pricing.output * step.output
  const cacheWrite5m = million(short) * pricing.cacheWrite5m * step.input
  const cacheWrite1h = million(long) * pricing.cacheWrite1h * step.input
  const cacheRead = million(reads) * pricing.cacheRead * step.input
  const serverToolUse = (usage.server_tool_use?.web_search_requests ?? 0) * pricing.webSearch
  // added in the order of claude-api, so that the last digit is the same
  const total = input + output + (cacheWrite5m + cacheWrite1h) + cacheRead + serverToolUse
  return { input, output, cacheWrite5m, cacheWrite1h, cacheRead, serverToolUse, total }
}

/**
 * Works out what a conversation has cost so far, answer by answer, each by the price list of the model that gave it.
 *
 * `left` comes back when one of them has none in the table, with what the others have cost; with `compat` such a model costs
 * nothing, as with claude-api 0.5.3, and only its very name is looked for.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { claudePricing, conversation, conversationCost } from 'context-compaction/session'
 *
 * const usage = { input_tokens: 1_000_000, output_tokens: 0 }
 * const spent = (model: string) =>
 *   conversationCost(claudePricing)({ ...conversation({ model, maxTokens: 256 }), usageHistory: [{ model, usage }] })
 * const known = spent('claude-sonnet-4-6')
 * assert.ok(isRight(known) && known.right.total === 3)
 * const unknown = spent('claude-next')
 * assert.ok(isLeft(unknown))
 * assert.deepStrictEqual(unknown.left.models, ['claude-next'])
 *
 * @category queries
 * @since 0.1.0
 */
export const conversationCost =
  (table: PricingTable) =>
  ({ usageHistory, compat = false }: Conversation): Either<UnknownModel, CostBreakdown> => {
    let known = nothing
    const unknown = new Set<string>()
    for (const { model, usage } of usageHistory) {
      const pricing = compat ? ownPricing(model, table) : pricingOf(model, table)
      if (pricing === undefined) unknown.add(model)
      else known = plus(known, costBreakdown(pricing, compat ? asTheCrate(usage) : usage))
    }
    return unknown.size === 0 || compat ? right(known) : left({ _tag: 'UnknownModel', models: [...unknown], known })
  }

/**
 * Writes an {@link UnknownModel} as a sentence.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { conversation, conversationCost, drawUnknownModel } from 'context-compaction/session'
 *
 * const usageHistory = [{ model: 'claude-next', usage: { input_tokens: 1, output_tokens: 1 } }]
 * const cost = conversationCost({})({ ...conversation({ model: 'claude-next', maxTokens: 256 }), usageHistory })
 * assert.strictEqual(
 *   isLeft(cost) ? drawUnknownModel(cost.left) : '',
 *   'no price is known of claude-next; the rest has cost 0 dollars: add its price to the table with modelPricing'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawUnknownModel = ({ models, known }: UnknownModel): string =>
  `no price is known of ${models.join(', ')}; the rest has cost ${String(known.total)} dollars: add its price to the table with modelPricing`

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const million = (tokens: number): number => tokens / 1_000_000

const nothing: CostBreakdown = {
  input: 0,
  output: 0,
  cacheWrite5m: 0,
  cacheWrite1h: 0,
  cacheRead: 0,
  serverToolUse: 0,
  total: 0
}

const plus = (a: CostBreakdown, b: CostBreakdown): CostBreakdown => ({
  input: a.input + b.input,
  output: a.output + b.output,
  cacheWrite5m: a.cacheWrite5m + b.cacheWrite5m,
  cacheWrite1h: a.cacheWrite1h + b.cacheWrite1h,
  cacheRead: a.cacheRead + b.cacheRead,
  serverToolUse: a.serverToolUse + b.serverToolUse,
  total: a.total + b.total
})

const ownPricing = (model: string, table: PricingTable): ModelPricing | undefined =>
  Object.hasOwn(table, model) ? table[model] : undefined

const stepOf = ({ steps = [] }: ModelPricing, prompt: number): { readonly input: number; readonly output: number } =>
  stepFor({ read: 0, write: 0, steps }, prompt)

const cacheWrites = (usage: AnthropicUsage): { readonly short: number; readonly long: number } => {
  const { ephemeral_5m_input_tokens: short = 0, ephemeral_1h_input_tokens: long = 0 } = usage.cache_creation ?? {}
  const rest = Math.max(0, (usage.cache_creation_input_tokens ?? 0) - short - long)
  return { short: short + rest, long }
}

/** Where there is a breakdown by lifetime the crate believes it alone. */
const asTheCrate = (usage: AnthropicUsage): AnthropicUsage =>
  usage.cache_creation ? { ...usage, cache_creation_input_tokens: 0 } : usage

/**
 * Usage of conversations, added up.
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import type { AnthropicUsage, Conversation, UsageRecord } from '../Conversation'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Adds up what all answers have cost. Every number that a provider reports is added, however deep it stands and whether or not
 * its name is known; a text stays where all answers that have it agree, and lists are joined.
 *
 * With `compat` it is what claude-api 0.5.3 adds up: input, output, cache writes and cache reads, and nothing else.
 *
 * @example
 * import assert from 'node:assert'
 * import { conversation, cumulativeUsage } from 'context-compaction/session'
 *
 * const usageHistory = [
 *   { model: 'claude-sonnet-4-6', usage: { input_tokens: 100, output_tokens: 50, server_tool_use: { web_search_requests: 5 } } },
 *   { model: 'claude-sonnet-4-6', usage: { input_tokens: 200, output_tokens: 80, service_tier: 'standard' } }
 * ]
 * assert.deepStrictEqual(cumulativeUsage({ ...conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }), usageHistory }), {
 *   input_tokens: 300,
 *   output_tokens: 130,
 *   server_tool_use: { web_search_requests: 5 },
 *   service_tier: 'standard'
 * })
 *
 * @category queries
 * @since 0.1.0
 */
export const cumulativeUsage = ({ usageHistory, compat = false }: Conversation): AnthropicUsage => {
  if (compat) return crateTotals(usageHistory)
  // usages are JSON; an interface has no index signature
  const usages = usageHistory.map(({ usage }) => usage as unknown as JsonObject)
  // a sum of usages has the fields of a usage
  return { input_tokens: 0, output_tokens: 0, ...sumOfObjects(usages) }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The largest number of its 32 bits, at which the crate stops to count. */
const most = 2 ** 32 - 1

const crateTotals = (history: ReadonlyArray<UsageRecord>): AnthropicUsage => {
  const total = { input_tokens: 0, output_tokens: 0 }
  const caches: { cache_creation_input_tokens?: number; cache_read_input_tokens?: number } = {}
  for (const { usage } of history) {
    total.input_tokens = Math.min(most, total.input_tokens + usage.input_tokens)
    total.output_tokens = Math.min(most, total.output_tokens + usage.output_tokens)
    for (const field of ['cache_creation_input_tokens', 'cache_read_input_tokens'] as const) {
      const tokens = usage[field] ?? undefined
      if (tokens !== undefined) caches[field] = Math.min(most, (caches[field] ?? 0) + tokens)
    }
  }
  return { ...total, ...caches }
}

const sumOfObjects = (objects: ReadonlyArray<JsonObject>): JsonObject => {
  const values = new Map<string, Array<Json>>()
  for (const object of objects)
    for (const key of Object.keys(object)) {
      const value = object[key]
      if (value === null || value === undefined) continue
      const known = values.get(key)
      if (known === undefined) values.set(key, [value])
      else known.push(value)
    }
  const sums = [...values].map(([key, all]) => [key, sumOf(all)] as const)
  return Object.fromEntries(sums.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined))
}

const sumOf = (values: ReadonlyArray<Json>): Json | undefined => {
  if (values.every((value) => typeof value === 'number')) return values.reduce((sum, value) => sum + value, 0)
  if (values.every(isJsonObject)) return sumOfObjects(values)
  if (values.every((value): value is ReadonlyArray<Json> => Array.isArray(value))) return values.flat()
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

/**
 * What a provider measured for an answer that stands in a recorded history: its responses carry a `usage`.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { readChatUsage } from './chatMessage'
import type { Usage } from './conversation'
import { countAt, fieldOf, objectAt } from './fields'
import { usageOfResponse } from './responseItems'
import type { UsageAnchor } from './Transcript'

/**
 * Finds the usage of responses: that of single messages of the model, and that of the whole, which belongs to the last of
 * them unless it has its own. The context has a message for each that was recorded.
 *
 * @internal
 * @since 0.1.0
 */
export const anchorsOf = (
  { messages }: Context,
  recorded: ReadonlyArray<Json>,
  whole: JsonObject | undefined
): ReadonlyArray<UsageAnchor> => {
  const anchors: Array<UsageAnchor> = []
  let last = -1
  for (let i = 0; i < messages.length; i++) {
    if (messages[i]!.role !== 'assistant') continue
    last = i
    const native = recorded[i]
    const usage = native !== undefined && isJsonObject(native) ? readUsage(objectAt(native, 'usage')) : undefined
    if (usage !== undefined) anchors.push({ message: i, id: messages[i]!.id, ...usage })
  }
  const isMeasured = last < 0 || anchors[anchors.length - 1]?.message === last
  const usage = isMeasured ? undefined : readUsage(objectAt(whole, 'usage'))
  return usage === undefined ? anchors : [...anchors, { message: last, id: messages[last]!.id, ...usage }]
}

/**
 * Reads the `usage` of a response of any provider; Anthropic counts what is cached beside the rest, others count it in.
 *
 * @internal
 * @since 0.1.0
 */
export const readUsage = (usage: JsonObject | undefined): Usage | undefined => {
  if (usage === undefined || fieldOf(usage, 'prompt_tokens') !== undefined) return readChatUsage(usage)
  const found = usageOfResponse(usage)
  if (found === undefined) return undefined
  const cacheReadTokens = found.cacheReadTokens + (countAt(usage, 'cache_read_input_tokens') ?? 0)
  const cacheWriteTokens = countAt(usage, 'cache_creation_input_tokens') ?? 0
  const isEmpty = found.inputTokens + found.outputTokens + cacheReadTokens + cacheWriteTokens === 0
  return isEmpty ? undefined : { ...found, cacheReadTokens, cacheWriteTokens }
}

/**
 * Cache markers: when there are too many, the oldest of the messages go first.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import type { Violation } from '../Dialect'
import { placeOf } from './Attempt'
import { markerIn, withoutMarker } from '../markers'
import { isPoint } from './contents'
import { withExtra } from './mends'
import type { Note } from './Pass'

/**
 * Drops as many cache markers as there are too many, the oldest of the messages first, so that those of the tools, of the
 * system prompt and of the newest messages stay; system messages count as instructions. Returns the context itself when there are not too many.
 *
 * @internal
 * @since 0.1.0
 */
export const thinMarkers = (
  context: Context,
  violations: ReadonlyArray<Violation>,
  max: number,
  note: Note
): Context => {
  const violation = violations.find((one) => /cache_?control$/i.test(one.path) || pointAt(context, one))
  if (violation === undefined) return context
  const { messages, system, tools, settings } = context
  const [inSystem, inMessages] = [true, false].map((isSystem) =>
    messages.reduce((sum, message) => sum + ((message.role === 'system') === isSystem ? markersOf(message) : 0), 0)
  ) as [number, number]
  const automatic = isMarked(settings) ? 1 : 0
  const fixed =
    automatic +
    inSystem +
    tools.filter(({ extra }) => isMarked(extra) || isToolPoint(extra?.['tool'])).length +
    markersIn(system)
  let surplus = Math.min(fixed + inMessages - max, inMessages)
  if (surplus <= 0) return context
  const which = surplus === 1 ? 'oldest cache marker' : `${String(surplus)} oldest cache markers`
  note(violation, `dropped the ${which} of the messages`)
  const bare = <B extends Block>(block: B): B => {
    const out = surplus > 0 && isMarked(fieldsOf(block)) ? taken(block) : block
    return surplus > 0 && out.type === 'tool_result' && typeof out.content !== 'string'
      ? { ...out, content: out.content.map(bare) }
      : out
  }
  const taken = <B extends Block>(block: B): B => {
    surplus--
    return withoutOwn(block)
  }
  const isSurplus = (block: Block): boolean => {
    if (surplus === 0 || !isPoint(block)) return false
    surplus--
    return true
  }
  const thinned = messages.map((message) => {
    if (surplus === 0 || message.role === 'system' || markersOf(message) === 0) return message
    const left = { ...message, content: message.content.filter((block) => !isSurplus(block)).map(bare) }
    if (surplus === 0 || !isMarked(message.extra)) return left
    surplus--
    return withExtra(left, withoutMarker(message.extra ?? {}))
  })
  return withMessages(context, thinned)
}

/** Whether a violation points at a marker that is a block of its own, as in Bedrock. */
const pointAt = ({ messages }: Context, violation: Violation): boolean => {
  const block = messages[placeOf(violation)]?.content[Number(/\.content\[(\d+)\]$/.exec(violation.path)?.[1] ?? -1)]
  return block !== undefined && isPoint(block)
}

const isToolPoint = (raw: Json | undefined): boolean => isJsonObject(raw) && isJsonObject(raw['cachePoint'])

const isMarked = (fields: JsonObject | undefined): boolean => markerIn(fields) !== undefined

const fieldsOf = (block: Block): JsonObject | undefined =>
  block.type === 'opaque' ? (isJsonObject(block.raw) ? block.raw : undefined) : block.extra

const withoutOwn = <B extends Block>(block: B): B => {
  const others = withoutMarker(fieldsOf(block) ?? {})
  return block.type === 'opaque' ? { ...block, raw: others ?? {} } : (withExtra(block, others) as B)
}

const markersOf = ({ content, extra }: Message): number => markersIn(content) + (isMarked(extra) ? 1 : 0)

const markersIn = (blocks: ReadonlyArray<Block>): number =>
  blocks.reduce((sum, block) => {
    const inner = block.type === 'tool_result' && typeof block.content !== 'string' ? markersIn(block.content) : 0
    return sum + (isMarked(fieldsOf(block)) || isPoint(block) ? 1 : 0) + inner
  }, 0)

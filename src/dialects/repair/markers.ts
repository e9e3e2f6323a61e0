/**
 * Cache markers: when there are too many, the oldest of the messages go first.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import type { Violation } from '../Dialect'
import { placeOf } from './Attempt'
import { omit } from './contents'
import type { Note } from './Pass'

const FIELD = 'cache_control'

/**
 * Drops as many cache markers as there are too many, the oldest of the messages first, so that those of the tools, of the
 * system prompt and of the newest messages stay. Returns the context itself when there are not too many.
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
  const violation = violations.find((one) => one.path.endsWith(FIELD) || pointAt(context, one))
  if (violation === undefined) return context
  const { messages, system, tools, settings } = context
  const inMessages = messages.reduce((sum, { content }) => sum + markersIn(content), 0)
  const automatic = isMarked(settings) ? 1 : 0
  const fixed =
    automatic + tools.filter(({ extra }) => isMarked(extra) || isPoint(extra?.['tool'])).length + markersIn(system)
  let surplus = Math.min(fixed + inMessages - max, inMessages)
  if (surplus <= 0) return context
  const which = surplus === 1 ? 'oldest cache marker' : `${String(surplus)} oldest cache markers`
  note(violation, `dropped the ${which} of the messages`)
  const bare = <B extends Block>(block: B): B => {
    let out = block
    if (surplus > 0 && isMarked(fieldsOf(block))) {
      surplus--
      out = withoutMarker(block)
    }
    return surplus > 0 && out.type === 'tool_result' && typeof out.content !== 'string'
      ? { ...out, content: out.content.map(bare) }
      : out
  }
  const isSurplus = (block: Block): boolean => block.type === 'opaque' && isPoint(block.raw) && surplus-- > 0
  const thinned = messages.map((message) =>
    surplus > 0 && markersIn(message.content) > 0
      ? { ...message, content: message.content.filter((block) => !isSurplus(block)).map(bare) }
      : message
  )
  return withMessages(context, thinned)
}

/** Whether a violation points at a marker that is a block of its own, as in Bedrock. */
const pointAt = ({ messages }: Context, violation: Violation): boolean => {
  const block = messages[placeOf(violation)]?.content[Number(/\.content\[(\d+)\]$/.exec(violation.path)?.[1] ?? -1)]
  return block?.type === 'opaque' && isPoint(block.raw)
}

const isPoint = (raw: Json | undefined): boolean => isJsonObject(raw) && isJsonObject(raw['cachePoint'])

const isMarked = (fields: JsonObject | undefined): boolean => fields !== undefined && Object.hasOwn(fields, FIELD)

const fieldsOf = (block: Block): JsonObject | undefined =>
  block.type === 'opaque' ? (isJsonObject(block.raw) ? block.raw : undefined) : block.extra

const withoutMarker = <B extends Block>(block: B): B => {
  const others = omit(fieldsOf(block) ?? {}, FIELD)
  if (block.type === 'opaque') return { ...block, raw: others ?? {} }
  const { extra: _, ...rest } = block
  return (others === undefined ? rest : { ...rest, extra: others }) as B
}

const markersIn = (blocks: ReadonlyArray<Block>): number =>
  blocks.reduce((sum, block) => {
    const inner = block.type === 'tool_result' && typeof block.content !== 'string' ? markersIn(block.content) : 0
    return sum + (isMarked(fieldsOf(block)) || (block.type === 'opaque' && isPoint(block.raw)) ? 1 : 0) + inner
  }, 0)

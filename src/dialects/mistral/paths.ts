/**
 * Where blocks stand on the wire of a chat form with two spellings.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import { FIELD, isField } from '../openaiChat/parts'
import { camel, spellingFor } from './spelling'

/**
 * Writes a field name of the API in the spelling of a message.
 *
 * @internal
 * @since 0.1.0
 */
export const fieldOf = (context: Context, at: number, field: string): string =>
  spellingFor(context.messages[at]!, context) === 'snake' ? field : camel(field)

/**
 * Finds where a block stands; the message itself without one.
 *
 * @internal
 * @since 0.1.0
 */
export const chatPath = (context: Context, at: number, block: number, planField?: string): string => {
  const path = `messages[${String(at)}]`
  const { role, content, form = '' } = context.messages[at]!
  const culprit = content[block]
  if (culprit === undefined || role === 'tool') return path
  if (isPlan(culprit, planField)) return `${path}.${fieldOf(context, at, planField!)}`
  const isCall = (other: Block): boolean =>
    other.type === 'tool_use' || (isField(other) && other.kind === `${FIELD}tool_call`)
  const before = content.slice(0, block)
  if (isCall(culprit)) return `${path}.${fieldOf(context, at, 'tool_calls')}[${String(before.filter(isCall).length)}]`
  if (isField(culprit)) return `${path}.${culprit.kind.slice(FIELD.length)}`
  if (!form.startsWith('array')) return `${path}.content`
  return `${path}.content[${String(before.filter((other) => !isPlan(other, planField)).length)}]`
}

const isPlan = (block: Block, planField: string | undefined): boolean =>
  planField !== undefined && block.type === 'thinking' && block.extra?.['field'] === planField

/**
 * What stands around the contents of Gemini: the system instruction and the tools, beside the contents as in REST, or in
 * `config` as in the SDK.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { JsonObject } from '../../model/Json'
import type { Tool } from '../../model/Tool'
import { has, isPlainText, isRaw, type Names, put, type Raw, unnamed } from '../wire'
import { encodePart } from './encodePart'
import { decodeParts, memberOf } from './parts'
import { decodeTools, encodeTools } from './tools'

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Is what stands around the contents.
 *
 * @internal
 * @since 0.1.0
 */
export interface Frame {
  readonly system: ReadonlyArray<Block>
  readonly tools: ReadonlyArray<Tool>
  readonly settings: JsonObject | undefined
  /** Where system and tools were, and in which shape the system was: `system=systemInstruction shape=content`. */
  readonly form: ReadonlyArray<string>
}

/**
 * Reads what stands around the contents. A system instruction or a list of tools of an odd shape stays in the settings.
 *
 * @internal
 * @since 0.1.0
 */
export const decodeFrame = (raw: Raw): Frame => {
  const form: Array<string> = []
  let settings = unnamed(raw, CONTENTS)
  const system = findSystem(raw)
  if (system !== undefined) {
    form.push(`system=${system.place.join('.')}`, `shape=${system.shape}`)
    settings = replaced(settings, system.place, system.rest)
  }
  const place = isToolList(configOf(raw)['tools']) ? ['config', 'tools'] : ['tools']
  const tools = place.length === 2 ? configOf(raw)['tools'] : raw['tools']
  if (!isToolList(tools)) return { system: system?.blocks ?? [], tools: [], settings, form }
  form.push(`tools=${place.join('.')}`)
  return {
    system: system?.blocks ?? [],
    tools: decodeTools(tools),
    settings: replaced(settings, place, undefined),
    form
  }
}

const CONTENTS: Names = ['contents']
const PARTS: Names = ['parts']

const configOf = (raw: Raw): Raw => (isRaw(raw['config']) ? raw['config'] : {})

const isToolList = (value: unknown): value is ReadonlyArray<Raw> => Array.isArray(value) && value.every(isRaw)

interface System {
  readonly blocks: ReadonlyArray<Block>
  readonly place: ReadonlyArray<string>
  readonly shape: 'string' | 'part' | 'parts' | 'content'
  /** What a content holds beside its parts. */
  readonly rest: JsonObject | undefined
}

const findSystem = (raw: Raw): System | undefined => {
  for (const [holder, at] of [
    [configOf(raw), ['config']],
    [raw, []]
  ] as const)
    for (const key of ['systemInstruction', 'system_instruction']) {
      const found = has(holder, key) ? decodeSystem(holder[key]) : undefined
      if (found !== undefined) return { ...found, place: [...at, key] }
    }
  return undefined
}

const decodeSystem = (value: unknown): Omit<System, 'place'> | undefined => {
  if (typeof value === 'string')
    return { blocks: value === '' ? [] : [{ type: 'text', text: value }], shape: 'string', rest: undefined }
  if (Array.isArray(value))
    return value.every((part) => isRaw(part) || typeof part === 'string')
      ? { blocks: decodeParts(value, false), shape: 'parts', rest: undefined }
      : undefined
  if (!isRaw(value)) return undefined
  const parts = value['parts']
  if (Array.isArray(parts)) return { blocks: decodeParts(parts, false), shape: 'content', rest: unnamed(value, PARTS) }
  if (has(value, 'parts') || has(value, 'role') || memberOf(value) === undefined) return undefined
  return { blocks: decodeParts([value], false), shape: 'part', rest: undefined }
}

/** Replaces the value at a place, or takes it out. */
const replaced = (
  settings: JsonObject | undefined,
  place: ReadonlyArray<string>,
  value: unknown
): JsonObject | undefined => {
  const [key = '', ...deeper] = place
  const without = settings === undefined ? undefined : unnamed(settings, [key])
  if (deeper.length === 0) return value === undefined ? without : put(without, key, value)
  const inner = isRaw(settings?.[key]) ? settings[key] : undefined
  return put(without, key, replaced(inner, deeper, value) ?? {})
}

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/**
 * Writes system instruction and tools where and as they were; into `config` when there were none.
 *
 * @internal
 * @since 0.1.0
 */
export const encodeFrame = ({ system, tools, settings, form = '' }: Context): JsonObject | undefined => {
  const tokens = new Map(form.split(' ').map((token) => token.split('=') as [string, string | undefined]))
  const placeOf = (name: string): ReadonlyArray<string> | undefined => tokens.get(name)?.split('.')
  const isRest = REST.some((key) => has(settings, key))
  const systemPlace = placeOf('system')
  const toolsPlace = placeOf('tools')
  let out = settings
  if (systemPlace !== undefined || system.length > 0) {
    const place = systemPlace ?? (isRest ? ['systemInstruction'] : ['config', 'systemInstruction'])
    const rest = systemPlace === undefined ? undefined : valueAt(settings, place)
    out = replaced(out, place, systemOf(system, tokens.get('shape'), isRaw(rest) ? (rest as JsonObject) : undefined))
  }
  if (toolsPlace !== undefined || tools.length > 0)
    out = replaced(out, toolsPlace ?? (isRest ? ['tools'] : ['config', 'tools']), encodeTools(tools))
  return out
}

/** Fields that only requests of the REST form have. */
const REST = ['generationConfig', 'generation_config', 'safetySettings', 'safety_settings', 'toolConfig', 'tool_config']

const valueAt = (settings: JsonObject | undefined, [key = '', ...deeper]: ReadonlyArray<string>): unknown => {
  const value = settings?.[key]
  return deeper.length === 0 ? value : valueAt(isRaw(value) ? value : undefined, deeper)
}

const systemOf = (blocks: ReadonlyArray<Block>, shape: string | undefined, rest: JsonObject | undefined): unknown => {
  if (shape === 'string' && blocks.length === 0) return ''
  if (shape === 'string' && isPlainText(blocks)) return blocks[0].text
  const parts = blocks.map((block) => encodePart(block))
  if (shape === 'parts') return parts
  return shape === 'part' && parts.length === 1 && isRaw(parts[0]) ? parts[0] : { ...rest, parts }
}

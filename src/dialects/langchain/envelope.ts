/**
 * The seven forms in which LangChain takes a message, and the fields that are the same in all of them.
 *
 * | form          | looks like                                                            |
 * | ------------- | --------------------------------------------------------------------- |
 * | `instance`    | a `BaseMessage`: an object with a class                               |
 * | `flat`        | `{ type: 'human', content, … }`, as LangGraph stores threads          |
 * | `role`        | `{ role: 'user', content, … }`                                        |
 * | `stored`      | `{ type: 'human', data: { content, … } }`, as `toDict` writes         |
 * | `constructor` | `{ lc: 1, type: 'constructor', id: […, 'HumanMessage'], kwargs: { … } }` |
 * | `tuple`       | `['human', content]`                                                  |
 * | `string`      | a string: a human message                                             |
 *
 * @since 0.1.0
 * @internal
 */
import type { Json, JsonObject } from '../../model/Json'
import type { Message } from '../../model/Message'
import { has, isRaw, type Names, type Raw, unnamed } from '../wire'

/**
 * Names the fields that say the content a second time, in messages of the version v1 and in what `toDict` writes of them.
 *
 * @internal
 * @since 0.1.0
 */
export const AGAIN = ['contentBlocks', 'content_blocks'] as const

/**
 * Names a form.
 *
 * @internal
 * @since 0.1.0
 */
export type Form = 'instance' | 'flat' | 'role' | 'stored' | 'constructor' | 'tuple' | 'string'

/**
 * Names what a message is, whatever its form calls it.
 *
 * @internal
 * @since 0.1.0
 */
export type Kind = 'human' | 'ai' | 'system' | 'tool' | 'function' | 'remove' | 'unknown'

/**
 * Is a message out of its envelope.
 *
 * @internal
 * @since 0.1.0
 */
export interface Opened {
  readonly form: Form
  readonly kind: Kind
  /** What the form calls it: a text, or the `id` of a constructor; `undefined` when there is none. */
  readonly type: Json | undefined
  readonly fields: Raw
  /** The names in `fields` that belong to the envelope. */
  readonly hidden: Names
  /** What else the envelope holds. */
  readonly outer: JsonObject | undefined
}

/**
 * Tells whether LangChain could take a value for a message.
 *
 * @internal
 * @since 0.1.0
 */
export const isMessageLike = (value: unknown): boolean =>
  isRaw(value) ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.length === 2 && typeof value[0] === 'string')

/**
 * Takes a message out of its envelope.
 *
 * @internal
 * @since 0.1.0
 */
export const open = (value: unknown): Opened => {
  if (typeof value === 'string') return opened('string', undefined, { content: value }, undefined, 'human')
  if (Array.isArray(value)) return opened('tuple', value[0] as Json, { content: value[1] as unknown })
  const raw = isRaw(value) ? value : {}
  const { type, role, data, lc, id, kwargs } = raw
  if (isInstance(raw)) {
    const name = nameOfInstance(raw)
    const kind = kindOf(name === 'generic' ? role : name)
    return opened('instance', name, raw, undefined, kind)
  }
  if (lc === 1 && Array.isArray(id) && isRaw(kwargs))
    return opened('constructor', id as Json, kwargs, unnamed(raw, CONSTRUCTOR), kindOf(id[id.length - 1]))
  if (typeof type === 'string' && isRaw(data) && raw['content'] === undefined) {
    const kind = kindOf(type === 'generic' ? data['role'] : type)
    return opened('stored', type, data, unnamed(raw, STORED), kind)
  }
  if (typeof role === 'string') return opened('role', role, raw)
  if (typeof type === 'string') return opened('flat', type, raw)
  return opened('flat', undefined, raw)
}

/**
 * Puts fields back into the envelope that a message came in. `known` is what the message keeps of it in `extra`.
 *
 * @internal
 * @since 0.1.0
 */
export const close = (known: JsonObject, fields: Raw): unknown => {
  const { as: form, type, outer } = known
  const rest = isRaw(outer) ? outer : {}
  if (form === 'string')
    return isBare(fields) && typeof fields['content'] === 'string' ? fields['content'] : { role: 'user', ...fields }
  if (form === 'tuple') return isBare(fields) ? [type, fields['content']] : { role: type, ...fields }
  if (form === 'role') return { role: type, ...fields }
  if (form === 'stored') return { ...rest, type, data: fields }
  if (form === 'constructor') return { ...rest, id: type, lc: 1, kwargs: fields }
  const instance = instances.get(known)
  if (instance !== undefined) return rebuilt(instance, fields)
  return type === undefined ? fields : { type, ...fields }
}

const isBare = (fields: Raw): boolean => Object.keys(fields).every((key) => key === 'content')

/**
 * Remembers the instance that a message was read from, by what the message keeps of its envelope.
 *
 * @internal
 * @since 0.1.0
 */
export const remember = (known: JsonObject, value: unknown): void => {
  if (known['as'] === 'instance') instances.set(known, value as object)
}

/**
 * Makes a message that LangChain has not made, in the form that the other messages have.
 *
 * @internal
 * @since 0.1.0
 */
export const create = (
  kind: Exclude<Kind, 'remove' | 'unknown'>,
  fields: Raw,
  form: string | undefined,
  messages: ReadonlyArray<Message>
): unknown => {
  const whole = { additional_kwargs: {}, response_metadata: {}, ...fields }
  if (form === 'flat') return { type: kind, ...fields }
  if (form === 'stored') return { type: kind, data: whole }
  if (form === 'constructor')
    return { lc: 1, type: 'constructor', id: ['langchain_core', 'messages', CLASSES[kind]], kwargs: whole }
  const made = form === 'instance' ? constructed(kind, whole, messages) : undefined
  return made ?? { role: ROLES[kind], ...fields }
}

const CLASSES = {
  human: 'HumanMessage',
  ai: 'AIMessage',
  system: 'SystemMessage',
  tool: 'ToolMessage',
  function: 'FunctionMessage'
} as const
const ROLES = { human: 'user', ai: 'assistant', system: 'system', tool: 'tool', function: 'function' } as const
const NONE: Names = []
const TYPE: Names = ['type']
const ROLE: Names = ['role']
const STORED: Names = ['type', 'data']
const CONSTRUCTOR: Names = ['lc', 'id', 'kwargs']
const INSTANCE: Names = ['lc_kwargs', 'lc_namespace', 'lc_serializable', 'lc_direct_tool_output', 'type']

const opened = (
  form: Form,
  type: Json | undefined,
  fields: Raw,
  outer?: JsonObject,
  kind: Kind = kindOf(type)
): Opened => ({ form, kind, type, fields, hidden: hiddenIn(form, type), outer })

const hiddenIn = (form: Form, type: Json | undefined): Names => {
  if (form === 'flat') return type === undefined ? NONE : TYPE
  return form === 'role' ? ROLE : form === 'instance' ? INSTANCE : NONE
}

const kindOf = (type: unknown): Kind => {
  if (typeof type !== 'string') return 'unknown'
  // what ends in Message is longer
  const name = type.length <= 6 ? type.toLowerCase() : type.replace(/Message(Chunk)?$/, '').toLowerCase()
  switch (name) {
    case 'human':
    case 'user':
      return 'human'
    case 'ai':
    case 'assistant':
      return 'ai'
    case 'system':
    case 'developer':
      return 'system'
    case 'tool':
    case 'function':
    case 'remove':
      return name
    default:
      return 'unknown'
  }
}

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

const instances = /*#__PURE__*/ new WeakMap<JsonObject, object>()

const isInstance = (raw: Raw): boolean => {
  const prototype: unknown = Object.getPrototypeOf(raw)
  return prototype !== Object.prototype && prototype !== null && !has(raw, '__proto__')
}

const nameOfInstance = (raw: Raw): string | undefined => {
  const { type, _getType: read } = raw
  if (typeof type === 'string') return type
  if (typeof read !== 'function') return undefined
  try {
    const name: unknown = read.call(raw)
    return typeof name === 'string' ? name : undefined
  } catch {
    return undefined
  }
}

/** A copy with the class of an instance, in which the fields that say something else are replaced. */
const rebuilt = (instance: object, fields: Raw): unknown => {
  const descriptors = Object.getOwnPropertyDescriptors(instance) as Record<string, PropertyDescriptor>
  const edited: Array<string> = []
  for (const key of EDITED)
    if (!isSameJson((instance as Raw)[key], fields[key]) && (has(instance, key) || fields[key] !== undefined))
      edited.push(key)
  const writable = { enumerable: true, configurable: true, writable: true }
  for (const key of Object.keys(descriptors)) {
    const own = descriptors[key]!
    descriptors[key] = 'value' in own ? { ...own, configurable: true, writable: true } : own
  }
  for (const key of edited) descriptors[key] = { ...writable, value: fields[key] }
  const kwargs = (instance as Raw)['lc_kwargs']
  if (isRaw(kwargs) && edited.length > 0)
    descriptors['lc_kwargs'] = { ...writable, value: withEdits(kwargs, edited, fields) }
  return Object.create(Object.getPrototypeOf(instance) as object, descriptors)
}

/** What the constructor was given, with the edits; content may stand there as `contentBlocks`. */
const withEdits = (kwargs: Raw, edited: ReadonlyArray<string>, fields: Raw): Raw => {
  const out: Record<string, unknown> = { ...kwargs }
  for (const key of edited) if (kwargs[key] !== undefined) out[key] = fields[key]
  if (edited.includes('content') && kwargs['contentBlocks'] !== undefined) out['contentBlocks'] = fields['content']
  return out
}

const EDITED = [
  'content',
  'tool_calls',
  'invalid_tool_calls',
  'tool_call_chunks',
  'additional_kwargs',
  'response_metadata',
  'tool_call_id',
  'status'
] as const

/** A new message of the class that another message of the kind has. */
const constructed = (kind: Kind, fields: Raw, messages: ReadonlyArray<Message>): unknown => {
  for (const { extra } of messages) {
    const instance = extra === undefined || extra['kind'] !== kind ? undefined : instances.get(extra)
    if (instance === undefined) continue
    const make: unknown = (instance as { readonly constructor?: unknown }).constructor
    if (typeof make !== 'function') continue
    try {
      return Reflect.construct(make, [{ ...fields }]) as unknown
    } catch {
      return undefined
    }
  }
  return undefined
}

/**
 * Tells whether two values are the same JSON, whatever the order of their fields. What is nested more than 500 deep is not.
 *
 * @internal
 * @since 0.1.0
 */
export const isSameJson = (a: unknown, b: unknown): boolean => isSame(a, b, 500)

const isSame = (a: unknown, b: unknown, levels: number): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || levels === 0) return false
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i], levels - 1))
  if (Array.isArray(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  if (!PLAIN.has(Object.getPrototypeOf(a))) return false
  const keys = Object.keys(a)
  for (const key of Object.keys(b)) if (!has(a, key) && (b as Raw)[key] !== undefined) return false
  return keys.every((key) => isSame((a as Raw)[key], has(b, key) ? (b as Raw)[key] : undefined, levels - 1))
}

const PLAIN: ReadonlySet<unknown> = /*#__PURE__*/ new Set<unknown>([Object.prototype, null])

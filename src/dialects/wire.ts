/**
 * What dialects share: reading unknown JSON objects without losing a field, and writing them again.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Block, Opaque, Text } from '../model/Block'
import type { Json, JsonObject } from '../model/Json'
import type { DecodeError } from './Dialect'

/**
 * Makes the fields of a type writable, for values that are still being built.
 *
 * @internal
 * @since 0.1.0
 */
export type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/**
 * Is a JSON object of which nothing is known.
 *
 * @internal
 * @since 0.1.0
 */
export type Raw = Readonly<Record<string, unknown>>

/**
 * Tells whether a value is an object and no array.
 *
 * @internal
 * @since 0.1.0
 */
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Tells whether an object has a field of its own.
 *
 * @internal
 * @since 0.1.0
 */
export const has = (object: object | undefined, key: string): boolean =>
  object !== undefined && Object.prototype.hasOwnProperty.call(object, key)

/**
 * Sets a field of an object, which is made when there is none. A field may have any name, `__proto__` included.
 *
 * @internal
 * @since 0.1.0
 */
export const put = (object: JsonObject | undefined, key: string, value: unknown): JsonObject => {
  const out = (object ?? {}) as Record<string, unknown>
  if (key === '__proto__')
    Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true })
  else out[key] = value
  return out as JsonObject
}

/**
 * Lists the fields that a wire form names.
 *
 * @internal
 * @since 0.1.0
 */
export type Names = ReadonlyArray<string>

/**
 * Collects the fields that are not among the named ones; `undefined` when there are none. Absent and `undefined` are the
 * same, as they are in JSON. Short lists are searched quicker than sets.
 *
 * @internal
 * @since 0.1.0
 */
export const unnamed = (raw: Raw, named: Names | ReadonlySet<string>): JsonObject | undefined => {
  let out: JsonObject | undefined
  for (const key in raw) {
    const isNamed = Array.isArray(named) ? isAmong(named as Names, key) : (named as ReadonlySet<string>).has(key)
    if (!isNamed && raw[key] !== undefined && has(raw, key)) out = put(out, key, raw[key])
  }
  return out
}

/**
 * Tells whether a name is in a short list.
 *
 * @internal
 * @since 0.1.0
 */
export const isAmong = (names: Names, key: string): boolean => {
  for (let i = 0; i < names.length; i++) if (names[i] === key) return true
  return false
}

/**
 * Adds the fields of `extra` that an object does not have to the object itself, which is still being built, and returns it.
 *
 * @internal
 * @since 0.1.0
 */
export const fill = (out: Record<string, unknown>, extra: JsonObject | undefined): Raw => {
  if (extra === undefined) return out
  for (const key in extra) if (!has(out, key)) put(out as JsonObject, key, extra[key])
  return out
}

/**
 * Names the type of a wire value that becomes an opaque block.
 *
 * @internal
 * @since 0.1.0
 */
export const kindOf = (value: unknown): string => {
  if (isRaw(value)) return typeof value['type'] === 'string' ? value['type'] : 'object'
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

/**
 * Makes an opaque block of a wire value.
 *
 * @internal
 * @since 0.1.0
 */
export const opaqueOf = (value: unknown): Opaque => ({ type: 'opaque', kind: kindOf(value), raw: value as Json })

/**
 * Tells whether a list of blocks is one text without further fields: what a string says as well.
 *
 * @internal
 * @since 0.1.0
 */
export const isPlainText = (blocks: ReadonlyArray<Block>): blocks is readonly [Text] =>
  blocks.length === 1 && blocks[0]!.type === 'text' && blocks[0]!.extra === undefined

/**
 * Reads the list of messages of a request.
 *
 * @internal
 * @since 0.1.0
 */
export const messagesOf = (dialect: string, native: unknown): Either<DecodeError, ReadonlyArray<Raw>> =>
  itemsOf(dialect, native, 'messages', 'message')

/**
 * Reads the list of items that stands in a field of a request.
 *
 * @internal
 * @since 0.1.0
 */
export const itemsOf = (
  dialect: string,
  native: unknown,
  field: string,
  item: string
): Either<DecodeError, ReadonlyArray<Raw>> => {
  const article = /^[aeiou]/.test(item) ? 'an' : 'a'
  if (Array.isArray(native)) return refused(dialect, '', aroundList(field, item), native)
  if (!isRaw(native)) return refused(dialect, '', `a request with a list of ${item}s`, native)
  const items = native[field]
  if (!Array.isArray(items)) return refused(dialect, field, `an array of ${item}s`, items)
  for (let i = 0; i < items.length; i++)
    if (!isRaw(items[i])) return refused(dialect, `${field}[${i}]`, `${article} ${item}`, items[i])
  return right(items as ReadonlyArray<Raw>)
}

/**
 * Says what is expected where the bare list was given that belongs into a request.
 *
 * @internal
 * @since 0.1.0
 */
export const aroundList = (field: string, item: string): string =>
  `a request { ${field}: [...] } around the list of ${item}s`

const refused = (dialect: string, path: string, expected: string, actual: unknown): Either<DecodeError, never> =>
  left({ _tag: 'DecodeError', dialect, path, expected, actual: describe(actual) })

const limit = 80

const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'string') return shorten(`the string ${JSON.stringify(value.slice(0, limit))}`)
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${String(value)}`
  if (typeof value !== 'object') return `a ${typeof value}`
  const keys = Object.keys(value)
  return keys.length === 0 ? 'an object without fields' : shorten(`an object with ${keys.slice(0, limit).join(', ')}`)
}

const shorten = (text: string): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`)

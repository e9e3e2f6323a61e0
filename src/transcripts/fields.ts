/**
 * Reading fields of JSON objects that may be anything: a field of another type counts as absent.
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json, type JsonObject } from '../model/Json'

// -------------------------------------------------------------------------------------
// fields
// -------------------------------------------------------------------------------------

/**
 * Reads a field that belongs to the object itself.
 *
 * @internal
 * @since 0.1.0
 */
export const fieldOf = (object: JsonObject | undefined, key: string): Json | undefined =>
  object !== undefined && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined

/**
 * Reads a string, the empty one included.
 *
 * @internal
 * @since 0.1.0
 */
export const textAt = (object: JsonObject | undefined, key: string): string | undefined => {
  const value = fieldOf(object, key)
  return typeof value === 'string' ? value : undefined
}

/**
 * Reads a string that is not empty, e.g. a name.
 *
 * @internal
 * @since 0.1.0
 */
export const nameAt = (object: JsonObject | undefined, key: string): string | undefined => {
  const value = textAt(object, key)
  return value === '' ? undefined : value
}

/**
 * Reads an id: a name, or a number, which some write in its place.
 *
 * @internal
 * @since 0.1.0
 */
export const idAt = (object: JsonObject | undefined, key: string): string | undefined => {
  const value = fieldOf(object, key)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : nameAt(object, key)
}

/**
 * Reads a finite number that is not negative.
 *
 * @internal
 * @since 0.1.0
 */
export const countAt = (object: JsonObject | undefined, key: string): number | undefined => {
  const value = fieldOf(object, key)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

/**
 * Reads an object.
 *
 * @internal
 * @since 0.1.0
 */
export const objectAt = (object: JsonObject | undefined, key: string): JsonObject | undefined => {
  const value = fieldOf(object, key)
  return value !== undefined && isJsonObject(value) ? value : undefined
}

/**
 * Reads a list; an empty one when the field is none.
 *
 * @internal
 * @since 0.1.0
 */
export const listAt = (object: JsonObject | undefined, key: string): ReadonlyArray<Json> => {
  const value = fieldOf(object, key)
  return Array.isArray(value) ? (value as ReadonlyArray<Json>) : []
}

/**
 * Reads the objects of a list.
 *
 * @internal
 * @since 0.1.0
 */
export const objectsAt = (object: JsonObject | undefined, key: string): ReadonlyArray<JsonObject> =>
  listAt(object, key).filter(isJsonObject)

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads the arguments of a call: JSON, or a string that holds JSON. A string that does not stays as it is; nothing
 * becomes an empty object.
 *
 * @internal
 * @since 0.1.0
 */
export const argumentsOf = (value: Json | undefined): Json => {
  if (value === undefined || value === null || value === '') return {}
  if (typeof value !== 'string') return value
  try {
    const parsed = JSON.parse(value) as Json
    return isJsonObject(parsed) ? parsed : value
  } catch {
    return value
  }
}

/**
 * Writes a JSON value as the text that a model reads: strings as they are.
 *
 * @internal
 * @since 0.1.0
 */
export const textOf = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

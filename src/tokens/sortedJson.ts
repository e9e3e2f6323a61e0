/**
 * JSON in which the order of keys does not show.
 *
 * @since 0.1.0
 */
import { isJsonObject, type Json } from '../model/Json'
import { jsonText } from './json'

/**
 * Writes a value as JSON with the keys of all objects sorted, so that equal values are equal texts.
 *
 * @internal
 * @since 0.1.0
 */
export const sortedJson = (value: Json): string => {
  try {
    return jsonText(sorted(value))
  } catch {
    // too deep for the stack
    return jsonText(value)
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map(sorted)
  if (!isJsonObject(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key]!)]))
}

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
export const sortedJson = (value: Json): string => jsonText(sorted(value, 0))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Deeper than anything that means something, and not too deep for the stack: below, keys stay as they are. */
const deepest = 500

const sorted = (value: Json, depth: number): Json => {
  if (depth > deepest) return value
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map((item) => sorted(item, depth + 1))
  if (!isJsonObject(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key]!, depth + 1)]))
}

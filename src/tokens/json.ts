/**
 * JSON values as compact text.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json, JsonObject } from '../model/Json'

/**
 * Is a JSON value without parts.
 *
 * @internal
 * @since 0.1.0
 */
export type Scalar = string | number | boolean | null | undefined

/**
 * Writes a string, a number, a truth value or nothing as `JSON.stringify` does inside an array.
 *
 * @internal
 * @since 0.1.0
 */
export const scalarText = (value: Scalar): string => (value === undefined ? 'null' : JSON.stringify(value))

/**
 * Writes a JSON value as compact text: the text that `JSON.stringify` gives, bit for bit, but at any depth. `scalar`
 * writes the keys and whatever has no parts.
 *
 * @internal
 * @since 0.1.0
 */
export const jsonText = (value: Json, scalar?: (value: Scalar) => string): string => {
  if (scalar) return deepText(value, scalar)
  // eslint-disable-next-line functional/no-try-statements -- whether the stack suffices is known by trying alone
  try {
    return JSON.stringify(value)
  } catch {
    // too deep for its stack
    return deepText(value, scalarText)
  }
}

/**
 * Measures a JSON value as compact text, without the long base64 in it, data URLs included: that costs what `sealed` says.
 *
 * @internal
 * @since 0.1.0
 */
export const sealedJson = (value: Json, text: (text: string) => number, sealed: (base64: string) => number): number => {
  let units = 0
  const scalar = (value: Scalar): string => {
    if (typeof value !== 'string' || !isSealed.test(value)) return scalarText(value)
    units += sealed(value)
    return '""'
  }
  return text(jsonText(value, scalar)) + units
}

/** Base64 long enough that it is no word: the first 512 characters are of its alphabet. */
const isSealed = /^(data:[^,]*,)?[\w+/=-]{512}/

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Writes with a stack of its own: of what is written as it is, and of values in lists of one. */
const deepText = (value: Json, scalar: (value: Scalar) => string): string => {
  let out = ''
  const rest: Array<string | readonly [Json | undefined]> = [[value]]
  for (let top = rest.pop(); top !== undefined; top = rest.pop()) {
    if (typeof top === 'string') {
      out += top
      continue
    }
    const [item] = top
    if (typeof item !== 'object' || item === null) {
      out += scalar(item)
      continue
    }
    const isList = Array.isArray(item)
    out += isList ? '[' : '{'
    const start = rest.push(isList ? ']' : '}')
    for (const key of Object.keys(item).reverse()) {
      const part = (item as JsonObject)[key]
      if (isList) rest.push([part], ',')
      else if (part !== undefined) rest.push([part], `${scalar(key)}:`, ',')
    }
    // none before the first
    if (rest.length > start) rest.pop()
  }
  return out
}

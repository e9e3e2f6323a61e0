/**
 * JSON values as compact text.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json } from '../model/Json'

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
export const jsonText = (value: Json, scalar: (value: Scalar) => string = scalarText): string => {
  if (scalar !== scalarText) return deepText(value, scalar)
  // eslint-disable-next-line functional/no-try-statements -- whether the stack suffices is known by trying alone
  try {
    return JSON.stringify(value)
  } catch {
    // too deep for its stack
    return deepText(value, scalar)
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Writes with a stack of its own. */
const deepText = (value: Json, scalar: (value: Scalar) => string): string => {
  let out = ''
  const open: Array<Frame> = []
  const put = (item: Json | undefined): void => {
    if (typeof item === 'object' && item !== null) {
      const keys = Array.isArray(item) ? undefined : Object.keys(item)
      open.push({
        items: item as Frame['items'],
        keys,
        length: (keys ?? (item as ReadonlyArray<Json>)).length,
        next: 0,
        comma: ''
      })
      out += keys ? '{' : '['
    } else out += scalar(item)
  }
  put(value)
  for (let top = open[0]; top !== undefined; top = open[open.length - 1]) {
    const { items, keys, next } = top
    if (next === top.length) {
      out += keys ? '}' : ']'
      open.pop()
      continue
    }
    const item = items[keys?.[next] ?? next]
    top.next++
    if (keys && item === undefined) continue
    out += top.comma
    top.comma = ','
    if (keys) out += `${scalar(keys[next])}:`
    put(item)
  }
  return out
}

/** An array or an object on the way down to what is being written. */
interface Frame {
  readonly items: Readonly<Record<string | number, Json | undefined>>
  readonly keys: ReadonlyArray<string> | undefined
  readonly length: number
  next: number
  comma: string
}

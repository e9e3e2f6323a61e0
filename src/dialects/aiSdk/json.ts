/**
 * JSON values as the text that a model sees of them, and back.
 *
 * @since 0.1.0
 * @internal
 */
import type { Json } from '../../model/Json'

/**
 * Writes a value as JSON text; `undefined` for what the text would not bring back: dates, bytes, functions, infinities,
 * and what is nested more than 200 deep.
 *
 * @internal
 * @since 0.1.0
 */
export const textOfJson = (value: unknown): string | undefined =>
  isPlain(value, 200) ? JSON.stringify(value) : undefined

/**
 * Reads JSON text; `undefined` when it is none.
 *
 * @internal
 * @since 0.1.0
 */
export const parseJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const isPlain = (value: unknown, levels: number): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || levels === 0) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, levels - 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === 'function') return false
  return Object.values(value).every((item) => item === undefined || isPlain(item, levels - 1))
}

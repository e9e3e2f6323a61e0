/**
 * Bytes in JSON: the SDK holds binary content as `Uint8Array`, and contexts hold JSON values only.
 *
 * A `Uint8Array` becomes `{ $bytes: base64 }`, and an object that looks like one of these gets its value wrapped into a
 * list, so that every value comes back as what it was.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import { fromBase64, toBase64 } from '../base64'
import { isRaw, put, type Raw } from '../wire'

const key = '$bytes'

/**
 * Replaces all bytes in a value by JSON; returns the value itself when there are none.
 *
 * @internal
 * @since 0.1.0
 */
export const toJson = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || isPlain(value)) return value
  if (isBytes(value)) return { [key]: base64Of(value) }
  const json = mapValues(value, toJson)
  return isMarked(json) ? { [key]: [json[key]] } : json
}

/**
 * Undoes {@link toJson}.
 *
 * @internal
 * @since 0.1.0
 */
export const fromJson = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null || isPlain(json)) return json
  if (!isMarked(json)) return mapValues(json, fromJson)
  const value = json[key]
  if (typeof value === 'string') return bytesOf(value)
  return { [key]: Array.isArray(value) ? fromJson(value[0]) : fromJson(value) }
}

/**
 * Reads the base64 text of bytes that {@link toJson} replaced; `undefined` for anything else.
 *
 * @internal
 * @since 0.1.0
 */
export const markedBytes = (json: unknown): string | undefined =>
  isMarked(json) && typeof json[key] === 'string' ? json[key] : undefined

/**
 * Marks a base64 text as bytes.
 *
 * @internal
 * @since 0.1.0
 */
export const markBytes = (base64: string): Raw => ({ [key]: base64 })

const isBytes = (value: object): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]'

const isMarked = (value: unknown): value is Raw => isRaw(value) && key in value && Object.keys(value).length === 1

/** Whether neither bytes nor what stands for them can be anywhere in a value: most messages hold none. */
const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (ArrayBuffer.isView(value)) return false
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!isPlain(value[i])) return false
    return true
  }
  for (const name in value) if (name === key || !isPlain((value as Raw)[name])) return false
  return true
}

/** Maps what an object or a list holds; the very value when nothing changes. */
const mapValues = (value: object, f: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) {
    let out: Array<unknown> | undefined
    for (let i = 0; i < value.length; i++) {
      const mapped = f(value[i])
      if (mapped !== value[i]) (out ??= value.slice())[i] = mapped
    }
    return out ?? value
  }
  const raw = value as Raw
  let out: Raw | undefined
  for (const name of Object.keys(raw)) {
    const mapped = f(raw[name])
    if (mapped !== raw[name]) out = put((out ?? { ...raw }) as never, name, mapped)
  }
  return out ?? value
}

/** Remembered by identity: requests of one conversation hold the same bytes again and again. */
const base64Of = /*#__PURE__*/ memoize(toBase64)

/** Base64 for URLs is read as well: other providers write it. */
const bytesOf = (base64: string): Uint8Array => fromBase64(base64.replace(/-/g, '+').replace(/_/g, '/'))

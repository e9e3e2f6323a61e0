/**
 * Equality, copies and freezing of JSON values, as the laws need them.
 *
 * @since 0.1.0
 */

/**
 * Tells whether two JSON values are equal. Keys in any order, `__proto__` as a key like any other.
 *
 * @internal
 * @since 0.1.0
 */
export const equal = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false
    return true
  }
  if (Array.isArray(b)) return false
  const keys = definedKeys(a)
  if (keys.length !== definedKeys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(valueOf(a, key), valueOf(b, key)))
}

/**
 * Freezes a JSON value all the way down and returns it.
 *
 * @internal
 * @since 0.1.0
 */
export const deepFreeze = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const key of Object.keys(value)) deepFreeze(valueOf(value, key))
  return value
}

/**
 * Copies a JSON value by writing and reading it.
 *
 * @internal
 * @since 0.1.0
 */
export const jsonClone = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A

const valueOf = (object: object, key: string): unknown => Object.getOwnPropertyDescriptor(object, key)?.value as unknown

/** A key whose value is `undefined` is not there: that is what JSON makes of it. */
const definedKeys = (object: object): ReadonlyArray<string> =>
  Object.keys(object).filter((key) => valueOf(object, key) !== undefined)

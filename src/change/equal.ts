/**
 * Equality of JSON values, where they differ, and a key by which equal values are found.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Tells whether two JSON values are equal: keys in any order, a key without a value as if it were not there. Shared
 * references cost nothing.
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
  let count = 0
  for (const key of Object.keys(a)) {
    const value = fieldOf(a, key)
    if (value === undefined) continue
    if (!equal(value, fieldOf(b, key))) return false
    count++
  }
  return count === definedKeys(b).length
}

/**
 * Finds where two JSON values first differ: a path such as `messages[3].role`, and what stands there on both sides;
 * `undefined` when they are equal.
 *
 * @internal
 * @since 0.1.0
 */
export const firstDifferenceAt = (a: unknown, b: unknown): Difference | undefined => {
  if (equal(a, b)) return undefined
  let [path, from, to] = ['', a, b]
  for (;;) {
    const next = differingField(from, to)
    if (next === undefined) return { path: path.replace(/^\./, ''), ...describeBoth(from, to) }
    path += next.step
    from = next.from
    to = next.to
  }
}

/**
 * Is a place at which two values differ.
 *
 * @internal
 * @since 0.1.0
 */
export interface Difference {
  readonly path: string
  /** What stands on the one side and on the other, each in at most 80 characters. */
  readonly expected: string
  readonly actual: string
}

/**
 * Writes a JSON value so that equal values give equal texts.
 *
 * @internal
 * @since 0.1.0
 */
export const keyOf = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`
  return `{${definedKeys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${keyOf(fieldOf(value, key))}`)
    .join()}}`
}

/**
 * Describes a JSON value in at most 80 characters, for messages of errors.
 *
 * @internal
 * @since 0.1.0
 */
export const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${String(value.length)}`
  if (typeof value === 'string') return shorten(`the string ${JSON.stringify(value.slice(0, limit))}`)
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${String(value)}`
  if (typeof value !== 'object') return `a ${typeof value}`
  const keys = definedKeys(value)
  return keys.length === 0 ? 'an object without fields' : shorten(`an object with ${keys.slice(0, limit).join(', ')}`)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const limit = 80

/** Long texts are described from where they differ. */
const describeBoth = (a: unknown, b: unknown): Omit<Difference, 'path'> => {
  if (typeof a !== 'string' || typeof b !== 'string') return { expected: describe(a), actual: describe(b) }
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const from = same < limit / 2 ? 0 : same - 10
  const part = (text: string): string => describe(from === 0 ? text : `…${text.slice(from)}`)
  return { expected: part(a), actual: part(b) }
}

const shorten = (text: string): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`)

/** The field of that name that is the object's own; `__proto__` is a name like any other. */
const fieldOf = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Readonly<Record<string, unknown>>)[key] : undefined

const definedKeys = (object: object): Array<string> =>
  Object.keys(object).filter((key) => fieldOf(object, key) !== undefined)

const isPair = (a: unknown, b: unknown): boolean =>
  typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Array.isArray(a) === Array.isArray(b)

/** The first field in which two values of the same shape differ. */
const differingField = (
  a: unknown,
  b: unknown
): { readonly step: string; readonly from: unknown; readonly to: unknown } | undefined => {
  if (!isPair(a, b)) return undefined
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.max(a.length, b.length); i++)
      if (!equal(a[i], b[i])) return { step: `[${String(i)}]`, from: a[i] as unknown, to: b[i] as unknown }
    return undefined
  }
  for (const key of new Set([...Object.keys(a as object), ...Object.keys(b as object)])) {
    const [from, to] = [fieldOf(a as object, key), fieldOf(b as object, key)]
    if (!equal(from, to)) return { step: stepTo(key), from, to }
  }
  return undefined
}

const stepTo = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)

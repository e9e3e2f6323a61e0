/**
 * Array loops that hand back their input when nothing changed.
 *
 * Laws, for every function here that returns an array:
 *
 * 1. Identity: when every element is kept as it is, the result is the argument itself (`===`).
 * 2. Sharing: elements that are not replaced are the same references.
 * 3. The argument is never written to.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Is the one shared empty array.
 *
 * @internal
 * @since 0.1.0
 */
export const emptyArray: ReadonlyArray<never> = []

/**
 * Maps with index and returns the argument when `f` returned every element unchanged.
 *
 * @internal
 * @since 0.1.0
 */
export const mapWithIndex = <A>(as: ReadonlyArray<A>, f: (i: number, a: A) => A): ReadonlyArray<A> => {
  let out: Array<A> | undefined
  for (let i = 0; i < as.length; i++) {
    const a = as[i]!
    const b = f(i, a)
    if (b !== a) {
      out ??= as.slice()
      out[i] = b
    }
  }
  return out ?? as
}

/**
 * Keeps the elements that satisfy the predicate and returns the argument when all do.
 *
 * @internal
 * @since 0.1.0
 */
export const filterWithIndex = <A>(as: ReadonlyArray<A>, predicate: (i: number, a: A) => boolean): ReadonlyArray<A> => {
  let out: Array<A> | undefined
  for (let i = 0; i < as.length; i++) {
    const a = as[i]!
    if (predicate(i, a)) {
      if (out !== undefined) out.push(a)
    } else {
      out ??= as.slice(0, i)
    }
  }
  return out ?? as
}

/**
 * Maps with index, leaves out the elements for which `f` returns `undefined`, and returns the argument when `f`
 * returned every element unchanged.
 *
 * @internal
 * @since 0.1.0
 */
export const filterMapWithIndex = <A>(
  as: ReadonlyArray<A>,
  f: (i: number, a: A) => A | undefined
): ReadonlyArray<A> => {
  let out: Array<A> | undefined
  for (let i = 0; i < as.length; i++) {
    const a = as[i]!
    const b = f(i, a)
    if (b === a) {
      if (out !== undefined) out.push(a)
    } else {
      out ??= as.slice(0, i)
      if (b !== undefined) out.push(b)
    }
  }
  return out ?? as
}

/**
 * Finds the first index at which two arrays hold different references, or the shorter length when one is a prefix of
 * the other; `-1` when both hold the same references throughout.
 *
 * @internal
 * @since 0.1.0
 */
export const firstDifference = (as: ReadonlyArray<unknown>, bs: ReadonlyArray<unknown>): number => {
  if (as === bs) return -1
  const shorter = Math.min(as.length, bs.length)
  for (let i = 0; i < shorter; i++) if (as[i] !== bs[i]) return i
  return as.length === bs.length ? -1 : shorter
}

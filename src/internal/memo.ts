/**
 * Memoisation keyed by the identity of immutable values.
 *
 * A memo is a cache and nothing else: every law of the library holds with each memo missing always.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Remembers the results of a function of one immutable object for as long as that object lives.
 *
 * @internal
 * @since 0.1.0
 */
export const memoize = <A extends object, B>(f: (a: A) => B): ((a: A) => B) => {
  const cache = new WeakMap<A, { readonly value: B }>()
  return (a) => {
    const hit = cache.get(a)
    if (hit !== undefined) return hit.value
    const value = f(a)
    cache.set(a, { value })
    return value
  }
}

const grown = new WeakMap<object, ReadonlyArray<unknown>>()

/**
 * Appends to an array and remembers which array the new one grew from, so that {@link baseOf} finds it and sums over
 * the old part need not be taken again. Only one generation is remembered: a history that grew message by message must
 * not keep alive every array it ever was. Returns the argument when there is nothing to append.
 *
 * @internal
 * @since 0.1.0
 */
export const append = <A>(as: ReadonlyArray<A>, bs: ReadonlyArray<A>): ReadonlyArray<A> => {
  if (bs.length === 0) return as
  const out = as.concat(bs)
  grown.set(out, as)
  grown.delete(as)
  return out
}

/**
 * Finds the array that {@link append} grew this one from, unless something was appended to this one since.
 *
 * @internal
 * @since 0.1.0
 */
export const baseOf = <A>(as: ReadonlyArray<A>): ReadonlyArray<A> | undefined =>
  grown.get(as) as ReadonlyArray<A> | undefined

/**
 * Sums integers over an array in time proportional to what was appended since the last sum of it.
 *
 * @internal
 * @since 0.1.0
 */
export const incrementalSum = <A>(f: (a: A) => number): ((as: ReadonlyArray<A>) => number) => {
  const cache = new WeakMap<ReadonlyArray<A>, number>()
  return (as) => {
    const hit = cache.get(as)
    if (hit !== undefined) return hit
    const base = baseOf(as)
    const known = base === undefined ? undefined : cache.get(base)
    let total = known ?? 0
    for (let i = known === undefined ? 0 : base!.length; i < as.length; i++) total += f(as[i]!)
    cache.set(as, total)
    return total
  }
}

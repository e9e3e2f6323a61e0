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
  const cache = new WeakMap<A, B>()
  return (a) => {
    const hit = cache.get(a)
    if (hit !== undefined || cache.has(a)) return hit as B
    const value = f(a)
    cache.set(a, value)
    return value
  }
}

/**
 * Remembers, for each object, the result for the object that it last came together with.
 *
 * @internal
 * @since 0.1.0
 */
export const memoizePair = <A extends object, B extends object, C>(f: (a: A, b: B) => C): ((a: A, b: B) => C) => {
  const cache = new WeakMap<A, { readonly b: B; readonly value: C }>()
  return (a, b) => {
    let hit = cache.get(a)
    if (hit?.b !== b) cache.set(a, (hit = { b, value: f(a, b) }))
    return hit.value
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
 * Sums integers, none of them negative, over an array, in time proportional to what was appended since the last sum of
 * it. The sum is taken from the end; with `isEnough` it stops where that says so, and goes on from there when more is
 * asked for.
 *
 * @internal
 * @since 0.1.0
 */
export const incrementalSum = <A>(
  f: (a: A) => number
): ((as: ReadonlyArray<A>, isEnough?: (sum: number) => boolean) => number) => {
  const tails = new WeakMap<ReadonlyArray<A>, Tail>()
  const begin = (as: ReadonlyArray<A>): Tail => {
    const base = baseOf(as)
    const known = base && tails.get(base)
    const tail = known ? { ...known } : { from: as.length, sum: 0 }
    for (let i = known ? base.length : as.length; i < as.length; i++) tail.sum += f(as[i]!)
    tails.set(as, tail)
    return tail
  }
  return (as, isEnough) => {
    const tail = tails.get(as) ?? begin(as)
    while (tail.from > 0 && isEnough?.(tail.sum) !== true) {
      tail.sum += f(as[tail.from - 1]!)
      tail.from--
    }
    return tail.sum
  }
}

/** The sum of an array from an index on. */
interface Tail {
  from: number
  sum: number
}

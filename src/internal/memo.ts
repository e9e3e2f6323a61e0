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
  const remembered = (a: A): B => {
    const hit = cache.get(a)
    if (hit !== undefined || cache.has(a)) return hit as B
    const value = f(a)
    cache.set(a, value)
    return value
  }
  caches.set(remembered, cache)
  return remembered
}

/** What each function that {@link memoize} made remembers. */
const caches = new WeakMap<object, WeakMap<object, unknown>>()

/**
 * Finds what a function that {@link memoize} made remembers of an argument; `undefined` when that is nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const recall = <A extends object, B>(f: (a: A) => B, a: A): B | undefined =>
  caches.get(f)?.get(a) as B | undefined

/**
 * Lets a function that {@link memoize} made remember a result that was found in another way, which must be the same.
 *
 * @internal
 * @since 0.1.0
 */
export const prime = <A extends object, B>(f: (a: A) => B, a: A, b: B): void => {
  caches.get(f)?.set(a, b)
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

/** Where an array came from: its first `same` elements are those of `base`. */
interface Origin {
  readonly base: ReadonlyArray<unknown>
  readonly same: number
}

const origins = new WeakMap<object, Origin>()

/**
 * Remembers which array another one was made from, so that {@link baseOf} finds it and sums need not be taken again over
 * what both hold; the first `same` elements are known to be the same. Only one generation is remembered: a history that
 * grew message by message must not keep alive every array it ever was. Returns `as`.
 *
 * @internal
 * @since 0.1.0
 */
export const derive = <A>(as: ReadonlyArray<A>, base: ReadonlyArray<A>, same = 0): ReadonlyArray<A> => {
  if (as.length > 0 && !origins.has(as)) {
    origins.set(as, { base, same })
    origins.delete(base)
  }
  return as
}

/**
 * Appends to an array; the new one is derived from it. Returns the argument when there is nothing to append.
 *
 * @internal
 * @since 0.1.0
 */
export const append = <A>(as: ReadonlyArray<A>, bs: ReadonlyArray<A>): ReadonlyArray<A> =>
  bs.length === 0 ? as : derive(as.concat(bs), as, as.length)

/**
 * Finds the array that this one was made from, unless another one was made from this one since.
 *
 * @internal
 * @since 0.1.0
 */
export const baseOf = <A>(as: ReadonlyArray<A>): ReadonlyArray<A> | undefined =>
  origins.get(as)?.base as ReadonlyArray<A> | undefined

/**
 * Sums integers, none of them negative, over an array, in time proportional to what was appended or edited since the last
 * sum of the array that it was made from; comparing the references of the two is the rest of the work. The sum is taken
 * from the end; with `isEnough` it stops where that says so, and goes on from there when more is asked for.
 *
 * @internal
 * @since 0.1.0
 */
export const incrementalSum = <A>(
  f: (a: A) => number
): ((as: ReadonlyArray<A>, isEnough?: (sum: number) => boolean) => number) => {
  const tails = new WeakMap<ReadonlyArray<unknown>, Tail>()
  return (as, isEnough) => {
    let tail = tails.get(as)
    if (!tail) {
      const origin = origins.get(as)
      const base = (origin?.base ?? as) as ReadonlyArray<A>
      let { from, sum } = tails.get(base) ?? { from: as.length, sum: 0 }
      if (tails.has(base)) {
        const same = origin!.same
        const less = base.length - as.length
        const shorter = Math.min(as.length, base.length)
        let start = same + alike(as, base, same, 0, 1, shorter - same)
        const end = as.length - alike(as, base, as.length - 1, less, -1, shorter - start)
        // between the two ends: what went is taken off, what came is added
        for (let i = Math.max(from, start); i < end + less; i++) sum -= f(base[i]!)
        if (from > start) from = Math.max(from - less, end)
        else while (start < end) sum += f(as[start++]!)
      }
      tails.set(as, (tail = { from, sum }))
    }
    while (tail.from > 0 && isEnough?.(tail.sum) !== true) {
      tail.sum += f(as[tail.from - 1]!)
      tail.from--
    }
    return tail.sum
  }
}

/** How many elements from `first` on, by `step`, `most` at most, are those `less` further on in another array; two at a time is faster. */
const alike = (
  as: ReadonlyArray<unknown>,
  bs: ReadonlyArray<unknown>,
  first: number,
  less: number,
  step: number,
  most: number
): number => {
  let n = 0
  let i = first
  while (n + 1 < most && as[i] === bs[i + less] && as[i + step] === bs[i + less + step]) {
    n += 2
    i += 2 * step
  }
  return n < most && as[i] === bs[i + less] ? n + 1 : n
}

/** The sum of an array from an index on. */
interface Tail {
  from: number
  sum: number
}

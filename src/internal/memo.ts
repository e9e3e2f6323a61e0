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
      const known = tails.get(base)
      let i = as.length
      let sum = 0
      if (known) {
        const { from } = known
        sum = known.sum
        let k = base.length
        // from the end on: what went is taken off, what came is added
        while (k > from) {
          if (i === k && i <= origin!.same) {
            i = from
            break
          }
          const n = alike(as, base, i, k, k - from)
          i -= n
          k -= n
          if (n > 0) continue
          if (k >= i) sum -= f(base[--k]!)
          else sum += f(as[--i]!)
        }
      }
      tails.set(as, (tail = { from: i, sum }))
    }
    while (tail.from > 0 && isEnough?.(tail.sum) !== true) {
      tail.sum += f(as[tail.from - 1]!)
      tail.from--
    }
    return tail.sum
  }
}

/**
 * How many elements before two indices are the same, at most so many; four at a time take less time.
 */
const alike = (
  as: ReadonlyArray<unknown>,
  bs: ReadonlyArray<unknown>,
  end: number,
  k: number,
  most: number
): number => {
  const last = end - Math.min(end, most)
  let i = end - 1
  let j = k - 1
  while (
    i > last + 2 &&
    as[i] === bs[j] &&
    as[i - 1] === bs[j - 1] &&
    as[i - 2] === bs[j - 2] &&
    as[i - 3] === bs[j - 3]
  ) {
    i -= 4
    j -= 4
  }
  while (i >= last && as[i] === bs[j--]) i--
  return end - 1 - i
}

/** The sum of an array from an index on. */
interface Tail {
  from: number
  sum: number
}

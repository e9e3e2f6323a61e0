/** The same numbers for the same seed (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of several. */
export const pick = <A>(from: ReadonlyArray<A>, next: () => number): A => from[Math.floor(next() * from.length)]!

/** A seed of its own for each place in a run. */
export const seedOf = (seed: number, at: number): number => Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b)

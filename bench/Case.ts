/** What a bench measures: a piece of work whose result is checked before and after it is timed. */
export interface Case<A = unknown, B = unknown> {
  /** Stable: base and head are compared by it. */
  readonly name: string
  /** Builds what is measured; nothing of this is timed. */
  readonly make: () => Fixture<A, B>
}

/** The work itself. With `prepare` every single run gets a value of its own, made outside the time. */
export interface Fixture<A = unknown, B = unknown> {
  readonly prepare?: () => A
  readonly run: (input: A) => B
  /** Throws when the result is wrong: a fast wrong answer is no result. */
  readonly validate: (result: B) => void
}

export const bench = <A, B>(name: string, make: () => Fixture<A, B>): Case => ({ name, make: make as () => Fixture })

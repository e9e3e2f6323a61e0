/**
 * What the rule tables of dialects share: breaches with their positions, and putting them in order.
 *
 * @since 0.1.0
 * @internal
 */
import type { Violation as Neutral } from '../roundtrip/Violation'
import type { Violation } from './Dialect'

/**
 * Is a violation and where it stands: tools come at -2, the system prompt at -1, messages at their index.
 *
 * @internal
 * @since 0.1.0
 */
export interface Breach extends Violation {
  readonly at: number
  readonly block: number
  /** What the breach is called where no provider is named. */
  readonly neutral?: Neutral
}

/**
 * Makes a breach.
 *
 * @internal
 * @since 0.1.0
 */
export const breach = (rule: string, at: number, block: number, path: string, message: string): Breach => ({
  rule,
  path,
  message,
  at,
  block
})

/**
 * Puts breaches in the order of their positions and takes the positions off.
 *
 * @internal
 * @since 0.1.0
 */
export const inOrder = (breaches: ReadonlyArray<Breach>): ReadonlyArray<Violation> =>
  [...breaches]
    .sort((a, b) => a.at - b.at || a.block - b.block)
    .map(({ rule, path, message, neutral }) => {
      const violation = { rule, path, message }
      if (neutral !== undefined) neutrals.set(violation, neutral)
      return violation
    })

const neutrals = /*#__PURE__*/ new WeakMap<Violation, Neutral>()

/**
 * Finds what a violation is called where no provider is named; `undefined` for rules of a wire form alone.
 *
 * @internal
 * @since 0.1.0
 */
export const neutralOf = (violation: Violation): Neutral | undefined => neutrals.get(violation)

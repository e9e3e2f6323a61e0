/**
 * Checks of reducer options, made when a reducer is built.
 *
 * @since 0.1.0
 */

/**
 * Throws a `RangeError` that names the reducer, the option, the bound and the value, unless the value is a whole number
 * of at least `least`.
 *
 * @internal
 * @since 0.1.0
 */
export const checkWhole = (reducer: string, option: string, value: number | undefined, least: number): void => {
  if (value !== undefined && !(Number.isInteger(value) && value >= least))
    throw new RangeError(
      `${reducer}: ${option} must be a whole number of at least ${String(least)}, got ${String(value)}`
    )
}

/**
 * Throws a `RangeError` unless the value is a number of tokens: not negative, not NaN. `Infinity` is allowed.
 *
 * @internal
 * @since 0.1.0
 */
export const checkTokens = (reducer: string, option: string, value: number | undefined): void => {
  if (value !== undefined && !(value >= 0))
    throw new RangeError(`${reducer}: ${option} must be a number of tokens, 0 or more, got ${String(value)}`)
}

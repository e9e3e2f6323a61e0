/**
 * Checks of reducer options, made when a reducer is built.
 *
 * @since 0.1.0
 */

/**
 * Throws a `RangeError` that names the reducer and its option, the bound and the value, unless the value is a number of at
 * least `least`, and a whole one where that is asked for. Nothing is checked when the option is not given.
 *
 * @internal
 * @since 0.1.0
 */
export const checkAtLeast = (option: string, value: number | undefined, least: number, isWhole = true): void => {
  if (value !== undefined && !(value >= least && (!isWhole || Number.isInteger(value))))
    throw new RangeError(
      `${option} must be a ${isWhole ? 'whole ' : ''}number of at least ${String(least)}, got ${String(value)}`
    )
}

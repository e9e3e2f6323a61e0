/** Quantiles of errors. */

/** The value below which a part of the values lie. */
export const quantile = (values: ReadonlyArray<number>, part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
}

export const median = (values: ReadonlyArray<number>): number => quantile(values, 0.5)

/** The part of the values that a predicate holds of. */
export const share = <A>(values: ReadonlyArray<A>, is: (value: A) => boolean): number =>
  values.length === 0 ? NaN : values.filter(is).length / values.length

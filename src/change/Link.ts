/**
 * Links: which parts of two contexts belong together, and arithmetic on them.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says that `length` parts in a row are still there, in a row: from part `before` to part `after`.
 *
 * @category model
 * @since 0.1.0
 */
export type Link = readonly [before: number, after: number, length: number]

/**
 * Says that a summary stands for `length` parts in a row from part `from` on. `summary` is the first block of its message, or
 * the header when it has none.
 *
 * @category model
 * @since 0.1.0
 */
export type SummaryLink = readonly [from: number, length: number, summary: number]

// -------------------------------------------------------------------------------------
// internals of changes
// -------------------------------------------------------------------------------------

/**
 * Spreads links out: for each of `count` parts its counterpart, `-1` where there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const spread = (links: ReadonlyArray<Link>, count: number): Int32Array => {
  const to = new Int32Array(count).fill(-1)
  for (const [before, after, length] of links) for (let i = 0; i < length; i++) to[before + i] = after + i
  return to
}

/**
 * Gathers counterparts into links as long as can be, ordered by the part before.
 *
 * @internal
 * @since 0.1.0
 */
export const gather = (to: Int32Array): ReadonlyArray<Link> => {
  const links: Array<Link> = []
  let from = 0
  while (from < to.length) {
    const after = to[from]!
    let end = from + 1
    if (after >= 0) {
      while (end < to.length && to[end] === after + end - from) end++
      links.push([from, after, end - from])
    }
    from = end
  }
  return links
}

/**
 * Swaps the two sides of links.
 *
 * @internal
 * @since 0.1.0
 */
export const swap = (links: ReadonlyArray<Link>): ReadonlyArray<Link> =>
  links.map(([before, after, length]): Link => [after, before, length]).sort(([a], [b]) => a - b)

/**
 * Spreads links to summaries out: for each of `count` parts the header of its summary, `-1` where there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const spreadSummaries = (links: ReadonlyArray<SummaryLink>, count: number): Int32Array => {
  const to = new Int32Array(count).fill(-1)
  for (const [from, length, summary] of links) to.fill(summary, from, from + length)
  return to
}

/**
 * Gathers the headers of summaries into links as long as can be, ordered by the part that is summarised.
 *
 * @internal
 * @since 0.1.0
 */
export const gatherSummaries = (to: Int32Array): ReadonlyArray<SummaryLink> => {
  const links: Array<SummaryLink> = []
  let from = 0
  while (from < to.length) {
    const summary = to[from]!
    let end = from + 1
    while (end < to.length && to[end] === summary) end++
    if (summary >= 0) links.push([from, end - from, summary])
    from = end
  }
  return links
}

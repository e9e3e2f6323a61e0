/**
 * Branches of sessions that are trees: which records lead to the last one.
 *
 * @since 0.1.0
 * @internal
 */

/**
 * Is a record with a place in the tree.
 *
 * @internal
 * @since 0.1.0
 */
export interface Linked {
  readonly id?: string | undefined
  /** `null` at a root; absent when the record does not say: then it follows the one before it. */
  readonly parent?: string | null | undefined
}

/**
 * Marks the records on the branch of the last one. A parent that is not in the file counts as the record before.
 *
 * @internal
 * @since 0.1.0
 */
export const branchOf = (records: ReadonlyArray<Linked>): Uint8Array => {
  const indexOf = new Map<string, number>()
  for (let i = 0; i < records.length; i++) {
    const { id } = records[i]!
    if (id !== undefined) indexOf.set(id, i)
  }
  const onBranch = new Uint8Array(records.length)
  for (let i = records.length - 1; i >= 0 && onBranch[i] === 0;) {
    onBranch[i] = 1
    const { parent } = records[i]!
    if (parent === null) break
    const found = parent === undefined ? undefined : indexOf.get(parent)
    i = found === undefined || found === i ? i - 1 : found
  }
  return onBranch
}

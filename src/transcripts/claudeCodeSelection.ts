/**
 * What of a Claude Code conversation is in its context: all of it, or what is left after the last compaction.
 *
 * @since 0.1.0
 * @internal
 */
import type { Draft, Mark } from './claudeCodeMessages'
import type { Node } from './claudeCodeRecord'

/**
 * Is the choice: indices of drafts in the order of the context, and the first that was written after the compaction.
 *
 * @internal
 * @since 0.1.0
 */
export interface Selection {
  readonly order: ReadonlyArray<number>
  readonly cut: number
}

/**
 * Chooses the messages of the context. After a compaction these are the summary, the messages that it preserved, and
 * what follows. A compaction that nothing follows cuts nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const select = (
  nodes: ReadonlyArray<Node>,
  drafts: ReadonlyArray<Draft>,
  marks: ReadonlyArray<Mark>,
  wholeHistory: boolean
): Selection => {
  const mark = wholeHistory ? undefined : lastCut(drafts, marks)
  const cut = mark?.before ?? 0
  const anchor = mark === undefined ? -1 : anchorOf(nodes, drafts, mark)
  const order: Array<number> = []
  for (let d = cut - 1; d < drafts.length; d++) {
    if (d >= cut) order.push(d)
    if (d === anchor && mark !== undefined) for (const preserved of mark.preserved) order.push(preserved)
  }
  return { order, cut }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The last compaction that something follows. */
const lastCut = (drafts: ReadonlyArray<Draft>, marks: ReadonlyArray<Mark>): Mark | undefined => {
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!
    if (mark.boundary.kind === 'compact' && mark.before < drafts.length) return mark
  }
  return undefined
}

/** The draft that the preserved ones follow; the one before the compaction when there is none after it. */
const anchorOf = (nodes: ReadonlyArray<Node>, drafts: ReadonlyArray<Draft>, { anchor, before }: Mark): number => {
  if (anchor !== undefined)
    for (let d = before; d < drafts.length; d++)
      if (drafts[d]!.nodes.some((node) => nodes[node]!.uuid === anchor)) return d
  return before - 1
}

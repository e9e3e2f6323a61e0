/**
 * The tree of a Claude Code session, and the one conversation in it that goes on.
 *
 * Every record names its parent. Going back and saying something else leaves the old branch in the file, so the
 * conversation is the way from its last record back to a root:
 *
 * | parent of a record                     | where the way goes on                                                  |
 * | -------------------------------------- | ---------------------------------------------------------------------- |
 * | a record of the file                   | there                                                                  |
 * | `null`                                 | nowhere: a root, unless no record of the file is linked to another      |
 * | `null`, on a compaction                | `logicalParentUuid`, else the record before it in the file              |
 * | not in the file, or not told           | the record before it in the file                                       |
 *
 * @since 0.1.0
 * @internal
 */
import type { Node, Preserved } from './claudeCodeRecord'

/**
 * Finds the conversation: indices of its records, the oldest first.
 *
 * It ends at the last message or compaction of the main chain in the file. Records of sidechains count as the main
 * chain when `isSidechain` says of no message that it is not one: the file of a subagent.
 *
 * @internal
 * @since 0.1.0
 */
export const conversation = (nodes: ReadonlyArray<Node>): ReadonlyArray<number> => {
  const all = !hasMainChain(nodes)
  const isMain = (node: Node): boolean => all || !node.isSidechain
  const links = linksOf(nodes, isMain)
  let at = nodes.length - 1
  while (at >= 0 && !(isMain(nodes[at]!) && isLeaf(nodes[at]!))) at--
  const visited = new Uint8Array(nodes.length)
  const out: Array<number> = []
  while (at >= 0 && visited[at] === 0) {
    visited[at] = 1
    if (isMain(nodes[at]!)) out.push(at)
    at = links[at]!
  }
  return out.reverse()
}

/**
 * Tells whether some message is on no sidechain.
 *
 * @internal
 * @since 0.1.0
 */
export const hasMainChain = (nodes: ReadonlyArray<Node>): boolean =>
  nodes.some((node) => node.message !== undefined && !node.isSidechain)

/**
 * Finds the records that a compaction, itself at index `at`, preserved from what was before it.
 *
 * @internal
 * @since 0.1.0
 */
export const preservedNodes = (
  nodes: ReadonlyArray<Node>,
  path: ReadonlyArray<number>,
  at: number,
  { uuids, head, tail }: Preserved
): ReadonlySet<number> => {
  const listed = uuids === undefined ? undefined : new Set(uuids)
  const out = new Set<number>()
  let isInside = false
  for (const i of path) {
    if (i === at) break
    const { uuid } = nodes[i]!
    if (uuid !== undefined && uuid === head) isInside = true
    if (listed === undefined ? isInside : uuid !== undefined && listed.has(uuid)) out.add(i)
    if (uuid !== undefined && uuid === tail) isInside = false
  }
  return out
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isLeaf = (node: Node): boolean => node.message !== undefined || node.boundary !== undefined

/** For every record the index of the one it follows, or -1. */
const linksOf = (nodes: ReadonlyArray<Node>, isMain: (node: Node) => boolean): Int32Array => {
  const byUuid = new Map<string, number>()
  for (let i = 0; i < nodes.length; i++) {
    const { uuid } = nodes[i]!
    if (uuid !== undefined) byUuid.set(uuid, i)
  }
  const find = (uuid: string | null | undefined): number => (typeof uuid === 'string' ? (byUuid.get(uuid) ?? -1) : -1)
  const isLinear = !nodes.some((node) => find(node.parent) >= 0)
  const links = new Int32Array(nodes.length).fill(-1)
  let before = -1
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    const parent = find(node.parent)
    if (parent >= 0 && parent !== i) links[i] = parent
    else if (node.parent !== null || isLinear) links[i] = before
    else if (node.boundary !== undefined) {
      const logical = find(node.logicalParent)
      links[i] = logical >= 0 ? logical : before
    }
    if (isMain(node)) before = i
  }
  return links
}

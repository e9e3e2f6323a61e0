/**
 * Pairs what two lists have in common, in time linear in their lengths.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../model/Block'
import { equal as isEqual, keyOf } from './equal'

/**
 * Pairs the items that read as the same value (the same object, the same text): the first with the first, the second
 * with the second. Items that read as `undefined` are left alone.
 *
 * @internal
 * @since 0.1.0
 */
export const pairSame = (
  as: ReadonlyArray<number>,
  bs: ReadonlyArray<number>,
  readA: (a: number) => unknown,
  readB: (b: number) => unknown,
  pair: (a: number, b: number) => void
): void => {
  if (as.length === 0 || bs.length === 0) return
  const waiting = groupBy(as, readA)
  for (const b of bs) {
    const value = readB(b)
    const a = value === undefined ? undefined : waiting.get(value)?.pop()
    if (a !== undefined) pair(a, b)
  }
}

/**
 * Pairs the items that read as equal values. A sign is what equal values have in common and few others: only values
 * with the same sign are compared.
 *
 * @internal
 * @since 0.1.0
 */
export const pairEqual = <A>(
  as: ReadonlyArray<number>,
  bs: ReadonlyArray<number>,
  readA: (a: number) => A,
  readB: (b: number) => A,
  sign: (value: A) => string,
  pair: (a: number, b: number) => void
): void => {
  if (as.length === 0 || bs.length === 0) return
  const waiting = groupBy(as, (a) => sign(readA(a)))
  for (const [same, wanted] of groupBy(bs, (b) => sign(readB(b)))) {
    const [group, found] = [waiting.get(same), wanted.reverse()]
    if (group === undefined) continue
    if (group.length === 1 && found.length === 1) {
      if (isEqual(readA(group[0]!), readB(found[0]!))) pair(group[0]!, found[0]!)
    } else
      pairSame(
        group.reverse(),
        found,
        (a) => keyOf(readA(a)),
        (b) => keyOf(readB(b)),
        pair
      )
  }
}

/**
 * Signs a block: its kind, its ids and its length.
 *
 * @internal
 * @since 0.1.0
 */
export const blockSign = (block: Block): string => {
  switch (block.type) {
    case 'text':
      return `text ${String(block.text.length)}`
    case 'thinking':
      return `thinking ${String(block.text.length)} ${String(block.signature?.length)}`
    case 'tool_use':
      return `call ${block.id ?? ''} ${block.name}`
    case 'tool_result':
      return `result ${block.toolUseId ?? ''} ${String(block.content.length)}`
    case 'media':
      return `media ${block.kind} ${'data' in block.source ? String(block.source.data.length) : ''}`
    case 'opaque':
      return `opaque ${block.kind}`
  }
}

/**
 * Names a call by its id and a result by that of its call; nothing for anything else.
 *
 * @internal
 * @since 0.1.0
 */
export const callKey = (block: Block): string | undefined => {
  if (block.type === 'tool_use') return block.id === undefined ? undefined : `call ${block.id}`
  if (block.type === 'tool_result') return block.toolUseId === undefined ? undefined : `result ${block.toolUseId}`
  return undefined
}

/**
 * Tells whether two blocks are the same object, or calls or results of one id.
 *
 * @internal
 * @since 0.1.0
 */
export const isSameBlock = (a: Block, b: Block): boolean => {
  if (a === b) return true
  const key = callKey(a)
  return key !== undefined && key === callKey(b)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Items by what they read as, the first one last, so that `pop` takes them in order. */
const groupBy = <K>(items: ReadonlyArray<number>, read: (item: number) => K): Map<K, Array<number>> => {
  const groups = new Map<K, Array<number>>()
  for (let i = items.length - 1; i >= 0; i--) {
    const key = read(items[i]!)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [items[i]!])
    else group.push(items[i]!)
  }
  return groups
}

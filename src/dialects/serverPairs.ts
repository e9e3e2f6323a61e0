/**
 * Calls that a provider ran, and their results, as pairs inside one message.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block, Opaque } from '../model/Block'

/**
 * Marks the two halves of each pair whose halves both stand among the blocks, the call first. A result that comes in a
 * later message leaves its call unmarked. Returns the blocks themselves when there is no pair.
 *
 * @internal
 * @since 0.1.0
 */
export const pairServerBlocks = (
  blocks: ReadonlyArray<Block>,
  callId: (block: Opaque) => string | undefined,
  resultId: (block: Opaque) => string | undefined
): ReadonlyArray<Block> => {
  let out: Array<Block> | undefined
  let open: Map<string, number> | undefined
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.type !== 'opaque') continue
    const call = callId(block)
    if (call !== undefined) (open ??= new Map()).set(call, i)
    const key = resultId(block)
    const at = key === undefined ? undefined : open?.get(key)
    if (key === undefined || at === undefined) continue
    open?.delete(key)
    out ??= blocks.slice()
    out[at] = { ...(blocks[at] as Opaque), pair: { key, side: 'call' } }
    out[i] = { ...block, pair: { key, side: 'result' } }
  }
  return out ?? blocks
}

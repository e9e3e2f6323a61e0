/**
 * What messages will cost once an edit before them has been made good.
 *
 * @since 0.1.0
 */
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { contextUnits, type Estimator } from '../tokens/Estimator'

/**
 * Measures messages as `settle` will leave them after an edit at the old end: without their thinking where the profile
 * binds it to its prefix. `total` is the cost of the whole context measured that way.
 *
 * @internal
 * @since 0.1.0
 */
export const keptUnits = (
  context: Context,
  estimator: Estimator
): { readonly total: number; readonly message: (message: Message) => number } => {
  const total = contextUnits(context, estimator)
  if (profileOf(context).thinkingBinding === 'none') return { total, message: estimator.message }
  const thinking = (message: Message): number => {
    let units = 0
    for (let b = 0; b < message.content.length; b++) {
      const block = message.content[b]!
      if (block.type === 'thinking') units += estimator.block(block)
    }
    return units
  }
  let bound = 0
  for (let i = 0; i < context.messages.length; i++) bound += thinking(context.messages[i]!)
  return { total: total - bound, message: (message) => estimator.message(message) - thinking(message) }
}

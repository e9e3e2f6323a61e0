/**
 * What messages will cost once an edit before them has been made good.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { type Estimator, fixedUnits } from '../tokens/Estimator'

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
  const message = keptMessageUnits(context, estimator)
  let total = fixedUnits(context, estimator)
  for (let i = 0; i < context.messages.length; i++) total += message(context.messages[i]!)
  return { total, message }
}

/**
 * Measures single messages as {@link keptUnits} does.
 *
 * @internal
 * @since 0.1.0
 */
export const keptMessageUnits = (context: Context, estimator: Estimator): ((message: Message) => number) =>
  profileOf(context).thinkingBinding === 'none' ? estimator.message : withoutThinking(estimator)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const withoutThinking = /*#__PURE__*/ memoize((estimator: Estimator) =>
  memoize((message: Message): number => {
    let units = estimator.message(message)
    for (let b = 0; b < message.content.length; b++) {
      const block = message.content[b]!
      if (block.type === 'thinking' && message.role === 'assistant') units -= estimator.block(block)
    }
    return units
  })
)

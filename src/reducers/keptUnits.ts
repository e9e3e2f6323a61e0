/**
 * What messages will cost once an edit before them has been made good.
 *
 * @since 0.1.0
 */
import { incrementalSum, memoize } from '../internal/memo'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { type Estimator, fixedUnits } from '../tokens/Estimator'

/**
 * Measures a whole context as `settle` will leave it after an edit at the old end: without its thinking where the profile
 * binds that to its prefix. Remembered as the sums of estimators are.
 *
 * @internal
 * @since 0.1.0
 */
export const keptUnits = (context: Context, estimator: Estimator): number =>
  fixedUnits(context, estimator) +
  (profileOf(context).thinkingBinding === 'none' ? estimator.messages : sumWithoutThinking(estimator))(context.messages)

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

const sumWithoutThinking = /*#__PURE__*/ memoize((estimator: Estimator) => incrementalSum(withoutThinking(estimator)))

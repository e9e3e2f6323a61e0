/**
 * The tool calls that a reducer may touch: answered, old enough, not pinned, not pending.
 *
 * @since 0.1.0
 */
import { filterWithIndex } from '../internal/readonlyArray'
import type { Message } from '../model/Message'
import { type AnsweredCall, answeredCalls } from '../roundtrip/Pairing'
import { pendingFrom } from '../roundtrip/Span'

/**
 * Lists the answered calls but the `keep` newest, oldest first, without those whose messages are pinned, whose tools
 * are excluded, or that belong to the pending step. `keep` counts every answered call, the excluded ones too. The
 * number left out at the new end is raised so that what is listed grows in steps of `batch`.
 *
 * @internal
 * @since 0.1.0
 */
export const oldPairs = (
  messages: ReadonlyArray<Message>,
  options: {
    readonly keep: number
    readonly batch?: number
    readonly excludeTools?: ReadonlyArray<string>
    /** Whether the pending step counts as old too. */
    readonly pending?: boolean
  }
): ReadonlyArray<AnsweredCall> => {
  const { keep, batch = 1, excludeTools = [] } = options
  const answered = answeredCalls(messages)
  const old = Math.floor((answered.length - keep) / batch) * batch
  if (old <= 0) return []
  const pending = options.pending === true ? messages.length : pendingFrom(messages)
  const isFree = ({ message }: { readonly message: number }): boolean =>
    message < pending && messages[message]!.pinned !== true
  return filterWithIndex(
    answered,
    (k, { use, useAt, resultAt }) => k < old && !excludeTools.includes(use.name) && isFree(useAt) && isFree(resultAt)
  )
}

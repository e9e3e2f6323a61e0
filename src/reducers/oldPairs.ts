/**
 * The tool calls that a reducer may touch: answered, old enough, not pinned, not pending.
 *
 * @since 0.1.0
 */
import type { ToolResult, ToolUse } from '../model/Block'
import type { Message } from '../model/Message'
import { pairMessages, type Position } from '../roundtrip/Pairing'
import { pendingFrom } from '../roundtrip/Span'

/**
 * Is an answered call with the places of both its halves.
 *
 * @internal
 * @since 0.1.0
 */
export interface OldPair {
  readonly use: ToolUse
  readonly useAt: Position
  readonly result: ToolResult
  readonly resultAt: Position
}

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
): ReadonlyArray<OldPair> => {
  const { keep, batch = 1, excludeTools = [] } = options
  const pairs = pairMessages(messages).pairs
  const old = Math.floor((pairs.length - keep) / batch) * batch
  if (old <= 0) return []
  const pending = options.pending === true ? messages.length : pendingFrom(messages)
  const isFree = (m: number): boolean => m < pending && messages[m]!.pinned !== true
  const out: Array<OldPair> = []
  for (let k = 0; k < old; k++) {
    const { use: useAt, result: resultAt } = pairs[k]!
    const use = messages[useAt.message]!.content[useAt.block]
    const result = messages[resultAt.message]!.content[resultAt.block]
    if (use?.type !== 'tool_use' || result?.type !== 'tool_result' || excludeTools.includes(use.name)) continue
    if (isFree(useAt.message) && isFree(resultAt.message)) out.push({ use, useAt, result, resultAt })
  }
  return out
}

/**
 * Pairs: which tool result answers which tool call.
 *
 * Ids alone do not tell: real histories use an id again after it was answered (49 of 200 tau-bench trajectories do), and
 * some wire forms have no ids. So pairs are formed by position and id together, in one pass from the oldest message:
 *
 * | result                              | answers                                                             |
 * | ----------------------------------- | ------------------------------------------------------------------- |
 * | has an id, a call of it is open     | the newest such message's first open call of that id                |
 * | has an id, all its calls answered   | none: a duplicate                                                   |
 * | has an id that no call before used  | none: an orphan                                                     |
 * | has no id                           | the first open call without id of the newest message that has one   |
 *
 * Calls that nothing answers are dangling. In system messages there are no calls and no results, whatever stands there.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Points at a block: the index of its message, and its index in that message.
 *
 * @category model
 * @since 0.1.0
 */
export interface Position {
  readonly message: number
  readonly block: number
}

/**
 * Is a tool call and the result that answers it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Pair {
  readonly use: Position
  readonly result: Position
}

/**
 * Says for every tool call and tool result of a history what it belongs to.
 *
 * @category model
 * @since 0.1.0
 */
export interface Pairing {
  /** In the order of the results. */
  readonly pairs: ReadonlyArray<Pair>
  /** Calls without a result, oldest first. */
  readonly dangling: ReadonlyArray<Position>
  /** Results without a call, oldest first. */
  readonly orphans: ReadonlyArray<Position>
  /** Results of calls that an earlier result has answered, oldest first. */
  readonly duplicates: ReadonlyArray<Position>
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Pairs the tool results of a context with its tool calls.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { pairing } from 'context-compaction/roundtrip'
 *
 * const history = context({
 *   messages: [
 *     user('Count the files.'),
 *     assistant(toolUse({ id: 'c1', name: 'bash', input: { command: 'ls | wc -l' } })),
 *     user(toolResult({ toolUseId: 'c1', content: '7' }))
 *   ]
 * })
 * assert.deepStrictEqual(pairing(history).pairs, [
 *   { use: { message: 1, block: 0 }, result: { message: 2, block: 0 } }
 * ])
 *
 * @category queries
 * @since 0.1.0
 */
export const pairing = (context: Context): Pairing => pairMessages(context.messages)

/**
 * Pairs the tool results of a list of messages with its tool calls; remembered per list.
 *
 * @internal
 * @since 0.1.0
 */
export const pairMessages: (messages: ReadonlyArray<Message>) => Pairing = /*#__PURE__*/ memoize((messages) => {
  const calls: Array<{ readonly at: Position; open: boolean }> = []
  const byId = new Map<string, Array<number>>()
  const withoutId: Array<number> = []
  const pairs: Array<Pair> = []
  const orphans: Array<Position> = []
  const duplicates: Array<Position> = []

  for (let m = 0; m < messages.length; m++) {
    const { content, role } = messages[m]!
    if (role === 'system') continue
    for (let b = 0; b < content.length; b++) {
      const block = content[b]!
      if (block.type === 'tool_use') {
        const call = calls.push({ at: { message: m, block: b }, open: true }) - 1
        if (block.id === undefined) withoutId.push(call)
        else {
          const same = byId.get(block.id)
          if (same === undefined) byId.set(block.id, [call])
          else same.push(call)
        }
      } else if (block.type === 'tool_result') {
        const at = { message: m, block: b }
        const candidates = block.toolUseId === undefined ? withoutId : byId.get(block.toolUseId)
        const answered = candidates === undefined ? -1 : takeOpen(calls, candidates)
        if (answered >= 0) {
          const call = calls[answered]!
          call.open = false
          pairs.push({ use: call.at, result: at })
        } else if (candidates === undefined || block.toolUseId === undefined) orphans.push(at)
        else duplicates.push(at)
      }
    }
  }

  return { pairs, dangling: calls.filter((call) => call.open).map((call) => call.at), orphans, duplicates }
})

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The first open call of the newest message that has an open one among the candidates; -1 when none is open. */
const takeOpen = (
  calls: ReadonlyArray<{ readonly at: Position; readonly open: boolean }>,
  candidates: Array<number>
): number => {
  while (candidates.length > 0 && !calls[candidates[candidates.length - 1]!]!.open) candidates.pop()
  let found = -1
  for (let k = candidates.length - 1; k >= 0; k--) {
    const call = calls[candidates[k]!]!
    if (!call.open) continue
    if (found >= 0 && calls[found]!.at.message !== call.at.message) break
    found = candidates[k]!
  }
  return found
}

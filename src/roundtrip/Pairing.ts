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
import type { ToolResult, ToolUse } from '../model/Block'
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
  const calls: Array<Call> = []
  const byId = new Map<string | undefined, Array<number>>()
  const pairs: Array<Pair> = []
  const orphans: Array<Position> = []
  const duplicates: Array<Position> = []
  let newest = 0
  let listed = 0

  for (let m = 0; m < messages.length; m++) {
    const { content, role } = messages[m]!
    if (role === 'system') continue
    for (let b = 0; b < content.length; b++) {
      const block = content[b]!
      if (block.type !== 'tool_use' && block.type !== 'tool_result') continue
      const at = { message: m, block: b }
      if (block.type === 'tool_use') {
        if (calls[newest]?.at.message !== m) newest = calls.length
        calls.push({ at, id: block.id, open: true })
      } else {
        const id = block.toolUseId
        // most results answer a call of the newest message that calls; lists by id are made for the others
        let answered = newest
        while (answered < calls.length && !(calls[answered]!.open && calls[answered]!.id === id)) answered++
        if (answered === calls.length) {
          for (; listed < calls.length; listed++) {
            const same = byId.get(calls[listed]!.id)
            if (same === undefined) byId.set(calls[listed]!.id, [listed])
            else same.push(listed)
          }
          answered = takeOpen(calls, byId.get(id) ?? [])
        }
        const call = calls[answered]
        if (call !== undefined) {
          call.open = false
          pairs.push({ use: call.at, result: at })
        } else if (id === undefined || !byId.has(id)) orphans.push(at)
        else duplicates.push(at)
      }
    }
  }

  return { pairs, dangling: calls.filter((call) => call.open).map((call) => call.at), orphans, duplicates }
})

/**
 * Is an answered call with the places of both its halves.
 *
 * @internal
 * @since 0.1.0
 */
export interface AnsweredCall {
  readonly use: ToolUse
  readonly useAt: Position
  readonly result: ToolResult
  readonly resultAt: Position
}

/**
 * Lists the calls that have a result, in the order of the results; remembered per list.
 *
 * @internal
 * @since 0.1.0
 */
export const answeredCalls: (messages: ReadonlyArray<Message>) => ReadonlyArray<AnsweredCall> = /*#__PURE__*/ memoize(
  (messages) =>
    pairMessages(messages).pairs.map(({ use: useAt, result: resultAt }) => ({
      use: messages[useAt.message]!.content[useAt.block] as ToolUse,
      useAt,
      result: messages[resultAt.message]!.content[resultAt.block] as ToolResult,
      resultAt
    }))
)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Call {
  readonly at: Position
  readonly id: string | undefined
  open: boolean
}

/** The first open call of the newest message that has an open one among the candidates; -1 when none is open. */
const takeOpen = (calls: ReadonlyArray<Call>, candidates: Array<number>): number => {
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

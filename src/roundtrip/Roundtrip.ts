/**
 * Roundtrips: a user's prompt, all the work it led to, and the answer that ends it.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { pairMessages } from './Pairing'
import { crossings, hasToolUse, isPrompt, type Span } from './Span'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a span of messages that stands or falls as a whole.
 *
 * @category model
 * @since 0.1.0
 */
export interface Roundtrip extends Span {
  /** Whether it ends in an assistant message without calls, and every call in it has its result. */
  readonly complete: boolean
}

/**
 * Names what counts as a roundtrip.
 *
 * | definition   | begins                                | ends                                                      |
 * | ------------ | ------------------------------------- | --------------------------------------------------------- |
 * | `prompt`     | a prompt, or the first message        | before the next prompt that follows something else        |
 * | `claude-api` | after the roundtrip before            | an assistant message without any tool call, the very last message excepted |
 *
 * With `claude-api` only complete roundtrips are listed, a server-side call counts as an outstanding one although its
 * result is in the same message, and pairs may be torn apart: it is there to reproduce the Rust crate of that name.
 *
 * @category model
 * @since 0.1.0
 */
export type RoundtripDefinition = 'prompt' | 'claude-api'

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the roundtrips of a context, oldest first. Under the definition `prompt` they cover all messages from the first
 * that is not a system message, and no cut between two of them tears a pair.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { roundtrips } from 'context-compaction/roundtrip'
 *
 * const history = context({ messages: [user('a'), assistant('b'), user('c'), assistant('d'), user('e')] })
 * assert.deepStrictEqual(roundtrips(history), [
 *   { start: 0, end: 2, complete: true },
 *   { start: 2, end: 4, complete: true },
 *   { start: 4, end: 5, complete: false }
 * ])
 * assert.strictEqual(roundtrips(history, { definition: 'claude-api' }).length, 2)
 *
 * @category queries
 * @since 0.1.0
 */
export const roundtrips = (
  context: Context,
  options: { readonly definition?: RoundtripDefinition } = {}
): ReadonlyArray<Roundtrip> =>
  options.definition === 'claude-api' ? claudeApiRoundtrips(context.messages) : roundtripsOf(context.messages)

/**
 * Lists the roundtrips that are complete.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { completeRoundtrips } from 'context-compaction/roundtrip'
 *
 * assert.strictEqual(completeRoundtrips(context({ messages: [user('a'), assistant('b'), user('c')] })).length, 1)
 *
 * @category queries
 * @since 0.1.0
 */
export const completeRoundtrips = (
  context: Context,
  options: { readonly definition?: RoundtripDefinition } = {}
): ReadonlyArray<Roundtrip> => roundtrips(context, options).filter((roundtrip) => roundtrip.complete)

/**
 * Finds the roundtrips of a list of messages by prompts; remembered per list.
 *
 * @internal
 * @since 0.1.0
 */
export const roundtripsOf: (messages: ReadonlyArray<Message>) => ReadonlyArray<Roundtrip> = /*#__PURE__*/ memoize(
  (messages) => {
    const open = crossings(messages)
    const dangling = pairMessages(messages).dangling
    let first = 0
    while (first < messages.length && messages[first]!.role === 'system') first++
    const out: Array<Roundtrip> = []
    let start = first
    let waiting = 0
    for (let i = first + 1; i <= messages.length; i++) {
      const begins = i === messages.length || (open[i] === 0 && isPrompt(messages[i]!) && !isPrompt(messages[i - 1]!))
      if (!begins) continue
      let isAnswered = true
      while (waiting < dangling.length && dangling[waiting]!.message < i) {
        isAnswered = false
        waiting++
      }
      const last = messages[i - 1]!
      out.push({ start, end: i, complete: isAnswered && last.role === 'assistant' && !hasToolUse(last) })
      start = i
    }
    return out
  }
)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const claudeApiRoundtrips = (messages: ReadonlyArray<Message>): ReadonlyArray<Roundtrip> => {
  const out: Array<Roundtrip> = []
  let start = 0
  for (let i = 0; i < messages.length - 1; i++) {
    const message = messages[i]!
    if (message.role !== 'assistant' || message.content.some(isAnyToolUse)) continue
    out.push({ start, end: i + 1, complete: true })
    start = i + 1
  }
  return out
}

const isAnyToolUse = (block: Message['content'][number]): boolean =>
  block.type === 'tool_use' || (block.type === 'opaque' && block.kind === 'server_tool_use')

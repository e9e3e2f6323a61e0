/**
 * Sessions as quantum-sdk has them: a history, and the exchange that is under way.
 *
 * @since 0.1.0
 */
import type { Block, ToolUse } from '../../model/Block'
import { context as contextOf, type Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import type { Tool } from '../../model/Tool'
import { answerDangling } from '../../reducers/answerDangling'
import { pairMessages } from '../../roundtrip/Pairing'
import type { UsageReading } from '../../strategy/usage'
import type { ContextConfig, SessionContext } from './wire'

// -------------------------------------------------------------------------------------
// profiles
// -------------------------------------------------------------------------------------

/**
 * Holds what a session keeps to when nothing else is known: results right after their calls, each in a message of its own, ids
 * unique in their step, arguments that are objects, no blank messages. quantum's gateway speaks to many providers, and says of
 * none what it refuses; give a session the profile of your own provider.
 *
 * @category profiles
 * @since 0.1.0
 */
export const quantumProfile: Profile = {
  name: 'quantum',
  resultRole: 'tool',
  firstRole: 'user',
  lastRole: 'user',
  neighbours: 'separate',
  resultsFirst: true,
  uniqueIds: 'step',
  inputObject: true,
  text: 'non-blank',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any'
}

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a session: an immutable value of plain JSON. A step that failed leaves the old one as it was, so nothing has to be
 * rolled back.
 *
 * @category model
 * @since 0.1.0
 */
export interface Session {
  readonly id: string
  readonly context: Context
  /** The newest configuration that a request brought. */
  readonly config: ContextConfig
  readonly model?: string
  /** How often the user has spoken; results of tools do not count. Compaction does not change it. */
  readonly turns: number
  /** What the provider measured, oldest first. */
  readonly usage: ReadonlyArray<UsageReading>
  /** The id of the newest message that stood when the history was last compacted. */
  readonly editedUpTo?: string
  /** What was done to the history for the request that is under way; absent when none is. */
  readonly asked?: Pick<SessionContext, 'compacted' | 'compaction_note' | 'tools_cleared'>
}

/**
 * Is what a session begins with.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionOptions {
  readonly id: string
  readonly system?: string | ReadonlyArray<Block>
  readonly tools?: ReadonlyArray<Tool>
  /** An earlier history. */
  readonly messages?: ReadonlyArray<Message>
  /** Default: {@link quantumProfile}. */
  readonly profile?: Profile
  readonly config?: ContextConfig
  readonly model?: string
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a session that nothing was asked in.
 *
 * @example
 * import assert from 'node:assert'
 * import { openCalls, session } from 'context-compaction/session'
 *
 * const fresh = session({ id: 's1', system: 'Be brief.', config: { compact_at_tokens: 100_000 } })
 * assert.deepStrictEqual(openCalls(fresh), [])
 * assert.strictEqual(fresh.turns, 0)
 *
 * @category constructors
 * @since 0.1.0
 */
export const session = (options: SessionOptions): Session => {
  const { id, system, tools, messages = [], profile = quantumProfile, config = {}, model } = options
  return {
    id,
    context: contextOf({
      messages,
      profile,
      ...(system === undefined ? {} : { system }),
      ...(tools === undefined ? {} : { tools })
    }),
    config,
    ...(model === undefined ? {} : { model }),
    turns: 0,
    usage: []
  }
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Lists the calls that wait for their results, in the order in which they were made. The next request has to answer all of
 * them.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, toolUse, user } from 'context-compaction/model'
 * import { openCalls, session } from 'context-compaction/session'
 *
 * const waiting = session({ id: 's1', messages: [user('Go.'), assistant(toolUse({ id: 'c1', name: 'make', input: {} }))] })
 * assert.deepStrictEqual(openCalls(waiting).map(({ id }) => id), ['c1'])
 *
 * @category queries
 * @since 0.1.0
 */
export const openCalls = ({ context }: Session): ReadonlyArray<ToolUse> => openCallsOf(context)

/**
 * Lists the calls of a context that wait.
 *
 * @internal
 * @since 0.1.0
 */
export const openCallsOf = ({ messages }: Context): ReadonlyArray<ToolUse> =>
  pairMessages(messages).dangling.flatMap(({ message, block }) => {
    const call = messages[message]!.content[block]!
    return call.type === 'tool_use' ? [call] : []
  })

/**
 * Says what is known beside the context of a session.
 *
 * @internal
 * @since 0.1.0
 */
export const situationOf = ({ usage, editedUpTo }: Session): { usage: Session['usage']; editedUpTo?: string } => ({
  usage,
  ...(editedUpTo === undefined ? {} : { editedUpTo })
})

// -------------------------------------------------------------------------------------
// mapping
// -------------------------------------------------------------------------------------

/**
 * Answers all calls that wait with an error, so that the user may say something else. The session itself comes back when no
 * call waits.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, toolUse, user } from 'context-compaction/model'
 * import { cancelCalls, openCalls, session } from 'context-compaction/session'
 *
 * const waiting = session({ id: 's1', messages: [user('Go.'), assistant(toolUse({ id: 'c1', name: 'make', input: {} }))] })
 * assert.strictEqual(openCalls(waiting).length, 1)
 * assert.strictEqual(openCalls(cancelCalls('The user said stop.')(waiting)).length, 0)
 *
 * @category mapping
 * @since 0.1.0
 */
export const cancelCalls =
  (text?: string) =>
  (before: Session): Session => {
    const after = answerDangling({ pending: true, ...(text === undefined ? {} : { text }) })(before.context)
    return after === before.context ? before : { ...before, context: after }
  }

/**
 * Why a session does not take a request or a response.
 *
 * @since 0.1.0
 */
import type { Violation } from '../../roundtrip/Violation'
import { type CompileError, drawCompileError } from '../../strategy/compilers/compile'
import { drawInfeasible, type Infeasible } from '../../strategy/Infeasible'

/**
 * Is why a session does not take a request or a response. The session is as it was.
 *
 * | type               | what is wrong                                                                       |
 * | ------------------ | ----------------------------------------------------------------------------------- |
 * | `OtherSession`     | the request names another session                                                   |
 * | `NothingSaid`      | there is neither a message nor a result                                             |
 * | `MissingResults`   | calls wait, and the request does not answer all of them                              |
 * | `UnmatchedResults` | results that answer no call that waits, or one that another result answers            |
 * | `Asked`            | a request is under way: its response has to come first                               |
 * | `NotAsked`         | a response came, and no request is under way                                         |
 * | `InvalidReply`     | what the model said could not be sent again, whatever follows                         |
 * | `InvalidContext`   | what would be sent is refused by the profile: the session began with a broken history |
 * | `BadConfig`        | the configuration cannot be                                                         |
 * | `TooLarge`         | the window does not hold what cannot go                                             |
 * | `LostMessages`     | a summary does not stand for all that it replaces                                    |
 * | `ModelThrew`       | the task of the model threw, or its promise was rejected                             |
 *
 * @category model
 * @since 0.1.0
 */
export type SessionError =
  | { readonly type: 'OtherSession'; readonly expected: string; readonly actual: string }
  | { readonly type: 'NothingSaid' }
  | { readonly type: 'MissingResults'; readonly ids: ReadonlyArray<string> }
  | { readonly type: 'UnmatchedResults'; readonly ids: ReadonlyArray<string>; readonly open: ReadonlyArray<string> }
  | { readonly type: 'Asked' }
  | { readonly type: 'NotAsked' }
  | { readonly type: 'InvalidReply'; readonly violations: ReadonlyArray<Violation> }
  | { readonly type: 'InvalidContext'; readonly violations: ReadonlyArray<Violation> }
  | { readonly type: 'BadConfig'; readonly error: CompileError }
  | { readonly type: 'TooLarge'; readonly infeasible: Infeasible }
  | { readonly type: 'LostMessages'; readonly ids: ReadonlyArray<string> }
  | { readonly type: 'ModelThrew'; readonly message: string }

/**
 * Writes a {@link SessionError} as a sentence: what is wrong, and what to do.
 *
 * @example
 * import assert from 'node:assert'
 * import { drawSessionError } from 'context-compaction/session'
 *
 * assert.strictEqual(
 *   drawSessionError({ type: 'MissingResults', ids: ['c1', 'c2'] }),
 *   'session: expected a result for each call that waits, found none for c1, c2: add them to tool_results, or cancel the calls'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawSessionError = (error: SessionError): string => `session: ${sentenceOf(error)}`

const sentenceOf = (error: SessionError): string => {
  switch (error.type) {
    case 'OtherSession':
      return `expected session_id ${quoted(error.expected)} or none, found ${quoted(error.actual)}: take the session of that id`
    case 'NothingSaid':
      return 'expected a message or tool_results, found neither: say something, or answer the calls that wait'
    case 'MissingResults':
      return `expected a result for each call that waits, found none for ${error.ids.join(', ')}: add them to tool_results, or cancel the calls`
    case 'UnmatchedResults':
      return `expected one result for each call that waits (${error.open.join(', ') || 'there is none'}), found more for ${error.ids.join(', ')}: drop them`
    case 'Asked':
      return 'expected the response to the request that is under way, found another request: go on from the session before it to give it up'
    case 'NotAsked':
      return 'expected a request, found a response: begin with a request'
    case 'InvalidReply':
      return `expected a response that can be sent again, found ${broken(error.violations)}: ask again`
    case 'InvalidContext':
      return `expected a history that the profile accepts, found ${broken(error.violations)}: repair it before the session begins`
    case 'BadConfig':
      return drawCompileError(error.error)
    case 'TooLarge':
      return drawInfeasible(error.infeasible)
    case 'LostMessages':
      return `expected a summary that stands for all that it replaces, found nothing of the messages ${error.ids.join(', ')}: go on without it`
    case 'ModelThrew':
      return `expected a response or a left of the model, found an exception (${error.message}): ask again, or catch it in the task`
  }
}

const quoted = (id: string): string => JSON.stringify(id)

const broken = (violations: ReadonlyArray<Violation>): string =>
  violations.map(({ rule, message }) => `${rule} at messages[${String(message)}]`).join(', ')

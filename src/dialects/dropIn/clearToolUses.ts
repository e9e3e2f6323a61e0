/**
 * The context editing of LangChain and of Anthropic, run beforehand on messages.
 *
 * @since 0.1.0
 */
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import type { Reducer } from '../../reducers/Reducer'
import { compact } from '../../strategy/compact'
import { type Compiled, type CompileError, drawCompileError } from '../../strategy/compilers/compile'
import { fromLangchain } from '../../strategy/compilers/frameworks'
import { fromContextManagement } from '../../strategy/compilers/providers'
import { anthropic, type AnthropicRequest } from '../anthropic'
import { through } from '../Dialect'
import { langchain } from '../langchain'
import type { Either } from 'fp-ts/lib/Either.js'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Holds the options of `ClearToolUsesEdit` of langchain 1.5.14, and the window that a `fraction` is of.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearToolUsesOptions {
  /** What stands in one object has to hold together, of several objects any. Default: 100,000 tokens. */
  readonly trigger?: ClearToolUsesTrigger | ReadonlyArray<ClearToolUsesTrigger>
  /** How many of the newest results stay. Default: 3. */
  readonly keep?: { readonly messages: number }
  /** Tokens that must be gained for anything to be cleared. */
  readonly clearAtLeast?: number
  readonly excludeTools?: ReadonlyArray<string>
  /** Whether the arguments of the same calls shrink too. Default: no. */
  readonly clearToolInputs?: boolean
  /** Default: a line that says what stood there. */
  readonly placeholder?: string
  /** Default: 200,000. */
  readonly window?: number
}

/**
 * Is one condition, of which all that is named has to be reached.
 *
 * @category model
 * @since 0.1.0
 */
export interface ClearToolUsesTrigger {
  readonly tokens?: number
  readonly messages?: number
  /** Of the window. */
  readonly fraction?: number
}

// -------------------------------------------------------------------------------------
// drop-ins
// -------------------------------------------------------------------------------------

/**
 * Clears old tool results in a list of LangChain's messages, as `ClearToolUsesEdit` does once its trigger is reached.
 *
 * What is different: the list and its messages are left as they are and a new list comes back, or the same one when
 * nothing is due; everything is counted, with tools and thinking, and once; errors and results that the model has not seen stay; a
 * placeholder is never longer than what it replaces. Throws a `RangeError` for options that cannot be.
 *
 * @example
 * import assert from 'node:assert'
 * import { clearToolUses } from 'context-compaction/dialects'
 *
 * const messages = [
 *   { type: 'human', content: 'What is here?' },
 *   { type: 'ai', content: '', tool_calls: [{ id: 'c1', name: 'ls', args: {}, type: 'tool_call' }] },
 *   { type: 'tool', content: 'a.ts '.repeat(100), tool_call_id: 'c1' },
 *   { type: 'ai', content: 'Files.' },
 *   { type: 'human', content: 'Thanks.' }
 * ]
 * const cleared = clearToolUses({ trigger: { tokens: 50 }, keep: { messages: 0 }, placeholder: '[cleared]' })(messages)
 * assert.deepStrictEqual(cleared[2], { ...messages[2], content: '[cleared]' })
 * assert.strictEqual(clearToolUses({})(messages), messages)
 *
 * @category drop-ins
 * @since 0.1.0
 */
export const clearToolUses = ({
  window,
  ...options
}: ClearToolUsesOptions): (<M>(messages: ReadonlyArray<M>) => ReadonlyArray<M>) => {
  // an option of clearing, so that these are not taken for those of summarization
  const compiled = fromLangchain(
    { ...options, excludeTools: options.excludeTools ?? [] },
    window === undefined ? {} : { window }
  )
  const reduce = through(langchain)(reducerOf('clearToolUses', compiled))
  return <M>(messages: ReadonlyArray<M>): ReadonlyArray<M> => {
    const reduced = reduce({ messages })
    return isLeft(reduced) ? messages : reduced.right.messages
  }
}

/**
 * Runs the `context_management` of Anthropic's Messages API on a request beforehand: to see what it does, to undo it, or
 * where a platform does not have it. The request comes back without that field; the same one when nothing is due and the
 * field is not there. Throws a `RangeError` for a configuration that the API would refuse.
 *
 * @example
 * import assert from 'node:assert'
 * import { editContext } from 'context-compaction/dialects'
 *
 * const edit = editContext({ edits: [{ type: 'clear_tool_uses_20250919', trigger: { type: 'input_tokens', value: 30_000 } }] })
 * const request = { model: 'claude-opus-5', max_tokens: 9, messages: [{ role: 'user', content: 'hello' }] }
 * assert.strictEqual(edit(request), request)
 *
 * @category drop-ins
 * @since 0.1.0
 */
export const editContext = (
  contextManagement: unknown,
  options: { readonly window?: number } = {}
): (<R extends AnthropicRequest>(request: R) => R) => {
  const reduce = through(anthropic)(reducerOf('editContext', fromContextManagement(contextManagement, options)))
  return <R extends AnthropicRequest>(request: R): R => {
    const reduced = reduce(request)
    if (isLeft(reduced)) return request
    if (!Object.hasOwn(reduced.right, 'context_management')) return reduced.right
    const { context_management: _, ...rest } = reduced.right as R & { readonly context_management: unknown }
    // every request type has the field as an optional one
    return rest as unknown as R
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The reducer of a policy; what cannot be made to fit comes back as it is. */
const reducerOf = (name: string, compiled: Either<CompileError, Compiled>): Reducer => {
  if (isLeft(compiled)) throw new RangeError(`${name}: ${drawCompileError(compiled.left)}`)
  const fit = compact(compiled.right.policy)
  return (context) => {
    const fitted = fit(context)
    return isRight(fitted) ? fitted.right.after : context
  }
}

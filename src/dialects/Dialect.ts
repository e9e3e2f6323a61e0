/**
 * Dialects: the forms in which providers take a conversation.
 *
 * A dialect is a lawful lens between a provider's request and a context:
 *
 * 1. Codec: what `encode` makes of what `decode` read equals the original, in every odd form, broken histories included.
 * 2. Position: message for message, so that an index means the same on both sides.
 * 3. Sharing: a message that nothing touched is encoded as the very object that was decoded.
 * 4. Totality: `decode` refuses only what has no list of messages, nothing throws, nothing is written to.
 *
 * What the neutral model does not name travels in `extra`, under its wire name. A field that the model names, but whose
 * value has another type than the model's, travels there as well: on the way back a named value wins over it.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { Context } from '../model/Context'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is one provider's wire form: how it is read, how it is written, and what the provider refuses.
 *
 * `Encoded` is what is written where that is narrower than what may be read.
 *
 * @category model
 * @since 0.1.0
 */
export interface Dialect<Native, Encoded extends Native = Native> {
  /** The name of the dialect, e.g. `anthropic`. */
  readonly name: string
  /** Reads a request into a context with the profile of its model. The request must not be changed afterwards. */
  readonly decode: (native: unknown) => Either<DecodeError, Context>
  /** Writes a context as a request; messages that came from `decode` and were not touched are the original objects. */
  readonly encode: (context: Context) => Encoded
  /** Lists what the provider would refuse, in the order of the messages; an empty list when the request is valid. */
  readonly violations: (native: Native, options?: ViolationOptions) => ReadonlyArray<Violation>
  /**
   * Moves the cache markers of blocks that a reduction took away to the nearest block before them that is left, or to what
   * was put in their place; there are never more than before. Returns `after` itself when none was lost. Absent where the
   * wire form has no such markers. {@link through} does it with `cacheMarkers: 'move'`.
   */
  readonly keepMarkers?: (before: Context, after: Context) => Context
}

/**
 * Is a dialect that says what its rules are.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuledDialect<Native, Encoded extends Native = Native> extends Dialect<Native, Encoded> {
  /** Each rule that `violations` may name, by its id: when it is broken, and what to do about it. */
  readonly rules: RuleTable
}

/**
 * Is the reason why a value is no request: what was expected, and where.
 *
 * @category model
 * @since 0.1.0
 */
export interface DecodeError {
  readonly _tag: 'DecodeError'
  /** Name of the dialect. */
  readonly dialect: string
  /** Where, e.g. `messages[3]`; empty for the value itself. */
  readonly path: string
  readonly expected: string
  /** What was found, described in at most 80 characters. */
  readonly actual: string
}

/**
 * Is one breach of a provider's rule.
 *
 * @category model
 * @since 0.1.0
 */
export interface Violation {
  /** The id of the rule, e.g. `A-R2`; the table of each dialect lists them. */
  readonly rule: string
  /** The culprit in the native value, e.g. `messages[2].content[0]`. */
  readonly path: string
  /** The provider's own error text, where it is known. */
  readonly message: string
}

/**
 * Is what is known of one rule of a provider.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleInfo {
  /** When a request breaks the rule, e.g. `a call is not answered in the next message`. */
  readonly breaks: string
  /** What to do about it, in the imperative. */
  readonly remedy: string
  /** Where the rule or its error text is documented or reported. */
  readonly source?: string
}

/**
 * Lists rules by their ids.
 *
 * @category model
 * @since 0.1.0
 */
export type RuleTable = Readonly<Record<string, RuleInfo>>

/**
 * Says for which model a request is checked.
 *
 * @category model
 * @since 0.1.0
 */
export interface ViolationOptions {
  /** Default: the model that the request names. */
  readonly model?: string
}

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Runs a reducer on a native request: decodes, reduces, encodes. The request keeps the type that it came with, and comes
 * back itself when the reducer had nothing to do. Returns a {@link DecodeError} for what is no request.
 *
 * Prompt-cache markers go with their blocks; with `cacheMarkers: 'move'` those that a reduction takes away move to what is
 * left before them, see {@link Dialect.keepMarkers}. Messages that bear them then are the only untouched ones that are
 * written anew; providers leave markers out of what they compare.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { anthropic, through } from 'context-compaction/dialects/anthropic'
 * import { withMessages } from 'context-compaction/model'
 *
 * const request = { model: 'claude-sonnet-4-5', max_tokens: 9, messages: [{ role: 'user', content: 'hello' }] }
 * assert.strictEqual(through(anthropic)((context) => context)(request)._tag, 'Right')
 * assert.deepStrictEqual(through(anthropic)((context) => withMessages(context, []))(request), right({ ...request, messages: [] }))
 *
 * @category combinators
 * @since 0.1.0
 */
export const through =
  <Native, Encoded extends Native>(
    dialect: Dialect<Native, Encoded>,
    { cacheMarkers = 'leave' }: { readonly cacheMarkers?: 'move' | 'leave' } = {}
  ) =>
  (reducer: (context: Context) => Context) =>
  <N extends Native>(native: N): Either<DecodeError, N> => {
    const decoded = dialect.decode(native)
    if (isLeft(decoded)) return decoded
    const before = decoded.right
    const reduced = reducer(before)
    // the reducer may only take away: what is left has the fields and the kinds of messages of the original
    if (reduced === before) return right(native)
    const marked = cacheMarkers === 'move' ? (dialect.keepMarkers?.(before, reduced) ?? reduced) : reduced
    return right(dialect.encode(marked) as Native as N)
  }

// -------------------------------------------------------------------------------------
// destructors
// -------------------------------------------------------------------------------------

/**
 * Writes a {@link DecodeError} as a sentence.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { anthropic, drawDecodeError } from 'context-compaction/dialects/anthropic'
 *
 * const decoded = anthropic.decode({ messages: 'hello' })
 * assert.strictEqual(
 *   isLeft(decoded) ? drawDecodeError(decoded.left) : '',
 *   'anthropic: messages: expected an array of messages, found the string "hello"'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawDecodeError = (error: DecodeError): string =>
  [error.dialect, error.path, `expected ${error.expected}, found ${error.actual}`]
    .filter((part) => part !== '')
    .join(': ')

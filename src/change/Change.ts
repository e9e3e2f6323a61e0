/**
 * Changes: the difference of two contexts as data.
 *
 * A change is plain JSON. It holds the context before, the context after, and which part of the one is which part of the
 * other; so it can be explained, undone and done again without anything else, and nothing that was removed is lost while
 * its change is kept. In memory the two contexts share whatever is the same; `encodeChange` of
 * `context-compaction/codecs` writes what they share only once.
 *
 * Parts are numbered, so that links are short: first the instructions, then message after message, each one a header
 * followed by its blocks. A context with one instruction block and the messages `user "a"`, `assistant "b" bash#1` has
 * these parts:
 *
 * | part | 0                          | 1           | 2      | 3     | 4         | 5     | 6        |
 * | ---- | -------------------------- | ----------- | ------ | ----- | --------- | ----- | -------- |
 * | is   | header of the instructions | instruction | `user` | `"a"` | `assistant` | `"b"` | `bash#1` |
 *
 * Laws, for all contexts and all functions between them:
 *
 * 1. `applyChange(diff(a, b))(a)` equals `b`, and shares with `a` all that is in both.
 * 2. `applyChange(invertChange(d))` undoes `applyChange(d)`, and `invertChange(invertChange(d))` equals `d`.
 * 3. `composeChanges(diff(a, b), diff(b, c))` does what both do, is associative, and has `emptyChange` as its unit.
 * 4. A change fits the context it was made from and no other.
 * 5. Every block of `a` is exactly one of kept, edited, summarised, dropped, through any number of compositions.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { equal } from './equal'
import type { Link, SummaryLink } from './Link'
import { countParts } from './parts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what became of a context.
 *
 * @category model
 * @since 0.1.0
 */
export interface Change {
  readonly before: Context
  readonly after: Context
  /** What is still there, as it was or edited: no part is in two links, and they are ordered by `before`. */
  readonly carried: ReadonlyArray<Link>
  /** What a summary stands for: parts of `before`, and the first block in `after` of the summary. */
  readonly summarised: ReadonlyArray<SummaryLink>
  /** What a summary stood for that is gone: parts of `after`, and the first block in `before` of the summary. */
  readonly expanded: ReadonlyArray<SummaryLink>
}

/**
 * Is the reason why a change does not fit a context, or a change does not follow another one.
 *
 * @category model
 * @since 0.1.0
 */
export interface ChangeError {
  readonly _tag: 'ChangeError'
  /** Where the first difference is, e.g. `messages[3].content[1]`. */
  readonly path: string
  /** What the change was made from there, in at most 80 characters. */
  readonly expected: string
  /** What is there, in at most 80 characters. */
  readonly actual: string
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes the change that leaves a context as it is.
 *
 * @example
 * import assert from 'node:assert'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { applyChange, emptyChange } from 'context-compaction/change'
 * import { context, user } from 'context-compaction/model'
 *
 * const hello = context({ messages: [user('hello')] })
 * assert.deepStrictEqual(applyChange(emptyChange(hello))(hello), right(hello))
 *
 * @category constructors
 * @since 0.1.0
 */
export const emptyChange = (context: Context): Change => ({
  before: context,
  after: context,
  carried: [[0, 0, countParts(context)]],
  summarised: [],
  expanded: []
})

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/**
 * Tells whether a change leaves its context as it is.
 *
 * @example
 * import assert from 'node:assert'
 * import { diff, isEmptyChange } from 'context-compaction/change'
 * import { context, user } from 'context-compaction/model'
 *
 * const hello = context({ messages: [user('hello')] })
 * assert.strictEqual(isEmptyChange(diff(hello, context({ messages: [user('hello')] }))), true)
 * assert.strictEqual(isEmptyChange(diff(hello, context({ messages: [] }))), false)
 *
 * @category refinements
 * @since 0.1.0
 */
export const isEmptyChange = ({ before, after }: Change): boolean => equal(before, after)

// -------------------------------------------------------------------------------------
// destructors
// -------------------------------------------------------------------------------------

/**
 * Writes a {@link ChangeError} as a sentence.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { applyChange, drawChangeError, emptyChange } from 'context-compaction/change'
 * import { context, user } from 'context-compaction/model'
 *
 * const [hello, bye] = [context({ messages: [user('hello')] }), context({ messages: [user('bye')] })]
 * const applied = applyChange(emptyChange(hello))(bye)
 * assert.strictEqual(
 *   isLeft(applied) ? drawChangeError(applied.left) : '',
 *   'The change does not fit: messages[0].content[0].text is the string "bye", but the change was made from ' +
 *     'the string "hello". Apply it to the context it was made from, or make it anew with diff.'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawChangeError = ({ path, expected, actual }: ChangeError): string =>
  `The change does not fit: ${path === '' ? 'the context' : path} is ${actual}, but the change was made from ` +
  `${expected}. Apply it to the context it was made from, or make it anew with diff.`

/**
 * The laws of dialects.
 *
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import type { Dialect, Violation } from '../dialects/Dialect'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import type { Reducer } from '../reducers/Reducer'
import { deepFreeze, equal, jsonClone } from './equal'
import { shape } from './shape'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Narrows the laws of dialects.
 *
 * @category model
 * @since 0.1.0
 */
export interface DialectLawOptions<Native> {
  /** Reducers after which what was valid must be valid; default: none. */
  readonly reducers?: Readonly<Record<string, Reducer>>
  /** Reads the items of the wire form that messages become, one for each; default: `messages`, `contents` or `input`. */
  readonly items?: (native: Native) => ReadonlyArray<unknown>
  /** How many wire values to generate; default: fast-check's. */
  readonly numRuns?: number
}

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

/**
 * Asserts the laws of dialects on generated wire values:
 *
 * 1. Codec: `encode(decode(x))` equals `x`, items byte for byte, and without the help of a cache.
 * 2. Purity: `x` is not written to, and decoding it twice gives equal contexts.
 * 3. Violations: `encode(decode(x))` violates what `x` violates.
 * 4. Validity: after a reducer, what was valid is valid, and what was broken is broken in no more places. Which rule an
 *    untouched item breaks may change: a result without its call is told in other words while a call with its id stands
 *    elsewhere. No other item breaks a rule that was not broken before.
 * 5. Stable prefix: after a reducer, untouched messages become the items that they came from.
 *
 * Histories that could not be sent again after a round through a neutral form: anthropics/claude-code#13012,
 * openclaw/openclaw#4739, continuedev/continue#4751.
 *
 * @example
 * import assert from 'node:assert'
 * import { anthropic } from 'context-compaction/dialects/anthropic'
 * import { clearToolResults } from 'context-compaction/reducers'
 * import { laws, validContext } from 'context-compaction/testing'
 *
 * const requests = validContext({ maxTurns: 2 }).map((context) => anthropic.encode(context))
 * const reducers = { clear: clearToolResults({ keep: 1 }) }
 * assert.doesNotThrow(() => laws.dialect(requests, anthropic, { reducers, numRuns: 20 }))
 *
 * @category laws
 * @since 0.1.0
 */
export const dialect = <Native, Encoded extends Native>(
  arb: fc.Arbitrary<Native>,
  dialect: Dialect<Native, Encoded>,
  options: DialectLawOptions<Native> = {}
): void => {
  const { items = itemsOf } = options
  const reducers = Object.entries(options.reducers ?? {})
  fc.assert(
    fc.property(arb, (native) => {
      const x = deepFreeze(jsonClone(native))
      const context = decoded(dialect, x)
      const broken =
        brokenCodec(dialect, x, context, items) ??
        firstDefined(reducers, ([name, reducer]) => brokenReduction(dialect, x, context, name, reducer, items))
      if (broken !== undefined)
        throw new Error(`The dialect ${dialect.name} broke a law: ${broken}\ncontext: ${shape(context)}`)
    }),
    options.numRuns === undefined ? {} : { numRuns: options.numRuns }
  )
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const firstDefined = <A>(as: ReadonlyArray<A>, f: (a: A) => string | undefined): string | undefined => {
  for (const a of as) {
    const b = f(a)
    if (b !== undefined) return b
  }
  return undefined
}

const decoded = <Native, Encoded extends Native>(dialect: Dialect<Native, Encoded>, native: unknown): Context => {
  const result = dialect.decode(native)
  if (result._tag === 'Left')
    throw new Error(`The dialect ${dialect.name} does not decode: ${JSON.stringify(result.left)}`)
  return result.right
}

const itemsOf = (native: unknown): ReadonlyArray<unknown> => {
  const { messages, contents, input } = (native ?? {}) as Readonly<Record<string, unknown>>
  const items = [messages, contents, input].find((value) => Array.isArray(value))
  return Array.isArray(items) ? items : []
}

const brokenCodec = <Native, Encoded extends Native>(
  dialect: Dialect<Native, Encoded>,
  x: Native,
  context: Context,
  items: (native: Native) => ReadonlyArray<unknown>
): string | undefined => {
  const encoded = dialect.encode(context)
  if (!equal(encoded, x)) return 'encode(decode(x)) is not x'
  if (JSON.stringify(items(encoded)) !== JSON.stringify(items(x))) return 'untouched items are written differently'
  const forgetful = dialect.encode(jsonClone(context))
  if (!equal(forgetful, x)) return 'encode(decode(x)) is x only with the help of a cache'
  if (!equal(decoded(dialect, x), context)) return 'decoding twice gives different contexts'
  if (!equal(decoded(dialect, jsonClone(x)), context)) return 'equal values decode to different contexts'
  return equal(kinds(dialect, forgetful), kinds(dialect, x))
    ? undefined
    : 'encode(decode(x)) does not violate what x violates'
}

const kinds = <Native, Encoded extends Native>(
  dialect: Dialect<Native, Encoded>,
  native: Native
): ReadonlyArray<string> =>
  dialect
    .violations(native)
    .map(({ rule }) => rule)
    .sort()

const brokenReduction = <Native, Encoded extends Native>(
  dialect: Dialect<Native, Encoded>,
  x: Native,
  context: Context,
  name: string,
  reducer: Reducer,
  items: (native: Native) => ReadonlyArray<unknown>
): string | undefined => {
  const reduced = reducer(deepFreeze(context))
  if (reduced === context) return undefined
  const native = dialect.encode(reduced)
  const brought = broughtViolation(dialect.violations(x), dialect.violations(native), items(x), items(native))
  if (brought !== undefined) return `${name} brought the violation ${brought.rule}, history after: ${shape(reduced)}`
  if (!equal(dialect.encode(jsonClone(reduced)), native)) return `after ${name} encoding needs the help of a cache`
  return movedItem(context.messages, reduced.messages, items(x), items(native), name)
}

/**
 * Where more is wrong after a reduction, the first violation of a rule that is broken more often; else the first of a rule that
 * was not broken before, in an item that was not there before.
 */
const broughtViolation = (
  before: ReadonlyArray<Violation>,
  after: ReadonlyArray<Violation>,
  from: ReadonlyArray<unknown>,
  to: ReadonlyArray<unknown>
): Violation | undefined => {
  const old = before.map(({ rule }) => rule)
  if (after.length <= before.length) {
    const known = new Set(old)
    const untouched = new Set(from.map((item) => JSON.stringify(item)))
    return after.find(({ rule, path }) => !known.has(rule) && !untouched.has(itemAt(to, path)))
  }
  return after.find(({ rule }) => {
    const at = old.indexOf(rule)
    if (at >= 0) old.splice(at, 1)
    return at < 0
  })
}

/** The item that a path leads into, as JSON. */
const itemAt = (items: ReadonlyArray<unknown>, path: string): string => {
  const index = /^(?:messages|contents|input)\[(\d+)\]/.exec(path)?.[1]
  return index === undefined ? '' : JSON.stringify(items[Number(index)])
}

const movedItem = (
  before: ReadonlyArray<Message>,
  after: ReadonlyArray<Message>,
  from: ReadonlyArray<unknown>,
  to: ReadonlyArray<unknown>,
  name: string
): string | undefined => {
  if (before.length !== from.length || after.length !== to.length) return undefined
  const index = new Map(before.map((message, i) => [message, i]))
  for (let i = 0; i < after.length; i++) {
    const at = index.get(after[i]!)
    if (at !== undefined && JSON.stringify(to[i]) !== JSON.stringify(from[at]))
      return `after ${name} untouched message ${String(at)} is written differently`
  }
  return undefined
}

/**
 * Compilers: options of other libraries and of providers, read into policies.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, right, toError, tryCatch } from 'fp-ts/lib/Either.js'
import { describe } from '../../change/equal'
import { checkPolicy, type Policy } from '../Policy'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a policy made of the options of others, and what could not be carried over.
 *
 * @category model
 * @since 0.1.0
 */
export interface Compiled {
  readonly policy: Policy
  /** What means something else here, or nothing, each a sentence; none when all was carried. */
  readonly notes: ReadonlyArray<string>
}

/**
 * Is the first reason why options cannot be carried.
 *
 * @category model
 * @since 0.1.0
 */
export interface CompileError {
  readonly _tag: 'CompileError'
  /** What was read, e.g. `context_management`. */
  readonly of: string
  /** Where, e.g. `edits[0].trigger.value`; empty for the value itself. */
  readonly path: string
  readonly expected: string
  /** What was found, described in at most 80 characters. */
  readonly actual: string
}

/**
 * Says what the options do not.
 *
 * @category model
 * @since 0.1.0
 */
export interface CompileOptions {
  /** The window of the model. Default: 200,000. */
  readonly window?: number
}

// -------------------------------------------------------------------------------------
// destructors
// -------------------------------------------------------------------------------------

/**
 * Writes a {@link CompileError} as a sentence.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { drawCompileError, fromContextManagement } from 'context-compaction/strategy'
 *
 * const compiled = fromContextManagement({ edits: [{ type: 'clear_tool_uses_20250919', keep: { type: 'tool_uses', value: -1 } }] })
 * assert.strictEqual(
 *   isLeft(compiled) ? drawCompileError(compiled.left) : '',
 *   'context_management: edits[0].keep.value: expected a whole number of at least 0, found the number -1'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawCompileError = ({ of, path, expected, actual }: CompileError): string =>
  [of, path, `expected ${expected}, found ${actual}`].filter((part) => part !== '').join(': ')

// -------------------------------------------------------------------------------------
// internals of compilers
// -------------------------------------------------------------------------------------

/**
 * Is an object that is being read: what was not asked for by the end was not carried.
 *
 * @internal
 * @since 0.1.0
 */
export interface Source {
  readonly of: string
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly asked: Set<string>
  /** Shared by all parts of one value. */
  readonly parts: Array<Source>
  readonly errors: Array<CompileError>
  readonly notes: Array<string>
}

/**
 * Reads a value into a policy, which is checked.
 *
 * @internal
 * @since 0.1.0
 */
export const compileWith = (
  of: string,
  value: unknown,
  build: (source: Source) => Policy
): Either<CompileError, Compiled> => {
  const fields = isObject(value) ? value : {}
  const source: Source = { of, path: '', fields, asked: new Set(), parts: [], errors: [], notes: [] }
  source.parts.push(source)
  if (!isObject(value)) refuse(source, '', 'an object', value)
  const policy = build(source)
  const [error] = source.errors
  if (error !== undefined) return left(error)
  const checked = tryCatch(() => checkPolicy(policy), toError)
  if (isLeft(checked))
    return left({ _tag: 'CompileError', of, path: '', expected: 'a policy that can be', actual: checked.left.message })
  const unread = source.parts.flatMap(({ path, fields: given, asked }) =>
    Object.keys(given)
      .filter((key) => !asked.has(key) && isGiven(given[key]))
      .map((key) => `${join(path, key)} is not carried`)
  )
  return right({ policy, notes: [...source.notes, ...unread] })
}

/**
 * Reads a number; absent and null are nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const numberIn = (source: Source, key: string, least = 0, isWhole = true): number | undefined => {
  const value = ask(source, key)
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && (!isWhole || Number.isInteger(value)))
    return value
  refuse(source, key, `a ${isWhole ? 'whole ' : ''}number of at least ${String(least)}`, value)
  return undefined
}

/**
 * Reads true or false.
 *
 * @internal
 * @since 0.1.0
 */
export const booleanIn = (source: Source, key: string): boolean | undefined => {
  const value = ask(source, key)
  if (value === undefined || typeof value === 'boolean') return value
  refuse(source, key, 'true or false', value)
  return undefined
}

/**
 * Reads one of several words.
 *
 * @internal
 * @since 0.1.0
 */
export const wordIn = <A extends string>(source: Source, key: string, words: ReadonlyArray<A>): A | undefined => {
  const value = ask(source, key)
  const word = words.find((one) => one === value)
  if (value !== undefined && word === undefined)
    refuse(source, key, words.map((one) => JSON.stringify(one)).join(' or '), value)
  return word
}

/**
 * Reads a text.
 *
 * @internal
 * @since 0.1.0
 */
export const stringIn = (source: Source, key: string): string | undefined => {
  const value = ask(source, key)
  if (value === undefined || typeof value === 'string') return value
  refuse(source, key, 'a string', value)
  return undefined
}

/**
 * Reads a list of texts.
 *
 * @internal
 * @since 0.1.0
 */
export const stringsIn = (source: Source, key: string): ReadonlyArray<string> | undefined => {
  const value = ask(source, key)
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  refuse(source, key, 'a list of strings', value)
  return undefined
}

/**
 * Reads an object inside.
 *
 * @internal
 * @since 0.1.0
 */
export const objectIn = (source: Source, key: string): Source | undefined => {
  const value = ask(source, key)
  if (value === undefined) return undefined
  if (isObject(value)) return partOf(source, join(source.path, key), value)
  refuse(source, key, 'an object', value)
  return undefined
}

/**
 * Reads a list of objects; none when there is no list.
 *
 * @internal
 * @since 0.1.0
 */
export const objectsIn = (source: Source, key: string): ReadonlyArray<Source> => {
  const value = ask(source, key)
  if (value === undefined) return []
  const list: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
  return list.flatMap((one, i) => {
    const at = Array.isArray(value) ? `${key}[${String(i)}]` : key
    if (isObject(one)) return [partOf(source, join(source.path, at), one)]
    refuse(source, at, 'an object', one)
    return []
  })
}

/**
 * Reads whatever is there; absent and null are nothing.
 *
 * @internal
 * @since 0.1.0
 */
export const ask = ({ fields, asked }: Source, key: string): unknown => {
  asked.add(key)
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined
  return isGiven(value) ? value : undefined
}

/**
 * Says that a field cannot be what it is.
 *
 * @internal
 * @since 0.1.0
 */
export const refuse = ({ of, path, errors }: Source, key: string, expected: string, value: unknown): void => {
  errors.push({ _tag: 'CompileError', of, path: join(path, key), expected, actual: describe(value) })
}

/**
 * Says that a field means something else here.
 *
 * @internal
 * @since 0.1.0
 */
export const note = (source: Source, key: string, sentence: string): void => {
  source.notes.push(`${join(source.path, key)} ${sentence}`)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const join = (path: string, key: string): string => (path === '' || key === '' ? path + key : `${path}.${key}`)

const partOf = (source: Source, path: string, fields: Readonly<Record<string, unknown>>): Source => {
  const part = { ...source, path, fields, asked: new Set<string>() }
  source.parts.push(part)
  return part
}

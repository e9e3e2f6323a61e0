/**
 * What codecs of our own values are made of. Their names say in words what is expected. They stop at the first error and
 * hand back the very value that they read, fields that they do not name included.
 *
 * @since 0.1.0
 * @internal
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Json, JsonObject } from '../model/Json'

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

/**
 * Makes a codec of what a predicate tells; its name says what is expected.
 *
 * @internal
 * @since 0.1.0
 */
export const that = <A>(name: string, is: (value: unknown) => value is A): t.Type<A> =>
  new t.Type<A>(name, is, (value, context) => (is(value) ? t.success(value) : t.failure(value, context)), t.identity)

/**
 * Reads a string.
 *
 * @internal
 * @since 0.1.0
 */
export const string = /*#__PURE__*/ that('a string', (value): value is string => typeof value === 'string')

/**
 * Reads a boolean.
 *
 * @internal
 * @since 0.1.0
 */
export const boolean = /*#__PURE__*/ that('a boolean', (value): value is boolean => typeof value === 'boolean')

/**
 * Reads a whole number that is not negative.
 *
 * @internal
 * @since 0.1.0
 */
export const natural = /*#__PURE__*/ that(
  'a whole number from 0 on',
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0
)

/**
 * Reads one of several words.
 *
 * @internal
 * @since 0.1.0
 */
export const oneOf = <A extends string>(...words: ReadonlyArray<A>): t.Type<A> =>
  that(words.map((word) => JSON.stringify(word)).join(' or '), (value): value is A =>
    (words as ReadonlyArray<unknown>).includes(value)
  )

const isJson = (value: unknown): value is Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return value.every(isJson)
  return isObject(value) && Object.keys(value).every((key) => value[key] === undefined || isJson(value[key]))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads any JSON value.
 *
 * @internal
 * @since 0.1.0
 */
export const json: t.Type<Json> = /*#__PURE__*/ that('a JSON value', isJson)

/**
 * Reads any JSON object.
 *
 * @internal
 * @since 0.1.0
 */
export const jsonObject: t.Type<JsonObject> = /*#__PURE__*/ that(
  'a JSON object',
  (value): value is JsonObject => isObject(value) && isJson(value)
)

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

type OptionalKeys<A> = { [K in keyof A]-?: object extends Pick<A, K> ? K : never }[keyof A]

type Fields = Readonly<Record<string, t.Type<unknown>>>

type Required<A> = { readonly [K in Exclude<keyof A, OptionalKeys<A>>]: t.Type<A[K]> }

type Optional<A> = { readonly [K in OptionalKeys<A>]-?: t.Type<Exclude<A[K], undefined>> }

/**
 * Makes a codec of an object from the codecs of its fields: those that have to be there, and those that may. The compiler
 * sees to it that every field of the type is named.
 *
 * @internal
 * @since 0.1.0
 */
export const product = <A extends object>(name: string, required: Required<A>, optional: Optional<A>): t.Type<A> => {
  const fields = [
    ...Object.entries(required as Fields).map(([key, codec]) => ({ key, codec, isOptional: false })),
    ...Object.entries(optional as Fields).map(([key, codec]) => ({ key, codec, isOptional: true }))
  ]
  const isAbsent = (value: object, key: string): boolean =>
    !Object.hasOwn(value, key) || (value as Readonly<Record<string, unknown>>)[key] === undefined
  return new t.Type<A>(
    name,
    (value): value is A =>
      isObject(value) &&
      fields.every(({ key, codec, isOptional }) => (isAbsent(value, key) ? isOptional : codec.is(value[key]))),
    (value, context) => {
      if (!isObject(value)) return t.failure(value, context)
      for (const { key, codec, isOptional } of fields) {
        if (isOptional && isAbsent(value, key)) continue
        const field = Object.hasOwn(value, key) ? value[key] : undefined
        const read = codec.validate(field, t.appendContext(context, key, codec, field))
        if (isLeft(read)) return read
      }
      return t.success(value as A)
    },
    t.identity
  )
}

/**
 * Makes a codec of a list.
 *
 * @internal
 * @since 0.1.0
 */
export const list = <A>(name: string, item: t.Type<A>): t.Type<ReadonlyArray<A>> =>
  new t.Type<ReadonlyArray<A>>(
    name,
    (value): value is ReadonlyArray<A> => Array.isArray(value) && value.every((one) => item.is(one)),
    (value, context) => {
      if (!Array.isArray(value)) return t.failure(value, context)
      for (let i = 0; i < value.length; i++) {
        const read = item.validate(value[i], t.appendContext(context, String(i), item, value[i]))
        if (isLeft(read)) return read
      }
      return t.success(value as ReadonlyArray<A>)
    },
    t.identity
  )

/**
 * Makes a codec of values that say in `type` which of several they are.
 *
 * @internal
 * @since 0.1.0
 */
export const byType = <A extends { readonly type: string }>(
  name: string,
  codecs: { readonly [K in A['type']]: t.Type<Extract<A, { readonly type: K }>> }
): t.Type<A> => {
  const known: ReadonlyMap<unknown, t.Type<unknown>> = new Map(Object.entries(codecs as Fields))
  const type = oneOf(...(Object.keys(codecs) as ReadonlyArray<A['type']>))
  const codecOf = (value: unknown): t.Type<unknown> | undefined =>
    isObject(value) ? known.get(value['type']) : undefined
  return new t.Type<A>(
    name,
    (value): value is A => codecOf(value)?.is(value) === true,
    (value, context) => {
      const codec = codecOf(value)
      if (codec !== undefined) return codec.validate(value, context) as t.Validation<A>
      if (!isObject(value)) return t.failure(value, context)
      return t.failure(value['type'], t.appendContext(context, 'type', type, value['type']))
    },
    t.identity
  )
}

/**
 * Makes a codec of values that are of one kind where a predicate holds, and of another where it does not.
 *
 * @internal
 * @since 0.1.0
 */
export const either = <A, B>(
  name: string,
  isFirst: (value: unknown) => boolean,
  first: t.Type<A>,
  second: t.Type<B>
): t.Type<A | B> => {
  const codecOf = (value: unknown): t.Type<A | B> => (isFirst(value) ? first : second) as t.Type<A | B>
  return new t.Type<A | B>(
    name,
    (value): value is A | B => codecOf(value).is(value),
    (value, context) => {
      const type = codecOf(value)
      return type.validate(value, [...context.slice(0, -1), { ...context[context.length - 1]!, type }])
    },
    t.identity
  )
}

/**
 * Codecs of JSON objects with defaults, several spellings and unknown fields.
 *
 * Unlike the codecs of `context-compaction/codecs`, which hand back the very value that they read, these translate: what is
 * absent gets its default, other spellings of a field get its name, and fields without a name go to `extra`, from where they
 * are written again at the same level. A lenient record refuses no object: a field that cannot be read, an explicit null
 * among them, reads as its default, stays in `extra` as it was, and is written back for as long as it reads the same.
 *
 * @since 0.1.0
 * @internal
 */
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { equal } from '../change/equal'
import { decodeWith, type JsonError } from '../codecs/JsonError'
import { has, isRaw, put, type Raw } from '../dialects/wire'
import type { Json, JsonObject } from '../model/Json'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is an io-ts codec between a value and JSON.
 *
 * @category model
 * @since 0.1.0
 */
export type JsonCodec<A> = t.Type<A, Json>

/**
 * Says how a field of a record is read and written.
 *
 * @internal
 * @since 0.1.0
 */
export interface Field<A> {
  readonly codec: JsonCodec<A>
  readonly presence: 'required' | 'optional' | 'default'
  /** What the field is when it is absent. */
  readonly initial?: A
  /** Other names of the field, asked for in order when it is absent. */
  readonly spellings: ReadonlyArray<string>
  /** Whether a wire value is written as it was read; what is not is kept in `extra` by lenient records. */
  readonly isPlain: (value: unknown) => boolean
}

/**
 * Names the fields of a record: all but `extra` and the tag.
 *
 * @internal
 * @since 0.1.0
 */
export type Fields<A, Tag extends string = 'type'> = {
  readonly [K in Exclude<keyof A, 'extra' | Tag>]-?: Field<Exclude<A[K], undefined>>
}

/**
 * Narrows a record.
 *
 * @internal
 * @since 0.1.0
 */
export interface RecordOptions {
  /** The value of `type`, where records are told apart by it. */
  readonly tag?: string
  /** Whether every object is read. */
  readonly isLenient?: boolean
}

// -------------------------------------------------------------------------------------
// fields
// -------------------------------------------------------------------------------------

const anyForm = (): boolean => true

/**
 * Makes a field that has to be there.
 *
 * @internal
 * @since 0.1.0
 */
export const required = <A>(codec: JsonCodec<A>, ...spellings: ReadonlyArray<string>): Field<A> => ({
  codec,
  presence: 'required',
  spellings,
  isPlain: anyForm
})

/**
 * Makes a field that may be absent, and then is not written.
 *
 * @internal
 * @since 0.1.0
 */
export const optional = <A>(codec: JsonCodec<A>, ...spellings: ReadonlyArray<string>): Field<A> => ({
  codec,
  presence: 'optional',
  spellings,
  isPlain: anyForm
})

/**
 * Makes a field that has a value also when it is absent, and always is written.
 *
 * @internal
 * @since 0.1.0
 */
export const defaulted = <A>(
  codec: JsonCodec<A>,
  initial: A,
  isPlain: (value: unknown) => boolean = anyForm
): Field<A> => ({ codec, presence: 'default', initial, spellings: [], isPlain })

/**
 * Gives a field other names, under which it is read as well.
 *
 * @internal
 * @since 0.1.0
 */
export const spelled = <A>(field: Field<A>, ...spellings: ReadonlyArray<string>): Field<A> => ({ ...field, spellings })

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

/**
 * Makes a codec of a list.
 *
 * @internal
 * @since 0.1.0
 */
export const listOf = <A>(name: string, item: JsonCodec<A>): JsonCodec<ReadonlyArray<A>> =>
  new t.Type<ReadonlyArray<A>, Json, unknown>(
    name,
    (value): value is ReadonlyArray<A> => Array.isArray(value) && value.every((one) => item.is(one)),
    (value, context) => {
      if (!Array.isArray(value)) return t.failure(value, context)
      const out: Array<A> = []
      for (let i = 0; i < value.length; i++) {
        const read = item.validate(value[i], t.appendContext(context, String(i), item, value[i]))
        if (isLeft(read)) return read
        out.push(read.right)
      }
      return t.success(out)
    },
    (values) => values.map((value) => item.encode(value))
  )

/**
 * Makes a codec of an object. `extra`, where the type has it, takes the fields without a name.
 *
 * @internal
 * @since 0.1.0
 */
export const record = <A extends object, Tag extends string = 'type'>(
  name: string,
  fields: Fields<A, Tag>,
  { tag, isLenient = false }: RecordOptions = {}
): JsonCodec<A> => {
  const entries = Object.entries(fields as Readonly<Record<string, Field<unknown>>>)
  const named = new Set([
    ...(tag === undefined ? [] : ['type']),
    ...entries.flatMap(([key, { spellings }]) => [key, ...spellings])
  ])

  const validate: t.Validate<unknown, A> = (value, context) => {
    if (!isRaw(value)) return t.failure(value, context)
    const out: Record<string, unknown> = tag === undefined ? {} : { type: tag }
    let extra: JsonObject | undefined
    for (const [key, field] of entries) {
      const at = [key, ...field.spellings].find((spelling) => has(value, spelling) && value[spelling] !== undefined)
      const found = at === undefined ? undefined : value[at]
      if (at === undefined || (found === null && !field.codec.is(null) && field.presence !== 'required')) {
        if (field.presence === 'required' && !isLenient) return t.failure(found, within(context, key, field, found))
        if (field.presence === 'default') out[key] = field.initial
        if (found === null && isLenient) extra = put(extra, key, null)
        continue
      }
      const read = field.codec.validate(found, within(context, at, field, found))
      if (isRight(read)) out[key] = read.right
      else if (!isLenient) return read
      else if (field.presence === 'default') out[key] = field.initial
      if (isLenient && (isLeft(read) || !field.isPlain(found))) extra = put(extra, key, found)
    }
    for (const key of Object.keys(value))
      if (!named.has(key) && value[key] !== undefined) extra = put(extra, key, value[key])
    if (extra !== undefined) out['extra'] = extra
    return t.success(out as A)
  }

  const reading = (field: Field<unknown>, value: unknown): unknown => {
    const read = field.codec.decode(value)
    return isRight(read) ? read.right : field.initial
  }

  const encode = (a: A): Json => {
    const from = a as Raw
    const extra = (from['extra'] ?? {}) as JsonObject
    let out: JsonObject = tag === undefined ? {} : { type: tag }
    for (const [key, field] of entries) {
      const value = from[key]
      if (isLenient && has(extra, key) && equal(reading(field, extra[key]), value)) out = put(out, key, extra[key])
      else if (value !== undefined) out = put(out, key, field.codec.encode(value))
    }
    for (const key of Object.keys(extra)) if (!named.has(key)) out = put(out, key, extra[key])
    return out
  }

  const is = (value: unknown): value is A =>
    isRaw(value) &&
    (tag === undefined || value['type'] === tag) &&
    (value['extra'] === undefined || isRaw(value['extra'])) &&
    entries.every(([key, { codec, presence }]) =>
      value[key] === undefined ? presence === 'optional' : codec.is(value[key])
    )

  return new t.Type<A, Json, unknown>(name, is, validate, encode)
}

/**
 * Makes a function that reads a value, and says in words what is wrong with it first.
 *
 * @internal
 * @since 0.1.0
 */
export const decoding = <A>(of: string, codec: JsonCodec<A>): ((value: unknown) => Either<JsonError, A>) =>
  // only the reading side is used, whose type does not depend on what is written
  decodeWith(of, codec as unknown as t.Type<A>)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const within = (context: t.Context, key: string, { codec }: Field<unknown>, actual: unknown): t.Context =>
  t.appendContext(context, key, codec, actual)

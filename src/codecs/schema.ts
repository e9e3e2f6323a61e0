/**
 * JSON Schemas as data, and codecs made of them: what is published and what is checked cannot differ.
 *
 * Only the part of JSON Schema 2020-12 that is used here is understood; a schema is written by hand, never read.
 *
 * @since 0.1.0
 * @internal
 */
import * as t from 'io-ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a JSON Schema. `title` says in words what is expected.
 *
 * @category model
 * @since 0.1.0
 */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  /** `#/$defs/name`. */
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly const?: string
  readonly enum?: ReadonlyArray<string>
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: false
  /** At most one of them may hold, told apart by their types and by a field that is constant in each. */
  readonly anyOf?: ReadonlyArray<JsonSchema>
}

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

/**
 * Makes a codec of a schema. It stops at the first error, and hands back the very value that it read.
 *
 * @internal
 * @since 0.1.0
 */
export const codecOf = <A>(name: string, schema: JsonSchema): t.Type<A> => {
  const is = (value: unknown): value is A => problemIn(schema, schema, value) === undefined
  return new t.Type<A>(
    name,
    is,
    (value, context) => {
      const problem = problemIn(schema, schema, value)
      if (problem === undefined) return t.success(value as A)
      const at = problem.path.reduce(
        (above, key) => t.appendContext(above, key, expecting(problem.expected), problem.value),
        context
      )
      return t.failure(problem.value, at, problem.expected)
    },
    t.identity
  )
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What is wrong, and where. */
interface Problem {
  readonly path: ReadonlyArray<string>
  readonly expected: string
  readonly value: unknown
}

const expecting = (name: string): t.Mixed => new t.Type(name, t.unknown.is, t.success, t.identity)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const resolve = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  const found = schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.slice('#/$defs/'.length)]
  if (found === undefined) throw new RangeError(`no schema is named ${String(schema.$ref)}`)
  return found
}

const problemIn = (given: JsonSchema, root: JsonSchema, value: unknown): Problem | undefined => {
  const schema = resolve(given, root)
  if (schema.anyOf !== undefined) return problemInAny(schema.anyOf, schema, root, value)
  if (!fits(schema, value)) return { path: [], expected: describeSchema(schema), value }
  if (isObject(value)) return problemInFields(schema, root, value)
  if (!Array.isArray(value) || schema.items === undefined) return undefined
  for (const [i, item] of value.entries()) {
    const problem = problemIn(schema.items, root, item)
    if (problem !== undefined) return within(String(i), problem)
  }
  return undefined
}

const within = (key: string, problem: Problem): Problem => ({ ...problem, path: [key, ...problem.path] })

/** Whether a value is what a schema says, what is inside left aside. */
const fits = (schema: JsonSchema, value: unknown): boolean => {
  if (schema.type === undefined && schema.const === undefined && schema.enum === undefined) return true
  if (schema.const !== undefined) return value === schema.const
  if (schema.enum !== undefined) return schema.enum.some((one) => one === value)
  switch (schema.type) {
    case 'object':
      return isObject(value)
    case 'array':
      return Array.isArray(value) && value.length >= (schema.minItems ?? 0)
    case 'integer':
      return Number.isSafeInteger(value) && isWithin(schema, value as number)
    case 'number':
      return Number.isFinite(value) && isWithin(schema, value as number)
    case 'string':
    case 'boolean':
    case undefined:
  }
  return typeof value === schema.type
}

const isWithin = ({ minimum, exclusiveMinimum, maximum }: JsonSchema, value: number): boolean =>
  value >= (minimum ?? -Infinity) && value > (exclusiveMinimum ?? -Infinity) && value <= (maximum ?? Infinity)

const problemInFields = (
  schema: JsonSchema,
  root: JsonSchema,
  value: Readonly<Record<string, unknown>>
): Problem | undefined => {
  const { properties = {}, required = [] } = schema
  for (const key of required)
    if (!Object.hasOwn(value, key) || value[key] === undefined)
      return { path: [key], expected: describeSchema(resolve(properties[key] ?? {}, root)), value: undefined }
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    const expected = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (expected === undefined) {
      if (schema.additionalProperties !== false) continue
      const names = Object.keys(properties).join(', ')
      return { path: [key], expected: `no such field (there are: ${names})`, value: field }
    }
    const problem = problemIn(expected, root, field)
    if (problem !== undefined) return within(key, problem)
  }
  return undefined
}

const problemInAny = (
  given: ReadonlyArray<JsonSchema>,
  schema: JsonSchema,
  root: JsonSchema,
  value: unknown
): Problem | undefined => {
  const choices = given.map((one) => resolve(one, root))
  const chosen = choices.find((one) => isMeant(one, value))
  if (chosen !== undefined) return problemIn(chosen, root, value)
  const key = discriminatorOf(choices)
  if (key === undefined || !isObject(value)) return { path: [], expected: describeSchema(schema), value }
  const words = choices.map((one) => JSON.stringify(one.properties?.[key]?.const))
  return { path: [key], expected: oneOfWords(words), value: value[key] }
}

/** Whether a value is meant to be of a schema: of its type, with its constants, or without any, with what it requires. */
const isMeant = (schema: JsonSchema, value: unknown): boolean => {
  if (schema.type !== 'object') return schema.type === 'integer' ? typeof value === 'number' : fits(schema, value)
  if (!isObject(value)) return false
  const { properties = {}, required = [] } = schema
  const constants = Object.entries(properties).filter(([, field]) => field.const !== undefined)
  if (constants.length > 0) return constants.every(([key, field]) => value[key] === field.const)
  return required.every((key) => Object.hasOwn(value, key))
}

/** The field that is constant in every one of several schemas. */
const discriminatorOf = (choices: ReadonlyArray<JsonSchema>): string | undefined =>
  Object.keys(choices[0]?.properties ?? {}).find((key) =>
    choices.every((one) => one.properties?.[key]?.const !== undefined)
  )

const describeSchema = (schema: JsonSchema): string => {
  if (schema.title !== undefined) return schema.title
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return oneOfWords(schema.enum.map((word) => JSON.stringify(word)))
  return `${schema.type === 'array' || schema.type === 'integer' || schema.type === 'object' ? 'an' : 'a'} ${schema.type ?? 'value'}`
}

const oneOfWords = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]!}`

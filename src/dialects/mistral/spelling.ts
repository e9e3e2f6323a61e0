/**
 * Two spellings of one wire form: the API's own (`tool_calls`) and the one of its TypeScript SDK (`toolCalls`).
 *
 * Messages are read and written in the API's spelling; a message that came in the SDK's is respelled on the way in and on
 * the way out. A message that mixes both is taken as it is: fields of the other spelling are fields that nobody names.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import { mapWithIndex } from '../../internal/readonlyArray'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { has, isAmong, isRaw, put, type Raw } from '../wire'

/**
 * Lists the fields that the SDK spells in another way, by the API's names.
 *
 * @internal
 * @since 0.1.0
 */
export interface SpelledFields {
  readonly message: ReadonlyArray<string>
  readonly chunk: ReadonlyArray<string>
}

/**
 * Names the spellings: the API's, and the SDK's.
 *
 * @internal
 * @since 0.1.0
 */
export type Spelling = 'snake' | 'camel'

/**
 * Writes a field name of the API as the SDK does.
 *
 * @internal
 * @since 0.1.0
 */
export const camel = (field: string): string => field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/**
 * Finds the spelling of a message; `undefined` when it has no field that tells.
 *
 * @internal
 * @since 0.1.0
 */
export const spellingOf = (raw: Raw, fields: SpelledFields): Spelling | undefined => {
  const inMessage = camelNames(fields.message)
  const inChunk = camelNames(fields.chunk)
  let isCamel = spells(raw, inMessage)
  let isSnake = spells(raw, fields.message)
  const { content } = raw
  if (Array.isArray(content))
    for (let i = 0; i < content.length; i++) {
      const chunk: unknown = content[i]
      if (!isRaw(chunk)) continue
      isCamel ||= spells(chunk, inChunk)
      isSnake ||= spells(chunk, fields.chunk)
    }
  return isSnake ? 'snake' : isCamel ? 'camel' : undefined
}

const spells = (raw: Raw, fields: ReadonlyArray<string>): boolean => {
  for (const key in raw) if (isAmong(fields, key) && raw[key] !== undefined) return true
  return false
}

const camelNames: (fields: ReadonlyArray<string>) => ReadonlyArray<string> = /*#__PURE__*/ memoize((fields) =>
  fields.map(camel)
)

/**
 * Respells a message of the SDK as the API spells it.
 *
 * @internal
 * @since 0.1.0
 */
export const toSnake = (raw: Raw, fields: SpelledFields): Raw =>
  respelled(raw, inverse(fields.message), inverse(fields.chunk))

/**
 * Respells a message of the API as the SDK spells it.
 *
 * @internal
 * @since 0.1.0
 */
export const toCamel = (raw: Raw, fields: SpelledFields): Raw =>
  respelled(raw, table(fields.message), table(fields.chunk))

type Table = ReadonlyMap<string, string>

const table: (fields: ReadonlyArray<string>) => Table = /*#__PURE__*/ memoize(
  (fields) => new Map(fields.map((field) => [field, camel(field)]))
)

const inverse: (fields: ReadonlyArray<string>) => Table = /*#__PURE__*/ memoize(
  (fields) => new Map(fields.map((field) => [camel(field), field]))
)

const respelled = (raw: Raw, ofMessage: Table, ofChunk: Table): Raw => {
  const message = renamed(raw, ofMessage)
  const { content } = message
  if (!Array.isArray(content)) return message
  const chunks = mapWithIndex<unknown>(content, (_, chunk) => (isRaw(chunk) ? renamed(chunk, ofChunk) : chunk))
  return chunks === content ? message : { ...message, content: chunks }
}

/** Returns the object itself when none of its fields has another name. */
const renamed = (raw: Raw, names: Table): Raw => {
  if (!hasNamed(raw, names)) return raw
  let out = {}
  for (const key in raw) if (has(raw, key)) out = put(out, names.get(key) ?? key, raw[key])
  return out
}

const hasNamed = (raw: Raw, names: Table): boolean => {
  for (const key in raw) if (names.has(key)) return true
  return false
}

/**
 * Finds the spelling in which a message is written: its own, else that of its context, else the SDK's.
 *
 * @internal
 * @since 0.1.0
 */
export const spellingFor = ({ form }: Message, context: Context): Spelling =>
  spellingIn(form) ?? spellingIn(context.form) ?? 'camel'

/**
 * Finds the spelling that a form tells of.
 *
 * @internal
 * @since 0.1.0
 */
export const spellingIn = (form = ''): Spelling | undefined =>
  form.includes('snake') ? 'snake' : form.includes('camel') ? 'camel' : undefined

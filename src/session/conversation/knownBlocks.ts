/**
 * The blocks and tools that claude-api 0.5.3 knows, field by field: what it demands of each, and what it writes again.
 *
 * Source: `messages/content.rs` and `messages/tools.rs` of that crate.
 *
 * @since 0.1.0
 */
import * as t from 'io-ts'
import { boolean, either, json, jsonObject, list, natural, oneOf, product, string, that } from '../../codecs/fields'
import { isRaw, type Raw } from '../../dialects/wire'

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

type Fields = Readonly<Record<string, t.Mixed>>

/**
 * Makes a codec of an object of the wire. `null` is the same as nothing where a field is optional, as in serde; where it has a
 * default it may be absent and no `null`.
 *
 * @internal
 * @since 0.1.0
 */
export const wireObject = (
  name: string,
  required: Fields,
  optional: Fields = {},
  defaulted: Fields = {}
): t.Type<Raw> => {
  const nullables = Object.fromEntries(Object.entries(optional).map(([key, codec]) => [key, nullable(codec)]))
  // its type asks for literal fields, these are computed
  return (product as unknown as (name: string, required: Fields, optional: Fields) => t.Type<Raw>)(name, required, {
    ...nullables,
    ...defaulted
  })
}

/**
 * Reads what a codec reads, or `null`.
 *
 * @internal
 * @since 0.1.0
 */
export const nullable = <A>(codec: t.Type<A>): t.Type<A | null> =>
  either(
    codec.name,
    (value) => value === null,
    that('null', (value): value is null => value === null),
    codec
  )

const anyList: t.Type<ReadonlyArray<unknown>> = that('a list', (value): value is ReadonlyArray<unknown> =>
  Array.isArray(value)
)

/**
 * Reads a whole number of 32 bits, as the crate's counts are.
 *
 * @internal
 * @since 0.1.0
 */
export const natural32: t.Type<number> = /*#__PURE__*/ that(
  'a whole number from 0 to 4294967295',
  (value): value is number => natural.is(value) && value < 2 ** 32
)

const marker = wireObject('a cache marker', { type: string }, { ttl: string })

const crateMarker = wireObject('a cache marker', { type: oneOf('ephemeral') }, { ttl: string })

/** What a form demands, and what it may have beside that. */
type Form = readonly [required: Fields, optional: Fields]

/** One of several forms, told by `type`; a value of another type is read by `other`. */
const told = (name: string, forms: Readonly<Record<string, Form>>, other: t.Mixed): t.Type<unknown> => {
  const codecs = new Map(
    Object.entries(forms).map(([type, [required, optional]]) => [
      type,
      wireObject(name, { type: oneOf(type), ...required }, optional)
    ])
  )
  const codecOf = (value: unknown): t.Mixed =>
    (isRaw(value) && typeof value['type'] === 'string' ? codecs.get(value['type']) : undefined) ?? other
  return new t.Type<unknown>(
    name,
    (value): value is unknown => codecOf(value).is(value),
    (value, context) => codecOf(value).validate(value, context),
    t.identity
  )
}

/**
 * Makes a codec of one of several forms, told by `type`; a type that is not among them is an error.
 *
 * @internal
 * @since 0.1.0
 */
export const variants = (name: string, forms: Readonly<Record<string, Form>>): t.Type<Raw> =>
  // what reads nothing but objects
  told(name, forms, wireObject(name, { type: oneOf(...Object.keys(forms)) })) as t.Type<Raw>

const base64: Form = [{ media_type: string, data: string }, {}]

const stored: Readonly<Record<string, Form>> = { base64, url: [{ url: string }, {}], file: [{ file_id: string }, {}] }

const sources = { image: stored, document: { ...stored, text: base64 } }

const cited = (...indices: ReadonlyArray<string>): Form => [
  { document_index: natural32, cited_text: string, ...Object.fromEntries(indices.map((name) => [name, natural32])) },
  { document_title: string }
]

/** Known citations have to be complete, any other value is taken as it is. */
const crateCitation = told(
  'a citation',
  {
    char_location: cited('start_char_index', 'end_char_index'),
    page_location: cited('start_page_number', 'end_page_number'),
    content_block_location: cited('start_block_index', 'end_block_index'),
    web_search_result_location: [{ url: string, cited_text: string, encrypted_index: string }, { title: string }]
  },
  json
)

/** What each known block demands, and what it may have beside that. `inside` reads the content of a result. */
const fieldsOf = (inside: t.Mixed, isCrate: boolean): Readonly<Record<string, Form>> => {
  const cache_control = isCrate ? crateMarker : marker
  const documents: Readonly<Record<string, Form>> = isCrate
    ? sources.document
    : { ...sources.document, content: [{ content: inside }, {}] }
  const result = { is_error: boolean, cache_control }
  return {
    text: [
      { text: string },
      { cache_control, citations: isCrate ? list('a list of citations', crateCitation) : anyList }
    ],
    image: [{ source: variants('a source of an image', sources.image) }, { cache_control }],
    document: [
      { source: variants('a source of a document', documents) },
      { title: string, citations: wireObject('a setting of citations', { enabled: boolean }), cache_control }
    ],
    tool_use: [{ id: string, name: string, input: json }, {}],
    tool_result: isCrate
      ? [{ tool_use_id: string, content: inside }, result]
      : [{ tool_use_id: string }, { content: inside, ...result }],
    thinking: isCrate ? [{ thinking: string, signature: string }, {}] : [{ thinking: string }, { signature: string }],
    redacted_thinking: [{ data: string }, {}],
    server_tool_use: [{ id: string, name: string, input: json }, {}],
    web_search_tool_result: [{ tool_use_id: string, content: json }, {}]
  }
}

/**
 * Is what reads blocks and what is made of them.
 *
 * @internal
 * @since 0.1.0
 */
export interface BlockCodecs {
  /** A block: one of a known type has to be complete, any other value is taken as it is. */
  readonly block: t.Type<unknown>
  /** The content of a message or a result, or a system prompt. */
  readonly content: t.Type<string | ReadonlyArray<unknown>>
}

const blockCodecs = (isCrate: boolean): BlockCodecs => {
  const codecOf = (value: unknown): t.Mixed => (isRaw(value) ? byType.get(value['type']) : undefined) ?? json
  const block = new t.Type<unknown>(
    'a block',
    (value): value is unknown => codecOf(value).is(value),
    (value, context) => codecOf(value).validate(value, context),
    t.identity
  )
  const content = either(
    'a string or a list of blocks',
    (value) => typeof value === 'string',
    string,
    list('a string or a list of blocks', block)
  )
  const byType: ReadonlyMap<unknown, t.Mixed> = new Map(
    Object.entries(fieldsOf(content, isCrate)).map(([type, [required, optional]]) => [
      type,
      wireObject(`a block of the type ${type}`, { type: oneOf(type), ...required }, optional)
    ])
  )
  return { block, content }
}

/**
 * Reads blocks as claude-api does: without a signature thinking is none, without content a result is none.
 *
 * @internal
 * @since 0.1.0
 */
export const crateBlocks: BlockCodecs = /*#__PURE__*/ blockCodecs(true)

/**
 * Reads blocks as the provider takes them: thinking may have no signature and results no content, and documents may be made
 * of blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const wireBlocks: BlockCodecs = /*#__PURE__*/ blockCodecs(false)

// -------------------------------------------------------------------------------------
// tools
// -------------------------------------------------------------------------------------

/**
 * Reads a tool of the wire.
 *
 * @internal
 * @since 0.1.0
 */
export const toolCodec: t.Type<Raw> = new t.Type<Raw>(
  'a tool definition',
  (value): value is Raw => toolForm(value).is(value),
  (value, context) => toolForm(value).validate(value, context),
  t.identity
)

/**
 * Reads a tool that has a schema of its arguments, as the crate knows such.
 *
 * @internal
 * @since 0.1.0
 */
export const customTool = wireObject(
  'a tool definition',
  { name: string, input_schema: json },
  { description: string, cache_control: crateMarker }
)

/**
 * Names the tools of the provider that the crate knows, with their fields beside name and mark.
 *
 * @internal
 * @since 0.1.0
 */
export const builtinFields: ReadonlyMap<unknown, ReadonlyArray<string>> = new Map<unknown, ReadonlyArray<string>>([
  ['web_search_20250305', ['max_uses', 'allowed_domains', 'blocked_domains', 'user_location']],
  ['computer_20250124', ['display_width_px', 'display_height_px', 'display_number']],
  ['bash_20250124', []],
  ['text_editor_20250124', []],
  ['code_execution_20250825', []]
])

const builtinTool = wireObject('a tool of the provider', { name: string }, { cache_control: marker })

const strings = list('a list of strings', string)

const place = { city: string, region: string, country: string, timezone: string }

const named = { name: string }

const crateBuiltinTool = told(
  'a tool of the provider',
  {
    web_search_20250305: [
      named,
      {
        max_uses: natural32,
        allowed_domains: strings,
        blocked_domains: strings,
        user_location: wireObject('a place', {}, place, { type: string }),
        cache_control: crateMarker
      }
    ],
    computer_20250124: [
      { ...named, display_width_px: natural32, display_height_px: natural32 },
      { display_number: natural32, cache_control: crateMarker }
    ],
    bash_20250124: [named, { cache_control: crateMarker }],
    text_editor_20250124: [named, { cache_control: crateMarker }],
    code_execution_20250825: [named, { cache_control: crateMarker }]
  },
  json
)

/**
 * Reads a tool as claude-api does: one with a schema, else one that the provider knew then, which has to be complete, else any
 * value.
 *
 * @internal
 * @since 0.1.0
 */
export const crateToolCodec: t.Type<unknown> = /*#__PURE__*/ either(
  'a tool definition',
  (value) => customTool.is(value),
  json,
  crateBuiltinTool
)

const toolForm = (value: unknown): t.Type<Raw> =>
  isRaw(value) && !customTool.is(value) && builtinFields.has(value['type']) ? builtinTool : (jsonObject as t.Type<Raw>)

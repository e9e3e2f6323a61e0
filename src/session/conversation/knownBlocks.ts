/**
 * The blocks and tools that claude-api 0.5.3 knows, field by field: what it demands of each, and what it writes again.
 *
 * Source: `messages/content.rs` and `messages/tools.rs` of that crate.
 *
 * @since 0.1.0
 */
import * as t from 'io-ts'
import { boolean, either, json, jsonObject, list, oneOf, product, string, that } from '../../codecs/fields'
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

const marker = wireObject('a cache marker', { type: string }, { ttl: string })

/** One of several forms, told by `type`; a type that is not among them is an error. */
const variants = (name: string, forms: Readonly<Record<string, Fields>>): t.Type<Raw> => {
  const codecs = new Map(
    Object.entries(forms).map(([type, fields]) => [type, wireObject(name, { type: oneOf(type), ...fields })])
  )
  const none = wireObject(name, { type: oneOf(...Object.keys(forms)) })
  const codecOf = (value: unknown): t.Type<Raw> =>
    (isRaw(value) ? codecs.get(String(value['type'])) : undefined) ?? none
  return new t.Type<Raw>(
    name,
    (value): value is Raw => codecOf(value).is(value),
    (value, context) => codecOf(value).validate(value, context),
    t.identity
  )
}

const base64 = { media_type: string, data: string }

const sources = {
  image: { base64, url: { url: string }, file: { file_id: string } },
  document: { base64, url: { url: string }, file: { file_id: string }, text: base64 }
}

/** What each known block demands, and what it may have beside that. `inside` reads the content of a result. */
const fieldsOf = (inside: t.Mixed, isCrate: boolean): Readonly<Record<string, readonly [Fields, Fields]>> => ({
  text: [{ text: string }, { cache_control: marker, citations: anyList }],
  image: [{ source: variants('a source of an image', sources.image) }, { cache_control: marker }],
  document: [
    {
      source: variants(
        'a source of a document',
        isCrate ? sources.document : { ...sources.document, content: { content: inside } }
      )
    },
    { title: string, citations: wireObject('a setting of citations', { enabled: boolean }), cache_control: marker }
  ],
  tool_use: [{ id: string, name: string, input: json }, {}],
  tool_result: isCrate
    ? [
        { tool_use_id: string, content: inside },
        { is_error: boolean, cache_control: marker }
      ]
    : [{ tool_use_id: string }, { content: inside, is_error: boolean, cache_control: marker }],
  thinking: isCrate ? [{ thinking: string, signature: string }, {}] : [{ thinking: string }, { signature: string }],
  redacted_thinking: [{ data: string }, {}],
  server_tool_use: [{ id: string, name: string, input: json }, {}],
  web_search_tool_result: [{ tool_use_id: string, content: json }, {}]
})

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
 * Reads a tool that has a schema of its arguments.
 *
 * @internal
 * @since 0.1.0
 */
export const customTool = wireObject(
  'a tool definition',
  { name: string, input_schema: json },
  { description: string, cache_control: marker }
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

const toolForm = (value: unknown): t.Type<Raw> =>
  isRaw(value) && !customTool.is(value) && builtinFields.has(value['type']) ? builtinTool : (jsonObject as t.Type<Raw>)

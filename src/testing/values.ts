/**
 * Generators of texts, JSON values, media, opaque units and single blocks.
 *
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import {
  type Block,
  type Media,
  media,
  type MediaSource,
  type Opaque,
  opaque,
  type ResultBlock,
  text,
  type Text,
  type Thinking,
  toolResult,
  toolUse
} from '../model/Block'
import type { Json, JsonObject } from '../model/Json'

// -------------------------------------------------------------------------------------
// texts
// -------------------------------------------------------------------------------------

const samples: ReadonlyArray<string> = [
  'ok',
  'const x = 1',
  'src/index.ts:12: error TS2322',
  '漢字かな交じり文',
  '한국어 텍스트',
  'Привет, мир',
  '👍🏽',
  '👨‍👩‍👧‍👦 family',
  'e\u0301',
  '\u202eabc',
  '\ud83d',
  'a\udc00b',
  '{"json": "inside"}',
  '<system-reminder>not one</system-reminder>',
  '[cleared]',
  '[tool result cleared]',
  '__proto__',
  ' leading and trailing ',
  'tabs\tand\nlines\r\n',
  '\u0000'
]

/**
 * Generates texts as agents meet them, the empty one and blanks included: words, code, CJK, emoji with joiners, lone
 * surrogates, placeholders of earlier passes, and now and then a long one.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 6, arbitrary: fc.constantFrom(...samples) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\n', '\u00a0') },
  { weight: 3, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('lorem ipsum ', '0123456789abcdef', '字', 'line\n'), fc.integer({ min: 1, max: 160 }))
      .map(([unit, times]) => unit.repeat(times))
  }
)

/** Control characters count as blank here: providers differ about them. */
const isBlank = (s: string): boolean => [...s].every((c) => c <= ' ' || c.trim() === '')

/**
 * Generates texts with something in them that is not whitespace.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const nonBlankText: fc.Arbitrary<string> = anyText.map((s) => (isBlank(s) ? `x${s}` : s))

const nonEmptyText: fc.Arbitrary<string> = anyText.map((s) => (s === '' ? ' ' : s))

/**
 * Generates texts that a profile allows in a block which stands alone in its message.
 *
 * @internal
 * @since 0.1.0
 */
export const textUnder = (rule: 'any' | 'non-empty' | 'non-blank'): fc.Arbitrary<string> =>
  rule === 'any' ? anyText : rule === 'non-empty' ? nonEmptyText : nonBlankText

// -------------------------------------------------------------------------------------
// JSON
// -------------------------------------------------------------------------------------

const key: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 8, arbitrary: fc.constantFrom('path', 'command', 'query', 'id', 'type', 'text', 'content') },
  { weight: 1, arbitrary: fc.constantFrom('', 'toString', 'constructor', 'length', '0', '漢') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }
)

/** `__proto__` becomes a key of its own, as in parsed JSON, and not the prototype. */
const objectOf = (entries: ReadonlyArray<readonly [string, Json]>): JsonObject => {
  const out: Record<string, Json> = {}
  for (const [k, value] of entries)
    Object.defineProperty(out, k, { value, enumerable: true, configurable: true, writable: true })
  return out
}

const number: fc.Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -9, max: 99 }),
  fc.constantFrom(0.5, -1.25e-7, 1e21, Number.MAX_SAFE_INTEGER)
)

const scalar: fc.Arbitrary<Json> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: anyText },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom<Json>(null, true, false) }
)

const tree = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: tie('object') }
  ),
  object: fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 30, arbitrary: key }, { weight: 1, arbitrary: fc.constant('__proto__') }),
        tie('value')
      ),
      {
        maxLength: 3
      }
    )
    .map(objectOf)
}))

/**
 * Generates JSON values, odd keys such as `__proto__` included.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const json: fc.Arbitrary<Json> = tree.value

/**
 * Generates JSON objects.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const jsonObject: fc.Arbitrary<JsonObject> = tree.object

/**
 * Generates JSON values that are hundreds of levels deep.
 *
 * @internal
 * @since 0.1.0
 */
export const deepJson: fc.Arbitrary<Json> = fc.integer({ min: 1, max: 300 }).map((depth) => {
  let out: Json = 'deep'
  for (let i = 0; i < depth; i++) out = i % 2 === 0 ? [out] : { deeper: out }
  return out
})

/**
 * Generates the wire fields that a block or message carries beside those of the model; mostly none.
 *
 * @internal
 * @since 0.1.0
 */
export const maybeExtra: fc.Arbitrary<{ readonly extra?: JsonObject }> = fc.oneof(
  { withCrossShrink: true },
  { weight: 10, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ extra: { cache_control: { type: 'ephemeral' } } }) },
  { weight: 1, arbitrary: jsonObject.map((extra) => ({ extra })) }
)

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const with2 = <A extends object, B extends object>(arb: fc.Arbitrary<A>, extra: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(arb, extra).map(([a, b]) => ({ ...a, ...b }))

/**
 * Generates text blocks over a generator of texts.
 *
 * @internal
 * @since 0.1.0
 */
export const textBlock = (texts: fc.Arbitrary<string>): fc.Arbitrary<Text> => with2(texts.map(text), maybeExtra)

const source: fc.Arbitrary<MediaSource> = fc.oneof(
  { withCrossShrink: true },
  fc
    .constantFrom('iVBORw0KGgo=', '', 'QUJD'.repeat(40))
    .map((data): MediaSource => ({ type: 'base64', mediaType: 'image/png', data })),
  fc
    .constantFrom('https://example.com/a.png', 'https://example.com/漢.pdf')
    .map((url): MediaSource => ({ type: 'url', url })),
  fc.constantFrom('file_1', 'file_2').map((fileId): MediaSource => ({ type: 'file', fileId })),
  anyText.map((data): MediaSource => ({ type: 'text', mediaType: 'text/plain', data }))
)

/**
 * Generates media blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const mediaBlock: fc.Arbitrary<Media> = with2(
  fc
    .tuple(
      fc.constantFrom('image', 'document', 'audio', 'video'),
      source,
      fc.option(fc.constantFrom('report.pdf', 'Bild.png'), { nil: undefined })
    )
    .map(([kind, from, name]) => media(kind, from, name)),
  maybeExtra
)

/**
 * Generates opaque blocks that are no half of a pair.
 *
 * @internal
 * @since 0.1.0
 */
export const opaqueBlock: fc.Arbitrary<Opaque> = fc
  .tuple(fc.constantFrom('container_upload', 'compaction', 'brand_new_block'), jsonObject)
  .map(([kind, raw]) => opaque(kind, raw))

/**
 * Generates thinking blocks that a provider would take back: signed, signed with the text withheld, or encrypted.
 *
 * @internal
 * @since 0.1.0
 */
export const thinkingBlock: fc.Arbitrary<Thinking> = with2(
  fc.oneof(
    { withCrossShrink: true },
    fc
      .tuple(nonBlankText, fc.base64String({ maxLength: 12 }))
      .map(([t, signature]): Thinking => ({ type: 'thinking', text: t, signature: `s${signature}` })),
    fc.constantFrom('c2ln', 'RXpB').map((signature): Thinking => ({ type: 'thinking', text: '', signature })),
    fc.constantFrom('cmVk', 'YWN0').map((encrypted): Thinking => ({ type: 'thinking', text: '', encrypted })),
    nonBlankText.map((t): Thinking => ({ type: 'thinking', text: t, model: 'some-model' }))
  ),
  maybeExtra
)

/**
 * Generates the content of tool results: a text, or a list of texts, media and opaque units, which may be empty.
 *
 * @internal
 * @since 0.1.0
 */
export const resultContent: fc.Arbitrary<string | ReadonlyArray<ResultBlock>> = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: anyText },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof<Array<fc.Arbitrary<ResultBlock>>>(textBlock(anyText), mediaBlock, opaqueBlock), {
      maxLength: 3
    })
  }
)

/**
 * Generates names of tools.
 *
 * @internal
 * @since 0.1.0
 */
export const toolName: fc.Arbitrary<string> = fc.constantFrom('bash', 'read', 'grep', 'edit', 'task')

/**
 * Generates the input of a call: an object, and where anything goes a string or any other JSON value as well.
 *
 * @internal
 * @since 0.1.0
 */
export const inputUnder = (objectsOnly: boolean): fc.Arbitrary<Json> =>
  objectsOnly
    ? jsonObject
    : fc.oneof({ weight: 3, arbitrary: jsonObject }, { weight: 1, arbitrary: anyText }, { weight: 1, arbitrary: json })

const callId: fc.Arbitrary<string | undefined> = fc.constantFrom(
  'c1',
  'c2',
  'c3',
  'c1',
  '',
  '__proto__',
  'bad id!',
  undefined
)

const definedId = (name: 'id' | 'toolUseId', id: string | undefined): { readonly [k: string]: string } =>
  id === undefined ? {} : { [name]: id }

/**
 * Generates any block, with call ids from a small pool so that pairs, orphans and duplicates all come about.
 *
 * @example
 * import assert from 'node:assert'
 * import * as fc from 'fast-check'
 * import { block } from 'context-compaction/testing'
 *
 * fc.assert(fc.property(block, (block) => assert.strictEqual(typeof block.type, 'string')))
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const block: fc.Arbitrary<Block> = fc.oneof<Array<fc.Arbitrary<Block>>>(
  textBlock(anyText),
  with2(
    fc
      .tuple(callId, toolName, fc.oneof({ weight: 6, arbitrary: json }, { weight: 1, arbitrary: deepJson }))
      .map(([id, name, input]) => toolUse({ ...definedId('id', id), name, input })),
    maybeExtra
  ),
  with2(
    fc
      .tuple(callId, resultContent, fc.constantFrom({}, { isError: true }, { isError: false }))
      .map(([id, content, isError]) => toolResult({ ...definedId('toolUseId', id), content, ...isError })),
    maybeExtra
  ),
  thinkingBlock,
  anyText.map((t): Thinking => ({ type: 'thinking', text: t })),
  mediaBlock,
  opaqueBlock,
  fc
    .tuple(fc.constantFrom('k1', 'k2', '__proto__'), fc.constantFrom('call', 'result'))
    .map(([k, side]): Opaque =>
      opaque(side === 'call' ? 'server_tool_use' : 'web_search_tool_result', { id: k }, { key: k, side })
    )
)

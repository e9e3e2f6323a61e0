import fc from 'fast-check'
import {
  assistant,
  type Block,
  type Context,
  context,
  type Json,
  type Media,
  type Message,
  opaque,
  type ResultBlock,
  text,
  thinking,
  tool,
  toolResult,
  toolUse,
  user
} from 'context-compaction/model'

/** Texts with everything that texts have: words, code, CJK, emoji, lone surrogates, controls, long runs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''))
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('\ud83d', '\ude00', 'a', '"', '\\', '\n', '\u001f', '你'), { maxLength: 20 })
      .map((parts) => parts.join(''))
  },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', ' ', '你', '👍', '='), fc.integer({ min: 0, max: 300 }))
      .map(([s, n]) => s.repeat(n))
  }
)

export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, {}, []),
    fc.double(),
    fc.integer(),
    anyText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(anyText, fc.constantFrom('path', '1', '__proto__')), tie('value'), { maxKeys: 4 })
  )
})).value

export const anyMedia: fc.Arbitrary<Media> = fc.record({
  type: fc.constant('media' as const),
  kind: fc.constantFrom('image' as const, 'document' as const, 'audio' as const, 'video' as const),
  source: fc.oneof(
    fc.base64String({ maxLength: 200 }).map((data) => ({ type: 'base64' as const, mediaType: 'image/png', data })),
    anyText.map((data) => ({ type: 'text' as const, mediaType: 'text/plain', data })),
    fc.constant({ type: 'url' as const, url: 'https://example.org/a.png' }),
    fc.constant({ type: 'file' as const, fileId: 'file_1' })
  )
})

const anyOpaque = fc.oneof(
  anyJson.map((raw) => opaque('future_block', raw)),
  fc.constant(
    opaque('server_tool_use', { type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'x' } })
  ),
  anyJson.map((content) => opaque('web_search_tool_result', { type: 'web_search_tool_result', content })),
  fc.integer({ min: 500, max: 2000 }).map((n) => opaque('compaction', { encrypted_content: 'Zm9v'.repeat(n) }))
)

export const anyResultBlock: fc.Arbitrary<ResultBlock> = fc.oneof(anyText.map(text), anyMedia, anyOpaque)

export const anyContent = fc.oneof(anyText, fc.array(anyResultBlock, { maxLength: 4 }))

export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map(text),
  fc.tuple(anyText, anyText).map(([words, signature]) => thinking(words, { signature })),
  fc.integer({ min: 0, max: 3000 }).map((n) => thinking('', { encrypted: 'x'.repeat(n) })),
  fc.tuple(anyText, anyJson).map(([name, input]) => toolUse({ id: 'c', name, input })),
  fc.tuple(anyContent, fc.option(anyText, { nil: undefined })).map(([content, name]) => ({
    ...toolResult({ toolUseId: 'c', content }),
    ...(name === undefined ? {} : { extra: { name, arguments: name } })
  })),
  anyMedia,
  anyOpaque
)

export const anyMessage: fc.Arbitrary<Message> = fc
  .tuple(fc.constantFrom(user, assistant, tool), fc.array(anyBlock, { maxLength: 5 }))
  .map(([make, blocks]) => make(...blocks))

export const anyContext: fc.Arbitrary<Context> = fc
  .record({
    system: fc.array(anyText.map(text), { maxLength: 2 }),
    tools: fc.array(
      fc.record(
        { name: anyText, description: anyText, inputSchema: anyJson, extra: fc.constant({ type: 'custom' }) },
        { requiredKeys: ['name'] }
      ),
      { maxLength: 3 }
    ),
    messages: fc.array(anyMessage, { maxLength: 8 })
  })
  .map(context)

/** The same value without a reference in common, so that nothing remembered about one serves the other. */
export const fresh = <A>(value: A): A => structuredClone(value)
